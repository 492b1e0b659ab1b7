//! Any input gives an answer or a typed error, never a panic; both readers give the same page.

#![allow(clippy::unwrap_used, reason = "a failed write fails the test")]

use copydesk::page::{Attribute, NodeId, Page, TABLE, html, snapshot};
use proptest::prelude::*;
use std::fmt::Write as _;

/// Writes a page as the content script would.
fn encode(page: &Page) -> String {
    let mut out = "copydesk 1\n\n".to_owned();
    let mut open: Vec<NodeId> = Vec::new();
    for id in page.nodes() {
        while open.last().is_some_and(|last| page.end(*last) <= id) {
            open.pop();
            out.push('>');
        }
        if page.is_element(id) {
            write!(out, "<{} ", page.tag(id)).unwrap();
            for (attribute, letter, ..) in TABLE {
                if let Some(value) = page.attribute(id, *attribute) {
                    write!(out, "={letter}{}:{value}", value.encode_utf16().count()).unwrap();
                }
            }
            open.push(id);
        } else {
            write!(out, "\"{}:{}", page.text(id).encode_utf16().count(), page.text(id)).unwrap();
        }
    }
    out + &">".repeat(open.len())
}

/// Pieces of which hostile and ordinary pages are made.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<p>"),
        Just("</p>"),
        Just("<div class=\"a b\">"),
        Just("</div>"),
        Just("<table><tr><td>"),
        Just("</table>"),
        Just("<a href=/x>"),
        Just("</a>"),
        Just("<h1>"),
        Just("<article>"),
        Just("</article>"),
        Just("<svg><title>"),
        Just("</svg>"),
        Just("<script type='application/ld+json'>"),
        Just("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-13-45T99:00\"}"),
        Just("</script>"),
        Just("<time datetime='0000-00-00'>"),
        Just("<template>"),
        Just("<select><option>"),
        Just("<br><br>"),
        Just("<meta property=og:type content=article>"),
        Just("<body hidden style='position:fixed'>"),
        Just("&#0;&shy;\u{202e}"),
        Just("The council voted on Tuesday for a second ferry, 195 of its 1.234,5 members said. "),
        Just("🙂"),
        Just("<!--"),
        Just("-->"),
        Just("<frameset>"),
        Just("Read more: <a href='https://b.org/2024/01/02/x'>10 to 15 % of $5bn</a>"),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_markup_is_read(markup in markup()) {
        let page = html::parse(&markup);
        let report = copydesk::analyse(&page);
        for block in report.hidden {
            prop_assert!(page.element(block.element).is_some());
        }
    }

    #[test]
    fn any_element_is_named(markup in markup()) {
        let page = html::parse(&markup);
        for number in (0..).step_by(4) {
            let Some(node) = page.element(number) else { break };
            let selectors = copydesk::selectors_for(&page, number);
            prop_assert!(selectors.is_empty() || !matches!(page.tag(node), "html" | "head" | "body"));
            for selector in selectors {
                let read = copydesk::rules::read(&format!("example.com##{selector}"));
                prop_assert_eq!((read.errors, read.rules.len()), (vec![], 1), "{}", selector);
            }
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC*") {
        copydesk::analyse(&html::parse(&text));
    }

    #[test]
    fn a_snapshot_gives_the_page_it_was_taken_of(markup in markup()) {
        let page = html::parse(&markup);
        prop_assert_eq!(snapshot::decode(&encode(&page)).unwrap(), page);
    }

    #[test]
    fn a_broken_snapshot_is_an_error_or_a_page(markup in markup(), cut in 0.0..1.0, noise in "[<>=!\"_0-9:a-z ]{0,8}") {
        let whole = encode(&html::parse(&markup));
        let mut at = (whole.len() as f64 * cut) as usize;
        while !whole.is_char_boundary(at) {
            at -= 1;
        }
        let (start, end) = whole.split_at(at);
        for broken in [start.to_owned(), format!("{start}{noise}{end}")] {
            if let Ok(page) = snapshot::decode(&broken) {
                copydesk::analyse(&page);
            }
        }
    }
}

#[test]
fn a_page_without_anything() {
    let page = snapshot::decode("copydesk 1\n\n").unwrap();
    assert_eq!((page.len(), page.tag(NodeId::ROOT)), (1, "html"));
    assert_eq!(page.attribute(NodeId::ROOT, Attribute::Lang), None);
    assert!(copydesk::analyse(&page).stories.is_empty());
}
