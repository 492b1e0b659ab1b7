//! What stands in an element of the page, and what that says.

use crate::article::blocks::TextBlock;
use crate::clutter::anchors::Link;
use crate::clutter::counts::{count, sum};
use crate::clutter::language::QUOTES;
use crate::clutter::links::Destination;
use crate::clutter::promotion::Promotion;
use crate::clutter::senses::Senses;
use crate::clutter::sums;

/// What a button says.
const LABEL: u32 = 40;
/// A paragraph, as opposed to an entry of what an offer holds.
const PARAGRAPH: usize = 110;
/// An excerpt of a card, as opposed to its kicker.
const CARD_LINE: usize = 60;

/// What stands in an element, summed over its subtree.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// The first line; `u32::MAX` when there is none.
    pub first: u32,
    /// It has a button, a form or a link that asks.
    pub asks: bool,
    /// Links of their own to where the site has done what it asks for.
    pub calls: u16,
    /// Fields for an e-mail address.
    pub address_fields: u16,
    /// Other fields.
    pub other_fields: u16,
    /// Some line asks for money.
    pub gives: bool,
    /// Some link leads to a donation page.
    pub leads_to_giving: bool,
    /// Phrases that ask, at most two of each kind a line.
    pub phrases: u16,
    /// Links to the site's own stories that stand alone.
    pub stories: u16,
    /// Of these, links laid over a card, see [`crate::clutter::anchors::Card`].
    pub laid: u16,
    /// Links to the site's other stories: alone, as a picture or within a sentence; neighbours with one address count once.
    pub linked: u16,
    /// Links to any of the site's pages.
    pub own_links: u16,
    /// Links to stories, wherever; neighbours with one address count once.
    pub story_links: u16,
    /// Characters of links.
    pub link_chars: u32,
    /// Lines of text.
    pub lines: u16,
    /// Lines longer than a kicker that are mostly no link.
    pub long: u16,
    /// Sentences in which somebody is quoted.
    pub quotes: u16,
    /// Characters of lines that ask.
    pub asking: u32,
    /// Characters of paragraphs that ask for nothing.
    pub plain: u32,
    /// Characters of lines in which the outlet speaks of itself, or asks for money.
    pub ourselves: u32,
    /// What is promoted that is no story.
    pub promotion: Promotion,
    /// Prices for a time.
    pub offers: u16,
    /// Sums of money to choose from, and fields for one.
    pub sums: u16,
}

impl Content {
    /// Adds a line of the page, by its index, and what it says.
    pub fn add_line(&mut self, index: usize, line: &TextBlock, said: &Senses) {
        let asks = said.give + said.subscribe > 0 || said.offer;
        self.promotion.hear(index, said, line.link_density());
        count(&mut self.offers, said.offer);
        count(&mut self.sums, sums::sum(&line.text).is_some());
        let chars = line.chars as u32;
        self.first = self.first.min(index as u32);
        count(&mut self.lines, true);
        self.link_chars += line.link_chars as u32;
        self.gives |= said.give > 0;
        sum(&mut self.phrases, said.give.min(2) + said.subscribe.min(2));
        count(&mut self.long, line.chars > CARD_LINE && line.link_density() < 0.5);
        count(&mut self.quotes, line.chars > CARD_LINE && line.text.contains(QUOTES));
        self.asking += if asks { chars } else { 0 };
        self.plain += if !asks && line.chars >= PARAGRAPH { chars } else { 0 };
        self.ourselves += if said.ourselves > 0 || said.give > 0 { chars } else { 0 };
    }

    /// Adds a link with a text.
    pub fn add_link(&mut self, link: &Link, lines: &[TextBlock], senses: &[Senses]) {
        let said = &link.said;
        let label = link.chars <= LABEL && said.give + said.give_words + said.subscribe + said.subscribe_words > 0;
        let leads = matches!(link.destination, Destination::Give | Destination::Subscribe);
        let alone = link.stands_alone(lines, senses);
        self.asks |= label || leads && (alone || link.chars <= LABEL);
        self.promotion.follow(link);
        self.leads_to_giving |= link.destination == Destination::Give;
        count(&mut self.stories, alone && link.own && link.is_story());
    }

    /// Adds what stands in a child.
    pub fn add(&mut self, other: &Content) {
        self.first = self.first.min(other.first);
        self.asks |= other.asks;
        sum(&mut self.calls, other.calls);
        sum(&mut self.address_fields, other.address_fields);
        sum(&mut self.other_fields, other.other_fields);
        self.gives |= other.gives;
        self.leads_to_giving |= other.leads_to_giving;
        sum(&mut self.phrases, other.phrases);
        sum(&mut self.stories, other.stories);
        sum(&mut self.laid, other.laid);
        sum(&mut self.linked, other.linked);
        sum(&mut self.own_links, other.own_links);
        sum(&mut self.story_links, other.story_links);
        self.link_chars += other.link_chars;
        sum(&mut self.lines, other.lines);
        sum(&mut self.long, other.long);
        sum(&mut self.quotes, other.quotes);
        self.asking += other.asking;
        self.plain += other.plain;
        self.ourselves += other.ourselves;
        self.promotion.add(&other.promotion);
        sum(&mut self.offers, other.offers);
        sum(&mut self.sums, other.sums);
    }
}
