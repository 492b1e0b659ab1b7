//! Which elements lead to other stories and hold nothing else.

use super::Before;
use super::bars;
use super::body::Claim;
use super::cards;
use super::line_shapes;
use super::lone;
use super::place::Place;
use super::reading::Reading;
use super::rows;
use super::steps;
use super::tally::{LABEL_CHARS, Tally};
use super::widgets::{CARD_LABELS, CARD_LINES};
use crate::article::blocks::TextBlock;
use crate::page::{NodeId, Page, is_heading};
use crate::told::{self, Told};

/// Points that make a verdict.
pub const ENOUGH: i32 = 3;
/// Share of an element's text that may be strange to it.
const STRANGE: f64 = 0.02;
/// But never more than this: a box of its own.
const MOST_STRANGE: f64 = 80.0;

/// Links shorter than this on average are a menu's.
pub const SHORT_HEADLINE: u32 = 22;
/// So many stories are a row of them.
pub const ROW: u32 = 3;
/// Share buttons that a card may have.
const CARD_SHARES: u32 = 8;

/// What an entry under a heading over stories says: a headline and an excerpt.
const ENTRY_CHARS: u32 = 900;
/// Its picture, headline and excerpt may lead to addresses that differ.
const ENTRY_STORIES: u32 = 3;

/// Percent of a line that a long headline is, if a word stands before it: "Look: …", "Updated …".
const NEARLY_ALL: u32 = 75;

/// A heading of a box.
const TITLE: usize = 70;

/// A sentence, not a kicker.
const PROSE: usize = 60;

/// Marks around a link that stands alone: "[ … ]", "→ …".
const MARKS: u32 = 4;

/// So much within elements named for what stays is an author's box or comments, not the share buttons of a card.
const KEPT_CHARS: u32 = 150;

/// What speaks for an element being teasers.
pub struct Evidence {
    /// Points.
    pub points: i32,
    /// The reason.
    pub reason: Told,
}

/// Whether the element is teasers and nothing else. `before` is what the heading right before it says.
pub fn judge(reading: &Reading, id: NodeId, place: Place, before: Before) -> Option<Evidence> {
    let tally = reading.tally(id);
    let hints = reading.hints(id);
    let is_kept =
        tally.named_kept >= KEPT_CHARS && tally.named_kept * 3 >= tally.chars && tally.first_heading.is_none();
    let fields = tally.other_fields + tally.search_fields;
    if tally.body_chars > 0 || fields > 0 || tally.email_fields > 1 || place.consent || place.record || is_kept {
        return None;
    }
    let above = match before {
        Before::Teasers(line) => Some(line),
        Before::Kept => return None,
        Before::Nothing => None,
    };
    // A heading of what stays: jobs, events.
    let first = reading.first_line(id);
    let said = reading.senses.get(first).copied().unwrap_or_default();
    // Below "Related topics" stand tags, or stories.
    let topics = (said.topics && are_headlines(tally)).then_some(first as u32);
    let keeps = said.keep || tally.topics > 0;
    if tally.keeps > 0 && keeps && tally.first_heading.is_none() && topics.is_none() {
        return None;
    }
    // A sentence of the article's that is a link from end to end; headlines have no full stop.
    let line = reading.lines.get(first).filter(|_| tally.lines == 1 && tally.pictures == 0);
    let is_own_sentence =
        line.is_some_and(|line| is_sentence(&line.text) && !line_shapes::is_set_apart(reading.page, line));
    // So is one under a heading that may be the article's own: "What's next".
    if place.inside && is_own_sentence && above.is_some() {
        return None;
    }
    if place.inside && above.is_none() && !hints.teaser && tally.leads == 0 && is_announced_list(reading, id) {
        return None;
    }
    if let Some(evidence) = row(reading, id, place, above) {
        return Some(evidence);
    }
    let is_made_so = cards::is_card(reading, id, place)
        || cards::is_framed(reading, id, place)
        || cards::are_sponsored(tally, place);
    if is_made_so || steps::are_pointed(tally, place) || bars::is_bar(reading, id, place) {
        return Some(Evidence { points: ENOUGH, reason: reason(reading, id, None) });
    }
    if tally.doubt_chars > tally.chars * 4 / 5 + 120 {
        return None;
    }
    let headed = tally.first_heading.or(above).or(topics);
    // Under such a heading links are stories that elsewhere would be labels.
    let plausible = if headed.is_some() && !place.menu && !place.footer { tally.plausible } else { 0 };
    let stories = tally.stories + plausible;
    let labels = tally.labels - plausible;
    if stories == 0 {
        return lone::judge(reading, id, place);
    }
    // Advertisements, what the article shows of other sites, buttons to share it.
    let stays =
        || place.inside && tally.own_stories == 0 || tally.social >= stories || cards::are_unnamed(reading.page, id);
    if tally.chars == 0 && headed.is_none() && stays() {
        return None;
    }
    // A link of no words lies over its card: what the card says beside the heading over it is the headline.
    let is_laid = stories == 1 && tally.own_stories == 1 && tally.story_chars == 0 && hints.teaser && headed.is_some();
    let titled = if is_laid { TITLE as u32 } else { title_chars(reading, tally, first) };
    let strange = tally.strange.saturating_sub(titled);
    if f64::from(strange) > (f64::from(tally.chars) * STRANGE + 18.0).min(MOST_STRANGE) {
        return None;
    }
    if labels > stories * 2 + 4
        || tally.keeps > 0 && tally.keeps * 2 < stories.max(2)
        || tally.social > stories * if tally.cards >= 2 { CARD_SHARES } else { 3 }
    {
        return None;
    }
    // A menu with a ticker or a list of stories in it: what heads stories stands first.
    let heads_later = headed.is_some_and(|line| line as usize > first);
    let is_headless = headed.is_none() && (place.header || place.named_menu && !pictured(tally));
    if (place.header || place.footer || place.named_menu) && labels * 3 > stories && (heads_later || is_headless) {
        return None;
    }
    if tally.lines > stories * CARD_LINES || heads_later && (tally.social * 2 > stories || tally.social >= ROW) {
        return None;
    }
    let named = hints.teaser || tally.named_teaser * 5 > tally.chars * 4 && tally.chars > 0;
    // A column of other things, of which one or two are stories.
    if headed.is_none() && !named && tally.small_chars > tally.story_chars && stories > 1 {
        return None;
    }
    let mut children = reading.page.child_elements(id);
    let is_list = |child: NodeId| match headed.and_then(|line| reading.lines.get(line as usize)) {
        None => is_section_list(reading, child),
        // The story's topics, over the list.
        Some(line) => reading.page.end(child) <= line.first && are_labels(reading, child),
    };
    if labels > 0 && children.any(is_list) {
        return None;
    }
    let boxed = matches!(reading.page.tag(id), "aside" | "article" | "li");
    // Menus lead to sections; nothing but stories is no menu, wherever it stands.
    let unlabelled = labels == 0 && !place.submenu || pictured(tally) && labels <= stories;
    let pure = stories >= ROW && tally.sure_stories == stories && unlabelled;
    let labelled = tally.labelled > 0 && stories == 1 && !place.menu && !place.header && !place.footer;
    let shortest = if headed.is_some() || pure && named || labelled { SHORT_HEADLINE / 2 } else { SHORT_HEADLINE };
    let long = tally.story_chars + plausible * shortest >= stories * shortest
        || tally.pictures >= stories
        // A headline that is no link, below or above one: its box says what it is.
        || named && headed.is_some() && tally.sure_stories == stories;
    if !long && tally.heading_chars * 2 < tally.chars {
        return None;
    }
    let few =
        place.menu && (headed.is_none() && tally.sure_stories < 3 || tally.leads > 0 && tally.leads == tally.lines);
    // The story before or the one after: a menu of its own, in which one link is not lonely.
    let is_whole_menu = few && reading.page.parent(id).is_some_and(|up| !reading.place(up).menu);
    if is_whole_menu {
        return beside(reading, id, place);
    }
    let lonely = headed.is_none() && tally.leads == 0 && !named && stories == 1 && !labelled;
    let card = tally.cards == 1 && tally.sure_stories == 1;
    // A paragraph that is a link to another of the site's stories, below the last of the text.
    let small_print = reading.lines.get(first).is_some_and(|line| line.text.starts_with('©'));
    let closes = place.closing && tally.lines == 1 && tally.own_stories == 1 && tally.sure_stories == 1 && !small_print;
    // A picture and its caption or headline, all of it a link to another of the site's stories.
    let pictures = place.inside
        && (reading.page.tag(id) == "figure" || tally.pictures == 1 && tally.chars >= SHORT_HEADLINE * 2)
        && tally.own_stories == 1
        && tally.sure_stories == 1
        && tally.link_chars == tally.chars
        && tally.lines == 1;
    // All of it one link, kicker and excerpt with the headline; without them it may be a part of this story.
    let is_link = tally.link_chars == tally.chars
        && tally.own_stories == 1
        && (tally.lines >= 3 || tally.lines == 2 && begins_with_kicker(reading, first));
    let wraps = (card || is_link)
        && stories == 1
        && tally.pictures > 0
        && cards::wraps_card(reading.page, id, tally.sure_stories == 1);
    let stands = closes
        || wraps && (place.inside || place.closing || place.after)
        || pictures
        || place.inside && (tally.pictures == 0 || boxed || card && tally.named_teaser > 0)
        || place.aside
        || place.after && reading.page.tag(id) == "article" && card && tally.pictures > 0
        || place.overlay && tally.cards == 1;
    // Most of it may be the article's own: its standfirst under the byline's links. Who published it stands there too.
    if lonely && place.opening && (tally.doubt_chars * 2 > tally.chars || tally.pictures == 0) {
        return None;
    }
    if lonely && (tally.own_stories == 0 || tally.chars < SHORT_HEADLINE || !stands) {
        return None;
    }
    // Prose that may be the article's and ends in a link is no excerpt: that stands below its headline.
    if stories == 1 && tally.doubt_chars > 0 && !named && begins_with_prose(reading, first) {
        return None;
    }
    // A link that is a heading over text of its own is that text's title.
    // A sentence that is mostly link is a sentence; a name or a place is no headline.
    let bare = tally.link_chars + MARKS >= tally.chars
        || tally.link_chars * 100 >= tally.chars * NEARLY_ALL
            && tally.link_chars >= SHORT_HEADLINE * 2
            && ends_in_link(reading.page, id);
    let sentence = tally.lines == 1 && tally.leads == 0 && !bare;
    let sentence = sentence || is_own_sentence;
    if lonely && place.inside && (sentence || tally.link_chars < SHORT_HEADLINE && tally.link_chars > 0) {
        return None;
    }
    if lonely && !boxed && !wraps && titles(reading, id) {
        return None;
    }
    let mut points = 0;
    points += if headed.is_some() || tally.leads > 0 || labelled { 3 } else { 0 };
    points += i32::from(named) * 2;
    points += i32::from(tally.heading_words > 0);
    points += match stories {
        0 | 1 => 0,
        2 => 1,
        3..=5 => 2,
        _ => 3,
    };
    points += i32::from(tally.sure_stories * 2 > stories);
    points += i32::from(place.aside) + i32::from(place.after) + i32::from(place.inside);
    points += i32::from(tally.cards >= 2);
    // A paragraph that is a link and nothing else.
    points += i32::from((place.inside || closes) && stories == 1 && tally.lines == 1 && bare && tally.own_stories == 1);
    points += i32::from(place.inside && tally.cards == 1 && tally.sure_stories == 1 && stories == 1);
    // A line of its own that marks or italics set apart from the text.
    let set_apart =
        lonely && bare && reading.lines.get(first).is_some_and(|line| line_shapes::is_set_apart(reading.page, line));
    let shouted = lonely && bare && line.is_some_and(|line| line_shapes::is_shouted(&line.text));
    points += i32::from(set_apart || shouted);
    points += i32::from(tally.pictures >= stories) + i32::from(wraps && place.inside);
    points += i32::from(place.overlay && tally.cards == 1) * 2;
    // Headlines are longer than any menu's entries.
    let headlines = tally.sure_stories == stories
        && tally.story_chars >= stories * SHORT_HEADLINE * 2
        && place.after
        && !place.header
        && labels * 5 <= stories;
    let worded = reading.begins_with_kind(id);
    let spoken = pure
        && (named || worded || headed.is_some() || place.inside || pictured(tally) || !place.menu && ticker(tally))
        || headed.is_some() && named && tally.sure_stories == stories && stories >= ROW;
    let away = if spoken || headlines { 0 } else { 1 };
    points -= i32::from(place.menu) * (1 + 3 * away)
        + i32::from(place.footer) * 4 * away
        + i32::from(place.header) * 3 * away
        + i32::from(place.kept) * 3 * away;
    if few {
        return beside(reading, id, place);
    }
    (points >= ENOUGH).then(|| Evidence { points, reason: reason(reading, id, headed) })
}

/// Whether the element is a list of the site's sections under a heading of its own.
pub fn is_section_list(reading: &Reading, id: NodeId) -> bool {
    are_labels(reading, id) && reading.page.subtree(id).any(|node| is_heading(reading.page.tag(node)))
}

/// Whether the element is a row of labels and no stories.
fn are_labels(reading: &Reading, id: NodeId) -> bool {
    let tally = reading.tally(id);
    tally.stories == 0 && tally.labels >= ROW
}

impl rows::Parts for Reading<'_> {
    fn is_seen(&self, id: NodeId) -> bool {
        let tally = self.tally(id);
        tally.chars > 0 || tally.pictures > 0
    }

    fn heads(&self, id: NodeId) -> bool {
        self.is_heading_alone(id) || self.tally(id).lines == 1 && self.names_its_kind(self.first_line(id))
    }

    fn may_be_entry(&self, id: NodeId) -> bool {
        let tally = self.tally(id);
        let fields = tally.email_fields + tally.text_fields + tally.text_areas;
        // Over a story "Comment" is its kicker.
        let keeps = if tally.stories > 0 { 0 } else { tally.keeps };
        tally.link_chars > 0
            && tally.body_chars == 0
            && tally.chars <= ENTRY_CHARS
            && tally.lines <= CARD_LINES
            && tally.labels <= CARD_LABELS
            && tally.stories <= ENTRY_STORIES
            && fields + keeps + tally.give.phrases + tally.subscribe.phrases == 0
            && (tally.chars >= SHORT_HEADLINE || tally.pictures > 0)
    }

    fn has_story(&self, id: NodeId) -> bool {
        let tally = self.tally(id);
        tally.stories > 0 || tally.linked > 0
    }

    fn is_label(&self, id: NodeId) -> bool {
        let tally = self.tally(id);
        let asks = tally.give.phrases + tally.give.links + tally.subscribe.phrases + tally.subscribe.links;
        tally.chars <= LABEL_CHARS as u32 && tally.body_chars == 0 && tally.stories == 0 && asks + tally.keeps == 0
    }
}

/// A row of stories under a heading that says so.
fn row(reading: &Reading, id: NodeId, place: Place, above: Option<u32>) -> Option<Evidence> {
    let first = reading.first_line(id) as u32;
    let heading = above.or(reading.tally(id).first_heading.filter(|line| *line == first))?;
    if place.kept {
        return None;
    }
    let entries = rows::entries(reading.page, id, reading);
    let reason = told::stands_over(entries, shown(reading, heading));
    (entries > 0).then_some(Evidence { points: ENOUGH * 2, reason })
}

/// What a heading of the markup's over cards says that is not known: "Top picks of our testers".
fn title_chars(reading: &Reading, tally: &Tally, first: usize) -> u32 {
    const CARDS: u32 = 3;
    let is_title = |line: &&TextBlock| line.chars <= TITLE && is_heading(reading.page.tag(line.node));
    let title = reading.lines.get(first).filter(|_| tally.cards >= CARDS).filter(is_title);
    title.map_or(0, |line| line.chars as u32)
}

/// A row of whole headlines, as a ticker over the page has them.
fn ticker(tally: &Tally) -> bool {
    tally.buttons == tally.stories
        && tally.story_chars >= tally.stories * SHORT_HEADLINE * 3 / 2
        && tally.link_chars * 10 >= tally.chars * 8
}

/// Several stories, nothing but, each with a headline.
pub fn are_headlines(tally: &Tally) -> bool {
    tally.sure_stories >= 2
        && tally.sure_stories == tally.stories
        && tally.labels == 0
        && tally.story_chars >= tally.stories * SHORT_HEADLINE
}

/// Whether the text ends as a sentence does, in a word and a full stop: not "…", "U.S.", "Inc.".
pub fn is_sentence(text: &str) -> bool {
    const WORD: usize = 3;
    let last = text.strip_suffix('.').and_then(|text| text.rsplit(' ').next()).unwrap_or_default();
    last.chars().count() >= WORD && last.chars().all(char::is_lowercase)
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

/// Whether the element is a list, or stands in an entry of one, that a sentence of the text speaks of: one that ends in a colon
/// right before it.
fn is_announced_list(reading: &Reading, id: NodeId) -> bool {
    /// A link, an emphasis around it, the entry, the list.
    const DEPTH: usize = 4;
    let page = reading.page;
    let mut up = std::iter::once(id).chain(page.ancestors(id)).take(DEPTH);
    let list = up.find(|up| matches!(page.tag(*up), "ul" | "ol"));
    let Some(before) = list.and_then(|list| reading.first_line(list).checked_sub(1)) else { return false };
    let (line, said) = (&reading.lines[before], reading.senses[before]);
    line.chars >= PROSE && line.text.ends_with([':', '：']) && line.link_chars == 0 && !said.heading && !said.line
}

/// Whether the line is a sentence that may be the article's.
fn begins_with_prose(reading: &Reading, first: usize) -> bool {
    let is_prose = |line: &TextBlock| line.chars >= PROSE && line.link_chars == 0;
    reading.claims.of(first) == Claim::Doubt && reading.lines.get(first).is_some_and(is_prose)
}

/// Whether a word or two stand over what is a heading by its markup.
fn begins_with_kicker(reading: &Reading, first: usize) -> bool {
    let line = |at: usize| reading.lines.get(at);
    let is_title = |line: &TextBlock| is_heading(reading.page.tag(line.node));
    let is_kicker = |line: &TextBlock| line.chars <= SHORT_HEADLINE as usize && !is_title(line);
    line(first).is_some_and(is_kicker) && line(first + 1).is_some_and(is_title)
}

/// Whether the element is, holds or stands in a heading.
fn titles(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    page.subtree(id).chain(page.ancestors(id).take(2)).any(|node| is_heading(page.tag(node)))
}

/// The stories before and after this one, and nothing else.
fn beside(reading: &Reading, id: NodeId, place: Place) -> Option<Evidence> {
    let steps = steps::are_below(reading, id, place);
    steps.then(|| Evidence { points: ENOUGH, reason: reason(reading, id, None) })
}

fn reason(reading: &Reading, id: NodeId, heading: Option<u32>) -> Told {
    let stories = reading.tally(id).stories as usize;
    match heading {
        Some(line) => told::stands_over(stories, shown(reading, line)),
        None => told::is_only(stories),
    }
}

/// A line, cut to what a reason can show.
pub fn shown(reading: &Reading, line: u32) -> String {
    const SHOWN: usize = 60;
    let text = &reading.lines[line as usize].text;
    // Line and paragraph separators would break the reason's line.
    let clean = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
    let mut shown: String = text.chars().take(SHOWN).map(clean).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
