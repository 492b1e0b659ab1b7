//! Numerals in words: "four hundred", "two and a half million", "a third", "dreiundzwanzig".

use super::compounds;
use super::lexicon::{Lexicon, NumberWord, Unit};
use super::noun;
use super::numerals::{Form, Numeral, adjective, number_behind};
use super::style::Nouns;
use super::tokens::Tokens;
use std::ops::Range;

/// The numeral in words that begins there.
pub(super) fn in_words(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<Numeral> {
    let Some((found, meaning)) = lexicon.numbers.at(tokens, at) else {
        return compounds::read(tokens, at, lexicon).map(|mut numeral| {
            if numeral.unit.is_none() && numeral.form == Form::Words {
                cardinal(tokens, &mut numeral, lexicon);
            }
            numeral
        });
    };
    let mut numeral = Numeral::new(found.clone(), 1.0, Form::Words);
    match meaning {
        NumberWord::Cardinal(value) | NumberWord::Mixed(value) => {
            numeral.value = Some(value);
            numeral.mantissa = value;
            cardinal(tokens, &mut numeral, lexicon);
        }
        // "сотни человек", but "более сотни"
        NumberWord::Scale(_) | NumberWord::Group(..)
            if lexicon.vague_alone.is(tokens, found.start)
                && (matches!(meaning, NumberWord::Scale(_))
                    || lexicon.qualifiers.before(tokens, found.start).is_none()) =>
        {
            numeral = Numeral { value: None, ..Numeral::new(found, 0.0, Form::Vague) };
        }
        NumberWord::Scale(value) => {
            numeral.value = Some(value);
            numeral.mantissa = value;
            cardinal(tokens, &mut numeral, lexicon);
        }
        NumberWord::Group(value, rough) => {
            numeral.value = Some(value);
            numeral.mantissa = value;
            numeral.rough = rough;
        }
        NumberWord::Ordinal(value) => {
            numeral = Numeral::new(found, value, Form::Ordinal);
        }
        NumberWord::Part(value) => numeral = part(tokens, found, value, lexicon),
        NumberWord::Vague => {
            numeral = Numeral { value: None, ..Numeral::new(found, 0.0, Form::Vague) };
        }
        NumberWord::Multiple(value) => numeral = Numeral::new(found, value, Form::Multiple),
        NumberWord::Article => numeral = article(tokens, found, lexicon),
    }
    if let Some((end, unit)) =
        glued_adjective(tokens, numeral.tokens.end, lexicon).filter(|_| numeral.form == Form::Words)
    {
        numeral.tokens.end = end;
        numeral.unit = Some(unit);
    }
    Some(numeral)
}

fn glued_adjective(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<(usize, Unit)> {
    if tokens.lower(end) == "-" && tokens.glued(end) { adjective(tokens, end, lexicon) } else { None }
}

/// "half", "half a million", "half an hour".
fn part(tokens: &Tokens, found: Range<usize>, denominator: f64, lexicon: &Lexicon) -> Numeral {
    let mut numeral = Numeral::new(found.clone(), 1.0 / denominator, Form::Part);
    let mut at = found.end;
    if let Some((article, NumberWord::Article)) = lexicon.numbers.at(tokens, at) {
        at = article.end;
    }
    if let Some((scale, NumberWord::Scale(factor) | NumberWord::Group(factor, _))) = lexicon.numbers.at(tokens, at) {
        numeral = Numeral::new(found.start..scale.end, factor / denominator, Form::Words);
        numeral.mantissa = factor / denominator;
    } else if let Some((scale, factor)) = scale_of_part(tokens, found.end, lexicon) {
        numeral = Numeral::new(found.start..scale.end, factor / denominator, Form::Words);
        numeral.mantissa = factor / denominator;
    }
    numeral
}

/// "a quarter OF A MILLION": where the scale ends that a part is of, and what it multiplies by.
fn scale_of_part(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<(Range<usize>, f64)> {
    let (of, ()) = lexicon.of.at(tokens, at)?;
    let article = match lexicon.numbers.at(tokens, of.end) {
        Some((article, NumberWord::Article)) => article.end,
        _ => of.end,
    };
    match lexicon.numbers.at(tokens, article) {
        Some((scale, NumberWord::Scale(factor))) if factor > 100.0 && !lexicon.vague_alone.is(tokens, scale.start) => {
            Some((scale, factor))
        }
        _ => None,
    }
}

/// "a hundred", "a third", or the bare article.
fn article(tokens: &Tokens, found: Range<usize>, lexicon: &Lexicon) -> Numeral {
    let mut numeral = Numeral::new(found.clone(), 1.0, Form::Article);
    match lexicon.numbers.at(tokens, found.end) {
        Some((_, NumberWord::Scale(_) | NumberWord::Group(..))) => {
            numeral.form = Form::Words;
            cardinal(tokens, &mut numeral, lexicon);
        }
        // "eine halbe Million" as well
        Some((half, NumberWord::Part(value))) => {
            numeral = part(tokens, half, value, lexicon);
            numeral.tokens.start = found.start;
        }
        // "a third of", not "a third child"
        Some((rank, NumberWord::Ordinal(value)))
            if value > 2.0 && ranks_are_parts(lexicon) && !names_what_it_counts(tokens, rank.end, lexicon) =>
        {
            numeral = Numeral::new(found.start..rank.end, 1.0 / value, Form::Part);
        }
        _ => {}
    }
    numeral
}

/// Whether a third is called as the third is; German has words of its own: "ein drittes" is one more.
fn ranks_are_parts(lexicon: &Lexicon) -> bool {
    lexicon.style.nouns != Nouns::Capital
}

/// Whether the rank may name parts: it ends as the language's parts do, and, but in languages with cases, counts nothing
/// ("twee derde plaatsen").
fn names_parts(tokens: &Tokens, rank: &Range<usize>, lexicon: &Lexicon) -> bool {
    let ends = lexicon.part_endings.iter().any(|ending| tokens.lower(rank.end - 1).ends_with(ending));
    // "dieci centesimi": cents, but "un centesimo della popolazione"
    let coins = lexicon.money.at(tokens, rank.start).is_some() && lexicon.of.at(tokens, rank.end).is_none();
    ends && !coins && (!lexicon.style.articles || !names_what_it_counts(tokens, rank.end, lexicon))
}

/// Whether a noun stands right there.
fn names_what_it_counts(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    tokens.lower(at) == "-" || noun::is_content(tokens, at, lexicon)
}

/// The scale that a group before the token counts: "une centaine de MILLIONS", "une trentaine de MILLIERS".
fn scale_of_group(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<(Range<usize>, NumberWord)> {
    let group = matches!(lexicon.numbers.meaning(tokens, end - 1), Some(NumberWord::Group(..)));
    let (of, ()) = lexicon.of.at(tokens, end).filter(|_| group)?;
    let scale = match lexicon.numbers.meaning(tokens, of.end)? {
        NumberWord::Group(factor, true) if factor >= 1000.0 => NumberWord::Scale(factor),
        scale => scale,
    };
    matches!(scale, NumberWord::Scale(_)).then_some((of.end..of.end + 1, scale))
}

/// Goes on from a first cardinal: "twenty-five", "three hundred and four thousand", "two thirds", "two and a half".
fn cardinal(tokens: &Tokens, numeral: &mut Numeral, lexicon: &Lexicon) {
    // What was multiplied by a scale of 1,000 or more, and what was not yet.
    let (mut done, mut open) = (0.0, numeral.value.unwrap_or(0.0));
    let mut mantissa = open;
    let mut smallest = f64::INFINITY;
    if open >= 1000.0 {
        (done, open, smallest) = (open, 0.0, open);
    }
    loop {
        let hyphen = tokens.lower(numeral.tokens.end) == "-" && tokens.glued(numeral.tokens.end);
        let next = numeral.tokens.end + usize::from(hyphen && tokens.glued(numeral.tokens.end + 1));
        let at = skip_joiner(tokens, next, lexicon);
        let part = scale_of_group(tokens, next, lexicon).or_else(|| next_part(tokens, at, lexicon));
        let Some((found, meaning)) = part else { break };
        let joined = at > next;
        match meaning {
            NumberWord::Scale(100.0) if open > 0.0 && open < 100.0 && !joined => open *= 100.0,
            NumberWord::Scale(factor) if factor >= 1000.0 && !joined => {
                if open > 0.0 && factor < smallest {
                    mantissa = if done == 0.0 { open } else { done };
                    done += open * factor;
                    (open, smallest) = (0.0, factor);
                } else if done > 0.0 && (open == 0.0 || factor > smallest) {
                    done = (done + open) * factor; // "thousand million", "mil quinientos millones"
                    (open, smallest) = (0.0, factor);
                } else {
                    break;
                }
            }
            NumberWord::Scale(100.0) if done > 0.0 && open == 0.0 => open = 100.0,
            NumberWord::Group(factor, rough) if !joined => {
                numeral.rough |= rough;
                open = (open.max(1.0)) * factor;
            }
            NumberWord::Cardinal(value) if fits(open, value) && value < smallest && (open + done > 0.0) => {
                if joined && open == 0.0 && done == 0.0 {
                    break;
                }
                open += value;
            }
            // "a million and a half"
            NumberWord::Part(value) if joined && value == 2.0 && done > 0.0 && open == 0.0 && smallest.is_finite() => {
                done += smallest / value;
                mantissa = done / smallest;
            }
            // "two and a half", "two thirds"
            NumberWord::Part(value) if joined && value <= 4.0 && found.len() > 1 || joined && value == 2.0 => {
                open += 1.0 / value;
                mantissa = open;
            }
            NumberWord::Part(value) if !joined && done == 0.0 && open < value && open.fract() == 0.0 => {
                *numeral = Numeral::new(numeral.tokens.start..found.end, open / value, Form::Part);
                return;
            }
            // "due terzi", "três quintos": the part is named as a rank, in the plural.
            NumberWord::Ordinal(value)
                if !joined && done == 0.0 && open >= 2.0 && open < value && names_parts(tokens, &found, lexicon) =>
            {
                *numeral = Numeral::new(numeral.tokens.start..found.end, open / value, Form::Part);
                return;
            }
            // "one third", "one-third"
            NumberWord::Ordinal(value)
                if !joined && done == 0.0 && open == 1.0 && value > 2.0 && ranks_are_parts(lexicon) =>
            {
                *numeral = Numeral::new(numeral.tokens.start..found.end, 1.0 / value, Form::Part);
                return;
            }
            NumberWord::Ordinal(value) if fits(open, value) && open >= 20.0 && tokens.glued(found.start) => {
                *numeral = Numeral::new(numeral.tokens.start..found.end, done + open + value, Form::Ordinal);
                return;
            }
            _ => break,
        }
        numeral.tokens.end = found.end;
    }
    numeral.value = Some(done + open);
    numeral.mantissa = if done == 0.0 { done + open } else { mantissa };
}

/// The next part of a number: a number word, or an article with a half ("and a half").
fn next_part(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<(Range<usize>, NumberWord)> {
    let (found, meaning) = number_behind(tokens, at, lexicon)?;
    if meaning != NumberWord::Article {
        return Some((found, meaning));
    }
    // "five-and-a-half"
    let hyphen = tokens.is_hyphen(found.end) && tokens.glued(found.end) && tokens.glued(found.end + 1);
    let (part, meaning) = lexicon.numbers.at(tokens, found.end + usize::from(hyphen))?;
    matches!(meaning, NumberWord::Part(_)).then_some((at..part.end, meaning))
}

/// Where "and a half" ends that goes on with digits: "1 and a half", "2-and-a-half".
pub(super) fn half_behind(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let hyphened = tokens.is_hyphen(end) && tokens.glued(end) && tokens.glued(end + 1);
    let next = end + usize::from(hyphened);
    let at = skip_joiner(tokens, next, lexicon);
    let (half, _) = next_part(tokens, at, lexicon)
        .filter(|(half, meaning)| *meaning == NumberWord::Part(2.0) && at > next && half.len() > 1)?;
    // "9 and a half-brother"
    let goes_on = tokens.is_hyphen(half.end) && tokens.glued(half.end) && !hyphened;
    (!goes_on && lexicon.of.at(tokens, half.end).is_none()).then_some(half.end)
}

/// Steps over an "and" between the parts of a number, and the hyphen behind it.
fn skip_joiner(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> usize {
    let Some((joiner, ())) = lexicon.joiners.at(tokens, at) else { return at };
    joiner.end + usize::from(tokens.lower(joiner.end) == "-")
}

/// Whether a cardinal goes behind what stands: hundreds behind thousands, units behind tens, anything below 100 behind
/// hundreds. French counts on to 19 behind 60 and 80.
fn fits(open: f64, value: f64) -> bool {
    let tens = open % 100.0;
    if open == 0.0 {
        value < 1000.0
    } else if tens == 0.0 {
        value < 100.0
    } else if tens >= 20.0 && tens % 10.0 == 0.0 {
        (1.0..10.0).contains(&value) || ((tens == 60.0 || tens == 80.0) && value < 20.0 && value > 0.0)
    } else {
        false
    }
}
