//! How often: "30 people A DAY", "EVERY YEAR some 400 boats". A number that is told for a length of time is none without it.
//!
//! Not promised: rates far from their number, across a comma or another number.

use super::amounts::Amount;
use super::complements::is_content;
use super::context;
use super::label;
use super::lexicon::Lexicon;
use super::qualifiers::before_qualifiers;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// Between a number and how often, which ends its clause, stand no more tokens than this: "30 people die there every day".
const FARTHEST: usize = 8;

/// The label with how often the amount is told to be, in the sentence's own words; `None` where nothing tells that. `room` is what
/// lies between the amounts before and behind it.
pub(super) fn with_rate(
    tokens: &Tokens,
    amount: &Amount,
    label: &str,
    room: &Range<usize>,
    lexicon: &Lexicon,
) -> Option<String> {
    if !matches!(amount.kind, FigureKind::Count | FigureKind::Money | FigureKind::Percent | FigureKind::Ratio) {
        return None;
    }
    let time =
        |at: usize| Some(lexicon.units.at(tokens, at)?.0).filter(|time| label::is_time(tokens, time.clone(), lexicon));
    let rate = |at: usize| {
        let (found, every) = lexicon.rates.at(tokens, at)?;
        let found = if every { found.start..time(found.end)?.end } else { found };
        is_rate(tokens, &found, lexicon).then_some(found)
    };
    let place = || (!label.is_empty()).then(|| context::place(tokens, amount, room, label)).flatten();
    let behind = || {
        let last = room.end.min(amount.tokens.end + FARTHEST);
        let ends = |at: usize| !tokens.is_word(at) || lexicon.clause_words.is(tokens, at);
        let clause = (amount.tokens.end..last).take_while(|at| *at == amount.tokens.end || !ends(*at));
        let found = clause.into_iter().find_map(rate)?;
        // Not "at least once a week": that is so often.
        let is_near = || found.start == amount.tokens.end || place().is_some_and(|place| place.end == found.start);
        let closes = || ends(found.end) && !lexicon.time_by_time.is(tokens, found.start - 1);
        (is_near() || closes()).then_some(found)
    };
    let start = before_qualifiers(tokens, amount.tokens.start, lexicon);
    // "Dort sterben täglich 30 Menschen"
    let before = || {
        let time = lexicon.units.before(tokens, start).map_or(start..start, |(time, _)| time);
        let (found, every) = lexicon.rates.before(tokens, time.start)?;
        (every != time.is_empty() && !is_led(tokens, &found, lexicon)).then_some(found.start..time.end)
    };
    // "Every day, 30 people die"
    let opens = || {
        let found = (room.start == 0).then(|| rate(0)).flatten()?;
        let clause = found.end + usize::from(tokens.lower(found.end) == ",");
        (clause..start).all(|at| tokens.is_word(at)).then_some(found)
    };
    let found = behind().or_else(before).or_else(opens)?;
    let (first, whole) = (tokens.text(found.start..found.start + 1), tokens.text(found.clone()));
    // At the sentence's beginning it has a capital.
    let told = tokens.lower(found.start).to_owned() + &whole[first.len()..];
    let joins = place().is_some_and(|place| place.end == found.start);
    match label {
        "" => Some(told),
        _ if label.contains(&told) => None,
        _ if joins => Some(format!("{label} {told}")),
        _ => Some(format!("{label}, {told}")),
    }
}

/// "a day", but "a day after", "a year ago", "for an hour"; only English has one word for "daily" admissions and how often.
fn is_rate(tokens: &Tokens, found: &Range<usize>, lexicon: &Lexicon) -> bool {
    lexicon.ago.at(tokens, found.end).is_none()
        && lexicon.no_rates.at(tokens, found.end).is_none()
        && !is_led(tokens, found, lexicon)
        && (found.len() > 1 || lexicon.style.nouns != Nouns::Plural || !is_content(tokens, found.end, lexicon))
}

/// "for an hour": how long.
fn is_led(tokens: &Tokens, found: &Range<usize>, lexicon: &Lexicon) -> bool {
    lexicon.links.before(tokens, found.start).is_some()
}
