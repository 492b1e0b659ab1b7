//! What more of its sentence tells of a number, for whoever sees it alone: "students asked to stay at home", "poured cash
//! into causes" for a decade.
//!
//! Not promised: grammar. Words are taken as they stand, up to where a mark or a short list of words ends their clause; a clause
//! that is too long for a label tells nothing.

use super::amounts::Amount;
use super::complements::is_content;
use super::fallback::own_unit;
use super::label::{is_time, of_before};
use super::lexicon::Lexicon;
use super::noun;
use super::phrases::Phrases;
use super::qualifiers::before_qualifiers;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// A label of more words does not read at a glance: what needs more to end its clause is not told apart. At nine, most of the
/// labels that a blind reading found worse than the bare noun were cut within their clause.
const MOST_WORDS: usize = 11;

/// Fewer words around a length of time do not tell what lasts: "It took 20 minutes".
const FEWEST_AROUND: usize = 2;

/// So many words behind "and" belong to the noun before it: "modes and quality modes on".
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
    if label.is_empty() {
        return None;
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

/// Where the label stands right behind its amount.
pub(super) fn place(tokens: &Tokens, amount: &Amount, room: &Range<usize>, label: &str) -> Option<Range<usize>> {
    let near = amount.reach..room.end.min(amount.reach + 2);
    let start = near.into_iter().find(|at| tokens.text(*at..tokens.len()).starts_with(label))?;
    let mut end = start + 1;
    while end < room.end && tokens.text(start..end).len() < label.len() {
        end += 1;
    }
    Some(start..end)
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
    let Range { start, end } = place(tokens, amount, room, label)?;
    // What people or things do tells of them, what a price or a rank does not: "a $7,500 tax credit is new". Nor what is told
    // of something else: "four of the 12 boxes were gone", "the rift between two leaders grew".
    let mut first = before_qualifiers(tokens, amount.tokens.start, lexicon);
    while first > room.start && lexicon.determiners.is(tokens, first - 1) {
        first -= 1;
    }
    let of_others =
        [&lexicon.of, &lexicon.links, &lexicon.to].iter().any(|words| words.before(tokens, first).is_some());
    // "a ferry carrying 200 passengers capsized": it did.
    let is_carried = lexicon.style.nouns == Nouns::Plural
        && amount.kind == FigureKind::Count
        && first > room.start + 2
        && tokens.lower(first - 3) != "'"
        && tokens.lower(first - 1).ends_with("ing")
        && !tokens.is_capital(first - 1)
        && is_content(tokens, first - 2, lexicon);
    let of_others = of_others || is_carried;
    let share = matches!(amount.kind, FigureKind::Percent | FigureKind::Ratio);
    // Where verbs stand last, a predicate seldom ends with its clause.
    let counts = (share || amount.kind == FigureKind::Count && lexicon.style.nouns != Nouns::Capital) && !of_others;
    let leads = |words: &[&Phrases<()>]| words.iter().any(|words| words.is(tokens, end));
    // "Moringabäume gepflanzt": what was done to them closes the clause.
    let participle = lexicon.style.nouns == Nouns::Capital
        && amount.kind == FigureKind::Count
        && !of_others
        && tokens.is_word(end)
        && !tokens.is_capital(end)
        && lexicon.is_participle(tokens.lower(end))
        && !tokens.is_word(end + 1);
    if participle && says_something(tokens, end, lexicon) {
        return Some(tokens.text(start..end + 1));
    }
    // "the first Latina to lead (a campaign)": what she leads, or no more than that she is the first.
    if let Some(verb) = open_verb(tokens, start, end, lexicon) {
        let more = clause_end(tokens, start, end, Limit::behind(tokens, room), lexicon);
        return Some(tokens.text(start..if more > end { more } else { verb }));
    }
    if !counts && !leads(&[&lexicon.links, &lexicon.relatives, &lexicon.to]) {
        return None;
    }
    let more = clause_end(tokens, start, end, Limit::behind(tokens, room), lexicon);
    let closed =
        lexicon.style.nouns != Nouns::Capital || matches!(tokens.lower(more), "." | "") && more >= end + FEWEST_AROUND;
    let tells = closed && (end..more).any(|at| says_something(tokens, at, lexicon));
    (tells && tokens.text(start..end) == label).then(|| tokens.text(start..more))
}

/// Where the verb begins that closes a label and has its object behind it, in English: "people TO PERFORM (a task)", "a game
/// ENTERING (the fourth quarter)".
fn open_verb(tokens: &Tokens, start: usize, end: usize, lexicon: &Lexicon) -> Option<usize> {
    if lexicon.style.nouns != Nouns::Plural || !lexicon.determiners.is(tokens, end) {
        return None;
    }
    let infinitive = end.checked_sub(2).filter(|to| lexicon.to.is(tokens, *to));
    let participle = || Some(end - 1).filter(|verb| tokens.lower(*verb).ends_with("ing") && !tokens.is_capital(*verb));
    infinitive.or_else(participle).filter(|verb| *verb > start)
}

/// What lasts so long, or is so far, where no noun tells: the words of the clause before, else those behind.
fn around<'t>(tokens: &Tokens<'t>, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> Option<&'t str> {
    // Where verbs stand last, half a clause says little. "Three days later" something is, and does not last.
    if lexicon.style.nouns == Nouns::Capital || lexicon.ago.at(tokens, amount.reach).is_some() {
        return None;
    }
    let behind = || {
        // "For two weeks, people heard …"
        let comma = usize::from(tokens.lower(amount.reach) == ",");
        let start = skip_empty(tokens, amount.reach + comma, room.end, lexicon);
        // "15 years as director"
        let start = start + usize::from(lexicon.clause_words.is(tokens, start));
        let end = clause_end(tokens, start, start, Limit::behind(tokens, room), lexicon);
        let telling = (start..end).filter(|at| says_something(tokens, *at, lexicon)).count();
        Some(start..end).filter(|_| telling >= FEWEST_AROUND)
    };
    // "pesa 2 toneladas y mide (12 metros)"
    let apart = |words: Range<usize>| words.start + usize::from(lexicon.and.is(tokens, words.start))..words.end;
    let words = before(tokens, amount, room.start, lexicon)
        .map(apart)
        .filter(|before| count(tokens, before) >= FEWEST_AROUND)
        .or_else(behind)?;
    Some(tokens.text(words))
}

/// The words right behind the amount, to the end of their clause: "of the overall cost".
pub(super) fn behind(tokens: &Tokens, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> Option<String> {
    if lexicon.dealt_with.at(tokens, amount.reach).is_some() {
        return None;
    }
    let words = amount.reach..clause_end(tokens, amount.reach, amount.reach, Limit::behind(tokens, room), lexicon);
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

impl Limit {
    /// Up to the amount behind, if there is one in the sentence.
    fn behind(tokens: &Tokens, room: &Range<usize>) -> Limit {
        Limit { at: room.end, number: room.end < tokens.len() }
    }
}

/// Where the words end that go on behind `end` in one clause, those from `start` on being told already; `end` where the clause
/// is too long, or does not end before a time or a number in whole words.
fn clause_end(tokens: &Tokens, start: usize, end: usize, limit: Limit, lexicon: &Lexicon) -> usize {
    let mut words = count(tokens, &(start..end));
    let mut at = end;
    // Where the last phrase with a preposition begins: before a time or a number the words end there.
    let (mut earlier, mut phrase) = (None, None);
    let mut and = None;
    let leads = |at: usize| lexicon.links.is(tokens, at) || lexicon.date_before.is(tokens, at);
    let opens = |at: usize| leads(at) || lexicon.functions.is(tokens, at);
    let joins = |at: usize| lexicon.and.is(tokens, at) || lexicon.or.is(tokens, at);
    // "debt and equity into", but not "inside and threatened to"
    let nouns = |and: usize| {
        let ends = |at: usize| at >= limit.at || !tokens.is_word(at) || opens(at) || joins(at);
        let group = (and + 1..=and + JOINED).find(|at| ends(*at)).map_or(and + 1..and + 1, |end| and + 1..end);
        let verb = |at: usize| {
            noun::is_verb_or_adverb(tokens, &(at..at + 1), lexicon) || noun::is_contracted(tokens, at, lexicon)
        };
        !group.is_empty() && !group.into_iter().any(verb)
    };
    loop {
        if at >= limit.at {
            let whole = and.unwrap_or(at);
            return match limit.number {
                false => without_links(tokens, end, whole, lexicon),
                true => {
                    // "engines at a price of €5"
                    let of = of_before(tokens, limit.at, lexicon).is_some();
                    let cut = and.or(if of { earlier } else { phrase });
                    cut.map_or(end, |cut| trimmed(tokens, end, cut, lexicon))
                }
            };
        }
        if tokens.glued(at) && (tokens.is_hyphen(at) || tokens.lower(at) == "'") && tokens.glued(at + 1) {
            at += 2;
            continue;
        }
        if !tokens.is_word(at) {
            return without_links(tokens, end, and.unwrap_or(at), lexicon);
        }
        let stops = lexicon.clause_words.at(tokens, at).is_some()
            || lexicon.sayings.has(tokens.lower(at)) && !tokens.is_capital(at)
            || at > end && lexicon.relatives.is(tokens, at);
        if stops {
            return trimmed(tokens, end, and.unwrap_or(at), lexicon);
        }
        if is_when(tokens, at, lexicon) {
            return and.or(phrase).map_or(end, |cut| trimmed(tokens, end, cut, lexicon));
        }
        if words == MOST_WORDS {
            return and.map_or(end, |cut| trimmed(tokens, end, cut, lexicon));
        }
        if joins(at) && and.is_none() && !nouns(at) {
            and = Some(at);
        }
        if leads(at) && (at == end || !opens(at - 1)) {
            (earlier, phrase) = (phrase, Some(at));
        }
        words += 1;
        at += 1;
    }
}

/// Whether the word tells when: "week", "Monday", "May", but not "may".
pub(super) fn is_when(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    if lexicon.months.is(tokens, at) {
        return lexicon.style.months_small || tokens.is_capital(at);
    }
    lexicon.times_told.has(tokens.lower(at)) || is_time(tokens, at..at + 1, lexicon)
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

/// Over words that tell nothing at the beginning of a clause: "the", "has", "they".
fn skip_empty(tokens: &Tokens, mut at: usize, end: usize, lexicon: &Lexicon) -> usize {
    let empty = |at: usize| !tokens.is_word(at) || lexicon.determiners.is(tokens, at) || lexicon.openers.is(tokens, at);
    while at < end && empty(at) {
        at += 1;
    }
    at
}

/// The words of the clause before the amount, the first of them where they are too many; `None` where there are none, or the
/// amount is their predicate: "is believed to be 20 miles long".
fn before(tokens: &Tokens, amount: &Amount, floor: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let mut last = before_qualifiers(tokens, amount.tokens.start, lexicon);
    // "continued to decline over the next three months"
    if last > floor && lexicon.which_time.is(tokens, last - 1) {
        last -= 1;
        last -= (floor..last).rev().take_while(|at| lexicon.determiners.is(tokens, *at)).count();
    }
    if amount.kind == FigureKind::Age
        && let Some((age, ())) = lexicon.age_before.before(tokens, last)
    {
        // "died aged 52"
        last = age.start;
    } else if last > floor && lexicon.functions.is(tokens, last - 1) && lexicon.outcomes.before(tokens, last).is_none()
    {
        // "waited for two hours", "in appena 30 secondi"; "for the first time in three weeks" does not last.
        last -= 1;
        if last > floor && lexicon.times_nouns.is(tokens, last - 1) {
            return None;
        }
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
    // "(3,000 puestos) de trabajo"
    let is_part = lexicon.of.at(tokens, start).is_some();
    (!is_part && (start..end).any(|at| says_something(tokens, at, lexicon))).then_some(start..end)
}

/// Whether a word stands there that tells something by itself.
fn says_something(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    tokens.is_word(at) && !lexicon.functions.is(tokens, at)
}
