//! Quantities: what they count, who said them, which matter.
//!
//! A paragraph is cut into [`sentences`]; in each, [`quantity`] finds the figures and what they count, [`attribution`]
//! says who said them; over the whole text [`ranking`] chooses the key figures and [`groups`] groups what belongs
//! together. Nothing here knows of a page.

mod attribution;
pub mod conversions;
mod decimal;
mod groups;
mod local_money;
mod marks;
mod numbered;
pub mod pictures;
pub mod quantity;
pub mod ranking;
mod scan;
pub mod sentences;
mod sides;
mod steps;
mod sums;
mod word_classes;

use crate::article::{Paragraph, Prose, Role};
use crate::facts::dates::relative;
use crate::report::{Figure, FigureGroup, FigureKind};
use quantity::Quantity;
use std::ops::Range;

/// Every figure of the text in reading order, the key figures ranked, and the groups they form. Captions, tables and
/// programs give none, where they do not hold most of the text.
pub fn read(prose: &Prose) -> (Vec<Figure>, Vec<FigureGroup>) {
    let text = Text::of(prose);
    let (mut figures, places) = text.figures();
    let groups = groups::find(&figures, &places, &text.language);
    ranking::rank(&text, &mut figures, &places);
    (figures, groups)
}

/// Captions, cells, programs, what a page's program left behind ("[{"name": 5, …") and how long ago a line was written tell
/// nothing of the story.
fn is_read(paragraph: &Paragraph, told: ToldIn, language: &str) -> bool {
    let Paragraph { text, role, .. } = paragraph;
    let is_data = text.trim_start().starts_with(['[', '{']) && text.contains("\":");
    *role != Role::Caption
        && (told.code || *role != Role::Code)
        && (*role != Role::Cell || told.cells && is_prose(text))
        && !is_data
        && !relative::is_how_long_ago(text, language)
}

/// Whether a cell says a sentence, and no name or number.
fn is_prose(text: &str) -> bool {
    const SHORTEST: usize = 80;
    text.len() >= SHORTEST && text.trim_end().ends_with(['.', '!', '?', '…', '"', '”', '»', '。'])
}

/// What a story is told in where most of its text stands in what others keep data in: programs, in plain lines; a table that only
/// places the text on the page.
#[derive(Clone, Copy)]
struct ToldIn {
    code: bool,
    cells: bool,
}

impl ToldIn {
    fn of(prose: &Prose) -> ToldIn {
        let bytes = |is_one: &dyn Fn(Role) -> bool| -> usize {
            prose
                .paragraphs
                .iter()
                .filter(|paragraph| is_one(paragraph.role))
                .map(|paragraph| paragraph.text.len())
                .sum()
        };
        let all = bytes(&|_| true);
        let is_most = |role: Role| bytes(&|other| other == role) * 2 > all;
        ToldIn { code: is_most(Role::Code), cells: is_most(Role::Cell) }
    }
}

/// A text cut into sentences.
pub struct Text<'p> {
    /// ISO 639-1.
    pub language: String,
    /// ISO 3166, in small letters; empty when unknown.
    pub country: String,
    /// What was read: everything but captions, tables, programs and data.
    pub paragraphs: Vec<&'p Paragraph>,
    /// Each paragraph's sentences, as bytes of it.
    pub sentences: Vec<Vec<Range<usize>>>,
}

/// Where a figure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index of the paragraph among those read.
    pub paragraph: usize,
    /// Index of the sentence in its paragraph.
    pub sentence: usize,
    /// The quantity as bytes of its sentence.
    pub range: Range<usize>,
    /// The quantity with what it counts and how exactly, as bytes of its sentence.
    pub phrase: Range<usize>,
    /// So many bytes of its label name what is counted, in whatever sentence.
    pub named: usize,
}

/// What a number counts that its sentence does not say: "Only 21 % support it.", what the last of its kind did in the
/// sentence before.
fn carried(figures: &[Figure], places: &[Place], at: (usize, usize), quantity: &Quantity) -> Option<String> {
    let (figure, place) = figures.iter().zip(places).rfind(|(figure, _)| figure.kind == quantity.kind)?;
    let near = place.paragraph == at.0 && place.sentence + 1 >= at.1;
    (near && figure.unit == quantity.unit).then(|| figure.label[..place.named].to_owned())
}

/// More figures are not read: no article has them, a table of results or a page of numbers does.
const MOST_FIGURES: usize = 2_000;

impl<'p> Text<'p> {
    /// Cuts the text.
    pub fn of(prose: &'p Prose) -> Text<'p> {
        let told = ToldIn::of(prose);
        let paragraphs: Vec<&Paragraph> =
            prose.paragraphs.iter().filter(|paragraph| is_read(paragraph, told, &prose.language)).collect();
        let language = prose.language.clone();
        let sentences = paragraphs.iter().map(|paragraph| sentences::split(&paragraph.text, &language)).collect();
        Text { language, country: prose.country.clone(), paragraphs, sentences }
    }

    /// A sentence's words.
    pub fn sentence(&self, place: &Place) -> &'p str {
        &self.paragraphs[place.paragraph].text[self.sentences[place.paragraph][place.sentence].clone()]
    }

    /// The figures in reading order, not ranked yet, and where they stand.
    pub fn figures(&self) -> (Vec<Figure>, Vec<Place>) {
        let cut = self.paragraphs.iter().zip(&self.sentences);
        let told: Vec<attribution::Cut> = cut
            .map(|(paragraph, sentences)| attribution::Cut {
                text: &paragraph.text,
                sentences,
                heading: matches!(paragraph.role, Role::Headline | Role::Heading),
                set_apart: matches!(paragraph.role, Role::Quote | Role::ListItem),
            })
            .collect();
        let speakers = attribution::read(&told, &self.language);
        let numbered = numbered::find(self.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
        // Most texts have about as many figures as sentences.
        let sentences = self.sentences.iter().map(Vec::len).sum::<usize>().min(MOST_FIGURES);
        let mut figures = Vec::with_capacity(sentences);
        let mut places = Vec::with_capacity(sentences);
        'text: for (number, (paragraph, speakers)) in self.paragraphs.iter().zip(&speakers).enumerate() {
            let mut counted: Option<String> = None;
            for (sentence, range) in self.sentences[number].iter().enumerate() {
                let words = &paragraph.text[range.clone()];
                let left = MOST_FIGURES - figures.len();
                if left == 0 {
                    break 'text;
                }
                let mut found = quantity::find_after(words, &self.language, counted.as_deref());
                if sentence == 0 && numbered[number] {
                    found.retain(|quantity| quantity.range.start > 0);
                }
                let unknown = |quantity: &Quantity| quantity.kind == FigureKind::Count && quantity.unit.is_none();
                if sentence > 0 && found.iter().any(unknown) {
                    let before = &paragraph.text[self.sentences[number][sentence - 1].clone()];
                    let noun = quantity::antecedent(before, &self.language);
                    found = quantity::find_after(words, &self.language, noun.as_deref());
                }
                if let Some(noun) = found.iter().rfind(|quantity| quantity.kind == FigureKind::Count) {
                    counted.clone_from(&noun.unit);
                }
                for mut quantity in found.into_iter().take(left) {
                    let carried = || carried(&figures, &places, (number, sentence), &quantity);
                    let label = quantity.wants_label.then(carried).flatten().filter(|label| !label.is_empty());
                    if let Some(label) = label {
                        quantity.named = label.len();
                        quantity.label = label;
                    }
                    places.push(Place {
                        paragraph: number,
                        sentence,
                        range: quantity.range.clone(),
                        phrase: quantity.phrase.clone(),
                        named: quantity.named,
                    });
                    figures.push(Figure {
                        text: words[quantity.range.clone()].to_owned(),
                        value: quantity.value,
                        value_high: quantity.value_high,
                        kind: quantity.kind,
                        unit: quantity.unit,
                        per: quantity.per,
                        qualifier: quantity.qualifier,
                        is_qualified_by_itself: quantity.is_qualified_by_itself,
                        change: quantity.change,
                        phrase: words[quantity.phrase].to_owned(),
                        label: quantity.label,
                        who: speakers.at(range.start + quantity.range.start, quantity.kind).map(str::to_owned),
                        sentence: words.to_owned(),
                        key: None,
                        element: paragraph.element,
                    });
                }
            }
        }
        local_money::tell(&mut figures, &self.country);
        sums::tell(&mut figures, &self.language);
        (figures, places)
    }
}
