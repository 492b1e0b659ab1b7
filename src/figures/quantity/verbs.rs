//! Verbs before an amount, as far as short lists and their shape tell: of change and measure, of speech, "she spends", "to charge
//! Acme".
//!
//! Not promised: grammar. Where verbs do not show, as in English, what stands beside a word tells that it is one.

use super::amounts::Amount;
use super::complements::is_content;
use super::lexicon::Lexicon;
use super::noun;
use super::qualifiers::before_qualifiers;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;

/// Where a word of change or measure begins that ends before the token: "rose", "amounts to".
pub(super) fn measure_before(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let change = lexicon.change.before(tokens, end).map(|(found, _)| found.start);
    change.or_else(|| {
        let measuring = lexicon.measuring.before(tokens, end).map(|(found, ())| found.start);
        measuring.filter(|start| !is_noun_of_measure(tokens, *start, lexicon))
    })
}

/// Whether a word of measure is a noun there: "die Kosten", "the average price".
fn is_noun_of_measure(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let led = || {
        let before = at.checked_sub(1)?;
        let before = if lexicon.measuring.is(tokens, before) { before.checked_sub(1)? } else { before };
        lexicon.determiners.is(tokens, before).then_some(())
    };
    match lexicon.style.nouns {
        Nouns::Capital => at > 0 && tokens.is_capital(at),
        // "Costs rose"
        Nouns::Plural => led().is_some() || at == 0 && lexicon.change.is(tokens, at + 1),
        _ => false,
    }
}

/// Where a verb begins that ends before the token, as far as its shape tells, or in English what stands before it: "acquired", "to
/// raise", "she spends"; "respetó".
pub(super) fn verb_before(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let at = end.checked_sub(1).filter(|at| tokens.is_word(*at) && !tokens.is_capital(*at))?;
    if is_saying(tokens, at, lexicon) {
        return None;
    }
    if lexicon.style.nouns != Nouns::Plural {
        return noun::is_verb(tokens, at, lexicon).then_some(at);
    }
    let before = at.checked_sub(1);
    if let Some(to) = before.filter(|to| lexicon.to.is(tokens, *to) && tokens.is_word(*to)) {
        return Some(to);
    }
    // "she spends", "would contribute"
    if before.is_some_and(|before| tokens.is_word(before) && lexicon.verb_leads.is(tokens, before)) {
        return Some(at);
    }
    let led = before.is_some_and(|before| lexicon.determiners.is(tokens, before));
    let verb = || lexicon.giving.is(tokens, at) || noun::is_verb_or_adverb(tokens, &(at..end), lexicon);
    (!led && verb()).then_some(at)
}

/// Where the verb begins that ends right before money, of one in English: "her husband earns ($35)"; "legal fees ($35)" have no article.
pub(super) fn finite_before(tokens: &Tokens, amount: &Amount, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let english = lexicon.style.nouns == Nouns::Plural && amount.kind == FigureKind::Money;
    let is_next = || end == before_qualifiers(tokens, amount.tokens.start, lexicon);
    let verb = end.checked_sub(1).filter(|_| english && is_next())?;
    let is_small = |at: usize| is_content(tokens, at, lexicon) && !tokens.is_capital(at);
    let one = verb > 1 && is_small(verb - 1) && !tokens.lower(verb - 1).ends_with('s');
    let is_verb = is_small(verb) && tokens.lower(verb).ends_with('s');
    (is_verb && one && lexicon.determiners.is(tokens, verb - 2)).then_some(verb)
}

/// Where "doesn't" begins that ends before the token.
pub(super) fn contraction_before(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let start = end.checked_sub(3)?;
    noun::is_contracted(tokens, start, lexicon).then_some(start)
}

/// Whether the word is a verb of speech.
pub(super) fn is_saying(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    lexicon.sayings.has(tokens.lower(at))
        && !tokens.is_capital(at)
        && !at.checked_sub(1).is_some_and(|before| lexicon.determiners.is(tokens, before))
}

/// "to charge Acme", "to charge the firm": a verb with its object, where verbs do not show.
pub(super) fn is_infinitive(tokens: &Tokens, verb: usize, lexicon: &Lexicon) -> bool {
    let object = |at: usize| tokens.is_capital(at) || lexicon.determiners.is(tokens, at);
    lexicon.style.nouns == Nouns::Plural
        && verb > 0
        && lexicon.to.is(tokens, verb - 1)
        && !tokens.is_capital(verb)
        && object(verb + 1)
}
