//! What the names remember as a text goes on: whom and what a sentence names, for the pronouns, titles and kinds after it.

use super::classes::Classes;
use super::names::{LONGEST_NAME, Names, Speaker, is_acronym};
use super::runs::{
    NEAR_ORIGIN, has_any, is_titled, origin, runs, shortened, without_affiliation, without_titles, words,
};
use super::tokens::{Kind, Token};
use std::ops::Range;

/// What leads a sentence stands among its first tokens.
const NEAR_START: usize = 5;

/// A title that a comma parts from its name stands within so many words before it.
const NEAR_TITLE: usize = 6;

/// What a person is, or the age, stands among so many words behind the name and its comma: "de 58 años".
const NEAR_INTRODUCED: usize = 3;

/// How often it names a firm that has several words.
const FIRM: usize = 2;

/// An age has no more digits than this, in a plain number.
const AGE_DIGITS: usize = 2;

/// A person has no more names than this.
const LONGEST_PERSON: usize = 3;

impl Names {
    /// Remembers the persons, bodies and papers that a sentence names, for the pronouns after it, and where nobody `speaks` in it
    /// whom it is about; the person is given back.
    pub fn hear(&mut self, text: &str, tokens: &[Token], sentence: &Range<usize>, speaks: bool) -> Option<Speaker> {
        self.hear_papers(text, tokens, sentence);
        self.lead = None;
        let found = runs(tokens, sentence.clone());
        if !speaks {
            self.hear_subject(text, tokens, sentence, &found);
        }
        for run in found {
            self.hear_apposed_kind(text, tokens, &run);
            if has_any(&tokens[run.clone()], Classes::ORGANISATION) {
                let public = has_any(&tokens[run.clone()], Classes::PUBLIC);
                self.hear_body(text, tokens, &run);
                self.body = Some((shortened(text, tokens, run), public));
                continue;
            }
            self.hear_kind(text, tokens, &run);
            self.hear_kind_behind(text, tokens, &run);
            let titled = is_described(tokens, sentence, &run);
            // "through Mayor Ann Lee" comes after who is spoken of.
            let stop = if titled { Classes::BY } else { Classes::STOP | Classes::CONNECTOR | Classes::FROM };
            let led = run.start > 0 && tokens[run.start - 1].is(stop);
            let whole = run.clone();
            let run = without_affiliation(tokens, without_titles(tokens, run));
            if run.len() >= 2 && !has_any(&tokens[run.clone()], Classes::ORGANISATION | Classes::DOCUMENT) {
                self.hear_title(text, tokens, whole.start..run.end, run.clone());
            }
            if run.is_empty() || has_any(&tokens[run.clone()], Classes::DOCUMENT) {
                continue;
            }
            if let Some(name) = self.known(tokens, &run).filter(|name| name.contains(' ')) {
                let speaker = Speaker { name: name.clone(), person: true };
                self.name_person(&speaker);
            }
            if led {
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
        let quoted = run.start.checked_sub(1).is_some_and(|at| tokens[at].is_quote());
        // "представитель ведомства Анна Бос": where names have cases, a body's may stand before its person's.
        if self.vocabulary.inflected && !quoted {
            return;
        }
        let Some(kind) = run.start.checked_sub(1 + usize::from(quoted)).map(|at| &tokens[at]) else { return };
        if is_kind_of_body(kind) {
            let name = shortened(text, tokens, run.clone());
            self.entitle(self.key(kind), Speaker { name: name.clone(), person: false });
            self.body = Some((name, kind.is(Classes::PUBLIC)));
        }
    }

    /// "the Acme union": what "the union" is after it.
    fn hear_kind_behind(&mut self, text: &str, tokens: &[Token], run: &Range<usize>) {
        let Some(kind) = tokens.get(run.end).filter(|_| self.vocabulary.nouns_last) else { return };
        if is_kind_of_body(kind) {
            let name = shortened(text, tokens, run.start..run.end + 1);
            self.entitle(self.key(kind), Speaker { name, person: false });
        }
    }

    /// "The charity, Acme, …": what "the charity" is after it.
    fn hear_apposed_kind(&mut self, text: &str, tokens: &[Token], run: &Range<usize>) {
        let is_comma = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Mark(','));
        let Some([article, kind, _]) = run.start.checked_sub(3).map(|at| &tokens[at..run.start]) else { return };
        if article.is(Classes::DEFINITE) && is_kind_of_body(kind) && is_comma(run.start - 1) && is_comma(run.end) {
            let name = shortened(text, tokens, run.clone());
            self.entitle(self.key(kind), Speaker { name, person: false });
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
        // "De fabriek in Hoogeveen": a place.
        let placed = held.is_none() && whole.start > sentence.start && {
            let before = &tokens[whole.start - 1];
            before.is(Classes::STOP) && !before.is(Classes::ARTICLE | Classes::BREAK) && !before.capital
        };
        // "The firm told Acme News": another.
        let told = tokens[sentence.start..whole.start].iter().any(|word| word.is(Classes::TELLING));
        let leads = whole.start < sentence.start + NEAR_START && !placed && !told;
        if !leads || !fits || listed && !described || has_any(tokens_of(&whole), Classes::TITLE | Classes::PUBLIC) {
            return;
        }
        let opens = name.len() == 1 && (name.start == sentence.start || !tokens[name.start - 1].is_word());
        // "The German carmaker": it has been named, or will be.
        if name.len() == 1 && self.vocabulary.is_demonym(&tokens[name.start].lower) {
            return;
        }
        let name = words(text, tokens, name);
        if opens && !self.inner.contains(&name) {
            return;
        }
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

    /// Whom a sentence names and may be told of, in no oblique case but where it is told what the person is: for sentences after
    /// it that leave their subject out.
    fn hear_subject(&mut self, text: &str, tokens: &[Token], sentence: &Range<usize>, found: &[Range<usize>]) {
        for run in found.iter().cloned() {
            let stop = Classes::STOP | Classes::CONNECTOR | Classes::FROM | Classes::BY;
            let led = run.start > 0 && tokens[run.start - 1].is(stop) && !tokens[run.start - 1].is(Classes::TITLE);
            let titled = !led && is_described(tokens, sentence, &run);
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
                || name.len() > LONGEST_PERSON
            {
                continue;
            }
            let is_person = self.persons.contains(&self.key(&tokens[name.end - 1]));
            // Whom the text calls by the last name; elsewhere than in German, where any two nouns may look like a name.
            let last = words(text, tokens, name.end - 1..name.end);
            let called = name.len() == 2 && !self.vocabulary.capital_nouns && self.told.contains_key(&last);
            let full = self.known(tokens, &name).filter(|_| described || is_person && plain || called).cloned();
            let named = full.or_else(|| (described && name.len() >= 2).then(|| words(text, tokens, name)));
            if let Some(name) = named {
                self.recent = Some(Speaker { name, person: true });
                if described || is_person || called && self.vocabulary.inflected {
                    self.person.clone_from(&self.recent);
                }
                return;
            }
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
}

/// Whether the word tells what a body is, and names none: "charity".
fn is_kind_of_body(token: &Token) -> bool {
    let body = token.is(Classes::ORGANISATION) && !token.is(Classes::TITLE | Classes::DOCUMENT);
    body && token.is_word() && !token.capital
}

/// Whether a title tells what the bearer of the name is.
fn is_described(tokens: &[Token], sentence: &Range<usize>, run: &Range<usize>) -> bool {
    is_titled(tokens, run) || is_apposed(tokens, sentence, run) || is_led(tokens, sentence, run)
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
    if run.len() < 2 || words.len() > NEAR_TITLE {
        return false;
    }
    let articles = words.iter().take_while(|token| token.is(Classes::ARTICLE)).count();
    let joins = |token: &Token| token.is_word() && !token.is(Classes::VERB | Classes::THAT | Classes::BREAK);
    words.get(articles).is_some_and(|first| first.is(Classes::TITLE)) && words.iter().all(joins)
}

/// Whether an age stands there: "58,", "58 años,".
fn is_age(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(number) = tokens.get(at).filter(|token| token.is_number()) else { return false };
    let small = tokens[..at].iter().all(|token| token.is_word() && !token.capital);
    let years = tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.capital);
    let ends = tokens.get(at + 1 + usize::from(years)).is_some_and(|next| next.kind == Kind::Mark(','));
    small && ends && text[number.range.clone()].len() <= AGE_DIGITS
}
