//! Look-up of phrases, a word or several, where they stand in a sentence.

use super::tokens::Tokens;
use crate::figures::marks::{Mark, Marks};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Phrases with what each means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    index: Index,
    /// In the order in which the phrases were added.
    meanings: Vec<T>,
}

impl<T> Default for Phrases<T> {
    // A lexicon has a hundred of them: inlined, they are some kilobytes of what the extension ships.
    #[inline(never)]
    fn default() -> Self {
        Phrases { index: Index::default(), meanings: Vec::new() }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds a phrase; the first meaning of a phrase stays.
    pub fn add(&mut self, phrase: &str, meaning: T) {
        self.index.add(phrase, self.meanings.len());
        self.meanings.push(meaning);
    }

    /// Whether the language has no such phrases.
    pub fn is_empty(&self) -> bool {
        self.meanings.is_empty()
    }

    // Out of line in the extension, see `Tokens::is_word`.
    /// The longest phrase that begins at the token: its tokens and meaning.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn at(&self, tokens: &Tokens, at: usize) -> Option<(Range<usize>, T)> {
        self.index.at(tokens, at).and_then(|found| self.with_meaning(found))
    }

    /// The longest phrase that ends right before the token.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn before(&self, tokens: &Tokens, at: usize) -> Option<(Range<usize>, T)> {
        self.index.before(tokens, at).and_then(|found| self.with_meaning(found))
    }

    fn with_meaning(&self, (range, place): (Range<usize>, usize)) -> Option<(Range<usize>, T)> {
        Some((range, *self.meanings.get(place)?))
    }

    /// Whether the token is a phrase by itself.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is(&self, tokens: &Tokens, at: usize) -> bool {
        self.index.token(tokens, at).is_some()
    }

    /// The meaning of the one token.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn meaning(&self, tokens: &Tokens, at: usize) -> Option<T> {
        self.meanings.get(self.index.token(tokens, at)?).copied()
    }

    /// Whether the one word is a phrase by itself.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn has(&self, word: &str) -> bool {
        self.index.word(word).is_some()
    }

    /// Whether these two words are a phrase, whatever stands between them.
    pub fn has_pair(&self, first: &str, last: &str) -> bool {
        let longer = self.index.forward.get(first);
        longer.is_some_and(|phrases| phrases.iter().any(|(words, _)| words.len() == 2 && words[1] == last))
    }

    /// The meaning of the one word.
    pub fn word(&self, word: &str) -> Option<T> {
        self.meanings.get(self.index.word(word)?).copied()
    }
}

/// Phrases of several words, the longest first, each with its place.
type Longer = FxHashMap<String, Vec<(Vec<String>, usize)>>;

/// The places of phrases in the order in which they were added. The same for all meanings: each kind of its own would
/// be shipped as code of its own.
///
/// A sentence's words are looked up in some sixty of these; in nearly all of them a word is not, which its mark tells.
#[derive(Debug, Default)]
struct Index {
    /// Phrases of one word.
    single: FxHashMap<Box<str>, usize>,
    /// Others, by first word.
    forward: Longer,
    /// And by last word, for what stands before a place.
    backward: Longer,
    /// What a phrase begins with, of one word or more.
    starts: Marks,
    /// What a phrase ends with.
    ends: Marks,
    /// The first words of those of several.
    firsts: Marks,
    /// Their last words.
    lasts: Marks,
}

impl Index {
    /// Adds a phrase; of two that are alike the first stays.
    fn add(&mut self, phrase: &str, place: usize) {
        // Most are a word that is its own token.
        if !phrase.is_empty() && phrase.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.add_word(phrase, place);
        }
        let tokens = Tokens::new(phrase);
        if tokens.len() == 1 {
            return self.add_word(tokens.lower(0), place);
        }
        let words: Vec<String> = (0..tokens.len()).map(|at| tokens.lower(at).to_owned()).collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let (begins, ends) = (Mark::of(first), Mark::of(last));
        [&mut self.firsts, &mut self.starts].into_iter().for_each(|marks| marks.add(begins));
        [&mut self.lasts, &mut self.ends].into_iter().for_each(|marks| marks.add(ends));
        insert(self.backward.entry(last.clone()).or_default(), words.clone(), place);
        insert(self.forward.entry(first.clone()).or_default(), words, place);
    }

    fn add_word(&mut self, word: &str, place: usize) {
        let mark = Mark::of(word);
        [&mut self.starts, &mut self.ends].into_iter().for_each(|marks| marks.add(mark));
        self.single.entry(word.into()).or_insert(place);
    }

    /// The longest phrase that begins at the token: its tokens and place.
    #[inline]
    fn at(&self, tokens: &Tokens, at: usize) -> Option<(Range<usize>, usize)> {
        let mark = tokens.mark(at)?;
        if self.starts.have(mark) { self.find_at(mark, tokens, at) } else { None }
    }

    // Seldom called: kept out of what nearly always says no.
    #[inline(never)]
    fn find_at(&self, mark: Mark, tokens: &Tokens, at: usize) -> Option<(Range<usize>, usize)> {
        if self.firsts.have(mark)
            && let Some(candidates) = self.forward.get(tokens.lower(at))
        {
            let found = candidates.iter().find_map(|(words, place)| {
                let end = at + words.len();
                let same = || words.iter().enumerate().all(|(offset, word)| tokens.lower(at + offset) == word);
                (end <= tokens.len() && same()).then_some((at..end, *place))
            });
            if found.is_some() {
                return found;
            }
        }
        Some((at..at + 1, *self.single.get(tokens.lower(at))?))
    }

    /// The longest phrase that ends right before the token.
    #[inline]
    fn before(&self, tokens: &Tokens, at: usize) -> Option<(Range<usize>, usize)> {
        let last = at.checked_sub(1)?;
        let mark = tokens.mark(last)?;
        if self.ends.have(mark) { self.find_before(mark, tokens, last) } else { None }
    }

    #[inline(never)]
    fn find_before(&self, mark: Mark, tokens: &Tokens, last: usize) -> Option<(Range<usize>, usize)> {
        let end = last + 1;
        if self.lasts.have(mark)
            && let Some(candidates) = self.backward.get(tokens.lower(last))
        {
            let found = candidates.iter().find_map(|(words, place)| {
                let start = end.checked_sub(words.len())?;
                let same = words.iter().enumerate().all(|(offset, word)| tokens.lower(start + offset) == word);
                same.then_some((start..end, *place))
            });
            if found.is_some() {
                return found;
            }
        }
        Some((last..end, *self.single.get(tokens.lower(last))?))
    }

    /// The one token's place.
    fn token(&self, tokens: &Tokens, at: usize) -> Option<usize> {
        let mark = tokens.mark(at)?;
        if self.starts.have(mark) { self.word(tokens.lower(at)) } else { None }
    }

    /// The one word's place.
    fn word(&self, word: &str) -> Option<usize> {
        self.single.get(word).copied()
    }
}

fn insert(list: &mut Vec<(Vec<String>, usize)>, words: Vec<String>, place: usize) {
    if list.iter().all(|(known, _)| *known != words) {
        let rank = list.partition_point(|(known, _)| known.len() >= words.len());
        list.insert(rank, (words, place));
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
