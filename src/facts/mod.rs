//! When and from whom: dates, publisher, agency, authors, each with its evidence.

use crate::article::Article;
use crate::page::Page;
use crate::report::Facts;

/// What of the page tells about the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole page: its metadata, its address, its text.
    Page,
    /// The article's own elements alone: the page's metadata speak of another story.
    Article,
}

/// Reads an article's facts.
pub fn read(_page: &Page, _article: &Article, _scope: Scope) -> Facts {
    Facts::default()
}

/// Reads the facts of a page that is no article but may tell a date all the same.
pub fn read_page(_page: &Page) -> Facts {
    Facts::default()
}
