//! The clock of a country. Only countries whose news is written on one clock.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;

/// How far the clock of a country (ISO 3166, small letters) is from UTC at this instant; `None` for one with several clocks,
/// or whose clock is not known here.
pub fn offset(country: &str, at: Timestamp) -> Option<Offset> {
    let (_, minutes, summer) = CLOCKS.iter().find(|(countries, ..)| countries.contains(&country))?;
    let summer = *summer && is_european_summer(at);
    Offset::from_seconds((minutes + if summer { 60 } else { 0 }) * 60).ok()
}

/// Countries, minutes from UTC in winter, and whether the clocks change as the European Union has them since 1996.
const CLOCKS: &[(&[&str], i32, bool)] = &[
    (&["gb", "ie", "pt"], 0, true),
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
        for (country, at, expected) in [
            ("it", "2023-11-01T23:01:00Z", Some("+01")),
            ("it", "2023-07-01T23:01:00Z", Some("+02")),
            ("de", "2024-03-31T00:59:59Z", Some("+01")),
            ("de", "2024-03-31T01:00:00Z", Some("+02")),
            ("de", "2024-10-27T00:59:59Z", Some("+02")),
            ("de", "2024-10-27T01:00:00Z", Some("+01")),
            ("gb", "2024-07-01T00:00:00Z", Some("+01")),
            ("ua", "2024-01-01T00:00:00Z", Some("+02")),
            ("us", "2024-01-01T00:00:00Z", None),
            ("", "2024-01-01T00:00:00Z", None),
        ] {
            let told = offset(country, at.parse().unwrap()).map(|offset| offset.to_string());
            assert_eq!(told.as_deref(), expected, "{country} {at}");
        }
    }
}
