//! Boxes that the article finder took for the article's, and that may be none of it: appeals, offers and cards between the
//! paragraphs.
//!
//! A box is doubted for what it holds as a whole, not for a word in it. Not promised: that it goes; whether it does is
//! decided by what it asks or where it leads ([`super::ask`], [`super::teaser`]).

mod cards;
mod content;

use super::anchors::Link;
use super::ask::OFFER_PHRASES;
use super::ask_shapes::{SUMS_TO_CHOOSE, opens_letter};
use super::body::{is_part, stands_apart};
use super::counts::count;
use super::elements::{self, Field};
use super::links::Destination;
use super::names::Hints;
use super::rows;
use super::senses::Senses;
use super::tally::LABEL_CHARS;
use super::videos;
use crate::article::Article;
use crate::article::blocks::TextBlock;
use crate::page::{Attribute, NodeId, Page, PerElement};
use content::Content;

/// The most that a box between paragraphs says, in weighted characters, as are all lengths here.
const BOX_CHARS: usize = 1_600;
/// What a paywall offers.
const OFFER_CHARS: usize = 2_400;
/// An appeal between the paragraphs.
const APPEAL: usize = 1_600;
/// Of this, what says nothing of money.
const APPEAL_REST: usize = 420;
/// A heading of a box.
const HEADING: usize = 70;
/// So many headlines are a list.
const HEADLINES: u16 = 3;
/// What such a box says beside that.
const BOX_REST: usize = 600;
/// What it may have taken from each of several cards.
const CARD_TEXT: usize = 450;
/// So many times its links' text an entry may be that stands in no list.
const MOST_TEXT: usize = 6;
/// A headline of another site's, with its kicker.
const FAR_CHARS: usize = 120;
/// So many times a box's text stands around it in a part of an article.
const PART_TEXT: usize = 4;
/// What a link to where it is done, or a field for an address, has before it.
const CALLED: usize = 400;
/// What promotes something other than a story.
const PROMOTION: usize = 400;

/// The page's elements as boxes.
pub struct Boxes<'p> {
    page: &'p Page,
    articles: &'p [Article],
    /// Characters that the finder took for the article's, by node.
    chars: &'p [usize],
    lines: &'p [TextBlock],
    senses: &'p [Senses],
    hints: &'p PerElement<'p, Hints>,
    content: PerElement<'p, Content>,
    /// The sibling element before.
    before: PerElement<'p, Option<NodeId>>,
}

impl<'p> Boxes<'p> {
    /// Two passes over the page: what stands in each element, and beside which other it stands.
    pub fn read(
        page: &'p Page,
        articles: &'p [Article],
        chars: &'p [usize],
        lines: &'p [TextBlock],
        senses: &'p [Senses],
        links: &[Link],
        hints: &'p PerElement<'p, Hints>,
    ) -> Boxes<'p> {
        let mut content = PerElement::new(page, Content { first: u32::MAX, ..Content::default() });
        let mut last = "";
        for link in links {
            let address = page.attribute(link.node, Attribute::Href).unwrap_or_default();
            let leads = link.own && link.destination == Destination::Story && address != last;
            count(&mut content[link.node].linked, leads);
            count(&mut content[link.node].own_links, link.own);
            count(&mut content[link.node].story_links, link.destination == Destination::Story && address != last);
            last = address;
            if let Some(card) = link.over.filter(|_| leads) {
                count(&mut content[card.node].stories, true);
                count(&mut content[card.node].laid, true);
            }
            if link.line().is_some() {
                content[link.node].add_link(link, lines, senses);
                count(&mut content[link.node].calls, link.stands_alone(lines, senses) && link.asks.is_some());
            } else {
                // An app store's picture is its button.
                content[link.node].asks |= link.destination == Destination::Subscribe;
            }
        }
        for (index, (line, said)) in lines.iter().zip(senses).enumerate() {
            content[line.node].add_line(index, line, said);
        }
        for id in page.nodes().rev().filter(|id| page.is_element(*id)) {
            content[id].asks |= matches!(page.tag(id), "button" | "form");
            match elements::field(page, id) {
                Some(Field::Address) => count(&mut content[id].address_fields, true),
                Some(Field::Password | Field::Text | Field::Search) => count(&mut content[id].other_fields, true),
                Some(Field::Sum) => count(&mut content[id].sums, true),
                None => {}
            }
            content.pass_up(id, Content::add);
        }
        let mut before = PerElement::new(page, None);
        for id in page.nodes().filter(|id| page.is_element(*id)) {
            let mut last = None;
            for child in page.child_elements(id) {
                before[child] = last;
                last = Some(child);
            }
        }
        Boxes { page, articles, chars, lines, senses, hints, content, before }
    }

    /// Which nodes stand in a doubted box.
    pub fn doubted(&self) -> Vec<bool> {
        let mut doubted = vec![false; self.page.len()];
        for id in self.page.nodes().skip(1) {
            let up = self.page.parent(id).map_or(0, NodeId::index);
            doubted[id.index()] = doubted[up] || self.is_doubtful(id);
        }
        doubted
    }

    fn is_doubtful(&self, id: NodeId) -> bool {
        let tag = self.page.tag(id);
        let is_box = matches!(
            tag,
            "div" | "section" | "aside" | "article" | "form" | "figure" | "blockquote" | "table" | "ul" | "li" | "ol"
        ) || elements::is_custom(tag);
        let own = self.chars[id.index()];
        let stories = self.content[id].stories;
        if own == 0
            || own > OFFER_CHARS.max(CARD_TEXT * stories.max(self.content[id].linked) as usize)
            || !is_box
            || self.is_counted_up(id)
        {
            return false;
        }
        let apart = || stands_apart(self.page, self.articles, id);
        if videos::are_listed(self.page, self.lines, id) && apart() {
            return true;
        }
        if (self.are_announced_cards(id) || self.is_announced_row(id) || self.is_offer(id) || self.is_named_appeal(id))
            && apart()
        {
            return true;
        }
        is_part(self.page, self.articles, self.chars, id)
            && (self.is_headed_box(id)
                || self.is_promotion(id)
                || self.is_price_list(id)
                || self.offers_sums(id)
                || self.is_letter(id)
                || (self.stands_among(id) || self.is_last(id)) && (self.is_appeal(id) || self.is_called(id))
                || self.is_card(id)
                || self.is_heading_over_headlines(id)
                // Several cards with nothing of the article after them.
                || self.are_cards(id) && self.is_last(id))
    }

    /// Whether the node is a list, or an entry of one, that a paragraph of the article counts up: "… three things:".
    pub fn is_counted_up(&self, id: NodeId) -> bool {
        let list = match self.page.tag(id) {
            "ul" | "ol" => Some(id),
            "li" => self.page.parent(id),
            _ => None,
        };
        let Some(first) = list.map(|list| self.content[list].first) else { return false };
        (first as usize)
            .checked_sub(1)
            .and_then(|before| Some((self.lines.get(before)?, self.senses.get(before)?)))
            .is_some_and(|(line, said)| line.text.ends_with(':') && line.link_chars == 0 && *said == Senses::default())
    }

    fn first(&self, id: NodeId) -> Option<(&TextBlock, &Senses)> {
        let first = self.content[id].first as usize;
        Some((self.lines.get(first)?, self.senses.get(first)?))
    }

    /// Entries with a link to a story each, and a heading over stories first or right before.
    fn is_announced_row(&self, id: NodeId) -> bool {
        let headed = self.first(id).is_some_and(|(_, said)| said.heading)
            || self.before[id].is_some_and(|before| rows::Parts::heads(self, before));
        headed && rows::entries(self.page, id, self) > 0
    }

    /// An article about subscriptions or donations says much else, and quotes people.
    fn asks_only(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        let plain = inside.plain as usize;
        inside.quotes < 2 && (plain * 2 <= self.chars[id.index()] || plain <= APPEAL_REST)
    }

    /// What a paywall offers; it may be longer than what it shows of the article.
    fn is_offer(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        self.first(id).is_some_and(|(_, said)| said.subscribe > 0)
            && u32::from(inside.phrases) >= OFFER_PHRASES
            && inside.asks
            && self.asks_only(id)
    }

    /// An appeal may be longer than a short story: named, worded and ending as one, it is.
    fn is_named_appeal(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        let hint = self.hints[id];
        (hint.give || hint.subscribe)
            && inside.phrases >= 2
            && inside.asks
            && self.chars[id.index()] <= APPEAL
            && self.asks_only(id)
    }

    /// Nothing of it may be the article's but a heading, whatever that says: all else are links to the site's other stories.
    fn is_heading_over_headlines(&self, id: NodeId) -> bool {
        let own = self.chars[id.index()];
        let is_all = |(line, _): (&TextBlock, &Senses)| line.chars == own && own <= HEADING && line.link_chars == 0;
        self.content[id].stories >= HEADLINES && self.first(id).is_some_and(is_all)
    }

    /// A heading, and a button that asks.
    fn is_headed_box(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        let own = self.chars[id.index()];
        let is_heading = |line: &TextBlock| line.chars <= HEADING && !line.text.ends_with(['.', '。', '।']);
        own <= BOX_CHARS
            && inside.asks
            && own.saturating_sub(inside.asking as usize) <= BOX_REST
            && self.first(id).is_some_and(|(line, _)| is_heading(line))
    }

    /// Promotes something other than a story, in few words.
    fn is_promotion(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        self.chars[id.index()] <= PROMOTION && inside.quotes == 0 && inside.promotion.kind().is_some()
    }

    /// Prices for a time, and where to pay them.
    fn is_price_list(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        inside.offers >= 2 && inside.asks && self.chars[id.index()] <= BOX_REST
    }

    /// Sums to give, to choose from.
    fn offers_sums(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        u32::from(inside.sums) >= SUMS_TO_CHOOSE && inside.asks && self.chars[id.index()] <= APPEAL
    }

    /// Opens as a letter to the readers does, and ends in a link that leads to no story.
    fn is_letter(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        opens_letter(self.senses, inside.first as usize)
            && self.chars[id.index()] <= BOX_CHARS
            && inside.stories.max(inside.linked) <= 1
            && (inside.asks || inside.own_links == 1)
            && (self.stands_among(id) || self.is_last(id))
    }

    /// Mostly words that ask; or prose of the outlet about itself that ends with an account, a link or a button.
    fn is_appeal(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        let own = self.chars[id.index()];
        let asks = (inside.phrases >= 2 || inside.phrases >= 1 && inside.asks)
            && own.saturating_sub(inside.asking as usize) <= APPEAL_REST;
        let speaks =
            inside.quotes == 0 && (inside.leads_to_giving || inside.gives) && inside.ourselves as usize * 2 >= own;
        own <= APPEAL && (asks || speaks)
    }

    /// A few sentences and a link to where it is done, or a field for an address: whatever they say.
    fn is_called(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        let asks = inside.calls > 0 || inside.address_fields == 1 && inside.other_fields == 0;
        asks && self.chars[id.index()] <= CALLED && inside.quotes == 0 && inside.stories.max(inside.linked) == 0
    }

    /// Among the article's paragraphs: what holds the box holds most of the article, or of a part of it.
    fn stands_among(&self, id: NodeId) -> bool {
        let whole = self.articles.iter().map(|article| self.chars[article.body.index()]).max().unwrap_or(0);
        let up = self.page.parent(id).map_or(0, NodeId::index);
        let around = self.chars[up];
        (around * 2 >= whole || around >= self.chars[id.index()] * PART_TEXT) && self.page.tag(id) != "li"
    }

    /// Whether the last of an article's text stands in it.
    fn is_last(&self, id: NodeId) -> bool {
        self.articles.iter().filter_map(|article| article.blocks.last()).any(|block| self.page.contains(id, block.node))
    }
}

impl rows::Parts for Boxes<'_> {
    fn is_seen(&self, id: NodeId) -> bool {
        self.content[id].lines > 0
    }

    fn heads(&self, id: NodeId) -> bool {
        let is_heading = |(line, said): (&TextBlock, &Senses)| said.heading && line.chars <= HEADING;
        self.content[id].lines == 1 && self.first(id).is_some_and(is_heading)
    }

    fn may_be_entry(&self, id: NodeId) -> bool {
        let inside = &self.content[id];
        // In a list an entry or two may lead to no story. Elsewhere a text with a short link in it is a paragraph, which a
        // button "Read more" may have unfolded.
        let own = self.chars[id.index()];
        let is_listed = self.page.tag(id) == "li";
        // What leads to another site is a headline; of sentences that do, a briefing is made.
        let is_sentence = || self.first(id).is_some_and(|(line, _)| line.text.ends_with(['.', '!']));
        let leads = if is_listed {
            inside.own_links > 0
        } else {
            let to_story = inside.linked > 0 || inside.story_links > 0 && own <= FAR_CHARS && !is_sentence();
            to_story && inside.link_chars as usize * MOST_TEXT >= own
        };
        leads && inside.phrases == 0 && own <= CARD_TEXT
    }

    fn has_story(&self, id: NodeId) -> bool {
        self.content[id].linked > 0
    }

    fn is_label(&self, id: NodeId) -> bool {
        let is_short = |(line, _): (&TextBlock, &Senses)| line.chars <= LABEL_CHARS;
        self.content[id].lines == 1 && self.first(id).is_some_and(is_short)
    }
}
