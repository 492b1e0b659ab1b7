//! Of what kind an amount is where only the words around it tell: an age, a rank, a multiple, a measure.

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::noun::NounPhrase;
use super::numerals::Form;
use super::style::Nouns;
use super::tokens::Tokens;
use super::{ages, counted, label, units};
use crate::report::FigureKind;

/// What of an amount decides where its noun is looked for, and may change after it was read.
pub fn nature(amount: &Amount) -> (FigureKind, bool, usize) {
    (amount.kind, amount.unit.is_some(), amount.tokens.end)
}

/// Says of what kind the amount is where only what stands around it tells: ages, ranks, multiples. Gives back its noun, as
/// it was found before that.
pub fn settle(tokens: &Tokens, amounts: &mut [Amount], place: usize, lexicon: &Lexicon) -> Option<NounPhrase> {
    let noun = counted::noun(tokens, amounts, place, lexicon);
    let amount = &mut amounts[place];
    settle_kind(tokens, amount, noun.as_ref(), lexicon);
    noun
}

fn settle_kind(tokens: &Tokens, amount: &mut Amount, noun: Option<&NounPhrase>, lexicon: &Lexicon) {
    ages::settle(tokens, amount, noun, lexicon);
    let number = matches!(amount.form, Form::Words | Form::Digits { .. });
    if amount.kind != FigureKind::Count || amount.unit.is_some() || !number {
        return;
    }
    // "multiplied by three", "divided by two"
    let times = lexicon.multiplied_by.before(tokens, amount.tokens.start).is_some();
    let parts = lexicon.divided_by.before(tokens, amount.tokens.start).is_some() && amount.high.is_none();
    if let Some(value) = amount.value.filter(|value| (times || parts) && *value > 0.0) {
        amount.kind = FigureKind::Multiple;
        amount.value = Some(if times { value } else { 1.0 / value });
        return;
    }
    // "an earthquake of magnitude 6.4"
    if label::degree_before(tokens, amount, lexicon).is_some() {
        amount.kind = FigureKind::Measure;
        amount.unit = Some(label::DEGREE.into());
        return;
    }
    // "20-fold"
    let end = amount.tokens.end;
    let fold = lexicon.folds.at(tokens, end + 1).filter(|_| tokens.is_hyphen(end) && tokens.glued(end + 1));
    if let Some((fold, ())) = fold {
        amount.kind = FigureKind::Multiple;
        amount.tokens.end = fold.end;
        return;
    }
    // "50 previous years", "500 million extra euros": the unit behind adjectives; but "by 25 September, several weeks later".
    let plain = |at: usize| tokens.lower(at) != "," && lexicon.months.at(tokens, at).is_none();
    // "les vingt premières minutes"
    let follows = |noun: &&NounPhrase| {
        let gap = noun.whole.start.wrapping_sub(amount.reach);
        gap == 0 || gap == 1 && lexicon.early_adjectives.is(tokens, amount.reach)
    };
    // "a new one several weeks ago": no week
    let several = lexicon.style.nouns == Nouns::Plural && amount.value == Some(1.0) && amount.form == Form::Words;
    if let Some(noun) = noun.filter(follows)
        && !(several && tokens.lower(noun.head.end - 1).ends_with('s'))
        && (noun.whole.start..noun.head.start).all(plain)
        && let Some(unit) = units::of_noun(tokens, noun.head.clone(), lexicon)
    {
        amount.kind = unit.kind;
        amount.unit = Some(unit.name.into());
        amount.tokens.end = noun.head.end;
        return;
    }
    // "number one", "Platz zwei", but "from day one", "pro Tag acht Menschen"
    if amount.form == Form::Words
        && let Some((noun, ())) = lexicon.rank_before.before(tokens, amount.tokens.start)
    {
        let is_time = units::of_noun(tokens, noun.clone(), lexicon).is_some();
        let is_per = lexicon.per.before(tokens, noun.start).is_some();
        let idiom = is_time && (amount.value == Some(1.0) || is_per);
        amount.kind = if idiom { amount.kind } else { FigureKind::Rank };
        return;
    }
    // "three times as long", not "three times a week"
    let Some((times, ())) = lexicon.times.at(tokens, amount.tokens.end) else { return };
    // "выросли в три раза"
    let grown = lexicon.times_before.before(tokens, amount.tokens.start).is_some();
    if grown || lexicon.times_than.at(tokens, times.end).is_some() {
        amount.kind = FigureKind::Multiple;
        amount.unit = Some("times".into());
        amount.tokens.end = times.end;
    }
}
