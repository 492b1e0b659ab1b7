//! Names as they stand in a text: runs of words with a capital, and what belongs to them.

use super::classes::Classes;
use super::genders;
use super::names::LONGEST_NAME;
use super::phrases::KINDS;
use super::tokens::{Kind, Token, shouts};
use super::vocabulary::Vocabulary;
use std::ops::Range;

/// A paper and who it is from stand within so many words.
pub(super) const NEAR_ORIGIN: usize = 4;

/// Articles with a capital that stand within a name have so many bytes: "Le", "El".
const PARTICLE: usize = 2;

pub(super) fn has_any(tokens: &[Token], classes: Classes) -> bool {
    tokens.iter().any(|token| token.is(classes))
}

/// Whether a title stands in the run or right before it.
pub(super) fn is_titled(tokens: &[Token], run: &Range<usize>) -> bool {
    has_any(&tokens[run.clone()], Classes::TITLE) || run.start > 0 && tokens[run.start - 1].is(Classes::TITLE)
}

/// "data from the Office for Numbers", "a poll by Acme": who the paper is from.
pub(super) fn origin(tokens: &[Token], phrase: &Range<usize>) -> Option<Range<usize>> {
    let leads = |at: &usize| {
        let before = &tokens[*at - 1];
        let paper = before.is(Classes::DOCUMENT) || !before.is_name_part();
        tokens[*at].is(Classes::FROM) && !tokens[*at].capital && paper
    };
    phrase.clone().skip(1).filter(leads).find_map(|from| {
        let articles = tokens[from + 1..phrase.end].iter().take_while(|word| word.is(Classes::ARTICLE | Classes::FROM));
        let start = from + 1 + articles.count();
        let body = |token: &Token| token.is_name_part() || token.is(Classes::ORGANISATION);
        let named = start < phrase.end && body(&tokens[start]);
        let paper = has_any(&tokens[phrase.start..from], Classes::DOCUMENT);
        (paper && named).then_some(start..phrase.end)
    })
}

/// Where an object begins behind a name whose verb stands before it: "(äußerte) Lee den Wunsch", but not in "Lee von
/// den Inseln".
pub(super) fn object(tokens: &[Token], name: &Range<usize>) -> Option<usize> {
    name.clone().skip(1).find(|at| {
        let token = &tokens[*at];
        let article = token.is(Classes::OBLIQUE) && !token.is(Classes::GENITIVE) && !token.capital;
        article && (tokens[at - 1].is_name_part() || !tokens[at - 1].is(Classes::CONNECTOR | Classes::FROM))
    })
}

/// "and" between two names.
pub(super) fn coordinates(token: &Token) -> bool {
    token.is(Classes::CONNECTOR) && token.is(Classes::BREAK) && !token.capital
}

/// Whether the token leads to what was said: "that", a colon, a quotation.
pub(super) fn introduces(token: &Token) -> bool {
    token.is(Classes::THAT) || matches!(token.kind, Kind::Open | Kind::Mark(':'))
}

/// Without the possessive ending.
pub(super) fn bare(lower: &str) -> &str {
    lower.strip_suffix("'s").unwrap_or(lower)
}

/// The phrase as written, its marks included, cut to the length of a name.
pub(super) fn shortened(text: &str, tokens: &[Token], phrase: Range<usize>) -> String {
    let start = phrase.start.max(phrase.end.saturating_sub(LONGEST_NAME));
    words(text, tokens, start..phrase.end)
}

pub(super) fn words(text: &str, tokens: &[Token], range: Range<usize>) -> String {
    let written = &text[tokens[range.start].range.start..tokens[range.end - 1].range.end];
    let name = written.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '.');
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name).to_owned()
}

/// Runs of words with capitals; "of", "and", "de" between two of them belong to a run.
pub(super) fn runs(tokens: &[Token], range: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        // "Di Li": with a capital, and not the first word of a sentence.
        let first = tokens[at].capital
            && tokens[at].is(Classes::CONNECTOR)
            && !tokens[at].is(Classes::ARTICLE | Classes::STOP | Classes::BREAK | Classes::PRONOUNS)
            && at > range.start
            && tokens[at + 1..range.end].first().is_some_and(Token::is_name_part);
        if !(first || tokens[at].is_name_part()) {
            at += 1;
            continue;
        }
        let mut end = quoted_name(tokens, at, range.end).unwrap_or(at + 1);
        while let Some(next) = next_of_run(tokens, end, range.end) {
            end = next + 1;
        }
        found.push(at..end);
        at = end;
    }
    found
}

/// Where a name in marks ends that begins at the token: "«Право на защиту»".
fn quoted_name(tokens: &[Token], at: usize, limit: usize) -> Option<usize> {
    let Kind::Mark(open) = tokens[at.checked_sub(1)?].kind else { return None };
    let closes: &[char] = match open {
        '«' => &['»'],
        '"' => &['"'],
        '„' => &['“', '”'],
        _ => return None,
    };
    let words = tokens[at..limit].iter().take(LONGEST_NAME).take_while(|token| token.is_word()).count();
    let is_closed = matches!(tokens.get(at + words)?.kind, Kind::Mark(mark) if closes.contains(&mark));
    is_closed.then_some(at + words)
}

/// The next word of the run of names that ends before `end`.
pub(super) fn next_of_run(tokens: &[Token], end: usize, limit: usize) -> Option<usize> {
    // "Doctors Without Borders"
    let is_in_name = |at: usize| {
        let words = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().map(|beside| tokens.get(beside));
        tokens[at].capital && tokens[at].is(Classes::STOP) && words.flatten().all(Token::is_name_part)
    };
    let joins = |at: usize| {
        tokens[at].is(Classes::CONNECTOR) && !tokens[at].capital
            || is_in_name(at)
            || tokens[at].kind == Kind::Mark('.') && tokens[at - 1].range.len() <= 3
            || matches!(tokens[at].kind, Kind::Mark('&' | '/'))
    };
    let next = (end..limit.min(end + 3)).find(|at| !joins(*at))?;
    let token = &tokens[next];
    let number = next == end && token.kind == Kind::Number && token.range.len() <= 4;
    // "Martine Le Goff"
    let particle = next == end
        && token.capital
        && token.is(Classes::ARTICLE)
        && token.lower.len() == PARTICLE
        && tokens[next + 1..limit].first().is_some_and(Token::is_name_part);
    (token.is_name_part() || particle || number || token.capital && token.is(Classes::CONNECTOR)).then_some(next)
}

/// What is left of a run of capitals after its last title: "Russian Foreign Minister Ann Lee" → "Ann Lee".
pub(super) fn without_titles(tokens: &[Token], run: Range<usize>) -> Range<usize> {
    let last = tokens[run.clone()].iter().rposition(|token| token.is(Classes::TITLE));
    let start = last.map_or(run.start, |place| run.start + place + 1);
    // "Doctors Without Borders", "«Врачи без границ»"
    let is_quoted = || quoted_name(tokens, run.start, tokens.len()) == Some(run.end);
    if tokens[start..run.end].first().is_some_and(|next| next.capital && next.is(Classes::STOP)) || is_quoted() {
        return run;
    }
    let marks = tokens[start..run.end].iter().take_while(|token| !token.is_name_part()).count();
    start + marks..run.end
}

/// "УГМС Наталья Гущина" → "Наталья Гущина": what stands behind the letters of the body that a person belongs to.
pub(super) fn behind_acronym(text: &str, tokens: &[Token], name: Range<usize>) -> Range<usize> {
    let last = name.clone().rfind(|at| shouts(&text[tokens[*at].range.clone()])).map_or(name.start, |at| at + 1);
    let whole = quoted_name(tokens, name.start, name.end) == Some(name.end);
    let is_name = name.end - last >= 2 && last > name.start && !tokens[last].is(Classes::CONNECTOR) && !whole;
    if is_name { last..name.end } else { name }
}

/// Where a person's name begins behind another's, with nothing between: "AFP Anne Petit".
pub(super) fn person_in(tokens: &[Token], names: Range<usize>) -> Option<usize> {
    let given = |at: &usize| genders::is_given_name(&tokens[*at].lower) && !genders::is_saint(&tokens[at - 1].lower);
    let person = (names.start + 1..names.end).find(given)?;
    (person + 1 < names.end).then_some(person)
}

/// What of a run of names is the person's own: "Ana Paz" of "explicó a Efe Ana Paz", to whom it was told, of "la
/// ministra de Salud Ana Paz", and where every noun has a capital, "Anna Voss" of "Hauptstadtbüro Bioenergie Anna
/// Voss".
pub(super) fn own_name(tokens: &[Token], name: Range<usize>, vocabulary: &Vocabulary) -> Range<usize> {
    // Between the verb and the name stand no more words than these: "dijo el sábado a la".
    const NEAR_VERB: usize = 5;
    let titles = tokens[name.clone()].iter().take_while(|token| token.is(Classes::TITLE)).count();
    let first = name.start + titles;
    let Some(person) = person_in(tokens, first..name.end) else { return name };
    // "Secretary of State Mark Lane"
    if titles > 0 && tokens[first].is(Classes::CONNECTOR | Classes::FROM) && !tokens[first].capital {
        return person..name.end;
    }
    let before = &tokens[first.saturating_sub(NEAR_VERB)..first];
    let to = before.last().is_some_and(|token| !token.is(Classes::VERB | Classes::BETWEEN | Classes::DAY));
    let told = to && before.iter().any(|token| token.is(Classes::VERB));
    // "Президент Украины Иван Петров", "рассказал Суспильному Иван Петров": where names have cases, nothing need stand
    // between.
    let direct = Classes::VERB | Classes::TITLE;
    let in_case = vocabulary.inflected && before.last().is_some_and(|token| token.is(direct));
    let led = vocabulary.capital_nouns || in_case || has_office(before);
    let own = told || led && !genders::is_given_name(&tokens[first].lower);
    if own { person..name.end } else { name }
}

/// Whether the words before a name are a title and what it is of: "la ministra de".
fn has_office(before: &[Token]) -> bool {
    let joins = Classes::CONNECTOR | Classes::ARTICLE | Classes::FROM | Classes::STOP;
    let of = before.iter().rev().take_while(|token| token.is(joins) && !token.capital && !token.is(KINDS)).count();
    let title = before.len().checked_sub(of + 1).map(|at| &before[at]);
    of > 0 && title.is_some_and(|title| title.is(Classes::TITLE))
}

/// A person's name before the body that the person belongs to: "Ann Lee of Acme Bank" → "Ann Lee".
pub(super) fn without_affiliation(tokens: &[Token], name: Range<usize>) -> Range<usize> {
    match tokens[name.clone()].iter().position(|token| token.is(Classes::AFFILIATION) && !token.capital) {
        Some(place) if place >= 2 && !has_any(&tokens[name.start..name.start + place], Classes::ORGANISATION) => {
            name.start..name.start + place
        }
        _ => name,
    }
}
