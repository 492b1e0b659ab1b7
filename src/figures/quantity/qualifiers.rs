//! How exactly an amount is meant ("at least", "nearly"), and which way it went ("rose by", "down").

use super::amounts::Amount;
use super::between::time_before;
use super::lexicon::{Lexicon, NumberWord};
use super::noun;
use super::phrases::Phrases;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::{Change, FigureKind, Qualifier};
use std::ops::Range;

/// How many words back a change may be told, those of a time counted as one.
const FARTHEST: usize = 6;

/// And where "by" stands before the amount.
const FARTHEST_BY: usize = 14;

/// How many tokens off the amount may be compared with what it was: ", up from 66 %".
const COMPARED_WITHIN: usize = 14;
/// The same, where only the noun stands between.
const COUNTED_WITHIN: usize = 4;

/// How many tokens off the halves of a verb may stand that has the amount between them.
const HALF_WITHIN: usize = 14;

/// The qualifier before or behind the amount, and its tokens.
pub(super) fn qualifier(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<(Range<usize>, Qualifier)> {
    let start = amount.tokens.start;
    let over_determiner = || {
        // "more than a 100", "up to the 20 members"; "around the 20 members" is a place, "below the $5 billion expected" another sum.
        let determiner = start > 0 && lexicon.determiners.is(tokens, start - 1);
        let found = determiner.then(|| lexicon.qualifiers.before(tokens, start - 1)).flatten()?;
        let is_article = || matches!(lexicon.numbers.meaning(tokens, start - 1), Some(NumberWord::Article));
        // "unter den sechs Ländern": among them.
        let among =
            lexicon.style.nouns == Nouns::Capital && amount.kind == FigureKind::Count && tokens.is_word(amount.reach);
        let bounds = match found.1 {
            // "ungefähr die Hälfte"
            Qualifier::About => amount.kind == FigureKind::Ratio,
            Qualifier::LessThan if among => is_article(),
            Qualifier::MoreThan | Qualifier::LessThan => is_article() || amount.kind != FigureKind::Money,
            _ => true,
        };
        bounds.then_some(found)
    };
    let over_age = || {
        // "under the age of 5"
        let (age, ()) = lexicon.age_before.before(tokens, start)?;
        lexicon.qualifiers.before(tokens, age.start)
    };
    let found = lexicon
        .qualifiers
        .before(tokens, start)
        .or_else(over_age)
        .or_else(over_determiner)
        .or_else(|| lexicon.qualifiers_after.at(tokens, amount.tokens.end));
    // "veroordeeld tot acht jaar"
    let found = found.filter(|(found, _)| {
        let is_term = amount.kind == FigureKind::Duration && is_sentenced(tokens, found.start, lexicon);
        // "um die Hälfte gekürzt"
        let is_by = amount.kind == FigureKind::Ratio && lexicon.by.is(tokens, found.start);
        // "der Streit (über) 30 Millionen Euro"
        let is_about = found.len() == 1 && lexicon.about_before.before(tokens, found.start).is_some();
        !is_term && !is_by && !is_about && !is_sample(tokens, amount, found.start, lexicon)
    });
    found.map(|(found, qualifier)| match lexicon.negations.before(tokens, found.start) {
        Some((not, ())) => (not.start..found.end, negated(qualifier)),
        None => (found, qualifier),
    })
}

/// "eine Umfrage (unter 2.004 Wahlberechtigten)", "onderzoek van het RIVM (onder 7.000 scholieren)": how many were asked.
fn is_sample(tokens: &Tokens, amount: &Amount, start: usize, lexicon: &Lexicon) -> bool {
    /// Whose survey it is takes no more words.
    const WITHIN: usize = 6;
    let near = start.saturating_sub(WITHIN)..start;
    amount.kind == FigureKind::Count
        && near.rev().take_while(|at| tokens.is_word(*at)).any(|at| lexicon.asked.is(tokens, at))
}

/// Whether a verb of sentencing stands within a few words before: what it leads to is the term, and no bound.
fn is_sentenced(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> bool {
    const WITHIN: usize = 6;
    (end.saturating_sub(WITHIN)..end).any(|at| lexicon.sentencing.is(tokens, at))
}

/// "Does not exceed".
fn negated(qualifier: Qualifier) -> Qualifier {
    match qualifier {
        Qualifier::MoreThan => Qualifier::UpTo,
        Qualifier::LessThan => Qualifier::AtLeast,
        other => other,
    }
}

/// Where the qualifiers begin that end before the token, one behind the other: "nearly about".
pub(super) fn before_qualifiers(tokens: &Tokens, mut start: usize, lexicon: &Lexicon) -> usize {
    while let Some((found, _)) = lexicon.qualifiers.before(tokens, start) {
        start = found.start;
    }
    start
}

/// "fielen 14 Tore", "vielen zeker 40 millimeter regen": what there was of them.
fn falls(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let counts = match amount.kind {
        FigureKind::Count => noun::counts(tokens, amount.reach, lexicon),
        FigureKind::Measure | FigureKind::Percent => noun::is_content(tokens, amount.reach, lexicon),
        _ => false,
    };
    counts && lexicon.falls.before(tokens, before_qualifiers(tokens, amount.tokens.start, lexicon)).is_some()
}

/// Which way the amount went, told within a few words before it or right behind.
///
/// `last` is the amount before with its change: "rose 18 sen to RM23.50" tells where it rose to.
pub(super) fn change(
    tokens: &Tokens,
    amount: &Amount,
    last: Option<(&Amount, Option<Change>)>,
    lexicon: &Lexicon,
) -> Option<Change> {
    // "o avançado de 19 anos" has not risen, an age that "rose to 67" has.
    let moved = [&lexicon.by, &lexicon.to, &lexicon.from, &lexicon.reached];
    let leads = |words: &&Phrases<()>| {
        let found = words.before(tokens, amount.tokens.start);
        found.is_some_and(|(found, ())| found.start == 0 || !lexicon.persons.is(tokens, found.start - 1))
    };
    if amount.kind == FigureKind::Age && !moved.iter().any(leads) {
        return None;
    }
    // "gewann 3:1": nothing grew.
    if amount.kind == FigureKind::Score {
        return None;
    }
    if let Some(change) = went(tokens, amount, lexicon) {
        return Some(change);
    }
    let start = amount.tokens.start;
    if last.is_some_and(|(last, _)| last.kind == amount.kind) && is_former(tokens, amount, lexicon) {
        return None;
    }
    // "sank with 40 people aboard": they did not.
    if amount.kind == FigureKind::Count
        && let Some((beside, ())) = lexicon.beside.before(tokens, start)
        && lexicon.change.before(tokens, beside.start).is_some()
    {
        return None;
    }
    let bounds = last.filter(|(last, _)| !is_span(tokens, last, lexicon));
    let floor = bounds.map_or(0, |(last, _)| last.tokens.end);
    let own = own_change(tokens, amount, floor, lexicon).or_else(|| parted_change(tokens, amount, lexicon));
    if own.is_some() && falls(tokens, amount, lexicon) {
        return None;
    }
    own.or_else(|| {
        let (last, change) = last?;
        let gap = last.reach..amount.tokens.start;
        // "rose by 37 percent, from 0.90 percent to 1.23 percent", "fell by 5 points, to 40"
        let led = |words: &Phrases<()>| {
            let before = gap.start..words.before(tokens, gap.end)?.0.start;
            // "на 12,4 % — до 310 млрд", "on 12 % (to 310)"
            let is_dash = |at: usize| tokens.lower(at) == "-" && !tokens.glued(at);
            let parts = |at: usize| matches!(tokens.lower(at), "," | "(") || is_dash(at);
            let comma = usize::from(!before.is_empty() && parts(before.end - 1));
            (before.start..before.end - comma).all(|at| tokens.is_word(at)).then_some(comma)
        };
        let range = amount.high.is_some() && last.kind == amount.kind && led(&lexicon.from) == Some(1);
        // "rose $5 million (6.6 %)": the same, told once more.
        let is_share = amount.kind == FigureKind::Percent && last.kind != FigureKind::Percent && gap.len() == 1;
        let same = is_share && tokens.lower(gap.start) == "(" && tokens.lower(amount.reach) == ")";
        change.filter(|_| gap.len() <= FARTHEST && (same || range || led(&lexicon.reached).is_some()))
    })
}

/// "$1.10, up (from 98 cents)": how much it was; but "a rise of 3 %", where that is the same word.
fn is_former(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let from = lexicon.from.before(tokens, amount.tokens.start).filter(|_| amount.high.is_none());
    let Some((from, ())) = from else { return false };
    let change = lexicon.change.before(tokens, from.start).map(|(change, _)| change);
    match lexicon.style.nouns {
        Nouns::First => false,
        Nouns::Capital => change.is_some_and(|change| !tokens.is_capital(change.end - 1)),
        _ => change.is_some(),
    }
}

/// "went from 300 to 200": the verb does not tell which way, the numbers do.
fn went(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<Change> {
    let (was, is) = (amount.value?, amount.high?);
    let (from, ()) = lexicon.from.before(tokens, amount.tokens.start)?;
    lexicon.went.before(tokens, from.start)?;
    Some(if is < was { Change::Down } else { Change::Up })
}

fn own_change(tokens: &Tokens, amount: &Amount, floor: usize, lexicon: &Lexicon) -> Option<Change> {
    let start = amount.tokens.start;
    // "-5 °C" is how cold it is, "+27 °C" how warm.
    let is_level = amount.unit.as_deref().is_some_and(|unit| unit.starts_with('°'));
    if !is_level && amount.value.is_some_and(|value| value < 0.0) {
        return Some(Change::Down);
    }
    if !is_level && tokens.lower(start) == "+" {
        return Some(Change::Up);
    }
    if is_span(tokens, amount, lexicon) {
        return None;
    }
    // "up to 38", "up to a 38" is no "up".
    let determined = || start.checked_sub(1).filter(|at| lexicon.determiners.is(tokens, *at));
    let qualified = lexicon.qualifiers.before(tokens, start);
    let qualified = qualified.or_else(|| lexicon.qualifiers.before(tokens, determined()?));
    let mut at = qualified.map_or(start, |(found, _)| found.start.max(floor));
    // "added a 3.5 mm socket": a thing of that size.
    let is_of_size = amount.kind == FigureKind::Measure && determined().is_some();
    if is_of_size && noun::is_content(tokens, amount.reach, lexicon) {
        return None;
    }
    // "steigerte die Firma den Gewinn im Vergleich zum Vorjahr um 14 Prozent": "by" belongs to a verb, wherever that stands.
    let led = at;
    let mut farthest = FARTHEST;
    let mut words = 0;
    while at > floor && words < farthest {
        // "closed down 2.3%", but "closed down 20% of the mines"
        let share = amount.kind == FigureKind::Percent && lexicon.of.at(tokens, amount.tokens.end).is_none();
        let unchanged = |(found, ()): (Range<usize>, ())| !share || !lexicon.change.is(tokens, found.end - 1);
        if lexicon.no_change.before(tokens, at).is_some_and(unchanged) {
            return None;
        }
        // "start-up", but "BIP-Zuwachs"
        let is_whole = |found: &Range<usize>| {
            lexicon.style.nouns == Nouns::Capital || found.start == 0 || !tokens.is_hyphen(found.start - 1)
        };
        if let Some((found, change)) = lexicon.change.before(tokens, at).filter(|(found, _)| is_whole(found)) {
            // "raised $27 million": got it.
            let is_got = words == 0 && amount.kind == FigureKind::Money && lexicon.collects.is(tokens, found.start);
            return (!is_got && !is_parted_verb(tokens, &found, lexicon)).then_some(change);
        }
        words += 1;
        // "rose in the first half of 2024 by 5"
        if let Some(start) = time_before(tokens, at, lexicon).filter(|start| *start >= floor) {
            at = start;
            continue;
        }
        at -= 1;
        if !tokens.is_word(at) && !matches!(tokens.lower(at), "-" | "%" | "\"" | "'") {
            break;
        }
        if words == FARTHEST && lexicon.by.before(tokens, led).is_some() {
            farthest = FARTHEST_BY;
        }
    }
    let end = amount.tokens.end;
    let share = matches!(amount.kind, FigureKind::Percent | FigureKind::Money);
    // "3 Prozent plus", but "65 Millionen Euro plus Boni"
    let adds = |found: &Range<usize>| lexicon.style.nouns == Nouns::Capital && tokens.is_capital(found.end);
    let behind = lexicon.change.at(tokens, end).filter(|(found, _)| share && !adds(found));
    // "$1.10, up from 98 cents", "32 members, up from 30"; a share or a sum also far behind: "70 % of those asked told us so, up
    // from 66 %"
    let compared = || {
        let within = match amount.kind {
            _ if share => COMPARED_WITHIN,
            FigureKind::Count => COUNTED_WITHIN,
            _ => 1,
        };
        let clause = (end..end + within).take_while(|at| *at == end || !tokens.is_digits(*at));
        let mut commas = clause.filter(|at| tokens.lower(*at) == ",");
        commas.find_map(|comma| {
            let found = lexicon.change.at(tokens, comma + 1)?;
            let from = lexicon.from.at(tokens, found.0.end)?.0;
            let unit = || lexicon.units.at(tokens, from.end + 1).map(|(_, unit)| unit.kind);
            let is_like = || amount.kind != FigureKind::Percent || unit() == Some(FigureKind::Percent);
            (comma == end || is_like()).then_some(found)
        })
    };
    behind.or_else(compared).map(|(_, change)| change)
}

/// "shutting the market down": whether the word of change is the particle of a verb of [`Lexicon::no_change`] a few words before.
fn is_parted_verb(tokens: &Tokens, change: &Range<usize>, lexicon: &Lexicon) -> bool {
    const BETWEEN: usize = 3;
    let particle = change.end - 1;
    let near = particle.saturating_sub(BETWEEN + 1)..particle.saturating_sub(1);
    let parts = |verb: usize| lexicon.no_change.has_pair(tokens.lower(verb), tokens.lower(particle));
    change.len() == 1 && near.rev().take_while(|verb| tokens.is_word(*verb)).any(parts)
}

/// "legte um 4 Prozent auf 20 Euro zu", "nam af met 4 procent": the halves of a verb stand apart.
fn parted_change(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<Change> {
    if lexicon.verb_halves.is_empty() {
        return None;
    }
    let moved = [&lexicon.by, &lexicon.to_new, &lexicon.reached];
    let shares = matches!(amount.kind, FigureKind::Percent | FigureKind::Money);
    if !shares && !matches!(amount.kind, FigureKind::Count | FigureKind::Measure | FigureKind::Ratio) {
        return None;
    }
    let start = before_qualifiers(tokens, amount.tokens.start, lexicon);
    if !shares && !moved.iter().any(|words| words.before(tokens, start).is_some()) {
        return None;
    }
    let parts =
        |at: usize| !tokens.glued(at + 1) && matches!(tokens.lower(at), "," | ";" | ":" | "." | "(" | ")" | "\"");
    let near = start.saturating_sub(HALF_WITHIN)..start;
    let first = near.clone().rfind(|at| parts(*at)).map_or(near.start, |at| at + 1);
    let last = tokens.len().min(amount.tokens.end + HALF_WITHIN);
    let end = (amount.tokens.end..last).find(|at| parts(*at)).unwrap_or(last);
    let closes = |at: usize| {
        at == end || lexicon.and.at(tokens, at).is_some() || moved.iter().any(|words| words.at(tokens, at).is_some())
    };
    let Some(half) = (first..end).find(|at| lexicon.verb_halves.is(tokens, *at) && closes(at + 1)) else {
        // "ist um 48.000 auf 2,4 Millionen gesunken": the participle closes the clause.
        let close = (amount.tokens.end..end).find(|at| lexicon.and.at(tokens, *at).is_some()).unwrap_or(end);
        let led = moved.iter().any(|words| words.before(tokens, start).is_some());
        let (found, change) = lexicon.change.before(tokens, close).filter(|_| led)?;
        return (found.start >= amount.tokens.end).then_some(change);
    };
    let verb = |at: usize| lexicon.change.word(&[tokens.lower(half), tokens.lower(at)].concat());
    (first..half.min(start)).rev().find_map(verb)
}

/// "fell over three months", "fell three months later": how long it took, and not what fell; but "cut by three months".
pub(super) fn is_span(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const WORDS: usize = 2;
    if amount.kind != FigureKind::Duration {
        return false;
    }
    // "tombe deux mois après"
    if lexicon.ago.at(tokens, amount.tokens.end).is_some() {
        return true;
    }
    let start = before_qualifiers(tokens, amount.tokens.start, lexicon);
    if lexicon.within.before(tokens, start).is_some() {
        return true;
    }
    let determined = (1..=WORDS).find(|words| start > *words && lexicon.determiners.is(tokens, start - words));
    let start = determined.map_or(start, |words| start - words);
    let moved = [&lexicon.by, &lexicon.to, &lexicon.from, &lexicon.reached];
    lexicon.links.before(tokens, start).is_some() && !moved.iter().any(|words| words.before(tokens, start).is_some())
}
