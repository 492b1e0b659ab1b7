//! How exactly an amount is meant ("at least", "nearly"), and which way it went ("rose by", "down").

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::tokens::Tokens;
use crate::report::{Change, FigureKind, Qualifier};
use std::ops::Range;

/// How many words back a change may be told.
const FARTHEST: usize = 5;

/// The qualifier before or behind the amount, and its tokens.
pub(super) fn qualifier(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<(Range<usize>, Qualifier)> {
    let mut start = amount.tokens.start;
    // "more than a", "at least another", "up to the": over a determiner.
    if start > 0
        && lexicon.qualifiers.before(tokens, start).is_none()
        && lexicon.determiners.has(tokens.lower(start - 1))
    {
        start -= 1;
    }
    lexicon.qualifiers.before(tokens, start).or_else(|| lexicon.qualifiers_after.at(tokens, amount.tokens.end))
}

/// Which way the amount went, told within a few words before it or right behind.
pub(super) fn change(tokens: &Tokens, amount: &Amount, floor: usize, lexicon: &Lexicon) -> Option<Change> {
    let start = amount.tokens.start;
    if amount.value.is_some_and(|value| value < 0.0) {
        return Some(Change::Down);
    }
    if tokens.lower(start) == "+" {
        return Some(Change::Up);
    }
    let mut at = start;
    let mut words = 0;
    while at > floor && words < FARTHEST {
        if let Some((_, change)) = lexicon.change.before(tokens, at) {
            return Some(change);
        }
        at -= 1;
        if !tokens.is_word(at) && !matches!(tokens.lower(at), "-" | "%" | "\"") {
            return None;
        }
        words += 1;
    }
    let end = amount.tokens.end;
    let share = matches!(amount.kind, FigureKind::Percent | FigureKind::Money);
    share.then(|| lexicon.change.at(tokens, end).map(|(_, change)| change)).flatten()
}
