//! Which element holds the body: the subtree whose running text most outweighs its links.
//!
//! Every block of text speaks for or against the elements above it. The body is the subtree with the greatest sum, a
//! maximum-subtree search in place of Readability's propagated scores: one pass, no parameters for depth, and an
//! element that adds only links or labels to its child's text always loses against the child.

use super::blocks::TextBlock;
use super::names;
use crate::page::{Attribute, NodeId, Page, is_heading};
use std::collections::HashMap;

/// From how many weighted characters on a text reads as a paragraph, not as a label. Standfirsts of cards are mostly
/// shorter than 200, so length alone proves nothing.
const PARAGRAPH_CHARS: usize = 60;
/// A paragraph with a greater share of links leads elsewhere.
const PARAGRAPH_LINKS: f64 = 0.5;
/// What a block that is mostly link costs, in characters. A list of ten links weighs as a long paragraph.
const LINK_COST: f64 = 40.0;
/// What a label costs: enough that an element with many of them is not taken for their sake.
const LABEL_COST: f64 = 4.0;

/// What each block says for (positive) or against the element that it stands in being the body.
pub fn weights(page: &Page, blocks: &[TextBlock], aside: &Aside) -> Vec<f64> {
    blocks.iter().map(|block| weight(page, block, aside)).collect()
}

fn weight(page: &Page, block: &TextBlock, aside: &Aside) -> f64 {
    let links = block.link_density();
    let chars = block.chars as f64;
    if links > PARAGRAPH_LINKS {
        return -LINK_COST;
    }
    if is_heading(page.tag(block.node)) {
        return 0.0;
    }
    if block.chars < PARAGRAPH_CHARS {
        // The last line of a quotation or an item of an enumeration, if it ends as a sentence does.
        return if ends_sentence(&block.text) && block.chars * 3 > PARAGRAPH_CHARS { chars * 0.3 } else { -LABEL_COST };
    }
    let shown = if aside.is_hidden(block.first) { 0.3 } else { 1.0 };
    let place = if aside.holds(block.first) || aside.is_beside(block.first) { 0.1 } else { 1.0 };
    let sentences = if has_sentence(&block.text) { 1.0 } else { 0.4 };
    (chars * (1.0 - links)).min(1_500.0) * shown * place * sentences
}

const SENTENCE_ENDS: [char; 12] = ['.', '!', '?', '…', '。', '！', '？', '।', '۔', '؟', '։', '።'];

fn has_sentence(text: &str) -> bool {
    text.contains(SENTENCE_ENDS)
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '»', '“', '’', '\'', ')', '」']).ends_with(SENTENCE_ENDS)
}

/// The element with the greatest sum of weights among `within` and the elements in it, and the sum. Of equal ones the
/// innermost.
pub fn heaviest(page: &Page, blocks: &[TextBlock], weights: &[f64], within: NodeId) -> (NodeId, f64) {
    let mut sums = vec![0.0; page.end(within).index() - within.index()];
    for (block, weight) in blocks.iter().zip(weights) {
        if page.contains(within, block.node) {
            sums[block.node.index() - within.index()] += weight;
        }
    }
    let mut best = (within, f64::NEG_INFINITY);
    for id in page.subtree(within).rev() {
        let sum = sums[id.index() - within.index()];
        if page.is_element(id) && sum > best.1 {
            best = (id, sum);
        }
        if let Some(up) = page.parent(id).filter(|_| id != within) {
            sums[up.index() - within.index()] += sum;
        }
    }
    best
}

/// The text that follows the headline, where it stands nearer to it in the tree than the heaviest does and says enough to
/// be the article: the heaviest are then comments, a dialog or other stories, however long. With its sum.
///
/// Standfirsts and captions stand nearer, too: on 1,254 saved pages none had so many paragraphs, and none half the body's
/// weight.
pub fn nearer(
    page: &Page,
    blocks: &[TextBlock],
    weights: &[f64],
    headline: usize,
    (heaviest, most): (NodeId, f64),
    within: NodeId,
) -> Option<(NodeId, f64)> {
    let shown = blocks[headline].node;
    if page.contains(heaviest, shown) {
        return None;
    }
    let between: Vec<f64> = blocks
        .iter()
        .zip(weights)
        .enumerate()
        .map(|(index, (block, weight))| if index > headline && block.node < heaviest { *weight } else { 0.0 })
        .collect();
    let (near, sum) = self::heaviest(page, blocks, &between, within);
    let is_paragraph =
        |block: &TextBlock, weight: f64| weight >= PARAGRAPH_CHARS as f64 && page.contains(near, block.node);
    let paragraphs = blocks.iter().zip(&between).filter(|(block, weight)| is_paragraph(block, **weight)).count();
    let is_text = paragraphs >= TEXT_PARAGRAPHS && sum >= TEXT_CHARS || sum >= PART_CHARS && sum * 2.0 >= most;
    let is_nearer = page.common_ancestor(shown, near) != page.common_ancestor(shown, heaviest);
    (is_text && is_nearer).then_some((near, sum))
}

/// How many paragraphs below the headline are a text, and what they weigh at least.
const TEXT_PARAGRAPHS: usize = 3;
const TEXT_CHARS: f64 = 500.0;

/// Parts of the page that are not the article whatever they say: menus, footers, dialogs, comments; what stands beside
/// it; and what is hidden.
pub struct Aside {
    held: Vec<bool>,
    beside: Vec<bool>,
    hidden: Vec<bool>,
}

/// An element with a greater share of the page's text is the page, whatever it is called: some systems put every page
/// into one form.
const PAGE_SHARE: f64 = 0.5;

impl Aside {
    /// One pass over the page. What holds the `headline` that the page declares is no dialog, whatever its name says
    /// ("modal-enabled").
    pub fn read(page: &Page, blocks: &[TextBlock], headline: Option<NodeId>) -> Aside {
        let mut chars = vec![0; page.len()];
        for block in blocks {
            chars[block.node.index()] += block.chars;
        }
        for id in page.nodes().rev() {
            if let Some(up) = page.parent(id) {
                chars[up.index()] += chars[id.index()];
            }
        }
        let most = (chars[0] as f64 * PAGE_SHARE) as usize;
        let none = || vec![false; page.len()];
        let mut aside = Aside { held: none(), beside: none(), hidden: none() };
        for id in page.nodes() {
            let up = page.parent(id).map_or(0, NodeId::index);
            let small = page.is_element(id) && chars[id.index()] <= most;
            // A page that is fixed as a whole is locked by what stands over it.
            let is_over = small && page.appearance(id).fixed;
            let named = || is_over || small && is_named_aside(page, id) || holds_comments(page, id);
            let holds_headline = || headline.is_some_and(|headline| page.contains(id, headline));
            let held = stands_aside(page, id) || named() && !holds_headline();
            aside.held[id.index()] = aside.held[up] || held;
            aside.beside[id.index()] = aside.beside[up] || small && stands_beside(page, id);
            aside.hidden[id.index()] = aside.hidden[up] || page.appearance(id).hidden;
        }
        aside
    }

    /// Whether the node stands in a menu, a footer, a form, a dialog or among comments.
    pub fn holds(&self, id: NodeId) -> bool {
        self.held[id.index()]
    }

    /// Whether the node stands in an `<aside>`: a sidebar, or a box within the article.
    pub fn is_beside(&self, id: NodeId) -> bool {
        self.beside[id.index()]
    }

    fn is_hidden(&self, id: NodeId) -> bool {
        self.hidden[id.index()]
    }
}

fn stands_aside(page: &Page, id: NodeId) -> bool {
    let tag = page.tag(id);
    if matches!(tag, "html" | "body" | "main" | "article") {
        return false;
    }
    let role = page.attribute(id, Attribute::Role).unwrap_or_default();
    matches!(tag, "nav" | "footer" | "dialog" | "menu" | "button")
        || matches!(role, "navigation" | "contentinfo" | "dialog" | "alertdialog" | "search" | "menu")
}

fn is_named_aside(page: &Page, id: NodeId) -> bool {
    !matches!(page.tag(id), "html" | "body" | "main" | "article")
        && (page.tag(id) == "form" || page.is_named(id, names("aside")))
}

fn stands_beside(page: &Page, id: NodeId) -> bool {
    page.tag(id) == "aside" || page.attribute(id, Attribute::Role) == Some("complementary")
}

fn holds_comments(page: &Page, id: NodeId) -> bool {
    !matches!(page.tag(id), "" | "html" | "body" | "main" | "article") && page.is_named(id, names("comments"))
}

/// The element that holds the whole body, from the [heaviest] one on: some pages cut the body into several containers
/// that look the same, with other things between. A body that is a single paragraph is taken with its neighbours.
pub fn whole(page: &Page, blocks: &[TextBlock], weights: &[f64], heaviest: NodeId, extent: NodeId) -> NodeId {
    let is_part = |block: &TextBlock, weight: f64| weight >= PART_CHARS && page.contains(extent, block.node);
    let mut shapes: HashMap<Shape, usize> = HashMap::new();
    for (block, weight) in blocks.iter().zip(weights) {
        if is_part(block, *weight) && page.contains(heaviest, block.node) {
            *shapes.entry(Shape::of(page, block.node)).or_default() += 1;
        }
    }
    let mut whole = heaviest;
    for (block, weight) in blocks.iter().zip(weights) {
        let is_outside = is_part(block, *weight) && !page.contains(whole, block.node);
        // A shape that is there once may be there by chance.
        if is_outside && shapes.get(&Shape::of(page, block.node)).is_some_and(|count| *count > 1) {
            whole = page.common_ancestor(whole, block.node);
        }
    }
    let is_single = blocks.iter().any(|block| block.node == whole);
    if is_single && whole != extent { page.parent(whole).unwrap_or(whole) } else { whole }
}

/// What a paragraph weighs at least that brings another part of the body in.
const PART_CHARS: f64 = 100.0;
/// What a paragraph's container looks like: its depth, its classes and those of the element above.
#[derive(PartialEq, Eq, Hash)]
struct Shape<'p> {
    depth: usize,
    classes: [&'p str; 2],
    tags: [&'p str; 3],
}

impl<'p> Shape<'p> {
    fn of(page: &'p Page, paragraph: NodeId) -> Shape<'p> {
        let mut above = page.ancestors(paragraph);
        let near = [above.next().unwrap_or(NodeId::ROOT), above.next().unwrap_or(NodeId::ROOT)];
        Shape {
            depth: above.count(),
            classes: near.map(|id| page.attribute(id, Attribute::Class).unwrap_or_default()),
            tags: [page.tag(paragraph), page.tag(near[0]), page.tag(near[1])],
        }
    }
}
