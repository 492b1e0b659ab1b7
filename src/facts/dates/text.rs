//! Dates as people write them: month names in every language of `data/*/dates.txt`, numbers in the orders of the world,
//! the time of day beside them.
//!
//! Promised: one pass over the text; what is no day of the calendar is not found. A day and a month alone ("31 January")
//! is no date here, and two readings of one writing (01/02/2024) are both told.

use super::clock;
use super::labels::{self, Role};
use super::moment::{Clock, Moment};
use super::months::month_named;
use super::tokens::{self, Kind, Token};
use crate::words::{self, Words};
use std::sync::OnceLock;

/// Which number comes first where only numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// 31/01/2024
    DayFirst,
    /// 01/31/2024
    MonthFirst,
}

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The moment told.
    pub moment: Moment,
    /// Where it is written with numbers that can be read the other way round: that reading.
    pub other_order: Option<Moment>,
    /// Whether the order of its numbers is plain (31/01/2024) and which it is; `None` where order does not matter.
    pub plain_order: Option<Order>,
    /// Whether it is read with the month first, though it could be the day.
    pub month_first: bool,
    /// Whether the year is written with two digits among numbers: versions and chapters look like that.
    pub short_year: bool,
    /// Byte where the date begins, the time of day included.
    pub start: usize,
    /// Byte after it.
    pub end: usize,
}

/// The years that a text on the web is likely to be published in; others in running text are history or plans.
const YEARS: std::ops::RangeInclusive<u32> = 1994..=2099;

/// All dates of the text in reading order.
pub fn find(text: &str, language: &str, order: Order) -> Vec<Found> {
    if !tokens::has_day_and_year(text) {
        return Vec::new();
    }
    let tokens = tokens::read(text);
    let reader = Reader { text, tokens: &tokens, language, order };
    let mut found = Vec::new();
    let mut at = 0;
    // Where the date before ends: its time of day is not the next one's.
    let mut free = 0;
    while at < tokens.len() {
        match reader.date(at) {
            Some((date, next)) => {
                let (date, next) = reader.with_clock(date, at, next, free);
                found.push(date);
                at = next;
                free = next;
            }
            None => at += 1,
        }
    }
    found
}

struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token],
    language: &'t str,
    order: Order,
}

impl Reader<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The date that begins at this token, and the token after it.
    fn date(&self, at: usize) -> Option<(Found, usize)> {
        match self.tokens[at].kind {
            Kind::Number(_, 1..=2) => self.day_month_name_year(at).or_else(|| self.numbers(at)),
            Kind::Number(_, 4) => self.year_first(at),
            Kind::Word(_) => self.month_name_first(at),
            _ => None,
        }
    }

    fn found(&self, moment: Moment, at: usize, next: usize) -> (Found, usize) {
        let (start, end) = (self.tokens[at].start, self.tokens[next - 1].end);
        (
            Found { moment, other_order: None, plain_order: None, month_first: false, short_year: false, start, end },
            next,
        )
    }

    /// `31 January 2024`, `31. Januar 2024`, `31st of Jan., 2024`, `31-Jan-24`, `ngày 31 tháng 1 năm 2024`
    fn day_month_name_year(&self, at: usize) -> Option<(Found, usize)> {
        let day = self.tokens[at].number(1..=2)?;
        let next = self.skip(at + 1, is_between_day_and_month, 3);
        let (month, next) = self.month(next)?;
        let next = self.skip(next, is_between_month_and_year, 3);
        let year = self.year(next)?;
        Some(self.found(Moment::day(year, month, day)?, at, next + 1))
    }

    /// `January 31, 2024`, `Jan. 31st 2024`
    fn month_name_first(&self, at: usize) -> Option<(Found, usize)> {
        let (month, next) = self.month(at)?;
        let next = self.skip(next, |token| token.is('.') || token.is('-') || token.is('/'), 1);
        let day = self.token(next)?.number(1..=2)?;
        let next = self.skip(next + 1, is_between_month_and_year, 3);
        let year = self.year(next).filter(|_| self.token(next).is_some_and(|token| token.number(4..=4).is_some()))?;
        Some(self.found(Moment::day(year, month, day)?, at, next + 1))
    }

    /// `2024-01-31`, `2024年1月31日`, `2024. január 31.`, `2024 m. sausio 31 d.`, `2024. gada 31. janvāris`
    fn year_first(&self, at: usize) -> Option<(Found, usize)> {
        let year = self.year(at)?;
        if let Some((month, next)) = self.ideographs(at + 1) {
            let day = self.token(next)?.number(1..=2)?;
            let mark =
                self.token(next + 1).and_then(Token::word).is_some_and(|word| word.starts_with(['日', '일', '号']));
            return Some(self.found(Moment::day(year, month, day)?, at, next + if mark { 2 } else { 1 }));
        }
        if let Some((parts, next)) = self.separated(at) {
            let moment = Moment::day(year, parts[1], parts[2])?;
            return Some(self.found(moment, at, next));
        }
        let next = self.skip(at + 1, is_between_month_and_year, 3);
        if let Some((month, next)) = self.month(next) {
            let next = self.skip(next, |token| token.is('.'), 1);
            let day = self.token(next)?.number(1..=2)?;
            return Some(self.found(Moment::day(year, month, day)?, at, next + 1));
        }
        let day = self.token(next)?.number(1..=2)?;
        let after = self.skip(next + 1, is_between_day_and_month, 2);
        let (month, after) = self.month(after)?;
        Some(self.found(Moment::day(year, month, day)?, at, after))
    }

    /// The month in `年1月`, from the token after the year, and the token after `月`.
    fn ideographs(&self, at: usize) -> Option<(u32, usize)> {
        let is =
            |at, marks: [char; 2]| self.token(at).and_then(Token::word).is_some_and(|word| word.starts_with(marks));
        if !is(at, ['年', '년']) {
            return None;
        }
        let month = self.token(at + 1)?.number(1..=2)?;
        is(at + 2, ['月', '월']).then_some((month, at + 3))
    }

    /// `31.01.2024`, `01/31/24`, `31 - 1 - 2024`
    fn numbers(&self, at: usize) -> Option<(Found, usize)> {
        let (parts, next) = self.separated(at)?;
        let mark = &self.tokens[at + 1];
        let digits = match self.tokens[next - 1].kind {
            Kind::Number(_, digits) => digits,
            _ => return None,
        };
        let year = match digits {
            4 => self.in_common_era(parts[2]),
            // A version may look like that, and a chapter; "07.11. 09:20" is a day and a time.
            2 if self.tokens[next - 1].start == self.tokens[next - 2].end => 2000 + parts[2],
            _ => return None,
        };
        let year = i32::try_from(year).ok().filter(|_| YEARS.contains(&year))?;
        let day_first = Moment::day(year, parts[1], parts[0]);
        let month_first = Moment::day(year, parts[0], parts[1]);
        // Dots part days from months wherever dates are written with them.
        let order = if mark.is('.') || mark.is('|') { Order::DayFirst } else { self.order };
        let (moment, other, plain) = match (day_first, month_first) {
            (Some(a), Some(b)) if order == Order::DayFirst => (a, Some(b), None),
            (Some(a), Some(b)) => (b, Some(a), None),
            (Some(a), None) => (a, None, Some(Order::DayFirst)),
            (None, Some(b)) => (b, None, Some(Order::MonthFirst)),
            (None, None) => return None,
        };
        let (found, next) = self.found(moment, at, next);
        let other_order = other.filter(|other| *other != moment && !mark.is('.'));
        let plain_order = plain.filter(|_| !mark.is('.'));
        let month_first = other_order.is_some() && order == Order::MonthFirst;
        Some((Found { other_order, plain_order, month_first, short_year: digits == 2, ..found }, next))
    }

    /// Three numbers parted by one and the same mark, not part of a longer row of that kind.
    fn separated(&self, at: usize) -> Option<([u32; 3], usize)> {
        let mark = self.token(at + 1).filter(|token| {
            ['.', '/', '-', '|', '\u{2010}', '\u{2011}', '\u{2013}'].iter().any(|mark| token.is(*mark))
        })?;
        let second = self.token(at + 2)?.number(1..=2)?;
        let third = self.token(at + 4)?;
        if self.token(at + 3)?.kind != mark.kind {
            return None;
        }
        let third = third.number(1..=4)?;
        let tight =
            |a: usize, b: usize| self.tokens.get(a).zip(self.tokens.get(b)).is_some_and(|(a, b)| a.end == b.start);
        let before = at > 1
            && self.tokens[at - 1].kind == mark.kind
            && tight(at - 1, at)
            && tight(at - 2, at - 1)
            && matches!(self.tokens[at - 2].kind, Kind::Number(..));
        let after = self.token(at + 5).is_some_and(|next| next.kind == mark.kind && tight(at + 4, at + 5))
            && self.token(at + 6).is_some_and(|next| matches!(next.kind, Kind::Number(..)) && tight(at + 5, at + 6));
        if before || after {
            return None;
        }
        let first = self.tokens[at].number(1..=4)?;
        Some(([first, second, third], at + 5))
    }

    /// The month that is named at this token, and the token after it.
    fn month(&self, at: usize) -> Option<(u32, usize)> {
        let word = self.token(at)?.word()?;
        if calendar("before the number of a month").contains(&word) {
            return Some((self.token(at + 1)?.number(1..=2)?, at + 2));
        }
        month_named(word, self.language).map(|month| (month, at + 1))
    }

    fn year(&self, at: usize) -> Option<i32> {
        let token = self.token(at)?;
        let year = match token.kind {
            Kind::Number(year, 4) => year,
            // '24, -24: after an apostrophe or a hyphen.
            Kind::Number(year, 2) if at > 0 && ['\'', '’', '-'].iter().any(|mark| self.tokens[at - 1].is(*mark)) => {
                2000 + year
            }
            _ => return None,
        };
        let year = self.in_common_era(year);
        i32::try_from(year).ok().filter(|_| YEARS.contains(&year))
    }

    /// Thai pages count years from the Buddha's death.
    fn in_common_era(&self, year: u32) -> u32 {
        if self.language == "th" && (2540..2600).contains(&year) { year - 543 } else { year }
    }

    fn skip(&self, at: usize, may: impl Fn(&Token) -> bool, most: usize) -> usize {
        at + self.tokens[at.min(self.tokens.len())..].iter().take(most).take_while(|token| may(token)).count()
    }

    /// Adds the time of day that stands after the date, or before it.
    fn with_clock(&self, date: Found, at: usize, next: usize, free: usize) -> (Found, usize) {
        for start in next..self.tokens.len().min(next + 6) {
            let clock = clock::read(self.text, self.tokens, start, Some(date.moment.day));
            let clock = clock.or_else(|| clock::behind_day(self.text, self.tokens, start, date.moment.day));
            if let Some((clock, after)) = clock {
                let end = self.tokens[after - 1].end;
                return (Found { end, ..at_time(date, clock) }, after);
            }
            if !may_stand_before_clock(&self.tokens[start]) {
                break;
            }
        }
        // The longest first: "14:18:00" is no "18:00".
        for back in (3..=8).rev() {
            let Some(start) = at.checked_sub(back).filter(|start| *start >= free) else { continue };
            if let Some((clock, after)) = clock::read(self.text, self.tokens, start, Some(date.moment.day))
                && self.tokens[after.min(at)..at].iter().all(may_stand_before_clock)
                && after <= at
            {
                return (Found { start: self.tokens[start].start, ..at_time(date, clock) }, next);
            }
        }
        (date, next)
    }
}

/// The date at this time of day. East of Greenwich days are written before months, whatever the language.
fn at_time(date: Found, clock: Clock) -> Found {
    let moment = Moment { clock: Some(clock), ..date.moment };
    let other_order = date.other_order.map(|other| Moment { clock: Some(clock), ..other });
    let is_east = clock.zone.is_some_and(|zone| zone.offset().seconds() > 0);
    match other_order {
        // "06/01/2024 13:55 CET": of the two readings the one whose month the first number is not.
        Some(other) if is_east && date.month_first => Found { moment: other, other_order: None, ..date },
        _ => Found { moment, other_order, ..date },
    }
}

/// The words of a section of `data/mul/calendar.txt`.
fn calendar(section: &str) -> &'static [&'static str] {
    static WORDS: OnceLock<&Words> = OnceLock::new();
    WORDS.get_or_init(|| words::of("mul", "calendar")).entries(section)
}

fn is_between_day_and_month(token: &Token) -> bool {
    match &token.kind {
        Kind::Word(word) => calendar("between day and month").contains(&word.as_str()),
        Kind::Mark(mark) => matches!(mark, '.' | '-' | '/' | ',' | '\u{2013}' | '°' | '’' | '\''),
        Kind::Number(..) => false,
    }
}

fn is_between_month_and_year(token: &Token) -> bool {
    match &token.kind {
        Kind::Word(word) => calendar("between month and year").contains(&word.as_str()),
        Kind::Mark(mark) => matches!(mark, '.' | '-' | '/' | ',' | '\'' | '’' | '،'),
        Kind::Number(..) => false,
    }
}

/// "31 January 2024 at 19:16", "31.1.2024 | 19:16", "2024年1月31日(水) 19:16", "31. Januar 2024, um 19:16"
fn may_stand_before_clock(token: &Token) -> bool {
    match &token.kind {
        Kind::Word(word) => word.chars().count() <= 12 && labels::before(word, "") != Role::Updated,
        Kind::Mark(mark) => !matches!(mark, '!' | '?' | ';'),
        Kind::Number(..) => false,
    }
}

#[cfg(test)]
mod tests;
