//! Whose the article's first picture is: its credit, as the page tells it.
//!
//! Promised: a credit in a caption of the article's own, as written, without "Photo:". Not told: what a picture shows.

use super::agency;
use super::names::{entries, of_any_language};
use super::region::Region;
use super::source::Source;
use crate::page::NodeId;
use crate::report::Fact;
use crate::told;

/// How many blocks above the headline and below it the first picture stands.
const NEAR: std::ops::RangeInclusive<i64> = -6..=30;
/// Bytes of a caption, and of a credit in it, at most.
const CAPTION: usize = 600;
const CREDIT: usize = 90;
/// Words of a credit in small letters, at most.
const WORDS: usize = 6;
/// The credit of the first picture that has one.
pub fn read(source: &Source) -> Option<Fact> {
    let page = source.page;
    let headline = source.headline_place()?;
    let captions = source.blocks.iter().enumerate().filter(|(place, block)| {
        let region = source.region(block.first);
        NEAR.contains(&(*place as i64 - headline as i64))
            && block.text.len() <= CAPTION
            && region.is(Region::CAPTION)
            && !region.is(Region::COMMENTS.or(Region::STORIES).or(Region::FOOTER).or(Region::MENU).or(Region::ASIDE))
    });
    captions.map(|(_, block)| block).find_map(|block| {
        let credit = labelled(&block.text, &source.language)
            .or_else(|| named_credit(source, block.first))
            .or_else(|| in_brackets(&block.text))
            .and_then(|credit| without_rights(&credit, &source.language))?;
        Some(Fact {
            value: credit,
            evidence: told::caption(),
            element: Some(page.element_number(block.node)),
            ..Fact::default()
        })
    })
}

/// What an element called a credit holds.
fn named_credit(source: &Source, text: NodeId) -> Option<String> {
    let page = source.page;
    let element = page.ancestors(text).take(3).find(|up| page.is_named(*up, of_any_language("credit names")))?;
    let told = page.inner_text(element);
    labelled(&told, &source.language).or_else(|| tidy(&told))
}

/// "A ferry. Photo: Bo Dahl / AFP", "© Bo Dahl", "Photo by Bo Dahl"
fn labelled(text: &str, language: &str) -> Option<String> {
    if let Some((_, owner)) = text.rsplit_once('©') {
        return tidy(owner);
    }
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let found = entries(language, "picture").filter_map(|label| {
        let at = lower.rfind(label)?;
        let before = lower[..at].trim_end();
        let whole = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let opens = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric());
        let after = &text[at + label.len()..];
        // A colon; a stroke, but not in "AP Photo/Ann Lee"; or a word that ends in one's name already: "photo by".
        let rest = match after.trim_start().strip_prefix([':', '：', '/']) {
            Some(rest) if opens || !after.trim_start().starts_with('/') => rest,
            _ => Some(after).filter(|after| label.contains(' ') && after.starts_with(' '))?,
        };
        whole.then_some((at, rest))
    });
    let (_, rest) = found.max_by_key(|(at, _)| *at)?;
    // "Foto: picture alliance/dpa": after a colon small letters are a name too.
    tidy(rest).or_else(|| tidy_any(rest).filter(|credit| credit.split_whitespace().count() <= WORDS))
}

/// "A ferry (AP Photo/Ann Lee)", "A ferry (Bo Dahl / AFP)": only where an agency shows that it is a credit.
fn in_brackets(text: &str) -> Option<String> {
    let (_, inside) = text.trim_end_matches(['.', ' ']).strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let agency = inside.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| agency::named(word).is_some());
    agency.then(|| tidy(inside))?
}

/// The credit on one line, up to the end of its bracket; `None` for what is no name.
fn tidy(text: &str) -> Option<String> {
    let named =
        |text: &String| text.starts_with(|c: char| c.is_uppercase() || !c.is_ascii()) || agency::named(text).is_some();
    tidy_any(text).filter(named)
}

/// See [`tidy`]; in small letters as well.
fn tidy_any(text: &str) -> Option<String> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let text = &text[..unmatched_bracket(text)];
    let text = text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | ',' | ';' | '|' | '-' | '–' | '/' | '(' | '[')
    });
    (text.chars().any(char::is_alphabetic) && text.len() <= CREDIT).then(|| text.to_owned())
}

/// The credit without who has what rights: "Copyright Bo Dahl/Copyright 2024. All rights reserved".
fn without_rights(credit: &str, language: &str) -> Option<String> {
    let lower = credit.to_lowercase();
    if lower.len() != credit.len() {
        return Some(credit.to_owned());
    }
    let opening = entries(language, "copyright").find(|word| lower.starts_with(word)).map_or(0, str::len);
    let phrases = entries(language, "rights").chain(entries(language, "copyright"));
    let end = phrases.filter_map(|phrase| lower[opening..].find(phrase)).min();
    tidy_any(&credit[opening..end.map_or(credit.len(), |end| opening + end)])
}

/// Byte of the first bracket that closes what the text did not open; its end when there is none.
fn unmatched_bracket(text: &str) -> usize {
    let mut open = 0;
    let closes = |(_, c): &(usize, char)| {
        open += match c {
            '(' | '[' => 1,
            ')' | ']' => -1,
            _ => 0,
        };
        open < 0
    };
    text.char_indices().find(closes).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits() {
        for (language, text, credit) in [
            ("en", "The ferry in the bay. Photo: Bo Dahl / AFP", "Bo Dahl / AFP"),
            ("en", "The ferry in the bay (Photo by Bo Dahl)", "Bo Dahl"),
            ("en", "The ferry in the bay. (AP Photo/Ann Lee)", "AP Photo/Ann Lee"),
            ("en", "The ferry © Bo Dahl", "Bo Dahl"),
            ("de", "Die Fähre © Copyright Bo Dahl/Copyright 2024 AFP. All rights reserved", "Bo Dahl"),
            ("fr", "Le bac © Tous droits réservés", ""),
            ("de", "Die Fähre. Foto: dpa", "dpa"),
            ("de", "Symbolfoto: picture alliance/dpa | Bernd Lau", "picture alliance/dpa | Bernd Lau"),
            ("en", "The ferry. Credit: Bo Dahl (Harbour Post)", "Bo Dahl (Harbour Post)"),
            ("de", "Die Fähre (Bild: Bernd Lau)", "Bernd Lau"),
            ("fr", "Le bac. Crédit photo : Luc Petit", "Luc Petit"),
            ("en", "The ferry (old) in the bay", ""),
            ("en", "A photo of the ferry", ""),
            ("en", "", ""),
        ] {
            let told = labelled(text, language).or_else(|| in_brackets(text));
            let told = told.and_then(|credit| without_rights(&credit, language));
            assert_eq!(told.unwrap_or_default(), credit, "{text}");
        }
    }
}
