//! Who said a figure: the speaker of the clause, quotation or report that it stands in.
//!
//! A paragraph is cut into words and quotations ([`tokens`]); in each sentence the places are found that tell that
//! somebody said something ([`frames`]), with the words that name the speaker ([`phrases`]); pronouns, titles and
//! surnames become the name that the text told before ([`names`]). Each word then belongs to one speaker or to none.
//!
//! Promised: no speaker that the text does not name; linear time. Not promised: irony, hearsay in the third degree.

mod abbreviations;
mod accounts;
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
mod paragraph;
mod parted;
mod phrase_table;
mod phrases;
mod pointing;
mod quotations;
mod quoted;
mod reach;
mod relatives;
mod resolution;
mod runs;
mod sources;
mod speakers;
mod speech;
mod subjects;
mod tokens;
mod verbs;
mod vocabulary;

use abbreviations::Abbreviations;
use names::Names;
use paragraph::{Told, token_ranges};
use quotations::signature;
pub use speakers::Speakers;
use std::ops::Range;
use vocabulary::Vocabulary;

/// In so many paragraphs at the text's beginning, and in its headings, who speaks may be named later.
const OPENING: usize = 2;

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
        let mut told_now = paragraph::read(cut, tokens, told.last(), signed, vocabulary, &mut names);
        if !told_now.may_be_handed_back() {
            told_now.settle();
        }
        if let Some(before) = told.last_mut().filter(|before| before.is_short && !paragraphs[place - 1].heading) {
            before.reporter = told_now.reporter_of_last.take();
        }
        told.push(told_now);
    }
    hand_back(&mut told);
    let speakers = |(place, (mut told, cut)): (usize, (Told, &Cut))| {
        told.settle();
        let mut speakers = Speakers { spans: told.spans, reporter: told.reporter, papers: told.papers };
        if cut.heading || place < OPENING {
            speakers.name(&names);
        }
        speakers.spell_out(&abbreviations);
        speakers
    };
    told.into_iter().zip(paragraphs).enumerate().map(speakers).collect()
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

#[cfg(test)]
mod tests;
