//! Who says what in a paragraph: sentence by sentence, and then its quotations.

use super::classes::Classes;
use super::dialogue;
use super::frames::{Frame, Reach, Reading};
use super::names::{Names, Speaker};
use super::quotations::{announced, is_own, label, signed_behind, speaker_of, standing};
use super::reach::{assign, is_reported};
use super::runs::has_any;
use super::speakers::Paper;
use super::tokens::{self, Kind, Quotation, Token, shouts};
use super::vocabulary::Vocabulary;
use super::{Cut, backward};
use crate::facts::dateline::{self, Dateline};
use std::ops::Range;
use std::rc::Rc;

/// What is known of a paragraph.
pub(super) struct Told<'t> {
    /// Its tokens and who says each; none any more once it is settled.
    pub tokens: Vec<Token<'t>>,
    pub speakers: Vec<Option<Rc<str>>>,
    /// Bytes of the paragraph and who says them, once that is settled.
    pub spans: Vec<(Range<usize>, Rc<str>)>,
    /// The quotation that the next paragraph goes on with, and whether its speaker is only supposed.
    pub open: Option<(Range<usize>, bool)>,
    /// Sentences that go on telling from a paper.
    pub papers: Vec<Paper>,
    /// The paper that it was last told from, and for how many paragraphs.
    pub paper: Option<(String, usize)>,
    /// Who says the next paragraph: it ends in "Ann Lee said:".
    pub announced: Option<Rc<str>>,
    /// Whether it is short enough to be one report, and nobody is told to say any of it.
    pub is_short: bool,
    /// Whether somebody says its last sentence.
    pub ends_said: bool,
    /// Who says it, as the next paragraph tells.
    pub reporter: Option<Rc<str>>,
    /// Who says the paragraph before, as this one tells.
    pub reporter_of_last: Option<Rc<str>>,
    /// Who spoke first in it, when it begins in a quotation that goes on from the paragraph before.
    pub goes_on: Option<Rc<str>>,
}

impl Told<'_> {
    /// Whether its last quotation may yet be somebody else's, whom the next paragraph names.
    pub fn may_be_handed_back(&self) -> bool {
        matches!(self.open, Some((_, true)))
    }

    /// Who says the tokens is who says them; they are let go.
    pub fn settle(&mut self) {
        let mut goes_on = false;
        for (token, speaker) in std::mem::take(&mut self.tokens).into_iter().zip(std::mem::take(&mut self.speakers)) {
            let Some(speaker) = speaker else {
                goes_on = false;
                continue;
            };
            match self.spans.last_mut() {
                Some((range, name)) if goes_on && *name == speaker => range.end = token.range.end,
                _ => self.spans.push((token.range, speaker)),
            }
            goes_on = true;
        }
    }
}

/// Reads a paragraph behind what `before` tells of the one before it; `signed` is whom the line below names.
pub(super) fn read<'t>(
    cut: &Cut<'t>,
    mut tokens: Vec<Token<'t>>,
    before: Option<&Told>,
    signed: Option<Speaker>,
    vocabulary: &'static Vocabulary,
    names: &mut Names,
) -> Told<'t> {
    let Cut { text, sentences, .. } = *cut;
    let mut quotations = tokens::quotations(text, &mut tokens);
    quotations.extend(dialogue::quotations(&mut tokens, &quotations));
    quotations.sort_by_key(|quotation| quotation.tokens.start);
    let mut quoted = vec![false; tokens.len()];
    quotations.iter().for_each(|quotation| quoted[quotation.tokens.clone()].fill(true));
    let reading = Reading { text, tokens: &tokens, quoted: &quoted, vocabulary };
    let mut sentences = token_ranges(&tokens, sentences);
    if let Some(first) = sentences.first_mut() {
        first.start += behind_dateline(text, &tokens[first.clone()]);
    }
    let paper = before.and_then(|told| told.paper.clone()).map(|(name, age)| (name, age + 1));
    let paper = paper.filter(|(_, age)| *age <= CARRIED && quotations.is_empty());
    let mut told = Sentences::new(&reading, sentences, paper);
    if let Some(name) = labelled(cut, &tokens, names) {
        let speaker = names.signed(text, &tokens, name);
        told.speakers.fill(Some(speaker.name.as_str().into()));
        names.spoke(&speaker);
    }
    let introduced = names.last().cloned().or_else(|| names.spoken_of());
    let mut unheard = quotations.iter().map(|quotation| quotation.tokens.clone()).peekable();
    for place in 0..told.ranges.len() {
        // Whom a quotation names within itself is whom "he" means behind it.
        let start = told.ranges[place].start;
        while let Some(quotation) = unheard.next_if(|quotation| quotation.end <= start) {
            if let Some(speaker) = reading.inserted(quotation, names) {
                names.spoke(&speaker);
            }
        }
        told.read(place, before.is_some_and(|told| told.ends_said), names);
    }
    let Sentences { ranges, mut speakers, papers, paper, frames, persons, after_quotations, reporter_of_last, .. } =
        told;
    let continued = before.is_some_and(|told| told.open.is_some());
    let announced_before = before.and_then(|told| told.announced.clone());
    if frames.is_empty() && quotations.is_empty() && announced_before.is_some() {
        speakers.fill(announced_before.clone());
    }
    let goes_on = announced_before.filter(|_| cut.set_apart && frames.is_empty());
    let unsaid = speakers.iter().all(Option::is_none);
    let mut told = Told {
        tokens: Vec::new(),
        speakers,
        spans: Vec::new(),
        open: None,
        papers,
        paper,
        announced: announces(&tokens, &frames).or(goes_on),
        is_short: ranges.len() <= backward::SENTENCES && quotations.is_empty() && unsaid,
        ends_said: false,
        reporter: None,
        reporter_of_last,
        goes_on: None,
    };
    let heard = Heard { frames, persons, signed, introduced, continued };
    quote(&mut told, &quotations, heard, &reading, names);
    // "„Wir gehen“, sagt Lee. „…“ Die Zahl sei …": who goes on is who was quoted.
    for sentence in after_quotations {
        let Some(speaker) = sentence.start.checked_sub(2).and_then(|last| told.speakers[last].clone()) else {
            continue;
        };
        sentence.filter(|at| !quoted[*at]).for_each(|at| told.speakers[at] = Some(speaker.clone()));
    }
    told.ends_said = told.speakers.last().is_some_and(Option::is_some);
    told.tokens = tokens;
    told
}

/// Whom a label before a colon names who says the whole paragraph. In a headline "Ministry: 20 boats sank" is told by the
/// ministry; "Elm: 20 boats sank" is not.
fn labelled(cut: &Cut, tokens: &[Token], names: &Names) -> Option<Range<usize>> {
    let is_kind =
        |name: &Range<usize>| has_any(&tokens[name.clone()], Classes::ORGANISATION | Classes::TITLE | Classes::SURVEY);
    // "Ana Ruiz: «Perdimos 40 barcos»": the verb alone tells who.
    let is_quoted = |name: &Range<usize>| tokens.get(name.end + 1).is_some_and(Token::is_quote);
    let answers = |name: &Range<usize>| {
        (is_own(tokens) || is_quoted(name)) && names.is_known(tokens, name) || names.is_label(tokens, name)
    };
    let heads = |name: &Range<usize>| is_kind(name) || names.is_person(tokens, name);
    label(tokens).filter(|name| if cut.heading { heads(name) } else { answers(name) })
}

/// Who is told to say the next paragraph: "Ann Lee said:".
fn announces(tokens: &[Token], frames: &[Frame]) -> Option<Rc<str>> {
    let last = frames.last()?;
    let rest = &tokens[last.tokens.end..];
    let ends = rest.last().is_some_and(|last| last.kind == Kind::Mark(':'));
    (ends && last.reach == Reach::After && rest.len() <= NEAR_COLON).then(|| last.speaker.name.as_str().into())
}

/// What is told sentence by sentence.
struct Sentences<'r, 't> {
    reading: &'r Reading<'t>,
    /// The sentences, as tokens.
    ranges: Vec<Range<usize>>,
    /// Who says each token.
    speakers: Vec<Option<Rc<str>>>,
    papers: Vec<Paper>,
    /// The paper that was last told from, and for how many paragraphs.
    paper: Option<(String, usize)>,
    frames: Vec<Frame>,
    /// The sentences that name a person, and whom.
    persons: Vec<(Range<usize>, Speaker)>,
    /// Those that stand behind a quotation and go on with what its speaker says.
    after_quotations: Vec<Range<usize>>,
    /// Who says the paragraph before.
    reporter_of_last: Option<Rc<str>>,
}

impl<'r, 't> Sentences<'r, 't> {
    fn new(reading: &'r Reading<'t>, ranges: Vec<Range<usize>>, paper: Option<(String, usize)>) -> Self {
        Sentences {
            reading,
            ranges,
            speakers: vec![None; reading.tokens.len()],
            papers: Vec::new(),
            paper,
            frames: Vec::new(),
            persons: Vec::new(),
            after_quotations: Vec::new(),
            reporter_of_last: None,
        }
    }

    /// Reads the sentence at `place`; `said` is whether somebody says the last sentence of the paragraph before.
    fn read(&mut self, place: usize, said: bool, names: &mut Names) {
        let Reading { text, tokens, .. } = *self.reading;
        let sentence = self.ranges[place].clone();
        names.hear_bearer(text, tokens, &sentence);
        let found = self.reading.frames(sentence.clone(), names);
        assign(tokens, &sentence, &found, &mut self.speakers);
        self.hand_back(place, &found, names);
        if found.is_empty() {
            self.go_on(&sentence, said, names);
        }
        let surveys = |frame: &&Frame| !frame.speaker.person && has_any(&tokens[frame.tokens.clone()], Classes::SURVEY);
        if let Some(frame) = found.iter().rfind(surveys) {
            names.surveyed(&frame.speaker);
        }
        if let Some(frame) = found.last() {
            // "…, zeigt ein Bericht der Bank. …": it goes on.
            let is_document = |token: &Token| {
                token.is(Classes::DOCUMENT) && !token.is(Classes::VERB | Classes::FINDING | Classes::AMBIGUOUS)
            };
            let shows = tokens[frame.tokens.clone()].iter().any(is_document);
            let own = frame.own && frame.reach != Reach::Own;
            let is_paper = !frame.speaker.person && (frame.source || own || shows);
            self.paper = is_paper.then(|| (frame.speaker.name.clone(), 0));
        }
        let heard = names.hear(text, tokens, &sentence, !found.is_empty());
        names.leading = if found.is_empty() { self.reading.leading(&sentence, names) } else { None };
        if let Some(frame) = found.iter().rfind(|frame| frame.speaker.person) {
            names.spoke(&frame.speaker); // rather than whom the sentence names besides
        }
        self.persons.extend(heard.map(|speaker| (sentence, speaker)));
        self.frames.extend(found);
    }

    /// Gives the sentences before the one at `place` to whom that tells to have said them.
    fn hand_back(&mut self, place: usize, found: &[Frame], names: &mut Names) {
        let sentence = &self.ranges[place];
        let reported = self.reading.pointing_clause(sentence);
        let reporter = self.reading.reporter(&reported, found);
        let Some(reporter) = reporter.or_else(|| self.reading.owner(&reported, names)) else { return };
        self.speakers[sentence.start..reported.start].fill(Some(reporter.clone()));
        backward::attribute(&self.ranges[..=place], self.reading.quoted, &reporter, &mut self.speakers);
        self.reporter_of_last = Some(reporter).filter(|_| place == 0);
    }

    /// A sentence in which nobody is told to speak goes on with what somebody said, a survey found or a paper tells.
    fn go_on(&mut self, sentence: &Range<usize>, said: bool, names: &mut Names) {
        let Reading { tokens, quoted, .. } = *self.reading;
        let said_before = match sentence.start.checked_sub(1) {
            Some(last) => self.speakers[last].is_some() || tokens[last].kind == Kind::Close,
            None => said,
        };
        if is_reported(self.reading, sentence, said_before) {
            let speaker = self.reading.before_colon(sentence, names).or_else(|| names.subject());
            let name = speaker.map(|speaker| speaker.name.as_str().into());
            self.speakers[sentence.clone()].fill(name);
            if sentence.start > 0 && tokens[sentence.start - 1].kind == Kind::Close {
                self.after_quotations.push(sentence.clone());
            }
        } else if let Some(survey) = names.survey()
            && sentence.clone().any(|at| tokens[at].is(Classes::ANSWERER) && !quoted[at])
        {
            self.speakers[sentence.clone()].fill(Some(survey));
        } else if let (Some((name, age)), Some(first), Some(last)) =
            (&self.paper, tokens[sentence.clone()].first(), tokens[sentence.clone()].last())
        {
            let range = first.range.start..last.range.end;
            self.papers.push(Paper { range, name: name.clone(), carried: *age > 0 });
        }
    }
}

/// What a paragraph's sentences tell of who speaks its quotations.
struct Heard {
    frames: Vec<Frame>,
    /// The sentences that name a person, and whom.
    persons: Vec<(Range<usize>, Speaker)>,
    /// Whom the line below the paragraph names as who spoke it.
    signed: Option<Speaker>,
    /// Who spoke last in the paragraphs before, or is spoken of there.
    introduced: Option<Speaker>,
    /// Whether the paragraph before ends in a quotation that is not closed.
    continued: bool,
}

/// Gives the paragraph's quotations to who speaks them.
fn quote(told: &mut Told, quotations: &[Quotation], heard: Heard, reading: &Reading, names: &mut Names) {
    let tokens = reading.tokens;
    let mut last: Option<Speaker> = None;
    for quotation in quotations {
        let own = speaker_of(tokens, quotation, &heard.frames).or_else(|| announced(tokens, quotation, &heard.persons));
        let whole = quotation.tokens.start <= 1 && quotation.tokens.end + 2 >= tokens.len();
        let own = own.or_else(|| heard.signed.clone().filter(|_| whole));
        let own = own.or_else(|| {
            let name = signed_behind(tokens, quotation)?;
            Some(names.signed(reading.text, tokens, name))
        });
        let own = own.or_else(|| reading.inserted(quotation.tokens.clone(), names));
        let own = own.or_else(|| reading.before_quotation(&quotation.tokens, names));
        let own = own.or_else(|| standing(tokens, quotation, &heard.persons, names).filter(|_| last.is_none()));
        let first = last.is_none() && quotation.tokens.start <= 1;
        let supposed = own.is_none() && last.is_none();
        let Some(speaker) = own.or(last).or_else(|| heard.introduced.clone().filter(|_| first)) else {
            last = None;
            continue;
        };
        let name: Rc<str> = speaker.name.as_str().into();
        told.speakers[quotation.tokens.clone()].fill(Some(name.clone()));
        if !quotation.closed {
            told.open = Some((quotation.tokens.clone(), supposed));
        }
        if first && heard.continued {
            told.goes_on = Some(name);
        }
        names.spoke(&speaker);
        last = Some(speaker);
    }
}

/// How many tokens of a paragraph are its dateline: "ROTTERDAM (ANP) - ".
fn behind_dateline(text: &str, tokens: &[Token]) -> usize {
    let is_dash = |token: &Token| matches!(token.kind, Kind::Mark('-' | '–' | '—'));
    let Some(dash) = tokens.iter().take(LONGEST_DATELINE).position(is_dash) else { return 0 };
    // Of a place in capitals, any dash will do here: "MILANO - La società ha …"
    // But "NASA said the boats — all five — were sold."
    let shouted =
        shouts(&text[tokens[0].range.clone()]) && !tokens[..dash].iter().any(|token| token.is_word() && !token.capital);
    let behind = tokens.get(dash + 1).is_some_and(|next| next.capital || next.kind != Kind::Word);
    if behind && (shouted || dateline::read(text) != Dateline::default()) { dash + 1 } else { 0 }
}

/// A dateline has no more tokens than this: "KYIV, May 4 (Acme News) -".
const LONGEST_DATELINE: usize = 12;

/// The sentences as ranges of tokens.
pub(super) fn token_ranges(tokens: &[Token], sentences: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut at = 0;
    let next = |end: usize| {
        let start = at;
        at += tokens[start..].partition_point(|token| token.range.start < end);
        start..at
    };
    sentences.iter().map(|sentence| sentence.end).map(next).collect()
}

/// Between who is told to speak and the colon before the next paragraph stand no more tokens than this.
const NEAR_COLON: usize = 6;

/// Over so many paragraphs a poll's results are told.
const CARRIED: usize = 2;
