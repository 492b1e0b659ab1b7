//! Rows: what stands under one heading as entries of one kind, each with a story of its own.
//!
//! Under a heading over other stories such a row is those stories, whatever its entries say beside their headlines:
//! kickers, tags, authors, excerpts, a sentence of which only a part is the link. Without that heading nothing is promised
//! of a row: an article may count up what it links to.

use crate::page::{NodeId, Page};

/// Containers around a row that hold nothing else.
const MOST_CONTAINERS: usize = 6;
/// One entry is no row.
const FEWEST: usize = 2;

/// What a row's parts are, told by who asks.
pub trait Parts {
    /// Whether there is anything to see in the element.
    fn is_seen(&self, id: NodeId) -> bool;
    /// Whether the element is a heading over other stories and nothing else.
    fn heads(&self, id: NodeId) -> bool;
    /// Whether the element is as short as an entry, links to something and has nothing that no entry has.
    fn may_be_entry(&self, id: NodeId) -> bool;
    /// Whether the element, which may be an entry, has one story.
    fn has_story(&self, id: NodeId) -> bool;
    /// Whether the element says no more than a label: "More", "Share".
    fn is_label(&self, id: NodeId) -> bool;
}

/// How many entries stand in the row that the element holds and nothing else, but for a heading before them and labels
/// beside them; 0 when it holds no such row.
pub fn entries(page: &Page, id: NodeId, parts: &impl Parts) -> usize {
    let mut at = id;
    for _ in 0..MOST_CONTAINERS {
        let mut seen: Vec<NodeId> = page.child_elements(at).filter(|child| parts.is_seen(*child)).collect();
        if seen.len() > 1 && parts.heads(seen[0]) {
            seen.remove(0);
        }
        if let [only] = seen[..] {
            at = only;
            continue;
        }
        let (may_be, others): (Vec<NodeId>, Vec<NodeId>) =
            seen.into_iter().partition(|child| parts.may_be_entry(*child));
        let stories = may_be.iter().filter(|child| parts.has_story(**child)).count();
        let are_alike = may_be.windows(2).all(|pair| page.tag(pair[0]) == page.tag(pair[1]));
        // An address may not tell that it leads to a story; most do.
        let is_row = stories >= FEWEST
            && stories * 2 >= may_be.len()
            && are_alike
            && others.len() <= may_be.len() + 1
            && others.iter().all(|other| parts.is_label(*other));
        return if is_row { may_be.len() } else { 0 };
    }
    0
}
