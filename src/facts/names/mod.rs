//! People's names out of bylines and author fields.
//!
//! "By ANN LEE and Bo Dahl, Staff Writers" is "Ann Lee" and "Bo Dahl". Promised: no agency, no newsroom, no role. Not
//! promised: that a place in a list of names is known to be none.

mod person;
mod pieces;

use super::dates::months::month_named;
use crate::words::{self, Words};
pub use person::is_alphabetic_script;
use person::{begins_with_code, person};
pub use pieces::{before_others, first_sentence, joined, pieces, without_dates, words_with_places};
use std::sync::OnceLock;

/// The languages whose words are tried: the article's and English, which sites' frames are often in.
pub fn entries(language: &str, section: &str) -> impl Iterator<Item = &'static str> {
    let english = if language == "en" { &[] } else { words::of("en", "source").entries(section) };
    words::of(language, "source").entries(section).iter().chain(english).copied()
}

/// A section's entries in `data/mul/facts.txt`, for pages in any language.
pub fn of_any_language(section: &str) -> &'static [&'static str] {
    static WORDS: OnceLock<&Words> = OnceLock::new();
    WORDS.get_or_init(|| words::of("mul", "facts")).entries(section)
}

/// Whether the word, in small letters, is one of the small words within names.
fn is_particle(word: &str) -> bool {
    of_any_language("particles").contains(&word)
}

/// Bytes of an author field, at most: longer ones are texts.
pub const FIELD: usize = 600;

/// Whether the text, whatever its case, is an entry of the section.
fn is_one_of(text: &str, language: &str, section: &str) -> bool {
    let lower = text.to_lowercase();
    let known = |language| words::of(language, "source").entries(section).contains(&lower.as_str());
    known(language) || language != "en" && known("en")
}

/// Each word's first letter as it is, the others small; `within`: what else does not part words.
pub fn in_title_case(text: &str, within: impl Fn(char) -> bool) -> String {
    let mut inside = false;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if inside {
            out.extend(c.to_lowercase())
        } else {
            out.push(c)
        }
        inside = c.is_alphabetic() || within(c);
    }
    out
}

/// The text without "By", "Von", "Автор:" before it.
pub fn without_by<'t>(text: &'t str, language: &str) -> &'t str {
    introduced(text, language).unwrap_or(text.trim())
}

/// What a word like "By" introduces; `None` when none does.
pub fn introduced<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let longest = entries(language, "by").filter_map(|phrase| {
        let rest = strip_prefix(text, phrase)?;
        // "by" is a word: "Byron" is not introduced by it.
        let parted = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, ':' | '/' | '／' | '：' | '・' | '='))
            || phrase.ends_with('\'')
            || is_glued(phrase, text, rest);
        (parted && !rest.trim().is_empty()).then(|| {
            rest.trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, ':' | '/' | '／' | '：' | '・' | '-' | '=')
            })
        })
    });
    longest.min_by_key(|rest| rest.len()).or_else(|| behind_place(text, language))
}

/// What a phrase around a place introduces: "Aus Kiew und Lwiw berichtet Anna Groß".
fn behind_place<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    entries(language, "by, around a place").find_map(|phrase| {
        let (before, after) = phrase.split_once(" … ")?;
        let rest = strip_prefix(text, before)?;
        let mut words = words_with_places(rest).skip(1).take(PLACE);
        words.find_map(|(at, _)| strip_prefix(&rest[at..], after)?.strip_prefix(' '))
    })
}

/// Words of a place, at most.
const PLACE: usize = 4;

/// "ByAnn Lee": the name stands in an element of its own. Not where names begin like that ("DeAngelo", "VonMiller").
fn is_glued(phrase: &str, text: &str, rest: &str) -> bool {
    let mut letters = rest.chars();
    let begins = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    let small = text[..text.len() - rest.len()].chars().skip(1).all(char::is_lowercase);
    begins && small && !is_particle(phrase)
}

/// "The Associated Press", "L'AFP" without the article.
pub fn without_article(text: &str) -> &str {
    let rests = of_any_language("articles").iter().filter_map(|article| {
        let rest = strip_prefix(text, article)?;
        if article.ends_with('\'') { Some(rest) } else { rest.strip_prefix(' ') }
    });
    rests.min_by_key(|rest| rest.len()).unwrap_or(text)
}

/// Strips a prefix, whatever its case.
fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for wanted in prefix.chars() {
        let c = rest.next()?;
        let same = match (c.is_ascii(), wanted.is_ascii()) {
            (true, true) => c.eq_ignore_ascii_case(&wanted),
            // "d’Anne"
            (false, true) => c == '’' && wanted == '\'' || c.to_lowercase().eq([wanted]),
            _ => c == wanted || c.to_lowercase().eq(wanted.to_lowercase()),
        };
        if !same {
            return None;
        }
    }
    Some(rest.as_str())
}

/// What words for where a text is from introduce: "avec AFP", "Source: AFP", "Quelle/AFP".
pub fn behind_source<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    let known = entries(language, "source").filter_map(|phrase| strip_prefix(text, phrase));
    known.filter(|rest| rest.starts_with([' ', ':', '：', '/', '\u{a0}'])).min_by_key(|rest| rest.len())
}

/// Whether a text begins with words for people who did not write it: "Photos by", "Übersetzung:".
pub fn introduces_others(text: &str, language: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    entries(language, "others").any(|phrase| {
        strip_prefix(text, phrase).is_some_and(|rest| rest.is_empty() || !rest.starts_with(char::is_alphanumeric))
    })
}

/// Whether the last words of a text, before a name, say that the name is of somebody who did not write it. Where no other
/// name stands before it, "as told to" introduces who did.
pub fn ends_in_others(text: &str, language: &str) -> bool {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let lower = text.to_lowercase();
    entries(language, "others").any(|phrase| {
        lower.strip_suffix(phrase).is_some_and(|rest| match rest.is_empty() {
            true => !is_one_of(phrase, language, "by"),
            false => !rest.ends_with(char::is_alphanumeric),
        })
    })
}

/// What "Essay By Ann Lee" introduces: a word like "By", with a capital, after a few words.
pub fn introduced_later<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    let later = words_with_places(text).skip(1).take(3);
    let capital = later.filter(|(_, word)| word.starts_with(char::is_uppercase) && is_one_of(word, language, "by"));
    capital.map(|(at, word)| text[at + word.len()..].trim()).find(|rest| !rest.is_empty())
}

/// What "Author: Ann Lee" introduces in the middle of a line.
pub fn introduced_within<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    if introduces_others(text, language) {
        return None;
    }
    let (before, after) = text.split_once(':')?;
    let label = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    is_one_of(label, language, "by").then_some(after.trim()).filter(|after| !after.is_empty())
}

/// What a word like "by" introduces behind a bar, "Posted | by Ann Lee", where a date stood, or in a later sentence of a line of
/// credits: "Edited by Bo Dahl. Written by Ann Lee".
pub fn introduced_in_part<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    let credits = text.contains(". ") && introduces_others(text, language);
    let parts = text.split('|').flat_map(|part| if credits { pieces::at_ends_of_sentences(part) } else { vec![part] });
    parts.skip(1).find_map(|part| introduced(part, language))
}

/// The people in an author field or byline, in order. `outlet`: folded names of the page's publisher, which are no people.
/// A `declared` name may be a single word ("Eddie").
pub fn people(text: &str, language: &str, outlets: &[String], declared: bool) -> Vec<String> {
    let own = introduced_later(text, language).or_else(|| introduced(text, language));
    let text = own.unwrap_or(text.trim());
    let text = without_place(text, language, outlets);
    let pieces = pieces(text, language);
    let mut people: Vec<String> = Vec::new();
    let several = pieces.len() > 1;
    let mut others = own.is_none() && introduces_others(text, language);
    for piece in pieces {
        // "By Ann Lee, photos by Bo Dahl and Cy Twain", "By Ann Lee, as told to Bo Dahl", but "As told to Bo Dahl".
        let credits = introduces_others(piece, language);
        let wrote = introduced(piece, language).is_some() && (!credits || people.is_empty());
        others = !wrote && (others || credits);
        if others || !people.is_empty() && begins_with_code(piece) || is_credited_behind(text, piece, language) {
            continue;
        }
        // "By Ann Lee | By Bo Dahl"
        let piece = without_by(piece, language);
        let piece = if own.is_some() { without_handle(piece, language) } else { piece };
        let Some(name) = person(piece, language, outlets) else { continue };
        let words = name.split_whitespace().count();
        let single = words == 1 && is_alphabetic_script(&name);
        if single && (!declared || several) || people.contains(&name) {
            continue;
        }
        people.push(name);
    }
    people
}

/// "Bo Dahl (photos)". `piece` is a part of the text.
fn is_credited_behind(text: &str, piece: &str, language: &str) -> bool {
    let end = piece.as_ptr() as usize - text.as_ptr() as usize + piece.len();
    let inside = text.get(end..).and_then(|rest| rest.trim_start().strip_prefix('(')?.split(')').next());
    inside.is_some_and(|credit| is_one_of(credit.trim(), language, "others"))
}

/// Whether a text is what somebody does, and nothing else: "Political editor".
pub fn is_role(text: &str, language: &str) -> bool {
    let role = |word: &str| is_one_of(word.trim_matches(|c: char| !c.is_alphanumeric()), language, "roles");
    is_one_of(text, language, "roles") || text.split_whitespace().all(role)
}

/// "Ann Lee @annlee", "Ann Lee 5 min", "Ann Lee March 18 at 3 PM" without what is no name.
fn without_handle<'t>(piece: &'t str, language: &str) -> &'t str {
    // "Ann Leealee@paper.example" is glued to the name.
    let handle = |word: &str| {
        word.contains('@') && !word.starts_with(char::is_uppercase) || word.starts_with(|c: char| c.is_numeric())
    };
    let words: Vec<(usize, &str)> = words_with_places(piece).collect();
    let Some(end) = (2..words.len()).find(|place| handle(words[*place].1)) else { return piece };
    let is_month = |word: &str| month_named(word.trim_end_matches('.').to_lowercase().as_str(), language).is_some();
    let end = if end > 2 && is_month(words[end - 1].1) { end - 1 } else { end };
    &piece[..words[end].0]
}

/// Whether a piece beside a name says who the person is or what else the text is from: a role, a place, an agency.
pub fn is_aside(piece: &str, language: &str) -> bool {
    let mut words = piece.split_whitespace();
    let says = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        is_one_of(word, language, "roles") || is_one_of(word, language, "nobody")
    };
    super::agency::named(piece).is_some()
        || person::begins_with_role(piece, language)
        || words.next().is_some_and(says)
        || words.next_back().is_some_and(says)
}

/// "Ann Lee, The Paper North — Port City" without the place behind the outlet.
fn without_place<'t>(text: &'t str, language: &str, outlets: &[String]) -> &'t str {
    let Some((before, _)) = text.rsplit_once(['—', '–']) else { return text };
    let last = pieces(before, language).last().copied().unwrap_or_default();
    let begins = |outlet: &String| !outlet.is_empty() && super::source::fold(last).starts_with(outlet.as_str());
    if last != before.trim() && outlets.iter().any(begins) { before } else { text }
}

/// The name that a piece is, when it looks like nothing else: two to four words, each with a capital but particles, or
/// "Anne PETIT".
pub fn whole_name(piece: &str, language: &str, outlets: &[String]) -> Option<String> {
    let piece = person::without_titles(piece.trim());
    let words = piece.split_whitespace();
    let is_mixed = |word: &str| word.chars().skip(1).any(char::is_lowercase);
    let surnames = words.clone().next().is_some_and(is_mixed);
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase) && (is_mixed(word) || surnames && person::is_surname_in_capitals(word))
    };
    let fits = words
        .clone()
        .all(|word| capital(word) || is_particle(word) || word.chars().count() == 2 && word.ends_with('.'));
    let name = (fits && (2..=4).contains(&words.count())).then(|| person(piece, language, outlets))?;
    // "Special Correspondent" is no "Special".
    name.filter(|name| name.contains(' '))
}

#[cfg(test)]
mod tests;
