//! People's names out of bylines and author fields.
//!
//! "By ANN LEE and Bo Dahl, Staff Writers" is "Ann Lee" and "Bo Dahl". Promised: no agency, no newsroom, no role. Not
//! promised: that a place in a list of names is known to be none.

use super::agency;
use super::source::separators;
use crate::words;

/// The languages whose words are tried: the article's and English, which sites' frames are often in.
pub fn entries(language: &str, section: &str) -> impl Iterator<Item = &'static str> {
    let english = (language != "en").then_some("en");
    let own = words::of(language, "source").entries(section).iter();
    own.chain(
        english
            .into_iter()
            .flat_map(|language| words::of(language, "source").entries(section).iter())
            .collect::<Vec<_>>(),
    )
    .copied()
}

fn is_one_of(text: &str, language: &str, section: &str) -> bool {
    let lower = text.to_lowercase();
    entries(language, section).any(|entry| entry == lower)
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
        let parted = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, ':' | '/' | '／' | '：' | '・' | '='));
        (parted && !rest.trim().is_empty()).then(|| {
            rest.trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, ':' | '/' | '／' | '：' | '・' | '-' | '=')
            })
        })
    });
    longest.min_by_key(|rest| rest.len())
}

/// Strips a prefix, whatever its case.
fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for wanted in prefix.chars() {
        let c = rest.next()?;
        if c != wanted && !c.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Whether a text begins with words for people who did not write it: "Photos by", "Übersetzung:".
fn introduces_others(text: &str, language: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    entries(language, "others").any(|phrase| {
        strip_prefix(text, phrase).is_some_and(|rest| rest.is_empty() || !rest.starts_with(char::is_alphanumeric))
    })
}

/// Whether the last words of a text, before a name, say that the name is of somebody who did not write it.
pub fn ends_in_others(text: &str, language: &str) -> bool {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let lower = text.to_lowercase();
    entries(language, "others").any(|phrase| {
        lower.strip_suffix(phrase).is_some_and(|rest| rest.is_empty() || !rest.ends_with(char::is_alphanumeric))
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
    let (before, after) = text.split_once(':')?;
    let label = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    is_one_of(label, language, "by").then_some(after.trim()).filter(|after| !after.is_empty())
}

/// The people in an author field or byline, in order. `outlet`: folded names of the page's publisher, which are no people.
/// A `declared` name may be a single word ("Eddie").
pub fn people(text: &str, language: &str, outlets: &[String], declared: bool) -> Vec<String> {
    let text = introduced_later(text, language).unwrap_or_else(|| without_by(text, language));
    let text = without_place(text, language, outlets);
    let pieces = pieces(text, language);
    let mut people: Vec<String> = Vec::new();
    let several = pieces.len() > 1;
    let mut others = false;
    for piece in pieces {
        // "By Ann Lee, photos by Bo Dahl and Cy Twain"
        others = introduced(piece, language).is_none() && (others || introduces_others(piece, language));
        if others {
            continue;
        }
        // "By Ann Lee | By Bo Dahl"
        let piece = without_by(piece, language);
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

/// "Ann Lee, The Paper North — Port City" without the place behind the outlet.
fn without_place<'t>(text: &'t str, language: &str, outlets: &[String]) -> &'t str {
    let Some((before, _)) = text.rsplit_once(['—', '–']) else { return text };
    let last = pieces(before, language).last().copied().unwrap_or_default();
    let begins = |outlet: &String| !outlet.is_empty() && super::source::fold(last).starts_with(outlet.as_str());
    if last != before.trim() && outlets.iter().any(begins) { before } else { text }
}

/// The name that a piece is, when it looks like nothing else: two to four words, each with a capital but particles.
pub fn whole_name(piece: &str, language: &str, outlets: &[String]) -> Option<String> {
    let words = piece.split_whitespace();
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    let fits =
        words.clone().all(|word| capital(word) || PARTICLES.contains(&word) || word.len() == 2 && word.ends_with('.'));
    (fits && (2..=4).contains(&words.count())).then(|| person(piece, language, outlets))?
}

/// Small words within names.
const PARTICLES: &[&str] = &[
    "af", "al", "av", "bin", "ben", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
    "el", "i", "ibn", "la", "le", "les", "of", "op", "st", "te", "ten", "ter", "van", "vom", "von", "y", "zu", "zum",
    "zur",
];

/// Parts a list of names: at commas, semicolons, slashes, bars, and the words for "and".
pub fn pieces<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let parts = |c: char| {
        separators(c) || matches!(c, '/' | '／' | '=' | '&' | '+' | '(' | ')' | '[' | ']' | '<' | '>' | '、' | '・')
    };
    for part in text.split(" - ").flat_map(|text| text.split(parts)) {
        let mut start = 0;
        let mut words = words_with_places(part).peekable();
        while let Some((at, word)) = words.next() {
            let joins = at > start && words.peek().is_some() && is_one_of(word, language, "and");
            // "Ramón y Cajal" joins two words of a name: names of two words each are two people.
            if joins && part[start..at].split_whitespace().count() >= 2 {
                pieces.push(&part[start..at]);
                start = at + word.len();
            }
        }
        pieces.push(&part[start..]);
    }
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

fn words_with_places(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The longest name that is taken for one, in words and characters.
const MOST_WORDS: usize = 6;
const MOST_CHARS: usize = 60;

/// The person that a piece names, tidied; `None` when it names none.
fn person(piece: &str, language: &str, outlets: &[String]) -> Option<String> {
    let piece = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    if piece.is_empty()
        || piece.contains([':', '@'])
        || piece.contains("http")
        || piece.contains(|c: char| c.is_numeric())
    {
        return None;
    }
    // "AP Auto Writer"
    let first = piece.split_whitespace().next().unwrap_or_default();
    if agency::named(piece).is_some() || first.chars().all(char::is_uppercase) && agency::named(first).is_some() {
        return None;
    }
    if is_one_of(piece, language, "roles") || is_one_of(piece, language, "by") {
        return None;
    }
    let mut words: Vec<&str> = piece.split_whitespace().collect();
    while words.first().is_some_and(|word| TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str())) {
        words.remove(0);
    }
    // "Ann Lee Staff Writer", "Reporter Ann Lee"
    let is_role = |word: &str| is_one_of(word.trim_matches(|c: char| !c.is_alphanumeric()), language, "roles");
    // "in Berlin", "em São Paulo": a place.
    if words
        .first()
        .is_some_and(|word| word.starts_with(char::is_lowercase) && word.chars().count() <= ARTICLE && is_role(word))
    {
        return None;
    }
    while words.len() > 1 && words.last().is_some_and(|word| is_role(word)) {
        words.pop();
    }
    while words.len() > 2 && words.first().is_some_and(|word| is_role(word)) {
        words.remove(0);
    }
    // "Ann Lee AP Entertainment Writer"
    if let Some(code) =
        words.iter().skip(1).position(|word| word.chars().all(char::is_uppercase) && agency::named(word).is_some())
    {
        words.truncate(code + 1);
    }
    // Shown twice for two widths of the window.
    if words.len().is_multiple_of(2) && words[..words.len() / 2] == words[words.len() / 2..] {
        words.truncate(words.len() / 2);
    }
    let name = words.join(" ");
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_start_matches('.').to_owned();
    let name = without_ideographic_role(&name, language);
    let count = name.split_whitespace().count();
    if count == 0 || count > MOST_WORDS || name.chars().count() > MOST_CHARS || name.chars().count() < 2 {
        return None;
    }
    let nobody = |word: &str| {
        is_one_of(word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-' && c != '.'), language, "nobody")
    };
    // Articles count at the beginning: "Die Redaktion", but "Bernd von der Au".
    let mut names = name.split_whitespace().enumerate();
    let team = |word: &str| nobody(word) || word.rsplit_once('-').is_some_and(|(_, last)| nobody(last));
    if names.any(|(place, word)| (place == 0 || word.chars().count() > ARTICLE) && team(word))
        || name.split_whitespace().any(looks_like_host)
        || name.split_whitespace().skip(1).last().is_some_and(super::publisher::is_firm)
    {
        return None;
    }
    if !is_alphabetic_script(&name) && entries(language, "nobody").any(|word| !word.is_ascii() && name.contains(word)) {
        return None;
    }
    let folded = super::source::fold(&name);
    // "The Paper", "Da The Paper", but "Ann Lee" on lee.example
    let is_outlet = |word: &str| outlets.contains(&super::source::fold(word));
    let is_article = |first: &str| {
        first.chars().count() <= ARTICLE && (nobody(first) || PARTICLES.contains(&first.to_lowercase().as_str()))
    };
    let article = name.split_whitespace().next().is_some_and(is_article);
    if outlets.contains(&folded) || count == 2 && article && name.split_whitespace().last().is_some_and(is_outlet) {
        return None;
    }
    // Names begin with a capital where there are any; "ssi" and "van der Berg" have none at first.
    let cased = name.chars().any(char::is_lowercase) || name.chars().any(char::is_uppercase);
    if cased && count > 1 && !name.split_whitespace().any(|word| word.starts_with(char::is_uppercase)) {
        return None;
    }
    // "des EJW": what is left of a role.
    if cased && count == 2 && name.starts_with(char::is_lowercase) {
        return None;
    }
    let small = |word: &str| {
        word.starts_with(char::is_lowercase) && !PARTICLES.contains(&word) && !word.contains(['\'', '’', '-'])
    };
    if cased && (count > 1 && name.split_whitespace().any(small) || count == 1 && name.starts_with(char::is_lowercase))
    {
        return None;
    }
    Some(in_title_case(&name))
}

/// The longest article.
const ARTICLE: usize = 3;

/// Before a name, and no part of it.
const TITLES: &[&str] = &["dr", "prof", "mr", "mrs", "ms", "herr", "frau", "mag", "ing", "phd", "ph.d", "m.d", "md"];

/// "山田太郎記者" is 山田太郎, a reporter.
fn without_ideographic_role(name: &str, language: &str) -> String {
    let role = entries(language, "roles").filter(|role| !role.is_ascii() && !is_alphabetic_script(role));
    role.filter_map(|role| name.strip_suffix(role))
        .min_by_key(|rest| rest.len())
        .map_or_else(|| name.to_owned(), |rest| rest.trim().to_owned())
}

/// Whether it is written in letters that words are made of, not in ideographs or syllables.
fn is_alphabetic_script(text: &str) -> bool {
    !text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

fn looks_like_host(name: &str) -> bool {
    let name = name.to_lowercase();
    !name.contains(' ')
        && name
            .rsplit_once('.')
            .is_some_and(|(_, end)| (2..=6).contains(&end.len()) && end.chars().all(|c| c.is_ascii_alphabetic()))
}

/// A name in capitals as people write it; others as they are.
fn in_title_case(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 5 || name.chars().any(char::is_lowercase) || !name.contains(' ') {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut inside = false;
    for c in name.chars() {
        if inside {
            out.extend(c.to_lowercase())
        } else {
            out.push(c)
        }
        inside = c.is_alphabetic();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        for (language, text, names) in [
            ("en", "By Ann Lee", "Ann Lee"),
            ("en", "By ANN LEE and BO DAHL", "Ann Lee|Bo Dahl"),
            ("en", "Ann Lee, Bo Dahl & Cy Twain", "Ann Lee|Bo Dahl|Cy Twain"),
            ("en", "By Ann Lee, Staff Writer", "Ann Lee"),
            ("en", "By Ann Lee and Reuters", "Ann Lee"),
            ("en", "AFP", ""),
            ("en", "Ann Lee @annlee", ""),
            ("en", "The Paper Staff", ""),
            ("en", "Byron Lee", "Byron Lee"),
            ("en", "By Ann Lee, photos by Bo Dahl and Cy Twain", "Ann Lee"),
            ("en", "Photographs by Bo Dahl | By Ann Lee", "Ann Lee"),
            ("de", "Ann Lee, Foto: Bo Dahl", "Ann Lee"),
            ("de", "Text: Anna Groß, Übersetzung Bernd Lau", "Anna Groß"),
            ("en", "Essay By Ann Lee", "Ann Lee"),
            ("en", "Ann Lee, Paper-Team Green", "Ann Lee"),
            ("en", "Source: Ann Lee", ""),
            ("en", "ANN LEE AP Entertainment Writer", "Ann Lee"),
            ("en", "Ann Lee Ann Lee", "Ann Lee"),
            ("en", "Ann Lee - Bo Dahl", "Ann Lee|Bo Dahl"),
            ("en", "Ann Lee Monday", "Ann Lee"),
            ("de", "Von Brot und Wein", ""),
            ("de", "Von der Fähre über die Brücke", ""),
            ("de", "Hafen Paper GmbH", ""),
            ("en", "Ann Lee, AP Auto Writer", "Ann Lee"),
            ("en", "Dr. Ann Lee", "Ann Lee"),
            ("en", "paper.com", ""),
            ("en", "Miguel A. Herrero", "Miguel A. Herrero"),
            ("en", "Ann Lee | Editor", "Ann Lee"),
            ("de", "Von Anna Groß und Bernd von der Au", "Anna Groß|Bernd von der Au"),
            ("de", "Autor:in: Anna Groß", "Anna Groß"),
            ("de", "Autorin/Autor Anna Groß", "Anna Groß"),
            ("de", "dpa", ""),
            ("de", "Redaktion", ""),
            ("fr", "Par Anne Roux et Luc Petit", "Anne Roux|Luc Petit"),
            ("es", "Por Ana Ruiz y Luis Mora", "Ana Ruiz|Luis Mora"),
            ("it", "di Anna Rossi e Luca Bianchi", "Anna Rossi|Luca Bianchi"),
            ("pt", "Por Ana Reis e Luís Mota", "Ana Reis|Luís Mota"),
            ("nl", "Door Anna Vos en Jan de Wit", "Anna Vos|Jan de Wit"),
            ("ru", "Автор: Анна Лис и Олег Волк", "Анна Лис|Олег Волк"),
            ("uk", "Анна Лис та Олег Вовк", "Анна Лис|Олег Вовк"),
            ("pl", "Anna Lis i Jan Wilk", "Anna Lis|Jan Wilk"),
            ("sv", "Av Anna Ek och Bo Alm", "Anna Ek|Bo Alm"),
            ("ja", "山田太郎記者", "山田太郎"),
            ("ja", "山田太郎、鈴木花子", "山田太郎|鈴木花子"),
            ("ja", "編集部", ""),
            ("en", "", ""),
        ] {
            assert_eq!(people(text, language, &[], false).join("|"), names, "{text}");
        }
        assert_eq!(people("Eddie", "en", &[], true), ["Eddie"]);
        assert_eq!(people("By Ann Lee, P1 North — Port City", "en", &["p1".to_owned()], false), ["Ann Lee"]);
        assert_eq!(people("Ann Lee", "en", &["lee".to_owned()], false), ["Ann Lee"]);
        assert!(people("Da Paper", "en", &["paper".to_owned()], false).is_empty());
        assert!(people("The Paper", "en", &["thepaper".to_owned()], true).is_empty());
    }
}
