//! Whom words mean that may name a speaker: a pronoun, what somebody is, or a name.

use super::classes::Classes;
use super::genders;
use super::names::{Names, Speaker};
use super::resolution::{head_end, nobodys};
use super::runs::{
    behind_acronym, coordinates, has_any, object, origin, own_name, runs, shortened, without_affiliation,
    without_titles,
};
use super::tokens::{Kind, Token};
use std::ops::Range;

/// A description without a name is not longer than this many words.
pub(super) const LONGEST_DESCRIPTION: usize = 7;

/// Where names have cases, a person behind a title has no more names than this.
const MOST_NAMED: usize = 3;

/// A speaker that no word tells to be one is not longer than this many words.
const LONGEST_NOUN: usize = 3;

/// Words that may name a speaker.
#[derive(Clone, Debug)]
struct Words {
    /// They, without the articles before them.
    phrase: Range<usize>,
    /// Whether they are told to be known.
    definite: bool,
    /// Whether they stand behind "according to", where any words may name one.
    source: bool,
}

impl Names {
    /// Whom the words `phrase` mean; `source` is whether they stand behind "according to".
    pub(super) fn named(
        &mut self,
        text: &str,
        tokens: &[Token],
        mut phrase: Range<usize>,
        source: bool,
    ) -> Option<Speaker> {
        let first = &tokens[phrase.start];
        if phrase.len() == 1 && first.is(Classes::PRONOUNS) {
            return self.of_pronoun(tokens, phrase.start);
        }
        if is_own_paper(&tokens[phrase.clone()]) {
            let several = first.is(Classes::OTHER_PRONOUN);
            return if several { self.subject() } else { self.meant(self.vocabulary.gender(&first.lower)) };
        }
        let definite = first.is(Classes::DEFINITE) || !first.is(Classes::ARTICLE) && self.vocabulary.no_articles;
        while phrase.len() > 1 && tokens[phrase.start].is(Classes::ARTICLE) {
            phrase.start += 1;
        }
        // "según la misma fuente"
        let words = &tokens[phrase.clone()];
        let same = words.iter().take(2).any(|word| self.vocabulary.same.contains(&&*word.lower));
        if same && has_any(words, Classes::KINDS | Classes::NOBODYS) && !words.iter().any(Token::is_name_part) {
            return self.last.clone();
        }
        let mut words = without_lead(tokens, Words { phrase, definite, source });
        // "New figures show"
        let is_new = |token: &Token| self.vocabulary.paper_qualities.contains(&&*token.lower);
        let (qualities, paper) = tokens[words.phrase.clone()].split_at(words.phrase.len() - 1);
        if !qualities.is_empty() && qualities.iter().all(is_new) && paper[0].is(Classes::NOBODYS) {
            return Some(Speaker { name: shortened(text, tokens, words.phrase), person: false });
        }
        words.phrase = self.without_trail(tokens, words.phrase);
        if nobodys(&tokens[words.phrase.clone()]) {
            return self.called(&tokens[words.phrase.start]).cloned();
        }
        if let Some(origin) = origin(tokens, &words.phrase) {
            words.phrase = origin;
        }
        let counted = first.is(Classes::AMOUNT) && is_counted(&tokens[words.phrase.clone()]);
        // "Według GDDKiA droga S17 była zablokowana": where names have cases, a small word behind letters is the next
        // noun.
        let letters = |at: usize| text[tokens[at].range.clone()].chars().filter(|c| c.is_uppercase()).count() > 1;
        let next_noun = tokens[words.phrase.clone()].get(1).is_some_and(|next| next.is_word() && !next.capital);
        if source && self.vocabulary.inflected && letters(words.phrase.start) && next_noun {
            words.phrase.end = words.phrase.start + 1;
        }
        let own = |run: Range<usize>| own_name(tokens, run, self.vocabulary);
        let mut found: Vec<Range<usize>> = runs(tokens, words.phrase.clone()).into_iter().map(own).collect();
        // "Two people briefed on it": no name.
        found.retain(|run| !tokens[run.clone()].iter().all(|token| token.is(Classes::AMOUNT)));
        match found.last().cloned() {
            Some(run) => self.by_name(text, tokens, words, &found, run),
            None if counted => Some(Speaker { name: shortened(text, tokens, words.phrase), person: false }),
            None => self.by_description(text, tokens, words),
        }
    }

    /// Whom a pronoun means.
    fn of_pronoun(&self, tokens: &[Token], at: usize) -> Option<Speaker> {
        let pronoun = &tokens[at];
        if pronoun.is(Classes::PERSON_PRONOUN) {
            return self.meant(self.vocabulary.gender(&pronoun.lower));
        }
        if !pronoun.is(Classes::OTHER_PRONOUN) {
            return None;
        }
        // "Ann Lee runs it. They say", "Anna Lehm führt sie. Sie sagt": where she and they are one word.
        // "The arena cost 20 million, and it shows": the clause before tells who.
        let joined = at.checked_sub(1).is_some_and(|at| coordinates(&tokens[at]));
        self.lead.clone().or_else(|| if joined { self.last.clone() } else { self.subject() })
    }

    /// The words without what is no more of the speaker behind them, and before, where names have cases, without the
    /// paper whose it is: "danych Banku Centralnego".
    fn without_trail(&self, tokens: &[Token], mut phrase: Range<usize>) -> Range<usize> {
        // "Economists polled by Acme News": they, and not who asked.
        let is_polled = |at: &usize| {
            self.vocabulary.polled.contains(&&*tokens[*at].lower)
                && tokens[at + 1..].first().is_some_and(|next| next.is(Classes::BY))
        };
        phrase.end = (phrase.start + 1..phrase.end).find(is_polled).unwrap_or(phrase.end);
        phrase.end = head_end(tokens, &phrase);
        // "a CNN poll this (week)"
        let trails = |token: &Token| token.is(Classes::ARTICLE) && !token.capital && !token.is(Classes::PRONOUNS);
        while phrase.len() > 1 && trails(&tokens[phrase.end - 1]) {
            phrase.end -= 1;
        }
        let whose = self.vocabulary.inflected && tokens[phrase.start].is(Classes::NOBODYS);
        let body = |token: &Token| token.is_name_part() || token.is(Classes::ORGANISATION);
        if whose && tokens[phrase.start + 1..phrase.end].iter().any(body) {
            phrase.start += 1;
        }
        phrase
    }

    /// Who is meant by what somebody is, where no name is told: "the minister", "two officials".
    fn by_description(&self, text: &str, tokens: &[Token], words: Words) -> Option<Speaker> {
        let Words { mut phrase, definite, source } = words;
        // "posing what the former governor said": the description begins with its article, but not in "the minister
        // of the interior", "the doctor treating the victims".
        let article =
            tokens[phrase.clone()].iter().rposition(|token| token.is(Classes::ARTICLE) && !token.is(Classes::PRONOUNS));
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
        self.described(text, tokens, &phrase, definite).or_else(somebody).or_else(|| itself.then(plain))
    }

    /// Whom the words mean, of whose names `run` is the last of `found`.
    fn by_name(
        &mut self,
        text: &str,
        tokens: &[Token],
        words: Words,
        found: &[Range<usize>],
        mut run: Range<usize>,
    ) -> Option<Speaker> {
        let Words { mut phrase, definite, .. } = words;
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
        let of_body = self.vocabulary.inflected && run.len() == 1;
        let before = &tokens[phrase.start..run.start];
        // "мэрии Киева" is whose the city is, "компании Acme" the firm itself.
        let is_public = || found.len() == 1 && has_any(before, Classes::PUBLIC);
        let is_body = has_any(before, Classes::ORGANISATION) && !has_any(before, Classes::TITLE);
        if of_body && is_body && (found[0].start == phrase.start || is_public()) {
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
        let first = without_titles(tokens, found[0].clone());
        self.of_name(text, tokens, phrase, name, first)
    }

    /// Whom a name means that is no body's by its words, the last of those in the phrase; `first` is the first of them.
    fn of_name(
        &mut self,
        text: &str,
        tokens: &[Token],
        phrase: Range<usize>,
        name: Range<usize>,
        first: Range<usize>,
    ) -> Option<Speaker> {
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
        let name = if heads && first.start < name.start && first.len() >= 2 { first } else { name };
        let titled = has_any(&tokens[phrase.start..name.start], Classes::TITLE);
        // "erzählt Lee der DW": whom it is told to.
        let told = tokens[name.clone()].get(1).is_some_and(|next| next.is(Classes::ARTICLE) && !next.capital);
        let name =
            object(tokens, &name).filter(|_| self.vocabulary.verb_second).map_or(name.clone(), |at| name.start..at);
        let one = name.start..name.start + 1;
        let name = if told && self.known(tokens, &one).is_some() { one } else { name };
        let known = self.known(tokens, &name).cloned();
        // "analysts at Acme Bank"
        let several = heads && has_any(&tokens[phrase.start..name.start], Classes::SEVERAL);
        let person = !several && (titled || known.is_some() || name.len() >= 2);
        let speaker = Speaker { name: known.unwrap_or_else(|| shortened(text, tokens, name.clone())), person };
        self.call(&tokens[phrase.start..name.start], &speaker);
        Some(speaker)
    }
}

/// "her own research", "their assessment": theirs.
fn is_own_paper(phrase: &[Token]) -> bool {
    let third = Classes::PERSON_PRONOUN | Classes::OTHER_PRONOUN;
    let first = &phrase[0];
    let possessive = first.is(third) && first.is(Classes::ARTICLE) && !first.is(Classes::DEFINITE);
    let papers = |token: &Token| token.is(Classes::DOCUMENT) || !token.is(Classes::KINDS);
    possessive && has_any(phrase, Classes::DOCUMENT) && phrase.iter().all(papers)
}

/// Whether the words count somebody: "two officials". Not "about 3 in 10", "half of them": whom a survey asked.
fn is_counted(phrase: &[Token]) -> bool {
    let no_words = Classes::AMOUNT | Classes::CONNECTOR | Classes::FROM | Classes::STOP | Classes::ANSWERER;
    phrase.len() <= LONGEST_DESCRIPTION
        && phrase.get(1).is_some_and(|next| next.is_word() && !next.is(no_words))
        && !phrase.iter().any(|token| token.kind == Kind::Number)
}

/// The words without what only leads to the speaker.
fn without_lead(tokens: &[Token], words: Words) -> Words {
    let Words { mut phrase, mut definite, source } = words;
    let stop = |token: &Token| token.is(Classes::STOP) && !token.is(Classes::KINDS);
    // "On its website the Acme Police": what leads ends where another noun's article stands.
    let joins = Classes::STOP | Classes::CONNECTOR | Classes::FROM | Classes::BREAK;
    let own = |at: &usize| tokens[*at].is(Classes::DEFINITE) && tokens[*at - 1].is_word() && !tokens[*at - 1].is(joins);
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
    Words { phrase, definite, source }
}
