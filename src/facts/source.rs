//! What facts are read from: the page's metadata, its texts, and where each text stands.

use super::Scope;
use super::linked_data::{self, Entity, LinkedData};
use super::region::{self, Region};
use crate::article::{
    Article,
    blocks::{self, TextBlock},
};
use crate::language;
use crate::page::{Attribute, NodeId, Page, collapse_whitespace};

/// A `<meta>` element that says something.
#[derive(Clone, Debug)]
pub struct Meta {
    /// Its `property`, `name`, `itemprop` or `http-equiv`, in lower case.
    pub name: String,
    /// Its content on one line.
    pub content: String,
}

/// A page, or one article of it, prepared for reading.
pub struct Source<'p> {
    /// The page.
    pub page: &'p Page,
    /// The article, when the page is one.
    pub article: Option<&'p Article>,
    /// What of the page belongs to it.
    pub extent: NodeId,
    /// Whether the page's metadata, address and title speak of it.
    pub whole: bool,
    /// ISO 639-1; empty when unknown.
    pub language: String,
    /// In document order; none where they speak of another story.
    pub metas: Vec<Meta>,
    /// The page's title, when it is the article's.
    pub title: Option<String>,
    /// JSON-LD of the extent.
    pub data: LinkedData,
    /// All texts of the extent.
    pub blocks: Vec<TextBlock>,
    /// The headline's element.
    pub headline: Option<NodeId>,
    /// Where each node of the page stands.
    regions: Vec<Region>,
}

impl<'p> Source<'p> {
    /// Prepares an article, or a page that is none.
    pub fn new(page: &'p Page, article: Option<&'p Article>, scope: Scope) -> Source<'p> {
        let whole = scope == Scope::Page;
        // Beside other stories an article has its own part of the page, metadata or not.
        let extent = article.map(|article| article.extent).filter(|extent| !whole || Some(*extent) != page.body());
        let extent = extent.unwrap_or(NodeId::ROOT);
        let mut blocks = blocks::read(page);
        blocks.retain(|block| page.contains(extent, block.node));
        let metas = if whole { metas(page) } else { Vec::new() };
        let language = match article {
            Some(article) => article.language.clone(),
            None => {
                let text: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
                language::of(&text.join("\n"), page.attribute(NodeId::ROOT, Attribute::Lang))
            }
        };
        let headline = match article {
            Some(article) => article.headline,
            None => headline(page, &metas),
        };
        let title = page.nodes().find(|id| page.tag(*id) == "title").filter(|_| whole);
        let title = title.map(|title| page.subtree(title).map(|id| page.text(id)).collect());
        let data = LinkedData::read(page, if whole { NodeId::ROOT } else { extent });
        Source {
            page,
            article,
            extent,
            whole,
            language,
            metas,
            title,
            data,
            blocks,
            headline,
            regions: region::all(page, article.map(|article| article.body), headline),
        }
    }

    /// Where the node stands.
    pub fn region(&self, id: NodeId) -> Region {
        self.regions[id.index()]
    }

    /// Which of the blocks is the headline.
    pub fn headline_place(&self) -> Option<usize> {
        let headline = self.headline?;
        let page = self.page;
        let own = self.blocks.iter().position(|block| page.contains(headline, block.first));
        // Else a block of the page's frame, with loose text beside the headline.
        own.or_else(|| self.blocks.iter().position(|block| page.contains(block.node, headline)))
    }

    /// Whether a block is a heading that leads elsewhere.
    pub fn is_teaser(&self, place: usize) -> bool {
        let Some(block) = self.blocks.get(place) else { return false };
        let heading = |up| matches!(self.page.tag(up), "h2" | "h3" | "h4");
        self.region(block.first).is(Region::LINK) && self.page.ancestors(block.first).take(4).any(heading)
    }

    /// The contents of all `<meta>` of this name (in lower case).
    pub fn meta<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Meta> + 's {
        self.metas.iter().filter(move |meta| meta.name == name)
    }

    /// What the page's linked data say that it is about.
    pub fn main<'e, 'd>(&self, entities: &'e [Entity<'d>]) -> Option<&'e Entity<'d>> {
        let title = self.headline.map(|node| fold(&self.page.inner_text(node))).unwrap_or_default();
        let address =
            self.page.address().map(|address| address.path.trim_end_matches('/').to_owned()).unwrap_or_default();
        linked_data::main(entities, |entity| {
            let told = ["headline", "name"]
                .iter()
                .find_map(|key| linked_data::text(entity.object, key))
                .map(|told| fold(&told));
            let same_title = told.is_some_and(|told| told.len() > 8 && told == title);
            let at = ["url", "@id", "mainEntityOfPage"].iter().filter_map(|key| address_of(entity.object.get(*key)?));
            same_title || address.len() > 1 && at.into_iter().any(|at| at.trim_end_matches('/').ends_with(&address))
        })
    }
}

/// The address in a property that holds one, or a thing with one; without its fragment and query.
fn address_of(value: &serde_json::Value) -> Option<String> {
    let text = value.as_str().or_else(|| value.get("@id")?.as_str()).or_else(|| value.get("url")?.as_str())?;
    Some(text.split(['#', '?']).next()?.to_owned())
}

/// Marks that part the entries of a list of names or credits.
pub fn separators(c: char) -> bool {
    matches!(c, ',' | ';' | '|' | '•' | '·' | '–' | '—' | '،' | '‧' | '∙' | '●')
}

/// Letters and digits alone, in lower case.
pub fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn metas(page: &Page) -> Vec<Meta> {
    const NAMES: [Attribute; 4] = [Attribute::Property, Attribute::Name, Attribute::ItemProp, Attribute::HttpEquiv];
    page.nodes()
        .filter(|id| page.tag(*id) == "meta")
        .filter_map(|node| {
            let content = page.attribute(node, Attribute::Content).map(collapse_whitespace)?;
            let name = NAMES.iter().find_map(|name| page.attribute(node, *name)).filter(|_| !content.is_empty())?;
            Some(Meta { name: name.trim().to_lowercase(), content })
        })
        .collect()
}

/// The headline of a page that is no article: the `h1` that the title names, else the first with a text.
fn headline(page: &Page, metas: &[Meta]) -> Option<NodeId> {
    let title = page
        .nodes()
        .find(|id| page.tag(*id) == "title")
        .map(|id| page.subtree(id).map(|text| page.text(text)).collect());
    let titles: Vec<String> = metas
        .iter()
        .filter(|meta| matches!(meta.name.as_str(), "og:title" | "twitter:title"))
        .map(|meta| fold(&meta.content))
        .chain(title.map(|title: String| fold(&title)))
        .collect();
    let headings = |tags: &'static [&'static str]| {
        page.nodes().filter(|id| tags.contains(&page.tag(*id))).map(|id| (id, fold(&page.inner_text(id))))
    };
    let named = |text: &str| text.len() > 5 && titles.iter().any(|title| title.contains(text));
    let found = headings(&["h1"]).find(|(_, text)| named(text));
    let found = found.or_else(|| headings(&["h2", "h3"]).find(|(_, text)| named(text)));
    found.or_else(|| headings(&["h1"]).find(|(_, text)| !text.is_empty())).map(|(id, _)| id)
}
