//! When, where and from whom: dates, dateline, publisher, agency, authors, picture credit, each with its evidence.
//!
//! Promised: what is told stands on the page, and the evidence says where. An agency is never an author, an outlet never
//! a person. Where nothing is told, nothing is made up.

mod agency;
mod authors;
pub(crate) mod dateline;
pub(crate) mod dates;
mod linked_data;
mod names;
mod origin;
mod picture;
mod publisher;
mod region;
mod source;

use crate::article::Article;
use crate::page::Page;
use crate::report::{Fact, Facts};
use crate::told;
use dates::moment;
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
    let source = Source::new(page, Some(article), scope);
    let mut facts = told(&source);
    facts.headline = Some(&article.title).filter(|title| !title.is_empty()).map(|title| Fact {
        value: title.clone(),
        evidence: if article.headline.is_some() { told::headline() } else { told::title() },
        element: article.headline.map(|node| page.element_number(node)),
        ..Fact::default()
    });
    if scope == Scope::Article {
        // The site is the same, whichever story of it stands here.
        facts.publisher = publisher::read(&Source::new(page, Some(article), Scope::Page));
    }
    facts
}

/// Reads the facts of a page that is no article but may tell a date all the same.
pub fn read_page(page: &Page) -> Facts {
    told(&Source::new(page, None, Scope::Page))
}

/// The last change, where it tells a reader something: a third of all news pages call the moment of publication, or one
/// before it, their last change.
pub fn later_update(facts: &Facts) -> Option<&Fact> {
    let updated = facts.updated.as_ref()?;
    let moments = |published: &Fact| moment::machine(&updated.value).zip(moment::machine(&published.value));
    let is_later = facts.published.as_ref().and_then(moments).is_none_or(|(one, before)| one.is_later(&before));
    is_later.then_some(updated)
}

/// The agency, where it is not the outlet itself: nothing comes to an agency's own site by way of it.
pub fn wire(facts: &Facts) -> Option<&Fact> {
    let own = facts.publisher.as_ref().and_then(|publisher| agency::named(&publisher.value));
    facts.agency.as_ref().filter(|agency| own != Some(agency.value.as_str()))
}

fn told(source: &Source) -> Facts {
    let (published, updated) = dates::read(source);
    let declared = authors::declared(source);
    let outlets = publisher::names(source);
    Facts {
        published,
        updated,
        publisher: publisher::read(source),
        agency: agency::read(source, &declared),
        headline: None,
        place: place(source),
        taken_from: origin::read(source, &outlets),
        picture: picture::read(source),
        authors: authors::read(source, &declared, &outlets),
    }
}

/// Where the text was written, by its dateline.
fn place(source: &Source) -> Option<Fact> {
    let (told, node) = agency::dateline(source)?;
    let element = Some(source.page.element_number(node));
    Some(Fact { value: told.place?, evidence: told::dateline(), element, ..Fact::default() })
}
