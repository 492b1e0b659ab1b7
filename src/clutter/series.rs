//! Cards that stand in a row and look alike, with no heading over them that says what they are.
//!
//! One such card may be anything; three and more neighbours of one look, each with one story of the site's own and no more
//! than its picture, headline and excerpt, are a list of other stories. Not promised: rows between the paragraphs, which
//! the article may have counted up itself, and rows of menus.

use super::body::Claim;
use super::reading::Reading;
use super::teaser::is_heading;
use super::{Verdict, is_in};
use crate::page::{Attribute, NodeId, Page};
use crate::report::ClutterKind;
use crate::told;
use std::collections::HashMap;

/// So many make a row.
const FEWEST: usize = 3;
/// A headline, as opposed to a label or a name.
const HEADLINE: u32 = 24;
/// Headline, kicker, excerpt, author, date of one card.
const CARD_CHARS: u32 = 700;
/// Its elements and texts; wrappers around one card are looked through once each.
const CARD_NODES: usize = 200;
/// Its lines.
const CARD_LINES: u32 = 9;
/// Containers between a row and the heading over it.
const CONTAINERS: usize = 3;
/// A heading and a word beside it: "All jobs".
const HEADING_LINES: u32 = 2;
/// Links to its section, tags and author.
const CARD_LABELS: u32 = 3;

/// Takes the cards of each row that nothing has taken yet.
pub fn take(reading: &Reading, verdicts: &mut Vec<Verdict>) {
    let page = reading.page;
    let last_told = (0..reading.lines.len()).rfind(|line| reading.claims.of(*line) == Claim::Article);
    let told_until = last_told.map_or(NodeId::ROOT, |line| reading.lines[line].first);
    let mut rows: HashMap<_, Vec<NodeId>> = HashMap::new();
    for id in page.nodes().filter(|id| page.is_element(*id) && is_card(reading, *id, told_until)) {
        rows.entry((page.parent(id), look(page, id))).or_default().push(id);
    }
    let mut found: Vec<Verdict> = Vec::new();
    for row in rows.into_values().filter(|row| row.len() >= FEWEST && !is_kept(reading, row[0])) {
        let reason = told::is_only(row.len());
        let missed =
            row.into_iter().filter(|card| !is_in(page, verdicts, *card) && !holds_taken(page, verdicts, *card));
        found.extend(missed.map(|node| Verdict {
            node,
            kind: ClutterKind::Teaser,
            reason: reason.clone(),
            is_wall: false,
        }));
    }
    verdicts.extend(found);
    verdicts.sort_by_key(|verdict| verdict.node);
}

fn look(page: &Page, id: NodeId) -> (&str, Option<&str>) {
    (page.tag(id), page.attribute(id, Attribute::Class))
}

fn holds_taken(page: &Page, verdicts: &[Verdict], id: NodeId) -> bool {
    let first = verdicts.partition_point(|verdict| verdict.node < id);
    verdicts.get(first).is_some_and(|verdict| page.contains(id, verdict.node) && verdict.kind != ClutterKind::Teaser)
}

/// Whether a heading of what stays is right before the element, or before what holds it: "Jobs".
fn is_kept(reading: &Reading, first: NodeId) -> bool {
    let page = reading.page;
    let stays = |id: NodeId| {
        let siblings = page.parent(id).into_iter().flat_map(|up| page.child_elements(up));
        let before = siblings.take_while(|child| *child < id).filter(|child| reading.tally(*child).chars > 0).last();
        before.is_some_and(|before| reading.tally(before).keeps > 0 && reading.tally(before).lines <= HEADING_LINES)
    };
    std::iter::once(first).chain(page.ancestors(first)).take(CONTAINERS).any(stays)
}

/// Whether the element is one story of the site's own with its picture, and a heading or all of it one link; programmes,
/// offers of jobs and lists of names have no such.
fn is_card(reading: &Reading, id: NodeId, told_until: NodeId) -> bool {
    let page = reading.page;
    let tally = reading.tally(id);
    if tally.own_stories != 1 || tally.stories != 1 || tally.sure_stories != 1 || tally.body_chars > 0 {
        return false;
    }
    if page.end(id).index() - id.index() > CARD_NODES {
        return false;
    }
    // Divisions without a class look like nothing.
    let is_telling = page.attribute(id, Attribute::Class).is_some() || matches!(page.tag(id), "li" | "article");
    let place = reading.place(id);
    // What the finder took for the article's after the last that is, it took from these cards.
    let inside = if id > told_until { false } else { place.inside || tally.doubt_chars > 0 };
    let stays = inside || place.menu || place.header || place.footer || place.kept || place.consent || place.overlay;
    let foreign = tally.keeps
        + tally.social
        + tally.email_fields
        + tally.text_fields
        + tally.other_fields
        + tally.text_areas
        + tally.give.phrases
        + tally.subscribe.phrases;
    is_telling
        && !stays
        && foreign == 0
        && tally.pictures > 0
        && (HEADLINE..=CARD_CHARS).contains(&tally.chars)
        && tally.story_chars >= HEADLINE
        && tally.lines <= CARD_LINES
        && tally.labels <= CARD_LABELS
        && tally.strange == 0
        && (tally.link_chars == tally.chars || page.subtree(id).any(|node| is_heading(page.tag(node))))
}
