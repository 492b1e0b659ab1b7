//! Numbers that somebody arrived at or expects: "put by the bank at 3 billion", "the bank raised its forecast to 3 percent".

use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::runs::has_any;
use super::tokens::{Kind, Token};
use super::vocabulary::Classes;
use std::ops::Range;

/// Between whose it is and "forecast" stand no more words than this: "its growth".
const NEAR_FORECAST: usize = 3;

/// Between "forecast" and its number stand fewer tokens than this: "for growth in the euro area next year to".
const NEAR_NUMBER: usize = 14;

/// What belongs to such a number stands within so many tokens.
const CLAUSE: usize = 40;

impl Reading<'_> {
    /// "The damage is put by the insurer at 3 million": by whom, where a number and a word for how it came about stand in the
    /// clause.
    pub(super) fn estimate(&self, sentence: &Range<usize>, from: usize, by: usize, names: &mut Names) -> Option<Frame> {
        let token = &self.tokens[by];
        let leads = token.is(Classes::BY) || self.vocabulary.verb_second && token.is(Classes::FROM);
        if !leads || token.capital {
            return None;
        }
        let phrase = self.after(by + 1, sentence.end, false)?;
        let is_end = |at: &usize| matches!(self.tokens[*at].kind, Kind::Mark(',' | ';' | ':' | '.'));
        let (first, last) = (from.max(by.saturating_sub(CLAUSE)), sentence.end.min(phrase.end + CLAUSE));
        let start = (first..by).rev().find(is_end).map_or(first, |at| at + 1);
        let end = (phrase.end..last).find(is_end).unwrap_or(last);
        let clause = &self.tokens[start..end];
        let is_number = |token: &Token| token.kind == Kind::Number || token.is(Classes::AMOUNT);
        let told = has_any(clause, Classes::ESTIMATED) && clause.iter().any(is_number);
        let numbered = self.tokens[phrase.clone()].iter().any(|token| token.kind == Kind::Number);
        if !told || numbered || !self.names_somebody(phrase.clone()) {
            return None;
        }
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        Some(Frame { speaker, tokens: by..phrase.end, reach: Reach::Clause, source: true, own: false })
    }

    /// "Instead, …"
    fn is_set_off(&self, phrase: &Range<usize>, sentence: &Range<usize>) -> bool {
        let is_comma = |token: &Token| token.kind == Kind::Mark(',');
        phrase.start == sentence.start && phrase.len() == 1 && self.tokens[phrase.end..].first().is_some_and(is_comma)
    }

    /// "The bank raised its forecast to 3 percent", "With its forecast of 3 percent, the bank …": whose it is.
    pub(super) fn forecast(
        &self,
        sentence: &Range<usize>,
        from: usize,
        whose: usize,
        names: &mut Names,
    ) -> Option<Frame> {
        if !self.tokens[whose].is(Classes::POSSESSIVE) {
            return None;
        }
        let near = whose + 1..sentence.end.min(whose + 1 + NEAR_FORECAST);
        let noun =
            near.take_while(|at| self.tokens[*at].is_word()).find(|at| self.tokens[*at].is(Classes::FORECAST))?;
        let told = &self.tokens[noun + 1..sentence.end.min(noun + NEAR_NUMBER)];
        told.iter().find(|token| token.kind == Kind::Number)?;
        // "With its forecast of 3 percent, the bank …", "Mit ihrer Prognose von 3 Prozent ist die Bank …"
        let opens = whose <= sentence.start + 1;
        let starts = if opens { noun + 1..sentence.end } else { from..whose };
        let subject = starts
            .take(CLAUSE)
            .filter(|at| {
                let before = at.checked_sub(1).filter(|before| *before >= sentence.start).map(|at| &self.tokens[at]);
                let free = before.is_none_or(|before| !before.is(Classes::STOP | Classes::FROM | Classes::CONNECTOR));
                free && self.tokens[*at].is_word() && !self.tokens[*at].is(Classes::STOP) && !self.quoted[*at]
            })
            .filter_map(|at| self.after(at, if opens { sentence.end } else { whose }, false))
            .find(|phrase| self.names_somebody(phrase.clone()) && !self.is_set_off(phrase, sentence))?;
        let speaker = names.resolve(self.text, self.tokens, subject, false)?;
        Some(Frame { speaker, tokens: whose..noun + 1, reach: Reach::After, source: false, own: false })
    }
}
