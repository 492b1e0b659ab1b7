//! What each block is in its article.

use super::Role;
use super::blocks::TextBlock;
use super::body::{Aside, is_heading, names};
use crate::page::{Attribute, NodeId, Page};

/// A standfirst is at least a clause and no paragraph of its own story.
const STANDFIRST_CHARS: std::ops::RangeInclusive<usize> = 40..=700;

/// The article's blocks with their roles: indexes into `blocks`, in reading order. Labels, link lists, menus, forms and
/// what stands between headline and body without being a standfirst are left out.
pub fn assign(
    page: &Page,
    blocks: &[TextBlock],
    weights: &[f64],
    body: NodeId,
    headline: Option<usize>,
) -> Vec<(usize, Role)> {
    let aside = Aside::read(page);
    let mut roles = Vec::new();
    let first_of_body = blocks.iter().position(|block| page.contains(body, block.node)).unwrap_or(blocks.len());
    if let Some(headline) = headline {
        roles.push((headline, Role::Headline));
        // Between the headline and the body; within the body from the headline on, too.
        for (index, block) in blocks.iter().enumerate().take(first_of_body).skip(headline + 1) {
            if !aside.holds(block.first) && is_standfirst(page, block) {
                roles.push((index, Role::Standfirst));
            } else if !aside.holds(block.first) && stands_in(page, block.node, &["figcaption"]) {
                roles.push((index, Role::Caption));
            }
        }
    }
    for (index, block) in blocks.iter().enumerate().skip(first_of_body) {
        if !page.contains(body, block.node) {
            break;
        }
        if Some(index) == headline || aside.holds(block.first) && !body_stands_aside(page, body, block, &aside) {
            continue;
        }
        if let Some(role) = role(page, block, weights[index]) {
            roles.push((index, role));
        }
    }
    roles
}

/// The body itself may stand in an element that is aside on other pages.
fn body_stands_aside(page: &Page, body: NodeId, block: &TextBlock, aside: &Aside) -> bool {
    aside.holds(body) && !page.ancestors(block.node).take_while(|up| *up != body).any(|up| page.tag(up) == "aside")
}

fn role(page: &Page, block: &TextBlock, weight: f64) -> Option<Role> {
    let tag = page.tag(block.node);
    if stands_in(page, block.node, &["figcaption", "figure", "picture", "caption"]) {
        return Some(Role::Caption);
    }
    if is_heading(tag) {
        return (block.link_density() < 0.5).then_some(Role::Heading);
    }
    if block.link_density() > 0.8 {
        return None;
    }
    if stands_in(page, block.node, &["td", "th"]) {
        return Some(Role::Cell);
    }
    if stands_in(page, block.node, &["li", "dd", "dt"]) {
        return Some(Role::ListItem);
    }
    if stands_in(page, block.node, &["blockquote"]) {
        return Some(Role::Quote);
    }
    (weight > 0.0 || tag == "p").then_some(Role::Paragraph)
}

/// Whether the element or one of the few above it has one of these tags.
fn stands_in(page: &Page, id: NodeId, tags: &[&str]) -> bool {
    std::iter::once(id).chain(page.ancestors(id)).take(4).any(|up| tags.contains(&page.tag(up)))
}

fn is_standfirst(page: &Page, block: &TextBlock) -> bool {
    if !STANDFIRST_CHARS.contains(&block.chars) || block.link_density() > 0.5 {
        return false;
    }
    let near = || std::iter::once(block.node).chain(page.ancestors(block.node)).take(3);
    if near().any(|id| names(page, id).any(|name| BYLINE_NAMES.contains(&name.as_str()))) {
        return false;
    }
    if stands_in(page, block.node, &["figcaption", "figure", "li", "time", "address"]) {
        return false;
    }
    near().any(|id| {
        page.attribute(id, Attribute::ItemProp).is_some_and(|prop| matches!(prop, "description" | "alternativeHeadline" | "abstract"))
    }) || matches!(page.tag(block.node), "p" | "h2" | "h3" | "h4" | "div" | "section" | "header")
}

/// Words of class names for what stands about the headline and is no standfirst.
const BYLINE_NAMES: [&str; 12] = [
    "byline", "author", "authors", "autor", "date", "time", "meta", "share", "social", "breadcrumb", "breadcrumbs", "credit",
];
