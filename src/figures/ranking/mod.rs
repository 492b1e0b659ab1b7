//! Which figures matter: a weighed sum of named features.
//!
//! The same quantity told again is one, with several places. The weights are learned (`cargo xtask
//! learn-ranking`) and kept as data in `data/ranking.txt`, a feature a line; what a feature is, [`features`] tells.

mod cues;
pub mod features;
mod named;
mod reading;
mod stems;

use super::scan::in_small_letters;
use super::{Place, Text};
use crate::report::{Figure, FigureKind};
use features::{Context, Features, NAMES};
use named::place;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::OnceLock;

/// An editor's box holds no more.
const MOST_KEY_FIGURES: u32 = 5;

/// A quantity with all its places.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// Indexes of the figures that tell it, in reading order.
    pub members: Vec<usize>,
    /// The one that is shown.
    pub told: usize,
}

/// Ranks the key figures: sets their `key`, 1 first.
pub fn rank(text: &Text, figures: &mut [Figure], places: &[Place]) {
    let mut weighed: Vec<(Tier, f64, usize)> = candidates(text, figures, places)
        .into_iter()
        .map(|(cluster, features)| (tier(&figures[cluster.told], &features), score(&features), cluster.told))
        .collect();
    weighed.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
    for (rank, (.., told)) in (1..=MOST_KEY_FIGURES).zip(weighed) {
        figures[told].key = Some(rank);
    }
}

/// What comes first, whatever it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    /// It has a value.
    Number,
    /// "Hundreds": of 239 that editors put into a box of figures (`news/`), 4 were vague.
    Vague,
    /// "20 years ago", "in the past three years": first told of far down: a time, told by how far away it is. None of the
    /// 239, and a third of the lengths of time that were not chosen.
    When,
    /// "The two sides", first told of far down: a way to say who, nothing counted. None of the 239.
    Pointing,
}

fn tier(figure: &Figure, features: &Features) -> Tier {
    const OPENS: [usize; 4] =
        [place("first sentence"), place("second sentence"), place("third sentence"), place("in headline")];
    const WHEN: usize = place("tells when");
    const POINTS: [usize; 2] = [place("two or three"), place("led by an article")];
    let has = |place: usize| features[place] > 0.0;
    let opens = OPENS.into_iter().any(has);
    if !opens && figure.kind == FigureKind::Count && POINTS.into_iter().all(has) {
        Tier::Pointing
    } else if !opens && has(WHEN) {
        Tier::When
    } else if figure.value.is_none() {
        Tier::Vague
    } else {
        Tier::Number
    }
}

/// The quantities among which the key figures are chosen, in reading order, with their features.
pub fn candidates(text: &Text, figures: &[Figure], places: &[Place]) -> Vec<(Cluster, Features)> {
    let context = Context::of(text, figures, places);
    let clusters = clusters(text, figures, places);
    let features = |order: usize, cluster: &Cluster| context.features(cluster, order, figures, places);
    let features: Vec<Features> =
        clusters.iter().enumerate().map(|(order, cluster)| features(order, cluster)).collect();
    clusters.into_iter().zip(features).collect()
}

/// The sum of the features, each times its weight.
pub fn score(features: &Features) -> f64 {
    features.iter().zip(weights()).map(|(feature, weight)| feature * weight).sum()
}

/// Puts figures of one kind and value together.
fn clusters(text: &Text, figures: &[Figure], places: &[Place]) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut by_value: FxHashMap<(FigureKind, u64, u64, Cow<str>), usize> = FxHashMap::default();
    for (at, figure) in figures.iter().enumerate() {
        // What is vague has no value to be the same; small counts are the same only of the same noun.
        let value = figure.value.map(f64::to_bits).unwrap_or(u64::MAX - at as u64);
        let high = figure.value_high.map_or(0, f64::to_bits);
        let small = figure.kind == FigureKind::Count && figure.value.is_some_and(|value| value <= SMALL);
        let unit = in_small_letters(figure.unit.as_deref().filter(|_| small).unwrap_or_default());
        match by_value.entry((figure.kind, value, high, unit)) {
            std::collections::hash_map::Entry::Occupied(entry) => clusters[*entry.get()].members.push(at),
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(clusters.len());
                clusters.push(Cluster { members: vec![at], told: at });
            }
        }
    }
    for cluster in &mut clusters {
        let plain = |at: &&usize| {
            let role = text.paragraphs[places[**at].paragraph].role;
            role != crate::article::Role::Headline && !figures[**at].label.is_empty()
        };
        cluster.told = cluster.members.iter().find(plain).copied().unwrap_or(cluster.told);
    }
    clusters
}

/// "Two" of this and "two" of that are often two things.
const SMALL: f64 = 10.0;

fn weights() -> &'static Features {
    static WEIGHTS: OnceLock<Features> = OnceLock::new();
    WEIGHTS.get_or_init(|| {
        let mut weights = [0.0; NAMES.len()];
        for line in include_str!("../../../data/ranking.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((weight, name)) = line.split_once(' ') else { continue };
            if let (Some(place), Ok(weight)) = (NAMES.iter().position(|known| *known == name), weight.parse()) {
                weights[place] = weight;
            }
        }
        weights
    })
}
