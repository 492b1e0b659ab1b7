//! Which blocks ask for something (appeals, sign-ups) or lead elsewhere (teasers).
//!
//! Promised: no block holds text of the article; when in doubt, a block stays. Verdicts are about structure, language
//! and destination, never about a site.

mod anchors;
mod ask;
mod ask_shapes;
mod bars;
mod body;
mod boxes;
mod cards;
mod columns;
mod counts;
mod elements;
pub mod features;
mod frames;
mod language;
mod leftovers;
mod line_shapes;
mod lines;
mod link_words;
mod links;
mod lone;
mod names;
mod outlet;
mod phrases;
mod place;
mod promotion;
mod reading;
mod records;
mod rows;
mod senses;
mod steps;
mod stories;
mod sums;
mod tabs;
mod tally;
mod teaser;
mod videos;
mod widgets;

use crate::article::Article;
use crate::article::blocks::TextBlock;
use crate::page::{Attribute, NodeId, Page, PerElement, is_heading};
use crate::report::{ClutterKind, Hidden};
use crate::told::Told;

/// A block to hide, with the reason.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The outermost element that holds only this.
    pub node: NodeId,
    /// What it is.
    pub kind: ClutterKind,
    /// Why.
    pub reason: Told,
    /// It stands where the text breaks off and offers the rest of it: the page shows only a part of the article.
    pub is_wall: bool,
}

impl Verdict {
    /// As the report tells it.
    pub fn told(&self, page: &Page, selector: Option<String>) -> Hidden {
        Hidden { element: page.element_number(self.node), kind: self.kind, reason: self.reason.clone(), selector }
    }
}

/// The page's clutter in document order; no verdict's element stands in another's.
///
/// One pass from the leaves up sums what stands in each element; one pass from the root down takes the outermost
/// elements that hold nothing but clutter of one kind.
pub fn find(page: &Page, articles: &[Article]) -> Vec<Verdict> {
    let Some(reading) = read(page, articles) else { return Vec::new() };
    let mut found: Vec<Verdict> = Vec::new();
    walk(&reading, |node, above| {
        let verdict = judge(&reading, node, reading.place(node), above);
        let taken = verdict.is_some();
        found.extend(verdict);
        taken
    });
    rows::keep_headings_of_what_stays(&reading, &mut found);
    rows::complete(&reading, &mut found);
    rows::take_headings(&reading, &mut found);
    columns::settle(&reading, &mut found);
    tabs::take(&reading, &mut found);
    leftovers::take(&reading, &mut found);
    rows::keep_outermost(page, &mut found);
    found
}

/// The page read, with its places; `None` without a body.
fn read<'p>(page: &'p Page, articles: &[Article]) -> Option<reading::Reading<'p>> {
    page.body()?;
    let mut reading = reading::read(page, |page, lines, senses, links, hints| {
        body::claim(page, articles, lines, senses, links, hints)
    });
    reading.places = place::read(&reading, articles);
    Some(reading)
}

/// Visits the elements that may be clutter from the root down, each with what the heading above it says; nothing within
/// an element that is taken is visited.
fn walk(reading: &reading::Reading, mut takes: impl FnMut(NodeId, Before) -> bool) {
    let page = reading.page;
    let Some(body) = page.body() else { return };
    let end = page.end(body);
    let mut at = NodeId::from_index(body.index() + 1);
    let mut before = PerElement::new(page, Before::Nothing);
    // What stands under a heading of what stays, stays down to its last link.
    let mut kept_until = at;
    while at < end {
        if page.is_element(at) && !matches!(page.tag(at), "main" | "script" | "style") {
            pass_heading_on(reading, &mut before, at);
            // What has a heading of its own over links to stories stands under that; "Share" is no heading of the article.
            let tally = reading.tally(at);
            let has_heading = tally.first_heading.is_some()
                || reading.begins_with_kind(at) && tally.stories >= teaser::ROW
                || reading.hints(at).teaser && rows::is_heading_of_part(reading, at);
            if before[at] == Before::Kept && !has_heading && tally.body_chars == 0 {
                kept_until = kept_until.max(page.end(at));
            }
            let above = match before[at] {
                _ if at < kept_until => Before::Kept,
                Before::Kept => Before::Nothing,
                before => before,
            };
            if takes(at, above) {
                at = page.end(at);
                continue;
            }
        }
        at = NodeId::from_index(at.index() + 1);
    }
}

/// Puts verdicts in document order. In one place: each sort of its own is some kilobytes of what the extension ships.
fn put_in_order(verdicts: &mut [Verdict]) {
    verdicts.sort_by_key(|verdict| verdict.node);
}

/// Whether the node stands in one of these verdicts' elements.
pub fn is_in(page: &Page, verdicts: &[Verdict], node: NodeId) -> bool {
    // In document order and none inside another: only the last that begins before a node can hold it.
    let begun = verdicts.partition_point(|verdict| verdict.node <= node);
    begun.checked_sub(1).is_some_and(|last| page.contains(verdicts[last].node, node))
}

fn judge(reading: &reading::Reading, node: NodeId, place: place::Place, before: Before) -> Option<Verdict> {
    let ask = ask::judge(reading, node, place);
    let teaser = teaser::judge(reading, node, place, before);
    // "Read also: for subscribers, …" leads to a story all the same.
    let leads = reading.tally(node).leads > 0 && reading.tally(node).sure_stories > 0;
    // An offer that stands where the text breaks off, not one over another story's link or in the page's header.
    let is_wall = reading.tally(node).walls > 0 && (place.inside || place.after) && !place.kept && !place.footer;
    let asks = |kind, reason| Verdict { node, kind, reason, is_wall: is_wall && kind == ClutterKind::Subscription };
    let verdict = match (ask, teaser) {
        (Some((kind, asked)), Some(teaser)) if asked.points > teaser.points && !leads => Some(asks(kind, asked.reason)),
        (_, Some(teaser)) => Some(Verdict { node, kind: ClutterKind::Teaser, reason: teaser.reason, is_wall: false }),
        (Some((kind, asked)), None) => Some(asks(kind, asked.reason)),
        (None, None) => promotion::judge(reading, node, place).map(|(kind, promoted)| asks(kind, promoted.reason)),
    };
    // What asks may begin with the outlet's logo, in a box of its own; anywhere else that is the page's head or foot.
    let is_box = place.overlay || place.after || place.aside || place.inside || reading.hints(node).subscribe;
    let may_have_logo = |verdict: &Verdict| is_box && verdict.kind != ClutterKind::Teaser;
    let tally = reading.tally(node);
    let stays = |verdict: &Verdict| {
        tally.logos > 0 && !may_have_logo(verdict) || verdict.kind == ClutterKind::Teaser && tally.stays > 0
    };
    verdict.filter(|verdict| !stays(verdict))
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
fn pass_heading_on(reading: &reading::Reading, before: &mut PerElement<Before>, id: NodeId) {
    let page = reading.page;
    let tally = reading.tally(id);
    let next = page.end(id);
    let has_next = page.parent(id).is_some_and(|up| next < page.end(up));
    if !has_next {
        return;
    }
    let only_heading = reading.is_heading_alone(id);
    let passed = match tally.first_heading {
        _ if tally.chars == 0 => before[id],
        // A heading says what follows; a share button among others says only what it is.
        _ if tally.keeps > 0
            && tally.stories == 0
            && tally.lines <= 2
            && (tally.buttons == 0 || page.subtree(id).any(|node| is_heading(page.tag(node)))) =>
        {
            topics_over_stories(reading, id).map_or(Before::Kept, Before::Teasers)
        }
        Some(line) if only_heading => Before::Teasers(line),
        // Past an entry it speaks for the next that looks the same.
        None if before[id] != Before::Kept
            && next_element(page, id).is_some_and(|next| is_of_row(reading, id, next)) =>
        {
            before[id]
        }
        _ => Before::Nothing,
    };
    if let Some(next) = next_element(page, id) {
        before[next] = passed;
    }
}

/// Whether one is a card with one story, no paragraph, and the next looks the same and has no heading of its own that leads
/// nowhere, as a box of something else has.
fn is_of_row(reading: &reading::Reading, id: NodeId, next: NodeId) -> bool {
    let (page, tally) = (reading.page, reading.tally(id));
    let is_entry = rows::Parts::may_be_entry(reading, id) && tally.stories == 1 && tally.keeps == 0;
    let is_card = is_entry && tally.cards == 1 && page.tag(id) != "p";
    let heads = |line: &TextBlock| {
        let is_in_it = line.first < page.end(next);
        is_in_it && line.link_chars == 0 && is_heading(page.tag(line.node))
    };
    is_card && look_alike(page, id, next) && !reading.lines.get(reading.first_line(next)).is_some_and(heads)
}

/// The element's tag and classes; `None` for what tells nothing, as a division without a class does.
fn look(page: &Page, id: NodeId) -> Option<(&str, Option<&str>)> {
    let look = (page.tag(id), page.attribute(id, Attribute::Class));
    (look.1.is_some() || matches!(look.0, "li" | "article")).then_some(look)
}

/// Whether both look the same.
fn look_alike(page: &Page, one: NodeId, other: NodeId) -> bool {
    look(page, one).is_some_and(|one| look(page, other) == Some(one))
}

/// The line of a heading of topics with stories right below it.
fn topics_over_stories(reading: &reading::Reading, id: NodeId) -> Option<u32> {
    let (page, line) = (reading.page, reading.first_line(id));
    if !reading.senses.get(line).is_some_and(|said| said.topics) {
        return None;
    }
    let below = next_element(page, id)?;
    teaser::are_headlines(reading.tally(below)).then_some(line as u32)
}

/// The sibling right behind an element, over a text between them, which comments may have cut into pieces.
fn next_element(page: &Page, id: NodeId) -> Option<NodeId> {
    const PIECES: usize = 4;
    let end = page.end(id).index();
    let mut near = (end..page.len().min(end + PIECES + 1)).map(NodeId::from_index);
    near.find(|node| page.is_element(*node) && page.parent(*node) == page.parent(id))
}

#[cfg(test)]
mod tests;
