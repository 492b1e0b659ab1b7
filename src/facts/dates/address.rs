//! Dates in a page's address: `/2024/01/31/story`, `/story-20240131.html`.

use super::moment::Moment;
use super::months::month_named;

/// What an address tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InAddress {
    /// A day.
    Day(Moment),
    /// A year and a month.
    Month(i32, u32),
}

/// The first date in a path: a day, else a month.
pub fn find(path: &str) -> Option<InAddress> {
    let parts = parts(path);
    day(&parts).map(InAddress::Day).or_else(|| month(&parts))
}

/// A run of letters or of digits, and the mark before it.
struct Part<'a> {
    text: &'a str,
    mark: char,
    digits: bool,
}

fn parts(path: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part> = Vec::new();
    let mut start = 0;
    let bytes = path.as_bytes();
    while start < bytes.len() {
        let digits = bytes[start].is_ascii_digit();
        let letters = bytes[start].is_ascii_alphabetic();
        if !digits && !letters {
            start += 1;
            continue;
        }
        let same = |byte: &u8| if digits { byte.is_ascii_digit() } else { byte.is_ascii_alphabetic() };
        let end = start + bytes[start..].iter().take_while(|byte| same(byte)).count();
        let mark = start.checked_sub(1).map_or('/', |before| char::from(bytes[before]));
        parts.push(Part { text: &path[start..end], mark, digits });
        start = end;
    }
    parts
}

/// The years of the web.
const YEARS: std::ops::RangeInclusive<i32> = 1994..=2099;

fn year(part: &Part) -> Option<i32> {
    let year = if part.digits && part.text.len() == 4 { part.text.parse().ok()? } else { return None };
    YEARS.contains(&year).then_some(year)
}

fn small(part: &Part, most: u32) -> Option<u32> {
    let number = if part.digits && part.text.len() <= 2 { part.text.parse().ok()? } else { return None };
    (1..=most).contains(&number).then_some(number)
}

fn month_part(part: &Part) -> Option<u32> {
    if part.digits { small(part, 12) } else { month_named(&part.text.to_ascii_lowercase(), "en") }
}

fn day(parts: &[Part]) -> Option<Moment> {
    let three = |at: usize| -> Option<Moment> {
        let [a, b, c] = parts.get(at..at + 3)? else { return None };
        if b.mark != c.mark {
            return None;
        }
        if let (Some(year), Some(month), Some(day)) = (year(a), month_part(b), small(c, 31)) {
            return Moment::day(year, month, day);
        }
        // 31-01-2024, 31-jan-2024
        let (day, month, year) = (small(a, 31)?, month_part(b)?, year(c)?);
        (a.text.len() == 2 || !b.digits).then(|| Moment::day(year, month, day))?
    };
    let joined = |at: usize| -> Option<Moment> {
        let part = parts.get(at).filter(|part| part.digits)?;
        let number = |range: std::ops::Range<usize>| part.text.get(range)?.parse().ok();
        match part.text.len() {
            // 20240131; with a time or a serial number behind it: 202401311916, 20240131123456.
            8 | 10 | 12 | 14 => {
                let year = i32::try_from(number(0..4)?).ok().filter(|year| YEARS.contains(year))?;
                Moment::day(year, number(4..6)?, number(6..8)?)
            }
            // 2024/0131
            4 => {
                let year = parts.get(at.checked_sub(1)?).and_then(year)?;
                (part.mark == '/').then(|| Moment::day(year, number(0..2)?, number(2..4)?))?
            }
            _ => None,
        }
    };
    (0..parts.len()).find_map(three).or_else(|| (0..parts.len()).find_map(joined))
}

fn month(parts: &[Part]) -> Option<InAddress> {
    parts.windows(2).find_map(|pair| {
        let [a, b] = pair else { return None };
        let whole = a.mark == '/' && matches!(b.mark, '/' | '-' | '_') && b.text.len() >= 2;
        whole.then(|| Some(InAddress::Month(year(a)?, month_part(b)?)))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &str) -> String {
        match find(path) {
            Some(InAddress::Day(moment)) => moment.to_string(),
            Some(InAddress::Month(year, month)) => format!("{year}-{month:02}"),
            None => String::new(),
        }
    }

    #[test]
    fn dates_in_addresses() {
        for (path, expected) in [
            ("/2024/01/31/story", "2024-01-31"),
            ("/news/2024/1/5/story.html", "2024-01-05"),
            ("/2024/jan/31/story", "2024-01-31"),
            ("/story-2024-01-31", "2024-01-31"),
            ("/2024-01-31-story", "2024-01-31"),
            ("/story-20240131.html", "2024-01-31"),
            ("/n/202401311916123.html", ""),
            ("/n/20240131191612-nts.html", "2024-01-31"),
            ("/2024/0131/c90-1.html", "2024-01-31"),
            ("/a/31-01-2024/x", "2024-01-31"),
            ("/2024/01/story", "2024-01"),
            ("/2024_01/story", "2024-01"),
            ("/2024/13/story", ""),
            ("/2024/02/30/story", "2024-02"),
            ("/story-2024", ""),
            ("/id/20242024", ""),
            ("/10-best-things-2024", ""),
            ("/für/2024/01/31/ü", "2024-01-31"),
            ("/", ""),
        ] {
            assert_eq!(told(path), expected, "{path}");
        }
    }
}
