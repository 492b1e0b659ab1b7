//! The time of day as people write it: "19:16", "7.16 p.m. EST", "19h16", "kl. 19.16", "午後7時16分".

use super::country;
use super::moment::{Clock, Zone, zone};
use super::tokens::{Kind, Token};
use crate::words::{self, Words};
use jiff::civil::{Date, Time};
use std::sync::OnceLock;

/// The time of day that begins at this token, and the token after it. `day`: where it is known, the season of a clock that
/// changes is.
pub fn read(text: &str, tokens: &[Token], at: usize, day: Option<Date>) -> Option<(Clock, usize)> {
    Reader { text, tokens, day }.clock(at)
}

/// A time behind this day that would be none elsewhere: by the hour alone, "10 h", "6 p.m. ET", "10 Uhr", which can be how long
/// something takes; "| 10.05", which can be any number.
pub fn behind_day(text: &str, tokens: &[Token], at: usize, day: Date) -> Option<(Clock, usize)> {
    let reader = Reader { text, tokens, day: Some(day) };
    reader.hour(at).or_else(|| reader.dotted(at))
}

/// Whether the word is an entry of the section of `data/mul/clock.txt`.
fn is(word: &str, section: &str) -> bool {
    entries(section).contains(&word)
}

fn entries(section: &str) -> &'static [&'static str] {
    static WORDS: OnceLock<&Words> = OnceLock::new();
    WORDS.get_or_init(|| words::of("mul", "clock")).entries(section)
}

/// Whether the word begins with an entry of the section: where words are not parted, more of them may follow.
fn begins(word: &str, section: &str) -> bool {
    entries(section).iter().any(|mark| word.starts_with(mark))
}

struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token],
    day: Option<Date>,
}

impl Reader<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn clock(&self, at: usize) -> Option<(Clock, usize)> {
        let hour = self.tokens[at].number(1..=2)?;
        let mark = self.token(at + 1)?;
        let minute = self.token(at + 2).and_then(|token| token.number(2..=2));
        let whole = mark.word().is_some_and(|word| begins(word, "hours"));
        let parts = |word| is(word, "between hours and minutes") || begins(word, "hours before minutes");
        let unit = whole || mark.word().is_some_and(parts);
        let dotted = mark.is('.')
            && mark.start == self.tokens[at].end
            && (self.says_clock(at) || self.half(at + 3).is_some() || self.zone(at + 3).0.is_some());
        let (minute, mut next) = if mark.is(':') || dotted || unit && minute.is_some() {
            (minute?, at + 3)
        } else if whole {
            (self.token(at + 2).and_then(|token| token.number(1..=1)).unwrap_or(0), at + 2)
        } else {
            return None;
        };
        let mut second = None;
        if self.token(next).is_some_and(|token| token.is(':')) {
            second = self.token(next + 1).and_then(|token| token.number(2..=2)).filter(|second| *second < 60);
            next += if second.is_some() { 2 } else { 0 };
        }
        let ends = |word: &str| begins(word, "minutes") || is(word, "behind a time");
        if self.token(next).and_then(Token::word).is_some_and(ends) {
            next += 1;
        }
        let spoken = at.checked_sub(1).and_then(|before| self.tokens[before].word());
        let mut half = spoken.and_then(|word| match is(word, "after noon, before the time") {
            true => Some(true),
            false => is(word, "before noon, before the time").then_some(false),
        });
        if let Some((after_noon, after)) = self.half(next) {
            half = Some(after_noon);
            next = after;
        }
        self.told(hour, minute, second, half, next)
    }

    /// The time that these are, with the zone that follows.
    fn told(
        &self,
        hour: u32,
        minute: u32,
        second: Option<u32>,
        half: Option<bool>,
        next: usize,
    ) -> Option<(Clock, usize)> {
        let hour = match half.filter(|_| (1..=12).contains(&hour)) {
            Some(after_noon) => hour % 12 + if after_noon { 12 } else { 0 },
            None => hour,
        };
        let time =
            Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, second.unwrap_or(0) as i8, 0).ok()?;
        let (zone, next) = match self.american(time, next) {
            Some(offset) if half.is_some() => (Some(offset), next + 1),
            _ => self.zone(next),
        };
        Some((Clock { time, seconds: second.is_some(), zone }, next))
    }

    fn hour(&self, at: usize) -> Option<(Clock, usize)> {
        let hour = self.tokens[at].number(1..=2)?;
        if let Some((after_noon, next)) = self.half(at + 1) {
            return (1..=12).contains(&hour).then(|| self.told(hour, 0, None, Some(after_noon), next))?;
        }
        let unit = self.token(at + 1)?.word()?;
        let before = at.checked_sub(1).map(|before| &self.tokens[before].kind);
        let follows = match before {
            None | Some(Kind::Mark(_) | Kind::Number(..)) => true,
            Some(Kind::Word(word)) => is(word, "beside a time"),
        };
        let word_before = matches!(before, Some(Kind::Word(_)));
        let is_hours = is(unit, "hours alone") || word_before && is(unit, "hours alone behind a word");
        (follows && is_hours).then(|| self.told(hour, 0, None, None, at + 2))?
    }

    /// "14 May 2024 | 10.05": next to the day or behind a bar, and nothing counted by it. Behind a comma or a dash it may be
    /// another day: "14.05.2024 – 10.06."
    fn dotted(&self, at: usize) -> Option<(Clock, usize)> {
        let (hour, minute) = (self.tokens[at].number(2..=2)?, self.token(at + 2)?.number(2..=2)?);
        let is_bar = |token: &Token| ['|', '•', '·'].iter().any(|mark| token.is(*mark));
        let tight = self.tokens[at].end == self.tokens[at + 1].start && self.tokens[at + 1].is('.');
        let follows = |before: &Token| is_bar(before) || matches!(before.kind, Kind::Number(_, 4));
        let alone = tight && self.token(at + 3).is_none_or(is_bar);
        (alone && follows(at.checked_sub(1).and_then(|before| self.token(before))?))
            .then(|| self.told(hour, minute, None, None, at + 3))?
    }

    /// Whether the words around a number with a dot make it a time: "um 19.16", "19.16 Uhr", "kl. 19.16".
    fn says_clock(&self, at: usize) -> bool {
        let before = self.tokens[at.saturating_sub(2)..at].iter().filter_map(Token::word);
        let after = self.token(at + 3).and_then(Token::word);
        before.chain(after).any(|word| is(word, "beside a time"))
    }

    /// `am`, `p.m.`: whether it is after noon, and the token after it.
    fn half(&self, at: usize) -> Option<(bool, usize)> {
        match self.token(at)?.word()? {
            word if is(word, "after noon") => Some((true, at + 1)),
            word if is(word, "before noon") => Some((false, at + 1)),
            letter @ ("a" | "p") => {
                let dot = self.token(at + 1)?.is('.');
                let m = at + if dot { 2 } else { 1 };
                (self.token(m)?.word()? == "m").then_some(())?;
                let end = if dot && self.token(m + 1).is_some_and(|token| token.is('.')) { m + 2 } else { m + 1 };
                Some((letter == "p", end))
            }
            _ => None,
        }
    }

    /// "ET", but not "ET/PT": at that time here and there.
    fn american(&self, time: Time, at: usize) -> Option<Zone> {
        let token = self.token(at)?;
        let offset = country::american(self.text.get(token.start..token.end)?, self.day?.to_datetime(time))?;
        let alone = self.token(at + 1).is_none_or(|next| !next.is('/'));
        alone.then_some(Zone::Offset(offset))
    }

    fn zone(&self, at: usize) -> (Option<Zone>, usize) {
        let Some(token) = self.token(at) else { return (None, at) };
        let first = if token.is('(') { at + 1 } else { at };
        let Some(start) = self.token(first).map(|token| token.start) else { return (None, at) };
        // A hyphen alone is a dash; "+03:00" is an offset.
        if matches!(self.tokens[first].kind, Kind::Mark('-')) || matches!(self.tokens[first].kind, Kind::Number(..)) {
            return (None, at);
        }
        match zone(&self.text[start..]) {
            Some(Zone::Zulu) | None => (None, at),
            found => (found, first + 1),
        }
    }
}
