//! An article's text, as figures are read from it: paragraphs with their roles, no page behind it.

use serde::{Deserialize, Serialize};

/// What a block is in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The headline.
    Headline,
    /// The standfirst: what stands between headline and body and sums the story up.
    Standfirst,
    /// A heading within the body.
    Heading,
    /// A paragraph of the body.
    Paragraph,
    /// A quotation set apart.
    Quote,
    /// An entry of a list.
    ListItem,
    /// A cell of a table.
    Cell,
    /// Part of a program, or what one printed.
    Code,
    /// What a picture shows, and whose it is.
    Caption,
}

/// A paragraph of an article.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// What it is in the article.
    pub role: Role,
    /// Its text on one line.
    pub text: String,
    /// The [number](crate::page::Page::element_number) of the element that holds it; `None` for plain text.
    pub element: Option<u32>,
}

/// An article's text.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// ISO 639-1; empty when unknown.
    pub language: String,
    /// The country that the text is from, ISO 3166 in small letters; empty when unknown.
    pub country: String,
    /// In reading order.
    pub paragraphs: Vec<Paragraph>,
}

impl Prose {
    /// Plain text, a paragraph a line, in the language that it seems to be; empty lines are left out.
    pub fn from_lines<'t>(lines: impl IntoIterator<Item = &'t str>) -> Prose {
        let paragraphs: Vec<Paragraph> = lines
            .into_iter()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(|line| Paragraph { role: Role::Paragraph, text: line.to_owned(), element: None })
            .collect();
        let text: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        Prose { language: crate::language::of(&text.join("\n"), None), country: String::new(), paragraphs }
    }

    /// Characters of all paragraphs.
    pub fn chars(&self) -> usize {
        self.paragraphs.iter().map(|paragraph| paragraph.text.chars().count()).sum()
    }
}
