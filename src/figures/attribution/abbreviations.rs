//! What letters stand for: "Public Services and Procurement Canada (PSPC)", so that "PSPC said" tells who that is.
//!
//! The words are found as by A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
//! biomedical text" (Pacific Symposium on Biocomputing, 2003). Not promised: letters before their words, "PSPC (Public …)",
//! and languages whose names have cases that no article tells.

use super::names::Names;
use super::runs::words;
use super::tokens::{Kind, Token};
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// Letters that stand for words are at most so many; the paper's bound.
const LONGEST: usize = 10;
/// They are looked for in so many words more than there are letters, or in twice as many; the paper's bound.
const MORE_WORDS: usize = 5;

/// Who is called by letters that the text explains: both, by either.
#[derive(Debug, Default)]
pub struct Abbreviations {
    both: HashMap<String, Rc<str>>,
}

impl Abbreviations {
    /// Learns what a paragraph explains.
    pub fn learn(&mut self, text: &str, tokens: &[Token], names: &Names) {
        if names.vocabulary.inflected {
            return;
        }
        for (at, token) in tokens.iter().enumerate() {
            let letters = &text[token.range.clone()];
            let enclosed = at > 1
                && tokens[at - 1].kind == Kind::Mark('(')
                && tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Mark(')'));
            if !enclosed || !stands_for_words(letters) || self.both.contains_key(letters) {
                continue;
            }
            if let Some(phrase) = spelled_out(text, tokens, at - 1, letters) {
                let written = words(text, tokens, phrase.clone());
                let name = names.nominative(text, tokens, &phrase, &written, false).unwrap_or(written);
                let both: Rc<str> = format!("{name} ({letters})").into();
                self.both.insert(letters.to_owned(), both.clone());
                self.both.entry(name).or_insert(both);
            }
        }
    }

    /// The name with its letters, where the text explains them.
    pub fn spelled(&self, name: &str) -> Option<&Rc<str>> {
        self.both.get(name)
    }
}

fn stands_for_words(letters: &str) -> bool {
    let capitals = letters.chars().filter(|letter| letter.is_uppercase()).count();
    capitals > 1 && letters.starts_with(char::is_uppercase) && letters.chars().count() <= LONGEST
}

/// The words right before the bracket at `open` that the letters stand for: each letter is in them, in order, the first one
/// where a name begins.
fn spelled_out(text: &str, tokens: &[Token], open: usize, letters: &str) -> Option<Range<usize>> {
    let count = letters.chars().count();
    let words = tokens[..open].iter().rev().take_while(|token| token.is_word() || token.kind == Kind::Mark(','));
    let most = (count + MORE_WORDS).min(count * 2);
    let first = open - words.take(most).count();
    let mut left =
        letters.chars().rev().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).peekable();
    for at in (first..open).rev() {
        let word = &text[tokens[at].range.clone()];
        for (place, letter) in word.char_indices().rev() {
            let wanted = *left.peek()?;
            let begins = place == 0 && letter.is_uppercase();
            let is_first = left.clone().nth(1).is_none();
            if letter.to_lowercase().eq([wanted]) && (begins || !is_first) {
                left.next();
            }
        }
        if left.peek().is_none() {
            return Some(at..open).filter(|phrase| phrase.len() > 1 || word.chars().count() > count * 2);
        }
    }
    None
}
