//! Runs of characters of a kind: words, letters, digits.

use std::borrow::Cow;

/// A run of characters of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it ends.
    pub end: usize,
    /// Whether it is ASCII only.
    pub is_ascii: bool,
    /// Whether it is in small letters already, as nearly all are: then it need not be written anew to be looked up.
    pub is_small: bool,
}

impl Run {
    /// The run that goes on at `at`, a character's beginning; an empty one where none does. What is ASCII is told by the
    /// byte, which is most of most texts.
    pub fn of(text: &str, at: usize, is_ascii_part: impl Fn(u8) -> bool, is_part: impl Fn(char) -> bool) -> Run {
        let mut run = Run { end: at, is_ascii: true, is_small: true };
        while let Some(byte) = text.as_bytes().get(run.end).copied() {
            if byte.is_ascii() {
                if !is_ascii_part(byte) {
                    break;
                }
                run.is_small &= !byte.is_ascii_uppercase();
                run.end += 1;
            } else {
                let Some(c) = text[run.end..].chars().next().filter(|c| is_part(*c)) else { break };
                run.is_ascii = false;
                run.is_small &= c.is_lowercase();
                run.end += c.len_utf8();
            }
        }
        run
    }
}

/// A text in small letters, as it is where it has no others.
pub fn in_small_letters(text: &str) -> Cow<'_, str> {
    let is_small = |c: char| if c.is_ascii() { !c.is_ascii_uppercase() } else { c.is_lowercase() };
    if text.chars().all(is_small) { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

#[cfg(test)]
mod tests {
    use super::{Run, in_small_letters};

    #[test]
    fn small_letters() {
        for text in ["", "soldiers", "Soldiers", "U.S. boats", "°C", "солдаты", "Солдаты", "ΟΔΟΣ", "²"]
        {
            assert_eq!(in_small_letters(text), text.to_lowercase());
        }
    }

    #[test]
    fn runs() {
        for (text, end, is_ascii, is_small) in [
            ("word, x", 4, true, true),
            ("Word", 4, true, false),
            ("état.", 5, false, true),
            ("État", 5, false, false),
            ("5th", 3, true, true),
            (", x", 0, true, true),
            ("", 0, true, true),
        ] {
            let run = Run::of(text, 0, |byte| byte.is_ascii_alphanumeric(), char::is_alphanumeric);
            assert_eq!(run, Run { end, is_ascii, is_small }, "{text}");
        }
        assert_eq!(Run::of("a1b", 1, |byte| byte.is_ascii_digit(), char::is_numeric).end, 2);
    }
}
