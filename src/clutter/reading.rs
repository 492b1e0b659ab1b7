//! The page read for clutter: its lines, what they say, and the sums over every element.

use super::anchors::{self, Link, STORY_CHARS};
use super::body::{Claim, Claims};
use super::elements;
use super::language;
use super::lines::Verdict;
use super::links::{self, Destination};
use super::names::{self, Hints};
use super::outlet;
use super::place::Place;
use super::senses::Senses;
use super::steps;
use super::sums::{self, Sum};
use super::tally::{Ask, LABEL_CHARS, Tallies, Tally, earlier};
use super::teaser::{ROW, SHORT_HEADLINE};
use super::widgets;
use crate::article::blocks::{self, TextBlock};
use crate::page::{Attribute, NodeId, Page, PerElement, is_heading};
use crate::report::ClutterKind;
use std::collections::HashMap;

/// Under a heading over stories, this is a headline.
const PLAUSIBLE_CHARS: u32 = 12;
/// Picture, headline and "more" of one card link to one address within so many nodes.
const CARD_NODES: usize = 60;
/// "Related: One | Another" leads to no more stories.
const MOST_LED_TO: u16 = 3;
/// A colon and spaces.
const MARKS: usize = 3;
/// A sentence, not a label.
const PROSE_LINE: usize = 90;

/// The page, read for clutter.
pub struct Reading<'p> {
    /// To whom each line belongs.
    pub claims: Claims,
    /// The page itself.
    pub page: &'p Page,
    /// Its lines of text.
    pub lines: Vec<TextBlock>,
    /// What each says.
    pub senses: Vec<Senses>,
    /// How many lines of the page have the same text as each.
    pub alike: Vec<u32>,
    /// Where each node stands.
    pub places: PerElement<'p, Place>,
    /// Sums by element.
    pub tallies: Tallies<'p>,
    /// What the names of each node hint at.
    pub hints: PerElement<'p, Hints>,
}

impl Reading<'_> {
    /// Sums over the element.
    pub fn tally(&self, id: NodeId) -> &Tally {
        &self.tallies[id]
    }

    /// Whether the element is a row of labels and no stories.
    pub fn are_labels(&self, id: NodeId) -> bool {
        let tally = self.tally(id);
        tally.stories == 0 && tally.labels >= ROW
    }

    /// Whether the element is a heading over other stories and little else: a number, a mark.
    pub fn is_heading_alone(&self, id: NodeId) -> bool {
        const BESIDE: u32 = 12;
        let tally = self.tally(id);
        tally.heading_chars > 0 && tally.heading_chars + BESIDE >= tally.chars
    }

    /// Whether the element begins with a word that heads stories or anything else: "Videos".
    pub fn begins_with_kind(&self, id: NodeId) -> bool {
        self.tally(id).heading_words > 0 && self.senses.get(self.first_line(id)).is_some_and(|said| said.heading_word)
    }

    /// Whether the line is a heading of the markup's whose last word says what stands below it: "Harbour Post Video".
    pub fn names_its_kind(&self, line: usize) -> bool {
        const TITLE: usize = 60;
        let is_named = |line: &TextBlock| {
            // Not in "Songs in the video", "Books and more".
            let mut words = line.text.rsplit(' ');
            let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            line.chars <= TITLE
                && is_heading(self.page.tag(line.node))
                && !before.starts_with(char::is_lowercase)
                && language::read(last).heading_word
        };
        self.lines.get(line).is_some_and(is_named)
    }

    /// As [`first_line`] of the page's lines.
    pub fn first_line(&self, id: NodeId) -> usize {
        first_line(&self.lines, id)
    }

    /// Where the element stands.
    pub fn place(&self, id: NodeId) -> Place {
        self.places[id]
    }

    /// What the element's own names hint at.
    pub fn hints(&self, id: NodeId) -> Hints {
        self.hints[id]
    }
}

/// The first of the lines that begins in the element or after it; as many as there are lines when none does.
pub fn first_line(lines: &[TextBlock], id: NodeId) -> usize {
    lines.partition_point(|line| line.first < id)
}

/// Reads a page whose articles claim their lines.
pub fn read<'p>(
    page: &'p Page,
    claims: impl FnOnce(&Page, &[TextBlock], &[Senses], &[Link], &PerElement<Hints>) -> Claims,
) -> Reading<'p> {
    let lines = blocks::read(page);
    let spoken = spoken(page, &lines);
    let mut senses: Vec<Senses> = spoken.iter().map(|line| language::read(line)).collect();
    let found = anchors::read(page, &lines, &spoken, &senses);
    let names = outlet::names(page);
    for (said, line) in senses.iter_mut().zip(&spoken) {
        let asked = outlet::asked_by_name(line, &names);
        said.give += u16::from(asked.support);
        said.follows |= asked.follow;
    }
    drop(spoken);
    let hints = names::read(page);
    let claims = claims(page, &lines, &senses, &found, &hints);
    let mut tallies = Tallies::new(page, Tally::default());
    let holders = count_texts(page, &mut tallies, &lines, &claims);
    count_lines(page, &mut tallies, &holders, &lines, &senses, &found, &claims);
    count_links(page, &mut tallies, &lines, &senses, &found, &claims);
    drop(found);
    elements::count(page, &mut tallies);
    widgets::sum_up(page, &mut tallies, &hints);
    let alike = count_alike(&lines);
    Reading { page, claims, lines, senses, alike, places: PerElement::unread(page), tallies, hints }
}

fn count_alike(lines: &[TextBlock]) -> Vec<u32> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for line in lines {
        *counts.entry(&line.text).or_default() += 1;
    }
    lines.iter().map(|line| counts[line.text.as_str()]).collect()
}

/// The lines as they are read: texts that styles part ("READ ALSO" in a label, then the headline) have a space between
/// them, which the markup leaves out.
fn spoken(page: &Page, lines: &[TextBlock]) -> Vec<String> {
    let mut spoken = vec![String::new(); lines.len()];
    let mut line = 0;
    for id in page.nodes().filter(|id| !page.is_element(*id)) {
        while line + 1 < lines.len() && lines[line + 1].first <= id {
            line += 1;
        }
        if lines.get(line).is_none_or(|line| line.first > id)
            || page.parent(id).is_some_and(|up| matches!(page.tag(up), "script" | "style" | "title"))
        {
            continue;
        }
        anchors::join(&mut spoken[line], page.text(id));
    }
    spoken
}

/// Counts characters where they stand, and finds the smallest element that holds each line.
fn count_texts(page: &Page, tallies: &mut Tallies, lines: &[TextBlock], claims: &Claims) -> Vec<NodeId> {
    let mut holders: Vec<NodeId> = lines.iter().map(|line| line.node).collect();
    let mut ends: Vec<NodeId> = lines.iter().map(|line| line.first).collect();
    let mut line = 0;
    let mut links: Vec<NodeId> = Vec::new();
    for id in page.nodes() {
        while links.last().is_some_and(|link| page.end(*link) <= id) {
            links.pop();
        }
        if page.is_element(id) {
            if matches!(page.tag(id), "a" | "button") {
                links.push(id);
            }
            continue;
        }
        let text = page.text(id).trim_matches(' ');
        let Some(up) = page.parent(id) else { continue };
        if text.is_empty() || matches!(page.tag(up), "script" | "style" | "title" | "head") {
            continue;
        }
        while line + 1 < lines.len() && lines[line + 1].first <= id {
            line += 1;
        }
        let Some(last) = ends.get_mut(line) else { continue };
        *last = id;
        let chars = text.chars().map(blocks::weight).sum::<usize>() as u32;
        let tally = &mut tallies[up];
        tally.chars += chars;
        tally.link_chars += if links.is_empty() { 0 } else { chars };
        if let Some(sum) = sums::sum(text) {
            tally.sums += u32::from(sum == Sum::Alone);
            tally.choices += u32::from(is_choice(page, up));
        }
        match claims.of(line) {
            Claim::Article => tally.body_chars += chars,
            Claim::Doubt => tally.doubt_chars += chars,
            Claim::Open | Claim::GivesAway(_) => {}
        }
    }
    for (index, line) in lines.iter().enumerate() {
        let up = page.parent(line.first).unwrap_or(NodeId::ROOT);
        holders[index] = page.common_ancestor(up, ends[index]);
    }
    holders
}

/// Whether what stands in the element is a choice: a link, a button, what a box to tick says.
fn is_choice(page: &Page, id: NodeId) -> bool {
    const WITHIN: usize = 3;
    std::iter::once(id)
        .chain(page.ancestors(id))
        .take(WITHIN)
        .any(|up| matches!(page.tag(up), "a" | "button" | "label"))
}

fn count_lines(
    page: &Page,
    tallies: &mut Tallies,
    holders: &[NodeId],
    lines: &[TextBlock],
    senses: &[Senses],
    found: &[Link],
    claims: &Claims,
) {
    let mut links_in = vec![0u16; lines.len()];
    let mut stories_in = vec![false; lines.len()];
    for link in found {
        if let Some((first, last)) = link.span() {
            for line in first..=last {
                links_in[line] = links_in[line].saturating_add(1);
                stories_in[line] |= link.own && link.destination == Destination::Story;
            }
        }
    }
    // "More on the old ferry:", and in the next line a headline.
    let stands_over_link = |index: usize| {
        let next = lines.get(index + 1).filter(|next| next.link_density() > 0.8);
        lines[index].text.ends_with(':') && next.is_some() && stories_in[index + 1]
    };
    let of_line = |index: usize, line: &TextBlock| {
        let mut tally = Tally::default();
        tally.lines += 1;
        let chars = line.chars as u32;
        if claims.of(index) == Claim::Article {
            return tally;
        }
        let said = &senses[index];
        tally.promotion.hear(index, said, line.link_density());
        tally.walls += u32::from(said.wall);
        tally.ourselves += u32::from(said.ourselves > 0);
        tally.readers += u32::from(said.reader > 0);
        tally.account_numbers += u32::from(said.account_number);
        tally.accounts += u32::from(said.account);
        tally.comment_alerts += u32::from(said.comment_alert);
        tally.consents += u32::from(said.consent);
        let offer = said.offer && !(sums::sum(&line.text) == Some(Sum::ForATime) && is_choice(page, line.node));
        tally.offers += u32::from(offer);
        tally.legal_chars += if said.legal { chars } else { 0 };
        tally.prose += u32::from(
            line.chars >= PROSE_LINE
                && said.ourselves == 0
                && said.give + said.subscribe + said.give_words + said.subscribe_words == 0,
        );
        let linked = line.link_density();
        if said.keep && (linked < 0.5 || page.tag(line.node).starts_with('h')) {
            tally.keeps += 1;
            tally.topics += u32::from(said.topics);
        }
        match claims.of(index) {
            Claim::GivesAway(Verdict::Asks(ClutterKind::Fundraising)) => tally.give.sure += 1,
            Claim::GivesAway(Verdict::Asks(_)) => tally.subscribe.sure += 1,
            Claim::GivesAway(verdict)
                if verdict == Verdict::SendsOn
                    || said.line_parted
                    || stands_over_link(index)
                    || said.line && said.ourselves > 0 && linked > 0.0 =>
            {
                tally.leads += 1;
                tally.sure_leads += 1;
                tally.first_heading = earlier(tally.first_heading, Some(index as u32));
                return tally;
            }
            _ => {}
        }
        // A row of labels is read label by label, with its links.
        if !said.parted && links_in[index] > 1 && linked > 0.8 {
            return tally;
        }
        let is_labelled = said.labelled || claims.of(index) == Claim::GivesAway(Verdict::Leads);
        tally.labelled += u32::from(is_labelled && linked > 0.5 && stories_in[index]);
        let most = if said.parted { MOST_LED_TO } else { 1 };
        // "Next entry", and behind it the link; what is all link is a headline: "Older posts of our times".
        let beside = line.chars - line.link_chars;
        let calls = said.called > 0 && beside.abs_diff(usize::from(said.called)) <= MARKS;
        if (said.line || calls) && linked > 0.3 && (1..=most).contains(&links_in[index]) {
            tally.leads += 1;
            tally.first_heading = earlier(tally.first_heading, Some(index as u32));
        } else if said.heading_word && !said.heading {
            tally.heading_words += 1;
            tally.small_chars += chars;
        } else if (said.heading || said.line_only || said.collects && linked < 0.5)
            && !(linked > 0.8 && elements::in_list(page, holders[index]))
        {
            tally.headings += 1;
            tally.heading_chars += chars;
            tally.first_heading = earlier(tally.first_heading, Some(index as u32));
        } else if linked < 0.5 && line.chars <= LABEL_CHARS {
            tally.small_chars += chars;
        }
        tally.give.starts += u32::from(said.give_starts);
        tally.subscribe.starts += u32::from(said.subscribe_starts);
        hear(&mut tally.give, index, line.chars, said.give, said.give_words);
        // A line among the paragraphs that asks to follow the outlet; elsewhere it names a button.
        let follows = said.follows && matches!(claims.of(index), Claim::GivesAway(Verdict::Asks(_)));
        let phrases = said.subscribe + u16::from(offer) + u16::from(follows);
        hear(&mut tally.subscribe, index, line.chars, phrases, said.subscribe_words);
        hear_called(&mut tally.give, index, chars);
        hear_called(&mut tally.subscribe, index, chars);
        tally
    };
    for (index, line) in lines.iter().enumerate() {
        tallies[holders[index]].add(&of_line(index, line));
    }
}

fn hear(ask: &mut Ask, index: usize, chars: usize, phrases: u16, words: u16) {
    if phrases + words == 0 {
        return;
    }
    ask.phrases += u32::from(phrases.min(3));
    ask.words += u32::from(words.min(3));
    ask.labels += u32::from(chars <= LABEL_CHARS);
    ask.chars += chars as u32;
    ask.first = earlier(ask.first, Some(index as u32));
}

/// A line that asks by where it leads alone.
fn hear_called(ask: &mut Ask, index: usize, chars: u32) {
    if ask.sure > 0 && ask.chars == 0 {
        ask.chars = chars;
        ask.first = Some(index as u32);
    }
}

fn count_links(
    page: &Page,
    tallies: &mut Tallies,
    lines: &[TextBlock],
    senses: &[Senses],
    found: &[Link],
    claims: &Claims,
) {
    // The story link before, and where it stands.
    let mut last_story: Option<(&str, NodeId)> = None;
    let mut of_link = |link: &Link| {
        let mut tally = Tally::default();
        let place = link.node;
        let alone = link.stands_alone(lines, senses);
        tally.promotion.follow(link);
        // A row of labels: each is heard for itself.
        if let Some(line) = link.line().filter(|line| {
            alone && lines[*line].link_density() > 0.8 && lines[*line].link_chars as u32 > link.chars + 1
        }) {
            let said = &link.said;
            hear(&mut tally.give, line, link.chars as usize, said.give, said.give_words);
            hear(&mut tally.subscribe, line, link.chars as usize, said.subscribe, said.subscribe_words);
        } else if link.span().is_none() && !link.text.is_empty() && !link.shares(page) {
            elements::label(&mut tally, &link.said);
        }
        match link.destination {
            Destination::Give => {
                tally.give.links += 1;
                tally.give.services += u32::from(!link.text.is_empty() && link.gives_by_service(page));
                tally.give.calls += u32::from(alone && link.chars > 0 && link.asks.is_some());
            }
            Destination::Subscribe => {
                tally.subscribe.links += 1;
                tally.subscribe.calls += u32::from(alone && link.chars > 0 && link.asks.is_some());
                // What says its price for a time was heard with its line.
                let tempts = alone && !sums::offers(&link.text) && sums::tempts(&link.text);
                tally.subscribe.phrases += u32::from(tempts) * 2;
            }
            // A channel that one is asked to follow.
            Destination::Social if link.line().is_some_and(|line| senses[line].subscribe > 0) => {
                tally.subscribe.links += 1
            }
            Destination::Social => tally.social += 1,
            _ => {}
        }
        if !alone {
            tally.linked += u32::from(link.own && link.destination == Destination::Story);
            return tally;
        }
        tally.buttons += u32::from(link.chars > 0);
        let is_paid = || page.lists(link.node, Attribute::Rel, "sponsored");
        tally.sponsored += u32::from(link.chars >= SHORT_HEADLINE && is_paid());
        let points = steps::points(page, link, link.line().map(|line| &lines[line]));
        // A picture of the article's, on a page of its own.
        let is_picture = link.chars == 0 && link.over.is_none() && steps::is_own_page(page, link);
        if link.destination == Destination::Itself && link.chars >= STORY_CHARS as u32 * 2 {
            tally.story_chars += link.chars;
        } else if !is_picture && (link.is_story() || says_more(link) || points) && !asks_in_text(link) {
            let href = page.attribute(link.node, Attribute::Href).unwrap_or_default();
            let again = last_story.is_some_and(|(last, at)| last == href && place.index() - at.index() <= CARD_NODES);
            if !again {
                tally.stories += 1;
                tally.sure_stories += u32::from(link.destination == Destination::Story);
                tally.own_stories += u32::from(link.own);
                if points {
                    tally.pointed += 1;
                }
                last_story = Some((href, place));
            }
            tally.story_chars += link.over.map_or(link.chars, |card| card.heading_chars);
        } else if matches!(link.destination, Destination::Other | Destination::Perhaps | Destination::Story)
            && link.chars > 0
        {
            let said = &link.said;
            let asks = said.give + said.give_words + said.subscribe + said.subscribe_words > 0;
            let is_label = !asks && !said.small_print && !said.heading;
            tally.labels += u32::from(is_label);
            let href = page.attribute(link.node, Attribute::Href).unwrap_or_default();
            let plausible = is_label
                && link.own
                && link.destination == Destination::Perhaps
                && link.text.contains(' ')
                && link.chars >= PLAUSIBLE_CHARS
                && links::depth(page.address(), href) >= 1;
            tally.plausible += u32::from(plausible);
        }
        tally
    };
    let is_claimed = |link: &&Link| link.line().is_some_and(|line| claims.of(line) == Claim::Article);
    for link in found.iter().filter(|link| !is_claimed(link)) {
        let holder = link.over.map_or(link.node, |card| card.node);
        tallies[holder].add(&of_link(link));
    }
}

/// "Read more", below a headline that is no link.
fn says_more(link: &Link) -> bool {
    let leads = link.own && matches!(link.destination, Destination::Story | Destination::Perhaps);
    leads && link.chars > 0 && link.chars <= LABEL_CHARS as u32 && link.said.line_only
}

/// A headline that offers something is an offer.
fn asks_in_text(link: &Link) -> bool {
    let said = &link.said;
    link.destination != Destination::Story && said.give + said.subscribe > 0 && !said.line
}
