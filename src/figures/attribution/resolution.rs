//! Whom the words beside a verb of speech mean, by the names that the text told before.

use super::classes::Classes;
use super::description::is_field;
use super::names::{Names, Speaker};
use super::naming::LONGEST_DESCRIPTION;
use super::runs::{coordinates, has_any, shortened};
use super::tokens::{Kind, Token};
use std::ops::Range;

/// "taz", "dpa": names in small letters are not longer, in bytes.
const LONGEST_SMALL_NAME: usize = 4;

/// Where the words end that name the speaker: not in parentheses, in the place after "in" or in what the speaker has.
pub(super) fn head_end(tokens: &[Token], phrase: &Range<usize>) -> usize {
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
    // "Acme Institute data", but not "official data"
    let data = end > phrase.start + 1 && tokens[end - 1].is(Classes::NOBODYS) && !tokens[end - 1].capital;
    let named = |token: &Token| token.is_name_part() && !token.is(Classes::TITLE) || token.is(Classes::ORGANISATION);
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
pub(super) fn nobodys(phrase: &[Token]) -> bool {
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
