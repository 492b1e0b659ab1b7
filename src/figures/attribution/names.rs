//! Names of a text: who a pronoun, a title or a surname means.

use super::runs::{
    NEAR_ORIGIN, bare, coordinates, has_any, is_titled, origin, runs, shortened, without_affiliation, without_titles,
    words,
};
use super::tokens::{Kind, Token};
use super::vocabulary::{Classes, Vocabulary};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A name is not longer than this many words.
pub(super) const LONGEST_NAME: usize = 9;

/// A description without a name is not longer than this many words.
const LONGEST_DESCRIPTION: usize = 7;

/// A speaker that no word tells to be one is not longer than this many words.
const LONGEST_NOUN: usize = 3;

/// What leads a sentence stands among its first tokens.
const NEAR_START: usize = 5;

/// No article has more titles; a page made to be slow may.
const MOST_TITLES: usize = 200;

/// A title that a comma parts from its name stands within so many words before it.
const NEAR_TITLE: usize = 6;

/// Shorter words have no case ending.
const SHORTEST_STEM: usize = 3;

/// Where names have cases, so many first letters stay the same.
const INFLECTED_STEM: usize = 5;

/// How often a text names what it is about.
const MAIN_NAME: usize = 3;

/// Who speaks, as the text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, without article and titles where a name is left without.
    pub name: String,
    /// Whether it seems to be a person.
    pub person: bool,
}

/// The names that a text has told so far, and the full names that it tells anywhere.
#[derive(Debug)]
pub struct Names {
    vocabulary: &'static Vocabulary,
    /// Full names by their last word, in small letters.
    full: HashMap<String, String>,
    /// Full names by their first word.
    first: HashMap<String, String>,
    /// How often the text has a name of no known person.
    told: HashMap<String, usize>,
    /// The last person that spoke or was named by a known name.
    person: Option<Speaker>,
    /// The last that spoke.
    last: Option<Speaker>,
    /// Persons by the last word of their names: who has a title, or spoke.
    persons: HashSet<String>,
    /// The body that was last named, and whether it is a public one.
    body: Option<(String, bool)>,
    /// The name that last led a sentence and is no person's: "Acme sold 40 shops".
    bearer: Option<String>,
    /// The person that the text names most.
    main_person: Option<String>,
    /// What the text is about, when "the company" says something: the name it tells most often, no person's.
    main_name: Option<String>,
    /// Who was last called by a title or kind, by that word in small letters.
    titled: HashMap<String, Speaker>,
}

impl Names {
    /// No names yet.
    pub fn new(vocabulary: &'static Vocabulary) -> Names {
        Names {
            vocabulary,
            full: HashMap::new(),
            first: HashMap::new(),
            told: HashMap::new(),
            person: None,
            last: None,
            persons: HashSet::new(),
            body: None,
            bearer: None,
            main_person: None,
            main_name: None,
            titled: HashMap::new(),
        }
    }

    /// Learns the full names of a paragraph: "Ann Lee", so that "Lee" alone is known later.
    pub fn learn(&mut self, text: &str, tokens: &[Token]) {
        for run in runs(tokens, 0..tokens.len()) {
            let titled = is_titled(tokens, &run);
            let run = without_affiliation(tokens, without_titles(tokens, run));
            if run.is_empty() {
                continue;
            }
            let name = words(text, tokens, run.clone());
            *self.told.entry(name.clone()).or_default() += 1;
            if run.len() >= 2
                && run.len() <= 4
                && !tokens[run.clone()].iter().any(coordinates)
                && !has_any(&tokens[run.clone()], Classes::ORGANISATION | Classes::DOCUMENT)
            {
                if titled {
                    self.persons.insert(self.key(&tokens[run.end - 1]));
                }
                let (first, last) = (self.key(&tokens[run.start]), self.key(&tokens[run.end - 1]));
                self.full.entry(last).or_insert_with(|| name.clone());
                self.first.entry(first).or_insert(name);
            }
        }
    }

    /// Names are compared by it: the word in small letters; where names have cases, its beginning.
    fn key(&self, token: &Token) -> String {
        let bare = bare(&token.lower);
        if self.vocabulary.inflected {
            return bare.chars().take(INFLECTED_STEM).collect();
        }
        // German and its kin put an s to a name for "of".
        let genitive =
            bare.strip_suffix('s').filter(|stem| self.vocabulary.verb_second && stem.len() >= INFLECTED_STEM);
        genitive.unwrap_or(bare).to_owned()
    }

    /// The full name that a name of one or two words stands for.
    fn known(&self, tokens: &[Token], name: &Range<usize>) -> Option<&String> {
        if name.len() > 3 {
            return None;
        }
        let last = &tokens[name.end - 1];
        let full = self.full.get(&self.key(last));
        full.or_else(|| self.first.get(&self.key(last)).filter(|_| name.len() == 1))
    }

    /// Remembers the persons, bodies and papers that a sentence names, for the pronouns after it; the person is given
    /// back.
    pub fn hear(&mut self, text: &str, tokens: &[Token], sentence: &Range<usize>) -> Option<Speaker> {
        self.hear_papers(text, tokens, sentence);
        for run in runs(tokens, sentence.clone()) {
            if has_any(&tokens[run.clone()], Classes::ORGANISATION) {
                let public = has_any(&tokens[run.clone()], Classes::PUBLIC);
                self.body = Some((shortened(text, tokens, run), public));
                continue;
            }
            let titled = is_titled(tokens, &run);
            let led = run.start > 0
                && !titled
                && tokens[run.start - 1].is(Classes::STOP | Classes::CONNECTOR | Classes::FROM);
            let whole = run.clone();
            let run = without_affiliation(tokens, without_titles(tokens, run));
            if run.len() >= 2 && !has_any(&tokens[run.clone()], Classes::ORGANISATION | Classes::DOCUMENT) {
                self.hear_title(text, tokens, whole.start..run.end, run.clone());
            }
            if led || run.is_empty() || has_any(&tokens[run.clone()], Classes::DOCUMENT) {
                continue;
            }
            let person = self.persons.contains(&self.key(&tokens[run.end - 1]));
            let name = match self.known(tokens, &run) {
                Some(full) if titled || person => full.clone(),
                None if titled && run.len() >= 2 => words(text, tokens, run),
                _ => continue,
            };
            // The first in a sentence is most often its subject, and whom the next pronoun means.
            self.person = Some(Speaker { name, person: true });
            return self.person.clone();
        }
        None
    }

    /// "Sales at Acme", "the furniture dealer Acme": what "the company" may mean after it.
    pub fn hear_bearer(&mut self, text: &str, tokens: &[Token], sentence: &Range<usize>) {
        let start = sentence.start..sentence.end.min(sentence.start + NEAR_START + LONGEST_NAME);
        let Some(whole) = runs(tokens, start).first().cloned() else { return };
        let name = without_affiliation(tokens, without_titles(tokens, whole.clone()));
        let tokens_of = |range: &Range<usize>| &tokens[range.clone()];
        let described = whole.start > sentence.start && tokens[whole.start - 1].is(Classes::DEFINITE);
        let at = tokens_of(&whole).iter().position(|token| token.is(Classes::AFFILIATION) && !token.capital);
        let last = whole.end - 1..whole.end;
        let name = match at {
            Some(1) if whole.len() > 2 => whole.start + 2..whole.end,
            _ if self.vocabulary.capital_nouns => last.clone(),
            _ => name.clone(),
        };
        let fits = match at {
            Some(1) => whole.len() > 2,
            _ if self.vocabulary.capital_nouns => described && whole.len() == 2,
            _ => !name.is_empty() && (described || self.known(tokens, &name).is_none()),
        };
        let leads = whole.start < sentence.start + NEAR_START;
        if !leads || !fits || has_any(tokens_of(&whole), Classes::TITLE | Classes::PUBLIC) {
            return;
        }
        let name = words(text, tokens, name);
        // In a headline any word may have a capital.
        if described || at == Some(1) || self.told.contains_key(&name) {
            self.bearer = Some(name);
        }
    }

    /// "Mayor Ann Lee", "the mayor, Ann Lee,": what the person is that the tokens `name` name, for "the mayor" later on.
    fn hear_title(&mut self, text: &str, tokens: &[Token], whole: Range<usize>, name: Range<usize>) {
        let comma = whole.start > 0 && tokens[whole.start - 1].kind == Kind::Mark(',');
        let end = whole.start - usize::from(comma);
        let before = tokens[..end].iter().rev().take(if comma { NEAR_TITLE } else { 1 });
        let near = before.take_while(|token| token.is_word() && !token.is(Classes::VERB)).count();
        let titles: Vec<String> = tokens[end - near..end]
            .iter()
            .chain(&tokens[whole.start..name.start])
            .filter(|token| token.is(Classes::TITLE))
            .map(|token| self.key(token))
            .collect();
        let known = self.known(tokens, &name).cloned();
        let speaker = Speaker { name: known.unwrap_or_else(|| words(text, tokens, name)), person: true };
        for title in titles {
            self.entitle(title, speaker.clone());
        }
    }

    /// "a study by Acme": who "the study" is from.
    fn hear_papers(&mut self, text: &str, tokens: &[Token], sentence: &Range<usize>) {
        for at in sentence.clone().filter(|at| tokens[*at].is(Classes::DOCUMENT) && !tokens[*at].lower.is_empty()) {
            let phrase = at..sentence.end.min(at + LONGEST_NAME);
            let Some(origin) = origin(tokens, &phrase).filter(|origin| origin.start <= at + NEAR_ORIGIN) else {
                continue;
            };
            let Some(run) = runs(tokens, origin.clone()).first().cloned().filter(|run| run.start == origin.start)
            else {
                continue;
            };
            let speaker = Speaker { name: shortened(text, tokens, run), person: false };
            self.entitle(self.key(&tokens[at]), speaker);
        }
    }

    /// The last that spoke.
    pub fn last(&self) -> Option<&Speaker> {
        self.last.as_ref()
    }

    /// The last person that spoke or was named; before any was, the one that the text names most.
    pub fn person(&self) -> Option<Speaker> {
        self.person.clone().or_else(|| self.main_person.clone().map(|name| Speaker { name, person: true }))
    }

    /// Finds out whom and what the text is about, once all its names are learned.
    pub fn settle(&mut self) {
        let told = |name: &String| self.told.get(name).copied().unwrap_or(0);
        let by_count = |one: &&String, other: &&String| told(one).cmp(&told(other)).then(other.cmp(one));
        self.main_person = self.full.values().max_by(by_count).cloned();
        let persons: HashSet<&String> = self.full.values().chain(self.first.values()).collect();
        let most = self.told.keys().filter(|name| told(name) >= MAIN_NAME).max_by(by_count);
        self.main_name = most.filter(|name| !persons.contains(name)).cloned();
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
            self.person = Some(speaker.clone());
        }
        self.last = Some(speaker.clone());
    }

    /// Who the words `phrase` name; `None` when they name nobody. After "according to" (`source`) any words do.
    pub fn resolve(&mut self, text: &str, tokens: &[Token], phrase: Range<usize>, source: bool) -> Option<Speaker> {
        let genitive = tokens[phrase.start].is(Classes::GENITIVE) && phrase.len() == 2;
        let mut speaker = self.named(text, tokens, phrase, source)?;
        // "nach Angaben des Ministeriums", "des Amtes": the noun without its ending.
        if genitive && !speaker.name.contains(' ') {
            let stem = speaker.name.strip_suffix("es").or_else(|| speaker.name.strip_suffix('s'));
            if let Some(stem) = stem.filter(|stem| stem.chars().count() >= SHORTEST_STEM) {
                speaker.name = stem.to_owned();
            }
        }
        // A long row of small words is a clause that was taken for a name.
        let clause =
            speaker.name.starts_with(char::is_lowercase) && speaker.name.split(' ').count() > LONGEST_DESCRIPTION;
        (!clause).then_some(speaker)
    }

    fn named(&mut self, text: &str, tokens: &[Token], mut phrase: Range<usize>, source: bool) -> Option<Speaker> {
        let only = &tokens[phrase.start];
        if phrase.len() == 1 && only.is(Classes::PRONOUNS) {
            return match () {
                () if only.is(Classes::PERSON_PRONOUN) => self.person(),
                () if only.is(Classes::OTHER_PRONOUN) => self.last.clone(),
                () => None,
            };
        }
        // "her own research": hers.
        let possessive = only.is(Classes::PERSON_PRONOUN) && only.is(Classes::ARTICLE);
        let papers = |token: &Token| token.is(Classes::DOCUMENT) || !token.is(Classes::KINDS);
        if possessive
            && has_any(&tokens[phrase.clone()], Classes::DOCUMENT)
            && tokens[phrase.clone()].iter().all(papers)
        {
            return self.person();
        }
        let definite = only.is(Classes::DEFINITE) || !only.is(Classes::ARTICLE) && self.vocabulary.no_articles;
        while phrase.len() > 1 && tokens[phrase.start].is(Classes::ARTICLE) {
            phrase.start += 1;
        }
        if let Some(origin) = origin(tokens, &phrase) {
            phrase = origin;
        }
        let found = runs(tokens, phrase.clone());
        let Some(mut run) = found.last().cloned() else {
            // "posing what the former governor said": the description begins with its article.
            let article = tokens[phrase.clone()]
                .iter()
                .rposition(|token| token.is(Classes::ARTICLE) && !token.is(Classes::PRONOUNS));
            let inner = article.map(|at| phrase.start + at).filter(|at| at + 1 < phrase.end);
            let definite = inner.map_or(definite, |at| tokens[at].is(Classes::DEFINITE));
            phrase.start = inner.map_or(phrase.start, |at| at + 1);
            let plain = || Speaker { name: shortened(text, tokens, phrase.clone()), person: false };
            // "the 45-year-old": somebody who was named. Any other noun speaks for itself: "the opposition".
            let noun = phrase.len() == 1 && tokens[phrase.start].kind == Kind::Word;
            let somebody = || self.person.clone().filter(|_| !noun && definite && !source && phrase.len() <= 2);
            let counted = tokens[phrase.clone()].iter().any(|token| token.kind == Kind::Number);
            let itself = source || definite && !counted && phrase.len() <= LONGEST_NOUN;
            return self.described(text, tokens, &phrase, definite).or_else(somebody).or_else(|| itself.then(plain));
        };
        // "Ann Lee of "Friends of Elm"": the person, not the body.
        let person_first = found[0].len() >= 2
            && found.len() > 1
            && tokens[found[0].end].is(Classes::AFFILIATION)
            && !has_any(&tokens[found[0].clone()], Classes::ORGANISATION | Classes::DOCUMENT);
        if person_first {
            run = found[0].clone();
            phrase.end = run.end;
        }
        // "Lee's campaign", "Obama administration officials": the kind of thing closes the phrase.
        if has_any(&tokens[run.end..phrase.end], Classes::KINDS) {
            let person = tokens[phrase.end - 1].is(Classes::TITLE);
            let speaker = Speaker { name: shortened(text, tokens, phrase.clone()), person };
            self.call(&tokens[run.end..phrase.end], &speaker);
            return Some(speaker);
        }
        let name = without_affiliation(tokens, without_titles(tokens, run.clone()));
        if name.is_empty() || has_any(&tokens[name.clone()], Classes::ORGANISATION | Classes::DOCUMENT) {
            return Some(self.body(text, tokens, phrase, run, definite));
        }
        // "a spokesman for the ministry", "head of Acme": the kind of thing opens the phrase.
        let opens =
            tokens[phrase.start..name.start].iter().position(|token| token.is(Classes::CONNECTOR) && !token.capital);
        let heads = opens.is_some_and(|at| has_any(&tokens[phrase.start..phrase.start + at], Classes::KINDS));
        if heads && name.len() == 1 && self.known(tokens, &name).is_none() {
            let speaker = Speaker { name: shortened(text, tokens, phrase.clone()), person: true };
            self.call(&tokens[phrase.start..name.start], &speaker);
            return Some(speaker);
        }
        let first = without_titles(tokens, found[0].clone());
        let name = if heads && first.start < name.start && !first.is_empty() { first } else { name };
        let titled = has_any(&tokens[phrase.start..name.start], Classes::TITLE);
        // "erzählt Lee der DW": whom it is told to.
        let told = tokens[name.clone()].get(1).is_some_and(|next| next.is(Classes::ARTICLE) && !next.capital);
        let first = name.start..name.start + 1;
        let name = if told && self.known(tokens, &first).is_some() { first } else { name };
        let known = self.known(tokens, &name).cloned();
        let person = titled || known.is_some() || name.len() >= 2;
        let speaker = Speaker { name: known.unwrap_or_else(|| shortened(text, tokens, name.clone())), person };
        self.call(&tokens[phrase.start..name.start], &speaker);
        Some(speaker)
    }

    /// Remembers who was called by the titles among the words, for "the minister" later on.
    fn call(&mut self, words: &[Token], speaker: &Speaker) {
        for token in words.iter().filter(|token| token.is(Classes::TITLE)) {
            self.entitle(self.key(token), speaker.clone());
        }
    }

    /// "the minister", "police", "researchers at the university".
    fn described(&self, text: &str, tokens: &[Token], phrase: &Range<usize>, definite: bool) -> Option<Speaker> {
        let head = tokens[phrase.clone()].iter().rfind(|token| token.is(Classes::KINDS))?;
        let person = head.is(Classes::TITLE);
        if definite && phrase.len() <= 2 {
            if let Some(speaker) = self.called(head) {
                return Some(speaker.clone());
            }
            // Whoever was told to be something else is not the one that is meant.
            let whose = tokens[phrase.start].lower.ends_with("'s");
            let fits = |speaker: &&Speaker| head.is(Classes::ROLE) || !self.has_title(speaker);
            if person
                && !whose
                && let Some(speaker) = self.person.as_ref().filter(fits)
            {
                return Some(speaker.clone());
            }
            if head.is(Classes::ANAPHOR)
                && let Some(name) = self
                    .spokesbody()
                    .or_else(|| self.main_name.clone())
                    .or_else(|| self.bearer.clone().filter(|_| !head.is(Classes::PUBLIC)))
                    .or_else(|| {
                        self.body
                            .clone()
                            .filter(|(_, public)| *public == head.is(Classes::PUBLIC))
                            .map(|(name, _)| name)
                    })
            {
                return Some(Speaker { name, person: false });
            }
        }
        Some(Speaker { name: shortened(text, tokens, phrase.clone()), person })
    }

    fn entitle(&mut self, title: String, speaker: Speaker) {
        if self.titled.len() < MOST_TITLES || self.titled.contains_key(&title) {
            self.titled.insert(title, speaker);
        }
    }

    /// Who was called so; where nouns are joined, "the senator" is the finance senator.
    fn called(&self, title: &Token) -> Option<&Speaker> {
        let key = self.key(title);
        let joined = || {
            let fits =
                |known: &&String| self.vocabulary.verb_second && known.ends_with(&key) && key.len() > INFLECTED_STEM;
            self.titled.keys().filter(fits).min().and_then(|known| self.titled.get(known))
        };
        self.titled.get(&key).or_else(joined)
    }

    /// Whether the text told what the person is.
    fn has_title(&self, person: &Speaker) -> bool {
        self.titled.values().any(|speaker| speaker == person)
    }

    /// The body that spoke last.
    fn spokesbody(&self) -> Option<String> {
        self.last
            .as_ref()
            .filter(|speaker| !speaker.person && self.body.as_ref().is_some_and(|(name, _)| *name == speaker.name))
            .map(|speaker| speaker.name.clone())
    }

    /// A name of a body, or a title with a capital and no name.
    fn body(
        &mut self,
        text: &str,
        tokens: &[Token],
        phrase: Range<usize>,
        run: Range<usize>,
        definite: bool,
    ) -> Speaker {
        let person = !has_any(&tokens[run.clone()], Classes::ORGANISATION | Classes::DOCUMENT);
        if phrase.len() == 1
            && definite
            && let Some(speaker) = self.called(&tokens[run.start])
        {
            return speaker.clone();
        }
        let speaker = Speaker { name: shortened(text, tokens, phrase), person };
        for token in tokens[run].iter().filter(|token| token.is(Classes::ORGANISATION | Classes::TITLE)) {
            self.entitle(self.key(token), speaker.clone());
        }
        speaker
    }
}
