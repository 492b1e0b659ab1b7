//! Reading text out of a page.

use super::{NodeId, Page};

/// HTML's white space; a no-break space is none, numbers are grouped with it.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

/// Adds `content` with every run of HTML white space as one space.
pub(super) fn push_collapsed(out: &mut String, content: &str) {
    let mut rest = content;
    while let Some(space) = rest.find(is_space) {
        out.push_str(&rest[..space]);
        out.push(' ');
        rest = rest[space..].trim_start_matches(is_space);
    }
    out.push_str(rest);
}

/// The text without white space at its ends, every run inside as one space.
pub fn collapse_whitespace(content: &str) -> String {
    let mut out = String::with_capacity(content.len());
    push_collapsed(&mut out, content.trim_matches(is_space));
    out
}

/// `h1` to `h6`.
pub fn is_heading(tag: &str) -> bool {
    matches!(tag.as_bytes(), [b'h', b'1'..=b'6'])
}

/// Whether elements of this tag stand on lines of their own, when no style says otherwise. Unknown tags (custom
/// elements) count as inline, as browsers take them.
pub fn is_block(tag: &str) -> bool {
    BLOCKS.binary_search(&tag).is_ok()
}

/// Sorted. From the rendering section of the HTML standard ("Flow content", "Sections and headings", "Lists", "Tables"),
/// with `br`, `button` and form controls, which part words as well.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "input",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "picture",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

impl Page {
    /// The text of the subtree on one line: white space collapsed, blocks parted by a space.
    pub fn inner_text(&self, id: NodeId) -> String {
        self.inner_text_without(id, |_| false)
    }

    /// As [`inner_text`](Page::inner_text), leaving out the subtrees that `skip` names. `skip` is asked for every node
    /// that is not left out already.
    pub fn inner_text_without(&self, id: NodeId, mut skip: impl FnMut(NodeId) -> bool) -> String {
        let mut raw = String::new();
        // Blocks that are open: where each ends, a space is due.
        let mut open: Vec<NodeId> = Vec::new();
        let last = self.end(id);
        let mut at = id;
        while at < last {
            while open.last().is_some_and(|end| *end <= at) {
                open.pop();
                raw.push(' ');
            }
            if skip(at) {
                at = self.end(at);
                continue;
            }
            if self.is_element(at) {
                let tag = self.tag(at);
                if is_opaque_text(tag) {
                    at = self.end(at);
                    continue;
                }
                if is_block(tag) {
                    raw.push(' ');
                    open.push(self.end(at));
                }
            } else {
                raw.push_str(self.text(at));
            }
            at = NodeId::from_index(at.index() + 1);
        }
        collapse_whitespace(&raw)
    }
}

/// Elements whose text is not for reading (`script` holds JSON-LD).
fn is_opaque_text(tag: &str) -> bool {
    matches!(tag, "script" | "style" | "title" | "head")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_sorted() {
        assert!(BLOCKS.is_sorted());
    }
}
