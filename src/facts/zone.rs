//! Where each node of a page stands: in a byline, a caption, a list of other stories, comments.
//!
//! Told by tags and by what elements are called; no page's own names.

use crate::page::{Attribute, NodeId, Page};
use crate::words;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Where a node stands: what the elements around it are called and do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zone(u16);

impl Zone {
    /// Comments of readers.
    pub const COMMENTS: Zone = Zone(1);
    /// Lists of other stories.
    pub const STORIES: Zone = Zone(1 << 1);
    /// The site's footer.
    pub const FOOTER: Zone = Zone(1 << 2);
    /// Menus.
    pub const MENU: Zone = Zone(1 << 3);
    /// Beside the article.
    pub const ASIDE: Zone = Zone(1 << 4);
    /// Inside a link.
    pub const LINK: Zone = Zone(1 << 5);
    /// A picture's caption and credit.
    pub const CAPTION: Zone = Zone(1 << 6);
    /// Called a byline, or the like.
    pub const BYLINE: Zone = Zone(1 << 7);
    /// Called a date, or the like.
    pub const DATE: Zone = Zone(1 << 8);
    /// Not shown.
    pub const HIDDEN: Zone = Zone(1 << 9);
    /// Called what changes are called.
    pub const UPDATED: Zone = Zone(1 << 10);
    /// About the author: a portrait, a biography.
    pub const BIOGRAPHY: Zone = Zone(1 << 11);
    /// The site's head.
    pub const HEADER: Zone = Zone(1 << 12);
    /// What somebody else said: a post of a social network, for one.
    pub const QUOTE: Zone = Zone(1 << 13);

    /// Whether it is any of these.
    pub fn is(self, any: Zone) -> bool {
        self.0 & any.0 != 0
    }

    /// This but none of those.
    pub const fn without(self, those: Zone) -> Zone {
        Zone(self.0 & !those.0)
    }

    /// Both.
    pub const fn or(self, other: Zone) -> Zone {
        Zone(self.0 | other.0)
    }
}

/// Sections of `data/mul/facts.txt` with names in classes and ids, and what they make of an element.
const NAMED: &[(&str, Zone)] = &[
    ("zone comments", Zone::COMMENTS),
    ("zone stories", Zone::STORIES),
    ("zone footer", Zone::FOOTER),
    ("zone menu", Zone::MENU),
    ("zone aside", Zone::ASIDE),
    ("zone caption", Zone::CAPTION),
    ("zone byline", Zone::BYLINE),
    ("zone date", Zone::DATE),
    ("zone updated", Zone::UPDATED),
    ("zone biography", Zone::BIOGRAPHY),
    ("zone header", Zone::HEADER),
];

/// Name to all that it makes of an element.
fn named() -> &'static FxHashMap<&'static str, Zone> {
    static TABLE: OnceLock<FxHashMap<&'static str, Zone>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<&str, Zone> = FxHashMap::default();
        for (section, zone) in NAMED {
            for name in words::of("mul", "facts").entries(section) {
                let known = table.entry(*name).or_default();
                *known = known.or(*zone);
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
pub fn all(page: &Page, body: Option<NodeId>, headline: Option<NodeId>) -> Vec<Zone> {
    let mut zones: Vec<Zone> = Vec::with_capacity(page.len());
    for id in page.nodes() {
        let above = page.parent(id).map_or(Zone::default(), |up| zones[up.index()]);
        let size = page.end(id).index() - id.index();
        let frames =
            [body, headline].into_iter().flatten().any(|inner| page.contains(id, inner)) || size * 2 > page.len();
        let mut own = if frames { Zone::default() } else { own_zone(page, id) };
        if body.is_some_and(|body| page.contains(body, id)) {
            own = own.without(Zone::FOOTER);
        }
        if size > DATE_NODES {
            own = own.without(Zone::DATE.or(Zone::UPDATED));
        }
        if size > BYLINE_NODES {
            own = own.without(Zone::BYLINE);
        }
        zones.push(above.or(own));
    }
    zones
}

fn own_zone(page: &Page, id: NodeId) -> Zone {
    let mut zone = match page.tag(id) {
        "" => return Zone::default(),
        "footer" if !page.ancestors(id).take(6).any(|up| matches!(page.tag(up), "article" | "main")) => Zone::FOOTER,
        "nav" => Zone::MENU,
        "aside" => Zone::ASIDE,
        "a" if page.attribute(id, Attribute::Href).is_some() => Zone::LINK,
        "figcaption" | "figure" => Zone::CAPTION,
        "time" => Zone::DATE,
        "header" => Zone::HEADER,
        "blockquote" => Zone::QUOTE,
        _ => Zone::default(),
    };
    if page.appearance(id).hidden {
        zone = zone.or(Zone::HIDDEN);
    }
    for name in page.names(id) {
        if let Some(of) = named().get(name.to_ascii_lowercase().as_str()) {
            zone = zone.or(*of);
        }
    }
    zone
}
