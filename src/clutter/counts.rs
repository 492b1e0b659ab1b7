//! Counts of what stands in an element, for every element of a page: small, as there are many, and at their most they stay.
//! Of so much nothing is asked but whether it is much.

/// Counts one more where that is so.
pub fn count(counted: &mut u16, is_one: bool) {
    sum(counted, u16::from(is_one));
}

/// Adds what was counted elsewhere.
pub fn sum(counted: &mut u16, other: u16) {
    *counted = counted.saturating_add(other);
}
