//! What a reader takes away: a citation, figures with their sentences, the article without what surrounds it; as text, in
//! Markdown, CSV, JSON or HTML.
//!
//! Promised: no text of a page becomes markup, a formula or a link in any of these forms; every one of them names the
//! source. Not here: the clipboard and files, which are the panel's.

mod citation;
mod csv;
#[cfg(test)]
mod examples;
mod html;
mod json;
mod link;
mod markdown;

pub use citation::citation;
pub use csv::csv;
pub use html::html;
pub use json::json;
pub use link::{address, link};
pub use markdown::{escaped, markdown};

use crate::figures::ranking::key_figures;
use crate::report::{Figure, Story};

/// A story, and what the panel knows besides.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'s> {
    /// The story.
    pub story: &'s Story,
    /// The page's address.
    pub address: &'s str,
    /// The day it was published or, if only that is known, updated, as the reader's language writes it; empty: unknown.
    pub date: &'s str,
}

impl<'s> Piece<'s> {
    /// The headline as the panel shows it.
    pub fn headline(&self) -> &'s str {
        self.story.facts.headline.as_ref().map_or(&self.story.article.title, |fact| &fact.value).trim()
    }

    /// The key figures, first in rank first, then the others in reading order.
    fn figures(&self) -> impl Iterator<Item = &'s Figure> {
        let figures = &self.story.figures;
        let keys = key_figures(figures).map(|at| &figures[at]);
        keys.chain(figures.iter().filter(|figure| figure.key.is_none()))
    }
}

/// One figure with its sentence, its source and a link that leads to the sentence; several lines of plain text.
///
/// ```text
/// 195 soldiers freed (Defense Ministry)
/// “The Defense Ministry said 195 of its soldiers were freed.”
/// Headline. Outlet (Agency), 31 January 2024. https://…
/// ```
pub fn figure(piece: &Piece, figure: &Figure) -> String {
    let who = figure.who.as_ref().map(|who| format!(" ({})", on_one_line(who))).unwrap_or_default();
    let quoted = on_one_line(&figure.sentence);
    let link = link(piece.address, &figure.sentence);
    let source = citation::with_address(piece, &link);
    format!("{}{who}\n“{quoted}”\n{source}\n", named(figure))
}

/// The number with its label, where that tells more.
fn named(figure: &Figure) -> String {
    let words: Vec<&str> = std::iter::once(figure.text.as_str()).chain(figure.label_beside()).collect();
    on_one_line(&words.join(" "))
}

/// White space collapsed; without control characters and those that turn the direction of what follows.
fn on_one_line(text: &str) -> String {
    let clean: String = text.chars().map(|c| if is_control(c) { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What steers a terminal or turns the direction of what follows.
pub fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_with_its_sentence_source_and_link() {
        let story = examples::story();
        let piece = examples::piece(&story);
        assert_eq!(
            figure(&piece, &story.figures[0]),
            "195 soldiers freed (Defense Ministry)\n\
             “The ministry said 195 of its soldiers, \"all well\", were freed.”\n\
             Two Sides Exchange Prisoners. Ann Roe, Bo Li. The Harbour Post (AFP), 31 January 2024. \
             https://news.example/a/1#:~:text=The%20ministry%20said%20195%20of%20its%20soldiers%2C%20%22all%20well%22%2C%20were%20freed.\n"
        );
        assert_eq!(figure(&piece, &story.figures[1]).lines().next(), Some("30 years"));
    }

    #[test]
    fn lines() {
        for (text, line) in [("a\n b\t c ", "a b c"), ("a\u{202e}b\u{7}c", "a b c"), ("", "")] {
            assert_eq!(on_one_line(text), line);
        }
    }
}
