//! A paragraph as words and marks, with its quotations.

use super::vocabulary::{Classes, Vocabulary};
use std::ops::Range;

/// A word, a number or a mark of a paragraph.
#[derive(Clone, Debug)]
pub struct Token {
    /// Bytes of the paragraph.
    pub range: Range<usize>,
    /// What sort of token.
    pub kind: Kind,
    /// The word in small letters; empty for marks.
    pub lower: String,
    /// What the word can be.
    pub classes: Classes,
    /// Begins with a capital letter.
    pub capital: bool,
}

/// What sort of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word; a possessive ending belongs to it.
    Word,
    /// Begins with a digit.
    Number,
    /// Any other mark.
    Mark(char),
    /// Opens a quotation of speech.
    Open,
    /// Closes one.
    Close,
}

impl Token {
    /// Whether the word can be any of `classes`.
    pub fn is(&self, classes: Classes) -> bool {
        self.classes.any(classes)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// A word with a capital that is no function word put first in a sentence.
    pub fn is_name_part(&self) -> bool {
        self.capital
            && self.is_word()
            && !self.is(Classes::ARTICLE
                | Classes::PRONOUNS
                | Classes::CONNECTOR
                | Classes::STOP
                | Classes::BREAK
                | Classes::BETWEEN
                | Classes::SOURCE
                | Classes::DAY)
    }
}

/// A quotation of speech: its tokens, without the marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Tokens between the marks.
    pub tokens: Range<usize>,
    /// Whether a closing mark was found in the paragraph.
    pub closed: bool,
}

/// Cuts a paragraph into tokens.
pub fn tokenize(text: &str, vocabulary: &Vocabulary) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let end = if first.is_alphanumeric() { word_end(text, at, vocabulary) } else { at + first.len_utf8() };
        let kind = match first {
            _ if first.is_numeric() => Kind::Number,
            _ if first.is_alphanumeric() => Kind::Word,
            _ => Kind::Mark(first),
        };
        let lower = if kind == Kind::Word { lower(&text[at..end]) } else { String::new() };
        let stem = lower.strip_suffix("'s").unwrap_or(&lower);
        let classes = if lower.is_empty() { Classes::default() } else { vocabulary.classes(stem) };
        let capital = first.is_uppercase();
        tokens.push(Token { range: at..end, kind, lower, classes, capital });
        at = end;
    }
    tokens
}

/// In small letters, with plain apostrophes.
fn lower(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase().replace('’', "'") }
}

/// Where the word or number that begins at `from` ends. Apostrophes, hyphens and the dots of "U.S." belong to it.
fn word_end(text: &str, from: usize, vocabulary: &Vocabulary) -> usize {
    let known = |end: usize| vocabulary.classes(&lower(&text[from..end])) != Classes::default();
    let mut characters = text[from..].char_indices().peekable();
    let mut letters = 0;
    while let Some((place, c)) = characters.next() {
        if c.is_alphanumeric() {
            letters += 1;
            continue;
        }
        let goes_on = characters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let joins = match c {
            '\'' | '’' if vocabulary.elision && (letters <= 2 || known(from + place + c.len_utf8())) => {
                return from + place + c.len_utf8();
            }
            '\'' | '’' | '-' | '‑' | '_' => goes_on,
            '.' | ',' => goes_on && (letters == 1 || text[from..].starts_with(|c: char| c.is_numeric())),
            _ => false,
        };
        if !joins {
            let acronym = c == '.' && text[from..from + place].contains('.') && letters == 1;
            return from + place + usize::from(acronym);
        }
        letters = 0;
    }
    text.len()
}

/// From how many words on words in quotation marks are speech, and not a name or a word held at arm's length.
const SPEECH_WORDS: usize = 4;

/// Finds the quotations of speech and marks their opening and closing tokens.
pub fn quotations(text: &str, tokens: &mut [Token]) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut nested = 0;
    let last = tokens.iter().rposition(|token| token.kind == Kind::Mark('»'));
    for at in 0..tokens.len() {
        let Kind::Mark(mark) = tokens[at].kind else { continue };
        let before = text[..tokens[at].range.start].chars().next_back();
        let after = text[tokens[at].range.end..].chars().next();
        match open {
            None if opens(mark, before, after) => open = Some((at, mark)),
            // "« the «Acme» firm »", where a last mark may close both.
            Some((_, '«')) if mark == '«' => nested += 1,
            Some((_, '«')) if mark == '»' && nested > 0 && last != Some(at) => nested -= 1,
            Some((from, opener)) if closes(opener, mark, after) => {
                keep(Quotation { tokens: from + 1..at, closed: true }, tokens, &mut found);
                (open, nested) = (None, 0);
            }
            _ => {}
        }
    }
    // Only double marks leave a quotation open for the next paragraph: a single one may be an apostrophe.
    if let Some((from, opener)) = open
        && !matches!(opener, '\'' | '‘' | '’' | '‚')
    {
        keep(Quotation { tokens: from + 1..tokens.len(), closed: false }, tokens, &mut found);
    }
    found
}

fn keep(quotation: Quotation, tokens: &mut [Token], found: &mut Vec<Quotation>) {
    let words = tokens[quotation.tokens.clone()].iter().filter(|token| token.is_word()).take(SPEECH_WORDS).count();
    let ends = quotation.tokens.end.checked_sub(1).map(|last| tokens[last].kind);
    let sentence = matches!(ends, Some(Kind::Mark('.' | ',' | '!' | '?' | '…')));
    if quotation.tokens.is_empty() || words < SPEECH_WORDS && !sentence {
        return;
    }
    tokens[quotation.tokens.start - 1].kind = Kind::Open;
    if quotation.closed {
        tokens[quotation.tokens.end].kind = Kind::Close;
    }
    found.push(quotation);
}

fn opens(mark: char, before: Option<char>, after: Option<char>) -> bool {
    let free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | ':' | '-'));
    let leads =
        after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '…' | '.' | '[' | '(' | '$' | '€' | '£' | '¿' | '¡'));
    match mark {
        '“' | '„' | '«' => true,
        '»' | '"' | '”' => free && leads,
        '\'' | '‘' | '‚' => free && after.is_some_and(char::is_alphabetic),
        _ => false,
    }
}

fn closes(opener: char, mark: char, after: Option<char>) -> bool {
    let ends = || after.is_none_or(|c| !c.is_alphanumeric());
    match opener {
        '„' => matches!(mark, '“' | '”' | '"'),
        '“' | '”' => matches!(mark, '”' | '"'),
        '"' => matches!(mark, '"' | '”') && ends(),
        '«' => mark == '»',
        '»' => mark == '«',
        '‘' | '\'' | '‚' => matches!(mark, '’' | '\'' | '‘') && ends(),
        _ => false,
    }
}
