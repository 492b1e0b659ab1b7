//! A sentence cut into words, runs of digits and single signs, each with its place.
//!
//! Promised: tokens in order, none empty, none overlapping, all that is not white space covered; linear time. Words are
//! lowercased once, so that every table look-up after this is a plain comparison.

use crate::figures::marks::Mark;
use crate::figures::scan::{DIGITS, LETTERS, Run, abbreviation_end};
use crate::figures::steps::step;
use crate::letters::is_letter;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters; a Chinese, Japanese or Korean character is a word of its own.
    Word,
    /// Decimal digits.
    Digits,
    /// Anything else, one character.
    Sign,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    start: u32,
    end: u32,
    /// Where it stands in small letters: in the text itself, or among what was written anew.
    lower: u32,
    lower_end: u32,
    written_anew: bool,
    kind: Kind,
    spaced: bool,
    capital: bool,
    mark: Mark,
}

/// Words of fewer letters stay small in headlines too.
const LONG_WORD: usize = 5;

/// So many bytes at least a token takes up in most texts, with the white space before it.
const BYTES_PER_TOKEN: usize = 4;

/// A sentence's tokens. Asked for a place beyond the end, every question has the empty answer.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    text: &'t str,
    /// The tokens that the text has not in small letters.
    anew: String,
    list: Vec<Token>,
    title_case: bool,
}

impl<'t> Tokens<'t> {
    /// Cuts up a text of less than 4 GB.
    pub fn new(text: &'t str) -> Self {
        let mut tokens = Tokens {
            text,
            anew: String::new(),
            list: Vec::with_capacity(text.len() / BYTES_PER_TOKEN),
            title_case: false,
        };
        let (mut long_words, mut capitals) = (0, 0);
        let mut spaced = true;
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let start = at;
            at += first.len_utf8();
            let glued = tokens.list.last().filter(|_| !spaced).map(|token| token.kind);
            let Some(kind) = kind_of(first, glued) else {
                spaced = true;
                continue;
            };
            let goes_on = |c: char| kind_of(c, Some(kind)) == Some(kind) && !stands_alone(c);
            let mut run = match kind {
                Kind::Word if !stands_alone(first) => Run::of(text, at, LETTERS, goes_on),
                Kind::Digits => Run::of(text, at, DIGITS, goes_on),
                _ => Run { end: at, is_ascii: true, is_letters: false, has_capitals: plain(first) != first },
            };
            if kind == Kind::Word && run.is_ascii {
                run.end = abbreviation_end(text, start, run.end);
            }
            run.is_ascii &= first.is_ascii();
            run.has_capitals |= first.is_ascii_uppercase();
            at = run.end;
            let written = &text[start..at];
            let capital = kind == Kind::Word && first.is_uppercase();
            let is_long = if run.is_ascii { written.len() } else { written.chars().count() } >= LONG_WORD;
            if is_long {
                long_words += 1;
                capitals += usize::from(capital);
            }
            let written_anew = !run.is_ascii || run.has_capitals;
            let lower = if written_anew { tokens.write(written, kind) } else { start..at };
            tokens.list.push(Token {
                start: start as u32,
                end: at as u32,
                lower: lower.start as u32,
                lower_end: lower.end as u32,
                written_anew,
                kind,
                spaced,
                capital,
                mark: Mark::of(if written_anew { &tokens.anew[lower] } else { written }),
            });
            spaced = false;
        }
        tokens.title_case = 4 * capitals > 3 * long_words;
        tokens
    }

    /// Writes a token in small letters; where it then stands.
    fn write(&mut self, written: &str, kind: Kind) -> Range<usize> {
        let start = self.anew.len();
        match kind {
            Kind::Word if written.is_ascii() => {
                self.anew.push_str(written);
                self.anew[start..].make_ascii_lowercase();
            }
            Kind::Word => self.anew.extend(written.chars().flat_map(fold)),
            Kind::Digits => {
                self.anew.extend(written.chars().filter_map(digit).filter_map(|d| char::from_digit(d, 10)));
            }
            Kind::Sign => self.anew.extend(written.chars().map(plain)),
        }
        start..self.anew.len()
    }

    /// How many tokens.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// What the token is; a sign beyond the end.
    pub fn kind(&self, at: usize) -> Kind {
        step();
        self.list.get(at).map_or(Kind::Sign, |token| token.kind)
    }

    // Asked at hundreds of places: inlined there, this and what is marked so below and in `phrases` are 6 KB of the packed
    // extension.
    /// Whether a word stands there.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word
    }

    /// Whether digits stand there.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_digits(&self, at: usize) -> bool {
        self.kind(at) == Kind::Digits
    }

    /// The token lowercased, with plain hyphens, apostrophes and ASCII digits.
    pub fn lower(&self, at: usize) -> &str {
        step();
        self.list.get(at).map_or("", |token| {
            let small = if token.written_anew { &self.anew } else { self.text };
            &small[token.lower as usize..token.lower_end as usize]
        })
    }

    /// The mark of the token lowercased; `None` beyond the end.
    pub fn mark(&self, at: usize) -> Option<Mark> {
        step();
        self.list.get(at).map(|token| token.mark)
    }

    /// The token as written.
    pub fn written(&self, at: usize) -> &'t str {
        step();
        self.list.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// Whether white space (or the sentence's start) stands before the token.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn spaced(&self, at: usize) -> bool {
        self.list.get(at).is_none_or(|token| token.spaced)
    }

    /// Whether the token and the one before it stand together without white space.
    pub fn glued(&self, at: usize) -> bool {
        at > 0 && at < self.len() && !self.spaced(at)
    }

    /// Whether a hyphen stands there, or a dash that may join words; "—" parts them, spaced or not.
    pub fn is_hyphen(&self, at: usize) -> bool {
        self.lower(at) == "-" && !matches!(self.written(at), "—" | "―")
    }

    /// The white space before the token, as written.
    pub fn gap(&self, at: usize) -> &'t str {
        let end = self.list.get(at).map_or(self.text.len(), |token| token.start as usize);
        let start = at.checked_sub(1).and_then(|before| self.list.get(before)).map_or(0, |token| token.end as usize);
        self.text.get(start..end).unwrap_or("")
    }

    /// Whether the word begins with a capital.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_capital(&self, at: usize) -> bool {
        step();
        self.list.get(at).is_some_and(|token| token.capital)
    }

    /// Whether the word is written in capitals only, two or more.
    pub fn is_all_capitals(&self, at: usize) -> bool {
        self.is_capital(at) && self.written(at).chars().count() > 1 && self.written(at).chars().all(char::is_uppercase)
    }

    /// Whether nearly all long words have a capital, as in headlines: a capital then says nothing.
    pub fn is_title_case(&self) -> bool {
        self.title_case
    }

    /// The bytes that the tokens take up.
    pub fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.list.get(tokens.start).map_or(self.text.len(), |token| token.start as usize);
        let last = tokens.end.max(tokens.start + 1) - 1;
        let end = self.list.get(last).map_or(self.text.len(), |token| token.end as usize);
        start..end.max(start)
    }

    /// The text that the tokens take up.
    pub fn text(&self, tokens: Range<usize>) -> &'t str {
        &self.text[self.bytes(tokens)]
    }
}

/// The value of a decimal digit: ASCII, full-width, Arabic, Persian, Devanagari or Bengali.
fn digit(c: char) -> Option<u32> {
    const ZEROS: [char; 5] = ['\u{ff10}', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}'];
    c.to_digit(10).or_else(|| ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|d| *d < 10)))
}

fn kind_of(c: char, open: Option<Kind>) -> Option<Kind> {
    let mark = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{ad}');
    if c.is_ascii() {
        return match c {
            'a'..='z' | 'A'..='Z' => Some(Kind::Word),
            '0'..='9' => Some(Kind::Digits),
            _ if c.is_ascii_whitespace() || c.is_ascii_control() => None,
            _ => Some(Kind::Sign),
        };
    }
    if is_letter(c) || (open == Some(Kind::Word) && (mark(c) || matches!(c, '²' | '³'))) {
        Some(Kind::Word)
    } else if digit(c).is_some() {
        Some(Kind::Digits)
    } else if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}') {
        None
    } else {
        Some(Kind::Sign)
    }
}

/// Whether the character is a word by itself, in scripts that put no space between words.
pub(super) fn stands_alone(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Lowercases, and takes accents of stress (Russian dictionaries) and soft hyphens away.
fn fold(c: char) -> impl Iterator<Item = char> {
    let keep = !matches!(c, '\u{301}' | '\u{ad}');
    let c = if c == 'ё' || c == 'Ё' { 'е' } else { c };
    c.to_lowercase().filter(move |_| keep)
}

/// Whether it is a quotation mark.
pub(super) fn is_quote(c: char) -> bool {
    plain(c) == '"'
}

/// One sign for all that mean the same.
fn plain(c: char) -> char {
    match c {
        '–' | '—' | '‒' | '‑' | '‐' | '−' | '－' | '―' => '-',
        '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
        '％' | '٪' => '%',
        '＄' => '$',
        '￥' => '¥',
        '⁄' | '∕' | '／' => '/',
        '，' | '、' => ',',
        '“' | '”' | '„' | '«' | '»' | '‟' => '"',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts() {
        for (text, words) in [
            ("It's 1,234.5 m² – no", "it|'|s|1|,|234|.|5|m²|-|no"),
            ("l’état  d'Été", "l|'|état|d|'|été"),
            ("195人 １２", "195|人|12"),
            ("", ""),
            (" \u{a0}", ""),
            ("Ёлка", "елка"),
        ] {
            let tokens = Tokens::new(text);
            let got: Vec<&str> = (0..tokens.len()).map(|at| tokens.lower(at)).collect();
            assert_eq!(got.join("|"), words);
        }
    }

    #[test]
    fn places_and_gaps() {
        let tokens = Tokens::new("a 5\u{a0}000");
        assert_eq!((tokens.bytes(1..3), tokens.gap(2), tokens.glued(2)), (2..8, "\u{a0}", false));
        assert_eq!(tokens.text(9..10), "");
    }
}
