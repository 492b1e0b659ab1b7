//! Phrases of all languages, and which of them a text holds, from word to word.
//!
//! Nearly every phrase begins where a word does, so a text is looked at only there: a table of first bytes, then ranges
//! of the sorted phrases that narrow byte by byte. An automaton over all bytes (aho-corasick) reads faster, but building
//! it took a third of the time of the first page, and its code was 80 KB of the extension.

use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many bytes the table of beginnings knows. Shorter phrases stand in it with zeros, which no phrase has.
const KNOWN: usize = 4;

/// Phrases, each with what it means.
pub struct Phrases<'p, Meaning> {
    /// In order, a phrase with several meanings several times.
    sorted: Vec<(&'p str, Meaning)>,
    beginnings: FxHashMap<u32, Range<u32>>,
    /// Of phrases with this first byte, how many bytes the table knows: a bit a length.
    lengths: [u8; 256],
}

impl<'p, Meaning: Ord> Phrases<'p, Meaning> {
    /// Of a list in any order; what stands in it twice counts once, what is empty not at all.
    pub fn new(phrases: impl IntoIterator<Item = (&'p str, Meaning)>) -> Phrases<'p, Meaning> {
        let phrases = phrases.into_iter().filter(|(phrase, _)| !phrase.is_empty());
        // Most differ in their first bytes, and numbers compare faster than strings.
        let mut sorted: Vec<_> = phrases.map(|(phrase, meaning)| (first(phrase), phrase, meaning)).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let sorted: Vec<_> = sorted.into_iter().map(|(_, phrase, meaning)| (phrase, meaning)).collect();
        let mut beginnings = FxHashMap::<_, Range<u32>>::default();
        let mut lengths = [0; 256];
        for (at, (phrase, _)) in (0..).zip(&sorted) {
            beginnings.entry(beginning(phrase.as_bytes(), KNOWN)).or_insert(at..at).end = at + 1;
            lengths[usize::from(phrase.as_bytes()[0])] |= 1 << phrase.len().min(KNOWN);
        }
        Phrases { sorted, beginnings, lengths }
    }

    /// Tells of every phrase that the text begins with: its length in bytes and a meaning.
    pub fn at(&self, text: &str, mut tell: impl FnMut(usize, &Meaning)) {
        let text = text.as_bytes();
        let lengths = text.first().map_or(0, |first| self.lengths[usize::from(*first)]);
        for length in (1..=KNOWN.min(text.len())).filter(|length| lengths & (1 << length) != 0) {
            // A zero in the text would be taken for the end of a shorter phrase.
            if text[..length].contains(&0) {
                break;
            }
            let Some(range) = self.beginnings.get(&beginning(text, length)) else { continue };
            let mut range = &self.sorted[range.start as usize..range.end as usize];
            let mut depth = length;
            loop {
                while let [(phrase, meaning), rest @ ..] = range
                    && phrase.len() == depth
                {
                    tell(depth, meaning);
                    range = rest;
                }
                let Some(next) = text.get(depth).filter(|_| !range.is_empty()) else { break };
                let byte = |(phrase, _): &(&str, Meaning)| phrase.as_bytes()[depth];
                range = &range[range.partition_point(|one| byte(one) < *next)..];
                range = &range[..range.partition_point(|one| byte(one) == *next)];
                depth += 1;
            }
        }
    }
}

/// The first bytes as a number that sorts as they do.
fn first(phrase: &str) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(phrase.as_bytes()).for_each(|(to, from)| *to = *from);
    u64::from_be_bytes(first)
}

/// The first bytes, so many, and zeros, as a number.
fn beginning(bytes: &[u8], length: usize) -> u32 {
    let mut beginning = [0; KNOWN];
    beginning.iter_mut().zip(&bytes[..bytes.len().min(length)]).for_each(|(to, from)| *to = *from);
    u32::from_be_bytes(beginning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(phrases: &Phrases<u8>, text: &str) -> Vec<(usize, u8)> {
        let mut found = Vec::new();
        phrases.at(text, |length, meaning| found.push((length, *meaning)));
        found.sort_unstable();
        found
    }

    proptest! {
        #[test]
        fn finds_what_a_text_begins_with(list in proptest::collection::vec(("[abя ]{0,7}", 0u8..3), 0..40), text in "[abя \0]{0,9}") {
            let mut expected: Vec<_> = list
                .iter()
                .filter(|(phrase, _)| !phrase.is_empty() && text.starts_with(phrase.as_str()))
                .map(|(phrase, meaning)| (phrase.len(), *meaning))
                .collect();
            expected.sort_unstable();
            expected.dedup();
            let phrases = list.iter().map(|(phrase, meaning)| (phrase.as_str(), *meaning));
            prop_assert_eq!(found(&Phrases::new(phrases), &text), expected);
        }
    }
}
