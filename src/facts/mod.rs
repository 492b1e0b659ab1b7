//! When and from whom: dates, publisher, agency, authors, each with its evidence.

mod dates;
mod linked_data;
mod source;

use crate::article::Article;
use crate::page::Page;
use crate::report::Facts;
use source::Source;

/// What of the page tells about the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole page: its metadata, its address, its text.
    Page,
    /// The article's own elements alone: the page's metadata speak of another story.
    Article,
}

/// Reads an article's facts.
pub fn read(page: &Page, article: &Article, scope: Scope) -> Facts {
    told(&Source::new(page, Some(article), scope))
}

/// Reads the facts of a page that is no article but may tell a date all the same.
pub fn read_page(page: &Page) -> Facts {
    told(&Source::new(page, None, Scope::Page))
}

fn told(source: &Source) -> Facts {
    let (published, updated) = dates::read(source);
    Facts { published, updated, ..Facts::default() }
}
