//! Copydesk's engine: a page goes in, a [`Report`] comes out.
//!
//! ```text
//! page ──▶ article ──▶ clutter ──▶ facts, figures ──▶ report
//! ```
//!
//! - [`page`]: the page as data, from a live page's snapshot or a saved page's HTML
//! - [`article`]: which part of the page is the article
//! - [`clutter`]: which blocks ask for something or lead elsewhere
//! - [`language`]: which language a text is in
//! - [`facts`]: when and from whom
//! - [`figures`]: quantities, what they count, who said them, which matter
//!
//! Beside it, what the reader says: [`rules`]; what the reader takes along: [`take_away`]; and how an element is named, so
//! that it is found again: [`selector`]. The words for all that the engine says stand in [`told`].
//!
//! The engine is pure: no clock, no I/O, no state but constant tables. A page that is no article gives an empty report.

pub mod article;
pub mod clutter;
pub mod facts;
pub mod figures;
pub mod language;
mod letters;
pub mod page;
#[cfg(target_arch = "wasm32")]
mod panel;
pub mod report;
pub mod rules;
pub mod selector;
pub mod take_away;
pub mod told;
pub mod warm_up;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod words;

use page::Page;
use report::{ArticleParagraph, ArticleSummary, ArticleText, Judged, Report, Story};
use selector::Selectors;

/// Reads a page: its articles, what to hide, facts and figures.
pub fn analyse(page: &Page) -> Report {
    let articles = article::find(page);
    if articles.is_empty() {
        return Report::default();
    }
    let hidden = clutter::find(page, &articles);
    let is_hidden = |node| clutter::is_in(page, &hidden, node);
    let stories = articles
        .iter()
        .enumerate()
        .map(|(place, article)| {
            let scope = if place == 0 { facts::Scope::Page } else { facts::Scope::Article };
            let prose = article.prose(page, is_hidden);
            let (mut figures, groups) = figures::read(&prose);
            for figure in &mut figures {
                let element = figure.element;
                figure.write_as(|words| page.as_written(element?, words));
            }
            Story {
                article: ArticleSummary {
                    title: article.title.clone(),
                    lang: article.language.clone(),
                    elements: article.roots.iter().map(|node| page.element_number(*node)).collect(),
                    chars: prose.chars(),
                    is_part: hidden.iter().any(|block| block.is_wall && page.contains(article.extent, block.node)),
                },
                facts: facts::read(page, article, scope),
                figures,
                groups,
            }
        })
        .collect();
    let selectors = Selectors::of(page);
    // Among the paragraphs, the next article has text of its own under the same names: of 258 such selectors that matched
    // another article of their site, 20 matched its text; of 883 from outside of the body, none.
    let is_in_text = |node| articles.iter().any(|article| page.contains(article.body, node));
    let selector = |node| (!is_in_text(node)).then(|| selectors.stable(node, is_hidden)).flatten();
    let hidden = hidden.iter().map(|block| block.told(page, selector(block.node))).collect();
    Report { stories, hidden }
}

/// Elements that hold no text of an article, in whichever place they stand.
const TELLING: [&str; 4] = ["aside", "form", "iframe", "nav"];

/// Selectors by which a reader may hide the element with this [number](Page::element_number), best first; none for what
/// holds the page or an article. Beside the element they match no text of an article, and what stands among the text or
/// holds some of it they know by name: in its place, another article of the site has text.
pub fn selectors_for(page: &Page, element: u32) -> Vec<String> {
    let Some(chosen) = page.element(element) else { return Vec::new() };
    let articles = article::find(page);
    let hidden = clutter::find(page, &articles);
    let blocks = || {
        let all = articles.iter().flat_map(|article| &article.blocks).map(|block| block.node);
        all.filter(|block| !clutter::is_in(page, &hidden, *block))
    };
    let holds_text = |node| blocks().any(|block| page.contains(node, block));
    let forbids = |node| {
        matches!(page.tag(node), "html" | "head" | "body" | "frameset")
            || articles.iter().any(|article| article.roots.iter().all(|root| page.contains(node, *root)))
            || (node != chosen && (holds_text(node) || blocks().any(|block| page.contains(block, node))))
    };
    let is_among_text = holds_text(chosen) || articles.iter().any(|article| page.contains(article.body, chosen));
    let no_place = |node| {
        let is_part = is_among_text && (node == chosen || !holds_text(node)) && !TELLING.contains(&page.tag(node));
        is_part && page.parent(node).is_some_and(holds_text)
    };
    Selectors::of(page).offered(chosen, forbids, no_place)
}

/// Says only what to hide: for a part of a page, whose facts and figures are known from the whole.
pub fn judge(page: &Page) -> Judged {
    let articles = article::find(page);
    if articles.is_empty() {
        return Judged::default();
    }
    Judged {
        is_article: true,
        hidden: clutter::find(page, &articles).iter().map(|block| block.told(page, None)).collect(),
    }
}

/// The text of each of the page's articles, without what is hidden in it, in the order of [`Report::stories`].
pub fn texts(page: &Page) -> Vec<ArticleText> {
    let articles = article::find(page);
    let hidden = clutter::find(page, &articles);
    let text = |article: &article::Article| {
        let prose = article.prose(page, |node| clutter::is_in(page, &hidden, node));
        let paragraphs = prose.paragraphs.into_iter();
        ArticleText { paragraphs: paragraphs.map(|it| ArticleParagraph { role: it.role, text: it.text }).collect() }
    };
    articles.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_selector_is_told_of_what_stands_among_the_paragraphs() {
        let paragraph =
            "<p>The council of the small town has voted on Tuesday to buy the old ferry, which has been out \
                         of service since the storm of 1998, and to have it repaired by the local yard.</p>"
                .repeat(3);
        let letter = "<div class=newsletter-promo><h3>Sign up for our newsletter</h3><form><input type=email><button>Sign \
                      up</button></form></div>";
        for (inside, after, selector) in [(letter, "", None), ("", letter, Some("div.newsletter-promo"))] {
            let page = page::html::parse(&format!(
                "<title>Town buys ferry</title><article><h1>Town buys ferry</h1><div>{paragraph}{inside}{paragraph}</div>\
                 </article>{after}"
            ));
            let told: Vec<_> = analyse(&page).hidden.iter().map(|block| block.selector.clone()).collect();
            assert_eq!(told, [selector.map(str::to_owned)]);
        }
    }

    #[test]
    fn a_text_is_without_what_is_hidden_in_it() {
        let paragraph = "The council of the small town has voted on Tuesday to buy the old ferry, which has been out of \
                         service since the storm of 1998, and to have it repaired by the local yard.";
        let letter =
            "<div><h3>Sign up for our newsletter</h3><form><input type=email><button>Sign up</button></form></div>";
        let page = page::html::parse(&format!(
            "<title>Town buys ferry</title><article><h1>Town buys ferry</h1><p>{paragraph}<p>{paragraph}{letter}\
             <h2>Then</h2><p>{paragraph}</article>"
        ));
        let texts = texts(&page);
        let told: Vec<_> = texts[0].paragraphs.iter().map(|it| (it.role, it.text.as_str())).collect();
        use article::Role::{Heading, Headline, Paragraph};
        let (headline, heading, text) = ((Headline, "Town buys ferry"), (Heading, "Then"), (Paragraph, paragraph));
        assert_eq!(told, [headline, text, text, heading, text]);
    }

    #[test]
    fn a_paywall_says_that_the_page_shows_only_a_part() {
        let paragraph = "<p>The council of the small town has voted on Tuesday to buy the old ferry, which has been out \
                         of service since the storm of 1998, and to have it repaired by the local yard.</p>";
        let offer = "<div class=paywall><h3>Subscribe to continue reading</h3><p>Already a subscriber? <a href=/login>Log \
                     in</a></p><a href=/subscribe>Subscribe now</a></div>";
        for (after, is_part) in [
            ("", false),
            (offer, true),
            ("<div><h3>Subscribe to our newsletter</h3><a href=/newsletter>Sign up</a></div>", false),
        ] {
            let page = page::html::parse(&format!(
                "<title>Town buys ferry</title><article><h1>Town buys ferry</h1>{}{after}</article>",
                paragraph.repeat(4)
            ));
            let report = analyse(&page);
            assert_eq!(report.stories[0].article.is_part, is_part, "{after}: {:?}", report.hidden);
        }
    }
}
