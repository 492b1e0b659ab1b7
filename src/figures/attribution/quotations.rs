//! Who speaks a quotation, where the sentence around it tells so, or the sentence before.

use super::classes::Classes;
use super::frames::{Frame, Reach};
use super::names::{Names, Speaker};
use super::runs::{has_any, runs, without_affiliation, without_titles};
use super::tokens::{Kind, Quotation, Token};
use std::ops::Range;

/// How many tokens may stand between a quotation and the words after it that tell who spoke.
const NEAR: usize = 4;

/// How many may stand between the words that tell who spoke and the quotation after them: a long clause.
const NEAR_BEFORE: usize = 60;

/// Between the words that tell who spoke and what was said stand no more: "said on Monday: ".
const NEAR_ANNOUNCED: usize = 3;

/// Who speaks a quotation: told right after it, or before it.
pub(super) fn speaker_of(tokens: &[Token], quotation: &Quotation, frames: &[Frame]) -> Option<Speaker> {
    let ends = |at: usize| tokens[at].kind == Kind::Mark('.');
    // Frames stand in reading order, so the neighbours of the quotation are found by halving.
    let next = frames.partition_point(|frame| frame.tokens.start <= quotation.tokens.end);
    let after = frames.get(next).filter(|frame| {
        let mut between = quotation.tokens.end + 1..frame.tokens.start;
        between.len() <= NEAR && !between.any(ends)
    });
    let before = || {
        let last = frames.partition_point(|frame| frame.tokens.end <= quotation.tokens.start).checked_sub(1)?;
        let mut between = frames[last].tokens.end..quotation.tokens.start;
        (between.len() <= NEAR_BEFORE && !between.any(ends)).then(|| &frames[last])
    };
    // "Ann Lee said: "…." Bob Moss said: "…."": whoever is told right before it.
    let right_before = before().filter(|frame| {
        let between = frame.tokens.end..quotation.tokens.start - 1;
        frame.reach == Reach::After && !frame.source && between.len() <= NEAR_ANNOUNCED
    });
    right_before.or(after).or_else(before).map(|frame| frame.speaker.clone())
}

/// "Ann Lee could not believe it: "…": the person of the sentence that ends in a colon.
pub(super) fn announced(
    tokens: &[Token],
    quotation: &Quotation,
    persons: &[(Range<usize>, Speaker)],
) -> Option<Speaker> {
    let colon = quotation.tokens.start.checked_sub(2).filter(|at| tokens[*at].kind == Kind::Mark(':'))?;
    let last = persons.partition_point(|(sentence, _)| sentence.start <= colon).checked_sub(1)?;
    Some(persons[last].1.clone())
}

/// A line that only says who spoke is not longer than this many tokens.
const LONGEST_SIGNATURE: usize = 16;

/// "Ann Lee, mayor of Elm": the name in a line below a quotation that says no more than whose it is.
pub(super) fn signature(tokens: &[Token]) -> Option<Range<usize>> {
    if tokens.len() > LONGEST_SIGNATURE {
        return None;
    }
    let ends = matches!(tokens.last()?.kind, Kind::Mark('.' | '!' | '?' | ':' | '…'));
    let tells = tokens.iter().any(|token| token.is(Classes::VERB) && !token.capital && !token.is(Classes::KINDS));
    let run = runs(tokens, 0..tokens.len()).into_iter().next().filter(|run| run.start <= 1)?;
    let name = without_affiliation(tokens, without_titles(tokens, run));
    let set_off = |token: &Token| matches!(token.kind, Kind::Mark(',' | '(' | '/' | '|' | '-' | '–' | '—'));
    let closed = tokens[name.end..].first().is_none_or(set_off);
    let person = (2..=4).contains(&name.len()) && !has_any(&tokens[name.clone()], Classes::KINDS);
    (!ends && !tells && closed && person).then_some(name)
}

/// "“We did it all.” Ann Lee, mayor of Elm": the name behind a quotation that begins the paragraph, where nothing else follows.
pub(super) fn signed_behind(tokens: &[Token], quotation: &Quotation) -> Option<Range<usize>> {
    let behind = tokens.get(quotation.tokens.end + 1..).filter(|_| quotation.tokens.start <= 1)?;
    let marks = behind.iter().take_while(|token| matches!(token.kind, Kind::Mark(_))).count();
    let start = quotation.tokens.end + 1 + marks;
    let name = signature(&tokens[start..])?;
    Some(start + name.start..start + name.end)
}

/// A name before a colon stands among so many tokens.
const NEAR_LABEL: usize = 5;

/// "Lee: We have …": the name that an answer in an interview begins with.
pub(super) fn label(tokens: &[Token]) -> Option<Range<usize>> {
    let run = runs(tokens, 0..tokens.len().min(NEAR_LABEL)).into_iter().next().filter(|run| run.start == 0)?;
    (tokens.get(run.end)?.kind == Kind::Mark(':')).then_some(run)
}

/// Whether somebody speaks of himself there.
pub(super) fn is_own(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.is(Classes::OWN_PRONOUN))
}

/// "They waited for Ann Lee. "I am here. …"": sentences of speech that nobody is told to speak are the person's whom
/// the text named last.
pub(super) fn standing(
    tokens: &[Token],
    quotation: &Quotation,
    persons: &[(Range<usize>, Speaker)],
    names: &Names,
) -> Option<Speaker> {
    let before = quotation.tokens.start.checked_sub(2)?;
    let ends = |at: usize| matches!(tokens[at].kind, Kind::Mark('.' | '!' | '?'));
    let sentences = ends(before) && quotation.tokens.clone().any(ends);
    let last = persons.partition_point(|(sentence, _)| sentence.start <= before).checked_sub(1);
    let person = last.map(|last| persons[last].1.clone()).or_else(|| names.spoken_of());
    person.filter(|_| sentences)
}
