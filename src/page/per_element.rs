//! A value for every element of a page.

use super::{NodeId, Page};
use std::ops::{Index, IndexMut};

/// One value an element. For a text it is that of the element that the text stands in.
pub struct PerElement<'p, Value> {
    page: &'p Page,
    values: Vec<Value>,
}

impl<'p, Value: Clone> PerElement<'p, Value> {
    /// The same value for all.
    pub fn new(page: &'p Page, value: Value) -> PerElement<'p, Value> {
        PerElement { page, values: vec![value; page.element_count()] }
    }

    /// The values that `of` gives the elements.
    pub fn read(page: &'p Page, of: impl FnMut(NodeId) -> Value) -> PerElement<'p, Value> {
        let mut values = Vec::with_capacity(page.element_count());
        values.extend(page.nodes().filter(|id| page.is_element(*id)).map(of));
        PerElement { page, values }
    }

    /// No values yet; there are none to be asked for.
    pub fn unread(page: &'p Page) -> PerElement<'p, Value> {
        PerElement { page, values: Vec::new() }
    }

    /// Adds an element's value to that of the element that it stands in.
    pub fn pass_up(&mut self, id: NodeId, add: impl FnOnce(&mut Value, &Value)) {
        let Some(up) = self.page.parent(id) else { return };
        let [up, own] = [up, id].map(|id| self.page.element_number(id) as usize);
        // What an element stands in begins before it.
        if let Some((before, [own, ..])) = self.values.split_at_mut_checked(own) {
            add(&mut before[up], own);
        }
    }
}

impl<Value> Index<NodeId> for PerElement<'_, Value> {
    type Output = Value;

    fn index(&self, id: NodeId) -> &Value {
        &self.values[self.page.element_number(id) as usize]
    }
}

impl<Value> IndexMut<NodeId> for PerElement<'_, Value> {
    fn index_mut(&mut self, id: NodeId) -> &mut Value {
        &mut self.values[self.page.element_number(id) as usize]
    }
}
