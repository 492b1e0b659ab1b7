//! Temperatures below zero that words tell: "minus 12 degrees", "12 degrees below zero".

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::tokens::Tokens;

/// Makes the amount negative if it is a temperature and the words before or behind it say so; those are part of it then.
/// Nothing before `floor` is.
pub(super) fn read(tokens: &Tokens, amount: &mut Amount, floor: usize, lexicon: &Lexicon) {
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
