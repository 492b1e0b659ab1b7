//! Numbers that somebody arrived at or expects: "put by the bank at 3 billion", "the bank raised its forecast to 3 percent".

use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::runs::{coordinates, has_any};
use super::subjects::CLAUSE;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Between whose it is and "forecast" stand no more words than this: "its economic-growth", "su anterior".
const NEAR_FORECAST: usize = 6;

/// Between "forecast" and its number stand fewer tokens than this: "for growth in the euro area next year to".
const NEAR_NUMBER: usize = 14;

/// Whose forecast it is stands right behind the number, where that comes first: "to 3 % its".
const NEAR_NUMBER_BEFORE: usize = 2;

/// Between "estimated" or its number and "by" stand no more words than this, amounts and "of" aside: "3 millions d'euros".
const NEAR_BY: usize = 2;

impl Reading<'_> {
    /// "The damage is put by the insurer at 3 million": by whom, where a number and a word for how it came about stand in the
    /// clause.
    pub(super) fn estimate(&self, sentence: &Range<usize>, from: usize, by: usize, names: &mut Names) -> Option<Frame> {
        let token = &self.tokens[by];
        let from_whom = token.is(Classes::FROM) && !token.is(Classes::ARTICLE);
        let leads = token.is(Classes::BY) || self.vocabulary.verb_second && from_whom;
        if !leads || token.capital {
            return None;
        }
        let phrase = self.after(by + 1, sentence.end, false)?;
        let is_end = |at: &usize| matches!(self.tokens[*at].kind, Kind::Mark(',' | ';' | ':' | '.'));
        let (first, last) = (from.max(by.saturating_sub(CLAUSE)), sentence.end.min(phrase.end + CLAUSE));
        let start = (first..by).rev().find(is_end).map_or(first, |at| at + 1);
        let end = (phrase.end..last).find(is_end).unwrap_or(last);
        let clause = &self.tokens[start..end];
        let is_amount = |token: &Token| token.is_number() || token.is(Classes::AMOUNT);
        let told = has_any(clause, Classes::ESTIMATED) && clause.iter().any(is_amount);
        if !told || !self.is_arrived_at(start, by, phrase.end) {
            return None;
        }
        let numbered = self.tokens[phrase.clone()].iter().any(Token::is_number);
        if numbered || !self.names_somebody(phrase.clone()) {
            return None;
        }
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        Some(Frame { speaker, tokens: by..phrase.end, reach: Reach::Clause, source: true, own: false })
    }

    /// Whether the number came about by whom "by" leads to, and not "the drugs seized by police are valued at 3 million".
    fn is_arrived_at(&self, start: usize, by: usize, end: usize) -> bool {
        if !self.vocabulary.verb_second {
            // Not "3 million were seized by".
            let before = self.tokens[start..by].iter().rev().take_while(|token| !token.is(Classes::PASSIVE));
            let small = Classes::AMOUNT | Classes::FROM;
            let mut before = before.filter(|token| token.is_number() || !token.is(small)).take(NEAR_BY + 1);
            return before.any(|token| token.is(Classes::ESTIMATED) || token.is_number());
        }
        // "die von der Polizei sichergestellten Drogen", but "der von der Bank auf 3 Millionen geschätzte Schaden"
        let attributive = by > start && self.tokens[by - 1].is(Classes::ARTICLE);
        // "Schäden durch einen Brand": what caused it.
        let cause = by > start
            && self.vocabulary.capital_nouns
            && self.tokens[by].is(Classes::BY)
            && self.tokens[by - 1].capital;
        let next = |at: usize| self.tokens.get(end + at);
        !cause
            && (!attributive
                || next(0).is_some_and(|next| next.is(Classes::STOP | Classes::ESTIMATED))
                    && next(1).is_some_and(Token::is_number))
    }

    /// "The bank raised its forecast to 3 percent", "With its forecast of 3 percent, the bank …": whose it is.
    pub(super) fn forecast(
        &self,
        sentence: &Range<usize>,
        from: usize,
        whose: usize,
        names: &mut Names,
    ) -> Option<Frame> {
        // "raised its forecast", and where nothing tells whose: "raised forecasts", "ha tagliato la stima"
        let revised = self.tokens[whose].is(Classes::REVISING);
        if !self.tokens[whose].is(Classes::POSSESSIVE) && !revised {
            return None;
        }
        let near = whose + 1..sentence.end.min(whose + 1 + NEAR_FORECAST);
        let joins = |at: &usize| {
            let token = &self.tokens[*at];
            token.is_word()
                || token.kind == Kind::Mark('-')
                || revised && (token.is_number() || token.kind == Kind::Mark('%'))
        };
        let noun = near.take_while(joins).find(|at| self.tokens[*at].is(Classes::FORECAST))?;
        let behind = &self.tokens[noun + 1..sentence.end.min(noun + NEAR_NUMBER)];
        // "It has lowered to 3 % its forecast for …"
        let first = if revised { whose + 1 } else { from.max(whose.saturating_sub(NEAR_NUMBER_BEFORE)) };
        let before = &self.tokens[first..if revised { noun } else { whose }];
        let (reach, end) = match (before.iter().any(Token::is_number), behind.iter().any(Token::is_number)) {
            (true, _) if revised => (Reach::Onward, whose + 1),
            (true, _) => (Reach::Clause, noun + 1),
            (false, true) => (Reach::Onward, noun + 1),
            (false, false) => return None,
        };
        // "With its forecast of 3 percent, the bank …", "Mit ihrer Prognose von 3 Prozent ist die Bank …"
        let subject = if !revised && whose <= sentence.start + 1 {
            let rest = noun + 1..sentence.end;
            let by = rest.clone().find(|at| self.tokens[*at].is(Classes::BY)).unwrap_or(rest.end);
            self.subject_in(rest.start..by, rest.end, sentence)?
        } else {
            // "Shares fell after the group cut its forecast": the subject of the nearest clause.
            let breaks = |at: &usize| self.tokens[*at].is(Classes::BREAK) || self.tokens[*at].kind == Kind::Mark(',');
            let clause = (from.max(whose.saturating_sub(CLAUSE))..whose).rfind(breaks).map_or(from, |at| at + 1);
            let near = self.subject_in(clause..whose, whose, sentence);
            near.or_else(|| self.subject_in(from..clause, clause, sentence))?
        };
        let speaker = names.resolve(self.text, self.tokens, subject, false)?;
        Some(Frame { speaker, tokens: whose..end, reach, source: false, own: false })
    }

    /// The first words that begin within `starts`, end before `end` and may be a subject that names somebody.
    fn subject_in(&self, starts: Range<usize>, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
        let first = starts.start;
        // "liegt die Bank"
        let verb = |at: usize| {
            let plain = |token: &Token| !token.capital && !token.is(Classes::ARTICLE);
            self.vocabulary.verb_second
                && plain(&self.tokens[at])
                && self.tokens[at + 1..end].first().is_some_and(|next| next.is(Classes::ARTICLE))
        };
        let may_begin = |at: &usize| {
            let before = at.checked_sub(1).filter(|before| *before >= first).map(|at| &self.tokens[at]);
            let led = Classes::STOP | Classes::FROM | Classes::CONNECTOR | Classes::BY;
            // "and analysts cut"; but not "of 3 percent"
            let free = before.is_none_or(|before| !before.is(led) && !before.is_number());
            (free || *at == first + 1 && coordinates(&self.tokens[first]))
                && self.tokens[*at].is_word()
                && !self.tokens[*at].is(Classes::STOP)
                && !coordinates(&self.tokens[*at])
                && !verb(*at)
                && !(self.tokens[*at].capital
                    && self.tokens[*at].is(Classes::DEGREE | Classes::AMOUNT | Classes::BETWEEN))
                && !self.quoted[*at]
        };
        let mut phrases = starts.take(CLAUSE).filter(may_begin).filter_map(|at| self.after(at, end, false));
        phrases.find(|phrase| self.names_somebody(phrase.clone()) && !self.is_set_off(phrase, sentence, end))
    }

    /// "Instead, …"; but not "Acme, the chip designer, cut".
    fn is_set_off(&self, phrase: &Range<usize>, sentence: &Range<usize>, end: usize) -> bool {
        let is_comma = |token: &Token| token.kind == Kind::Mark(',');
        let described = self.tokens[end - 1..end].iter().any(is_comma);
        phrase.start == sentence.start
            && phrase.len() == 1
            && !described
            && self.tokens[phrase.end..].first().is_some_and(is_comma)
    }
}
