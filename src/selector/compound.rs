//! The selectors that are made here: names of one element, and chains of them from parent to child.

use crate::page::{Attribute, NodeId, Page};
use std::fmt;

/// Something that an element is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Name<'p> {
    /// The element's name.
    Tag(&'p str),
    /// Its id.
    Id(&'p str),
    /// One of its classes.
    Class(&'p str),
    /// An attribute with its value.
    Attribute(Attribute, &'p str),
    /// It is the so many-th child of its name, the first is 1.
    Nth(usize),
}

impl Name<'_> {
    fn matches(&self, page: &Page, node: NodeId) -> bool {
        match self {
            Name::Tag(tag) => page.tag(node) == *tag,
            Name::Id(id) => page.attribute(node, Attribute::Id) == Some(*id),
            Name::Class(class) => classes(page, node).any(|own| own == *class),
            Name::Attribute(attribute, value) => page.attribute(node, *attribute) == Some(*value),
            Name::Nth(nth) => nth_of_type(page, node) == *nth,
        }
    }
}

/// All that one element of a chain is known by; `Tag` first, `Nth` last.
pub type Compound<'p> = Vec<Name<'p>>;

/// Compounds from parent to child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain<'p>(pub Vec<Compound<'p>>);

impl Chain<'_> {
    /// Whether the element matches.
    pub fn matches(&self, page: &Page, node: NodeId) -> bool {
        let mut at = Some(node);
        self.0.iter().rev().all(|compound| {
            let Some(node) = at else { return false };
            at = page.parent(node);
            compound.iter().all(|name| name.matches(page, node))
        })
    }
}

impl fmt::Display for Chain<'_> {
    /// As CSS. All names are identifiers as they stand.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, compound) in self.0.iter().enumerate() {
            if place > 0 {
                out.write_str(" > ")?;
            }
            for name in compound {
                match name {
                    Name::Tag(tag) => out.write_str(tag)?,
                    Name::Id(id) => write!(out, "#{id}")?,
                    Name::Class(class) => write!(out, ".{class}")?,
                    Name::Attribute(attribute, value) => write!(out, "[{}=\"{value}\"]", html_name(*attribute))?,
                    Name::Nth(nth) => write!(out, ":nth-of-type({nth})")?,
                }
            }
        }
        Ok(())
    }
}

/// The element's classes.
pub fn classes(page: &Page, node: NodeId) -> impl Iterator<Item = &str> {
    page.attribute(node, Attribute::Class).unwrap_or_default().split_ascii_whitespace()
}

/// Which of its parent's children of its name the element is, the first is 1.
pub fn nth_of_type(page: &Page, node: NodeId) -> usize {
    let Some(parent) = page.parent(node) else { return 1 };
    page.child_elements(parent)
        .take_while(|sibling| *sibling <= node)
        .filter(|sibling| page.tag(*sibling) == page.tag(node))
        .count()
}

fn html_name(attribute: Attribute) -> &'static str {
    crate::page::TABLE.iter().find(|row| row.0 == attribute).map_or("", |row| row.2)
}
