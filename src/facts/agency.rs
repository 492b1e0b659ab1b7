//! News agencies: which wire a text comes from.
//!
//! Promised: an agency is named where the page credits its text (author fields, byline, dateline, source line), not where
//! it credits a picture or where the text speaks of it.

use super::names;
use super::source::{Source, Zone, separators};
use crate::article::Role;
use crate::page::NodeId;
use crate::report::Fact;
use crate::words;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Codes up to this length are only known as they are written ("AP", "dpa"): in lower case they are words.
const CODE: usize = 4;

/// The agency whose name this is, in any form, with what stands around it in author fields ("AFP, MANILA").
pub fn named(text: &str) -> Option<&'static str> {
    let text = trimmed(text);
    let article = ["The ", "the ", "Die ", "die ", "der ", "Der ", "L'", "la ", "La ", "l'"];
    let bare = article.iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text);
    lookup(text).or_else(|| lookup(bare))
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '.' | ',' | ':' | '(' | ')' | '[' | ']' | '©' | '*' | '"' | '-' | '–' | '—' | '@' | '/')
    })
}

fn lookup(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        return None;
    }
    if name.chars().count() <= CODE {
        agencies().get(name).copied()
    } else {
        agencies().get(name.to_lowercase().as_str()).copied()
    }
}

/// An agency named in a list of credits: "ino/dpa", "mit AFP", "AP, Reuters".
pub fn credited(text: &str) -> Option<&'static str> {
    named(text).or_else(|| {
        let pieces = text.split(|c: char| separators(c) || matches!(c, '/' | '(' | ')' | '+' | '-' | ':'));
        pieces.clone().find_map(named).or_else(|| {
            // "mit Material der dpa", "with files from The Associated Press"
            pieces
                .filter_map(|piece| {
                    let words: Vec<&str> = piece.split_whitespace().collect();
                    (1..words.len().min(7)).find_map(|skipped| named(&words[skipped..].join(" ")))
                })
                .next()
        })
    })
}

/// Every form of every agency's name to the name that readers know. Longer forms in lower case.
fn agencies() -> &'static HashMap<String, &'static str> {
    static TABLE: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = HashMap::new();
        for line in words::of("mul", "agencies").entries("agencies") {
            let mut forms = line.split(';').map(str::trim).peekable();
            let Some(known) = forms.peek().copied() else { continue };
            for form in forms {
                if form.chars().count() <= CODE {
                    table.insert(form.to_owned(), known);
                    table.insert(form.to_uppercase(), known);
                } else {
                    table.insert(form.to_lowercase(), known);
                }
            }
        }
        table
    })
}

/// The agency that a dateline names: "MEXICO CITY (AP) —", "Berlin (dpa/lby) - ", "(AFP) –".
pub fn dateline(paragraph: &str) -> Option<&'static str> {
    let start = &paragraph[..paragraph.floor_char_boundary(DATELINE)];
    // "AFP - Rain fell", "JTA — Rain fell"
    let dash = [" - ", " – ", " — ", "—", " : "].iter().filter_map(|dash| start.find(dash)).min();
    if let Some(before) = dash.map(|at| &start[..at]) {
        // "THE PAPER via JTA — "
        let via = before.rsplit_once(" via ").map_or(before, |(_, via)| via);
        if let Some(name) = named(via) {
            return Some(name);
        }
    }
    let (before, rest) = start.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    let after = after.trim_start();
    let dashed = after.starts_with(['-', '–', '—', ':', '.', '_']) || after.starts_with("&mdash;");
    // A place and a day stand before it, no sentence.
    let sentence = |word: &str| word.ends_with(['.', '!', '?']) && word.chars().count() > ABBREVIATION;
    let place = before.split_whitespace().count() <= 6 && !before.split_whitespace().any(sentence);
    (dashed && place).then(|| credited_list(inside))?
}

/// The longest abbreviation of a month or place, its dot included: "Sept.", "Calif.".
const ABBREVIATION: usize = 6;
/// Among how many paragraphs the one with the dateline is: captions of a row of pictures may stand before it.
const DATELINE_PARAGRAPHS: usize = 16;
/// How far into a paragraph a dateline reaches, in bytes.
const DATELINE: usize = 120;

/// The agency that stands alone at the end of a text: "… (dpa)", "… /APA/".
fn tail(paragraph: &str) -> Option<&'static str> {
    let text = paragraph.trim_end_matches(['.', ' ', '\u{a0}']);
    let (_, inside) = text.strip_suffix(')')?.rsplit_once('(')?;
    credited_list(inside)
}

/// A list of nothing but agencies and initials.
fn credited_list(list: &str) -> Option<&'static str> {
    if list.split_whitespace().count() > 5 {
        return None;
    }
    named(list)
        .or_else(|| list.split(|c: char| separators(c) || matches!(c, '/' | '+' | '-' | '–' | ':')).find_map(named))
}

/// The agency that the article's text comes from. `authors`: what the page's author fields say.
pub fn read(source: &Source, authors: &[(String, String)]) -> Option<Fact> {
    let fact = |name: &str, evidence: String, node: Option<NodeId>| Fact {
        value: name.to_owned(),
        evidence,
        element: node.map(|node| source.page.element_number(node)),
    };
    for (text, evidence) in authors {
        if let Some(name) = named(text).or_else(|| credited_list(text)).or_else(|| in_list(text, source)) {
            return Some(fact(name, evidence.clone(), None));
        }
    }
    let beside = |distance: i64| (-3..=8).contains(&distance);
    let headline = source.headline_place();
    for (place, block) in source.blocks.iter().enumerate() {
        let near = headline.is_some_and(|headline| beside(place as i64 - headline as i64));
        let zone = source.zone(block.first);
        if !near
            || block.text.len() > BYLINE
            || zone.is(Zone::CAPTION.or(Zone::STORIES).or(Zone::COMMENTS).or(Zone::MENU))
        {
            continue;
        }
        if let Some(name) = byline(&block.text, source) {
            return Some(fact(name, "byline".to_owned(), Some(block.node)));
        }
    }
    let article = source.article?;
    // Not in lists of links, which some sites set before the text.
    let prose = article.blocks.iter().filter(|block| matches!(block.role, Role::Standfirst | Role::Paragraph));
    for block in prose.filter(|block| block.text.len() > 40).take(DATELINE_PARAGRAPHS) {
        if let Some(name) = dateline(&block.text) {
            return Some(fact(name, "dateline".to_owned(), Some(block.node)));
        }
    }
    let last = article.blocks.iter().rev().take(4).filter(|block| !source.zone(block.node).is(Zone::CAPTION));
    for block in last {
        if let Some(name) = tail(&block.text) {
            return Some(fact(name, "end of the text".to_owned(), Some(block.node)));
        }
    }
    let line = credit_line(source).map(|(name, node)| fact(name, "credit line".to_owned(), Some(node)));
    line.or_else(|| in_address(source).map(|name| fact(name, "address".to_owned(), None)))
}

/// A folder of the address that is an agency's: `/news/reuters/2024/…`.
fn in_address(source: &Source) -> Option<&'static str> {
    let address = source.page.address().filter(|_| source.whole)?;
    let folders = address.path.rsplit_once('/')?.0;
    folders.split('/').filter(|step| step.len() > SHORTEST_FOLDER).find_map(lookup)
}

/// `/ap/`, `/pa/`, `/uni/` stand for much else.
const SHORTEST_FOLDER: usize = 4;

/// A byline is a line: longer texts speak of agencies.
const BYLINE: usize = 120;

/// An agency in a byline: alone, after a word like "by", or beside names: "Ann Lee / dpa".
fn byline(text: &str, source: &Source) -> Option<&'static str> {
    let text = names::without_by(text, &source.language);
    credited_list(text).or_else(|| in_list(text, source))
}

/// Whether a code is a word or a place as well: "Philadelphia, PA".
fn is_ambiguous(code: &str) -> bool {
    words::of("mul", "agencies").entries("ambiguous").contains(&trimmed(code))
}

/// An agency among people.
fn in_list(text: &str, source: &Source) -> Option<&'static str> {
    names::pieces(text, &source.language).into_iter().filter(|piece| !is_ambiguous(piece)).find_map(named)
}

/// "Quelle: ntv.de, ino/dpa", "With files from The Associated Press": a line of its own at the end of the article.
fn credit_line(source: &Source) -> Option<(&'static str, NodeId)> {
    let article = source.article?;
    let end = article.blocks.last().map_or(article.body, |block| block.node);
    let start = source.blocks.iter().position(|block| block.node >= article.body)?;
    let after = source.blocks[start..].iter();
    let near = after.filter(|block| block.node <= end || block.first.index() < end.index() + NEAR);
    let lines = near.filter(|block| {
        block.text.len() <= BYLINE && !source.zone(block.first).is(Zone::CAPTION.or(Zone::COMMENTS).or(Zone::STORIES))
    });
    for block in lines {
        let lower = block.text.to_lowercase();
        let introduced = ["en", source.language.as_str()].into_iter().any(|language| {
            words::of(language, "source").entries("source").iter().any(|phrase| {
                lower.strip_prefix(phrase).is_some_and(|rest| rest.starts_with([' ', ':', '/', '\u{a0}']))
            })
        });
        // Among the paragraphs a name alone is a picture's credit.
        let found = match introduced {
            true => credited(&block.text),
            false if block.node >= end => whole_credit(&block.text),
            false => None,
        };
        if let Some(name) = found {
            return Some((name, block.node));
        }
    }
    None
}

/// How many nodes after the last paragraph a credit line may stand.
const NEAR: usize = 40;

/// A line of nothing but credits: "dpa", "(AFP, dpa)", "ino/dpa", "© AFP".
fn whole_credit(text: &str) -> Option<&'static str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '.' | '©' | '*'));
    (text.len() <= 40 && text.split_whitespace().count() <= 4).then(|| credited_list(text))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_agencies() {
        for (text, name) in [
            ("AFP", "AFP"),
            ("Agence France-Presse", "AFP"),
            ("The Associated Press", "AP"),
            ("DPA", "dpa"),
            ("(dpa)", "dpa"),
            ("ТАСС", "TASS"),
            ("共同通信", "Kyodo"),
            ("Deutsche Presse-Agentur", "dpa"),
            ("ap", ""),
            ("Ann Lee", ""),
            ("", ""),
        ] {
            assert_eq!(named(text).unwrap_or_default(), name, "{text}");
        }
    }

    #[test]
    fn credits() {
        for (text, name) in [
            ("Quelle: paper.de, ino/dpa", "dpa"),
            ("With files from The Associated Press", "AP"),
            ("Mit Material der dpa", "dpa"),
            ("Ann Lee and Reuters", "Reuters"),
            ("Source: the mayor", ""),
        ] {
            assert_eq!(credited(text).unwrap_or_default(), name, "{text}");
        }
    }

    #[test]
    fn datelines() {
        for (text, name) in [
            ("MEXICO CITY (AP) — Rain fell.", "AP"),
            ("Berlin (dpa/lby) - Es regnet.", "dpa"),
            ("(AFP) – It rains.", "AFP"),
            ("LONDON, Jan 31 (Reuters) - Rain fell.", "Reuters"),
            ("Rain fell, the agency said (AP), and more is due — later.", ""),
            ("Rain fell on Monday. The agency (AP) — said so.", ""),
            ("Rain (heavy) — fell.", ""),
            ("AFP – Rain fell.", "AFP"),
            ("Rain – and more of it (AP) fell.", ""),
        ] {
            assert_eq!(dateline(text).unwrap_or_default(), name, "{text}");
        }
    }
}
