//! What is left of a box when what it was for is taken: a heading in a row of its own, "Next" and "×", a pager, a word that says
//! that more is coming. The box goes with it.
//!
//! Promised: nothing of the article, of menus, headers and what stays (tags, comments, share buttons), no field to type into and no
//! frame goes so.

use super::reading::Reading;
use super::teaser::{is_section_list, shown};
use super::{Verdict, put_in_order, rows};
use crate::page::{Attribute, NodeId};
use crate::report::ClutterKind;
use crate::told;
use std::collections::HashSet;

/// What is left says no more than this, in weighted characters: a heading and a few words to click.
const REST_CHARS: u32 = 60;
/// Among the article's paragraphs no more than "Next" and "×": the rest of a live blog's entry is its time and its kicker.
const REST_INSIDE: u32 = 12;
/// Of this, in links: "All", "Next".
const REST_LINK_CHARS: u32 = 40;
/// A box stands no further up from what was taken of it.
const DEPTH: usize = 8;

/// Takes the boxes of which little is left, the outermost of each.
pub fn take(reading: &Reading, verdicts: &mut Vec<Verdict>) {
    let page = reading.page;
    rows::keep_outermost(page, verdicts);
    let mut boxes: Vec<(NodeId, ClutterKind)> = Vec::new();
    // Asked once of each, for all that was taken of it.
    let mut full: HashSet<NodeId> = HashSet::new();
    for verdict in verdicts.iter() {
        if boxes.last().is_some_and(|(last, _)| page.contains(*last, verdict.node)) {
            continue;
        }
        let mut outermost = None;
        for up in page.ancestors(verdict.node).take(DEPTH) {
            if full.contains(&up) || !is_empty(reading, verdicts, up, verdict.kind) {
                full.insert(up);
                break;
            }
            outermost = Some(up);
        }
        boxes.extend(outermost.map(|node| (node, verdict.kind)));
    }
    let emptied = boxes.into_iter().map(|(node, kind)| {
        let line = shown(reading, reading.first_line(node) as u32);
        let reason = match kind {
            ClutterKind::Fundraising => told::gives_in(line),
            ClutterKind::Subscription => told::subscribes_in(line),
            ClutterKind::Teaser => told::heads(line),
        };
        Verdict { node, kind, reason, is_wall: false }
    });
    let emptied: Vec<Verdict> = emptied.collect();
    verdicts.extend(emptied);
    put_in_order(verdicts);
}

fn inside<'v>(reading: &Reading, verdicts: &'v [Verdict], id: NodeId) -> impl Iterator<Item = &'v Verdict> {
    let end = reading.page.end(id);
    let first = verdicts.partition_point(|verdict| verdict.node < id);
    verdicts[first..].iter().take_while(move |verdict| verdict.node < end)
}

/// Whether nothing is left of the element but a few words, and more was taken of it, all of this kind.
fn is_empty(reading: &Reading, verdicts: &[Verdict], id: NodeId, kind: ClutterKind) -> bool {
    let (page, tally, place) = (reading.page, reading.tally(id), reading.place(id));
    if matches!(page.tag(id), "body" | "main" | "article" | "header" | "nav" | "footer" | "p" | "table" | "tr")
        || tally.body_chars > 0
        || place.named_menu
        || place.submenu
        || place.header
        || place.footer
        || place.kept
        || place.consent
        || place.account
    {
        return false;
    }
    let (mut chars, mut link_chars, mut taken) = (tally.chars, tally.link_chars, 0);
    let (mut doubt, mut stays) = (tally.doubt_chars, stays(reading, id));
    for verdict in inside(reading, verdicts, id) {
        if verdict.kind != kind {
            return false;
        }
        let part = reading.tally(verdict.node);
        chars -= part.chars.min(chars);
        link_chars -= part.link_chars.min(link_chars);
        doubt -= part.doubt_chars.min(doubt);
        stays -= self::stays(reading, verdict.node).min(stays);
        taken += part.chars;
    }
    let (most, most_links) = match kind {
        _ if place.inside => (REST_INSIDE, REST_INSIDE),
        ClutterKind::Teaser => (REST_CHARS, REST_LINK_CHARS),
        // Beside what asks stands what does not: "Log in", "Home".
        _ => (REST_CHARS, 0),
    };
    // Who placed the links that were taken: "Sponsored links by …".
    if kind == ClutterKind::Teaser {
        let lines = reading.first_line(id)..reading.first_line(page.end(id));
        let placed = reading.lines[lines.clone()].iter().zip(&reading.senses[lines]).filter(|(_, said)| said.sponsored);
        for (line, _) in placed.filter(|(line, _)| !super::is_in(page, verdicts, line.node)) {
            chars -= (line.chars as u32).min(chars);
            link_chars -= (line.link_chars as u32).min(link_chars);
        }
    }
    let is_left = |child| inside(reading, verdicts, child).next().is_none();
    chars <= most
        && link_chars <= most_links
        && chars < taken
        && doubt + stays == 0
        && !holds_more(reading, verdicts, id)
        && !(kind == ClutterKind::Teaser && tally.logos > 0)
        && !page.child_elements(id).any(|child| is_left(child) && is_section_list(reading, child))
}

/// How much stands in the element that stays wherever it stands.
fn stays(reading: &Reading, id: NodeId) -> u32 {
    let tally = reading.tally(id);
    tally.keeps
        + tally.prose
        + tally.social
        + tally.accounts
        + tally.consents
        + tally.email_fields
        + tally.text_fields
        + tally.search_fields
        + tally.text_areas
        + tally.other_fields
}

/// Whether something is left that may be or open anything: a frame, a list to choose from, a tab.
fn holds_more(reading: &Reading, verdicts: &[Verdict], id: NodeId) -> bool {
    let page = reading.page;
    let may_be_anything = |node: &NodeId| match page.tag(*node) {
        "iframe" | "video" | "audio" | "ins" | "embed" | "select" => true,
        "a" => page.attribute(*node, Attribute::Href).is_some_and(|to| to.len() > 1 && to.starts_with('#')),
        _ => false,
    };
    page.subtree(id).filter(may_be_anything).any(|node| !super::is_in(page, verdicts, node))
}
