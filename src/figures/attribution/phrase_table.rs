//! Phrases of a language, looked up where they begin.

use crate::figures::word_classes::ByWord;

/// Phrases and what each means, by first word, the longest first.
#[derive(Debug)]
pub(super) struct PhraseTable<T>(ByWord<Vec<(Vec<&'static str>, T)>>);

impl<T> Default for PhraseTable<T> {
    fn default() -> Self {
        PhraseTable(ByWord::default())
    }
}

impl<T: Copy> PhraseTable<T> {
    /// Adds a phrase's words, in small letters; of two that are alike the first holds.
    pub(super) fn add(&mut self, words: Vec<&'static str>, meaning: T) {
        let Some(first) = words.first() else { return };
        let list = self.0.entry(first).or_default();
        let place = list.partition_point(|(known, _)| known.len() >= words.len());
        list.insert(place, (words, meaning));
    }

    /// The longest phrase whose words `word(0)`, `word(1)`, … are: how many words, and its meaning.
    pub(super) fn longest<'t>(&self, word: impl Fn(usize) -> Option<&'t str>) -> Option<(usize, T)> {
        let fits = |phrase: &[&str]| phrase.iter().enumerate().all(|(place, part)| word(place) == Some(*part));
        let (phrase, meaning) = self.0.get(word(0)?)?.iter().find(|(phrase, _)| fits(phrase))?;
        Some((phrase.len(), *meaning))
    }
}
