//! A small linear model: multinomial logistic regression, weights held small, over named features.

use super::pages::{Element, KINDS};

/// "Stays", and the kinds.
const CLASSES: usize = KINDS.len() + 1;

/// How hard weights are held small: the sum of their squares, so many times, is added to the loss. At 5 and at 1 the
/// model finds a block or two more and hides much more that should stay.
const HOLD: f32 = 25.0;

/// 500 rounds move what the model adds to the rules by 0.1 point at most, what it finds alone by up to 3, what it takes back
/// by up to 2: not what the comparison says.
const ROUNDS: i32 = 200;

/// The step size that Adam begins with.
const STEP: f32 = 0.05;

/// A rare flag's value, scaled, is cut here: one element should not decide a weight.
const LARGEST: f32 = 4.0;

/// Of the elements that stay, most by far, one in so many is learned from, and counts for as many.
const STAYING_SAMPLED: usize = 3;

/// How likely an element stays, and is of each kind.
pub type Chances = [f32; CLASSES];

/// The model. A feature counts by how much there is of it and, where it is no flag, by whether there is any.
pub struct Model {
    scales: Vec<f32>,
    flags: Vec<bool>,
    weights: Vec<Chances>,
}

impl Model {
    /// Learns from elements with their labels by the first `used` features.
    ///
    /// Gradient descent with Adam's step sizes (Kingma and Ba, 2015) over all elements in each round.
    pub fn learn<'e>(elements: impl Iterator<Item = &'e Element>, used: usize) -> Model {
        let mut staying = 0;
        let elements: Vec<&Element> = elements
            .filter(|element| {
                staying += usize::from(element.truth.is_none());
                element.truth.is_some() || staying % STAYING_SAMPLED == 0
            })
            .collect();
        let (mut squares, mut flags) = (vec![0.0f32; used], vec![true; used]);
        for (number, value) in elements.iter().flat_map(|element| &element.features) {
            let number = usize::from(*number);
            if number < used {
                squares[number] += value * value;
                flags[number] &= *value == 1.0;
            }
        }
        let scale = |square: &f32| (square / elements.len().max(1) as f32).sqrt().max(1e-3);
        let scales = squares.iter().map(scale).collect();
        // Two weights a feature, and one for the class.
        let mut model = Model { scales, flags, weights: vec![[0.0; CLASSES]; used * 2 + 1] };
        let rows: Vec<Vec<(usize, f32)>> = elements.iter().map(|element| model.row(element)).collect();
        let mut mean = vec![[0.0f32; CLASSES]; model.weights.len()];
        let mut spread = mean.clone();
        for round in 1..=ROUNDS {
            let mut slope: Vec<Chances> =
                model.weights.iter().map(|weights| weights.map(|it| 2.0 * HOLD * it)).collect();
            if let Some(class) = slope.last_mut() {
                *class = [0.0; CLASSES];
            }
            for (element, row) in elements.iter().zip(&rows) {
                let weight = element.weight * if element.truth.is_none() { STAYING_SAMPLED as f32 } else { 1.0 };
                let mut pull = model.chances_of(row);
                pull[class(element)] -= 1.0;
                for (column, value) in row {
                    for (slope, pull) in slope[*column].iter_mut().zip(pull) {
                        *slope += weight * pull * value;
                    }
                }
            }
            let (unbiased_mean, unbiased_spread) = (1.0 - 0.9f32.powi(round), 1.0 - 0.999f32.powi(round));
            for (column, weights) in model.weights.iter_mut().enumerate() {
                for at in 0..CLASSES {
                    let slope = slope[column][at];
                    let (mean, spread) = (&mut mean[column][at], &mut spread[column][at]);
                    *mean = 0.9 * *mean + 0.1 * slope;
                    *spread = 0.999 * *spread + 0.001 * slope * slope;
                    weights[at] -= STEP * (*mean / unbiased_mean) / ((*spread / unbiased_spread).sqrt() + 1e-6);
                }
            }
        }
        model
    }

    /// How likely the element stays, or is of a kind.
    pub fn chances(&self, element: &Element) -> Chances {
        self.chances_of(&self.row(element))
    }

    /// The heaviest features for a kind against staying: number and weight, scaled as the model sees them.
    pub fn heaviest(&self, kind: usize, count: usize) -> Vec<(usize, f32)> {
        let used = self.scales.len();
        let weight = |column: usize| self.weights[column][kind + 1] - self.weights[column][0];
        let mut found: Vec<(usize, f32)> =
            (0..used).map(|number| (number, weight(number) + weight(used + number))).collect();
        found.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
        found.truncate(count);
        found
    }

    /// The columns that are not nought.
    fn row(&self, element: &Element) -> Vec<(usize, f32)> {
        let used = self.scales.len();
        let mut row = vec![(used * 2, 1.0)];
        for (number, value) in &element.features {
            let number = usize::from(*number);
            if number < used {
                row.push((number, (value / self.scales[number]).clamp(-LARGEST, LARGEST)));
                if !self.flags[number] && *value > 0.0 {
                    row.push((used + number, 1.0));
                }
            }
        }
        row
    }

    fn chances_of(&self, row: &[(usize, f32)]) -> Chances {
        let mut sums = [0.0; CLASSES];
        for (column, value) in row {
            for (sum, weight) in sums.iter_mut().zip(self.weights[*column]) {
                *sum += weight * value;
            }
        }
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        let powers = sums.map(|sum| (sum - most).exp());
        let all: f32 = powers.iter().sum();
        powers.map(|power| power / all)
    }
}

fn class(element: &Element) -> usize {
    element.truth.map_or(0, |kind| kind as usize + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use copydesk::report::ClutterKind::{self, Fundraising, Subscription, Teaser};

    fn element(features: &[(u16, f32)], truth: Option<ClutterKind>) -> Element {
        let (features, weight) = (features.to_vec(), 1.0);
        Element { chain: Vec::new(), verdict: None, settled: false, features, truth, weight }
    }

    /// A flag tells a kind each, an amount stands in all alike; the last feature gives the answer away.
    fn toy() -> Vec<Element> {
        let kinds = [None, Some(Fundraising), Some(Subscription), Some(Teaser)];
        let toy = (0..1_200u16).map(|at| {
            let class = at % 4;
            element(&[(class, 1.0), (4, f32::from(at % 7)), (5, f32::from(class + 1))], kinds[usize::from(class)])
        });
        toy.collect()
    }

    #[test]
    fn separates_a_toy_set() {
        let toy = toy();
        let model = Model::learn(toy.iter(), 5);
        for seen in &toy {
            let unseen = element(&[seen.features[0], (4, 3.5)], seen.truth);
            let chances = model.chances(&unseen);
            assert!(chances[class(&unseen)] > 0.8, "{:?}: {chances:?}", unseen.truth);
            assert!((chances.iter().sum::<f32>() - 1.0).abs() < 1e-4);
        }
        for kind in 0..KINDS.len() {
            let heaviest = model.heaviest(kind, 2);
            assert!(heaviest.iter().any(|(number, weight)| *number == kind + 1 && *weight > 0.0), "{heaviest:?}");
        }
    }

    #[test]
    fn looks_at_no_feature_beyond_those_used() {
        let toy = toy();
        let model = Model::learn(toy.iter(), 5);
        let one = element(&[(1, 1.0), (5, 1.0)], None);
        let other = element(&[(1, 1.0), (5, 4.0)], None);
        assert_eq!(model.chances(&one), model.chances(&other));
    }
}
