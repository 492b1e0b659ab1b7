//! Names of a text: who a pronoun, a title or a surname means.

use super::quotations::{is_own, label};
use super::runs::{
    NEAR_ORIGIN, bare, behind_acronym, coordinates, has_any, is_titled, object, origin, runs, shortened,
    without_affiliation, without_titles, words,
};
use super::tokens::{Kind, Token};
use super::vocabulary::{Classes, Vocabulary};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

/// A name is not longer than this many words.
pub(super) const LONGEST_NAME: usize = 9;

/// What leads a sentence stands among its first tokens.
const NEAR_START: usize = 5;

/// No article has more titles; a page made to be slow may.
pub(super) const MOST_TITLES: usize = 200;

/// A title that a comma parts from its name stands within so many words before it.
const NEAR_TITLE: usize = 6;

/// Where names have cases, so many first letters stay the same.
pub(super) const INFLECTED_STEM: usize = 5;

/// Who is interviewed answers so often at least.
const FEWEST_ANSWERS: usize = 3;

/// Who asks and who answers.
const SPEAKERS: usize = 2;

/// How often a text names what it is about.
const MAIN_NAME: usize = 3;

/// A person has no more names than this.
const LONGEST_PERSON: usize = 3;

/// What a person is, or the age, stands among so many words behind the name and its comma: "de 58 años".
const NEAR_INTRODUCED: usize = 3;

/// How often it names a firm that has several words.
const FIRM: usize = 2;

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
fn is_acronym(name: &str) -> bool {
    let first = name.split([' ', '\'', '’']).next().unwrap_or_default();
    first.chars().count() > 1 && first.chars().all(char::is_uppercase)
}

/// "The mayor of Elm, Ann Lee, …": whether a title stands before the name and the comma that parts them, and nothing else
/// leads to it.
fn is_apposed(tokens: &[Token], sentence: &Range<usize>, run: &Range<usize>) -> bool {
    let is_comma = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Mark(','));
    let Some(comma) = run.start.checked_sub(1).filter(|at| *at > sentence.start && is_comma(*at)) else {
        return false;
    };
    let words = tokens[sentence.start..comma].iter().rev().take(NEAR_TITLE);
    let words = words.take_while(|token| token.is_word() && !token.is(Classes::VERB | Classes::THAT));
    let titled = words.clone().any(|token| token.is(Classes::TITLE));
    let opens = words.last().is_some_and(|token| token.is(Classes::ARTICLE | Classes::TITLE));
    run.len() >= 2 && is_comma(run.end) && titled && opens
}

/// "Szef resortu Jan Bos": whether a title opens the sentence and leads to the name.
fn is_led(tokens: &[Token], sentence: &Range<usize>, run: &Range<usize>) -> bool {
    let words = &tokens[sentence.start..run.start];
    let articles = words.iter().take_while(|token| token.is(Classes::ARTICLE)).count();
    let joins = |token: &Token| token.is_word() && !token.is(Classes::VERB | Classes::THAT | Classes::BREAK);
    run.len() >= 2
        && words.len() <= NEAR_TITLE
        && words.get(articles).is_some_and(|first| first.is(Classes::TITLE))
        && words.iter().all(joins)
}

/// Whether an age stands there: "58,", "58 años,".
fn is_age(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(number) = tokens.get(at).filter(|token| token.is_number()) else { return false };
    let small = tokens[..at].iter().all(|token| token.is_word() && !token.capital);
    let years = tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.capital);
    let ends = tokens.get(at + 1 + usize::from(years)).is_some_and(|next| next.kind == Kind::Mark(','));
    small && ends && text[number.range.clone()].len() <= AGE_DIGITS
}

/// An age has no more digits than this, in a plain number.
const AGE_DIGITS: usize = 2;

/// The names that a text has told so far, and the full names that it tells anywhere.
#[derive(Debug)]
pub struct Names {
    pub(super) vocabulary: &'static Vocabulary,
    /// Full names by their last word, in small letters.
    full: HashMap<String, String>,
    /// Full names by their first word.
    first: HashMap<String, String>,
    /// How often the text has a name of no known person.
    told: HashMap<String, usize>,
    /// Those that stand within a sentence: at its start any word has a capital.
    inner: HashSet<String>,
    /// What paragraphs begin with before a colon, by its last word: how many, and whether somebody speaks of himself in one.
    labels: HashMap<String, (usize, bool)>,
    /// The last person that spoke or was named by a known name.
    pub(super) person: Option<Speaker>,
    /// The full name that led the sentence before, a person's or not: "Ann Lee was not amused. The minister …"
    pub(super) lead: Option<Speaker>,
    /// The body or the several persons that led the sentence before: "The union called a strike. It says …"
    pub(super) leading: Option<Speaker>,
    /// Whom a sentence named since somebody spoke.
    recent: Option<Speaker>,
    /// The last that spoke.
    pub(super) last: Option<Speaker>,
    /// Persons by the last word of their names: who has a title, or spoke.
    persons: HashSet<String>,
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
            let run = behind_acronym(text, tokens, run);
            let name = words(text, tokens, run.clone());
            *self.told.entry(name.clone()).or_default() += 1;
            if run.start > start {
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

    fn stem(&self, lower: &str) -> String {
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

    /// Remembers the persons, bodies and papers that a sentence names, for the pronouns after it; the person is given
    /// back.
    pub fn hear(&mut self, text: &str, tokens: &[Token], sentence: &Range<usize>) -> Option<Speaker> {
        self.hear_papers(text, tokens, sentence);
        self.lead = None;
        for run in runs(tokens, sentence.clone()) {
            if has_any(&tokens[run.clone()], Classes::ORGANISATION) {
                let public = has_any(&tokens[run.clone()], Classes::PUBLIC);
                self.hear_body(text, tokens, &run);
                self.body = Some((shortened(text, tokens, run), public));
                continue;
            }
            self.hear_kind(text, tokens, &run);
            let titled =
                is_titled(tokens, &run) || is_apposed(tokens, sentence, &run) || is_led(tokens, sentence, &run);
            // "through Mayor Ann Lee" comes after who is spoken of.
            let stop = if titled { Classes::BY } else { Classes::STOP | Classes::CONNECTOR | Classes::FROM };
            let led = run.start > 0 && tokens[run.start - 1].is(stop);
            let whole = run.clone();
            let run = without_affiliation(tokens, without_titles(tokens, run));
            if run.len() >= 2 && !has_any(&tokens[run.clone()], Classes::ORGANISATION | Classes::DOCUMENT) {
                self.hear_title(text, tokens, whole.start..run.end, run.clone());
            }
            if led || run.is_empty() || has_any(&tokens[run.clone()], Classes::DOCUMENT) {
                continue;
            }
            let person = self.persons.contains(&self.key(&tokens[run.end - 1]));
            let leads = run.start == sentence.start && run.len() >= 2;
            let name = match self.known(tokens, &run) {
                Some(full) if titled || person => full.clone(),
                // No pronoun means whoever only seems to be a person.
                Some(full) if leads => {
                    self.lead = Some(Speaker { name: full.clone(), person: true });
                    return self.lead.clone();
                }
                None if titled && run.len() >= 2 => words(text, tokens, run),
                _ => continue,
            };
            // The first in a sentence is most often its subject, and whom the next pronoun means.
            self.person = Some(Speaker { name, person: true });
            return self.person.clone();
        }
        None
    }

    /// "the Energy Department": what "the department" is after it.
    fn hear_body(&mut self, text: &str, tokens: &[Token], run: &Range<usize>) {
        let kind = |at: &usize| tokens[*at].is(Classes::ORGANISATION) && !is_acronym(&text[tokens[*at].range.clone()]);
        for at in run.clone().filter(|at| run.len() > 1 && kind(at)) {
            let name = shortened(text, tokens, run.clone());
            self.entitle(self.key(&tokens[at]), Speaker { name, person: false });
        }
    }

    /// "the charity Acme", "ритейлер «Ладога»": what "the charity" is after it.
    fn hear_kind(&mut self, text: &str, tokens: &[Token], run: &Range<usize>) {
        let is_mark = |at: &usize| matches!(tokens[*at].kind, Kind::Mark('«' | '„' | '“' | '"'));
        let quoted = run.start.checked_sub(1).is_some_and(|at| is_mark(&at));
        // "представитель ведомства Анна Бос": where names have cases, a body's may stand before its person's.
        if self.vocabulary.inflected && !quoted {
            return;
        }
        let Some(kind) = run.start.checked_sub(1 + usize::from(quoted)).map(|at| &tokens[at]) else { return };
        if kind.is_word()
            && !kind.capital
            && kind.is(Classes::ORGANISATION)
            && !kind.is(Classes::TITLE | Classes::DOCUMENT)
        {
            let name = shortened(text, tokens, run.clone());
            self.entitle(self.key(kind), Speaker { name: name.clone(), person: false });
            self.body = Some((name, kind.is(Classes::PUBLIC)));
        }
    }

    /// "Sales at Acme", "the furniture dealer Acme": what "the company" may mean after it.
    pub fn hear_bearer(&mut self, text: &str, tokens: &[Token], sentence: &Range<usize>) {
        let start = sentence.start..sentence.end.min(sentence.start + NEAR_START + LONGEST_NAME);
        let found = runs(tokens, start);
        let Some(mut whole) = found.first().cloned() else { return };
        // "Shares in Acme", "Die Aktie von Acme"
        let joins = |token: &Token| token.is(Classes::STOP | Classes::FROM) && !token.capital;
        let thing = whole.len() == 1
            && !tokens[whole.start].is(Classes::KINDS)
            && joins(&tokens[whole.end.min(tokens.len() - 1)]);
        let held = found.get(1).filter(|next| thing && next.start == whole.end + 1);
        if let Some(name) = held {
            whole = name.clone();
        }
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
        let listed = whole.len() == 1 && tokens[whole.start].classes != Classes::default();
        let fits = match at {
            _ if held.is_some() => true,
            Some(1) => whole.len() > 2,
            _ if self.vocabulary.capital_nouns => described && whole.len() == 2,
            _ => {
                let unknown = || self.known(tokens, &name).is_none() || self.is_firm(text, tokens, &name);
                !name.is_empty() && (described || unknown())
            }
        };
        let leads = whole.start < sentence.start + NEAR_START;
        if !leads || !fits || listed && !described || has_any(tokens_of(&whole), Classes::TITLE | Classes::PUBLIC) {
            return;
        }
        let opens = name.len() == 1 && (name.start == sentence.start || !tokens[name.start - 1].is_word());
        let name = words(text, tokens, name);
        if opens && !self.inner.contains(&name) {
            return;
        }
        // In a headline any word may have a capital.
        if described || at == Some(1) || self.told.contains_key(&name) {
            self.bearer = Some(name);
        }
    }

    /// Whether the full name that the tokens `name` are is no person's: the text tells it again, whole or by its first word,
    /// but never by its last, as it calls persons.
    fn is_firm(&self, text: &str, tokens: &[Token], name: &Range<usize>) -> bool {
        let told = |range: Range<usize>| self.told.get(&words(text, tokens, range)).copied().unwrap_or(0);
        let (first, last) = (name.start..name.start + 1, name.end - 1..name.end);
        name.len() >= 2
            && !self.persons.contains(&self.key(&tokens[last.start]))
            && told(name.clone()) + told(first) >= FIRM
            && told(last) == 0
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

    /// Whether the tokens `name` name who speaks in an interview: several names in turn stand before a colon, and one of them
    /// speaks of himself.
    pub fn is_label(&self, tokens: &[Token], name: &Range<usize>) -> bool {
        let often = |(told, _): &&(usize, bool)| *told >= FEWEST_ANSWERS;
        let in_turn =
            self.labels.values().filter(often).count() >= SPEAKERS && self.labels.values().any(|(_, own)| *own);
        in_turn && self.labels.get(&self.key(&tokens[name.end - 1])).as_ref().is_some_and(often)
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

    /// Whom a sentence names and may be told of, in no oblique case but where it is told what the person is: for sentences after
    /// it that leave their subject out.
    pub(super) fn hear_subject(&mut self, text: &str, tokens: &[Token], sentence: &Range<usize>) {
        for run in runs(tokens, sentence.clone()) {
            let stop = Classes::STOP | Classes::CONNECTOR | Classes::FROM | Classes::BY;
            let led = run.start > 0 && tokens[run.start - 1].is(stop) && !tokens[run.start - 1].is(Classes::TITLE);
            let titled = !led
                && (is_titled(tokens, &run) || is_apposed(tokens, sentence, &run) || is_led(tokens, sentence, &run));
            let end = run.end;
            let name = without_affiliation(tokens, without_titles(tokens, run));
            let comma = tokens.get(end).is_some_and(|next| next.kind == Kind::Mark(','));
            let behind = &tokens[(end + 1).min(sentence.end)..sentence.end];
            let apposed = comma && behind.iter().take(NEAR_INTRODUCED).any(|next| next.is(Classes::TITLE));
            let aged = comma && (0..NEAR_INTRODUCED).any(|at| is_age(text, behind, at));
            // "Staat des Mittelalters", "Día de la Madre": no person's, where nothing else tells so.
            let plain = tokens[name.clone()].iter().all(Token::is_name_part);
            let described = titled && (plain || !self.vocabulary.capital_nouns) || plain && (apposed || aged);
            if name.is_empty()
                || tokens[name.clone()].iter().any(Token::is_number)
                || led && !(described && name.len() >= 2)
                || has_any(&tokens[name.clone()], Classes::ORGANISATION | Classes::DOCUMENT)
            {
                continue;
            }
            if name.len() > LONGEST_PERSON {
                continue;
            }
            let persons = self.persons.contains(&self.key(&tokens[name.end - 1]));
            // Whom the text calls by the last name; elsewhere than in German, where any two nouns may look like a name.
            let last = words(text, tokens, name.end - 1..name.end);
            let called = name.len() == 2 && !self.vocabulary.capital_nouns && self.told.contains_key(&last);
            let full = self.known(tokens, &name).filter(|_| described || persons && plain || called).cloned();
            let named = full.or_else(|| (described && name.len() >= 2).then(|| words(text, tokens, name)));
            if let Some(name) = named {
                self.recent = Some(Speaker { name, person: true });
                if described || persons || called && self.vocabulary.inflected {
                    self.person.clone_from(&self.recent);
                }
                return;
            }
        }
    }

    /// The last person that spoke or was named; before any was, the one that the text names most.
    pub fn person(&self) -> Option<Speaker> {
        self.person
            .clone()
            .or_else(|| self.lead.clone())
            .or_else(|| self.main_person.clone().map(|name| Speaker { name, person: true }))
    }

    /// The last person that spoke or was named by a known name.
    pub fn spoken_of(&self) -> Option<Speaker> {
        self.person.clone()
    }

    /// Finds out whom and what the text is about, once all its names are learned.
    pub fn settle(&mut self) {
        let told = |name: &String| self.told.get(name).copied().unwrap_or(0);
        let by_count = |one: &&String, other: &&String| told(one).cmp(&told(other)).then(other.cmp(one));
        // Whom a text is about it calls by the last name.
        let often = |name: &String| told(name) + name.rsplit(' ').next().map_or(0, |last| told(&last.to_owned()));
        let by_mentions = |one: &&String, other: &&String| often(one).cmp(&often(other)).then(other.cmp(one));
        self.main_person = self.full.values().max_by(by_mentions).cloned();
        let persons: HashSet<&String> = self.full.values().chain(self.first.values()).collect();
        let most = self.told.keys().filter(|name| told(name) >= MAIN_NAME).max_by(by_count);
        // Where nouns have capitals, what is told most often may be any.
        self.main_name = most.filter(|name| !persons.contains(name) && !self.vocabulary.capital_nouns).cloned();
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
        self.recent = None;
    }
}
