//! How a [`Page`] is made: a walk over a document, from whatever it is read.

use super::{Address, Appearance, Attribute, Node, NodeId, Page, Span, accents, text};

/// Builds a [`Page`] from a walk over a document: open, attributes, children, close.
#[derive(Debug, Default)]
pub struct PageBuilder {
    page: Page,
    open: Vec<u32>,
}

impl PageBuilder {
    /// For a page of so many nodes and attributes at most, with so many bytes of texts and values.
    pub fn with_capacity(nodes: usize, attributes: usize, bytes: usize) -> PageBuilder {
        let mut page = Page::default();
        page.nodes.reserve_exact(nodes);
        page.attributes.reserve_exact(attributes);
        page.strings.reserve_exact(bytes);
        PageBuilder { page, open: Vec::new() }
    }

    /// Starts an element inside the one that is open. A second root element is taken as a child of the first.
    pub fn open(&mut self, tag: &str) {
        if self.open.is_empty() && !self.page.nodes.is_empty() {
            self.open.push(0);
        }
        let index = self.push(tag, true);
        self.open.push(index);
        if tag == "meta" {
            self.page.metas.push(NodeId(index));
        }
    }

    /// Gives the element that was opened last an attribute; only before its children.
    pub fn attribute(&mut self, attribute: Attribute, value: &str) {
        // What others are looked up by, addresses and names of elements, stays as it is.
        let is_read = matches!(
            attribute,
            Attribute::Content
                | Attribute::Alt
                | Attribute::AriaLabel
                | Attribute::Title
                | Attribute::Placeholder
                | Attribute::Value
        );
        let composed = if is_read { accents::composed(value) } else { None };
        let span = self.store(composed.as_deref().unwrap_or(value));
        self.page.attributes.push((attribute, span));
    }

    /// Adds to what is known of how the element that was opened last is shown.
    pub fn appearance(&mut self, seen: Appearance) {
        if let Some(node) = self.page.nodes.last_mut() {
            let known = &mut node.appearance;
            known.hidden |= seen.hidden;
            known.fixed |= seen.fixed;
            known.sticky |= seen.sticky;
        }
    }

    /// Adds a text to the open element; runs of HTML white space become one space, a letter and its accent one letter. Text outside
    /// of the root is dropped.
    pub fn text(&mut self, content: &str) {
        if !self.open.is_empty() && !content.is_empty() {
            let start = self.page.strings.len() as u32;
            let composed = accents::composed(content);
            if composed.is_some() {
                self.page.apart.push(NodeId(self.page.nodes.len() as u32));
            }
            text::push_collapsed(&mut self.page.strings, composed.as_deref().unwrap_or(content));
            let span = Span { start, end: self.page.strings.len() as u32 };
            self.push_span(span, false);
        }
    }

    /// Adds a text with its white space (JSON-LD).
    pub fn verbatim(&mut self, content: &str) {
        if !self.open.is_empty() {
            let composed = accents::composed(content);
            self.push(composed.as_deref().unwrap_or(content), false);
        }
    }

    /// Ends the element that was opened last.
    pub fn close(&mut self) {
        if let Some(index) = self.open.pop() {
            self.page.nodes[index as usize].end = self.page.nodes.len() as u32;
        }
    }

    /// The page; elements still open end here. A document without any element becomes an empty `<html>`.
    pub fn finish(mut self, address: Option<Address>) -> Page {
        while !self.open.is_empty() {
            self.close();
        }
        if self.page.nodes.is_empty() {
            self.open("html");
            self.close();
        }
        let end = self.page.nodes.len() as u32;
        self.page.nodes[0].end = end;
        self.page.address = address;
        // It never grows again.
        self.page.strings.shrink_to_fit();
        self.page.nodes.shrink_to_fit();
        self.page.elements.shrink_to_fit();
        self.page.attributes.shrink_to_fit();
        self.page
    }

    fn store(&mut self, value: &str) -> Span {
        let start = self.page.strings.len() as u32;
        self.page.strings.push_str(value);
        Span { start, end: self.page.strings.len() as u32 }
    }

    fn push(&mut self, content: &str, is_element: bool) -> u32 {
        let span = self.store(content);
        self.push_span(span, is_element)
    }

    fn push_span(&mut self, content: Span, is_element: bool) -> u32 {
        let index = self.page.nodes.len() as u32;
        let parent = self.open.last().copied().unwrap_or(0);
        let attributes = self.page.attributes.len() as u32;
        if is_element {
            self.page.elements.push(index);
        }
        let element =
            if is_element { self.page.elements.len() as u32 - 1 } else { self.page.nodes[parent as usize].element };
        self.page.nodes.push(Node {
            parent,
            end: index + 1,
            element,
            content,
            attributes,
            is_element,
            appearance: Appearance::default(),
        });
        index
    }
}
