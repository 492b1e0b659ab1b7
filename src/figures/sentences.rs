//! Where sentences begin and end.

use std::ops::Range;

/// The byte ranges of a paragraph's sentences, without white space at their ends, in order.
pub fn split(paragraph: &str, _language: &str) -> Vec<Range<usize>> {
    std::iter::once(0..paragraph.len()).collect()
}
