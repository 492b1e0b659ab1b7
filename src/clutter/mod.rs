//! Which blocks ask for something (appeals, sign-ups) or lead elsewhere (teasers).
//!
//! Promised: no block holds text of the article; when in doubt, a block stays. Verdicts are about structure, language
//! and destination, never about a site.

mod ask;
mod body;
mod language;
mod links;
mod names;
mod place;
mod tally;
mod teaser;

use crate::article::Article;
use crate::page::{NodeId, Page};
use crate::report::{ClutterKind, Hidden};

/// A block to hide, with the reason.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The outermost element that holds only this.
    pub node: NodeId,
    /// What it is.
    pub kind: ClutterKind,
    /// Why, in words that a user can read.
    pub reason: String,
}

impl Verdict {
    /// As the report tells it.
    pub fn told(&self, page: &Page) -> Hidden {
        Hidden { element: page.element_number(self.node), kind: self.kind, reason: self.reason.clone() }
    }
}

/// The page's clutter in document order; no verdict's element stands in another's.
///
/// One pass from the leaves up sums what stands in each element; one pass from the root down takes the outermost
/// elements that hold nothing but clutter of one kind.
pub fn find(page: &Page, articles: &[Article]) -> Vec<Verdict> {
    let Some(body) = page.body() else { return Vec::new() };
    let mut reading =
        tally::read(page, |page, lines, senses, links, hints| body::claim(page, articles, lines, senses, links, hints));
    reading.places = place::read(&reading, articles);
    let mut found: Vec<Verdict> = Vec::new();
    let end = page.end(body);
    let mut at = NodeId::from_index(body.index() + 1);
    let mut before = vec![Before::Nothing; page.len()];
    // What stands under a heading of what stays, stays down to its last link.
    let mut kept_until = at;
    while at < end {
        if page.is_element(at) && !matches!(page.tag(at), "main" | "script" | "style") {
            pass_heading_on(&reading, &mut before, at);
            if before[at.index()] == Before::Kept {
                kept_until = kept_until.max(page.end(at));
            }
            let above = if at < kept_until { Before::Kept } else { before[at.index()] };
            if let Some(verdict) = judge(&reading, at, reading.place(at), above) {
                found.push(verdict);
                at = page.end(at);
                continue;
            }
        }
        at = NodeId::from_index(at.index() + 1);
    }
    found
}

fn judge(reading: &tally::Reading, node: NodeId, place: place::Place, before: Before) -> Option<Verdict> {
    let ask = ask::judge(reading, node, place);
    let teaser = teaser::judge(reading, node, place, before);
    // "Read also: for subscribers, …" leads to a story all the same.
    let leads = reading.tally(node).leads > 0 && reading.tally(node).sure_stories > 0;
    match (ask, teaser) {
        (Some((kind, asked)), Some(teaser)) if asked.points > teaser.points && !leads => {
            Some(Verdict { node, kind, reason: asked.reason })
        }
        (_, Some(teaser)) => Some(Verdict { node, kind: ClutterKind::Teaser, reason: teaser.reason }),
        (Some((kind, asked)), None) => Some(Verdict { node, kind, reason: asked.reason }),
        (None, None) => None,
    }
}

/// What an element that is nothing but a heading says of its next sibling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing, or no heading.
    #[default]
    Nothing,
    /// This line: links to other stories follow.
    Teasers(u32),
    /// What follows stays: jobs, events, comments.
    Kept,
}

/// Passes a heading on to the next sibling; an empty element passes on what stands before it.
fn pass_heading_on(reading: &tally::Reading, before: &mut [Before], id: NodeId) {
    let page = reading.page;
    let tally = reading.tally(id);
    let next = page.end(id);
    let has_next = page.parent(id).is_some_and(|up| next < page.end(up));
    if !has_next {
        return;
    }
    let only_heading = tally.heading_chars > 0 && tally.heading_chars + 12 >= tally.chars;
    let passed = match tally.first_heading {
        _ if tally.chars == 0 => before[id.index()],
        _ if tally.keeps > 0 && tally.stories == 0 && tally.lines <= 2 => Before::Kept,
        Some(line) if only_heading => Before::Teasers(line),
        _ => Before::Nothing,
    };
    let next = if page.is_element(next) { next } else { NodeId::from_index(next.index() + 1) };
    if next.index() < before.len() && page.parent(next) == page.parent(id) {
        before[next.index()] = passed;
    }
}
