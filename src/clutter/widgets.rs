//! Cards, lists and boxes: what in an element belongs together, found while the sums go from the leaves up.

use super::links;
use super::names::Hints;
use super::tally::{Ask, LABEL_CHARS, Tallies, Tally};
use crate::page::{Attribute, NodeId, Page, PerElement};
use std::collections::HashSet;

/// And so long such headlines are on average.
const PLAUSIBLE_MEAN: u32 = 16;
/// So many short labels without a story are a list of sections or tags.
const LIST_LABELS: u32 = 6;
/// What a card says beside its headline: kicker, date, excerpt, author.
const CARD_REST: u32 = 520;
/// Links to sections, tags and authors that a card has beside it.
pub const CARD_LABELS: u32 = 6;
/// And no more than so many times as much as the headline.
const CARD_TIMES: u32 = 8;
/// What a card says whose only link is its picture.
const PICTURE_CARD: u32 = 36;
/// And how many lines it has.
pub const CARD_LINES: u32 = 9;
/// Sections and authors that a card names beside its headline …
const META_LABELS: u32 = 4;
/// … and how many characters each adds.
const META_LABEL: u32 = 24;
/// An excerpt below a headline.
const EXCERPT_CHARS: u32 = 300;
/// Marks, dates and numbers between links.
const BARE_CHARS: u32 = 60;
/// What an author's box says of the author is no shorter.
const KEPT_TEXT: u32 = 150;
/// A table of data has so many cells with text.
const CELLS: u32 = 6;
/// More lines are a box of their own: prices, the weather.
const EXCERPT_LINES: u32 = 3;

/// Counts what stays beside teasers and buttons that ask, of an element whose sums are told.
// Inlined, it is a kilobyte of what the extension ships.
#[inline(never)]
fn count_what_stays(page: &Page, id: NodeId, tally: &mut Tally) {
    let tag = page.tag(id);
    if tag == "table" && tally.lines >= CELLS && tally.link_chars * 2 < tally.chars {
        tally.stays += 1;
    }
    let leads_home = |to| links::leads_home(page.address(), to);
    if tag == "a" && tally.pictures > 0 && page.attribute(id, Attribute::Href).is_some_and(leads_home) {
        tally.logos += 1;
    }
}

/// From the leaves up: sums, and which elements are cards.
pub fn sum_up(page: &Page, tallies: &mut Tallies, hints: &PerElement<Hints>) {
    for index in (1..page.len()).rev() {
        let id = NodeId::from_index(index);
        if !page.is_element(id) {
            continue;
        }
        let hint = hints[id];
        let tally = &mut tallies[id];
        if tally.body_chars == 0 {
            if hint.give {
                tally.give.named = tally.chars;
                tally.give.names += 1;
            }
            if hint.subscribe {
                tally.subscribe.named = tally.chars;
                tally.subscribe.names += 1;
            }
            if hint.teaser {
                tally.named_teaser = tally.chars;
            }
            if hint.keep && tally.stories == 0 && !(hint.teaser || hint.give || hint.subscribe) {
                tally.named_kept = tally.chars;
                let is_text = tally.chars >= KEPT_TEXT && tally.link_chars * 3 < tally.chars;
                tally.stays += u32::from(is_text);
            }
            let rest = tally.chars.saturating_sub(tally.story_chars);
            // The link that was counted may stand in another card: the same story is shown twice.
            let leads = tally.stories == 1 || tally.stories == 0 && tally.story_chars > 0;
            let is_card = leads
                && rest <= CARD_REST
                // "Read more" is short whatever it leads to.
                && (rest <= tally.story_chars.max(PICTURE_CARD) * CARD_TIMES || tally.leads == 1)
                && tally.labels <= CARD_LABELS
                && tally.buttons <= 5
                && tally.lines <= CARD_LINES
                && tally.headings == 0;
            tally.cards = if is_card && rest > 0 { tally.stories } else { tally.cards };
            if is_card {
                tally.story_chars = tally.chars;
            }
        }
        count_what_stays(page, id, tally);
        let give_loose = is_loose(page, tallies, id, |tally| (&tally.give, 0));
        let subscribe_loose = is_loose(page, tallies, id, |tally| (&tally.subscribe, tally.email_fields));
        if give_loose || subscribe_loose {
            tallies[id].give.loose = give_loose;
            tallies[id].subscribe.loose = subscribe_loose;
        }
        let own = strange(page, tallies, id);
        let tally = &mut tallies[id];
        let is_card = tally.stories <= 1 && tally.story_chars == tally.chars && tally.chars > 0;
        tally.strange = if is_card || page.tag(id) == "a" { 0 } else { own };
        tallies.pass_up(id, Tally::add);
    }
}

/// Characters in the element that have no place among links to stories: texts, links and forms that stand in no card,
/// under no heading of their own and are more than a date, a label or an excerpt after a story.
fn strange(page: &Page, tallies: &Tallies, id: NodeId) -> u32 {
    let own = &tallies[id];
    if own.labels >= LIST_LABELS + own.stories * 3 && own.link_chars < own.labels * PLAUSIBLE_MEAN {
        return own.chars;
    }
    let mut sum = bare_text(page, tallies, id);
    let mut after_story = false;
    let mut headed = false;
    let looks = |child: NodeId| (page.tag(child), page.attribute(child, Attribute::Class));
    let is_card = |child: &NodeId| tallies[*child].stories == 1 && tallies[*child].strange == 0;
    let cards: HashSet<_> = page.child_elements(id).filter(is_card).map(looks).collect();
    let is_alike = |child| cards.contains(&looks(child));
    for child in page.child_elements(id) {
        let inside = &tallies[child];
        if !is_card(&child)
            && is_alike(child)
            && inside.stories <= 1
            && inside.link_chars > 0
            && inside.labels <= CARD_LABELS
            && inside.chars <= CARD_REST * 2
            && inside.chars >= LABEL_CHARS as u32 / 2
            && (inside.pictures > 0 || inside.chars > LABEL_CHARS as u32)
        {
            // One more of these cards, whose link tells no story.
            continue;
        }
        if inside.chars == 0 {
            // A banner without text.
            sum += if inside.give.links + inside.subscribe.links > 0 { LABEL_CHARS as u32 } else { 0 };
            continue;
        }
        let under_heading = headed
            && inside.plausible > 0
            && inside.plausible == inside.labels
            && inside.link_chars >= inside.labels * PLAUSIBLE_MEAN;
        // A card with a picture whose address says nothing.
        let pictured = inside.plausible == 1 && inside.labels == 1 && inside.pictures > 0 && inside.lines <= CARD_LINES;
        headed = inside.heading_chars > 0 && inside.heading_chars + 12 >= inside.chars;
        if inside.stories > 0 || inside.heading_chars > 0 || inside.story_chars > 0 || under_heading || pictured {
            sum += inside.strange;
            after_story = true;
            continue;
        }
        let asks = inside.give.phrases + inside.give.links + inside.subscribe.phrases + inside.subscribe.links;
        let fields = inside.email_fields + inside.text_fields + inside.other_fields + inside.text_areas;
        let foreign = asks + fields + inside.social + inside.keeps > 0;
        // A date, a kicker, a byline, a row of the story's sections.
        let more = inside.labels <= META_LABELS
            && inside.chars <= LABEL_CHARS as u32 + META_LABEL * inside.labels.saturating_sub(1);
        let excerpt = after_story
            && inside.labels == 0
            && inside.chars <= EXCERPT_CHARS
            && inside.lines <= EXCERPT_LINES
            && !holds_heading(page, child);
        if foreign || !(more || excerpt) {
            sum += inside.chars;
        }
        after_story = false;
    }
    sum
}

/// Characters of a sentence around several links to stories that stands in no element of its own.
fn bare_text(page: &Page, tallies: &Tallies, id: NodeId) -> u32 {
    let own = &tallies[id];
    if own.stories < 2 {
        return 0;
    }
    let bare = own.chars.saturating_sub(page.child_elements(id).map(|child| tallies[child].chars).sum());
    if bare > BARE_CHARS { bare } else { 0 }
}

/// A button or a short line; what explains it may stand beside it.
const BUTTON_CHARS: u32 = 60;
/// A row of links to the outlet's channels has so many.
const CHANNELS: u32 = 2;
/// A heading, a close button or small print beside a box.
const BESIDE_CHARS: u32 = 30;

/// Whether all that asks stands in one child that is a box without the rest, and the rest is more than its heading.
fn is_loose(page: &Page, tallies: &Tallies, id: NodeId, of: impl Fn(&Tally) -> (&Ask, u32)) -> bool {
    let tally = &tallies[id];
    let count = |tally: &Tally| {
        let (ask, fields) = of(tally);
        ask.phrases + ask.labels + ask.links + fields
    };
    let asked = count(tally);
    let whole = page.child_elements(id).find(|child| asked > 0 && count(&tallies[*child]) == asked);
    let Some(child) = whole else { return false };
    let inside = &tallies[child];
    // The outlet's channels, beside the letter's box. Below a line that asks to follow they are what it asks for, and an entry of a
    // list is no box.
    let is_box = inside.buttons + of(inside).1 > 0 && page.tag(child) != "li";
    if is_box && tally.social - inside.social >= CHANNELS {
        return true;
    }
    let rest = tally.chars.saturating_sub(inside.chars);
    if rest == 0 {
        return of(inside).0.loose;
    }
    // A button's explanation may stand beside it; a form and a box with its own words and links are whole.
    let is_whole =
        of(inside).0.phrases > 0 && (of(inside).1 > 0 || inside.lines >= 2 && of(inside).0.links + inside.buttons > 0);
    if inside.chars <= BUTTON_CHARS && !is_whole {
        return false;
    }
    // A box of nothing but paragraphs, headings and buttons is one text.
    let is_text = |child| matches!(page.tag(child), "p" | "a" | "button" | "h2" | "h3" | "h4" | "h5" | "br");
    if page.child_elements(id).all(is_text) {
        return false;
    }
    let before = page.child_elements(id).find(|other| *other != child && tallies[*other].chars > 0);
    let heading = before.filter(|other| *other < child && holds_heading(page, *other));
    let heading = heading.map_or(0, |other| tallies[other].chars);
    let legal = tally.legal_chars.saturating_sub(inside.legal_chars);
    rest.saturating_sub(heading + legal) > BESIDE_CHARS || tally.labels != inside.labels
}

fn holds_heading(page: &Page, id: NodeId) -> bool {
    let is_heading =
        |node: NodeId| matches!(page.tag(node), "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "legend" | "header");
    is_heading(id) || page.child_elements(id).next().is_some_and(is_heading)
}
