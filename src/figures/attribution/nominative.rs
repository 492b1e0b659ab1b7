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

/// How they end in the nominative, and what makes the other ending of it.
const NOMINATIVE: &str = "e";
const WEAK: &str = "n";

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
        if let Some(called) = before.and_then(|article| without_article(article, &words, vocabulary)) {
            return Some(called);
        }
        // "des von der Acme kontrollierten Ministeriums"
        let apart = first > phrase.start + 1 && tokens[phrase.start + 1].is(Classes::CONNECTOR | Classes::BY);
        let first_case = || apart.then(|| case(&tokens[phrase.start], vocabulary)).flatten();
        let case = before.and_then(|before| case(before, vocabulary)).or_else(first_case);
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

/// "Der Deutsche Wetterdienst" is "Deutscher Wetterdienst" without its article: behind "der" an adjective in -e tells that
/// the name is no feminine.
fn without_article(article: &Token, words: &[&str], vocabulary: &Vocabulary) -> Option<String> {
    let (_, ending) = vocabulary.adjective_behind.iter().find(|(word, _)| *word == article.lower)?;
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let is_weak = |word: &&&str| is_name(word) && vocabulary.is_adjective(&format!("{}{WEAK}", word.to_lowercase()));
    let adjectives = words.iter().take(words.len() - 1).take_while(is_weak).count();
    let (adjectives, rest) = words.split_at_checked(adjectives).filter(|(adjectives, _)| !adjectives.is_empty())?;
    let strong = adjectives.iter().map(|word| format!("{}{ending}", word.strip_suffix(NOMINATIVE).unwrap_or(word)));
    Some(strong.chain(rest.iter().map(|word| (*word).to_owned())).collect::<Vec<String>>().join(" "))
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
