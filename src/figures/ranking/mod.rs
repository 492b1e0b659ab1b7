//! Which figures matter: a weighed sum of named features.
//!
//! The same quantity told again is one, with several places. The weights are learned (`cargo xtask
//! learn-ranking`) and kept as data in `data/ranking.txt`, a feature a line; what a feature is, [`features`] tells.

mod cues;
pub mod features;
mod headline;
mod named;
mod reading;
mod stems;
mod tiers;

use super::decimal;
use super::scan::in_small_letters;
use super::{Place, Text};
use crate::article::Role;
use crate::report::{Figure, FigureKind};
use features::{Context, Features, NAMES};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::OnceLock;
use tiers::Tier;

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
        .map(|(Cluster { told, .. }, features)| {
            (Tier::of(text, &figures[told], &places[told], &features), score(&features), told)
        })
        .collect();
    for rank in 1..=MOST_KEY_FIGURES {
        let remaining = weighed.iter().enumerate();
        let order =
            |one: &(Tier, f64, usize), other: &(Tier, f64, usize)| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1));
        let Some((first, _)) = remaining.min_by(|(_, one), (_, other)| order(one, other)) else { break };
        let (.., told) = weighed.remove(first);
        figures[told].key = Some(rank);
    }
}

/// Indexes of the key figures, the first in rank first.
pub fn key_figures(figures: &[Figure]) -> impl Iterator<Item = usize> {
    (1..=MOST_KEY_FIGURES).filter_map(|rank| figures.iter().position(|figure| figure.key == Some(rank)))
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
    // Each figure's cluster.
    let mut of: Vec<usize> = Vec::with_capacity(figures.len());
    for (at, figure) in figures.iter().enumerate() {
        if retells(text, figures, places, at) {
            of.push(of[at - 1]);
            clusters[of[at]].members.push(at);
            continue;
        }
        let unit = figure.unit.as_deref().unwrap_or_default();
        let small = figure.kind == FigureKind::Count && figure.value.is_some_and(|value| value <= SMALL);
        // What is vague is the same in the same words of the same noun; so are small counts of the same noun.
        let named = match figure.value {
            None => Cow::Owned(format!("{} {}", in_small_letters(&figure.text), in_small_letters(unit))),
            Some(_) if small => in_small_letters(unit),
            Some(_) => Cow::Borrowed(""),
        };
        let value = figure.value.map_or(u64::MAX, f64::to_bits);
        let high = figure.value_high.map_or(0, f64::to_bits);
        match by_value.entry((figure.kind, value, high, named)) {
            std::collections::hash_map::Entry::Occupied(entry) => {
                of.push(*entry.get());
                clusters[*entry.get()].members.push(at);
            }
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(clusters.len());
                of.push(clusters.len());
                clusters.push(Cluster { members: vec![at], told: at });
            }
        }
    }
    let mut clusters = headline::joined(text, figures, places, clusters);
    for cluster in &mut clusters {
        let plain = |at: &&usize| {
            let role = text.paragraphs[places[**at].paragraph].role;
            role != Role::Headline && !figures[**at].label.is_empty()
        };
        cluster.told = cluster.members.iter().find(plain).copied().unwrap_or(cluster.told);
    }
    clusters
}

/// "190 kilometers (118 miles)", "€5 (about $6)", "three in four (76 %)": whether the figure, in brackets right behind another, tells
/// the same in another measure.
fn retells(text: &Text, figures: &[Figure], places: &[Place], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let (place, last) = (&places[at], &places[before]);
    if (place.paragraph, place.sentence) != (last.paragraph, last.sentence) || place.phrase.start < last.range.end {
        return false;
    }
    let is_behind = text.sentence(place)[last.range.end..place.phrase.start].trim() == "(";
    let (one, other) = (&figures[before], &figures[at]);
    let is_same = match (one.kind, other.kind) {
        (FigureKind::Measure, FigureKind::Measure) | (FigureKind::Money, FigureKind::Money) => one.unit != other.unit,
        (FigureKind::Ratio, FigureKind::Percent) | (FigureKind::Percent, FigureKind::Ratio) => true,
        _ => false,
    };
    is_behind && is_same
}

/// "Two" of this and "two" of that are often two things.
const SMALL: f64 = 10.0;

fn weights() -> &'static Features {
    static WEIGHTS: OnceLock<Features> = OnceLock::new();
    WEIGHTS.get_or_init(|| {
        let mut weights = [0.0; NAMES.len()];
        for line in include_str!("../../../data/ranking.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((weight, name)) = line.split_once(' ') else { continue };
            if let (Some(place), Some(weight)) = (NAMES.iter().position(|known| *known == name), decimal::value(weight))
            {
                weights[place] = weight;
            }
        }
        weights
    })
}
