//! News agencies: which wire a text comes from.
//!
//! Promised: an agency is named where the page credits its text (author fields, byline, dateline, source line), not where
//! it credits a picture or where the text speaks of it.

use super::dateline::{self, Dateline};
use super::names;
use super::publisher;
use super::region::Region;
use super::source::{Source, separators};
use crate::article::Role;
use crate::page::NodeId;
use crate::report::Fact;
use crate::told::{self, Told};
use crate::words;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Codes up to this length are only known as they are written ("AP", "dpa"): in lower case they are words.
const CODE: usize = 4;

/// The agency whose name this is, in any form, with what stands around it in author fields ("AFP, MANILA").
pub fn named(text: &str) -> Option<&'static str> {
    let text = trimmed(text);
    lookup(text).or_else(|| lookup(names::without_article(text)))
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ',' | ':' | '：' | '(' | ')' | '[' | ']' | '©' | '*' | '"' | '-' | '–' | '—' | '@' | '/'
            )
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
pub fn credited(text: &str, language: &str) -> Option<&'static str> {
    let listed = || {
        let pieces = names::pieces(text, language).into_iter().take(CREDITS);
        pieces.map(|piece| without_source(piece, language)).find_map(|piece| named(piece).or_else(|| within(piece)))
    };
    let parted = || text.split(['-', ':']).find_map(|piece| named(piece).or_else(|| within(piece)));
    named(text).or_else(listed).or_else(parted)
}

/// "Material der Nachrichtenagentur dpa": the first name in a piece of a line that is known to credit.
fn within(piece: &str) -> Option<&'static str> {
    let words: Vec<&str> = piece.split_whitespace().take(CREDITS).collect();
    (1..words.len()).find_map(|start| {
        let ends = (start + 1..=words.len().min(start + LONGEST_NAME)).rev();
        let names = ends.map(|end| words[start..end].join(" "));
        names.filter(|name| !is_ambiguous(name)).find_map(|name| named(&name))
    })
}

/// Pieces and words of a line of credits that are looked at, and words of the longest name of an agency.
const CREDITS: usize = 24;
const LONGEST_NAME: usize = 4;

/// "avec AFP", "Source: AFP" without the words before the name.
fn without_source<'t>(piece: &'t str, language: &str) -> &'t str {
    names::behind_source(piece, language).unwrap_or(piece)
}

/// The agency whose name begins or ends a text that parts no words: "ワシントン共同", "新华社北京3月5日".
pub fn within_ideographs(text: &str) -> Option<&'static str> {
    let known = agencies().iter().filter(|(form, _)| form.starts_with(|c: char| c > '\u{2e80}'));
    let found = known.filter(|(form, _)| text.starts_with(form.as_str()) || text.ends_with(form.as_str()));
    found.max_by_key(|(form, _)| form.len()).map(|(_, name)| *name)
}

/// Every form of every agency's name to the name that readers know. Longer forms in lower case.
fn agencies() -> &'static FxHashMap<String, &'static str> {
    static TABLE: OnceLock<FxHashMap<String, &'static str>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = FxHashMap::default();
        for line in words::of("mul", "agencies").entries("agencies") {
            let mut forms = line.split(';').map(str::trim).peekable();
            let Some(known) = forms.peek().copied() else { continue };
            for form in forms {
                let is_code = form.chars().count() <= CODE;
                table.insert(if is_code { form.to_owned() } else { form.to_lowercase() }, known);
            }
        }
        table
    })
}

/// Among how many paragraphs the one with the dateline is: captions of a row of pictures may stand before it.
const DATELINE_PARAGRAPHS: usize = 16;

/// The agency that stands alone at the end of a text: "… (dpa)", "… /APA/", "…. — AFP".
fn tail(paragraph: &str) -> Option<&'static str> {
    let text = paragraph.trim_end_matches(['.', ' ', '\u{a0}']);
    let enclosed = |open: char, close: char| text.strip_suffix(close)?.rsplit_once(open).map(|(_, inside)| inside);
    let behind_dash = || {
        let (before, after) = text.rsplit_once(['—', '–'])?;
        let ends_sentence = before.trim_end().ends_with(['.', '!', '?', '"', '”', '’', '»', '…']);
        ends_sentence.then_some(after)
    };
    enclosed('(', ')').or_else(|| enclosed('/', '/')).or_else(behind_dash).and_then(credited_list)
}

/// A list of nothing but agencies and initials.
pub fn credited_list(list: &str) -> Option<&'static str> {
    if list.split_whitespace().count() > 5 {
        return None;
    }
    named(list)
        .or_else(|| list.split(|c: char| separators(c) || matches!(c, '/' | '+' | '-' | '–' | ':')).find_map(named))
}

/// The agency that the article's text comes from. `authors`: what the page's author fields say.
pub fn read(source: &Source, authors: &[(String, Told)]) -> Option<Fact> {
    let fact = |name: &str, evidence: Told, node: Option<NodeId>| Fact {
        value: name.to_owned(),
        evidence,
        element: node.map(|node| source.page.element_number(node)),
        ..Fact::default()
    };
    for (text, evidence) in authors.iter().filter(|(text, _)| text.len() <= names::FIELD) {
        if let Some(name) = named(text).or_else(|| credited_list(text)).or_else(|| in_list(text, source)) {
            return Some(fact(name, evidence.clone(), None));
        }
    }
    let beside = |distance: i64| (-3..=8).contains(&distance);
    let headline = source.headline_place();
    for (place, block) in source.blocks.iter().enumerate() {
        let near = headline.is_some_and(|headline| beside(place as i64 - headline as i64));
        let region = source.region(block.first);
        if !near
            || block.text.len() > BYLINE
            || region.is(Region::CAPTION.or(Region::STORIES).or(Region::COMMENTS).or(Region::MENU))
        {
            continue;
        }
        if let Some(name) = byline(&block.text, source) {
            return Some(fact(name, told::byline(), Some(block.node)));
        }
    }
    let article = source.article?;
    if let Some((name, node)) = dateline(source).and_then(|(told, node)| Some((told.agency?, node))) {
        return Some(fact(name, told::dateline(), Some(node)));
    }
    let last = article.blocks.iter().rev().take(4).filter(|block| !source.region(block.node).is(Region::CAPTION));
    for block in last {
        if let Some(name) = tail(&block.text) {
            return Some(fact(name, told::end_of_text(), Some(block.node)));
        }
    }
    let line = credit_line(source).map(|(name, node)| fact(name, told::credit_line(), Some(node)));
    line.or_else(|| in_address(source).map(|name| fact(name, told::address(), None)))
}

/// The article's dateline, and the paragraph that it opens.
pub fn dateline(source: &Source) -> Option<(Dateline, NodeId)> {
    // Not in lists of links, which some sites set before the text.
    let prose = source.article?.blocks.iter().filter(|block| matches!(block.role, Role::Standfirst | Role::Paragraph));
    let lines = prose.filter(|block| block.text.len() > 40).take(DATELINE_PARAGRAPHS);
    lines.map(|block| (dateline::read(&block.text), block.node)).find(|(told, _)| *told != Dateline::default())
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
    // "Photo: AFP", "The ferry © AFP"
    if text.contains('©') || names::introduces_others(text, &source.language) {
        return None;
    }
    let own = names::before_others(text, &source.language);
    // "The ferry in the bay. EFE/Ann Lee": a picture's.
    let own = names::first_sentence(own.first().copied().unwrap_or_default());
    let text = names::without_by(own, &source.language);
    credited_list(text)
        .or_else(|| in_list(text, source))
        .or_else(|| credited_within(text, &source.language))
        .or_else(|| behind_name(text))
}

/// "Ann Lee The Associated Press", "Ann LeeAssociated Press": a name in full behind the author's, which stands in an element
/// of its own. Codes are words as well.
fn behind_name(text: &str) -> Option<&'static str> {
    begins_behind_name(text).and_then(|start| named(&text[start..]))
}

/// The name that an agency's stands behind.
pub fn name_before(text: &str) -> Option<&str> {
    begins_behind_name(text).map(|start| &text[..start])
}

/// Where an agency's name begins behind another.
fn begins_behind_name(text: &str) -> Option<usize> {
    // A single word may be a surname, but not a third: "Ann Lee Reuters". Letters alone may be a title's.
    const NAME: usize = 2;
    let mut starts = text.match_indices(char::is_uppercase).skip(1).map(|(start, _)| start);
    let is_whole = |start: usize| {
        let (before, rest) = text.split_at(start);
        before.ends_with(' ') && before.split_whitespace().count() >= NAME && rest.contains(char::is_lowercase)
    };
    starts.find(|start| (text[*start..].contains(' ') || is_whole(*start)) && named(&text[*start..]).is_some())
}

/// An agency whose material is in what others wrote: "Ann Lee with files from Reuters". Single words ("source") say too
/// little within a line.
fn credited_within(text: &str, language: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let phrases = words::of(language, "source").entries("source").iter().filter(|phrase| phrase.contains(' '));
    phrases.into_iter().any(|phrase| lower.contains(&format!(" {phrase} "))).then(|| credited(text, language))?
}

/// Whether a code is a word or a place as well: "Philadelphia, PA".
pub fn is_ambiguous(code: &str) -> bool {
    words::of("mul", "agencies").entries("ambiguous").contains(&trimmed(code))
}

/// An agency among people.
fn in_list(text: &str, source: &Source) -> Option<&'static str> {
    let pieces = names::pieces(text, &source.language).into_iter().map(|piece| without_source(piece, &source.language));
    pieces.filter(|piece| !is_ambiguous(piece)).find_map(|piece| named(piece).or_else(|| before_place(piece, source)))
}

/// "Reuters in London", "EFE Madrid": an agency and where its office is, and nothing else. Names of people begin like some
/// agencies': "Hina Lee".
fn before_place(piece: &str, source: &Source) -> Option<&'static str> {
    let (first, rest) = piece.split_once(' ')?;
    let within =
        rest.split_once(' ').filter(|(word, _)| word.starts_with(char::is_lowercase) && word.chars().count() <= IN);
    let place = within.map_or(rest, |(_, place)| place);
    let is_place = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let fits = place.split_whitespace().count() <= PLACE && place.split_whitespace().all(is_place);
    let sure = within.is_some() || first.chars().all(char::is_uppercase);
    let fits = fits && sure && !is_ambiguous(first) && !names::is_aside(place, &source.language);
    named(first).filter(|_| fits)
}

/// Letters of the longest word before a place, and words of the longest place.
const IN: usize = 3;
const PLACE: usize = 3;

/// "Quelle: ntv.de, ino/dpa", "With files from The Associated Press": a line of its own at the end of the article.
fn credit_line(source: &Source) -> Option<(&'static str, NodeId)> {
    let article = source.article?;
    let end = article.blocks.last().map_or(article.body, |block| block.node);
    let start = source.blocks.iter().position(|block| block.node >= article.body)?;
    let after = source.blocks[start..].iter();
    let near = after.filter(|block| block.node <= end || block.first.index() < end.index() + NEAR);
    let lines = near.filter(|block| {
        block.text.len() <= BYLINE
            && !source.region(block.first).is(Region::CAPTION.or(Region::COMMENTS).or(Region::STORIES))
    });
    for block in lines {
        let line = block.text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let introduced = names::behind_source(line, &source.language).is_some();
        // Among the paragraphs a name alone is a picture's credit.
        let found = match introduced {
            true => credited(&block.text, &source.language),
            false if block.node >= end => tail(&block.text)
                .or_else(|| whole_credit(&block.text))
                .or_else(|| copyright(&block.text))
                .or_else(|| contributing(&block.text, &source.language))
                .or_else(|| credited_within(&block.text, &source.language)),
            false => None,
        };
        // "Photo: AFP"
        if let Some(name) = found.filter(|_| !names::introduces_others(&block.text, &source.language)) {
            return Some((name, block.node));
        }
    }
    None
}

/// How many nodes after the last paragraph a credit line may stand.
const NEAR: usize = 40;

/// "© 2024 The Associated Press. All rights reserved.", "Copyright 2024 AFP"
fn copyright(text: &str) -> Option<&'static str> {
    let marked =
        text.starts_with('©') || text.get(..COPYRIGHT.len()).is_some_and(|word| word.eq_ignore_ascii_case(COPYRIGHT));
    let owner = publisher::without_copyright(text.split(". ").next()?);
    named(&owner).filter(|_| marked)
}

const COPYRIGHT: &str = "copyright";

/// "Reuters contributed to this report.", "Associated Press writer Ann Lee contributed to this report."
fn contributing(text: &str, language: &str) -> Option<&'static str> {
    let phrases = words::of(language, "source").entries("contributing");
    let (who, _) = phrases.iter().find_map(|phrase| text.split_once(phrase))?;
    let begins = |piece: &str| {
        let words: Vec<&str> = piece.split_whitespace().take(LONGEST_NAME).collect();
        (1..=words.len()).rev().find_map(|count| named(&words[..count].join(" ")))
    };
    names::pieces(who, language).into_iter().take(CREDITS).find_map(begins)
}

/// A line of nothing but credits: "dpa", "(AFP, dpa)", "ino/dpa", "© AFP".
fn whole_credit(text: &str) -> Option<&'static str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '.' | '©' | '*'));
    // "EFE ahr/jlm": who of the agency wrote and edited it.
    let initials = |word: &&str| word.contains('/') && !word.contains(char::is_uppercase);
    let text = text.rsplit_once(' ').filter(|(_, last)| initials(last)).map_or(text, |(own, _)| own);
    (text.len() <= 40 && text.split_whitespace().count() <= 4).then(|| credited_list(text))?
}

#[cfg(test)]
mod tests;
