//! Look-up of phrases, a word or several, where they stand in a sentence.

use super::tokens::Tokens;
use rustc_hash::FxHashMap;
use std::ops::Range;

type ByWord<T> = FxHashMap<String, Vec<(Vec<String>, T)>>;

/// Phrases with what each means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    /// By first word; the longest phrases first.
    forward: ByWord<T>,
    /// By last word, for what stands before a place.
    backward: ByWord<T>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { forward: ByWord::default(), backward: ByWord::default() }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Adds a phrase; the first meaning of a phrase stays.
    pub fn add(&mut self, phrase: &str, meaning: T) {
        let tokens = Tokens::new(phrase);
        let words: Vec<String> = (0..tokens.len()).map(|at| tokens.lower(at).to_owned()).collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        insert(self.backward.entry(last.clone()).or_default(), words.clone(), meaning);
        insert(self.forward.entry(first.clone()).or_default(), words, meaning);
    }

    /// The longest phrase that begins at the token: its tokens and meaning.
    pub fn at(&self, tokens: &Tokens, at: usize) -> Option<(Range<usize>, T)> {
        let candidates = self.forward.get(tokens.lower(at))?;
        candidates.iter().find_map(|(words, meaning)| {
            let end = at + words.len();
            let same = || words.iter().enumerate().all(|(offset, word)| tokens.lower(at + offset) == word);
            (end <= tokens.len() && same()).then_some((at..end, *meaning))
        })
    }

    /// The longest phrase that ends right before the token.
    pub fn before(&self, tokens: &Tokens, at: usize) -> Option<(Range<usize>, T)> {
        let candidates = self.backward.get(tokens.lower(at.checked_sub(1)?))?;
        candidates.iter().find_map(|(words, meaning)| {
            let start = at.checked_sub(words.len())?;
            let same = words.iter().enumerate().all(|(offset, word)| tokens.lower(start + offset) == word);
            same.then_some((start..at, *meaning))
        })
    }

    /// Whether the one word is a phrase by itself.
    pub fn has(&self, word: &str) -> bool {
        self.word(word).is_some()
    }

    /// The meaning of the one word.
    pub fn word(&self, word: &str) -> Option<T> {
        self.forward.get(word)?.iter().find(|(words, _)| words.len() == 1).map(|(_, meaning)| *meaning)
    }
}

fn insert<T>(list: &mut Vec<(Vec<String>, T)>, words: Vec<String>, meaning: T) {
    if list.iter().all(|(known, _)| *known != words) {
        let place = list.partition_point(|(known, _)| known.len() >= words.len());
        list.insert(place, (words, meaning));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let mut phrases = Phrases::default();
        for (phrase, meaning) in [("square", 1), ("square metre", 2), ("per cent", 3), ("square metre", 9)] {
            phrases.add(phrase, meaning);
        }
        let tokens = Tokens::new("a Square metre per cent");
        assert_eq!(phrases.at(&tokens, 1), Some((1..3, 2)));
        assert_eq!(phrases.before(&tokens, 5), Some((3..5, 3)));
        assert_eq!(phrases.before(&tokens, 0), None);
        assert_eq!((phrases.word("square"), phrases.has("metre")), (Some(1), false));
    }
}
