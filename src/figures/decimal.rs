//! The value of numbers that are written in digits.
//!
//! The standard library's reading is exact for any number of digits, by tables that took 14 KB of what the extension
//! ships. Promised here: exact for as many digits as an `f64` holds, fifteen. Not promised: exponents.

/// The value of digits, a minus before them or not, a point before decimals or not: "12", "-0.5".
///
/// `None` for anything else, and for more digits than any quantity has.
///
/// Fifteen digits as a whole number, and a power of ten up to the 22nd, are exact, so their quotient is rounded once
/// (Clinger, "How to Read Floating Point Numbers Accurately", 1990); the value of more digits may be the neighbour of
/// the nearest.
pub(super) fn value(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    Some(sign * of_parts(whole, decimals)?)
}

/// As [`value`], of the digits before the point and of those behind it.
pub(super) fn of_parts(whole: &str, decimals: &str) -> Option<f64> {
    const MOST_DIGITS: usize = 24;
    if !(1..=MOST_DIGITS).contains(&(whole.len() + decimals.len())) {
        return None;
    }
    let digits = whole.bytes().chain(decimals.bytes());
    let value = digits
        .map(|byte| char::from(byte).to_digit(10))
        .try_fold(0u128, |value, digit| Some(value * 10 + u128::from(digit?)))?;
    Some(value as f64 / 10f64.powi(i32::try_from(decimals.len()).ok()?))
}

/// A value times a scale, rounded to the whole number that decimals in an `f64` miss by a last digit: 8.3 billion is 8,300,000,000.
pub(super) fn scaled(value: f64, scale: f64) -> f64 {
    let scaled = value * scale;
    let whole = scaled.round();
    if (scaled - whole).abs() <= whole.abs() * f64::EPSILON { whole } else { scaled }
}

#[cfg(test)]
mod tests {
    use super::{scaled, value};
    use proptest::prelude::*;

    #[test]
    fn numbers() {
        for (text, expected) in [
            ("0", Some(0.0)),
            ("007", Some(7.0)),
            ("12", Some(12.0)),
            ("0.1", Some(0.1)),
            ("-1.25", Some(-1.25)),
            (".5", Some(0.5)),
            ("1000000000000", Some(1e12)),
            ("123456789012345678901234", Some(1.234_567_890_123_456_8e23)),
            ("1234567890123456789012345", None),
            ("", None),
            ("-", None),
            ("1.2.3", None),
            ("+1", None),
            ("1e5", None),
            ("٣", None),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn scales() {
        for (value, scale, expected) in [(8.3, 1e9, 8_300_000_000.0), (1.1, 1e6, 1_100_000.0), (0.125, 2.0, 0.25)] {
            assert_eq!(scaled(value, scale), expected, "{value} times {scale}");
        }
    }

    proptest! {
        #[test]
        fn as_the_standard_library_reads_them(text in "-?[0-9]{1,9}(\\.[0-9]{1,6})?") {
            prop_assert_eq!(value(&text), text.parse().ok());
        }
    }
}
