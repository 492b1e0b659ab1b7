//! Numbers written as one word with others: dreiundzwanzig, duecentocinquanta, tweehonderd, двухлетний, trzydniowy.

use super::lexicon::{Lexicon, NumberWord, Unit};
use super::numerals::{Form, Numeral};
use super::tokens::Tokens;
use crate::report::FigureKind;

/// More letters than any of these words has.
const LONGEST: usize = 60;

/// Reads the word at `at` as a number made of parts, with the unit or "fold" that may end it.
pub(super) fn read(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<Numeral> {
    let word = tokens.lower(at);
    if lexicon.parts.is_empty() || word.len() > LONGEST {
        return None;
    }
    if let Some(value) = superlative(word, lexicon) {
        return Some(Numeral {
            tokens: at..at + 1,
            value: Some(value),
            mantissa: value,
            form: Form::Ordinal,
            rough: false,
            unit: None,
        });
    }
    let (value, rest, parts) = parts(word, lexicon)?;
    let tokens = at..at + 1;
    let numeral = |form, unit: Option<Unit>| Numeral {
        tokens: tokens.clone(),
        value: Some(value),
        mantissa: value,
        form,
        rough: false,
        unit,
    };
    if rest.is_empty() {
        return (parts > 1).then(|| numeral(Form::Words, None));
    }
    if lexicon.ordinal_endings.has(rest) && parts > 0 {
        return Some(numeral(Form::Ordinal, None));
    }
    let unit = lexicon.adjective_unit(rest)?;
    // "einmal", "einfach": no multiple of anything.
    if unit.kind == FigureKind::Multiple && value <= 1.0 {
        return None;
    }
    Some(numeral(if unit.kind == FigureKind::Multiple { Form::Multiple } else { Form::Words }, Some(unit)))
}

/// "zweitgrößte", "dritthöchsten": an ordinal and a superlative.
fn superlative(word: &str, lexicon: &Lexicon) -> Option<f64> {
    const SHORTEST: usize = 5;
    let (stem, value) = lexicon.glued_ordinals.iter().find(|(stem, _)| word.starts_with(stem))?;
    let rest = &word[stem.len()..];
    let superlative = lexicon.superlative_endings.iter().any(|ending| rest.ends_with(ending));
    let noun = lexicon.no_superlatives.iter().any(|stem| rest.contains(stem));
    (rest.len() >= SHORTEST && superlative && !noun).then_some(*value)
}

/// The value of a word's leading parts, what is left of the word, and how many parts there were.
fn parts<'w>(word: &'w str, lexicon: &Lexicon) -> Option<(f64, &'w str, usize)> {
    let (mut total, mut open, mut count) = (0.0, 0.0, 0);
    let mut rest = word;
    while let Some((part, meaning)) = first_part(rest, lexicon) {
        match meaning {
            NumberWord::Scale(factor) if factor >= 1000.0 => {
                total += f64::max(open, 1.0) * factor;
                open = 0.0;
            }
            NumberWord::Scale(factor) => open = f64::max(open, 1.0) * factor,
            // The "und" between units and tens adds nothing; without a number before it, it begins another word.
            NumberWord::Cardinal(0.0) if count == 0 => return None,
            NumberWord::Cardinal(value) => open += value,
            _ => break,
        }
        rest = &rest[part.len()..];
        count += 1;
    }
    (count > 0).then_some((total + open, rest, count))
}

fn first_part(rest: &str, lexicon: &Lexicon) -> Option<(&'static str, NumberWord)> {
    let parts = lexicon.parts.get(&rest.chars().next()?)?;
    parts.iter().filter(|(part, _)| rest.starts_with(part)).max_by_key(|(part, _)| part.len()).copied()
}
