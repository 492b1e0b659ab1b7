//! The stories before and after this one: a link or two that say so, by an arrow, by their relation to the page or by
//! their place below the text.
//!
//! Promised: what steps through one story's pages or pictures stays, and so does a path of sections, whatever marks part
//! its entries.

use super::anchors::Link;
use super::links::Destination;
use super::place::Place;
use super::reading::Reading;
use super::tally::Tally;
use super::teaser::SHORT_HEADLINE;
use crate::article::blocks::TextBlock;
use crate::page::slug::query_number;
use crate::page::{Address, Attribute, NodeId, Page};

/// Marks that point on or back; a screen reader's word may stand beside them.
const ARROWS: [char; 16] = ['←', '→', '«', '»', '‹', '›', '⟵', '⟶', '⇐', '⇒', '◄', '►', '◀', '▶', '⬅', '➡'];
/// Beside two links: a mark between them …
const BESIDE: u32 = 6;
/// … and what each is called: "Previous post".
const CALLED: u32 = 48;
/// An arrow beside a link, and the space between.
const ARROW: usize = 2;
/// Two headlines and the words before them.
const LONGEST: u32 = 360;

/// Whether the link points to the story before or after: by what it is called, by an arrow at one of its ends or right
/// beside it in its line, or by what the page declares it to be.
pub fn points(page: &Page, link: &Link, line: Option<&TextBlock>) -> bool {
    if !link.own {
        return false;
    }
    let says_so = matches!(link.destination, Destination::Story | Destination::Perhaps)
        && (link.said.step || is_declared(page, link));
    let is_whole =
        |line: &&TextBlock| line.link_chars == link.chars as usize && link.chars as usize + ARROW >= line.chars;
    let has_arrow = || has_arrow(link.text.trim()) || line.filter(is_whole).is_some_and(|line| has_arrow(&line.text));
    (says_so || link.destination == Destination::Story && has_arrow()) && !is_own_page(page, link)
}

/// Whether the page declares the link to lead to the one before or after it.
fn is_declared(page: &Page, link: &Link) -> bool {
    ["prev", "previous", "next"].into_iter().any(|relation| page.lists(link.node, Attribute::Rel, relation))
}

/// Whether the text has words and one arrow, at one of its ends.
fn has_arrow(text: &str) -> bool {
    text.chars().filter(|c| ARROWS.contains(c)).count() == 1
        && text.chars().any(char::is_alphabetic)
        && (text.starts_with(ARROWS) || text.ends_with(ARROWS))
}

/// Whether the link leads to another page of the same story or list: its address goes on where the page's own ends, or
/// counts pages.
pub fn is_own_page(page: &Page, link: &Link) -> bool {
    let Some(own) = page.address() else { return false };
    let Some(to) = page.attribute(link.node, Attribute::Href).and_then(|href| own.resolve(href)) else { return false };
    let path = own.path.trim_end_matches('/');
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    let stem = path[name..].rfind('.').map_or(path, |dot| &path[..name + dot]);
    // "/story-12" is no page of "/story-1".
    let rest = to.path.strip_prefix(stem).filter(|_| !stem.is_empty());
    let goes_on = rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()));
    let is_other = to.path == own.path && story_number(&to).zip(story_number(own)).is_some_and(|(to, own)| to != own);
    goes_on && !is_other || to.query.is_some_and(|query| query.split('&').any(|part| part.starts_with("page=")))
}

/// The number in the query, if its key says that it tells one story from another: "/news.php?id=123456", not "?picture=101".
fn story_number(address: &Address) -> Option<&str> {
    let query = address.query.as_deref()?;
    let number = query_number(query)?;
    let is_key = |part: &str| {
        let key = part.strip_suffix(number).and_then(|part| part.strip_suffix('='));
        key.is_some_and(|key| ["id", "nr"].iter().any(|end| key.to_lowercase().ends_with(end)))
    };
    query.split('&').any(is_key).then_some(number)
}

/// Whether the element is nothing but the story before, the one after, or both, each pointed to.
pub fn are_pointed(tally: &Tally, place: Place) -> bool {
    (1..=2).contains(&tally.stories)
        && tally.pointed == tally.stories
        && tally.own_stories == tally.stories
        && tally.pictures <= tally.stories
        // Between the two the way home: "« One | Home | Another »".
        && tally.labels <= u32::from(tally.pointed == 2 && tally.lines == 1)
        && tally.keeps + tally.social + tally.doubt_chars == 0
        && tally.small_chars <= CALLED
        && tally.link_chars + tally.small_chars + BESIDE >= tally.chars
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
