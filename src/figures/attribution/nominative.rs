//! A name in the case that it is called by, where a language's nouns and adjectives have cases and articles tell them: "nach
//! Angaben des Statistischen Landesamtes" are those of "Statistisches Landesamt".
//!
//! Not promised: languages whose cases no article tells (Russian, Polish, Ukrainian); there a name stays as it is written.

use super::classes::Classes;
use super::names::Names;
use super::tokens::Token;
use super::vocabulary::Vocabulary;
use std::ops::Range;

/// Shorter words have no case ending.
const SHORTEST_STEM: usize = 3;

/// How adjectives end in the genitive and the dative, behind an article.
const ADJECTIVE: &str = "en";

/// What the article before a name tells of its case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// Of a masculine or a neuter, "des".
    Genitive,
    /// Of such a one, "dem".
    Dative,
    /// Genitive or dative of a feminine or of several, "der".
    Feminine,
}

impl Names {
    /// The name `name`, which the words `phrase` tell, as it is called. `source`: it stands behind "according to".
    pub(super) fn nominative(
        &self,
        text: &str,
        tokens: &[Token],
        phrase: &Range<usize>,
        name: &str,
        source: bool,
    ) -> Option<String> {
        let vocabulary = self.vocabulary;
        let words: Vec<&str> = name.split(' ').collect();
        let first = phrase.clone().find(|at| text[tokens[*at].range.clone()] == *words[0])?;
        let before = first.checked_sub(1).map(|at| &tokens[at]).filter(|before| before.is_word());
        let case = before.and_then(|before| case(before, vocabulary));
        let is_adjective = |word: &&&str| vocabulary.is_adjective(&word.to_lowercase());
        let adjectives = words.iter().take(words.len() - 1).take_while(is_adjective).count();
        let noun = words[adjectives];
        let mut called: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        match case {
            // "Händlern": of several, without an article.
            None if source && words.len() == 1 => called[0] = self.several(noun)?,
            None => return None,
            Some(Case::Feminine) => {}
            // Not in "des Landes Elm".
            Some(Case::Genitive) if tokens.get(first + adjectives + 1).is_some_and(|next| next.capital) => return None,
            Some(case) => called[adjectives] = stem(noun, case, vocabulary),
        }
        let ending = match case {
            Some(Case::Feminine) => "e",
            _ if vocabulary.is_neuter(&called[adjectives].to_lowercase()) => "es",
            _ => "er",
        };
        for word in &mut called[..adjectives] {
            let bare = word.strip_suffix(ADJECTIVE).unwrap_or(word);
            *word = format!("{bare}{ending}");
        }
        Some(called.join(" "))
    }

    /// "Händlern" → "Händler": what a word for persons is called when it is told of several by its ending.
    fn several(&self, noun: &str) -> Option<String> {
        let one = noun.strip_suffix('n').filter(|one| one.ends_with("er"))?;
        let kind = self.vocabulary.classes(&one.to_lowercase());
        let is_plural = self.vocabulary.is_plural(&noun.to_lowercase());
        (kind.any(Classes::TITLE) && !is_plural).then(|| one.to_owned())
    }
}

fn case(article: &Token, vocabulary: &Vocabulary) -> Option<Case> {
    match () {
        () if article.is(Classes::GENITIVE) => Some(Case::Genitive),
        () if vocabulary.dative_articles.contains(&&*article.lower) => Some(Case::Dative),
        () if vocabulary.feminine_articles.contains(&&*article.lower) => Some(Case::Feminine),
        () => None,
    }
}

/// "Ministeriums" → "Ministerium", "Amtes" → "Amt", "Präsidenten" → "Präsident".
fn stem(noun: &str, case: Case, vocabulary: &Vocabulary) -> String {
    let stem = match case {
        _ if vocabulary.is_weak(noun) => noun.strip_suffix(ADJECTIVE),
        // "Komitees"
        Case::Genitive if noun.ends_with("ees") => noun.strip_suffix('s'),
        Case::Genitive => noun.strip_suffix("es").or_else(|| noun.strip_suffix('s')),
        _ => None,
    };
    stem.filter(|stem| stem.chars().count() >= SHORTEST_STEM).unwrap_or(noun).to_owned()
}
