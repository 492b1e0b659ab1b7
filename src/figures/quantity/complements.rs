//! What belongs to a noun or an amount behind it: whose it is, what it is of, names that go on.
//!
//! Not promised: grammar. Words are taken up to a function word, a verb of change or a time.

use super::amounts::Amount;
use super::label::{MOST_WORDS, is_time};
use super::lexicon::{Lexicon, NumberWord};
use super::noun;
use super::style::Nouns;
use super::tokens::Tokens;
use std::ops::Range;

/// "van FC Twente": where a name ends that goes on behind a noun that is a part of it.
pub(super) fn name_end(tokens: &Tokens, mut end: usize, lexicon: &Lexicon) -> usize {
    while lexicon.style.nouns == Nouns::Inflected && tokens.is_capital(end - 1) && tokens.is_capital(end) {
        end += 1;
    }
    end
}

/// "the town's trade": behind a possessive, where that ends which it owns.
pub(super) fn owned_end(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> usize {
    let possessive = tokens.lower(end) == "'" && tokens.lower(end + 1) == "s" && tokens.glued(end);
    if !possessive || !is_content(tokens, end + 2, lexicon) {
        return end;
    }
    let (owned, next) = (end + 3, end + 4);
    let noun = !["s", "ed"].iter().any(|ending| tokens.lower(owned).ends_with(ending));
    let closes = !is_content(tokens, next, lexicon);
    if is_content(tokens, owned, lexicon) && noun && closes { next } else { owned }
}

/// "of the articles", "in profit": a complement right behind the amount.
pub(super) fn complement(tokens: &Tokens, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> Option<String> {
    let end = complement_end(tokens, amount.reach, lexicon);
    (end > amount.reach && end < room.end.max(amount.reach + 1)).then(|| tokens.text(amount.reach..end).to_owned())
}

/// Where the complements end that begin at the token: "of war", "between the two sides".
pub(super) fn complement_end(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> usize {
    let mut end = start;
    let mut at = start;
    let mut words = 0;
    // "20 Millionen Euro zur Verfügung": what is done with them, and not what they are of.
    if lexicon.dealt_with.at(tokens, start).is_some() {
        return start;
    }
    // Romance adjectives stand behind their noun; so may the day ("12 personnes samedi").
    let is_adjective = is_content(tokens, at, lexicon) && !noun::is_week_day(tokens, at, lexicon);
    if lexicon.style.nouns == Nouns::First && is_adjective && lexicon.change.at(tokens, at).is_none() {
        at += 1;
        end = at;
        words += 1;
    }
    while let Some((link, ())) = lexicon.links.at(tokens, at) {
        let mut next = link.end + usize::from(tokens.lower(link.end) == "'");
        while let Some((found, ())) = lexicon.determiners.at(tokens, next) {
            next = found.end + usize::from(tokens.lower(found.end) == "'");
        }
        let first = next;
        // "1,2 Tonnen Kokain (im Wert von) …"
        if lexicon.amount_nouns.is(tokens, first) && lexicon.style.nouns != Nouns::Plural {
            break;
        }
        while is_content(tokens, next, lexicon) && words < MOST_WORDS {
            next += 1;
            words += 1;
            // "in the U.S."
            while tokens.glued(next) && tokens.lower(next) == "." && is_initial(tokens, next - 1) {
                next += if tokens.glued(next + 1) && is_initial(tokens, next + 1) { 2 } else { 1 };
            }
            // "Facebook's data", "long-term debt"
            while tokens.glued(next)
                && (tokens.is_hyphen(next) || tokens.lower(next) == "'")
                && tokens.glued(next + 1)
                && tokens.is_word(next + 1)
            {
                next += 2;
            }
        }
        if next == first || is_time(tokens, next - 1..next, lexicon) {
            break;
        }
        let joined =
            if lexicon.style.nouns == Nouns::First { noun::with_joined(tokens, next, next + 2, lexicon) } else { next };
        (at, end) = (joined, joined);
    }
    end
}

/// Whether one capital stands there.
fn is_initial(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capital(at) && tokens.written(at).len() == 1
}

pub(super) fn is_content(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    tokens.is_word(at)
        && lexicon.functions.at(tokens, at).is_none()
        && lexicon.clause_words.at(tokens, at).is_none()
        && lexicon.change.at(tokens, at).is_none()
        && lexicon.months.at(tokens, at).is_none()
        && !matches!(lexicon.numbers.meaning(tokens, at), Some(NumberWord::Article))
}
