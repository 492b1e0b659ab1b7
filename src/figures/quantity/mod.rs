//! Finds the quantities of a sentence: value, unit, kind, qualifier, change, and what is counted.
//!
//! Promised: quantities in reading order, none overlapping another; linear time; any text, never a panic.

use crate::report::{Change, FigureKind, Qualifier};
use std::ops::Range;

/// A quantity in a sentence; ranges are bytes of the sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The quantity as written, number with unit or scale ("$1.5 billion", "20 %", "195").
    pub range: Range<usize>,
    /// Its value, scales multiplied in; `None` where it is vague.
    pub value: Option<f64>,
    /// The upper end of a range.
    pub value_high: Option<f64>,
    /// What sort of quantity.
    pub kind: FigureKind,
    /// See [`Figure::unit`](crate::report::Figure::unit).
    pub unit: Option<String>,
    /// How exactly it is meant.
    pub qualifier: Option<Qualifier>,
    /// Which way it went.
    pub change: Option<Change>,
    /// The quantity with what it counts.
    pub phrase: Range<usize>,
    /// What it counts, readable alone, without the number.
    pub label: String,
}

/// The sentence's quantities in reading order. `language` is ISO 639-1, empty when unknown.
pub fn find(_sentence: &str, _language: &str) -> Vec<Quantity> {
    Vec::new()
}
