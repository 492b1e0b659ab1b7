//! The words beside a verb of speech that name who speaks.
//!
//! Without a grammar: a phrase goes on while its words may belong to a name or a description, and ends at marks, clause
//! words and prepositions of time and place.

use super::appositions::{before_apposition, named_before, opening};
use super::classes::Classes;
use super::description::{Description, is_field};
use super::tokens::{Kind, Token};
use std::ops::Range;

/// A description of a speaker is not longer than this many words.
pub(super) const LONGEST_PHRASE: usize = 16;

/// So many adjectives before a noun at most: "городского управления", "краевое следственное управление".
const MOST_ADJECTIVES: usize = 3;

/// A word that is cut by a full stop has no more bytes than this: "Gov.", "bryg."
const LONGEST_CUT: usize = 4;

/// Words for what a speaker is: a phrase that has one needs no name.
pub(super) const KINDS: Classes = Classes::KINDS;

pub(super) const ENDS: Classes = Classes::THAT;

/// The subject before the verb at `verb`, not reaching before `from`; `None` when there is none.
pub fn before(tokens: &[Token], from: usize, verb: usize) -> Option<Range<usize>> {
    let mut end = skip_between_back(tokens, from, verb);
    if end > from && matches!(tokens[end - 1].kind, Kind::Mark(',' | '-' | '–' | '—')) {
        if let Some(name) = named_before(tokens, from, end - 1) {
            return Some(name);
        }
        end = before_apposition(tokens, from, end - 1)?;
    }
    before_relative(tokens, from, end).or_else(|| words_before(tokens, from, end))
}

/// The words right before `end` that a subject may have.
fn words_before(tokens: &[Token], from: usize, end: usize) -> Option<Range<usize>> {
    let mut start = end;
    while start > from && end - start < LONGEST_PHRASE {
        let token = &tokens[start - 1];
        let fits = match token.kind {
            Kind::Word => {
                let coordinates =
                    token.is(Classes::CONNECTOR) || !token.is(Classes::STOP) && between_names(tokens, start - 1);
                let clause = token.is(Classes::BREAK) && !coordinates;
                let verb = token.is(Classes::VERB | Classes::PASSIVE | Classes::REPORTED)
                    && !token.capital
                    && !token.is(Classes::TITLE);
                !(token.is(ENDS) || clause || verb || token.is(Classes::RELATIVE))
            }
            Kind::Number => true,
            Kind::Mark(')') => match opening(tokens, from, start - 1) {
                Some(open) => {
                    start = open;
                    continue;
                }
                None => false,
            },
            Kind::Mark('.') => start >= 2 && tokens[start - 2].range.len() <= 4 && tokens[start - 2].capital,
            Kind::Mark(mark) => matches!(mark, '&' | '/' | '-' | '„' | '“' | '”' | '"' | '«' | '»' | '\'' | '’' | '‘'),
            Kind::Open | Kind::Close => false,
        };
        if !fits {
            break;
        }
        start -= 1;
    }
    if end > start && tokens[end - 1].is(Classes::PRONOUNS) {
        return Some(end - 1..end);
    }
    // "9 % of the students reported", "9 Prozent der Beschäftigten": a share of them, and not they.
    let begins = tokens[start..end].first();
    let of = begins.is_some_and(|first| first.is(Classes::CONNECTOR) && !first.capital);
    let percent = of && tokens[from..start].last().is_some_and(|before| before.kind == Kind::Mark('%'));
    let counted = begins.is_some_and(Token::is_number);
    let shares = percent || counted && tokens[start + 1..end].first().is_some_and(|noun| noun.is(Classes::THING));
    if shares {
        return None;
    }
    // "Lo ha detto il ministro": the object, and no article of a subject.
    let article = |token: &Token| token.is(Classes::ARTICLE) && !token.is(Classes::PRONOUNS);
    trim(tokens, start..end).filter(|phrase| !tokens[phrase.clone()].iter().all(article))
}

/// A relative clause without commas has no more tokens than this.
const LONGEST_RELATIVE: usize = 14;

/// The subject that a relative clause without commas tells apart, where the clause ends at `end`: "the company that runs the
/// ferry" said.
fn before_relative(tokens: &[Token], from: usize, end: usize) -> Option<Range<usize>> {
    let clause = tokens[from..end].iter().rev().take(LONGEST_RELATIVE);
    let begins = |token: &Token| token.is(Classes::BREAK | Classes::THAT) && !token.is(Classes::CONNECTOR);
    let within = clause.take_while(|token| token.is_word() && !token.is(Classes::RELATIVE_SUBJECT) && !begins(token));
    let relative = (end - within.count()).checked_sub(1).filter(|at| *at > from)?;
    // "a meeting in which"
    if !tokens[relative].is(Classes::RELATIVE_SUBJECT) || tokens[relative - 1].is(Classes::STOP) {
        return None;
    }
    let inside = &tokens[relative + 1..end];
    let no_verb = Classes::ARTICLE | Classes::PRONOUNS | Classes::AMOUNT | Classes::STOP | Classes::CONNECTOR | KINDS;
    let verbs = Classes::VERB | Classes::FINDING | Classes::PASSIVE;
    let verb = |token: &Token| token.is(verbs) && !token.capital && !token.is(KINDS);
    // "the man who the police said", "officials that health workers said": what stands there is the verb's subject.
    let told_apart = inside.len() >= 2 && !(inside[0].capital || inside[0].is(no_verb)) || inside.iter().any(verb);
    let subject = words_before(tokens, from, relative).filter(|subject| told_apart && subject.end == relative)?;
    let first = &tokens[subject.start];
    let opens = tokens[..subject.start]
        .last()
        .is_none_or(|previous| !previous.is_word() || previous.is(Classes::BREAK | Classes::THAT));
    // "It seems likely that": no noun.
    let noun = first.is(Classes::ARTICLE) && !first.is(Classes::PRONOUNS)
        || tokens[subject.clone()].iter().any(|token| token.is_name_part() || token.is(KINDS));
    (opens && noun).then_some(subject)
}

/// How a phrase after its verb is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// It stands after "according to": any words will do.
    pub source: bool,
    /// The language puts verbs second and a capital on every noun or none: no plain words lead to a name.
    pub verb_second: bool,
    /// What tells a noun apart stands behind it: "władze prowincji", "un portavoz comunitario".
    pub told_behind: bool,
    /// The language has no articles: an adjective may open a subject, "областная прокуратура".
    pub no_articles: bool,
}

/// The subject after the verb or the source after its announcement, from `from` on, not reaching `to`. A source may be
/// any words; a subject has a name, or a word for what a speaker is.
pub fn after(tokens: &[Token], from: usize, to: usize, style: Style) -> Option<Range<usize>> {
    let mut start = from;
    while start < to && tokens[start].is(Classes::BETWEEN) && !tokens[start].capital {
        start += 1;
    }
    start = skip_day(tokens, start, to);
    if start < to && tokens[start].is(Classes::PRONOUNS) && !tokens[start].is(Classes::ARTICLE) {
        return Some(start..start + 1);
    }
    // "der für das Geld zuständige Minister": the noun that was opened with the article comes last.
    let open = style.verb_second
        && start + 2 < to
        && tokens[start].is(Classes::ARTICLE)
        && tokens[start + 1].is(Classes::CONNECTOR);
    let compact = style.verb_second && !open;
    let behind_verb = from > 0 && !style.source && tokens[from - 1].is(Classes::VERB | Classes::FINDING);
    let mut end = start;
    let mut named = false;
    while end < to && end - start < LONGEST_PHRASE {
        let token = &tokens[end];
        let fits = match token.kind {
            Kind::Word if end == start => !token.is(ENDS | Classes::RELATIVE),
            Kind::Word => {
                let phrase = Description { tokens: &tokens[..to], start, end, style, behind_verb, named };
                phrase.joins() || phrase.goes_on(compact)
            }
            // "nach Angaben der Polizei 20 Menschen"
            Kind::Number => {
                let behind_noun = end > start && !tokens[end - 1].is(Classes::ARTICLE);
                !(named || style.verb_second && behind_noun)
            }
            Kind::Mark('.') if end > start && is_field(&tokens[..to], end - 1) => true,
            Kind::Mark('.') => {
                end > start
                    && (tokens[end - 1].capital || tokens[end - 1].is(Classes::TITLE))
                    && tokens[end - 1].range.len() <= LONGEST_CUT
                    && tokens[end + 1..to].first().is_some_and(|next| next.capital || next.is(Classes::TITLE))
            }
            Kind::Mark(mark) => matches!(mark, '&' | '/' | '„' | '“' | '”' | '"' | '«' | '»' | '\'' | '’' | '‘'),
            Kind::Open | Kind::Close => false,
        };
        if !fits {
            break;
        }
        named |= token.is_name_part() || token.is(KINDS) || token.kind == Kind::Number && token.range.len() > 4;
        end += 1;
    }
    let found = trim(tokens, start..end)?;
    let first = &tokens[found.start];
    // "jak podała w czwartek": who did is not told here.
    let named_nobody = style.source && found.len() == 1 && first.is(Classes::STOP) && !first.capital;
    let begins = style.source && !named_nobody
        || first.capital
        || first.kind == Kind::Number
        || first.is(Classes::ARTICLE | KINDS | Classes::AMOUNT)
        || tokens[found.clone()].iter().any(Token::is_name_part)
        || several(&tokens[found.clone()]) && !style.verb_second
        || style.no_articles && is_described(&tokens[found.clone()]);
    begins.then_some(found)
}

/// "anunció el martes el ministro", "podały w poniedziałek wieczorem władze": over the day that stands between, with
/// its preposition or article.
pub(super) fn skip_day(tokens: &[Token], from: usize, to: usize) -> usize {
    let small = |at: usize| at < to && tokens[at].is_word() && !tokens[at].capital;
    let leads = |at: usize| small(at) && tokens[at].is(Classes::STOP | Classes::ARTICLE | Classes::CONNECTOR);
    let leading = (from..to).take(2).take_while(|at| leads(*at) && !tokens[*at].is(Classes::DAY)).count();
    // "5 мая"
    let numbered = |at: usize| at + 1 < to && tokens[at].is_number() && tokens[at + 1].is(Classes::DAY);
    let day = from + leading + usize::from(leading == 0 && numbered(from));
    let end = day + (day..to).take_while(|at| small(*at) && tokens[*at].is(Classes::DAY)).count();
    let follows = end < to && tokens[end].is_word();
    if end > day && follows { end } else { from }
}

/// "полиция", "областная прокуратура": what somebody is, with what tells it apart before it.
pub(super) fn is_described(phrase: &[Token]) -> bool {
    let plain = |token: &&Token| token.is_word() && token.classes == Classes::default();
    let words = phrase.iter().take(MOST_ADJECTIVES).take_while(plain).count();
    phrase.get(words).is_some_and(|token| token.is(KINDS))
}

/// "rescue officials": several of a kind, no article before them.
fn several(phrase: &[Token]) -> bool {
    let [first, .., last] = phrase else { return false };
    let plain = first.kind == Kind::Word && first.classes == Classes::default();
    plain && phrase.len() <= 3 && last.is(KINDS) && last.is(Classes::SEVERAL)
}

fn between_names(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens[at - 1].is_name_part() && tokens.get(at + 1).is_some_and(|next| next.capital)
}

/// Where the words end that stand before the verb and what goes with it ("has", "also", "on Tuesday").
pub fn skip_between_back(tokens: &[Token], from: usize, verb: usize) -> usize {
    let mut end = verb;
    while end > from {
        let token = &tokens[end - 1];
        let day = token.is(Classes::DAY);
        // "officials ultimately admitted", but not "the family said"
        let plain = token.is(Classes::ADVERB) && !token.capital && !token.is(KINDS);
        let adverb = plain && end > from + 1 && !tokens[end - 2].is(Classes::ARTICLE);
        if !(token.is_word() && (token.is(Classes::BETWEEN) || day || adverb)) {
            break;
        }
        end -= 1;
        if day && end > from && tokens[end - 1].is(Classes::STOP) {
            end -= 1;
        }
    }
    end
}

/// Without marks and clause words at its ends; `None` when no word is left.
fn trim(tokens: &[Token], mut range: Range<usize>) -> Option<Range<usize>> {
    let loose = |token: &Token| {
        matches!(token.kind, Kind::Mark(_)) || token.is(Classes::BREAK) && !token.is(Classes::CONNECTOR)
    };
    while !range.is_empty() && loose(&tokens[range.start]) {
        range.start += 1;
    }
    while !range.is_empty() && (loose(&tokens[range.end - 1]) || is_bare_connector(&tokens[range.end - 1])) {
        range.end -= 1;
    }
    (!range.is_empty()).then_some(range)
}

fn is_bare_connector(token: &Token) -> bool {
    token.is(Classes::CONNECTOR) && !token.capital && !token.is(Classes::OTHER_PRONOUN | Classes::PERSON_PRONOUN)
}
