//! The stories before and after this one: a link or two that say so, by an arrow or by their place below the text.
//!
//! Promised: what steps through one story's pages or pictures stays, and so does a path of sections, whatever marks part
//! its entries.

use super::anchors::Link;
use super::links::Destination;
use super::place::Place;
use super::reading::Reading;
use super::tally::Tally;
use super::teaser::SHORT_HEADLINE;
use crate::page::{Attribute, NodeId, Page};

/// Marks that point on or back; a screen reader's word may stand beside them.
const ARROWS: [char; 16] = ['←', '→', '«', '»', '‹', '›', '⟵', '⟶', '⇐', '⇒', '◄', '►', '◀', '▶', '⬅', '➡'];
/// Beside two links: a mark between them.
const BESIDE: u32 = 6;
/// Two headlines and the words before them.
const LONGEST: u32 = 360;

/// Whether the link points to the story before or after by an arrow at one of its ends.
pub fn points(page: &Page, link: &Link) -> bool {
    let text = link.text.trim();
    let arrows = text.chars().filter(|c| ARROWS.contains(c)).count();
    link.own
        && link.destination == Destination::Story
        && arrows == 1
        && text.chars().any(char::is_alphabetic)
        && (text.starts_with(ARROWS) || text.ends_with(ARROWS))
        && !is_own_page(page, link)
}

/// Whether the link leads to another page of the same story or list: its address goes on where the page's own ends, or
/// counts pages.
fn is_own_page(page: &Page, link: &Link) -> bool {
    let Some(own) = page.address() else { return false };
    let Some(to) = page.attribute(link.node, Attribute::Href).and_then(|href| own.resolve(href)) else { return false };
    let path = own.path.trim_end_matches('/');
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    let stem = path[name..].rfind('.').map_or(path, |dot| &path[..name + dot]);
    // "/story-12" is no page of "/story-1".
    let rest = to.path.strip_prefix(stem).filter(|_| !stem.is_empty());
    let goes_on = rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()));
    goes_on || to.query.is_some_and(|query| query.split('&').any(|part| part.starts_with("page=")))
}

/// Whether the element is nothing but the story before, the one after, or both, each with its arrow.
pub fn are_pointed(tally: &Tally, place: Place) -> bool {
    (1..=2).contains(&tally.stories)
        && tally.pointed == tally.stories
        && tally.own_stories == tally.stories
        && tally.labels + tally.keeps + tally.social + tally.doubt_chars == 0
        && tally.link_chars + BESIDE >= tally.chars
        && tally.chars <= LONGEST
        && !(place.header || place.footer || place.submenu || place.kept)
}

/// One or two links below the text that say so, or are as long as headlines, and nothing else.
pub fn are_below(reading: &Reading, id: NodeId, place: Place) -> bool {
    let tally = reading.tally(id);
    place.after
        && !place.footer
        && !place.header
        && !place.submenu
        && tally.own_stories == tally.stories
        && tally.stories <= 2
        && tally.labels == 0
        && (tally.leads == tally.lines
            || tally.lines == 1 && reading.senses.get(reading.first_line(id)).is_some_and(|said| said.line)
            || tally.sure_stories == tally.stories && tally.story_chars >= tally.stories * SHORT_HEADLINE * 3 / 2)
}
