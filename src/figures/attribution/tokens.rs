//! A paragraph as words and marks, with its quotations.

use super::classes::Classes;
use super::vocabulary::Vocabulary;
use crate::figures::scan::{DIGITS, LETTERS, Run, abbreviation_end};
use crate::letters::{is_letter, is_letter_or_digit};
use std::borrow::Cow;
use std::ops::Range;

/// A word, a number or a mark of a paragraph.
#[derive(Clone, Debug)]
pub struct Token<'t> {
    /// Bytes of the paragraph.
    pub range: Range<usize>,
    /// What sort of token.
    pub kind: Kind,
    /// The word in small letters; empty for marks.
    pub lower: Cow<'t, str>,
    /// What the word can be.
    pub classes: Classes,
    /// Begins with a capital letter, or with an article that is written to a name: "al-Tayeb".
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

impl Token<'_> {
    /// Whether it is a mark that opens a quotation, of speech or of a name: "ритейлер «Ладога»".
    pub fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Mark('«' | '„' | '“' | '"'))
    }

    /// Whether the word can be any of `classes`.
    pub fn is(&self, classes: Classes) -> bool {
        self.classes.any(classes)
    }

    /// Whether it is a number in digits.
    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
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

/// So many bytes at least a token takes up in most texts, with the white space before it.
const BYTES_PER_TOKEN: usize = 4;

/// Cuts a paragraph into tokens.
pub fn tokenize<'t>(text: &'t str, vocabulary: &Vocabulary) -> Vec<Token<'t>> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / BYTES_PER_TOKEN);
    let mut at = 0;
    // Looked at once, and only where it matters.
    let mut all_shouts = None;
    while let Some(first) = text[at..].chars().next() {
        let start = at;
        at += first.len_utf8();
        if first.is_whitespace() {
            continue;
        }
        let mut end = at;
        let (mut kind, mut lower, mut classes) = (Kind::Mark(first), Cow::default(), Classes::default());
        if is_letter_or_digit(first) {
            let mut word = word(text, start, vocabulary);
            // The pronoun of "explique-t-il" is a word of its own.
            let verb = vocabulary.inversion(&text[start..word.end]);
            word.end = verb.map_or(word.end, |verb| start + verb);
            end = word.end;
            at = end + usize::from(verb.is_some());
            kind = if first.is_numeric() { Kind::Number } else { Kind::Word };
            if kind == Kind::Word {
                lower = in_small_letters(&text[start..end], word);
                classes = vocabulary.classes(lower.strip_suffix("'s").unwrap_or(&lower));
                // "according to WHO": letters that stand for a body's name, where not all the text shouts.
                let of_clauses = Classes::RELATIVE | Classes::RELATIVE_SUBJECT | Classes::PRONOUNS;
                let may_be_name = classes.any(of_clauses) && shouts(&text[start..end]);
                if may_be_name && !*all_shouts.get_or_insert_with(|| shouts(text)) {
                    classes = Classes::default();
                }
            }
        }
        // "R$ 45", "US$ 5": a currency's sign.
        let is_sign = text[end..].starts_with(['$', '€', '£']);
        let capital =
            first.is_uppercase() && !is_sign || kind == Kind::Word && has_article(&text[start..end], vocabulary);
        tokens.push(Token { range: start..end, kind, lower, classes, capital });
    }
    tokens
}

/// Whether the word is a name with its article before it: "al-Tayeb".
fn has_article(word: &str, vocabulary: &Vocabulary) -> bool {
    word.split_once(['-', '‑']).is_some_and(|(article, name)| {
        name.starts_with(char::is_uppercase) && vocabulary.classes(article).any(Classes::CONNECTOR)
    })
}

/// Whether a text has several letters and all are capitals.
pub(super) fn shouts(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| is_letter(*c));
    letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
}

/// With plain apostrophes besides.
fn in_small_letters(word: &str, run: Run) -> Cow<'_, str> {
    if run.is_ascii {
        if run.has_capitals { Cow::Owned(word.to_ascii_lowercase()) } else { Cow::Borrowed(word) }
    } else if run.is_small(word) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    }
}

/// The word or number that begins at `from`. Apostrophes, hyphens and the dots of "U.S." belong to it.
fn word(text: &str, from: usize, vocabulary: &Vocabulary) -> Run {
    let mut word = Run { end: from, is_ascii: true, is_letters: false, has_capitals: false };
    loop {
        let start = word.end;
        let mut part = Run::of(text, start, LETTERS | DIGITS, is_letter_or_digit);
        part.end = abbreviation_end(text, start, part.end);
        word.end = part.end;
        word.is_ascii &= part.is_ascii;
        word.has_capitals |= part.has_capitals;
        let mut rest = text[word.end..].chars();
        let Some(c) = rest.next().filter(|c| matches!(c, '\'' | '’' | '-' | '‑' | '_' | '.' | ',')) else {
            return word;
        };
        let letters = text[start..word.end].chars().take(MOST_ELIDED + 1).count();
        // "dell'": in the lists with its apostrophe.
        let known = || {
            let end = word.end + c.len_utf8();
            let run = Run { end, is_ascii: word.is_ascii && c.is_ascii(), ..word };
            vocabulary.classes(&in_small_letters(&text[from..end], run)) != Classes::default()
        };
        let elided = matches!(c, '\'' | '’') && vocabulary.elision && (letters <= MOST_ELIDED || known());
        let joins = rest.next().is_some_and(is_letter_or_digit)
            && (!matches!(c, '.' | ',') || letters == 1 || text[from..].starts_with(char::is_numeric));
        if !elided && !joins {
            let acronym = c == '.' && text[from..word.end].contains('.') && letters == 1;
            word.end += usize::from(acronym);
            return word;
        }
        word.end += c.len_utf8();
        word.is_ascii &= c.is_ascii();
        if elided {
            return word;
        }
    }
}

/// "l'", "qu'": the letters that are left before an apostrophe.
pub(super) const MOST_ELIDED: usize = 2;

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
        // "компания «Северные паромы»", 'видання "Нова правда"': a name as a whole.
        let names = &mut tokens[quotation.tokens.start - 1..quotation.tokens.end];
        if matches!(names[0].kind, Kind::Mark('«' | '"' | '„')) && names.get(1).is_some_and(|first| first.capital) {
            names.iter_mut().filter(|word| word.is_word()).for_each(|word| word.capital = true);
        }
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
    let leads = after
        .is_some_and(|c| is_letter_or_digit(c) || matches!(c, '…' | '.' | '[' | '(' | '$' | '€' | '£' | '¿' | '¡'));
    match mark {
        '“' | '„' | '«' => true,
        '»' | '"' | '”' => free && leads,
        '\'' | '‘' | '‚' => free && after.is_some_and(is_letter),
        _ => false,
    }
}

fn closes(opener: char, mark: char, after: Option<char>) -> bool {
    let ends = || after.is_none_or(|c| !is_letter_or_digit(c));
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
