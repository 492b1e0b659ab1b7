//! A linear model: of each text's figures the likelihood of the chosen ones is raised, as a softmax over the weighed sums of
//! features, weights held small.

use super::examples::Example;
use copydesk::figures::ranking::features::{Features, NAMES};
use std::fmt;

/// How hard weights are held small; 1 to 3 cross-check best, 0.3 and 10 worse.
const HOLD: f64 = 2.0;

/// After so many rounds the weights stand still.
const ROUNDS: usize = 300;

fn dot(row: &Features, weights: &Features) -> f64 {
    row.iter().zip(weights).map(|(feature, weight)| feature * weight).sum()
}

/// Gradient descent with Adam's step sizes (Kingma and Ba, 2015).
pub fn learn<'e>(examples: impl Iterator<Item = &'e Example>) -> Features {
    let examples: Vec<&Example> = examples.collect();
    let mut weights = [0.0; NAMES.len()];
    let (mut mean, mut spread) = ([0.0; NAMES.len()], [0.0; NAMES.len()]);
    for round in 1..=ROUNDS {
        let mut slope = weights.map(|weight| 2.0 * HOLD * weight);
        for example in &examples {
            let likely = softmax(&example.rows, &weights);
            for chosen in example.chosen.iter().filter(|chosen| !chosen.is_empty()) {
                let share: f64 = chosen.iter().map(|at| likely[*at]).sum();
                for (at, row) in example.rows.iter().enumerate() {
                    let right = if chosen.contains(&at) { likely[at] / share.max(1e-12) } else { 0.0 };
                    let pull = example.weight * (likely[at] - right);
                    slope.iter_mut().zip(row).for_each(|(slope, feature)| *slope += pull * feature);
                }
            }
        }
        for at in 0..NAMES.len() {
            mean[at] = 0.9 * mean[at] + 0.1 * slope[at];
            spread[at] = 0.999 * spread[at] + 0.001 * slope[at] * slope[at];
            let unbiased = |value: f64, rate: f64| value / (1.0 - rate.powi(round as i32));
            weights[at] -= 0.03 * unbiased(mean[at], 0.9) / (unbiased(spread[at], 0.999).sqrt() + 1e-9);
        }
    }
    weights
}

fn softmax(rows: &[Features], weights: &Features) -> Vec<f64> {
    let scores: Vec<f64> = rows.iter().map(|row| dot(row, weights)).collect();
    let most = scores.iter().copied().fold(f64::MIN, f64::max);
    let powers: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}

/// How many texts and figures were there, and how many of them were ranked as the editors did.
#[derive(Default)]
pub struct Score {
    texts: usize,
    hits: [usize; 3],
    pages: usize,
    keys: usize,
    found: usize,
    first: usize,
}

/// Learned from all parts of the texts but one and measured on that one, for each part in turn.
pub fn crossed(texts: &[Example], way: u64, parts: u64) -> Score {
    let mut score = Score::default();
    for part in 0..parts {
        let weights = learn(texts.iter().filter(|text| text.part(way, parts) != part));
        score.add(texts.iter().filter(|text| text.part(way, parts) == part), &weights);
    }
    score
}

impl Score {
    /// Adds the counts of another.
    pub fn add_all(&mut self, other: &Score) {
        self.texts += other.texts;
        self.hits.iter_mut().zip(other.hits).for_each(|(hits, more)| *hits += more);
        self.pages += other.pages;
        self.keys += other.keys;
        self.found += other.found;
        self.first += other.first;
    }

    /// Counts the texts as the weights rank their figures.
    pub fn add<'e>(&mut self, examples: impl Iterator<Item = &'e Example>, weights: &Features) {
        for example in examples {
            let mut order: Vec<(usize, f64)> = example.rows.iter().map(|row| dot(row, weights)).enumerate().collect();
            order.sort_by(|(_, one), (_, other)| other.total_cmp(one));
            let within = |chosen: &[usize], most: usize| order.iter().take(most).any(|(at, _)| chosen.contains(at));
            if example.page {
                self.pages += 1;
                self.keys += example.chosen.len();
                self.found += example.chosen.iter().filter(|chosen| within(chosen, 5)).count();
                self.first += usize::from(example.chosen.first().is_some_and(|chosen| within(chosen, 5)));
            } else {
                self.texts += 1;
                for (hit, most) in self.hits.iter_mut().zip([1, 3, 5]) {
                    *hit += usize::from(within(&example.chosen[0], most));
                }
            }
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        let [one, three, five] = self.hits.map(|hit| percent(hit, self.texts));
        writeln!(out, "  headlines: first {one:.1}, top three {three:.1}, top five {five:.1}")?;
        let (found, first) = (percent(self.found, self.keys), percent(self.first, self.pages));
        write!(out, "  pages: key figures {found:.1}, the first one {first:.1}")
    }
}
