//! How old somebody is: "12-year-old", "aged 12", "Anna, 33, said", "der 60-jährige".

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::noun::NounPhrase;
use super::numerals::Form;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::borrow::Cow;

/// Older than anybody is.
const OLDEST: f64 = 120.0;

/// The youngest age that a bare number in parentheses behind a name is taken for; smaller ones are shirt numbers.
const PARENTHESISED: std::ops::Range<f64> = 16.0..100.0;

/// Turns the amount into an age where it is one, and what only looks like one into a duration.
pub(super) fn settle(tokens: &Tokens, amount: &mut Amount, noun: Option<&NounPhrase>, lexicon: &Lexicon) {
    if amount.kind == FigureKind::Age {
        // "das 30-jährige Bestehen" lasts, "die 30-jährige Anna" is old.
        let lasts = noun.is_some_and(|noun| lasts(tokens.lower(noun.head.end - 1), lexicon));
        if amount.attributive && lasts {
            amount.kind = FigureKind::Duration;
        }
    } else if is_age(tokens, amount, noun, lexicon) {
        amount.kind = FigureKind::Age;
        amount.unit = Some(Cow::Borrowed("year"));
    }
}

/// Whether the noun names what lasts; compounds end in it.
fn lasts(noun: &str, lexicon: &Lexicon) -> bool {
    let ends = |(at, _): (usize, char)| lexicon.lasting.has(&noun[at..]);
    noun.len() < 60 && noun.char_indices().any(ends)
}

fn is_age(tokens: &Tokens, amount: &Amount, noun: Option<&NounPhrase>, lexicon: &Lexicon) -> bool {
    let plain = matches!(amount.form, Form::Digits { plain: true } | Form::Words) && amount.high.is_none();
    let human = amount.value.is_some_and(|value| value > 0.0 && value < OLDEST && value.fract() == 0.0);
    if !plain || !human || amount.unit.is_some() || amount.kind != FigureKind::Count {
        return false;
    }
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if noun.is_none() && lexicon.age_before.before(tokens, start).is_some() {
        return true;
    }
    if amount.is_bare_digits() && lexicon.age_behind.at(tokens, end).is_some() {
        return true;
    }
    if !amount.is_bare_digits() || start < 2 {
        return false;
    }
    let no_month = |at: usize| lexicon.months.word(tokens.lower(at)).is_none();
    let name = tokens.is_capital(start - 2) && no_month(start - 2);
    let ends =
        end >= tokens.len() || matches!(tokens.lower(end), "," | "." | ";" | ")" | "(" | "-" | ":" | "?" | "!" | "\"");
    match tokens.lower(start - 1) {
        // "Anna, 33.", "the driver, 34, fled"
        "," => {
            let noun = tokens.is_word(start - 2) && lexicon.functions.at(tokens, start - 2).is_none();
            let apart = noun && no_month(start - 2) && tokens.lower(end) == "," && tokens.is_word(end + 1);
            (name || apart) && ends && tokens.spaced(start)
        }
        "(" => {
            let full_name = name && start > 2 && tokens.is_capital(start - 3);
            full_name && tokens.lower(end) == ")" && amount.value.is_some_and(|value| PARENTHESISED.contains(&value))
        }
        _ => false,
    }
}
