//! "For economist Juan Rojo, …": whose view a sentence gives that begins so, and for whom else something is.

use super::appositions;
use super::classes::Classes;
use super::frames::Reading;
use super::names::Names;
use super::tokens::{Kind, Token, shouts};
use std::ops::Range;

/// Behind a name and a comma what the person is stands within so many words: "a director".
const NEAR_TITLE: usize = 2;

impl Reading<'_> {
    /// Whether the phrase behind "for", which stands at `at`, tells whose view it is: a person by title and name or one
    /// that is known, before a comma, where the sentence or a part of it `opens` with that.
    pub(super) fn is_opinion(&self, phrase: &Range<usize>, at: usize, end: usize, opens: bool, names: &Names) -> bool {
        let words = &self.tokens[phrase.clone()];
        // "; per gli organizzatori erano almeno 20"
        let several = words.len() == 2 && words[0].is(Classes::DEFINITE) && words[1].is(Classes::SEVERAL);
        if several && at > 0 && self.tokens[at - 1].kind == Kind::Mark(';') {
            return true;
        }
        if !opens || self.tokens[phrase.end..end].first().is_none_or(|next| next.kind != Kind::Mark(',')) {
            return false;
        }
        // "Para ela, …"
        if words.len() == 1 && words[0].is(Classes::PERSON_PRONOUN) {
            return true;
        }
        // "Pour la police, …", "Para los organizadores, …", "Per l'OMS, …"; but what something is for a firm is no view.
        let letters = |word: &Token| shouts(&self.text[word.range.clone()]);
        let of_public = |word: &Token| word.is(Classes::PUBLIC) || letters(word);
        let viewed = words.len() == 2 && (words[1].is(Classes::SEVERAL) || of_public(&words[1]));
        if words[0].is(Classes::DEFINITE) && (viewed || words.iter().any(|word| word.is(Classes::PUBLIC))) {
            return true;
        }
        let parts = |words: &[Token]| words.iter().filter(|word| word.is_name_part()).count();
        let title = words.iter().position(|word| word.is(Classes::TITLE) && !word.is(Classes::SEVERAL));
        let named = title.is_some_and(|title| parts(&words[title + 1..]) >= 2);
        // "Para o presidente, Nuno Dias, o travão …"
        let apposed = || appositions::named_after(self.tokens, phrase, end).is_some();
        // "Pour Anne Petit, directrice du port, 20 bateaux manquent"
        let described = || {
            let mut behind = self.tokens[phrase.end + 1..end].iter().take(NEAR_TITLE);
            parts(words) >= 2 && behind.any(|word| word.is(Classes::TITLE) && !word.capital)
        };
        // "Pour Petit, …": whom the text has told by title, or let speak.
        let person = || words.iter().all(Token::is_name_part) && names.is_person(self.tokens, phrase);
        named || apposed() || described() || person()
    }
}
