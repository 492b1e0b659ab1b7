//! Where a text was taken over from: "First published by …", "This article originally appeared in …", or a canonical
//! address on another host.
//!
//! Promised: only what the page says of this text, in a line before or after it; not what the text says of others'.

use super::names::{entries, of_any_language};
use super::region::Region;
use super::source::{Source, fold};
use crate::page::{Attribute, NodeId};
use crate::report::Fact;
use crate::told;

/// Bytes of a line that tells it, at most.
const LINE: usize = 320;
/// Bytes before the words that tell it: "This article was".
const INTRODUCTION: usize = 60;
/// How many of the article's last blocks may hold the line, and how many nodes below them.
const LAST: usize = 3;
const BELOW: usize = 120;
/// Words and bytes of an outlet's name, at most.
const WORDS: usize = 6;
const NAME: usize = 60;

/// The outlet that the text was taken over from. `outlets`: folded names of the page's own.
pub fn read(source: &Source, outlets: &[String]) -> Option<Fact> {
    told(source, outlets).or_else(|| canonical(source, outlets))
}

fn told(source: &Source, outlets: &[String]) -> Option<Fact> {
    let article = source.article?;
    let first = article.blocks.iter().find(|block| block.text.len() > LINE / 2).map(|block| block.node)?;
    let last = article.blocks.iter().rev().nth(LAST).map_or(first, |block| block.node);
    let end = source.page.end(article.body).index();
    let beside = |node: NodeId| node <= first || node >= last && node.index() < end + BELOW;
    let lines = source.blocks.iter().filter(|block| block.text.len() <= LINE && beside(block.node));
    let own =
        lines.filter(|block| !source.region(block.first).is(Region::COMMENTS.or(Region::STORIES).or(Region::MENU)));
    own.into_iter().find_map(|block| {
        let rest = introduced(&block.text, &source.language)?;
        let name = linked(source, block.node, rest).or_else(|| named(rest))?;
        let folded = fold(&name);
        let foreign = !folded.is_empty() && !outlets.contains(&folded);
        foreign.then(|| Fact {
            value: name,
            evidence: told::text(excerpt(&block.text)),
            element: Some(source.page.element_number(block.node)),
            ..Fact::default()
        })
    })
}

/// What stands after the words that tell it, when they open the line or speak of "this" text.
fn introduced<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    let lower = text.to_lowercase();
    // Byte for byte the same places, but for the few letters whose case changes their length.
    if lower.len() != text.len() {
        return None;
    }
    // Where a word begins; of those that begin there the longest.
    let begins = |at: usize| lower[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    let places = lower.char_indices().map(|(at, _)| at).take_while(|at| *at <= INTRODUCTION).filter(|at| begins(*at));
    let longest = |at: usize| {
        let phrases = entries(language, "first").filter(|phrase| lower[at..].starts_with(phrase));
        phrases.max_by_key(|phrase| phrase.len()).map(|phrase| (at, phrase))
    };
    let (at, phrase) = places.into_iter().find_map(longest)?;
    let before = lower[..at].trim_start_matches(|c: char| !c.is_alphanumeric());
    let this = before.split_whitespace().next().is_some_and(|word| of_any_language("this").contains(&word));
    let opens = before.split_whitespace().count() <= 1;
    let rest = text.get(at + phrase.len()..)?;
    ((this || opens) && rest.starts_with([' ', ':', '\u{a0}'])).then_some(rest)
}

/// The text of a link that follows: the name as the page has it.
fn linked(source: &Source, block: NodeId, rest: &str) -> Option<String> {
    let page = source.page;
    let rest = rest.trim_start_matches([' ', ':', '\u{a0}']);
    let texts = page.subtree(block).filter(|id| page.tag(*id) == "a").map(|id| page.inner_text(id));
    let near = |text: &String| {
        let at = rest.find(text.as_str());
        !text.is_empty() && text.len() <= NAME && at.is_some_and(|at| rest[..at].split_whitespace().count() <= 1)
    };
    texts.into_iter().find(near).filter(|text| text.starts_with(char::is_uppercase))
}

/// The name that a text begins with: words with capitals, and small ones between them.
fn named(rest: &str) -> Option<String> {
    let end = rest.find(['.', ',', ';', '(', '|', '–', '—', '\n']).unwrap_or(rest.len());
    let words = rest[..end].trim_start_matches([':', ' ', '\u{a0}', '"', '“', '„', '«']).split_whitespace();
    let small_words = of_any_language("small words");
    let mut name: Vec<&str> = Vec::new();
    for word in words.take(WORDS + 1) {
        let begins = word.starts_with(|c: char| c.is_uppercase() || c.is_numeric() && !name.is_empty());
        let small = small_words.contains(&word);
        if !begins && !small {
            break;
        }
        if begins || !name.is_empty() {
            name.push(word);
        }
    }
    while name.last().is_some_and(|word| small_words.contains(word)) {
        name.pop();
    }
    let name = name.join(" ");
    let name = name.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    (name.chars().count() > 1 && name.len() <= NAME).then_some(name)
}

fn excerpt(text: &str) -> String {
    const CHARS: usize = 80;
    if text.chars().count() <= CHARS { text.to_owned() } else { text.chars().take(CHARS).chain(['…']).collect() }
}

/// The host of a canonical address that is another site's.
fn canonical(source: &Source, outlets: &[String]) -> Option<Fact> {
    let page = source.page;
    let here = page.address().filter(|address| source.whole && address.scheme.starts_with("http"))?;
    let link = page.nodes().find(|id| {
        page.tag(*id) == "link"
            && page.attribute(*id, Attribute::Rel).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
    })?;
    let there = here.resolve(page.attribute(link, Attribute::Href)?)?;
    let label = |site: &str| site.split('.').next().map(fold).unwrap_or_default();
    let (own, other) = (label(here.site()), label(there.site()));
    // "paper.example" and "paper.example.org" are one paper; a path alone or a front page says nothing.
    let another = there.scheme.starts_with("http") && there.host.contains('.') && there.path.len() > 1;
    // A copy of the page under another name, on a mirror or a test server, is no other outlet's.
    let joined = |outlet: &String| outlet.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let is_own = outlets.iter().map(joined).any(|name| name == other);
    let foreign = another && !own.contains(&other) && !other.contains(&own) && !is_own;
    foreign.then(|| Fact { value: there.bare_host().to_owned(), evidence: told::canonical(), ..Fact::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        for (language, text, name) in [
            ("en", "This article originally appeared in The Harbour Post.", "The Harbour Post"),
            ("en", "First published by the Harbour Post on 31 January 2024", "Harbour Post"),
            (
                "en",
                "This story was originally published by Grist of the Sea and is reproduced here",
                "Grist of the Sea",
            ),
            ("en", "The study was first published in Nature.", ""),
            ("en", "Republished from: Harbour Post", "Harbour Post"),
            ("de", "Dieser Artikel erschien zuerst bei der Hafenpost.", "Hafenpost"),
            ("fr", "Cet article a été publié initialement par Le Port", "Le Port"),
            ("es", "Este artículo fue publicado originalmente en El Puerto.", "El Puerto"),
            ("it", "Articolo pubblicato originariamente su Il Porto", "Il Porto"),
            ("pt", "Publicado originalmente em O Porto", "O Porto"),
            ("nl", "Dit artikel is eerder verschenen in De Haven", "De Haven"),
            ("ru", "Впервые опубликовано в «Гавань»", "Гавань"),
            ("uk", "Вперше опубліковано у «Гавань»", "Гавань"),
            ("pl", "Tekst pierwotnie opublikowany w Port Gdański", "Port Gdański"),
            ("en", "This article was first published in 2019.", ""),
            ("en", "", ""),
        ] {
            let told = introduced(text, language).and_then(named);
            assert_eq!(told.unwrap_or_default(), name, "{text}");
        }
    }
}
