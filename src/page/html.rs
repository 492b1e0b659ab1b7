//! Saved pages: HTML to [`Page`], natively, with html5ever's tree.

use super::attributes::TABLE;
use super::snapshot::from_style;
use super::{Address, Appearance, Attribute, Page, PageBuilder, applies, is_opaque};
use scraper::{Html, Node};

/// Parses a document as a browser with scripting does. The address is read from the comment that browsers write into
/// saved pages (`<!-- saved from url=(0021)https://example.com/ -->`).
pub fn parse(html: &str) -> Page {
    let document = Html::parse_document(html);
    let mut builder = PageBuilder::default();
    let mut next = document.tree.root().children().find(|node| node.value().is_element());
    // Depth below the root element; the walk goes by links, so that depth costs no stack.
    let mut depth = 0usize;
    while let Some(node) = next {
        let mut descend = false;
        match node.value() {
            Node::Element(element) => {
                let tag = element.name();
                builder.open(tag);
                // In the table's order, as a snapshot has them.
                let known = |(called, value)| {
                    let at = TABLE.iter().position(|(_, _, name, _)| *name == called)?;
                    applies(TABLE[at].3, tag).then_some((at, value))
                };
                let mut attributes: Vec<(usize, &str)> = element.attrs().filter_map(known).collect();
                attributes.sort_unstable();
                for (at, value) in attributes {
                    let attribute = TABLE[at].0;
                    builder.attribute(attribute, value);
                    match attribute {
                        Attribute::Style => builder.appearance(from_style(value)),
                        Attribute::Hidden => builder.appearance(Appearance { hidden: true, ..Appearance::default() }),
                        _ => {}
                    }
                }
                if tag == "script" && element.attr("type").is_some_and(is_linked_data) {
                    for child in node.children() {
                        if let Node::Text(text) = child.value() {
                            builder.verbatim(text);
                        }
                    }
                }
                descend = !is_opaque(tag);
            }
            Node::Text(text) => builder.text(text),
            _ => {}
        }
        if descend && let Some(child) = node.first_child() {
            depth += 1;
            next = Some(child);
            continue;
        }
        if node.value().is_element() {
            builder.close();
        }
        let mut at = node;
        next = None;
        while depth > 0 {
            if let Some(sibling) = at.next_sibling() {
                next = Some(sibling);
                break;
            }
            let Some(up) = at.parent() else { break };
            builder.close();
            depth -= 1;
            at = up;
        }
    }
    builder.finish(saved_from(html))
}

/// Whether a script of this type holds JSON-LD.
pub fn is_linked_data(kind: &str) -> bool {
    kind.to_ascii_lowercase().contains("ld+json")
}

/// Browsers write it as the first thing; a doctype may stand before it.
const SAVED_FROM_WITHIN: usize = 4096;

fn saved_from(html: &str) -> Option<Address> {
    let mut end = html.len().min(SAVED_FROM_WITHIN);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let (_, rest) = html[..end].split_once("saved from url=(")?;
    let (_, address) = rest.split_once(')')?;
    Address::parse(address.split("-->").next()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::NodeId;

    fn outline(html: &str) -> String {
        let page = parse(html);
        page.nodes().filter(|id| page.is_element(*id)).map(|id| format!("{}{} ", page.tag(id), page.path(id))).collect()
    }

    #[test]
    fn paths_are_those_of_a_browser() {
        for (html, expected) in [
            ("", "html head/0 body/1 "),
            ("<p>a<p>b", "html head/0 body/1 p/1/0 p/1/1 "),
            ("<table><b>x</b><tr><td>y", "html head/0 body/1 b/1/0 table/1/1 tbody/1/1/0 tr/1/1/0/0 td/1/1/0/0/0 "),
            (
                "<body><svg><g></g></svg><noscript><p>x</p></noscript><i>",
                "html head/0 body/1 svg/1/0 noscript/1/1 i/1/2 ",
            ),
        ] {
            assert_eq!(outline(html), expected, "{html}");
        }
    }

    #[test]
    fn text_and_address() {
        let page = parse(
            "<!-- saved from url=(0014)https://a.org/b -->\n<p>one\n two<br>three <b>fo</b>ur<script>no</script>",
        );
        assert_eq!(page.inner_text(NodeId::ROOT), "one two three four");
        assert_eq!(page.address().map(|a| a.path.as_str()), Some("/b"));
    }

    #[test]
    fn depth_costs_no_stack() {
        let page = parse(&"<div>".repeat(5_000));
        assert_eq!(page.nodes().filter(|id| page.tag(*id) == "div").count(), 5_000);
    }
}
