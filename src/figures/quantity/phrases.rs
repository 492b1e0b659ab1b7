//! Look-up of phrases, a word or several, where they stand in a sentence.

use super::tokens::Tokens;
use crate::figures::marks::{Mark, Marks};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Phrases of several words, the longest first.
type ByWord<T> = FxHashMap<String, Vec<(Vec<String>, T)>>;

/// Phrases with what each means.
///
/// A sentence's words are looked up in some sixty of these; in nearly all of them a word is not, which its mark tells.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    /// Phrases of one word.
    single: FxHashMap<Box<str>, T>,
    /// Others, by first word.
    forward: ByWord<T>,
    /// And by last word, for what stands before a place.
    backward: ByWord<T>,
    /// What a phrase begins with, of one word or more.
    starts: Marks,
    /// What a phrase ends with.
    ends: Marks,
    /// The first words of those of several.
    firsts: Marks,
    /// Their last words.
    lasts: Marks,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases {
            single: FxHashMap::default(),
            forward: ByWord::default(),
            backward: ByWord::default(),
            starts: Marks::default(),
            ends: Marks::default(),
            firsts: Marks::default(),
            lasts: Marks::default(),
        }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Adds a phrase; the first meaning of a phrase stays.
    pub fn add(&mut self, phrase: &str, meaning: T) {
        // Most are a word that is its own token.
        if !phrase.is_empty() && phrase.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.add_word(phrase, meaning);
        }
        let tokens = Tokens::new(phrase);
        if tokens.len() == 1 {
            return self.add_word(tokens.lower(0), meaning);
        }
        let words: Vec<String> = (0..tokens.len()).map(|at| tokens.lower(at).to_owned()).collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let (begins, ends) = (Mark::of(first), Mark::of(last));
        [&mut self.firsts, &mut self.starts].into_iter().for_each(|marks| marks.add(begins));
        [&mut self.lasts, &mut self.ends].into_iter().for_each(|marks| marks.add(ends));
        insert(self.backward.entry(last.clone()).or_default(), words.clone(), meaning);
        insert(self.forward.entry(first.clone()).or_default(), words, meaning);
    }

    fn add_word(&mut self, word: &str, meaning: T) {
        let mark = Mark::of(word);
        [&mut self.starts, &mut self.ends].into_iter().for_each(|marks| marks.add(mark));
        self.single.entry(word.into()).or_insert(meaning);
    }

    /// The longest phrase that begins at the token: its tokens and meaning.
    #[inline]
    pub fn at(&self, tokens: &Tokens, at: usize) -> Option<(Range<usize>, T)> {
        let mark = tokens.mark(at)?;
        if self.starts.have(mark) { self.find_at(mark, tokens, at) } else { None }
    }

    // Seldom called: kept out of what nearly always says no.
    #[inline(never)]
    fn find_at(&self, mark: Mark, tokens: &Tokens, at: usize) -> Option<(Range<usize>, T)> {
        if self.firsts.have(mark)
            && let Some(candidates) = self.forward.get(tokens.lower(at))
        {
            let found = candidates.iter().find_map(|(words, meaning)| {
                let end = at + words.len();
                let same = || words.iter().enumerate().all(|(offset, word)| tokens.lower(at + offset) == word);
                (end <= tokens.len() && same()).then_some((at..end, *meaning))
            });
            if found.is_some() {
                return found;
            }
        }
        Some((at..at + 1, *self.single.get(tokens.lower(at))?))
    }

    /// The longest phrase that ends right before the token.
    #[inline]
    pub fn before(&self, tokens: &Tokens, at: usize) -> Option<(Range<usize>, T)> {
        let last = at.checked_sub(1)?;
        let mark = tokens.mark(last)?;
        if self.ends.have(mark) { self.find_before(mark, tokens, last) } else { None }
    }

    #[inline(never)]
    fn find_before(&self, mark: Mark, tokens: &Tokens, last: usize) -> Option<(Range<usize>, T)> {
        let end = last + 1;
        if self.lasts.have(mark)
            && let Some(candidates) = self.backward.get(tokens.lower(last))
        {
            let found = candidates.iter().find_map(|(words, meaning)| {
                let start = end.checked_sub(words.len())?;
                let same = words.iter().enumerate().all(|(offset, word)| tokens.lower(start + offset) == word);
                same.then_some((start..end, *meaning))
            });
            if found.is_some() {
                return found;
            }
        }
        Some((last..end, *self.single.get(tokens.lower(last))?))
    }

    /// Whether the token is a phrase by itself.
    pub fn is(&self, tokens: &Tokens, at: usize) -> bool {
        self.meaning(tokens, at).is_some()
    }

    /// The meaning of the one token.
    pub fn meaning(&self, tokens: &Tokens, at: usize) -> Option<T> {
        let mark = tokens.mark(at)?;
        if self.starts.have(mark) { self.word(tokens.lower(at)) } else { None }
    }

    /// Whether the one word is a phrase by itself.
    pub fn has(&self, word: &str) -> bool {
        self.single.contains_key(word)
    }

    /// The meaning of the one word.
    pub fn word(&self, word: &str) -> Option<T> {
        self.single.get(word).copied()
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
