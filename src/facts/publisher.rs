//! The outlet, as a reader would say it: not the domain, not a handle, not the publishing system.

use super::linked_data::{self, plain};
use super::names::{self, of_any_language};
use super::source::{Source, fold};
use crate::page::{Attribute, NodeId};
use crate::report::Fact;
use crate::told::{self, Told};
use crate::words;

/// A name that may be the outlet's.
#[derive(Clone, Debug)]
struct Candidate {
    name: String,
    weight: f32,
    evidence: Told,
}

/// The publisher.
pub fn read(source: &Source) -> Option<Fact> {
    let candidates = candidates(source);
    let site = site(source);
    let worth = |one: &Candidate| {
        let own = fold(&one.name);
        // What others say the same speaks for it, and what the address says.
        let agreeing = candidates.iter().map(|other| agreement(&own, &fold(&other.name)) * other.weight).sum::<f32>();
        let clarity = clarity(&one.name, &source.language);
        let known = clarity == 1.0 && site.as_deref().is_some_and(|site| likes(&own, site));
        agreeing * clarity + if known { 2.0 } else { 0.0 }
    };
    let best =
        candidates.iter().map(|one| (worth(one), one)).fold(
            None::<(f32, &Candidate)>,
            |best, (worth, one)| match best {
                Some((most, _)) if worth <= most => best,
                _ => Some((worth, one)),
            },
        );
    // "harbourpost" is "Harbour Post" where the page says that as well.
    let best = best.map(|(worth, one)| {
        let joined = one.name == one.name.to_lowercase() && !one.name.contains(' ');
        let own = fold(&one.name);
        let written = |other: &&Candidate| other.name.contains(' ') && fold(&other.name) == own;
        (worth, candidates.iter().find(written).filter(|_| joined).unwrap_or(one))
    });
    best.map(|(_, one)| Fact { value: one.name.clone(), evidence: one.evidence.clone(), ..Fact::default() })
}

/// Folded names that the page gives its outlet: no author is called that.
pub fn names(source: &Source) -> Vec<String> {
    let mut names: Vec<String> = candidates(source).iter().map(|one| fold(&one.name)).collect();
    names.extend(site(source));
    names
}

/// The telling part of the page's host: `thepaper` of `www.thepaper.co.uk`.
fn site(source: &Source) -> Option<String> {
    let site = source.page.address()?.site();
    site.split('.').next().map(fold).filter(|site| site.len() > 1)
}

/// Whether a folded name is that of the site: "The Moscow Times" of `themoscowtimes`, "Frankfurter Allgemeine" not of `faz`.
fn likes(name: &str, site: &str) -> bool {
    name.contains(site) || site.contains(name) && name.len() > 2
}

/// How much one name speaks for another, both folded: in full when they are one, less when one holds the other.
fn agreement(own: &str, other: &str) -> f32 {
    if own == other {
        return 1.0;
    }
    let holds = own.len().min(other.len()) >= 4 && (own.contains(other) || other.contains(own));
    if holds { 0.6 } else { 0.0 }
}

/// How much a name looks like an outlet's to the page's readers: less when it is an address, a firm, a slogan, or in a
/// script that they may not read.
fn clarity(name: &str, language: &str) -> f32 {
    let firm = name.rsplit(' ').next().is_some_and(is_firm);
    let foreign = !["ja", "zh", "ko"].contains(&language)
        && name.chars().any(|c| matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'));
    if firm || foreign {
        return 0.4;
    }
    let host = !name.contains(' ') && name.contains('.') && name == name.to_lowercase();
    let long = name.chars().count() > 40 || name.split_whitespace().count() > 6;
    if host || long { 0.4 } else { 1.0 }
}

/// Whether a word says that what stands before it is a firm.
pub fn is_firm(word: &str) -> bool {
    of_any_language("firms").contains(&word.trim_matches('.').to_lowercase().as_str())
}

fn candidates(source: &Source) -> Vec<Candidate> {
    let mut found = Vec::new();
    let headline = source.headline.map(|node| fold(&source.page.inner_text(node))).unwrap_or_default();
    let mut add = |name: &str, weight: f32, evidence: Told| {
        // Some sites put the story's title where their name belongs.
        if let Some(name) = tidy(name).filter(|name| name.len() < TITLE || fold(name) != headline) {
            found.push(Candidate { name, weight, evidence });
        }
    };
    for meta in source.meta("og:site_name") {
        add(&meta.content, 6.0, told::meta("og:site_name"));
    }
    let entities = source.data.entities();
    if let Some(publisher) = source.main(&entities).and_then(|main| main.object.get("publisher")) {
        let id = publisher.get("@id");
        let referred = entities
            .iter()
            .find(|entity| id.is_some() && entity.object.get("@id") == id && entity.object.contains_key("name"));
        if let Some(name) = plain(publisher)
            .filter(|name| !name.starts_with("http"))
            .or_else(|| linked_data::text(referred?.object, "name"))
        {
            add(&name, 5.0, told::linked_data("publisher"));
        }
    }
    let sites = entities.iter().filter(|entity| {
        entity.is("WebSite")
            || entity.is("NewsMediaOrganization")
            || entity.is("Organization") && !entity.nested && !entity.is("Person")
    });
    for entity in sites.take(MOST_SITES) {
        if let Some(name) = linked_data::text(entity.object, "name") {
            add(&name, if entity.is("Organization") { 1.0 } else { 2.5 }, told::site_name());
        }
    }
    for (name, weight) in [
        ("application-name", 2.5),
        ("apple-mobile-web-app-title", 2.0),
        ("dc.publisher", 3.0),
        ("dcterms.publisher", 3.0),
        ("publisher", 2.0),
        ("cre", 3.0),
        ("copyright", 1.0),
        ("article:publisher", 0.8),
        ("al:ios:app_name", 0.8),
        ("twitter:app:name:iphone", 0.6),
    ] {
        for meta in source.meta(name).take(1).filter(|meta| !meta.content.starts_with("http")) {
            add(&meta.content, weight, told::meta(name));
        }
    }
    if let Some(end) = title_end(source) {
        add(&end, 4.0, told::end_of_title());
    }
    if let Some(name) = markup(source) {
        add(&name, 4.0, told::markup("publisher"));
    }
    if let Some(alt) = logo(source) {
        add(&alt, 2.0, told::logo());
    }
    if let Some(owner) = copyright_line(source) {
        add(&owner, 1.5, told::copyright());
    }
    // Only heard when nothing else is said.
    if let Some(address) = source.page.address() {
        add(address.bare_host(), 0.01, told::address());
    }
    found
}

/// The name without what is no part of it: a slogan after a dash, copyright marks and years. `None` for what names no
/// outlet.
fn tidy(name: &str) -> Option<String> {
    let name = without_copyright(name);
    let name = name
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '©' | '|' | '-' | '–' | '@' | '"' | '®' | '™' | ':'));
    let name = name.trim_end_matches(['®', '™']);
    let parts = [" | ", " - ", " – ", " — ", " :: ", " › ", " » "];
    let starts = ["Logo von ", "Logo der ", "Logo des ", "Logo of ", "Logo de ", "Logo "];
    let name = starts.iter().find_map(|start| name.strip_prefix(start)).unwrap_or(name);
    let first = parts.iter().fold(name, |name, mark| name.split(mark).next().unwrap_or(name));
    let address = ["https://", "http://", "www."];
    let first =
        address.iter().fold(first, |name, start| name.strip_prefix(start).unwrap_or(name)).trim_end_matches('/');
    let ends = [" Logo", " logo", "-Logo", "-logo", " LOGO", " home page", " Home", " Homepage"];
    let name = ends.iter().find_map(|end| first.strip_suffix(end)).unwrap_or(first).trim();
    // "The Paper (www.paper.example)"
    let name = name
        .split_once(" (")
        .filter(|(_, host)| host.contains('.') && !host.contains(' '))
        .map_or(name, |(name, _)| name);
    let length = name.chars().count();
    let letters = name.chars().any(char::is_alphabetic);
    let lower = name.to_lowercase();
    let no_name = words::of("mul", "outlets").entries("no names").contains(&lower.as_str());
    let no_name = no_name || lower.starts_with("all rights");
    ((1..=70).contains(&length) && letters && !no_name).then(|| name.to_owned())
}

/// "Copyright (c) 2024 The Paper. All rights reserved." without all but the name.
pub fn without_copyright(text: &str) -> String {
    if !text.contains('©') && !text.to_lowercase().contains("copyright") {
        return text.to_owned();
    }
    let end = [" All ", " all ", " ALL ", " Alle ", " alle ", " Tous ", " Todos ", " Tutti ", " Все ", ", "];
    let is_year = |word: &str| word.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ',' | '.'));
    let is_mark =
        |word: &str| matches!(word.to_lowercase().as_str(), "copyright" | "©" | "(c)" | "by" | "&copy;" | "ⓒ");
    let words: Vec<&str> =
        text.split([' ', '\u{a0}', '©']).filter(|word| !word.is_empty() && !is_year(word) && !is_mark(word)).collect();
    let name = words.join(" ");
    end.iter()
        .fold(name.as_str(), |name, mark| name.split(mark).next().unwrap_or(name))
        .trim_end_matches('.')
        .to_owned()
}

/// Whose the page's copyright is, as its footer says.
fn copyright_line(source: &Source) -> Option<String> {
    let line = source.blocks.iter().rev().take(LAST_BLOCKS).find(|block| {
        block.text.len() <= 100 && (block.text.contains('©') || block.text.to_lowercase().starts_with("copyright"))
    })?;
    let (_, after) = line.text.split_once('©').unwrap_or(("", &line.text));
    let owner = without_copyright(&format!("© {after}"));
    (owner.split_whitespace().count() <= 6).then_some(owner)
}

/// More sites and organisations than a page's linked data describe it with; names are compared with each other.
const MOST_SITES: usize = 40;

/// A name of so many bytes that is also the headline is the story's.
const TITLE: usize = 32;

/// How far from the end of the page its copyright line stands, in blocks.
const LAST_BLOCKS: usize = 60;

/// What stands after the last separator of the title, when the headline stands before it.
fn title_end(source: &Source) -> Option<String> {
    let page = source.page;
    let text = source.title.as_deref()?;
    let headline = source.headline.map(|node| fold(&page.inner_text(node))).unwrap_or_default();
    // Bars part more than dashes do, which also stand in names and headlines.
    let marks: &[&str] = &[" | ", "｜", " » ", " › ", " :: ", " • ", " · "];
    let dashes: &[&str] = &[" - ", " – ", " — "];
    let marks = if marks.iter().any(|mark| text.contains(mark)) { marks } else { dashes };
    let mut parts = vec![text];
    for mark in marks {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    // The story's own words are in the headline; the first part is the story's where none is known.
    let may_be_one = |part: &&&str| {
        // "… - By Ann Lee"
        let is_byline = names::introduced(part, &source.language).is_some();
        // A half of the headline's: "… - What comes now?"
        let words = tidy(part).map_or(0, |name| name.split_whitespace().count());
        let is_sentence = part.trim_end().ends_with('?') || words > LONGEST_NAME;
        !is_byline && !is_sentence && (headline.is_empty() || !headline.contains(&fold(part)))
    };
    let site = site(source);
    let is_known = |part: &&&str| site.as_deref().is_some_and(|site| likes(&fold(part), site));
    let mut others = parts.iter().skip(1).filter(may_be_one);
    let known = others.clone().find(is_known);
    known.or_else(|| others.next_back()).map(|part| part.trim().to_owned())
}

/// So many words an outlet's name has.
const LONGEST_NAME: usize = 7;

/// The name within an element with `itemprop="publisher"`.
fn markup(source: &Source) -> Option<String> {
    let page = source.page;
    let has = |id: NodeId, wanted: &str| {
        page.attribute(id, Attribute::ItemProp)
            .is_some_and(|told| told.split(' ').any(|told| told.eq_ignore_ascii_case(wanted)))
    };
    let publisher = page.subtree(source.extent).find(|id| has(*id, "publisher"))?;
    let name = page.subtree(publisher).find(|id| has(*id, "name")).unwrap_or(publisher);
    let told = page.attribute(name, Attribute::Content).map(str::to_owned).unwrap_or_else(|| page.inner_text(name));
    Some(told).filter(|told| !told.is_empty() && told.len() <= 80)
}

/// The text of the picture or link that leads to the site's front page, at the top of the page.
fn logo(source: &Source) -> Option<String> {
    let page = source.page;
    let front = |node: NodeId| {
        if page.attribute(node, Attribute::Rel).is_some_and(|rel| rel.split(' ').any(|rel| rel == "home")) {
            return true;
        }
        let to = page.attribute(node, Attribute::Href).and_then(|link| page.address()?.resolve(link));
        // "/", or a language's front page: "/de".
        to.zip(page.address())
            .is_some_and(|(to, here)| to.host == here.host && to.path.trim_end_matches('/').len() <= 3)
    };
    let before = page.end(source.headline.unwrap_or(NodeId::ROOT));
    let links = page.nodes().take_while(|id| *id < before).filter(|id| page.tag(*id) == "a");
    let links: Vec<NodeId> = links.take(FIRST_LINKS).filter(|id| front(*id)).collect();
    let pictured = |link: NodeId| {
        page.subtree(link).any(|id| page.attribute(id, Attribute::Alt).is_some_and(|alt| !alt.is_empty()))
    };
    let name = |link: NodeId| {
        let shown = Some(page.inner_text(link)).filter(|text| !text.is_empty());
        let alt =
            page.subtree(link).find_map(|id| page.attribute(id, Attribute::Alt).filter(|alt| !alt.trim().is_empty()));
        let named = [Attribute::AriaLabel, Attribute::Title].iter().filter_map(|name| page.attribute(link, *name));
        let names = shown.into_iter().chain(alt.map(str::to_owned)).chain(named.map(str::to_owned));
        names.into_iter().find(|name| tidy(name).is_some())
    };
    // A picture that has a name is a logo rather than an entry of a menu.
    let logos = links.iter().filter(|link| pictured(**link)).chain(links.iter().filter(|link| !pictured(**link)));
    logos.copied().find_map(name)
}

/// Among how many links of the page the logo is: large sites have their whole menu before it.
const FIRST_LINKS: usize = 400;
