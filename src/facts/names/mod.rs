//! People's names out of bylines and author fields.
//!
//! "By ANN LEE and Bo Dahl, Staff Writers" is "Ann Lee" and "Bo Dahl". Promised: no agency, no newsroom, no role. Not
//! promised: that a place in a list of names is known to be none.

mod person;
mod pieces;

use crate::words::{self, Words};
use person::{is_alphabetic_script, person};
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
    longest.min_by_key(|rest| rest.len())
}

/// "ByAnn Lee": the name stands in an element of its own. Not where names begin like that ("DeAngelo", "VonMiller").
fn is_glued(phrase: &str, text: &str, rest: &str) -> bool {
    let mut letters = rest.chars();
    let begins = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    let small = text[..text.len() - rest.len()].chars().skip(1).all(char::is_lowercase);
    begins && small && !is_particle(phrase)
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
    if introduces_others(text, language) {
        return None;
    }
    let (before, after) = text.split_once(':')?;
    let label = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    is_one_of(label, language, "by").then_some(after.trim()).filter(|after| !after.is_empty())
}

/// What a word like "by" introduces behind a bar: "Posted | by Ann Lee", where a date stood.
pub fn introduced_behind_bar<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    text.split('|').skip(1).find_map(|part| introduced(part, language))
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
        // "By Ann Lee, photos by Bo Dahl and Cy Twain"
        others = introduced(piece, language).is_none() && (others || introduces_others(piece, language));
        if others {
            continue;
        }
        // "By Ann Lee | By Bo Dahl"
        let piece = without_by(piece, language);
        let piece = if own.is_some() { without_handle(piece) } else { piece };
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

/// Whether a text is what somebody does, and nothing else: "Political editor".
pub fn is_role(text: &str, language: &str) -> bool {
    let role = |word: &str| is_one_of(word.trim_matches(|c: char| !c.is_alphanumeric()), language, "roles");
    is_one_of(text, language, "roles") || text.split_whitespace().all(role)
}

/// "Ann Lee @annlee", "Ann Lee 5 min" without what is no name.
fn without_handle(piece: &str) -> &str {
    // "Ann Leealee@paper.example" is glued to the name.
    let handle = |word: &str| {
        word.contains('@') && !word.starts_with(char::is_uppercase) || word.starts_with(|c: char| c.is_numeric())
    };
    let end = words_with_places(piece).skip(2).find(|(_, word)| handle(word));
    end.map_or(piece, |(at, _)| &piece[..at])
}

/// Whether a piece beside a name says who the person is or what else the text is from: a role, a place, an agency.
pub fn is_aside(piece: &str, language: &str) -> bool {
    let mut words = piece.split_whitespace();
    let says = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        is_one_of(word, language, "roles") || is_one_of(word, language, "nobody")
    };
    super::agency::named(piece).is_some()
        || is_one_of(piece, language, "roles")
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

/// The name that a piece is, when it looks like nothing else: two to four words, each with a capital but particles.
pub fn whole_name(piece: &str, language: &str, outlets: &[String]) -> Option<String> {
    let piece = person::without_titles(piece.trim());
    let words = piece.split_whitespace();
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    let fits = words.clone().all(|word| capital(word) || is_particle(word) || word.len() == 2 && word.ends_with('.'));
    let name = (fits && (2..=4).contains(&words.count())).then(|| person(piece, language, outlets))?;
    // "Special Correspondent" is no "Special".
    name.filter(|name| name.contains(' '))
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
            // Where they are, what they do, for whom, when.
            ("en", "By Ann Lee in Kyiv and Bo Dahl in London", "Ann Lee|Bo Dahl"),
            ("en", "By Ann Lee at the High Court", "Ann Lee"),
            ("en", "By Ann Lee for The Harbour Post", "Ann Lee"),
            ("en", "By Ann Lee in Kyiv for The Harbour Post", "Ann Lee"),
            ("en", "By Ann Lee Senior Political Correspondent", "Ann Lee"),
            ("en", "By Ann Lee Education Reporter", "Ann Lee"),
            ("en", "Ann Lee Staff Writer", "Ann Lee"),
            ("en", "By Ann Lee, Chief Economics Writer", "Ann Lee"),
            ("en", "By Ann Lee Follow @annlee", "Ann Lee"),
            ("en", "By Ann Lee alee@paper.example", "Ann Lee"),
            ("en", "By Ann Lee 5 min read", "Ann Lee"),
            ("en", "By Ann Lee on ", "Ann Lee"),
            ("en", "By Anna MorganFollow Reporter", "Anna Morgan"),
            ("en", "By Ann McDonald and Bo FitzGerald", "Ann McDonald|Bo FitzGerald"),
            ("en", "By Min Jin Lee", "Min Jin Lee"),
            ("en", "By Ann Smith-McDonald and Jeff VanderMeer", "Ann Smith-McDonald|Jeff VanderMeer"),
            ("nl", "Door Martin in 't Veld", "Martin in 't Veld"),
            ("en", "Department for Education", ""),
            ("de", "Von Anna Groß aus Kiew", "Anna Groß"),
            ("de", "Von Anna Groß, Kiel, und Bernd Lau, Bonn", "Anna Groß|Bernd Lau"),
            ("nl", "Door Piet in 't Veld", "Piet in 't Veld"),
            ("es", "Por María de los Ángeles Gil", "María de los Ángeles Gil"),
            ("pt", "Por Ana Reis, do Rio de Janeiro", "Ana Reis"),
            ("pl", "prof. Anna Lis", "Anna Lis"),
            // What introduces them.
            ("en", "Opinion by Ann Lee", "Ann Lee"),
            ("en", "Story and photos by Ann Lee", "Ann Lee"),
            ("en", "ByAnn Lee", "Ann Lee"),
            ("en", "DeAngelo Dahl", "DeAngelo Dahl"),
            ("de", "Eine Reportage von Anna Groß", "Anna Groß"),
            ("de", "Von unserer Redakteurin Anna Groß", "Anna Groß"),
            ("fr", "Un texte d’Anne Petit", "Anne Petit"),
            ("fr", "De notre envoyé spécial Luc Roux", "Luc Roux"),
            ("es", "Una crónica de Ana Ruiz", "Ana Ruiz"),
            ("es", "Autores: Ana Ruiz y Luis Mora", "Ana Ruiz|Luis Mora"),
            ("it", "dalla nostra inviata Anna Rossi", "Anna Rossi"),
            ("pt", "Entrevista de Ana Reis", "Ana Reis"),
            ("nl", "Van onze redacteur Anna Vos", "Anna Vos"),
            ("nl", "Van onze correspondent", ""),
            ("de", "Pressemitteilung von Anna Groß", "Anna Groß"),
            ("de", "Sekretariat Partei der Fischer", ""),
            ("en", "No author", ""),
            ("ru", "Материал подготовила Анна Лис", "Анна Лис"),
            ("ru", "Автор статьи: Анна Лис", "Анна Лис"),
            ("uk", "Спілкувалася Анна Лис", "Анна Лис"),
            ("pl", "oprac. Anna Lis", "Anna Lis"),
            ("sv", "Krönika av Anna Ek", "Anna Ek"),
            ("no", "En kommentar av Anna Dal", "Anna Dal"),
            ("da", "Kommentar af Anna Dal", "Anna Dal"),
            ("tr", "Haberi hazırlayan: Ali Kaya", "Ali Kaya"),
            ("el", "Γράφει ο Γιάννης Παπάς", "Γιάννης Παπάς"),
            ("he", "מאת: דן כהן", "דן כהן"),
            ("ar", "بقلم: أحمد علي", "أحمد علي"),
            // Others, set apart by style alone; what is no person.
            ("en", "By Ann Lee Translated by Bo Dahl", "Ann Lee"),
            ("en", "By Ann Lee. Photographs by Bo Dahl", "Ann Lee"),
            ("ru", "Текст: Анна Лис Фото: Олег Волк", "Анна Лис"),
            ("pl", "Anna Lis fot. Jan Wilk", "Anna Lis"),
            ("en", "In partnership with Bay Bank", ""),
            ("en", "By AFP and Ann Lee", "Ann Lee"),
            ("de", "Letztes Update", ""),
            ("en", "By Our Correspondent", ""),
            ("en", "New York", ""),
            ("en", "", ""),
        ] {
            assert_eq!(people(text, language, &[], false).join("|"), names, "{text}");
        }
        let outlets = ["lecourrierduport".to_owned(), "bbc".to_owned()];
        for (text, name) in
            [("Par Le Courrier du Port", ""), ("Ann Lee, BBC Sport", "Ann Lee"), ("Ann Lee BBC", "Ann Lee")]
        {
            assert_eq!(people(text, "fr", &outlets, false).join("|"), name, "{text}");
        }
        assert_eq!(people("Eddie", "en", &[], true), ["Eddie"]);
        assert_eq!(people("By Ann Lee, P1 North — Port City", "en", &["p1".to_owned()], false), ["Ann Lee"]);
        assert_eq!(people("Ann Lee", "en", &["lee".to_owned()], false), ["Ann Lee"]);
        assert!(people("Da Paper", "en", &["paper".to_owned()], false).is_empty());
        assert!(people("The Paper", "en", &["thepaper".to_owned()], true).is_empty());
    }
}
