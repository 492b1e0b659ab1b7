//! Tabs of a box with several lists ("Most read", "Latest"): one whose list is taken opens nothing any more, and goes.

use super::reading::Reading;
use super::teaser::shown;
use super::{Verdict, put_in_order};
use crate::page::{Attribute, NodeId};
use crate::report::ClutterKind;
use crate::told;
use std::collections::HashMap;

/// A tab says no more, in weighted characters.
const TAB_CHARS: u32 = 40;
/// One link to a place of the page is no row of tabs: it leads there past what stands between.
const FEWEST: usize = 2;

/// Takes the tabs of which all lists were taken, each with what holds nothing else.
pub fn take(reading: &Reading, verdicts: &mut Vec<Verdict>) {
    if verdicts.is_empty() {
        return;
    }
    let page = reading.page;
    let mut rows: HashMap<NodeId, Vec<(NodeId, &str)>> = HashMap::new();
    for link in page.nodes().filter(|node| page.tag(*node) == "a") {
        let Some(to) = page.attribute(link, Attribute::Href).and_then(|link| link.strip_prefix('#')) else { continue };
        let tally = reading.tally(link);
        if (1..=TAB_CHARS).contains(&tally.chars) && tally.body_chars == 0 {
            let alone = |up: &NodeId| reading.tally(*up).chars == tally.chars;
            let tab = page.ancestors(link).take_while(alone).last().unwrap_or(link);
            rows.entry(page.parent(tab).unwrap_or(tab)).or_default().push((tab, to));
        }
    }
    rows.retain(|_, row| row.len() >= FEWEST);
    if rows.is_empty() {
        return;
    }
    let mut places: HashMap<&str, NodeId> = HashMap::new();
    for node in page.nodes() {
        if let Some(id) = page.attribute(node, Attribute::Id) {
            places.entry(id).or_insert(node);
        }
    }
    let orphans = rows
        .into_values()
        .flatten()
        .filter(|(_, to)| places.get(to).is_some_and(|place| is_list_taken(reading, verdicts, *place)));
    let orphans = orphans.map(|(tab, _)| {
        let reason = told::heads(shown(reading, reading.first_line(tab) as u32));
        Verdict { node: tab, kind: ClutterKind::Teaser, reason, is_wall: false }
    });
    let orphans: Vec<Verdict> = orphans.collect();
    verdicts.extend(orphans);
    put_in_order(verdicts);
}

/// Whether all that is seen of the element are links to other stories, and taken.
fn is_list_taken(reading: &Reading, verdicts: &[Verdict], place: NodeId) -> bool {
    let end = reading.page.end(place);
    let first = verdicts.partition_point(|verdict| verdict.node < place);
    let inside = verdicts[first..].iter().take_while(|verdict| verdict.node < end);
    let taken = inside.filter(|verdict| verdict.kind == ClutterKind::Teaser);
    let chars: u32 = taken.map(|verdict| reading.tally(verdict.node).chars).sum();
    chars > 0 && chars == reading.tally(place).chars
}
