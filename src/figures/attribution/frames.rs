//! Where a sentence tells that somebody said something: the speaker, and what of the sentence is said.

use super::names::{Names, Speaker};
use super::phrases;
use super::tokens::{Kind, Token};
use super::vocabulary::{Classes, Place, Vocabulary};
use std::ops::Range;

/// Somebody says something.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Who.
    pub speaker: Speaker,
    /// The tokens that tell so: subject and verb, or "according to" and its source.
    pub tokens: Range<usize>,
    /// Whether what is said stands before it, "…, she said"; else after it.
    pub closes: bool,
}

/// A paragraph's words, as the frames are looked for in them.
pub struct Reading<'t> {
    /// The paragraph.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: &'t [Token],
    /// Which tokens stand in a quotation of speech.
    pub quoted: &'t [bool],
    /// The language's words.
    pub vocabulary: &'static Vocabulary,
}

impl Reading<'_> {
    /// The frames of the sentence in order.
    pub fn frames(&self, sentence: Range<usize>, names: &mut Names) -> Vec<Frame> {
        let mut found: Vec<Frame> = Vec::new();
        let mut at = sentence.start;
        while at < sentence.end {
            let from = found.last().map_or(sentence.start, |frame| frame.tokens.end);
            let frame = if self.quoted[at] || !self.tokens[at].is_word() {
                None
            } else {
                self.source(from..sentence.end, at, names).or_else(|| self.speech(&sentence, from, at, names))
            };
            match frame {
                Some(frame) => {
                    names.spoke(&frame.speaker);
                    at = frame.tokens.end.max(at + 1);
                    found.push(frame);
                }
                None => at += 1,
            }
        }
        found
    }

    /// "according to the ministry".
    fn source(&self, within: Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        let word = |place: usize| {
            self.tokens.get(at + place).filter(|_| at + place < within.end).map(|token| token.lower.as_str())
        };
        let (length, place) = self.vocabulary.source(word)?;
        let end = at + length;
        let phrase = match place {
            Place::After => phrases::after(self.tokens, end, within.end)?,
            Place::Before => phrases::before(self.tokens, within.start, at)?,
            Place::Subject => phrases::before(self.tokens, within.start, at)
                .or_else(|| phrases::after(self.tokens, end, within.end))?,
        };
        if phrase.clone().any(|place| self.quoted[place]) {
            return None;
        }
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), true)?;
        let tokens = phrase.start.min(at)..phrase.end.max(end);
        let closes = tokens.start > within.start && !matches!(place, Place::Subject);
        Some(Frame { speaker, tokens, closes })
    }

    /// "the ministry said", "said the ministry", "announced by the ministry".
    fn speech(&self, sentence: &Range<usize>, from: usize, verb: usize, names: &mut Names) -> Option<Frame> {
        let token = &self.tokens[verb];
        if !token.is(Classes::VERB | Classes::FINDING | Classes::ADDING) || token.capital && verb > sentence.start {
            return None;
        }
        if token.is(Classes::ADDING) {
            let speaker = names.last()?.clone();
            let spoke = from > sentence.start || verb > sentence.start && self.tokens[verb - 1].kind == Kind::Close;
            return spoke.then_some(Frame { speaker, tokens: verb..verb + 1, closes: false });
        }
        if let Some(by) = self.tokens.get(verb + 1).filter(|next| next.is(Classes::BY) && verb + 2 < sentence.end)
            && !by.capital
        {
            let phrase = phrases::after(self.tokens, verb + 2, sentence.end)?;
            let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
            return Some(Frame { speaker, tokens: verb..phrase.end, closes: true });
        }
        let before = phrases::skip_between_back(self.tokens, from, verb);
        let previous = verb.checked_sub(1).filter(|place| *place >= from).map(|place| &self.tokens[place]);
        if previous.is_some_and(|word| word.is(Classes::PASSIVE) || word.is(Classes::ARTICLE) && !is_pronoun(word)) {
            return None;
        }
        let bare = before == from && from == sentence.start
            || before > from
                && matches!(
                    self.tokens[before - 1].kind,
                    Kind::Mark(',' | '-' | '–' | '—' | ':' | '!' | '?') | Kind::Close
                );
        let left = phrases::before(self.tokens, from, verb).filter(|phrase| !self.quoted[phrase.start]);
        let right = || phrases::after(self.tokens, verb + 1, sentence.end).filter(|phrase| !self.quoted[phrase.start]);
        let adverbial = |phrase: &Range<usize>| {
            let first = &self.tokens[phrase.start];
            self.vocabulary.verb_second
                && first.is(Classes::STOP | Classes::BETWEEN | Classes::CONNECTOR)
                && !first.is(Classes::ARTICLE)
        };
        let inverted = bare || left.as_ref().is_none_or(adverbial);
        let phrase = if inverted { right().or(left)? } else { left? };
        let follows = phrase.start > verb;
        if token.is(Classes::FINDING) && !token.is(Classes::VERB) && !self.tells(&phrase, verb, sentence) {
            return None;
        }
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        let tokens = phrase.start.min(verb)..phrase.end.max(verb + 1);
        let closes = if follows { before > sentence.start && bare } else { self.closes(from, &phrase, verb, sentence) };
        Some(Frame { speaker, tokens, closes })
    }

    /// Whether a verb such as "found" tells of something: its subject is a document, or "that" follows.
    fn tells(&self, phrase: &Range<usize>, verb: usize, sentence: &Range<usize>) -> bool {
        let that = self.tokens.get(verb + 1).is_some_and(|next| verb + 1 < sentence.end && next.is(Classes::THAT));
        that || self.tokens[phrase.clone()].iter().any(|token| token.is(Classes::DOCUMENT))
    }

    /// Whether what is said stands before "…, she said": a comma or a quotation's end before, nothing more after.
    fn closes(&self, from: usize, phrase: &Range<usize>, verb: usize, sentence: &Range<usize>) -> bool {
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
        let ends = next >= sentence.end
            || matches!(self.tokens[next].kind, Kind::Mark('.' | ',' | '!' | '?' | '-' | '–' | '—') | Kind::Open)
            || self.tokens[next].is(Classes::STOP);
        set_off && ends
    }
}

fn is_pronoun(token: &Token) -> bool {
    token.is(Classes::PERSON_PRONOUN | Classes::OTHER_PRONOUN)
}
