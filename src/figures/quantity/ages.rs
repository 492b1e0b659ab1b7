//! How old somebody is: "12-year-old", "aged 12", "Anna, 33, said", "der 60-jährige".

use super::amounts::Amount;
use super::dates;
use super::lexicon::Lexicon;
use super::noun::{self, NounPhrase};
use super::numerals::Form;
use super::phrases::Phrases;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::borrow::Cow;
use std::ops::Range;

/// Older than anybody is.
const OLDEST: f64 = 120.0;

/// The youngest age that a bare number in parentheses behind a name is taken for; smaller ones are shirt numbers.
const PARENTHESISED: std::ops::Range<f64> = 16.0..100.0;

/// Who has an office or a trade is no younger.
const GROWN: f64 = 16.0;

/// Turns the amount into an age where it is one, and what only looks like one into a duration.
pub(super) fn settle(tokens: &Tokens, amount: &mut Amount, noun: Option<&NounPhrase>, lexicon: &Lexicon) {
    if amount.kind == FigureKind::Age {
        // "das 30-jährige Bestehen" lasts, "die 30-jährige Anna" is old.
        let lasts = noun.is_some_and(|noun| lasts(tokens.lower(noun.head.end - 1), lexicon));
        if amount.attributive && lasts {
            amount.kind = FigureKind::Duration;
        }
    } else if is_age(tokens, amount, noun, lexicon) || is_told_in_years(tokens, amount, lexicon) {
        amount.kind = FigureKind::Age;
        amount.unit = Some(Cow::Borrowed("year"));
        // "un 37enne": the ending belongs to it.
        let end = amount.tokens.end;
        if let Some((ending, ())) = lexicon.age_behind.at(tokens, end).filter(|_| tokens.glued(end)) {
            amount.tokens.end = ending.end;
            amount.reach = amount.reach.max(ending.end);
        }
    }
}

/// "ouder dan 65 jaar", "w wieku od 18 do 65 lat": the years of a bound or of a range.
fn is_told_in_years(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let years = amount.kind == FigureKind::Duration && amount.unit.as_deref() == Some("year") && is_human(amount);
    let start = amount.tokens.start;
    let from = lexicon.from.before(tokens, start).map_or(start, |(from, ())| from.start);
    let is_range = amount.high.is_some() && lexicon.age_before.before(tokens, from).is_some();
    years && (is_range || lexicon.older.before(tokens, start).is_some())
}

/// "Die 26-Jährige", "un 37enne": the age is who is so old.
pub(super) fn is_noun(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let last = amount.tokens.end - 1;
    let capital = || lexicon.style.nouns == Nouns::Capital && amount.attributive && tokens.is_capital(last);
    let ending = || {
        let before = amount.tokens.start.checked_sub(1);
        let tells_who = |before| tokens.lower(before) == "," || lexicon.persons.is(tokens, before);
        lexicon.age_behind.is(tokens, last) && tokens.glued(last) && !before.is_some_and(tells_who)
    };
    amount.kind == FigureKind::Age && (capital() || ending())
}

/// Whether the noun names what lasts; compounds end in it.
fn lasts(noun: &str, lexicon: &Lexicon) -> bool {
    let ends = |(at, _): (usize, char)| lexicon.lasting.has(&noun[at..]);
    noun.len() < 60 && noun.char_indices().any(ends)
}

/// The people whose age is told by a bound: "children under 5", "women over 60", "those 35 or above", "Kinder unter 5 Jahren".
pub(super) fn group(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<Range<usize>> {
    let number = &amount.tokens;
    let other = if amount.unit.is_some() { &lexicon.age_bounds_before_years } else { &lexicon.age_bounds_alone };
    let bound = [&lexicon.age_bounds, other].into_iter().find_map(|bounds| bounds.before(tokens, number.start));
    let start = match bound {
        Some((bound, ())) => bound.start,
        None => {
            lexicon.age_edges.at(tokens, number.end).or_else(|| lexicon.age_behind.at(tokens, number.end))?;
            lexicon.age_before.before(tokens, number.start).map_or(number.start, |(before, ())| before.start)
        }
    };
    // "lavoratori con più di 10 anni di esperienza"
    let of_something = amount.unit.is_some() && lexicon.of.at(tokens, number.end).is_some();
    lexicon.age_groups.before(tokens, start).map(|(group, ())| group).filter(|_| !of_something)
}

/// Whether somebody may be so many years old.
fn is_human(amount: &Amount) -> bool {
    amount.value.is_some_and(|value| value > 0.0 && value < OLDEST && value.fract() == 0.0)
}

/// Whether years are somebody's: "un homme de 45 ans", "Anne Petit, 45 ans,", "Anne Petit (45 ans)".
pub(super) fn has_years(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const NEAR: usize = 3;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    // "L'homme a écopé de 10 ans de prison"
    if !is_human(amount) || lexicon.punishments.at(tokens, end).is_some() {
        return false;
    }
    let start = lexicon.qualifiers.before(tokens, start).map_or(start, |(found, _)| found.start);
    // "un homme d'une trentaine d'années"
    let start = if tokens.lower(start.wrapping_sub(1)) == "'" { start - 1 } else { start };
    let of = lexicon.of.before(tokens, start).map(|(of, ())| of.start);
    let before = of.unwrap_or(start);
    // "El joven, de 25 años"
    let comma = usize::from(of.is_some() && before > 0 && tokens.lower(before - 1) == ",");
    let noun_end = before - comma;
    // "мужчина 45 лет", but not "мужчина получил 10 лет"
    let near = if of.is_some() { NEAR } else { 1 };
    // "commerciante di 33 anni", but not "il mandato del presidente di 5 anni"
    let grown = of.is_some() && amount.value.is_some_and(|value| value >= GROWN);
    let person = (noun_end.saturating_sub(near)..noun_end)
        .rev()
        .take_while(|at| tokens.is_word(*at))
        .any(|at| lexicon.persons.is(tokens, at) || grown && lexicon.titles.has(tokens.lower(at)));
    // "Le Franco-Marocain de 32 ans", "L'Italien de 25 ans"
    let demonym = of.is_some() && noun_end > 1 && is_demonym(tokens, noun_end - 1, lexicon);
    let named = || before >= 2 && (tokens.is_capital(before - 2) || lexicon.persons.is(tokens, before - 2));
    let apposed = match tokens.lower(before.wrapping_sub(1)) {
        "," => matches!(tokens.lower(end), "," | "." | ""),
        "(" => tokens.lower(end) == ")",
        _ => false,
    };
    // "tenía 25 años cuando …"
    let had = lexicon.age_had.before(tokens, start).is_some()
        && (!tokens.is_word(end) || lexicon.and.is(tokens, end) || lexicon.clause_words.is(tokens, end));
    person && (of.is_some() || lexicon.style.nouns == Nouns::Inflected)
        || demonym
        || apposed && named()
        || had
        || is_at_age(tokens, amount, lexicon)
}

/// Whether the word says where somebody is from, by its capital, its ending and the article before it; hyphens may join two.
fn is_demonym(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let ends = lexicon.demonym_endings.iter().any(|ending| tokens.lower(at).ends_with(ending));
    let joined = at > 1 && tokens.is_hyphen(at - 1) && tokens.glued(at) && tokens.glued(at - 1);
    let before = at.wrapping_sub(if joined { 3 } else { 1 });
    let led = lexicon.determiners.is(tokens, before) || tokens.lower(before) == "'";
    tokens.is_capital(at) && ends && led
}

/// "Sie starb mit 25 Jahren", "mort à 25 ans", but not "mit 25 Jahren Erfahrung", "porté à 25 ans de prison", "rechnet mit 20
/// Jahren".
fn is_at_age(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const YOUNGEST: f64 = 10.0;
    let end = amount.tokens.end;
    let Some((at, ())) = lexicon.age_at.before(tokens, amount.tokens.start) else { return false };
    let noun = match lexicon.style.nouns {
        Nouns::Capital => tokens.is_capital(end),
        _ => lexicon.of.at(tokens, end).is_some() || lexicon.age_had.at(tokens, end).is_some(),
    };
    // "Mit 78 Jahren ist sie …", "À 78 ans, il …"
    let opens = tokens.lower(end) == "," || lexicon.age_copulas.at(tokens, end).is_some();
    // "Mit 40 Jahren rechnet", but "Erst mit 40 Jahren kam"
    let object = if at.start == 0 { at.len() == 1 && !opens } else { lexicon.sayings.has(tokens.lower(at.start - 1)) };
    let old = amount.value.is_some_and(|value| value >= YOUNGEST);
    old && !noun && !object && !dates::is_level(tokens, at.start, lexicon)
}

/// "died on Monday at 94", "the age of consent there is 16".
fn is_told_age(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const NEAR: usize = 9;
    let start = amount.tokens.start;
    let near = |phrases: &Phrases<()>, before: usize| {
        (before.saturating_sub(NEAR)..before).any(|at| phrases.at(tokens, at).is_some())
    };
    // "died on Monday at 10" may tell the hour.
    let no_hour = amount.is_bare_digits() && !dates::is_hour(amount.value);
    let at = lexicon.clock_before.before(tokens, start).filter(|_| no_hour);
    // "At 78, she still runs"
    let opens = at.as_ref().is_some_and(|(at, ())| at.start == 0)
        && tokens.lower(amount.tokens.end) == ","
        && (tokens.is_capital(amount.tokens.end + 1) && tokens.lower(amount.tokens.end + 2) != "'"
            || lexicon.age_pronouns.is(tokens, amount.tokens.end + 1));
    let told = lexicon.age_told.before(tokens, start);
    // "Ann was 12 in 1976", "the girl was 14."
    let end = amount.tokens.end;
    let named = lexicon.age_copulas.before(tokens, start).is_some_and(|(was, ())| {
        let then = lexicon.age_then.at(tokens, end).is_some();
        let who = was.start.wrapping_sub(1);
        then && was.start > 0 && tokens.is_capital(who)
            || (then || !tokens.is_word(end)) && lexicon.persons.is(tokens, who)
    });
    named
        || opens
        || at.is_some_and(|(at, ())| near(&lexicon.died, at.start) && !is_toll(tokens, at.start, lexicon))
        || told.is_some_and(|(told, ())| near(&lexicon.age_named, told.start))
}

/// "put the number of dead (at 14)": how many died is told there, and nobody's age.
fn is_toll(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> bool {
    const NEAR: usize = 5;
    (end.saturating_sub(NEAR)..end).any(|at| lexicon.tolls.is(tokens, at))
}

fn is_age(tokens: &Tokens, amount: &Amount, noun: Option<&NounPhrase>, lexicon: &Lexicon) -> bool {
    // "aged 30-44"
    let from_to = amount.high.is_some_and(|high| high < OLDEST && amount.value < Some(high) && high.fract() == 0.0);
    if from_to && is_human(amount) && amount.kind == FigureKind::Count && amount.unit.is_none() {
        // "aged between 22 and 51"
        let start =
            lexicon.between.before(tokens, amount.tokens.start).map_or(amount.tokens.start, |(it, ())| it.start);
        return lexicon.age_named.before(tokens, start).is_some();
    }
    let plain = matches!(amount.form, Form::Digits { plain: true } | Form::Words) && amount.high.is_none();
    if !plain || !is_human(amount) || amount.unit.is_some() || amount.kind != FigureKind::Count {
        return false;
    }
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if (amount.is_bare_digits() || amount.form == Form::Words) && group(tokens, amount, lexicon).is_some() {
        return true;
    }
    // "died at 10 p.m."
    if lexicon.clock_after.at(tokens, end).is_some() {
        return false;
    }
    // "aos 19", but "cabe aos dois"
    const FEW: f64 = 3.0;
    let few = amount.form == Form::Words && amount.value <= Some(FEW);
    let both = few && lexicon.style.nouns == Nouns::First;
    // "He was just only 13."
    let only = |at: &usize| tokens.is_word(*at) && lexicon.exactly.is(tokens, *at);
    let told = start - (0..start).rev().take_while(only).count();
    let leads = |at: usize| lexicon.age_before.before(tokens, at).is_some();
    if noun.is_none() && !both && (leads(start) || told < start && leads(told))
        || lexicon
            .age_surely_before
            .before(tokens, start)
            .is_some_and(|(found, ())| !is_toll(tokens, found.end, lexicon))
        || noun.is_none() && is_told_age(tokens, amount, lexicon)
    {
        return true;
    }
    if amount.is_bare_digits() && lexicon.age_behind.at(tokens, end).is_some() {
        return true;
    }
    // "una mujer de 29 fue detenida", "een vrouw van 29"
    let grown = amount.is_bare_digits() && amount.value >= Some(GROWN) && noun.is_none();
    let of = || lexicon.of.before(tokens, start).and_then(|(of, ())| of.start.checked_sub(1));
    let is_led = start > 0 && lexicon.style.nouns != Nouns::Plural && tokens.is_word(start - 1);
    if grown && is_led && of().is_some_and(|at| lexicon.persons.is(tokens, at)) {
        return true;
    }
    // "o marido, de 41, foi preso"
    let apposed = |at: usize| at > 0 && tokens.lower(at) == "," && lexicon.persons.is(tokens, at - 1);
    if grown && of().is_some_and(apposed) && matches!(tokens.lower(end), "," | ".") {
        return true;
    }
    // "Mittwoch, 2. Februar"
    if !amount.is_bare_digits() || start < 2 || dates::is_date(tokens, amount, lexicon) {
        return false;
    }
    let no_month = |at: usize| lexicon.months.meaning(tokens, at).is_none();
    // "Ann Lee Jr., 55, could …"
    let dotted = tokens.lower(start - 2) == "." && start > 2 && tokens.is_capital(start - 3);
    let name = (tokens.is_capital(start - 2) || dotted) && no_month(start - 2);
    // "Technik, 11. aktualisierte Auflage"
    let ordinal = tokens.lower(end) == "." && tokens.is_word(end + 1) && !tokens.is_capital(end + 1);
    let ends = end >= tokens.len()
        || !ordinal && matches!(tokens.lower(end), "," | "." | ";" | ")" | "(" | "-" | ":" | "?" | "!" | "\"");
    match tokens.lower(start - 1) {
        // "Anna, 33.", "the driver, 34, fled"
        "," => {
            let noun = noun::is_content(tokens, start - 2, lexicon);
            let apart = noun && no_month(start - 2) && tokens.lower(end) == "," && tokens.is_word(end + 1);
            (name || apart) && ends && tokens.spaced(start)
        }
        "(" => {
            // "Jan van den Berg (58)"
            let is_particle = |at: &usize| lexicon.of.is(tokens, *at) || lexicon.determiners.is(tokens, *at);
            let particles = (0..start - 2).rev().take(2).take_while(is_particle).count();
            let first = (start - 2 - particles).checked_sub(1);
            let full_name = name && first.is_some_and(|first| tokens.is_capital(first));
            // "Ein Mann (34) und eine Frau (29)"
            if lexicon.persons.is(tokens, start - 2) && tokens.lower(end) == ")" {
                return true;
            }
            full_name && tokens.lower(end) == ")" && amount.value.is_some_and(|value| PARENTHESISED.contains(&value))
        }
        _ => false,
    }
}
