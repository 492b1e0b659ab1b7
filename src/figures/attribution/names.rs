//! Names of a text: who a pronoun, a title or a surname means.

use super::classes::Classes;
use super::genders::{self, Gender};
use super::quotations::{is_own, label};
use super::runs::{
    bare, behind_acronym, coordinates, has_any, is_titled, object, own_name, runs, without_affiliation, without_titles,
    words,
};
use super::tokens::{Kind, Token};
use super::vocabulary::Vocabulary;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

/// A name is not longer than this many words.
pub(super) const LONGEST_NAME: usize = 9;

/// No article has more titles; a page made to be slow may.
pub(super) const MOST_TITLES: usize = 200;

/// Where names have cases, so many first letters stay the same.
pub(super) const INFLECTED_STEM: usize = 5;

/// Who is interviewed answers so often at least.
const FEWEST_ANSWERS: usize = 3;

/// Who asks and who answers.
const SPEAKERS: usize = 2;

/// How often a text names what it is about.
const MAIN_NAME: usize = 3;

/// What somebody is takes no more words than this where the text names him later: "chief executive".
const LONGEST_KIND: usize = 2;

/// A pronoun means one of so many persons that were named last.
const MOST_NAMED: usize = 8;

/// Who speaks, as the text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, without article and titles where a name is left without.
    pub name: String,
    /// Whether it seems to be a person.
    pub person: bool,
}

/// "CEO", "Adv": what stands before a name in so few letters is a title.
const LONGEST_TITLE_SIGN: usize = 3;

/// Whether a name begins with letters that stand for words.
pub(super) fn is_acronym(name: &str) -> bool {
    let first = name.split([' ', '\'', '’']).next().unwrap_or_default();
    first.chars().count() > 1 && first.chars().all(char::is_uppercase)
}

/// The names that a text has told so far, and the full names that it tells anywhere.
#[derive(Debug)]
pub struct Names {
    pub(super) vocabulary: &'static Vocabulary,
    /// Full names by their last word, in small letters.
    pub(super) full: HashMap<String, String>,
    /// Full names by their first word.
    first: HashMap<String, String>,
    /// How often the text has a name of no known person.
    pub(super) told: HashMap<String, usize>,
    /// Those that stand within a sentence: at its start any word has a capital.
    pub(super) inner: HashSet<String>,
    /// What paragraphs begin with before a colon, by its last word: how many, and whether somebody speaks of himself in one. Once
    /// all are known ([`Names::settle`]), only those who speak in turn.
    labels: HashMap<String, (usize, bool)>,
    /// The last person that spoke or was named by a known name.
    pub(super) person: Option<Speaker>,
    /// The persons that were named last, the last one last, for a pronoun that can't mean [`Names::person`].
    named: Vec<Speaker>,
    /// The full name that led the sentence before, a person's or not: "Ann Lee was not amused. The minister …"
    pub(super) lead: Option<Speaker>,
    /// The body or the several persons that led the sentence before: "The union called a strike. It says …"
    pub(super) leading: Option<Speaker>,
    /// Whom a sentence named since somebody spoke.
    pub(super) recent: Option<Speaker>,
    /// The last that spoke.
    pub(super) last: Option<Speaker>,
    /// Persons by the last word of their names: who has a title, or spoke.
    pub(super) persons: HashSet<String>,
    /// The body that was last named, and whether it is a public one.
    pub(super) body: Option<(String, bool)>,
    /// The name that last led a sentence and is no person's: "Acme sold 40 shops".
    pub(super) bearer: Option<String>,
    /// The person that the text names most.
    main_person: Option<String>,
    /// What the text is about, when "the company" says something: the name it tells most often, no person's.
    pub(super) main_name: Option<String>,
    /// Who conducted the survey or study that was last told from, or its own words where nobody is told to have.
    survey: Option<Rc<str>>,
    /// Who was last called by a title or kind, by that word in small letters.
    pub(super) titled: HashMap<String, Speaker>,
}

/// Whether the word at `at` has its capital for opening the sentence that begins at `start`, or what somebody says in it: "Ann
/// said: “Rails are dear”", but not "ритейлер «Ладога»".
fn opens(tokens: &[Token], start: usize, at: usize) -> bool {
    let at = at - usize::from(at > start && tokens[at - 1].is_quote());
    at == start || matches!(tokens[at - 1].kind, Kind::Mark('–' | '—' | '-' | ':'))
}

impl Names {
    /// No names yet.
    pub fn new(vocabulary: &'static Vocabulary) -> Names {
        Names {
            vocabulary,
            full: HashMap::new(),
            first: HashMap::new(),
            told: HashMap::new(),
            inner: HashSet::new(),
            labels: HashMap::new(),
            person: None,
            named: Vec::new(),
            lead: None,
            leading: None,
            recent: None,
            last: None,
            persons: HashSet::new(),
            body: None,
            bearer: None,
            main_person: None,
            main_name: None,
            survey: None,
            titled: HashMap::new(),
        }
    }

    /// Remembers a survey or study that was told from.
    pub(super) fn surveyed(&mut self, speaker: &Speaker) {
        self.survey = Some(speaker.name.as_str().into());
    }

    /// The survey or study that was last told from: whose the answers are that the text goes on to tell.
    pub(super) fn survey(&self) -> Option<Rc<str>> {
        self.survey.clone()
    }

    /// Learns the full names of a paragraph: "Ann Lee", so that "Lee" alone is known later.
    pub fn learn(&mut self, text: &str, tokens: &[Token], sentences: &[Range<usize>]) {
        // "EDITOR: …": what somebody is.
        if let Some(name) = label(tokens).filter(|name| !has_any(&tokens[name.clone()], Classes::KINDS)) {
            let (told, own) = self.labels.entry(self.key(&tokens[name.end - 1])).or_default();
            *told += 1;
            *own |= is_own(tokens);
        }
        let all = sentences.iter().flat_map(|sentence| {
            let start = sentence.start;
            runs(tokens, sentence.clone()).into_iter().map(move |run| (start, run))
        });
        for (start, run) in all {
            // "Ann Lee (D-Va.)"
            if run.len() == 1 && run.start > 0 && tokens[run.start - 1].kind == Kind::Mark('(') {
                continue;
            }
            let titled = is_titled(tokens, &run);
            let run = without_affiliation(tokens, without_titles(tokens, run));
            if run.is_empty() {
                continue;
            }
            let run = own_name(tokens, behind_acronym(text, tokens, run), self.vocabulary);
            // "Według sondażu Acme 30 proc.": a number is no part of the name where names have cases.
            let number = self.vocabulary.inflected && tokens[run.end - 1].kind == Kind::Number && run.len() > 1;
            let run = run.start..run.end - usize::from(number);
            let name = words(text, tokens, run.clone());
            *self.told.entry(name.clone()).or_default() += 1;
            if !opens(tokens, start, run.start) {
                self.inner.insert(name.clone());
            }
            // "nach Angaben der Krankenhäuser 44 Menschen"
            let numbered = tokens[run.clone()].iter().any(|token| token.kind == Kind::Number);
            if run.len() >= 2
                && run.len() <= 4
                && !(self.vocabulary.verb_second && object(tokens, &run).is_some())
                && !(numbered && self.vocabulary.capital_nouns)
                && !tokens[run.clone()].iter().any(coordinates)
                && !has_any(&tokens[run.clone()], Classes::ORGANISATION | Classes::DOCUMENT)
            {
                if titled {
                    self.persons.insert(self.key(&tokens[run.end - 1]));
                }
                let (first, last) = (self.key(&tokens[run.start]), self.key(&tokens[run.end - 1]));
                self.full.entry(last).or_insert_with(|| name.clone());
                // "the UN", where the text tells of the "UN Relief Agency" too
                if !is_acronym(&name) {
                    self.first.entry(first).or_insert(name);
                }
            }
        }
    }

    /// Names are compared by it: the word in small letters; where names have cases, its beginning.
    pub(super) fn key(&self, token: &Token) -> String {
        self.stem(&token.lower)
    }

    /// What names are compared by, of a word in small letters.
    pub(super) fn stem(&self, lower: &str) -> String {
        let bare = bare(lower);
        if self.vocabulary.inflected {
            return bare.chars().take(INFLECTED_STEM).collect();
        }
        // German and its kin put an s to a name for "of".
        let genitive =
            bare.strip_suffix('s').filter(|stem| self.vocabulary.verb_second && stem.len() >= INFLECTED_STEM);
        genitive.unwrap_or(bare).to_owned()
    }

    /// The full name that a name of one or two words stands for.
    pub(super) fn known(&self, tokens: &[Token], name: &Range<usize>) -> Option<&String> {
        if name.len() > 3 {
            return None;
        }
        let (first, last) = (&tokens[name.start], &tokens[name.end - 1]);
        // "Stati Uniti" is no short name of the "Emirati Arabi Uniti"; "CEO Lee", "Ex-Trainer Lee" are Ann Lee's.
        let is_short = first.lower.chars().count() <= LONGEST_TITLE_SIGN;
        let is_title = first.is(Classes::TITLE) || first.lower.contains('-') || is_short;
        let has_first = |full: &&String| {
            name.len() == 1
                || is_title
                || full.split(' ').any(|word| self.stem(&word.to_lowercase()) == self.key(first))
        };
        let full = self.full.get(&self.key(last)).filter(has_first);
        full.or_else(|| self.first.get(&self.key(last)).filter(|_| name.len() == 1))
    }

    /// Whether the tokens `name` name who speaks in an interview: several names in turn stand before a colon, and one of these
    /// speaks of himself.
    pub fn is_label(&self, tokens: &[Token], name: &Range<usize>) -> bool {
        self.labels.contains_key(&self.key(&tokens[name.end - 1]))
    }

    /// Whether the text tells the full name that the tokens `name` stand for.
    pub fn is_known(&self, tokens: &[Token], name: &Range<usize>) -> bool {
        self.known(tokens, name).is_some()
    }

    /// Whether the tokens `name` end in the name of a person whom the text tells by a title, or who spoke.
    pub fn is_person(&self, tokens: &[Token], name: &Range<usize>) -> bool {
        self.persons.contains(&self.key(&tokens[name.end - 1]))
    }

    /// Who signs a quotation by the name `name`.
    pub fn signed(&self, text: &str, tokens: &[Token], name: Range<usize>) -> Speaker {
        let known = self.known(tokens, &name).cloned();
        Speaker { name: known.unwrap_or_else(|| words(text, tokens, name)), person: true }
    }

    /// The last that spoke.
    pub fn last(&self) -> Option<&Speaker> {
        self.last.as_ref()
    }

    /// Who goes on where no subject is told: whom the text named since somebody spoke, or else who spoke last.
    pub(super) fn subject(&self) -> Option<Speaker> {
        // Elsewhere "they" and "it" mean no person that is only told of.
        let person = self.vocabulary.verb_second || self.vocabulary.drops_pronouns;
        self.recent.clone().filter(|_| person).or_else(|| self.leading.clone()).or_else(|| self.last.clone())
    }

    /// The last person that spoke or was named; before any was, the one that the text names most.
    pub fn person(&self) -> Option<Speaker> {
        self.person
            .clone()
            .or_else(|| self.lead.clone())
            .or_else(|| self.main_person.clone().map(|name| Speaker { name, person: true }))
    }

    /// Whom a pronoun means that tells a man from a woman: the last person, unless the name says that it is the other.
    pub(super) fn meant(&self, gender: Option<Gender>) -> Option<Speaker> {
        let person = self.person()?;
        let Some(gender) = gender else { return Some(person) };
        let told = |speaker: &Speaker| genders::of(&speaker.name);
        if told(&person).is_none_or(|told| told == gender) {
            return Some(person);
        }
        let is_one = |speaker: &&Speaker| told(speaker) == Some(gender);
        let main = self.main_person.clone().map(|name| Speaker { name, person: true });
        let known = self.named.iter().rfind(is_one).cloned().or_else(|| main.filter(|main| is_one(&main)));
        known.or_else(|| self.named.iter().rfind(|speaker| told(speaker).is_none()).cloned())
    }

    /// Remembers a person whom the text names, for "he" and "she".
    pub(super) fn name_person(&mut self, speaker: &Speaker) {
        self.named.retain(|named| named != speaker);
        if self.named.len() == MOST_NAMED {
            self.named.remove(0);
        }
        self.named.push(speaker.clone());
    }

    /// The last person that spoke or was named by a known name.
    pub fn spoken_of(&self) -> Option<Speaker> {
        self.person.clone()
    }

    /// Finds out whom and what the text is about, once all its names are learned.
    pub fn settle(&mut self) {
        self.labels.retain(|_, (told, _)| *told >= FEWEST_ANSWERS);
        if self.labels.len() < SPEAKERS || !self.labels.values().any(|(_, own)| *own) {
            self.labels.clear();
        }
        let told = |name: &String| self.told.get(name).copied().unwrap_or(0);
        let by_count = |one: &&String, other: &&String| told(one).cmp(&told(other)).then(other.cmp(one));
        // Whom a text is about it calls by the last name.
        let often = |name: &String| told(name) + name.rsplit(' ').next().map_or(0, |last| told(&last.to_owned()));
        let by_mentions = |one: &&String, other: &&String| often(one).cmp(&often(other)).then(other.cmp(one));
        self.main_person = self.full.values().max_by(by_mentions).cloned();
        let persons: HashSet<&String> = self.full.values().chain(self.first.values()).collect();
        // Where pronouns are left out, verbs begin sentences.
        let names = self.told.keys().filter(|name| !self.vocabulary.drops_pronouns || self.inner.contains(*name));
        let single = names.filter(|name| told(name) >= MAIN_NAME && !persons.contains(name)).max_by(by_count);
        // "Acme Shipyards … Acme": a firm is called by its first word, and never by its last.
        let part = |part: Option<&str>| part.map_or(0, |part| self.told.get(part).copied().unwrap_or(0));
        let called = |name: &String| part(name.split(' ').next());
        let is_firm = |name: &&&String| {
            let first = name.split(' ').next().unwrap_or_default().to_lowercase();
            let last = name.rsplit(' ').next();
            let person = last.is_none_or(|last| self.persons.contains(&self.stem(&last.to_lowercase())));
            let often = called(name) > 0 && told(name) + called(name) >= MAIN_NAME;
            often && part(last) == 0 && !person && !genders::is_given_name(&first)
        };
        let firm = || persons.iter().filter(is_firm).copied().max_by(by_count);
        let main = single.or_else(firm);
        // Where nouns have capitals, what is told most often may be any.
        self.main_name = main.filter(|_| !self.vocabulary.capital_nouns).cloned();
    }

    /// Who is meant by the name of a speaker that is no more than what he is ("union", "chief executive"), as the text tells
    /// later on.
    pub fn named_later(&self, name: &str) -> Option<Speaker> {
        if name.split(' ').count() > LONGEST_KIND || name.contains(char::is_uppercase) {
            return None;
        }
        let is_kind = |word: &&str| self.vocabulary.classes(word).any(Classes::KINDS);
        let kind = name.split(' ').find(is_kind)?;
        let classes = self.vocabulary.classes(kind);
        let is_firm = classes.any(Classes::ANAPHOR) && !classes.any(Classes::PUBLIC);
        let firm = || {
            let name = self.main_name.clone().or_else(|| self.bearer.clone()).filter(|_| is_firm)?;
            Some(Speaker { name, person: false })
        };
        self.titled.get(&self.stem(kind)).cloned().or_else(firm)
    }

    /// Remembers who spoke.
    pub fn spoke(&mut self, speaker: &Speaker) {
        if speaker.person {
            if let Some(last) = speaker.name.to_lowercase().split_whitespace().last() {
                self.persons.insert(if self.vocabulary.inflected {
                    last.chars().take(INFLECTED_STEM).collect()
                } else {
                    last.to_owned()
                });
            }
            self.name_person(speaker);
            self.person = Some(speaker.clone());
        }
        self.last = Some(speaker.clone());
        self.recent = None;
    }
}
