//! What tells a name apart between commas: "Ann Lee, head of the office, said", "the mayor, Ann Lee, said".

use super::classes::Classes;
use super::frames::Reading;
use super::names::{Names, Speaker};
use super::phrases::{self, ENDS, KINDS, LONGEST_PHRASE};
use super::runs::has_any;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// So near before an apposition stands the name that it describes.
const NEAR_NAME: usize = 4;

/// An apposition is not longer than this many tokens.
const LONGEST_APPOSITION: usize = 28;

/// A name has at least and at most so many words where it stands between commas.
const LEAST_NAMED: usize = 2;
const LONGEST_NAMED: usize = 5;

/// Before a surname stand no more small words than this, and the surname: "de la Cruz".
const LONGEST_PARTICLE: usize = 3;

/// A noun that no list has tells what a person is in no more words than this: "proviseure du lycée".
const LONGEST_NOUN: usize = 4;

/// What a person is takes no more words than this before the name.
const LONGEST_TITLE: usize = 10;

/// Where the name ends that an apposition before the comma at `comma` describes: "Ann Lee, head of the office, said".
pub(super) fn before_apposition(tokens: &[Token], from: usize, comma: usize) -> Option<usize> {
    let earliest = from.max(comma.saturating_sub(LONGEST_APPOSITION));
    for at in (earliest..comma).rev() {
        match tokens[at].kind {
            mark if mark == tokens[comma].kind => {
                let next = &tokens[at + 1];
                let described = at > from && (tokens[at - 1].is_word() || tokens[at - 1].kind == Kind::Mark(')'));
                let named = || {
                    tokens[from.max(at.saturating_sub(NEAR_NAME))..at]
                        .iter()
                        .any(|word| word.is_name_part() || word.is(KINDS))
                };
                let describes = next.is(Classes::ARTICLE
                    | Classes::RELATIVE
                    | Classes::TITLE
                    | Classes::STOP
                    | Classes::ORGANISATION)
                    || next.kind == Kind::Number
                    || next.is(Classes::DEGREE)
                    || !next.capital
                    || next.lower.ends_with("'s");
                if described && describes && named() {
                    return Some(before_seat(tokens, from, at));
                }
            }
            Kind::Open | Kind::Close | Kind::Mark(';' | ':') => break,
            _ => {}
        }
    }
    None
}

impl Reading<'_> {
    /// Whom a relative clause tells of whose words before the verb at `verb` begin before `before`, and which leads to
    /// what is said: "She met Ann Lee, who said that". Not where names have cases: there it stands in another.
    pub(super) fn told_of_before(
        &self,
        sentence: &Range<usize>,
        before: usize,
        verb: usize,
        names: &mut Names,
    ) -> Option<Speaker> {
        let comma = before.checked_sub(2).filter(|comma| *comma > sentence.start)?;
        let who = &self.tokens[before - 1];
        let leads = self.tokens[comma].kind == Kind::Mark(',')
            && who.is(Classes::RELATIVE_SUBJECT)
            && !who.capital
            && self.introduces(verb + 1, sentence.end);
        if !leads || self.vocabulary.inflected || self.vocabulary.verb_second {
            return None;
        }
        let phrase = phrases::before(self.tokens, sentence.start, comma)?;
        // "Ann Lee, a captain, who insisted"
        let named = self.tokens[phrase.clone()].iter().any(Token::is_name_part);
        let earlier = phrase.start.checked_sub(2).filter(|at| {
            let apart = *at > sentence.start && self.tokens[at + 1].kind == Kind::Mark(',');
            !named && apart && self.tokens[*at].is_name_part()
        });
        let named_earlier = earlier.and_then(|at| phrases::before(self.tokens, sentence.start, at + 1));
        let phrase = named_earlier.unwrap_or(phrase);
        // The last noun or name before the comma.
        let last = |at: &usize| self.tokens[*at].is(Classes::ARTICLE) && !self.tokens[*at].capital;
        let name = |at: &usize| self.tokens[*at].is_name_part() && *at > sentence.start;
        let article = phrase.clone().rfind(last).filter(|at| has_any(&self.tokens[*at..phrase.end], KINDS));
        let named = || phrase.clone().rev().take_while(name).last();
        let start = article.or_else(named)?;
        names.resolve(self.text, self.tokens, start..phrase.end, false)
    }
}

/// Where the name ends before what party and state its bearer sits for: "Ann Lee, D-Ohio, a former judge, said".
fn before_seat(tokens: &[Token], from: usize, end: usize) -> usize {
    let tag = (from + 1..end).rev().take(NEAR_NAME).find(|at| {
        !tokens[*at].is_word() && tokens[*at].kind != Kind::Mark('-') && tokens[*at].kind != Kind::Mark('.')
    });
    let is_seat = |comma: &usize| {
        let party = &tokens[comma + 1];
        tokens[*comma].kind == Kind::Mark(',') && party.capital && party.is(Classes::SEAT)
    };
    tag.filter(is_seat).unwrap_or(end)
}

/// The name before the comma at `comma` that says who the person is whose title stands before it: "the ministry's
/// spokesman, Karl Weber, told", "su jefe, el general en retiro Marco Salcedo, dijo".
pub(super) fn named_before(tokens: &[Token], from: usize, comma: usize) -> Option<Range<usize>> {
    // "Ann Lee (Labour), said"
    let tag = comma.checked_sub(1).filter(|at| *at > from && tokens[*at].kind == Kind::Mark(')'));
    let end = tag.and_then(|close| opening(tokens, from, close)).unwrap_or(comma);
    let most = LONGEST_NAMED + 1;
    let mut start = (from..end).rev().take(most).take_while(|at| names(tokens, *at, end)).last()?;
    // "von Berg" is no whole name.
    start += tokens[start..end].iter().take_while(|token| !token.is_name_part()).count();
    let words = end - start;
    let open = start - apposed(tokens, from, start)?;
    // "die Ärztin Anna Voss": where nouns have capitals, one stands before the name.
    if words == LEAST_NAMED + 1 && tokens[from..start].last().is_some_and(|before| before.is(Classes::ARTICLE)) {
        start += 1;
    }
    // "el titular del Ministerio (Minedu), Ana Paz, informó"
    let before_letters = |at: usize| {
        let close = at.checked_sub(1).filter(|close| *close > from && tokens[*close].kind == Kind::Mark(')'));
        close.and_then(|close| opening(tokens, from, close)).unwrap_or(at)
    };
    let small = |at: usize, kind: Classes| {
        let words = tokens[from..at].iter().rev().take(LONGEST_TITLE);
        let mut words = words.take_while(|token| token.is_word() && !token.is(ENDS | Classes::VERB));
        words.any(|token| token.is(kind) && !token.capital)
    };
    // "the minister for rural affairs, Ann Lee, said"
    let described = |at: usize| {
        let at = before_letters(at);
        small(at, Classes::TITLE)
            || (from..at).rev().take(LONGEST_TITLE).any(|place| {
                let word = &tokens[place];
                word.is(Classes::TITLE) && leads_on(&tokens[place + 1])
            })
    };
    // "La proviseure, Martine Le Goff, dit": an article and a noun that begin the sentence are what the person is.
    let noun = |at: usize| {
        let words = &tokens[from..at];
        let small = |token: &Token| token.is_word() && !token.capital && !token.is(ENDS | Classes::VERB);
        let begins = from == 0 || matches!(tokens[from - 1].kind, Kind::Mark('.' | '!' | '?') | Kind::Close);
        let [article, noun, rest @ ..] = words else { return false };
        let whose = rest.first().is_none_or(small);
        begins
            && article.is(Classes::ARTICLE)
            && small(noun)
            && whose
            && rest.len() < LONGEST_NOUN
            && rest.iter().all(|token| token.is_word() && !token.is(ENDS | Classes::VERB))
    };
    let set_off = open >= from + 2 && tokens[open - 1].kind == tokens[comma].kind;
    // "The refugee agency, UNHCR, said"
    let alone = words == 1 && start <= open + 1;
    if set_off && alone && small(open - 1, Classes::ORGANISATION) {
        return Some(start..end);
    }
    let titled = set_off && (described(open - 1) || noun(open - 1));
    (titled && (LEAST_NAMED..=LONGEST_NAMED).contains(&words)).then_some(start..end)
}

/// Whether the word may stand in a person's name that ends before `end`: "Martine Le Goff", "Rosa de la Cruz".
fn names(tokens: &[Token], at: usize, end: usize) -> bool {
    let token = &tokens[at];
    let joins = |token: &Token| token.is_word() && (token.capital || token.is(Classes::CONNECTOR | Classes::ARTICLE));
    let leads =
        || tokens[at + 1..end].iter().take(LONGEST_PARTICLE).take_while(|next| joins(next)).any(Token::is_name_part);
    token.is_name_part() || joins(token) && leads()
}

/// How many words stand before the name that ends an apposition, back to its comma or dash: "el general en retiro".
/// None where they are no apposition.
fn apposed(tokens: &[Token], from: usize, name: usize) -> Option<usize> {
    let words = tokens[from..name].iter().rev().take(LONGEST_TITLE);
    let words =
        words.take_while(|token| token.is_word() && !token.is(ENDS | Classes::VERB | Classes::RELATIVE)).count();
    let first = &tokens[name - words];
    (words == 0 || first.is(Classes::ARTICLE | Classes::TITLE) && !first.capital).then_some(words)
}

/// Where a person is what the title says takes no more words than this: "im Landtag von Elm".
const LONGEST_PLACE: usize = 4;

/// Whether what a person is goes on with what the person belongs to: "head of the office", "Chef der Bank".
fn leads_on(token: &Token) -> bool {
    token.is(Classes::CONNECTOR | Classes::FROM | Classes::ARTICLE) && !token.capital
}

/// The name behind a title and a comma: "said the company's chief executive, Ann Lee, in a letter".
pub(super) fn named_after(tokens: &[Token], phrase: &Range<usize>, to: usize) -> Option<Range<usize>> {
    // "der Vorsitzende der Fraktion im Landtag, Karl Weber"
    let seated = tokens[phrase.end..to].first().is_some_and(|next| next.is(Classes::STOP) && !next.capital);
    let place =
        |token: &&Token| token.is_word() && !token.is(ENDS | Classes::VERB | Classes::BREAK | Classes::RELATIVE);
    let within = tokens[phrase.end..to].iter().take(if seated { LONGEST_PLACE } else { 0 }).take_while(place).count();
    let comma = phrase.end + within;
    let mark = tokens[comma..to].first().filter(|token| token.kind == Kind::Mark(','))?;
    // "the head of the office, Ann Lee", but not "Mayor Ann Lee, Bob Moss"
    let first = phrase.clone().find(|at| tokens[*at].is(Classes::TITLE))?;
    let title = (first..phrase.end).take_while(|at| tokens[*at].is(Classes::TITLE)).last()?;
    let article = tokens[phrase.start].is(Classes::ARTICLE) && !tokens[phrase.start].capital;
    let titled = if title + 1 == phrase.end {
        article || !tokens[title].capital
    } else {
        leads_on(&tokens[title + 1]) || article && !tokens[title + 1].capital
    };
    let mut start = comma + 1;
    // ", die Ärztin Anna Voss"
    let led = start < to && tokens[start].is(Classes::ARTICLE) && !tokens[start].capital;
    start += usize::from(led);
    // ", кандидат наук Анна Бос"
    if start < to && tokens[start].is(Classes::TITLE) && !tokens[start].capital {
        let small =
            |token: &&Token| token.is_word() && !token.capital && !token.is(ENDS | Classes::BREAK | Classes::VERB);
        start += tokens[start..to].iter().take(LONGEST_TITLE).take_while(small).count();
    }
    let mut words = (start..to).take(LONGEST_NAMED + 1).take_while(|at| names(tokens, *at, to)).count();
    if led && words == LEAST_NAMED + 1 {
        (start, words) = (start + 1, words - 1);
    }
    let closed = tokens[start + words..to]
        .first()
        .is_none_or(|next| next.kind == mark.kind || matches!(next.kind, Kind::Mark('.' | '(' | ':') | Kind::Open));
    // "a cientista Ana Dias, da Universidade do Norte": who it is was told before the comma.
    let known = tokens[title + 1..phrase.end].iter().filter(|token| token.is_name_part()).count() >= LEAST_NAMED
        && tokens.get(start).is_some_and(|of| of.is(Classes::CONNECTOR | Classes::FROM | Classes::STOP) && !of.capital);
    (titled && closed && !known && (LEAST_NAMED..=LONGEST_NAMED).contains(&words)).then_some(start..start + words)
}

pub(super) fn opening(tokens: &[Token], from: usize, close: usize) -> Option<usize> {
    (from.max(close.saturating_sub(LONGEST_PHRASE))..close).rev().find(|at| tokens[*at].kind == Kind::Mark('('))
}
