//! The same thing counted by different speakers: shown side by side.
//!
//! Two figures are two sides' counts when they are of one kind, of a like size, said by different speakers, and either
//! stand in one sentence or count the same noun in sentences that share words.

use super::Place;
use super::scan::in_small_letters;
use crate::report::{Figure, FigureGroup, FigureKind, GroupKind};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// Two sides seldom differ more than by this factor; a part and its whole do.
const LIKE_SIZE: f64 = 5.0;

/// How many words, besides the noun, two sentences share when they count the same thing.
const SHARED_WORDS: usize = 2;

/// Shorter words are mostly function words.
const SHORTEST_WORD: usize = 5;

/// Of one noun or one sentence, no more figures are compared with each other.
const MOST_COMPARED: usize = 20;

/// The groups, each with its figures in reading order; a figure is in one group at most.
pub fn find(figures: &[Figure], places: &[Place]) -> Vec<FigureGroup> {
    let mut taken = FxHashSet::default();
    let mut groups = Vec::new();
    let mut candidates: Vec<Vec<usize>> = Vec::new();
    let mut last = None;
    let mut by_unit: FxHashMap<(FigureKind, Cow<str>), Vec<usize>> = FxHashMap::default();
    for (at, (figure, place)) in figures.iter().zip(places).enumerate() {
        if !comparable(figure) {
            continue;
        }
        // In reading order: those of one sentence come one behind the other.
        let sentence = Some((place.paragraph, place.sentence));
        match candidates.last_mut().filter(|_| last == sentence) {
            Some(list) => list.push(at),
            None => candidates.push(vec![at]),
        }
        last = sentence;
        if let Some(unit) = &figure.unit {
            by_unit.entry((figure.kind, in_small_letters(unit))).or_default().push(at);
        }
    }
    let mut same_noun: Vec<Vec<usize>> = by_unit.into_values().collect();
    same_noun.sort_unstable();
    for (list, one_sentence) in
        candidates.iter().map(|list| (list, true)).chain(same_noun.iter().map(|list| (list, false)))
    {
        let mut group: Vec<usize> = Vec::new();
        for at in list.iter().copied().take(MOST_COMPARED) {
            let fits = |other: &usize| differ(&figures[*other], &figures[at]);
            let alike = |other: &usize| one_sentence || share_words(&figures[*other], &figures[at]);
            if !taken.contains(&at) && group.iter().all(fits) && group.iter().all(alike) {
                group.push(at);
            }
        }
        if group.len() >= 2 {
            taken.extend(group.iter().copied());
            groups.push(FigureGroup { kind: GroupKind::Sides, figures: group });
        }
    }
    groups
}

fn comparable(figure: &Figure) -> bool {
    let kind = matches!(figure.kind, FigureKind::Count | FigureKind::Money | FigureKind::Percent | FigureKind::Measure);
    kind && figure.who.is_some() && figure.value.is_some_and(|value| value > 1.0)
}

fn differ(one: &Figure, other: &Figure) -> bool {
    let (Some(a), Some(b)) = (one.value, other.value) else { return false };
    let like = a.max(b) <= LIKE_SIZE * a.min(b) && a != b;
    one.kind == other.kind && like && !same_speaker(one, other)
}

/// "Lee" and "Ann Lee" are one.
fn same_speaker(one: &Figure, other: &Figure) -> bool {
    let (Some(a), Some(b)) = (&one.who, &other.who) else { return true };
    let (a, b) = (in_small_letters(a), in_small_letters(b));
    a.contains(&*b) || b.contains(&*a)
}

fn share_words(one: &Figure, other: &Figure) -> bool {
    let words = |figure: &Figure| -> FxHashSet<String> {
        let unit = figure.unit.as_deref().unwrap_or_default().to_lowercase();
        let words = figure.sentence.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|word| word.chars().count() >= SHORTEST_WORD && *word != unit).collect()
    };
    words(one).intersection(&words(other)).count() >= SHARED_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, unit: &str, who: &str, sentence: &str) -> Figure {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Figure {
            value: Some(value),
            unit: text(unit),
            who: text(who),
            sentence: sentence.to_owned(),
            ..Figure::default()
        }
    }

    #[test]
    fn sides() {
        let one = "North said 20 soldiers were killed near Elm, South said 30 men.";
        let far = "South counted 31 soldiers killed near Elm.";
        for (figures, expected) in [
            ([figure(20.0, "soldiers", "North", one), figure(30.0, "men", "South", one)], vec![vec![0, 1]]),
            ([figure(20.0, "soldiers", "North", one), figure(30.0, "men", "North", one)], vec![]),
            ([figure(20.0, "soldiers", "North", one), figure(30.0, "men", "", one)], vec![]),
            ([figure(20.0, "soldiers", "North", one), figure(3000.0, "men", "South", one)], vec![]),
            ([figure(20.0, "soldiers", "North", one), figure(31.0, "soldiers", "South", far)], vec![vec![0, 1]]),
            ([figure(20.0, "soldiers", "North", one), figure(31.0, "soldiers", "South", "31 soldiers sang.")], vec![]),
        ] {
            let sentence = |at: usize| usize::from(figures[at].sentence != figures[0].sentence);
            let places =
                [0, 1].map(|at| Place { paragraph: 0, sentence: sentence(at), range: 0..1, phrase: 0..1, named: 0 });
            let found: Vec<Vec<usize>> = find(&figures, &places).into_iter().map(|group| group.figures).collect();
            assert_eq!(found, expected, "{figures:?}");
        }
    }
}
