//! Where a sentence tells that somebody said something: the speaker, and what of the sentence is said.

use super::classes::Classes;
use super::names::{Names, Speaker};
use super::phrases;
use super::runs::{has_any, introduces};
use super::tokens::{Kind, Token};
use super::vocabulary::Vocabulary;
use std::ops::Range;

/// Somebody says something.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Who.
    pub speaker: Speaker,
    /// The tokens that tell so: subject and verb, or "according to" and its source.
    pub tokens: Range<usize>,
    /// What of the sentence is said.
    pub reach: Reach,
    /// Whether it is a source, "according to", and no verb.
    pub source: bool,
    /// Whether its own words are said too: "a poll of 1,000 readers found".
    pub own: bool,
}

/// What of a sentence a frame tells to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What follows: "she said …".
    After,
    /// What follows in its clause: "raised its forecast to …".
    Onward,
    /// What stands before, and what follows: "…, she said, …".
    Before,
    /// The clause that it stands in: "it is, by her count, …".
    Clause,
    /// Nothing but its own words: "the 20 that she had expected".
    Own,
}

/// Between who reports and "citing" stand no more tokens than this: "reported on Monday, citing".
const NEAR_CITED: usize = 4;

/// Before the verb of a speaker within a quotation stand no more words than this: "a", "a encore".
const NEAR_VERB: usize = 2;

/// Behind a verb of speech, what leads to what was said is one of so many tokens: ", that".
const NEAR_SAID: usize = 2;

/// Between who said something and "that" stand no more words than this: to whom it was said.
const NEAR_THAT: usize = 4;

/// A paragraph's words, as the frames are looked for in them.
pub struct Reading<'t> {
    /// The paragraph.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: &'t [Token<'t>],
    /// Which tokens stand in a quotation of speech.
    pub quoted: &'t [bool],
    /// The language's words.
    pub vocabulary: &'static Vocabulary,
}

impl Reading<'_> {
    /// The frames of the sentence in order.
    pub fn frames(&self, sentence: Range<usize>, names: &mut Names) -> Vec<Frame> {
        let mut found: Vec<Frame> = Vec::new();
        let mut closed = None;
        // "Об этом сообщает ТАСС": no subject.
        let pointer = self.pointer(sentence.start, sentence.end).filter(|end| *end < sentence.end);
        let objects = self.vocabulary.inflected || self.vocabulary.drops_pronouns;
        let object = pointer.filter(|end| objects && self.tokens[*end].is(Classes::VERB | Classes::FINDING));
        let sentence = object.unwrap_or(sentence.start)..sentence.end;
        let mut at = sentence.start;
        while at < sentence.end {
            let from = found.last().map_or(sentence.start, |frame| frame.tokens.end);
            let frame = if self.quoted[at] || !self.tokens[at].is_word() || closed == Some(at) {
                None
            } else if let Some((frame, participle)) = self.perfect(&sentence, from, at, names) {
                closed = Some(participle);
                Some(frame)
            } else {
                self.source(&sentence, from, at, names)
                    .or_else(|| self.survey(&sentence, at, names))
                    .or_else(|| self.counted_by(&sentence, from, at, names))
                    .or_else(|| self.in_relative(&sentence, from, at, names))
                    .or_else(|| self.estimate(&sentence, from, at, names))
                    .or_else(|| self.forecast(&sentence, from, at, names))
                    .or_else(|| self.quoted_as(&sentence, from, at, names))
                    .or_else(|| self.speech(&sentence, from, at, names))
                    .or_else(|| self.behind_quotation(&sentence, at, names))
                    .or_else(|| self.dropped(&sentence, at, names))
                    .or_else(|| self.gapped(found.last()?, at, sentence.end, names))
            };
            match frame {
                // "the agency reported, citing police": the police are who tell.
                Some(frame) if self.cites(&frame) && found.last().is_some_and(|outer| self.is_cited(outer, &frame)) => {
                    at = frame.tokens.end;
                    names.spoke(&frame.speaker);
                    if let Some(outer) = found.last_mut() {
                        outer.speaker = frame.speaker;
                        outer.tokens.end = frame.tokens.end;
                    }
                }
                Some(frame) if found.last().is_some_and(|outer| self.cites(outer) && found.len() == 1) => {
                    at = frame.tokens.end;
                }
                // "По данным полиции, водитель потребовал 20 лодок": what he did is what the police tell.
                Some(frame)
                    if found.last().is_some_and(|outer| {
                        outer.tokens.start == sentence.start && self.is_told_of(outer, &frame)
                    }) =>
                {
                    at = frame.tokens.end;
                }
                // "Ann Lee said the study found": she is who tells.
                Some(frame) if found.last().is_some_and(|outer| self.is_nested(outer, &frame)) => at = frame.tokens.end,
                Some(frame) => {
                    names.spoke(&frame.speaker);
                    at = frame.tokens.end.max(at + 1);
                    // "In a poll 40 percent were for it, says Ann Lee.": she is who tells.
                    let closes = frame.reach == Reach::Before && self.ends_clause(frame.tokens.end, sentence.end);
                    if closes && !frame.source {
                        found.pop_if(|outer| outer.source && outer.own && outer.tokens.start == sentence.start);
                        found.pop_if(|outer| outer.tokens.end <= frame.tokens.start && self.only_counts(outer));
                    }
                    found.push(frame);
                }
                None => at += 1,
            }
        }
        found
    }

    /// "Elm recorded 20 cases, data from the office show": whether the frame's verb may as well tell what its subject did.
    fn only_counts(&self, frame: &Frame) -> bool {
        let verb = &self.tokens[frame.tokens.end - 1];
        !frame.source
            && frame.reach == Reach::After
            && !verb.is(Classes::ADDING)
            && (verb.is(Classes::FINDING)
                || !verb.is(Classes::REPORTING)
                    && !frame.speaker.person
                    && !has_any(&self.tokens[frame.tokens.clone()], Classes::KINDS))
            && !self.tokens[frame.tokens.end..].iter().take(NEAR_SAID).any(introduces)
    }

    pub(super) fn after(&self, from: usize, to: usize, source: bool) -> Option<Range<usize>> {
        let Vocabulary { verb_second, inflected, nouns_last, no_articles, .. } = *self.vocabulary;
        let told_behind = inflected || !verb_second && !nouns_last;
        phrases::after(self.tokens, from, to, phrases::Style { source, verb_second, told_behind, no_articles })
    }

    /// "« It is the norm, explains Ann Lee, a chemist. … »", "«It is the norm, — says Ann Lee. — …»": the speaker told within
    /// the quotation, where the language puts that there.
    pub fn inserted(&self, quotation: Range<usize>, names: &mut Names) -> Option<Speaker> {
        if !self.vocabulary.inserts {
            return None;
        }
        let opens = |at: &usize| matches!(self.tokens[*at].kind, Kind::Mark(',' | '-' | '–' | '—'));
        let phrase = quotation.clone().filter(opens).find_map(|mark| {
            // ", a déclaré vendredi la ministre"
            let leads = Classes::BETWEEN | Classes::AUXILIARY;
            let within = &self.tokens[mark + 1..quotation.end];
            let led = within.iter().take(NEAR_VERB).take_while(|token| token.is(leads) && !token.is(Classes::VERB));
            let verb = mark + 1 + led.count();
            let first = self.tokens[verb..quotation.end].first().filter(|verb| verb.is_word() && !verb.capital)?;
            let phrase = self.after(verb + 1, quotation.end, false)?;
            // "…, balaie Ann Lee.": any verb, where the name alone is its subject.
            let name = || phrase.len() >= 2 && self.tokens[phrase.clone()].iter().all(Token::is_name_part);
            let plain = || first.classes == Classes::default() && phrase.start == verb + 1 && name();
            (first.is(Classes::VERB) || plain()).then_some(())?;
            let named =
                self.tokens[phrase.clone()].iter().any(|token| token.is_name_part() || token.is(Classes::TITLE));
            (named && self.ends_clause(phrase.end, quotation.end)).then_some(phrase)
        })?;
        names.resolve(self.text, self.tokens, phrase, false)
    }

    /// Whether the frame is of a source that another one cites.
    fn cites(&self, frame: &Frame) -> bool {
        frame.source && self.tokens[frame.tokens.start].is(Classes::CITING)
    }

    /// Whether the second frame tells whom the first one cites.
    fn is_cited(&self, outer: &Frame, inner: &Frame) -> bool {
        let between = &self.tokens[outer.tokens.end..inner.tokens.start];
        between.len() <= NEAR_CITED && between.iter().all(|token| token.is_word() || token.kind == Kind::Mark(','))
    }

    /// Whether the words have a name, a pronoun or a word for what a speaker is.
    pub(super) fn names_somebody(&self, phrase: Range<usize>) -> bool {
        self.tokens[phrase].iter().any(|token| token.is_name_part() || token.is(Classes::KINDS | Classes::PRONOUNS))
    }

    /// Whether the second frame's verb leads to nothing that was said, behind a source; where names have cases.
    fn is_told_of(&self, outer: &Frame, inner: &Frame) -> bool {
        let mut behind = self.tokens[inner.tokens.end..].iter().take(NEAR_SAID);
        self.vocabulary.inflected
            && outer.source
            && !inner.source
            && inner.reach == Reach::After
            && !behind.any(introduces)
    }

    /// Whether the second frame's subject is the first of what the first tells.
    fn is_nested(&self, outer: &Frame, inner: &Frame) -> bool {
        let between = outer.tokens.end..inner.tokens.start;
        let document = self.tokens[inner.tokens.clone()].iter().any(|token| token.is(Classes::DOCUMENT));
        let found = self.tokens[inner.tokens.end - 1].is(Classes::FINDING | Classes::DOCUMENT_VERB);
        // "Ann Lee said that the firm had offered 20": the second verb tells what the firm did.
        // "Officers warned the members that the town could"
        let that = between.clone().take(NEAR_THAT).find(|at| self.tokens[*at].is(Classes::THAT));
        let between = that.unwrap_or(between.start)..between.end;
        let did = that.is_some()
            && !inner.source
            && inner.reach == Reach::After
            && !self.tokens[inner.tokens.end - 1].is(Classes::REPORTING)
            && !self.tokens[inner.tokens.end..].iter().take(NEAR_SAID).any(introduces);
        outer.reach == Reach::After
            && (did || document || found && outer.speaker.person)
            && between.into_iter().all(|at| self.tokens[at].is(Classes::THAT | Classes::ARTICLE))
    }

    /// Whether no more of a clause stands there.
    pub(super) fn ends_clause(&self, at: usize, end: usize) -> bool {
        // What closes a name in quotation marks is the name's.
        let closes = |token: &&Token| matches!(token.kind, Kind::Mark('»' | '”' | '“' | '"'));
        let at = at + self.tokens[at.min(end)..end].iter().take(1).filter(closes).count();
        let Some(token) = self.tokens[at..end].first() else { return true };
        let mark =
            matches!(token.kind, Kind::Mark('.' | ',' | '!' | '?' | ':' | ';' | '-' | '–' | '—' | '(') | Kind::Open);
        mark || token.is(Classes::STOP | Classes::BREAK | Classes::DAY | Classes::THAT | Classes::RELATIVE)
    }
}
