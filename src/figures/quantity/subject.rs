//! What a sentence is about before an amount: "exports to China dropped 7 %".

use super::amounts::Amount;
use super::label::{MOST_WORDS, is_content, is_time};
use super::lexicon::{Lexicon, Nouns, NumberWord};
use super::tokens::Tokens;
use std::ops::Range;

/// Words between a preposition and its time: "im gerade vergangenen Jahr".
const LONGEST_TIME: usize = 2;

/// "exports to China dropped 7 %": the words before the amount and its verb.
pub(super) fn subject(tokens: &Tokens, amount: &Amount, room: Range<usize>, lexicon: &Lexicon) -> Option<String> {
    let mut end = amount.tokens.start;
    let floor = room.start;
    // Over verbs, qualifiers and prepositions.
    let mut stepped = 0;
    while end > floor && stepped < 2 * MOST_WORDS {
        let qualifier = lexicon.qualifiers.before(tokens, end).map(|(found, _)| found.start);
        let change = || lexicon.change.before(tokens, end).map(|(found, _)| found.start);
        // "Die Kosten": no verb.
        let noun = |at: usize| lexicon.style.nouns == Nouns::Capital && at > 0 && tokens.is_capital(at);
        let measuring = || {
            let found = lexicon.measuring.before(tokens, end).map(|(found, ())| found.start);
            found.filter(|start| !noun(*start))
        };
        let time = || time_before(tokens, end, lexicon);
        let function = || lexicon.functions.before(tokens, end).map(|(found, ())| found.start);
        let adverb = || {
            let plural = lexicon.style.nouns == Nouns::Plural;
            (plural && tokens.is_word(end - 1) && tokens.lower(end - 1).ends_with("ly")).then_some(end - 1)
        };
        let word = qualifier.or_else(change).or_else(measuring).or_else(time).or_else(function).or_else(adverb);
        match word.filter(|start| *start >= floor) {
            Some(start) => end = start,
            None => break,
        }
        stepped += 1;
    }
    // "analysts had expected $5 million": who says so is not what is counted.
    let said = |at: usize| {
        lexicon.sayings.of(tokens.lower(at))
            && !tokens.is_capital(at)
            && !at.checked_sub(1).is_some_and(|before| lexicon.determiners.is(tokens, before))
    };
    if end > floor && said(end - 1) {
        return None;
    }
    let mut start = end;
    let mut words = 0;
    while start > floor && words < MOST_WORDS {
        let before = start - 1;
        if said(before) {
            break;
        }
        // "Выручка «Севрыбы» выросла": over the name in quotation marks.
        if tokens.glued(before)
            && tokens.lower(before) == "\""
            && let Some(open) = (floor..before).rev().take(MOST_WORDS).find(|at| tokens.lower(*at) == "\"")
        {
            start = open;
            words += 1;
            continue;
        }
        let determiner = lexicon.determiners.is(tokens, before) && start < end;
        if is_content(tokens, before, lexicon) || determiner {
            start = before;
            // "earned a profit": the noun begins there, unless it goes on with another ("Anteil einer Firma").
            if determiner && begins_noun(tokens, start, lexicon) && lexicon.links.before(tokens, start).is_none() {
                break;
            }
        } else if (tokens.is_hyphen(before) || tokens.lower(before) == "'")
            && tokens.glued(before)
            && tokens.glued(start)
            && start < end
        {
            start = before;
            continue;
        } else if start < end
            && lexicon.links.before(tokens, start).is_some()
            && before > floor
            && is_content(tokens, before - 1, lexicon)
        {
            start = before - 1;
        } else {
            break;
        }
        words += 1;
    }
    while start < end && lexicon.determiners.is(tokens, start) {
        start += 1;
    }
    // "put the number at 620": what number is told elsewhere.
    // "Angaben der Opposition", but "chiffre d'affaires"
    let opens = lexicon.style.nouns == Nouns::Capital;
    let generic = |at: usize| lexicon.generic_nouns.is(tokens, at);
    let says = start < end && !generic(end - 1) && !(opens && generic(start));
    says.then(|| tokens.text(start..end).to_owned())
}

/// Whether the determiner is no genitive, so that what stands before it is no part of the noun phrase.
fn begins_noun(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let word = tokens.lower(at);
    let article = matches!(lexicon.numbers.word(word), Some(NumberWord::Article));
    match lexicon.style.nouns {
        Nouns::Plural => true,
        Nouns::Capital => article && !["er", "es"].iter().any(|ending| word.ends_with(ending)),
        _ => article,
    }
}

/// Where the words of time begin that end before the token: "im vergangenen Jahr".
fn time_before(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let unit = end.checked_sub(1).filter(|unit| is_time(tokens, *unit..end, lexicon))?;
    let start =
        (unit.saturating_sub(LONGEST_TIME)..=unit).rev().find(|at| lexicon.functions.before(tokens, *at).is_some())?;
    lexicon.functions.before(tokens, start).map(|(found, ())| found.start)
}
