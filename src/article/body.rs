//! Which element holds the body: the subtree whose running text most outweighs its links.
//!
//! Every block of text speaks for or against the elements above it. The body is the subtree with the greatest sum, a
//! maximum-subtree search in place of Readability's propagated scores: one pass, no parameters for depth, and an
//! element that adds only links or labels to its child's text always loses against the child.

use super::blocks::TextBlock;
use crate::page::{Attribute, NodeId, Page};

/// From how many weighted characters on a text reads as a paragraph, not as a label. Standfirsts of cards are mostly
/// shorter than 200, so length alone proves nothing.
const PARAGRAPH_CHARS: usize = 60;
/// A paragraph with a greater share of links leads elsewhere.
const PARAGRAPH_LINKS: f64 = 0.5;
/// What a block that is mostly link costs, in characters. A list of ten links weighs as a long paragraph.
const LINK_COST: f64 = 40.0;
/// What a label costs: enough that an element with many of them is not taken for their sake.
const LABEL_COST: f64 = 4.0;
/// What a heading within text costs: nothing.
const HEADING_COST: f64 = 0.0;

/// What each block says for (positive) or against the element that it stands in being the body.
pub fn weights(page: &Page, blocks: &[TextBlock]) -> Vec<f64> {
    let aside = Aside::read(page);
    blocks.iter().map(|block| weight(page, block, &aside)).collect()
}

fn weight(page: &Page, block: &TextBlock, aside: &Aside) -> f64 {
    let links = block.link_density();
    let chars = block.chars as f64;
    if links > PARAGRAPH_LINKS {
        return -LINK_COST;
    }
    if page.tag(block.node).starts_with('h') && is_heading(page.tag(block.node)) {
        return -HEADING_COST;
    }
    if block.chars < PARAGRAPH_CHARS {
        // The last line of a quotation or an item of an enumeration, if it ends as a sentence does.
        return if ends_sentence(&block.text) && block.chars * 3 > PARAGRAPH_CHARS { chars * 0.3 } else { -LABEL_COST };
    }
    let shown = if aside.is_hidden(block.first) { 0.3 } else { 1.0 };
    let place = if aside.holds(block.first) { 0.1 } else { 1.0 };
    let sentences = if has_sentence(&block.text) { 1.0 } else { 0.4 };
    (chars * (1.0 - links)).min(1_500.0) * shown * place * sentences
}

/// `h1` to `h6`.
pub fn is_heading(tag: &str) -> bool {
    matches!(tag.as_bytes(), [b'h', b'1'..=b'6'])
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

/// Parts of the page that are not the article whatever they say: menus, footers, dialogs, comments; and what is hidden.
pub struct Aside {
    held: Vec<bool>,
    hidden: Vec<bool>,
}

impl Aside {
    /// One pass over the page.
    pub fn read(page: &Page) -> Aside {
        let mut aside = Aside { held: vec![false; page.len()], hidden: vec![false; page.len()] };
        for id in page.nodes() {
            let up = page.parent(id).map_or(0, NodeId::index);
            aside.held[id.index()] = aside.held[up] || page.is_element(id) && stands_aside(page, id);
            aside.hidden[id.index()] = aside.hidden[up] || page.appearance(id).hidden;
        }
        aside
    }

    /// Whether the node stands in such a part.
    pub fn holds(&self, id: NodeId) -> bool {
        self.held[id.index()]
    }

    fn is_hidden(&self, id: NodeId) -> bool {
        self.hidden[id.index()]
    }
}

fn stands_aside(page: &Page, id: NodeId) -> bool {
    let by_tag = match page.tag(id) {
        "nav" | "footer" | "aside" | "form" | "dialog" | "menu" | "button" => true,
        "div" | "section" | "ul" | "ol" | "p" | "figcaption" | "figure" => false,
        "html" | "body" | "main" | "article" => return false,
        _ => false,
    };
    let role = page.attribute(id, Attribute::Role).unwrap_or_default();
    by_tag
        || page.appearance(id).fixed
        || matches!(role, "navigation" | "complementary" | "contentinfo" | "dialog" | "alertdialog" | "search" | "menu")
        || names(page, id).any(|word| ASIDE_NAMES.contains(&word.as_str()))
}

/// Words of class names and ids that every content system uses for what readers write and for legal notices.
const ASIDE_NAMES: [&str; 13] = [
    "comment", "comments", "disqus", "cookie", "cookies", "consent", "gdpr", "onetrust", "didomi", "usercentrics", "popup",
    "modal", "newsletter",
];

/// The words of an element's class and id, in lower case: `Article-body__text` is three.
pub fn names(page: &Page, id: NodeId) -> impl Iterator<Item = String> + '_ {
    let class = page.attribute(id, Attribute::Class).unwrap_or_default();
    let name = page.attribute(id, Attribute::Id).unwrap_or_default();
    let words = [class, name].into_iter().flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase)
}
