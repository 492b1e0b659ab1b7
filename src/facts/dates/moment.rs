//! A point in time, exactly as precise as a page tells it, and the machine-readable ways in which pages write one.
//!
//! Promised: what is no day of the calendar is no [`Moment`]; what is told (seconds, offset) is kept, what is not told is
//! not made up. Not kept: fractions of a second.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use std::fmt;

/// The years in which something on the web may have been published, archives of print included.
pub const YEARS: std::ops::RangeInclusive<i16> = 1850..=2099;

/// A day, and the time of that day when it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The day where the page's own clock stands.
    pub day: Date,
    /// The time of day.
    pub clock: Option<Clock>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// Hours, minutes, seconds (0 when they are not told).
    pub time: Time,
    /// Whether seconds are told.
    pub seconds: bool,
    /// How far from UTC.
    pub zone: Option<Zone>,
}

/// How a page says how far its clock is from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// `Z`
    Zulu,
    /// `+03:00`
    Offset(Offset),
}

impl Clock {
    /// Whether it is told in UTC.
    pub fn is_utc(&self) -> bool {
        self.zone.is_some_and(|zone| zone.offset().is_zero())
    }
}

impl Zone {
    /// The offset from UTC.
    pub fn offset(self) -> Offset {
        match self {
            Zone::Zulu => Offset::UTC,
            Zone::Offset(offset) => offset,
        }
    }
}

impl Moment {
    /// A day of the calendar in a possible [year](YEARS).
    pub fn day(year: i32, month: u32, day: u32) -> Option<Moment> {
        let year = i16::try_from(year).ok().filter(|year| YEARS.contains(year))?;
        let day = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        // A clock that was never set.
        (day != Date::constant(1970, 1, 1)).then_some(Moment { day, clock: None })
    }

    /// The instant, when the page tells the offset.
    pub fn instant(&self) -> Option<jiff::Timestamp> {
        let clock = self.clock?;
        clock.zone?.offset().to_timestamp(self.day.to_datetime(clock.time)).ok()
    }

    /// Whether both can be the same moment as far as they tell: one day, or, where an offset is told, a day that it is
    /// somewhere on Earth.
    pub fn may_be(&self, other: &Moment) -> bool {
        if self.day == other.day {
            return true;
        }
        let near = |a: &Moment, b: &Moment| {
            let Some(instant) = a.instant() else { return false };
            // Clocks on Earth stand from UTC-12 to UTC+14.
            let at = |hours| Offset::from_hours(hours).map(|offset| offset.to_datetime(instant).date());
            matches!((at(-12), at(14)), (Ok(first), Ok(last)) if first <= b.day && b.day <= last)
        };
        (self.clock.is_none() || other.clock.is_none()) && (near(self, other) || near(other, self))
    }

    /// Whether this one comes a minute later or more, as far as both tell: instants, else the same clock's times, else days.
    pub fn is_later(&self, other: &Moment) -> bool {
        const MINUTE: i64 = 60;
        let (Some(one), Some(before)) = (self.clock, other.clock) else { return self.day > other.day };
        let passed = self.day.to_datetime(one.time).duration_since(other.day.to_datetime(before.time)).as_secs();
        // Sites call their own clock UTC in one field and not in the other.
        if passed.abs() < MINUTE {
            return false;
        }
        let instants = self.instant().zip(other.instant());
        instants.map_or(passed, |(one, other)| one.as_second() - other.as_second()) >= MINUTE
    }

    /// Which tells more: 0 a day, 1 a time, 2 a time and its offset.
    pub fn precision(&self) -> u8 {
        self.clock.map_or(0, |clock| 1 + u8::from(clock.zone.is_some()))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.day.year(), self.day.month(), self.day.day())?;
        let Some(clock) = self.clock else { return Ok(()) };
        write!(out, "T{:02}:{:02}", clock.time.hour(), clock.time.minute())?;
        if clock.seconds {
            write!(out, ":{:02}", clock.time.second())?;
        }
        match clock.zone {
            None => Ok(()),
            Some(Zone::Zulu) => out.write_str("Z"),
            Some(Zone::Offset(offset)) => {
                let minutes = offset.seconds() / 60;
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(out, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}

/// Reads what machines write: ISO 8601 and RFC 3339 with the liberties that sites take (`2024-01-31 19:16:00 +0300`,
/// `20240131T191600Z`), and seconds or milliseconds since 1970. What follows a whole date is ignored.
pub fn machine(text: &str) -> Option<Moment> {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    let bytes = text.as_bytes();
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == bytes.len() && matches!(digits, 10 | 13) {
        return since_1970(text);
    }
    let number = |range: std::ops::Range<usize>| -> Option<i32> { text.get(range)?.parse().ok() };
    let (moment, rest) = match digits {
        4 => {
            let mark = *bytes.get(4).filter(|mark| matches!(mark, b'-' | b'/' | b'.'))?;
            let mut parts = text[5..].splitn(2, char::from(mark));
            let month = parts.next().filter(|part| matches!(part.len(), 1 | 2))?;
            let tail = parts.next()?;
            let length = tail.bytes().take_while(u8::is_ascii_digit).count();
            let day = tail.get(..length).filter(|day| matches!(day.len(), 1 | 2))?;
            (Moment::day(number(0..4)?, month.parse().ok()?, day.parse().ok()?)?, &tail[length..])
        }
        8 | 12 | 14 => {
            let day = Moment::day(number(0..4)?, number(4..6)?.try_into().ok()?, number(6..8)?.try_into().ok()?)?;
            (day, &text[8..])
        }
        _ => return None,
    };
    // "2024-01-31/19" is no date with a time, "20240131-story" none at all.
    if rest.starts_with(|c: char| c.is_alphabetic() && !matches!(c, 'T' | 't' | 'Z')) {
        return None;
    }
    Some(Moment { clock: clock(rest), ..moment })
}

/// The time at the beginning of `text`: `T19:16:00.000+03:00`, ` 19:16 GMT`, `T191600Z`.
fn clock(text: &str) -> Option<Clock> {
    let text = text.trim_start_matches([' ', 'T', 't', ',', '\u{a0}']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = |part: &str| part.parse::<i8>().ok();
    let (hour, minute, second, rest) = if matches!(digits, 4 | 6) {
        (
            number(&text[0..2])?,
            number(&text[2..4])?,
            text.get(4..6).filter(|_| digits == 6).and_then(number),
            &text[digits..],
        )
    } else if matches!(digits, 1 | 2) {
        let rest = text[digits..].strip_prefix(':')?;
        let minute = rest.get(0..2).and_then(number)?;
        let mut tail = &rest[2..];
        let second = tail.strip_prefix(':').and_then(|rest| rest.get(0..2)).and_then(number);
        if second.is_some() {
            tail = &tail[3..];
        }
        (number(&text[..digits])?, minute, second, tail)
    } else {
        return None;
    };
    let rest = rest.strip_prefix(['.', ',']).map_or(rest, |tail| tail.trim_start_matches(|c: char| c.is_ascii_digit()));
    let (hour, rest) = match half_of_day(rest) {
        Some((after_noon, rest)) if (1..=12).contains(&hour) => (hour % 12 + if after_noon { 12 } else { 0 }, rest),
        _ => (hour, rest),
    };
    let time = Time::new(hour, minute, second.unwrap_or(0).min(59), 0).ok()?;
    Some(Clock { time, seconds: second.is_some(), zone: zone(rest) })
}

/// `am` or `pm` at the beginning of `text`: whether it is after noon, and what follows.
fn half_of_day(text: &str) -> Option<(bool, &str)> {
    let text = text.trim_start();
    let mark = text.get(0..2)?;
    let after_noon = mark.eq_ignore_ascii_case("pm");
    (after_noon || mark.eq_ignore_ascii_case("am")).then(|| (after_noon, &text[2..]))
}

/// The offset at the beginning of `text`: `Z`, `+03:00`, `+0300`, ` -5`, ` GMT`, ` UTC+3`, ` CEST`.
pub fn zone(text: &str) -> Option<Zone> {
    let text = text.trim_start_matches([' ', '(', '\u{a0}']);
    // "GMT更新"
    let ascii = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let length = text.chars().take_while(|c| c.is_alphabetic() && c.is_ascii() == ascii).map(char::len_utf8).sum();
    let word = &text[..length];
    let rest = &text[word.len()..];
    if word == "Z" || word == "z" {
        return Some(Zone::Zulu);
    }
    if word.is_empty() || matches!(word, "GMT" | "UTC") {
        if let Some(offset) = numeric_offset(rest) {
            return Some(Zone::Offset(offset));
        }
        return (!word.is_empty()).then_some(Zone::Offset(Offset::UTC));
    }
    let minutes = ABBREVIATIONS.iter().find(|(name, _)| *name == word).map(|(_, minutes)| *minutes)?;
    Offset::from_seconds(minutes * 60).ok().map(Zone::Offset)
}

fn numeric_offset(text: &str) -> Option<Offset> {
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let text = text.trim_start_matches(['+', '-', '\u{2212}']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = |part: &str| part.parse::<i32>().ok();
    let (hours, minutes) = match digits {
        4 => (number(&text[0..2])?, number(&text[2..4])?),
        1 | 2 => {
            let minutes = text[digits..].strip_prefix(':').and_then(|rest| rest.get(0..2)).and_then(number);
            (number(&text[..digits])?, minutes.unwrap_or(0))
        }
        _ => return None,
    };
    if hours > 14 || minutes > 59 {
        return None;
    }
    Offset::from_seconds(sign * (hours * 60 + minutes) * 60).ok()
}

/// Zones whose abbreviation stands for one offset, in minutes, in the places where news is written in its language.
/// `CST` and `AST` have several; `ET` and `PT` change with the season (see [`super::country`]). `IST` is India's, by far the commonest.
const ABBREVIATIONS: &[(&str, i32)] = &[
    ("WET", 0),
    ("WEST", 60),
    ("BST", 60),
    ("CET", 60),
    ("MEZ", 60),
    ("CEST", 120),
    ("MESZ", 120),
    ("SAST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("МСК", 180),
    ("мск", 180),
    ("TRT", 180),
    ("IST", 330),
    ("WIB", 420),
    ("HKT", 480),
    ("SGT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("KST", 540),
    ("AEST", 600),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
    ("ADT", -180),
    ("EDT", -240),
    ("EST", -300),
    ("CDT", -300),
    ("MDT", -360),
    ("MST", -420),
    ("PDT", -420),
    ("PST", -480),
];

/// What can have been a site's clock: later than the web, and not beyond [`YEARS`].
fn since_1970(text: &str) -> Option<Moment> {
    let number: i64 = text.parse().ok()?;
    let seconds = if text.len() == 13 { number / 1000 } else { number };
    let at = Offset::UTC.to_datetime(jiff::Timestamp::from_second(seconds).ok()?);
    let clock =
        Clock { time: Time::new(at.hour(), at.minute(), at.second(), 0).ok()?, seconds: true, zone: Some(Zone::Zulu) };
    Some(Moment { day: at.date(), clock: Some(clock) })
        .filter(|moment| (1991..=*YEARS.end()).contains(&moment.day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn machine_dates() {
        for (text, told) in [
            ("2024-01-31T19:16:00+03:00", "2024-01-31T19:16:00+03:00"),
            ("2024-01-31T19:16:00.123456Z", "2024-01-31T19:16:00Z"),
            ("2024-01-31T19:16", "2024-01-31T19:16"),
            ("2024-01-31T19:16+0300", "2024-01-31T19:16+03:00"),
            ("2024-01-31 19:16:00 -0500", "2024-01-31T19:16:00-05:00"),
            ("2024-01-31 19:16:00 UTC", "2024-01-31T19:16:00+00:00"),
            ("2024-01-31 7:16 PM CET", "2024-01-31T19:16+01:00"),
            ("2024-01-31 12:05 am", "2024-01-31T00:05"),
            ("2024-1-5", "2024-01-05"),
            ("2024/01/31", "2024-01-31"),
            ("2024.01.31 19:16", "2024-01-31T19:16"),
            ("20240131", "2024-01-31"),
            ("20240131T191600Z", "2024-01-31T19:16:00Z"),
            ("202401311916", "2024-01-31T19:16"),
            ("1706728560", "2024-01-31T19:16:00Z"),
            ("1706728560000", "2024-01-31T19:16:00Z"),
            ("2024-01-31T25:00:00", "2024-01-31"),
            ("2024-01-31T", "2024-01-31"),
            ("2024-01-31 é", "2024-01-31"),
            ("2016-02-29", "2016-02-29"),
            (" \"2024-01-31\" ", "2024-01-31"),
            ("0000-00-00", "none"),
            ("1970-01-01T00:00:00Z", "none"),
            ("2024-02-30", "none"),
            ("2023-02-29T10:00:00Z", "none"),
            ("20224-01-01", "none"),
            ("0001-01-01T00:00:00Z", "none"),
            ("2024-13-01", "none"),
            ("2024-01", "none"),
            ("2024-01-311", "none"),
            ("20240131-story", "2024-01-31"),
            ("20240131story", "none"),
            ("123456", "none"),
            ("9999999999999", "none"),
            ("", "none"),
            ("true", "none"),
        ] {
            assert_eq!(machine(text).map_or("none".into(), |moment| moment.to_string()), told, "{text}");
        }
    }

    #[test]
    fn one_moment_in_two_places() {
        for (a, b, same) in [
            ("2024-01-31T23:30:00Z", "2024-02-01", true),
            ("2024-01-31T23:30:00Z", "2024-01-31", true),
            ("2024-01-31T08:00:00Z", "2024-02-01", false),
            ("2024-01-31T02:00:00Z", "2024-01-30", true),
            ("2024-01-31", "2024-02-01", false),
            ("2024-01-31T23:30:00Z", "2024-02-02", false),
        ] {
            assert_eq!(machine(a).unwrap().may_be(&machine(b).unwrap()), same, "{a} {b}");
        }
    }

    #[test]
    fn what_is_later() {
        for (one, other, later) in [
            ("2024-01-31T19:42:00+03:00", "2024-01-31T19:16:00+03:00", true),
            ("2024-01-31T16:42:00Z", "2024-01-31T19:16:00+03:00", true),
            ("2024-01-31T16:16:00Z", "2024-01-31T19:16:00+03:00", false),
            ("2024-01-31T19:16:00Z", "2024-01-31T19:16:00+03:00", false),
            ("2024-01-31T19:16:30", "2024-01-31T19:16:00+03:00", false),
            ("2024-01-31T19:42", "2024-01-31T19:16:00+03:00", true),
            ("2024-01-31T19:42:00Z", "2024-01-31", false),
            ("2024-02-01", "2024-01-31T19:16:00+03:00", true),
            ("2024-01-30", "2024-01-31", false),
        ] {
            assert_eq!(machine(one).unwrap().is_later(&machine(other).unwrap()), later, "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn what_is_told_is_read_again(
            year in 1850i32..2100, month in 1u32..13, day in 1u32..29, hour in 0i8..24, minute in 0i8..60,
            second in proptest::option::of(0i8..60), offset in proptest::option::of(-720i32..841),
        ) {
            // The day of a clock that was never set is none.
            prop_assume!((year, month, day) != (1970, 1, 1));
            let zone = offset.map(|minutes| Zone::Offset(Offset::from_seconds(minutes * 60).unwrap()));
            let time = Time::new(hour, minute, second.unwrap_or(0), 0).unwrap();
            let clock = Some(Clock { time, seconds: second.is_some(), zone });
            let moment = Moment { clock, ..Moment::day(year, month, day).unwrap() };
            prop_assert_eq!(machine(&moment.to_string()), Some(moment));
        }

        #[test]
        fn no_text_breaks_it(text in "\\PC*", tail in "[0-9TZ:+ .-]{0,30}") {
            machine(&text);
            machine(&tail);
            machine(&format!("2024-01-31{text}"));
            zone(&text);
        }
    }
}
