//! What a number says, readable alone beside it in the panel: "soldiers freed", "swap between the two sides", "exports to
//! China".
//!
//! Not promised: grammar. Words are cut from the sentence at places that short lists of words know.

use super::ages;
use super::amounts::Amount;
use super::between::dimension_before;
use super::comparison::more_of;
use super::complements::{complement, complement_end, name_end, owned_end};
use super::context;
use super::fallback::{changed, following, in_brackets, own_unit, titled, without_verb};
use super::lexicon::{Lexicon, NumberWord};
use super::noun::{self, NounPhrase, Number};
use super::outcomes::counted;
use super::qualifiers::{before_qualifiers, change};
use super::style::Nouns;
use super::subject::subject;
use super::tokens::{Tokens, is_quote};
use super::units;
use crate::report::FigureKind;
use std::ops::Range;

/// The unit of an earthquake's strength.
pub(super) const DEGREE: &str = "magnitude";

/// More words do not read at a glance.
pub(super) const MOST_WORDS: usize = 6;

/// How many tokens may stand between two amounts that tell of the same thing.
pub(super) const SAME_SUBJECT_WITHIN: usize = 4;

/// And so many more where one of them is how it changed: ", rising within a year by".
pub(super) const VERB_OF_CHANGE: usize = 2;

/// So many tokens may stand between two numbers that count the same: ", the organisers even".
const LISTED_WITHIN: usize = 5;

/// Whether the amount goes on with a list or with the verb of the clause before: "and 18", ", the organisers 12,000".
fn is_listed(tokens: &Tokens, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> bool {
    let gap = room.start.min(amount.tokens.start)..amount.tokens.start;
    let before = before_qualifiers(tokens, gap.end, lexicon);
    let joins = |at: usize| matches!(tokens.lower(at), "," | ";") || lexicon.and.at(tokens, at).is_some();
    before > 0 && joins(before - 1) || gap.len() <= LISTED_WITHIN && gap.into_iter().any(joins)
}

/// The label of an amount; `room` is what lies between the amounts before and behind it; `beside` when the amount before
/// counts something too.
pub(super) fn of(
    tokens: &Tokens,
    amount: &Amount,
    noun: Option<&NounPhrase>,
    room: Range<usize>,
    beside: bool,
    lexicon: &Lexicon,
) -> String {
    // "deux Français sur trois rejettent la réforme": what is counted stands within.
    let within = amount
        .unit
        .as_deref()
        .filter(|unit| amount.kind == FigureKind::Ratio && tokens.text(amount.tokens.clone()).contains(unit));
    if let Some(counted) = within {
        let rest = following(tokens, amount.reach, lexicon);
        return rest.map_or_else(|| counted.to_owned(), |rest| format!("{counted} {rest}"));
    }
    if let Some(degree) = degree_before(tokens, amount, lexicon) {
        let subject = subject(tokens, amount, room, lexicon);
        let subject = subject.map(|subject| without_degree(subject.words, tokens.text(degree.clone()), lexicon));
        let subject = subject.filter(|subject| !subject.is_empty());
        // "a magnitude 6.4 earthquake"
        let behind =
            || noun::after(tokens, amount.reach, Number::Measured, false, lexicon).map(|noun| tokens.text(noun.whole));
        return subject.unwrap_or_else(|| behind().unwrap_or_else(|| tokens.text(degree)).to_owned());
    }
    // "23 councillors were in favour and 18 against": a bare number beside another counts the same.
    let bare = beside
        && amount.kind == FigureKind::Count
        && amount.unit.is_none()
        && noun.is_none()
        && is_listed(tokens, amount, &room, lexicon);
    let label = match amount.kind {
        FigureKind::Age => age(tokens, amount, noun, lexicon),
        FigureKind::Money | FigureKind::Percent | FigureKind::Measure | FigureKind::Score | FigureKind::Multiple => {
            let of = || {
                lexicon.of.at(tokens, amount.reach)?;
                complement(tokens, amount, &room, lexicon).or_else(|| context::behind(tokens, amount, &room, lexicon))
            };
            let plain = || attributed(tokens, amount, noun, room.clone(), lexicon);
            // "86 Millionen Euro seien gedeckt": no noun.
            let verb = lexicon.style.nouns == Nouns::Capital
                && noun.is_some_and(|noun| {
                    !tokens.is_capital(noun.head.start) && !tokens.is_all_capitals(noun.head.start)
                });
            // "Мост длиной 2 км обошёлся": what stands behind is no noun.
            let start = before_qualifiers(tokens, amount.tokens.start, lexicon);
            let dimension = dimension_before(tokens, amount, start, lexicon);
            let long = || subject(tokens, amount, room.clone(), lexicon).map(|subject| subject.words);
            more_of(tokens, amount, &room, lexicon)
                .or_else(|| dimension.and_then(|_| long()))
                .or_else(|| plain().filter(|_| !verb))
                .or_else(of)
                .or_else(|| held(tokens, amount, &room, lexicon))
        }
        FigureKind::Duration if amount.attributive || is_singular(tokens, amount, lexicon) => {
            attributed(tokens, amount, noun, room.clone(), lexicon)
        }
        FigureKind::Duration => lasting(tokens, amount, room.clone(), lexicon),
        FigureKind::Count | FigureKind::Rank | FigureKind::Ratio => {
            let number = before_qualifiers(tokens, amount.tokens.start, lexicon);
            // "The index gained 38 points": its.
            let index = || {
                let is_moved = noun.is_some_and(|noun| lexicon.points.is(tokens, noun.head.start));
                let moved = is_moved && change(tokens, amount, None, lexicon).is_some();
                let subject = moved.then(|| subject(tokens, amount, room.clone(), lexicon)).flatten();
                subject.map(|subject| subject.words)
            };
            let counted = || {
                noun.filter(|noun| !noun.back).map(|noun| {
                    let number = Some(number).filter(|_| noun.whole.start >= amount.tokens.end);
                    counted(tokens, noun, number, room.clone(), lexicon)
                })
            };
            index().or_else(counted)
        }
    };
    let told = || match amount.kind {
        // Looked for already.
        FigureKind::Money | FigureKind::Percent | FigureKind::Measure | FigureKind::Score | FigureKind::Multiple => {
            None
        }
        // Who is so old is told by the whole clause, where it says so at its end: "Ann Lee died in Elm aged 52".
        FigureKind::Age if lexicon.style.nouns == Nouns::Plural => None,
        _ if bare => None,
        _ => subject(tokens, amount, room.clone(), lexicon).map(|subject| subject.words),
    };
    let unit = || (amount.kind == FigureKind::Duration).then(|| tokens.text(amount.tokens.end - 1..amount.tokens.end));
    let found = label
        // "les cinq prochaines années", "12 last week"
        .and_then(|label| match lexicon.which_time.has(&label) {
            true => unit().map(str::to_owned),
            false => Some(label),
        })
        .map(|label| match amount.kind {
            FigureKind::Duration => label,
            _ => {
                let goes_on = context::place(tokens, amount, &room, &label).is_some_and(|words| {
                    lexicon.determiners.is(tokens, words.end) || lexicon.openers.is(tokens, words.end)
                });
                without_verb(label, goes_on, lexicon)
            }
        })
        .or_else(|| own_unit(tokens, amount))
        .or_else(|| bounded(tokens, amount, lexicon))
        .or_else(|| {
            let acts = amount.kind == FigureKind::Age && lexicon.style.nouns == Nouns::Capital;
            (!acts).then(|| following(tokens, amount.reach, lexicon)).flatten()
        })
        .or_else(told)
        .or_else(|| changed(tokens, amount, lexicon))
        .or_else(|| in_brackets(tokens, amount))
        .or_else(|| titled(tokens, amount, lexicon));
    let label = found.map(|label| in_whole_words(tokens, amount, &room, label)).unwrap_or_default();
    without_half_quotes(label)
}

/// A quotation mark at an end of the label whose other half is not in it says nothing: "“deliveries".
fn without_half_quotes(label: String) -> String {
    match label.chars().filter(|c| is_quote(*c)).count() {
        1 => label.trim_matches(is_quote).trim().to_owned(),
        _ => label,
    }
}

/// What a number with decimals is a degree of, right before it: "un terremoto de MAGNITUD 6,4 sacudió la isla".
pub(super) fn degree_before(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<Range<usize>> {
    let decimal = amount.value.is_some_and(|value| value.fract() != 0.0);
    let is_settled = amount.unit.as_deref() == Some(DEGREE);
    let bare = (amount.kind == FigureKind::Count && amount.unit.is_none() || is_settled) && !amount.scaled && decimal;
    // "a magnitude-6.4 earthquake"
    let start = || {
        let start = amount.tokens.start;
        start - usize::from(start > 1 && tokens.is_hyphen(start - 1) && tokens.glued(start))
    };
    let before = |end: usize| lexicon.degrees_of.before(tokens, end).map(|(degree, ())| degree);
    // "a magnitude of 6.4"
    let over_of = |end: usize| lexicon.of.before(tokens, end).and_then(|(of, ())| before(of.start));
    bare.then(|| before(start()).or_else(|| over_of(start()))).flatten()
}

/// Where nouns have capitals, the one whose bound a bare number is: "bei einer INZIDENZ unter 50 (öffnen)".
fn bounded(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<String> {
    let end = before_qualifiers(tokens, amount.tokens.start, lexicon);
    let is_bound = lexicon.style.nouns == Nouns::Capital && amount.kind == FigureKind::Count && amount.unit.is_none();
    let mut start =
        end.checked_sub(1).filter(|at| is_bound && *at > 0 && end < amount.tokens.start && tokens.is_capital(*at))?;
    // "7-Tage-Inzidenz"
    while start > 1 && tokens.is_hyphen(start - 1) && tokens.glued(start) && tokens.glued(start - 1) {
        start -= 2;
    }
    // "in Bayern über 200"
    let led = start > 0 && lexicon.determiners.is(tokens, start - 1);
    led.then(|| tokens.text(start..end).to_owned())
}

/// What has the degree, without that: "earthquake" of "earthquake of magnitude", nothing of "magnitude".
fn without_degree(mut words: String, degree: &str, lexicon: &Lexicon) -> String {
    let Some(rest) = words.strip_suffix(degree) else { return words };
    let ends = |word: &str| lexicon.of.has(word) || lexicon.determiners.has(word);
    let kept = rest.split_inclusive(' ').rev().skip_while(|word| ends(word.trim())).map(str::len).sum();
    words.truncate(kept);
    words.truncate(words.trim_end().len());
    words
}

/// The label with the whole of the words at its ends: "many live-shows", "long-term debt".
fn in_whole_words(tokens: &Tokens, amount: &Amount, room: &Range<usize>, label: String) -> String {
    if label.starts_with('-') {
        let first = first_half(tokens, amount, room, &label);
        return first.map(|first| first + &label).unwrap_or_else(|| label.trim_start_matches('-').to_owned());
    }
    match context::place(tokens, amount, room, &label) {
        Some(words) if tokens.is_hyphen(words.end) => {
            tokens.text(words.start..noun::joined_end(tokens, words.end - 1)).to_owned()
        }
        _ => label,
    }
}

/// What stands before the hyphen that a label begins with, before the amount: "all-wheel" of "-drive version".
fn first_half(tokens: &Tokens, amount: &Amount, room: &Range<usize>, label: &str) -> Option<String> {
    const NEAR: usize = 20;
    let end = amount.tokens.start;
    let near = room.start.max(end.saturating_sub(NEAR))..end;
    let hyphen = near.into_iter().rfind(|at| tokens.text(*at..end).starts_with(label))?;
    let ties = |at: usize| at > 0 && tokens.is_hyphen(at) && tokens.glued(at) && tokens.is_word(at - 1);
    let mut start = hyphen;
    while ties(start) {
        start -= 1;
        start -= usize::from(start > 0 && ties(start - 1));
    }
    (start < hyphen).then(|| tokens.text(start..hyphen).to_owned())
}

/// What has the amount, or, where the words before only tell who does something with it, what it is for.
fn held(tokens: &Tokens, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> Option<String> {
    let complement = || complement(tokens, amount, room, lexicon);
    match subject(tokens, amount, room.clone(), lexicon) {
        Some(subject) if subject.acts => {
            let led =
                || lexicon.links.at(tokens, amount.reach).and_then(|_| context::behind(tokens, amount, room, lexicon));
            Some(complement().or_else(led).unwrap_or(subject.words))
        }
        Some(subject) => Some(subject.words),
        None => complement(),
    }
}

/// "Repairs would take 14 months", "six years in prison", "an hour of playback", "a term of ten years": what lasts, or what
/// the time is of.
fn lasting(tokens: &Tokens, amount: &Amount, room: Range<usize>, lexicon: &Lexicon) -> Option<String> {
    let before = before_qualifiers(tokens, amount.tokens.start, lexicon);
    // "in the last three weeks"
    let is_verb = |at: usize| at == 0 || !lexicon.determiners.is(tokens, at - 1);
    let takes = lexicon.lasts.before(tokens, before).is_some_and(|(lasts, ())| is_verb(lasts.start))
        || lexicon.lasts.at(tokens, amount.reach).is_some();
    let subject = || subject(tokens, amount, room.clone(), lexicon).map(|subject| subject.words);
    // "verkürzt sich um 25 Minuten auf knapp vier Stunden"
    let is_moved = || [&lexicon.by, &lexicon.to_new].iter().any(|words| words.before(tokens, before).is_some());
    if takes || lexicon.style.nouns == Nouns::Capital && is_moved() && change(tokens, amount, None, lexicon).is_some() {
        return subject();
    }
    if let Some((punished, ())) = lexicon.punishments.at(tokens, amount.reach) {
        return Some(tokens.text(punished).to_owned());
    }
    // "15 minutes to find it": a verb alone says little.
    let to = || lexicon.to.is(tokens, amount.reach);
    // "vor vier Jahren von Anna gegründet", but "100 Sekunden vor Schluss"
    let led = lexicon.style.nouns == Nouns::Capital && lexicon.links.before(tokens, before).is_some();
    let complement = complement(tokens, amount, &room, lexicon)
        .filter(|words| !led && (!to() || words.split_whitespace().nth(2).is_some()));
    let of = || lexicon.of.before(tokens, before).is_some() && lexicon.style.nouns != Nouns::First;
    let filled =
        (lexicon.style.nouns == Nouns::Capital && !led).then(|| filled(tokens, amount, &room, lexicon)).flatten();
    filled.or(complement).or_else(|| of().then(subject).flatten())
}

/// "15 Minuten Yoga", "30 Minuten leichte Bewegung", but "seit 14 Tagen abgeschlossene Impfung".
fn filled(tokens: &Tokens, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> Option<String> {
    let noun = noun::after(tokens, amount.reach, Number::Measured, false, lexicon)?;
    let adjectives = noun.whole.start..noun.head.start;
    let participle = |at: usize| lexicon.attribute_endings.iter().any(|ending| tokens.lower(at).ends_with(ending));
    let apart = adjectives.len() > 1 || adjectives.into_iter().any(participle);
    let fits = !apart && noun.head.end <= room.end && !is_time(tokens, noun.head.clone(), lexicon);
    let end = complement_end(tokens, noun.whole.end, lexicon);
    fits.then(|| tokens.text(noun.whole.start..end).to_owned())
}

/// Where "of" stands that leads to the amount at the token: "at a price of about €5", "zum Preis von je 22 Millionen".
pub(super) fn of_before(tokens: &Tokens, mut at: usize, lexicon: &Lexicon) -> Option<usize> {
    loop {
        if let Some((of, ())) = lexicon.of.before(tokens, at) {
            return Some(of.start);
        }
        let small = lexicon.functions.before(tokens, at).map(|(found, ())| found.start);
        at = lexicon.qualifiers.before(tokens, at).map(|(found, _)| found.start).or(small)?;
    }
}

/// Whether the words are of time, which say nothing of what is counted: "this year", "samedi".
pub(super) fn is_time(tokens: &Tokens, noun: Range<usize>, lexicon: &Lexicon) -> bool {
    if noun::is_week_day(tokens, noun.start, lexicon) {
        return true;
    }
    let name = lexicon.style.nouns != Nouns::Capital && tokens.is_capital(noun.start);
    !name && units::of_noun(tokens, noun, lexicon).is_some_and(|unit| unit.kind == FigureKind::Duration)
}

/// A noun behind money or a share with what it is of: "increase in usage", "of the articles".
fn attributed(
    tokens: &Tokens,
    amount: &Amount,
    noun: Option<&NounPhrase>,
    room: Range<usize>,
    lexicon: &Lexicon,
) -> Option<String> {
    // "A four-day week" is one.
    let time = |noun: &NounPhrase| {
        let is_of_time = lexicon.times_of_amounts.is(tokens, noun.whole.start);
        is_of_time || amount.kind != FigureKind::Duration && is_time(tokens, noun.head.clone(), lexicon)
    };
    let noun = noun.filter(|noun| !noun.back && noun.head.end <= room.end && !time(noun))?;
    let of = lexicon.of.at(tokens, amount.reach).is_some();
    let mut start = if of { amount.reach } else { noun.whole.start };
    // "60 Meter hohe Häuser"
    while start < noun.head.start && lexicon.measured_adjectives.is(tokens, start) {
        start += 1;
    }
    let nouns = match lexicon.style.nouns {
        Nouns::First => noun::with_joined(tokens, noun.whole.end, room.end, lexicon),
        _ => owned_end(tokens, name_end(tokens, noun.whole.end, lexicon), lexicon),
    };
    let end = complement_end(tokens, nouns, lexicon);
    // "40 km west of the capital (at a depth of) 10 km": the next amount's.
    let of = of_before(tokens, room.end, lexicon).filter(|of| *of <= end && tokens.is_digits(room.end));
    let apart = of.and_then(|of| (start + 1..of).rfind(|at| lexicon.links.is(tokens, *at)));
    Some(tokens.text(start..apart.unwrap_or(end)).to_owned())
}

/// "Anna, 33" is Anna's age; "18-year-old winger" the winger's, "children under 5" the children's.
fn age(tokens: &Tokens, amount: &Amount, noun: Option<&NounPhrase>, lexicon: &Lexicon) -> Option<String> {
    // "Die 26-Jährige plant Starts": she is the noun herself.
    if ages::is_noun(tokens, amount, lexicon) {
        return Some(String::new());
    }
    if let Some(noun) = noun.filter(|noun| !noun.back && amount.attributive) {
        // "31-year-old Ann Lee admitted it", but "25-year-old British soldier", "8-year-old Fort Elm girl"
        let name = noun.whole.clone().take_while(|at| tokens.is_capital(*at)).count();
        let named = noun.whole.start + name;
        let end = if name > 1 && !lexicon.persons.is(tokens, named) { named } else { noun.whole.end };
        return Some(tokens.text(noun.whole.start..end).to_owned());
    }
    // "den 22 Jahre alten Stürmer"
    let last = tokens.lower(amount.tokens.end - 1);
    if lexicon.style.nouns == Nouns::Capital && lexicon.is_adjective(last) && amount.tokens.len() > 2 {
        let noun = noun::after(tokens, amount.tokens.end, Number::One, false, lexicon);
        // "die 32 Jahre alte Anna Voss"
        let names = |end: usize| (end..end + MOST_WORDS).take_while(|at| tokens.is_capital(*at)).count();
        return noun.map(|noun| tokens.text(noun.whole.start..noun.whole.end + names(noun.whole.end)).to_owned());
    }
    // "Deelnemers waren ouder dan 65 jaar": who is so old is the subject.
    if lexicon.older.before(tokens, amount.tokens.start).is_some() && ages::group(tokens, amount, lexicon).is_none() {
        return None;
    }
    if let Some(group) = ages::group(tokens, amount, lexicon) {
        // "les plus de 65 ans": the bound and the age name them.
        let named = lexicon.determiners.is(tokens, group.start) && group.len() == 1;
        return Some(tokens.text(if named { group.end..amount.reach } else { group }).to_owned());
    }
    // "Ana da Silva, de 15 anos", "una joven de 15 años"
    let start = before_qualifiers(tokens, amount.tokens.start, lexicon);
    // "Le suspect, âgé de 31 ans"
    let told = lexicon.age_before.before(tokens, start).filter(|_| lexicon.style.nouns == Nouns::First);
    let of = told.or_else(|| lexicon.of.before(tokens, start)).map_or(amount.tokens.start, |(of, ())| of.start);
    if of > 0 && of < amount.tokens.start && lexicon.persons.is(tokens, of - 1) {
        return Some(tokens.text(of - 1..of).to_owned());
    }
    let end = of.checked_sub(1).filter(|at| matches!(tokens.lower(*at), "," | "("))?;
    let named = |at: usize| {
        // "Ana da Silva", "Jan van den Berg"
        let joins = |at: usize| lexicon.of.is(tokens, at) || lexicon.determiners.is(tokens, at);
        let behind = at + 1 + usize::from(joins(at + 1));
        let before = at.wrapping_sub(1 + usize::from(at > 1 && joins(at - 1)));
        // Where every noun has a capital, "Trennung von Anna" is no name.
        let particle = lexicon.style.nouns != Nouns::Capital
            && joins(at)
            && tokens.is_capital(behind)
            && at > 0
            && tokens.is_capital(before);
        // "Ann Lee-Hart", "Ann J. Lee Jr."
        let tied = tokens.glued(at) && at > 0 && tokens.is_capital(at - 1);
        let mark = tied && (tokens.lower(at) == "." || tokens.is_hyphen(at) && tokens.glued(at + 1));
        tokens.is_capital(at) || particle || mark || at + 1 == end && lexicon.persons.is(tokens, at)
    };
    let mut start = end;
    while start > 0 && named(start - 1) && end - start < MOST_WORDS {
        start -= 1;
    }
    // "Un homme, 45 ans, …"
    while start < end && lexicon.determiners.is(tokens, start) {
        start += 1;
    }
    if start == end {
        // "El delantero argentino, de 24 años, …"
        const LONGEST: usize = 4;
        let near = (end.saturating_sub(LONGEST)..end).rev().take_while(|at| tokens.is_word(*at));
        let article = near.into_iter().find(|at| lexicon.determiners.is(tokens, *at))?;
        let apposed = of < amount.tokens.start && lexicon.style.nouns == Nouns::First;
        return (apposed && article + 1 < end).then(|| tokens.text(article + 1..end).to_owned());
    }
    Some(tokens.text(start..end).to_owned())
}

/// "the 30 year anniversary": several of a unit that is written in the singular, where plurals show.
fn is_singular(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    lexicon.style.nouns == Nouns::Plural
        && amount.value != Some(1.0)
        && !matches!(lexicon.numbers.meaning(tokens, amount.numeral.start), Some(NumberWord::Article))
        && !tokens.lower(amount.reach - 1).ends_with('s')
}
