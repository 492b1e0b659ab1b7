//! Which part of the page is the article: headline, blocks, language.
//!
//! Promised: blocks in reading order, none inside another; no article for a front page, a search form, a list of
//! links. Not promised: that every block is the article's own: clutter between the paragraphs is found later
//! ([`crate::clutter`]), and [`Article::prose`] leaves it out.

pub mod blocks;
mod body;
mod headline;
mod prose;
mod roles;
mod stories;

pub use prose::{Paragraph, Prose, Role};

use crate::page::{NodeId, Page};
use crate::words::{self, Words};
use std::sync::OnceLock;

/// An article in a page.
#[derive(Clone, Debug)]
pub struct Article {
    /// The headline as the page shows it, else as its head declares it; may be empty.
    pub title: String,
    /// The element that shows the headline, when one does.
    pub headline: Option<NodeId>,
    /// The smallest elements that together hold the article: the body's container, and what holds the headline when it
    /// stands outside of it. In document order.
    pub roots: Vec<NodeId>,
    /// Smallest element that holds the body's paragraphs.
    pub body: NodeId,
    /// The part of the page that belongs to this article and to no other: all of it when there is just one.
    pub extent: NodeId,
    /// Headline, standfirst, paragraphs and captions, in reading order.
    pub blocks: Vec<Block>,
    /// Language of the text, ISO 639-1; empty when unknown.
    pub language: String,
}

/// A block of an article's text.
#[derive(Clone, Debug)]
pub struct Block {
    /// The innermost block element that holds the text.
    pub node: NodeId,
    /// What it is in the article.
    pub role: Role,
    /// Its text on one line.
    pub text: String,
}

impl Article {
    /// The article's text without what stands in blocks that `is_hidden` names.
    pub fn prose(&self, page: &Page, is_hidden: impl Fn(NodeId) -> bool) -> Prose {
        let paragraphs = self.blocks.iter().filter(|block| !is_hidden(block.node)).map(|block| Paragraph {
            role: block.role,
            text: block.text.clone(),
            element: Some(page.element_number(block.node)),
        });
        let country = page.country().unwrap_or_default();
        Prose { language: self.language.clone(), country, paragraphs: paragraphs.collect() }
    }
}

/// The page's articles in document order; none when the page is no article.
pub fn find(page: &Page) -> Vec<Article> {
    stories::find(page)
}

/// Words of class names and ids: a section of `data/mul/article.txt`.
fn names(section: &str) -> &'static [&'static str] {
    // Asked of every element.
    static WORDS: OnceLock<&Words> = OnceLock::new();
    WORDS.get_or_init(|| words::of("mul", "article")).entries(section)
}
