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
//! Files are parsed when they are first asked for, and kept. The build leaves their comments out, and writes those that are not in
//! Latin letters with a byte a letter (`build.rs`).

use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;

/// Subject and language of every file, sorted, and the place of its text.
static FILES: &[(&str, &str, usize)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// What the files say, like beside like, which compresses better.
static TEXTS: &[Text] = include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// What a file says.
enum Text {
    Plain(&'static str),
    /// An alphabet, and the text with a byte a letter: those of ASCII as they are, the first 128 of the alphabet from 128 on, the
    /// others of it behind [`SHIFT`].
    Coded(&'static str, &'static [u8]),
}

/// Stands before a letter of the second half of its alphabet.
const SHIFT: u8 = 0x1f;

impl Text {
    /// The text, kept as long as the program runs, as its words are.
    fn read(&self) -> &'static str {
        match self {
            Text::Plain(text) => text,
            Text::Coded(alphabet, text) => decode(alphabet, text).leak(),
        }
    }
}

/// The letters as they stand in UTF-8, two bytes each but for a few signs; a byte at a time, as the words of all languages are read
/// before the first page.
fn decode(alphabet: &str, coded: &[u8]) -> String {
    let mut letters = [[0; 3]; 256];
    for (place, letter) in letters.iter_mut().zip(alphabet.chars()) {
        letter.encode_utf8(place);
    }
    let mut text = Vec::with_capacity(coded.len() * 2);
    let mut bytes = coded.iter();
    while let Some(byte) = bytes.next() {
        let place = match byte {
            &SHIFT => bytes.next().copied().unwrap_or_default(),
            byte if byte.is_ascii() => {
                text.push(*byte);
                continue;
            }
            byte => byte & 0x7f,
        };
        let letter = letters[usize::from(place)];
        text.extend_from_slice(&letter[..2]);
        if letter[2] > 0 {
            text.push(letter[2]);
        }
    }
    // Whole letters and ASCII are UTF-8; a test reads every file so.
    String::from_utf8(text).unwrap_or_default()
}

/// One file's sections.
#[derive(Debug, Default)]
pub struct Words {
    sections: FxHashMap<&'static str, Vec<&'static str>>,
}

impl Words {
    /// The section's entries in file order; none when the file has no such section.
    pub fn entries(&self, section: &str) -> &[&'static str] {
        self.sections.get(section).map_or(&[], Vec::as_slice)
    }

    /// Of what the build made of a file: a section's name or an entry a line.
    fn parse(content: &'static str) -> Words {
        let mut sections: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        let mut entries = sections.entry("").or_default();
        for line in content.split('\n') {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => entries = sections.entry(name).or_default(),
                None => entries.push(line),
            }
        }
        Words { sections }
    }
}

/// The words of one subject in one language (`"en"`); empty when there is no such file.
pub fn of(language: &str, subject: &str) -> &'static Words {
    static NONE: OnceLock<Words> = OnceLock::new();
    let files = of_subject(subject);
    match files.binary_search_by_key(&language, |(known, _)| known) {
        Ok(at) => files[at].1.get(),
        Err(_) => NONE.get_or_init(Words::default),
    }
}

/// The words of one subject in every language that has them: language code and words.
pub fn all(subject: &str) -> impl Iterator<Item = (&'static str, &'static Words)> {
    of_subject(subject).iter().map(|(language, words)| (*language, words.get()))
}

/// The entries of one section of a subject in every language, for looking up.
pub fn section(subject: &str, section: &str) -> FxHashSet<&'static str> {
    all(subject).flat_map(|(_, words)| words.entries(section)).copied().collect()
}

/// The languages that have words of a subject.
pub fn languages(subject: &str) -> impl Iterator<Item = &'static str> {
    of_subject(subject).iter().map(|(language, _)| *language)
}

/// What is made of each language's words of a subject, when it is first asked for: most readers need one language.
pub struct ByLanguage<T> {
    subject: &'static str,
    make: fn(&'static str, &'static Words) -> T,
    made: OnceLock<Vec<(&'static str, OnceLock<T>)>>,
}

impl<T> ByLanguage<T> {
    /// Of the subject's words, by `make`, which gets the language and its words.
    pub const fn new(subject: &'static str, make: fn(&'static str, &'static Words) -> T) -> ByLanguage<T> {
        ByLanguage { subject, make, made: OnceLock::new() }
    }

    /// The language's; `None` where it has no words of the subject.
    pub fn of(&self, language: &str) -> Option<&T> {
        let made =
            self.made.get_or_init(|| languages(self.subject).map(|language| (language, OnceLock::new())).collect());
        let place = made.binary_search_by_key(&language, |(known, _)| known).ok()?;
        let (language, made) = &made[place];
        Some(made.get_or_init(|| (self.make)(language, of(language, self.subject))))
    }
}

struct Lazy {
    content: &'static Text,
    words: OnceLock<Words>,
}

impl Lazy {
    fn get(&'static self) -> &'static Words {
        self.words.get_or_init(|| Words::parse(self.content.read()))
    }
}

/// The languages that have words of a subject, sorted, with the words.
fn of_subject(subject: &str) -> &'static [(&'static str, Lazy)] {
    static FILES_READ: OnceLock<Vec<(&str, Lazy)>> = OnceLock::new();
    let files = FILES_READ.get_or_init(|| {
        let lazy = |content| Lazy { content, words: OnceLock::new() };
        FILES.iter().map(|(_, language, place)| (*language, lazy(&TEXTS[*place]))).collect()
    });
    let start = FILES.partition_point(|(known, ..)| *known < subject);
    let length = FILES[start..].partition_point(|(known, ..)| *known == subject);
    &files[start..start + length]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections() {
        let words = Words::parse("[a]\none\ntwo\n[b]\nthree\n[a]\nfour");
        assert_eq!(words.entries("a"), ["one", "two", "four"]);
        assert_eq!(words.entries("b"), ["three"]);
        assert!(words.entries("c").is_empty());
    }

    #[test]
    fn every_letter_is_decoded() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        for (subject, language, place) in FILES {
            let file = std::fs::read_to_string(folder.join(language).join(format!("{subject}.txt"))).unwrap();
            let letters = |text: &str| -> String { text.split_whitespace().collect() };
            let lines = file.lines().map(str::trim).filter(|line| !line.starts_with('#'));
            let shipped = TEXTS[*place].read();
            assert_eq!(letters(shipped), letters(&lines.collect::<Vec<_>>().join("\n")), "{language} {subject}");
        }
    }

    #[test]
    fn files_are_sorted_by_subject_and_language() {
        assert!(FILES.is_sorted());
    }

    /// In order, a word is found that is there already, and what is shipped is compressed better.
    #[test]
    fn words_of_speech_and_clutter_stand_in_order_and_once() {
        for (subject, language, place) in FILES.iter().filter(|(subject, ..)| matches!(*subject, "speech" | "clutter"))
        {
            let text = TEXTS[*place].read();
            let (mut section, mut last) = ("", "");
            for line in text.lines() {
                if line.starts_with('[') {
                    (section, last) = (line, "");
                    continue;
                }
                // Of clutter, and what a source is told by, stands a phrase a line.
                let phrases = [
                    "[sources",
                    "[own sources",
                    "[named sources",
                    "[opinions",
                    "[papers from",
                    "[back]",
                    "[back to",
                    "[acquaintances",
                    "[leading to",
                    "[as saying",
                ];
                let is_phrase = *subject == "clutter" || phrases.iter().any(|start| section.starts_with(start));
                let entries: Vec<&str> = if is_phrase { vec![line] } else { line.split_whitespace().collect() };
                for entry in entries {
                    assert!(last < entry, "{language} {section}: {entry} behind {last}");
                    last = entry;
                }
            }
        }
    }

    #[test]
    fn made_by_language() {
        static SECTIONS: ByLanguage<usize> = ByLanguage::new("dates", |_, words| words.entries("months").len());
        assert!(SECTIONS.of("en").is_some_and(|months| *months > 0));
        assert_eq!(SECTIONS.of("xx"), None);
    }

    #[test]
    fn an_unknown_language_has_no_words() {
        assert!(of("xx", "clutter").entries("appeal").is_empty());
    }
}
