//! Ranges that words make of two amounts: "from 10 to 15", "between 10 and 15", "three or four".

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::phrases::Phrases;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// Two amounts and the words that may make a range of them: "from 10 to 15", "between 10 and 15".
pub struct Words<'t> {
    pub tokens: &'t Tokens<'t>,
    pub low: &'t Amount,
    pub high: &'t Amount,
    /// What stands between them.
    pub gap: Range<usize>,
    pub lexicon: &'t Lexicon,
}

impl Words<'_> {
    /// Whether they are the ends of one.
    pub fn are_a_range(&self) -> bool {
        let Words { tokens, low, high, ref gap, lexicon } = *self;
        // "from 450 million to 350–375 million": the new value is a range of its own
        if goes_on(tokens, high.tokens.end) {
            return false;
        }
        let from = self.are_introduced(&lexicon.from);
        // "from 21 mpg combined to 23"
        let aside = from
            && lexicon.style.nouns == Nouns::Plural
            && tokens.is_word(gap.start)
            && lexicon.and.at(tokens, gap.start).is_none()
            && lexicon.to.at(tokens, gap.start + 1).is_some_and(|(found, ())| found.end == gap.end);
        self.are_joined(&lexicon.to)
            && (from || !self.are_joined(&lexicon.to_new))
            && !(self.tell_a_move() && is_steep(low, high))
            && (same_units(low, high) && (from || rising(tokens, low, high, lexicon))
                || from && unit_of_first(low, high))
            || aside && (same_units(low, high) || unit_of_first(low, high))
            || self.are_joined(&lexicon.and)
                && same_units(low, high)
                && (self.are_introduced(&lexicon.between) || self.are_between_ages())
            || self.are_joined(&lexicon.or)
                && ascending(low, high)
                && low.unit.is_none()
                && !high.unit_before
                && near(low, high)
            || tokens.lower(gap.start) == "/"
                && gap.len() == 1
                && low.kind == FigureKind::Money
                && low.unit == high.unit
    }

    /// "rose (by) 4,000 to": whether the first tells by how much something moved.
    fn tell_a_move(&self) -> bool {
        let Words { tokens, low, lexicon, .. } = *self;
        self.are_introduced(&lexicon.by) || lexicon.change.before(tokens, low.tokens.start).is_some()
    }

    /// Whether one of the phrases stands between the amounts, but for what qualifies the second: "von zuletzt 16 auf derzeit 14".
    fn are_joined(&self, phrases: &Phrases<()>) -> bool {
        let Words { tokens, ref gap, lexicon, .. } = *self;
        let qualified =
            lexicon.qualifiers.before(tokens, gap.end).map_or(gap.end, |(found, _)| found.start.max(gap.start));
        let ends = |(found, ()): (Range<usize>, ())| {
            found.end == gap.end || found.end == qualified || self.before_adverb(qualified) == Some(found.end)
        };
        phrases.at(tokens, gap.start).is_some_and(ends)
    }

    /// Whether one of the phrases stands before the first amount, but for what qualifies that.
    fn are_introduced(&self, phrases: &Phrases<()>) -> bool {
        let Words { tokens, low, lexicon, .. } = *self;
        let start =
            lexicon.qualifiers.before(tokens, low.tokens.start).map_or(low.tokens.start, |(found, _)| found.start);
        phrases.before(tokens, low.tokens.start).is_some()
            || phrases.before(tokens, start).is_some()
            || article_between(tokens, start, phrases, lexicon)
            || self.before_adverb(start).is_some_and(|start| phrases.before(tokens, start).is_some())
    }

    /// "between the ages of 16 and 18"
    fn are_between_ages(&self) -> bool {
        let Words { tokens, low, lexicon, .. } = *self;
        let between = &lexicon.between;
        lexicon.age_named.before(tokens, low.tokens.start).is_some_and(|(ages, ())| {
            between.before(tokens, ages.start).is_some() || article_between(tokens, ages.start, between, lexicon)
        })
    }

    /// Where the adverb begins that tells of what time the value is.
    fn before_adverb(&self, at: usize) -> Option<usize> {
        self.lexicon.value_adverbs.before(self.tokens, at).map(|(found, ())| found.start)
    }
}

/// "from the US $89 to …": a determiner between the word and the amount.
fn article_between(tokens: &Tokens, start: usize, phrases: &Phrases<()>, lexicon: &Lexicon) -> bool {
    start > 1 && lexicon.determiners.is(tokens, start - 1) && phrases.before(tokens, start - 1).is_some()
}

/// "10 to 15", "1.3 A/cm2 to 0.03 A/cm2", "4 bis minus 1 Grad", but not "rose 5 % to 10 %", nor "39 percent to 32 percent" of
/// a poll.
fn rising(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> bool {
    let told_twice = low.kind == FigureKind::Measure && low.unit == high.unit;
    let cold = high.value < Some(0.0) && high.unit.as_deref().is_some_and(|unit| unit.starts_with('°'));
    let changed = lexicon.change.before(tokens, low.tokens.start).is_some();
    (ascending(low, high) || told_twice || cold) && !(low.unit.is_some() && changed)
}

/// "from 21 mpg to 23"
fn unit_of_first(low: &Amount, high: &Amount) -> bool {
    matches!(low.kind, FigureKind::Measure | FigureKind::Duration)
        && high.unit.is_none()
        && high.kind == FigureKind::Count
}

/// "rose by 235 to 1,351": by how many, and to how many; but "by 10 to 15", "by 5 to 20 percent", "by 2 to 10 million".
fn is_steep(low: &Amount, high: &Amount) -> bool {
    let is_alike = matches!(low.kind, FigureKind::Count | FigureKind::Money) && low.kind == high.kind;
    is_alike && low.unit == high.unit && !near(low, high) && scale_of(low, high) == 1.0
}

/// Whether a dash and another number go on from the amount that ends there: a phone number, a date, a range of its own.
pub(super) fn goes_on(tokens: &Tokens, end: usize) -> bool {
    tokens.lower(end) == "-" && tokens.glued(end) && tokens.is_digits(end + 1) && tokens.glued(end + 1)
}

/// "three or four", "ten or fifteen": alternatives, not two counts.
pub(super) fn near(low: &Amount, high: &Amount) -> bool {
    const FARTHEST: f64 = 3.0;
    low.value.zip(high.value).is_some_and(|(low, high)| high <= low * FARTHEST)
}

/// Whether the second number is the larger.
pub(super) fn ascending(low: &Amount, high: &Amount) -> bool {
    let scaled = scale_of(low, high);
    low.value.zip(high.value).is_some_and(|(low, high)| low * scaled < high)
}

/// A unit may be told once, behind the second number or before the first.
pub(super) fn same_units(low: &Amount, high: &Amount) -> bool {
    match (&low.unit, &high.unit) {
        (None, _) => low.kind == FigureKind::Count,
        (Some(_), None) => low.unit_before && high.kind == FigureKind::Count,
        (Some(low), Some(high)) => low == high || high.starts_with(&**low),
    }
}

/// What the first number is multiplied by: "10 to 15 million" are both millions, "from 4.6 to 3.1 billion" both billions, but not
/// "from 950 to 1.2 million".
pub(super) fn scale_of(low: &Amount, high: &Amount) -> f64 {
    /// "De 4.600 a 3.100 millones".
    const HIGHEST: f64 = 1000.0;
    /// So many times the second is the first at most, where it is more.
    const FARTHEST: f64 = 20.0;
    let alike = low.mantissa < high.mantissa * FARTHEST && (low.mantissa < HIGHEST || high.mantissa >= HIGHEST);
    let shares = high.scaled && !low.scaled && alike;
    // Scales are whole numbers.
    if shares { (high.value.unwrap_or(1.0) / high.mantissa).round() } else { 1.0 }
}
