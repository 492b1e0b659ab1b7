//! What is counted and what became of it: "soldiers freed", "people killed or wounded", "flats to be built".

use super::amounts::Amount;
use super::complements::complement_end;
use super::label::{is_time, of_before};
use super::lexicon::Lexicon;
use super::noun::{self, NounPhrase};
use super::qualifiers::before_qualifiers;
use super::tokens::Tokens;
use std::ops::Range;

/// How far behind its noun what became of it is looked for, in tokens.
const OUTCOME_WITHIN: usize = 16;

/// As [`counted`], of a noun that stands before the verb, and that before the number.
pub(super) fn stated(tokens: &Tokens, head: Range<usize>, number: usize, lexicon: &Lexicon) -> String {
    counted(tokens, &NounPhrase { whole: head.clone(), head, back: false }, None, 0..number, lexicon)
}

/// "people returned to Ukraine", "people killed in the town" of "killed 3 people in the town": the noun phrase, what it is of, and what
/// became of it. A number right before the noun begins at `number`.
pub(super) fn counted(
    tokens: &Tokens,
    noun: &NounPhrase,
    number: Option<usize>,
    room: Range<usize>,
    lexicon: &Lexicon,
) -> String {
    let nouns = noun::with_joined(tokens, noun.whole.end, room.end, lexicon);
    let end = complement_end(tokens, nouns, lexicon);
    // "two engines at a price of €740,000": the complement is the next amount's.
    let of = of_before(tokens, room.end, lexicon).filter(|_| room.end < tokens.len());
    let end = if of.is_some_and(|of| of <= end) { nouns } else { end };
    let phrase = tokens.text(noun.whole.start..end);
    // "killed at least 30 people and injured 100": the word before the number tells what became of these.
    let done = number.and_then(|number| done(tokens, before_qualifiers(tokens, number, lexicon), lexicon));
    if let Some(done) = done {
        let behind = if end > noun.whole.end { tokens.text(noun.whole.end..end) } else { "" };
        return format!("{} {done} {behind}", tokens.text(noun.whole.clone())).trim_end().to_owned();
    }
    match outcome(tokens, end, room.end, lexicon) {
        Some(outcome) => {
            let end = complement_end(tokens, outcome.end, lexicon).min(room.end.max(outcome.end));
            format!("{phrase} {}", tokens.text(outcome.start..end))
        }
        None => phrase.to_owned(),
    }
}

/// "wounded (21)", "killing (three people)": what was done to so many, right before their number, where verbs have one form for
/// that.
pub(super) fn done<'t>(tokens: &Tokens<'t>, number: usize, lexicon: &Lexicon) -> Option<&'t str> {
    let doing = || lexicon.doing.before(tokens, number).map(|(_, done)| done);
    lexicon.done.before(tokens, number).map(|(found, ())| tokens.text(found)).or_else(doing)
}

/// What counts the same as a number before, with what became of these: "persone ferite" of "27 sono rimaste ferite", "people wounded" of
/// "and wounded 21".
pub(super) fn of_known(
    tokens: &Tokens,
    amount: &Amount,
    known: &str,
    next: usize,
    lexicon: &Lexicon,
) -> Option<String> {
    let number = before_qualifiers(tokens, amount.tokens.start, lexicon);
    let became = outcome(tokens, amount.reach, next, lexicon).map(|found| tokens.text(found));
    let found = became.or_else(|| done(tokens, number, lexicon))?;
    // "trois morts et une centaine de blessés"
    let is_other = lexicon.outcomes.has(&known.to_lowercase());
    Some(if is_other { found.to_owned() } else { format!("{known} {found}") })
}

/// "were freed", "— both soldiers and civilians — had returned": the word for what became of them, in the same clause.
fn outcome(tokens: &Tokens, start: usize, next: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let end = next.min(start + OUTCOME_WITHIN).min(tokens.len());
    let mut at = start;
    while at < end {
        if let Some((found, ())) = lexicon.outcomes.at(tokens, at) {
            // "The two sides exchanged 200 prisoners": what they did, not what became of them; but "were killed this week".
            let determiner = lexicon.determiners.at(tokens, found.end);
            let object = determiner.is_some_and(|(the, ())| !is_time(tokens, the.end..the.end + 1, lexicon));
            return (found.end != next && !object).then(|| with_alternative(tokens, found, next, lexicon));
        }
        let clause_ends =
            matches!(tokens.lower(at), "." | ";" | ":" | "?" | "!") || lexicon.clause_words.at(tokens, at).is_some();
        if clause_ends {
            return None;
        }
        at += 1;
    }
    None
}

/// "killed or wounded", "to be built": what else may have become of them, or that it has not yet.
fn with_alternative(tokens: &Tokens, outcome: Range<usize>, next: usize, lexicon: &Lexicon) -> Range<usize> {
    let joins = lexicon.or.is(tokens, outcome.end) || lexicon.and.is(tokens, outcome.end);
    let is_passive = |end: usize| end != next && lexicon.determiners.at(tokens, end).is_none();
    let other = lexicon.outcomes.at(tokens, outcome.end + 1).filter(|(other, ())| joins && is_passive(other.end));
    let start = outcome.start;
    let awaited = start > 2 && lexicon.to.is(tokens, start - 2) && lexicon.openers.is(tokens, start - 1);
    (if awaited { start - 2 } else { start })..other.map_or(outcome.end, |(other, ())| other.end)
}
