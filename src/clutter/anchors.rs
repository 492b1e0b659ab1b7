//! The page's links with what they say, where they lead and in which line they stand.

use super::language;
use super::links::{self, Destination, Promoted};
use super::senses::Senses;
use super::tally::LABEL_CHARS;
use crate::article::blocks::{self, TextBlock};
use crate::page::{Attribute, NodeId, Page, collapse_whitespace, is_block, is_heading};
use crate::report::ClutterKind;

/// A headline has at least so many weighted characters.
const HEADLINE_CHARS: usize = 28;
/// And at least so many words.
pub const HEADLINE_WORDS: usize = 4;
/// A link that leads to a story by its address may say less.
pub const STORY_CHARS: usize = 10;

/// A tag that begins with its mark is shorter.
const HASHTAG: usize = 40;

/// A link of the page.
#[derive(Clone, Debug)]
pub struct Link {
    /// The `<a>`.
    pub node: NodeId,
    /// Where it leads.
    pub destination: Destination,
    /// Whether it leads to the page's own site.
    pub own: bool,
    /// What is asked for there: on a page of the site's own that is made for that, or in a channel.
    pub asks: Option<ClutterKind>,
    /// What of its own the outlet promotes with it.
    pub promoted: Option<Promoted>,
    /// Its text on one line; else the picture's.
    pub text: String,
    /// What that says.
    pub said: Senses,
    /// Characters of text that is shown.
    pub chars: u32,
    /// The card that a link without text or picture is most often laid over, and whose heading says where it leads.
    pub over: Option<Card>,
    /// A heading whose card has a picture that leads to the same address.
    heads_card: bool,
    /// First and last line of which it holds text.
    lines: Option<(u32, u32)>,
}

/// Nodes of a card; a larger element holds several, or is a wrapper around one.
pub const CARD_NODES: usize = 100;

/// A card with one heading, which is no link by itself.
#[derive(Clone, Copy, Debug)]
pub struct Card {
    /// What holds the link and the heading.
    pub node: NodeId,
    /// Characters of the heading.
    pub heading_chars: u32,
}

/// A line no longer than this says the same without the spaces at its ends.
const SPACES_SAY_NOTHING: usize = 200;

/// All links with their texts and the lines they stand in; each line with its text and what that says.
pub fn read(page: &Page, lines: &[TextBlock], spoken: &[String], senses: &[Senses]) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    let mut known = std::collections::HashMap::new();
    let mut line = 0;
    for id in page.nodes() {
        let Some(href) = leads_to(page, id) else { continue };
        // Links nest in broken pages only; each text is then read twice at most by this.
        if found.last().is_some_and(|outer| page.contains(outer.node, id)) {
            continue;
        }
        let (destination, own, asks, promoted) = *known.entry(href).or_insert_with(|| {
            let (destination, own) = links::destination(page.address(), href);
            (destination, own, links::asks(destination, own, href), links::promoted(page.address(), href))
        });
        let is_story = matches!(destination, Destination::Story | Destination::Perhaps);
        let leads_on = is_story && !is_of_author(page, id) && !is_of_topic(page, id) && !is_date(page, id);
        let destination = if is_story && !leads_on { Destination::Other } else { destination };
        while line + 1 < lines.len() && lines[line + 1].first <= id {
            line += 1;
        }
        let mut text = spaced_text(page, id);
        let chars = text.chars().map(blocks::weight).sum::<usize>() as u32;
        let mut spanned = None;
        if chars > 0 {
            let first_text = page
                .subtree(id)
                .find(|node| !page.is_element(*node) && page.text(*node) != " " && !page.text(*node).is_empty())
                .unwrap_or(id);
            let mut first = line;
            while first + 1 < lines.len() && lines[first + 1].first <= first_text {
                first += 1;
            }
            let mut last = first;
            while last + 1 < lines.len() && page.contains(id, lines[last + 1].first) {
                last += 1;
            }
            spanned = Some((first as u32, last as u32));
        } else {
            text = picture_text(page, id);
        }
        // Most links are the whole of their line.
        let read_already = spanned
            .map(|(first, _)| first as usize)
            .filter(|line| spoken[*line].len() <= SPACES_SAY_NOTHING && spoken[*line].trim_matches(' ') == text);
        let over = if chars == 0 { laid_over(page, id) } else { None };
        let heads_card = chars > 0 && found.last().is_some_and(|before| is_pictured(page, before, id));
        found.push(Link {
            heads_card,
            node: id,
            over,
            destination,
            own,
            asks,
            promoted,
            said: read_already.map_or_else(|| language::read(&text), |line| senses[line]),
            text,
            chars,
            lines: spanned,
        });
    }
    found
}

/// Whether the link is a heading right behind a picture that leads to the same address.
fn is_pictured(page: &Page, before: &Link, id: NodeId) -> bool {
    let to = |link| page.attribute(link, Attribute::Href);
    before.chars == 0
        && id.index() - before.node.index() <= CARD_NODES
        && to(before.node) == to(id)
        && page.parent(id).is_some_and(|up| is_heading(page.tag(up)))
}

/// Where a link leads; so does a frame that shows another story.
fn leads_to(page: &Page, id: NodeId) -> Option<&str> {
    match page.tag(id) {
        "a" => page.attribute(id, Attribute::Href),
        "iframe" => page.attribute(id, Attribute::Src).and_then(links::embedded),
        _ => None,
    }
}

/// Whether the markup says that the link leads to the page of an author, by its relation, by its property or by the one name
/// that all give such links.
fn is_of_author(page: &Page, link: NodeId) -> bool {
    [Attribute::Rel, Attribute::ItemProp, Attribute::Class].into_iter().any(|list| page.lists(link, list, "author"))
}

/// Whether the link's relation says that it leads to what stands under a topic or in a section.
fn is_of_topic(page: &Page, link: NodeId) -> bool {
    page.lists(link, Attribute::Rel, "tag")
}

/// Whether all that the link says is a time.
fn is_date(page: &Page, link: NodeId) -> bool {
    let is_time = |id: NodeId| page.tag(id) == "time";
    let mut texts = page.subtree(link).filter(|id| !page.text(*id).trim().is_empty()).peekable();
    let is_within = |text| page.ancestors(text).take_while(|up| *up >= link).any(is_time);
    page.parent(link).is_some_and(is_time) || texts.peek().is_some() && texts.all(is_within)
}

/// The element's text on one line, with a space where style alone parts two texts.
fn spaced_text(page: &Page, id: NodeId) -> String {
    let mut out = String::new();
    for node in page.subtree(id) {
        if page.is_element(node) {
            if is_block(page.tag(node)) {
                out.push(' ');
            }
        } else if !page.parent(node).is_some_and(|up| matches!(page.tag(up), "script" | "style")) {
            join(&mut out, page.text(node));
        }
    }
    collapse_whitespace(&out)
}

/// Adds a text, with a space where only its style parts it from the one before: "READ ALSO" in a label, then a headline.
pub fn join(out: &mut String, text: &str) {
    let mut last = out.chars().rev();
    let (end, before) = (last.next(), last.next());
    let mut first = text.chars();
    let capital = first.next().is_some_and(char::is_uppercase);
    let word = capital && first.next().is_some_and(char::is_lowercase);
    let shouted = [end, before].iter().all(|c| c.is_some_and(char::is_uppercase));
    if capital && end.is_some_and(|c| c.is_lowercase() || c.is_numeric()) || word && shouted {
        out.push(' ');
    }
    out.push_str(text);
}

/// The card that the link without text is most often laid over by style: the smallest element around it that has a heading of its own.
fn laid_over(page: &Page, link: NodeId) -> Option<Card> {
    /// Elements between such a link and what holds the card.
    const WITHIN: usize = 3;
    let is_large = |node: NodeId| page.end(node).index() - node.index() > CARD_NODES;
    let is_picture = |node| matches!(page.tag(node), "img" | "picture" | "svg" | "video" | "canvas" | "iframe");
    if is_large(link) || page.subtree(link).any(is_picture) {
        return None;
    }
    // A headline that is no heading of the markup's, and that the link has for its name.
    let name = [Attribute::AriaLabel, Attribute::Title].into_iter().find_map(|name| page.attribute(link, name));
    let name = name.map(str::trim).filter(|name| name.len() >= STORY_CHARS);
    let says_name = |id: NodeId| !page.is_element(id) && name == Some(page.text(id).trim());
    let is_named = |id: NodeId| name.is_some() && page.children(id).any(says_name);
    for node in page.ancestors(link).take(WITHIN) {
        if is_large(node) {
            return None;
        }
        let mut headings = page.subtree(node).filter(|inside| is_heading(page.tag(*inside)) || is_named(*inside));
        let Some(heading) = headings.next() else { continue };
        let is_linked = page.subtree(heading).any(|inside| page.tag(inside) == "a");
        let text = spaced_text(page, heading);
        let heading_chars = text.chars().map(blocks::weight).sum::<usize>() as u32;
        let is_one = headings.next().is_none() && !is_linked && heading_chars >= STORY_CHARS as u32;
        return is_one.then_some(Card { node, heading_chars });
    }
    None
}

/// "#harbour", "#North Fork".
fn is_hashtag(text: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    text.strip_prefix('#').is_some_and(|tag| {
        tag.starts_with(char::is_alphabetic) && tag.chars().count() < HASHTAG && tag.chars().all(is_word)
    })
}

fn picture_text(page: &Page, link: NodeId) -> String {
    let own = page.attribute(link, Attribute::AriaLabel).or_else(|| page.attribute(link, Attribute::Title));
    let alt = || page.subtree(link).find_map(|id| page.attribute(id, Attribute::Alt));
    own.filter(|text| !text.is_empty()).or_else(alt).unwrap_or_default().to_owned()
}

/// "$549 at the chandler's": what somebody asks for goods.
fn is_price(text: &str) -> bool {
    let rest = text.trim_start().strip_prefix(['$', '€', '£']);
    rest.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

impl Link {
    /// Whether it leads to another site's page, made for nothing that is known here.
    pub fn leads_elsewhere(&self, page: &Page) -> bool {
        let known = matches!(self.destination, Destination::Give | Destination::Subscribe | Destination::Social);
        // Not within the page, nor to a mail program.
        let leaves = || page.attribute(self.node, Attribute::Href).is_some_and(|link| link.starts_with("http"));
        !self.own && !known && leaves()
    }

    /// Whether it leads to a service that takes money for others.
    pub fn gives_by_service(&self, page: &Page) -> bool {
        page.attribute(self.node, Attribute::Href).is_some_and(links::is_giving_service)
    }

    /// Whether it leads to where the site's readers sign in.
    pub fn leads_to_login(&self, page: &Page) -> bool {
        self.own && page.attribute(self.node, Attribute::Href).is_some_and(links::is_login)
    }

    /// Whether it is somebody's address for mail.
    pub fn writes(&self, page: &Page) -> bool {
        page.attribute(self.node, Attribute::Href).is_some_and(links::is_mail)
    }

    /// Whether it sends the page to somebody.
    pub fn shares(&self, page: &Page) -> bool {
        page.attribute(self.node, Attribute::Href).is_some_and(links::shares)
    }

    /// Whether it opens a picture or a document, not a page.
    pub fn leads_to_file(&self, page: &Page) -> bool {
        page.attribute(self.node, Attribute::Href).is_some_and(links::is_file)
    }

    /// Whether it is a line, a card or a picture of its own, not a few words in a sentence.
    pub fn stands_alone(&self, lines: &[TextBlock], senses: &[Senses]) -> bool {
        match self.lines {
            None => true,
            Some((first, last)) if first < last => true,
            Some((first, _)) => {
                let line = &lines[first as usize];
                let said = &senses[first as usize];
                let rest = line.chars.saturating_sub(line.link_chars);
                line.link_density() >= 0.8
                    || said.line
                    || said.heading && line.chars < 200
                    || rest <= LABEL_CHARS && line.link_density() >= 0.5
            }
        }
    }

    /// Whether it leads to a story, by address or by a text as long as a headline.
    pub fn is_story(&self) -> bool {
        let chars: usize = self.text.chars().map(blocks::weight).sum();
        // What the reader can do with the page; a tag; an address, a file name, a name.
        if self.said.keep || is_hashtag(&self.text) || !self.own && is_price(&self.text) {
            return false;
        }
        if !self.text.contains(' ') && chars <= self.text.chars().count() * 2 {
            return self.chars == 0 && self.destination == Destination::Story;
        }
        match self.destination {
            Destination::Story => self.chars == 0 || chars >= STORY_CHARS,
            Destination::Perhaps if self.heads_card && self.own && chars >= STORY_CHARS => true,
            Destination::Perhaps => {
                chars >= HEADLINE_CHARS
                    && (self.text.split(' ').count() >= HEADLINE_WORDS || chars > self.text.chars().count() * 2)
            }
            _ => false,
        }
    }

    /// First and last line of which it holds text; `None` for a picture.
    pub fn span(&self) -> Option<(usize, usize)> {
        self.lines.map(|(first, last)| (first as usize, last as usize))
    }

    /// The line it stands in, or begins.
    pub fn line(&self) -> Option<usize> {
        self.lines.map(|(first, _)| first as usize)
    }
}
