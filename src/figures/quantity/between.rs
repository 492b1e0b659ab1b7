//! What stands between a subject and its amount: verbs, qualifiers, times, prepositions, brackets.

use super::amounts::Amount;
use super::complements::is_content;
use super::context::is_when;
use super::label::{MOST_WORDS, is_time};
use super::lexicon::{Lexicon, NumberWord};
use super::noun;
use super::noun_before::noun_phrase;
use super::style::Nouns;
use super::tokens::Tokens;
use super::verbs::{contraction_before, finite_before, measure_before, verb_before};
use crate::report::FigureKind;
use std::ops::Range;

/// Words between a preposition and its time: "im gerade vergangenen Jahr".
pub(super) const LONGEST_TIME: usize = 2;

/// Between brackets before a verb stand no more tokens than this: "the Acme Index (AIX) fell".
const LONGEST_BRACKETS: usize = 6;

/// Where the words before the amount end that are no verb, qualifier or preposition, and whether the amount is a verb's object.
pub(super) fn over_verb(tokens: &Tokens, amount: &Amount, floor: usize, lexicon: &Lexicon) -> (usize, bool) {
    let mut end = amount.tokens.start;
    // "ad units (38%)", "recycled plastic (up to 30%)": the noun stands before the bracket.
    let open = lexicon.qualifiers.before(tokens, end).map_or(end, |(found, _)| found.start);
    // "rowing (n = 800, 7 %)"
    let mark = if open > floor { tokens.lower(open - 1) } else { "" };
    let open = if mark == "=" && open > floor + 2 && tokens.lower(open - 2) == "n" { open - 2 } else { open };
    if matches!(mark, "(" | "=") && tokens.lower(open - 1) == "(" && matches!(tokens.lower(amount.reach), ")" | ",") {
        return (open - 1, false);
    }
    // No verb and nothing but prepositions was stepped over.
    let mut adjacent = true;
    let mut acts = false;
    let mut last_verb = None;
    for _ in 0..2 * MOST_WORDS {
        if end <= floor {
            break;
        }
        // "Ann Lee starb im Alter von 89 Jahren"
        if amount.kind == FigureKind::Age
            && let Some((age, ())) = (lexicon.age_before.before(tokens, end))
                .or_else(|| lexicon.older.before(tokens, end))
                .or_else(|| lexicon.age_had.before(tokens, end))
                .filter(|(age, ())| age.start >= floor)
        {
            end = age.start;
            continue;
        }
        // "les prix ont été multipliés par trois"
        if amount.kind == FigureKind::Multiple
            && let Some((by, ())) = lexicon.multiplied_by.before(tokens, end).filter(|(by, ())| by.start >= floor)
        {
            end = by.start;
            continue;
        }
        // "le pont, long de 2 km"
        if let Some(start) = dimension_before(tokens, amount, end, lexicon).filter(|start| *start >= floor) {
            end = start - usize::from(start > floor && tokens.lower(start - 1) == ",");
            continue;
        }
        let word = tokens.is_word(end - 1);
        // "fell a staggering 513 points"
        if word && end == open && end - 1 > floor && is_led_adjective(tokens, end - 1, lexicon) {
            end -= 2;
            continue;
        }
        // "stieg bis zum Mittag auf 8 Meter"
        let aside = || lexicon.asides.before(tokens, end).map(|(aside, ())| aside.start).filter(|start| *start > floor);
        if let Some(start) = if word { aside() } else { None } {
            end = start;
            continue;
        }
        if word && number_of(tokens, floor, end, lexicon).is_some() {
            break;
        }
        // "a net worth of $17 million"
        if word
            && let Some((of, ())) = lexicon.of.before(tokens, end).filter(|(of, ())| of.start > floor)
            && let Some(is_told) = has_amount(tokens, amount, floor, of.start - 1, lexicon)
        {
            if is_told {
                return (of.start, acts);
            }
            end = of.start - 1;
            continue;
        }
        let qualifier = lexicon.qualifiers.before(tokens, end).map(|(found, _)| found.start);
        if let Some(start) = qualifier.filter(|start| *start >= floor) {
            end = start;
            continue;
        }
        if !word {
            let aside = match tokens.lower(end - 1) {
                ")" => brackets_before(tokens, end, floor),
                // "fell for a week, by 3"
                "," if lexicon.by.is(tokens, end) => Some(end - 1),
                "," => relative_before(tokens, end, floor, lexicon),
                // "costa l'8%", "augmenté d'un tiers"
                "'" => end.checked_sub(2).filter(|at| {
                    let elided = [&lexicon.determiners, &lexicon.of];
                    *at >= floor && elided.iter().any(|words| words.is(tokens, *at))
                }),
                word if is_year(word) => time_before(tokens, end, lexicon).filter(|start| *start >= floor),
                // "площадь — 12 км"
                "-" if lexicon.style.nouns == Nouns::Inflected && tokens.spaced(end - 1) && tokens.spaced(end) => {
                    Some(end - 1)
                }
                _ => None,
            };
            match aside {
                Some(start) => end = start,
                None => break,
            }
            continue;
        }
        // "faces prison and has to pay $5 million": what stands before is another clause's.
        if acts && lexicon.and.is(tokens, end - 1) {
            break;
        }
        // "the national average rose": right before a verb that is no verb.
        let is_measure_noun = || lexicon.style.nouns == Nouns::Plural && lexicon.amount_nouns.is(tokens, end - 1);
        if last_verb == Some(end) && is_measure_noun() {
            break;
        }
        let told = measure_before(tokens, end, lexicon);
        let verb = verb_before(tokens, end, lexicon)
            .or_else(|| finite_before(tokens, amount, end, lexicon))
            .filter(|_| told.is_none() && adjacent);
        // "Sales are expected to grow from $5"
        let prospect = || {
            let prospect = lexicon.to.is(tokens, end).then(|| lexicon.prospects.before(tokens, end)).flatten();
            prospect.map(|(found, ())| found.start)
        };
        let stepped = told.or(verb).or_else(|| between_before(tokens, end, lexicon)).or_else(prospect);
        let stepped = stepped.filter(|start| *start >= floor);
        let Some(start) = stepped else { break };
        // "set to cost $5"
        let infinitive = told.is_some() && start > floor && lexicon.to.is(tokens, start - 1);
        adjacent &= infinitive || told.is_none() && (verb.is_some() || lexicon.links.is(tokens, end - 1));
        acts |= verb.is_some();
        // "the average house price is", "rose"
        let is_copula =
            || start + 1 == end && (lexicon.copulas.is(tokens, start) || lexicon.age_copulas.is(tokens, start));
        last_verb = (told.is_some() && !is_measure_noun() || is_copula()).then_some(start);
        end = start;
    }
    (end, acts)
}

/// "The campaign cost the state $5", "charged the firm $5": who pays is not what the amount is of, but belongs to the verb.
pub(super) fn over_receiver(tokens: &Tokens, floor: usize, words: Range<usize>, lexicon: &Lexicon) -> Range<usize> {
    if words.is_empty() {
        return words;
    }
    let determiners = (floor..words.start).rev().take_while(|at| lexicon.determiners.is(tokens, *at)).count();
    let before = words.start - determiners;
    let Some(verb) = before.checked_sub(1).filter(|at| *at >= floor && lexicon.giving.is(tokens, *at)) else {
        return words;
    };
    // "The campaign, which has two parts, cost the state $5"
    let end = relative_before(tokens, verb, floor, lexicon).unwrap_or(verb);
    let payer = noun_phrase(tokens, floor, end, lexicon);
    if lexicon.measuring.is(tokens, verb) && !payer.is_empty() { payer } else { verb..words.end }
}

/// "a STAGGERING 513", where a number of several has no article of its own: what stands between says how many those are.
fn is_led_adjective(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    lexicon.style.nouns == Nouns::Plural
        && at > 0
        && lexicon.numbers.meaning(tokens, at - 1) == Some(NumberWord::Article)
        && is_content(tokens, at, lexicon)
        && !is_time(tokens, at..at + 1, lexicon)
}

/// "the NUMBER OF WOUNDED rose": where the words begin of which the last looks like a verb and is none.
pub(super) fn number_of(tokens: &Tokens, floor: usize, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let last = end.checked_sub(1).filter(|last| *last > floor)?;
    let (of, ()) = lexicon.of.before(tokens, last).filter(|(of, ())| of.start > floor)?;
    (lexicon.style.nouns == Nouns::Plural && lexicon.generic_nouns.is(tokens, of.start - 1)).then(|| of.start - 1)
}

/// Where words begin that stand between a noun and its amount and tell nothing: "last year", "is", "roughly", "doesn't".
pub(super) fn between_before(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let function = || lexicon.functions.before(tokens, end).map(|(found, ())| found.start);
    let adverb = || lexicon.adverb_endings.iter().any(|ending| tokens.lower(end - 1).ends_with(ending));
    time_before(tokens, end, lexicon)
        .or_else(function)
        .or_else(|| adverb().then_some(end - 1))
        .or_else(|| contraction_before(tokens, end, lexicon))
}

/// Whether the noun before "of" tells what the amount is ("a budget of $5", "a net worth of $5") or only that it is one ("two
/// boats at a price of $5"); `None` where no noun has the amount.
fn has_amount(tokens: &Tokens, amount: &Amount, floor: usize, at: usize, lexicon: &Lexicon) -> Option<bool> {
    if lexicon.amount_nouns.is(tokens, at) {
        let is_told = match lexicon.style.nouns {
            Nouns::Plural => at > floor && is_content(tokens, at - 1, lexicon),
            // "ein Zaun mit einer Höhe von 3 Metern" tells more.
            _ => amount.kind != FigureKind::Money || !is_led(tokens, floor, at, lexicon),
        };
        return Some(is_told);
    }
    let noun = match lexicon.style.nouns {
        Nouns::First => false,
        Nouns::Capital => tokens.is_capital(at),
        _ => true,
    };
    (noun && is_content(tokens, at, lexicon)).then_some(true)
}

/// "ein Bußgeld in Höhe von $5", "du tabac d'une valeur de $5": whether a noun stands before the preposition that leads to the one at
/// `at`.
fn is_led(tokens: &Tokens, floor: usize, at: usize, lexicon: &Lexicon) -> bool {
    let determiners =
        (floor..at).rev().take_while(|at| lexicon.determiners.is(tokens, *at) || tokens.lower(*at) == "'");
    let link = lexicon.links.before(tokens, at - determiners.count());
    link.is_some_and(|(link, ())| link.start > floor && noun::is_noun(tokens, link.start - 1, lexicon))
}

/// Where brackets open that close before the token.
fn brackets_before(tokens: &Tokens, end: usize, floor: usize) -> Option<usize> {
    let close = end.checked_sub(1).filter(|close| tokens.lower(*close) == ")")?;
    (floor..close).rev().take(LONGEST_BRACKETS).find(|at| tokens.lower(*at) == "(")
}

/// Where a relative clause begins whose comma stands before the token: "the fees, which (totalled)", "the cost, which was paid,".
fn relative_before(tokens: &Tokens, end: usize, floor: usize, lexicon: &Lexicon) -> Option<usize> {
    const LONGEST: usize = 12;
    let comma = end.checked_sub(1).filter(|comma| *comma > floor && tokens.lower(*comma) == ",")?;
    if lexicon.relatives.is(tokens, end) {
        return Some(comma);
    }
    let opens = |at: &usize| tokens.lower(*at) == "," && lexicon.relatives.is(tokens, at + 1);
    (floor + 1..comma).rev().take(LONGEST).find(opens)
}

/// Where a word that says which measure it is begins that ends before the token: "длиной", "long de".
pub(super) fn dimension_before(tokens: &Tokens, amount: &Amount, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let measured = matches!(amount.kind, FigureKind::Measure | FigureKind::Money | FigureKind::Duration);
    // "El puente, de 2 km, …"
    let apposed = || {
        let of = lexicon.of.before(tokens, end).filter(|_| lexicon.style.nouns == Nouns::First);
        of.filter(|(of, ())| of.start > 0 && tokens.lower(of.start - 1) == "," && tokens.lower(amount.reach) == ",")
    };
    let found = measured.then(|| lexicon.dimensions.before(tokens, end).or_else(apposed)).flatten();
    found.map(|(found, ())| found.start)
}

/// Where the words of time begin that end before the token: "im vergangenen Jahr", "in October", "2024".
pub(super) fn time_before(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let last = end.checked_sub(1)?;
    let led = |at: usize| lexicon.functions.before(tokens, at).map(|(found, ())| found.start);
    let word = tokens.lower(last);
    if is_year(word) {
        return time_before(tokens, last, lexicon).or_else(|| led(last)).or(Some(last));
    }
    if !word.starts_with(char::is_alphabetic) || !is_when(tokens, last, lexicon) {
        return None;
    }
    // "rose Tuesday to 5", "cerró octubre en el 5"
    let changed = |at: &usize| measure_before(tokens, *at, lexicon).is_some();
    let mut near = (last.saturating_sub(LONGEST_TIME)..=last).rev().take_while(|at| !changed(at));
    near.find_map(led).or_else(|| changed(&last).then_some(last))
}

/// Whether the word is a year of the last or of this century.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4
        && ["19", "20"].iter().any(|century| word.starts_with(century))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}
