//! Whom "he" or "she" may mean: men and women, by their given names and, where surnames tell, by those.
//!
//! Not promised: that every name is known; a person of whom nothing tells may be meant by either.

use crate::figures::word_classes::WordClasses;
use crate::words;
use std::sync::OnceLock;

/// What a person is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "he"
    Man,
    /// "she"
    Woman,
}

/// A name of men; some are both.
const MEN: u64 = 1;
/// A name of women.
const WOMEN: u64 = 1 << 1;

/// Whether the bearer of the full name is a man or a woman, where the name tells.
pub fn of(name: &str) -> Option<Gender> {
    let mut words =
        name.split(' ').filter(|word| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’')));
    let (first, last) = (words.next()?, words.next_back());
    let gender = |bearers: u64| match bearers {
        MEN => Some(Gender::Man),
        WOMEN => Some(Gender::Woman),
        _ => None,
    };
    // "Anne-Marie"
    let given = first.split('-').next().unwrap_or(first);
    // A surname tells by its ending alone: "Zed Martin".
    gender(names().of(&given.to_lowercase())).or_else(|| gender(names().of_ending(&last?.to_lowercase())))
}

/// Before a name: makes a place of it, "San Diego".
const SAINTS: u64 = 1 << 2;

/// Whether a word in small letters is somebody's given name, as far as it is known.
pub fn is_given_name(word: &str) -> bool {
    names().of(word) & (MEN | WOMEN) != 0
}

/// Whether a word in small letters makes a place of the name behind it: "San Diego".
pub fn is_saint(word: &str) -> bool {
    names().of(word) & SAINTS != 0
}

fn names() -> &'static WordClasses {
    static NAMES: OnceLock<WordClasses> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = WordClasses::default();
        for (section, bearers) in [("men", MEN), ("women", WOMEN), ("saints", SAINTS)] {
            let listed = words::of("mul", "given").entries(section).iter().flat_map(|line| line.split(' '));
            listed.for_each(|name| names.add(name, bearers));
        }
        names
    })
}

#[cfg(test)]
mod tests {
    use super::{Gender, of};

    #[test]
    fn names_that_tell() {
        for (name, gender) in [
            ("Ann Lee", Some(Gender::Woman)),
            ("Bob Moss", Some(Gender::Man)),
            ("Anne-Marie Petit", Some(Gender::Woman)),
            ("Jean Petit", None),
            ("Chris", Some(Gender::Man)),
            ("Иван Петров", Some(Gender::Man)),
            ("А. Петрова", Some(Gender::Woman)),
            ("Zed Quux", None),
            ("Zed Martin", None),
            ("Andrea Rossi", None),
            ("", None),
        ] {
            assert_eq!(of(name), gender, "{name}");
        }
    }
}
