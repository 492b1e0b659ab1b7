//! Publishers, halved at random: what is learned from one half is measured on the other.

use std::collections::{BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// One half of the publishers, for this seed; the others are the other half. Halves differ by one at most.
pub fn half<'p>(publishers: impl Iterator<Item = &'p str>, seed: u32) -> HashSet<&'p str> {
    let mut shuffled: Vec<&str> = publishers.collect::<BTreeSet<_>>().into_iter().collect();
    shuffled.sort_by_cached_key(|publisher| {
        let mut hasher = DefaultHasher::new();
        (seed, publisher).hash(&mut hasher);
        hasher.finish()
    });
    shuffled.truncate(shuffled.len() / 2);
    shuffled.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn publishers_stay_whole_and_are_halved() {
        let pages: Vec<String> = (0..60).map(|page| format!("paper{}.example", page % 20)).collect();
        let halved = |seed| half(pages.iter().map(String::as_str), seed);
        for seed in 0..8 {
            let one = halved(seed);
            assert_eq!(one.len(), 10, "each of the 20 publishers once");
            // A page is in the half of its publisher, wherever it stands in the list.
            let again = half(pages.iter().rev().map(String::as_str), seed);
            assert_eq!(one, again);
            let (seen, unseen): (Vec<&String>, Vec<&String>) =
                pages.iter().partition(|page| one.contains(page.as_str()));
            assert!(seen.len() == 30 && unseen.iter().all(|page| !seen.contains(page)));
        }
        assert_ne!(halved(0), halved(1), "another seed, other halves");
    }
}
