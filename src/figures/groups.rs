//! Figures that belong together: two sides' counts, a total and its parts, now and then.
//!
//! Promised: a figure is in one group at most; linear time. Not promised: sums over paragraphs. A change told in one breath
//! ("from 10 to 15") is one figure with both values, and no group.

use super::{Place, sides};
use crate::report::{Figure, FigureGroup, FigureKind, GroupKind};
use crate::words;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// So many words may stand between "compared with" and the figure: "compared with a profit of $3 million".
const WORDS_BETWEEN: usize = 4;

/// A total of more parts is a table.
const MOST_PARTS: usize = 6;

/// The groups; in each, figures in reading order, but a total before its parts and what was before what is.
pub fn find(figures: &[Figure], places: &[Place], language: &str) -> Vec<FigureGroup> {
    let mut groups = sides::find(figures, places);
    let mut taken: FxHashSet<usize> = groups.iter().flat_map(|group| group.figures.iter().copied()).collect();
    let words = Phrases::of(language);
    let mut start = 0;
    while start < places.len() {
        let same =
            |place: &&Place| (place.paragraph, place.sentence) == (places[start].paragraph, places[start].sentence);
        let end = start + places[start..].iter().take_while(same).count();
        let sentence = Sentence { figures, places, range: start..end, words: &words };
        for group in sentence.parts().into_iter().chain(sentence.earlier()) {
            if group.figures.iter().all(|at| !taken.contains(at)) {
                taken.extend(group.figures.iter().copied());
                groups.push(group);
            }
        }
        start = end;
    }
    groups
}

/// What tells a part, and what tells an earlier value, in a language.
struct Phrases {
    including: Vec<&'static str>,
    earlier: Vec<&'static str>,
}

impl Phrases {
    fn of(language: &str) -> Phrases {
        let words = words::of(language, "ranking");
        let phrases = |section| words.entries(section).iter().flat_map(|line| line.split(',')).collect();
        Phrases { including: phrases("including"), earlier: phrases("earlier") }
    }
}

/// The figures of one sentence.
struct Sentence<'f> {
    figures: &'f [Figure],
    places: &'f [Place],
    range: Range<usize>,
    words: &'f Phrases,
}

impl Sentence<'_> {
    /// "Three people, two adults and a child": a total and what adds up to it, or what is said to be part of it.
    fn parts(&self) -> Vec<FigureGroup> {
        let mut groups = Vec::new();
        let mut at = self.range.start;
        while at < self.range.end {
            let Some(end) = self.sum_end(at).or_else(|| self.included_end(at)) else {
                at += 1;
                continue;
            };
            groups.push(FigureGroup { kind: GroupKind::Parts, figures: (at..end).collect() });
            at = end;
        }
        groups
    }

    /// Where the figures end that add up to the one at `total`: two or more.
    fn sum_end(&self, total: usize) -> Option<usize> {
        let whole = self.value(total)?;
        let mut sum = 0.0;
        for at in total + 1..self.range.end.min(total + 1 + MOST_PARTS) {
            sum += self.value(at).filter(|_| self.alike(total, at))?;
            if (sum - whole).abs() <= whole * 1e-9 {
                return (at > total + 1).then_some(at + 1);
            }
        }
        None
    }

    /// Where the figure ends that is told to be part of the one at `total`.
    fn included_end(&self, total: usize) -> Option<usize> {
        let part = total + 1;
        let (whole, value) = (self.value(total)?, self.value(part)?);
        if value >= whole || !self.alike(total, part) {
            return None;
        }
        let after = self.text_after(part);
        let before = self.between(total, part);
        let follows = |phrase: &str| {
            let rest = after.strip_prefix(' ').and_then(|after| after.strip_prefix(phrase));
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        let told = |phrase: &&str| ends_with_phrase(&before, phrase, 1) || follows(phrase);
        self.words.including.iter().any(told).then_some(part + 1)
    }

    /// "5 %, down from 7 %": what is, and right behind it what was; given back the other way round.
    fn earlier(&self) -> Vec<FigureGroup> {
        let pairs = (self.range.start..self.range.end.saturating_sub(1)).filter(|now| {
            let then = now + 1;
            let same_unit = self.figures[*now].unit == self.figures[then].unit && self.figures[*now].unit.is_some();
            let (Some(one), Some(other)) = (self.value(*now), self.value(then)) else { return false };
            if !(same_unit && one != other && self.alike(*now, then)) {
                return false;
            }
            let between = self.between(*now, then);
            self.words.earlier.iter().any(|phrase| ends_with_phrase(&between, phrase, WORDS_BETWEEN))
        });
        pairs.map(|now| FigureGroup { kind: GroupKind::Earlier, figures: vec![now + 1, now] }).collect()
    }

    /// Single values of what can be compared.
    fn value(&self, at: usize) -> Option<f64> {
        let figure = self.figures.get(at).filter(|_| self.range.contains(&at))?;
        let kind =
            matches!(figure.kind, FigureKind::Count | FigureKind::Money | FigureKind::Percent | FigureKind::Measure);
        figure.value.filter(|value| kind && figure.value_high.is_none() && *value > 0.0)
    }

    /// Of one kind, and of one unit where it is no noun.
    fn alike(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.figures[one], &self.figures[other]);
        one.kind == other.kind && (one.kind == FigureKind::Count || one.unit == other.unit) && one.per == other.per
    }

    /// The words between two figures, in small letters.
    fn between(&self, one: usize, other: usize) -> String {
        let sentence = &self.figures[one].sentence;
        let range = self.places[one].range.end..self.places[other].phrase.start.min(self.places[other].range.start);
        sentence.get(range).unwrap_or_default().to_lowercase()
    }

    /// The words behind a figure, in small letters.
    fn text_after(&self, at: usize) -> String {
        const LONGEST: usize = 40;
        let rest = self.figures[at].sentence.get(self.places[at].range.end..).unwrap_or_default();
        rest[..rest.floor_char_boundary(LONGEST)].to_lowercase()
    }
}

/// Whether the phrase stands in the text as words of its own, with no more than so many words behind it.
fn ends_with_phrase(text: &str, phrase: &str, words_behind: usize) -> bool {
    let Some(at) = text.rfind(phrase) else { return false };
    let (before, behind) = (&text[..at], &text[at + phrase.len()..]);
    let apart = !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric);
    apart && behind.split_whitespace().count() <= words_behind && !behind.contains([';', '.'])
}
