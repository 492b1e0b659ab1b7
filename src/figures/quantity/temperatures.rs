//! Temperatures that words tell: "minus 12 degrees", "12 degrees below zero", "temperatures of up to +27".

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::noun;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::borrow::Cow;

/// No air is warmer, nor, below zero, colder by much, in degrees Celsius.
const WARMEST: f64 = 60.0;

/// The word for temperature stands within so many tokens.
const NEAR: usize = 20;

/// Reads what the words beside the amount say of it; nothing before `floor` is its own.
pub(super) fn read(tokens: &Tokens, amount: &mut Amount, floor: usize, lexicon: &Lexicon) {
    if is_bare(tokens, amount, lexicon) {
        amount.kind = FigureKind::Measure;
        amount.unit = Some(Cow::Borrowed("°C"));
    }
    // "highs of 30C": nobody tells a weather's charge.
    if amount.unit.as_deref() == Some("C") && is_of_temperature(tokens, amount, lexicon) {
        amount.unit = Some(Cow::Borrowed("°C"));
    }
    below_zero(tokens, amount, floor, lexicon);
}

fn is_of_temperature(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    (amount.tokens.start.saturating_sub(NEAR)..amount.tokens.end + NEAR).any(|at| lexicon.temperatures.is(tokens, at))
}

/// A number with a sign and nothing counted, near a word for temperature.
fn is_bare(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    amount.unit.is_none()
        && amount.is_digits()
        && amount.kind == FigureKind::Count
        && start < amount.numeral.start
        && matches!(tokens.lower(start), "+" | "-" | "minus")
        && amount.value.is_some_and(|value| value.abs() <= WARMEST)
        && !noun::counts(tokens, end, lexicon)
        && is_of_temperature(tokens, amount, lexicon)
}

/// Makes the amount negative if it is a temperature and the words before or behind it say so; those are part of it then.
fn below_zero(tokens: &Tokens, amount: &mut Amount, floor: usize, lexicon: &Lexicon) {
    let is_temperature = matches!(amount.unit.as_deref(), Some("°C" | "°F" | "degree"));
    let Some(value) = amount.value.filter(|value| is_temperature && *value > 0.0) else { return };
    // "au moins 12 degrés", "plus or minus 5 degrees"
    let is_other = |at: usize| {
        lexicon.qualifiers.before(tokens, amount.tokens.start).is_some()
            || lexicon.or.before(tokens, at).is_some()
            || at > 0 && matches!(tokens.lower(at - 1), "/" | "plus")
    };
    let before = lexicon.minus.before(tokens, amount.tokens.start);
    let before = before.filter(|(found, ())| found.start >= floor && !is_other(found.start));
    if let Some((found, ())) = before {
        amount.tokens.start = found.start;
    } else if let Some((found, ())) = lexicon.below_zero.at(tokens, amount.tokens.end) {
        amount.tokens.end = found.end;
    } else {
        return;
    }
    amount.value = Some(-value);
}
