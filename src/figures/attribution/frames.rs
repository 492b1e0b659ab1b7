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
    /// What stands before, and what follows: "…, she said, …".
    Before,
    /// The clause that it stands in: "it is, by her count, …".
    Clause,
}

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
        let mut at = sentence.start;
        while at < sentence.end {
            let from = found.last().map_or(sentence.start, |frame| frame.tokens.end);
            let frame = if self.quoted[at] || !self.tokens[at].is_word() {
                None
            } else {
                self.source(from..sentence.end, at, names)
                    .or_else(|| self.speech(&sentence, from, at, names))
                    .or_else(|| self.behind_quotation(&sentence, at, names))
                    .or_else(|| self.dropped(&sentence, at, names))
                    .or_else(|| self.gapped(found.last()?, at, sentence.end, names))
            };
            match frame {
                // "Ann Lee said the study found": she is who tells.
                Some(frame) if found.last().is_some_and(|outer| self.is_nested(outer, &frame)) => at = frame.tokens.end,
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

    fn after(&self, from: usize, to: usize, source: bool) -> Option<Range<usize>> {
        phrases::after(self.tokens, from, to, phrases::Style { source, verb_second: self.vocabulary.verb_second })
    }

    /// "« It is the norm, explains Ann Lee, a chemist. … »": the speaker told within the quotation, where the language puts
    /// that there.
    pub fn inserted(&self, quotation: Range<usize>, names: &mut Names) -> Option<Speaker> {
        if !self.vocabulary.inserts {
            return None;
        }
        let tells = |at: &usize| {
            self.tokens[*at].kind == Kind::Mark(',')
                && self.tokens[at + 1].is(Classes::VERB)
                && !self.tokens[at + 1].capital
        };
        let phrase = (quotation.start..quotation.end.saturating_sub(1)).filter(tells).find_map(|comma| {
            let phrase = self.after(comma + 2, quotation.end, false)?;
            let named =
                self.tokens[phrase.clone()].iter().any(|token| token.is_name_part() || token.is(Classes::TITLE));
            (named && self.ends_clause(phrase.end, quotation.end)).then_some(phrase)
        })?;
        names.resolve(self.text, self.tokens, phrase, false)
    }

    /// Whether the second frame's subject is the first of what the first tells.
    fn is_nested(&self, outer: &Frame, inner: &Frame) -> bool {
        let between = outer.tokens.end..inner.tokens.start;
        let document = self.tokens[inner.tokens.clone()].iter().any(|token| token.is(Classes::DOCUMENT));
        outer.reach == Reach::After
            && document
            && between.into_iter().all(|at| self.tokens[at].is(Classes::THAT | Classes::ARTICLE))
    }

    /// "according to the ministry".
    fn source(&self, within: Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        let word =
            |place: usize| self.tokens.get(at + place).filter(|_| at + place < within.end).map(|token| &*token.lower);
        let announced = self.tokens[at].is(Classes::SOURCE).then(|| self.vocabulary.source(word)).flatten();
        let Some((length, place)) = announced else { return self.paper(within, at, names) };
        let end = at + length;
        if place == Place::Person {
            let speaker = names.person().or_else(|| names.last().cloned())?;
            let reach = if at > within.start { Reach::Before } else { Reach::After };
            return Some(Frame { speaker, tokens: at..end, reach, source: true, own: false });
        }
        // "según informó la policía", but not "según informó el lunes"
        let informed = |next: &Token| next.is(Classes::VERB) && !next.capital && !next.is(Classes::KINDS);
        let verb = place == Place::After && self.tokens[end..within.end].first().is_some_and(informed);
        let phrase = match place {
            Place::Person => return None,
            Place::After if verb => self
                .after(end + 1, within.end, false)
                .filter(|phrase| self.tokens[phrase.clone()].iter().any(|token| !token.is(Classes::ARTICLE)))?,
            Place::After => self.after(end, within.end, true)?,
            Place::Named => self.after(end, within.end, false).filter(|phrase| {
                self.tokens[phrase.start].is(Classes::DEFINITE) || self.tokens[phrase.start].is_name_part()
            })?,
            Place::Before => phrases::before(self.tokens, within.start, at)?,
            Place::Subject => {
                phrases::before(self.tokens, within.start, at).or_else(|| self.after(end, within.end, false))?
            }
        };
        if phrase.clone().any(|place| self.quoted[place]) {
            return None;
        }
        // "nach Angaben des Sprechers": the article belongs to the announcement.
        let article = phrase.start > within.start && self.tokens[phrase.start - 1].is(Classes::ARTICLE);
        let described = phrase.start - usize::from(article)..phrase.end;
        let speaker = names.resolve(self.text, self.tokens, described, true)?;
        let tokens = phrase.start.min(at)..phrase.end.max(end);
        let closes = tokens.start > within.start && !matches!(place, Place::Subject);
        let set_off = closes && matches!(self.tokens[tokens.start - 1].kind, Kind::Mark(','));
        let dashed = closes && matches!(self.tokens[tokens.start - 1].kind, Kind::Mark('-' | '–' | '—'));
        let ends = self.ends_clause(tokens.end, within.end);
        let reach = if dashed && !ends {
            Reach::After
        } else if closes && (set_off || ends) {
            Reach::Before
        } else if closes {
            Reach::Clause
        } else {
            Reach::After
        };
        Some(Frame { speaker, tokens, reach, source: true, own: false })
    }

    /// "a ruling by the court that …".
    fn paper(&self, within: Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        if !self.tokens[at].is(Classes::DOCUMENT) || !self.tokens[at + 1..within.end].first()?.is(Classes::FROM) {
            return None;
        }
        let phrase = self.after(at + 2, within.end, false)?;
        self.tokens[phrase.end..within.end].first().filter(|next| next.is(Classes::THAT))?;
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        Some(Frame { speaker, tokens: at..phrase.end, reach: Reach::After, source: true, own: false })
    }

    /// "the ministry said", "said the ministry", "announced by the ministry".
    fn speech(&self, sentence: &Range<usize>, from: usize, verb: usize, names: &mut Names) -> Option<Frame> {
        let token = &self.tokens[verb];
        let verbs = Classes::VERB
            | Classes::FINDING
            | Classes::ADDING
            | Classes::AMBIGUOUS
            | Classes::AFTER_QUOTE
            | Classes::DOCUMENT_VERB;
        if !token.is(verbs) || token.capital && verb > sentence.start {
            return None;
        }
        let next = self.tokens[verb + 1..sentence.end].first();
        let subject = previous_word(self.tokens, from, verb);
        let noun = subject.is_none_or(|word| !(word.is_name_part() || word.is(Classes::KINDS | Classes::PRONOUNS)));
        if token.is(Classes::AMBIGUOUS) && noun
            || token.is(Classes::AMBIGUOUS)
                && !next.is_some_and(|next| next.is(Classes::THAT) || matches!(next.kind, Kind::Open | Kind::Mark(':')))
        {
            return None;
        }
        let after_quote = verb > from
            && (self.tokens[verb - 1].kind == Kind::Close
                || verb > from + 1 && self.tokens[verb - 2].kind == Kind::Close);
        // "…, so Lee.": with nothing behind it.
        let closing = || {
            let comma = verb > from && self.tokens[verb - 1].kind == Kind::Mark(',');
            let name = self.tokens[verb + 1..sentence.end].iter().take_while(|token| token.is_name_part()).count();
            let end = self.tokens[verb + 1 + name..sentence.end].first();
            comma && name > 0 && end.is_none_or(|end| end.kind == Kind::Mark('.'))
        };
        if token.is(Classes::AFTER_QUOTE) && !after_quote && !closing() {
            return None;
        }
        if token.is(Classes::ADDING) {
            let speaker = names.last()?.clone();
            let spoke = from > sentence.start || verb > sentence.start && self.tokens[verb - 1].kind == Kind::Close;
            return spoke.then_some(Frame {
                speaker,
                tokens: verb..verb + 1,
                reach: Reach::After,
                source: false,
                own: false,
            });
        }
        if let Some(by) = self.tokens.get(verb + 1).filter(|next| next.is(Classes::BY) && verb + 2 < sentence.end)
            && !by.capital
        {
            let phrase = self.after(verb + 2, sentence.end, false)?;
            let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
            return Some(Frame { speaker, tokens: verb..phrase.end, reach: Reach::Clause, source: true, own: false });
        }
        let before = phrases::skip_between_back(self.tokens, from, verb);
        let previous = verb.checked_sub(1).filter(|place| *place >= from).map(|place| &self.tokens[place]);
        if previous.is_some_and(|word| word.is(Classes::PASSIVE) || word.is(Classes::ARTICLE) && !is_pronoun(word)) {
            return None;
        }
        let left = phrases::before(self.tokens, from, verb).filter(|phrase| !self.quoted[phrase.start]);
        // "… Lo ha detto Ann Lee."
        let object = left.is_none() && before > from && self.tokens[before - 1].is(Classes::ARTICLE);
        let before = before - usize::from(object);
        let bare = before == from && from == sentence.start
            || before > from
                && matches!(
                    self.tokens[before - 1].kind,
                    Kind::Mark(',' | '-' | '–' | '—' | ':' | '!' | '?') | Kind::Close
                );
        let right = || {
            let phrase = self.after(verb + 1, sentence.end, false)?;
            let alone = self.vocabulary.verb_second || before == from || self.ends_clause(phrase.end, sentence.end);
            let phrase = phrases::named_after(self.tokens, &phrase, sentence.end).unwrap_or(phrase);
            // "pidió al fondo": whom it was told to.
            let first = &self.tokens[phrase.start];
            let object = first.is(Classes::STOP) && !first.capital && !first.is(Classes::ARTICLE | Classes::KINDS);
            (alone && !object && !self.quoted[phrase.start]).then_some(phrase)
        };
        let adverbial = |phrase: &Range<usize>| {
            let first = &self.tokens[phrase.start];
            self.vocabulary.verb_second
                && first.is(Classes::STOP | Classes::BETWEEN | Classes::CONNECTOR)
                && !first.is(Classes::ARTICLE)
        };
        // "Roberts, joined by three justices, said the clause, …": what follows names nobody.
        let names_somebody = |phrase: Range<usize>| {
            let phrase = &self.tokens[phrase];
            phrase.iter().any(|token| token.is_name_part() || token.is(Classes::KINDS | Classes::PRONOUNS))
        };
        let plain_object = || right().is_some_and(|phrase| !names_somebody(phrase));
        let subject = |phrase: &Range<usize>| !adverbial(phrase) && names_somebody(phrase.clone());
        let inverted =
            bare && !(left.as_ref().is_some_and(subject) && plain_object()) || left.as_ref().is_none_or(adverbial);
        let phrase = if inverted { right().or(left.filter(|phrase| !adverbial(phrase)))? } else { left? };
        let follows = phrase.start > verb;
        let closes = if follows { before > sentence.start && bare } else { self.closes(from, &phrase, verb, sentence) };
        let tells = token.is(Classes::VERB | Classes::AFTER_QUOTE) || closes && token.is(Classes::FINDING);
        if !tells && !self.tells(&phrase, verb, sentence) {
            return None;
        }
        let mut speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        // Firms estimate and find as well as people do: no "he" means one.
        speaker.person &= token.is(Classes::VERB | Classes::AFTER_QUOTE);
        let tokens = phrase.start.min(verb)..self.after_age(phrase.end.max(verb + 1), sentence.end);
        let own = !follows && self.tokens[phrase.clone()].iter().any(|token| token.is(Classes::DOCUMENT));
        let reach = if closes { Reach::Before } else { Reach::After };
        Some(Frame { speaker, tokens, reach, source: false, own })
    }

    /// "« … », se désole Ann Lee, …": right behind a quotation any verb tells who spoke, if a name follows.
    fn behind_quotation(&self, sentence: &Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        let close = at.checked_sub(1).map(|before| match self.tokens[before].kind {
            Kind::Mark(',' | '-' | '–' | '—') => before.saturating_sub(1),
            _ => before,
        })?;
        let close = match self.tokens[close].kind {
            Kind::Mark(',') if close > 0 => close - 1,
            _ => close,
        };
        if self.tokens[close].kind != Kind::Close || self.tokens[at].capital {
            return None;
        }
        let verbs = self.tokens[at..sentence.end].iter().take(LONGEST_VERB);
        let verbs = verbs.take_while(|token| token.is_word() && !token.capital && !token.is(Classes::THAT)).count();
        let verb = (at + 1..=at + verbs).find(|start| {
            let token = self.tokens.get(*start).filter(|_| *start < sentence.end);
            token.is_some_and(|token| token.is_name_part() || token.is(Classes::TITLE | Classes::DEFINITE))
        })?;
        let phrase = self.after(verb, sentence.end, false)?;
        let named = self.tokens[phrase.clone()].windows(2).any(|pair| pair.iter().all(Token::is_name_part));
        if !named || !self.ends_clause(phrase.end, sentence.end) {
            return None;
        }
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        Some(Frame { speaker, tokens: at..phrase.end, reach: Reach::Before, source: false, own: false })
    }

    /// "Dijo que …": a sentence that begins with the verb goes on with who was named, where pronouns are dropped.
    fn dropped(&self, sentence: &Range<usize>, at: usize, names: &mut Names) -> Option<Frame> {
        let that = self.tokens[at + 1..sentence.end].iter().take(2).any(|next| next.is(Classes::THAT));
        if !self.vocabulary.drops_pronouns || at != sentence.start || !self.tokens[at].is(Classes::VERB) || !that {
            return None;
        }
        let speaker = names.person()?;
        Some(Frame { speaker, tokens: at..at + 1, reach: Reach::After, source: false, own: false })
    }

    /// "The police counted 4,000, the organisers 15,000": the verb of the clause before goes on.
    fn gapped(&self, outer: &Frame, at: usize, end: usize, names: &mut Names) -> Option<Frame> {
        let mark = at.checked_sub(1).map(|before| &self.tokens[before])?;
        let begins = matches!(mark.kind, Kind::Mark(',' | ';')) || mark.is(Classes::BREAK);
        if outer.reach != Reach::After || !begins || mark.is(Classes::THAT) || at <= outer.tokens.end {
            return None;
        }
        let articles = self.tokens[at..end].iter().take_while(|token| token.is(Classes::ARTICLE)).count();
        let words = self.tokens[at + articles..end].iter().take(LONGEST_GAPPED);
        let words =
            words.take_while(|token| token.is_word() && !token.is(Classes::STOP | Classes::CONNECTOR | Classes::VERB));
        let words = words.count();
        let phrase = at..at + articles + words;
        let link = self.tokens[phrase.end..end].first()?;
        let linked =
            link.is(Classes::STOP | Classes::CONNECTOR) || matches!(link.kind, Kind::Mark(',' | '-' | '–' | '—'));
        let number = self.tokens[phrase.end + usize::from(linked)..end].first()?;
        let head =
            self.tokens[phrase.clone()].last().is_some_and(|last| last.is_name_part() || last.is(Classes::KINDS));
        if words == 0 || !head || number.kind != Kind::Number {
            return None;
        }
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
        Some(Frame { speaker, tokens: phrase, reach: Reach::After, source: false, own: false })
    }

    /// "said Ann Lee, 52": her age is no more of what she said.
    fn after_age(&self, end: usize, limit: usize) -> usize {
        let age =
            end + 1 < limit && self.tokens[end].kind == Kind::Mark(',') && self.tokens[end + 1].kind == Kind::Number;
        if age && self.ends_clause(end + 2, limit) { end + 2 } else { end }
    }

    /// Whether a verb such as "found" tells of something: its subject is a document, or "that" follows.
    fn tells(&self, phrase: &Range<usize>, verb: usize, sentence: &Range<usize>) -> bool {
        let verb_token = &self.tokens[verb];
        let subject = &self.tokens[phrase.clone()];
        if subject.iter().any(|token| token.is(Classes::DOCUMENT)) {
            return true;
        }
        if verb_token.is(Classes::DOCUMENT_VERB) {
            // "The managers put the number at 620."
            let rest = &self.tokens[verb + 1..sentence.end];
            let number = |pair: &[Token]| pair[0].is(Classes::STOP) && pair[1].kind == Kind::Number;
            let kind = subject.iter().any(|token| token.is(Classes::KINDS));
            return kind && rest[..rest.len().min(NEAR_NUMBER)].windows(2).any(number);
        }
        let that = self.tokens[verb + 1..sentence.end]
            .first()
            .is_some_and(|next| next.is(Classes::THAT) || matches!(next.kind, Kind::Open | Kind::Mark(':')));
        that || verb_token.is(Classes::AMBIGUOUS) || subject.iter().any(|token| token.is(Classes::KINDS))
    }

    /// Whether no more of a clause stands there.
    fn ends_clause(&self, at: usize, end: usize) -> bool {
        let Some(token) = self.tokens[at..end].first() else { return true };
        let mark =
            matches!(token.kind, Kind::Mark('.' | ',' | '!' | '?' | ':' | ';' | '-' | '–' | '—' | '(') | Kind::Open);
        mark || token.is(Classes::STOP | Classes::BREAK | Classes::DAY | Classes::THAT | Classes::RELATIVE)
    }

    /// Whether what is said stands before "…, she said": a comma or a quotation's end before, nothing more after.
    fn closes(&self, from: usize, phrase: &Range<usize>, verb: usize, sentence: &Range<usize>) -> bool {
        let mut start = phrase.start;
        if start > from && self.tokens[start - 1].is(Classes::BREAK) {
            start -= 1;
        }
        let set_off =
            start > from && matches!(self.tokens[start - 1].kind, Kind::Mark(',' | '-' | '–' | '—') | Kind::Close);
        // "When she was there, she said …": the clause before is the paper's own.
        let introduced = from == sentence.start
            && self.tokens[from].is(Classes::BREAK)
            && self.tokens[start.max(1) - 1].kind != Kind::Close;
        let mut next = verb + 1;
        while next < sentence.end && self.tokens[next].is(Classes::BETWEEN | Classes::DAY) {
            next += 1;
        }
        // "…, the mayor told local media."
        if self.tokens[verb].is(Classes::TELLING) {
            let told = self.tokens[next..sentence.end].iter().take(LONGEST_TOLD);
            next += told.take_while(|token| token.is_word() && !token.is(Classes::THAT | Classes::STOP)).count();
        }
        let ends = next >= sentence.end
            || matches!(self.tokens[next].kind, Kind::Mark('.' | ',' | '!' | '?' | '-' | '–' | '—') | Kind::Open)
            || self.tokens[next].is(Classes::STOP);
        set_off && ends && !introduced
    }
}

/// "Put the number of dead at": so many tokens at most up to the number.
const NEAR_NUMBER: usize = 7;

/// Who goes on with the verb of the clause before takes no more words than this: "los convocantes".
const LONGEST_GAPPED: usize = 4;

/// Between a quotation and the name of who spoke stand no more words than this: "no se resigna".
const LONGEST_VERB: usize = 3;

/// Whom somebody told is named in no more words than this: "the Elm Daily News".
const LONGEST_TOLD: usize = 5;

fn is_pronoun(token: &Token) -> bool {
    token.is(Classes::PRONOUNS)
}

fn previous_word<'a, 't>(tokens: &'a [Token<'t>], from: usize, at: usize) -> Option<&'a Token<'t>> {
    let subject = phrases::skip_between_back(tokens, from, at);
    (subject > from).then(|| &tokens[subject - 1])
}
