//! Runs of characters of a kind: words, letters, digits.

use crate::letters::is_letter_or_digit;
use std::borrow::Cow;

/// ASCII letters.
pub const LETTERS: u8 = 1;
/// ASCII digits.
pub const DIGITS: u8 = 1 << 1;
const CAPITALS: u8 = 1 << 2;

/// What each byte is.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        let c = byte as u8;
        kinds[byte] = match c {
            _ if c.is_ascii_digit() => DIGITS,
            _ if c.is_ascii_uppercase() => LETTERS | CAPITALS,
            _ if c.is_ascii_lowercase() => LETTERS,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// A run of characters of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it ends.
    pub end: usize,
    /// Whether it is ASCII only.
    pub is_ascii: bool,
    /// Whether it is ASCII letters only.
    pub is_letters: bool,
    /// Whether it has ASCII capitals.
    pub has_capitals: bool,
}

impl Run {
    /// The run that goes on at `at`, a character's beginning; an empty one where none does. What is ASCII, which is most of
    /// most texts, is told by the byte: `ascii` is [`LETTERS`], [`DIGITS`] or both; `is_part` is asked of the rest.
    pub fn of(text: &str, at: usize, ascii: u8, is_part: impl Fn(char) -> bool) -> Run {
        let mut run = Run { end: at, is_ascii: true, is_letters: true, has_capitals: false };
        let mut seen = 0;
        loop {
            while let Some(byte) = text.as_bytes().get(run.end)
                && KINDS[usize::from(*byte)] & ascii != 0
            {
                seen |= KINDS[usize::from(*byte)];
                run.end += 1;
            }
            let rest = text.as_bytes().get(run.end).filter(|byte| !byte.is_ascii());
            let Some(c) = rest.and_then(|_| text[run.end..].chars().next()).filter(|c| is_part(*c)) else { break };
            run.is_ascii = false;
            run.end += c.len_utf8();
        }
        run.is_letters = run.is_ascii && seen & DIGITS == 0;
        run.has_capitals = seen & CAPITALS != 0;
        run
    }

    /// Whether it is in small letters already, as nearly all are: then it need not be written anew to be looked up.
    pub fn is_small(self, written: &str) -> bool {
        !self.has_capitals && (self.is_ascii || written.chars().all(|c| c.is_ascii() || c.is_lowercase()))
    }
}

/// Where the abbreviation ends whose first letters are those from `start` to `end`: "PG&E", "AT&T"; `end` where there is none.
pub fn abbreviation_end(text: &str, start: usize, end: usize) -> usize {
    const MOST_LETTERS: usize = 3;
    let is_part =
        |part: &str| (1..=MOST_LETTERS).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    if text.as_bytes().get(end) != Some(&b'&') || !is_part(&text[start..end]) {
        return end;
    }
    let second = Run::of(text, end + 1, LETTERS, is_letter_or_digit);
    if is_part(&text[end + 1..second.end]) { second.end } else { end }
}

/// A text in small letters, as it is where it has no others.
pub fn in_small_letters(text: &str) -> Cow<'_, str> {
    let is_small = |c: char| if c.is_ascii() { !c.is_ascii_uppercase() } else { c.is_lowercase() };
    if text.chars().all(is_small) { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, LETTERS, Run, abbreviation_end, in_small_letters};

    #[test]
    fn small_letters() {
        for text in ["", "soldiers", "Soldiers", "U.S. boats", "°C", "солдаты", "Солдаты", "ΟΔΟΣ", "²"]
        {
            assert_eq!(in_small_letters(text), text.to_lowercase());
        }
    }

    #[test]
    fn runs() {
        for (text, end, is_ascii, is_letters, is_small) in [
            ("word, x", 4, true, true, true),
            ("Word", 4, true, true, false),
            ("état.", 5, false, false, true),
            ("État", 5, false, false, false),
            ("5th", 3, true, false, true),
            (", x", 0, true, true, true),
            ("", 0, true, true, true),
        ] {
            let run = Run::of(text, 0, LETTERS | DIGITS, char::is_alphanumeric);
            let told = (run.end, run.is_ascii, run.is_letters, run.is_small(&text[..run.end]));
            assert_eq!(told, (end, is_ascii, is_letters, is_small), "{text}");
        }
        assert_eq!(Run::of("a1b", 1, DIGITS, char::is_numeric).end, 2);
    }

    #[test]
    fn abbreviations_with_an_ampersand() {
        let cases = [
            ("PG&E said", "PG&E"),
            ("AT&T's", "AT&T"),
            ("s&p 500", "s&p"),
            ("R & D", "R"),
            ("Smith&Co", "Smith"),
            ("A&Ö", "A"),
            ("B&", "B"),
            ("M&5", "M"),
        ];
        for (text, expected) in cases {
            let first = text.find(|c: char| !c.is_alphabetic()).unwrap();
            assert_eq!(&text[..abbreviation_end(text, 0, first)], expected, "{text}");
        }
    }
}
