//! Which of the dates are the article's.
//!
//! The days that are told are weighed against each other; each kind of witness speaks once for a day. Of the winning
//! day the most trusted candidate is taken, with the time of one that tells more.

use super::address::InAddress;
use super::candidates::{Candidate, Kind};
use super::country;
use super::labels::Role;
use super::moment::{Clock, Moment, Zone};
use crate::facts::source::Source;
use crate::page::NodeId;
use crate::report::{Contradiction, Fact};
use crate::told::{self, Told};
use jiff::tz::Offset;
use std::collections::HashSet;

/// Below this nothing speaks for a date but that it stands on the page.
const ENOUGH: f32 = 0.4;

/// Below this a day must stand alone: several days, none of them plainly told, are the days of other stories.
const ALONE: f32 = 2.2;

/// … below the article: more than a day in a line of its own there, less than one that is called the day of publication.
const ALONE_BELOW: f32 = 4.5;

/// How many other days with at least this share of its weight make a day one of a list.
const RIVALS: usize = 2;
const NEARLY_AS_GOOD: f32 = 0.75;

/// How much a date of change says about the day of publication, when nothing else does.
const CHANGE_AS_PUBLICATION: f32 = 0.5;

/// From here on a day is plainly told, and changes do not speak for one.
const PLAIN: f32 = 2.0;

/// What the address adds to a day in the month that it names.
const RIGHT_MONTH: f32 = 4.0;

/// Published and updated.
pub fn choose(source: &Source, candidates: &[Candidate], address: Option<InAddress>) -> (Option<Fact>, Option<Fact>) {
    let end = source.article.map(|article| source.page.end(article.body));
    let candidates = &without_changes(candidates);
    let published = publication(candidates, address, end).map(|chosen| {
        let corrected = corrected(chosen, candidates);
        let mut told = fact(source, &on_own_clock(source, corrected, candidates));
        told.contradiction = if std::ptr::eq(corrected, chosen) {
            against(chosen, candidates).map(|other| contradiction(other, reason(chosen, other)))
        } else {
            Some(contradiction(chosen, told::same_time()))
        };
        if let Some(other) = &told.contradiction {
            let day = other.value.get(..10).unwrap_or_default();
            let other_value = if told.value.starts_with(day) { other.value.as_str() } else { day };
            told.evidence = told::contested(told.evidence, other.evidence.clone(), other_value);
        }
        told
    });
    let updated = change(candidates).map(|told| fact(source, &on_own_clock(source, told, candidates)));
    (published, updated)
}

/// The candidates, of which those tell a change that tell the very moment of one, where an earlier publication is declared: systems
/// put the time of the last change into every field. What is hours earlier may be the same with another zone.
fn without_changes(candidates: &[Candidate]) -> Vec<Candidate> {
    let declared = |role: Role| {
        let told = candidates.iter().filter(move |told| told.role == role && told.weight >= EXACT);
        told.filter(|told| matches!(told.kind, Kind::LinkedData | Kind::Meta))
    };
    let is_change = |own| {
        let mut changes = declared(Role::Updated).filter_map(|change| change.moment.instant());
        changes.any(|change| change.duration_since(own).abs() <= MINUTE)
    };
    let tells_change = |told: &Candidate| {
        let own = told.moment.instant().filter(|own| told.role == Role::Published && is_change(*own));
        own.is_some_and(|own| {
            let mut firsts = declared(Role::Published).filter(|first| first.weight >= told.weight);
            firsts.any(|first| first.moment.instant().is_some_and(|first| own.duration_since(first) > MISTAKEN))
        })
    };
    let role = |told: &Candidate| if tells_change(told) { Role::Updated } else { told.role };
    candidates.iter().map(|told| Candidate { role: role(told), ..told.clone() }).collect()
}

fn contradiction(other: &Candidate, reason: Told) -> Contradiction {
    Contradiction { value: other.moment.to_string(), evidence: other.evidence.clone(), reason }
}

/// Why the chosen date was taken and not the other.
fn reason(chosen: &Candidate, other: &Candidate) -> Told {
    match chosen.kind {
        Kind::Address if other.moment.day > chosen.moment.day => told::address_kept(),
        _ if other.kind == Kind::Address => told::draft_address(),
        _ if other.moment.day > chosen.moment.day => told::earlier_day(),
        _ => told::more_speaks(),
    }
}

/// The weightiest witness that tells another day of publication: the reader is told of it.
fn against<'c>(told: &Candidate, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let others = candidates.iter().filter(|other| other.role == Role::Published && other.weight >= CONTRADICTION);
    others.filter(|other| !other.moment.may_be(&told.moment)).max_by(|a, b| a.weight.total_cmp(&b.weight))
}

/// From which weight on a witness for another day is worth telling.
const CONTRADICTION: f32 = 6.0;

/// The time that readers are shown, where the declared one is plainly the same with a mistake: noon taken for midnight
/// ("6:00 PM" declared as 06:00), or the page's own clock declared as UTC ("19:16 CET" as 19:16Z).
fn corrected<'c>(told: &'c Candidate, candidates: &'c [Candidate]) -> &'c Candidate {
    let Some(clock) = told.moment.clock.filter(|_| told.kind != Kind::Visible) else { return told };
    let shown = candidates.iter().filter(|other| {
        other.kind == Kind::Visible
            && other.weight >= SHOWN
            && matches!(other.role, Role::Published | Role::Unsaid)
            && other.moment.day == told.moment.day
    });
    let minutes = |time: jiff::civil::Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let mistaken = |other: &&Candidate| {
        other.moment.clock.is_some_and(|other| {
            let later = minutes(other.time) - minutes(clock.time);
            let lost_noon = later == HALF_DAY && clock.zone.is_none();
            let elsewhere = other.zone.is_some_and(|zone| !zone.offset().is_zero());
            lost_noon || later == 0 && clock.is_utc() && elsewhere
        })
    };
    shown.into_iter().find(mistaken).unwrap_or(told)
}

/// Minutes from midnight to noon.
const HALF_DAY: i32 = 12 * 60;

/// A time that machines give in UTC, as the page's readers are shown it: with the offset of the same instant told
/// elsewhere on the page, or as the time shown there implies it, or of the country's clock where that makes it the day that
/// is shown. Else it stays in UTC, though readers may be shown another day: an instant says more than a day.
fn on_own_clock(source: &Source, told: &Candidate, candidates: &[Candidate]) -> Candidate {
    let Some((instant, utc)) = told.moment.instant().zip(told.moment.clock).filter(|(_, clock)| clock.is_utc()) else {
        return told.clone();
    };
    let others = candidates.iter().filter(|other| other.role != Role::Other && other.moment.clock.is_some());
    let local = others.clone().find_map(|other| {
        let offset = other.moment.clock?.zone?.offset();
        let same = other.moment.instant()?.duration_since(instant).abs() <= MINUTE;
        (same && !offset.is_zero()).then_some(offset)
    });
    // The time of the same event, shown where the article's own dates stand.
    let alike = |other: &&Candidate| {
        other.kind != Kind::Description
            && other.weight >= SHOWN
            && (other.role == Role::Updated) == (told.role == Role::Updated)
    };
    let implied = || {
        others.clone().filter(alike).find_map(|other| {
            let clock = other.moment.clock.filter(|clock| clock.zone.is_none())?;
            let here = Offset::UTC.to_timestamp(other.moment.day.to_datetime(clock.time)).ok()?;
            // A time shown without seconds is cut, not rounded.
            let there = instant.as_second() - if clock.seconds { 0 } else { i64::from(utc.time.second()) };
            let ahead = here.as_second() - there;
            let whole = ahead % HALF_HOUR == 0 && (WESTMOST..=EASTMOST).contains(&ahead) && ahead != 0;
            whole.then(|| Offset::from_seconds(i32::try_from(ahead).ok()?).ok())?
        })
    };
    let days = || candidates.iter().filter(|other| other.role != Role::Other && other.moment.clock.is_none());
    let national = || {
        let offset = country::offset(source.page.address()?.country()?, instant)?;
        let day = offset.to_datetime(instant).date();
        let shown = day != told.moment.day && days().filter(alike).any(|other| other.moment.day == day);
        shown.then_some(offset)
    };
    let Some(offset) = local.or_else(implied).or_else(national) else { return told.clone() };
    let there = offset.to_datetime(instant);
    let clock = Clock { time: there.time(), seconds: utc.seconds, zone: Some(Zone::Offset(offset)) };
    Candidate { moment: Moment { day: there.date(), clock: Some(clock) }, ..told.clone() }
}

/// From which weight on a date is the article's own.
const SHOWN: f32 = 4.0;
/// Two times are one when they are told within a minute.
const MINUTE: jiff::SignedDuration = jiff::SignedDuration::from_secs(60);
/// From here on a moment is not the same, told as if of another zone.
const MISTAKEN: jiff::SignedDuration = jiff::SignedDuration::from_hours(12);
/// Offsets from UTC are hours and half hours, from -12 to +14 (but Nepal's and two islands').
const HALF_HOUR: i64 = 30 * 60;
const WESTMOST: i64 = -12 * 3600;
const EASTMOST: i64 = 14 * 3600;

fn fact(source: &Source, told: &Candidate) -> Fact {
    Fact {
        value: told.moment.to_string(),
        evidence: told.evidence.clone(),
        element: told.element.map(|node| source.page.element_number(node)),
        ..Fact::default()
    }
}

/// What a candidate is worth as the day of publication.
fn worth(told: &Candidate, changes_count: bool) -> f32 {
    match told.role {
        Role::Updated if changes_count => told.weight * CHANGE_AS_PUBLICATION,
        Role::Updated => 0.0,
        _ => told.weight,
    }
}

/// The day of publication. `end`: where the article ends, if the page is one.
fn publication(candidates: &[Candidate], address: Option<InAddress>, end: Option<NodeId>) -> Option<&Candidate> {
    let told = heaviest(candidates, address, false);
    let (sum, day) = match told {
        Some((sum, _)) if sum >= PLAIN => told,
        _ => heaviest(candidates, address, true),
    }?;
    // Below the article even two days are those of other stories or of comments.
    let below = day.element.zip(end).is_some_and(|(element, end)| element >= end);
    let (most, alone) = if below { (1, ALONE_BELOW) } else { (RIVALS, ALONE) };
    if sum < ENOUGH || sum < alone && rivals(day, sum, candidates) >= most {
        return None;
    }
    if let Some(first) = first_publication(day, candidates) {
        return Some(first);
    }
    // The same moment, told more exactly by a witness nearly as good.
    let same = candidates
        .iter()
        .filter(|told| matches!(told.role, Role::Published | Role::Unsaid) && told.moment.may_be(&day.moment));
    let exact = same.max_by(|a, b| {
        (a.moment.precision(), a.weight)
            .partial_cmp(&(b.moment.precision(), b.weight))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    exact.filter(|exact| exact.moment.precision() > day.moment.precision() && exact.weight >= EXACT).or(Some(day))
}

/// How many other days are told nearly as well.
fn rivals(day: &Candidate, sum: f32, candidates: &[Candidate]) -> usize {
    let others = candidates.iter().filter(|other| worth(other, true) >= sum * NEARLY_AS_GOOD);
    let days: HashSet<_> =
        others.filter(|other| !other.moment.may_be(&day.moment)).map(|other| other.moment.day).collect();
    days.len()
}

/// The day in the address, where what is declared comes much later: moved to another system, or published anew at each
/// change, a story keeps its address.
fn first_publication<'c>(declared: &Candidate, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let address = candidates.iter().find(|told| told.kind == Kind::Address)?;
    let later = declared.moment.day.duration_since(address.moment.day);
    (later > DRAFTED).then_some(address)
}

/// Days between the day in an address, which may be a draft's, and publication, at most. Of the labelled pages one
/// declares a later day truly (28 days: a draft) and one falsely (705 days: moved to another system); every limit from 30
/// to 700 days tells these apart, so it is half a year, which no draft takes that ends as news.
const DRAFTED: jiff::SignedDuration = jiff::SignedDuration::from_hours(180 * 24);

/// How far a witness must be trusted to tell the time of a day that others tell.
const EXACT: f32 = 4.0;

/// The day that most speaks for, with what speaks for it.
fn heaviest(candidates: &[Candidate], address: Option<InAddress>, changes_count: bool) -> Option<(f32, &Candidate)> {
    let worth = |told: &Candidate| worth(told, changes_count);
    let mut best: Option<(f32, &Candidate)> = None;
    for day in candidates.iter().filter(|day| worth(day) > 0.0) {
        let mut sum = 0.0;
        for kind in [Kind::LinkedData, Kind::Meta, Kind::Markup, Kind::Address, Kind::Description, Kind::Visible] {
            let agree = candidates.iter().filter(|told| told.kind == kind && told.moment.may_be(&day.moment));
            sum += agree.map(worth).fold(0.0, f32::max);
        }
        if let Some(InAddress::Month(year, month)) = address
            && (i32::from(day.moment.day.year()), day.moment.day.month() as u32) == (year, month)
        {
            sum += RIGHT_MONTH;
        }
        // Of equal sums the better candidate, then the one that comes first.
        let better = best
            .is_none_or(|(most, chosen)| sum > most + 0.01 || (sum > most - 0.01 && worth(day) > worth(chosen) + 0.01));
        if better {
            best = Some((sum, day));
        }
    }
    best
}

fn change(candidates: &[Candidate]) -> Option<&Candidate> {
    let changes = candidates.iter().filter(|told| told.role == Role::Updated && told.weight >= CHANGE);
    changes.max_by(|a, b| a.weight.total_cmp(&b.weight).then(b.kind.cmp(&a.kind)))
}

/// How far a date of change must be trusted.
const CHANGE: f32 = 3.0;
