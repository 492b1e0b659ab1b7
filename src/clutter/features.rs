//! What is known of an element that may tell whether it is clutter, as named numbers.
//!
//! For `cargo xtask cross-check`, which sets the rules' hand-set points against learned weights. The shipped engine uses
//! none of it, and linking leaves it out. Amounts are logarithms (0 to about 8), shares 0 to 1, flags 0 or 1, points of
//! the rules as they are (about -6 to 20).

use super::place::Place;
use super::reading::Reading;
use super::tally::{Ask, Tally};
use super::{Before, ask, judge, read, teaser, walk};
use crate::article::Article;
use crate::page::{Attribute, NodeId, Page, is_heading};
use crate::report::ClutterKind;

/// The features after the others that are the rules' own points: a model that is to owe the rules nothing goes without.
pub const POINTS: usize = 5;

/// Siblings and children beyond so many tell nothing more; counting them all would cost the square of the row.
const MOST_COUNTED: usize = 40;

/// A feature's name and value.
pub type Feature = (&'static str, f32);

/// An element that holds no line that is surely the article's.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The element.
    pub node: NodeId,
    /// What the rules take it for, if nothing around it is taken.
    pub verdict: Option<ClutterKind>,
    /// Whether the rules know that it stays: text that may be the article's, a consent dialog, or what stands under the
    /// heading of what stays.
    pub settled: bool,
    /// The same names in the same order for every candidate; the rules' own [`POINTS`] come last.
    pub features: Vec<Feature>,
}

/// The page's candidates in document order, those within others too.
pub fn candidates(page: &Page, articles: &[Article]) -> Vec<Candidate> {
    let Some(reading) = read(page, articles) else { return Vec::new() };
    let mut found = Vec::new();
    walk(&reading, |node, above| {
        let tally = reading.tally(node);
        let place = reading.place(node);
        let verdict = judge(&reading, node, place, above).map(|verdict| verdict.kind);
        let empty = tally.chars == 0 && tally.pictures + tally.buttons + tally.email_fields == 0;
        if tally.body_chars == 0 && !empty || verdict.is_some() {
            let settled = tally.doubt_chars > 0 || place.consent || above == Before::Kept;
            let features = features(&reading, node, place, above);
            found.push(Candidate { node, verdict, settled, features });
        }
        false
    });
    found
}

fn features(reading: &Reading, node: NodeId, place: Place, above: Before) -> Vec<Feature> {
    let tally = reading.tally(node);
    let mut features = Vec::with_capacity(128);
    features.extend(text(tally));
    features.extend(links(tally));
    features.extend(asked(&GIVE, &tally.give, tally));
    features.extend(asked(&SUBSCRIBE, &tally.subscribe, tally));
    features.extend(first_line(reading, node));
    features.extend(stands(place, above));
    features.extend(named(reading, node));
    features.extend(tags(reading.page, node));
    features.extend(around(reading, node));
    features.extend(points(reading, node, place, above));
    features
}

/// How much it says, and what of that is what.
fn text(tally: &Tally) -> [Feature; 14] {
    [
        ("text", amount(tally.chars)),
        ("lines", amount(tally.lines)),
        ("may be article", share(tally.doubt_chars, tally.chars)),
        ("strange text", amount(tally.strange)),
        ("strange share", share(tally.strange, tally.chars)),
        ("small texts share", share(tally.small_chars, tally.chars)),
        ("small print share", share(tally.legal_chars, tally.chars)),
        ("sentences", amount(tally.prose)),
        ("headings over stories", amount(tally.headings)),
        ("headings share", share(tally.heading_chars, tally.chars)),
        ("doubtful headings", amount(tally.heading_words)),
        ("headings of what stays", amount(tally.keeps)),
        ("pictures", amount(tally.pictures)),
        ("text areas", amount(tally.text_areas)),
    ]
}

/// Where it leads, and what is typed into it.
fn links(tally: &Tally) -> [Feature; 22] {
    let stories = tally.stories;
    [
        ("link share", share(tally.link_chars, tally.chars)),
        ("links alone", amount(tally.buttons)),
        ("link length", share(tally.link_chars, tally.buttons).ln_1p()),
        ("stories", amount(stories)),
        ("sure stories", amount(tally.sure_stories)),
        ("sure stories share", share(tally.sure_stories, stories)),
        ("own stories share", share(tally.own_stories, stories)),
        ("story text share", share(tally.story_chars, tally.chars)),
        ("headline length", share(tally.story_chars, stories).ln_1p()),
        ("cards", amount(tally.cards)),
        ("lines a story", share(tally.lines, stories + tally.plausible)),
        ("pictures a story", share(tally.pictures, stories)),
        ("sentences a story", share(tally.prose, stories)),
        ("labels", amount(tally.labels)),
        ("labels a story", share(tally.labels, stories)),
        ("plausible stories", amount(tally.plausible)),
        ("lines that lead on", amount(tally.leads)),
        ("social links", amount(tally.social)),
        ("social share", share(tally.social, tally.buttons)),
        ("e-mail fields", amount(tally.email_fields)),
        ("text fields", amount(tally.text_fields)),
        ("passwords", amount(tally.other_fields)),
    ]
}

const GIVE: [&str; 8] = [
    "give: phrases",
    "give: words",
    "give: labels",
    "give: starts",
    "give: links",
    "give: share",
    "give: named share",
    "give: in one child",
];

const SUBSCRIBE: [&str; 8] = [
    "subscribe: phrases",
    "subscribe: words",
    "subscribe: labels",
    "subscribe: starts",
    "subscribe: links",
    "subscribe: share",
    "subscribe: named share",
    "subscribe: in one child",
];

/// What it asks for.
fn asked(names: &[&'static str; 8], ask: &Ask, tally: &Tally) -> impl Iterator<Item = Feature> {
    let values = [
        amount(ask.phrases),
        amount(ask.words),
        amount(ask.labels),
        amount(ask.starts),
        amount(ask.links),
        share(ask.chars, tally.chars),
        share(ask.named, tally.chars),
        flag(ask.loose),
    ];
    names.iter().copied().zip(values)
}

/// What its first line says.
fn first_line(reading: &Reading, node: NodeId) -> [Feature; 9] {
    let at = reading.first_line(node);
    let line = reading.lines.get(at).filter(|line| reading.page.contains(node, line.first));
    let said = line.map(|_| reading.senses[at]).unwrap_or_default();
    [
        ("first line: heading over stories", flag(said.heading)),
        ("first line: doubtful heading", flag(said.heading_word)),
        ("first line: leads on", flag(said.line)),
        ("first line: of what stays", flag(said.keep)),
        ("first line: gives", amount(u32::from(said.give + said.give_words))),
        ("first line: subscribes", amount(u32::from(said.subscribe + said.subscribe_words))),
        ("first line: text", line.map_or(0.0, |line| amount(line.chars as u32))),
        ("first line: link share", line.map_or(0.0, |line| line.link_density() as f32)),
        ("first line: in a heading", flag(line.is_some_and(|line| is_heading(reading.page.tag(line.node))))),
    ]
}

/// Where it stands.
fn stands(place: Place, above: Before) -> [Feature; 13] {
    [
        ("in a menu", flag(place.menu)),
        ("in a menu's inner list", flag(place.submenu)),
        ("in the header", flag(place.header)),
        ("in the footer", flag(place.footer)),
        ("in what stays", flag(place.kept)),
        ("over the page", flag(place.overlay)),
        ("in a consent dialog", flag(place.consent)),
        ("in a login form", flag(place.account)),
        ("in an aside", flag(place.aside)),
        ("between paragraphs", flag(place.inside)),
        ("after the article", flag(place.after)),
        ("under a heading over stories", flag(matches!(above, Before::Teasers(_)))),
        ("under a heading of what stays", flag(above == Before::Kept)),
    ]
}

/// What its names, and its parent's, hint at.
fn named(reading: &Reading, node: NodeId) -> [Feature; 11] {
    let own = reading.hints(node);
    let parent = reading.hints(reading.page.parent(node).unwrap_or(NodeId::ROOT));
    let tally = reading.tally(node);
    [
        ("named teaser", flag(own.teaser)),
        ("named subscription", flag(own.subscribe)),
        ("named donation", flag(own.give)),
        ("named menu", flag(own.menu)),
        ("named as what stays", flag(own.keep)),
        ("named dialog", flag(own.overlay)),
        ("named teaser, share within", share(tally.named_teaser, tally.chars)),
        ("parent named teaser", flag(parent.teaser)),
        ("parent named subscription", flag(parent.subscribe)),
        ("parent named donation", flag(parent.give)),
        ("parent named as what stays", flag(parent.keep)),
    ]
}

/// What it is.
fn tags(page: &Page, node: NodeId) -> [Feature; 12] {
    let tag = page.tag(node);
    let is = |tags: &[&str]| flag(tags.contains(&tag));
    [
        ("is a division", is(&["div", "span"])),
        ("is a section", is(&["section"])),
        ("is an aside", is(&["aside"])),
        ("is an article", is(&["article"])),
        ("is a list", is(&["ul", "ol"])),
        ("is an entry", is(&["li"])),
        ("is a paragraph", is(&["p", "blockquote"])),
        ("is a link", is(&["a"])),
        ("is a button", is(&["button"])),
        ("is a heading", flag(is_heading(tag))),
        ("is a form", is(&["form"])),
        ("is a figure", is(&["figure", "iframe"])),
    ]
}

/// What stands around it.
fn around(reading: &Reading, node: NodeId) -> [Feature; 10] {
    let page = reading.page;
    let up = page.parent(node).unwrap_or(NodeId::ROOT);
    let (own, parent) = (reading.tally(node), reading.tally(up));
    let (tag, class) = (page.tag(node), page.attribute(node, Attribute::Class));
    let alike = page
        .child_elements(up)
        .take(MOST_COUNTED)
        .filter(|other| *other != node && page.tag(*other) == tag && page.attribute(*other, Attribute::Class) == class)
        .count();
    [
        ("siblings alike", amount(alike as u32)),
        ("children", amount(page.child_elements(node).take(MOST_COUNTED).count() as u32)),
        ("depth", page.ancestors(node).count() as f32 / 10.0),
        ("position", node.index() as f32 / page.len() as f32),
        ("share of parent's text", share(own.chars, parent.chars)),
        ("share of parent's stories", share(own.stories, parent.stories)),
        ("parent holds article", flag(parent.body_chars > 0)),
        ("parent's article share", share(parent.body_chars, parent.chars)),
        ("parent may be article", flag(parent.doubt_chars > 0)),
        ("fixed", flag(page.appearance(node).fixed)),
    ]
}

/// What the rules make of it.
fn points(reading: &Reading, node: NodeId, place: Place, above: Before) -> [Feature; POINTS] {
    let tally = reading.tally(node);
    let asks = ask::judge(reading, node, place).map(|(kind, evidence)| (kind, evidence.points));
    let for_kind = |wanted| asks.filter(|(kind, _)| *kind == wanted).map_or(0.0, |(_, points)| points as f32);
    let teaser = teaser::judge(reading, node, place, above).map_or(0.0, |evidence| evidence.points as f32);
    [
        ("points: fundraising verdict", for_kind(ClutterKind::Fundraising)),
        ("points: subscription verdict", for_kind(ClutterKind::Subscription)),
        ("points: teaser verdict", teaser),
        ("points: give", ask::points(reading, node, place, &tally.give, false) as f32),
        ("points: subscribe", ask::points(reading, node, place, &tally.subscribe, true) as f32),
    ]
}

/// Grows slowly: whether a row has ten links or twenty differs little.
fn amount(count: u32) -> f32 {
    (count as f32).ln_1p()
}

/// A part of a whole; nothing of nothing.
fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

fn flag(yes: bool) -> f32 {
    f32::from(u8::from(yes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::html;

    #[test]
    fn names_are_the_same_for_every_candidate() {
        let paragraph = "<p>The council of the small town has voted on Tuesday to buy the old ferry, which has been out of \
                         service since the storm of 1998, and to have it repaired by the local yard.</p>";
        let body = paragraph.repeat(4);
        let page = html::parse(&format!(
            "<title>Town buys the old ferry</title><article><h1>Town buys the old ferry</h1>{body}<p>Support us: <a \
             href=/donate>Donate now</a></p>{body}</article><aside><img src=a.jpg><a href=/about>About</a></aside>"
        ));
        let found = candidates(&page, &crate::article::find(&page));
        let names = |candidate: &Candidate| candidate.features.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        let first = names(&found[0]);
        let mut sorted = first.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), first.len(), "no name twice");
        assert!(found.iter().all(|candidate| names(candidate) == first));
        assert_eq!(first.iter().position(|name| name.starts_with("points:")), Some(first.len() - POINTS));
        let verdicts: Vec<_> = found.iter().filter_map(|candidate| candidate.verdict).collect();
        assert!(verdicts.contains(&ClutterKind::Fundraising), "{verdicts:?}");
    }
}
