//! "Los 400 que calcula la oposición", "the 3 % that analysts had forecast": a number, and in its relative clause who
//! arrived at it.

use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::runs::has_any;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Between the article and what leads to the clause stand fewer tokens than this: "the $3 million in sales".
const LONGEST_ANTECEDENT: usize = 7;

/// Between the subject and its verb, or what leads to the clause and the verb, stand no more words than this: "had", "lo".
const NEAR_VERB: usize = 2;

impl Reading<'_> {
    /// Whose number it is that a relative clause without commas tells apart, where `at` leads to the clause or begins it.
    pub(super) fn counted_by(
        &self,
        sentence: &Range<usize>,
        from: usize,
        at: usize,
        names: &mut Names,
    ) -> Option<Frame> {
        if self.vocabulary.verb_second || self.vocabulary.inflected {
            return None;
        }
        let leads = self.tokens[at].is(Classes::THAT | Classes::RELATIVE_SUBJECT);
        let start = self.numbered(from, at, leads)?;
        let clause = at + usize::from(leads);
        let counts = Classes::EXPECTING | Classes::ESTIMATED;
        let near = |from: usize, verbs: Classes| {
            let mut near = (from..sentence.end).take(NEAR_VERB + 1);
            near.find(|at| self.tokens[*at].is(verbs) && !self.tokens[*at].capital)
        };
        // "que calcula la oposición"
        let behind = || {
            let verb = near(clause, counts | Classes::REPORTING).filter(|_| leads && !self.vocabulary.nouns_last)?;
            let phrase = self.after(verb + 1, sentence.end, false)?;
            self.ends_clause(phrase.end, sentence.end).then_some((phrase.clone(), phrase.end))
        };
        // "(that) analysts had forecast"
        let before = || {
            let begins = Classes::KINDS | Classes::ARTICLE;
            let bare = self.vocabulary.nouns_last && (self.tokens[at].is(begins) || self.tokens[at].is_name_part());
            let phrase = self.after(clause, sentence.end, false).filter(|_| leads || bare)?;
            let verb = near(phrase.end, counts)?;
            let apart =
                self.tokens[phrase.end..verb].iter().all(|token| token.is(Classes::AUXILIARY | Classes::BETWEEN));
            (apart && self.ends_clause(verb + 1, sentence.end)).then_some((phrase, verb + 1))
        };
        let (phrase, end) = behind().or_else(before)?;
        let somebody = has_any(&self.tokens[phrase.clone()], Classes::KINDS)
            || self.tokens[phrase.clone()].iter().all(Token::is_name_part);
        let speaker = names.resolve(self.text, self.tokens, phrase, false).filter(|_| somebody)?;
        Some(Frame { speaker, tokens: start..end, reach: Reach::Own, source: false, own: true })
    }

    /// Where the words begin of a number that ends before `at`, its noun included, with the article or preposition before
    /// it; `leads` is whether the clause has a word that leads to it, else only the definite article will do.
    fn numbered(&self, from: usize, at: usize, leads: bool) -> Option<usize> {
        let begins = Classes::DEFINITE
            | if leads { Classes::FROM | Classes::STOP | Classes::CONNECTOR } else { Classes::DEFINITE };
        let mut number = false;
        for place in (from.max(at.saturating_sub(LONGEST_ANTECEDENT))..at).rev() {
            let token = &self.tokens[place];
            if number && token.is(begins) {
                return Some(place);
            }
            // "the $3 million", "the 3 %"
            let sign = number || token.kind == Kind::Mark('%');
            if !token.is_word() && !token.is_number() && !sign {
                return None;
            }
            number |= token.is_number();
        }
        None
    }
}
