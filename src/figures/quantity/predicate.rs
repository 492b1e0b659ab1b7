//! What a number counts that stands behind its verb: "the number of boats rose to 12", "I detenuti sono 560".

use super::amounts::Amount;
use super::complements::is_content;
use super::lexicon::Lexicon;
use super::noun::{self, Number};
use super::numerals::Form;
use super::qualifiers::before_qualifiers;
use super::style::Nouns;
use super::subject::{Subject, subject};
use super::tokens::Tokens;
use super::units;
use crate::report::FigureKind;
use std::ops::Range;

/// The noun of the sentence's subject, where that tells what the number counts.
pub(super) fn counted(tokens: &Tokens, amount: &Amount, room: Range<usize>, lexicon: &Lexicon) -> Option<Range<usize>> {
    let number = matches!(amount.form, Form::Words | Form::Digits { .. });
    let start = amount.tokens.start;
    let behind_word = start > room.start && tokens.is_word(start - 1);
    if !(number && behind_word && amount.value.is_some_and(|value| value > 1.0)) {
        return None;
    }
    let stated = |subject: Subject| {
        // "В прошлом году их было 285"
        if noun::tells_when(tokens, subject.tokens.start, lexicon) {
            return None;
        }
        let first = (subject.tokens.start..subject.tokens.end).find(|at| !lexicon.determiners.is(tokens, *at))?;
        if lexicon.generic_nouns.is(tokens, first) {
            behind_generic(tokens, first, subject.tokens.end, lexicon)
        } else {
            let is = lexicon.copulas.before(tokens, before_qualifiers(tokens, start, lexicon)).is_some();
            is.then(|| head(tokens, subject.tokens, lexicon)).flatten()
        }
    };
    let subject = subject(tokens, amount, room.clone(), lexicon);
    if subject.as_ref().is_some_and(|subject| subject.acts) {
        return None;
    }
    subject.and_then(stated).or_else(|| changed(tokens, start..amount.reach, room.start, lexicon))
}

/// "the number of boats held by the firm rose on Monday to (12)": whatever stands around the verb.
fn changed(tokens: &Tokens, amount: Range<usize>, floor: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    const FARTHEST: usize = 24;
    let start = before_qualifiers(tokens, amount.start, lexicon);
    // "до 12"
    let led = start < amount.start || lexicon.functions.is(tokens, start.wrapping_sub(1));
    let mut near = floor.max(start.saturating_sub(FARTHEST))..start;
    let generic = near.rfind(|at| lexicon.generic_nouns.is(tokens, *at))?;
    let head = behind_generic(tokens, generic, start, lexicon).filter(|_| led)?;
    // "ist am Samstag auf 611 gestiegen": the verb stands behind.
    let closes = |at: usize| lexicon.style.nouns == Nouns::Capital && lexicon.change.at(tokens, at).is_some();
    let is = lexicon.openers.before(tokens, start).is_some() && tokens.is_word(start - 1);
    let changes = is || (head.end..start).any(|at| lexicon.change.at(tokens, at).is_some()) || closes(amount.end);
    let parted = (head.end..start).any(|at| matches!(tokens.lower(at), ";" | ":" | "\""));
    (changes && !parted).then_some(head)
}

/// The noun behind one that says nothing: "the number of boats", "o número total de infecções", "Число погибших".
pub(super) fn behind_generic(tokens: &Tokens, generic: usize, end: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let is_inflected = lexicon.style.nouns == Nouns::Inflected;
    // Not in "the number aboard".
    let farthest = if is_inflected { generic + 2 } else { generic + 3 };
    let of = (generic + 1..farthest).find(|at| lexicon.of.at(tokens, *at).is_some());
    let start = of.or_else(|| is_inflected.then_some(generic + 1))?;
    let within = |head: &Range<usize>| head.end <= end;
    let head = noun::after(tokens, start, Number::Several, false, lexicon).map(|noun| noun.head).filter(within);
    let genitive = || (is_inflected && is_content(tokens, start, lexicon)).then_some(start..start + 1).filter(within);
    head.or_else(genitive)
}

/// The head of the words, as where nouns stand in the language tells it.
fn head(tokens: &Tokens, words: Range<usize>, lexicon: &Lexicon) -> Option<Range<usize>> {
    let noun = |at: &usize| is_content(tokens, *at, lexicon);
    let is_determiner = |at: usize| lexicon.determiners.is(tokens, at);
    let begins = (words.start..words.end).rfind(|at| is_determiner(*at)).map_or(words.start, |at| at + 1);
    let at = match lexicon.style.nouns {
        Nouns::First => (begins..words.end).find(noun),
        Nouns::Capital => (begins..words.end).rfind(|at| noun(at) && tokens.is_capital(*at)),
        _ => (begins..words.end).rfind(noun),
    }?;
    // "per gli organizzatori erano 20", "Acme are six down"
    let before = (0..begins).rev().find(|at| !is_determiner(*at));
    let led = before.is_some_and(|at| lexicon.functions.is(tokens, at));
    let named = lexicon.style.nouns != Nouns::Capital && at > 0 && tokens.is_capital(at);
    // "El año pasado fueron 285"
    let is_time = units::of_noun(tokens, at..at + 1, lexicon).is_some_and(|unit| unit.kind == FigureKind::Duration);
    (!led && !named && !is_time).then_some(at..at + 1)
}

#[cfg(test)]
mod tests {
    use super::super::find;

    #[test]
    fn what_stands_before_the_verb_is_counted() {
        for (language, text, expected) in [
            ("en", "The number of active cases stands at 698.", Some("cases")),
            ("en", "The protesters were 12,000.", Some("protesters")),
            ("de", "Die Zahl der Toten stieg auf 12.", Some("Toten")),
            ("de", "Die Demonstranten waren 12.000, sagt die Polizei.", Some("Demonstranten")),
            ("fr", "Le nombre de morts est passé à 12.", Some("morts")),
            ("es", "El número de presos subió a 14.", Some("presos")),
            ("it", "I detenuti sono 560.", Some("detenuti")),
            ("it", "Per gli organizzatori erano 20.000.", None),
            ("pt", "O número total de infecções estava em 729.", Some("infecções")),
            ("nl", "Het aantal roedels is gegroeid tot veertien.", Some("roedels")),
            ("ru", "Число погибших достигло 12.", Some("погибших")),
            ("uk", "Кількість загиблих зросла до 12.", Some("загиблих")),
            ("pl", "Liczba ofiar wzrosła do 12.", Some("ofiar")),
            ("en", "The number of people killed by the storm rose on Saturday to 12.", Some("people")),
            ("de", "Die Zahl der Toten hat sich im Mai erhöht, und zwar auf 12.", Some("Toten")),
            ("fr", "Le nombre de morts liés à la tempête est passé samedi à 12.", Some("morts")),
            ("es", "El número de presos por la protesta subió este sábado a 14.", Some("presos")),
            ("it", "Il numero dei morti per la tempesta è salito sabato a 14.", Some("morti")),
            ("pt", "O número de mortos pela doença aumentou neste sábado para 14.", Some("mortos")),
            ("nl", "Het aantal doden door de storm steeg zaterdag tot 14.", Some("doden")),
            ("ru", "Число погибших от шторма выросло в субботу до 14.", Some("погибших")),
            ("uk", "Кількість загиблих від шторму зросла в суботу до 14.", Some("загиблих")),
            ("pl", "Liczba ofiar burzy wzrosła w sobotę do 14.", Some("ofiar")),
            ("es", "La policía elevó a 14 la cifra de presos.", Some("presos")),
            ("fr", "Le ministère porte à 14 le nombre de morts.", Some("morts")),
            ("it", "La procura porta a 14 il numero dei morti.", Some("morti")),
            ("pt", "O governo elevou para 14 o número de mortos.", Some("mortos")),
            ("en", "The number of rooms tells much: prices were cut to 12.", None),
        ] {
            let found = find(text, language);
            assert_eq!(found[0].unit.as_deref(), expected, "{text}");
        }
    }
}
