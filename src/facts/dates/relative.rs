//! Dates told from the reader's own day: "yesterday, 7:16 pm", "vor 3 Stunden", by the words of `data/*/dates.txt`.
//!
//! Such words tell a day only beside a reference: today's date, as sites show it in their head. Promised: nothing is told
//! more exactly than both of them together tell it. Weeks and months ago are no day.

use super::candidates::{Candidate, Kind};
use super::clock;
use super::labels::{self, Role};
use super::moment::{Clock, Moment};
use super::tokens::{self, Token};
use crate::facts::region::Region;
use crate::facts::source::Source;
use crate::page::NodeId;
use crate::told;
use crate::words::{self, Words};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// How long before the reader's now something was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ago {
    Minutes(u32),
    Hours(u32),
    /// With the time of that day, where it is told.
    Days(u32, Option<Clock>),
}

/// A text longer than this tells a story, in which yesterday is another day than the paper's.
const SHORT: usize = 80;
/// Blocks above and below the headline among which the story's own date stands.
const ABOVE: usize = 3;
const BELOW: usize = 5;
/// As much as a date in a short text beside the headline that nothing introduces.
const WEIGHT: f32 = 3.5;
/// More than any site counts in minutes, hours, days.
const MOST: u32 = 100;

/// From here on a date that the page tells in full says more than how long ago it was.
const PLAIN: f32 = 2.0;

/// The story's date, told from the site's own today; `told` are the dates that the page tells in full.
pub fn all(source: &Source, told: &[Candidate]) -> Vec<Candidate> {
    let Some(headline) = source.headline_place() else { return Vec::new() };
    let (todays, others): (Vec<_>, Vec<_>) =
        told.iter().partition(|date| is_today(source, source.blocks[headline].node, date));
    let Some(today) = agreed(&todays) else { return Vec::new() };
    if others.iter().any(|date| date.role != Role::Other && date.weight >= PLAIN) {
        return Vec::new();
    }
    let beside = headline.saturating_sub(ABOVE)..(headline + BELOW + 1).min(source.blocks.len());
    let elsewhere =
        Region::COMMENTS.or(Region::STORIES).or(Region::ASIDE).or(Region::FOOTER).or(Region::MENU).or(Region::LINK);
    beside
        // The headline's own "yesterday" is the event's.
        .filter(|place| *place != headline)
        .map(|place| &source.blocks[place])
        .filter(|block| block.text.len() <= SHORT && !source.region(block.first).is(elsewhere))
        .filter_map(|block| {
            let (ago, start) = find(&block.text, &source.language)?;
            Some(Candidate {
                moment: before(today, ago)?,
                other_order: None,
                role: labels::before(&block.text[..start], &source.language),
                kind: Kind::Visible,
                weight: WEIGHT,
                evidence: told::text_from_day(block.text.as_str(), today.to_string()),
                element: Some(block.node),
            })
        })
        .collect()
}

/// Whether the date is today's: shown in the site's head or menu, above the headline, without a word.
fn is_today(source: &Source, headline: NodeId, date: &Candidate) -> bool {
    let stands = |node| node < headline && source.region(node).is(Region::HEADER.or(Region::MENU));
    date.kind == Kind::Visible && date.role == Role::Unsaid && date.element.is_some_and(stands)
}

/// The first of the moments, when all tell one day.
fn agreed(todays: &[&Candidate]) -> Option<Moment> {
    let first = todays.first()?.moment;
    todays.iter().all(|other| other.moment.day == first.day).then_some(first)
}

/// So long before that moment; of a day alone no hours can be taken.
fn before(now: Moment, ago: Ago) -> Option<Moment> {
    let minutes = match ago {
        Ago::Days(days, clock) => {
            let day = minutes_before(now.day.at(0, 0, 0, 0), i64::from(days) * MINUTES_OF_DAY)?.date();
            return Some(Moment { day, clock });
        }
        Ago::Minutes(minutes) => minutes,
        Ago::Hours(hours) => hours * 60,
    };
    let clock = now.clock?;
    let then = minutes_before(now.day.to_datetime(clock.time), i64::from(minutes))?;
    // "3 hours ago" is told by the hour, so no more than the day is sure.
    let exact = matches!(ago, Ago::Minutes(_)).then_some(Clock { time: then.time(), ..clock });
    Some(Moment { day: then.date(), clock: exact })
}

const MINUTES_OF_DAY: i64 = 24 * 60;

/// So many minutes before, on a clock that is never changed. By instants, since jiff's spans would make the extension's
/// engine, gzipped, 57 KB larger.
fn minutes_before(at: DateTime, minutes: i64) -> Option<DateTime> {
    let instant = Offset::UTC.to_timestamp(at).ok()?.as_second() - minutes * 60;
    Some(Offset::UTC.to_datetime(Timestamp::from_second(instant).ok()?))
}

/// What the text tells first, and the byte where it begins.
fn find(text: &str, language: &str) -> Option<(Ago, usize)> {
    let words = words::of(language, "dates");
    let tokens = tokens::read(text);
    (0..tokens.len()).find_map(|at| {
        let found = day(text, &tokens, at, words).or_else(|| Some(amount_ago(&tokens, at, words)?.0))?;
        Some((found, tokens[at].start))
    })
}

/// Whether the text says nothing but how long ago something was: "3 hours ago", as sites put it beside a line.
pub fn is_how_long_ago(text: &str, language: &str) -> bool {
    if text.len() > SHORT {
        return false;
    }
    let tokens = tokens::read(text);
    amount_ago(&tokens, 0, words::of(language, "dates")).is_some_and(|(_, end)| end == tokens.len())
}

/// "yesterday", "heute, 19:16 Uhr"
fn day(text: &str, tokens: &[Token], at: usize, words: &Words) -> Option<Ago> {
    let days = [("day before yesterday", 2), ("yesterday", 1), ("today", 0)];
    let (days, next) = days.into_iter().find_map(|(section, days)| {
        let next = words.entries(section).iter().find_map(|phrase| after_phrase(tokens, at, phrase))?;
        Some((days, next))
    })?;
    let clock = (next..tokens.len().min(next + BEFORE_CLOCK)).find_map(|start| clock::read(text, tokens, start, None));
    Some(Ago::Days(days, clock.map(|(clock, _)| clock)))
}

/// Tokens between a day and its time, at most: "yesterday at 19:16", "gestern, um 19:16".
const BEFORE_CLOCK: usize = 4;

/// "3 hours ago", "vor einer Stunde", and the token after it.
fn amount_ago(tokens: &[Token], at: usize, words: &Words) -> Option<(Ago, usize)> {
    words.entries("ago").iter().find_map(|pattern| {
        let (before, after) = pattern.split_once('…')?;
        let (ago, next) = amount(tokens, after_phrase(tokens, at, before)?, words)?;
        after_phrase(tokens, next, after).map(|end| (ago, end))
    })
}

/// "3 hours", "an hour", and the token after it.
fn amount(tokens: &[Token], at: usize, words: &Words) -> Option<(Ago, usize)> {
    let first = tokens.get(at)?;
    let is = |token: &Token, section| token.word().is_some_and(|word| words.entries(section).contains(&word));
    let (count, at) = match first.number(1..=3) {
        Some(count) => (Some(count).filter(|count| *count <= MOST)?, at + 1),
        // "un'ora fa"
        None if is(first, "one") => {
            let apostrophe = tokens.get(at + 1).is_some_and(|mark| mark.is('\'') || mark.is('’'));
            (1, at + 1 + usize::from(apostrophe))
        }
        // "час назад"
        None if is(first, "one alone") && !at.checked_sub(1).is_some_and(|at| is_number(&tokens[at])) => (1, at),
        None => return None,
    };
    let unit = tokens.get(at)?;
    let ago = if is(unit, "minutes") {
        Ago::Minutes(count)
    } else if is(unit, "hours") {
        Ago::Hours(count)
    } else if is(unit, "days") {
        Ago::Days(count, None)
    } else {
        return None;
    };
    // "5 min. ago"
    let dotted = tokens.get(at + 1).is_some_and(|mark| mark.is('.'));
    Some((ago, at + 1 + usize::from(dotted)))
}

fn is_number(token: &Token) -> bool {
    matches!(token.kind, tokens::Kind::Number(..))
}

/// The token after the phrase, when it stands here.
fn after_phrase(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    let wanted = tokens::read(phrase);
    let here = tokens.get(at..at + wanted.len())?;
    here.iter().zip(&wanted).all(|(here, wanted)| here.kind == wanted.kind).then_some(at + wanted.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The moment that the words tell a reader on 1 March 2024, at 01:30.
    fn told(text: &str, language: &str) -> String {
        let clock = Clock { time: jiff::civil::Time::constant(1, 30, 0, 0), seconds: false, zone: None };
        let now = Moment { day: jiff::civil::Date::constant(2024, 3, 1), clock: Some(clock) };
        let moment = find(text, language).and_then(|(ago, _)| before(now, ago));
        moment.map(|moment| moment.to_string()).unwrap_or_default()
    }

    #[test]
    fn nothing_but_how_long_ago() {
        for (language, text, expected) in [
            ("en", "3 hours ago", true),
            ("en", "1 hr ago", true),
            ("de", "vor 16 Stunden", true),
            ("fr", "il y a 5 min", true),
            ("uk", "5 хв тому", true),
            ("en", "3 hours ago it sank", false),
            ("en", "It sank 3 hours ago", false),
            ("en", "", false),
        ] {
            assert_eq!(is_how_long_ago(text, language), expected, "{text}");
        }
    }

    #[test]
    fn words_of_time() {
        for (language, text, expected) in [
            ("en", "Published 20 minutes ago", "2024-03-01T01:10"),
            ("en", "3 hours ago", "2024-02-29"),
            ("en", "an hour ago", "2024-03-01"),
            ("en", "Yesterday at 7:16 p.m.", "2024-02-29T19:16"),
            ("en", "today", "2024-03-01"),
            ("en", "2 days ago", "2024-02-28"),
            ("en", "3 weeks ago", ""),
            ("en", "500 days ago", ""),
            ("en", "long ago", ""),
            ("en", "in 3 hours", ""),
            ("de", "vor 3 Stunden", "2024-02-29"),
            ("de", "Vor einer Stunde", "2024-03-01"),
            ("de", "gestern, um 19.16 Uhr", "2024-02-29T19:16"),
            ("de", "vorgestern", "2024-02-28"),
            ("fr", "il y a 5 min", "2024-03-01T01:25"),
            ("fr", "Aujourd’hui à 0h16", "2024-03-01T00:16"),
            ("fr", "avant-hier", "2024-02-28"),
            ("es", "Hace 2 horas", "2024-02-29"),
            ("es", "ayer", "2024-02-29"),
            ("it", "2 ore fa", "2024-02-29"),
            ("it", "un'ora fa", "2024-03-01"),
            ("it", "ieri", "2024-02-29"),
            ("pt", "há 2 dias", "2024-02-28"),
            ("pt", "2 dias atrás", "2024-02-28"),
            ("pt", "ontem às 19h16", "2024-02-29T19:16"),
            ("nl", "40 minuten geleden", "2024-03-01T00:50"),
            ("nl", "gisteren", "2024-02-29"),
            ("ru", "час назад", "2024-03-01"),
            ("ru", "2 часа тому назад", "2024-02-29"),
            ("ru", "вчера, 19:16", "2024-02-29T19:16"),
            ("uk", "5 хв тому", "2024-03-01T01:25"),
            ("uk", "учора", "2024-02-29"),
            ("pl", "2 godz. temu", "2024-02-29"),
            ("pl", "wczoraj, 19:16", "2024-02-29T19:16"),
        ] {
            assert_eq!(told(text, language), expected, "{language}: {text}");
        }
    }
}
