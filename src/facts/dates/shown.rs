//! Dates that readers are shown: in texts and in `<time>` elements, weighed by where they stand.

use super::candidates::{Candidate, Kind, trust_of};
use super::declared;
use super::labels::{self, Role};
use super::moment::Moment;
use super::retold;
use super::text::{self, Found, Order};
use crate::article::blocks::TextBlock;
use crate::facts::names;
use crate::facts::region::Region;
use crate::facts::source::{Source, fold};
use crate::page::{Attribute, NodeId, Page};
use crate::told;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// A date in a text longer than this stands in running text, not beside a headline.
const SHORT: usize = 120;
/// The least weight of a date that stands in a line of its own or begins a text.
const LINE: f32 = 0.5;
/// What is left of the weight of a date whose year has two digits.
const SHORT_YEAR: f32 = 0.7;
/// Words before the day in a text that begins with a place and a day, at most; more are a sentence.
const DATELINE: usize = 4;
/// How many bytes of a longer text are looked at, from its beginning and its end.
const EDGE: usize = 160;

/// All of them.
pub fn all(source: &Source, order: Order) -> Vec<Candidate> {
    let mut taken = in_texts(source, order);
    times(source, order, &mut taken);
    let mut standings = Standings::of(source, &taken);
    taken.into_iter().map(|taken| standings.weigh(taken)).collect()
}

/// The dates in the page's texts.
fn in_texts(source: &Source, order: Order) -> Vec<Taken> {
    let page = source.page;
    let captions: HashSet<String> =
        page.subtree(source.extent).filter_map(|id| page.attribute(id, Attribute::Alt)).map(fold).collect();
    let mut taken = Vec::new();
    let mut label = Role::Unsaid;
    for (place, block) in source.blocks.iter().enumerate() {
        let short = block.text.len() <= SHORT;
        let may_be_parted = short && block.text.contains(|c: char| c.is_numeric());
        let text = if may_be_parted { parted(page, block) } else { Cow::Borrowed(block.text.as_str()) };
        let region = || {
            let region = source.region(block.first);
            // What a picture's text for those who can't see it says again is its caption.
            if captions.contains(&fold(&block.text)) { region.or(Region::CAPTION) } else { region }
        };
        let earlier = taken.len();
        for (offset, part) in edges(&text) {
            for date in text::find(part, &source.language, order) {
                let region = region();
                let mut role = labels::before(&part[..date.start], &source.language);
                if role == Role::Unsaid {
                    role = labels::after(&part[date.end..]);
                }
                // "<dt>Published</dt><dd>31 January 2024</dd>"
                let alone = offset == 0 && part[..date.start].trim().is_empty();
                if role == Role::Unsaid && alone {
                    role = label;
                }
                if role == Role::Unsaid && region.is(Region::UPDATED) && !region.is(Region::DATE) {
                    role = Role::Updated;
                }
                let before = part[..date.start].split_whitespace().count();
                let early = offset == 0 && date.start < SHORT / 2 && before <= DATELINE;
                let weight = text_weight(region, short, early);
                let weight = if date.short_year { weight * SHORT_YEAR } else { weight };
                let date = Found { start: date.start + offset, end: date.end + offset, ..date };
                let shown = excerpt(&text, &date);
                taken.push(Taken { place, date, role, weight, region, node: block.node, shown });
            }
        }
        if may_be_parted && let Some(change) = changed_later(source, &text, &taken, earlier, place) {
            taken.push(Taken { region: region(), node: block.node, ..change });
        }
        label = labels::alone(&block.text, &source.language);
        // "Ann Lee says:"
        let says = label == Role::Unsaid && short && block.text.ends_with(':');
        if says && labels::before(&block.text, &source.language) == Role::Other {
            label = Role::Other;
        }
    }
    taken
}

/// Where dates stand to the headline, the article and one another.
struct Standings<'s> {
    source: &'s Source<'s>,
    headline: Option<usize>,
    /// The first node behind the article's body.
    body_end: Option<NodeId>,
    crowds: HashMap<String, usize>,
    /// This story's entries in lists of stories.
    entries: Vec<usize>,
    /// No date below the headline is weighed yet.
    first_below: bool,
}

impl<'s> Standings<'s> {
    fn of(source: &'s Source<'s>, taken: &[Taken]) -> Standings<'s> {
        let headline = source.headline_place();
        Standings {
            source,
            headline,
            body_end: source.article.map(|article| source.page.end(article.body)),
            crowds: crowds(source, taken),
            entries: own_entries(source, headline),
            first_below: true,
        }
    }

    /// The date, with what speaks for it where it stands; those of a page are to be asked in order.
    fn weigh(&mut self, taken: Taken) -> Candidate {
        let Taken { place, date, role, weight, region, node, shown } = taken;
        let source = self.source;
        let distance = self.headline.map(|headline| place as i64 - headline as i64);
        // A list of stories that has an entry for this one.
        let entry = self.entries.iter().any(|entry| within_entry(source, *entry, place, node));
        // The first post of a thread, right below its title, is no comment.
        let below = self.body_end.is_some_and(|end| node >= end);
        // Below the article the days beside headings that lead elsewhere are other stories'.
        let others =
            below && (1..=BESIDE_TEASER).any(|back| place.checked_sub(back).is_some_and(|at| source.is_teaser(at)));
        let region = if others && !entry { region.or(Region::STORIES) } else { region };
        let opens = distance.is_some_and(|distance| (1..=OPENING).contains(&distance)) && self.first_below && !below;
        self.first_below &= distance.is_none_or(|distance| distance <= 0);
        let crowded = self.crowds.get(&crowd(source, node)).is_some_and(|count| *count > 3)
            && !entry
            && !(opens && region.is(Region::COMMENTS));
        // Beside the headline, a teaser is a standfirst and a footer the article's.
        let beside = (distance.is_some_and(|distance| (-2..=4).contains(&distance)) && !crowded) || entry;
        let standing = if opens { region.without(Region::COMMENTS) } else { region };
        let trusted = if beside {
            standing.without(Region::STORIES.or(Region::ASIDE).or(Region::FOOTER).or(Region::MENU))
        } else {
            standing
        };
        let mut weighed = weight * trust_of(trusted) * self.nearness(distance, region, role, node);
        if crowded && !region.is(Region::BYLINE) || others && !entry {
            weighed *= 0.5;
        }
        weighed *= match role {
            // In running text "du" and "del" introduce any day.
            Role::Published if weight < LINE => 1.0,
            Role::Published => 1.3,
            Role::Other => 0.05,
            _ => 1.0,
        };
        Candidate {
            moment: date.moment,
            other_order: date.other_order,
            role,
            kind: Kind::Visible,
            weight: weighed,
            evidence: match (source.page.tag(node), by(source, place, distance)) {
                ("time", true) => told::time_beside_byline(),
                ("time", false) => told::time_element(),
                _ => told::text(shown),
            },
            element: Some(node),
        }
    }

    /// What is left of a date's weight so many blocks from the headline.
    fn nearness(&self, distance: Option<i64>, region: Region, role: Role, node: NodeId) -> f32 {
        let below = self.body_end.is_some_and(|end| node >= end);
        match distance {
            // The headline's own words: an event's day.
            Some(0) if date_in_words(self.source, node) => 0.5,
            Some(0..=3) => 1.5,
            // Under a short text comments and other stories follow soon.
            Some(4..) if below && region.is(Region::COMMENTS.or(Region::STORIES).or(Region::ASIDE)) => 0.6,
            Some(4..=12) => 1.2,
            // What stands in the site's head or menu is today's date.
            Some(..-8) if region.is(Region::HEADER.or(Region::MENU)) && role == Role::Unsaid => TODAY,
            Some(..0) if region.is(Region::HEADER) && role == Role::Unsaid => 0.5,
            Some(-3..0) => 1.4,
            Some(-8..-3) => 1.15,
            Some(0..) if !below => 0.9,
            Some(_) => 0.6,
            None => 0.9,
        }
    }
}

/// A change told by its time alone behind the last date of a line, or in the next line. `earlier`: how many dates were taken
/// before this line's.
fn changed_later(source: &Source, text: &str, taken: &[Taken], earlier: usize, place: usize) -> Option<Taken> {
    let last = taken.last().filter(|last| last.role != Role::Other && last.place + 1 >= place)?;
    let start = if taken.len() > earlier { last.date.end } else { 0 };
    let (moment, begin, end) = retold::read(text.get(start..)?, &last.date.moment, &source.language)?;
    let other_order = last.date.other_order.map(|other| Moment { clock: moment.clock, ..other });
    let date = Found { moment, other_order, start: start + begin, end: start + end, ..last.date.clone() };
    let shown = excerpt(text, &date);
    Some(Taken { place, date, role: Role::Updated, shown, ..last.clone() })
}

/// Whether a block stands near the headline and is, or stands right beside, a line that introduces an author.
fn by(source: &Source, place: usize, distance: Option<i64>) -> bool {
    let near = distance.is_some_and(|distance| (-BYLINE..=BYLINE).contains(&distance));
    let beside = source.blocks.iter().take(place + 2).skip(place.saturating_sub(1));
    near && beside
        .into_iter()
        .any(|block| block.text.len() <= SHORT && names::introduced(&block.text, &source.language).is_some())
}

/// How many blocks below a heading its story's day stands, at most.
const BESIDE_TEASER: usize = 2;

/// How many blocks from the headline a byline stands, at most.
const BYLINE: i64 = 8;

/// What is left of the weight of a date that is the reader's own day: never enough alone.
const TODAY: f32 = 0.05;

/// How many blocks below the title of a thread the date of its first post stands.
const OPENING: i64 = 6;

/// The blocks, other than the headline, that are nothing but the headline again: this story's entry in a list.
fn own_entries(source: &Source, headline: Option<usize>) -> Vec<usize> {
    let Some(headline) = headline else { return Vec::new() };
    let title = fold(&source.blocks[headline].text);
    if title.len() < TELLING {
        return Vec::new();
    }
    let length = source.blocks[headline].text.len();
    let alike = |text: &str| text.len().abs_diff(length) < TELLING && fold(text) == title;
    let others = source.blocks.iter().enumerate().filter(|(place, block)| *place != headline && alike(&block.text));
    others.map(|(place, _)| place).collect()
}

/// Bytes of a folded headline that is no word that stands anywhere ("News").
const TELLING: usize = 12;

/// Whether a date stands in the same entry of a list as this block: beside it, and in one small element with it.
fn within_entry(source: &Source, entry: usize, place: usize, node: NodeId) -> bool {
    let page = source.page;
    let title = source.blocks[entry].node;
    place.abs_diff(entry) <= 2
        && !source.region(title).is(Region::COMMENTS)
        && page
            .ancestors(title)
            .take(4)
            .take_while(|up| page.end(*up).index() - up.index() <= ENTRY_NODES)
            .any(|up| page.contains(up, node))
}

/// Nodes in an entry of a list, at most.
const ENTRY_NODES: usize = 40;

/// The block's text with a space where a number, or a word with a capital, begins in an element of its own:
/// `<b>31.01.24</b><b>19:16 Uhr</b><b>Stand: 20:16</b>` is set apart by the page's style alone.
fn parted<'b>(page: &Page, block: &'b TextBlock) -> Cow<'b, str> {
    let ends_in_digit = |text: &str| text.ends_with(|c: char| c.is_numeric());
    let mut parted = String::new();
    let mut glued = false;
    let mut length = 0;
    let begin = block.first.index();
    let texts =
        (begin..page.len().min(begin + PARTED_NODES)).map(NodeId::from_index).filter(|id| !page.is_element(*id));
    for node in texts {
        let text = page.text(node);
        let missing = block.text.len().saturating_sub(length);
        if missing == 0 || text.trim().len() > missing {
            break;
        }
        if text.starts_with(|c: char| c.is_numeric()) && parted.ends_with(char::is_alphanumeric)
            || ends_in_digit(&parted) && text.starts_with(char::is_alphanumeric)
            || parted.ends_with(char::is_lowercase) && text.starts_with(char::is_uppercase)
        {
            parted.push(' ');
            glued = true;
        }
        parted.push_str(text);
        length += text.len();
    }
    if glued { Cow::Owned(parted) } else { Cow::Borrowed(&block.text) }
}

/// More nodes than a short text has.
const PARTED_NODES: usize = 40;

/// Whether the date stands among the headline's words, not in an element of its own.
fn date_in_words(source: &Source, node: NodeId) -> bool {
    source.page.tag(node) != "time" && !source.region(node).is(Region::DATE)
}

/// A date that stands in a text, or behind one.
#[derive(Clone)]
struct Taken {
    /// Which of the blocks it stands in.
    place: usize,
    date: Found,
    role: Role,
    /// What speaks for it, but for where it stands to the headline.
    weight: f32,
    region: Region,
    node: NodeId,
    /// The text around it.
    shown: String,
}

/// `<time>` elements tell more than their text.
fn times(source: &Source, order: Order, taken: &mut Vec<Taken>) {
    let page = source.page;
    let mut place = 0;
    for node in page.subtree(source.extent).filter(|id| matches!(page.tag(*id), "time" | "abbr" | "span" | "data")) {
        let is_time = page.tag(node) == "time";
        let region = source.region(node);
        let told = if is_time {
            page.attribute(node, Attribute::DateTime).or_else(|| page.attribute(node, Attribute::Content))
        } else if region.is(Region::DATE) || page.tag(node) == "abbr" {
            page.attribute(node, Attribute::Title).or_else(|| page.attribute(node, Attribute::Content))
        } else {
            None
        };
        let Some(told) = told else { continue };
        let Some((moment, other_order)) = declared::read(told, source, order) else { continue };
        while place + 1 < source.blocks.len() && source.blocks[place + 1].first <= page.end(node) {
            place += 1;
        }
        let mut role = match source.blocks.get(place).filter(|block| block.text.len() <= LABELLED) {
            Some(block) => {
                let own = page.inner_text(node);
                let before = block.text.find(own.as_str()).map_or("", |at| &block.text[..at]);
                // The element may hold its label: <time>Updated 31 January</time>
                let inside: String = own.chars().take_while(|c| !c.is_numeric()).collect();
                match labels::before(&inside, &source.language) {
                    Role::Unsaid => labels::before(before, &source.language),
                    role => role,
                }
            }
            None => Role::Unsaid,
        };
        let called = |name: &str| page.is_named(node, &[name]);
        if called("updated") && !called("published")
            || region.is(Region::UPDATED) && !called("published") && role == Role::Unsaid
        {
            role = Role::Updated;
        }
        let weight = if is_time { 5.5 } else { 5.0 } * if region.is(Region::LINK) { 0.7 } else { 1.0 };
        let found =
            Found { moment, other_order, plain_order: None, month_first: false, short_year: false, start: 0, end: 0 };
        let shown = source.blocks.get(place).map(|block| excerpt(&block.text, &found)).unwrap_or_default();
        taken.push(Taken { place, date: found, role, weight, region, node, shown });
    }
}

/// Bytes of a text that is searched for the label of a `<time>` in it.
const LABELLED: usize = 400;

fn text_weight(region: Region, short: bool, early: bool) -> f32 {
    let weight: f32 = match (region.is(Region::DATE), region.is(Region::BYLINE), short) {
        (true, _, true) => 5.0,
        (_, true, true) => 4.5,
        (_, _, true) => 3.5,
        (true, _, false) | (_, true, false) => 3.0,
        _ if early => 1.2,
        _ => 0.25,
    };
    weight * if region.is(Region::LINK) { 0.6 } else { 1.0 }
}

/// What of a text is looked at: all of a short one, the edges of a long one; with the byte where each begins.
pub fn edges(text: &str) -> Vec<(usize, &str)> {
    if text.len() <= 2 * EDGE {
        return vec![(0, text)];
    }
    let tail = text.floor_char_boundary(text.len() - EDGE);
    vec![(0, &text[..text.floor_char_boundary(EDGE)]), (tail, &text[tail..])]
}

/// How many dates stand in elements of the same make: a list of stories dates each of them.
fn crowds(source: &Source, taken: &[Taken]) -> HashMap<String, usize> {
    let mut crowds = HashMap::new();
    for told in taken {
        *crowds.entry(crowd(source, told.node)).or_default() += 1;
    }
    crowds
}

/// The make of an element: its tag and class and its parent's.
fn crowd(source: &Source, node: NodeId) -> String {
    let page = source.page;
    let make = |id: NodeId| format!("{}.{}", page.tag(id), page.attribute(id, Attribute::Class).unwrap_or_default());
    let up = page.parent(node).map(make).unwrap_or_default();
    format!("{up} {}", make(node))
}

/// Characters of evidence around a date in a text.
const EXCERPT: usize = 60;

fn excerpt(text: &str, date: &Found) -> String {
    if text.chars().count() <= EXCERPT {
        return text.to_owned();
    }
    text.get(date.start..date.end).filter(|shown| !shown.is_empty()).unwrap_or(text).chars().take(EXCERPT).collect()
}
