//! Words that tell that a figure matters or does not: `data/LANGUAGE/ranking.txt`.

use crate::words;
use std::collections::{HashMap, HashSet};
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
}

const SECTIONS: [(&str, Cue); 12] = [
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
];

/// No beginning in the lists is longer, in characters.
const LONGEST_BEGINNING: usize = 12;

/// A language's words.
#[derive(Debug, Default)]
pub struct Cues {
    words: HashMap<Cue, HashSet<&'static str>>,
    beginnings: HashMap<Cue, HashSet<&'static str>>,
}

impl Cues {
    /// The language's words; none where it has none.
    pub fn of(language: &str) -> &'static Cues {
        static ALL: OnceLock<HashMap<&'static str, Cues>> = OnceLock::new();
        static NONE: OnceLock<Cues> = OnceLock::new();
        let all =
            ALL.get_or_init(|| words::all("ranking").map(|(language, words)| (language, Cues::from(words))).collect());
        all.get(language).unwrap_or_else(|| NONE.get_or_init(Cues::default))
    }

    fn from(words: &'static words::Words) -> Cues {
        let mut cues = Cues::default();
        for (section, cue) in SECTIONS {
            for word in words.entries(section).iter().flat_map(|line| line.split_whitespace()) {
                match word.strip_suffix('*') {
                    Some(beginning) => cues.beginnings.entry(cue).or_default().insert(beginning),
                    None => cues.words.entry(cue).or_default().insert(word),
                };
            }
        }
        cues
    }

    /// Whether any word of the text is one of `cue`.
    pub fn any(&self, text: &str, cue: Cue) -> bool {
        let (Some(words), beginnings) = (self.words.get(&cue), self.beginnings.get(&cue)) else { return false };
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).any(|word| {
            let word = word.to_lowercase();
            let mut ends = word.char_indices().skip(2).take(LONGEST_BEGINNING).map(|(end, _)| end).chain([word.len()]);
            words.contains(word.as_str())
                || beginnings.is_some_and(|beginnings| ends.any(|end| beginnings.contains(&word[..end])))
        })
    }
}
