//! Dates that a page tells machines: JSON-LD, `<meta>`, `itemprop` and RDFa; and those in its address and description.

use super::address::{self, InAddress};
use super::candidates::{Candidate, Kind, trust_of};
use super::labels::Role;
use super::moment::{self, Moment};
use super::text::{self, Order};
use crate::facts::linked_data;
use crate::facts::source::Source;
use crate::page::Attribute;
use crate::told;

/// All of them.
pub fn all(source: &Source, order: Order) -> Vec<Candidate> {
    let mut found = Vec::new();
    linked_data(source, order, &mut found);
    metas(source, order, &mut found);
    address(source, &mut found);
    description(source, order, &mut found);
    title(source, order, &mut found);
    markup(source, order, &mut found);
    found
}

/// Reads what stands where a machine-readable date is due; people's dates are read as well.
pub fn read(text: &str, source: &Source, order: Order) -> Option<(Moment, Option<Moment>)> {
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
            let Some((moment, other_order)) = read(&told, source, order) else { continue };
            found.push(Candidate {
                moment,
                other_order,
                role: *role,
                kind: Kind::LinkedData,
                weight: weight * trust,
                evidence: told::linked_data(*property),
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
        let Some((moment, other_order)) = read(&meta.content, source, order) else { continue };
        found.push(Candidate {
            moment,
            other_order,
            role: *role,
            kind: Kind::Meta,
            weight: *weight,
            evidence: told::meta(meta.name.as_str()),
            element: None,
        });
    }
}

fn address(source: &Source, found: &mut Vec<Candidate>) {
    if let Some(InAddress::Day(moment)) = in_address(source) {
        found.push(Candidate {
            moment,
            other_order: None,
            role: Role::Published,
            kind: Kind::Address,
            weight: 7.0,
            evidence: told::address(),
            element: None,
        });
    }
}

/// Dates in what the page says about itself, and in the address of its picture: little, but better than nothing.
fn description(source: &Source, order: Order, found: &mut Vec<Candidate>) {
    for (name, weight) in [("description", 0.8), ("og:description", 0.8), ("og:title", 0.5), ("og:image", 0.8)] {
        let Some(meta) = source.meta(name).next() else { continue };
        let told = if name == "og:title" && title_part(&meta.content, source, order).is_some() {
            continue;
        } else if name == "og:image" {
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
            evidence: told::meta(name),
            element: None,
        });
    }
}

/// Dates of their own in the page's title: "Second ferry for the bay | The Paper | 31.01.2024".
fn title(source: &Source, order: Order, found: &mut Vec<Candidate>) {
    let title = source.title.iter().map(|title| (title.as_str(), told::title()));
    let shared = source.meta("og:title").map(|meta| (meta.content.as_str(), told::meta("og:title")));
    let Some((moment, evidence)) =
        title.chain(shared).find_map(|(text, evidence)| Some((title_part(text, source, order)?, evidence)))
    else {
        return;
    };
    found.push(Candidate {
        moment,
        other_order: None,
        role: Role::Unsaid,
        kind: Kind::Description,
        weight: IN_TITLE,
        evidence,
        element: None,
    });
}

/// A part of the title that is nothing but a date is put there by the site, for every page.
const IN_TITLE: f32 = 5.0;

fn title_part(title: &str, source: &Source, order: Order) -> Option<Moment> {
    let mut rest = title;
    while let Some((_, part)) =
        PARTING.iter().filter_map(|mark| rest.split_once(mark)).max_by_key(|(_, part)| part.len())
    {
        let end = PARTING.iter().filter_map(|mark| part.find(mark)).min().unwrap_or(part.len());
        let (own, after) = (part[..end].trim(), &part[end..]);
        let found = text::find(own, &source.language, order).into_iter().next();
        if let Some(found) = found.filter(|found| found.start == 0 && found.end == own.len()) {
            return Some(found.moment);
        }
        rest = after;
    }
    None
}

/// What parts a title from what the site adds to it.
const PARTING: [&str; 6] = [" | ", " - ", " – ", " — ", " • ", " · "];

/// What the page's address tells.
pub fn in_address(source: &Source) -> Option<InAddress> {
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
        let Some((moment, other_order)) = read(&shown, source, order) else { continue };
        found.push(Candidate {
            moment,
            other_order,
            role,
            kind: Kind::Markup,
            weight: weight * trust_of(source.region(node)),
            evidence: told::markup(property),
            element: Some(node).filter(|_| page.tag(node) != "meta"),
        });
    }
}
