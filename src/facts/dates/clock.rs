//! The time of day as people write it: "19:16", "7.16 p.m. EST", "19h16", "kl. 19.16", "午後7時16分".

use super::moment::{Clock, Zone, zone};
use super::tokens::{Kind, Token};
use crate::words;
use jiff::civil::Time;

/// The time of day that begins at this token, and the token after it.
pub fn read(text: &str, tokens: &[Token], at: usize) -> Option<(Clock, usize)> {
    Reader { text, tokens }.clock(at)
}

struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl Reader<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn clock(&self, at: usize) -> Option<(Clock, usize)> {
        let hour = self.tokens[at].number(1..=2)?;
        let mark = self.token(at + 1)?;
        let minute = self.token(at + 2).and_then(|token| token.number(2..=2));
        let unit =
            mark.word().filter(|word| matches!(*word, "h" | "u") || word.starts_with(['時', '时', '시', '點', '点']));
        let dotted = mark.is('.')
            && mark.start == self.tokens[at].end
            && (self.says_clock(at) || self.half(at + 3).is_some() || self.zone(at + 3).0.is_some());
        let (minute, mut next) = if mark.is(':') || dotted || unit.is_some() && minute.is_some() {
            (minute?, at + 3)
        } else if unit.is_some_and(|word| word.starts_with(['時', '时', '시'])) {
            (self.token(at + 2).and_then(|token| token.number(1..=1)).unwrap_or(0), at + 2)
        } else {
            return None;
        };
        let mut second = None;
        if self.token(next).is_some_and(|token| token.is(':')) {
            second = self.token(next + 1).and_then(|token| token.number(2..=2)).filter(|second| *second < 60);
            next += if second.is_some() { 2 } else { 0 };
        }
        if self.token(next).and_then(Token::word).is_some_and(|word| {
            word.starts_with(['分', '분']) || matches!(word, "uhr" | "h" | "hs" | "hrs" | "uur" | "min")
        }) {
            next += 1;
        }
        let mut hour = hour;
        let spoken = at.checked_sub(1).and_then(|before| self.tokens[before].word());
        let mut half = match spoken {
            Some("오후" | "午後" | "下午" | "晚上") => Some(true),
            Some("오전" | "午前" | "上午") => Some(false),
            _ => None,
        };
        if let Some((after_noon, after)) = self.half(next) {
            half = Some(after_noon);
            next = after;
        }
        if let Some(after_noon) = half.filter(|_| (1..=12).contains(&hour)) {
            hour = hour % 12 + if after_noon { 12 } else { 0 };
        }
        let time =
            Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, second.unwrap_or(0) as i8, 0).ok()?;
        let (zone, next) = self.zone(next);
        Some((Clock { time, seconds: second.is_some(), zone }, next))
    }

    /// Whether the words around a number with a dot make it a time: "um 19.16", "19.16 Uhr", "kl. 19.16".
    fn says_clock(&self, at: usize) -> bool {
        let before = self.tokens[at.saturating_sub(2)..at].iter().filter_map(Token::word);
        let after = self.token(at + 3).and_then(Token::word);
        before.chain(after).any(|word| words::of("mul", "clock").entries("beside a time").contains(&word))
    }

    /// `am`, `p.m.`: whether it is after noon, and the token after it.
    fn half(&self, at: usize) -> Option<(bool, usize)> {
        match self.token(at)?.word()? {
            "pm" | "م" => Some((true, at + 1)),
            "am" | "ص" => Some((false, at + 1)),
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
