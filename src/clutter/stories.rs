//! What links to stories are in an element that has some: teasers, entries of a menu, a part of something else, or the
//! article's own words with a link in them.
//!
//! Promised: no judgement of an element without such links, and none by what it alone says of itself: that is
//! [`teaser::judge`](super::teaser::judge), which asks here last.

use super::body::Claim;
use super::cards;
use super::line_shapes;
use super::place::Place;
use super::reading::Reading;
use super::tally::Tally;
use super::teaser::{ROW, SHORT_HEADLINE, is_own_sentence, is_section_list, is_sentence};
use super::widgets::CARD_LINES;
use crate::article::blocks::TextBlock;
use crate::page::{NodeId, Page, is_heading};

/// Share of an element's text that may be strange to it.
const STRANGE: f64 = 0.02;
/// But never more than this: a box of its own.
const MOST_STRANGE: f64 = 80.0;

/// Share buttons that a card may have.
const CARD_SHARES: u32 = 8;

/// Percent of a line that a long headline is, if a word stands before it: "Look: …", "Updated …".
const NEARLY_ALL: u32 = 75;

/// A heading of a box.
const TITLE: usize = 70;

/// A sentence, not a kicker.
const PROSE: usize = 60;

/// Marks around a link that stands alone: "[ … ]", "→ …".
const MARKS: u32 = 4;

/// An element with links to stories, and what decides whether it is teasers.
pub struct Stories<'r> {
    reading: &'r Reading<'r>,
    id: NodeId,
    place: Place,
    tally: &'r Tally,
    /// Its first line.
    first: usize,
    /// The line that heads stories, in the element or right before it.
    headed: Option<u32>,
    /// Links that are stories.
    pub count: u32,
    /// Of these, those that would be labels without a heading.
    plausible: u32,
    /// Other links: sections, topics.
    labels: u32,
    /// Its markup names it teasers, or nearly all in it.
    named: bool,
    /// One story that its box names by a label.
    labelled: bool,
    /// Nothing says that the one story in it is a teaser: no heading, no name, no words before it.
    lonely: bool,
    /// A single line that is a sentence of the article's.
    own_sentence: bool,
}

impl<'r> Stories<'r> {
    /// The stories of the element, which the line `headed` heads.
    pub fn of(reading: &'r Reading<'r>, id: NodeId, place: Place, headed: Option<u32>) -> Stories<'r> {
        let tally = reading.tally(id);
        // Under such a heading links are stories that elsewhere would be labels.
        let plausible = if headed.is_some() && !place.menu && !place.footer { tally.plausible } else { 0 };
        let count = tally.stories + plausible;
        let named = reading.hints(id).teaser || tally.named_teaser * 5 > tally.chars * 4 && tally.chars > 0;
        let labelled = tally.labelled > 0 && count == 1 && !place.menu && !place.header && !place.footer;
        Stories {
            reading,
            id,
            place,
            tally,
            first: reading.first_line(id),
            headed,
            count,
            plausible,
            labels: tally.labels - plausible,
            named,
            labelled,
            lonely: headed.is_none() && tally.leads == 0 && !named && count == 1 && !labelled,
            own_sentence: is_own_sentence(reading, id),
        }
    }

    /// Whether the element holds more than its stories: text, a menu, a column of which they are a part.
    pub fn stand_among_others(&self) -> bool {
        let Stories { reading, id, place, tally, count, labels, headed, .. } = *self;
        // Advertisements, what the article shows of other sites, buttons to share it.
        let stays =
            || place.inside && tally.own_stories == 0 || tally.social >= count || cards::are_unnamed(reading.page, id);
        if tally.chars == 0 && headed.is_none() && stays() {
            return true;
        }
        let strange = tally.strange.saturating_sub(self.title_chars());
        if f64::from(strange) > (f64::from(tally.chars) * STRANGE + 18.0).min(MOST_STRANGE) {
            return true;
        }
        if labels > count * 2 + 4
            || tally.keeps > 0 && tally.keeps * 2 < count.max(2)
            || tally.social > count * if tally.cards >= 2 { CARD_SHARES } else { 3 }
        {
            return true;
        }
        // A menu with a ticker or a list of stories in it: what heads stories stands first.
        let heads_later = headed.is_some_and(|line| line as usize > self.first);
        let is_headless = headed.is_none() && (place.header || place.named_menu && !pictured(tally));
        if (place.header || place.footer || place.named_menu) && labels * 3 > count && (heads_later || is_headless) {
            return true;
        }
        if tally.lines > count * CARD_LINES || heads_later && (tally.social * 2 > count || tally.social >= ROW) {
            return true;
        }
        // A column of other things, of which one or two are stories.
        if headed.is_none() && !self.named && tally.small_chars > tally.story_chars && count > 1 {
            return true;
        }
        let is_list = |child: NodeId| match headed.and_then(|line| reading.lines.get(line as usize)) {
            None => is_section_list(reading, child),
            // The story's topics, over the list.
            Some(line) => reading.page.end(child) <= line.first && reading.are_labels(child),
        };
        labels > 0 && reading.page.child_elements(id).any(is_list)
    }

    /// What of the first line is strange, and yet the stories' own.
    fn title_chars(&self) -> u32 {
        const CARDS: u32 = 3;
        let Stories { reading, tally, .. } = *self;
        // A link of no words lies over its card: what the card says beside the heading over it is the headline.
        let is_laid = self.count == 1
            && tally.own_stories == 1
            && tally.story_chars == 0
            && reading.hints(self.id).teaser
            && self.headed.is_some();
        if is_laid {
            return TITLE as u32;
        }
        // What a heading of the markup's over cards says that is not known: "Top picks of our testers".
        let is_title = |line: &&TextBlock| line.chars <= TITLE && is_heading(reading.page.tag(line.node));
        let title = reading.lines.get(self.first).filter(|_| tally.cards >= CARDS).filter(is_title);
        title.map_or(0, |line| line.chars as u32)
    }

    /// Whether the links are too short for headlines, as a menu's are.
    pub fn are_labels(&self) -> bool {
        let Stories { tally, count, headed, named, .. } = *self;
        let shortest = if headed.is_some() || self.are_pure() && named || self.labelled {
            SHORT_HEADLINE / 2
        } else {
            SHORT_HEADLINE
        };
        let are_long = tally.story_chars + self.plausible * shortest >= count * shortest
            || tally.pictures >= count
            // A headline that is no link, below or above one: its box says what it is.
            || named && headed.is_some() && tally.sure_stories == count;
        !are_long && tally.heading_chars * 2 < tally.chars
    }

    /// Nothing but stories, which is no menu wherever it stands: those lead to sections.
    fn are_pure(&self) -> bool {
        let Stories { tally, count, labels, .. } = *self;
        let unlabelled = labels == 0 && !self.place.submenu || pictured(tally) && labels <= count;
        count >= ROW && tally.sure_stories == count && unlabelled
    }

    /// One story or two of a menu.
    pub fn are_a_few_of_a_menu(&self) -> bool {
        let tally = self.tally;
        let led = tally.leads > 0 && tally.leads == tally.lines;
        self.place.menu && (self.headed.is_none() && tally.sure_stories < 3 || led)
    }

    /// Whether what stands there may be the article's own: prose with a link in it, a title, a standfirst.
    pub fn may_be_articles(&self) -> bool {
        let Stories { reading, id, place, tally, lonely, .. } = *self;
        // Most of it may be the article's own: its standfirst under the byline's links. Who published it stands there too.
        if lonely && place.opening && (tally.doubt_chars * 2 > tally.chars || tally.pictures == 0) {
            return true;
        }
        if lonely && (tally.own_stories == 0 || tally.chars < SHORT_HEADLINE || !self.stands_apart()) {
            return true;
        }
        if self.are_in_a_sentence() {
            return true;
        }
        // Prose that may be the article's and ends in a link is no excerpt: that stands below its headline.
        if self.count == 1 && tally.doubt_chars > 0 && !self.named && self.begins_with_prose() {
            return true;
        }
        // A sentence that is mostly link is a sentence; a name or a place is no headline.
        let sentence = tally.lines == 1 && tally.leads == 0 && !self.is_bare() || self.own_sentence;
        if lonely && place.inside && (sentence || tally.link_chars < SHORT_HEADLINE && tally.link_chars > 0) {
            return true;
        }
        // A link that is a heading over text of its own is that text's title.
        lonely && !self.is_boxed() && !self.wraps() && titles(reading, id)
    }

    /// Whether the links are words of a paragraph of the article's: "The club [lost its coach in May], in June [its stadium]."
    fn are_in_a_sentence(&self) -> bool {
        let Stories { reading, tally, count, .. } = *self;
        let line = reading.lines.get(self.first).filter(|_| tally.lines == 1 && tally.pictures == 0);
        self.place.inside
            && self.headed.is_none()
            && !self.named
            && tally.leads == 0
            && count > 1
            && tally.chars > tally.link_chars + MARKS * count
            && line.is_some_and(|line| is_sentence(&line.text))
    }

    /// Whether the one story stands where, and as, nothing of the article does.
    fn stands_apart(&self) -> bool {
        let Stories { reading, id, place, tally, .. } = *self;
        let card = self.is_card();
        // A picture and its caption or headline, all of it a link to another of the site's stories.
        let pictures = place.inside
            && (reading.page.tag(id) == "figure" || tally.pictures == 1 && tally.chars >= SHORT_HEADLINE * 2)
            && tally.own_stories == 1
            && tally.sure_stories == 1
            && tally.link_chars == tally.chars
            && tally.lines == 1;
        self.closes()
            || self.wraps() && (place.inside || place.closing || place.after)
            || pictures
            || place.inside && (tally.pictures == 0 || self.is_boxed() || card && tally.named_teaser > 0)
            || place.aside
            || place.after && reading.page.tag(id) == "article" && card && tally.pictures > 0
            || place.overlay && tally.cards == 1
    }

    fn is_boxed(&self) -> bool {
        matches!(self.reading.page.tag(self.id), "aside" | "article" | "li")
    }

    fn is_card(&self) -> bool {
        self.tally.cards == 1 && self.tally.sure_stories == 1
    }

    /// A paragraph that is a link to another of the site's stories, below the last of the text.
    fn closes(&self) -> bool {
        let tally = self.tally;
        let is_small_print = self.reading.lines.get(self.first).is_some_and(|line| line.text.starts_with('©'));
        self.place.closing && tally.lines == 1 && tally.own_stories == 1 && tally.sure_stories == 1 && !is_small_print
    }

    /// A card that is one link, or whose link is all of it.
    fn wraps(&self) -> bool {
        let Stories { reading, id, tally, .. } = *self;
        // All of it one link, kicker and excerpt with the headline; without them it may be a part of this story.
        let is_link = tally.link_chars == tally.chars
            && tally.own_stories == 1
            && (tally.lines >= 3 || tally.lines == 2 && self.begins_with_kicker());
        (self.is_card() || is_link)
            && self.count == 1
            && tally.pictures > 0
            && cards::wraps_card(reading.page, id, tally.sure_stories == 1)
    }

    /// A link and at most marks, or a word before a long one.
    fn is_bare(&self) -> bool {
        let tally = self.tally;
        tally.link_chars + MARKS >= tally.chars
            || tally.link_chars * 100 >= tally.chars * NEARLY_ALL
                && tally.link_chars >= SHORT_HEADLINE * 2
                && ends_in_link(self.reading.page, self.id)
    }

    /// What speaks for the element being teasers, less what speaks for a menu, a header or a footer.
    pub fn points(&self) -> i32 {
        let Stories { reading, id, place, tally, count, headed, .. } = *self;
        let (bare, wraps) = (self.is_bare(), self.wraps());
        let is_own = tally.own_stories == 1;
        let mut points = 0;
        points += if headed.is_some() || tally.leads > 0 || self.labelled { 3 } else { 0 };
        points += i32::from(self.named) * 2;
        points += i32::from(tally.heading_words > 0);
        points += match count {
            0 | 1 => 0,
            2 => 1,
            3..=5 => 2,
            _ => 3,
        };
        points += i32::from(tally.sure_stories * 2 > count);
        points += i32::from(place.aside) + i32::from(place.after) + i32::from(place.inside);
        points += i32::from(tally.cards >= 2);
        // A paragraph that is a link and nothing else.
        points += i32::from((place.inside || self.closes()) && count == 1 && tally.lines == 1 && bare && is_own);
        points += i32::from(place.inside && self.is_card() && count == 1);
        // A line of its own that marks or italics set apart from the text.
        let line = reading.lines.get(self.first).filter(|_| self.lonely && bare);
        let set_apart = line.is_some_and(|line| line_shapes::is_set_apart(reading.page, line));
        let shouted =
            line.is_some_and(|line| tally.lines == 1 && tally.pictures == 0 && line_shapes::is_shouted(&line.text));
        points += i32::from(set_apart || shouted);
        points += i32::from(tally.pictures >= count) + i32::from(wraps && place.inside);
        points += i32::from(place.overlay && tally.cards == 1) * 2;
        if !self.are_told(reading.begins_with_kind(id)) {
            points -= i32::from(place.menu) * 3
                + i32::from(place.footer) * 4
                + i32::from(place.header) * 3
                + i32::from(place.kept) * 3;
        }
        points - i32::from(place.menu)
    }

    /// Whether they are stories wherever they stand: headlines, longer than any menu's entries, or stories and nothing
    /// else of which something says so.
    fn are_told(&self, is_worded: bool) -> bool {
        let Stories { place, tally, count, headed, named, .. } = *self;
        let all_sure = tally.sure_stories == count;
        let headlines = all_sure
            && tally.story_chars >= count * SHORT_HEADLINE * 2
            && place.after
            && !place.header
            && self.labels * 5 <= count;
        let says_so = named || is_worded || headed.is_some() || place.inside || pictured(tally);
        headlines
            || self.are_pure() && (says_so || !place.menu && ticker(tally))
            || headed.is_some() && named && all_sure && count >= ROW
    }

    /// Whether the first line is a sentence that may be the article's.
    fn begins_with_prose(&self) -> bool {
        let is_prose = |line: &TextBlock| line.chars >= PROSE && line.link_chars == 0;
        let reading = self.reading;
        reading.claims.of(self.first) == Claim::Doubt && reading.lines.get(self.first).is_some_and(is_prose)
    }

    /// Whether a word or two stand over what is a heading by its markup.
    fn begins_with_kicker(&self) -> bool {
        let line = |at: usize| self.reading.lines.get(at);
        let is_title = |line: &TextBlock| is_heading(self.reading.page.tag(line.node));
        let is_kicker = |line: &TextBlock| line.chars <= SHORT_HEADLINE as usize && !is_title(line);
        line(self.first).is_some_and(is_kicker) && line(self.first + 1).is_some_and(is_title)
    }
}

/// A row of whole headlines, as a ticker over the page has them.
fn ticker(tally: &Tally) -> bool {
    tally.buttons == tally.stories
        && tally.story_chars >= tally.stories * SHORT_HEADLINE * 3 / 2
        && tally.link_chars * 10 >= tally.chars * 8
}

/// Nothing but cards, each with a picture and a headline, at most a kicker beside it: no menu looks so.
fn pictured(tally: &Tally) -> bool {
    tally.cards == tally.stories
        && tally.pictures >= tally.stories
        && tally.story_chars >= tally.stories * SHORT_HEADLINE * 2
}

/// Whether the last that the element says is a link.
fn ends_in_link(page: &Page, id: NodeId) -> bool {
    let last = page.subtree(id).rfind(|node| !page.text(*node).trim().is_empty());
    last.is_some_and(|last| page.ancestors(last).take_while(|up| *up >= id).any(|up| page.tag(up) == "a"))
}

/// Whether the element is, holds or stands in a heading.
fn titles(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    page.subtree(id).chain(page.ancestors(id).take(2)).any(|node| is_heading(page.tag(node)))
}
