//! The noun phrase that ends at a token.

use super::complements::is_content;
use super::label::MOST_WORDS;
use super::lexicon::{Lexicon, NumberWord};
use super::noun;
use super::style::Nouns;
use super::tokens::Tokens;
use super::verbs::{is_infinitive, is_saying};
use std::ops::Range;

/// The noun phrase that ends at the token.
pub(super) fn noun_phrase(tokens: &Tokens, floor: usize, end: usize, lexicon: &Lexicon) -> Range<usize> {
    let mut start = end;
    let mut words = 0;
    while start > floor && words < MOST_WORDS {
        let before = start - 1;
        let contracted = before > 1 && noun::is_contracted(tokens, before - 2, lexicon);
        if is_saying(tokens, before, lexicon) || contracted || noun::is_verb(tokens, before, lexicon) {
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
        // "the 10-year note", "the 27-nation bloc"
        if tokens.is_digits(before) && tokens.is_hyphen(start) && tokens.glued(start) {
            start = before;
            continue;
        }
        let determiner = lexicon.determiners.is(tokens, before) && start < end;
        // "the Acme 100 fell", "Acme-100 fell"
        let named =
            before.saturating_sub(usize::from(tokens.is_hyphen(before.saturating_sub(1)) && tokens.glued(before)));
        // "the Standard & Poor's 500 index fell"
        let is_index = || lexicon.indexes.at(tokens, start).is_some_and(|(index, ())| index.end == end);
        let has_number = tokens.is_digits(before) && named > floor;
        let numbered = has_number && (start == end && tokens.is_capital(named - 1) || is_index());
        let measure = start == end && lexicon.amount_nouns.is(tokens, before);
        if is_content(tokens, before, lexicon) || determiner || numbered || measure {
            start = before;
            // "earned a profit": the noun begins there, unless it goes on with another ("Anteil einer Firma").
            if determiner && begins_noun(tokens, start, lexicon) && lexicon.links.before(tokens, start).is_none() {
                break;
            }
        } else if start < end && before > floor && joins_names(tokens, before) {
            start = before;
            continue;
        } else if start + 1 < end && is_infinitive(tokens, start, lexicon) {
            start += 1;
            break;
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
    while start < end && (lexicon.determiners.is(tokens, start) || is_possessive(tokens, start)) {
        start += 1;
    }
    start..end
}

/// "Acme-100", "Poor's", "A&B", "Standard & Poor's": whether the mark joins what stands around it.
fn joins_names(tokens: &Tokens, at: usize) -> bool {
    let glued = tokens.glued(at) && tokens.glued(at + 1);
    match tokens.lower(at) {
        "&" => glued || tokens.is_capital(at + 1),
        "'" => glued,
        _ => glued && tokens.is_hyphen(at),
    }
}

/// Whether what an apostrophe ties to the word before stands there: "'s".
fn is_possessive(tokens: &Tokens, at: usize) -> bool {
    tokens.lower(at) == "'" || at > 0 && tokens.lower(at - 1) == "'" && tokens.lower(at) == "s" && tokens.glued(at)
}

/// The noun phrase at the end of the words, with its adjectives, where nouns have capitals; none without a noun.
pub(super) fn around_noun(tokens: &Tokens, words: Range<usize>, lexicon: &Lexicon) -> Range<usize> {
    let noun = |at: &usize| tokens.is_capital(*at) && is_content(tokens, *at, lexicon);
    let Some(last) = words.clone().rfind(noun) else { return words.end..words.end };
    let belongs = |at: &usize| {
        let word = tokens.lower(*at);
        // "Preise deutscher Firmen", but "der Männer holte Adam"
        let behind_noun = at.checked_sub(1).is_some_and(|before| noun(&before));
        let adjective = lexicon.is_adjective(word) && (!behind_noun || word.ends_with("er"));
        tokens.is_capital(*at)
            || !tokens.is_word(*at)
            || lexicon.links.is(tokens, *at)
            || lexicon.determiners.is(tokens, *at)
            || adjective
    };
    // "steigerte die Firma den Gewinn": the article of another case.
    let is_other = |at: &usize| {
        let word = tokens.lower(*at);
        let genitive = word.ends_with("er") || word.ends_with("es");
        let led = at.checked_sub(1).is_some_and(|before| lexicon.links.is(tokens, before));
        lexicon.determiners.is(tokens, *at) && !genitive && !led && !lexicon.links.is(tokens, *at)
    };
    let start = last - (words.start..last).rev().take_while(|at| belongs(at) && !is_other(at)).count();
    // "warnte vor dem Verlust": an adjective stands right before its noun, or before another.
    let begins = |at: &usize| {
        let next = (*at..=last).find(|at| tokens.is_capital(*at) || !is_content(tokens, *at, lexicon));
        is_content(tokens, *at, lexicon) && next.is_some_and(|next| noun(&next))
    };
    // "Super E10"
    let numbered = usize::from(last + 1 < words.end && tokens.is_digits(last + 1) && tokens.glued(last + 1));
    (start..=last).find(begins).unwrap_or(last)..last + 1 + numbered
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
