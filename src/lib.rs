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
//! The engine is pure: no clock, no I/O, no state but constant tables. A page that is no article gives an empty report.

pub mod article;
pub mod clutter;
pub mod facts;
pub mod figures;
pub mod language;
pub mod page;
#[cfg(target_arch = "wasm32")]
mod panel;
pub mod report;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod words;

use page::Page;
use report::{ArticleSummary, Judged, Report, Story};

/// Reads a page: its articles, what to hide, facts and figures.
pub fn analyse(page: &Page) -> Report {
    let articles = article::find(page);
    if articles.is_empty() {
        return Report::default();
    }
    let hidden = clutter::find(page, &articles);
    // In document order and none inside another: only the last that begins before a node can hold it.
    let is_hidden = |node| {
        let begun = hidden.partition_point(|block| block.node <= node);
        begun.checked_sub(1).is_some_and(|last| page.contains(hidden[last].node, node))
    };
    let stories = articles
        .iter()
        .enumerate()
        .map(|(place, article)| {
            let scope = if place == 0 { facts::Scope::Page } else { facts::Scope::Article };
            let prose = article.prose(page, is_hidden);
            let (figures, groups) = figures::read(&prose);
            Story {
                article: ArticleSummary {
                    title: article.title.clone(),
                    lang: article.language.clone(),
                    elements: article.roots.iter().map(|node| page.element_number(*node)).collect(),
                    chars: prose.chars(),
                },
                facts: facts::read(page, article, scope),
                figures,
                groups,
            }
        })
        .collect();
    Report { stories, hidden: hidden.iter().map(|block| block.told(page)).collect() }
}

/// Says only what to hide: for a part of a page, whose facts and figures are known from the whole.
pub fn judge(page: &Page) -> Judged {
    let articles = article::find(page);
    if articles.is_empty() {
        return Judged::default();
    }
    Judged { is_article: true, hidden: clutter::find(page, &articles).iter().map(|block| block.told(page)).collect() }
}
