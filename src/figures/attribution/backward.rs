//! "Das teilte die Polizei mit.", "Об этом сообщает ТАСС.": a sentence that tells who said the ones before it.

use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::tokens::{Kind, Token};
use std::ops::Range;
use std::rc::Rc;

/// Behind who and the verb stand no more words than tell when and where: "teilte die Polizei (am Montag in Kiel mit)".
const LONGEST_BEHIND: usize = 5;

/// Between what points back and the verb stand no more words than this: "This was first".
const NEAR_VERB: usize = 3;

/// What points back is no more words than this: "die entsprechenden Daten".
const LONGEST_POINTER: usize = 3;

/// A sentence that hands what stands before it to somebody has no more words and marks.
const LONGEST_HANDING: usize = 18;

/// So many sentences before it are said by whom it names: one that a reader takes for the same report, and the one it
/// stands on.
pub(super) const SENTENCES: usize = 2;

impl Reading<'_> {
    /// Who said what stands before the sentence, where it tells nothing but that; `found` are its frames.
    pub(super) fn reporter(&self, sentence: &Range<usize>, found: &[Frame]) -> Option<Rc<str>> {
        let (frame, more) = found.split_first()?;
        // "Lo riferisce l'agenzia, secondo cui …"
        let comma = |at: usize| self.tokens.get(at).is_some_and(|token| token.kind == Kind::Mark(','));
        // "Про це повідомив мер, передає агентство"
        let cites = |other: &Frame| other.source || other.reach == Reach::Before;
        let rest = comma(frame.tokens.end) && more.iter().all(cites);
        if !more.is_empty() && !rest {
            return None;
        }
        // "Poinformowała o tym policja"
        let verb_first = usize::from(self.tokens[sentence.start].is(Classes::VERB));
        let pointer = (0..=verb_first).find_map(|at| self.pointer(sentence.start + at, sentence.end))?;
        // Not in "Das Ministerium teilte …".
        let reports = |token: &Token| token.is(Classes::REPORTING | Classes::SOURCE);
        let small = |at: &usize| {
            let token = &self.tokens[*at];
            // "Про це у Телеграмі повідомив мер"
            let placed = self.tokens[at - 1].is(Classes::WITHIN);
            let small = (!token.capital || placed) && !token.is(Classes::KINDS | Classes::ARTICLE);
            token.is_word() && (reports(token) || small)
        };
        let near = (pointer..sentence.end).take(NEAR_VERB).take_while(small);
        let verb =
            (sentence.start..pointer).chain(near).any(|at| reports(&self.tokens[at]) && frame.tokens.contains(&at));
        let of_its_own = |token: &Token| {
            token.is(Classes::THAT | Classes::NEGATION)
                || matches!(token.kind, Kind::Mark(':' | ';') | Kind::Open | Kind::Close)
        };
        // "Lo certifica l'Istat, che …": what tells more of who said it is a clause of its own.
        let whole = self.before_relative(frame.tokens.end.clamp(pointer, sentence.end), sentence.end);
        let end = if more.is_empty() { whole } else { frame.tokens.end };
        let behind = self.tokens[frame.tokens.end.min(end)..end].iter();
        let plain = behind.filter(|token| token.is_word() || token.kind == Kind::Number).count() <= LONGEST_BEHIND
            && !self.tokens[pointer..whole].iter().any(of_its_own);
        (verb && plain).then(|| frame.speaker.name.as_str().into())
    }

    /// Whose it is what stands before the sentence, where that tells no more, and has no verb of speech: "Ces chiffres ont été
    /// communiqués dimanche par le ministère.", "Son datos del instituto."
    pub(super) fn owner(&self, sentence: &Range<usize>, names: &mut Names) -> Option<Rc<str>> {
        // "… kommt eine Studie der Stiftung, für die Daten …": behind the comma more is told of who it is.
        let sentence = &(sentence.start..self.before_relative(sentence.start, sentence.end));
        let tokens = &self.tokens[sentence.clone()];
        let of_its_own = |token: &Token| {
            token.is(Classes::THAT | Classes::NEGATION)
                || token.is_number()
                || matches!(token.kind, Kind::Mark(':' | ';') | Kind::Open | Kind::Close)
        };
        if tokens.len() > LONGEST_HANDING || tokens.iter().skip(1).any(of_its_own) {
            return None;
        }
        let word = |offset: usize| tokens.get(offset).map(|token| token.lower.as_ref());
        let by = || {
            let pointer = self.pointer(sentence.start, sentence.end)?;
            let by =
                (pointer..sentence.end).find(|at| self.tokens[*at].is(Classes::BY) && !self.tokens[*at].capital)?;
            let told = &self.tokens[pointer - 1..by];
            // Not in "This article was first published by Acme News".
            let reported = told.iter().any(|token| token.is(Classes::REPORTING))
                && !told.iter().skip(1).any(|token| token.is(Classes::DOCUMENT) && !token.is(Classes::REPORTING));
            reported.then_some(by + 1)
        };
        let of = || self.vocabulary.owned(word).map(|words| sentence.start + words);
        let (start, source) = of()
            .map(|at| (at, true))
            .or_else(|| by().map(|at| (at, false)))
            .or_else(|| self.behind_report(sentence).map(|at| (at, false)))?;
        let phrase = self.after(start, sentence.end, source)?;
        let names_somebody = source || self.names_somebody(phrase.clone());
        let perfect = self.vocabulary.verb_second;
        let ends = names_somebody && (perfect || self.ends_clause(phrase.end, sentence.end));
        let whose = names.resolve(self.text, self.tokens, phrase, source).filter(|_| ends)?;
        Some(whose.name.as_str().into())
    }

    /// Where the words begin that follow what points back and its verb, which is none of speech by itself: "Lo ha reso noto",
    /// "Diese Zahlen veröffentlichte"; or that stand in it: "Dat heeft … bekendgemaakt".
    fn behind_report(&self, sentence: &Range<usize>) -> Option<usize> {
        let pointer = self.pointer(sentence.start, sentence.end)?;
        let reports = |at: &usize| self.tokens[*at].is(Classes::REPORTING);
        // Not in "Das Ministerium teilte …".
        let small = |at: &usize| {
            let token = &self.tokens[*at];
            let noun = token.is(Classes::KINDS) && !token.is(Classes::REPORTING);
            token.is_word() && !token.capital && !noun && !token.is(Classes::ARTICLE)
        };
        if let Some(verb) = (pointer..sentence.end.min(pointer + NEAR_VERB)).take_while(small).find(reports) {
            // "reso noto"
            let begins = Classes::ARTICLE | Classes::KINDS | Classes::STOP | Classes::CONNECTOR | Classes::BY;
            let next = self.tokens[verb + 1..sentence.end].first();
            let adverb = next.is_some_and(|next| next.is_word() && !next.capital && !next.is(begins));
            return Some(verb + 1 + usize::from(adverb));
        }
        let last = (pointer..sentence.end).rfind(|at| self.tokens[*at].is_word())?;
        (self.vocabulary.verb_second && reports(&last)).then_some(pointer + 1)
    }

    /// Where a clause ends that reaches from one token to the other: before the comma of a relative clause, which a preposition
    /// may lead.
    fn before_relative(&self, from: usize, end: usize) -> usize {
        let is_relative = |token: &Token| token.is(Classes::RELATIVE | Classes::RELATIVE_SUBJECT);
        let begins = |at: &usize| {
            self.tokens[*at].kind == Kind::Mark(',')
                && self.tokens[(at + 1).min(end)..(at + 3).min(end)].iter().any(is_relative)
        };
        (from..end).find(begins).unwrap_or(end)
    }

    /// The sentence, or what of it points back behind a colon or a dash: "They drink more: that is shown by a report".
    pub(super) fn pointing_clause(&self, sentence: &Range<usize>) -> Range<usize> {
        let parts = |at: &usize| matches!(self.tokens[*at].kind, Kind::Mark(':' | '–' | '—')) && !self.quoted[*at];
        let mark = sentence.clone().rfind(parts);
        let owned = |at: usize| {
            let word = |offset: usize| self.tokens[at..sentence.end].get(offset).map(|token| token.lower.as_ref());
            self.vocabulary.owned(word).is_some()
        };
        let points = |at: &usize| self.pointer(*at, sentence.end).is_some() || owned(*at);
        let behind = mark.map(|mark| mark + 1).filter(points);
        behind.unwrap_or(sentence.start)..sentence.end
    }

    /// Where the words end, from `at` on, that point to what was told before: "об этом".
    pub(super) fn pointer(&self, at: usize, end: usize) -> Option<usize> {
        let word = |offset: usize| self.tokens[at..end].get(offset).map(|token| token.lower.as_ref());
        self.vocabulary.backward(word).map(|words| at + words)
    }

    /// Whether words that point to what was told before end right before the token.
    pub(super) fn ends_pointer(&self, end: usize) -> bool {
        (end.saturating_sub(LONGEST_POINTER)..end).any(|at| self.pointer(at, end) == Some(end))
    }

    /// Where the words begin that point back to what the same sentence told, behind a comma and right before the verb
    /// at `verb`: "…, об этом сообщает полиция", "…, das ergab eine Zählung". Only where the verb is then no relative
    /// clause's.
    pub(super) fn pointer_before(&self, from: usize, verb: usize) -> Option<usize> {
        let main = self.vocabulary.verb_second || self.vocabulary.inflected;
        let behind_comma = |at: &usize| self.tokens[*at - 1].kind == Kind::Mark(',');
        let near = (from.max(verb.saturating_sub(LONGEST_POINTER))..verb).filter(|at| main && *at > 0);
        near.filter(behind_comma).find(|at| self.pointer(*at, verb) == Some(verb))
    }
}

/// Gives the sentences before the last of `sentences` to the reporter, where nobody else is told to say them.
pub(super) fn attribute(
    sentences: &[Range<usize>],
    quoted: &[bool],
    reporter: &Rc<str>,
    speakers: &mut [Option<Rc<str>>],
) {
    let Some((_, before)) = sentences.split_last() else { return };
    for sentence in before.iter().rev().take(SENTENCES) {
        if sentence.clone().any(|at| quoted[at] || speakers[at].is_some()) {
            return;
        }
        speakers[sentence.clone()].fill(Some(reporter.clone()));
    }
}
