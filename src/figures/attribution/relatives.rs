//! "The exporters, who put their losses at 20 million, …": what a clause behind a comma tells, by whom it is told of.
//!
//! Not promised: a clause whose verb is of speech and leads to nothing that was said ("who spoke for 20 minutes").

use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Between what leads to the clause and its verb stand no more words than this: "who HAD expected".
const NEAR_VERB: usize = 2;

/// Behind a verb that closes its clause stands at most one more: "die 20 Boote erwartet HATTE".
const BEHIND_VERB: usize = 1;

/// Whom the clause tells of stands among so many words before its comma.
const LONGEST_ANTECEDENT: usize = 8;

impl Reading<'_> {
    /// Whose number a relative clause tells that `at` leads to, behind a comma.
    pub(super) fn in_relative(
        &self,
        sentence: &Range<usize>,
        from: usize,
        at: usize,
        names: &mut Names,
    ) -> Option<Frame> {
        let comma = at.checked_sub(1).filter(|comma| *comma >= from && *comma > sentence.start)?;
        let who = &self.tokens[at];
        let leads = who.is(Classes::RELATIVE | Classes::RELATIVE_SUBJECT | Classes::TRAILING) && !who.capital;
        if !leads || self.tokens[comma].kind != Kind::Mark(',') {
            return None;
        }
        let end = self.clause_end(at, sentence.end);
        let clause = &self.tokens[at + 1..end];
        if !clause.iter().any(|token| token.is_number() || token.is(Classes::AMOUNT)) || !self.expects(clause) {
            return None;
        }
        // "…, said Ann Lee, who had expected 20 boats"
        let spoke = || names.last().filter(|_| comma == from && from > sentence.start).cloned();
        let speaker = match spoke() {
            Some(speaker) => speaker,
            None => {
                let phrase = self.antecedent(from, comma)?;
                names.resolve(self.text, self.tokens, phrase, false)?
            }
        };
        Some(Frame { speaker, tokens: at..end, reach: Reach::Own, source: false, own: true })
    }

    /// Whether the clause's verb is one of arriving at a number.
    fn expects(&self, clause: &[Token]) -> bool {
        let is_verb = |token: &Token| token.is(Classes::EXPECTING | Classes::ESTIMATED) && !token.capital;
        // "losses, which are estimated at 20 million"
        let active = |token: &&Token| !token.is(Classes::PASSIVE);
        if self.vocabulary.verb_second {
            clause.iter().rev().take(BEHIND_VERB + 1).take_while(active).any(is_verb)
        } else {
            clause.iter().take(NEAR_VERB + 1).take_while(active).any(is_verb)
        }
    }

    /// Whom the clause behind the comma tells of: the last body, person or name before it, from a word that parts it from
    /// what stands before, or where the sentence opens with it.
    fn antecedent(&self, from: usize, comma: usize) -> Option<Range<usize>> {
        let near = from.max(comma.saturating_sub(LONGEST_ANTECEDENT))..comma;
        let start = near.clone().rev().take_while(|at| self.tokens[*at].is_word()).last()?;
        let is_kind = |at: &usize| self.tokens[*at].is(Classes::KINDS);
        let is_name = |at: &usize| self.tokens[*at].is_name_part();
        let head = (start..comma).rfind(is_kind).or_else(|| Some(comma - 1).filter(is_name))?;
        let parts = |at: &usize| {
            let token = &self.tokens[*at];
            let breaks = Classes::STOP | Classes::FROM | Classes::CONNECTOR | Classes::VERB | Classes::FINDING;
            token.is(Classes::ARTICLE | breaks) && !token.is(Classes::KINDS) && !token.capital
        };
        match (start..head).rfind(parts) {
            Some(parted) => Some(parted + usize::from(!self.tokens[parted].is(Classes::ARTICLE))..comma),
            // "Acme, which expects 20 orders, …", "Analysts, who expect …"
            None => Some(start..comma).filter(|words| words.clone().all(|at| is_kind(&at) || is_name(&at))),
        }
    }

    /// Where the clause ends that begins at `at`; what it leads to belongs to it: "who think, that 20".
    fn clause_end(&self, at: usize, end: usize) -> usize {
        let parts = |at: &usize| {
            let next = self.tokens[..end].get(at + 1);
            matches!(self.tokens[*at].kind, Kind::Mark(',' | ';' | '–' | '—' | '.'))
                && !next.is_some_and(|next| next.is(Classes::THAT))
        };
        (at..end).find(parts).unwrap_or(end)
    }
}
