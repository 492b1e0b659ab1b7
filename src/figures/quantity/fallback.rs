//! What a label says where no noun is told to be counted: a change, the unit, what stands in brackets, the words behind.

use super::amounts::Amount;
use super::complements::complement_end;
use super::label::{MOST_WORDS, is_time};
use super::lexicon::Lexicon;
use super::noun;
use super::qualifiers::before_qualifiers;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;

/// "8,95 € (Dips)": what stands between brackets right behind.
pub(super) fn in_brackets(tokens: &Tokens, amount: &Amount) -> Option<String> {
    if tokens.lower(amount.reach) != "(" {
        return None;
    }
    let start = amount.reach + 1;
    let close = (start..=start + MOST_WORDS).find(|at| !tokens.is_word(*at)).filter(|at| tokens.lower(*at) == ")")?;
    (close > start).then(|| tokens.text(start..close).to_owned())
}

/// "ATTENDANCE: 42,000", "Eintritt: Erwachsene: 2 €": the few words that a colon ends right before, unless somebody says so.
pub(super) fn titled(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<String> {
    const WORDS: usize = 4;
    let start = amount.tokens.start;
    let before = tokens.lower(start.checked_sub(1)?);
    // "Preis: ab ca. 9 €"
    let is_led = before == "." || before.starts_with(char::is_alphabetic);
    let end = if is_led { before_qualifiers(tokens, start, lexicon) } else { start }.checked_sub(1)?;
    if before != ":" && !(is_led && tokens.lower(end) == ":") || amount.kind == FigureKind::Rank {
        return None;
    }
    let start = (0..end).rev().take_while(|at| tokens.is_word(*at)).last()?;
    let is_clause = lexicon.functions.is(tokens, start) || lexicon.sayings.has(tokens.lower(end - 1));
    let is_title = end - start <= WORDS && !is_clause;
    is_title.then(|| tokens.text(start..end).to_owned())
}

/// "ein Anstieg von 77 Prozent": where nothing tells what rose, that it did.
pub(super) fn changed(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<String> {
    let start = amount.tokens.start;
    if start == 0 || !tokens.is_word(start - 1) {
        return None;
    }
    let start = lexicon.qualifiers.before(tokens, start).map_or(start, |(qualifier, _)| qualifier.start);
    let (of, ()) = lexicon.of.before(tokens, start)?;
    let at = of.start.checked_sub(1).filter(|at| lexicon.change.is(tokens, *at))?;
    let noun = match lexicon.style.nouns {
        Nouns::Capital => tokens.is_capital(at),
        Nouns::Plural => at > 0 && lexicon.determiners.is(tokens, at - 1),
        _ => false,
    };
    noun.then(|| tokens.text(at..of.start).to_owned())
}

/// The unit as written behind the number: "weeks".
pub(super) fn own_unit(tokens: &Tokens, amount: &Amount) -> Option<String> {
    if !matches!(amount.kind, FigureKind::Duration | FigureKind::Measure) {
        return None;
    }
    let start = amount.numeral.end + usize::from(tokens.lower(amount.numeral.end) == "-");
    (start < amount.reach).then(|| tokens.text(start..amount.reach).to_owned())
}

/// The words behind the amount up to the next mark: "injured", "come from Asia"; of "have been injured" what became of them.
pub(super) fn following(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> Option<String> {
    if let Some((found, ())) = lexicon.outcomes.at(tokens, start) {
        return Some(tokens.text(start..complement_end(tokens, found.end, lexicon)).to_owned());
    }
    // "soll von 120 auf 150 steigen": what rises is told before.
    let verb = lexicon.style.nouns == Nouns::Capital
        && !tokens.is_capital(start)
        && lexicon.change.at(tokens, start).is_some();
    if verb {
        return None;
    }
    if lexicon.functions.at(tokens, start).is_some() {
        // "have been injured"
        const AUXILIARIES: usize = 2;
        let behind = (start..start + AUXILIARIES).find(|at| !lexicon.openers.is(tokens, *at));
        let (found, ()) = lexicon.outcomes.at(tokens, behind.unwrap_or(start + AUXILIARIES))?;
        return (found.start > start).then(|| tokens.text(found).to_owned());
    }
    let mut end = start;
    while tokens.is_word(end) && end - start < MOST_WORDS {
        end += 1;
    }
    while end > start && lexicon.functions.before(tokens, end).is_some() {
        end -= 1;
    }
    // "grew from $1 million last year to $2 million", "611 sabato sera"
    let time = end > start && (is_time(tokens, end - 1..end, lexicon) || noun::is_week_day(tokens, start, lexicon));
    (end > start && !time).then(|| tokens.text(start..end).to_owned())
}

/// Where nouns have capitals, without the verb or particle that closes the clause: "Datenvolumen im Netz (zahlt)", "14 Personen
/// (fest)", but "Sportler gefunden". What lasts so long is told by the verb: "in der Firma arbeitet". `goes_on` is whether the
/// clause does, with its object: "Kühltürme (markiert) das Ende".
pub(super) fn without_verb(mut label: String, goes_on: bool, lexicon: &Lexicon) -> String {
    if lexicon.style.nouns != Nouns::Capital {
        return label;
    }
    let mut goes_on = goes_on;
    while let Some((noun, last)) = label.rsplit_once(' ') {
        let small = last.starts_with(char::is_lowercase) && noun.contains(char::is_uppercase);
        // Behind its noun an adjective has no ending: "Impforte im Kanton (machen)".
        let tells = lexicon.is_participle(last) || lexicon.is_adjective(last) && !last.ends_with("en");
        if !small || lexicon.outcomes.word(last).is_some() || tells && !goes_on {
            break;
        }
        goes_on = false;
        label.truncate(noun.len());
    }
    label
}
