//! Phrases of all languages, and which of them a text holds, from word to word.
//!
//! Nearly every phrase begins where a word does, so a text is looked at only there: a table of first bytes, then the phrases
//! that begin so, one by one. An automaton over all bytes (aho-corasick) reads faster, but building it took a third of the
//! time of the first page, and its code was 80 KB of the extension; sorting all phrases took a tenth.

use rustc_hash::{FxBuildHasher, FxHashMap};

/// How many bytes the table of beginnings knows. Shorter phrases stand in it with zeros, which no phrase has.
const KNOWN: usize = 4;
/// About so many phrases the tables have; growing to them takes a hundredth of the first page.
const ROOM: usize = 17_000;
/// Behind the last phrase of a beginning.
const END: u32 = u32::MAX;

/// A phrase, what it means, and where the next one with its beginning is.
struct Phrase<'p, Meaning> {
    text: &'p str,
    meaning: Meaning,
    next: u32,
}

/// Phrases, each with what it means; one with several meanings stands here several times.
pub struct Phrases<'p, Meaning> {
    phrases: Vec<Phrase<'p, Meaning>>,
    /// Of a beginning, the first phrase.
    beginnings: FxHashMap<u32, u32>,
    /// Of phrases with this first byte, how many bytes the table knows: a bit a length.
    lengths: [u8; 256],
}

impl<'p, Meaning: PartialEq> Phrases<'p, Meaning> {
    /// Of a list in any order; what stands in it twice counts once, what is empty not at all.
    pub fn new(list: impl IntoIterator<Item = (&'p str, Meaning)>) -> Phrases<'p, Meaning> {
        let beginnings = FxHashMap::with_capacity_and_hasher(ROOM / 2, FxBuildHasher);
        let mut phrases = Phrases { phrases: Vec::with_capacity(ROOM), beginnings, lengths: [0; 256] };
        for (text, meaning) in list {
            let Some(first) = text.bytes().next() else { continue };
            let begins = beginning(text.as_bytes(), KNOWN);
            let head = phrases.beginnings.get(&begins).copied().unwrap_or(END);
            if phrases.from(head).any(|known| known.text == text && known.meaning == meaning) {
                continue;
            }
            phrases.beginnings.insert(begins, phrases.phrases.len() as u32);
            phrases.lengths[usize::from(first)] |= 1 << text.len().min(KNOWN);
            phrases.phrases.push(Phrase { text, meaning, next: head });
        }
        phrases
    }

    /// Tells of every phrase that the text begins with: its length in bytes and a meaning.
    pub fn at(&self, text: &str, mut tell: impl FnMut(usize, &Meaning)) {
        let bytes = text.as_bytes();
        let lengths = bytes.first().map_or(0, |first| self.lengths[usize::from(*first)]);
        for length in (1..=KNOWN.min(bytes.len())).filter(|length| lengths & (1 << length) != 0) {
            // A zero in the text would be taken for the end of a shorter phrase.
            if bytes[..length].contains(&0) {
                break;
            }
            let Some(head) = self.beginnings.get(&beginning(bytes, length)) else { continue };
            let phrases = self.from(*head).filter(|phrase| text.starts_with(phrase.text));
            phrases.for_each(|phrase| tell(phrase.text.len(), &phrase.meaning));
        }
    }

    /// A phrase and those behind it with its beginning.
    fn from(&self, head: u32) -> impl Iterator<Item = &Phrase<'p, Meaning>> {
        let at = |at: u32| self.phrases.get(at as usize);
        std::iter::successors(at(head), move |phrase| at(phrase.next))
    }
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
