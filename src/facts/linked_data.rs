//! JSON-LD: what a page tells machines about itself.
//!
//! Promised: as much as can be read of what sites write: comments, CDATA, HTML entities, line breaks in strings, trailing
//! commas, several documents in one script, graphs, arrays of arrays, a document cut short. What can't be read gives
//! nothing, never a failure. Linear in the script.

mod repair;

use crate::page::{Attribute, NodeId, Page, collapse_whitespace};
use serde_json::{Map, Value};

/// A JSON object with a type.
pub type Object = Map<String, Value>;

/// The page's linked data, document by document.
#[derive(Debug, Default)]
pub struct LinkedData {
    documents: Vec<Value>,
}

/// An object with a type, and how it stands to the page.
#[derive(Debug)]
pub struct Entity<'d> {
    /// Its types, without the vocabulary's address.
    pub types: Vec<&'d str>,
    /// Its properties.
    pub object: &'d Object,
    /// Whether it is a part of something else (an entry of a list, a comment, a picture), not what the page is about.
    pub nested: bool,
}

impl Entity<'_> {
    /// Whether it has a type that ends like this: `Article`, `Person`.
    pub fn is(&self, ending: &str) -> bool {
        self.types.iter().any(|kind| kind.ends_with(ending))
    }
}

/// What a thing's properties say of other things. What stands below is not what the page is about.
const OTHERS: &[&str] = &[
    "associatedMedia",
    "audio",
    "citation",
    "comment",
    "comments",
    "hasPart",
    "image",
    "isBasedOn",
    "isPartOf",
    "itemListElement",
    "liveBlogUpdate",
    "logo",
    "mentions",
    "primaryImageOfPage",
    "recommendations",
    "relatedLink",
    "review",
    "subjectOf",
    "suggestedAnswer",
    "thumbnail",
    "video",
];

/// Types of what a page is when it is a text.
const TEXTS: &[&str] =
    &["Article", "Posting", "Report", "Review", "Column", "Blog", "CreativeWork", "MediaObject", "Recipe"];

impl LinkedData {
    /// Reads every JSON-LD script that stands in this element.
    pub fn read(page: &Page, within: NodeId) -> LinkedData {
        let scripts = page.subtree(within).filter(|id| {
            page.tag(*id) == "script"
                && page
                    .attribute(*id, Attribute::Type)
                    .is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
        });
        let mut data = LinkedData::default();
        for script in scripts {
            let text: String = page.children(script).map(|child| page.text(child)).collect();
            data.documents.extend(repair::documents(&text));
        }
        data
    }

    /// Every object that has a type, outer before inner. A loop, so that no nesting is too deep.
    pub fn entities(&self) -> Vec<Entity<'_>> {
        let mut entities = Vec::new();
        let mut rest: Vec<(&Value, bool)> = self.documents.iter().rev().map(|document| (document, false)).collect();
        while let Some((value, nested)) = rest.pop() {
            match value {
                Value::Array(values) => rest.extend(values.iter().rev().map(|value| (value, nested))),
                Value::Object(object) => {
                    let inner = object.iter().rev().filter(|(_, value)| value.is_object() || value.is_array());
                    rest.extend(inner.map(|(key, value)| (value, nested || OTHERS.contains(&key.as_str()))));
                    let types = types(object);
                    if !types.is_empty() {
                        entities.push(Entity { types, object, nested });
                    }
                }
                _ => {}
            }
        }
        entities
    }
}

/// What the page is about: the article whose address or headline is the page's own, else the first article, else the
/// page itself.
pub fn main<'e, 'd>(entities: &'e [Entity<'d>], is_own: impl Fn(&Entity) -> bool) -> Option<&'e Entity<'d>> {
    let texts = || entities.iter().filter(|entity| TEXTS.iter().any(|kind| entity.is(kind)));
    let own = |nested| texts().find(|entity| entity.nested == nested && is_own(entity));
    let page = || entities.iter().find(|entity| !entity.nested && entity.is("WebPage"));
    own(false).or_else(|| own(true)).or_else(|| texts().find(|entity| !entity.nested)).or_else(page)
}

fn types(object: &Object) -> Vec<&str> {
    fn name(value: &Value) -> Option<&str> {
        value.as_str().map(|kind| kind.rsplit(['/', ':', '#']).next().unwrap_or(kind))
    }
    match object.get("@type").or_else(|| object.get("type")) {
        Some(Value::Array(kinds)) => kinds.iter().filter_map(name).collect(),
        Some(kind) => name(kind).into_iter().collect(),
        None => Vec::new(),
    }
}

/// A property's text: a string, the first of several, or what is said of a thing (`@value`, `name`). Entities of HTML are
/// resolved, white space is collapsed.
pub fn text(object: &Object, property: &str) -> Option<String> {
    let text = plain(object.get(property)?)?;
    Some(text).filter(|text| !text.is_empty())
}

/// See [`text`]; of a value.
pub fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(tidy(text)),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => values.iter().find_map(plain),
        Value::Object(object) => {
            ["@value", "name", "headline"].iter().find_map(|key| object.get(*key)?.as_str()).map(tidy)
        }
        _ => None,
    }
}

fn tidy(text: &str) -> String {
    let text = if text.contains('&') { repair::without_entities(text) } else { text.to_owned() };
    collapse_whitespace(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(script: &str) -> LinkedData {
        LinkedData { documents: repair::documents(script) }
    }

    fn dates(script: &str) -> String {
        let data = read(script);
        let entities = data.entities();
        let told = main(&entities, |_| false).and_then(|entity| text(entity.object, "datePublished"));
        told.unwrap_or_default()
    }

    #[test]
    fn whatever_sites_write() {
        let article = r#"{"@type":"NewsArticle","datePublished":"1"}"#;
        for (script, told) in [
            (article.to_owned(), "1"),
            (format!("[[{article}]]"), "1"),
            (format!(r#"{{"@context":"x","@graph":[{{"@type":"WebSite","datePublished":"0"}},{article}]}}"#), "1"),
            (format!("<!--\n//<![CDATA[\n{article}\n//]]>\n-->"), "1"),
            (format!("/* data */ {article};"), "1"),
            (format!("{article}{article}"), "1"),
            (format!(r#"{{"@type":"Organization","name":"x"}}, {article}"#), "1"),
            (article.replace('}', ",}"), "1"),
            (format!("[{article},]"), "1"),
            (article.replace('"', "&quot;"), "1"),
            (article.replace("\"1\"", "\"1\",\"description\":\"two\nlines\tand \\'quote\\' \""), "1"),
            (article.replace("\"1\"", "\"1\",\"description\":\"cut sho"), "1"),
            (article.replace("\"1\"", "1"), "1"),
            (article.replace("\"1\"", r#"["1","2"]"#), "1"),
            (article.replace("\"1\"", r#"{"@value":"1"}"#), "1"),
            (article.replace("\"NewsArticle\"", r#"["http://schema.org/NewsArticle"]"#), "1"),
            (format!(r#"{{"@type":"WebPage","datePublished":"0","mainEntity":{article}}}"#), "1"),
            (format!(r#"{{"@type":"ItemList","itemListElement":[{article}]}}"#), ""),
            (r#"{"@type":"WebPage","datePublished":"3"}"#.to_owned(), "3"),
            ("{}".to_owned(), ""),
            ("not json".to_owned(), ""),
            ("[".repeat(100_000), ""),
            (String::new(), ""),
        ] {
            assert_eq!(dates(&script), told, "{}", script.chars().take(200).collect::<String>());
        }
    }

    #[test]
    fn the_page_s_own_article_is_the_main_one() {
        let data = read(r#"[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Own &amp; true"}]"#);
        let own = |entity: &Entity| text(entity.object, "headline").as_deref() == Some("Own & true");
        assert!(own(main(&data.entities(), own).unwrap()));
    }
}
