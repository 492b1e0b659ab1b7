//! Every date that may be the article's, with where it stands and what speaks for it.
//!
//! Nothing is decided here: [`super::weigh`] does.

use super::address::InAddress;
use super::labels::Role;
use super::moment::Moment;
use super::{declared, order, relative, shown};
use crate::facts::region::Region;
use crate::facts::source::Source;
use crate::page::NodeId;
use crate::told::Told;
use jiff::civil::Date;
use std::collections::HashSet;

/// What sort of thing tells a date. Two of one kind are one witness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// JSON-LD.
    LinkedData,
    /// `<meta>`.
    Meta,
    /// `itemprop`, RDFa.
    Markup,
    /// The address.
    Address,
    /// What the page says about itself in `<meta>`, for people.
    Description,
    /// Text that readers see.
    Visible,
}

/// A date, and what speaks for it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What is told.
    pub moment: Moment,
    /// Where its numbers can be read the other way round.
    pub other_order: Option<Moment>,
    /// What it is the date of.
    pub role: Role,
    /// What tells it.
    pub kind: Kind,
    /// How far it is to be trusted: 10 is a property made for it, 1 a date in running text.
    pub weight: f32,
    /// Where it stands, in words that a reader can check.
    pub evidence: Told,
    /// The element that shows it.
    pub element: Option<NodeId>,
}

/// All candidates, in the order of [`Kind`].
pub fn all(source: &Source) -> Vec<Candidate> {
    let order = order::of(source);
    let mut found = declared::all(source, order);
    found.extend(shown::all(source, order));
    found.extend(relative::all(source, &found));
    settle_orders(&mut found, declared::in_address(source));
    settle_roles(&mut found);
    // Candidates are compared with each other: of a long list of dates the likeliest.
    if found.len() > MOST {
        let mut weights: Vec<f32> = found.iter().map(|told| told.weight).collect();
        weights.sort_by(|a, b| b.total_cmp(a));
        let least = weights[MOST];
        found.retain(|told| told.weight > least);
    }
    found
}

/// Turns a date of numbers round where only that agrees with what else is told.
fn settle_orders(found: &mut [Candidate], address: Option<InAddress>) {
    let plain: HashSet<Date> = found
        .iter()
        .filter(|told| told.other_order.is_none() && told.role != Role::Other)
        .map(|told| told.moment.day)
        .collect();
    let agrees = |day: Date| match address {
        Some(InAddress::Month(year, month)) if (i32::from(day.year()), day.month() as u32) == (year, month) => true,
        _ => plain.contains(&day),
    };
    for told in found.iter_mut() {
        if let Some(other) = told.other_order.filter(|other| agrees(other.day) && !agrees(told.moment.day)) {
            told.moment = other;
        }
    }
}

/// A date shown without a word that is declared as the change, and not as the publication, is the change's; a time that
/// is, to the minute, whatever word stands before it: "By Ann Lee" is said of the author.
fn settle_roles(found: &mut [Candidate]) {
    let declared = |role| -> Vec<Moment> {
        let kinds = [Kind::LinkedData, Kind::Meta, Kind::Markup];
        found.iter().filter(|told| kinds.contains(&told.kind) && told.role == role).map(|told| told.moment).collect()
    };
    let (published, updated) = (declared(Role::Published), declared(Role::Updated));
    if published.is_empty() || updated.is_empty() {
        return;
    }
    let days = |moments: &[Moment]| -> HashSet<Date> { moments.iter().map(|moment| moment.day).collect() };
    let minutes = |moments: &[Moment]| -> HashSet<i64> { moments.iter().filter_map(minute).collect() };
    let (published_days, updated_days) = (days(&published), days(&updated));
    let (published_minutes, updated_minutes) = (minutes(&published), minutes(&updated));
    for told in found.iter_mut().filter(|told| told.kind == Kind::Visible) {
        let day = told.moment.day;
        let day_of_change = updated_days.contains(&day) && !published_days.contains(&day);
        let minute_of_change = minute(&told.moment)
            .is_some_and(|minute| updated_minutes.contains(&minute) && !published_minutes.contains(&minute));
        if told.role == Role::Unsaid && day_of_change
            || matches!(told.role, Role::Unsaid | Role::Published) && minute_of_change
        {
            told.role = Role::Updated;
        }
    }
}

/// The minute since 1970 of a time whose offset is told.
fn minute(moment: &Moment) -> Option<i64> {
    Some(moment.instant()?.as_second().div_euclid(60))
}

/// More dates than any article has around it.
const MOST: usize = 400;

/// What is left of a date's weight where it stands among others' dates.
pub fn trust_of(region: Region) -> f32 {
    let mut trust: f32 = 1.0;
    for (of, factor) in [
        (Region::COMMENTS, 0.08),
        (Region::STORIES, 0.25),
        (Region::FOOTER, 0.4),
        (Region::MENU, 0.3),
        (Region::ASIDE, 0.4),
        (Region::CAPTION, 0.4),
        (Region::BIOGRAPHY, 0.5),
        (Region::HIDDEN, 0.6),
        (Region::QUOTE, 0.3),
    ] {
        if region.is(of) {
            trust = trust.min(factor);
        }
    }
    trust
}
