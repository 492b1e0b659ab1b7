//! Which noun an amount counts: the one behind it, over what belongs to that ("two 12-year-old boys"), or one before ("day two").

use super::amounts::Amount;
use super::label;
use super::lexicon::{Lexicon, NumberWord};
use super::names;
use super::noun::{self, NounPhrase, Number};
use super::numerals::Form;
use super::predicate;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;

/// What the amount at `place` counts. Over an amount that belongs to the noun: "two 12-year-old boys".
pub(super) fn noun(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> Option<NounPhrase> {
    let amount = &amounts[place];
    if label::degree_before(tokens, amount, lexicon).is_some() {
        return None;
    }
    // "30.000 secondo la polizia"
    if lexicon.singular_units.is(tokens, amount.reach) && amount.value.is_some_and(|value| value > 1.0) {
        return None;
    }
    let several = amount.high.is_some() || amount.value != Some(1.0) && amount.kind != FigureKind::Rank;
    let measured = !matches!(amount.kind, FigureKind::Count | FigureKind::Rank | FigureKind::Ratio);
    let number = match several {
        true if measured => Number::Measured,
        true => Number::Several,
        false => Number::One,
    };
    let next = amounts.get(place + 1);
    let inner = next.filter(|next| {
        let attribute =
            matches!(next.kind, FigureKind::Measure | FigureKind::Age | FigureKind::Duration | FigureKind::Rank);
        attribute && next.tokens.start == amount.tokens.end && amount.kind == FigureKind::Count
    });
    // "two new 737 Max jets": the noun behind the name
    if let Some(name) = next.filter(|_| names::is_inner_name(tokens, amounts, place + 1, lexicon))
        && let Some(noun) = noun::after(tokens, name.reach, number, false, lexicon)
    {
        return Some(NounPhrase { whole: amount.reach..noun.whole.end, ..noun });
    }
    let start = inner.map_or(amount.reach, |inner| inner.reach);
    // "half the population", "double the number"
    let whole = matches!(amount.kind, FigureKind::Ratio | FigureKind::Multiple) && inner.is_none();
    let one = |at: usize| matches!(lexicon.numbers.meaning(tokens, at), Some(NumberWord::Article));
    let the = lexicon.determiners.at(tokens, start).filter(|(the, ())| whole && !one(the.start));
    let start = the.map_or(start, |(the, ())| the.end);
    // "700 or more people", "a 700-plus-page book"
    let qualified = lexicon.qualifiers_after.at(tokens, start).filter(|_| amount.kind == FigureKind::Count);
    let start = qualified.map_or(start, |(found, _)| found.end);
    let ceiling = next_start(tokens, amounts, place + usize::from(inner.is_some()));
    // "two-thirds of the combined 4.3M sales", "17 of Norland's 21 counties": what the number within the phrase counts.
    let part = matches!(amount.kind, FigureKind::Ratio | FigureKind::Count);
    if let Some(next) = next.filter(|next| part && next.kind == FigureKind::Count) {
        const LONGEST: usize = 6;
        let gap = amount.reach..next.tokens.start;
        // Where nouns stand first, one between the two numbers is what the first counts.
        let first = lexicon.style.nouns == Nouns::First;
        let joins = |at: usize| lexicon.links.is(tokens, at) || lexicon.and.is(tokens, at);
        // "dozens of people died while two …": another clause's.
        let ends = |at: usize| lexicon.clause_words.is(tokens, at);
        let plain = |at: usize| !first && tokens.is_word(at) && !joins(at) && !ends(at);
        let fits = |at: usize| plain(at) || lexicon.determiners.is(tokens, at) || tokens.lower(at) == "'";
        let of = lexicon.of.at(tokens, gap.start).filter(|(of, ())| of.end <= gap.end && gap.len() <= LONGEST);
        let within = of.is_some_and(|(of, ())| (of.end..gap.end).all(fits));
        if within {
            return noun::after(tokens, next.reach, Number::Several, true, lexicon);
        }
    }
    let hyphened = amount.kind == FigureKind::Count;
    if let Some(noun) = noun_before_or(tokens, amount, lexicon).or_else(|| ranked_before(tokens, amount, lexicon)) {
        return Some(noun);
    }
    let noun = noun::after(tokens, start, number, hyphened, lexicon).filter(|noun| noun.head.end <= ceiling)?;
    // "eleva a 242 la cifra de presos"
    if number == Number::Several
        && lexicon.style.nouns == Nouns::First
        && lexicon.generic_nouns.is(tokens, noun.head.start)
    {
        let counted = predicate::behind_generic(tokens, noun.head.start, ceiling, lexicon);
        return counted.map(|head| NounPhrase { whole: noun.whole.start..head.end, head, back: false }).or(Some(noun));
    }
    Some(noun)
}

/// "Tag zwei des Kongresses", "day two of the storm": the noun that is ranked stands before, unless one follows ("number one cause").
fn ranked_before(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<NounPhrase> {
    let start = amount.tokens.start;
    let counts = matches!(amount.kind, FigureKind::Count | FigureKind::Rank);
    let ranked = amount.form == Form::Words && counts && amount.unit.is_none();
    let (head, ()) = ranked.then(|| lexicon.rank_before.before(tokens, start)).flatten()?;
    let names = noun::is_noun(tokens, head.start, lexicon) && !lexicon.generic_nouns.is(tokens, head.start);
    (names && !noun::is_content(tokens, amount.tokens.end, lexicon)).then_some(NounPhrase {
        whole: head.clone(),
        head,
        back: false,
    })
}

/// "another pick or two"
fn noun_before_or(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> Option<NounPhrase> {
    let start = amount.tokens.start;
    let few = amount.form == Form::Words && amount.kind == FigureKind::Count && amount.value == Some(2.0);
    let (or, ()) = lexicon.or.before(tokens, start).filter(|_| few && lexicon.style.nouns == Nouns::Plural)?;
    let head = or.start.checked_sub(1)?;
    let one =
        (1..=3).any(|back| head.checked_sub(back).is_some_and(|at| matches!(tokens.lower(at), "a" | "an" | "another")));
    (one && noun::is_noun(tokens, head, lexicon) && !tokens.is_word(amount.tokens.end)
        || one && lexicon.functions.at(tokens, amount.tokens.end).is_some())
    .then_some(NounPhrase { head: head..or.start, whole: head..or.start, back: false })
}

/// Where the first of the amounts behind the one at `place` begins that is no part of a word: "19 Top-100-Spieler".
pub(super) fn next_start(tokens: &Tokens, amounts: &[Amount], place: usize) -> usize {
    let is_tied = |start: usize| tokens.is_hyphen(start - 1) && tokens.glued(start - 1) && tokens.glued(start);
    let mut behind = amounts[place..].windows(2).map(|pair| (pair[0].tokens.end, pair[1].tokens.start));
    let apart =
        behind.find(|(end, start)| start.saturating_sub(*end) < 2 || !is_tied(*start) || !tokens.is_word(start - 2));
    apart.map_or(tokens.len(), |(_, start)| start)
}
