//! Text as words, numbers and marks, for reading dates out of it.

/// A word, a number or a mark, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Byte where it begins.
    pub start: usize,
    /// Byte after it.
    pub end: usize,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A run of digits of any script, with how many there are. Longer than nine digits is 0.
    Number(u32, usize),
    /// A run of letters, in lower case.
    Word(String),
    /// Any other character but white space.
    Mark(char),
}

impl Token {
    /// The word, if it is one.
    pub fn word(&self) -> Option<&str> {
        if let Kind::Word(word) = &self.kind { Some(word) } else { None }
    }

    /// The number, if it is one of so many digits.
    pub fn number(&self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        match self.kind {
            Kind::Number(value, count) if digits.contains(&count) => Some(value),
            _ => None,
        }
    }

    /// Whether it is this mark.
    pub fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// Parts a text.
pub fn read(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let mut end = start + c.len_utf8();
        let kind = if let Some(digit_value) = digit(c) {
            let (mut value, mut count) = (digit_value, 1);
            while let Some((at, digit_value)) = rest.peek().and_then(|(at, c)| Some((*at + c.len_utf8(), digit(*c)?))) {
                count += 1;
                value = if count > 9 { 0 } else { value * 10 + digit_value };
                end = at;
                rest.next();
            }
            Kind::Number(value, count)
        } else if is_letter(c) {
            while let Some((at, c)) = rest.next_if(|(_, c)| is_letter(*c)) {
                end = at + c.len_utf8();
            }
            let word = &text[start..end];
            // Letter by letter: a sigma at a word's end is one like others.
            let lower = || word.chars().flat_map(char::to_lowercase).collect();
            Kind::Word(if word.is_ascii() { word.to_ascii_lowercase() } else { lower() })
        } else if c.is_whitespace() || is_invisible(c) {
            continue;
        } else {
            Kind::Mark(c)
        };
        tokens.push(Token { kind, start, end });
    }
    tokens
}

fn is_letter(c: char) -> bool {
    digit(c).is_none() && (c.is_alphabetic() || is_joined(c))
}

/// Whether the text has two numbers that can be a day and a year: without both, no writing of a date is one.
pub fn has_day_and_year(text: &str) -> bool {
    // Of one, two and four digits; two may be either.
    let (mut ones, mut twos, mut fours, mut run) = (0, 0, 0, 0);
    for c in text.chars().chain([' ']) {
        if digit(c).is_some() {
            run += 1;
            continue;
        }
        match run {
            1 => ones += 1,
            2 => twos += 1,
            4 => fours += 1,
            _ => {}
        }
        run = 0;
    }
    ones + twos > 0 && twos + fours > 0 && ones + twos + fours > 1
}

/// Vowel signs and other marks that stand within words (Devanagari, Bengali, Arabic, Thai, combining accents).
fn is_joined(c: char) -> bool {
    matches!(c,
 '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{64b}'..='\u{65f}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}' | '\u{e31}'..='\u{e4e}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The value of a decimal digit: ASCII, Arabic, Persian, Devanagari, Bengali, full-width.
fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{966}'..='\u{96f}' => '\u{966}',
        '\u{9e6}'..='\u{9ef}' => '\u{9e6}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}
