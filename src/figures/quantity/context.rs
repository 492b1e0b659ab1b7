//! What more of its sentence tells of a number, for whoever sees it alone: "students asked to stay at home", "poured cash
//! into causes" for a decade.
//!
//! Not promised: grammar. Words are taken as they stand, up to where a mark or a short list of words ends their clause; too
//! many are cut where one of their phrases begins.

use super::amounts::Amount;
use super::label::{is_time, of_before, own_unit};
use super::lexicon::{Lexicon, Nouns};
use super::noun;
use super::phrases::Phrases;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// A label of more words does not read at a glance. The judged labels that were short of something lacked five words more at
/// most; see the note of the session that set it.
const MOST_WORDS: usize = 9;

/// Fewer words around a length of time do not tell what lasts: "It took 20 minutes".
const FEWEST_AROUND: usize = 2;

/// So many words behind "and" belong to the clause before it: "soldiers and civilians".
const JOINED: usize = 3;

/// The label of an amount with what more its clause tells, if anything; `label` is what was found without that. `room` is what
/// lies between the amounts before and behind it.
pub(super) fn label<'t>(
    tokens: &Tokens<'t>,
    amount: &Amount,
    label: &str,
    room: &Range<usize>,
    lexicon: &Lexicon,
) -> Option<&'t str> {
    if amount.kind == FigureKind::Age {
        let aged = label.is_empty() && lexicon.style.nouns == Nouns::Plural;
        let words = before(tokens, amount, room.start, lexicon).filter(|_| aged)?;
        return Some(tokens.text(words));
    }
    // "for 20 minutes": that they are minutes is told by the number.
    if own_unit(tokens, amount).is_some_and(|unit| unit == label) {
        return around(tokens, amount, room, lexicon);
    }
    // "six years in prison" says it all.
    if amount.kind == FigureKind::Duration {
        return None;
    }
    told_apart(tokens, amount, room, label, lexicon)
}

/// The label with the words behind it that tell apart what it names: "Arab states" "to have signed peace treaties with
/// Israel". `room` ends where the next amount begins. `None` where the label stands elsewhere or nothing more is told.
fn told_apart<'t>(
    tokens: &Tokens<'t>,
    amount: &Amount,
    room: &Range<usize>,
    label: &str,
    lexicon: &Lexicon,
) -> Option<&'t str> {
    let reach = amount.reach;
    let start = (reach..room.end.min(reach + 2)).find(|at| tokens.text(*at..tokens.len()).starts_with(label))?;
    let mut end = start + 1;
    while end < room.end && tokens.text(start..end).len() < label.len() {
        end += 1;
    }
    // What people or things do tells of them, what a price or a rank does not: "a $7,500 tax credit is new".
    let counts = matches!(amount.kind, FigureKind::Count | FigureKind::Percent | FigureKind::Ratio);
    let leads = |words: &[&Phrases<()>]| words.iter().any(|words| words.is(tokens, end));
    if !counts && !leads(&[&lexicon.links, &lexicon.relatives, &lexicon.to]) {
        return None;
    }
    let limit = Limit { at: room.end, number: room.end < tokens.len() };
    let more = clause_end(tokens, start, end, limit, lexicon);
    let tells = (end..more).any(|at| says_something(tokens, at, lexicon));
    (tells && tokens.text(start..end) == label).then(|| tokens.text(start..more))
}

/// What lasts so long, or is so far, where no noun tells: the words of the clause before, else those behind.
fn around<'t>(tokens: &Tokens<'t>, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> Option<&'t str> {
    // Where verbs stand last, half a clause says little.
    if lexicon.style.nouns == Nouns::Capital {
        return None;
    }
    let behind = || {
        // "For two weeks, people heard …"
        let comma = usize::from(tokens.lower(amount.reach) == ",");
        let start = skip_empty(tokens, amount.reach + comma, room.end, lexicon);
        let limit = Limit { at: room.end, number: room.end < tokens.len() };
        let end = clause_end(tokens, start, start, limit, lexicon);
        let ago = lexicon.ago.at(tokens, amount.reach).is_some();
        Some(start..end).filter(|behind| count(tokens, behind) >= FEWEST_AROUND && !ago)
    };
    let words = before(tokens, amount, room.start, lexicon)
        .filter(|before| count(tokens, before) >= FEWEST_AROUND)
        .or_else(behind)?;
    Some(tokens.text(words))
}

/// The words right behind the amount, to the end of their clause: "of the overall cost".
pub(super) fn behind(tokens: &Tokens, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> Option<String> {
    let limit = Limit { at: room.end, number: room.end < tokens.len() };
    let words = amount.reach..clause_end(tokens, amount.reach, amount.reach, limit, lexicon);
    (count(tokens, &words) >= FEWEST_AROUND).then(|| tokens.text(words).to_owned())
}

/// How many words stand there.
fn count(tokens: &Tokens, range: &Range<usize>) -> usize {
    range.clone().filter(|at| tokens.is_word(*at)).count()
}

/// Up to where words are taken.
#[derive(Clone, Copy, Debug)]
struct Limit {
    at: usize,
    /// Whether another number stands there, so that the words right before it may be its own.
    number: bool,
}

/// Where the words end that go on behind `end` in one clause, those from `start` on being told already.
fn clause_end(tokens: &Tokens, start: usize, end: usize, limit: Limit, lexicon: &Lexicon) -> usize {
    let mut words = count(tokens, &(start..end));
    let mut at = end;
    // Where the last phrase begins: what is too long, or ends in a time, ends before it.
    let (mut earlier, mut phrase) = (end, end);
    let mut and = None;
    let mut joined = 0;
    let leads = |at: usize| lexicon.links.is(tokens, at) || lexicon.functions.is(tokens, at);
    loop {
        if at >= limit.at && !limit.number {
            return without_links(tokens, end, and.filter(|_| joined > JOINED).unwrap_or(at), lexicon);
        }
        if at >= limit.at {
            // "engines at a price of €5"
            let of = of_before(tokens, limit.at, lexicon).is_some();
            let last = skip_qualifiers(tokens, at, lexicon);
            let cut = match last <= phrase + FEWEST_AROUND {
                _ if of => earlier,
                // "in office after winning 88 %"
                true => phrase,
                false => last,
            };
            return trimmed(tokens, end, and.unwrap_or(cut), lexicon);
        }
        if tokens.glued(at) && (tokens.is_hyphen(at) || tokens.lower(at) == "'") && tokens.glued(at + 1) {
            at += 2;
            continue;
        }
        if !tokens.is_word(at) {
            return without_links(tokens, end, and.filter(|_| joined > JOINED).unwrap_or(at), lexicon);
        }
        let stops = lexicon.clause_words.at(tokens, at).is_some()
            || lexicon.sayings.of(tokens.lower(at)) && !tokens.is_capital(at)
            || at > end && lexicon.relatives.is(tokens, at);
        if stops {
            return trimmed(tokens, end, and.filter(|_| joined > JOINED).unwrap_or(at), lexicon);
        }
        let time = lexicon.months.at(tokens, at).is_some()
            || lexicon.days.at(tokens, at).is_some()
            || is_time(tokens, at..at + 1, lexicon);
        if time || words == MOST_WORDS {
            let cut = trimmed(tokens, end, and.unwrap_or(phrase), lexicon);
            // "800,000 jobs hang": on what is told behind.
            let alone = lexicon.style.nouns == Nouns::Plural && and.is_some();
            return if cut < end + FEWEST_AROUND && !alone { end } else { cut };
        }
        let joins = |at: usize| lexicon.and.is(tokens, at) || lexicon.or.is(tokens, at);
        // "debt and equity into", but not "inside and threatened to"
        let nouns = || {
            let ends = |at: usize| at >= limit.at || !tokens.is_word(at) || leads(at) || joins(at);
            let group = (at + 1..=at + JOINED).find(|at| ends(*at)).map_or(at + 1..at + 1, |end| at + 1..end);
            !group.is_empty() && !group.into_iter().any(|at| noun::is_verb_or_adverb(tokens, &(at..at + 1), lexicon))
        };
        if joins(at) && !nouns() {
            and = and.or(Some(at));
        }
        joined += usize::from(and.is_some());
        if at > end && leads(at) && !leads(at - 1) {
            (earlier, phrase) = (phrase, at);
        }
        words += 1;
        at += 1;
    }
}

/// Without the small words at its end, not before `start`.
fn trimmed(tokens: &Tokens, start: usize, end: usize, lexicon: &Lexicon) -> usize {
    let small = |at: &usize| lexicon.functions.is(tokens, *at) || !tokens.is_word(*at);
    let end = end - (start..end).rev().take_while(small).count();
    without_links(tokens, start, end, lexicon)
}

/// Without what leads to words that are not there: "for the".
fn without_links(tokens: &Tokens, start: usize, end: usize, lexicon: &Lexicon) -> usize {
    let leads = |at: &usize| {
        [&lexicon.determiners, &lexicon.links, &lexicon.and, &lexicon.or, &lexicon.to]
            .iter()
            .any(|words| words.is(tokens, *at))
    };
    end - (start..end).rev().take_while(leads).count()
}

/// Over small words that tell nothing: "the", "has".
fn skip_empty(tokens: &Tokens, mut at: usize, end: usize, lexicon: &Lexicon) -> usize {
    while at < end && (lexicon.determiners.is(tokens, at) || lexicon.functions.is(tokens, at)) {
        at += 1;
    }
    at
}

fn skip_qualifiers(tokens: &Tokens, mut start: usize, lexicon: &Lexicon) -> usize {
    while let Some((found, _)) = lexicon.qualifiers.before(tokens, start) {
        start = found.start;
    }
    start
}

/// The words of the clause before the amount, the first of them where they are too many; `None` where there are none, or the
/// amount is their predicate: "is believed to be 20 miles long".
fn before(tokens: &Tokens, amount: &Amount, floor: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let mut last = skip_qualifiers(tokens, amount.tokens.start, lexicon);
    if amount.kind == FigureKind::Age
        && let Some((age, ())) = lexicon.age_before.before(tokens, last)
    {
        // "died aged 52"
        last = age.start;
    } else if last > floor && lexicon.functions.is(tokens, last - 1) && lexicon.outcomes.before(tokens, last).is_none()
    {
        // "waited for two hours", "in appena 30 secondi"
        last -= 1;
        last = lexicon
            .links
            .before(tokens, last)
            .filter(|(link, ())| link.start > floor)
            .map_or(last, |(link, ())| link.start);
        if last > floor && lexicon.to.is(tokens, last - 1) {
            return None;
        }
    }
    let opens = |at: usize| {
        let tied = tokens.glued(at) && (tokens.is_hyphen(at) || tokens.lower(at) == "'");
        !tokens.is_word(at) && !tied || lexicon.clause_words.is(tokens, at) || lexicon.relatives.is(tokens, at)
    };
    let start = (floor..last).rfind(|at| opens(*at)).map_or(floor, |at| at + 1);
    let start = skip_empty(tokens, start, last, lexicon);
    let end = clause_end(tokens, start, start, Limit { at: last, number: false }, lexicon);
    (start..end).any(|at| says_something(tokens, at, lexicon)).then_some(start..end)
}

/// Whether a word stands there that tells something by itself.
fn says_something(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    tokens.is_word(at) && !lexicon.functions.is(tokens, at)
}
