//! Which attributes a page keeps, and of which elements.
//!
//! Strings are what reading a page costs, so this table is short. The content script has the same one
//! (`extension/content/attributes.js`); a test compares them.

/// An attribute that a [`Page`](super::Page) keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the HTML attribute of its name")]
pub enum Attribute {
    Class,
    Id,
    Role,
    ItemProp,
    AriaLabel,
    Hidden,
    Style,
    DataTestid,
    DataComponent,
    Href,
    Rel,
    Title,
    Src,
    Alt,
    DateTime,
    Name,
    Property,
    Content,
    HttpEquiv,
    Type,
    Value,
    Placeholder,
    Action,
    Lang,
    ItemType,
}

/// Of each attribute: the letter that stands for it in a snapshot, its name, and the elements it is read from (none: all).
pub const TABLE: &[(Attribute, char, &str, &[&str])] = &[
    (Attribute::Class, 'c', "class", &[]),
    (Attribute::Id, 'i', "id", &[]),
    (Attribute::Role, 'r', "role", &[]),
    (Attribute::ItemProp, 'p', "itemprop", &[]),
    (Attribute::AriaLabel, 'a', "aria-label", &[]),
    (Attribute::Hidden, 'h', "hidden", &[]),
    (Attribute::Style, 's', "style", &[]),
    (Attribute::DataTestid, 'd', "data-testid", &[]),
    (Attribute::DataComponent, 'k', "data-component", &[]),
    (Attribute::Href, 'H', "href", &["a", "link", "area", "base"]),
    (Attribute::Rel, 'R', "rel", &["a", "link"]),
    (Attribute::Title, 'T', "title", &["a", "time", "abbr", "iframe", "span"]),
    (Attribute::Src, 'S', "src", &["img", "iframe", "script", "embed", "source"]),
    (Attribute::Alt, 'A', "alt", &["img", "input"]),
    (Attribute::DateTime, 'D', "datetime", &["time", "ins", "del"]),
    (Attribute::Name, 'N', "name", &["meta", "input", "form", "iframe"]),
    (Attribute::Property, 'P', "property", &[]),
    (Attribute::Content, 'C', "content", &[]),
    (Attribute::HttpEquiv, 'E', "http-equiv", &["meta"]),
    (Attribute::Type, 'Y', "type", &["input", "button", "script", "link"]),
    (Attribute::Value, 'V', "value", &["input", "button", "data"]),
    (Attribute::Placeholder, 'L', "placeholder", &["input", "textarea"]),
    (Attribute::Action, 'F', "action", &["form"]),
    (Attribute::Lang, 'G', "lang", &["html", "article", "main", "body"]),
    (Attribute::ItemType, 'I', "itemtype", &["article", "div", "section", "main", "html", "body", "span"]),
];

/// Whether the attribute is read from elements of this tag.
pub fn applies(tags: &[&str], tag: &str) -> bool {
    tags.is_empty() || tags.contains(&tag)
}

/// Whether nothing that stands in elements of this tag is read. (`<script>`: but JSON-LD is.)
pub fn is_opaque(tag: &str) -> bool {
    OPAQUE.contains(&tag)
}

/// The tags of [`is_opaque`].
pub const OPAQUE: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "select",
    "textarea", "datalist",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands between `start` and `end` in the content script's table, without spaces and line breaks.
    fn table_of_the_content_script(start: &str, end: &str) -> String {
        let script = include_str!("../../extension/content/attributes.js");
        let rest = script.split_once(start).unwrap().1;
        rest.split_once(end).unwrap().0.split_whitespace().collect()
    }

    #[test]
    fn the_content_script_has_the_same_tables() {
        let rows: String =
            TABLE.iter().map(|(_, letter, name, tags)| format!("[\"{letter}\",\"{name}\",{tags:?}],")).collect();
        assert_eq!(table_of_the_content_script("TABLE = [", "];"), rows.replace(' ', ""));
        let opaque: String = OPAQUE.iter().map(|tag| format!("{tag:?},")).collect();
        assert_eq!(table_of_the_content_script("OPAQUE = new Set([", "]);"), opaque);
    }
}
