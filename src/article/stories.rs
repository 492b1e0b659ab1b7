//! The page's stories: one, or several where the site appends the next; none on a front page.

use super::blocks::{self, TextBlock};
use super::body::{self, Aside};
use super::{Article, Block, Role, headline, roles};
use crate::page::{Attribute, NodeId, Page, slug};
use crate::words;
use std::collections::HashSet;

/// Body text, in weighted characters, from which on a page is an article. A wire flash has two sentences.
const ENOUGH: f64 = 500.0;
/// For a page that declares itself one (`og:type`, `NewsArticle`).
const ENOUGH_DECLARED: f64 = 160.0;
/// A further story on the page needs as much as a page that says nothing.
const ENOUGH_FURTHER: f64 = 250.0;
/// A block with a greater share of links is a link.
const MOSTLY_LINK: f64 = 0.5;
/// On a front page nearly every excerpt stands under a link to its story; in an article few paragraphs follow one.
const CARD_SHARE: f64 = 0.5;
/// A short text may follow its linked headline, byline and picture; four cards are a list.
const FEWEST_CARDS: usize = 4;
/// A longer paragraph, in weighted characters, is no card's excerpt, but a chapter's beginning …
const EXCERPT_CHARS: f64 = 300.0;
/// … if there are no more: a list of publications has hundreds.
const MOST_CHAPTERS: usize = 40;

/// What is known of the page before its stories are told apart.
struct Reading<'p> {
    page: &'p Page,
    blocks: Vec<TextBlock>,
    weights: Vec<f64>,
    aside: Aside,
    titles: Vec<String>,
}

/// See [`super::find`].
pub fn find(page: &Page) -> Vec<Article> {
    let Some(whole) = page.body() else { return Vec::new() };
    let blocks = blocks::read(page);
    let titles = headline::declared(page);
    let aside = Aside::read(page, &blocks, headline::declared_and_shown(page, &blocks, &titles));
    let weights = body::weights(page, &blocks, &aside);
    let reading = Reading { page, blocks, weights, aside, titles };
    if !reading.is_article(whole) {
        return Vec::from_iter(reading.pictures(whole));
    }
    let stories: Vec<Article> = reading.extents(whole).into_iter().map(|extent| reading.story(extent)).collect();
    let titles: HashSet<&str> = stories.iter().map(|story| story.title.as_str()).collect();
    if stories.len() > 1 && titles.len() == stories.len() && stories.iter().all(|story| story.headline.is_some()) {
        stories
    } else {
        vec![reading.story(whole)]
    }
}

impl Reading<'_> {
    fn is_article(&self, whole: NodeId) -> bool {
        let (body, sum) = body::heaviest(self.page, &self.blocks, &self.weights, whole);
        if declares_article(self.page) {
            return sum >= ENOUGH_DECLARED;
        }
        sum >= ENOUGH && !is_front(self.page) && !self.is_cards(body)
    }

    /// A story that is told by pictures or a video, or whose text is not there (yet): a page that declares itself an
    /// article, whose address names one story and whose `h1` is what its head calls it. Only its headline is known.
    fn pictures(&self, whole: NodeId) -> Option<Article> {
        let page = self.page;
        if !declares_article(page) || is_front(page) || !is_at_a_story(page) {
            return None;
        }
        let index = headline::find(page, &self.blocks, &self.titles, whole, self.blocks.len(), &self.aside)?;
        let shown = &self.blocks[index];
        headline::is_first(page, shown).then(|| self.told(whole, shown.node, Some(index)))
    }

    /// Whether the element's paragraphs mostly stand each under a link of its own: cards, not a text. Where the address
    /// names one story, long ones may be its chapters.
    fn is_cards(&self, element: NodeId) -> bool {
        let (mut paragraphs, mut under_link, mut chapters, mut after_link) = (0, 0, 0, false);
        for (block, weight) in self.blocks.iter().zip(&self.weights) {
            if self.page.contains(element, block.node) && *weight > 0.0 {
                paragraphs += 1;
                under_link += usize::from(after_link);
                chapters += usize::from(after_link && *weight > EXCERPT_CHARS);
            }
            // A date or a section's name between link and excerpt changes nothing.
            after_link = block.link_density() > MOSTLY_LINK || after_link && *weight <= 0.0;
        }
        if chapters <= MOST_CHAPTERS && is_at_a_story(self.page) {
            under_link -= chapters;
        }
        under_link >= FEWEST_CARDS && under_link as f64 > paragraphs as f64 * CARD_SHARE
    }

    /// Where each of several stories stands: the largest elements that hold just one headline, an `<article>` of their
    /// own and enough text.
    fn extents(&self, whole: NodeId) -> Vec<NodeId> {
        let page = self.page;
        let headlines: Vec<NodeId> = page.subtree(whole).filter(|id| page.tag(*id) == "h1").collect();
        let mut extents: Vec<NodeId> = Vec::new();
        for (place, own) in headlines.iter().enumerate() {
            // A neighbour in document order is inside any element that holds more than this headline.
            let neighbours = [place.checked_sub(1).and_then(|at| headlines.get(at)), headlines.get(place + 1)];
            let alone = |up: &NodeId| neighbours.iter().flatten().all(|other| !page.contains(*up, **other));
            let above = || page.ancestors(*own).take_while(alone);
            let Some(extent) = above().last() else { continue };
            let is_article = above().any(|up| page.tag(up) == "article");
            if is_article && body::heaviest(page, &self.blocks, &self.weights, extent).1 >= ENOUGH_FURTHER {
                extents.push(extent);
            }
        }
        extents
    }

    fn story(&self, extent: NodeId) -> Article {
        let Reading { page, blocks, weights, aside, titles } = self;
        let body_of = |(heaviest, sum)| (body::whole(page, blocks, weights, heaviest, extent), sum);
        let headline_of = |(body, sum)| headline::find(page, blocks, titles, extent, self.middle(body, sum), aside);
        let heaviest = body::heaviest(page, blocks, weights, extent);
        let mut body = body_of(heaviest);
        let mut headline = headline_of(body);
        if let Some(nearer) = headline.and_then(|index| body::nearer(page, blocks, weights, index, heaviest, extent)) {
            body = body_of(nearer);
            headline = headline_of(body);
        }
        self.told(extent, body.0, headline)
    }

    /// The article of this body and headline.
    fn told(&self, extent: NodeId, body: NodeId, headline: Option<usize>) -> Article {
        let Reading { page, blocks, weights, aside, titles } = self;
        let title = match headline {
            Some(index) => blocks[index].text.clone(),
            None => titles.first().map(|title| headline::without_outlet(title).to_owned()).unwrap_or_default(),
        };
        let found: Vec<Block> = roles::assign(page, blocks, weights, body, headline, aside)
            .into_iter()
            .map(|(index, role)| Block { node: blocks[index].node, role, text: blocks[index].text.clone() })
            .collect();
        let read = |block: &&Block| block.role != Role::Caption;
        let text: Vec<&str> = found.iter().filter(read).map(|block| block.text.as_str()).collect();
        let headline = headline.map(|index| blocks[index].node);
        let mut roots = vec![body];
        if let Some(headline) = headline.filter(|node| !page.contains(body, *node)) {
            roots.insert(usize::from(headline > body), headline);
        }
        let language = crate::language::of(&text.join("\n"), page.attribute(NodeId::ROOT, Attribute::Lang));
        Article { title, headline, roots, body, extent, blocks: found, language }
    }

    /// The block in which the first half of the body's text ends.
    fn middle(&self, body: NodeId, sum: f64) -> usize {
        let mut passed = 0.0;
        let inside = self.blocks.iter().zip(&self.weights).enumerate();
        let mut paragraphs =
            inside.filter(|(_, (block, weight))| **weight > 0.0 && self.page.contains(body, block.node));
        let half = paragraphs.find(|(_, (_, weight))| {
            passed += **weight;
            passed * 2.0 > sum
        });
        half.map_or(self.blocks.len(), |(index, _)| index)
    }
}

fn declares_article(page: &Page) -> bool {
    if page.meta("og:type").is_some_and(|kind| kind.eq_ignore_ascii_case("article"))
        || page.meta("article:published_time").is_some()
    {
        return true;
    }
    page.nodes().any(|id| {
        page.attribute(id, Attribute::ItemType)
            .is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"))
            || page.tag(id) == "script"
                && page.children(id).any(|text| {
                    ["NewsArticle\"", "\"Article\"", "BlogPosting\""].iter().any(|kind| page.text(text).contains(kind))
                })
    })
}

/// Whether the page's address names one story.
fn is_at_a_story(page: &Page) -> bool {
    page.address().is_some_and(|address| {
        let segments: Vec<&str> = address.path.split('/').filter(|segment| !segment.is_empty()).collect();
        let is_list = |segment: &&str| words::of("mul", "links").entries("no story").contains(segment);
        slug::names_story(&segments, address.query.as_deref()) && !segments.iter().any(is_list)
    })
}

/// An address without a path is a site's front page.
fn is_front(page: &Page) -> bool {
    page.address().is_some_and(|address| {
        address.query.is_none()
            && matches!(address.path.trim_end_matches('/'), "" | "/index.html" | "/index.php" | "/home")
    })
}
