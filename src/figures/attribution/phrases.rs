//! The words beside a verb of speech that name who speaks.
//!
//! Without a grammar: a phrase goes on while its words may belong to a name or a description, and ends at marks, clause
//! words and prepositions of time and place.

use super::appositions::{before_apposition, named_before, opening};
use super::tokens::{Kind, Token};
use super::vocabulary::Classes;
use std::ops::Range;

/// A description of a speaker is not longer than this many words.
pub(super) const LONGEST_PHRASE: usize = 16;

/// Words for what a speaker is: a phrase that has one needs no name.
pub(super) const KINDS: Classes = Classes::KINDS;

pub(super) const ENDS: Classes = Classes::THAT;

/// What somebody is in charge of takes fewer words than this behind "for": "персоналу", "rural affairs".
const LONGEST_FIELD: usize = 4;

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
                let ahead = &tokens[end + 1..to];
                // "Jan de Boer", but "schat Jan de kosten"
                let object = style.verb_second
                    && named
                    && token.is(Classes::ARTICLE)
                    && !token.is(Classes::FROM)
                    && ahead.first().is_some_and(|next| !next.capital);
                // "meldete das Amt den Abschuss"

                let object = object
                    || style.verb_second
                        && token.is(Classes::OBLIQUE)
                        && !token.is(Classes::GENITIVE)
                        && tokens[end - 1].is(Classes::ORGANISATION);
                let joins = token.is(Classes::CONNECTOR) && !object && ahead.first().is_some_and(continues);
                let origin =
                    token.is(Classes::FROM) && tokens[start..end].iter().any(|word| word.is(Classes::DOCUMENT));
                // "ds. finansowych"
                let dot = usize::from(end > start + 1 && tokens[end - 1].kind == Kind::Mark('.'));
                let noun = &tokens[end - 1 - dot];
                let titled = tokens[start..end].iter().any(|word| word.is(Classes::TITLE));
                let plain = behind_verb && !titled && noun.is_name_part() && token.classes == Classes::default();
                let field = is_field(&tokens[..to], end);
                let noun_of_field = tokens[start..end]
                    .iter()
                    .rev()
                    .take(LONGEST_FIELD)
                    .any(|word| word.is(Classes::STOP) && !word.capital)
                    && titled
                    && token.is_name_part();
                // "el director industrial de la firma"
                let kind = (behind_verb || style.source) && noun.is(KINDS) && token.classes == Classes::default();
                let told_apart = kind && ahead.first().is_some_and(|next| next.is(Classes::FROM) && !next.capital);
                // "la portavoce del Programma alimentare mondiale,"
                let of_body = behind_verb
                    && token.classes == Classes::default()
                    && (noun.is_name_part() && tokens[start..end - 1].last().is_some_and(|of| of.is(Classes::FROM))
                        || noun.classes == Classes::default() && !noun.capital && end > start + 1);
                let adjectives =
                    ahead.iter().take(1).filter(|next| next.classes == Classes::default() && next.is_word());
                let apposed =
                    |rest: &[Token]| rest.len() > 1 && rest[0].kind == Kind::Mark(',') && rest[1].is_name_part();
                let of_body = of_body && apposed(&ahead[adjectives.count()..]);
                let whose = style.told_behind
                    && ((noun.is(KINDS) || plain) && closes(ahead, behind_verb) || told_apart || of_body && titled);
                joins
                    || field
                    || noun_of_field
                    || origin
                    || (!ends_source(token) || is_noun(&tokens[end - 1], token))
                        && (whose || goes_on(noun, token, if compact { &[] } else { ahead }, named))
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
                    && tokens[end - 1].range.len() <= 4
                    && tokens[end + 1..to].first().is_some_and(|next| next.capital)
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
        || first.is(Classes::ARTICLE | KINDS)
        || tokens[found.clone()].iter().any(Token::is_name_part)
        || several(&tokens[found.clone()]) && !style.verb_second;
    begins.then_some(found)
}

/// "anunció el martes el ministro", "podały w poniedziałek wieczorem władze": over the day that stands between, with
/// its preposition or article.
fn skip_day(tokens: &[Token], from: usize, to: usize) -> usize {
    let small = |at: usize| at < to && tokens[at].is_word() && !tokens[at].capital;
    let leads = |at: usize| small(at) && tokens[at].is(Classes::STOP | Classes::ARTICLE | Classes::CONNECTOR);
    let leading = (from..to).take(2).take_while(|at| leads(*at) && !tokens[*at].is(Classes::DAY)).count();
    let day = from + leading;
    let end = day + (day..to).take_while(|at| small(*at) && tokens[*at].is(Classes::DAY)).count();
    let follows = end < to && tokens[end].is_word();
    if end > day && follows { end } else { from }
}

/// Whether the word begins something else than the speaker's description.
fn ends_source(token: &Token) -> bool {
    let clause = ENDS | Classes::RELATIVE | Classes::STOP | Classes::BREAK | Classes::BETWEEN;
    let verb = token.is(Classes::VERB | Classes::PASSIVE) && !token.is(Classes::TITLE);
    token.is(Classes::DAY) || !token.capital && (token.is(clause) || verb)
}

/// "l'accusa": behind an article a verb of speech is a noun.
fn is_noun(previous: &Token, token: &Token) -> bool {
    let others = ENDS | Classes::RELATIVE | Classes::STOP | Classes::BREAK | Classes::BETWEEN | Classes::DAY;
    let article = previous.is(Classes::ARTICLE) && !previous.is(Classes::PRONOUNS);
    article && token.is(Classes::VERB) && !token.is(others | Classes::PASSIVE)
}

/// Words of a description may stand before the name that it leads to: "banking giant Acme".
const BEFORE_NAME: usize = 3;

/// "директор ПО персоналу Ольга Лис": whether a title, and behind what its bearer is in charge of the name, stand around the word.
pub fn is_field(tokens: &[Token], at: usize) -> bool {
    if !tokens[at].is(Classes::STOP) || tokens[at].capital || at == 0 || !tokens[at - 1].is(Classes::TITLE) {
        return false;
    }
    let ahead = &tokens[at + 1..];
    let dot = usize::from(ahead.first().is_some_and(|token| token.kind == Kind::Mark('.')));
    let ahead = &ahead[dot..];
    let small = |token: &&Token| token.is_word() && !token.capital && !token.is(ENDS | Classes::BREAK);
    let field = ahead.iter().take(LONGEST_FIELD).take_while(small).count();
    field > 0 && ahead[field..].iter().take(2).filter(|token| token.is_name_part()).count() == 2
}

/// Whether a description that has a name or a kind goes on with this word.
fn goes_on(previous: &Token, token: &Token, ahead: &[Token], named: bool) -> bool {
    if named && token.is(Classes::ARTICLE) && !token.capital {
        return previous.is(Classes::CONNECTOR | Classes::FROM);
    }
    let plain = |word: &Token| word.is_word() && !ends_source(word) && !word.is(Classes::ARTICLE | Classes::CONNECTOR);
    let leads = || {
        // "голови правління «Укренерго»"
        let is_mark = |word: &&Token| matches!(word.kind, Kind::Mark('«' | '„' | '“' | '"'));
        let marks = ahead.iter().take_while(is_mark).count();
        let ahead = &ahead[marks.min(1)..];
        let from = |at: usize| ahead[at].is(Classes::FROM);
        let words = (0..ahead.len().min(BEFORE_NAME))
            .take_while(|at| plain(&ahead[*at]) || from(*at) || *at > 0 && from(*at - 1))
            .map(|at| &ahead[at]);
        words.into_iter().any(|word| word.is_name_part() || word.is(KINDS)) && previous.is_word()
    };
    let belongs = previous.lower.ends_with("'s") || previous.is(Classes::CONNECTOR | Classes::ARTICLE | Classes::FROM);
    !named || token.capital || token.is(KINDS) || belongs || leads()
}

/// "rescue officials": several of a kind, no article before them.
fn several(phrase: &[Token]) -> bool {
    let [first, .., last] = phrase else { return false };
    let plain = first.kind == Kind::Word && first.classes == Classes::default();
    plain && phrase.len() <= 3 && last.is(KINDS) && last.is(Classes::SEVERAL)
}

/// Whether no subject and no verb stands right ahead; `phrases` is whether "in a note" may.
fn closes(ahead: &[Token], phrases: bool) -> bool {
    ahead.first().is_none_or(|next| {
        let mark = matches!(next.kind, Kind::Mark(',' | '.' | ':' | ';' | '–' | '—'));
        mark || phrases && next.is(Classes::STOP) && !next.is(Classes::ARTICLE)
    })
}

/// Whether a phrase may go on with this word after "of" or "and".
fn continues(token: &Token) -> bool {
    token.is_word()
        && (token.capital
            || token.is(Classes::ARTICLE
                | Classes::ORGANISATION
                | Classes::TITLE
                | Classes::DOCUMENT
                | Classes::CONNECTOR))
        || token.kind == Kind::Word && !token.is(Classes::STOP | Classes::BREAK | Classes::BETWEEN | Classes::VERB)
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
