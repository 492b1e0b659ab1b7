//! What a word can do where somebody is told to have said something, and the section of `data/LANGUAGE/speech.txt` that lists it.

use std::ops::{BitOr, BitOrAssign};

/// What a word can be; a word can be several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(pub(super) u64);

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
    pub(super) fn of_persons_and_bodies(self) -> Classes {
        let kinds = Classes::TITLE | Classes::ORGANISATION | Classes::PUBLIC | Classes::SEVERAL | Classes::ROLE;
        let is_kind = self.any(Classes::TITLE | Classes::ORGANISATION);
        if is_kind { Classes(self.0 & kinds.0) } else { Classes::default() }
    }

    /// All but `classes`.
    pub(super) fn without(self, classes: Classes) -> Classes {
        Classes(self.0 & !classes.0)
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

/// The sections that list words, each with what its words can be.
pub(super) const SECTIONS: [(&str, Classes); 65] = [
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
