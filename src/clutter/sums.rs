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

/// Whether the whole text is a sum of money: "200 ₽", "$50".
pub fn is_sum(text: &str) -> bool {
    text.len() <= 16
        && text.contains(|c: char| c.is_ascii_digit())
        && match parts(text).as_slice() {
            [Part::Price] => true,
            [a, b] => matches!((a, b), (Part::Number, Part::Sign) | (Part::Sign, Part::Number)),
            _ => false,
        }
}

fn parts(text: &str) -> Vec<Part> {
    let words = text.split(|c: char| c.is_whitespace() || c == '/').filter(|word| !word.is_empty());
    words.map(|word| part(word.trim_matches(['.', ',', '!', '?', ':', ';', '(', ')', '*', '–', '-']))).collect()
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
            ("in 1998 1999 2000 and twice in 2001", false),
            ("Il-76 and Tu-95MS", false),
        ] {
            assert_eq!(has_account(text) || has_card(text), is_one, "{text}");
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
        for (text, is_one) in [("200 ₽", true), ("$50", true), ("€ 25", true), ("10€", true), ("1,000 CHF", true)]
            .into_iter()
            .chain([("200", false), ("€", false), ("200 people", false), ("$50 off", false)])
        {
            assert_eq!(is_sum(text), is_one, "{text}");
        }
    }
}
