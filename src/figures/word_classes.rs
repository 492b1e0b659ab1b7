//! What a word can be, by a list of words, of beginnings and of endings, each of some classes.

use super::marks::{Mark, Marks};
use rustc_hash::FxHashMap;

/// Words as keys, by a hash without a key of its own: the tables are compiled in, so nobody can choose words that collide.
pub type ByWord<T> = FxHashMap<&'static str, T>;

/// A list of words, of beginnings ("kill*") and of endings ("*ministerium"), each of some classes: a bit is one.
///
/// All lists have the same kind of classes: each kind of its own would be shipped as code of its own.
#[derive(Debug, Default)]
pub struct WordClasses {
    words: ByWord<u64>,
    /// By their first characters.
    beginnings: FxHashMap<[char; LENGTH], Vec<(&'static str, u64)>>,
    /// By their last characters.
    endings: FxHashMap<[char; LENGTH], Vec<(&'static str, u64)>>,
    begin: Marks,
    end: Marks,
}

/// No beginning and no ending in the lists is shorter, in characters.
const LENGTH: usize = 2;

impl WordClasses {
    /// Adds a word, a beginning or an ending as it stands in a list.
    pub fn add(&mut self, entry: &'static str, class: u64) {
        if let Some(beginning) = entry.strip_suffix('*') {
            if let Some(key) = first_characters(beginning) {
                self.begin.add(Mark::of_characters(key));
                self.beginnings.entry(key).or_default().push((beginning, class));
            }
        } else if let Some(ending) = entry.strip_prefix('*') {
            if let Some(key) = last_characters(ending) {
                self.end.add(Mark::of_characters(key));
                self.endings.entry(key).or_default().push((ending, class));
            }
        } else {
            *self.words.entry(entry).or_default() |= class;
        }
    }

    /// Whether a word in small letters is of any class.
    pub fn has(&self, word: &str) -> bool {
        self.of(word) != 0
    }

    /// What a word in small letters can be.
    pub fn of(&self, word: &str) -> u64 {
        let mut found = self.words.get(word).copied().unwrap_or_default();
        if let Some(key) = first_characters(word).filter(|key| self.begin.have(Mark::of_characters(*key))) {
            let beginnings = self.beginnings.get(&key).into_iter().flatten();
            beginnings.filter(|(beginning, _)| word.starts_with(beginning)).for_each(|(_, class)| found |= *class);
        }
        found | self.of_ending(word)
    }

    /// What a word in small letters can be by its ending.
    pub fn of_ending(&self, word: &str) -> u64 {
        let mut found = 0;
        if let Some(key) = last_characters(word).filter(|key| self.end.have(Mark::of_characters(*key))) {
            let endings = self.endings.get(&key).into_iter().flatten();
            endings.filter(|(ending, _)| word.ends_with(ending)).for_each(|(_, class)| found |= *class);
        }
        found
    }
}

#[inline]
fn first_characters(word: &str) -> Option<[char; LENGTH]> {
    let mut characters = word.chars();
    Some([characters.next()?, characters.next()?])
}

#[inline]
fn last_characters(word: &str) -> Option<[char; LENGTH]> {
    let mut characters = word.chars();
    let last = characters.next_back()?;
    Some([characters.next_back()?, last])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beginnings_endings() {
        let mut classes = WordClasses::default();
        for (entry, class) in [("kill", 1), ("kil*", 2), ("*ministerium", 4), ("kill", 8), ("ну*", 16)] {
            classes.add(entry, class);
        }
        let cases = [
            ("kill", 11),
            ("kilo", 2),
            ("ki", 0),
            ("k", 0),
            ("", 0),
            ("finanzministerium", 4),
            ("нужно", 16),
            ("н", 0),
        ];
        for (word, class) in cases {
            assert_eq!(classes.of(word), class, "{word}");
        }
    }
}
