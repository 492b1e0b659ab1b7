//! Which figures matter: a weighed sum of named features.
//!
//! The same quantity told again is one, with several places. The weights are learned (`cargo xtask
//! learn-ranking`) and kept as data in `data/ranking.txt`, a feature a line; what a feature is, [`features`] tells.

mod cues;
pub mod features;
mod named;
mod reading;
mod stems;
mod tiers;

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
    weighed.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
    for (rank, (.., told)) in (1..=MOST_KEY_FIGURES).zip(weighed) {
        figures[told].key = Some(rank);
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
    let mut clusters = with_headline(text, figures, places, clusters);
    for cluster in &mut clusters {
        let plain = |at: &&usize| {
            let role = text.paragraphs[places[**at].paragraph].role;
            role != Role::Headline && !figures[**at].label.is_empty()
        };
        cluster.told = cluster.members.iter().find(plain).copied().unwrap_or(cluster.told);
    }
    clusters
}

/// Puts what only headline and standfirst tell to the figure of the first paragraphs that it rounds or calls otherwise: "18 million"
/// and "18.2 million", "seven dead" and "seven people were killed".
fn with_headline(text: &Text, figures: &[Figure], places: &[Place], clusters: Vec<Cluster>) -> Vec<Cluster> {
    let paragraph = |at: usize| places[at].paragraph;
    let is_head = |at: usize| matches!(text.paragraphs[paragraph(at)].role, Role::Headline | Role::Standfirst);
    let body =
        (0..text.paragraphs.len()).find(|at| !matches!(text.paragraphs[*at].role, Role::Headline | Role::Standfirst));
    let last = body.unwrap_or(0) + LEADING_PARAGRAPHS;
    let mut kept: Vec<Cluster> = Vec::with_capacity(clusters.len());
    let mut heads: Vec<Cluster> = Vec::new();
    for cluster in clusters {
        if heads.len() < MOST_HEADS && cluster.members.iter().all(|at| is_head(*at)) {
            heads.push(cluster);
        } else {
            kept.push(cluster);
        }
    }
    for head in heads {
        let short = &figures[head.told];
        let tells = |cluster: &&mut Cluster| {
            let first = cluster.members.iter().copied().find(|at| !is_head(*at));
            first.is_some_and(|at| paragraph(at) < last && is_told_shorter(short, &figures[at]))
        };
        match kept.iter_mut().find(tells) {
            Some(cluster) => cluster.members.splice(0..0, head.members).for_each(drop),
            None => kept.push(head),
        }
    }
    kept.sort_by_key(|cluster| cluster.members[0]);
    kept
}

/// Whether one figure may be the other, told in fewer digits or of another noun.
fn is_told_shorter(short: &Figure, full: &Figure) -> bool {
    let (Some(rounded), Some(value)) = (short.value, full.value) else { return false };
    let whole = short.value_high.is_none() && full.value_high.is_none();
    if short.kind != full.kind || !whole {
        return false;
    }
    let same_unit = short.unit == full.unit;
    let counted = short.kind == FigureKind::Count;
    let close = (rounded - value).abs() <= ROUNDED * value.abs() && digits(rounded) < digits(value);
    if rounded == value { counted && rounded > 1.0 || same_unit } else { close && (counted || same_unit) }
}

/// How many digits a number has before the zeros that it ends in.
fn digits(value: f64) -> usize {
    format!("{:e}", value.abs())
        .split('e')
        .next()
        .map_or(0, |mantissa| mantissa.chars().filter(char::is_ascii_digit).count())
}

/// No headline and standfirst tell more quantities.
const MOST_HEADS: usize = 20;

/// So many paragraphs tell what headline and standfirst announce.
const LEADING_PARAGRAPHS: usize = 4;

/// A headline rounds by no more than this share: 18 for 18.2 million, 300 for 324.
const ROUNDED: f64 = 0.08;

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

#[cfg(test)]
mod tests {
    use crate::article::{Paragraph, Prose, Role};
    use crate::figures::read;

    #[test]
    fn what_a_headline_tells_shorter_is_no_second_key_figure() {
        for (headline, body, keys) in [
            ("Bill rises to £18m", "The council spent £18.2m. It sold 40 boats.", ["£18.2m", "40"]),
            ("Seven dead in Elm", "Seven people were killed. Some 40 houses fell.", ["Seven", "40"]),
            ("Bill rises to £18m", "The council spent £25m. It sold 40 boats.", ["£25m", "£18m"]),
        ] {
            let paragraph = |role, text: &str| Paragraph { role, text: text.to_owned(), element: None };
            let prose = Prose {
                language: "en".to_owned(),
                paragraphs: vec![paragraph(Role::Headline, headline), paragraph(Role::Paragraph, body)],
            };
            let (figures, _) = read(&prose);
            let mut ranked: Vec<_> =
                figures.iter().filter_map(|figure| Some((figure.key?, figure.text.as_str()))).collect();
            ranked.sort_unstable();
            let mut ranked: Vec<&str> = ranked.into_iter().map(|(_, text)| text).take(2).collect();
            let mut keys = keys.to_vec();
            ranked.sort_unstable();
            keys.sort_unstable();
            assert_eq!(ranked, keys, "{headline}");
        }
    }
}
