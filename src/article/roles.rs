//! What each block is in its article.

use super::Role;
use super::blocks::TextBlock;
use super::body::Aside;
use super::names;
use crate::page::{NodeId, Page, is_heading};

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
    aside: &Aside,
) -> Vec<(usize, Role)> {
    let mut roles = Vec::new();
    let first_of_body = blocks.iter().position(|block| page.contains(body, block.node)).unwrap_or(blocks.len());
    if let Some(headline) = headline {
        roles.push((headline, Role::Headline));
        // Between the headline and the body; within the body from the headline on, too.
        for (index, block) in blocks.iter().enumerate().take(first_of_body).skip(headline + 1) {
            if !aside.holds(block.first) && is_standfirst(page, block) {
                roles.push((index, Role::Standfirst));
            } else if !aside.holds(block.first) && is_caption(page, block.node) {
                roles.push((index, Role::Caption));
            }
        }
    }
    for (index, block) in blocks.iter().enumerate().skip(first_of_body) {
        if !page.contains(body, block.node) {
            break;
        }
        // What stands above the headline in the same container is a kicker, a menu, another story.
        let before = headline.is_some_and(|headline| index <= headline);
        if before || aside.holds(block.first) && !aside.holds(body) {
            continue;
        }
        if let Some(role) = role(page, block, weights[index]) {
            // Nothing but the headline and its picture stands before a standfirst.
            let opens = roles.iter().all(|(_, role)| matches!(role, Role::Headline | Role::Caption));
            let called =
                || role == Role::Heading || near(page, block.node).any(|id| page.is_named(id, names("standfirst")));
            let role = if headline.is_some() && opens && is_standfirst(page, block) && called() {
                Role::Standfirst
            } else {
                role
            };
            roles.push((index, role));
        }
    }
    roles
}

fn role(page: &Page, block: &TextBlock, weight: f64) -> Option<Role> {
    let tag = page.tag(block.node);
    if is_caption(page, block.node) || stands_in(page, block.node, &["figure", "picture"]) {
        return Some(Role::Caption);
    }
    if is_heading(tag) {
        return (block.link_density() < 0.5).then_some(Role::Heading);
    }
    if block.link_density() > 0.8 {
        return None;
    }
    if stands_in(page, block.node, &["pre"]) {
        return Some(Role::Code);
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

/// Whether the element is a picture's caption or stands in one, by its tag or, where it says little, by its name.
fn is_caption(page: &Page, id: NodeId) -> bool {
    let says_little = |id: NodeId| page.end(id).index() - id.index() <= CAPTION_NODES;
    let mut near = std::iter::once(id).chain(page.ancestors(id)).take(CAPTION_DEPTH);
    near.any(|up| matches!(page.tag(up), "figcaption" | "caption"))
        || std::iter::once(id).chain(page.parent(id)).any(|id| says_little(id) && page.is_named(id, names("caption")))
}

/// Whether the element or one of the few above it has one of these tags.
fn stands_in(page: &Page, id: NodeId, tags: &[&str]) -> bool {
    std::iter::once(id).chain(page.ancestors(id)).take(4).any(|up| tags.contains(&page.tag(up)))
}

fn is_standfirst(page: &Page, block: &TextBlock) -> bool {
    STANDFIRST_CHARS.contains(&block.chars)
        && block.link_density() <= 0.5
        && matches!(page.tag(block.node), "p" | "h2" | "h3" | "h4" | "div" | "section" | "header")
        && !stands_in(page, block.node, &["figcaption", "figure", "li", "time", "address"])
        && !near(page, block.node).any(|id| page.is_named(id, names("byline")))
}

/// The element and the two above it: a class may stand on any of them.
fn near(page: &Page, id: NodeId) -> impl Iterator<Item = NodeId> {
    std::iter::once(id).chain(page.ancestors(id)).take(3)
}

/// Some captions have paragraphs and boxes of their own.
const CAPTION_DEPTH: usize = 8;
/// A picture, a paragraph, a credit, with what is emphasised in them; an article that "has-captions" has more.
const CAPTION_NODES: usize = 12;
