//! How a verb of speech and its subject stand apart from what is said: "…, she said.", "…, said Ann Lee, 52."

use super::classes::Classes;
use super::frames::Reading;
use super::subjects::LONGEST_TOLD;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Who tells between commas is named in no more words than this: "the Elm Daily News's Ann Lee".
const LONGEST_ENCLOSED: usize = 9;

/// Between a name and its bearer's age stand no more words than this: "de", "commerciante di".
const NEAR_AGE: usize = 2;

/// Behind "she said" so many tokens are looked at for what she said: "in a new report", and behind "geht" for its particle.
pub(super) const LONGEST_REST: usize = 40;

impl Reading<'_> {
    /// "…, a ajouté le maire.", "…, he states.": nothing but the speaker stands with the verb.
    pub(super) fn encloses(&self, from: usize, verb: usize, sentence: &Range<usize>) -> bool {
        let before = self.tokens[from..verb].iter().rev().take(LONGEST_ENCLOSED + 1);
        let set_off = |token: &Token| matches!(token.kind, Kind::Mark(',' | '-' | '–' | '—') | Kind::Close);
        let own = before.clone().take_while(|token| may_name(token)).count();
        let set_off = before.clone().nth(own).is_some_and(set_off);
        let subject = before.take(own).any(|token| token.is_name_part() || token.is(Classes::PRONOUNS));
        let ends = |at: usize| {
            self.tokens[at..sentence.end].first().is_none_or(|next| {
                matches!(next.kind, Kind::Mark('.' | ',' | ';' | ':' | '?' | '!' | '–' | '—' | '(' | ')') | Kind::Open)
            })
        };
        let follows = || {
            self.after(verb + 1, sentence.end, false)
                .is_some_and(|phrase| self.names_somebody(phrase.clone()) && self.ends_clause(phrase.end, sentence.end))
        };
        set_off && (subject && ends(verb + 1) || !subject && follows())
    }

    /// "said Ann Lee, 52", "cuenta Ana Paz, de 46 años": her age is no more of what she said.
    pub(super) fn after_age(&self, end: usize, limit: usize) -> usize {
        let named = end > 0 && self.tokens[end - 1].is_name_part();
        if !named || end >= limit || self.tokens[end].kind != Kind::Mark(',') {
            return end;
        }
        let small = |token: &Token| token.is_word() && !token.capital;
        let words = self.tokens[end + 1..limit].iter().take(NEAR_AGE).take_while(|token| small(token)).count();
        let number = end + 1 + words;
        if number >= limit || !self.tokens[number].is_number() {
            return end;
        }
        let years = usize::from(self.tokens[number + 1..limit].first().is_some_and(small));
        let ends = [years, 0].map(|years| number + 1 + years);
        ends.into_iter().find(|at| self.ends_clause(*at, limit)).unwrap_or(end)
    }

    /// Whether what is said stands before "…, she said": a comma or a quotation's end before, nothing more after.
    pub(super) fn closes(&self, from: usize, phrase: &Range<usize>, verb: usize, sentence: &Range<usize>) -> bool {
        let mut start = phrase.start;
        if start > from && self.tokens[start - 1].is(Classes::BREAK) {
            start -= 1;
        }
        let set_off =
            start > from && matches!(self.tokens[start - 1].kind, Kind::Mark(',' | '-' | '–' | '—') | Kind::Close);
        let mut next = verb + 1;
        while next < sentence.end && self.tokens[next].is(Classes::BETWEEN | Classes::DAY) {
            next += 1;
        }
        // "…, the mayor told local media."
        if self.tokens[verb].is(Classes::TELLING) {
            let told = self.tokens[next..sentence.end].iter().take(LONGEST_TOLD);
            next += told.take_while(|token| token.is_word() && !token.is(Classes::THAT | Classes::STOP)).count();
        }
        // "When she was there, she said …": the clause before is the paper's own, unless nothing is said after it.
        let said = |token: &Token| {
            token.is(Classes::THAT) || matches!(token.kind, Kind::Mark(',' | ':' | ';' | '-' | '–' | '—') | Kind::Open)
        };
        // "…, the ministry said, according to Acme News."
        let cites = self.tokens[next..sentence.end].get(1).is_some_and(|source| source.is(Classes::SOURCE));
        let last = cites || !self.tokens[next..sentence.end].iter().take(LONGEST_REST).any(said);
        let introduced = from == sentence.start
            && self.tokens[from].is(Classes::BREAK)
            && self.tokens[start.max(1) - 1].kind != Kind::Close
            && !last;
        let ends = next >= sentence.end
            || matches!(
                self.tokens[next].kind,
                Kind::Mark('.' | ',' | ';' | ')' | '!' | '?' | '-' | '–' | '—') | Kind::Open
            )
            || self.tokens[next].is(Classes::STOP);
        set_off && ends && !introduced
    }

    /// "«…», ha avvertito da Roma": behind a quotation or comma, what "has" stands before is no passive.
    pub(super) fn is_active(&self, verb: usize) -> bool {
        let has = verb.checked_sub(1).is_some_and(|at| self.tokens[at].is(Classes::BETWEEN));
        has && verb >= 2 && matches!(self.tokens[verb - 2].kind, Kind::Mark(',') | Kind::Close)
    }
}

/// Whether an outlet's name may have the token: "Globe & Mail", "Channel 5".
fn may_name(token: &Token) -> bool {
    token.is_word() || token.kind == Kind::Number || token.kind == Kind::Mark('&')
}
