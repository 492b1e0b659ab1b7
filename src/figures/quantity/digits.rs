//! Numbers written in digits: grouping and decimal signs of every locale, powers of ten, vulgar fractions.
//!
//! A chain is digits joined by `.`, `,`, `'`, `:` or a grouping space. What is no number (12.03.2024, 192.168.1.1, 5:25)
//! is read to its end all the same, so that no part of it is taken for one.

use super::style::{Spaces, Style};
use super::tokens::Tokens;
use crate::figures::decimal;

/// A chain of digits, read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Chain {
    /// The first token after it.
    pub end: usize,
    /// Its value; `None` when it is a date, a time, an address or the like.
    pub value: Option<f64>,
    /// Whether it is digits alone: no grouping, no decimals.
    pub plain: bool,
    /// Whether it has a decimal part.
    pub decimal: bool,
}

/// Reads the chain that begins with the digits at `at`.
pub(super) fn chain(tokens: &Tokens, at: usize, style: Style) -> Chain {
    let first = tokens.lower(at);
    // Most chains are digits alone: none is kept for those.
    let mut groups: Vec<(&str, &str)> = Vec::new();
    let mut end = at + 1;
    loop {
        let (group, next) = if tokens.glued(end)
            && tokens.glued(end + 1)
            && tokens.is_digits(end + 1)
            && matches!(tokens.lower(end), "." | "," | "'" | ":" | "·")
        {
            ((tokens.lower(end), tokens.lower(end + 1)), end + 2)
        } else if tokens.is_digits(end) && groups_by_space(tokens, at, end, &groups, style) {
            ((" ", tokens.lower(end)), end + 1)
        } else {
            break;
        };
        if groups.is_empty() {
            groups.push(("", first));
        }
        groups.push(group);
        end = next;
    }
    let plain = groups.is_empty();
    let value = if plain { decimal::of_parts(first, "") } else { grouped(&groups, style) };
    let decimal = value.is_some_and(|value| value.fract() != 0.0) || has_decimals(&groups, style);
    let mut chain = Chain { end, value, plain, decimal };
    if let (Some((end, exponent)), Some(value)) = (power_of_ten(tokens, end), chain.value) {
        chain = Chain { end, value: Some(value * 10f64.powi(exponent)), plain: false, decimal: true };
    }
    chain
}

/// Whether the gap before `at` groups digits: exactly three behind it, at most three before the first.
fn groups_by_space(tokens: &Tokens, first: usize, at: usize, groups: &[(&str, &str)], style: Style) -> bool {
    let gap = tokens.gap(at);
    let start = tokens.lower(first);
    let grouping = match gap {
        "\u{a0}" | "\u{202f}" | "\u{2009}" | "\u{2007}" | "\u{2005}" | "\u{2006}" => true,
        " " => match style.spaces {
            Spaces::Group => true,
            // "1 200 000"
            Spaces::Thousands => {
                tokens.lower(at) == "000" || tokens.gap(at + 1) == " " && tokens.lower(at + 1) == "000"
            }
            Spaces::Part => false,
        },
        _ => false,
    };
    // "7 500 000": the first group may not be a year's four digits, nor may a name's letters stand right before it.
    grouping
        && tokens.lower(at).len() == 3
        && groups.iter().skip(1).all(|(sign, group)| *sign == " " && group.len() == 3)
        && (1..=3).contains(&start.len())
        && !start.starts_with('0')
        && !(tokens.glued(first) && tokens.is_word(first - 1))
        && !(tokens.glued(at + 1) && tokens.is_word(at + 1) && gap == " ")
}

fn grouped(groups: &[(&str, &str)], style: Style) -> Option<f64> {
    const MOST_GROUPS: usize = 8;
    if groups.len() > MOST_GROUPS || groups.iter().any(|(sign, _)| *sign == ":") {
        return None;
    }
    let (last, _) = groups.last()?;
    let has_decimals = has_decimals(groups, style);
    let (whole, decimals) = if has_decimals { groups.split_at(groups.len() - 1) } else { (groups, &[][..]) };
    if let Some((grouping, _)) = whole.get(1) {
        let mixed = whole[1..].iter().any(|(sign, _)| sign != grouping);
        if mixed || has_decimals && grouping == last || !well_grouped(whole, grouping) {
            return None;
        }
    }
    let whole: String = whole.iter().map(|(_, group)| *group).collect();
    decimal::of_parts(&whole, decimals.first().map_or("", |(_, group)| group))
}

fn has_decimals(groups: &[(&str, &str)], style: Style) -> bool {
    let Some((last, digits)) = groups.last().filter(|_| groups.len() > 1) else { return false };
    let others = groups[1..groups.len() - 1].iter().map(|(sign, _)| *sign);
    if !matches!(*last, "." | "," | "·") {
        return false;
    }
    if groups.len() > 2 {
        // 1.234,5 and 1,234.5, whichever the language: the last sign differs from those before it.
        return others.clone().all(|sign| sign != *last);
    }
    let first = groups[0].1;
    let own_decimal = (*last == ",") == style.decimal_comma || *last == "·";
    // Three zeros, or a group of three after the sign that groups here; decimals are seldom three, never three zeros.
    let three = digits.len() == 3 && first.len() <= 3 && !first.starts_with('0');
    !(three && (!own_decimal || *digits == "000"))
}

/// Threes after the first group; or twos and a last three (India).
fn well_grouped(groups: &[(&str, &str)], sign: &str) -> bool {
    let [(_, first), rest @ .., (_, last)] = groups else { return false };
    let all = |length: usize| rest.iter().all(|(_, group)| group.len() == length);
    let threes = (1..=3).contains(&first.len()) && all(3);
    let indian = sign == "," && !rest.is_empty() && (1..=2).contains(&first.len()) && all(2);
    last.len() == 3 && (threes || indian)
}

/// "×10⁻⁸", "× 10-8", "·10^6" behind a number.
fn power_of_ten(tokens: &Tokens, at: usize) -> Option<(usize, i32)> {
    if !matches!(tokens.lower(at), "×" | "*" | "·") || tokens.lower(at + 1) != "10" {
        return None;
    }
    let mut at = at + 2;
    if tokens.glued(at) && tokens.lower(at) == "^" {
        at += 1;
    }
    let negative = tokens.glued(at) && matches!(tokens.lower(at), "-" | "⁻");
    at += usize::from(negative);
    let exponent: i32 = if tokens.glued(at) && tokens.is_digits(at) {
        at += 1;
        tokens.lower(at - 1).parse().ok()?
    } else {
        let mut value = 0;
        let start = at;
        while let Some(digit) =
            tokens.written(at).chars().next().and_then(superscript).filter(|_| tokens.glued(at) && at < start + 3)
        {
            value = value * 10 + digit;
            at += 1;
        }
        if at == start {
            return None;
        }
        value
    };
    (exponent < 300).then_some((at, if negative { -exponent } else { exponent }))
}

fn superscript(c: char) -> Option<i32> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|digit| digit == c).and_then(|place| i32::try_from(place).ok())
}

/// The value of a fraction's sign.
pub(super) fn vulgar(sign: &str) -> Option<f64> {
    Some(match sign {
        "½" => 1.0 / 2.0,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 1.0 / 4.0,
        "¾" => 3.0 / 4.0,
        "⅕" => 1.0 / 5.0,
        "⅖" => 2.0 / 5.0,
        "⅗" => 3.0 / 5.0,
        "⅘" => 4.0 / 5.0,
        "⅙" => 1.0 / 6.0,
        "⅚" => 5.0 / 6.0,
        "⅛" => 1.0 / 8.0,
        "⅜" => 3.0 / 8.0,
        "⅝" => 5.0 / 8.0,
        "⅞" => 7.0 / 8.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point() -> Style {
        Style::default()
    }

    fn comma() -> Style {
        Style { decimal_comma: true, spaces: Spaces::Group, ..Style::default() }
    }

    fn thousands() -> Style {
        Style { spaces: Spaces::Thousands, ..Style::default() }
    }

    fn value(text: &str, style: Style) -> Option<f64> {
        let tokens = Tokens::new(text);
        let chain = chain(&tokens, 0, style);
        assert_eq!(chain.end, tokens.len(), "{text}");
        chain.value
    }

    #[test]
    fn values() {
        for (text, style, want) in [
            ("1,234.5", point(), Some(1234.5)),
            ("1.234,5", point(), Some(1234.5)),
            ("1.234,5", comma(), Some(1234.5)),
            ("1,234", point(), Some(1234.0)),
            ("1,234", comma(), Some(1.234)),
            ("1.234", point(), Some(1.234)),
            ("1.234", comma(), Some(1234.0)),
            ("15,000", comma(), Some(15000.0)),
            ("0,125", comma(), Some(0.125)),
            ("1 234 567", comma(), Some(1_234_567.0)),
            ("1\u{a0}234,5", point(), Some(1234.5)),
            ("10 000", thousands(), Some(10_000.0)),
            ("1 200 000", thousands(), Some(1_200_000.0)),
            ("1’234’567.8", point(), Some(1_234_567.8)),
            ("12,34,567", point(), Some(1_234_567.0)),
            ("3×10⁸", point(), Some(3e8)),
            ("2.998 × 10-8", point(), Some(2.998e-8)),
            ("5:25", point(), None),
            ("12.03.2024", comma(), None),
            ("192.168.1.1", point(), None),
            ("1,23,45", point(), None),
            ("2019300200300400500600700800", point(), None),
        ] {
            let got = value(text, style);
            let near = |(a, b): (f64, f64)| (a - b).abs() < 1e-9 * b.abs();
            assert!(got.zip(want).map_or(got == want, near), "{text}: {got:?}");
        }
    }

    #[test]
    fn years_are_no_groups() {
        let alone = [
            ("2019 300", comma()),
            ("12 3456", comma()),
            ("1 234m", comma()),
            ("12 300", thousands()),
            ("10 000", point()),
        ];
        for (text, style) in alone {
            assert_eq!(chain(&Tokens::new(text), 0, style).end, 1, "{text}");
        }
    }

    /// Writes a number as a locale does.
    fn write(value: u64, hundredths: u64, group: &str, decimal: &str) -> String {
        let digits = value.to_string();
        let mut out = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(group);
            }
            out.push(digit);
        }
        format!("{out}{decimal}{hundredths:02}")
    }

    proptest! {
        #[test]
        fn every_locale_reads_what_it_writes(value in 0u64..1_000_000_000_000, hundredths in 0u64..100) {
            let want = value as f64 + hundredths as f64 / 100.0;
            for (group, decimal, style) in [
                (",", ".", point()), ("", ".", point()), (".", ",", comma()), (" ", ",", comma()), ("\u{a0}", ",", comma()),
                ("\u{202f}", ",", comma()), ("'", ".", point()), ("’", ",", comma()), ("", ",", comma()),
            ] {
                let text = write(value, hundredths, group, decimal);
                let got = chain(&Tokens::new(&text), 0, style).value;
                prop_assert!(got.is_some_and(|got| (got - want).abs() <= 1e-9 * want.max(1.0)), "{text}: {got:?}");
            }
        }
    }
}
