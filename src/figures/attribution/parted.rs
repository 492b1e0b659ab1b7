//! "Die Polizei geht von 20 Opfern aus": verbs that tell something only with a particle that stands apart from them.

use super::classes::Classes;
use super::enclosed::LONGEST_REST;
use super::frames::Reading;
use super::tokens::{Kind, Token};

/// Where it stands behind the verb, a particle is one of so many words.
const NEAR_PARTICLE: usize = 3;

impl Reading<'_> {
    /// "Die Polizei geht von 20 Opfern aus", "teilte die Polizei mit", "kommt zu dem Schluss, dass": whether the
    /// particle closes the clause of the verb.
    pub(super) fn is_parted(&self, verb: usize, end: usize) -> bool {
        let clause = verb + 1..end.min(verb + 1 + LONGEST_REST);
        // "teilte Ann Lee (ABC) mit"
        let inside = |token: &Token| {
            token.is_word() || token.is_number() || matches!(token.kind, Kind::Mark('(' | ')' | '/' | '&'))
        };
        let mut clause = clause.take_while(|at| inside(&self.tokens[*at]));
        let closes = |at: usize| {
            let next = self.tokens[at + 1..end].first();
            let ends = next.is_none_or(|next| !next.is_word() || next.is(Classes::BREAK | Classes::THAT));
            self.tokens[at].is(Classes::PARTICLE) && ends
        };
        // "gaat daarbij uit van 20", "maakt melding van 20"
        let leads_on = |at: usize| {
            let of = self.tokens[at + 1..end].first().is_some_and(|next| next.is(Classes::FROM));
            self.tokens[at].is(Classes::PARTICLE) && of
        };
        if self.tokens[verb].is(Classes::VERB) {
            return clause.clone().take(NEAR_PARTICLE).any(leads_on) || clause.any(closes);
        }
        // "faisait encore état de"
        if !self.vocabulary.verb_second {
            return clause.take(NEAR_PARTICLE).any(|at| self.tokens[at].is(Classes::PARTICLE));
        }
        // "gaben an, sie seien müde", "gaben an, 20 zu haben", but not "kamen an, um 20 zu holen"
        let reported = |at: usize| {
            let comma = self.tokens[at..end].first().is_some_and(|next| next.kind == Kind::Mark(','));
            let leads = self.tokens[at..end].get(1).is_some_and(|next| next.is(Classes::STOP | Classes::BREAK));
            let told = |token: &Token| token.is(Classes::REPORTED) || token.is(Classes::INFINITIVE) && !leads;
            comma && self.tokens[at..end].iter().take(LONGEST_REST).any(told)
        };
        clause.clone().take(NEAR_PARTICLE).any(leads_on)
            || clause.clone().any(|at| closes(at) && (self.introduces(at + 1, end) || reported(at + 1)))
            || clause.clone().any(|at| closes(at) && self.vocabulary.capital_nouns && self.tokens[at].capital)
            || clause.any(|at| self.tokens[at].is(Classes::FROM)) && clause.any(closes)
    }
}
