//! The clock of a country: of those whose news is written on one, by the country; of the United States, by the clock's name.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};
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

/// How far a clock of the United States that is named without its season ("ET") is from UTC when it shows this.
pub fn american(name: &str, shown: DateTime) -> Option<Offset> {
    let (_, minutes) = AMERICAN.iter().find(|(known, _)| *known == name)?;
    let minutes = minutes + if is_american_summer(shown)? { 60 } else { 0 };
    Offset::from_seconds(minutes * 60).ok()
}

/// Clocks and minutes from UTC in winter.
const AMERICAN: &[(&str, i32)] = &[("ET", -300), ("CT", -360), ("MT", -420), ("PT", -480)];

/// From the second Sunday of March to the first of November, at 02:00 of the clock itself; until 2006 from the first of April
/// to the last of October.
fn is_american_summer(shown: DateTime) -> Option<bool> {
    let year = shown.year();
    let first_sunday = |month, from| {
        let ahead = Date::new(year, month, from).ok()?.weekday().until(Weekday::Sunday);
        Some(Date::new(year, month, from + ahead).ok()?.at(2, 0, 0, 0))
    };
    let (begins, ends) = if year < 2007 { ((4, 1), (10, 25)) } else { ((3, 8), (11, 1)) };
    Some(first_sunday(begins.0, begins.1)? <= shown && shown < first_sunday(ends.0, ends.1)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn american_clocks() {
        for (name, shown, expected) in [
            ("ET", "2024-05-14T17:05", Some("-04")),
            ("ET", "2024-01-14T17:05", Some("-05")),
            ("CT", "2024-05-14T17:05", Some("-05")),
            ("MT", "2024-05-14T17:05", Some("-06")),
            ("PT", "2024-05-14T17:05", Some("-07")),
            ("PT", "2024-03-10T01:59", Some("-08")),
            ("PT", "2024-03-10T03:00", Some("-07")),
            ("ET", "2024-11-03T01:59", Some("-04")),
            ("ET", "2024-11-03T02:00", Some("-05")),
            ("ET", "2006-03-20T10:00", Some("-05")),
            ("ET", "2006-10-28T10:00", Some("-04")),
            ("GT", "2024-05-14T17:05", None),
        ] {
            let told = american(name, shown.parse().unwrap()).map(|offset| offset.to_string());
            assert_eq!(told.as_deref(), expected, "{name} {shown}");
        }
    }

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
