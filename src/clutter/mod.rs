//! Which blocks ask for something (appeals, sign-ups) or lead elsewhere (teasers).
//!
//! Promised: no block holds text of the article; when in doubt, a block stays. Verdicts are about structure, language
//! and destination, never about a site.

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
pub fn find(_page: &Page, _articles: &[Article]) -> Vec<Verdict> {
    Vec::new()
}
