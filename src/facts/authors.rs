//! Who wrote it: people, in the page's order.
//!
//! What machines are told first (JSON-LD, `<meta>`), then what readers are shown (byline). Promised: no agency, no outlet,
//! no photographer, no author of a teaser or comment, as far as the page tells them apart.

use super::agency;
use super::dates::{self, text::Order};
use super::linked_data::{self, Object};
use super::names::{self, of_any_language};
use super::region::Region;
use super::source::Source;
use crate::article::{Role, blocks::TextBlock};
use crate::page::{Attribute, NodeId};
use crate::report::Author;
use crate::told::{self, Told};
use serde_json::Value;

/// What the page's author fields say, each with where it stands: people, agencies, outlets, all as written.
pub fn declared(source: &Source) -> Vec<(String, Told)> {
    let mut told = Vec::new();
    let entities = source.data.entities();
    if let Some(main) = source.main(&entities) {
        for property in ["author", "creator", "contributor"] {
            if let Some(value) = main.object.get(property) {
                let mut names = Vec::new();
                add_names(value, &entities, &mut names);
                told.extend(names.into_iter().map(|name| (name, told::linked_data(property))));
            }
        }
    }
    for name in METAS {
        for meta in source.meta(name).filter(|meta| !meta.content.starts_with("http") && !meta.content.starts_with('/'))
        {
            if told.len() < MOST {
                told.push((meta.content.clone(), told::meta(*name)));
            }
        }
    }
    told
}

/// Names of `<meta>` that tell an author, the most careful first.
const METAS: &[&str] = &[
    "article:author",
    "og:article:author",
    "author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
    "article.author",
    "article:author:name",
    "authors",
    "cxenseparse:author",
    "twitter:data1",
];

/// Names in an author property; a thing that is only referred to is looked up.
fn add_names(value: &Value, entities: &[linked_data::Entity], names: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().take(MOST).for_each(|value| add_flat(value, entities, names)),
        value => add_flat(value, entities, names),
    }
}

/// More authors than any article has.
const MOST: usize = 40;

fn add_flat(value: &Value, entities: &[linked_data::Entity], names: &mut Vec<String>) {
    if let Value::Object(object) = value {
        let named = |object: &Object| linked_data::text(object, "name");
        // Sites put several names into one: {"name": ["Ann Lee", "Bo Dahl"]}
        if let Some(Value::Array(several)) = object.get("name") {
            names.extend(several.iter().filter_map(linked_data::plain));
            return;
        }
        let referred = || {
            let id = object.get("@id")?;
            entities.iter().find(|entity| entity.object.get("@id") == Some(id) && entity.object.contains_key("name"))
        };
        let name = named(object).or_else(|| named(referred()?.object));
        names.extend(name);
        return;
    }
    if let Value::Array(values) = value {
        // Arrays of arrays occur; deeper ones do not.
        names.extend(values.iter().filter_map(linked_data::plain));
        return;
    }
    names.extend(linked_data::plain(value).filter(|name| !name.starts_with("http")));
}

/// The article's authors. `told`: see [`declared`]. `outlets`: folded names of the publisher.
pub fn read(source: &Source, told: &[(String, Told)], outlets: &[String]) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    let fields = told.iter().take(MOST).filter(|(text, _)| text.len() <= names::FIELD).collect::<Vec<_>>();
    for field in fields.chunk_by(|(_, one), (_, other)| one == other) {
        let mut people: Vec<Author> = Vec::new();
        for (text, evidence) in field {
            for name in names::people(text, &source.language, outlets, true) {
                if !people.iter().any(|author| author.name == name) {
                    people.push(Author { name, evidence: evidence.clone() });
                }
            }
        }
        // Several fields say the same in different ways: the first that names people is taken, or one that names more.
        if authors.is_empty() || people.len() > authors.len() && within(&authors, &people) {
            authors = people;
        }
    }
    let of_agency = authors.is_empty() && told.iter().any(|(text, _)| agency::named(text).is_some());
    let shown = shown(source, outlets, of_agency);
    // The byline may name more people than the fields do; and a field may hold a login where readers are shown a name.
    let more = shown.one_line && shown.authors.len() > authors.len() && within(&authors, &shown.authors);
    let logins = authors.iter().all(|author| {
        !author.name.contains(' ') && author.name.chars().all(|c| c.is_ascii_lowercase() || !c.is_alphabetic())
    });
    if logins && !shown.authors.is_empty() || more { shown.authors } else { authors }
}

/// Whether the many name all of the few.
fn within(few: &[Author], many: &[Author]) -> bool {
    few.iter().all(|one| many.iter().any(|other| same(&one.name, &other.name)))
}

fn same(a: &str, b: &str) -> bool {
    super::source::fold(a) == super::source::fold(b)
}

/// The authors that readers are shown: in the byline beside the headline, else at the end of the article, where those of an
/// agency's text are other stories'.
fn shown(source: &Source, outlets: &[String], of_agency: bool) -> Shown {
    let page = source.page;
    let headline = source.headline_place();
    let body_end = source.article.map(|article| page.end(article.body));
    let last = source.article.and_then(|article| article.blocks.iter().rev().nth(LAST).map(|block| block.node));
    let mut best: Option<(f32, NodeId, Shown)> = None;
    let mut consider = |base: f32, nearness: f32, text: &str, node: NodeId| {
        let weight = base * nearness;
        if weight <= 0.0 || source.region(node).is(NOT_THE_ARTICLE) {
            return;
        }
        let people = names::people(text, &source.language, outlets, base >= SURE);
        if people.is_empty() {
            return;
        }
        let authors = people.into_iter().map(|name| Author { name, evidence: told::byline() });
        match &mut best {
            Some((most, ..)) if weight < *most => {}
            // Elements of one make beside each other: several authors.
            Some((most, last, found)) if weight == *most => {
                if node.index().abs_diff(last.index()) <= BESIDE {
                    for author in authors {
                        if !found.authors.iter().any(|other| same(&other.name, &author.name)) {
                            found.authors.push(author);
                            found.one_line = false;
                        }
                    }
                    *last = node;
                }
            }
            _ => best = Some((weight, node, Shown { authors: authors.collect(), one_line: true })),
        }
    };
    let place_of = |node: NodeId| source.blocks.partition_point(|block| block.first < node);
    let nearness = |node: NodeId| match headline.map(|headline| place_of(node) as i64 - headline as i64) {
        Some(-6..=14) => 1.0,
        // Below the last paragraphs, not among them: those are other stories' and boxes'.
        Some(15..)
            if !of_agency
                && last.is_some_and(|last| node >= last)
                && body_end.is_some_and(|end| node.index() < end.index() + BESIDE) =>
        {
            BELOW
        }
        Some(_) => 0.3,
        None => 0.8,
    };
    for node in page.subtree(source.extent).filter(|id| page.is_element(*id)) {
        let rel = page.attribute(node, Attribute::Rel).is_some_and(|rel| rel.split(' ').any(|rel| rel == "author"));
        let property = [Attribute::ItemProp, Attribute::Property].iter().find_map(|name| page.attribute(node, *name));
        let property =
            property.is_some_and(|told| told.split([' ', ':']).any(|told| told.eq_ignore_ascii_case("author")));
        let in_byline = source.region(node).is(Region::BYLINE);
        let profile = page.attribute(node, Attribute::Href).is_some_and(|link| leads_to_profile(link, in_byline));
        let called = page.is_named(node, of_any_language("author names"));
        let weight = match (rel || property, profile, called) {
            (true, ..) => 5.0,
            (_, true, _) => 4.5,
            (.., true) => 4.0,
            _ => continue,
        };
        if page.end(node).index() - node.index() > BYLINE_NODES {
            continue;
        }
        let text = page.inner_text(node);
        if text.len() <= BYLINE && !of_others(source, node, &text) {
            consider(weight, nearness(node), &text, node);
        }
    }
    let end = body_end.unwrap_or(NodeId::from_index(page.len()));
    for (place, block) in source.blocks.iter().enumerate().filter(|(_, block)| block.text.len() <= BYLINE) {
        let near = headline.is_some_and(|headline| (-3..=10).contains(&(place as i64 - headline as i64)));
        let below = || nearness(block.node) == BELOW;
        if !near && !below() {
            continue;
        }
        let line = names::without_dates(&block.text, &source.language);
        let labelled = || names::introduced_within(&line, &source.language);
        let behind = || names::introduced_in_part(&line, &source.language);
        let whole = names::introduced(&line, &source.language).map(|_| &*line);
        let Some(text) = whole.or_else(labelled).or_else(behind) else { continue };
        let named = |piece: &&str| names::whole_name(piece, &source.language, outlets).is_some();
        // Whose byline follows such a heading below the article, wrote another story.
        if block.node >= end && source.is_teaser(place.saturating_sub(1)) {
            continue;
        }
        if near {
            consider(4.2, 1.0, text, block.node);
        } else if names::pieces(names::without_by(text, &source.language), &source.language).iter().all(named) {
            consider(4.2, BELOW, text, block.node);
        }
    }
    let found = best.filter(|(weight, ..)| *weight >= ENOUGH);
    let found = found.map(|(_, node, shown)| {
        with_joined(source, node, outlets).filter(|line| within(&shown.authors, &line.authors)).unwrap_or(shown)
    });
    found.or_else(|| names_alone(source, outlets)).unwrap_or_default()
}

/// All whom the line around an element names, as only the first may be a link: "By <a>Ann Lee</a> and Bo Dahl". `None` where the
/// line joins no names: a comma parts a name from a newspaper as well.
fn with_joined(source: &Source, node: NodeId, outlets: &[String]) -> Option<Shown> {
    let (page, language) = (source.page, &source.language);
    let mut lines = around(source, node).iter().filter(|block| block.text.len() <= BYLINE);
    let line = lines.find(|block| page.contains(block.node, node) || page.contains(node, block.first))?;
    let line = names::without_dates(&line.text, language);
    let people = names::people(names::joined(&line, language)?, language, outlets, false);
    // "Ann Lee, Deputy Arts and Culture Editor"
    let aside = people.iter().any(|name| names::is_aside(name, language));
    let authors = people.into_iter().map(|name| Author { name, evidence: told::byline() }).collect();
    (!aside).then_some(Shown { authors, one_line: true })
}

/// Whether the words before an element's text say that whom it names did not write the article: "Übersetzung Bo Dahl".
fn of_others(source: &Source, node: NodeId, text: &str) -> bool {
    let line = around(source, node)
        .iter()
        .find_map(|block| block.text.split_once(text).filter(|_| block.text.len() <= BYLINE));
    line.is_some_and(|(before, _)| names::ends_in_others(before, &source.language))
}

/// The blocks that an element may stand in: its own text may be a block's first.
fn around<'s>(source: &'s Source, node: NodeId) -> &'s [TextBlock] {
    let place = source.blocks.partition_point(|block| block.first <= node);
    source.blocks.get(place.saturating_sub(1)..source.blocks.len().min(place + 1)).unwrap_or_default()
}

/// People named in a line of nothing else: in an element called a byline near the headline, or right before the first
/// paragraph.
fn names_alone(source: &Source, outlets: &[String]) -> Option<Shown> {
    let page = source.page;
    let headline = source.headline_place()?;
    let article = source.article?;
    let first = article.blocks.iter().find(|block| block.role == Role::Paragraph && block.text.len() > PARAGRAPH)?;
    let first = source.blocks.iter().position(|block| block.node >= first.node)?;
    let after = source.blocks.get(headline + 1..first.min(headline + FAR))?;
    let names = after.iter().rposition(|block| !stands_below_names(source, &block.text, outlets));
    let near = after.iter().enumerate().filter(|(place, block)| {
        let region = source.region(block.first);
        let last = Some(*place) == names && !region.is(Region::LINK);
        let dated = || {
            !region.is(Region::LINK) && !dates::text::find(&block.text, &source.language, Order::DayFirst).is_empty()
        };
        block.text.len() <= BYLINE
            && !region.is(NOT_THE_ARTICLE)
            && (region.is(Region::BYLINE) || last || dated())
            && !names::introduces_others(&block.text, &source.language)
    });
    near.map(|(_, block)| block).find_map(|block| {
        // Each name may be an element of its own.
        let texts = page.subtree(block.node).filter(|id| !page.is_element(*id)).map(|id| page.text(id).trim());
        let texts = texts.filter(|text| text.len() <= BYLINE);
        let mut authors: Vec<Author> = Vec::new();
        let texts: Vec<_> = texts.map(|text| names::without_dates(text, &source.language)).collect();
        for piece in texts.iter().flat_map(|text| names::pieces(text, &source.language)) {
            if !authors.is_empty() && names::introduces_others(piece, &source.language) {
                break;
            }
            let bare = names::without_by(piece, &source.language);
            // "Ann Lee | 31.01.2024 - Updated: 31.01.2024", "Ann Lee, Reporter for The Paper"
            let aside = |piece: &str| piece.starts_with('@') || names::is_aside(piece, &source.language);
            // "Ana Ruiz. Madrid", but "Ann Lee/PAPERPIX" credits a picture.
            let sure = authors.len() > 1 || source.region(block.first).is(Region::BYLINE);
            let is_word = !bare.contains(' ') && bare.contains(char::is_lowercase);
            let place = sure && is_word && bare.starts_with(char::is_uppercase);
            let beside = !authors.is_empty() && (aside(piece) || aside(bare) || place);
            if piece.contains(char::is_numeric) || !piece.contains(char::is_alphabetic) || beside {
                continue;
            }
            let name = names::whole_name(bare, &source.language, outlets)?;
            if !authors.iter().any(|author| same(&author.name, &name)) {
                authors.push(Author { name, evidence: told::line_before() });
            }
        }
        (!authors.is_empty()).then_some(Shown { authors, one_line: false })
    })
}

/// Whether a line between the names and the text tells something else: when, whose the pictures are, what the author is.
fn stands_below_names(source: &Source, line: &str, outlets: &[String]) -> bool {
    if line.len() > BYLINE {
        return false;
    }
    let language = &source.language;
    let rest = names::without_dates(line, language);
    let dated = rest.len() != line.len() && names::people(&rest, language, outlets, false).is_empty();
    let handle = line.starts_with('@');
    dated || handle || names::introduces_others(line, language) || names::is_role(line, language)
}

/// Bytes that tell a paragraph from a line.
const PARAGRAPH: usize = 100;
/// How many blocks below the headline a byline may stand.
const FAR: usize = 16;

/// Authors as readers are shown them.
#[derive(Debug, Default)]
struct Shown {
    authors: Vec<Author>,
    /// Whether one line names them all.
    one_line: bool,
}

/// How many of the article's last blocks may stand below its byline.
const LAST: usize = 3;

/// What is left of the weight of a byline below the text.
const BELOW: f32 = 0.6;
/// From here on a single word is a name: it links to its author's page, or is marked as an author, where the byline stands.
const SURE: f32 = 4.5;

/// Nodes between two authors of one byline, at most.
const BESIDE: usize = 40;
/// Nodes in an element that is a byline, at most.
const BYLINE_NODES: usize = 60;
/// Bytes of a byline, at most.
const BYLINE: usize = 200;
/// A byline far from the headline and not in the body is another story's.
const ENOUGH: f32 = 2.0;

const NOT_THE_ARTICLE: Region =
    Region::COMMENTS.or(Region::STORIES).or(Region::CAPTION).or(Region::MENU).or(Region::FOOTER).or(Region::ASIDE);

/// Whether a link leads to an author's own page.
fn leads_to_profile(link: &str, in_byline: bool) -> bool {
    let path = link.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let mut steps = path.split('/').filter(|step| !step.is_empty()).rev();
    let (people, authors) = (of_any_language("pages of people"), of_any_language("pages of authors"));
    let is_profile = |step: &&str| authors.contains(step) || in_byline && people.contains(step);
    let last = steps.next().is_some_and(|step| !is_profile(&step));
    let above: Vec<&str> = steps.take(2).collect();
    // "/user/profile/ann-lee" says it twice.
    last && (above.iter().any(is_profile) || above.len() == 2 && above.iter().all(|step| people.contains(step)))
}
