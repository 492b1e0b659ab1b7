//! Which elements lead to other stories and hold nothing else.

use super::Before;
use super::bars;
use super::cards;
use super::line_shapes;
use super::lone;
use super::place::Place;
use super::reading::Reading;
use super::rows;
use super::steps;
use super::stories::Stories;
use super::tally::{LABEL_CHARS, Tally};
use super::videos;
use super::widgets::{CARD_LABELS, CARD_LINES};
use crate::page::{Attribute, NodeId, is_heading};
use crate::told::{self, Told};

/// Points that make a verdict.
pub const ENOUGH: i32 = 3;
/// Links shorter than this on average are a menu's.
pub const SHORT_HEADLINE: u32 = 22;
/// So many stories are a row of them.
pub const ROW: u32 = 3;
/// What an entry under a heading over stories says: a headline and an excerpt.
const ENTRY_CHARS: u32 = 900;
/// Its picture, headline and excerpt may lead to addresses that differ.
const ENTRY_STORIES: u32 = 3;

/// A sentence, not a kicker.
const PROSE: usize = 60;

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
    // A sentence under a heading may be the article's own: "What's next".
    if place.inside && above.is_some() && is_own_sentence(reading, id) {
        return None;
    }
    let is_named = reading.hints(id).teaser || tally.leads > 0;
    if place.inside && above.is_none() && !is_named && is_announced_list(reading, id) {
        return None;
    }
    let is_line = tally.lines == 1 && tally.pictures == 0 && !(said.line || said.heading || said.labelled);
    if place.inside && is_line && is_entry_among_text(reading, id) {
        return None;
    }
    if place.opening && holds_byline(reading, id) {
        return None;
    }
    if let Some(evidence) = row(reading, id, place, above) {
        return Some(evidence);
    }
    let is_made_so = cards::is_card(reading, id, place)
        || cards::is_framed(reading, id, place)
        || cards::are_sponsored(tally, place);
    if is_made_so
        || steps::are_pointed(tally, place) && !(place.menu && bars::has_links_beside(reading.page, id))
        || bars::is_bar(reading, id, place)
    {
        return Some(Evidence { points: ENOUGH, reason: reason(reading, id, None) });
    }
    if !place.stays() && videos::are_listed(reading.page, &reading.lines, id) {
        return Some(Evidence { points: ENOUGH, reason: told::heads(shown(reading, first as u32)) });
    }
    if tally.doubt_chars > tally.chars * 4 / 5 + 120 {
        return None;
    }
    let headed = tally.first_heading.or(above).or(topics);
    let stories = Stories::of(reading, id, place, headed);
    if stories.count == 0 {
        return lone::judge(reading, id, place);
    }
    if stories.stand_among_others() || stories.are_labels() {
        return None;
    }
    // What the outlet says of itself at the page's foot, and a link to more of that.
    if place.footer && stories.count == 1 {
        return None;
    }
    // The story before or the one after: a menu of its own, in which one link is not lonely.
    let are_few = stories.are_a_few_of_a_menu();
    if are_few && reading.page.parent(id).is_some_and(|up| !reading.place(up).menu) {
        return beside(reading, id, place);
    }
    if stories.may_be_articles() {
        return None;
    }
    if are_few {
        return beside(reading, id, place);
    }
    let points = stories.points();
    (points >= ENOUGH).then(|| Evidence { points, reason: reason(reading, id, headed) })
}

/// Whether the markup calls a link in the element the author's, as in a byline that opens a list of the author's stories.
fn holds_byline(reading: &Reading, id: NodeId) -> bool {
    const NODES: usize = 200;
    reading.page.subtree(id).take(NODES).any(|node| reading.page.lists(node, Attribute::Rel, "author"))
}

/// Whether the element is a list of the site's sections under a heading of its own.
pub fn is_section_list(reading: &Reading, id: NodeId) -> bool {
    reading.are_labels(id) && reading.page.subtree(id).any(|node| is_heading(reading.page.tag(node)))
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

/// Whether the element is a sentence of the article's that is a link from end to end; headlines have no full stop.
pub fn is_own_sentence(reading: &Reading, id: NodeId) -> bool {
    let tally = reading.tally(id);
    let line = reading.lines.get(reading.first_line(id)).filter(|_| tally.lines == 1 && tally.pictures == 0);
    line.is_some_and(|line| is_sentence(&line.text) && !line_shapes::is_set_apart(reading.page, line))
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

/// Whether the element is, or stands in, an entry of a list of the article's, other entries of which are text.
fn is_entry_among_text(reading: &Reading, id: NodeId) -> bool {
    /// A link, an emphasis, a paragraph, the entry, a list in a list.
    const DEPTH: usize = 8;
    let page = reading.page;
    let mut above = std::iter::once(id).chain(page.ancestors(id)).take(DEPTH);
    let is_of_text = |entry| page.parent(entry).is_some_and(|list| reading.tally(list).body_chars > 0);
    above.any(|up| page.tag(up) == "li" && is_of_text(up))
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
