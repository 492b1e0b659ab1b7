//! What looks like a quantity and is none: dates, years, clock times, phone numbers, addresses, names with numbers, list
//! numbers, "one" as a pronoun.

use super::amounts::Amount;
use super::codes::is_code;
use super::dates::{self, is_clock, is_date, is_half_of_hour, is_hour};
use super::digits::vulgar;
use super::lexicon::{Lexicon, NumberWord};
use super::names::{is_in_name, is_name_in_words};
use super::noun::{self, Number};
use super::numerals::Form;
use super::ordinals;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// Whether the amount at `place` is no quantity.
pub(super) fn is_none(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    // "two-factor", "net-zero", "osobom trzecim"
    let in_words = matches!(amount.form, Form::Words | Form::Ordinal | Form::Part)
        && lexicon.no_figures.before(tokens, amount.tokens.end).is_some();
    // "tres décimas", of which the tenth is read already
    let is_read = place > 0 && amounts[place - 1].tokens.end > amount.tokens.start;
    let is_no_figure = is_read || in_words || lexicon.no_figures.at(tokens, amount.tokens.start).is_some()
        // "a half bad deal"
        || amount.form == Form::Part && lexicon.no_figures.at(tokens, amount.numeral.end - 1).is_some();
    if is_no_figure || is_counter(tokens, amount, lexicon) {
        return true;
    }
    match amount.form {
        Form::Code => return true,
        // "a score for the design"
        Form::Words if lexicon.vague_before_of.is(tokens, amount.numeral.end - 1) => {
            return lexicon.of.at(tokens, amount.tokens.end).is_none();
        }
        Form::Vague if lexicon.vague_before_of.is(tokens, amount.tokens.start) => {
            let (start, end) = (amount.tokens.start, amount.tokens.end);
            // "Scores of them", "scores more"; at the beginning nobody is told whose points they would be.
            let counts =
                start == 0 || lexicon.comparatives.at(tokens, end).is_some() || lexicon.of.at(tokens, end).is_some();
            return !counts;
        }
        Form::Ordinal => return is_date(tokens, amount, lexicon) || ordinals::is_none(tokens, amounts, place, lexicon),
        // "un medio de comunicación"
        Form::Part if lexicon.halves_before_nouns.is(tokens, amount.numeral.end - 1) && amount.unit.is_none() => {
            return is_no_part(tokens, amount, lexicon)
                || amount.numeral.len() > 1 && lexicon.of.at(tokens, amount.tokens.end).is_some();
        }
        Form::Part if is_next(tokens, amounts, place, lexicon) => return true,
        // "la temperatura media ha subido": a verb, not hectares.
        Form::Part if amount.kind == FigureKind::Measure && lexicon.functions.is(tokens, amount.tokens.end - 1) => {
            return true;
        }
        Form::Part if amount.numeral.len() == 1 && amount.tokens.start == amount.numeral.start => {
            return is_no_part(tokens, amount, lexicon) || is_half_of_hour(tokens, amount, lexicon);
        }
        Form::Multiple => {
            return tokens.lower(amount.tokens.end) == "-"
                || lexicon.no_multiple.at(tokens, amount.tokens.end).is_some();
        }
        _ => {}
    }
    is_in_name(tokens, amounts, place, lexicon)
        || is_date(tokens, amount, lexicon)
        || is_clock(tokens, amount, lexicon)
        || ends_hours(tokens, amounts, place, lexicon)
        || is_code(tokens, amounts, place, lexicon)
        || is_compared_year(tokens, amounts, place, lexicon)
        || is_base_of_rate(tokens, amounts, place, lexicon)
        || is_whole_text(tokens, amount)
        || is_note(tokens, amount)
        || is_mention(tokens, amount, lexicon)
        || is_row_number(tokens, amount)
        || is_alone(tokens, amount, lexicon)
        || is_bare_scale(tokens, amount, lexicon)
        || is_reading_time(tokens, amount, lexicon)
        || is_stamp(tokens, amount, lexicon)
        || is_some_day(tokens, amount, lexicon)
        || is_pronoun(tokens, amount, lexicon)
        || are_those_named(tokens, amount, lexicon)
}

/// "They met in 1990; the two married in 1999": those who were named.
fn are_those_named(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    amount.form == Form::Words
        && amount.value == Some(2.0)
        && amount.kind == FigureKind::Count
        && amount.unit.is_none()
        && start > 0
        && lexicon.before_those_named.is(tokens, start - 1)
        && lexicon.of.at(tokens, end).is_none()
        && !tokens.is_hyphen(end)
        && noun::after(tokens, end, Number::Several, false, lexicon).is_none()
}

/// "Two were stabbed and a third was assaulted": one more. "Two firms control a third" of something.
fn is_next(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    let parts = amount.value.map(|value| (1.0 / value).round());
    let before = place.checked_sub(1).map(|place| &amounts[place]).filter(|before| before.kind == FigureKind::Count);
    before.is_some_and(|before| before.value.map(|value| value + 1.0) == parts)
        && lexicon.style.nouns == Nouns::Plural
        // What one of them was; of several "were" is said.
        && lexicon.age_copulas.at(tokens, amount.tokens.end).is_some()
}

/// "od godziny 22 do 5": the hour to which another goes.
fn ends_hours(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    let Some(before) = place.checked_sub(1).map(|place| &amounts[place]) else { return false };
    let goes_on = || lexicon.to.at(tokens, before.tokens.end).is_some_and(|(to, ())| to.end == amount.tokens.start);
    amount.is_bare_digits()
        && before.is_bare_digits()
        && is_hour(amount.value)
        && goes_on()
        && !noun::counts(tokens, amount.tokens.end, lexicon)
        && is_clock(tokens, before, lexicon)
}

/// "12 % more than 2019": the year that another amount is compared with.
fn is_compared_year(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    let year = amount.is_bare_digits() && amount.value.is_some_and(|value| dates::YEARS.contains(&value));
    let end = amount.tokens.end;
    let compares = |(found, _): (Range<usize>, _)| place > 0 && amounts[place - 1].reach == found.start;
    year && lexicon.qualifiers.before(tokens, amount.tokens.start).is_some_and(compares)
        && !noun::counts(tokens, end, lexicon)
}

/// Whether the amount is a count that ends so many tokens before `at`, or fewer.
fn is_count_near(amount: &Amount, at: usize, near: usize) -> bool {
    amount.kind == FigureKind::Count && amount.reach + near >= at
}

/// "65 cases per 100,000 people", "4 per 1,000 births": the power of ten that a rate is told of.
fn is_base_of_rate(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    /// The base of rates of births and deaths, behind their count.
    const FEWEST: f64 = 1_000.0;
    /// Between that count and its base stands what is counted.
    const NEAR: usize = 4;
    /// Behind a word that is not only "per": "200 places pour 1 000 personnes", but "30 cas pour 100 000".
    const FEWEST_BEHIND_OTHERS: f64 = 10_000.0;
    let start = amount.tokens.start;
    let fewest = match lexicon.rated_of.before(tokens, start) {
        Some((per, true)) if place > 0 && is_count_near(&amounts[place - 1], per.start, NEAR) => FEWEST,
        None if lexicon.per.before(tokens, start).is_none() => return false,
        _ => FEWEST_BEHIND_OTHERS,
    };
    let is_base = amount.value.is_some_and(|value| value >= fewest && value.log10().fract() == 0.0);
    // "die eine Million Autos"
    let is_written_so = amount.is_digits() || amount.scaled && fewest == FEWEST;
    is_base && is_written_so && amount.kind == FigureKind::Count
}

/// "It ended.2 The ferry": a footnote's number at the end of a sentence, before the next.
fn is_note(tokens: &Tokens, amount: &Amount) -> bool {
    const SHORTEST_WORD: usize = 4;
    const LAST_NOTE: f64 = 1_000.0;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    amount.is_bare_digits()
        && amount.value < Some(LAST_NOTE)
        && start > 1
        && tokens.lower(start - 1) == "."
        && tokens.glued(start)
        && tokens.glued(start - 1)
        && tokens.lower(start - 2).len() >= SHORTEST_WORD
        && tokens.is_capital(end)
        && tokens.spaced(end)
}

/// A number alone, or with a dot: how many comments there are, or shares; a list's.
fn is_whole_text(tokens: &Tokens, amount: &Amount) -> bool {
    let end = amount.tokens.end;
    let dot = usize::from(tokens.lower(end) == ".");
    amount.is_digits()
        && amount.kind == FigureKind::Count
        && amount.unit.is_none()
        && amount.tokens.start == 0
        && end + dot == tokens.len()
}

/// "1) a browser, 2) an address": what is told in a row is numbered, and no bracket was opened before.
fn is_row_number(tokens: &Tokens, amount: &Amount) -> bool {
    const LONGEST_BRACKET: usize = 40;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let alone = amount.form == (Form::Digits { plain: true }) && amount.numeral == amount.tokens;
    let closed = alone && tokens.lower(end) == ")" && tokens.glued(end);
    let opened = || (start.saturating_sub(LONGEST_BRACKET)..start).rev().map(|at| tokens.lower(at));
    closed && opened().find(|mark| matches!(*mark, "(" | ")")) != Some("(")
}

/// "Classed as “1” or “2”": a number that is spoken of; but "“30” people".
fn is_mention(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let quoted = start > 0 && tokens.lower(start - 1) == "\"" && tokens.lower(end) == "\"";
    amount.is_bare_digits() && quoted && !noun::is_content(tokens, end + 1, lexicon)
}

/// "per million", "the million": the singular without a number, where articles tell that it is one; and where words are
/// not apart, a sign that stands for much else.
fn is_bare_scale(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    if amount.form != Form::Words {
        return false;
    }
    let start = amount.numeral.start;
    let alone = amount.numeral.len() == 1;
    match lexicon.numbers.at(tokens, start) {
        Some((_, NumberWord::Group(_, rough))) => {
            // "la primera quincena de marzo": half a month
            let half = matches!(lexicon.numbers.before(tokens, start), Some((_, NumberWord::Ordinal(_))));
            half || !rough && alone && lexicon.style.articles || is_isolation(tokens, amount, lexicon)
        }
        Some((found, NumberWord::Scale(_))) => {
            // "Auslauf und Bio."
            let abbreviation = found == amount.numeral && tokens.lower(found.end - 1) == "." && amount.unit.is_none();
            let sign = lexicon.style.nouns == Nouns::Counter;
            abbreviation || alone && (sign || amount.mantissa >= 1e6 && lexicon.style.articles)
        }
        _ => is_isolation(tokens, amount, lexicon),
    }
}

/// "en quarantaine", "une quarantaine de 14 jours", but "une quarantaine de passagers", "une dizaine sont morts".
fn is_isolation(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let word = lexicon.numbers.meaning(tokens, amount.numeral.end - 1);
    if !matches!(word, Some(NumberWord::Group(_, true))) || amount.unit.is_some() || !lexicon.style.articles {
        return false;
    }
    match lexicon.of.at(tokens, amount.numeral.end) {
        Some((of, ())) => tokens.is_digits(of.end) || lexicon.numbers.at(tokens, of.end).is_some(),
        None => amount.numeral.len() == 1,
    }
}

/// "(4)" behind a name, "the bottom three", zero of nothing.
fn is_alone(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    if amount.unit.is_some() || amount.kind != FigureKind::Count || noun::counts(tokens, amount.tokens.end, lexicon) {
        return false;
    }
    let start = amount.tokens.start;
    let parenthesised = amount.is_bare_digits()
        && start > 0
        && tokens.lower(start - 1) == "("
        && tokens.lower(amount.tokens.end) == ")"
        && amount.value.is_some_and(|value| value < 100.0);
    let zero = amount.form == Form::Words && amount.value == Some(0.0) && tokens.lower(amount.tokens.end) != "-";
    parenthesised || zero || amount.form == Form::Words && lexicon.half_before.before(tokens, start).is_some()
}

/// "Last updated 2 hours ago": of the page, not of the story.
fn is_stamp(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    if amount.kind != FigureKind::Duration {
        return false;
    }
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let is_ago = lexicon.ago.at(tokens, end).is_some();
    let stamp = if is_ago { lexicon.stamped.before(tokens, start) } else { lexicon.stamped_ago.before(tokens, start) };
    // "The law was updated two years ago" tells of the law.
    let opens = |(found, ()): (Range<usize>, ())| found.start == 0 || !tokens.is_word(found.start - 1);
    stamp.is_some_and(opens)
}

/// "She hopes to one day be mayor", but "a delay of one day in May".
fn is_some_day(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let end = amount.tokens.end;
    amount.kind == FigureKind::Duration
        && amount.form == Form::Words
        && amount.value == Some(1.0)
        && amount.unit.as_deref() == Some("day")
        && lexicon.before_some_day.before(tokens, amount.tokens.start).is_some()
        && tokens.is_word(end)
        && !lexicon.links.is(tokens, end)
        && lexicon.ago.at(tokens, end).is_none()
}

/// "4 minute read", "Lesedauer: 4 Minuten".
fn is_reading_time(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let start = amount.tokens.start;
    let colon = usize::from(start > 0 && tokens.lower(start - 1) == ":");
    amount.kind == FigureKind::Duration
        && (lexicon.reading.at(tokens, amount.tokens.end).is_some()
            || lexicon.reading_before.before(tokens, start - colon).is_some())
}

/// "5 Comments", "319 Likes • 160 Comments": what a page counts of itself, alone or between bars and bullets.
fn is_counter(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let start = amount.tokens.start;
    let counted = matches!(amount.kind, FigureKind::Count | FigureKind::Multiple);
    if !counted || !tokens.is_word(amount.tokens.end) {
        return false;
    }
    let bar = |at: usize| matches!(tokens.lower(at), "|" | "•" | "·");
    // "5343 mal gelesen" is a multiple, too.
    let mut behind = amount.numeral.start + 1..=amount.tokens.end;
    let ends = |at: usize| at >= tokens.len() || bar(at) || tokens.lower(at) == "." && at + 1 == tokens.len();
    let counts = |at: usize| lexicon.counters.at(tokens, at).is_some_and(|(counter, ())| ends(counter.end));
    (start == 0 || bar(start - 1)) && behind.any(counts)
}

fn is_bare_one(amount: &Amount) -> bool {
    amount.value == Some(1.0) && amount.unit.is_none() && amount.high.is_none() && amount.kind == FigureKind::Count
}

/// "one soldier", "only one tortilla", where "one" is mostly a pronoun ("one shows", "one way to …").
fn is_one_of_something(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let pronoun =
        lexicon.pronoun_before.before(tokens, start).is_some() || lexicon.pronoun_after.at(tokens, end).is_some();
    let stressed =
        || lexicon.qualifiers.before(tokens, start).is_some() || lexicon.exactly.before(tokens, start).is_some();
    let counted = || {
        noun::after(tokens, end, Number::One, false, lexicon)
            .is_some_and(|noun| lexicon.one_counts.is(tokens, noun.head.start))
    };
    !pronoun && (stressed() && noun::counts(tokens, amount.tokens.end, lexicon) || counted())
}

fn is_pronoun(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    match amount.form {
        Form::Words if lexicon.style.rare_one && is_bare_one(amount) => !is_one_of_something(tokens, amount, lexicon),
        Form::Words if is_bare_one(amount) => {
            lexicon.pronouns.is(tokens, start)
                || lexicon.pronoun_before.before(tokens, start).is_some()
                || lexicon.pronoun_after.at(tokens, end).is_some()
                || !tokens.is_word(end) && tokens.lower(end) != "-"
        }
        _ => false,
    }
}

/// "Half" in the second half, half-staff; "quarter" without a number before it.
fn is_no_part(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if is_name_in_words(tokens, amount, lexicon) {
        return true;
    }
    if amount.unit.is_some() || amount.kind != FigureKind::Ratio || vulgar(tokens.lower(start)).is_some() {
        return false;
    }
    // "de media": on average; "en medio de": in the midst of; "la temperatura media": the mean one
    let of = lexicon.of.at(tokens, end).map(|(of, ())| of.end);
    let mean = lexicon.mean_nouns.before(tokens, start).is_some();
    // "der Einfachheit halber sagen wir"
    let counts = match lexicon.style.nouns {
        Nouns::Capital => tokens.is_capital(end),
        _ => noun::counts(tokens, end, lexicon),
    };
    // "medio muertos": half agrees with what it is half of. Where "-e" ends both, nothing shows.
    let is_of_several = |ending: &&str| *ending == "s" && tokens.lower(end).ends_with(*ending);
    let adverb = || lexicon.noun_plural_endings.iter().any(is_of_several);
    if lexicon.halves_before_nouns.is(tokens, start) && (of.is_some() || !counts || mean || adverb()) {
        return true;
    }
    // "a mitad de mayo", but "half of March shipments", "half of May's sales"
    let month = lexicon.months.at(tokens, of.unwrap_or(end)).map(|(month, ())| month.end);
    let alone = |end: usize| !noun::is_content(tokens, end, lexicon) && tokens.lower(end) != "'";
    if amount.value == Some(0.5) && month.is_some_and(alone) {
        return true;
    }
    if lexicon.sure_parts.is(tokens, start) {
        return false;
    }
    let half = amount.value == Some(0.5);
    let time = lexicon.half_before.before(tokens, start).is_some()
        || matches!(lexicon.numbers.before(tokens, start), Some((_, NumberWord::Ordinal(_))));
    !half || time || tokens.lower(end) == "-" || (start > 0 && tokens.lower(start - 1) == "-")
}
