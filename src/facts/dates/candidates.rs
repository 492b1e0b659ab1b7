//! Every date that may be the article's, with where it stands and what speaks for it.
//!
//! Nothing is decided here: [`super::weigh`] does.

use super::address::{self, InAddress};
use super::labels::{self, Role};
use super::moment::{self, Moment};
use super::text::{self, Found, Order};
use crate::facts::linked_data;
use crate::facts::source::{Source, Zone};
use crate::page::{Attribute, NodeId};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// What sort of thing tells a date. Two of one kind are one witness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// JSON-LD.
    LinkedData,
    /// `<meta>`.
    Meta,
    /// `itemprop`, RDFa.
    Markup,
    /// The address.
    Address,
    /// What the page says about itself in `<meta>`, for people.
    Description,
    /// Text that readers see.
    Visible,
}

/// A date, and what speaks for it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What is told.
    pub moment: Moment,
    /// Where its numbers can be read the other way round.
    pub other_order: Option<Moment>,
    /// What it is the date of.
    pub role: Role,
    /// What tells it.
    pub kind: Kind,
    /// How far it is to be trusted: 10 is a property made for it, 1 a date in running text.
    pub weight: f32,
    /// Where it stands, in words that a reader can check.
    pub evidence: String,
    /// The element that shows it.
    pub element: Option<NodeId>,
}

/// All candidates, in the order of [`Kind`].
pub fn all(source: &Source) -> Vec<Candidate> {
    let order = order(source);
    let mut found = Vec::new();
    linked_data(source, order, &mut found);
    metas(source, order, &mut found);
    in_address(source, &mut found);
    in_description(source, order, &mut found);
    markup(source, order, &mut found);
    visible(source, order, &mut found);
    settle_orders(&mut found, month_or_day(source));
    settle_roles(&mut found);
    // Candidates are compared with each other: of a long list of dates the likeliest.
    if found.len() > MOST {
        let mut weights: Vec<f32> = found.iter().map(|told| told.weight).collect();
        weights.sort_by(|a, b| b.total_cmp(a));
        let least = weights[MOST];
        found.retain(|told| told.weight > least);
    }
    found
}

/// Turns a date of numbers round where only that agrees with what else is told.
fn settle_orders(found: &mut [Candidate], address: Option<InAddress>) {
    let plain: HashSet<Date> = found
        .iter()
        .filter(|told| told.other_order.is_none() && told.role != Role::Other)
        .map(|told| told.moment.day)
        .collect();
    let agrees = |day: Date| match address {
        Some(InAddress::Month(year, month)) if (i32::from(day.year()), day.month() as u32) == (year, month) => true,
        _ => plain.contains(&day),
    };
    for told in found.iter_mut() {
        if let Some(other) = told.other_order.filter(|other| agrees(other.day) && !agrees(told.moment.day)) {
            told.moment = other;
        }
    }
}

/// A date shown without a word that is declared as the change, and not as the publication, is the change's.
fn settle_roles(found: &mut [Candidate]) {
    let declared = |role| -> HashSet<Date> {
        let kinds = [Kind::LinkedData, Kind::Meta, Kind::Markup];
        found
            .iter()
            .filter(|told| kinds.contains(&told.kind) && told.role == role)
            .map(|told| told.moment.day)
            .collect()
    };
    let (published, updated) = (declared(Role::Published), declared(Role::Updated));
    for told in found.iter_mut().filter(|told| told.kind == Kind::Visible && told.role == Role::Unsaid) {
        if !published.is_empty() && updated.contains(&told.moment.day) && !published.contains(&told.moment.day) {
            told.role = Role::Updated;
        }
    }
}

/// More dates than any article has around it.
const MOST: usize = 400;

/// Reads what stands where a machine-readable date is due; people's dates are read as well.
fn declared(text: &str, source: &Source, order: Order) -> Option<(Moment, Option<Moment>)> {
    if let Some(moment) = moment::machine(text) {
        return Some((moment, None));
    }
    let found = text::find(text, &source.language, order).into_iter().next()?;
    Some((found.moment, found.other_order))
}

/// Properties of schema.org and of what sites take for it: role and weight on the page's main thing.
const PROPERTIES: &[(&str, Role, f32)] = &[
    ("datePublished", Role::Published, 10.0),
    ("publishedDate", Role::Published, 8.0),
    ("publicationDate", Role::Published, 8.0),
    ("datePosted", Role::Published, 8.0),
    ("dateCreated", Role::Published, 6.0),
    ("uploadDate", Role::Published, 6.0),
    ("dateModified", Role::Updated, 10.0),
    ("modifiedDate", Role::Updated, 8.0),
    ("dateUpdated", Role::Updated, 8.0),
];

fn linked_data(source: &Source, order: Order, found: &mut Vec<Candidate>) {
    let entities = source.data.entities();
    let main = source.main(&entities);
    for entity in &entities {
        let is_main = main.is_some_and(|main| std::ptr::eq(main, entity));
        let trust = if is_main && !entity.is("WebPage") {
            1.0
        } else if entity.is("WebPage") && !entity.nested {
            0.75
        } else if entity.nested || entity.is("Event") || entity.is("Person") {
            continue;
        } else {
            0.4
        };
        for (property, role, weight) in PROPERTIES {
            let Some(told) = linked_data::text(entity.object, property) else { continue };
            let Some((moment, other_order)) = declared(&told, source, order) else { continue };
            found.push(Candidate {
                moment,
                other_order,
                role: *role,
                kind: Kind::LinkedData,
                weight: weight * trust,
                evidence: format!("JSON-LD {property}"),
                element: None,
            });
        }
    }
}

/// Names of `<meta>`: Open Graph, Dublin Core, and what publishing systems made up, with dots, colons, hyphens and
/// underscores dropped. Role and weight.
const METAS: &[(&str, Role, f32)] = &[
    ("articlepublishedtime", Role::Published, 9.0),
    ("ogarticlepublishedtime", Role::Published, 9.0),
    ("ogpublishedtime", Role::Published, 9.0),
    ("publishedtime", Role::Published, 9.0),
    ("articlepublished", Role::Published, 9.0),
    ("articlepublisheddate", Role::Published, 9.0),
    ("articlepublicationdate", Role::Published, 9.0),
    ("datepublished", Role::Published, 9.0),
    ("publishdate", Role::Published, 9.0),
    ("publisheddate", Role::Published, 9.0),
    ("publicationdate", Role::Published, 9.0),
    ("pubdate", Role::Published, 8.5),
    ("sailthrudate", Role::Published, 8.0),
    ("parselypubdate", Role::Published, 8.0),
    ("citationpublicationdate", Role::Published, 8.0),
    ("citationonlinedate", Role::Published, 8.0),
    ("bepresscitationdate", Role::Published, 8.0),
    ("prismpublicationdate", Role::Published, 8.0),
    ("dcdateissued", Role::Published, 8.5),
    ("dctermsissued", Role::Published, 8.5),
    ("dcissued", Role::Published, 8.5),
    ("dcdatecreated", Role::Published, 7.0),
    ("dctermscreated", Role::Published, 7.0),
    ("dctermsdate", Role::Published, 6.0),
    ("dcdate", Role::Published, 6.0),
    ("dcterms.available", Role::Published, 7.0),
    ("dcdateavailable", Role::Published, 7.0),
    ("ogreleasedate", Role::Published, 7.0),
    ("releasedate", Role::Published, 7.0),
    ("articlecreated", Role::Published, 7.0),
    ("datecreated", Role::Published, 6.5),
    ("created", Role::Published, 6.5),
    ("creationdate", Role::Published, 6.5),
    ("uploaddate", Role::Published, 6.0),
    ("swpubdate", Role::Published, 7.0),
    ("pdate", Role::Published, 6.0),
    ("displaydate", Role::Published, 6.0),
    ("shareaholicarticlepublishedtime", Role::Published, 7.0),
    ("cxenseparserecspublishtime", Role::Published, 7.0),
    ("vrpublishedtime", Role::Published, 6.0),
    ("contentpublisheddate", Role::Published, 7.0),
    ("originalpublicationdate", Role::Published, 9.0),
    ("firstpublished", Role::Published, 9.0),
    ("firstpublishedat", Role::Published, 9.0),
    ("rnewsdatepublished", Role::Published, 9.0),
    ("ptime", Role::Published, 6.0),
    ("article.published", Role::Published, 9.0),
    ("date", Role::Published, 4.5),
    ("pagedate", Role::Published, 6.0),
    ("newsdate", Role::Published, 6.0),
    ("timestamp", Role::Published, 5.0),
    ("lastpublisheddate", Role::Updated, 6.0),
    ("articlemodifiedtime", Role::Updated, 9.0),
    ("articlemodified", Role::Updated, 9.0),
    ("articlemodifieddate", Role::Updated, 9.0),
    ("articleupdatedtime", Role::Updated, 9.0),
    ("articleupdated", Role::Updated, 9.0),
    ("ogarticlemodifiedtime", Role::Updated, 9.0),
    ("ogupdatedtime", Role::Updated, 8.0),
    ("ogmodifiedtime", Role::Updated, 8.0),
    ("modifiedtime", Role::Updated, 8.0),
    ("datemodified", Role::Updated, 9.0),
    ("dateupdate", Role::Updated, 8.0),
    ("dateupdated", Role::Updated, 8.0),
    ("dcdatemodified", Role::Updated, 8.0),
    ("dctermsmodified", Role::Updated, 8.0),
    ("dcmodified", Role::Updated, 8.0),
    ("lastmodified", Role::Updated, 6.0),
    ("lastmod", Role::Updated, 6.0),
    ("lastupdateddate", Role::Updated, 7.0),
    ("lastupdated", Role::Updated, 7.0),
    ("lastupdate", Role::Updated, 7.0),
    ("moddate", Role::Updated, 6.0),
    ("revised", Role::Updated, 6.0),
    ("updatedtime", Role::Updated, 7.0),
];

fn metas(source: &Source, order: Order, found: &mut Vec<Candidate>) {
    for meta in &source.metas {
        let plain: String = meta.name.chars().filter(|c| c.is_alphanumeric()).collect();
        let Some((_, role, weight)) = METAS.iter().find(|(name, ..)| *name == plain) else { continue };
        let Some((moment, other_order)) = declared(&meta.content, source, order) else { continue };
        found.push(Candidate {
            moment,
            other_order,
            role: *role,
            kind: Kind::Meta,
            weight: *weight,
            evidence: format!("meta {}", meta.name),
            element: None,
        });
    }
}

fn in_address(source: &Source, found: &mut Vec<Candidate>) {
    if let Some(InAddress::Day(moment)) = month_or_day(source) {
        found.push(Candidate {
            moment,
            other_order: None,
            role: Role::Published,
            kind: Kind::Address,
            weight: 7.0,
            evidence: "address".to_owned(),
            element: None,
        });
    }
}

/// Dates in what the page says about itself, and in the address of its picture: little, but better than nothing.
fn in_description(source: &Source, order: Order, found: &mut Vec<Candidate>) {
    for (name, weight) in [("description", 0.8), ("og:description", 0.8), ("og:title", 0.5), ("og:image", 0.8)] {
        let Some(meta) = source.meta(name).next() else { continue };
        let told = if name == "og:image" {
            match address::find(&meta.content) {
                Some(InAddress::Day(moment)) => Some(moment),
                _ => None,
            }
        } else {
            text::find(&meta.content, &source.language, order).first().map(|found| found.moment)
        };
        let Some(moment) = told else { continue };
        found.push(Candidate {
            moment,
            other_order: None,
            role: Role::Unsaid,
            kind: Kind::Description,
            weight,
            evidence: format!("meta {name}"),
            element: None,
        });
    }
}

/// What the page's address tells.
pub fn month_or_day(source: &Source) -> Option<InAddress> {
    let address = source.page.address().filter(|_| source.whole)?;
    // A saved page's folder is the reader's own.
    if address.scheme == "file" { None } else { address::find(&address.path) }
}

/// `itemprop` and RDFa: values in `content`, `datetime`, or shown.
fn markup(source: &Source, order: Order, found: &mut Vec<Candidate>) {
    let page = source.page;
    for node in page.subtree(source.extent).filter(|id| {
        page.is_element(*id) && page.tag(*id) != "meta"
            || page.tag(*id) == "meta" && page.attribute(*id, Attribute::ItemProp).is_some()
    }) {
        let property = [Attribute::ItemProp, Attribute::Property].iter().find_map(|name| page.attribute(node, *name));
        let Some(property) = property else { continue };
        let role = property.split(' ').find_map(|property| {
            match property.rsplit(':').next().unwrap_or_default().to_ascii_lowercase().as_str() {
                "datepublished" | "issued" | "published" | "pubdate" => Some((Role::Published, 8.0)),
                "datecreated" | "created" | "uploaddate" => Some((Role::Published, 6.0)),
                "datemodified" | "modified" | "dateupdated" => Some((Role::Updated, 8.0)),
                _ => None,
            }
        });
        let Some((role, weight)) = role else { continue };
        let value = [Attribute::Content, Attribute::DateTime].iter().find_map(|name| page.attribute(node, *name));
        let shown = value.map_or_else(|| page.inner_text(node), str::to_owned);
        let Some((moment, other_order)) = declared(&shown, source, order) else { continue };
        found.push(Candidate {
            moment,
            other_order,
            role,
            kind: Kind::Markup,
            weight: weight * trust_of(source.zone(node)),
            evidence: format!("itemprop {property}"),
            element: Some(node).filter(|_| page.tag(node) != "meta"),
        });
    }
}

/// What is left of a date's weight where it stands among others' dates.
fn trust_of(zone: Zone) -> f32 {
    let mut trust: f32 = 1.0;
    for (of, factor) in [
        (Zone::COMMENTS, 0.08),
        (Zone::STORIES, 0.25),
        (Zone::FOOTER, 0.4),
        (Zone::MENU, 0.3),
        (Zone::ASIDE, 0.4),
        (Zone::CAPTION, 0.4),
        (Zone::BIOGRAPHY, 0.5),
        (Zone::HIDDEN, 0.6),
        (Zone::QUOTE, 0.3),
    ] {
        if zone.is(of) {
            trust = trust.min(factor);
        }
    }
    trust
}

/// A date in a text longer than this stands in running text, not beside a headline.
const SHORT: usize = 120;
/// What is left of the weight of a date whose year has two digits.
const SHORT_YEAR: f32 = 0.7;
/// How many bytes of a longer text are looked at, from its beginning and its end.
const EDGE: usize = 160;

fn visible(source: &Source, order: Order, found: &mut Vec<Candidate>) {
    let page = source.page;
    let headline = source.headline_place();
    let body_end = source.article.map(|article| page.end(article.body));
    let mut taken = Vec::new();
    let mut label = Role::Unsaid;
    for (place, block) in source.blocks.iter().enumerate() {
        let short = block.text.len() <= SHORT;
        let edges = edges(&block.text);
        for (offset, part) in edges {
            for date in text::find(part, &source.language, order) {
                let zone = source.zone(block.first);
                let mut role = labels::before(&part[..date.start]);
                if role == Role::Unsaid {
                    role = labels::after(&part[date.end..]);
                }
                // "<dt>Published</dt><dd>31 January 2024</dd>"
                let alone = offset == 0 && part[..date.start].trim().is_empty();
                if role == Role::Unsaid && alone {
                    role = label;
                }
                if role == Role::Unsaid && zone.is(Zone::UPDATED) && !zone.is(Zone::DATE) {
                    role = Role::Updated;
                }
                let weight = text_weight(zone, short, offset == 0 && date.start < SHORT / 2);
                let weight = if date.short_year { weight * SHORT_YEAR } else { weight };
                taken.push((place, date, role, weight, zone, block.node));
            }
        }
        label = labels::alone(&block.text);
    }
    times(source, order, &mut taken);
    let crowds = crowds(source, &taken);
    for (place, date, role, weight, zone, node) in taken {
        let mut weight = weight;
        let distance = headline.map(|headline| place as i64 - headline as i64);
        let crowded = crowds.get(&crowd(source, node)).is_some_and(|count| *count > 3);
        // Beside the headline, a teaser is a standfirst and a footer the article's.
        let beside = distance.is_some_and(|distance| (-2..=4).contains(&distance)) && !crowded;
        weight *= if beside {
            trust_of(zone.without(Zone::STORIES.or(Zone::ASIDE).or(Zone::FOOTER).or(Zone::MENU)))
        } else {
            trust_of(zone)
        };
        weight *= match distance {
            // The headline's own words: an event's day.
            Some(0) if date_in_words(source, node) => 0.5,
            Some(0..=3) => 1.5,
            Some(4..=12) => 1.2,
            // What stands in the site's head is today's date.
            _ if zone.is(Zone::HEADER) && role == Role::Unsaid => 0.5,
            Some(-3..0) => 1.4,
            Some(-8..-3) => 1.15,
            Some(0..) if body_end.is_none_or(|end| node < end) => 0.9,
            Some(_) => 0.6,
            None => 0.9,
        };
        if crowded && !zone.is(Zone::BYLINE) {
            weight *= 0.5;
        }
        weight *= match role {
            Role::Published => 1.3,
            Role::Other => 0.08,
            _ => 1.0,
        };
        let shown = source.blocks.get(place).map(|block| excerpt(&block.text, &date)).unwrap_or_default();
        found.push(Candidate {
            moment: date.moment,
            other_order: date.other_order,
            role,
            kind: Kind::Visible,
            weight,
            evidence: if page.tag(node) == "time" { "time element".to_owned() } else { format!("text “{shown}”") },
            element: Some(node),
        });
    }
}

/// Whether the date stands among the headline's words, not in an element of its own.
fn date_in_words(source: &Source, node: NodeId) -> bool {
    source.page.tag(node) != "time" && !source.zone(node).is(Zone::DATE)
}

type Taken = (usize, Found, Role, f32, Zone, NodeId);

/// `<time>` elements tell more than their text.
fn times(source: &Source, order: Order, taken: &mut Vec<Taken>) {
    let page = source.page;
    let mut place = 0;
    for node in page.subtree(source.extent).filter(|id| matches!(page.tag(*id), "time" | "abbr" | "span" | "data")) {
        let is_time = page.tag(node) == "time";
        let zone = source.zone(node);
        let told = if is_time {
            page.attribute(node, Attribute::DateTime).or_else(|| page.attribute(node, Attribute::Content))
        } else if zone.is(Zone::DATE) || page.tag(node) == "abbr" {
            page.attribute(node, Attribute::Title).or_else(|| page.attribute(node, Attribute::Content))
        } else {
            None
        };
        let Some(told) = told else { continue };
        let Some((moment, other_order)) = declared(told, source, order) else { continue };
        while place + 1 < source.blocks.len() && source.blocks[place + 1].first <= page.end(node) {
            place += 1;
        }
        let mut role = match source.blocks.get(place).filter(|block| block.text.len() <= LABELLED) {
            Some(block) => {
                let own = page.inner_text(node);
                let before = block.text.find(own.as_str()).map_or("", |at| &block.text[..at]);
                // The element may hold its label: <time>Updated 31 January</time>
                let inside: String = own.chars().take_while(|c| !c.is_numeric()).collect();
                match labels::before(&inside) {
                    Role::Unsaid => labels::before(before),
                    role => role,
                }
            }
            None => Role::Unsaid,
        };
        let called = |name: &str| page.is_named(node, &[name]);
        if called("updated") && !called("published")
            || zone.is(Zone::UPDATED) && !called("published") && role == Role::Unsaid
        {
            role = Role::Updated;
        }
        let weight = if is_time { 5.5 } else { 5.0 } * if zone.is(Zone::LINK) { 0.7 } else { 1.0 };
        let found = Found { moment, other_order, plain_order: None, short_year: false, start: 0, end: 0 };
        taken.push((place, found, role, weight, zone, node));
    }
}

/// Bytes of a text that is searched for the label of a `<time>` in it.
const LABELLED: usize = 400;

fn text_weight(zone: Zone, short: bool, early: bool) -> f32 {
    let weight: f32 = match (zone.is(Zone::DATE), zone.is(Zone::BYLINE), short) {
        (true, _, true) => 5.0,
        (_, true, true) => 4.5,
        (_, _, true) => 3.5,
        (true, _, false) | (_, true, false) => 3.0,
        _ if early => 1.2,
        _ => 0.6,
    };
    weight * if zone.is(Zone::LINK) { 0.6 } else { 1.0 }
}

/// What of a text is looked at: all of a short one, the edges of a long one; with the byte where each begins.
fn edges(text: &str) -> Vec<(usize, &str)> {
    if text.len() <= 2 * EDGE {
        return vec![(0, text)];
    }
    let tail = text.floor_char_boundary(text.len() - EDGE);
    vec![(0, &text[..text.floor_char_boundary(EDGE)]), (tail, &text[tail..])]
}

/// How many dates stand in elements of the same make: a list of stories dates each of them.
fn crowds(source: &Source, taken: &[Taken]) -> HashMap<String, usize> {
    let mut crowds = HashMap::new();
    for (.., node) in taken {
        *crowds.entry(crowd(source, *node)).or_default() += 1;
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

/// Which way round the page writes days and months: as its plain dates do, else as its country and language do.
fn order(source: &Source) -> Order {
    let mut plain = [0usize; 2];
    for block in &source.blocks {
        for (_, part) in edges(&block.text) {
            // Cheap first look: most texts hold no such date.
            if part.contains('/') || part.contains('-') {
                for found in text::find(part, &source.language, Order::DayFirst) {
                    match found.plain_order {
                        Some(Order::DayFirst) => plain[0] += 1,
                        Some(Order::MonthFirst) => plain[1] += 1,
                        None => {}
                    }
                }
            }
        }
    }
    match plain {
        [days, months] if days > months => Order::DayFirst,
        [days, months] if months > days => Order::MonthFirst,
        _ => usual_order(source),
    }
}

fn usual_order(source: &Source) -> Order {
    let locale = source.meta("og:locale").next().map(|meta| meta.content.to_ascii_lowercase().replace('_', "-"));
    let lang = source.page.attribute(NodeId::ROOT, Attribute::Lang).map(str::to_ascii_lowercase);
    let says = |tag: &str| [&locale, &lang].into_iter().flatten().any(|told| told == tag);
    let host = source.page.address().map(|address| address.host.as_str()).unwrap_or_default();
    let ending = host.rsplit('.').next().unwrap_or_default();
    let american =
        ["com", "us", "org", "net", "gov", "edu", "mil", "io", "tv", "news", "info", "co", ""].contains(&ending);
    let path = source.page.address().map(|address| address.path.to_ascii_lowercase()).unwrap_or_default();
    let elsewhere = ["en-gb", "en-au", "en-in", "en-ie", "en-nz", "en-za"]
        .into_iter()
        .any(|tag| says(tag) || path.split('/').any(|step| step == tag));
    if source.language == "en" && american && !elsewhere { Order::MonthFirst } else { Order::DayFirst }
}
