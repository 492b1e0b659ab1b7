//! Speech that no verb of speech beside its subject tells: a perfect that the participle closes, any verb behind a quotation,
//! pronouns and verbs that are left out.

use super::appositions;
use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::phrases;
use super::runs::{coordinates, has_any};
use super::subjects::CLAUSE;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Between an auxiliary and its participle stand no more tokens than this.
const LONGEST_PERFECT: usize = 40;

/// Where what was said comes first, so many: "a fait savoir".
const NEAR_PARTICIPLE: usize = 2;

/// Who goes on with the verb of the clause before takes no more words than this: "los convocantes".
const LONGEST_GAPPED: usize = 4;

/// Between a quotation and the name of who spoke stand no more words than this: "no se resigna".
const LONGEST_VERB: usize = 3;

impl Reading<'_> {
    /// "Ann Lee hat 20 Boote gefordert": the verb closes the clause that "hat" opens, and where it stands is given back.
    pub(super) fn perfect(
        &self,
        sentence: &Range<usize>,
        from: usize,
        auxiliary: usize,
        names: &mut Names,
    ) -> Option<(Frame, usize)> {
        if !self.tokens[auxiliary].is(Classes::AUXILIARY) {
            return None;
        }
        if let Some(found) = self.perfect_behind(sentence, from, auxiliary, names) {
            return Some(found);
        }
        let clause = auxiliary + 1..sentence.end.min(auxiliary + LONGEST_PERFECT);
        let participle = clause.clone().find(|at| {
            // "fa sapere di aver"
            let leads = self.tokens[at + 1..sentence.end].first().is_some_and(|next| next.is(Classes::FROM));
            let near = *at <= auxiliary + 2 && leads;
            self.tokens[*at].is(Classes::PARTICIPLE) && (near || self.ends_clause(at + 1, sentence.end))
        })?;
        let left = phrases::before(self.tokens, from, auxiliary).filter(|phrase| !self.quoted[phrase.start]);
        // "Für 2,5 Milliarden Dollar hat Acme sich versprochen"
        let sum = |phrase: &Range<usize>| {
            self.tokens[phrase.start].is_number() && !has_any(&self.tokens[phrase.clone()], Classes::KINDS)
        };
        let named =
            |phrase: &Range<usize>| phrase.end <= participle && self.names_somebody(phrase.clone()) && !sum(phrase);
        // "…, (so) hat das Amt am Montag berechnet."
        let led = self.tokens[from..auxiliary].iter().rev().take_while(|token| token.is(Classes::AFTER_QUOTE)).count();
        let mark = self.tokens[from..auxiliary - led].last();
        let closes = self.vocabulary.verb_second
            && mark.is_some_and(|mark| matches!(mark.kind, Kind::Mark(',' | '-' | '–' | '—') | Kind::Close))
            && self.tokens[participle + 1..sentence.end].iter().all(|token| !token.is_word());
        let left = left.filter(|phrase| named(phrase) && !self.tokens[phrase.start].is(Classes::STOP) && !closes);
        let first = clause.clone().find(|at| !self.tokens[*at].is(Classes::BETWEEN | Classes::BREAK | Classes::STOP));
        let phrase = left.or_else(|| self.after(first?, participle, false).filter(named))?;
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        let reach = if closes { Reach::Before } else { Reach::After };
        let tokens = phrase.start.min(auxiliary)..if closes { participle + 1 } else { phrase.end.max(auxiliary + 1) };
        Some((Frame { speaker, tokens, reach, source: false, own: false }, participle))
    }

    /// "…, fa sapere la polizia", "…, a fait savoir jeudi la police": behind what was said.
    fn perfect_behind(
        &self,
        sentence: &Range<usize>,
        from: usize,
        auxiliary: usize,
        names: &mut Names,
    ) -> Option<(Frame, usize)> {
        let mark = auxiliary.checked_sub(1).filter(|mark| *mark >= from)?;
        if !matches!(self.tokens[mark].kind, Kind::Mark(',' | '-' | '–' | '—') | Kind::Close) {
            return None;
        }
        let near = auxiliary + 1..sentence.end.min(auxiliary + 1 + NEAR_PARTICIPLE);
        let participle = near.into_iter().find(|at| self.tokens[*at].is(Classes::PARTICIPLE))?;
        let start = self.after_whom(participle + 1, sentence.end);
        let phrase = self.after(start, sentence.end, false).filter(|phrase| self.names_somebody(phrase.clone()))?;
        let phrase = appositions::named_after(self.tokens, &phrase, sentence.end).unwrap_or(phrase);
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        let tokens = auxiliary..phrase.end;
        Some((Frame { speaker, tokens, reach: Reach::Before, source: false, own: false }, participle))
    }

    /// "« … », se désole Ann Lee, …": right behind a quotation any verb tells who spoke, if a name follows.
    pub(super) fn behind_quotation(&self, sentence: &Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        let close = at.checked_sub(1).map(|before| match self.tokens[before].kind {
            Kind::Mark(',' | '-' | '–' | '—') => before.saturating_sub(1),
            _ => before,
        })?;
        let close = match self.tokens[close].kind {
            Kind::Mark(',') if close > 0 => close - 1,
            _ => close,
        };
        let no_verb = Classes::STOP | Classes::CONNECTOR | Classes::FROM | Classes::BREAK | Classes::ARTICLE;
        if self.tokens[close].kind != Kind::Close || self.tokens[at].capital || self.tokens[at].is(no_verb) {
            return None;
        }
        let verbs = self.tokens[at..sentence.end].iter().take(LONGEST_VERB);
        let verbs = verbs.take_while(|token| token.is_word() && !token.capital && !token.is(Classes::THAT)).count();
        let verb = (at + 1..=at + verbs).find(|start| {
            let token = self.tokens.get(*start).filter(|_| *start < sentence.end);
            token.is_some_and(|token| token.is_name_part() || token.is(Classes::TITLE | Classes::DEFINITE))
        })?;
        let phrase = self.after(verb, sentence.end, false)?;
        // "ruft Lee den Wartenden zu"
        let object = self.tokens[phrase.end..sentence.end].first().is_some_and(|next| next.is(Classes::ARTICLE));
        if !(self.ends_clause(phrase.end, sentence.end) || self.vocabulary.verb_second && object) {
            return None;
        }
        let phrase = appositions::named_after(self.tokens, &phrase, sentence.end).unwrap_or(phrase);
        let named = self.tokens[phrase.clone()].windows(2).any(|pair| pair.iter().all(Token::is_name_part));
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        if !(named || speaker.person && self.vocabulary.verb_second) {
            return None;
        }
        let tokens = at..self.after_age(phrase.end, sentence.end);
        Some(Frame { speaker, tokens, reach: Reach::Before, source: false, own: false })
    }

    /// "Dijo que …": a sentence that begins with the verb goes on with who was named, where pronouns are dropped.
    pub(super) fn dropped(&self, sentence: &Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        if !self.vocabulary.drops_pronouns {
            return None;
        }
        if let Some(frame) = self.dropped_behind(sentence, at, names) {
            return Some(frame);
        }
        let that = self.tokens[at + 1..sentence.end].iter().take(2).any(|next| next.is(Classes::THAT));
        // "Preguntado por ello, reconoce que …"
        let opens = at == sentence.start || matches!(self.tokens[at - 1].kind, Kind::Mark(',' | ':'));
        // "E prometeu construir …"
        let joined = at == sentence.start + 1 && coordinates(&self.tokens[sentence.start]);
        if !(opens && that || joined) || !self.tokens[at].is(Classes::VERB) {
            return None;
        }
        // "El comité discrepa: afirma que …"
        let subject = self.tokens[..at].last().filter(|before| before.kind == Kind::Mark(':'));
        let subject = subject.and_then(|_| self.first_subject(sentence, at));
        let subject = subject.and_then(|subject| names.resolve(self.text, self.tokens, subject, false));
        let speaker = subject.or_else(|| names.subject())?;
        Some(Frame { speaker, tokens: at..at + 1, reach: Reach::After, source: false, own: false })
    }

    /// "“Hemos perdido 20”, lamentó.": behind a quotation the verb alone goes on with who spoke last.
    fn dropped_behind(&self, sentence: &Range<usize>, at: usize, names: &Names) -> Option<Frame> {
        let verbs = Classes::VERB | Classes::ADDING | Classes::AMBIGUOUS | Classes::FINDING;
        // "“…”, atirou da bancada"
        let token = &self.tokens[at];
        let any = token.is_word() && !token.capital && token.classes == Classes::default();
        let comma = at >= 2 && self.tokens[at - 1].kind == Kind::Mark(',') && self.tokens[at - 2].kind == Kind::Close;
        let place = self.tokens[at + 1..sentence.end].first().is_some_and(|next| next.is(Classes::FROM));
        if !(token.is(verbs) || any && comma) || !(self.ends_clause(at + 1, sentence.end) || place && comma) {
            return None;
        }
        // "ha aggiunto"
        let auxiliary = at > sentence.start && {
            let word = &self.tokens[at - 1];
            word.is_word() && !word.capital && !word.is(Classes::KINDS | Classes::PRONOUNS | Classes::STOP)
        };
        let verb = at - usize::from(auxiliary);
        let marks = self.tokens[sentence.start..verb].iter().rev();
        let before = verb - marks.take_while(|token| matches!(token.kind, Kind::Mark(',' | '-' | '–' | '—'))).count();
        let closed = before > sentence.start && self.tokens[before - 1].kind == Kind::Close;
        // "Il costo, sostiene, supera i 20 milioni"
        let is_comma = |token: &Token| matches!(token.kind, Kind::Mark(',' | '–' | '—'));
        let ends =
            self.tokens[at + 1..sentence.end].first().is_none_or(|next| is_comma(next) || next.kind == Kind::Mark('.'));
        let closed = closed
            || before < verb
                && before > sentence.start
                && ends
                && self.tokens[at].is(Classes::VERB | Classes::AMBIGUOUS);
        let speaker = closed.then(|| names.subject()).flatten()?;
        Some(Frame { speaker, tokens: at..at + 1, reach: Reach::Before, source: false, own: false })
    }

    /// "The police counted 4,000, the organisers 15,000": the verb of the clause before goes on.
    pub(super) fn gapped(&self, outer: &Frame, at: usize, end: usize, names: &mut Names) -> Option<Frame> {
        let mark = at.checked_sub(1).map(|before| &self.tokens[before])?;
        // "…, while the organisers", but not "less than Rs 40,000"
        let apart = |at: usize| !self.tokens[at].is_word() || self.tokens[at].is_number();
        let breaks = mark.is(Classes::BREAK) && (coordinates(mark) || at >= 2 && apart(at - 2));
        let begins = matches!(mark.kind, Kind::Mark(',' | ';')) || breaks;
        // Not "…, which could cost Acme 20".
        let relative = mark.is(Classes::THAT | Classes::RELATIVE_SUBJECT);
        let first = &self.tokens[at];
        let plain = first.kind == Kind::Word && !first.capital && first.classes == Classes::default();
        if outer.reach != Reach::After || !begins || relative || plain || at <= outer.tokens.end {
            return None;
        }
        let articles = self.tokens[at..end].iter().take_while(|token| token.is(Classes::ARTICLE)).count();
        let words = self.tokens[at + articles..end].iter().take(LONGEST_GAPPED);
        let words =
            words.take_while(|token| token.is_word() && !token.is(Classes::STOP | Classes::CONNECTOR | Classes::VERB));
        let words = words.count();
        let phrase = at..at + articles + words;
        // "…, dass die Fähre 6 Millionen kostet", "…, stiegen die Preise um 6 Prozent": clauses with verbs of their own.
        let joins = Classes::THAT | Classes::BREAK | Classes::RELATIVE | Classes::TRAILING;
        let is_trailing = |at: &usize| self.tokens[*at].is(joins) && !self.tokens[*at].is(Classes::ARTICLE);
        let has_article = |at: &usize| *at >= phrase.start + articles && self.tokens[*at].is(Classes::ARTICLE);
        if phrase.clone().any(|at| is_trailing(&at) || has_article(&at)) {
            return None;
        }
        // "организаторы — в 20 тысяч"
        let mark = self.tokens[phrase.end..end]
            .first()
            .is_some_and(|mark| matches!(mark.kind, Kind::Mark(',' | '-' | '–' | '—')));
        let linked = phrase.end + usize::from(mark);
        let link = self.tokens[linked..end].first().is_some_and(|link| link.is(Classes::STOP | Classes::CONNECTOR));
        let number = self.tokens[linked + usize::from(link)..end].first()?;
        let head =
            self.tokens[phrase.clone()].last().is_some_and(|last| last.is_name_part() || last.is(Classes::KINDS));
        if words == 0 || !head || number.kind != Kind::Number {
            return None;
        }
        // Not "kündigte an, die Truppe um 20 aufzustocken": the clause before tells no number.
        let before = &self.tokens[outer.tokens.start.max(at.saturating_sub(CLAUSE))..at];
        if !before.iter().any(|token| token.is_number() || token.is(Classes::AMOUNT)) {
            return None;
        }
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        Some(Frame { speaker, tokens: phrase, reach: Reach::After, source: false, own: false })
    }
}
