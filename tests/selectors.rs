//! By which selectors a block is remembered, and which a reader is offered for it.

#![allow(clippy::unwrap_used, reason = "a page without what it is made of fails the test")]

use copydesk::page::{Attribute, NodeId, Page, html};
use copydesk::{analyse, selectors_for};

fn page() -> Page {
    let paragraph = "<p>The council of the small town has voted on Tuesday to buy the old ferry, which has been out of \
                     service since the storm of 1998, and to have it repaired by the local yard.</p>";
    let card = "<div class=card><a href=/news/harbour-opens-again-after-ten-years-7654321><img src=a.jpg><h4>Harbour \
                opens again after ten years</h4></a></div>";
    html::parse(&format!(
        "<!-- saved from url=(0057)https://www.example.org/news/town-buys-the-old-ferry-1234567 --><title>Town buys the \
         old ferry</title><main id=main><article><h1>Town buys the old ferry</h1><div class=story-text>{}<div>One \
         ticket for the crossing costs 12 euros.</div><form id=sign class='newsletter-form css-1x2y3z'><h3>Sign up for our newsletter</h3><input type=email><button>Sign \
         up</button></form>{}</div></article></main><section class='most-read is-open'><h2>Most read</h2>{}</section>\
         <div class=sc-bdVaJa><h2>Read also</h2>{}</div><div class=weather-box id=weather>Rain</div>",
        paragraph.repeat(3),
        paragraph.repeat(3),
        card.repeat(3),
        card.repeat(3)
    ))
}

fn by_id(page: &Page, id: &str) -> NodeId {
    page.nodes().find(|node| page.attribute(*node, Attribute::Id) == Some(id)).unwrap()
}

#[test]
fn what_is_hidden_is_told_with_a_selector_that_lasts() {
    // What stands among the paragraphs is told with none: on another page its selector may match the article.
    let told: Vec<_> = analyse(&page()).hidden.into_iter().map(|block| block.selector).collect();
    assert_eq!(told, [None, Some("section.most-read".to_owned()), None]);
}

#[test]
fn offered() {
    let page = page();
    let offered = |node| selectors_for(&page, page.element_number(node));
    let paragraph = page.nodes().filter(|node| page.tag(*node) == "p").nth(1).unwrap();
    let inside = page.nodes().filter(|node| page.tag(*node) == "div").nth(1).unwrap();
    let field = page.nodes().find(|node| page.tag(*node) == "input").unwrap();
    let read_also = page.nodes().filter(|node| page.tag(*node) == "h2").nth(1).unwrap();
    for (what, node, expected) in [
        ("the root", NodeId::ROOT, &[][..]),
        ("the body", page.body().unwrap(), &[]),
        ("what holds the article", by_id(&page, "main"), &[]),
        // On the site's other articles, any other text has that place.
        ("a paragraph of the article", paragraph, &[]),
        ("a part of the article without a name", inside, &[]),
        ("a name in the article", by_id(&page, "sign"), &["#sign", ".newsletter-form"]),
        ("a place in what has a name in the article", field, &["#sign > input"]),
        ("a place outside of the article", read_also, &["body > div:nth-of-type(1) > h2"]),
        ("a block", by_id(&page, "weather"), &["#weather", ".weather-box"]),
    ] {
        let offered = offered(node);
        assert_eq!(offered.is_empty(), expected.is_empty(), "{what}: {offered:?}");
        assert!(offered.iter().zip(expected).all(|(found, expected)| found == expected), "{what}: {offered:?}");
    }
}
