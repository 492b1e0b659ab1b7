//! Who said a figure: the speaker of the clause, quotation or report that it stands in.
//!
//! A paragraph is cut into words and quotations ([`tokens`]); in each sentence the places are found that tell that
//! somebody said something ([`frames`]), with the words that name the speaker ([`phrases`]); pronouns, titles and
//! surnames become the name that the text told before ([`names`]). Each word then belongs to one speaker or to none.
//!
//! Promised: no speaker that the text does not name; linear time. Not promised: irony, hearsay in the third degree.

mod abbreviations;
mod acquaintance;
mod antecedents;
mod appositions;
mod backward;
mod cases;
mod classes;
mod description;
mod dialogue;
mod elliptical;
mod enclosed;
mod estimates;
mod frames;
mod genders;
mod hearers;
mod hearing;
mod inversion;
mod names;
mod naming;
mod nominative;
mod opinions;
mod papers;
mod parted;
mod phrase_table;
mod phrases;
mod pointing;
mod quotations;
mod reach;
mod resolution;
mod runs;
mod sources;
mod speakers;
mod speech;
mod subjects;
mod tokens;
mod verbs;
mod vocabulary;

use crate::facts::dateline::{self, Dateline};
use abbreviations::Abbreviations;
use classes::Classes;
use frames::{Frame, Reach, Reading};
use names::{Names, Speaker};
use quotations::{announced, is_own, label, signature, signed_behind, speaker_of, standing};
use reach::{assign, is_reported};
use runs::has_any;
use speakers::Paper;
pub use speakers::Speakers;
use std::ops::Range;
use std::rc::Rc;
use tokens::{Kind, Quotation, Token, shouts};
use vocabulary::Vocabulary;

/// A paragraph, cut into sentences.
#[derive(Clone, Copy, Debug)]
pub struct Cut<'t> {
    /// The paragraph.
    pub text: &'t str,
    /// Its sentences, as bytes of it.
    pub sentences: &'t [Range<usize>],
    /// Whether it is a headline or a heading, which may have a capital on every word.
    pub heading: bool,
    /// Whether it is set apart as a quotation or an entry of a list.
    pub set_apart: bool,
}

/// Who speaks in each of the paragraphs.
pub fn read(paragraphs: &[Cut], language: &str) -> Vec<Speakers> {
    let vocabulary = Vocabulary::of(language);
    let mut names = Names::new(vocabulary);
    let mut abbreviations = Abbreviations::default();
    // Cut into words twice: the words of all paragraphs together take fifteen times the text's size.
    for cut in paragraphs.iter().filter(|cut| !cut.heading) {
        let tokens = tokens::tokenize(cut.text, vocabulary);
        names.learn(cut.text, &tokens, &token_ranges(&tokens, cut.sentences));
        abbreviations.learn(cut.text, &tokens, &names);
    }
    names.settle();
    let mut told: Vec<Told> = Vec::new();
    let mut next = paragraphs.first().map(|cut| tokens::tokenize(cut.text, vocabulary));
    for (place, cut) in paragraphs.iter().enumerate() {
        let tokens = next.take().unwrap_or_default();
        let below = paragraphs.get(place + 1);
        next = below.map(|cut| tokens::tokenize(cut.text, vocabulary));
        let signed = below.zip(next.as_deref()).and_then(|(below, line)| {
            let name = signature(line)?;
            Some(names.signed(below.text, line, name))
        });
        let mut told_now = paragraph(cut, tokens, told.last(), signed, vocabulary, &mut names);
        if !told_now.may_be_handed_back() {
            told_now.settle();
        }
        if let Some(before) = told.last_mut().filter(|before| before.is_short && !paragraphs[place - 1].heading) {
            before.reporter = told_now.reporter_of_last.take();
        }
        told.push(told_now);
    }
    hand_back(&mut told);
    let speakers = |mut told: Told| {
        told.settle();
        let mut speakers = Speakers { spans: told.spans, reporter: told.reporter, papers: told.papers };
        speakers.spell_out(&abbreviations);
        speakers
    };
    told.into_iter().map(speakers).collect()
}

/// What is known of a paragraph.
struct Told<'t> {
    /// Its tokens and who says each; none any more once it is settled.
    tokens: Vec<Token<'t>>,
    speakers: Vec<Option<Rc<str>>>,
    /// Bytes of the paragraph and who says them, once that is settled.
    spans: Vec<(Range<usize>, Rc<str>)>,
    /// The quotation that the next paragraph goes on with, and whether its speaker is only supposed.
    open: Option<(Range<usize>, bool)>,
    /// Sentences that go on telling from a paper.
    papers: Vec<Paper>,
    /// The paper that it was last told from, and for how many paragraphs.
    paper: Option<(String, usize)>,
    /// Who says the next paragraph: it ends in "Ann Lee said:".
    announced: Option<Rc<str>>,
    /// Whether it is short enough to be one report, and nobody is told to say any of it.
    is_short: bool,
    /// Whether somebody says its last sentence.
    ends_said: bool,
    /// Who says it, as the next paragraph tells.
    reporter: Option<Rc<str>>,
    /// Who says the paragraph before, as this one tells.
    reporter_of_last: Option<Rc<str>>,
    /// Who spoke first in it, when it begins in a quotation that goes on from the paragraph before.
    goes_on: Option<Rc<str>>,
}

impl Told<'_> {
    /// Whether its last quotation may yet be somebody else's, whom the next paragraph names.
    fn may_be_handed_back(&self) -> bool {
        matches!(self.open, Some((_, true)))
    }

    /// Who says the tokens is who says them; they are let go.
    fn settle(&mut self) {
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

/// A quotation that runs over several paragraphs and names its speaker at the end.
fn hand_back(told: &mut [Told]) {
    for place in (1..told.len()).rev() {
        let Some(speaker) = told[place].goes_on.clone() else { continue };
        let before = &mut told[place - 1];
        if let Some((range, true)) = before.open.clone() {
            before.speakers[range].fill(Some(speaker.clone()));
            if before.goes_on.is_some() {
                before.goes_on = Some(speaker);
            }
        }
    }
}

fn paragraph<'t>(
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
    let mut speakers: Vec<Option<Rc<str>>> = vec![None; tokens.len()];
    let reading = Reading { text, tokens: &tokens, quoted: &quoted, vocabulary };
    let mut papers = Vec::new();
    let mut paper = before.and_then(|told| told.paper.clone()).map(|(name, age)| (name, age + 1));
    paper = paper.filter(|(_, age)| *age <= CARRIED && quotations.is_empty());
    let answers =
        |name: &Range<usize>| is_own(&tokens) && names.is_known(&tokens, name) || names.is_label(&tokens, name);
    // In a headline "Ministry: 20 boats sank" is told by the ministry; "Elm: 20 boats sank" is not.
    let is_kind =
        |name: &Range<usize>| has_any(&tokens[name.clone()], Classes::ORGANISATION | Classes::TITLE | Classes::SURVEY);
    let heads = |name: &Range<usize>| cut.heading && (is_kind(name) || names.is_person(&tokens, name));
    if let Some(name) = label(&tokens).filter(|name| if cut.heading { heads(name) } else { answers(name) }) {
        let speaker = names.signed(text, &tokens, name);
        speakers.fill(Some(speaker.name.as_str().into()));
        names.spoke(&speaker);
    }
    let introduced = names.last().cloned().or_else(|| names.spoken_of());
    let mut frames: Vec<Frame> = Vec::new();
    let mut persons: Vec<(Range<usize>, Speaker)> = Vec::new();
    let mut after_quotations: Vec<Range<usize>> = Vec::new();
    let mut ranges = token_ranges(&tokens, sentences);
    if let Some(first) = ranges.first_mut() {
        first.start += behind_dateline(text, &tokens[first.clone()]);
    }
    let mut reporter_of_last = None;
    let mut unheard = quotations.iter().map(|quotation| quotation.tokens.clone()).peekable();
    for (place, sentence) in ranges.iter().cloned().enumerate() {
        // Whom a quotation names within itself is whom "he" means behind it.
        while let Some(quotation) = unheard.next_if(|quotation| quotation.end <= sentence.start) {
            if let Some(speaker) = reading.inserted(quotation, names) {
                names.spoke(&speaker);
            }
        }
        names.hear_bearer(text, &tokens, &sentence);
        let found = reading.frames(sentence.clone(), names);
        assign(&tokens, &sentence, &found, &mut speakers);
        let reported = reading.pointing_clause(&sentence);
        let reporter = reading.reporter(&reported, &found);
        if let Some(reporter) = reporter.or_else(|| reading.owner(&reported, names)) {
            speakers[sentence.start..reported.start].fill(Some(reporter.clone()));
            backward::attribute(&ranges[..=place], &quoted, &reporter, &mut speakers);
            reporter_of_last = Some(reporter).filter(|_| place == 0);
        }
        let said_before = match sentence.start.checked_sub(1) {
            Some(last) => speakers[last].is_some() || tokens[last].kind == Kind::Close,
            None => before.is_some_and(|told| told.ends_said),
        };
        if found.is_empty() && is_reported(&reading, &sentence, said_before) {
            let speaker = reading.before_colon(&sentence, names).or_else(|| names.subject());
            let name = speaker.map(|speaker| speaker.name.as_str().into());
            speakers[sentence.clone()].fill(name);
            if sentence.start > 0 && tokens[sentence.start - 1].kind == Kind::Close {
                after_quotations.push(sentence.clone());
            }
        } else if found.is_empty()
            && let Some(survey) = names.survey()
            && sentence.clone().any(|at| tokens[at].is(Classes::ANSWERER) && !quoted[at])
        {
            speakers[sentence.clone()].fill(Some(survey));
        } else if found.is_empty()
            && let (Some((name, age)), Some(first), Some(last)) =
                (&paper, tokens[sentence.clone()].first(), tokens[sentence.clone()].last())
        {
            let range = first.range.start..last.range.end;
            papers.push(Paper { range, name: name.clone(), carried: *age > 0 });
        }
        let surveys = |frame: &&Frame| {
            !frame.speaker.person && tokens[frame.tokens.clone()].iter().any(|token| token.is(Classes::SURVEY))
        };
        if let Some(frame) = found.iter().rfind(surveys) {
            names.surveyed(&frame.speaker);
        }
        if let Some(frame) = found.last() {
            // "…, zeigt ein Bericht der Bank. …": it goes on.
            let is_document = |token: &Token| {
                token.is(Classes::DOCUMENT) && !token.is(Classes::VERB | Classes::FINDING | Classes::AMBIGUOUS)
            };
            let shows = tokens[frame.tokens.clone()].iter().any(is_document);
            let is_paper = !frame.speaker.person && (frame.source || frame.own || shows);
            paper = is_paper.then(|| (frame.speaker.name.clone(), 0));
        }
        let heard = names.hear(text, &tokens, &sentence, !found.is_empty());
        names.leading = if found.is_empty() { reading.leading(&sentence, names) } else { None };
        if let Some(frame) = found.iter().rfind(|frame| frame.speaker.person) {
            names.spoke(&frame.speaker); // rather than whom the sentence names besides
        }
        if let Some(speaker) = heard {
            persons.push((sentence, speaker));
        }
        frames.extend(found);
    }
    let continued = before.is_some_and(|told| told.open.is_some());
    let announced_before = before.and_then(|told| told.announced.clone());
    let announced_now = frames.last().filter(|frame| {
        let rest = &tokens[frame.tokens.end..];
        let ends = rest.last().is_some_and(|last| last.kind == Kind::Mark(':'));
        ends && frame.reach == Reach::After && rest.len() <= NEAR_COLON
    });
    if frames.is_empty() && quotations.is_empty() && announced_before.is_some() {
        speakers.fill(announced_before.clone());
    }
    let announced_now = announced_now.map(|frame| frame.speaker.name.as_str().into());
    let goes_on = announced_before.filter(|_| cut.set_apart && frames.is_empty());
    let announced_now = announced_now.or(goes_on);
    let unsaid = speakers.iter().all(Option::is_none);
    let mut told = Told {
        tokens: Vec::new(),
        speakers,
        spans: Vec::new(),
        open: None,
        papers,
        paper,
        announced: announced_now,
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
fn token_ranges(tokens: &[Token], sentences: &[Range<usize>]) -> Vec<Range<usize>> {
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

#[cfg(test)]
mod tests;
