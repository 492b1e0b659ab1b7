//! Dates, years and clock times: numbers that are no quantities.

use super::amounts::Amount;
use super::lexicon::{Lexicon, NumberWord};
use super::noun::{self, Number};
use super::numerals::Form;
use super::phrases::Phrases;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::{FigureKind, Qualifier};
use std::ops::Range;

/// Four digits without grouping are a year of these, unless they are round and count something, or are qualified.
pub(super) const YEARS: Range<f64> = 1900.0..2040.0;

/// These are years as well where they count nothing or stand behind a determiner: "his 1861 address".
const OLD_YEARS: Range<f64> = 1500.0..1900.0;

/// Behind "in", "since" and the like, four digits that count nothing are a year below this.
const PAST_YEARS: f64 = 2200.0;

/// "By 2100": what is still to come is told up to here.
const LAST_YEAR: f64 = 2100.0;

/// People count in fifties, history does not.
pub(super) const ROUND: f64 = 50.0;

/// Where an apostrophe before two digits opens a quotation, that closes within so many tokens: a title.
const LONGEST_QUOTED: usize = 30;

/// Whether the number is a year, or the day of a date.
pub(super) fn is_date(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    // 1月31日
    let counter_date = lexicon.style.nouns == Nouns::Counter
        && amount.unit.is_none()
        && lexicon.date_after.at(tokens, amount.numeral.end).is_some();
    if counter_date
        || is_cut_year(tokens, amount, lexicon)
        || is_year_of_one(tokens, amount, lexicon)
        || is_compared_year(tokens, amount, lexicon)
        || is_said_year(tokens, amount, lexicon)
        || is_day_in_digits(tokens, amount, lexicon)
        || is_day_told(tokens, amount, lexicon)
        || is_day_of_week(tokens, amount, lexicon)
        || is_decade(tokens, amount, lexicon)
    {
        return true;
    }
    // "el dos de mayo"
    let in_words = amount.form == Form::Words && lexicon.style.nouns == Nouns::First;
    let is_day_form = in_words || matches!(amount.form, Form::Digits { plain: true } | Form::Ordinal);
    if amount.unit.is_some() || !is_day_form && amount.high.is_none() {
        return false;
    }
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let whole = |value: Option<f64>| value.is_none_or(|value| value.fract() == 0.0);
    let Some(value) = amount.value.filter(|value| value.fract() == 0.0 && whole(amount.high)) else { return false };
    let is_month = |at: usize| tokens.is_capital(at) || lexicon.style.months_small;
    let month_before =
        lexicon.months.before(tokens, skip_dot(tokens, start)).is_some_and(|(found, ())| is_month(found.start));
    let days = skip_days(tokens, end, lexicon);
    let after = skip_of(tokens, days, lexicon);
    let month_after = lexicon.months.at(tokens, after).is_some_and(|(found, ())| is_month(found.start));
    // "el 27 de este mes", "27. dieses Monats", but "15 of this month's 30 games"
    let led = lexicon.style.nouns == Nouns::Inflected || lexicon.functions.before(tokens, start).is_some();
    let of_month = lexicon.this_month.at(tokens, days).is_some_and(|(month, ())| tokens.lower(month.end) != "'");
    let this_month = of_month && led && (amount.form == Form::Ordinal || lexicon.style.nouns != Nouns::Capital);
    let is_day = (1.0..=31.0).contains(&value);
    // "on the 2nd and 4th Thursday"
    let of_week = amount.form == Form::Ordinal && lexicon.week_days.at(tokens, end).is_some();
    if is_day && (of_week || month_after || !in_words && (month_before || this_month)) {
        return true;
    }
    if in_words {
        return false;
    }
    // "в 1990-х годах"
    if amount.form == Form::Ordinal && (OLD_YEARS.start..YEARS.end).contains(&value) {
        return lexicon.date_after.at(tokens, end).is_some();
    }
    // "um das Jahr 800 entstanden"
    let few_digits = (100.0..1000.0).contains(&value) && amount.is_bare_digits();
    let is_told = |(noun, ()): (Range<usize>, ())| noun.start > 0 && lexicon.determiners.is(tokens, noun.start - 1);
    if few_digits
        && lexicon.year_nouns.before(tokens, start).is_some_and(is_told)
        && !noun::is_noun(tokens, end, lexicon)
    {
        return true;
    }
    if amount.form == Form::Ordinal || value < 1000.0 || amount.high.is_some() && !may_be_years(tokens, amount) {
        return false;
    }
    if month_before
        || month_after
        || amount.high.is_some()
            && YEARS.contains(&value)
            && amount.high.is_some_and(|high| YEARS.contains(&high) || high < 100.0)
    {
        return true;
    }
    // "between A.D. 1000 and 1260": the second year
    let span = lexicon.and.before(tokens, start).or_else(|| lexicon.to.before(tokens, start));
    let first = span.and_then(|(found, ())| found.start.checked_sub(1)).filter(|at| tokens.lower(*at).len() == 4);
    let second = first.filter(|at| tokens.is_digits(*at) && lexicon.date_before.before(tokens, *at).is_some());
    let round = value % ROUND == 0.0 && amount.high.is_none_or(|high| high % ROUND == 0.0);
    // "since at least 2003", "bis ca. 2030 laufenden"
    let hedged = lexicon.qualifiers.before(tokens, start).map_or(start, |(found, _)| found.start);
    let dated = lexicon.date_before.before(tokens, start).is_some()
        || lexicon.date_before.before(tokens, hedged).is_some()
            && (!round || !noun::counts(tokens, amount.tokens.end, lexicon))
        || lexicon.date_after.at(tokens, end).is_some()
        || second.is_some();
    // "from this year up to 2027"
    let is_until = |qualifier: Qualifier| qualifier == Qualifier::UpTo && amount.is_bare_digits();
    let until = |qualifier: Qualifier| is_until(qualifier) && !noun::counts(tokens, end, lexicon);
    let qualifier = lexicon.qualifiers.before(tokens, start).map(|(_, qualifier)| qualifier);
    let qualified = qualifier.is_some_and(|qualifier| !until(qualifier)) && !dated;
    let possessive = start > 1 && tokens.lower(start - 1) == "s" && tokens.lower(start - 2) == "'";
    let determined = possessive || start > 0 && lexicon.determiners.is(tokens, start - 1);
    // "bereits 1281 stand die Burg", but "bereits 1281 verletzte Menschen"
    let early = amount.is_bare_digits()
        && lexicon.year_adverbs.before(tokens, start).is_some()
        && !has_noun(tokens, end, lexicon);
    let old =
        OLD_YEARS.contains(&value) && (dated || !round && (early || determined || !may_count(tokens, end, lexicon)));
    if YEARS.contains(&value) || old {
        // "im Jahr 1950 gebaut"
        let no_noun = lexicon.style.nouns == Nouns::Capital
            && !tokens.is_capital(end)
            && !lexicon.is_adjective(tokens.lower(end));
        // "the 2050 goal": of several its noun tells.
        let named = determined && lexicon.style.nouns == Nouns::Plural && !has_plural(tokens, end, lexicon);
        let counts = noun::counts(tokens, end, lexicon) && !(dated && no_noun || early || named);
        return !(round && counts || qualified);
    }
    // "bis 2040 erreicht"
    let to_come =
        (YEARS.end..=LAST_YEAR).contains(&value) && qualifier.is_some_and(is_until) && !has_noun(tokens, end, lexicon);
    let opens = amount.is_bare_digits() && is_before_deed(tokens, start, end, lexicon);
    value < PAST_YEARS && (to_come || opens || early || dated && !noun::counts(tokens, end, lexicon))
}

/// Whether the noun that begins at the token is one of several, by its ending.
fn has_plural(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let noun = noun::after(tokens, at, Number::One, false, lexicon);
    noun.is_some_and(|noun| {
        tokens.lower(noun.head.end - 1).ends_with('s') || lexicon.plurals.is(tokens, noun.head.end - 1)
    })
}

/// Whether both ends of a range are written as years are: "1990 to 1995", "1990–95", but "from 1,200 to 3,600".
fn may_be_years(tokens: &Tokens, amount: &Amount) -> bool {
    let mut numbers =
        amount.tokens.clone().map(|at| tokens.lower(at)).filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    amount.high.is_some_and(|high| high < PAST_YEARS) && numbers.all(|number| matches!(number.len(), 2 | 4))
}

/// "1278 war die Burg …", "1281 erstmals erwähnt", but "stieg auf 1281".
fn is_before_deed(tokens: &Tokens, start: usize, end: usize, lexicon: &Lexicon) -> bool {
    let before = start.wrapping_sub(1);
    let verb = lexicon.year_adverbs.at(tokens, end).map_or(end, |(adverb, ())| adverb.end);
    lexicon.year_verbs.is(tokens, verb) && !lexicon.to_new.is(tokens, before) && !lexicon.by.is(tokens, before)
}

/// Whether what stands there may be counted, as far as that shows: where nouns have capitals, "1512 erbaut" counts nothing.
fn may_count(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> bool {
    if lexicon.style.nouns == Nouns::Capital {
        has_noun(tokens, end, lexicon)
    } else {
        noun::counts(tokens, end, lexicon)
    }
}

/// Whether a noun stands there that may be counted.
fn has_noun(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> bool {
    noun::counts(tokens, end, lexicon) && noun::after(tokens, end, Number::Several, false, lexicon).is_some()
}

/// "Freitag, den 13.", "vom 11. bis 13.": a day of the month, the month being told elsewhere.
fn is_day_told(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let in_month = amount.value.is_some_and(|value| (1.0..=31.0).contains(&value));
    if !lexicon.style.ordinal_dot || amount.unit.is_some() || !in_month {
        return false;
    }
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let dotted = amount.form == Form::Ordinal && tokens.lower(end - 1) == "."
        || amount.is_bare_digits() && tokens.lower(end) == "." && tokens.glued(end);
    if !dotted {
        return false;
    }
    let passed = |at: usize| lexicon.determiners.is(tokens, at) || tokens.lower(at) == ",";
    let told = (0..start).rev().find(|at| !passed(*at)).is_some_and(|at| lexicon.times_told.has(tokens.lower(at)));
    let from = |first: usize| lexicon.day_before.is(tokens, first.wrapping_sub(1));
    let to = |at: usize| lexicon.to.is(tokens, at) || lexicon.and.is(tokens, at);
    let dot = usize::from(tokens.lower(end - 1) != ".");
    let first = from(start) && to(end + dot) && tokens.is_digits(end + dot + 1);
    let second = start > 3 && to(start - 1) && tokens.lower(start - 2) == "." && from(start - 3);
    // "am Freitag den 3. Platz"
    let apart = !tokens.is_capital(end + dot) || tokens.lower(start.wrapping_sub(2)) == ",";
    told && apart || (first || second) && !tokens.is_capital(end + dot)
}

/// "du lundi 16 au vendredi", "no sábado, 14, o": a day behind a day of the week.
fn is_day_of_week(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let in_month = amount.value.is_some_and(|value| (1.0..=31.0).contains(&value));
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if !in_month || !amount.is_bare_digits() || start == 0 {
        return false;
    }
    let comma = usize::from(tokens.lower(start - 1) == ",");
    if lexicon.week_days.before(tokens, start - comma).is_none() {
        return false;
    }
    let closes = end == tokens.len() || matches!(tokens.lower(end), "," | "." | ")");
    let goes_on = || {
        lexicon.to.at(tokens, end).is_some_and(|(to, ())| {
            let day = to.end + usize::from(lexicon.determiners.is(tokens, to.end));
            lexicon.week_days.at(tokens, day).is_some()
        })
    };
    closes || goes_on()
}

/// "los noventa", "gli anni Settanta", "finales de los 90".
fn is_decade(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const TENS: std::ops::RangeInclusive<f64> = 10.0..=90.0;
    (amount.form == Form::Words && amount.unit.is_none() || amount.is_bare_digits())
        && amount.value.is_some_and(|value| TENS.contains(&value) && value % 10.0 == 0.0)
        && lexicon.decade_before.before(tokens, amount.tokens.start).is_some()
}

/// "the '57 Chevy", "in ’57": a year without its century. The apostrophe is a quotation's that opens ("'50 Ways' is") where
/// another follows, where a text begins, and where every word has a capital.
fn is_cut_year(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let apostrophe = |at: usize| matches!(tokens.text(at..at + 1), "'" | "’");
    let cut = start > 1 && apostrophe(start - 1) && tokens.glued(start) && !tokens.glued(start - 1);
    let two = amount.is_bare_digits() && tokens.lower(start).len() == 2;
    // "anni '80 e '90": another's apostrophe opens.
    let closes = |at: usize| {
        apostrophe(at)
            && tokens.glued(at)
            && (at + 1 == tokens.len() || !tokens.is_word(at + 1) || !tokens.glued(at + 1))
    };
    let quotation = || (end..tokens.len()).take(LONGEST_QUOTED).any(closes) || tokens.is_title_case();
    let ends = || tokens.is_capital(end) || !tokens.is_word(end) || lexicon.functions.at(tokens, end).is_some();
    cut && two && ends() && !quotation()
}

/// "höher als 2019": the year that it is compared with.
fn is_compared_year(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let than = || lexicon.qualifiers.before(tokens, start).is_some_and(|(than, _)| than.len() > 1);
    amount.form == Form::Digits { plain: true }
        && amount.unit.is_none()
        && amount.value.is_some_and(|value| YEARS.contains(&value))
        && !noun::counts(tokens, end, lexicon)
        && than()
}

/// "a 2000 interview": one of something, of that year. "The Fire of 1812 exhibit".
fn is_year_of_one(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let one = |at: usize| matches!(lexicon.numbers.meaning(tokens, at), Some(NumberWord::Article));
    let named = || {
        let of = lexicon.of.before(tokens, start).map(|(of, ())| of.start);
        lexicon.style.nouns == Nouns::Plural && of.is_some_and(|of| of > 0 && tokens.is_capital(of - 1))
    };
    amount.form == Form::Digits { plain: true }
        && amount.unit.is_none()
        && amount.value.is_some_and(|value| (OLD_YEARS.start..YEARS.end).contains(&value))
        && start > 0
        && (one(start - 1) || named())
        && tokens.is_word(end)
        && tokens.spaced(end)
        && !noun::begins_plural(tokens, end, lexicon)
}

/// "2014 года": a year said to be one.
fn is_said_year(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let end = amount.numeral.end;
    let plain = amount.form == Form::Digits { plain: true };
    let said = |at| lexicon.date_after.at(tokens, at).is_some();
    plain && amount.value.is_some_and(|value| (1000.0..2100.0).contains(&value)) && said(end)
}

/// "20.10.", and the first of "24./30.10.", where decimals have a comma.
fn is_day_in_digits(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (numeral, end) = (amount.numeral.clone(), amount.numeral.end);
    let dotted = lexicon.style.decimal_comma && amount.unit.is_none() && tokens.lower(end) == "." && tokens.glued(end);
    if !dotted {
        return false;
    }
    let within = |digits: &str, most: u32| digits.parse().is_ok_and(|number: u32| (1..=most).contains(&number));
    let before = numeral.start.wrapping_sub(2);
    let written = tokens.text(numeral);
    if let Some((day, month)) = written.split_once('.') {
        return within(day, 31) && within(month, 12);
    }
    let listed = matches!(tokens.lower(end + 1), "/" | "-") && tokens.glued(end + 1) && tokens.is_digits(end + 2);
    // "28. 11. 2024", "28. 11. Berlin", "9.-11. 5."
    within(written, 31) && (listed || is_dotted(tokens, end + 1, 12))
        || within(written, 12) && is_dotted(tokens, before, 31)
}

/// Whether a number of at most so many stands there with its dot: "11.".
fn is_dotted(tokens: &Tokens, at: usize, most: u32) -> bool {
    let number = tokens.is_digits(at) && tokens.lower(at).parse().is_ok_and(|number: u32| (1..=most).contains(&number));
    number && tokens.lower(at + 1) == "." && tokens.glued(at + 1)
}

/// Steps back over "." or "," before a year ("Dec. 2", "May 7, 2020").
fn skip_dot(tokens: &Tokens, at: usize) -> usize {
    let mut at = at;
    for _ in 0..3 {
        let before = at.wrapping_sub(1);
        if at > 1 && (matches!(tokens.lower(before), "." | "," | "-") || tokens.is_digits(before)) {
            at = before;
        }
    }
    at
}

/// Steps over further days: "11. und 12. Mai", "3-5 May".
fn skip_days(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> usize {
    let dotted = |at: usize| at + usize::from(tokens.lower(at) == "." && tokens.glued(at));
    let sign = dotted(at);
    let word = |phrases: &Phrases<()>| phrases.at(tokens, sign).map(|(found, ())| found.end);
    let listed = matches!(tokens.lower(sign), "-" | "," | "/" | "&").then_some(sign + 1);
    let day = word(&lexicon.and).or_else(|| word(&lexicon.to)).or_else(|| word(&lexicon.or)).or(listed);
    // "entre le 11 et le 28 mars"
    let day = day.map(|day| day + usize::from(lexicon.determiners.has(tokens.lower(day))));
    // "lunes 16 al viernes 20 de mayo"
    let day = day.map(|day| lexicon.week_days.at(tokens, day).map_or(day, |(found, ())| found.end));
    match day.filter(|day| tokens.is_digits(*day) && tokens.lower(*day).len() <= 2) {
        Some(day) => dotted(day + 1),
        None => at,
    }
}

/// Steps over "of", "th" and a dot before a month ("3 de mayo", "5. Mai").
fn skip_of(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> usize {
    let at = if tokens.lower(at) == "." { at + 1 } else { at };
    lexicon.of.at(tokens, at).map_or(at, |(found, ())| found.end)
}

/// Whether a day has such an hour.
pub(super) fn is_hour(value: Option<f64>) -> bool {
    const HOURS: f64 = 24.0;
    value.is_some_and(|value| (0.0..=HOURS).contains(&value))
}

/// "at 10", "20.30 uur", "8 to 10 p.m.", "à 20 heures", the minutes of "17 h 10".
pub(super) fn is_clock(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let led = || {
        let at = lexicon.clock_before.before(tokens, start);
        at.is_some_and(|(at, ())| !is_level(tokens, at.start, lexicon))
    };
    if amount.unit.as_deref() == Some("hour") && is_hour(amount.value) {
        let whole = amount.kind == FigureKind::Duration
            && matches!(amount.form, Form::Digits { plain: true })
            && amount.high.is_none();
        // "à 3 heures de Paris"
        let far = || lexicon.of.at(tokens, end).is_some();
        return is_dotted_time(tokens, amount, lexicon) || whole && !far() && led();
    }
    // "by 1145 GMT"
    let hours_and_minutes = || {
        let value = amount.value.unwrap_or_default();
        let is_time = tokens.lower(start).len() == 4 && value < 2400.0 && value % 100.0 < 60.0;
        amount.is_bare_digits()
            && is_time
            && tokens.is_all_capitals(end)
            && lexicon.clock_after.at(tokens, end).is_some()
    };
    let minutes = start > 1 && amount.is_bare_digits() && tokens.lower(start - 1) == "h" && tokens.is_digits(start - 2);
    let hour = |value: Option<f64>| value.is_none() || is_hour(value);
    let bare = || {
        (amount.is_bare_digits() || is_dotted_time(tokens, amount, lexicon))
            && amount.kind == FigureKind::Count
            && !counts_behind(tokens, end, lexicon)
    };
    minutes
        || hours_and_minutes()
        || amount.unit.is_none()
            && hour(amount.value)
            && hour(amount.high)
            && (lexicon.clock_after.at(tokens, end).is_some() || led() && bare())
        || is_told_hour(tokens, amount, lexicon)
}

/// The hour of "half past three", "um halb drei", "a las tres y media".
fn is_told_hour(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const HOURS: Range<f64> = 1.0..13.0;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    // "a las tres mujeres", but "a las tres y media", "a las tres menos cuarto"
    let counts = || match lexicon.style.nouns {
        Nouns::Capital => tokens.is_capital(end),
        Nouns::First => {
            amount.value.is_some_and(|value| value.fract() == 0.0) && lexicon.minus.at(tokens, end).is_none()
        }
        _ => false,
    };
    amount.form == Form::Words
        && amount.unit.is_none()
        && amount.value.is_some_and(|value| HOURS.contains(&value))
        && lexicon.clock_words.before(tokens, start).is_some()
        && !counts()
}

/// And its half or quarter.
pub(super) fn is_half_of_hour(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.numeral.end);
    let told = lexicon.clock_words.at(tokens, start).or_else(|| lexicon.clock_words.before(tokens, end));
    let is_hour = |at: usize| {
        matches!(lexicon.numbers.meaning(tokens, at), Some(NumberWord::Cardinal(_) | NumberWord::Ordinal(_)))
    };
    told.is_some_and(|(found, ())| is_hour(found.end))
}

/// Whether a number of something stands behind the word at `at`, no hour: "put the toll at 20", "wzrosła o 20".
pub(super) fn is_level(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    const NEAR: usize = 7;
    let tells = |at: usize| lexicon.levels.at(tokens, at).is_some() || lexicon.change.at(tokens, at).is_some();
    (at.saturating_sub(NEAR)..at).any(tells)
}

/// Whether what may be counted stands there; where nouns stand first, they show their plural: "a las 20 personas", but "a las 17
/// frente al edificio".
fn counts_behind(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> bool {
    let plural = lexicon.style.nouns != Nouns::First || tokens.lower(end).ends_with('s');
    plural && noun::counts(tokens, end, lexicon)
}

/// "20.45" where decimals have a comma: hours and minutes.
fn is_dotted_time(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const MINUTES: u32 = 60;
    let written = tokens.text(amount.numeral.clone());
    let minutes = written.split_once('.').map(|(_, minutes)| minutes).filter(|minutes| minutes.len() == 2);
    lexicon.style.decimal_comma && minutes.and_then(|minutes| minutes.parse().ok()).is_some_and(|m: u32| m < MINUTES)
}
