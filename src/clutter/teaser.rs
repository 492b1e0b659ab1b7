//! Which elements lead to other stories and hold nothing else.

use super::body::Claim;
use super::place::Place;
use super::tally::{CARD_LINES, Reading};
use crate::page::NodeId;

/// Points that make a verdict.
const ENOUGH: i32 = 3;
/// Share of an element's text that may be strange to it.
const STRANGE: f64 = 0.02;

/// Links shorter than this on average are a menu's.
const SHORT_HEADLINE: u32 = 22;
/// What speaks for an element being teasers.
pub struct Evidence {
    /// Points.
    pub points: i32,
    /// The reason.
    pub reason: String,
}

/// Whether the element is teasers and nothing else. `heading` is the line of a heading that stands right before it.
pub fn judge(reading: &Reading, id: NodeId, place: Place, heading: Option<u32>) -> Option<Evidence> {
    let tally = reading.tally(id);
    let hints = reading.hints(id);
    if tally.body_chars > 0 || tally.doubt_chars > tally.chars / 2 + 120 || tally.other_fields > 0 || tally.email_fields > 1 || place.consent {
        return None;
    }
    let lone_heading = tally.stories == 0;
    if lone_heading {
        return lone(reading, id, place);
    }
    if f64::from(tally.strange) > f64::from(tally.chars) * STRANGE + 18.0 {
        return None;
    }
    if tally.labels > tally.stories * 3 / 2 + 3
        || tally.keeps > 0 && tally.keeps * 2 < tally.stories.max(2)
        || tally.social * 3 > tally.stories
    {
        return None;
    }
    let long = tally.story_chars >= tally.stories * SHORT_HEADLINE || tally.pictures >= tally.stories;
    if !long {
        return None;
    }
    if tally.lines > tally.stories * CARD_LINES {
        return None;
    }
    let headed = tally.first_heading.or(heading);
    let named = hints.teaser || tally.named_teaser * 5 > tally.chars * 4 && tally.chars > 0;
    let boxed = matches!(reading.page.tag(id), "aside" | "article" | "li");
    let lonely = headed.is_none() && tally.leads == 0 && !named && tally.stories == 1;
    let stands = place.inside && (tally.pictures == 0 || boxed) || place.aside;
    if lonely && (tally.own_stories == 0 || tally.chars < SHORT_HEADLINE || !stands) {
        return None;
    }
    let mut points = 0;
    points += if headed.is_some() || tally.leads > 0 { 3 } else { 0 };
    points += i32::from(named) * 2;
    points += i32::from(tally.heading_words > 0);
    points += match tally.stories {
        0 | 1 => 0,
        2 => 1,
        3..=5 => 2,
        _ => 3,
    };
    points += i32::from(tally.sure_stories * 2 > tally.stories);
    points += i32::from(place.aside) + i32::from(place.after) + i32::from(place.inside);
    points += i32::from(tally.cards >= 2);
    points += i32::from(tally.pictures >= tally.stories);
    points -= i32::from(place.menu) * 4
        + i32::from(place.footer) * 4
        + i32::from(place.header) * 3
        + i32::from(place.kept) * 3;
    if place.menu && headed.is_none() && tally.sure_stories < 3 {
        return None;
    }
    (points >= ENOUGH).then(|| Evidence { points, reason: reason(reading, id, headed) })
}

/// A heading whose list loads later, or a line of its own that leads on.
fn lone(reading: &Reading, id: NodeId, place: Place) -> Option<Evidence> {
    let tally = reading.tally(id);
    let rest = tally.chars.saturating_sub(tally.heading_chars);
    let headed = tally.first_heading?;
    if tally.chars == 0
        || rest > 12
        || tally.labels > 1
        || place.menu
        || place.footer
        || place.header
        || place.kept
        || tally.text_fields > 0
    {
        return None;
    }
    let is_heading =
        reading.page.subtree(id).any(|node| matches!(reading.page.tag(node), "h1" | "h2" | "h3" | "h4" | "h5" | "h6"));
    let said = reading.senses[headed as usize];
    // Before a paragraph it is the article's own subheading.
    let next = headed as usize + 1;
    if place.inside && next < reading.lines.len() && reading.claims.of(next) == Claim::Article {
        return None;
    }
    let points = i32::from(is_heading) * 2
        + i32::from(said.line) * 2
        + i32::from(place.after)
        + i32::from(place.aside)
        + i32::from(reading.hints(id).teaser) * 2;
    (points >= ENOUGH).then(|| Evidence {
        points,
        reason: format!("heading “{}” over links to other stories", shown(reading, headed)),
    })
}

fn reason(reading: &Reading, id: NodeId, heading: Option<u32>) -> String {
    let stories = reading.tally(id).stories;
    let links =
        if stories == 1 { "a link to another story".to_owned() } else { format!("{stories} links to other stories") };
    match heading {
        Some(line) => format!("“{}” over {links}", shown(reading, line)),
        None => format!("nothing but {links}"),
    }
}

/// A line, cut to what a reason can show.
pub fn shown(reading: &Reading, line: u32) -> String {
    const SHOWN: usize = 60;
    let text = &reading.lines[line as usize].text;
    if text.chars().count() <= SHOWN { text.clone() } else { text.chars().take(SHOWN).chain("…".chars()).collect() }
}
