//! The numerals of a sentence: digits, number words and their mixtures ("2.5 million", "four hundred", "a third"), with
//! what each is. What they count is not known here.

use super::digits;
use super::lexicon::{Lexicon, NumberWord, Unit};
use super::noun;
use super::number_words::{half_behind, in_words};
use super::race_times;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::figures::decimal;
use crate::report::FigureKind;
use std::ops::Range;

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    /// Digits; `plain` when without grouping, decimals and scale.
    Digits {
        /// See above.
        plain: bool,
    },
    /// Words.
    Words,
    /// Third, 50th.
    Ordinal,
    /// Half, two thirds.
    Part,
    /// Dozens.
    Vague,
    /// Doubled.
    Multiple,
    /// "0:7": a result; the value is the first number, the mantissa the second.
    Score,
    /// A date, a time, an address: no number.
    Code,
    /// The indefinite article.
    Article,
}

/// A numeral in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Numeral {
    /// Where it stands.
    pub tokens: Range<usize>,
    /// Its value; `None` when vague or no number.
    pub value: Option<f64>,
    /// The value before scale words: 2.5 of "2.5 million".
    pub mantissa: f64,
    /// How it is written.
    pub form: Form,
    /// Meant roughly: "une vingtaine".
    pub rough: bool,
    /// The unit that is part of its word: "58-летний", "60-jährige".
    pub unit: Option<Unit>,
}

impl Numeral {
    pub(super) fn new(tokens: Range<usize>, value: f64, form: Form) -> Numeral {
        Numeral { tokens, value: Some(value), mantissa: value, form, rough: false, unit: None }
    }

    /// Whether a scale was multiplied in.
    pub fn is_scaled(&self) -> bool {
        self.value.is_some_and(|value| (value - self.mantissa).abs() > f64::EPSILON * value.abs())
    }
}

/// Every numeral, in order, none overlapping another.
pub(super) fn read(tokens: &Tokens, lexicon: &Lexicon) -> Vec<Numeral> {
    let mut numerals = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match numeral(tokens, at, lexicon) {
            Some(numeral) => {
                at = numeral.tokens.end.max(at + 1);
                numerals.push(numeral);
            }
            None => at += 1,
        }
    }
    numerals
}

fn numeral(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<Numeral> {
    if tokens.is_digits(at) {
        Some(in_digits(tokens, at, lexicon))
    } else if tokens.is_word(at) {
        in_words(tokens, at, lexicon)
    } else if let Some(value) = digits::vulgar(tokens.lower(at)) {
        // Inside a word it is a letter that was read in the wrong encoding.
        let inside = tokens.glued(at)
            && tokens.lower(at.wrapping_sub(1)).ends_with(|c: char| c.is_alphabetic() && !c.is_ascii())
            && lexicon.style.nouns != Nouns::Counter;
        (!inside).then(|| Numeral::new(at..at + 1, value, Form::Part))
    } else {
        let leading_point =
            tokens.lower(at) == "." && tokens.spaced(at) && tokens.glued(at + 1) && tokens.is_digits(at + 1);
        let decimals = leading_point.then(|| tokens.lower(at + 1)).filter(|digits| digits.len() < 10)?;
        let value = decimal::of_parts("", decimals)?;
        Some(Numeral::new(at..at + 2, value, Form::Digits { plain: false }))
    }
}

/// From here on "2019 and a half" is a year and something else.
const LARGEST_HALVED: f64 = 1000.0;

fn in_digits(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Numeral {
    if let Some((seconds, end)) = race_times::read(tokens, at, lexicon) {
        let form = Form::Digits { plain: false };
        return Numeral { unit: Some(race_times::SECOND), ..Numeral::new(at..end, seconds, form) };
    }
    if let Some(hours) = hours_and_minutes(tokens, at, lexicon) {
        return hours;
    }
    let chain = digits::chain(tokens, at, lexicon.style);
    if let Some(score) = score(tokens, at, chain.end) {
        return score;
    }
    let Some(mut value) = chain.value else {
        return Numeral { value: None, ..Numeral::new(at..chain.end, 0.0, Form::Code) };
    };
    let mut end = chain.end;
    let mut form = Form::Digits { plain: chain.plain };
    if let Some(part) = digits::vulgar(tokens.lower(end)).filter(|_| chain.plain) {
        value += part;
        end += 1;
        form = Form::Digits { plain: false };
    } else if let Some((after, part)) = slashed(tokens, end, value).filter(|_| chain.plain) {
        return Numeral::new(at..after, part, Form::Part);
    } else if let Some((after, part)) = slashed_after(tokens, end).filter(|_| chain.plain) {
        value += part;
        end = after;
        form = Form::Digits { plain: false };
    } else if let Some(after) = half_behind(tokens, end, lexicon).filter(|_| chain.plain && value < LARGEST_HALVED) {
        value += 0.5;
        end = after;
        form = Form::Digits { plain: false };
    }
    if let Some(numeral) = ordinal_in_digits(tokens, at..end, value, chain.plain, lexicon) {
        return numeral;
    }
    let mut numeral = Numeral::new(at..end, value, form);
    if let Some((end, unit)) = adjective(tokens, end, lexicon) {
        numeral.tokens.end = end;
        numeral.unit = Some(unit);
        return numeral;
    }
    scale_up(tokens, &mut numeral, lexicon);
    numeral
}

/// "6:56 hours": how long, and no time of day.
fn hours_and_minutes(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<Numeral> {
    const MINUTES: f64 = 60.0;
    let joined =
        tokens.lower(at + 1) == ":" && tokens.glued(at + 1) && tokens.glued(at + 2) && tokens.is_digits(at + 2);
    if !joined || tokens.lower(at + 2).len() != 2 || lexicon.clock_before.before(tokens, at).is_some() {
        return None;
    }
    let (unit, _) = lexicon.units.at(tokens, at + 3).filter(|(_, unit)| unit.name == "hour")?;
    let minutes = decimal::value(tokens.lower(at + 2)).filter(|minutes| *minutes < MINUTES)?;
    let hours = decimal::value(tokens.lower(at))? + minutes / MINUTES;
    let numeral = Numeral::new(at..unit.end, hours, Form::Digits { plain: false });
    Some(Numeral { unit: Some(Unit { name: "hour", kind: FigureKind::Duration }), ..numeral })
}

/// "0:7", "3:2", "25:21": a result, where it can be no clock time.
fn score(tokens: &Tokens, at: usize, end: usize) -> Option<Numeral> {
    let (first, second) = (tokens.lower(at), tokens.lower(at + 2));
    if end != at + 3 || tokens.lower(at + 1) != ":" || first.len() > 2 || second.len() > 2 {
        return None;
    }
    let (low, high) = (decimal::value(first)?, decimal::value(second)?);
    let clock = second.len() == 2 && low < 24.0 && high < 60.0;
    (!clock).then(|| Numeral { mantissa: high, ..Numeral::new(at..end, low, Form::Score) })
}

/// Of fractions that people write; 9/11 and 24/7 are names.
const USUAL_DENOMINATORS: [f64; 13] = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 16.0, 32.0, 64.0, 100.0, 128.0];

/// The rest of "1/16" after its numerator; never a date's or a season's "12/2023".
fn slashed(tokens: &Tokens, at: usize, numerator: f64) -> Option<(usize, f64)> {
    let joined = tokens.lower(at) == "/" && tokens.glued(at) && tokens.glued(at + 1) && tokens.is_digits(at + 1);
    let denominator = joined.then(|| decimal::value(tokens.lower(at + 1))).flatten()?;
    let usual_denominator = USUAL_DENOMINATORS.contains(&denominator);
    let fraction = numerator < denominator && usual_denominator && numerator > 0.0;
    let usual = numerator < 10.0 && !tokens.lower(at + 1).starts_with('0') && tokens.lower(at + 2) != "/";
    (fraction && usual && numerator.fract() == 0.0).then_some((at + 2, numerator / denominator))
}

/// The " 1/2" of "2 1/2".
fn slashed_after(tokens: &Tokens, at: usize) -> Option<(usize, f64)> {
    let numerator = tokens.is_digits(at).then(|| decimal::value(tokens.lower(at))).flatten()?;
    slashed(tokens, at + 1, numerator)
}

fn ordinal_in_digits(tokens: &Tokens, at: Range<usize>, value: f64, plain: bool, lexicon: &Lexicon) -> Option<Numeral> {
    if !plain || value.fract() != 0.0 {
        return None;
    }
    let mut end = at.end;
    if matches!(tokens.lower(end), "-" | "'") && tokens.glued(end) && tokens.glued(end + 1) {
        end += 1;
    }
    // "50.º"
    if tokens.lower(end) == "."
        && tokens.glued(end)
        && tokens.glued(end + 1)
        && matches!(tokens.lower(end + 1), "º" | "ª")
    {
        return Some(Numeral::new(at.start..end + 2, value, Form::Ordinal));
    }
    // "8° Congreso": the sign for degrees in place of the raised letter
    let degree = tokens.lower(end) == "°" && tokens.glued(end) && tokens.is_word(end + 1);
    if degree && lexicon.style.nouns == Nouns::First && !matches!(tokens.written(end + 1), "C" | "F") {
        return Some(Numeral::new(at.start..end + 1, value, Form::Ordinal));
    }
    // "35º C"
    let scale = || tokens.lower(end) == "º" && matches!(tokens.written(end + 1), "C" | "F");
    if tokens.glued(end) && tokens.is_word(end) && lexicon.ordinal_endings.is(tokens, end) && !scale() {
        return Some(Numeral::new(at.start..end + 1, value, Form::Ordinal));
    }
    // "80. Geburtstag": a dot, then a word, after a word that wants a noun.
    const HIGHEST: f64 = 200.0;
    let dotted = lexicon.style.ordinal_dot
        && value <= HIGHEST
        && tokens.lower(at.end) == "."
        && tokens.glued(at.end)
        && tokens.is_word(at.end + 1)
        && at.start > 0
        && (lexicon.determiners.is(tokens, at.start - 1)
            || lexicon.ordinal_nouns.is(tokens, at.end + 1)
            // "(2. Weltkrieg)"
            || tokens.lower(at.start - 1) == "(" && lexicon.style.nouns == Nouns::Capital && tokens.is_capital(at.end + 1)
            || is_dotted_pair(tokens, &at, lexicon));
    // "po raz 2600. w biegu", "5. miejsce": no sentence begins with a small letter, and where nouns have none, what would be
    // a day ("am 13. geht es los") has its month behind it.
    const HIGHEST_SMALL: f64 = 5_000.0;
    let small = lexicon.style.ordinal_dot
        && lexicon.style.nouns != Nouns::Capital
        && value <= HIGHEST_SMALL
        && tokens.lower(at.end) == "."
        && tokens.glued(at.end)
        && tokens.is_word(at.end + 1)
        && tokens.spaced(at.end + 1)
        && !tokens.is_capital(at.end + 1)
        && [&lexicon.and, &lexicon.or, &lexicon.to].iter().all(|joins| !joins.is(tokens, at.end + 1))
        && may_be_rank(tokens, &at, lexicon);
    (dotted || small).then(|| Numeral::new(at.start..at.end + 1, value, Form::Ordinal))
}

/// Whether the number with a dot is no hour ("o godz. 18."), article ("art. 10."), decade or count that has one by mistake ("5.
/// proc.", "500. pracowników").
fn may_be_rank(tokens: &Tokens, at: &Range<usize>, lexicon: &Lexicon) -> bool {
    let Some(before) = at.start.checked_sub(1) else { return false };
    let behind = at.end + 1;
    let counts = lexicon.units.at(tokens, behind).is_some()
        || lexicon.money.at(tokens, behind).is_some()
        || lexicon.plural_endings.iter().any(|ending| tokens.lower(behind).ends_with(ending));
    let led = [&lexicon.clock_before, &lexicon.numbered].iter().any(|led| led.before(tokens, at.start).is_some());
    tokens.is_word(before) && !led && !counts
}

/// "im späten 17. und 18. Jahrhundert": joined to another.
fn is_dotted_pair(tokens: &Tokens, at: &Range<usize>, lexicon: &Lexicon) -> bool {
    let joins = |at: usize| lexicon.and.is(tokens, at) || lexicon.or.is(tokens, at);
    let behind = joins(at.end + 1) && tokens.is_digits(at.end + 2) && tokens.lower(at.end + 3) == ".";
    behind || at.start > 2 && joins(at.start - 1) && tokens.lower(at.start - 2) == "." && tokens.is_digits(at.start - 3)
}

/// "-jährige" after a number: the unit that the adjective is made of.
pub(super) fn adjective(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<(usize, Unit)> {
    let mut at = end;
    if tokens.lower(at) == "-" && (tokens.glued(at) || tokens.glued(at + 1)) {
        at += 1;
    }
    let word = tokens.lower(at);
    let unit = lexicon.adjective_unit(word)?;
    // "0,4 процентного пункта": a unit of two words.
    if lexicon.units.at(tokens, at).is_some_and(|(found, _)| found.len() > 1) {
        return None;
    }
    // "14 Mal", but "45 Fachleute", "200 maaltijden"
    const LONGEST_ENDING: usize = 2;
    let is_whole = || {
        lexicon
            .adjectives
            .iter()
            .any(|(stem, _)| word.strip_prefix(stem).is_some_and(|ending| ending.len() <= LONGEST_ENDING))
    };
    let is_joined = at > end || tokens.glued(at);
    let may_stand_apart = || tokens.gap(at) == " " && (unit.kind != FigureKind::Multiple || is_whole());
    (tokens.is_word(at) && (is_joined || may_stand_apart())).then_some((at + 1, unit))
}

/// Multiplies in the scale words behind a numeral: "million", "thousand million", "bn".
fn scale_up(tokens: &Tokens, numeral: &mut Numeral, lexicon: &Lexicon) {
    loop {
        let end = numeral.tokens.end;
        let hyphen = tokens.lower(end) == "-" && tokens.glued(end) && tokens.glued(end + 1);
        let at = end + usize::from(hyphen);
        let (found, factor) = match number_behind(tokens, at, lexicon) {
            Some((found, NumberWord::Scale(factor))) => (found.end, factor),
            Some((found, NumberWord::Group(factor, rough))) => {
                numeral.rough |= rough;
                (found.end, factor)
            }
            _ => match short_scale(tokens, numeral.tokens.clone(), lexicon) {
                Some(factor) => (end + 1, factor),
                None => return,
            },
        };
        numeral.value = numeral.value.map(|value| decimal::scaled(value, factor));
        numeral.tokens.end = found;
        if matches!(numeral.form, Form::Digits { .. }) {
            numeral.form = Form::Digits { plain: false };
        }
        // "2,5 Mio. Euro" has its dot.
        let dot = tokens.lower(found) == "." && tokens.glued(found) && tokens.is_word(found + 1);
        if dot && lexicon.short_scales.contains_key(tokens.written(found - 1)) {
            numeral.tokens.end += 1;
        }
    }
}

/// The number word behind a number: "miliardi" of "2,5 miliardi di euro", though "miliardi di" alone is vague.
pub(super) fn number_behind(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<(Range<usize>, NumberWord)> {
    match lexicon.numbers.at(tokens, at)? {
        (_, NumberWord::Vague) => lexicon.numbers.meaning(tokens, at).map(|meaning| (at..at + 1, meaning)),
        found => Some(found),
    }
}

/// "4.3M", "$16m", "50k", "1.5m people": letters right behind digits. A small m is a metre where no money stands before
/// and nothing is counted.
fn short_scale(tokens: &Tokens, numeral: Range<usize>, lexicon: &Lexicon) -> Option<f64> {
    let at = numeral.end;
    let letters = tokens.written(at);
    if !tokens.is_word(at) {
        return None;
    }
    let money = lexicon.money_before.before(tokens, numeral.start).is_some();
    if letters == "m" && tokens.glued(at) && (money || noun::begins_plural(tokens, at + 1, lexicon)) {
        return Some(1e6);
    }
    let ambiguous = matches!(letters, "K" | "M" | "B" | "T" | "k" | "b" | "mm" | "MM" | "md" | "Md");
    let scale = *lexicon.short_scales.get(letters)?;
    let allowed = if ambiguous {
        tokens.glued(at) && (money || !matches!(letters, "mm" | "b" | "B" | "T" | "K"))
            || (letters == "K" && tokens.glued(at))
    } else {
        // Polish "12 mil": miles
        money || lexicon.units.at(tokens, at).is_none()
    };
    (allowed && (!lexicon.symbols.contains_key(letters) || money || letters == "K" || letters == "M")).then_some(scale)
}
