//! The tree that html5ever builds, with no more in it than a page keeps.
//!
//! Promised: elements, texts and comments stand where they would in a browser's tree. Not promised: what comments,
//! processing instructions, scripts and styles hold, attributes that no page keeps. Nodes are numbers in one arena, names
//! are kept once, and all texts and values stand in one string: a tree of small allocations takes ten times the HTML's size.

use super::is_linked_data;
use crate::page::text::push_collapsed;
use crate::page::{Attribute, PageBuilder, TABLE, applies};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute as Given, QualName, expanded_name, local_name, ns};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::{Ref, RefCell};
use std::ops::Range;

/// A node's place in the arena.
pub type Id = u32;

/// The document itself.
pub const DOCUMENT: Id = 0;
/// No node.
const NONE: Id = Id::MAX;

/// What a node is.
#[derive(Clone, Copy)]
enum Content {
    /// An element: which name, and which of the attributes.
    Element { name: u32, attributes: Span },
    /// A text: its first and its last piece.
    Text { first: u32, last: u32 },
    /// The document, a template's contents, a comment: it holds or parts others.
    Other,
}

#[derive(Clone, Copy)]
struct Span {
    start: u32,
    end: u32,
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Range<usize> {
        span.start as usize..span.end as usize
    }
}

struct Node {
    parent: Id,
    previous: Id,
    next: Id,
    first: Id,
    last: Id,
    content: Content,
}

/// A text that comes bit by bit while others come between is a chain of pieces.
struct Piece {
    text: Span,
    /// [`NONE`] after the last.
    next: u32,
}

/// What the parser has built so far.
#[derive(Default)]
pub struct Tree {
    nodes: Vec<Node>,
    names: Vec<QualName>,
    known: FxHashMap<QualName, u32>,
    /// Of each element together, as row of [`TABLE`] and value.
    attributes: Vec<(u8, Span)>,
    pieces: Vec<Piece>,
    strings: String,
    /// Where each template's contents hang.
    templates: FxHashMap<Id, Id>,
}

impl Tree {
    fn new() -> Tree {
        let mut tree = Tree::default();
        tree.push(Content::Other);
        tree
    }

    /// A page with room for all of it.
    pub fn page(&self) -> PageBuilder {
        // The page keeps the tag of every element besides.
        let tags = |node: &Node| match node.content {
            Content::Element { name, .. } => self.names[name as usize].local.len(),
            _ => 0,
        };
        let bytes = self.strings.len() + self.nodes.iter().map(tags).sum::<usize>();
        PageBuilder::with_capacity(self.nodes.len(), self.attributes.len(), bytes)
    }

    /// The first that stands in the node.
    pub fn first_child(&self, id: Id) -> Option<Id> {
        Some(self.nodes[id as usize].first).filter(|id| *id != NONE)
    }

    /// The sibling that follows.
    pub fn next_sibling(&self, id: Id) -> Option<Id> {
        Some(self.nodes[id as usize].next).filter(|id| *id != NONE)
    }

    /// What the node stands in.
    pub fn parent(&self, id: Id) -> Option<Id> {
        Some(self.nodes[id as usize].parent).filter(|id| *id != NONE)
    }

    /// The element's tag name; `None` for any other node.
    pub fn tag(&self, id: Id) -> Option<&str> {
        self.name(id).map(|name| &*name.local)
    }

    /// The element's attributes that a page keeps, in [`TABLE`]'s order: a row of it and the value.
    pub fn attributes(&self, id: Id) -> impl Iterator<Item = (usize, &str)> {
        let range = match self.nodes[id as usize].content {
            Content::Element { attributes, .. } => attributes.into(),
            _ => 0..0,
        };
        self.attributes[range].iter().map(|(row, value)| (usize::from(*row), self.string(*value)))
    }

    /// The text of a text node, white space as it came or each run of it as one space; `None` for any other node.
    pub fn text(&self, id: Id) -> Option<Cow<'_, str>> {
        let Content::Text { first, .. } = self.nodes[id as usize].content else { return None };
        let pieces = std::iter::successors(Some(first), |piece| {
            Some(self.pieces[*piece as usize].next).filter(|next| *next != NONE)
        });
        let mut texts = pieces.map(|piece| self.string(self.pieces[piece as usize].text));
        let text = Cow::Borrowed(texts.next().unwrap_or_default());
        // Adding to it copies it only when there is more.
        Some(texts.fold(text, |text, more| text + more))
    }

    fn name(&self, id: Id) -> Option<&QualName> {
        match self.nodes[id as usize].content {
            Content::Element { name, .. } => Some(&self.names[name as usize]),
            _ => None,
        }
    }

    fn string(&self, span: Span) -> &str {
        &self.strings[Range::from(span)]
    }

    fn push(&mut self, content: Content) -> Id {
        let id = self.nodes.len() as Id;
        self.nodes.push(Node { parent: NONE, previous: NONE, next: NONE, first: NONE, last: NONE, content });
        id
    }

    fn store(&mut self, text: &str) -> Span {
        let start = self.strings.len() as u32;
        self.strings.push_str(text);
        Span { start, end: self.strings.len() as u32 }
    }

    /// Adds those attributes that a page keeps and the element does not have.
    fn give(&mut self, id: Id, given: &[Given]) {
        let Some(tag) = self.name(id).map(|name| name.local.clone()) else { return };
        let known = |attribute: &Given| {
            let row = TABLE.iter().position(|(_, _, name, _)| *name == &*attribute.name.local)?;
            applies(TABLE[row].3, &tag).then(|| (row as u8, attribute.value.clone()))
        };
        let mut given: Vec<(u8, StrTendril)> = given.iter().filter_map(known).collect();
        let Content::Element { name, attributes } = self.nodes[id as usize].content else { return };
        let mut all: Vec<(u8, Span)> = self.attributes[Range::from(attributes)].to_vec();
        given.retain(|(row, _)| all.iter().all(|(has, _)| has != row));
        if given.is_empty() {
            return;
        }
        all.extend(given.into_iter().map(|(row, value)| (row, self.store(&value))));
        all.sort_by_key(|(row, _)| *row);
        let start = self.attributes.len() as u32;
        self.attributes.append(&mut all);
        let attributes = Span { start, end: self.attributes.len() as u32 };
        self.nodes[id as usize].content = Content::Element { name, attributes };
    }

    /// Takes the node out of where it stands.
    fn detach(&mut self, id: Id) {
        let Node { parent, previous, next, .. } = self.nodes[id as usize];
        if parent != NONE {
            self.join(parent, previous, next);
        }
        let node = &mut self.nodes[id as usize];
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    /// Puts a node that stands nowhere into `parent`: before `next`, or at the end.
    fn insert(&mut self, id: Id, parent: Id, next: Id) {
        let previous = self.before(parent, next);
        self.nodes[id as usize].parent = parent;
        self.join(parent, previous, id);
        self.join(parent, id, next);
    }

    /// Makes the two neighbours, or the one that there is the parent's first or last child.
    fn join(&mut self, parent: Id, previous: Id, next: Id) {
        match previous {
            NONE => self.nodes[parent as usize].first = next,
            _ => self.nodes[previous as usize].next = next,
        }
        match next {
            NONE => self.nodes[parent as usize].last = previous,
            _ => self.nodes[next as usize].previous = previous,
        }
    }

    /// What stands in `parent` before `next`, or at the end.
    fn before(&self, parent: Id, next: Id) -> Id {
        if next == NONE { self.nodes[parent as usize].last } else { self.nodes[next as usize].previous }
    }

    /// Puts a node or a text into `parent`: before `next`, or at the end.
    fn place(&mut self, child: NodeOrText<Id>, parent: Id, next: Id) {
        match child {
            NodeOrText::AppendNode(id) => {
                self.detach(id);
                self.insert(id, parent, next);
            }
            NodeOrText::AppendText(text) => self.place_text(&text, parent, next),
        }
    }

    /// A text goes on where it follows one; what no page keeps is dropped.
    fn place_text(&mut self, text: &str, parent: Id, next: Id) {
        let is_script = self.tag(parent) == Some("script");
        if is_script && !self.is_linked_data(parent) || self.tag(parent).is_some_and(|tag| UNREAD.contains(&tag)) {
            return;
        }
        let start = self.strings.len() as u32;
        if is_script {
            self.strings.push_str(text)
        } else {
            push_collapsed(&mut self.strings, text)
        }
        let end = self.strings.len() as u32;
        let piece = self.pieces.len() as u32;
        let previous = self.before(parent, next) as usize;
        if let Some(Node { content: Content::Text { last, .. }, .. }) = self.nodes.get_mut(previous) {
            let before = &mut self.pieces[*last as usize];
            if before.text.end == start {
                before.text.end = end;
                return;
            }
            before.next = piece;
            *last = piece;
        } else {
            let id = self.push(Content::Text { first: piece, last: piece });
            self.insert(id, parent, next);
        }
        self.pieces.push(Piece { text: Span { start, end }, next: NONE });
    }

    fn is_linked_data(&self, script: Id) -> bool {
        self.attributes(script).any(|(row, kind)| TABLE[row].0 == Attribute::Type && is_linked_data(kind))
    }
}

/// Elements that hold nothing but text, which no page keeps.
const UNREAD: [&str; 4] = ["style", "noscript", "iframe", "textarea"];

/// A [`Tree`] that html5ever builds.
pub struct Sink(RefCell<Tree>);

impl Sink {
    /// With nothing in it.
    pub fn new() -> Sink {
        Sink(RefCell::new(Tree::new()))
    }
}

impl TreeSink for Sink {
    type Output = Tree;
    type Handle = Id;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn get_document(&self) -> Id {
        DOCUMENT
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn elem_name<'a>(&'a self, id: &'a Id) -> Ref<'a, QualName> {
        #[expect(clippy::expect_used, reason = "html5ever asks it of elements alone")]
        Ref::map(self.0.borrow(), |tree| tree.name(*id).expect("an element"))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Given>, _: ElementFlags) -> Id {
        let tree = &mut *self.0.borrow_mut();
        let is_template = name.expanded() == expanded_name!(html "template");
        let next = tree.names.len() as u32;
        let number = *tree.known.entry(name).or_insert_with_key(|name| {
            tree.names.push(name.clone());
            next
        });
        let id = tree.push(Content::Element { name: number, attributes: Span { start: 0, end: 0 } });
        tree.give(id, &attributes);
        if is_template {
            let contents = tree.push(Content::Other);
            tree.templates.insert(id, contents);
        }
        id
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.0.borrow_mut().push(Content::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.0.borrow_mut().push(Content::Other)
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.0.borrow_mut().place(child, *parent, NONE);
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let tree = &mut *self.0.borrow_mut();
        if let Some(parent) = tree.parent(*sibling) {
            tree.place(child, parent, *sibling);
        }
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let has_parent = self.0.borrow().parent(*element).is_some();
        if has_parent { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn add_attrs_if_missing(&self, id: &Id, attributes: Vec<Given>) {
        self.0.borrow_mut().give(*id, &attributes);
    }

    fn get_template_contents(&self, id: &Id) -> Id {
        self.0.borrow().templates.get(id).copied().unwrap_or(*id)
    }

    fn remove_from_parent(&self, id: &Id) {
        self.0.borrow_mut().detach(*id);
    }

    fn reparent_children(&self, id: &Id, parent: &Id) {
        let tree = &mut *self.0.borrow_mut();
        while let Some(child) = tree.first_child(*id) {
            tree.detach(child);
            tree.insert(child, *parent, NONE);
        }
    }
}
