//! Whom the words beside a verb of speech mean, by the names that the text told before.

use super::classes::Classes;
use super::description::is_field;
use super::genders;
use super::names::{Names, Speaker};
use super::runs::{
    behind_acronym, coordinates, has_any, object, origin, own_name, runs, shortened, without_affiliation,
    without_titles,
};
use super::tokens::{Kind, Token};
use std::ops::Range;

/// A description without a name is not longer than this many words.
const LONGEST_DESCRIPTION: usize = 7;

/// Where names have cases, a person behind a title has no more names than this.
const MOST_NAMED: usize = 3;

/// A speaker that no word tells to be one is not longer than this many words.
const LONGEST_NOUN: usize = 3;

/// "taz", "dpa": names in small letters are not longer, in bytes.
const LONGEST_SMALL_NAME: usize = 4;

/// Where the words end that name the speaker: not in parentheses, in the place after "in" or in what the speaker has.
fn head_end(tokens: &[Token], phrase: &Range<usize>) -> usize {
    // "Ann Lee (D-Va.)"
    let open = phrase.clone().skip(1).find(|at| tokens[*at].kind == Kind::Mark('('));
    let phrase = phrase.start..open.unwrap_or(phrase.end);
    // "die Polizei in einer Mitteilung"
    let paper = tokens[phrase.end - 1].is(Classes::DOCUMENT);
    let kinds = if paper { Classes::TITLE | Classes::ORGANISATION } else { Classes::KINDS };
    // "police in Elm", but "a student at the University of Elm"
    let place = phrase.clone().skip(1).find(|at| {
        !is_field(&tokens[..phrase.end], *at)
            && tokens[*at].is(Classes::STOP)
            && !tokens[*at].is(Classes::AFFILIATION | Classes::FROM)
            && !tokens[*at].capital
            && !tokens[*at - 1].is(Classes::STOP | Classes::BREAK)
            && !has_any(&tokens[at + 1..phrase.end], kinds)
            && tokens[at + 1..phrase.end].iter().any(Token::is_name_part)
    });
    let phrase = phrase.start..place.unwrap_or(phrase.end);
    // "the department's update of the day"
    let possessor = phrase.clone().rfind(|at| tokens[*at].lower.ends_with("'s"));
    let thing = |at: &usize| {
        tokens[*at].is(Classes::ORGANISATION)
            && !tokens[at + 1..phrase.end].iter().any(|token| token.is_name_part() || token.is(Classes::KINDS))
            && !tokens[*at].is(Classes::DAY | Classes::BETWEEN)
    };
    let end = possessor.filter(thing).map_or(phrase.end, |at| at + 1);
    // "Acme Institute data"
    let data = end > phrase.start + 1 && tokens[end - 1].is(Classes::NOBODYS) && !tokens[end - 1].capital;
    let named = |token: &Token| token.is_name_part() || token.is(Classes::ORGANISATION);
    if data && tokens[phrase.start..end - 1].last().is_some_and(named) { end - 1 } else { end }
}

/// Without what stands between a name and its verb: "L'enquête lui en", "de Artsenvakbond er 57", "Президент уранці".
fn without_tail(tokens: &[Token], phrase: Range<usize>) -> Range<usize> {
    let between = Classes::STOP | Classes::BETWEEN | Classes::PRONOUNS | Classes::ADVERB | Classes::DAY;
    let is_tail = |at: usize| {
        let noun = Classes::DOCUMENT | Classes::KINDS;
        let small =
            |at: usize| tokens[at].is_word() && !tokens[at].capital && tokens[at].is(between) && !tokens[at].is(noun);
        small(at) || tokens[at].kind == Kind::Number && small(at - 1)
    };
    let mut end = phrase.end;
    while end > phrase.start + 1 && is_tail(end - 1) {
        end -= 1;
    }
    phrase.start..end
}

/// "data from Monday": of nobody.
fn nobodys(phrase: &[Token]) -> bool {
    let other = Classes::NOBODYS | Classes::ARTICLE | Classes::FROM | Classes::STOP | Classes::DAY;
    phrase[0].is(Classes::NOBODYS) && phrase.iter().all(|token| token.is(other) || !token.is_word())
}

impl Names {
    /// Who the words `phrase` name; `None` when they name nobody. After "according to" (`source`) any words do.
    pub fn resolve(&mut self, text: &str, tokens: &[Token], phrase: Range<usize>, source: bool) -> Option<Speaker> {
        if let Some(speaker) = self.acquainted(text, tokens, &phrase) {
            return Some(speaker);
        }
        let whole = self.before_participle(tokens, without_tail(tokens, phrase));
        let phrase = self.without_attribute(tokens, whole.clone());
        let told = tokens[phrase.start].is(Classes::ARTICLE);
        let mut speaker = self.named(text, tokens, phrase.clone(), source)?;
        if !self.may_speak(&speaker, told) {
            return None;
        }
        let called = self.nominative(text, tokens, &whole, &speaker.name, source);
        let cases = &self.vocabulary.cases;
        let words = &text[tokens[phrase.start].range.start..tokens[phrase.end - 1].range.end];
        let in_case = || {
            let bent = words.contains(&speaker.name) && cases.bend(tokens, &phrase, source);
            if bent { cases.called(&speaker.name) } else { None }
        };
        if let Some(called) = called.or_else(in_case) {
            let last = speaker.name.rsplit(' ').next().unwrap_or_default();
            let key = self.stem(&last.to_lowercase());
            if let Some(full) = self.full.get_mut(&key).filter(|full| **full == speaker.name) {
                full.clone_from(&called);
            }
            speaker.name = called;
        }
        if let Some(name) = self.with_article(text, &tokens[phrase.start].range, &speaker.name) {
            speaker.name = name;
        }
        // A long row of small words is a clause that was taken for a name.
        let clause =
            speaker.name.starts_with(char::is_lowercase) && speaker.name.split(' ').count() > LONGEST_DESCRIPTION;
        (!clause).then_some(speaker)
    }

    /// The name with its article, where that has a capital within a sentence: "Le Monde", "The Times".
    fn with_article(&self, text: &str, first: &Range<usize>, name: &str) -> Option<String> {
        // So many bytes behind the phrase's beginning at most: looking through the whole text would make names cost its length.
        const NEAR: usize = 40;
        let near = text.floor_char_boundary(first.start + NEAR + name.len());
        let at = first.start + text[first.start..near].find(name)?;
        let before = text[..at].trim_end();
        let article = before.rsplit(char::is_whitespace).next()?;
        let start = before.len() - article.len();
        let within = text[..start].trim_end().ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '('));
        let capital = article.starts_with(char::is_uppercase) && name.starts_with(char::is_uppercase);
        let is_article = || self.vocabulary.classes(&article.to_lowercase()).any(Classes::ARTICLE);
        (within && capital && is_article()).then(|| text[start..at + name.len()].to_owned())
    }

    /// The phrase without the participle that only led to something else: the paper without when it came out ("a study
    /// published (in May)", but not "a study published in the Journal of Shoes"), a body without who controls it.
    fn before_participle(&self, tokens: &[Token], phrase: Range<usize>) -> Range<usize> {
        let papers = Classes::DOCUMENT | Classes::NOBODYS;
        let participle = |at: &usize| self.vocabulary.is_participle(&tokens[*at].lower) && !tokens[*at].capital;
        let told = (phrase.start + 1..phrase.end).find(participle).filter(|at| {
            let by = tokens[at + 1..phrase.end].first().is_some_and(|next| next.is(Classes::BY));
            let named = tokens[*at..phrase.end].iter().any(Token::is_name_part);
            !by && !named && has_any(&tokens[phrase.start..*at], papers)
        });
        // "il ministero della Sanità controllato (da Hamas)"
        let by = tokens.get(phrase.end).is_some_and(|next| next.is(Classes::BY) && !next.capital);
        let last = &tokens[phrase.end - 1];
        let led = by && phrase.len() > 1 && !last.capital && last.is_word() && last.classes == Classes::default();
        phrase.start..told.unwrap_or(phrase.end - usize::from(led))
    }

    /// "die von der Hamas kontrollierte Behörde", "von der Polizei": without what stands before the noun, and the
    /// preposition that opens a sentence.
    fn without_attribute(&self, tokens: &[Token], phrase: Range<usize>) -> Range<usize> {
        if !self.vocabulary.verb_second {
            return phrase;
        }
        let open = phrase.start + usize::from(tokens[phrase.start].is(Classes::ARTICLE));
        let leads = open + 1 < phrase.end
            && tokens[open].is(Classes::CONNECTOR | Classes::BY)
            && !tokens[open].is(Classes::ARTICLE);
        if !leads {
            return phrase;
        }
        let plain =
            |at: &usize| tokens[*at].is_word() && !tokens[*at].capital && tokens[*at].classes == Classes::default();
        let named = (open + 1..phrase.end).find(|at| tokens[*at].is_name_part() || tokens[*at].is(Classes::KINDS));
        let participle = named.and_then(|named| (named + 1..phrase.end - 1).find(plain));
        // Not "Von der Leyen".
        let body = open == phrase.start && has_any(&tokens[open + 1..phrase.end], Classes::KINDS);
        match participle {
            Some(participle) => participle + 1..phrase.end,
            None if body => open + 1..phrase.end,
            None => phrase,
        }
    }

    /// Whether the name is somebody's: no thing's, no number's. `told` is whether an article stands before it.
    fn may_speak(&self, speaker: &Speaker, told: bool) -> bool {
        let mut words = speaker.name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let classes = |word: &str| self.vocabulary.classes(&word.to_lowercase());
        let any = |class: Classes| words.clone().any(|word| classes(word).any(class));
        // "Більшість із них у компанії": some of them.
        if self.vocabulary.inflected && words.clone().next().is_some_and(|first| classes(first).any(Classes::THING)) {
            return false;
        }
        if any(Classes::KINDS) {
            return true;
        }
        let full = speaker.person && speaker.name.contains(' ') && !any(Classes::AMOUNT);
        let things = if told { Classes::THING | Classes::THING_ENDING } else { Classes::THING };
        let thing = |word: &str| classes(word).any(things);
        // "Grenze", "Zahl von Kindern": where nouns are joined, the first tells what it is.
        let is_thing = words.clone().next_back().is_some_and(thing)
            || self.vocabulary.capital_nouns && words.clone().next().is_some_and(thing);
        let amount = |word: &str| classes(word).any(Classes::AMOUNT) || word.starts_with(|c: char| c.is_ascii_digit());
        // Where every noun has a capital, small words are no name; brands as short as agencies' may be.
        let small = self.vocabulary.capital_nouns
            && speaker.name.len() > LONGEST_SMALL_NAME
            && !speaker.name.contains(char::is_uppercase);
        (full || !is_thing) && !small && !words.all(amount)
    }

    fn named(&mut self, text: &str, tokens: &[Token], mut phrase: Range<usize>, source: bool) -> Option<Speaker> {
        let only = &tokens[phrase.start];
        if phrase.len() == 1 && only.is(Classes::PRONOUNS) {
            return match () {
                () if only.is(Classes::PERSON_PRONOUN) => self.meant(self.vocabulary.gender(&only.lower)),
                // "Ann Lee runs it. They say", "Anna Lehm führt sie. Sie sagt": where she and they are one word.
                () if only.is(Classes::OTHER_PRONOUN) => {
                    // "The arena cost 20 million, and it shows": the clause before tells who.
                    let joined = phrase.start.checked_sub(1).is_some_and(|at| coordinates(&tokens[at]));
                    self.lead.clone().or_else(|| if joined { self.last.clone() } else { self.subject() })
                }
                () => None,
            };
        }
        // "her own research", "their assessment": theirs.
        let third = Classes::PERSON_PRONOUN | Classes::OTHER_PRONOUN;
        let possessive = only.is(third) && only.is(Classes::ARTICLE) && !only.is(Classes::DEFINITE);
        let papers = |token: &Token| token.is(Classes::DOCUMENT) || !token.is(Classes::KINDS);
        if possessive
            && has_any(&tokens[phrase.clone()], Classes::DOCUMENT)
            && tokens[phrase.clone()].iter().all(papers)
        {
            return if only.is(Classes::OTHER_PRONOUN) {
                self.subject()
            } else {
                self.meant(self.vocabulary.gender(&only.lower))
            };
        }
        let mut definite = only.is(Classes::DEFINITE) || !only.is(Classes::ARTICLE) && self.vocabulary.no_articles;
        while phrase.len() > 1 && tokens[phrase.start].is(Classes::ARTICLE) {
            phrase.start += 1;
        }
        // "según la misma fuente"
        let words = &tokens[phrase.clone()];
        let same = words.iter().take(2).any(|word| self.vocabulary.same.contains(&&*word.lower));
        if same && has_any(words, Classes::KINDS) && !words.iter().any(Token::is_name_part) {
            return self.last.clone();
        }
        let stop = |token: &Token| token.is(Classes::STOP) && !token.is(Classes::KINDS);
        // "On its website the Acme Police": what leads ends where another noun's article stands.
        let joins = Classes::STOP | Classes::CONNECTOR | Classes::FROM | Classes::BREAK;
        let own =
            |at: &usize| tokens[*at].is(Classes::DEFINITE) && tokens[*at - 1].is_word() && !tokens[*at - 1].is(joins);
        let subject = || (phrase.start + 2..phrase.end.saturating_sub(1)).find(own);
        // "Half a year later the White House"
        let timed = || {
            let day = phrase.clone().find(|at| tokens[*at].is(Classes::DAY))?;
            (day + 1..phrase.end.saturating_sub(1)).find(own)
        };
        let first = stop(&tokens[phrase.start]);
        if let Some(article) = first.then(subject).flatten().or_else(timed) {
            phrase.start = article + 1;
            definite = true;
        }
        while phrase.len() > 1 && (stop(&tokens[phrase.start]) || coordinates(&tokens[phrase.start])) {
            phrase.start += 1;
        }
        // "and the council"
        while phrase.len() > 1 && tokens[phrase.start].is(Classes::ARTICLE) && !tokens[phrase.start].capital {
            phrase.start += 1;
        }
        // "DCP (Cyber) Ann Lee"
        let close = phrase.clone().rfind(|at| tokens[*at].kind == Kind::Mark(')'));
        if let Some(close) = close.filter(|close| close + 1 < phrase.end && tokens[close + 1].is_name_part()) {
            phrase.start = close + 1;
        }
        phrase.end = head_end(tokens, &phrase);
        // "a CNN poll this (week)"
        let trails = |token: &Token| token.is(Classes::ARTICLE) && !token.capital && !token.is(Classes::PRONOUNS);
        while phrase.len() > 1 && trails(&tokens[phrase.end - 1]) {
            phrase.end -= 1;
        }
        // "danych Banku Centralnego": whose they are, where names have cases
        let whose = self.vocabulary.inflected && tokens[phrase.start].is(Classes::NOBODYS);
        let body = |token: &Token| token.is_name_part() || token.is(Classes::ORGANISATION);
        if whose && tokens[phrase.start + 1..phrase.end].iter().any(body) {
            phrase.start += 1;
        }
        if nobodys(&tokens[phrase.clone()]) {
            return self.called(&tokens[phrase.start]).cloned();
        }
        if let Some(origin) = origin(tokens, &phrase) {
            phrase = origin;
        }
        // Not "about 3 in 10", "half of them": whom a survey asked.
        let no_words = Classes::AMOUNT | Classes::CONNECTOR | Classes::FROM | Classes::STOP | Classes::ANSWERER;
        let counted = only.is(Classes::AMOUNT)
            && phrase.len() <= LONGEST_DESCRIPTION
            && tokens[phrase.clone()].get(1).is_some_and(|next| next.is_word() && !next.is(no_words))
            && !tokens[phrase.clone()].iter().any(|token| token.kind == Kind::Number);
        // "Według GDDKiA droga S17 była zablokowana": where names have cases, a small word behind letters is the next
        // noun.
        let letters = |at: usize| text[tokens[at].range.clone()].chars().filter(|c| c.is_uppercase()).count() > 1;
        let next_noun = tokens[phrase.clone()].get(1).is_some_and(|next| next.is_word() && !next.capital);
        if source && self.vocabulary.inflected && letters(phrase.start) && next_noun {
            phrase.end = phrase.start + 1;
        }
        let own = |run: Range<usize>| own_name(tokens, run, self.vocabulary);
        let mut found: Vec<Range<usize>> = runs(tokens, phrase.clone()).into_iter().map(own).collect();
        // "Two people briefed on it": no name.
        found.retain(|run| !tokens[run.clone()].iter().all(|token| token.is(Classes::AMOUNT)));
        let Some(mut run) = found.last().cloned() else {
            if counted {
                return Some(Speaker { name: shortened(text, tokens, phrase), person: false });
            }
            // "posing what the former governor said": the description begins with its article, but not in "the minister
            // of the interior", "the doctor treating the victims".
            let article = tokens[phrase.clone()]
                .iter()
                .rposition(|token| token.is(Classes::ARTICLE) && !token.is(Classes::PRONOUNS));
            let belongs = |at: &usize| *at > phrase.start && tokens[*at - 1].is(Classes::CONNECTOR | Classes::FROM);
            let heads = |at: &usize| definite && has_any(&tokens[phrase.start..*at], Classes::KINDS);
            let inner = article.map(|at| phrase.start + at);
            let inner = inner.filter(|at| at + 1 < phrase.end && !belongs(at) && !heads(at));
            let definite = inner.map_or(definite, |at| tokens[at].is(Classes::DEFINITE));
            phrase.start = inner.map_or(phrase.start, |at| at + 1);
            let plain = || Speaker { name: shortened(text, tokens, phrase.clone()), person: false };
            // "the 45-year-old": somebody who was named. Any other noun speaks for itself: "the opposition".
            let noun = phrase.len() == 1 && tokens[phrase.start].kind == Kind::Word;
            let somebody = || self.person.clone().filter(|_| !noun && definite && !source && phrase.len() <= 2);
            let plain_word = |token: &Token| (source || token.is_word()) && !token.is(Classes::NO_NOUNS);
            // "el operador del sistema"
            let joins = |at: usize| source && at > phrase.start && at + 1 < phrase.end && tokens[at].is(Classes::FROM);
            let words = |at: usize| plain_word(&tokens[at]) || joins(at);
            let itself = (source || definite) && phrase.len() <= LONGEST_NOUN && phrase.clone().all(words);
            return self.described(text, tokens, &phrase, definite).or_else(somebody).or_else(|| itself.then(plain));
        };
        // "the German carmaker", "der Wolfsburger Konzern": where the one that was named is from.
        let from = phrase.len() == 2 && definite && self.vocabulary.is_demonym(&tokens[phrase.start].lower);
        let head = &tokens[phrase.end - 1];
        if from
            && !head.is(Classes::PUBLIC)
            && let Some(speaker) = self.pointed_at(head)
        {
            return Some(speaker);
        }
        // "Міністерство оборони РФ", "Державній службі України": whose it is belongs to the name.
        let of_body = self.vocabulary.inflected && found[0].start == phrase.start && run.len() == 1;
        let before = &tokens[phrase.start..run.start];
        if of_body && has_any(before, Classes::ORGANISATION) && !has_any(before, Classes::TITLE) {
            return Some(Speaker { name: shortened(text, tokens, phrase.start..run.end), person: false });
        }
        // "Ann Lee of "Friends of Elm"": the person, not the body.
        let joins = |token: &Token| {
            let given = genders::is_given_name(&tokens[found[0].start].lower);
            token.is(Classes::AFFILIATION) || given && token.is(Classes::CONNECTOR | Classes::FROM) && !token.capital
        };
        let person_first = found[0].len() >= 2
            && found.len() > 1
            && joins(&tokens[found[0].end])
            && !has_any(&tokens[found[0].clone()], Classes::ORGANISATION | Classes::DOCUMENT);
        if person_first {
            run = found[0].clone();
            phrase.end = run.end;
        }
        // "Lee's campaign", "Obama administration officials": the kind of thing closes the phrase.
        // Not in "spokesman Jan Bos of the police".
        let belongs = run.end < phrase.end && tokens[run.end].is(Classes::CONNECTOR | Classes::FROM);
        let person_named = belongs && has_any(&tokens[phrase.start..run.end], Classes::TITLE);
        if has_any(&tokens[run.end..phrase.end], Classes::KINDS) && !person_named {
            let person = tokens[phrase.end - 1].is(Classes::TITLE);
            let speaker = Speaker { name: shortened(text, tokens, phrase.clone()), person };
            self.call(&tokens[run.end..phrase.end], &speaker);
            return Some(speaker);
        }
        // "Norish planners": the plain noun behind a name is who speaks.
        let plain = |token: &Token| token.kind == Kind::Word && !token.capital && token.classes == Classes::default();
        let noun = run.end + 1 == phrase.end && plain(&tokens[run.end]) && found.len() == 1 && run.len() == 1;
        if noun && self.vocabulary.nouns_last {
            return Some(Speaker { name: shortened(text, tokens, phrase), person: false });
        }
        let name = without_affiliation(tokens, without_titles(tokens, run.clone()));
        if name.is_empty() || has_any(&tokens[name.clone()], Classes::ORGANISATION | Classes::DOCUMENT) {
            return Some(self.body(text, tokens, phrase, run, definite));
        }
        // "a spokesman for the ministry", "head of Acme": the kind of thing opens the phrase.
        let opens =
            tokens[phrase.start..name.start].iter().position(|token| token.is(Classes::CONNECTOR) && !token.capital);
        let heads = opens.is_some_and(|at| has_any(&tokens[phrase.start..phrase.start + at], Classes::KINDS));
        // "le ministère de la Santé de Gaza"
        let before = &tokens[phrase.start..name.start];
        let of_body = has_any(before, Classes::ORGANISATION) && !has_any(before, Classes::TITLE);
        let joined = of_body && tokens[name.clone()].iter().any(|token| token.is(Classes::CONNECTOR) && !token.capital);
        if heads && (joined || name.len() == 1 && self.known(tokens, &name).is_none()) {
            let speaker = Speaker { name: shortened(text, tokens, phrase.clone()), person: !joined };
            self.call(&tokens[phrase.start..name.start], &speaker);
            return Some(speaker);
        }
        // "analityka Noble Securities Michała Gądka"
        let titled = has_any(&tokens[phrase.start..name.start], Classes::TITLE);
        let long = self.vocabulary.inflected && titled && name.len() > MOST_NAMED;
        let name = if long { name.end - 2..name.end } else { behind_acronym(text, tokens, name) };
        let first = without_titles(tokens, found[0].clone());
        let name = if heads && first.start < name.start && first.len() >= 2 { first } else { name };
        let titled = has_any(&tokens[phrase.start..name.start], Classes::TITLE);
        // "erzählt Lee der DW": whom it is told to.
        let told = tokens[name.clone()].get(1).is_some_and(|next| next.is(Classes::ARTICLE) && !next.capital);
        let name =
            object(tokens, &name).filter(|_| self.vocabulary.verb_second).map_or(name.clone(), |at| name.start..at);
        let first = name.start..name.start + 1;
        let name = if told && self.known(tokens, &first).is_some() { first } else { name };
        let known = self.known(tokens, &name).cloned();
        // "analysts at Acme Bank"
        let several = heads && has_any(&tokens[phrase.start..name.start], Classes::SEVERAL);
        let person = !several && (titled || known.is_some() || name.len() >= 2);
        let speaker = Speaker { name: known.unwrap_or_else(|| shortened(text, tokens, name.clone())), person };
        self.call(&tokens[phrase.start..name.start], &speaker);
        Some(speaker)
    }

    /// The body or the several persons that the words name, which lead a sentence without saying anything.
    pub(super) fn leader(&self, text: &str, tokens: &[Token], phrase: Range<usize>) -> Speaker {
        let opens = |token: &&Token| token.is(Classes::ARTICLE | Classes::BETWEEN) || coordinates(token);
        let articles = tokens[phrase.clone()].iter().take_while(opens).count();
        let words = phrase.start + articles.min(phrase.len() - 1)..phrase.end;
        let words = words.start..head_end(tokens, &words);
        let called = self.called(&tokens[words.start]).filter(|_| words.len() == 1).cloned();
        called.unwrap_or_else(|| Speaker { name: shortened(text, tokens, words), person: false })
    }
}
