//! What a word is by its parts and its ending.

use super::lexicon::{Lexicon, Unit};

impl Lexicon {
    /// Whether the word is a participle by its parts: "unterstützt", "abgebaut", "saniert", but not "fest", "zahlt".
    pub fn is_participle(&self, word: &str) -> bool {
        let begins = self.participle_beginnings.iter().any(|beginning| word.starts_with(beginning));
        let formed = begins || self.participle_parts.iter().any(|part| word.contains(part));
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        formed && ends(&self.participle_endings) && !ends(&self.finite_endings)
    }

    /// The unit of the adjective that the word, or what is left of it behind a number, begins with: "jährige".
    pub fn adjective_unit(&self, word: &str) -> Option<Unit> {
        let begins = self.adjectives.iter().filter(|(stem, _)| word.starts_with(stem));
        begins.max_by_key(|(stem, _)| stem.len()).map(|(_, unit)| *unit)
    }

    /// Whether the word is an adjective by its ending.
    pub fn is_adjective(&self, word: &str) -> bool {
        self.ends_as_adjective(word, &self.adjective_endings)
    }

    /// Whether the word is an adjective by its ending, behind a number of several.
    pub fn is_adjective_of_several(&self, word: &str) -> bool {
        let of_several = &self.adjective_endings_of_several;
        self.ends_as_adjective(word, if of_several.is_empty() { &self.adjective_endings } else { of_several })
    }

    fn ends_as_adjective(&self, word: &str, endings: &[&str]) -> bool {
        let ends = |ending: &&str| word.len() > ending.len() + 2 && word.ends_with(*ending);
        endings.iter().any(ends) && !self.nouns_like_adjectives.has(word)
    }
}
