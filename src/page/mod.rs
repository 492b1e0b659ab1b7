//! The page as data: elements and texts in document order, with the few attributes that decide anything.
//!
//! A [`Page`] is an arena in pre-order: a node's subtree is the range of nodes that follows it, so every walk is a loop
//! and no page is too deep. It is built once, by [`snapshot`] (what the content script reads from the live page) or by
//! [`html`] (a saved page, natively), and never changes.
//!
//! Promised: both builders give the same page for the same document. Not promised: the whole document. Attributes
//! outside [`Attribute`], comments, and what stands inside [opaque elements](is_opaque) are not kept.

mod accents;
mod address;
mod attributes;
mod builder;
#[cfg(not(target_arch = "wasm32"))]
pub mod html;
mod paths;
mod per_element;
pub mod slug;
pub mod snapshot;
mod text;

pub use address::Address;
pub use attributes::{Attribute, TABLE, applies, is_opaque};
pub use builder::PageBuilder;
pub use paths::Paths;
pub use per_element::PerElement;
pub use text::{collapse_whitespace, is_block, is_heading};

/// A node of one [`Page`]: its place in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl NodeId {
    /// The document's root element, there in every page.
    pub const ROOT: NodeId = NodeId(0);

    /// The node's place in document order, usable as an index beside [`Page::len`].
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The node at this place in document order.
    pub fn from_index(index: usize) -> NodeId {
        NodeId(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// What only the live page, or an inline style, knows about how an element is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Appearance {
    /// Not shown now: `hidden`, `display: none`, `visibility: hidden`.
    pub hidden: bool,
    /// `position: fixed`: stands over the page.
    pub fixed: bool,
    /// `position: sticky`.
    pub sticky: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    start: u32,
    end: u32,
}

#[derive(Clone, Debug, PartialEq)]
struct Node {
    parent: u32,
    /// One past the last node of the subtree.
    end: u32,
    /// The element's number in document order, texts not counted; for a text that of its parent.
    element: u32,
    /// Tag name of an element, content of a text.
    content: Span,
    /// The first of its attributes; they end where the next node's begin.
    attributes: u32,
    is_element: bool,
    appearance: Appearance,
}

/// A document, frozen. See the [module](self).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// All tag names, attribute values and texts.
    strings: String,
    nodes: Vec<Node>,
    /// Node of each element, by element number.
    elements: Vec<u32>,
    attributes: Vec<(Attribute, Span)>,
    /// Every `<meta>`: they are asked for by many names.
    metas: Vec<NodeId>,
    address: Option<Address>,
    /// Texts that write accents behind their letters, in document order.
    apart: Vec<NodeId>,
}

impl Page {
    /// Where the page was read from, when known.
    pub fn address(&self) -> Option<&Address> {
        self.address.as_ref()
    }

    /// Words of the element with this [number](Page::element_number) as they stand there, if that is another way: with accents as
    /// characters of their own.
    pub fn as_written(&self, element: u32, words: &str) -> Option<String> {
        let element = self.element(element)?;
        let from = self.apart.partition_point(|text| *text < element);
        let is_apart = self.apart.get(from).is_some_and(|text| self.contains(element, *text));
        is_apart.then(|| accents::apart(words))
    }

    /// The country that the page's address names, else its declared language ("en-AU"), ISO 3166 in small letters.
    pub fn country(&self) -> Option<String> {
        let of_language = || {
            let declared = self.attribute(NodeId::ROOT, Attribute::Lang)?;
            let (_, region) = declared.trim().rsplit_once(['-', '_'])?;
            let is_region = region.len() == 2 && region.chars().all(|c| c.is_ascii_alphabetic());
            is_region.then(|| region.to_ascii_lowercase())
        };
        self.address.as_ref().and_then(Address::country).map(str::to_owned).or_else(of_language)
    }

    /// How many nodes there are; never 0.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Always false: a page has a root element.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// All nodes in document order.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.nodes.len()).map(NodeId::from_index)
    }

    /// Whether the node is an element (otherwise it is a text).
    pub fn is_element(&self, id: NodeId) -> bool {
        self.nodes[id.index()].is_element
    }

    /// The element's tag name in lower case; empty for a text.
    pub fn tag(&self, id: NodeId) -> &str {
        let node = &self.nodes[id.index()];
        if node.is_element { self.string(node.content) } else { "" }
    }

    /// The text's content, with every run of HTML white space as one space; empty for an element.
    pub fn text(&self, id: NodeId) -> &str {
        let node = &self.nodes[id.index()];
        if node.is_element { "" } else { self.string(node.content) }
    }

    /// The attribute's value; `Some("")` for one without a value.
    pub fn attribute(&self, id: NodeId, attribute: Attribute) -> Option<&str> {
        let start = self.nodes[id.index()].attributes as usize;
        let end = self.nodes.get(id.index() + 1).map_or(self.attributes.len(), |next| next.attributes as usize);
        self.attributes[start..end].iter().find(|(name, _)| *name == attribute).map(|(_, value)| self.string(*value))
    }

    /// Whether the attribute is a list in which this word stands, in lower or upper case: `rel="next nofollow"`.
    pub fn lists(&self, id: NodeId, attribute: Attribute, word: &str) -> bool {
        let list = self.attribute(id, attribute).unwrap_or_default();
        list.split_ascii_whitespace().any(|listed| listed.eq_ignore_ascii_case(word))
    }

    /// The words of the element's class and id: `Article-body__text` is three.
    pub fn names(&self, id: NodeId) -> impl Iterator<Item = &str> {
        let class = self.attribute(id, Attribute::Class).unwrap_or_default();
        let name = self.attribute(id, Attribute::Id).unwrap_or_default();
        let words = [class, name].into_iter().flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()));
        words.filter(|word| !word.is_empty())
    }

    /// Whether one of the element's [`names`](Page::names) is one of these words, in lower or upper case.
    pub fn is_named(&self, id: NodeId, words: &[&str]) -> bool {
        let is_one = |name: &[u8]| words.iter().any(|word| name.eq_ignore_ascii_case(word.as_bytes()));
        [Attribute::Class, Attribute::Id].iter().filter_map(|name| self.attribute(id, *name)).any(|value| {
            value.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()).any(|name| !name.is_empty() && is_one(name))
        })
    }

    /// How the element is shown, as far as known.
    pub fn appearance(&self, id: NodeId) -> Appearance {
        self.nodes[id.index()].appearance
    }

    /// The element that the node stands in; `None` for the root.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        (id != NodeId::ROOT).then(|| NodeId(self.nodes[id.index()].parent))
    }

    /// Parent, its parent, up to the root.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(id), |up| self.parent(*up))
    }

    /// The node's children in order, elements and texts.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.nodes[id.index()].end;
        let first = id.0 + 1;
        std::iter::successors((first < end).then_some(NodeId(first)), move |child| {
            let next = self.nodes[child.index()].end;
            (next < end).then_some(NodeId(next))
        })
    }

    /// The node's child elements in order.
    pub fn child_elements(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.children(id).filter(|child| self.is_element(*child))
    }

    /// The elements behind the node in what holds it, in order.
    pub fn elements_behind(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.parent(id).map_or(0, |up| self.nodes[up.index()].end);
        let next = move |node: NodeId| {
            let next = self.nodes[node.index()].end;
            (next < end).then_some(NodeId(next))
        };
        std::iter::successors(next(id), move |node| next(*node)).filter(|node| self.is_element(*node))
    }

    /// The node and all that stands in it, in document order.
    pub fn subtree(&self, id: NodeId) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (id.0..self.nodes[id.index()].end).map(NodeId)
    }

    /// The first node after the subtree; it may be one past the page's last node.
    pub fn end(&self, id: NodeId) -> NodeId {
        NodeId(self.nodes[id.index()].end)
    }

    /// Whether `inner` is `outer` or stands in it.
    pub fn contains(&self, outer: NodeId, inner: NodeId) -> bool {
        outer <= inner && inner.0 < self.nodes[outer.index()].end
    }

    /// The smallest element that holds both.
    pub fn common_ancestor(&self, a: NodeId, b: NodeId) -> NodeId {
        std::iter::once(a).chain(self.ancestors(a)).find(|up| self.contains(*up, b)).unwrap_or(NodeId::ROOT)
    }

    /// The number by which the content script holds the element: its place among all elements in document order. For a
    /// text, the number of its parent.
    pub fn element_number(&self, id: NodeId) -> u32 {
        self.nodes[id.index()].element
    }

    /// How many elements there are: their numbers are less.
    pub fn element_count(&self) -> usize {
        self.elements.len()
    }

    /// The element with this number, if there is one.
    pub fn element(&self, number: u32) -> Option<NodeId> {
        self.elements.get(number as usize).map(|index| NodeId(*index))
    }

    /// The document's `<body>`, if it has one.
    pub fn body(&self) -> Option<NodeId> {
        self.child_elements(NodeId::ROOT).find(|child| self.tag(*child) == "body")
    }

    /// The document's `<head>`, if it has one.
    pub fn head(&self) -> Option<NodeId> {
        self.child_elements(NodeId::ROOT).find(|child| self.tag(*child) == "head")
    }

    /// The content of the first `<meta>` whose name or property is this one, ignoring case.
    pub fn meta<'p>(&'p self, name: &'p str) -> Option<&'p str> {
        self.metas(name).next()
    }

    /// The same page at this address.
    #[cfg(not(target_arch = "wasm32"))]
    fn at(self, address: Option<Address>) -> Page {
        Page { address, ..self }
    }

    /// The contents of all `<meta>` elements whose name or property is this one, ignoring case, in document order.
    pub fn metas<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p str> + 'p {
        self.metas.iter().filter_map(move |id| {
            let called = self.attribute(*id, Attribute::Property).or_else(|| self.attribute(*id, Attribute::Name))?;
            if called.eq_ignore_ascii_case(name) { self.attribute(*id, Attribute::Content) } else { None }
        })
    }

    fn string(&self, span: Span) -> &str {
        &self.strings[span.start as usize..span.end as usize]
    }
}
