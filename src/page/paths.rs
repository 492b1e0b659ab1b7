//! Where elements stand: chains of places among an element's children, as the bench writes them.

use super::{NodeId, Page, PerElement};

/// The place of every element, counted in one pass: asked of each by itself, a long list costs its square.
pub struct Paths<'p> {
    page: &'p Page,
    places: PerElement<'p, usize>,
}

impl<'p> Paths<'p> {
    /// Counts them.
    pub fn of(page: &'p Page) -> Paths<'p> {
        let mut counts = PerElement::new(page, 0);
        let places = PerElement::read(page, |id| {
            let Some(up) = page.parent(id) else { return 0 };
            counts[up] += 1;
            counts[up] - 1
        });
        Paths { page, places }
    }

    /// The chain of element-child indexes from the root: `/1/3/0`; empty for the root itself.
    pub fn path(&self, id: NodeId) -> String {
        let steps = std::iter::once(id).chain(self.page.ancestors(id)).filter(|at| self.page.parent(*at).is_some());
        let steps: Vec<usize> = steps.map(|at| self.places[at]).collect();
        steps.iter().rev().map(|step| format!("/{step}")).collect()
    }
}
