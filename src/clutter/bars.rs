//! A bar over the page with one headline in it: breaking news, a live report, the outlet's own announcement.
//!
//! Promised: a bar is one or more links to one other of the site's stories, as long as a headline, and at most a word beside it. Menus,
//! logos and paths of sections are none.

use super::look_alike;
use super::place::Place;
use super::reading::Reading;
use crate::page::{Attribute, NodeId, Page};

/// A headline, not an entry of a menu.
const HEADLINE: u32 = 40;
/// After a word that says that it is one.
const ALERT: u32 = 20;
/// A headline and a live report's line.
const LONGEST: u32 = 240;
/// A word beside it: "Breaking", "×".
const BESIDE: u32 = 16;

/// Its elements and texts; wrappers around one bar are looked through once each.
const BAR_NODES: usize = 100;
/// The first of a row tell; counting all of them for each would cost the square of the row.
const SIBLINGS: usize = 24;
/// A list or menu is no farther up than this.
const CONTAINERS: usize = 8;

/// Whether the element is such a bar.
pub fn is_bar(reading: &Reading, id: NodeId, place: Place) -> bool {
    let tally = reading.tally(id);
    if tally.stories != 1 || tally.own_stories != 1 {
        return false;
    }
    // "Live", "Breaking"
    let first = reading.first_line(id);
    let begins = reading.senses.get(first).is_some_and(|said| said.alerts);
    let shortest = if begins { ALERT } else { HEADLINE };
    if tally.sure_stories != 1 && !begins {
        return false;
    }
    let page = reading.page;
    if page.end(id).index() - id.index() > BAR_NODES {
        return false;
    }
    let is_over = !place.inside && !place.opening && !place.closing && !place.after;
    let foreign = tally.labels
        + tally.keeps
        + tally.social
        + tally.doubt_chars
        + tally.pictures
        + tally.email_fields
        + tally.text_fields
        + tally.other_fields
        + tally.text_areas;
    let mut links = page.subtree(id).filter_map(|node| page.attribute(node, Attribute::Href));
    let first = links.next();
    is_over
        && !(place.menu || place.kept || place.footer || place.consent)
        && foreign == 0
        && tally.lines <= 2
        && !has_story_beside(reading, id)
        && (shortest..=LONGEST).contains(&tally.link_chars)
        && tally.link_chars + BESIDE >= tally.chars
        && links.all(|other| Some(other) == first)
        && !is_entry(page, id)
}

/// Whether the element holds or is an entry of a list, a menu or a table.
pub fn is_entry(page: &Page, id: NodeId) -> bool {
    let mut around = page.subtree(id).chain(page.ancestors(id).take(CONTAINERS));
    around.any(|node| matches!(page.tag(node), "li" | "nav" | "td"))
}

/// Whether the element is a link, or holds one and nothing else, among several like it: an entry of a menu, "Next", not the story after.
pub fn has_links_beside(page: &Page, id: NodeId) -> bool {
    const FEWEST: usize = 3;
    let siblings = page.parent(id).into_iter().flat_map(|up| page.child_elements(up)).take(SIBLINGS);
    siblings.filter(|other| *other != id && look_alike(page, id, *other)).count() >= FEWEST
}

/// One of several, as programmes and lists of results have them; a bare link beside other links is an entry of their row.
pub fn has_story_beside(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    let mut siblings = page.parent(id).into_iter().flat_map(|up| page.child_elements(up)).take(SIBLINGS);
    let is_link = |node| page.tag(node) == "a";
    siblings.any(|other| {
        let beside = reading.tally(other);
        other != id && (beside.stories > 0 || is_link(id) && is_link(other) && beside.labels > 0)
    })
}
