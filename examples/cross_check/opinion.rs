//! What is hidden when a learned model decides, or is asked for a second opinion.

use super::model::Chances;
use super::pages::{Hidden, KINDS, LabelledPage};
use copydesk::report::ClutterKind;
use std::fmt;

/// Who decides.
#[derive(Clone, Copy, Debug)]
pub enum Judge {
    /// The model alone hides what is clutter at this chance.
    Model(f32),
    /// The rules, and the model adds what they leave at this chance.
    Adds(f32),
    /// The rules, and the model takes back what they hide below this chance.
    TakesBack(f32),
}

impl fmt::Display for Judge {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = match self {
            Judge::Model(chance) => format!("the model alone, P ≥ {chance}"),
            Judge::Adds(chance) => format!("the rules, and it adds at P ≥ {chance}"),
            Judge::TakesBack(chance) => format!("the rules, it takes back at P < {chance}"),
        };
        out.pad(&told)
    }
}

impl Judge {
    /// What is hidden on a page, whose elements have these chances.
    pub fn hides(self, page: &LabelledPage, chances: &[Chances]) -> Hidden {
        let mut hidden = Hidden::new();
        for (element, chances) in page.elements.iter().zip(chances) {
            if hidden.last().is_some_and(|(root, _)| element.chain.starts_with(root)) {
                continue;
            }
            let clutter = 1.0 - chances[0];
            let likeliest = || Some(likeliest(chances));
            let kind = match (self, element.verdict) {
                (Judge::Model(chance), _) => likeliest().filter(|_| clutter >= chance),
                (Judge::Adds(_), Some(kind)) => Some(kind),
                (Judge::Adds(chance), None) => likeliest().filter(|_| clutter >= chance && !element.settled),
                (Judge::TakesBack(chance), verdict) => verdict.filter(|_| clutter >= chance),
            };
            hidden.extend(kind.map(|kind| (element.chain.clone(), kind)));
        }
        hidden
    }
}

fn likeliest(chances: &Chances) -> ClutterKind {
    let mut best = 0;
    for kind in 1..KINDS.len() {
        if chances[kind + 1] > chances[best + 1] {
            best = kind;
        }
    }
    KINDS[best]
}

#[cfg(test)]
mod tests {
    use super::super::pages::{Element, Origin};
    use super::*;
    use ClutterKind::{Fundraising, Teaser};

    #[test]
    fn the_model_adds_and_takes_back() {
        let element = |chain: &[u16], verdict, settled| Element {
            chain: chain.to_vec(),
            verdict,
            settled,
            features: Vec::new(),
            truth: None,
            weight: 1.0,
        };
        let page = LabelledPage {
            origin: Origin::News,
            publisher: String::new(),
            units: Vec::new(),
            blocks: Vec::new(),
            elements: vec![
                element(&[1, 0], None, false),
                element(&[1, 0, 0], Some(Teaser), false),
                element(&[1, 1], None, true),
                element(&[1, 2], Some(Teaser), false),
            ],
            rules: Vec::new(),
        };
        let chances = [[0.04, 0.9, 0.03, 0.03], [0.5, 0.0, 0.0, 0.5], [0.0, 1.0, 0.0, 0.0], [0.92, 0.0, 0.0, 0.08]];
        for (judge, expected) in [
            (Judge::Adds(0.98), vec![(vec![1, 0, 0], Teaser), (vec![1, 2], Teaser)]),
            (Judge::Adds(0.95), vec![(vec![1, 0], Fundraising), (vec![1, 2], Teaser)]),
            (Judge::TakesBack(0.05), vec![(vec![1, 0, 0], Teaser), (vec![1, 2], Teaser)]),
            (Judge::TakesBack(0.1), vec![(vec![1, 0, 0], Teaser)]),
            (Judge::Model(0.9), vec![(vec![1, 0], Fundraising), (vec![1, 1], Fundraising)]),
        ] {
            assert_eq!(judge.hides(&page, &chances), expected, "{judge}");
        }
    }
}
