//! Saved pages: HTML to [`Page`], natively, parsed by html5ever.

mod tree;

use super::snapshot::from_style;
use super::{Address, Appearance, Attribute, NodeId, Page, TABLE, is_opaque};
use html5ever::ParseOpts;
use html5ever::tendril::{StrTendril, TendrilSink as _};
use tree::{Sink, Tree};

/// Parses a document as a browser with scripting does. The address is read from the comment that browsers write into
/// saved pages (`<!-- saved from url=(0021)https://example.com/ -->`); of a page that came otherwise, its own declaration is
/// taken: the canonical link or `og:url`.
pub fn parse(html: &str) -> Page {
    let mut parser = html5ever::parse_document(Sink::new(), ParseOpts::default());
    let mut rest = html;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE.min(rest.len())));
        parser.process(StrTendril::from_slice(piece));
        rest = after;
    }
    let page = page(&parser.finish(), saved_from(html));
    if page.address().is_some() {
        return page;
    }
    let declared = declared(&page);
    page.at(declared)
}

/// Where the page says that it stands.
fn declared(page: &Page) -> Option<Address> {
    let is_canonical = |id: &NodeId| {
        page.tag(*id) == "link"
            && page.attribute(*id, Attribute::Rel).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
    };
    let links = page.nodes().take_while(|id| page.tag(*id) != "body").filter(is_canonical);
    let canonical = links.filter_map(|id| page.attribute(id, Attribute::Href)).next();
    canonical.into_iter().chain(page.meta("og:url")).find_map(Address::parse)
}

/// So many bytes are handed to the parser at a time: what it copies is freed soon.
const PIECE: usize = 1 << 14;

/// The tree as a page.
fn page(tree: &Tree, address: Option<Address>) -> Page {
    let mut builder = tree.page();
    let mut children = std::iter::successors(tree.first_child(tree::DOCUMENT), |child| tree.next_sibling(*child));
    let mut next = children.find(|child| tree.tag(*child).is_some());
    // Depth below the root element; the walk goes by links, so that depth costs no stack.
    let mut depth = 0usize;
    while let Some(node) = next {
        let mut descend = false;
        if let Some(tag) = tree.tag(node) {
            builder.open(tag);
            let mut is_data = false;
            // In the table's order, as a snapshot has them.
            for (row, value) in tree.attributes(node) {
                let attribute = TABLE[row].0;
                builder.attribute(attribute, value);
                match attribute {
                    Attribute::Style => builder.appearance(from_style(value)),
                    Attribute::Hidden => builder.appearance(Appearance { hidden: true, ..Appearance::default() }),
                    Attribute::Type => is_data = tag == "script" && is_linked_data(value),
                    _ => {}
                }
            }
            if is_data {
                let inside = std::iter::successors(tree.first_child(node), |child| tree.next_sibling(*child));
                inside.filter_map(|child| tree.text(child)).for_each(|text| builder.verbatim(&text));
            }
            descend = !is_opaque(tag);
        } else if let Some(text) = tree.text(node) {
            builder.text(&text);
        }
        if descend && let Some(child) = tree.first_child(node) {
            depth += 1;
            next = Some(child);
            continue;
        }
        if tree.tag(node).is_some() {
            builder.close();
        }
        let mut at = node;
        next = None;
        while depth > 0 {
            if let Some(sibling) = tree.next_sibling(at) {
                next = Some(sibling);
                break;
            }
            let Some(up) = tree.parent(at) else { break };
            builder.close();
            depth -= 1;
            at = up;
        }
    }
    builder.finish(address)
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
    use crate::page::{PageBuilder, applies};

    #[test]
    fn where_a_page_stands() {
        let saved = "<!-- saved from url=(0014)https://a.org/b -->";
        let (canonical, graph) =
            ("<link rel=canonical href=https://a.org/c>", "<meta property=og:url content=https://a.org/d>");
        for (html, path) in [
            (format!("{saved}{canonical}"), Some("/b")),
            (format!("{canonical}{graph}"), Some("/c")),
            (format!("<link rel=canonical href=/c>{graph}"), Some("/d")),
            (format!("<p>{canonical}"), None),
            (String::new(), None),
        ] {
            assert_eq!(parse(&html).address().map(|address| address.path.as_str()), path, "{html}");
        }
    }

    fn outline(html: &str) -> String {
        let page = parse(html);
        let paths = crate::page::Paths::of(&page);
        page.nodes()
            .filter(|id| page.is_element(*id))
            .map(|id| format!("{}{} ", page.tag(id), paths.path(id)))
            .collect()
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

    /// What [`parse`] would make of scraper's tree, which keeps everything.
    fn of_scraper(node: scraper::ElementRef, builder: &mut PageBuilder) {
        use scraper::{ElementRef, Node};
        let tag = node.value().name();
        builder.open(tag);
        for (attribute, _, name, tags) in TABLE {
            let Some(value) = node.value().attr(name).filter(|_| applies(tags, tag)) else { continue };
            builder.attribute(*attribute, value);
            match attribute {
                Attribute::Style => builder.appearance(from_style(value)),
                Attribute::Hidden => builder.appearance(Appearance { hidden: true, ..Appearance::default() }),
                _ => {}
            }
        }
        let is_data = tag == "script" && node.value().attr("type").is_some_and(is_linked_data);
        for child in node.children() {
            match child.value() {
                Node::Text(text) if is_data => builder.verbatim(text),
                Node::Text(text) if !is_opaque(tag) => builder.text(text),
                _ => {}
            }
            if let Some(child) = ElementRef::wrap(child).filter(|_| !is_opaque(tag)) {
                of_scraper(child, builder);
            }
        }
        builder.close();
    }

    #[test]
    fn the_tree_is_that_of_a_library_that_keeps_all_of_it() {
        let inputs: Vec<String> =
            serde_json::from_str(include_str!("../../tests/html5lib/tree-construction.json")).unwrap();
        let own = [
            "<html class=a><body id=b>x<html class=c lang=en><body id=d class=e>y",
            "<table>a<tr>b<td>c</td>d</tr>e<script type=application/ld+json>{ \n}</script>f</table>g",
            "<p>a<!-- -->b<script>no</script> \n<style>no</style> c<textarea>no</textarea><noscript><p>no</noscript>",
        ];
        let long = format!("<p>{}&amp;{}<b title=x>é</b>", "é ".repeat(PIECE), "\r\n".repeat(PIECE));
        let inputs = inputs.iter().map(String::as_str).chain(own).chain([long.as_str()]);
        for html in inputs {
            let mut builder = PageBuilder::default();
            of_scraper(scraper::Html::parse_document(html).root_element(), &mut builder);
            assert_eq!(parse(html), builder.finish(None), "{html}");
        }
    }

    #[test]
    fn depth_costs_no_stack() {
        let page = parse(&"<div>".repeat(5_000));
        assert_eq!(page.nodes().filter(|id| page.tag(*id) == "div").count(), 5_000);
    }
}
