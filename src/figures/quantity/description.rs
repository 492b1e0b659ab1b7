//! What an amount's own words tell of it: how exactly it is meant, which way it went, what it counts.

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::noun::NounPhrase;
use super::tokens::Tokens;
use super::{Quantity, label, outcomes, predicate, qualifiers};
use crate::report::{Change, FigureKind, Qualifier};
use std::ops::Range;

/// An amount and what stands around it.
pub struct Surroundings<'t> {
    pub tokens: &'t Tokens<'t>,
    pub lexicon: &'t Lexicon,
    pub amount: &'t Amount,
    /// The noun that it counts.
    pub noun: Option<&'t NounPhrase>,
    /// The words that may tell what it is of.
    pub room: Range<usize>,
    /// The amount that was told before it in the sentence, and which way that went.
    pub last: Option<&'t Amount>,
    pub last_change: Option<Change>,
    /// The noun that was counted last, also in the sentence before.
    pub known: Option<&'t str>,
}

impl Surroundings<'_> {
    /// The amount as a quantity.
    pub fn quantity(&self) -> Quantity {
        let Surroundings { tokens, lexicon, amount, noun, last, .. } = *self;
        let change = qualifiers::change(tokens, amount, last.map(|last| (last, self.last_change)), lexicon);
        let qualified = self.qualified(change);
        let sum = self.sum();
        let kind = sum.map_or(amount.kind, |sum| sum.kind);
        let own = amount.unit.as_deref().or_else(|| sum?.unit.as_deref()).map(str::to_owned);
        let start = qualified.as_ref().map_or(amount.tokens.start, |(found, _)| found.start.min(amount.tokens.start));
        // "Attendance: 42,000.", "an expectancy of over 70": not of what was counted before.
        let is_apart = last.is_none()
            && start > 0
            && (tokens.lower(start - 1) == ":" || lexicon.of.before(tokens, start).is_some());
        let known = self.known.filter(|_| !is_apart);
        let predicated = (kind == FigureKind::Count && own.is_none() && noun.is_none())
            .then(|| predicate::counted(tokens, amount, self.room.clone(), lexicon))
            .flatten();
        let counted = noun.filter(|noun| !noun.back).map(|noun| tokens.text(noun.head.clone()).to_owned());
        let unit = match kind {
            FigureKind::Count => own
                .or(counted)
                .or_else(|| predicated.clone().map(|head| tokens.text(head).to_owned()))
                .or_else(|| known.map(str::to_owned)),
            FigureKind::Rank => own.or(counted),
            FigureKind::Ratio => own.or(counted).or_else(|| known.map(str::to_owned)),
            _ => own,
        };
        let end = noun.map_or(amount.reach, |noun| noun.whole.end);
        let label = self.label(start, unit.as_deref(), predicated, known);
        Quantity {
            range: tokens.bytes(amount.tokens.clone()),
            value: amount.value,
            value_high: amount.high,
            kind,
            unit,
            per: amount.price_per.clone(),
            // "at least a score": what is told, rather than that the word is rough.
            qualifier: match (amount.qualifier, qualified.map(|(_, qualifier)| qualifier)) {
                (Some(Qualifier::About), Some(told)) => Some(told),
                (own, told) => own.or(told),
            },
            is_qualified_by_itself: amount.qualifier.is_some(),
            change,
            phrase: tokens.bytes(start..end.max(amount.tokens.end)),
            named: label.len(),
            wants_label: false,
            label,
        }
    }

    /// The words that tell how exactly the amount is meant, and what they tell.
    fn qualified(&self, change: Option<Change>) -> Option<(Range<usize>, Qualifier)> {
        let Surroundings { tokens, lexicon, amount, last, .. } = *self;
        let (found, qualifier) = qualifiers::qualifier(tokens, amount, lexicon)?;
        // "from 10 to 15": no "at least".
        let begins_range = || {
            amount.high.is_some()
                && lexicon.from.at(tokens, found.start).is_some_and(|(from, ())| from.end == found.end)
        };
        let follows = |last: &Amount| last.reach + 1 >= found.start;
        // "subió hasta 20": where it rose to, and not at most.
        let is_reached = || {
            let to = lexicon.reached.at(tokens, found.start).is_some_and(|(to, ())| to.end == found.end);
            // "удвоилась до 20"
            let multiplied = last.is_some_and(|last| last.kind == FigureKind::Multiple && follows(last));
            qualifier == Qualifier::UpTo && (change.is_some() || multiplied) && to
        };
        // "would raise $1.2 trillion over 10 years": how long it takes.
        let lasts = || {
            let beside = last.is_some_and(|last| last.kind != FigureKind::Duration && follows(last));
            amount.kind == FigureKind::Duration && beside && found.len() == 1 && lexicon.links.is(tokens, found.start)
        };
        // "move up to fourth"
        let is_risen = qualifier == Qualifier::UpTo && amount.kind == FigureKind::Rank;
        let floor = last.map_or(0, |last| last.tokens.end);
        let tells = found.start >= floor && !begins_range() && !lasts() && !is_reached() && !is_risen;
        tells.then_some((found, qualifier))
    }

    /// "68 euros, 12 of them": the sum of which the amount is a part.
    fn sum(&self) -> Option<&Amount> {
        let amount = self.amount;
        let goes_back = self.noun.is_some_and(|noun| noun.back);
        let is_bare = amount.kind == FigureKind::Count && amount.unit.is_none() && self.known.is_none();
        self.last.filter(|last| last.kind == FigureKind::Money && is_bare && goes_back)
    }

    /// What is counted, as it reads alone. `start` is where the amount begins with its qualifier, `predicated` the noun that the
    /// sentence says it is the number of, `known` what was counted before.
    fn label(&self, start: usize, unit: Option<&str>, predicated: Option<Range<usize>>, known: Option<&str>) -> String {
        let Surroundings { tokens, lexicon, amount, noun, last, .. } = *self;
        let beside = last.is_some_and(|last| last.kind == FigureKind::Count && last.unit.is_none());
        let label = label::of(tokens, amount, noun, self.room.clone(), beside, lexicon);
        // "The strike killed 14": not the strike.
        let is_bare = amount.kind == FigureKind::Count && noun.is_none() && unit.is_none() && start > self.room.start;
        let done = if is_bare && known.is_none() { outcomes::done(tokens, start, lexicon) } else { None };
        let label = done.map_or(label, str::to_owned);
        let counts =
            !matches!(amount.kind, FigureKind::Money | FigureKind::Measure | FigureKind::Age | FigureKind::Duration);
        // "The number of people killed in the town is 12": they, and not the town; but "has risen, and that by 12" is no total.
        let is_change = || lexicon.by.before(tokens, start).is_some();
        let stated = predicated.filter(|head| !label.contains(tokens.text(head.clone())) && !is_change());
        let label = stated.map_or(label, |head| outcomes::stated(tokens, head, amount.tokens.start, lexicon));
        let Some(known) = known else { return label };
        // What another sentence counted may be anything.
        let is_same = last.is_some() && counts && noun.is_none() && unit == Some(known);
        let of_known = is_same.then(|| outcomes::of_known(tokens, amount, known, self.room.end, lexicon)).flatten();
        let label = of_known.unwrap_or(label);
        let is_told_before = label.is_empty() && counts || noun.is_some_and(|noun| noun.back);
        if is_told_before { known.to_owned() } else { label }
    }
}
