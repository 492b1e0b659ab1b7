//! What comes first among the key figures, whatever it weighs: what no weight learned from few examples would keep in its
//! place. None of the 239 figures that editors put into a box (`news/`) is of the last two tiers, 4 are of the second.

use super::cues::{Cue, Cues, words};
use super::features::Features;
use super::named::place;
use crate::figures::{Place, Text};
use crate::report::{Figure, FigureKind};

/// Earlier tiers come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// It has a value.
    Number,
    /// "Hundreds".
    Vague,
    /// "20 years ago", "in the past three years", first told of far down: a time, told by how far away it is. A third of the
    /// lengths of time that the editors did not choose.
    When,
    /// "The two sides", "for the first time", first told of far down: a way to say who or when, nothing counted.
    Pointing,
}

impl Tier {
    /// The tier of a figure that stands at `place`.
    pub(super) fn of(text: &Text, figure: &Figure, place: &Place, features: &Features) -> Tier {
        let opens = OPENS.iter().any(|feature| features[*feature] > 0.0);
        let is_first = figure.kind == FigureKind::Rank && figure.value == Some(1.0);
        let points = figure.kind == FigureKind::Count && POINTS.iter().all(|feature| features[*feature] > 0.0);
        if !opens && (is_first || points) {
            Tier::Pointing
        } else if !opens && figure.kind == FigureKind::Duration && tells_when(text, place) {
            Tier::When
        } else if figure.value.is_none() {
            Tier::Vague
        } else {
            Tier::Number
        }
    }
}

const OPENS: [usize; 4] =
    [place("first sentence"), place("second sentence"), place("third sentence"), place("in headline")];
const POINTS: [usize; 2] = [place("two or three"), place("led by an article")];

/// "in the PAST three years", "20 ans plus TARD".
fn tells_when(text: &Text, place: &Place) -> bool {
    let sentence = text.sentence(place);
    let cues = Cues::of(&text.language);
    let mut before = words(&sentence[..place.phrase.start.min(place.range.start)]).rev().take(NEAR);
    let mut behind = words(&sentence[place.range.end..]).take(NEAR);
    before.any(|word| cues.of_word(word).has(Cue::WhenBefore))
        || behind.any(|word| cues.of_word(word).has(Cue::WhenBehind))
}

/// So many words before a length of time and behind it tell when: "plus tard" is two.
const NEAR: usize = 2;
