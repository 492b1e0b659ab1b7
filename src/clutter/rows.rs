//! Rows: what stands under one heading as entries of one kind, each with a story of its own.
//!
//! Under a heading over other stories such a row is those stories, whatever its entries say beside their headlines:
//! kickers, tags, authors, excerpts, a sentence of which only a part is the link. Without that heading nothing is promised
//! of a row: an article may count up what it links to. What the rules missed of a row goes with the rest, and a heading goes
//! with its row or not at all.

use super::reading::Reading;
use super::teaser::shown;
use super::{Verdict, is_in, look, look_alike, put_in_order};
use crate::page::{NodeId, Page, is_block, is_heading};
use crate::report::ClutterKind;
use crate::told;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Containers around a row that hold nothing else: page builders nest seven.
const MOST_CONTAINERS: usize = 10;
/// A heading of a part of the page says no more, in weighted characters.
const HEADING_CHARS: u32 = 60;
/// And has no more nodes: with more it is a box, nested for what nothing is shown of.
const HEADING_NODES: usize = 400;
/// One entry is no row.
const FEWEST: usize = 2;
/// Links to stories that make a list, which a heading right above it goes with.
const LIST: u32 = 2;

/// What a row's parts are, told by who asks.
pub trait Parts {
    /// Whether there is anything to see in the element.
    fn is_seen(&self, id: NodeId) -> bool;
    /// Whether the element is a heading over other stories and nothing else.
    fn heads(&self, id: NodeId) -> bool;
    /// Whether the element is as short as an entry, links to something and has nothing that no entry has.
    fn may_be_entry(&self, id: NodeId) -> bool;
    /// Whether the element, which may be an entry, has a story.
    fn has_story(&self, id: NodeId) -> bool;
    /// Whether the element says no more than a label: "More", "Share".
    fn is_label(&self, id: NodeId) -> bool;
}

/// How many entries stand in the row that the element holds and nothing else, but for a heading before them and labels
/// beside them; 0 when it holds no such row.
pub fn entries(page: &Page, id: NodeId, parts: &impl Parts) -> usize {
    let (may_be, others): (Vec<NodeId>, Vec<NodeId>) =
        below_containers(page, id, parts).into_iter().partition(|child| parts.may_be_entry(*child));
    let stories = may_be.iter().filter(|child| parts.has_story(**child)).count();
    let are_alike = may_be.windows(2).all(|pair| page.tag(pair[0]) == page.tag(pair[1]));
    // An address may not tell that it leads to a story, or leads to a sister site's; a third do.
    let is_row = stories >= FEWEST
        && stories * 3 >= may_be.len()
        && are_alike
        && others.len() <= may_be.len() + 1
        && others.iter().all(|other| parts.is_label(*other));
    if is_row { may_be.len() } else { 0 }
}

/// The elements that stand together in the element or in containers that hold nothing else, but for a heading before them
/// and a label behind them; none where one stands alone all the way.
fn below_containers(page: &Page, id: NodeId, parts: &impl Parts) -> Vec<NodeId> {
    let mut at = id;
    for _ in 0..MOST_CONTAINERS {
        let mut seen: Vec<NodeId> = page.child_elements(at).filter(|child| parts.is_seen(*child)).collect();
        if seen.len() > 1 && parts.heads(seen[0]) {
            seen.remove(0);
        }
        // "More videos", beside the one container.
        if seen.len() == 2 && parts.is_label(seen[1]) {
            seen.pop();
        }
        match seen[..] {
            [only] => at = only,
            _ => return seen,
        }
    }
    Vec::new()
}

/// Whether the element is a heading over stories and a list whose entries say each a headline and lead nowhere: a script
/// follows them.
pub fn is_followed_by_script(reading: &Reading, id: NodeId) -> bool {
    const FEWEST: usize = 3;
    const ENTRY: std::ops::RangeInclusive<u32> = 20..=240;
    let list = below_containers(reading.page, id, reading);
    let is_entry = |child: &NodeId| {
        let tally = reading.tally(*child);
        ENTRY.contains(&tally.chars) && tally.prose <= 1 && look_alike(reading.page, list[0], *child)
    };
    list.len() >= FEWEST && list.iter().all(is_entry)
}

/// Lets headings stand whose list stays.
pub fn keep_headings_of_what_stays(reading: &Reading, verdicts: &mut Vec<Verdict>) {
    let stays: Vec<NodeId> = verdicts
        .iter()
        .filter(|verdict| heads_what_stays(reading, verdicts, verdict))
        .map(|verdict| verdict.node)
        .collect();
    verdicts.retain(|verdict| stays.binary_search(&verdict.node).is_err());
}

/// Whether the verdict takes a heading from a list that stays: of topics, of products, a row that was doubted and not taken. A
/// heading in a box of its own is none of that list's: its own loads later or never.
fn heads_what_stays(reading: &Reading, verdicts: &[Verdict], verdict: &Verdict) -> bool {
    /// Boxes around a heading alone.
    const CONTAINERS: usize = 3;
    let page = reading.page;
    let is_seen = |id: NodeId| reading.tally(id).chars > 0;
    let is_boxed = page.child_elements(verdict.node).any(|child| is_block(page.tag(child)));
    if is_boxed || verdict.kind != ClutterKind::Teaser || !reading.is_heading_alone(verdict.node) {
        return false;
    }
    let mut at = verdict.node;
    for up in page.ancestors(verdict.node).take(CONTAINERS) {
        if let Some(next) = page.elements_behind(at).find(|next| is_seen(*next)) {
            let tally = reading.tally(next);
            let is_list = tally.buttons >= 2 && tally.link_chars * 10 >= tally.chars * 6 || tally.doubt_chars > 0;
            return is_list
                && tally.body_chars == 0
                && !reading.place(next).footer
                && !is_in(page, verdicts, next)
                && !verdicts
                    .get(verdicts.partition_point(|other| other.node < next))
                    .is_some_and(|other| page.contains(next, other.node));
        }
        at = up;
    }
    false
}

/// Takes the headings with what stands under them: those over stories with the row right below, and those of the markup,
/// whatever they say, if everything is taken down to the next heading or to the end of what holds them. Among the article's
/// paragraphs the latter may be the article's own.
pub fn take_headings(reading: &Reading, verdicts: &mut Vec<Verdict>) {
    let page = reading.page;
    let taken: HashMap<NodeId, ClutterKind> = verdicts.iter().map(|verdict| (verdict.node, verdict.kind)).collect();
    let parents: BTreeSet<NodeId> = taken.keys().filter_map(|node| page.parent(*node)).collect();
    for parent in parents {
        // From the last child up: what is taken right below, and everything down to the next heading.
        let (mut below, mut part, mut stories, mut stays) = (None, None, 0, None);
        let seen: Vec<NodeId> = page.child_elements(parent).filter(|child| reading.is_seen(*child)).collect();
        // All that a box holds beside its heading is taken.
        let is_box = is_box(page, parent) && seen.iter().skip(1).all(|child| taken.contains_key(child));
        for (index, child) in seen.into_iter().enumerate().rev() {
            let is_heading = is_heading_of_part(reading, child);
            let kind = taken.get(&child).copied();
            let heads_list = stories >= LIST
                && heads_whatever(reading, child)
                && stays.is_none_or(|next| begins_anew(reading, next));
            let heads_below = match below {
                Some(ClutterKind::Teaser) => heads_stories(reading, child) || heads_list,
                Some(kind) => is_heading && asks_for(reading, child, kind),
                None => false,
            };
            let goes_with = if heads_below {
                below
            } else {
                let heads_box = is_box && index == 0 && page.tag(child) != "h1";
                part.flatten().filter(|kind| {
                    let says_so = |child| {
                        heads_stories(reading, child) || *kind != ClutterKind::Teaser && is_title(reading, child)
                    };
                    (is_heading || heads_box && says_so(child)) && may_go(reading, child, heads_box)
                })
            };
            if let (None, Some(kind)) = (kind, goes_with) {
                let line = shown(reading, reading.first_line(child) as u32);
                let reason = match kind {
                    ClutterKind::Fundraising => told::gives_in(line),
                    ClutterKind::Subscription => told::subscribes_in(line),
                    ClutterKind::Teaser => told::heads(line),
                };
                verdicts.push(Verdict { node: child, kind, reason, is_wall: false });
            }
            // Nothing stands below yet (`None`), only what is taken, first of this kind, or something that stays.
            part = if is_heading { None } else { Some(kind.filter(|_| part != Some(None))) };
            below = kind;
            stays = if kind.is_none() { Some(child) } else { stays };
            stories = if kind == Some(ClutterKind::Teaser) { stories + reading.tally(child).stories } else { 0 };
        }
    }
    put_in_order(verdicts);
}

/// Whether the element is a heading over what stands right below it, whatever it says and whatever comes then: one of the markup's,
/// or a short line that ends in a colon. Among the article's paragraphs it may be the article's own.
fn heads_whatever(reading: &Reading, id: NodeId) -> bool {
    let says_so = || is_title(reading, id) && ends_in_colon(reading, id);
    (is_heading_of_part(reading, id) || says_so()) && may_go(reading, id, false) && !reading.place(id).opening
}

/// Whether what stays below a list is a part of its own: it has a heading, is links, or has nothing to say.
fn begins_anew(reading: &Reading, id: NodeId) -> bool {
    let (page, tally) = (reading.page, reading.tally(id));
    let first = reading.lines.get(reading.first_line(id)).map(|line| line.node);
    let titles = |node: NodeId| {
        std::iter::once(node).chain(page.ancestors(node)).take_while(|up| *up >= id).any(|up| is_heading(page.tag(up)))
    };
    tally.chars <= HEADING_CHARS && tally.prose == 0 || tally.link_chars * 2 >= tally.chars || first.is_some_and(titles)
}

fn ends_in_colon(reading: &Reading, id: NodeId) -> bool {
    reading.lines.get(reading.first_line(id)).is_some_and(|line| line.text.trim_end().ends_with([':', '：']))
}

/// Whether the element is a box by its tag.
fn is_box(page: &Page, id: NodeId) -> bool {
    matches!(page.tag(id), "div" | "section" | "aside")
}

/// Whether the heading asks, in a word or more, for what stands below it: "Support the author", over the buttons.
fn asks_for(reading: &Reading, id: NodeId, kind: ClutterKind) -> bool {
    let said = reading.senses.get(reading.first_line(id)).copied().unwrap_or_default();
    let asks = match kind {
        ClutterKind::Fundraising => said.give + said.give_words > 0,
        _ => said.subscribe > 0,
    };
    asks && may_go(reading, id, true)
}

/// Whether the element is a heading over stories, where a row may have one.
fn heads_stories(reading: &Reading, id: NodeId) -> bool {
    let place = reading.place(id);
    let heads = reading.is_heading_alone(id) && reading.tally(id).keeps == 0 || is_topics(reading, id);
    heads && !place.kept && !place.menu && !place.footer
}

/// Whether the element is a heading of topics and nothing else.
fn is_topics(reading: &Reading, id: NodeId) -> bool {
    reading.tally(id).lines == 1 && reading.senses.get(reading.first_line(id)).is_some_and(|said| said.topics)
}

/// Whether the element is a heading by its markup, or by what that calls it, and nothing else: no picture stands below it.
pub fn is_heading_of_part(reading: &Reading, id: NodeId) -> bool {
    let (page, tally) = (reading.page, reading.tally(id));
    let heads = |node: &NodeId| is_heading(page.tag(*node)) || page.is_element(*node) && reading.hints(*node).titled;
    // An arrow beside it is no picture.
    let is_below = |heading, node| {
        matches!(page.tag(node), "img" | "picture" | "video" | "iframe") && !page.contains(heading, node)
    };
    let is_all = |heading| page.subtree(id).all(|node| !is_below(heading, node));
    let is_small = page.end(id).index() - id.index() <= HEADING_NODES;
    tally.lines == 1 && tally.chars <= HEADING_CHARS && is_small && page.subtree(id).find(heads).is_some_and(is_all)
}

/// Whether the element is a line as short as a heading, and none of the article's.
fn is_title(reading: &Reading, id: NodeId) -> bool {
    let tally = reading.tally(id);
    tally.lines == 1 && tally.chars <= HEADING_CHARS && tally.body_chars + tally.link_chars == 0
}

/// Whether a heading may go with what stands under it: in no part of the page that stays, and no text of the article, but
/// in a box between the paragraphs that holds nothing else.
fn may_go(reading: &Reading, id: NodeId, heads_box: bool) -> bool {
    let (tally, place) = (reading.tally(id), reading.place(id));
    let is_own = place.inside || tally.body_chars + tally.doubt_chars > 0;
    !place.stays() && tally.keeps + tally.accounts == 0 && (heads_box || !is_own)
}

/// Adds the entries that were missed of a row: neighbours that look the same as those taken, are not more than those, and
/// have a story or a picture with a headline, too.
pub fn complete(reading: &Reading, verdicts: &mut Vec<Verdict>) {
    let page = reading.page;
    let of_row = |verdict: &&Verdict| {
        verdict.kind == ClutterKind::Teaser && reading.may_be_entry(verdict.node) && look(page, verdict.node).is_some()
    };
    let mut rows: HashMap<NodeId, HashMap<_, (usize, Vec<NodeId>)>> = HashMap::new();
    for verdict in verdicts.iter().filter(of_row) {
        if let Some(up) = page.parent(verdict.node) {
            rows.entry(up).or_default().entry(look(page, verdict.node)).or_default().0 += 1;
        }
    }
    for (up, row) in &mut rows {
        for child in page.child_elements(*up).filter(|child| reading.is_seen(*child)) {
            if let Some((_, missed)) = row.get_mut(&look(page, child)).filter(|_| !is_taken(verdicts, child)) {
                missed.push(child);
            }
        }
    }
    for (taken, missed) in rows.into_values().flat_map(HashMap::into_values) {
        if taken < FEWEST || missed.len() > taken {
            continue;
        }
        let missed = missed.into_iter().filter(|child| {
            let is_card = reading.has_story(*child) || reading.tally(*child).pictures > 0;
            is_card && reading.may_be_entry(*child) && !reading.place(*child).kept
        });
        verdicts.extend(missed.map(|node| Verdict {
            node,
            kind: ClutterKind::Teaser,
            reason: told::looks_like(taken),
            is_wall: false,
        }));
    }
    verdicts.extend(between(reading, verdicts));
    put_in_order(verdicts);
}

/// What stands between two links to stories that are taken, and is one, too: a link from end to end, whatever it says.
fn between(reading: &Reading, verdicts: &[Verdict]) -> Vec<Verdict> {
    let page = reading.page;
    let taken: HashSet<NodeId> =
        verdicts.iter().filter(|it| it.kind == ClutterKind::Teaser).map(|verdict| verdict.node).collect();
    let parents: BTreeSet<NodeId> = taken.iter().filter_map(|node| page.parent(*node)).collect();
    let is_link = |id: NodeId| {
        let tally = reading.tally(id);
        let is_all = tally.chars == tally.link_chars && tally.body_chars == 0;
        is_all && tally.own_stories == 1 && tally.sure_stories == 1 && !reading.place(id).kept
    };
    let mut found = Vec::new();
    for parent in parents {
        let seen: Vec<NodeId> = page.child_elements(parent).filter(|child| reading.is_seen(*child)).collect();
        for row in seen.windows(3) {
            if taken.contains(&row[0]) && taken.contains(&row[2]) && !taken.contains(&row[1]) && is_link(row[1]) {
                found.push(Verdict {
                    node: row[1],
                    kind: ClutterKind::Teaser,
                    reason: told::looks_like(2),
                    is_wall: false,
                });
            }
        }
    }
    found
}

/// Lets go of what stands in another: an entry or a heading may hold what was taken of it before.
pub fn keep_outermost(page: &Page, verdicts: &mut Vec<Verdict>) {
    let mut end = NodeId::ROOT;
    verdicts.retain(|verdict| {
        let is_outermost = verdict.node >= end;
        end = if is_outermost { page.end(verdict.node) } else { end };
        is_outermost
    });
}

fn is_taken(verdicts: &[Verdict], id: NodeId) -> bool {
    verdicts.binary_search_by_key(&id, |verdict| verdict.node).is_ok()
}
