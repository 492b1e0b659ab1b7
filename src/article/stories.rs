//! The page's stories: one, or several where the site appends the next; none on a front page.

use super::blocks::{self, TextBlock};
use super::{Article, Block, Role, body, headline, roles};
use crate::page::{Attribute, NodeId, Page};

/// Body text, in weighted characters, from which on a page is an article. A wire flash has two sentences.
const ENOUGH: f64 = 500.0;
/// For a page that declares itself one (`og:type`, `NewsArticle`).
const ENOUGH_DECLARED: f64 = 160.0;
/// A further story on the page needs as much as a page that says nothing.
const ENOUGH_FURTHER: f64 = 250.0;
/// Of all text in the body's element, how much must be running text. Front pages are links with excerpts between.
const RUNNING_TEXT: f64 = 0.5;

/// See [`super::find`].
pub fn find(page: &Page) -> Vec<Article> {
    let blocks = blocks::read(page);
    let weights = body::weights(page, &blocks);
    let titles = headline::declared(page);
    let Some(whole) = page.body() else { return Vec::new() };
    let (best, sum) = body::heaviest(page, &blocks, &weights, whole);
    let declared = declares_article(page);
    if sum < if declared { ENOUGH_DECLARED } else { ENOUGH } {
        return Vec::new();
    }
    if !declared && (is_front(page) || running_share(page, &blocks, &weights, best) < RUNNING_TEXT) {
        return Vec::new();
    }
    let extents = extents(page, &blocks, &weights, whole);
    let read = |extent| read(page, &blocks, &weights, &titles, extent);
    if extents.len() < 2 { vec![read(whole)] } else { extents.into_iter().map(read).collect() }
}

fn declares_article(page: &Page) -> bool {
    if page.meta("og:type").is_some_and(|kind| kind.eq_ignore_ascii_case("article")) || page.meta("article:published_time").is_some() {
        return true;
    }
    page.nodes().any(|id| {
        page.attribute(id, Attribute::ItemType).is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"))
            || page.tag(id) == "script"
                && page.children(id).any(|text| ["NewsArticle\"", "\"Article\"", "BlogPosting\""].iter().any(|kind| page.text(text).contains(kind)))
    })
}

/// An address without a path is a site's front page.
fn is_front(page: &Page) -> bool {
    page.address().is_some_and(|address| {
        address.query.is_none() && matches!(address.path.trim_end_matches('/'), "" | "/index.html" | "/index.php" | "/home")
    })
}

/// Share of the element's text that speaks for it being a body.
fn running_share(page: &Page, blocks: &[TextBlock], weights: &[f64], element: NodeId) -> f64 {
    let inside = blocks.iter().zip(weights).filter(|(block, _)| page.contains(element, block.node));
    let (running, all) = inside.fold((0, 0), |(running, all), (block, weight)| {
        (running + if *weight > 0.0 { block.chars } else { 0 }, all + block.chars)
    });
    running as f64 / all.max(1) as f64
}

/// Where each of several stories stands: the largest elements that hold just one headline and enough text of their own.
fn extents(page: &Page, blocks: &[TextBlock], weights: &[f64], whole: NodeId) -> Vec<NodeId> {
    let headlines: Vec<NodeId> = page.subtree(whole).filter(|id| page.tag(*id) == "h1").collect();
    let mut extents: Vec<NodeId> = Vec::new();
    for (place, own) in headlines.iter().enumerate() {
        // A neighbour in document order is inside any element that holds more than this headline.
        let neighbours = [place.checked_sub(1).and_then(|at| headlines.get(at)), headlines.get(place + 1)];
        let alone = |up: &NodeId| neighbours.iter().flatten().all(|other| !page.contains(*up, **other));
        let Some(extent) = page.ancestors(*own).take_while(alone).last() else { continue };
        if body::heaviest(page, blocks, weights, extent).1 >= ENOUGH_FURTHER {
            extents.push(extent);
        }
    }
    extents
}

fn read(page: &Page, blocks: &[TextBlock], weights: &[f64], titles: &[String], extent: NodeId) -> Article {
    let (body, _) = body::heaviest(page, blocks, weights, extent);
    let start = blocks
        .iter()
        .zip(weights)
        .position(|(block, weight)| *weight > 0.0 && page.contains(body, block.node))
        .unwrap_or(blocks.len().saturating_sub(1));
    let headline = headline::find(page, blocks, titles, extent, start);
    let title = match headline {
        Some(index) => blocks[index].text.clone(),
        None => titles.first().map(|title| headline::without_outlet(title).to_owned()).unwrap_or_default(),
    };
    let told = roles::assign(page, blocks, weights, body, headline);
    let found: Vec<Block> = told
        .into_iter()
        .map(|(index, role)| Block { node: blocks[index].node, role, text: blocks[index].text.clone() })
        .collect();
    let text: Vec<&str> = found.iter().filter(|block| block.role != Role::Caption).map(|block| block.text.as_str()).collect();
    let headline = headline.map(|index| blocks[index].node);
    let mut roots = vec![body];
    if let Some(headline) = headline.filter(|node| !page.contains(body, *node)) {
        roots.insert(usize::from(headline > body), headline);
    }
    let declared = page.attribute(NodeId::ROOT, Attribute::Lang);
    let language = crate::language::of(&text.join("\n"), declared);
    Article { title, headline, roots, body, extent, blocks: found, language }
}
