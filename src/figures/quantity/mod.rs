//! Finds the quantities of a sentence: value, unit, kind, qualifier, change, and what is counted.
//!
//! ```text
//! tokens ──▶ numerals ──▶ amounts (with units) ──▶ spans (ranges, scores, ratios) ──▶ exclusions ──▶ nouns, qualifiers
//! ```
//!
//! Promised: quantities in reading order, none overlapping another; linear time; any text, never a panic.
//! Not promised: a noun for every count; grammar is known by word lists and endings only.

mod addresses;
mod ages;
mod amounts;
mod between;
mod codes;
mod comparison;
mod complements;
mod compounds;
mod context;
mod counted;
mod dates;
mod description;
mod digits;
mod exclusions;
mod fallback;
mod label;
mod languages;
mod lexicon;
mod lexicon_files;
mod money;
mod names;
mod noun;
mod noun_before;
mod number_words;
mod numerals;
mod ordinals;
mod outcomes;
mod phrases;
mod predicate;
mod qualifiers;
mod race_times;
mod ranges;
mod rates;
mod sentence;
mod settling;
mod shared;
mod spans;
mod style;
mod subject;
mod temperatures;
mod tokens;
mod units;
mod verbs;
mod word_forms;

use crate::report::{Change, FigureKind, Qualifier};
use lexicon::Lexicon;
use sentence::Sentence;
use std::ops::Range;
use tokens::Tokens;

/// A quantity in a sentence; ranges are bytes of the sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The quantity as written, number with unit or scale ("$1.5 billion", "20 %", "195").
    pub range: Range<usize>,
    /// Its value, scales multiplied in; `None` where it is vague.
    pub value: Option<f64>,
    /// The upper end of a range.
    pub value_high: Option<f64>,
    /// What sort of quantity.
    pub kind: FigureKind,
    /// See [`Figure::unit`](crate::report::Figure::unit).
    pub unit: Option<String>,
    /// See [`Figure::per`](crate::report::Figure::per).
    pub per: Option<String>,
    /// How exactly it is meant.
    pub qualifier: Option<Qualifier>,
    /// See [`Figure::is_qualified_by_itself`](crate::report::Figure::is_qualified_by_itself).
    pub is_qualified_by_itself: bool,
    /// Which way it went.
    pub change: Option<Change>,
    /// The quantity with what it counts.
    pub phrase: Range<usize>,
    /// What it counts, readable alone, without the number.
    pub label: String,
    /// So many bytes of the label name what is counted; the rest is of this number alone.
    pub named: usize,
    /// Whether the label does not say what is counted, and one of the figures before may: it is empty, or tells nothing but that the
    /// number is a difference ("fewer than last year").
    pub wants_label: bool,
}

impl Quantity {
    /// What is counted, without what tells it apart in this sentence alone: for a number that counts the same.
    fn named_label(&self) -> String {
        self.label[..self.named].to_owned()
    }
}

/// Longer texts are read in pieces, cut at white space: bounds the memory that a text without sentences takes.
const LONGEST_PIECE: usize = 16_000;

/// The sentence's quantities in reading order. `language` is ISO 639-1, empty when unknown.
pub fn find(sentence: &str, language: &str) -> Vec<Quantity> {
    find_after(sentence, language, None)
}

/// As [`find`], where `antecedent` is the noun that the sentence before counted: what "207 of them" and "two were
/// wounded" count when this sentence does not say.
pub fn find_after(sentence: &str, language: &str, antecedent: Option<&str>) -> Vec<Quantity> {
    let lexicon = languages::lexicon(language, sentence);
    let found = |piece: Range<usize>| find_in(&sentence[piece.clone()], piece.start, lexicon, antecedent);
    if sentence.len() <= LONGEST_PIECE {
        return found(0..sentence.len());
    }
    pieces(sentence).into_iter().flat_map(found).collect()
}

/// The noun that a sentence without numbers is about, as far as it shows: what "207 of them" in the next sentence counts.
pub fn antecedent(sentence: &str, language: &str) -> Option<String> {
    const WITHIN: usize = 1000;
    let sentence = &sentence[..sentence.floor_char_boundary(WITHIN)];
    let lexicon = languages::lexicon(language, sentence);
    let tokens = Tokens::new(sentence);
    noun::first_plural(&tokens, lexicon).map(str::to_owned)
}

fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while text.len() - start > LONGEST_PIECE {
        let most = text.floor_char_boundary(start + LONGEST_PIECE);
        let cut = text[start..most].rfind(char::is_whitespace).filter(|cut| *cut > 0).map_or(most, |cut| start + cut);
        pieces.push(start..cut);
        start = cut;
    }
    pieces.push(start..text.len());
    pieces
}

fn find_in(text: &str, offset: usize, lexicon: &Lexicon, antecedent: Option<&str>) -> Vec<Quantity> {
    let tokens = Tokens::new(text);
    let mut quantities = Sentence::new(&tokens, lexicon, antecedent).quantities();
    for quantity in &mut quantities {
        quantity.range = quantity.range.start + offset..quantity.range.end + offset;
        quantity.phrase = quantity.phrase.start + offset..quantity.phrase.end + offset;
    }
    quantities
}
