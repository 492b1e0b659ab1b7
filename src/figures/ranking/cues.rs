//! Words that tell that a figure matters or does not: `data/LANGUAGE/ranking.txt`.

use crate::figures::word_classes::WordClasses;
use crate::words::{self, ByLanguage};
use std::ops::BitOrAssign;
use std::sync::OnceLock;

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    /// People came to harm.
    Harm,
    /// A total, a record, an average.
    Sum,
    /// Something new is told.
    New,
    /// The sentence looks back.
    Background,
    /// The word is for persons.
    Person,
    /// Before a figure: it only tells where.
    Place,
    /// Before a figure: it only tells how long or how often.
    Time,
    /// Before a figure: it is what another is compared with.
    Compared,
    /// Before a figure: it was told before.
    Definite,
    /// Around a figure: it is a part, or the rest.
    Part,
    /// Courts and prisons.
    Law,
    /// Somebody died.
    Died,
    /// Before a length of time: it tells when, not how long.
    WhenBefore,
    /// Behind a length of time: it tells when.
    WhenBehind,
}

const SECTIONS: [(&str, Cue); 14] = [
    ("harm", Cue::Harm),
    ("sum", Cue::Sum),
    ("new", Cue::New),
    ("background", Cue::Background),
    ("person", Cue::Person),
    ("place", Cue::Place),
    ("time", Cue::Time),
    ("compared", Cue::Compared),
    ("definite", Cue::Definite),
    ("part", Cue::Part),
    ("law", Cue::Law),
    ("died", Cue::Died),
    ("when before", Cue::WhenBefore),
    ("when behind", Cue::WhenBehind),
];

/// What a text's words tell, together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told(u64);

impl Told {
    /// Whether any word tells it.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & Told::from(cue).0 != 0
    }
}

impl From<Cue> for Told {
    fn from(cue: Cue) -> Told {
        Told(1 << cue as u64)
    }
}

impl BitOrAssign for Told {
    fn bitor_assign(&mut self, other: Told) {
        self.0 |= other.0;
    }
}

/// A language's words.
#[derive(Debug, Default)]
pub struct Cues(WordClasses);

impl Cues {
    /// The language's words; none where it has none.
    pub fn of(language: &str) -> &'static Cues {
        static ALL: ByLanguage<Cues> = ByLanguage::new("ranking", |_, words| Cues::from(words));
        static NONE: OnceLock<Cues> = OnceLock::new();
        ALL.of(language).unwrap_or_else(|| NONE.get_or_init(Cues::default))
    }

    fn from(words: &'static words::Words) -> Cues {
        let mut cues = Cues::default();
        for (section, cue) in SECTIONS {
            for word in words.entries(section).iter().flat_map(|line| line.split_whitespace()) {
                cues.0.add(word, Told::from(cue).0);
            }
        }
        cues
    }

    /// What a word tells.
    pub fn of_word(&self, word: &str) -> Told {
        if word.is_ascii() {
            return self.of_small(&word.to_ascii_lowercase());
        }
        self.of_small(&word.chars().flat_map(char::to_lowercase).collect::<String>())
    }

    /// What a word in small letters tells.
    pub fn of_small(&self, word: &str) -> Told {
        Told(self.0.of(word))
    }

    /// What the words of a text tell.
    pub fn told(&self, text: &str) -> Told {
        let mut told = Told::default();
        for word in words(text) {
            told |= self.of_word(word);
        }
        told
    }
}

/// A text's words from either end.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
