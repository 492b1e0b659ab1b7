//! What the words of a language do where somebody is told to have said something: `data/LANGUAGE/speech.txt`.

use super::genders::Gender;
use super::phrase_table::PhraseTable;
use super::tokens::MOST_ELIDED;
use crate::figures::word_classes::WordClasses;
use crate::words::{self, ByLanguage};
use std::ops::{BitOr, BitOrAssign};
use std::sync::OnceLock;

/// What a word can be; a word can be several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u64);

impl Classes {
    /// "said".
    pub const VERB: Classes = Classes(1);
    /// "found", "shows": tells of what a study or a body found.
    pub const FINDING: Classes = Classes(1 << 1);
    /// "adding": a verb whose subject stands earlier.
    pub const ADDING: Classes = Classes(1 << 2);
    /// "by", before who did it.
    pub const BY: Classes = Classes(1 << 3);
    /// "that", before what was said.
    pub const THAT: Classes = Classes(1 << 4);
    /// "while": begins a clause of its own.
    pub const BREAK: Classes = Classes(1 << 5);
    /// "who": begins a relative clause.
    pub const RELATIVE: Classes = Classes(1 << 6);
    /// "he", "she".
    pub const PERSON_PRONOUN: Classes = Classes(1 << 7);
    /// "it", "they".
    pub const OTHER_PRONOUN: Classes = Classes(1 << 8);
    /// "I", "we".
    pub const OWN_PRONOUN: Classes = Classes(1 << 9);
    /// "the", "her".
    pub const ARTICLE: Classes = Classes(1 << 10);
    /// "also", "has": stands between subject and verb.
    pub const BETWEEN: Classes = Classes(1 << 11);
    /// "was": makes a passive of the verb.
    pub const PASSIVE: Classes = Classes(1 << 12);
    /// "Tuesday".
    pub const DAY: Classes = Classes(1 << 13);
    /// "in": ends a name.
    pub const STOP: Classes = Classes(1 << 14);
    /// "of": goes on with a name.
    pub const CONNECTOR: Classes = Classes(1 << 15);
    /// "President": what a person is.
    pub const TITLE: Classes = Classes(1 << 16);
    /// "ministry": what an organisation is.
    pub const ORGANISATION: Classes = Classes(1 << 17);
    /// "poll": what a document is.
    pub const DOCUMENT: Classes = Classes(1 << 18);
    /// "sei": the mood of reported speech.
    pub const REPORTED: Classes = Classes(1 << 19);
    /// "of" between a person and a body.
    pub const AFFILIATION: Classes = Classes(1 << 20);
    /// Begins a phrase that announces a source: "according".
    pub const SOURCE: Classes = Classes(1 << 21);
    /// "from": leads from a document to who it is from.
    pub const FROM: Classes = Classes(1 << 22);
    /// "the", which points to what was told.
    pub const DEFINITE: Classes = Classes(1 << 23);
    /// "company": with "the", a body that the text has named.
    pub const ANAPHOR: Classes = Classes(1 << 24);
    /// "so": tells of speech right after a quotation.
    pub const AFTER_QUOTE: Classes = Classes(1 << 25);
    /// "states": a verb of speech, or a noun.
    pub const AMBIGUOUS: Classes = Classes(1 << 26);
    /// "has": tells something when a document does.
    pub const DOCUMENT_VERB: Classes = Classes(1 << 27);
    /// "told": whom comes right after it.
    pub const TELLING: Classes = Classes(1 << 28);
    /// "des": the noun behind it has an ending that its name has not.
    pub const GENITIVE: Classes = Classes(1 << 29);
    /// "spokesman": what a person may be besides any other title.
    pub const ROLE: Classes = Classes(1 << 30);
    /// "ministry": an organisation that is no company.
    pub const PUBLIC: Classes = Classes(1 << 31);
    /// "experts": several persons, whom no "he" means and who are nobody that was named.
    pub const SEVERAL: Classes = Classes(1 << 32);
    /// "unanimously": stands between "and" and its verb.
    pub const ADVERB: Classes = Classes(1 << 33);
    /// "saying": as "adding", also without "that".
    pub const SAYING: Classes = Classes(1 << 38);
    /// "data": of no one, where nobody is told whose.
    pub const NOBODYS: Classes = Classes(1 << 34);
    /// "hat": opens a clause that a participle closes.
    pub const AUXILIARY: Classes = Classes(1 << 35);
    /// "gefordert": closes a clause that an auxiliary opened.
    pub const PARTICIPLE: Classes = Classes(1 << 36);
    /// "poll": what stands after "in a poll" is what it found.
    pub const SURVEY: Classes = Classes(1 << 37);
    /// "who", behind a comma: begins a relative clause there; an article or "that" elsewhere.
    pub const TRAILING: Classes = Classes(1 << 39);
    /// "spoke": tells something with "of" behind it.
    pub const SPEAKING: Classes = Classes(1 << 40);
    /// "citing": begins a phrase that announces the source of a source.
    pub const CITING: Classes = Classes(1 << 41);
    /// "den": no article of a subject.
    pub const OBLIQUE: Classes = Classes(1 << 42);
    /// "respondents": whom a survey asked, or a study looked at.
    pub const ANSWERER: Classes = Classes(1 << 43);
    /// "to": the verb behind it has no subject.
    pub const INFINITIVE: Classes = Classes(1 << 44);
    /// "two", "dozens", "about": begins a clause, or what somebody is told to be, that is led by an amount.
    pub const AMOUNT: Classes = Classes(1 << 45);
    /// "Polizeiangaben": a source and what it tells, in one word.
    pub const SOURCE_NOUN: Classes = Classes(1 << 46);
    /// "в": what was said "in the ministry", the ministry said.
    pub const WITHIN: Classes = Classes(1 << 47);
    /// "hervor": tells that something follows from a paper.
    pub const FORTH: Classes = Classes(1 << 48);
    /// "who", "that": begins a relative clause without a comma and is its subject.
    pub const RELATIVE_SUBJECT: Classes = Classes(1 << 49);
    /// "geht": tells something where a particle closes its clause.
    pub const PARTED: Classes = Classes(1 << 50);
    /// "aus": the particle of such a verb.
    pub const PARTICLE: Classes = Classes(1 << 51);
    /// "segundo": announces a source, and is an ordinal behind an article.
    pub const ORDINAL: Classes = Classes(1 << 52);
    /// "price": what says nothing, though a verb of speech stand beside it.
    pub const THING: Classes = Classes(1 << 53);
    /// "Ph.D.": what stands behind a name and a comma and belongs to it.
    pub const DEGREE: Classes = Classes(1 << 54);
    /// "Aussage", behind an article: by its ending what says nothing.
    pub const THING_ENDING: Classes = Classes(1 << 55);
    /// "said", behind "that": reports what stands before.
    pub const REPORTING: Classes = Classes(1 << 56);
    /// "not".
    pub const NEGATION: Classes = Classes(1 << 57);
    /// "R-Texas": the party and state of the politician before it.
    pub const SEAT: Classes = Classes(1 << 58);
    /// "expects": what only somebody does with a number.
    pub const EXPECTING: Classes = Classes(1 << 59);
    /// "estimated": told of a number that somebody arrived at.
    pub const ESTIMATED: Classes = Classes(1 << 60);
    /// "forecast": behind whose it is, what somebody expects.
    pub const FORECAST: Classes = Classes(1 << 61);
    /// "its": whose it is, which the sentence's subject tells.
    pub const POSSESSIVE: Classes = Classes(1 << 62);
    /// "raised": before "forecast", what its subject expects.
    pub const REVISING: Classes = Classes(1 << 63);
    /// Any pronoun.
    pub const PRONOUNS: Classes = Classes(Self::PERSON_PRONOUN.0 | Self::OTHER_PRONOUN.0 | Self::OWN_PRONOUN.0);
    /// No words of a description that is no more than a noun.
    pub const NO_NOUNS: Classes = Classes(
        Self::STOP.0
            | Self::RELATIVE.0
            | Self::BREAK.0
            | Self::DAY.0
            | Self::BETWEEN.0
            | Self::CONNECTOR.0
            | Self::THAT.0,
    );
    /// What a speaker is: a person, a body, a document.
    pub const KINDS: Classes = Classes(Self::TITLE.0 | Self::ORGANISATION.0 | Self::DOCUMENT.0);

    /// What of it tells that the word is a person or a body.
    fn of_persons_and_bodies(self) -> Classes {
        let kinds = Classes::TITLE | Classes::ORGANISATION | Classes::PUBLIC | Classes::SEVERAL | Classes::ROLE;
        let is_kind = self.any(Classes::TITLE | Classes::ORGANISATION);
        if is_kind { Classes(self.0 & kinds.0) } else { Classes::default() }
    }

    /// Whether the word is any of `classes`.
    pub fn any(self, classes: Classes) -> bool {
        self.0 & classes.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Classes;
    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

impl BitOrAssign for Classes {
    fn bitor_assign(&mut self, other: Classes) {
        self.0 |= other.0;
    }
}

const SECTIONS: [(&str, Classes); 65] = [
    ("verbs", Classes::VERB),
    ("findings", Classes::FINDING),
    ("adding", Classes::ADDING),
    ("by", Classes::BY),
    ("that", Classes::THAT),
    ("breaks", Classes::BREAK),
    ("relative", Classes::RELATIVE),
    ("he", Classes::PERSON_PRONOUN),
    ("she", Classes::PERSON_PRONOUN),
    ("they", Classes::OTHER_PRONOUN),
    ("it", Classes::OTHER_PRONOUN),
    ("i", Classes::OWN_PRONOUN),
    ("articles", Classes::ARTICLE),
    ("between", Classes::BETWEEN),
    ("passive", Classes::PASSIVE),
    ("days", Classes::DAY),
    ("stops", Classes::STOP),
    ("connectors", Classes::CONNECTOR),
    ("titles", Classes::TITLE),
    ("organisations", Classes::ORGANISATION),
    ("documents", Classes::DOCUMENT),
    ("reported", Classes::REPORTED),
    ("affiliations", Classes::AFFILIATION),
    ("from", Classes::FROM),
    ("definite", Classes::DEFINITE),
    ("anaphors", Classes::ANAPHOR),
    ("after quote", Classes::AFTER_QUOTE),
    ("ambiguous", Classes::AMBIGUOUS),
    ("document verbs", Classes::DOCUMENT_VERB),
    ("telling", Classes::TELLING),
    ("genitive articles", Classes::GENITIVE),
    ("roles", Classes::ROLE),
    ("public bodies", Classes::PUBLIC),
    ("several", Classes::SEVERAL),
    ("adverbs", Classes::ADVERB),
    ("citing", Classes::CITING),
    ("oblique articles", Classes::OBLIQUE),
    ("speaking", Classes::SPEAKING),
    ("relative behind a comma", Classes::TRAILING),
    ("saying", Classes::SAYING),
    ("nobody's", Classes::NOBODYS),
    ("auxiliaries", Classes::AUXILIARY),
    ("participles", Classes::PARTICIPLE),
    ("surveys", Classes::SURVEY),
    ("answerers", Classes::ANSWERER),
    ("infinitives", Classes::INFINITIVE),
    ("amounts", Classes::AMOUNT),
    ("source nouns", Classes::SOURCE_NOUN),
    ("within", Classes::WITHIN),
    ("forth", Classes::FORTH),
    ("relative subjects", Classes::RELATIVE_SUBJECT),
    ("parted verbs", Classes::PARTED),
    ("particles", Classes::PARTICLE),
    ("things", Classes::THING),
    ("degrees", Classes::DEGREE),
    ("seats", Classes::SEAT),
    ("thing endings", Classes::THING_ENDING),
    ("reporting back", Classes::REPORTING),
    ("negations", Classes::NEGATION),
    ("sources and ordinals", Classes::ORDINAL),
    ("expecting", Classes::EXPECTING),
    ("estimated", Classes::ESTIMATED),
    ("forecasts", Classes::FORECAST),
    ("possessives", Classes::POSSESSIVE),
    ("revising", Classes::REVISING),
];

/// Where the source stands that a phrase announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// After it: "according to the ministry".
    After,
    /// After it, by name: "per Acme News".
    Named,
    /// Before it: "Angaben des Ministeriums zufolge".
    Before,
    /// It is the subject of the sentence: "by its own account".
    Subject,
    /// It is the person named before: "in her words".
    Person,
    /// After it, a paper or somebody by name: "based on data".
    Paper,
    /// It is who spoke last: "by the same account".
    Last,
    /// Behind a verb after it: "como dijo Ana Paz".
    Verb,
    /// After it, a paper, where a word tells that something follows from it: "aus Zahlen geht hervor".
    Forth,
    /// After it, where that opens the sentence and names a person by title and name: "for economist Juan Rojo, …".
    Opinion,
}

/// A language's words.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: WordClasses<Classes>,
    /// What announces a source, and where the source stands.
    sources: PhraseTable<Place>,
    /// What a sentence begins with that tells who said the ones before it: "об этом".
    pointers: PhraseTable<()>,
    /// Verbs stand second, so what stands before one may be no subject.
    pub verb_second: bool,
    /// A short word before an apostrophe is a word of its own.
    pub elision: bool,
    /// Who speaks may be told within the quotation.
    pub inserts: bool,
    /// Every noun has a capital.
    pub capital_nouns: bool,
    /// "He" is left out: "Dijo que …".
    pub drops_pronouns: bool,
    /// What tells a noun apart stands before it: "Norish planners".
    pub nouns_last: bool,
    /// Names have cases.
    pub inflected: bool,
    /// How words end that tell what somebody says, its source before that in the same word: "PolizeiANGABEN".
    source_endings: Vec<&'static str>,
    /// How nouns end that an "s" joins to the next: "RegierUNGSangaben".
    pub joints: Vec<&'static str>,
    /// How verbs end whose subject is several: "оцениЛИ".
    pub several_verbs: Vec<&'static str>,
    /// How the first word of such a subject ends: "экспертЫ".
    pub several_nouns: Vec<&'static str>,
    /// How it ends too where it is a body: "агентствА".
    pub several_bodies: Vec<&'static str>,
    /// What makes the verb behind it tell of its subject: "se disent favorables".
    reflexives: Vec<&'static str>,
    /// Articles of the dative of a masculine or a neuter: "dem".
    pub dative_articles: Vec<&'static str>,
    /// Articles of the genitive and the dative of a feminine or of several: "der".
    pub feminine_articles: Vec<&'static str>,
    /// How adjectives end behind them, those of names: "STATISTISCHEN Landesamtes".
    adjective_endings: Vec<&'static str>,
    /// How nouns of the neuter end: "LandesAMT".
    neuter_endings: Vec<&'static str>,
    /// How nouns end that take "en" in all other cases: "PräsidENTEN".
    pub weak_endings: Vec<&'static str>,
    /// Words that end in "ern" where several are called so: "Bauern".
    plurals: Vec<&'static str>,
    /// "he", and what belongs to it.
    he: Vec<&'static str>,
    /// "she"
    she: Vec<&'static str>,
    /// Verbs of reported speech in the mood that supposes as well: "würde".
    supposed: Vec<&'static str>,
    /// The language has no articles: any noun may point to what was told.
    pub no_articles: bool,
}

impl Vocabulary {
    /// The language's words; the English where it has none.
    pub fn of(language: &str) -> &'static Vocabulary {
        static ALL: ByLanguage<Vocabulary> = ByLanguage::new("speech", |_, words| Vocabulary::from(words));
        static NONE: OnceLock<Vocabulary> = OnceLock::new();
        ALL.of(language).or_else(|| ALL.of("en")).unwrap_or_else(|| NONE.get_or_init(Vocabulary::default))
    }

    fn from(words: &'static words::Words) -> Vocabulary {
        let listed = |section| words.entries(section).iter().flat_map(|line| line.split_whitespace());
        let mut vocabulary = Vocabulary {
            verb_second: !words.entries("verb second").is_empty(),
            elision: !words.entries("elision").is_empty(),
            inserts: !words.entries("speaker within quotation").is_empty(),
            capital_nouns: !words.entries("capital nouns").is_empty(),
            drops_pronouns: !words.entries("pronouns dropped").is_empty(),
            nouns_last: !words.entries("nouns last").is_empty(),
            inflected: !words.entries("inflected").is_empty(),
            no_articles: words.entries("definite").is_empty(),
            source_endings: listed("source nouns").filter_map(|entry| entry.strip_prefix('*')).collect(),
            joints: listed("joints").collect(),
            dative_articles: listed("dative articles").collect(),
            feminine_articles: listed("feminine articles").collect(),
            adjective_endings: listed("adjective endings").collect(),
            neuter_endings: listed("neuter endings").collect(),
            weak_endings: listed("weak endings").collect(),
            plurals: listed("plurals").collect(),
            several_verbs: listed("endings of verbs of several").collect(),
            reflexives: listed("reflexive").collect(),
            he: listed("he").collect(),
            she: listed("she").collect(),
            supposed: listed("supposed").collect(),
            several_nouns: listed("endings of several").collect(),
            several_bodies: listed("endings of several bodies").collect(),
            ..Vocabulary::default()
        };
        for (section, class) in SECTIONS {
            for word in listed(section) {
                vocabulary.words.add(word, class);
            }
        }
        let places = [
            ("sources", Place::After),
            ("named sources", Place::Named),
            ("sources after", Place::Before),
            ("own sources", Place::Subject),
            ("sources of a person", Place::Person),
            ("sources of papers", Place::Paper),
            ("sources before a verb", Place::Verb),
            ("sources told before", Place::Last),
            ("opinions", Place::Opinion),
            ("papers from which", Place::Forth),
        ];
        for (section, place) in places {
            for phrase in words.entries(section) {
                let phrase = vocabulary.cut(phrase);
                vocabulary.words.add(phrase[0], Classes::SOURCE);
                vocabulary.sources.add(phrase, place);
            }
        }
        for phrase in words.entries("back") {
            let phrase = vocabulary.cut(phrase);
            vocabulary.pointers.add(phrase, ());
        }
        vocabulary
    }

    /// A phrase's words, as a text is cut: "d'après" has two where a short word before an apostrophe is one of its own.
    fn cut(&self, phrase: &'static str) -> Vec<&'static str> {
        let elided = |word: &str| self.elision && word.find('\'').is_some_and(|at| at <= MOST_ELIDED);
        phrase
            .split_whitespace()
            .flat_map(|word| if elided(word) { word.split_inclusive('\'').collect() } else { vec![word] })
            .collect()
    }

    /// How many of the words `word(0)`, `word(1)`, … point back to the sentence before: the longest phrase that does.
    pub fn backward<'t>(&self, word: impl Fn(usize) -> Option<&'t str>) -> Option<usize> {
        self.pointers.longest(word).map(|(words, ())| words)
    }

    /// What a word in small letters can be.
    pub fn classes(&self, word: &str) -> Classes {
        let classes = self.words.of(word);
        match word.rsplit_once('-') {
            // "FNV-bestuurder"
            Some((_, last)) if classes == Classes::default() => self.words.of(last).of_persons_and_bodies(),
            _ => classes,
        }
    }

    /// How many bytes of a word are the verb before its pronoun: of "explique-t-il", where words are joined so.
    pub fn inversion(&self, word: &str) -> Option<usize> {
        let (verb, pronoun) = word.split_once('-').filter(|_| self.elision)?;
        let third = Classes::PERSON_PRONOUN | Classes::OTHER_PRONOUN;
        let joined = self.classes(pronoun).any(third) && self.classes(word) == Classes::default();
        joined.then_some(verb.len())
    }

    /// Whether a word in small letters makes the verb behind it reflexive.
    pub fn is_reflexive(&self, word: &str) -> bool {
        self.reflexives.contains(&word)
    }

    /// Whom a pronoun in small letters means, a man or a woman, where it tells.
    pub fn gender(&self, pronoun: &str) -> Option<Gender> {
        match [&self.he, &self.she].map(|list| list.contains(&pronoun)) {
            [true, false] => Some(Gender::Man),
            [false, true] => Some(Gender::Woman),
            _ => None,
        }
    }

    /// Whether a word in small letters is a verb that reports, or supposes.
    pub fn supposes(&self, word: &str) -> bool {
        self.supposed.contains(&word)
    }

    /// Whether a word in small letters ends as an adjective of a name does behind an article.
    pub fn is_adjective(&self, word: &str) -> bool {
        self.adjective_endings.iter().any(|ending| word.ends_with(ending))
    }

    /// Whether a word in small letters ends as a neuter noun does.
    pub fn is_neuter(&self, word: &str) -> bool {
        self.neuter_endings.iter().any(|ending| word.ends_with(ending))
    }

    /// Whether a word in small letters is what several are called.
    pub fn is_plural(&self, word: &str) -> bool {
        self.plurals.iter().any(|plural| word.ends_with(plural))
    }

    /// How many bytes of a word in small letters name the source that it tells of: "polizei" of "polizeiangaben".
    pub fn source_in(&self, word: &str) -> Option<usize> {
        self.source_endings.iter().find_map(|ending| word.strip_suffix(ending)).map(str::len)
    }

    /// The longest source phrase whose words `word(0)`, `word(1)`, … are: how many words, and where its source stands.
    pub fn source<'t>(&self, word: impl Fn(usize) -> Option<&'t str>) -> Option<(usize, Place)> {
        self.sources.longest(word)
    }
}
