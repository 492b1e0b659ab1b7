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

use crate::article::Prose;
use crate::report::{Figure, FigureGroup};

/// Every figure of the text in reading order, the key figures ranked, and the groups they form.
pub fn read(prose: &Prose) -> (Vec<Figure>, Vec<FigureGroup>) {
    let _ = prose;
    (Vec::new(), Vec::new())
}
