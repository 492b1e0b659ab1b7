//! Which element is the headline.

use super::blocks::TextBlock;
use super::body::Aside;
use super::names;
use crate::letters::is_letter_or_digit;
use crate::page::{Address, Attribute, NodeId, Page, collapse_whitespace, is_heading};
use std::collections::HashSet;

/// What the page's head calls the story, most telling first, without a site's name where it can be told.
pub fn declared(page: &Page) -> Vec<String> {
    let metas =
        ["og:title", "twitter:title", "dc.title", "headline", "title"].into_iter().flat_map(|name| page.metas(name));
    let mut titles: Vec<String> = metas.map(collapse_whitespace).filter(|title| !title.is_empty()).collect();
    let title =
        page.nodes().find(|id| page.tag(*id) == "title" && page.head().is_some_and(|head| page.contains(head, *id)));
    if let Some(title) = title {
        let text: String = page.subtree(title).map(|id| page.text(id)).collect();
        titles.push(collapse_whitespace(&text));
    }
    titles.retain(|title| !title.is_empty());
    titles
}

/// The title without the outlet's name: "Story - The Paper" is "Story". A part stands when it is most of the whole.
pub fn without_outlet(title: &str) -> &str {
    [" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " / "]
        .into_iter()
        .flat_map(|mark| title.split(mark))
        .filter(|part| part.len() * 2 >= title.len())
        .min_by_key(|part| part.len())
        .unwrap_or(title)
        .trim()
}

/// The `h1` that says what the page's head calls the story.
pub fn declared_and_shown(page: &Page, blocks: &[TextBlock], titles: &[String]) -> Option<NodeId> {
    let titles = sets_of_words(titles);
    let mut shown = blocks.iter().filter(|block| is_first(page, block) && !leads_home(page, block));
    shown.find(|block| likeness_to(&block.text, &titles) >= SAME).map(|block| block.node)
}

/// Whether the block is an `h1` or stands right in one.
pub fn is_first(page: &Page, block: &TextBlock) -> bool {
    std::iter::once(block.node).chain(page.parent(block.node)).any(|id| page.tag(id) == "h1")
}

/// How well an element serves as the headline, 0 for not at all.
fn score(page: &Page, block: &TextBlock, titles: &[HashSet<String>], aside: &Aside) -> f64 {
    let chars = block.text.chars().count();
    if !(4..=400).contains(&chars) {
        return 0.0;
    }
    let mut score = 0.0;
    let mut declared = false;
    // A headline's text may be wrapped: <h1><span>…; <div itemprop=headline><p>….
    for id in std::iter::once(block.node).chain(page.ancestors(block.node)).take(3) {
        let tag = page.tag(id);
        if tag == "h1" {
            score += 4.0;
            declared = true;
        } else if is_heading(tag) {
            score += if tag == "h2" { 1.5 } else { 0.5 };
            declared = true;
        }
        if page.attribute(id, Attribute::ItemProp).is_some_and(|prop| prop.split(' ').any(|prop| prop == "headline")) {
            score += 3.0;
            declared = true;
        }
        if page.is_named(id, names("headline")) {
            score += 1.0;
            declared = true;
        }
        if declared {
            break;
        }
    }
    let alike = likeness_to(&block.text, titles);
    if !declared && alike < SAME || leads_home(page, block) {
        return 0.0;
    }
    let place = if aside.holds(block.first) { 0.5 } else { 1.0 };
    (score + alike * 6.0) * place
}

/// Whether the block is a link to the site's front page: its name, whatever the markup calls it.
fn leads_home(page: &Page, block: &TextBlock) -> bool {
    let link = page.ancestors(block.first).take(4).find(|up| page.tag(*up) == "a");
    let to = link.and_then(|link| page.attribute(link, Attribute::Href)).and_then(|href| match page.address() {
        Some(address) => address.resolve(href).filter(|to| to.same_site(address)),
        None => Address::parse(href),
    });
    block.link_chars >= block.chars && to.is_some_and(|to| to.path == "/" && to.query.is_none())
}

fn words(text: &str) -> HashSet<String> {
    text.split(|c: char| !is_letter_or_digit(c)).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The titles' words, with and without what the outlet adds.
fn sets_of_words(titles: &[String]) -> Vec<HashSet<String>> {
    titles.iter().flat_map(|title| [words(title), words(without_outlet(title))]).collect()
}

/// How much the text is like the title that it is most like, 0 to 1.
fn likeness_to(text: &str, titles: &[HashSet<String>]) -> f64 {
    let words = words(text);
    titles.iter().map(|title| likeness(&words, title)).fold(0.0, f64::max)
}

/// How much a text is like a title that it is.
const SAME: f64 = 0.8;

/// Dice's coefficient of two sets of words, 0 to 1.
fn likeness(a: &HashSet<String>, b: &HashSet<String>) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    2.0 * a.intersection(b).count() as f64 / (a.len() + b.len()) as f64
}

/// The headline of a story: index into `blocks`. `last` is the last block that may be it: far into the body there are
/// only headings and other stories. Of equal ones the last is taken, the nearest to the body.
pub fn find(
    page: &Page,
    blocks: &[TextBlock],
    titles: &[String],
    within: NodeId,
    last: usize,
    aside: &Aside,
) -> Option<usize> {
    let titles = sets_of_words(titles);
    let best = blocks
        .iter()
        .enumerate()
        .take(last + 1)
        .filter(|(_, block)| page.contains(within, block.node))
        .map(|(index, block)| (index, score(page, block, &titles, aside)))
        .filter(|(_, score)| *score >= ENOUGH)
        .max_by(|a, b| a.1.total_cmp(&b.1));
    best.map(|(index, _)| index)
}

/// An `h1` that no title names, or a text that is the title, is a headline; a lone `h3` is not.
const ENOUGH: f64 = 3.5;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::html;

    #[test]
    fn a_link_to_the_front_page_is_no_headline() {
        let paragraph = "<p>The council of the harbour town voted for a second ferry, which is to cross the bay from spring on.</p>";
        for (first, headline) in [
            ("<h1><a href=/>The Harbour Post</a></h1>", "Second ferry"),
            ("<h1><a href=/story>The Harbour Post</a></h1>", "The Harbour Post"),
        ] {
            let page = html::parse(&format!(
                "<!-- saved from url=(0033)https://post.example/second-ferry --><title>Second ferry - The Harbour Post</title>{first}<div><h2>\
                 Second ferry</h2>{}</div>",
                paragraph.repeat(8)
            ));
            let found = crate::article::find(&page);
            let shown = found.first().and_then(|article| article.headline).map(|node| page.inner_text(node));
            assert_eq!(shown.as_deref(), Some(headline), "{first}");
        }
    }

    #[test]
    fn outlets_are_cut_off() {
        for (title, story) in [
            ("Rain ends drought in Kenya - The Paper", "Rain ends drought in Kenya"),
            ("The Paper | Rain ends drought in Kenya", "Rain ends drought in Kenya"),
            ("Rain ends drought", "Rain ends drought"),
            ("Kenya - Uganda", "Kenya - Uganda"),
        ] {
            assert_eq!(without_outlet(title), story);
        }
    }
}
