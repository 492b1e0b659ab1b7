//! Quantities: what they count, who said them, which matter.
//!
//! A paragraph is cut into [`sentences`]; in each, [`quantity`] finds the figures and what they count, [`attribution`]
//! says who said them; over the whole text [`ranking`] chooses the key figures and [`sides`] groups what belongs
//! together. Nothing here knows of a page.

mod attribution;
pub mod quantity;
mod ranking;
pub mod sentences;
mod sides;

use crate::article::{Prose, Role};
use crate::report::{Figure, FigureGroup};
use quantity::Quantity;

/// Every figure of the text in reading order, the key figures ranked, and the groups they form.
pub fn read(prose: &Prose) -> (Vec<Figure>, Vec<FigureGroup>) {
    let mut figures = Vec::new();
    let told = prose.paragraphs.iter().filter(|paragraph| !matches!(paragraph.role, Role::Caption | Role::Cell));
    for paragraph in told {
        let mut counted: Option<String> = None;
        for sentence in sentences::split(&paragraph.text, &prose.language) {
            let sentence = &paragraph.text[sentence];
            for quantity in quantity::find_after(sentence, &prose.language, counted.as_deref()) {
                if quantity.kind == crate::report::FigureKind::Count {
                    counted.clone_from(&quantity.unit);
                }
                figures.push(figure(sentence, quantity, paragraph.element));
            }
        }
    }
    (figures, Vec::new())
}

fn figure(sentence: &str, quantity: Quantity, element: Option<u32>) -> Figure {
    Figure {
        text: sentence[quantity.range].to_owned(),
        value: quantity.value,
        value_high: quantity.value_high,
        kind: quantity.kind,
        unit: quantity.unit,
        qualifier: quantity.qualifier,
        change: quantity.change,
        phrase: sentence[quantity.phrase].to_owned(),
        label: quantity.label,
        who: None,
        sentence: sentence.to_owned(),
        key: None,
        element,
    }
}
