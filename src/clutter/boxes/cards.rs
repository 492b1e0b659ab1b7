//! Cards between the paragraphs and after them: a headline that leads to another story, and a few words about it.
//!
//! Not promised: that a card is told from a paragraph by its text; its links and its neighbours tell.

use super::{Boxes, CARD_TEXT};
use crate::page::{Attribute, NodeId};

/// What the finder may have taken for the article's in a card.
const CARD: usize = 320;
/// A card that one link is laid over from end to end has a heading and an excerpt, and no text of its own.
const LAID_CARD: usize = 600;

impl Boxes<'_> {
    pub(super) fn are_cards(&self, id: NodeId) -> bool {
        let stories = self.content[id].stories;
        stories >= 2 && self.chars[id.index()] <= CARD_TEXT * stories as usize
    }

    pub(super) fn are_announced_cards(&self, id: NodeId) -> bool {
        self.are_cards(id) && self.first(id).is_some_and(|(_, said)| said.heading)
    }

    /// One link to a story with a few words about it.
    pub(super) fn is_card(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        let own = self.chars[id.index()];
        // Entries of a list that lead nowhere are the article's.
        let leads = |entry: NodeId| self.content[entry].stories > 0 || self.content[entry].lines == 0;
        let is_list = matches!(self.page.tag(id), "ul" | "ol");
        if is_list && !self.page.child_elements(id).all(leads) {
            return false;
        }
        inside.stories == 1 && (inside.laid == 1 && own <= LAID_CARD || own <= CARD && self.is_short_card(id))
    }

    fn is_short_card(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        inside.long <= 1
            && (inside.long == 0
                || matches!(self.page.tag(id), "article" | "aside" | "li")
                || self.is_repeated(id)
                || self.stands_among(id))
    }

    /// Whether a neighbour looks the same and is a card too.
    fn is_repeated(&self, id: NodeId) -> bool {
        let page = self.page;
        let looks = |id: NodeId| (page.tag(id), page.attribute(id, Attribute::Class));
        let next = page.end(id);
        let next = (next.index() < page.len() && page.parent(next) == page.parent(id)).then_some(next);
        [self.before[id], next]
            .into_iter()
            .flatten()
            .any(|other| self.content[other].stories == 1 && looks(other) == looks(id))
    }
}
