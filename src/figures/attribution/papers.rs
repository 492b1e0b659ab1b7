//! Papers that tell something: surveys, studies, data, and whose they are.

use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::{Names, Speaker};
use super::runs::has_any;
use super::tokens::Token;
use std::ops::Range;

/// Between "in" and "poll" stand no more words than this.
const NEAR_SURVEY: usize = 3;

/// Between "aus einer" and the paper stand no more words than this: "am Montag in Wien veröffentlichten".
const NEAR_PAPER: usize = 8;

impl Reading<'_> {
    /// "nach Polizeiangaben", "nach Acme-Angaben".
    pub(super) fn source_in_a_word(&self, within: &Range<usize>, at: usize) -> Option<Frame> {
        let behind = at > within.start && self.tokens[at - 1].is(Classes::STOP);
        let token = Some(&self.tokens[at]).filter(|token| behind && token.is(Classes::SOURCE_NOUN))?;
        let who = self.vocabulary.source_in(&token.lower).filter(|length| *length > 0)?;
        let name = self.text[token.range.clone()].get(..who)?;
        let joined = self.vocabulary.joints.iter().any(|joint| name.ends_with(joint));
        let name = name.strip_suffix(if joined { 's' } else { '-' }).unwrap_or(name).to_owned();
        let ends = self.ends_clause(at + 1, within.end);
        let reach = if at == within.start + 1 {
            Reach::After
        } else if ends {
            Reach::Before
        } else {
            Reach::Clause
        };
        Some(Frame {
            speaker: Speaker { name, person: false },
            tokens: at - 1..at + 1,
            reach,
            source: true,
            own: false,
        })
    }

    /// "wie aus einer am Montag veröffentlichten Studie", "следует из опубликованной в четверг отчетности": the paper,
    /// where what tells it apart holds a day or place of its own.
    pub(super) fn behind_participle(&self, phrase: &Range<usize>, end: usize) -> Option<Range<usize>> {
        let cut = self.tokens[phrase.end..end].first()?;
        if !cut.is(Classes::STOP | Classes::DAY) || self.names_somebody(phrase.clone()) {
            return None;
        }
        let near = phrase.end..end.min(phrase.end + NEAR_PAPER);
        let mut words = near.take_while(|at| self.tokens[*at].is_word() || self.tokens[*at].is_number());
        let paper = words.find(|at| self.tokens[*at].is(Classes::DOCUMENT))?;
        self.after(paper, end, true)
    }

    /// "según los datos publicados este martes por Acme", "según lo informado por Acme": whose the paper is, or who did
    /// so.
    pub(super) fn published_by(&self, phrase: &Range<usize>, end: usize) -> Option<Range<usize>> {
        let near = phrase.start + 1..end.min(phrase.end + NEAR_PAPER);
        let small = |at: &usize| self.tokens[*at].is_word() && !self.tokens[*at].capital;
        let by = near.take_while(small).find(|at| self.tokens[*at].is(Classes::BY))?;
        let told = &self.tokens[phrase.start..by];
        if !has_any(told, Classes::DOCUMENT | Classes::NOBODYS) || self.tokens[phrase.start].is_name_part() {
            return None;
        }
        let body = self.after(by + 1, end, false)?;
        self.names_somebody(body.clone()).then_some(body)
    }

    /// "In a poll by Acme, 40 percent …": what the poll found.
    pub(super) fn survey(&self, sentence: &Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        if !self.tokens[at].is(Classes::STOP) {
            return None;
        }
        // "in a poll", "in a Gallup poll", but not "in the polls" or "in his poll"
        let next = self.tokens[at + 1..sentence.end].first()?;
        let definite = Classes::DEFINITE | Classes::PRONOUNS;
        // "in the latest polls"
        let told_apart = self.tokens[at + 2..sentence.end]
            .first()
            .is_some_and(|next| next.is_word() && !next.capital && !next.is(Classes::SURVEY | Classes::STOP));
        let definite = next.is(definite) && !(next.is(Classes::DEFINITE) && told_apart);
        let leads = next.is(Classes::ARTICLE) && !definite || next.is_name_part();
        if !(leads || self.vocabulary.no_articles) {
            return None;
        }
        let near = sentence.end.min(at + 2 + NEAR_SURVEY);
        // "im Zuge der Studie" is no study.
        let of_another =
            |word: usize| word > at + 1 && self.tokens[word].is(Classes::ARTICLE) && !self.tokens[word].capital;
        let plain = |word: &usize| {
            let token = &self.tokens[*word];
            token.is_word() && !token.is(Classes::STOP | Classes::BREAK) && !of_another(*word)
        };
        let plain_word = |at: &usize| self.tokens[*at].is_word();
        let survey = (at + 1..near).take_while(plain).find(|at| self.tokens[*at].is(Classes::SURVEY))?;
        let origin = self.tokens[survey + 1..sentence.end].first().filter(|next| next.is(Classes::FROM));
        let by = origin.and_then(|_| self.after(survey + 2, sentence.end, false));
        let by = by.filter(|by| self.tokens[by.clone()].iter().any(Token::is_name_part));
        // "w sondażu IBRiS dla …": where what tells a noun apart stands behind it.
        let named = self.tokens[survey + 1..sentence.end].iter().take_while(|next| next.is_name_part()).count();
        let named = Some(survey + 1..survey + 1 + named).filter(|name| !name.is_empty());
        let by = by.or(named.filter(|_| !self.vocabulary.nouns_last && !self.vocabulary.verb_second));
        // "in a survey of members by Acme"
        let far = || {
            let near = survey + 1..sentence.end.min(survey + 2 + NEAR_SURVEY);
            let by = near.take_while(plain_word).find(|at| self.tokens[*at].is(Classes::BY))?;
            self.after(by + 1, sentence.end, false).filter(|by| self.tokens[by.clone()].iter().any(Token::is_name_part))
        };
        let by = by.or_else(far);
        let phrase = at + 1..by.map_or(survey + 1, |by| by.end);
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), true)?;
        let reach = if at == sentence.start { Reach::After } else { Reach::Clause };
        Some(Frame { speaker, tokens: at..phrase.end, reach, source: true, own: true })
    }

    /// "a ruling by the court that …".
    pub(super) fn paper(&self, within: Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        if !self.tokens[at].is(Classes::DOCUMENT) || !self.tokens[at + 1..within.end].first()?.is(Classes::FROM) {
            return None;
        }
        let phrase = self.after(at + 2, within.end, false)?;
        self.tokens[phrase.end..within.end].first().filter(|next| next.is(Classes::THAT))?;
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        Some(Frame { speaker, tokens: at..phrase.end, reach: Reach::After, source: true, own: false })
    }
}
