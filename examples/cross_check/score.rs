//! What the bench's scorer (`score_blocks` in score.py) makes of what is hidden.

use super::pages::{Hidden, KINDS, Label, LabelledPage};
use std::fmt;

/// A block counts as found when so much of its own text is hidden.
const FOUND: f64 = 0.9;

/// The scorer's counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    blocks: [u32; KINDS.len()],
    found: [u32; KINDS.len()],
    right_kind: u32,
    article_hidden: u32,
    other: u32,
    other_hidden: u32,
}

/// The counts as figures: shares in per cent; of the article's text, characters.
#[derive(Clone, Copy, Debug)]
pub struct Figures(pub [f64; Figures::NAMES.len()]);

impl Figures {
    /// What each is.
    pub const NAMES: [&str; 6] =
        ["fundraising", "subscription", "teaser", "right kind", "article hidden", "other hidden"];
}

impl Score {
    /// Scores a page.
    pub fn of(page: &LabelledPage, hidden: &Hidden) -> Score {
        let mut score = Score::default();
        // None stands in another, so only the last that begins before an element can hold it.
        let holder = |chain: &[u16]| {
            let begun = hidden.partition_point(|(root, _)| root.as_slice() <= chain);
            begun.checked_sub(1).map(|last| &hidden[last]).filter(|(root, _)| chain.starts_with(root))
        };
        let units: Vec<bool> = page.units.iter().map(|unit| holder(&unit.chain).is_some()).collect();
        for (unit, gone) in page.units.iter().zip(&units) {
            let gone = if *gone { unit.chars } else { 0 };
            match unit.label {
                Label::Article => score.article_hidden += gone,
                Label::Other => {
                    score.other += unit.chars;
                    score.other_hidden += gone;
                }
                Label::Clutter(_) => {}
            }
        }
        for block in &page.blocks {
            let own = || page.units.iter().zip(&units).filter(|(unit, _)| unit.block.as_ref() == Some(&block.chain));
            let chars: u32 = own().map(|(unit, _)| unit.chars).sum();
            let gone: u32 = own().filter(|(_, gone)| **gone).map(|(unit, _)| unit.chars).sum();
            let above = holder(&block.chain);
            let found = above.is_some() || chars > 0 && f64::from(gone) >= FOUND * f64::from(chars);
            score.blocks[block.kind as usize] += 1;
            if found {
                score.found[block.kind as usize] += 1;
                let mut within = hidden.iter().filter(|(root, _)| root.starts_with(&block.chain)).peekable();
                let right = match above {
                    Some((_, kind)) => *kind == block.kind,
                    None => within.peek().is_some() && within.all(|(_, kind)| *kind == block.kind),
                };
                score.right_kind += u32::from(right);
            }
        }
        score
    }

    /// The figures of what was counted.
    pub fn figures(&self) -> Figures {
        let percent = |part: u32, whole: u32| 100.0 * f64::from(part) / f64::from(whole.max(1));
        let [give, subscribe, teaser] = [0, 1, 2].map(|kind| percent(self.found[kind], self.blocks[kind]));
        let right = percent(self.right_kind, self.found.iter().sum());
        let other = percent(self.other_hidden, self.other);
        Figures([give, subscribe, teaser, right, f64::from(self.article_hidden), other])
    }
}

impl std::iter::Sum for Score {
    fn sum<I: Iterator<Item = Score>>(scores: I) -> Score {
        scores.fold(Score::default(), |mut sum, score| {
            for kind in 0..KINDS.len() {
                sum.blocks[kind] += score.blocks[kind];
                sum.found[kind] += score.found[kind];
            }
            sum.right_kind += score.right_kind;
            sum.article_hidden += score.article_hidden;
            sum.other += score.other;
            sum.other_hidden += score.other_hidden;
            sum
        })
    }
}

/// How a figure differs from one half of the publishers to another.
#[derive(Clone, Copy, Debug)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
}

impl Spread {
    /// Of some values, at least one.
    pub fn of(values: impl Iterator<Item = f64> + Clone) -> Spread {
        Spread {
            mean: values.clone().sum::<f64>() / values.clone().count().max(1) as f64,
            least: values.clone().fold(f64::INFINITY, f64::min),
            most: values.fold(f64::NEG_INFINITY, f64::max),
        }
    }
}

/// `93.2 (91.0 to 95.1)`; takes a sign and a precision.
impl fmt::Display for Spread {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = out.precision().unwrap_or(1);
        let value =
            |value: f64| if out.sign_plus() { format!("{value:+.digits$}") } else { format!("{value:.digits$}") };
        let told = format!("{} ({} to {})", value(self.mean), value(self.least), value(self.most));
        out.write_str(&told)
    }
}

#[cfg(test)]
mod tests {
    use super::super::pages::{Block, Origin, Unit};
    use super::*;
    use copydesk::report::ClutterKind::{Fundraising, Subscription, Teaser};

    #[test]
    fn counts_as_the_scorer_does() {
        let unit = |chain: &[u16], chars, label, block: Option<&[u16]>| Unit {
            chain: chain.to_vec(),
            chars,
            label,
            block: block.map(<[u16]>::to_vec),
        };
        let page = LabelledPage {
            origin: Origin::News,
            publisher: String::new(),
            units: vec![
                unit(&[1, 0], 100, Label::Article, None),
                unit(&[1, 1], 50, Label::Other, None),
                unit(&[1, 2, 0], 90, Label::Clutter(Teaser), Some(&[1, 2])),
                unit(&[1, 2, 1], 10, Label::Clutter(Teaser), Some(&[1, 2])),
            ],
            blocks: vec![Block { chain: vec![1, 2], kind: Teaser }],
            elements: Vec::new(),
            rules: Vec::new(),
        };
        for (hidden, teaser, right, article, other) in [
            (vec![], 0.0, 0.0, 0.0, 0.0),
            (vec![(vec![1, 2], Teaser)], 100.0, 100.0, 0.0, 0.0),
            (vec![(vec![1, 2], Fundraising)], 100.0, 0.0, 0.0, 0.0),
            (vec![(vec![1, 2, 0], Teaser)], 100.0, 100.0, 0.0, 0.0),
            (vec![(vec![1, 2, 0], Teaser), (vec![1, 2, 1], Subscription)], 100.0, 0.0, 0.0, 0.0),
            (vec![(vec![1, 2, 1], Teaser)], 0.0, 0.0, 0.0, 0.0),
            (vec![(vec![1], Teaser)], 100.0, 100.0, 100.0, 100.0),
            (vec![(vec![1, 1], Teaser)], 0.0, 0.0, 0.0, 100.0),
        ] {
            let Figures(figures) = Score::of(&page, &hidden).figures();
            assert_eq!(figures, [0.0, 0.0, teaser, right, article, other], "{hidden:?}");
        }
    }
}
