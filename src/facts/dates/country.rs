//! The clock of the country that a page's address names.
//!
//! Only countries whose news is written on one clock, and whose ending is not used for other things (`.co`, `.tv`).

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;

/// How far a country's clock is from UTC at this instant; `None` for an address that names no country, or one with
/// several clocks.
pub fn offset(host: &str, at: Timestamp) -> Option<Offset> {
    let ending = host.rsplit('.').next()?;
    let (_, minutes, summer) = CLOCKS.iter().find(|(endings, ..)| endings.contains(&ending))?;
    let summer = *summer && is_european_summer(at);
    Offset::from_seconds((minutes + if summer { 60 } else { 0 }) * 60).ok()
}

/// Endings, minutes from UTC in winter, and whether the clocks change as the European Union has them since 1996.
const CLOCKS: &[(&[&str], i32, bool)] = &[
    (&["uk", "ie", "pt"], 0, true),
    (
        &[
            "de", "fr", "es", "it", "nl", "pl", "at", "ch", "be", "lu", "cz", "sk", "hu", "si", "hr", "rs", "dk", "no",
            "se",
        ],
        60,
        true,
    ),
    (&["ua", "fi", "ee", "lv", "lt", "gr", "ro", "bg", "cy"], 120, true),
    (&["za"], 120, false),
    (&["in"], 330, false),
    (&["cn", "hk", "tw", "sg", "ph"], 480, false),
    (&["jp", "kr"], 540, false),
    (&["pe"], -300, false),
    (&["ar", "uy"], -180, false),
];

/// From the last Sunday of March to that of October, at 01:00 UTC.
fn is_european_summer(at: Timestamp) -> bool {
    let year = Offset::UTC.to_datetime(at).year();
    let change = |month| {
        let back = Date::new(year, month, 31).ok()?.weekday().since(Weekday::Sunday);
        Offset::UTC.to_timestamp(Date::new(year, month, 31 - back).ok()?.at(1, 0, 0, 0)).ok()
    };
    change(3).zip(change(10)).is_some_and(|(begins, ends)| begins <= at && at < ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_of_countries() {
        for (host, at, expected) in [
            ("a.it", "2023-11-01T23:01:00Z", Some("+01")),
            ("a.it", "2023-07-01T23:01:00Z", Some("+02")),
            ("www.a.de", "2024-03-31T00:59:59Z", Some("+01")),
            ("www.a.de", "2024-03-31T01:00:00Z", Some("+02")),
            ("www.a.de", "2024-10-27T00:59:59Z", Some("+02")),
            ("www.a.de", "2024-10-27T01:00:00Z", Some("+01")),
            ("a.co.uk", "2024-07-01T00:00:00Z", Some("+01")),
            ("a.ua", "2024-01-01T00:00:00Z", Some("+02")),
            ("a.com", "2024-01-01T00:00:00Z", None),
            ("", "2024-01-01T00:00:00Z", None),
        ] {
            let told = offset(host, at.parse().unwrap()).map(|offset| offset.to_string());
            assert_eq!(told.as_deref(), expected, "{host} {at}");
        }
    }
}
