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
    if !text.contains(|c: char| c.is_numeric()) {
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
        if word == "tháng" {
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
            if let Some((clock, after)) = clock::read(self.text, self.tokens, start) {
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
            if let Some((clock, after)) = clock::read(self.text, self.tokens, start)
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

fn is_between_day_and_month(token: &Token) -> bool {
    match &token.kind {
        Kind::Word(word) => matches!(
            word.as_str(),
            "de" | "of" | "st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "d" | "di" | "o" | "ος" | "η" | "the"
        ),
        Kind::Mark(mark) => matches!(mark, '.' | '-' | '/' | ',' | '\u{2013}' | '°' | '’' | '\''),
        Kind::Number(..) => false,
    }
}

fn is_between_month_and_year(token: &Token) -> bool {
    match &token.kind {
        Kind::Word(word) => {
            matches!(word.as_str(), "de" | "del" | "of" | "st" | "nd" | "rd" | "th" | "m" | "gada" | "năm" | "a")
        }
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
mod tests {
    use super::*;
    use crate::words;
    use proptest::prelude::*;

    fn dates(text: &str, language: &str, order: Order) -> String {
        find(text, language, order).iter().map(|found| found.moment.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn dates_as_people_write_them() {
        for (language, text, expected) in [
            ("en", "January 31, 2024", "2024-01-31"),
            ("en", "Published Wed., Jan. 31st 2024 at 7:16 p.m. EST by x", "2024-01-31T19:16-05:00"),
            ("en", "31st of January, 2024, 12:05am", "2024-01-31T00:05"),
            ("en", "19:16 GMT, 31 January 2024", "2024-01-31T19:16+00:00"),
            ("en", "31-Jan-2024", "2024-01-31"),
            ("en", "19:16:05 31-Jan-2024", "2024-01-31T19:16:05"),
            ("en", "7:16 pm on 31 January 2024", "2024-01-31T19:16"),
            ("en", "Jan 31 '24", ""),
            ("en", "31 Jan ’24", "2024-01-31"),
            ("en", "January 2024", ""),
            ("en", "from May 1, 2020 to May 3, 2021", "2020-05-01 2021-05-03"),
            ("en", "Feb 30, 2024 and 30/02/2024", ""),
            ("en", "on January 31, 1871 and 2024", ""),
            ("en", "version 10.11.12.13 of 2024", ""),
            ("en", "12-11-10-09 2024", ""),
            ("en", "call 020 31 01 2024", ""),
            ("de", "31. Januar 2024, 19.16 Uhr", "2024-01-31T19:16"),
            ("de", "31.1.2024", "2024-01-31"),
            ("de", "Stand: 31.01.24, 19:16 Uhr", "2024-01-31T19:16"),
            ("de", "31 | 01 | 2024", "2024-01-31"),
            ("de", "07.11. 09:20", ""),
            ("de", "Mi, 31. Jän. 2024 – 19:16", "2024-01-31T19:16"),
            ("de", "Ann Lee, 8.5.12", "2012-05-08"),
            ("fr", "Publié le 1er février 2024 à 19h16", "2024-02-01T19:16"),
            ("fr", "31 déc. 2024", "2024-12-31"),
            ("es", "31 de enero de 2024", "2024-01-31"),
            ("it", "31 gennaio 2024 alle ore 19.16", "2024-01-31T19:16"),
            ("pt", "31 de março de 2024 às 19h16", "2024-03-31T19:16"),
            ("nl", "31 maart 2024 19:16", "2024-03-31T19:16"),
            ("ru", "31 января 2024 г., 19:16", "2024-01-31T19:16"),
            ("uk", "19:16, 31 січня 2024", "2024-01-31T19:16"),
            ("pl", "31 listopada 2024", ""),
            ("pl", "30 listopada 2024", "2024-11-30"),
            ("hr", "30. listopada 2024.", "2024-10-30"),
            ("cs", "31. ledna 2024 19:16", "2024-01-31T19:16"),
            ("hu", "2024. január 31. 19:16", "2024-01-31T19:16"),
            ("lt", "2024 m. sausio 31 d.", "2024-01-31"),
            ("lv", "2024. gada 31. janvāris", "2024-01-31"),
            ("fi", "31. tammikuuta 2024 klo 19.16", "2024-01-31T19:16"),
            ("sv", "31 januari 2024 kl. 19.16", "2024-01-31T19:16"),
            ("tr", "31 Ocak 2024 - 19:16", "2024-01-31T19:16"),
            ("el", "31 Ιανουαρίου 2024", "2024-01-31"),
            ("vi", "ngày 31 tháng 1 năm 2024", "2024-01-31"),
            ("ja", "2024年1月31日(水) 19時16分", "2024-01-31T19:16"),
            ("zh", "2024年1月31日 19:16:05", "2024-01-31T19:16:05"),
            ("ko", "2024년 1월 31일 오후 7:16", "2024-01-31T19:16"),
            ("ko", "입력 2024.01.31 19:16", "2024-01-31T19:16"),
            ("ar", "٣١ يناير ٢٠٢٤", "2024-01-31"),
            ("hi", "31 जनवरी 2024", "2024-01-31"),
            ("th", "31/01/2567", "2024-01-31"),
            ("xx", "31 janvier 2024", "2024-01-31"),
            ("en", "2024-01-31 19:16", "2024-01-31T19:16"),
            ("en", "2024/01/31", "2024-01-31"),
        ] {
            assert_eq!(dates(text, language, Order::DayFirst), expected, "{language}: {text}");
        }
    }

    #[test]
    fn numbers_in_either_order() {
        for (text, day_first, month_first, plain) in [
            ("01/02/2024", "2024-02-01", "2024-01-02", None),
            ("31/01/2024", "2024-01-31", "2024-01-31", Some(Order::DayFirst)),
            ("1/31/24", "2024-01-31", "2024-01-31", Some(Order::MonthFirst)),
            ("01.02.2024", "2024-02-01", "2024-02-01", None),
            ("01/02/2024 - 13:55 GMT+1", "2024-02-01T13:55+01:00", "2024-02-01T13:55+01:00", None),
            ("13:55 CET 01/02/2024", "2024-02-01T13:55+01:00", "2024-02-01T13:55+01:00", None),
            ("01/02/2024 1:55 pm EST", "2024-02-01T13:55-05:00", "2024-01-02T13:55-05:00", None),
        ] {
            assert_eq!(dates(text, "en", Order::DayFirst), day_first, "{text}");
            assert_eq!(dates(text, "en", Order::MonthFirst), month_first, "{text}");
            assert_eq!(find(text, "en", Order::DayFirst)[0].plain_order, plain, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_form_of_a_month_in_every_language(year in 1995i32..2060, month in 1u32..13, day in 1u32..29) {
            let expected = format!("{year:04}-{month:02}-{day:02}");
            for (language, words) in words::all("dates") {
                let Some(line) = words.entries("months").get(month as usize - 1) else { continue };
                for form in line.split(' ') {
                    prop_assert_eq!(&dates(&format!("{day} {form} {year}"), language, Order::DayFirst), &expected);
                    prop_assert_eq!(&dates(&format!("{form} {day}, {year}"), language, Order::DayFirst), &expected);
                }
            }
            prop_assert_eq!(&dates(&format!("{day:02}.{month:02}.{year}"), "de", Order::MonthFirst), &expected);
            prop_assert_eq!(&dates(&format!("{month:02}/{day:02}/{year}"), "en", Order::MonthFirst), &expected);
            prop_assert_eq!(&dates(&format!("{year}年{month}月{day}日"), "ja", Order::DayFirst), &expected);
        }

        #[test]
        fn what_papers_write_is_read_again(
            year in 1995i32..2060, month in 1usize..13, day in 1u32..29, hour in 0u32..24, minute in 0u32..60,
        ) {
            let expected = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}");
            let (half, twelve) = (if hour < 12 { "am" } else { "pm" }, (hour + 11) % 12 + 1);
            for (language, usual) in [
                ("en", format!("MONTH {day}, {year} at {twelve}:{minute:02} {half}")),
                ("en", format!("{hour}:{minute:02}, {day} MONTH {year}")),
                ("de", format!("{day}. MONTH {year}, {hour}.{minute:02} Uhr")),
                ("de", format!("{day:02}.{month:02}.{year}, {hour:02}:{minute:02} Uhr")),
                ("fr", format!("{day} MONTH {year} à {hour}h{minute:02}")),
                ("fr", format!("{day:02}/{month:02}/{year} à {hour}:{minute:02}")),
                ("es", format!("{day} de MONTH de {year} a las {hour}:{minute:02} h")),
                ("it", format!("{day} MONTH {year} alle ore {hour}:{minute:02}")),
                ("pt", format!("{day} de MONTH de {year} às {hour}h{minute:02}")),
                ("nl", format!("{day} MONTH {year} om {hour}:{minute:02} uur")),
                ("ru", format!("{day} MONTH {year} г. в {hour}:{minute:02}")),
                ("uk", format!("{day} MONTH {year} року, {hour}:{minute:02}")),
                ("pl", format!("{day} MONTH {year} r., godz. {hour}:{minute:02}")),
                ("pl", format!("{day:02}.{month:02}.{year}, {hour}:{minute:02}")),
            ] {
                let forms = words::of(language, "dates").entries("months")[month - 1];
                for form in forms.split(' ') {
                    let text = usual.replace("MONTH", form);
                    prop_assert_eq!(&dates(&text, language, Order::DayFirst), &expected, "{}: {}", language, text);
                }
            }
        }

        #[test]
        fn no_text_breaks_it(text in "\\PC*", tail in "([0-9]{1,4}|[-./:, ]|Jan|年|月|日|pm|GMT|h){0,40}") {
            find(&text, "en", Order::DayFirst);
            find(&tail, "de", Order::MonthFirst);
        }
    }
}
