//! Which lines of the page are the article's own and must stay.
//!
//! The article's blocks are taken as found, but for lines that give themselves away between the paragraphs: "Read also:
//! …", "Sign up for our newsletter here", an appeal. What stands in a card or box that its own names call a teaser, a
//! newsletter or a donation box is not claimed either; whether it goes is decided by what it holds.

use super::anchors::Link;
use super::ask::OFFER_PHRASES;
use super::language::Senses;
use super::links::Destination;
use super::names::Hints;
use crate::article::blocks::TextBlock;
use crate::article::{Article, Role};
use crate::page::{Attribute, NodeId, Page};
use std::collections::HashSet;

/// To whom a line belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The article's own text: stays.
    Article,
    /// Taken for the article's, but in a box that may be none of it.
    Doubt,
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
const BOX_SHARE: f64 = 0.4;
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
    let doubted = doubts(page, articles, &chars, lines, senses, links, hints);
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
        // What somebody says is told, not asked.
        let quoted = line.text.contains(['"', '“', '”', '„', '«', '»']);
        let asks = !quoted && said.give >= 2 && (give || line.chars <= 400) || said.give >= 1 && give;
        let signs_up = said.subscribe >= 1 && subscribe && line.chars <= LINE_CHARS
            || said.subscribe_starts && (story || subscribe) && line.chars <= 200
            || said.subscribe >= 2 && line.chars <= 200
            || said.subscribe >= 1 && line.link_density() > 0.5;
        // Links with nothing between them but marks: "One | Another".
        let linked = line.link_chars + 1 >= line.chars
            || line.link_chars + 8 >= line.chars && line.link_density() > 0.8 && !has_words_beside(page, line);
        if leads_on || asks || signs_up || linked || boxed[line.node.index()] {
            Claim::Open
        } else if doubted[line.node.index()] {
            Claim::Doubt
        } else {
            Claim::Article
        }
    });
    Claims { of: of.collect() }
}

/// Whether any text of the line outside of its links has a letter or a digit.
fn has_words_beside(page: &Page, line: &TextBlock) -> bool {
    page.subtree(line.node).filter(|id| *id >= line.first && !page.is_element(*id)).any(|id| {
        page.text(id).contains(char::is_alphanumeric)
            && page.ancestors(id).take_while(|up| *up != line.node).all(|up| page.tag(up) != "a")
    })
}

/// Whether the element holds neither an article's body nor a headline.
fn stands_apart(page: &Page, articles: &[Article], id: NodeId) -> bool {
    let holds = |node: NodeId| page.contains(id, node);
    articles.iter().all(|article| !holds(article.body) && !article.headline.is_some_and(holds))
}

/// Whether the element is some small part of an article: it holds neither its body nor its headline, and little of its
/// text.
fn is_part(page: &Page, articles: &[Article], chars: &[usize], id: NodeId) -> bool {
    let none = stands_apart(page, articles, id);
    // The element's article: the one whose extent it stands in.
    let own = articles.iter().find(|article| page.contains(article.extent, id));
    none && own.is_some_and(|article| (chars[id.index()] as f64) < chars[article.body.index()] as f64 * BOX_SHARE)
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
        if page.is_element(id) && (hint.give || hint.subscribe || hint.teaser || hint.overlay) && chars[id.index()] > 0
        {
            boxed[id.index()] = is_part(page, articles, chars, id);
        }
    }
    boxed
}

/// The most that a box between paragraphs says.
const BOX_CHARS: usize = 1_600;
/// What a paywall offers.
const OFFER_CHARS: usize = 2_400;

/// Boxes between paragraphs that begin as a box does, with a heading or a label, and end in a button that asks for
/// money or to subscribe; and cards: one link to a story with a few words about it.
fn doubts(
    page: &Page,
    articles: &[Article],
    chars: &[usize],
    lines: &[TextBlock],
    senses: &[Senses],
    links: &[Link],
    hints: &[Hints],
) -> Vec<bool> {
    let mut asks = vec![false; page.len()];
    let mut stories = vec![0u32; page.len()];
    for link in links.iter().filter(|link| link.line().is_some()) {
        let said = super::language::read(&link.text);
        let label = link.chars <= LABEL && said.give + said.give_words + said.subscribe + said.subscribe_words > 0;
        let leads = matches!(link.destination, Destination::Give | Destination::Subscribe);
        let alone = link.stands_alone(lines, senses);
        asks[link.node.index()] |= label || leads && (alone || link.chars <= LABEL);
        stories[link.node.index()] += u32::from(alone && link.own && link.is_story());
    }
    let mut phrases = vec![0u32; page.len()];
    let mut asking = vec![0usize; page.len()];
    for (line, said) in lines.iter().zip(senses) {
        phrases[line.node.index()] += u32::from(said.give.min(2) + said.subscribe.min(2));
        asking[line.node.index()] += if said.give + said.subscribe > 0 { line.chars } else { 0 };
    }
    let mut first = vec![usize::MAX; page.len()];
    let mut long = vec![0u32; page.len()];
    for (index, line) in lines.iter().enumerate() {
        let at = &mut first[line.node.index()];
        *at = (*at).min(index);
        long[line.node.index()] += u32::from(line.chars > CARD_LINE && line.link_density() < 0.5);
    }
    for id in page.nodes().rev() {
        let Some(up) = page.parent(id) else { continue };
        if page.tag(id) == "button" || page.tag(id) == "form" {
            asks[id.index()] = true;
        }
        asks[up.index()] = asks[up.index()] || asks[id.index()];
        phrases[up.index()] += phrases[id.index()];
        asking[up.index()] += asking[id.index()];
        stories[up.index()] += stories[id.index()];
        long[up.index()] += long[id.index()];
        first[up.index()] = first[up.index()].min(first[id.index()]);
    }
    let ends: Vec<NodeId> = articles.iter().filter_map(|article| Some(article.blocks.last()?.node)).collect();
    let mut doubted = vec![false; page.len()];
    // The sibling before, by node.
    let mut before: Vec<Option<NodeId>> = vec![None; page.len()];
    for id in page.nodes().filter(|id| page.is_element(*id)) {
        let mut last = None;
        for child in page.child_elements(id) {
            before[child.index()] = last;
            last = Some(child);
        }
    }
    let whole = articles.iter().map(|article| chars[article.body.index()]).max().unwrap_or(0);
    let looks = |id: NodeId| (page.tag(id), page.attribute(id, Attribute::Class));
    for id in page.nodes().skip(1) {
        let up = page.parent(id).map_or(0, NodeId::index);
        if doubted[up] {
            doubted[id.index()] = true;
            continue;
        }
        let own = chars[id.index()];
        let is_box = matches!(
            page.tag(id),
            "div" | "section" | "aside" | "article" | "form" | "figure" | "blockquote" | "table" | "ul" | "li" | "ol"
        );
        if own == 0 || own > OFFER_CHARS.max(CARD_TEXT * stories[id.index()] as usize) || !is_box {
            continue;
        }
        let announced = senses.get(first[id.index()]).is_some_and(|said| said.heading);
        let several = stories[id.index()] >= 2 && own <= CARD_TEXT * stories[id.index()] as usize;
        if several && announced && stands_apart(page, articles, id) {
            doubted[id.index()] = true;
            continue;
        }
        // What a paywall offers may be longer than what it shows of the article.
        let offer = senses.get(first[id.index()]).is_some_and(|said| said.subscribe > 0)
            && phrases[id.index()] >= OFFER_PHRASES
            && asks[id.index()];
        if offer && stands_apart(page, articles, id) {
            doubted[id.index()] = true;
            continue;
        }
        // An appeal may be longer than a short story: named, worded and ending as one, it is.
        let hint = hints[id.index()];
        let appeal = (hint.give || hint.subscribe) && phrases[id.index()] >= 2 && asks[id.index()] && own <= APPEAL;
        if appeal && stands_apart(page, articles, id) {
            doubted[id.index()] = true;
            continue;
        }
        if !is_part(page, articles, chars, id) {
            continue;
        }
        let last = ends.iter().any(|end| page.contains(id, *end));
        let headed = lines
            .get(first[id.index()])
            .is_some_and(|line| line.chars <= HEADING && !line.text.ends_with(['.', '。', '।']));
        let next = page.end(id);
        let next = (next.index() < page.len() && page.parent(next) == page.parent(id)).then_some(next);
        let repeated = [before[id.index()], next]
            .into_iter()
            .flatten()
            .any(|other| stories[other.index()] == 1 && looks(other) == looks(id));
        let card = stories[id.index()] == 1
            && own <= CARD
            && long[id.index()] <= 1
            && (long[id.index()] == 0 || matches!(page.tag(id), "article" | "aside" | "li") || repeated);
        // A box among the article's paragraphs: what holds it holds most of the article.
        let among = chars[up] * 2 >= whole && page.tag(id) != "li";
        let asked = phrases[id.index()] >= 2 || phrases[id.index()] >= 1 && asks[id.index()];
        let asked = asked && own <= APPEAL && own.saturating_sub(asking[id.index()]) <= APPEAL_REST;
        let card = card || among && stories[id.index()] == 1 && own <= CARD && long[id.index()] <= 1;
        let small = own <= BOX_CHARS;
        doubted[id.index()] = small && headed && asks[id.index()] && own.saturating_sub(asking[id.index()]) <= BOX_REST
            || (among || last) && asked
            || card
            // Several cards under a heading that says so, or with nothing of the article after them.
            || several && (announced || last);
    }
    doubted
}

/// What a button says.
const LABEL: u32 = 40;
/// An appeal between the paragraphs.
const APPEAL: usize = 1_600;
/// Of this, what says nothing of money.
const APPEAL_REST: usize = 420;
/// A heading of a box.
const HEADING: usize = 70;
/// What such a box says beside that.
const BOX_REST: usize = 600;
/// An excerpt of a card, as opposed to its kicker.
const CARD_LINE: usize = 60;
/// What it may have taken from each of several cards.
const CARD_TEXT: usize = 450;
/// What the finder may have taken for the article's in a card.
const CARD: usize = 320;
