//! What the words beside a date say that it is the date of.

use crate::facts::names::is_alphabetic_script;
use crate::words;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Publication, by a word or a property that says so.
    Published,
    /// The last change.
    Updated,
    /// Something else: an event, a comment, a copyright.
    Other,
    /// Nothing is said.
    Unsaid,
}

impl Role {
    /// Of a word that says two things, the more careful one is taken.
    fn care(self) -> u8 {
        match self {
            Role::Unsaid => 0,
            Role::Published => 1,
            Role::Updated => 2,
            Role::Other => 3,
        }
    }
}

/// How many words before a date are looked at.
const REACH: usize = 6;

/// The role that the text before a date gives it: the nearest word or phrase of `data/*/dates.txt`. Words that can stand
/// before any date ("on", "am", "le") only count when nothing else is said. `language` is the text's, empty when unknown.
pub fn before(text: &str, language: &str) -> Role {
    if is_signed_post(text) {
        return Role::Other;
    }
    // What else a line tells ends where it is parted: "Photo: dpa | 31.01.2024", "3 comments · January 31, 2024".
    match text.rsplit_once(['|', '•', '·']) {
        Some((_, own)) if own.chars().any(char::is_alphabetic) => nearest(own, language),
        Some((others, _)) => {
            Some(nearest(others, language)).filter(|role| *role != Role::Other).unwrap_or(Role::Unsaid)
        }
        None => nearest(text, language),
    }
}

fn nearest(text: &str, language: &str) -> Role {
    // "14:20Updated": what stands in an element of its own is glued to the time before it.
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || c == '©' || c == '\''))
        .map(|word| match word.trim_start_matches(|c: char| c.is_ascii_digit()) {
            "" => word,
            rest => rest,
        })
        .filter(|word| !word.is_empty())
        .collect();
    let skipped = words.len().saturating_sub(REACH);
    words.drain(..skipped);
    let mut weak = Role::Unsaid;
    for end in (1..=words.len()).rev() {
        for start in end.saturating_sub(3)..end {
            let phrase = words[start..end].join(" ");
            match role_of(&phrase, language) {
                // "am 31. Januar", "Am Mittwoch, 31. Januar", "By Ann Lee, January 31", not "am Ufer der Elbe, 31. Januar".
                Some(Role::Published) if phrase.chars().count() <= WEAK => {
                    let near = end + 1 >= words.len() || skipped == 0 && start == 0;
                    weak = if near { Role::Published } else { weak };
                }
                Some(role) => return role,
                None => {}
            }
        }
    }
    if let Some(role) = words.last().and_then(|word| ideographic(word)) {
        return role;
    }
    weak
}

/// No label of the tables is half as long, in bytes; what is longer need not be looked up.
const LONGEST_LABEL: usize = 200;

/// The role that a text gives what follows, when it is a label and nothing else: "Published:".
pub fn alone(text: &str, language: &str) -> Role {
    let plain = text.trim_matches(|c: char| !c.is_alphanumeric());
    if plain.len() > LONGEST_LABEL {
        return Role::Unsaid;
    }
    let plain = plain.to_lowercase();
    role_of(&plain, language).unwrap_or(Role::Unsaid)
}

/// Whether the text ends as a post of a social network is signed: "— Ann Lee (@annlee) January 31, 2024".
fn is_signed_post(before: &str) -> bool {
    let handle = before.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once("(@"));
    handle.is_some_and(|(_, handle)| handle.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.'))
}

/// What a phrase says in this language, else in any other. A word as short as "do" (Polish: until) may be any word of a
/// language that does not have it.
fn role_of(phrase: &str, language: &str) -> Option<Role> {
    let said = phrases().get(phrase)?;
    if let Some((_, role)) = said.iter().rfind(|(of, _)| *of == language) {
        return Some(*role);
    }
    let foreign = phrase.chars().count() <= ANY_WORD && words::languages("dates").any(|known| known == language);
    let role = said.iter().map(|(_, role)| *role).max_by_key(|role| role.care());
    role.filter(|role| !foreign || *role == Role::Published)
}

/// Characters of a word that says nothing in another language.
const ANY_WORD: usize = 3;

/// The role that the word right after a date gives it: Chinese, Japanese and Korean put it there.
pub fn after(text: &str) -> Role {
    let word = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    ideographic(word).unwrap_or(Role::Unsaid)
}

/// Characters of a word that can stand before any date: "on", "am", "le", "date".
const WEAK: usize = 4;

/// Where words are not parted, a phrase may begin or end one.
fn ideographic(word: &str) -> Option<Role> {
    static PHRASES: OnceLock<Vec<(&str, Role)>> = OnceLock::new();
    let known = PHRASES.get_or_init(|| {
        let known = phrases().iter().filter(|(phrase, _)| !is_alphabetic_script(phrase));
        known.flat_map(|(phrase, said)| said.iter().map(|(_, role)| (*phrase, *role))).collect()
    });
    known
        .iter()
        .filter(|(phrase, _)| word.ends_with(phrase) || word.starts_with(phrase))
        .max_by_key(|(phrase, role)| (phrase.len(), role.care()))
        .map(|(_, role)| *role)
}

const SECTIONS: [(&str, Role); 3] =
    [("published", Role::Published), ("updated", Role::Updated), ("other", Role::Other)];

/// Phrase to what it says, and in which languages.
fn phrases() -> &'static FxHashMap<&'static str, Vec<(&'static str, Role)>> {
    static TABLE: OnceLock<FxHashMap<&'static str, Vec<(&'static str, Role)>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<&str, Vec<(&str, Role)>> = FxHashMap::default();
        for (section, role) in SECTIONS {
            for (language, words) in words::all("dates") {
                for phrase in words.entries(section) {
                    table.entry(*phrase).or_default().push((language, role));
                }
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_label_is_too_long() {
        assert!(phrases().keys().all(|phrase| phrase.len() * 2 < LONGEST_LABEL));
    }

    #[test]
    fn labels() {
        for (text, role) in [
            ("Published: ", Role::Published),
            ("— Ann Lee (@ann_lee) ", Role::Other),
            ("Ann Lee (Reuters) ", Role::Unsaid),
            ("By Ann Lee · Published on ", Role::Published),
            ("Last updated on Wednesday, ", Role::Updated),
            ("Stand: ", Role::Updated),
            ("Zuletzt aktualisiert am ", Role::Updated),
            ("Veröffentlicht am ", Role::Published),
            ("Mis à jour le ", Role::Updated),
            ("Publié le 31 janvier 2024, mis à jour le ", Role::Updated),
            ("Copyright © ", Role::Other),
            ("© dpa | Image: Ann Lee | ", Role::Unsaid),
            ("3 comments · ", Role::Unsaid),
            ("Ann Lee | Updated: ", Role::Updated),
            ("Updated | ", Role::Updated),
            ("January 31, 2024 14:20Updated ", Role::Updated),
            ("עדכון אחרון: ", Role::Updated),
            ("Event date: ", Role::Other),
            ("modifica il ", Role::Updated),
            ("Retrieved ", Role::Other),
            ("Опубликовано ", Role::Published),
            ("am ", Role::Published),
            ("Am Mittwoch, ", Role::Published),
            ("By Ann Lee, ", Role::Published),
            ("By Ann Lee | ", Role::Published),
            ("Schiffe am Ufer der Elbe, ", Role::Unsaid),
            ("Ann Lee, ", Role::Unsaid),
            ("最終更新日：", Role::Updated),
            ("掲載日", Role::Published),
            ("", Role::Unsaid),
        ] {
            assert_eq!(before(text, ""), role, "{text}");
        }
        for (language, text, role) in [
            ("pl", "do ", Role::Other),
            ("de", "Do ", Role::Unsaid),
            ("xx", "Do ", Role::Other),
            ("en", "EST | ", Role::Unsaid),
            ("de", "Updated ", Role::Updated),
        ] {
            assert_eq!(before(text, language), role, "{language}: {text}");
        }
        assert_eq!(after(" 更新"), Role::Updated);
        assert_eq!(after(" and so on"), Role::Unsaid);
    }
}
