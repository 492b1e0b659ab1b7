//! Where each node of a page stands: in a byline, a caption, a list of other stories, comments.
//!
//! Told by tags and by what elements are called; no page's own names.

use crate::page::{Attribute, NodeId, Page};
use crate::words;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Where a node stands: what the elements around it are called and do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Region(u16);

impl Region {
    /// Comments of readers.
    pub const COMMENTS: Region = Region(1);
    /// Lists of other stories.
    pub const STORIES: Region = Region(1 << 1);
    /// The site's footer.
    pub const FOOTER: Region = Region(1 << 2);
    /// Menus.
    pub const MENU: Region = Region(1 << 3);
    /// Beside the article.
    pub const ASIDE: Region = Region(1 << 4);
    /// Inside a link.
    pub const LINK: Region = Region(1 << 5);
    /// A picture's caption and credit.
    pub const CAPTION: Region = Region(1 << 6);
    /// Called a byline, or the like.
    pub const BYLINE: Region = Region(1 << 7);
    /// Called a date, or the like.
    pub const DATE: Region = Region(1 << 8);
    /// Not shown.
    pub const HIDDEN: Region = Region(1 << 9);
    /// Called what changes are called.
    pub const UPDATED: Region = Region(1 << 10);
    /// About the author: a portrait, a biography.
    pub const BIOGRAPHY: Region = Region(1 << 11);
    /// The site's head.
    pub const HEADER: Region = Region(1 << 12);
    /// What somebody else said: a post of a social network, for one.
    pub const QUOTE: Region = Region(1 << 13);

    /// Whether it is any of these.
    pub fn is(self, any: Region) -> bool {
        self.0 & any.0 != 0
    }

    /// This but none of those.
    pub const fn without(self, those: Region) -> Region {
        Region(self.0 & !those.0)
    }

    /// Both.
    pub const fn or(self, other: Region) -> Region {
        Region(self.0 | other.0)
    }
}

/// Sections of `data/mul/facts.txt` with names in classes and ids, and what they make of an element.
const NAMED: &[(&str, Region)] = &[
    ("region comments", Region::COMMENTS),
    ("region stories", Region::STORIES),
    ("region footer", Region::FOOTER),
    ("region menu", Region::MENU),
    ("region aside", Region::ASIDE),
    ("region caption", Region::CAPTION),
    ("region byline", Region::BYLINE),
    ("region date", Region::DATE),
    ("region updated", Region::UPDATED),
    ("region biography", Region::BIOGRAPHY),
    ("region header", Region::HEADER),
];

/// Name to all that it makes of an element.
fn named() -> &'static FxHashMap<&'static str, Region> {
    static TABLE: OnceLock<FxHashMap<&'static str, Region>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<&str, Region> = FxHashMap::default();
        for (section, region) in NAMED {
            for name in words::of("mul", "facts").entries(section) {
                let known = table.entry(*name).or_default();
                *known = known.or(*region);
            }
        }
        table
    })
}

/// Nodes in an element that is a date or a change of one, at most.
const DATE_NODES: usize = 40;
/// Nodes in an element that is a byline, at most.
const BYLINE_NODES: usize = 120;

/// What an element passes on to what stands in it. What holds the headline or the body is the page's frame, whatever it
/// is called; what holds much is no date.
pub fn all(page: &Page, body: Option<NodeId>, headline: Option<NodeId>) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::with_capacity(page.len());
    for id in page.nodes() {
        let above = page.parent(id).map_or(Region::default(), |up| regions[up.index()]);
        let size = page.end(id).index() - id.index();
        let frames =
            [body, headline].into_iter().flatten().any(|inner| page.contains(id, inner)) || size * 2 > page.len();
        let mut own = if frames { Region::default() } else { own_region(page, id) };
        if body.is_some_and(|body| page.contains(body, id)) {
            own = own.without(Region::FOOTER);
        }
        if size > DATE_NODES {
            own = own.without(Region::DATE.or(Region::UPDATED));
        }
        if size > BYLINE_NODES {
            own = own.without(Region::BYLINE);
        }
        regions.push(above.or(own));
    }
    regions
}

fn own_region(page: &Page, id: NodeId) -> Region {
    let mut region = match page.tag(id) {
        "" => return Region::default(),
        "footer" if !page.ancestors(id).take(6).any(|up| matches!(page.tag(up), "article" | "main")) => Region::FOOTER,
        "nav" => Region::MENU,
        "aside" => Region::ASIDE,
        "a" if page.attribute(id, Attribute::Href).is_some() => Region::LINK,
        "figcaption" | "figure" => Region::CAPTION,
        "time" => Region::DATE,
        "header" => Region::HEADER,
        "blockquote" => Region::QUOTE,
        _ => Region::default(),
    };
    if page.appearance(id).hidden {
        region = region.or(Region::HIDDEN);
    }
    for name in page.names(id) {
        if let Some(of) = named().get(name.to_ascii_lowercase().as_str()) {
            region = region.or(*of);
        }
    }
    region
}
