//! "People familiar with the matter said": what tells apart who is not named, and is no subject of its own.

use super::classes::Classes;
use super::frames::Reading;
use super::names::{Names, Speaker};
use super::phrases;
use super::tokens::Token;
use std::ops::Range;

/// So many words at most say how somebody knows, with an article behind them: "with direct knowledge of the".
const LONGEST_ACQUAINTANCE: usize = 5;

impl Reading<'_> {
    /// How many of the words from `at` on say how somebody knows: "familiar with".
    pub(super) fn acquaintance(&self, at: usize, end: usize) -> Option<usize> {
        let words = self.tokens.get(at..end)?;
        self.vocabulary.acquaintance(|offset| words.get(offset).map(|token| token.lower.as_ref()))
    }

    /// The phrase that ends before a verb, with those who know it: of "people familiar with the matter", where "the
    /// matter" was found.
    pub(super) fn who_know(&self, from: usize, phrase: Range<usize>) -> Range<usize> {
        let near = from + 1..phrase.start;
        let begins = near.rev().take(LONGEST_ACQUAINTANCE).find(|at| {
            let end = self.acquaintance(*at, phrase.start).map_or(*at, |words| at + words);
            // An article may be no part of the phrase that was found.
            end > *at && phrase.start - end <= 1
        });
        let those = begins.and_then(|at| phrases::before(self.tokens, from, at));
        those.filter(|those| self.names_somebody(those.clone())).map_or(phrase.start, |those| those.start)..phrase.end
    }

    /// The phrase that was found behind a verb or a source, with what those know who are told: of "people familiar with
    /// the matter", where "people" or "people familiar" was found.
    pub(super) fn with_what_they_know(&self, phrase: Range<usize>, end: usize) -> Range<usize> {
        let known = (phrase.start + 1..=phrase.end).find_map(|at| {
            let behind = at + self.acquaintance(at, end)?;
            (behind > phrase.end).then(|| self.after(behind, end, true)).flatten()
        });
        phrase.start..known.map_or(phrase.end, |known| known.end)
    }
}

impl Names {
    /// Those who are told apart by what they know, in whole: "people familiar with the matter".
    pub(super) fn acquainted(&self, text: &str, tokens: &[Token], phrase: &Range<usize>) -> Option<Speaker> {
        let knows = |at: &usize| {
            let behind = &tokens[*at..phrase.end];
            let word = |offset: usize| behind.get(offset).map(|token| token.lower.as_ref());
            self.vocabulary.acquaintance(word).is_some_and(|words| words < behind.len())
        };
        let those = phrase.start + usize::from(tokens[phrase.start].is(Classes::ARTICLE));
        let know = (those + 1..phrase.end).find(knows)?;
        let named = tokens[those..know].iter().any(Token::is_name_part);
        let name = text[tokens[those].range.start..tokens[phrase.end - 1].range.end].to_owned();
        (!named).then_some(Speaker { name, person: true })
    }
}
