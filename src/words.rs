//! The words of each language, as data: `data/LANGUAGE/SUBJECT.txt`, compiled in.
//!
//! A file has sections; an entry is a line. What an entry means is said by the module that reads the section.
//!
//! ```text
//! # a comment
//! [months]
//! january jan
//! february feb
//! ```
//!
//! Files are parsed when they are first asked for, and kept. The build leaves their comments out.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// Language, subject, content of every file, sorted by subject and language: like beside like compresses better.
static FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// One file's sections.
#[derive(Debug, Default)]
pub struct Words {
    sections: HashMap<&'static str, Vec<&'static str>>,
}

impl Words {
    /// The section's entries in file order; none when the file has no such section.
    pub fn entries(&self, section: &str) -> &[&'static str] {
        self.sections.get(section).map_or(&[], Vec::as_slice)
    }

    fn parse(content: &'static str) -> Words {
        let mut words = Words::default();
        let mut section = "";
        for line in content.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => section = name,
                None => words.sections.entry(section).or_default().push(line),
            }
        }
        words
    }
}

/// The words of one subject in one language (`"en"`); empty when there is no such file.
pub fn of(language: &str, subject: &str) -> &'static Words {
    static NONE: OnceLock<Words> = OnceLock::new();
    parsed()
        .iter()
        .find(|(lang, topic, _)| *lang == language && *topic == subject)
        .map_or_else(|| NONE.get_or_init(Words::default), |(.., words)| words.get())
}

/// The words of one subject in every language that has them: language code and words.
pub fn all(subject: &str) -> impl Iterator<Item = (&'static str, &'static Words)> {
    parsed().iter().filter(move |(_, topic, _)| *topic == subject).map(|(language, _, words)| (*language, words.get()))
}

/// The entries of one section of a subject in every language, for looking up.
pub fn section(subject: &str, section: &str) -> HashSet<&'static str> {
    all(subject).flat_map(|(_, words)| words.entries(section)).copied().collect()
}

/// The languages that have words of a subject.
pub fn languages(subject: &str) -> impl Iterator<Item = &'static str> {
    FILES.iter().filter(move |(_, topic, _)| *topic == subject).map(|(language, ..)| *language)
}

struct Lazy {
    content: &'static str,
    words: OnceLock<Words>,
}

impl Lazy {
    fn get(&'static self) -> &'static Words {
        self.words.get_or_init(|| Words::parse(self.content))
    }
}

fn parsed() -> &'static [(&'static str, &'static str, Lazy)] {
    static PARSED: OnceLock<Vec<(&str, &str, Lazy)>> = OnceLock::new();
    PARSED.get_or_init(|| {
        let lazy = |content| Lazy { content, words: OnceLock::new() };
        FILES.iter().map(|(language, subject, content)| (*language, *subject, lazy(content))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_and_comments() {
        let words = Words::parse("# x\n[a]\none\n two \n\n[b]\nthree\n[a]\nfour");
        assert_eq!(words.entries("a"), ["one", "two", "four"]);
        assert_eq!(words.entries("b"), ["three"]);
        assert!(words.entries("c").is_empty());
    }

    #[test]
    fn an_unknown_language_has_no_words() {
        assert!(of("xx", "clutter").entries("appeal").is_empty());
    }
}
