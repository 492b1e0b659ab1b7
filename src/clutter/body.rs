//! Which lines of the page are the article's own and must stay.
//!
//! The article's blocks are taken as found, but for lines that give themselves away between the paragraphs: "Read also:
//! …", "Sign up for our newsletter here", an appeal. What stands in a card or box that its own names call a teaser, a
//! newsletter or a donation box is not claimed either; whether it goes is decided by what it holds.

use super::language::Senses;
use super::links::Destination;
use super::names::Hints;
use super::tally::Link;
use crate::article::blocks::TextBlock;
use crate::article::{Article, Role};
use crate::page::{NodeId, Page};
use std::collections::HashSet;

/// To whom a line belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The article's own text: stays.
    Article,
    /// Not claimed.
    Open,
}

/// The claims on all lines.
pub struct Claims {
    of: Vec<Claim>,
}

impl Claims {
    /// The claim on a line.
    pub fn of(&self, line: usize) -> Claim {
        self.of[line]
    }
}

/// A box between paragraphs holds at most this share of the article's text.
const BOX_SHARE: f64 = 0.25;
/// A line that leads elsewhere is no paragraph.
const LINE_CHARS: usize = 260;

/// Claims the articles' lines.
pub fn claim(
    page: &Page,
    articles: &[Article],
    lines: &[TextBlock],
    senses: &[Senses],
    links: &[Link],
    hints: &[Hints],
) -> Claims {
    let mut own: HashSet<(NodeId, &str)> = HashSet::new();
    let mut headlines: HashSet<NodeId> = HashSet::new();
    let mut captions: HashSet<NodeId> = HashSet::new();
    for article in articles {
        for block in &article.blocks {
            own.insert((block.node, block.text.as_str()));
            if block.role == Role::Caption {
                captions.insert(block.node);
            }
        }
        headlines.extend(article.headline);
    }
    let mut chars = vec![0usize; page.len()];
    for line in lines.iter().filter(|line| own.contains(&(line.node, line.text.as_str()))) {
        chars[line.node.index()] += line.chars;
    }
    for index in (1..page.len()).rev() {
        if let Some(up) = page.parent(NodeId::from_index(index)) {
            chars[up.index()] += chars[index];
        }
    }
    let boxed = boxes(page, articles, &chars, hints);
    let mut leads: Vec<(bool, bool, bool)> = vec![Default::default(); lines.len()];
    for link in links {
        if let Some(line) = link.line() {
            let (story, give, subscribe) = &mut leads[line];
            *story |= matches!(link.destination, Destination::Story | Destination::Perhaps);
            *give |= link.destination == Destination::Give;
            *subscribe |= link.destination == Destination::Subscribe;
        }
    }
    let of = lines.iter().enumerate().map(|(index, line)| {
        if !own.contains(&(line.node, line.text.as_str())) {
            return Claim::Open;
        }
        if headlines.contains(&line.node) {
            return Claim::Article;
        }
        let (story, give, subscribe) = leads[index];
        let said = &senses[index];
        let leads_on = (said.line || said.heading)
            && line.chars <= LINE_CHARS
            && (story && line.link_density() > 0.3 || line.chars <= 40);
        let asks = said.give >= 2 && (give || line.chars <= 400) || said.give >= 1 && give;
        let signs_up = said.subscribe >= 1 && subscribe
            || said.subscribe >= 2 && line.chars <= 200
            || said.subscribe >= 1 && line.link_density() > 0.5;
        let linked = line.link_density() > 0.8;
        if leads_on || asks || signs_up || linked || boxed[line.node.index()] { Claim::Open } else { Claim::Article }
    });
    Claims { of: of.collect() }
}

/// What stands in a box that is named for clutter and holds little of the article.
fn boxes(page: &Page, articles: &[Article], chars: &[usize], hints: &[Hints]) -> Vec<bool> {
    let mut boxed = vec![false; page.len()];
    for id in page.nodes().skip(1) {
        let up = page.parent(id).map_or(0, NodeId::index);
        if boxed[up] {
            boxed[id.index()] = true;
            continue;
        }
        let hint = hints[id.index()];
        if page.is_element(id) && (hint.give || hint.subscribe || hint.teaser) && chars[id.index()] > 0 {
            let of = articles
                .iter()
                .filter(|article| page.contains(article.body, id) && article.body != id)
                .map(|article| chars[article.body.index()])
                .next();
            boxed[id.index()] = of.is_some_and(|whole| (chars[id.index()] as f64) < whole as f64 * BOX_SHARE);
        }
    }
    boxed
}
