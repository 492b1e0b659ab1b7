//! Cards and rows that lead on by how they are made, whatever they say: a card that is one link from end to end, a frame that shows
//! another story, links that their markup calls paid for.
//!
//! Promised: none is looked for in menus, headers and footers, nor among what stays; among the article's paragraphs, frames only.

use super::anchors::{CARD_NODES, HEADLINE_WORDS};
use super::bars::{has_story_beside, is_entry};
use super::links;
use super::place::Place;
use super::reading::Reading;
use super::tally::Tally;
use super::teaser::SHORT_HEADLINE;
use crate::page::{Attribute, NodeId, Page, is_heading, slug};

/// What a card says: kicker, headline and excerpt.
const LONGEST: u32 = 400;
/// Of these, it has two at least.
const PARTS: usize = 2;
/// A story's address has a section and a name.
const DEPTH: usize = 2;
/// A layer and the wrappers in it.
const LAYER: usize = 4;
/// Links that are paid for are a row of them.
const ROW: u32 = 2;

/// Whether the element is a card whose texts, two at least, are all one link to another of the site's stories.
pub fn is_card(reading: &Reading, id: NodeId, place: Place) -> bool {
    let (page, tally) = (reading.page, reading.tally(id));
    let is_one = tally.stories == 1 && tally.own_stories == 1 && tally.link_chars == tally.chars;
    if !is_one || !stands_apart(place) || page.end(id).index() - id.index() > CARD_NODES {
        return false;
    }
    let mut found = page.subtree(id).filter(|node| page.tag(*node) == "a");
    let Some(link) = found.next().filter(|_| found.next().is_none()) else { return false };
    // A layer over the page is no author's portrait, nor a section's.
    let is_layer = || std::iter::once(id).chain(page.ancestors(id)).take(LAYER).any(|up| page.appearance(up).fixed);
    let is_deep = || page.attribute(link, Attribute::Href).is_some_and(|to| links::depth(page.address(), to) >= DEPTH);
    // Programmes and pages of one text are made so too, but for the heading.
    let is_headed = || page.subtree(link).any(|node| is_heading(page.tag(node)));
    (SHORT_HEADLINE..=LONGEST).contains(&tally.chars)
        && tally.labels + tally.social + tally.keeps == 0
        && (tally.sure_stories == 1 && is_headed() || is_layer() && is_deep())
        && parts(page, link) >= PARTS
        && !has_story_beside(reading, id)
        && !is_entry(page, id)
}

/// Whether the element is a frame that shows another of the site's stories as a card, and nothing else.
pub fn is_framed(reading: &Reading, id: NodeId, place: Place) -> bool {
    let (page, tally) = (reading.page, reading.tally(id));
    let is_one = tally.stories == 1 && tally.own_stories == 1 && tally.pictures == 1 && tally.chars == 0;
    is_one && !place.stays() && page.subtree(id).all(|node| page.tag(node) != "a")
}

/// Whether nearly all in the element is links that their markup calls paid for.
pub fn are_sponsored(tally: &Tally, place: Place) -> bool {
    tally.sponsored >= ROW && tally.link_chars * 10 >= tally.chars * 6 && stands_apart(place)
}

fn stands_apart(place: Place) -> bool {
    (place.overlay || place.after || place.aside) && !place.inside && !place.stays()
}

/// The child elements with text of the link, or of the one wrapper in it.
fn parts(page: &Page, link: NodeId) -> usize {
    let has_text = |id: &NodeId| page.subtree(*id).any(|node| !page.text(node).trim().is_empty());
    let texts = |id| page.child_elements(id).filter(has_text).collect::<Vec<_>>();
    let mut within = texts(link);
    while let [wrapper] = within.as_slice() {
        within = texts(*wrapper);
    }
    within.len()
}

/// Whether no picture or link in the element is called anything, and no address has a headline in it.
pub fn are_unnamed(page: &Page, id: NodeId) -> bool {
    // The first of a row tell what it is.
    const ROW_NODES: usize = CARD_NODES * 4;
    let says = |name: &str| name.trim().contains(' ');
    let names = [Attribute::Alt, Attribute::Title, Attribute::AriaLabel];
    let leads = |to: &str| to.split('/').any(|segment| slug::words_of(segment).count() >= HEADLINE_WORDS);
    let is_named = |node| {
        names.into_iter().any(|name| page.attribute(node, name).is_some_and(says))
            || page.attribute(node, Attribute::Href).is_some_and(leads)
    };
    !page.subtree(id).take(ROW_NODES).any(is_named)
}

/// Whether one link holds a picture and the heading beside it, as no text's own title does.
pub fn wraps_card(page: &Page, id: NodeId, is_sure: bool) -> bool {
    if page.end(id).index() - id.index() > CARD_NODES {
        return false;
    }
    let holds = |link, what: fn(&str) -> bool| page.subtree(link).any(|node| what(page.tag(node)));
    let mut found = page.subtree(id).filter(|node| page.tag(*node) == "a");
    let is_deep =
        |link| page.attribute(link, Attribute::Href).is_some_and(|to| links::depth(page.address(), to) >= DEPTH);
    found.any(|link| (is_sure || is_deep(link)) && holds(link, is_heading) && holds(link, |tag| tag == "img"))
}
