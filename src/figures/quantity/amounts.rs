//! Numerals with their units: "$1.5 billion", "20 %", "12-year-old", "1.4 million barrels per day".

use super::ages;
use super::dates;
use super::lexicon::{Lexicon, NumberWord, Unit};
use super::money;
use super::noun::{is_content, is_noun};
use super::numerals::{self, Form, Numeral};
use super::phrases::Phrases;
use super::style::Nouns;
use super::temperatures;
use super::tokens::{Kind, Tokens};
use super::units::{self, PERCENTAGE_POINT, Quotes};
use crate::report::{Change, FigureKind, Qualifier};
use std::borrow::Cow;
use std::ops::Range;

/// A numeral with its unit.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// The number alone, without sign and unit.
    pub numeral: Range<usize>,
    /// Number, sign and unit.
    pub tokens: Range<usize>,
    pub value: Option<f64>,
    pub high: Option<f64>,
    /// See [`Numeral::mantissa`].
    pub mantissa: f64,
    pub scaled: bool,
    pub form: Form,
    pub kind: FigureKind,
    /// `None`: a count, whose noun is yet to be found.
    pub unit: Option<Cow<'static, str>>,
    pub qualifier: Option<Qualifier>,
    pub change: Option<Change>,
    /// The end with what goes with the unit: "per barrel", "U.S.".
    pub reach: usize,
    /// What a price is for: "barrel", "month".
    pub price_per: Option<String>,
    /// Whether the unit stands before the number.
    pub unit_before: bool,
    /// Whether the unit is an adjective's part or joined by a hyphen.
    pub attributive: bool,
}

impl Amount {
    fn new(numeral: &Numeral) -> Amount {
        Amount {
            numeral: numeral.tokens.clone(),
            tokens: numeral.tokens.clone(),
            value: numeral.value,
            high: (numeral.form == Form::Score).then_some(numeral.mantissa),
            mantissa: numeral.mantissa,
            scaled: numeral.is_scaled(),
            form: numeral.form,
            kind: match numeral.form {
                Form::Ordinal => FigureKind::Rank,
                Form::Score => FigureKind::Score,
                Form::Part => FigureKind::Ratio,
                Form::Multiple => FigureKind::Multiple,
                _ => FigureKind::Count,
            },
            unit: None,
            qualifier: match numeral.form {
                Form::Vague => Some(Qualifier::Vague),
                _ if numeral.rough => Some(Qualifier::About),
                _ => None,
            },
            change: None,
            reach: numeral.tokens.end,
            price_per: None,
            unit_before: false,
            attributive: false,
        }
    }

    /// Whether it is written in digits.
    pub fn is_digits(&self) -> bool {
        matches!(self.form, Form::Digits { .. })
    }

    /// Whether it is a whole number in plain digits, without unit.
    pub fn is_bare_digits(&self) -> bool {
        self.unit.is_none() && self.form == Form::Digits { plain: true }
    }
}

/// Every numeral with its unit, codes among them, in order.
pub(super) fn read(tokens: &Tokens, lexicon: &Lexicon) -> Vec<Amount> {
    let mut quotes = Quotes::default();
    let numerals = numerals::read(tokens, lexicon);
    let mut amounts: Vec<Amount> = Vec::with_capacity(numerals.len());
    for numeral in &numerals {
        let before = amounts.last().map_or(0, |amount| amount.reach);
        if numeral.tokens.start < before {
            continue; // taken up by the unit before it: "km2", "per 100,000"
        }
        let mut amount = Amount::new(numeral);
        if numeral.form != Form::Code {
            sign(tokens, &mut amount, before, lexicon);
            every(tokens, &mut amount, lexicon);
            one_in(tokens, &mut amount, before, lexicon);
            match numeral.unit {
                Some(unit) => set(&mut amount, unit, numeral.tokens.end, true),
                None if numeral.form == Form::Score || amount.kind == FigureKind::Ratio && amount.unit.is_some() => {}
                None => unit(tokens, &mut amount, before, lexicon, &mut quotes),
            }
            temperatures::read(tokens, &mut amount, before, lexicon);
            one_or_two(tokens, &mut amount, before, lexicon);
        }
        amount.reach = amount.reach.max(amount.tokens.end);
        if !is_mere_article(tokens, &amount, lexicon) && !is_time_compared(tokens, before, &amount, lexicon) {
            amounts.push(amount);
        }
    }
    amounts
}

/// "50 more than two years ago", "на 50 больше, чем два года назад": when it was that the amount before, which ends at `last`, is
/// compared with.
fn is_time_compared(tokens: &Tokens, last: usize, amount: &Amount, lexicon: &Lexicon) -> bool {
    /// "than", "que hace".
    const WORDS: usize = 3;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if amount.kind != FigureKind::Duration || last == 0 {
        return false;
    }
    let last = last + usize::from(lexicon.points.is(tokens, last));
    let until = match lexicon.ago_before.before(tokens, start) {
        Some((ago, ())) => ago.start,
        None if lexicon.ago.at(tokens, end).is_some() => start,
        None => return false,
    };
    let links = |from: usize| {
        from <= until && until - from <= WORDS && (from..until).all(|at| tokens.is_word(at) || tokens.lower(at) == ",")
    };
    lexicon.comparatives.at(tokens, last).is_some_and(|(found, ())| links(found.end))
}

/// "FINED 500 pounds", "500 pounds IN DAMAGES": whether a word of prices stands close by in the same clause.
fn is_priced(tokens: &Tokens, amount: Range<usize>, lexicon: &Lexicon) -> bool {
    const BEFORE: usize = 8;
    const BEHIND: usize = 2;
    let goes_on = |at: &usize| tokens.is_word(*at) && !lexicon.and.is(tokens, *at);
    let before = (amount.start.saturating_sub(BEFORE)..amount.start).rev().take_while(goes_on);
    let behind = (amount.end..amount.end + BEHIND).take_while(goes_on);
    before.chain(behind).any(|at| lexicon.priced.is(tokens, at))
}

/// The article counts when it is stressed and its noun stands right behind ("nur eine Person"), or when a unit does and it
/// is qualified ("just over an hour").
fn is_mere_article(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    // "um ein Prozent", "zu einem Jahr Haft": one of them.
    let is_one = amount.kind == FigureKind::Percent && lexicon.style.nouns != Nouns::Plural
        || amount.kind == FigureKind::Duration && lexicon.punishments.at(tokens, end).is_some();
    if amount.form != Form::Article || is_one {
        return false;
    }
    // But "nicht nur eine Person".
    let starts = |phrases: &Phrases<()>| phrases.before(tokens, start).map(|(found, ())| found.start);
    let denied = |from: usize| starts(&lexicon.pronoun_before).is_some_and(|denial| denial < from);
    let stressed = !lexicon.style.rare_one && starts(&lexicon.exactly).is_some_and(|from| !denied(from));
    let qualified = amount.unit.is_some() && lexicon.qualifiers.before(tokens, start).is_some();
    !(qualified || stressed && is_noun(tokens, end, lexicon))
}

/// "a year or two": one or two of a unit.
fn one_or_two(tokens: &Tokens, amount: &mut Amount, floor: usize, lexicon: &Lexicon) {
    if amount.form != Form::Words || amount.value != Some(2.0) || amount.unit.is_some() {
        return;
    }
    let or = lexicon.or.before(tokens, amount.tokens.start).map(|(or, ())| or.start);
    let Some((found, unit)) = or.and_then(|or| lexicon.units.before(tokens, or)) else { return };
    let article = found.start.wrapping_sub(1);
    if article < found.start
        && article >= floor
        && matches!(lexicon.numbers.meaning(tokens, article), Some(NumberWord::Article))
    {
        (amount.tokens.start, amount.value, amount.high) = (article, Some(1.0), Some(2.0));
        set(amount, unit, amount.tokens.end, false);
    }
}

fn set(amount: &mut Amount, unit: Unit, end: usize, attributive: bool) {
    amount.kind = unit.kind;
    amount.unit = (!unit.name.is_empty() && unit.name != "times").then_some(Cow::Borrowed(unit.name));
    amount.tokens.end = end;
    amount.attributive = attributive;
}

/// "un Français sur trois", "una de cada cinco": the article, what is counted, and of how many.
fn one_in(tokens: &Tokens, amount: &mut Amount, floor: usize, lexicon: &Lexicon) {
    const FARTHEST: usize = 4;
    let start = amount.tokens.start;
    let whole = matches!(amount.form, Form::Digits { plain: true } | Form::Words);
    let Some(value) = amount.value.filter(|value| whole && *value >= 2.0 && value.fract() == 0.0) else { return };
    let first = lexicon.style.nouns == Nouns::First;
    if !(first || lexicon.style.nouns == Nouns::Inflected) || amount.unit.is_some() {
        return;
    }
    let Some((found, ())) = lexicon.in_every.before(tokens, start) else { return };
    // "een op de vijf huizen", but not "een huis op de vijf eilanden"
    let farthest = if first { FARTHEST } else { 1 };
    let is_one = |at: &usize| {
        let word = lexicon.numbers.meaning(tokens, *at);
        tokens.lower(*at) == "1" || matches!(word, Some(NumberWord::Article | NumberWord::Cardinal(1.0)))
    };
    let near = (floor.max(found.start.saturating_sub(farthest))..found.start).rev();
    // "un'azienda su dieci"
    let article = near.take_while(|at| tokens.is_word(*at) || matches!(tokens.lower(*at), "1" | "'")).find(is_one);
    if let Some(article) = article {
        amount.tokens.start = article;
        amount.kind = FigureKind::Ratio;
        amount.form = Form::Part;
        amount.value = Some(1.0 / value);
        let counted = article + 1 + usize::from(tokens.lower(article + 1) == "'")..found.start;
        amount.unit = (!counted.is_empty()).then(|| Cow::Owned(tokens.text(counted).to_owned()));
    }
}

/// "every third": a share.
fn every(tokens: &Tokens, amount: &mut Amount, lexicon: &Lexicon) {
    if let (Form::Ordinal, Some((found, ()))) = (amount.form, lexicon.every.before(tokens, amount.tokens.start)) {
        amount.tokens.start = found.start;
        amount.form = Form::Part;
        amount.kind = FigureKind::Ratio;
        amount.value = amount.value.map(|value| 1.0 / value);
    }
}

/// "-30", "minus 5", "+0.2".
fn sign(tokens: &Tokens, amount: &mut Amount, floor: usize, lexicon: &Lexicon) {
    let start = amount.tokens.start;
    if start <= floor || amount.form == Form::Vague {
        return;
    }
    let mut at = start - 1;
    // "10 -14 €" goes up to 14, but "Stoxx 50 -1.3 %"
    let goes_up = tokens.is_digits(at.wrapping_sub(1)) && !tokens.is_capital(at.wrapping_sub(2));
    let mut negative = false;
    match tokens.lower(at) {
        "-" if goes_up && tokens.glued(start) && tokens.spaced(at) => return,
        "-" if tokens.glued(start) && tokens.spaced(at) => negative = true,
        "-" if tokens.glued(start) && at > floor && tokens.lower(at - 1) == "minus" => (negative, at) = (true, at - 1),
        "-" if tokens.glued(start) && at > floor && tokens.lower(at - 1) == "(" => negative = true,
        // "15°F/-9°C", but "+/-3"
        "-" if tokens.glued(start) && at > floor && tokens.lower(at - 1) == "/" => {
            negative = at < 2 || tokens.lower(at - 2) != "+";
        }
        "+" if tokens.glued(start) && tokens.spaced(at) => {}
        // "plus or minus 3 points": either
        "minus" if at > 0 && (lexicon.or.before(tokens, at).is_some() || tokens.lower(at - 1) == "/") => return,
        "minus" => negative = true,
        _ => return,
    }
    amount.tokens.start = at;
    if negative {
        amount.value = amount.value.map(|value| -value);
    }
}

/// From so many on, pounds are hardly ever a weight.
const MILLION: f64 = 1e6;

/// "минут 15", "минут на 10": the unit before its number makes that a rough one.
fn unit_before(tokens: &Tokens, amount: &mut Amount, floor: usize, lexicon: &Lexicon) {
    let start = amount.tokens.start;
    let direct = lexicon.units.before(tokens, start);
    let behind = start.checked_sub(1).filter(|at| lexicon.functions.at(tokens, *at).is_some());
    let Some((found, unit)) = direct.or_else(|| lexicon.units.before(tokens, behind?)) else { return };
    let measured = matches!(unit.kind, FigureKind::Duration | FigureKind::Measure);
    let whole = matches!(amount.form, Form::Digits { .. } | Form::Words);
    if !measured || !whole || found.start < floor || is_content(tokens, amount.tokens.end, lexicon) {
        return;
    }
    amount.kind = unit.kind;
    amount.unit = Some(Cow::Borrowed(unit.name));
    amount.tokens.start = found.start;
    amount.qualifier = Some(Qualifier::About);
    amount.unit_before = true;
}

fn unit(tokens: &Tokens, amount: &mut Amount, floor: usize, lexicon: &Lexicon, quotes: &mut Quotes) {
    let start = amount.tokens.start;
    let can_be_money = !matches!(amount.form, Form::Ordinal | Form::Multiple | Form::Article);
    if can_be_money && let Some((found, unit)) = money::before(tokens, start, lexicon) {
        let adjoins = tokens.glued(start) || matches!(tokens.gap(start), " " | "\u{a0}" | "\u{202f}");
        let apart =
            !tokens.glued(found.start) || !tokens.is_word(found.start) || tokens.kind(found.start - 1) == Kind::Sign;
        // "R4bn", "R1,500", but the robot "R2"
        let is_letter = found.len() == 1 && tokens.is_word(found.start) && tokens.lower(found.start).len() == 1;
        let fits = !is_letter || tokens.glued(start) && amount.form != (Form::Digits { plain: true }) || amount.scaled;
        if found.start >= floor && adjoins && apart && fits {
            amount.tokens.start = found.start;
            amount.unit_before = true;
            amount.kind = unit.kind;
            amount.unit = Some(Cow::Borrowed(unit.name));
            money::behind(tokens, amount, lexicon);
            return;
        }
    }
    let end = amount.numeral.end;
    let hyphen = tokens.lower(end) == "-" && tokens.glued(end) && tokens.glued(end + 1);
    let mut at = end + usize::from(hyphen);
    // "hundreds of kilometres", "millions d'euros"
    if let Some((of, ())) = lexicon.of.at(tokens, at).filter(|_| may_take_of(tokens, amount, lexicon)) {
        let past = skip_apostrophe(tokens, of.end);
        // "a quarter of a percentage point"
        let past = past + usize::from(matches!(lexicon.numbers.meaning(tokens, past), Some(NumberWord::Article)));
        let fits =
            |unit: Unit| amount.form != Form::Part || unit.kind == FigureKind::Money || unit.name == PERCENTAGE_POINT;
        if units::at(tokens, past, lexicon, quotes).is_some_and(|(_, unit)| fits(unit)) {
            at = past;
        }
    }
    // "half an hour", but "a third a year"
    let article = matches!(lexicon.numbers.meaning(tokens, at), Some(NumberWord::Article));
    let half = article && amount.form == Form::Part && amount.value == Some(0.5);
    at += usize::from(half);
    let found = units::at(tokens, at, lexicon, quotes).or_else(|| {
        // "20 or more years", "a 20-plus-year career"
        let (qualified, qualifier) = lexicon.qualifiers_after.at(tokens, end)?;
        let past = qualified.end;
        let hyphen = tokens.is_hyphen(past) && tokens.glued(past) && tokens.glued(past + 1);
        let found = units::at(tokens, past + usize::from(hyphen), lexicon, quotes)?;
        amount.qualifier = Some(qualifier);
        amount.numeral.end = past;
        Some(found)
    });
    let Some((found, unit)) = found else {
        if lexicon.style.units_before {
            unit_before(tokens, amount, floor, lexicon);
        }
        if lexicon.style.nouns == Nouns::Counter {
            counted_age(tokens, amount, lexicon);
        }
        return;
    };
    // "cut by half a day later"
    if half && lexicon.ago.at(tokens, found).is_some() && dates::is_level(tokens, start, lexicon) {
        return;
    }
    // "3 million pounds", but "3 million pounds of flour"
    let millions = amount.scaled && amount.value >= Some(MILLION);
    let is_money =
        |_: &&str| lexicon.of.at(tokens, found).is_none() && millions || is_priced(tokens, start..found, lexicon);
    let money = lexicon.money_in_millions.meaning(tokens, at).filter(is_money);
    let unit = money.map_or(unit, |name| Unit { name, kind: FigureKind::Money });
    // "30.000 secondo la polizia"
    let singular = lexicon.singular_units.is(tokens, found - 1) && amount.value.is_none_or(|value| value > 1.0);
    // "110 milioni dell'anno precedente": when.
    let is_the_time = unit.kind == FigureKind::Duration
        && at > end + 1
        && tokens.lower(at - 1) == "'"
        && lexicon.determiners.is(tokens, at - 2);
    let fits = !singular
        && !is_the_time
        && match amount.form {
            Form::Ordinal | Form::Multiple => false,
            Form::Part => {
                matches!(unit.kind, FigureKind::Duration | FigureKind::Measure) || unit.name == PERCENTAGE_POINT
            }
            _ => true,
        };
    if !fits {
        return;
    }
    set(amount, unit, found, hyphen);
    add_half(tokens, amount, lexicon);
    match unit.kind {
        FigureKind::Money => money::behind(tokens, amount, lexicon),
        FigureKind::Duration => age(tokens, amount, lexicon),
        _ => {}
    }
    if matches!(amount.kind, FigureKind::Measure | FigureKind::Duration) {
        rate(tokens, amount, lexicon);
    }
}

/// "a year and a half", "deux heures et demie": the half behind the unit.
fn add_half(tokens: &Tokens, amount: &mut Amount, lexicon: &Lexicon) {
    let Some((joiner, ())) = lexicon.joiners.at(tokens, amount.tokens.end) else { return };
    let article = match lexicon.numbers.at(tokens, joiner.end) {
        Some((article, NumberWord::Article)) => article.end,
        _ => joiner.end,
    };
    let half = lexicon.numbers.at(tokens, article).filter(|(_, part)| *part == NumberWord::Part(2.0));
    // "a year and half of it", "un año y medio millón"
    let alone = |end: usize| {
        let scale = lexicon.numbers.meaning(tokens, end);
        let of_it = lexicon.style.nouns == Nouns::Plural && lexicon.of.at(tokens, end).is_some();
        !matches!(scale, Some(NumberWord::Scale(_) | NumberWord::Group(..))) && !of_it
    };
    let Some((half, _)) = half.filter(|(half, _)| alone(half.end)) else { return };
    if let Some(value) =
        amount.value.filter(|_| matches!(amount.form, Form::Words | Form::Digits { .. } | Form::Article))
    {
        // "minus two hours and a half"
        amount.value = Some(value + 0.5_f64.copysign(value));
        amount.mantissa += 0.5_f64.copysign(value);
        amount.tokens.end = half.end;
        amount.form = Form::Words;
    }
}

fn may_take_of(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    // "une dizaine de minutes", "un centinaio di euro"
    let group = matches!(lexicon.numbers.meaning(tokens, amount.numeral.end - 1), Some(NumberWord::Group(..)));
    group
        || amount.form == Form::Vague
        || amount.scaled
        || amount.form == Form::Part
        // "medio millón de euros"
        || amount.value.is_some_and(|value| value >= if amount.form == Form::Words { 1e5 } else { 1e6 })
}

fn skip_apostrophe(tokens: &Tokens, at: usize) -> usize {
    if tokens.lower(at) == "'" { at + 1 } else { at }
}

/// One where a hyphen joins two tokens.
pub(super) fn hyphen(tokens: &Tokens, at: usize) -> usize {
    usize::from(tokens.lower(at) == "-" && tokens.glued(at) && tokens.glued(at + 1))
}

/// "15歳", "3岁": years of age have a counter of their own.
fn counted_age(tokens: &Tokens, amount: &mut Amount, lexicon: &Lexicon) {
    let Some((counter, ())) = lexicon.age_after.at(tokens, amount.numeral.end) else { return };
    if matches!(amount.form, Form::Digits { .. } | Form::Words) {
        set(amount, Unit { name: "year", kind: FigureKind::Age }, counter.end, false);
    }
}

/// "-old", "alt", "de edad" behind a duration: an age.
fn age(tokens: &Tokens, amount: &mut Amount, lexicon: &Lexicon) {
    let mut at = amount.tokens.end;
    if tokens.lower(at) == "-" {
        at += 1;
    }
    // "saiu aos 47 minutos"
    let is_of_game = matches!(amount.unit.as_deref(), Some("second" | "minute" | "hour"));
    if let Some((found, ())) = lexicon.age_after.at(tokens, at) {
        amount.tokens.end = found.end;
        amount.kind = FigureKind::Age;
        amount.attributive |= at > found.start;
    } else if !is_of_game
        && lexicon.ago.at(tokens, amount.tokens.end).is_none()
        && lexicon.age_before.before(tokens, amount.tokens.start).is_some()
        || amount.unit.as_deref() == Some("year")
            && (ages::group(tokens, amount, lexicon).is_some() || ages::has_years(tokens, amount, lexicon))
    {
        amount.kind = FigureKind::Age;
    }
}

/// "per day", "an hour", "/h" behind a measure.
fn rate(tokens: &Tokens, amount: &mut Amount, lexicon: &Lexicon) {
    let end = amount.tokens.end;
    let Some((per, ())) = lexicon.per.at(tokens, end + hyphen(tokens, end)) else { return };
    let Some((found, unit)) = lexicon.units.at(tokens, per.end + hyphen(tokens, per.end)) else {
        return generic_rate(tokens, amount, per);
    };
    // "10 000 Meter im Jahr 2019", "5 feet a year ago"
    let tells_when = lexicon.ago.at(tokens, found.end).is_some() || tokens.is_digits(found.end);
    if matches!(unit.kind, FigureKind::Duration | FigureKind::Measure) && !tells_when {
        let name = amount.unit.as_deref().unwrap_or_default();
        let name = lexicon.unit_words.get(name).copied().unwrap_or(name);
        amount.unit = Some(Cow::Owned(format!("{name} per {}", unit.name)));
        amount.tokens.end = found.end;
    }
}

/// "kV/cm": the units as written.
fn generic_rate(tokens: &Tokens, amount: &mut Amount, per: Range<usize>) {
    let mut end = per.end;
    if tokens.lower(per.start) != "/" || !tokens.glued(per.start) || !tokens.glued(end) || !tokens.is_word(end) {
        return;
    }
    end += 1;
    if tokens.glued(end) && matches!(tokens.lower(end), "2" | "3") {
        end += 1;
    }
    amount.unit = Some(Cow::Owned(tokens.text(per.start - 1..end).to_owned()));
    amount.tokens.end = end;
}
