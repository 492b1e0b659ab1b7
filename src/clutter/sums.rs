//! The numbers of what asks: accounts and cards to send money to, prices for a time, sums to give.
//!
//! Told by their form, and by the signs of money and the words for times of the phrase tables.

use crate::words;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A price and its time stand no further apart, in words: "3 months for just € 3".
const APART: usize = 5;
/// An offer says no more, in bytes; a longer text tells of prices.
const OFFER: usize = 240;
/// What a button says, in bytes.
const LABEL: usize = 24;

/// Whether the text gives an account number to send money to: an IBAN (ISO 13616), two letters, two digits and at least
/// eleven more letters or digits, in groups or not.
pub fn has_account(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut starts = (0..bytes.len().saturating_sub(14)).filter(|at| {
        bytes[*at..*at + 2].iter().all(u8::is_ascii_uppercase)
            && bytes[*at + 2..*at + 4].iter().all(u8::is_ascii_digit)
            && (*at == 0 || !bytes[*at - 1].is_ascii_alphanumeric())
    });
    starts.any(|at| {
        // The longest IBAN has 34 characters; with a space after every fourth, 42.
        let rest = bytes[at + 4..]
            .iter()
            .take(38)
            .take_while(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase() || **byte == b' ');
        rest.filter(|byte| **byte != b' ').count() >= 11
    })
}

/// Whether the text gives a bank card's number to send money to: sixteen digits in groups of four (ISO/IEC 7812 as cards
/// print it).
pub fn has_card(text: &str) -> bool {
    let mut groups = 0;
    for word in text.split_whitespace() {
        let digits = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_group = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        groups = if is_group { groups + 1 } else { 0 };
        if groups == 4 {
            return true;
        }
    }
    false
}

/// Whether the text gives a number to send money to by a telephone's payment service: "Swish 123 456 78 90". Its name and
/// the number stand close together.
pub fn has_mobile_payment(text: &str) -> bool {
    static SERVICES: OnceLock<FxHashSet<&str>> = OnceLock::new();
    const NEAR: usize = 3;
    const FEWEST_DIGITS: usize = 5;
    let services = SERVICES.get_or_init(|| words::section("clutter", "mobile payment"));
    if text.bytes().filter(u8::is_ascii_digit).count() < FEWEST_DIGITS {
        return false;
    }
    let mut near = 0;
    let mut digits = 0;
    for word in text.split_whitespace() {
        let word = trimmed(word);
        let is_number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || b"+-".contains(&byte));
        if services.contains(word.to_lowercase().as_str()) {
            (near, digits) = (NEAR, 0);
        } else if near > 0 && is_number {
            digits += word.len();
        } else {
            near = near.saturating_sub(1);
            digits = 0;
        }
        if near > 0 && digits >= FEWEST_DIGITS {
            return true;
        }
    }
    false
}

/// What a word of a price is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Number,
    Sign,
    /// "$1"
    Price,
    /// "month"
    Time,
    Other,
}

/// Whether a short text names a price and what time it is for: "3 meses por 3 €", "dès 2,49 €/mois".
pub fn offers(text: &str) -> bool {
    if text.len() > OFFER || !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let parts = parts(text);
    let is_price = |at: usize| {
        let beside = |other: Option<&Part>| other == Some(&Part::Sign);
        parts[at] == Part::Price
            || parts[at] == Part::Number
                && (beside(parts.get(at + 1)) || at.checked_sub(1).is_some_and(|before| beside(parts.get(before))))
    };
    (0..parts.len())
        .filter(|at| is_price(*at))
        .any(|at| parts[at.saturating_sub(APART)..parts.len().min(at + APART + 1)].contains(&Part::Time))
}

/// Whether a short text that leads to where one subscribes says what it costs or how long it holds: "50 % off a year",
/// "6 Monate lesen, 3 Monate zahlen".
pub fn tempts(text: &str) -> bool {
    text.len() <= OFFER
        && text.contains(|c: char| c.is_ascii_digit())
        && (text.contains('%') || parts(text).contains(&Part::Time))
}

/// How a text names a sum of money and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// "200 ₽", "$50"
    Alone,
    /// "£4 a month"
    ForATime,
}

/// The sum that is the whole text.
pub fn sum(text: &str) -> Option<Sum> {
    use Part::{Number, Price, Sign, Time};
    if text.len() > LABEL || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let parts = parts(text);
    let rest = match parts.as_slice() {
        [Price, rest @ ..] | [Number, Sign, rest @ ..] | [Sign, Number, rest @ ..] => rest,
        _ => return None,
    };
    match rest {
        [] => Some(Sum::Alone),
        [Time] | [_, Time] => Some(Sum::ForATime),
        _ => None,
    }
}

/// Whether a short text tells how much of a sum there is already: "4 412 € of 10 000 €".
pub fn progresses(text: &str) -> bool {
    static OF: OnceLock<FxHashSet<&str>> = OnceLock::new();
    if text.len() > OFFER || !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let of = OF.get_or_init(|| words::section("clutter", "of a sum"));
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_number = |at: usize| words.get(at).is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()));
    let mut between = (1..words.len()).filter(|at| of.contains(words[*at]) && (is_number(at + 1) || is_number(at + 2)));
    let Some(first) = between.next() else { return false };
    let parts: Vec<Part> = words.iter().map(|word| part(trimmed(word))).collect();
    std::iter::once(first).chain(between).any(|at| {
        let before = Beside::of(parts[..at].iter().rev());
        let after = Beside::of(parts[at + 1..].iter());
        before.is_number && after.is_number && (before.is_money || after.is_money)
    })
}

/// What stands right beside a word.
#[derive(Default)]
struct Beside {
    is_number: bool,
    is_money: bool,
}

impl Beside {
    fn of<'p>(parts: impl Iterator<Item = &'p Part>) -> Beside {
        let mut beside = Beside::default();
        for part in parts.take_while(|part| matches!(part, Part::Number | Part::Sign | Part::Price)) {
            beside.is_number |= matches!(part, Part::Number | Part::Price);
            beside.is_money |= matches!(part, Part::Sign | Part::Price);
        }
        beside
    }
}

fn parts(text: &str) -> Vec<Part> {
    let words = text.split(|c: char| c.is_whitespace() || c == '/').filter(|word| !word.is_empty());
    words.map(|word| part(trimmed(word))).collect()
}

/// Without the marks around it.
fn trimmed(word: &str) -> &str {
    word.trim_matches(['.', ',', '!', '?', ':', ';', '(', ')', '*', '–', '-'])
}

fn part(word: &str) -> Part {
    static SIGNS: OnceLock<FxHashSet<&str>> = OnceLock::new();
    static TIMES: OnceLock<FxHashSet<&str>> = OnceLock::new();
    let signs = SIGNS.get_or_init(|| words::section("clutter", "sign of money"));
    let times = TIMES.get_or_init(|| words::section("clutter", "time"));
    let is_folded = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    let folded = if is_folded { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
    if signs.contains(folded.as_ref()) {
        return Part::Sign;
    }
    let digits = |c: char| c.is_ascii_digit();
    if word.starts_with(digits) || word.ends_with(digits) {
        let rest = folded.trim_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\''));
        return match rest {
            "" => Part::Number,
            sign if signs.contains(sign) => Part::Price,
            _ => Part::Other,
        };
    }
    if times.contains(folded.as_ref()) { Part::Time } else { Part::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_to_send_money_to() {
        for (text, is_one) in [
            ("IBAN DE02 1203 0000 0000 2020 51", true),
            ("DE02120300000000202051", true),
            ("Карта: 2200 7001 2345 6789.", true),
            ("2200 7001 2345", false),
            ("Swish: 123 456 78 90", true),
            ("BLIK na telefon: 600 000 000", true),
            ("Swish told us that 12345 users left", false),
            ("in 1998 1999 2000 and twice in 2001", false),
            ("Il-76 and Tu-95MS", false),
        ] {
            assert_eq!(has_account(text) || has_card(text) || has_mobile_payment(text), is_one, "{text}");
        }
    }

    #[test]
    fn prices_for_a_time() {
        for (text, offered) in [
            ("Digital access: $1 for 6 months", true),
            ("4 Wochen für 1 €", true),
            ("dès 2,49 €/mois", true),
            ("3 meses por 3 €", true),
            ("Un mese a 1€", true),
            ("3 meses por R$ 1,90", true),
            ("6 weken voor maar € 10", true),
            ("Месяц за 99 ₽", true),
            ("99 грн на місяць", true),
            ("Pierwszy miesiąc za 1 zł", true),
            ("$1 million", false),
            ("in 6 months", false),
            ("3 months for free", false),
            ("The rent rose to 900 euros", false),
        ] {
            assert_eq!(offers(text), offered, "{text}");
        }
    }

    #[test]
    fn links_that_tempt() {
        for (text, tempting) in [
            ("Spring sale: 50% off a year", true),
            ("6 Monate lesen, 3 Monate zahlen", true),
            ("Subscribe", false),
            ("3 Abos", false),
        ] {
            assert_eq!(tempts(text), tempting, "{text}");
        }
    }

    #[test]
    fn sums_to_give() {
        for (text, expected) in [
            ("200 ₽", Some(Sum::Alone)),
            ("$50", Some(Sum::Alone)),
            ("€ 25", Some(Sum::Alone)),
            ("10€", Some(Sum::Alone)),
            ("1,000 CHF", Some(Sum::Alone)),
            ("CHF 20.–", Some(Sum::Alone)),
            ("£4 a month", Some(Sum::ForATime)),
            ("5 €/mois", Some(Sum::ForATime)),
            ("200", None),
            ("€", None),
            ("200 people", None),
            ("$50 off", None),
            ("$50 for the first month", None),
        ] {
            assert_eq!(sum(text), expected, "{text}");
        }
    }

    #[test]
    fn how_far_a_collection_is() {
        for (text, expected) in [
            ("4 412 € из 10 000 €", true),
            ("We have raised $9,870 of $14,000", true),
            ("9.870 € von 14.000 Euro", true),
            ("12 of 40 seats", false),
            ("$5 of every ticket", false),
            ("the price of 5 €", false),
        ] {
            assert_eq!(progresses(text), expected, "{text}");
        }
    }
}
