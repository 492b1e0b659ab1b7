//! What the words of a language do where somebody is told to have said something: `data/LANGUAGE/speech.txt`.

use super::cases::Cases;
use super::classes::{Classes, SECTIONS};
use super::genders::Gender;
use super::phrase_table::PhraseTable;
use super::tokens::MOST_ELIDED;
use crate::figures::word_classes::WordClasses;
use crate::words::{self, ByLanguage};
use std::sync::OnceLock;

/// Whether the word ends in one of them.
pub(super) fn has_ending(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

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
    words: WordClasses,
    /// What announces a source, and where the source stands.
    sources: PhraseTable<Place>,
    /// What a sentence begins with that tells who said the ones before it: "об этом".
    pointers: PhraseTable<()>,
    /// Such beginnings behind which stands whose it is: "son datos de".
    owners: PhraseTable<()>,
    /// Between "according to" and what somebody tells: "nach ERSTEN Angaben".
    pub source_adjectives: Vec<&'static str>,
    /// How participles end that tell when a paper came out: "a study publishED in May".
    participle_endings: Vec<&'static str>,
    /// "same": before a word for what a speaker is, who spoke last.
    pub same: Vec<&'static str>,
    /// How somebody knows who is not named: "familiar with".
    acquaintances: PhraseTable<()>,
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
    /// How names are called, where words show their case by endings.
    pub cases: Cases,
    /// Articles of the dative of a masculine or a neuter: "dem".
    pub dative_articles: Vec<&'static str>,
    /// Articles of a subject, with what an adjective in -e ends in without them: "der" and "er".
    pub adjective_behind: Vec<(&'static str, &'static str)>,
    /// Articles of the genitive and the dative of a feminine or of several: "der".
    pub feminine_articles: Vec<&'static str>,
    /// How adjectives end behind them, those of names: "STATISTISCHEN Landesamtes".
    adjective_endings: Vec<&'static str>,
    /// How adjectives end that tell where somebody is from: "GermAN", "WolfsburgER".
    demonym_endings: Vec<&'static str>,
    /// How nouns of the neuter end: "LandesAMT".
    neuter_endings: Vec<&'static str>,
    /// How nouns end that take "en" in all other cases: "PräsidENTEN".
    weak_endings: Vec<&'static str>,
    /// "Added": tells how something moved, where an amount follows or whose it is.
    pub moves: Vec<&'static str>,
    /// What leads to what is told of: "о погибших".
    pub about: Vec<&'static str>,
    /// "Polled": with who did it, those who are meant.
    pub polled: Vec<&'static str>,
    /// What papers of nobody are, which is no name: "new (figures)".
    pub paper_qualities: Vec<&'static str>,
    /// What is a verb whatever stands before it: "said".
    pub only_verbs: Vec<&'static str>,
    /// "Quoted": with what somebody else said behind [`as_saying`](Vocabulary::as_saying).
    pub quoting: Vec<&'static str>,
    /// What leads to that, a phrase each: "as saying".
    as_saying: PhraseTable<()>,
    /// How words end that are no verbs, whatever they begin with: "подозреваемЫХ".
    endings_of_no_verb: Vec<&'static str>,
    /// Words that end in "ern" where several are called so: "Bauern".
    plurals: Vec<&'static str>,
    /// "this": with what somebody is, a person that was named.
    pointing: Vec<&'static str>,
    /// How a verb of the past ends, and the last letters that its subject may have then: "ла", "ая".
    agreement: Vec<(&'static str, &'static str)>,
    /// To whom something is said, in the case that tells so: "агентству".
    hearers: Vec<&'static str>,
    /// Where something is said: a conference.
    occasions: Vec<&'static str>,
    /// "he", and what belongs to it.
    he: Vec<&'static str>,
    /// "she"
    she: Vec<&'static str>,
    /// Before what a man is, and before what a woman is: "el", "la".
    articles_of_men: Vec<&'static str>,
    articles_of_women: Vec<&'static str>,
    /// How words end for what a woman is, where her article tells too little: "Ministerin".
    endings_of_women: Vec<&'static str>,
    /// "his", "her": what is somebody's, or a body's where they tell no more.
    possessives_of_one: Vec<&'static str>,
    /// "their": what is several persons' or a body's.
    possessives_of_several: Vec<&'static str>,
    /// "estimates", "words": with such a word, a source.
    accounts: Vec<&'static str>,
    /// What leads to it: "according to".
    account_leads: PhraseTable<()>,
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
            cases: Cases::read(words),
            dative_articles: listed("dative articles").collect(),
            adjective_behind: listed("adjective behind").filter_map(|pair| pair.split_once('=')).collect(),
            feminine_articles: listed("feminine articles").collect(),
            adjective_endings: listed("adjective endings").collect(),
            demonym_endings: listed("demonym endings").collect(),
            neuter_endings: listed("neuter endings").collect(),
            weak_endings: listed("weak endings").collect(),
            about: listed("about").collect(),
            moves: listed("moves").collect(),
            polled: listed("polled").collect(),
            paper_qualities: listed("paper qualities").collect(),
            only_verbs: listed("only verbs").collect(),
            quoting: listed("quoting").collect(),
            endings_of_no_verb: listed("endings of no verb").collect(),
            plurals: listed("plurals").collect(),
            several_verbs: listed("endings of verbs of several").collect(),
            reflexives: listed("reflexive").collect(),
            pointing: listed("pointing articles").collect(),
            agreement: listed("agreement").filter_map(|entry| entry.split_once(':')).collect(),
            hearers: listed("hearers").collect(),
            occasions: listed("occasions").collect(),
            source_adjectives: listed("source adjectives").collect(),
            participle_endings: listed("participle endings").collect(),
            same: listed("same").collect(),
            he: listed("he").collect(),
            she: listed("she").collect(),
            articles_of_men: listed("articles of men").collect(),
            articles_of_women: listed("articles of women").collect(),
            endings_of_women: listed("endings of women").collect(),
            supposed: listed("supposed").collect(),
            possessives_of_one: listed("one's").collect(),
            possessives_of_several: listed("several's").collect(),
            accounts: listed("accounts").collect(),
            several_nouns: listed("endings of several").collect(),
            several_bodies: listed("endings of several bodies").collect(),
            ..Vocabulary::default()
        };
        for (section, class) in SECTIONS {
            for word in listed(section) {
                vocabulary.words.add(word, class.0);
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
                vocabulary.words.add(phrase[0], Classes::SOURCE.0);
                vocabulary.sources.add(phrase, place);
            }
        }
        for phrase in words.entries("acquaintances") {
            let phrase = vocabulary.cut(phrase);
            vocabulary.acquaintances.add(phrase, ());
        }
        for phrase in words.entries("leading to accounts") {
            let phrase = vocabulary.cut(phrase);
            vocabulary.account_leads.add(phrase, ());
        }
        for phrase in words.entries("as saying") {
            let phrase = vocabulary.cut(phrase);
            vocabulary.as_saying.add(phrase, ());
        }
        for phrase in words.entries("back") {
            let phrase = vocabulary.cut(phrase);
            vocabulary.pointers.add(phrase, ());
        }
        for phrase in words.entries("back to") {
            let phrase = vocabulary.cut(phrase);
            vocabulary.owners.add(phrase, ());
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

    /// How many of the words `word(0)`, `word(1)`, … say that what was told before is somebody's, who stands behind them.
    pub fn owned<'t>(&self, word: impl Fn(usize) -> Option<&'t str>) -> Option<usize> {
        self.owners.longest(word).map(|(words, ())| words)
    }

    /// How many of the words `word(0)`, `word(1)`, … lead to an account that is somebody's.
    pub fn leads_to_account<'t>(&self, word: impl Fn(usize) -> Option<&'t str>) -> Option<usize> {
        self.account_leads.longest(word).map(|(words, ())| words)
    }

    /// Whether a word in small letters is what somebody tells, in words or numbers.
    pub fn is_account(&self, noun: &str) -> bool {
        self.accounts.contains(&noun)
    }

    /// Where the text told whose something is, by a possessive in small letters.
    pub fn whose(&self, possessive: &str) -> Option<Place> {
        let several = || self.possessives_of_several.contains(&possessive).then_some(Place::Last);
        self.possessives_of_one.contains(&possessive).then_some(Place::Person).or_else(several)
    }

    /// How many of the words `word(0)`, `word(1)`, … say how somebody knows.
    pub fn acquaintance<'t>(&self, word: impl Fn(usize) -> Option<&'t str>) -> Option<usize> {
        self.acquaintances.longest(word).map(|(words, ())| words)
    }

    /// What a word in small letters can be.
    pub fn classes(&self, word: &str) -> Classes {
        let mut classes = Classes(self.words.of(word));
        let verbs = Classes::VERB | Classes::FINDING | Classes::AMBIGUOUS;
        if classes.any(verbs) && self.endings_of_no_verb.iter().any(|ending| word.ends_with(ending)) {
            classes = classes.without(verbs);
        }
        match word.rsplit_once('-') {
            // "FNV-bestuurder"
            Some((_, last)) if classes == Classes::default() => Classes(self.words.of(last)).of_persons_and_bodies(),
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

    /// Whether a word in small letters is an article that points to somebody named before.
    pub fn points(&self, article: &str) -> bool {
        self.pointing.contains(&article)
    }

    /// Whether the ending of a verb, in small letters, tells that the noun is its subject: "сообщилА … полицИЯ", and not
    /// "полиции".
    pub fn agree(&self, verb: &str, noun: &str) -> bool {
        let letters = self.agreement.iter().find(|(ending, _)| verb.ends_with(ending)).map(|(_, letters)| letters);
        letters.is_some_and(|letters| noun.ends_with(|last| letters.contains(last)))
    }

    /// How many of the words `word(0)`, `word(1)`, … lead to what somebody else is quoted to have said.
    pub fn as_saying<'t>(&self, word: impl Fn(usize) -> Option<&'t str>) -> Option<usize> {
        self.as_saying.longest(word).map(|(words, ())| words)
    }

    /// Whether a word in small letters is whom something is said to.
    pub fn hears(&self, word: &str) -> bool {
        self.hearers.contains(&word)
    }

    /// Whether a word in small letters is where something is said.
    pub fn is_occasion(&self, word: &str) -> bool {
        self.occasions.contains(&word)
    }

    /// Whom a pronoun in small letters means, a man or a woman, where it tells.
    pub fn gender(&self, pronoun: &str) -> Option<Gender> {
        match [&self.he, &self.she].map(|list| list.contains(&pronoun)) {
            [true, false] => Some(Gender::Man),
            [false, true] => Some(Gender::Woman),
            _ => None,
        }
    }

    /// Whether what somebody is tells a man from a woman, by its article and its ending: "la ministra", "die Ministerin".
    pub fn gender_of_title(&self, article: &str, title: &str) -> Option<Gender> {
        if self.endings_of_women.iter().any(|ending| title.ends_with(ending)) {
            return Some(Gender::Woman);
        }
        match [&self.articles_of_men, &self.articles_of_women].map(|list| list.contains(&article)) {
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
        has_ending(word, &self.adjective_endings)
    }

    /// Whether a word in small letters tells where somebody is from, as far as its ending does.
    pub fn is_demonym(&self, word: &str) -> bool {
        has_ending(word, &self.demonym_endings)
    }

    /// Whether a word in small letters may be a participle by its ending.
    pub fn is_participle(&self, word: &str) -> bool {
        has_ending(word, &self.participle_endings)
    }

    /// Whether a word in small letters ends as a neuter noun does.
    pub fn is_neuter(&self, word: &str) -> bool {
        has_ending(word, &self.neuter_endings)
    }

    /// Whether a noun takes "en" in all cases but the one it is called by.
    pub fn is_weak(&self, noun: &str) -> bool {
        has_ending(noun, &self.weak_endings)
    }

    /// Whether a word in small letters is what several are called.
    pub fn is_plural(&self, word: &str) -> bool {
        has_ending(word, &self.plurals)
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
