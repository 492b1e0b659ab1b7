//! What leads on without a link to a story of its own: a heading whose list loads later, a line to a section, a list whose entries
//! only a script follows.

use super::anchors::CARD_NODES;
use super::body::Claim;
use super::lines::Verdict;
use super::links::{self, Destination};
use super::place::Place;
use super::reading::Reading;
use super::rows;
use super::teaser::{ENOUGH, Evidence, is_sentence, shown};
use crate::article::blocks::TextBlock;
use crate::page::{Attribute, NodeId, is_heading};
use crate::told;

/// So many times "Read more" opens so many folded texts.
const FOLDS: u32 = 4;
/// The heading of a box among the paragraphs says as much: "Next story:".
const BOX_HEADING: usize = 11;
/// From this share of links on, a line is one.
const LINKED: f64 = 0.9;
/// A line that leads on says no more.
const LEAD_CHARS: u32 = 160;

/// Whether the element leads on, and holds no link to a story.
pub fn judge(reading: &Reading, id: NodeId, place: Place) -> Option<Evidence> {
    if unfolds(reading, id) {
        return None;
    }
    let evidence = heading(reading, id, place).or_else(|| lead(reading, id, place));
    evidence.or_else(|| followed_by_script(reading, id, place)).or_else(|| headed_box(reading, id, place))
}

/// A box named for what leads on, or with one below its heading, beside or behind the text, of which there is the heading and nothing
/// else, whatever that says.
fn headed_box(reading: &Reading, id: NodeId, place: Place) -> Option<Evidence> {
    let tally = reading.tally(id);
    let is_empty = |child| reading.hints(child).teaser && reading.tally(child).chars == 0;
    let is_named = reading.hints(id).teaser || reading.page.child_elements(id).any(is_empty);
    let is_alone = is_named && !place.stays() && rows::is_heading_of_part(reading, id);
    if !is_alone || tally.pictures + tally.keeps + tally.topics > 0 || holds_way(reading, id) {
        return None;
    }
    let first = reading.first_line(id);
    // It may be taken for the last of the article's.
    let stands = place.after || place.aside || place.closing || place.inside && !reading.claims.go_on(first);
    stands.then(|| Evidence { points: ENOUGH, reason: told::heads(shown(reading, first as u32)) })
}

/// Whether the element holds months to choose from, or a link to what stands under a topic: "Posted in Harbour".
fn holds_way(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    page.subtree(id).take(CARD_NODES).any(|node| page.tag(node) == "select" || page.lists(node, Attribute::Rel, "tag"))
}

/// Whether the element is a button, or a link that leads nowhere or to the story's own next page, which unfolds the rest of the text:
/// "Read more".
fn unfolds(reading: &Reading, id: NodeId) -> bool {
    let (page, tally) = (reading.page, reading.tally(id));
    let is_itself = |href: &str| links::destination(page.address(), href).0 == Destination::Itself;
    let is_nowhere = |href: &str| href.is_empty() || href.starts_with('#') || links::is_script(href) || is_itself(href);
    let leads_nowhere = |node| page.attribute(node, Attribute::Href).is_none_or(is_nowhere);
    tally.buttons == 1
        && tally.link_chars == tally.chars
        && reading.senses.get(reading.first_line(id)).is_some_and(|said| said.unfolds)
        && page.subtree(id).all(|node| page.tag(node) != "a" || leads_nowhere(node))
}

/// A heading whose list loads later, or a line of its own that leads on.
fn heading(reading: &Reading, id: NodeId, place: Place) -> Option<Evidence> {
    let tally = reading.tally(id);
    let rest = tally.chars.saturating_sub(tally.heading_chars + tally.story_chars);
    let headed = tally.first_heading?;
    // Links that a script makes, in a box that says what they are.
    let named = tally.named_teaser * 5 > tally.chars * 4
        && tally.prose <= 4
        && tally.buttons == 0
        && tally.give.phrases + tally.subscribe.phrases == 0;
    let first = reading.first_line(id);
    let rest = if named && tally.doubt_chars == 0 && headed as usize == first { 0 } else { rest };
    let steps = place.after && tally.buttons <= 2 && tally.heading_chars >= tally.chars && tally.labels == 0;
    if tally.chars == 0
        || rest > 12
        || tally.labels > 1
        || place.menu && !steps
        || place.footer
        || place.header
        || place.kept
        || tally.text_fields > 0
        || holds_way(reading, id)
    {
        return None;
    }
    let heads = reading.page.subtree(id).any(|node| is_heading(reading.page.tag(node)));
    let said = reading.senses[headed as usize];
    // What stands here and there on the page, and leads nowhere, opens what is folded.
    if tally.link_chars == 0 && !heads && reading.alike[headed as usize] >= FOLDS {
        return None;
    }
    // Before a paragraph it is the article's own subheading, if it is no link from end to end.
    let is_link = !heads && reading.lines[headed as usize].link_density() > LINKED;
    let next = headed as usize + 1;
    // But in a box that is named for what it is; what says less may be a button.
    let is_box = reading.hints(id).teaser
        && !is_heading(reading.page.tag(id))
        && said.heading
        && reading.lines[headed as usize].chars >= BOX_HEADING;
    let is_label = reading.lines[headed as usize].text.ends_with(':');
    if is_label && !is_link && is_over_pictures(reading, id) {
        return None;
    }
    // A link that is a sentence may be one: headlines have no full stop.
    let asks = reading.senses.get(next).is_some_and(|said| said.give + said.subscribe > 0);
    let is_linked_sentence = |line: &TextBlock| line.link_density() > LINKED && is_sentence(&line.text) && !asks;
    let is_prose = || matches!(reading.claims.of(next), Claim::Article | Claim::GivesAway(Verdict::SendsOn));
    let is_text = |line: &TextBlock| is_prose() || is_linked_sentence(line);
    if place.inside && !is_box && !is_link && reading.lines.get(next).is_some_and(is_text) {
        return None;
    }
    let points = i32::from(heads) * 2
        + 1
        + i32::from(steps && place.menu) * 2
        + i32::from(
            reading.hints(id).titled || reading.page.child_elements(id).any(|child| reading.hints(child).titled),
        )
        + i32::from(said.line) * 2
        + i32::from(place.after && said.heading && reading.lines[headed as usize].text.contains(' '))
        + i32::from(place.inside)
        + i32::from(place.after)
        + i32::from(place.aside)
        + i32::from(reading.hints(id).teaser) * 2;
    (points >= ENOUGH).then(|| Evidence { points, reason: told::heads(shown(reading, headed)) })
}

/// Whether pictures that lead nowhere follow right behind the element: "More pictures:" is over the article's own.
fn is_over_pictures(reading: &Reading, id: NodeId) -> bool {
    const NEAR: usize = 100;
    let page = reading.page;
    let end = page.end(id);
    let next = reading.lines.get(reading.first_line(end)).map_or(page.len(), |line| line.first.index());
    let mut between = (end.index()..next).take(NEAR).map(NodeId::from_index).map(|node| page.tag(node));
    between.find(|tag| matches!(*tag, "img" | "a")) == Some("img")
}

/// A line between paragraphs that leads on, if only to a section: "More opinions".
fn lead(reading: &Reading, id: NodeId, place: Place) -> Option<Evidence> {
    let tally = reading.tally(id);
    let leads = tally.leads > 0
        && tally.chars <= LEAD_CHARS
        && tally.lines <= 2
        && tally.labels <= 1
        && (tally.link_chars * 10 >= tally.chars * 3 || tally.sure_leads > 0);
    let stands = place.inside || place.closing;
    let line = tally.first_heading.filter(|_| leads && stands && !place.kept && tally.social == 0)?;
    Some(Evidence { points: ENOUGH, reason: told::leads(shown(reading, line)) })
}

/// A list below a heading over stories, beside or behind the article, whose entries only a script follows.
fn followed_by_script(reading: &Reading, id: NodeId, place: Place) -> Option<Evidence> {
    let tally = reading.tally(id);
    let first = reading.first_line(id);
    let is_headed = tally.first_heading == Some(first as u32) && reading.senses[first].heading;
    let is_shown = tally.pictures >= tally.lines / 3 && tally.pictures > 0;
    if !(is_headed || is_shown && reading.names_its_kind(first)) {
        return None;
    }
    let fields = tally.email_fields + tally.text_fields + tally.text_areas + tally.other_fields;
    let stays = place.inside || place.menu || place.header || place.footer || place.kept;
    let apart = (place.after || place.aside) && !stays;
    let holds_more = tally.body_chars + tally.doubt_chars + fields + tally.keeps + tally.labels + tally.legal_chars > 0;
    let is_list = apart && !holds_more && rows::is_followed_by_script(reading, id);
    is_list.then(|| Evidence { points: ENOUGH, reason: told::heads(shown(reading, first as u32)) })
}
