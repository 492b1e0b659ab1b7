//! Which of the dates are the article's.
//!
//! The days that are told are weighed against each other; each kind of witness speaks once for a day. Of the winning
//! day the most trusted candidate is taken, with the time of one that tells more.

use super::address::InAddress;
use super::candidates::{Candidate, Kind};
use super::labels::Role;
use crate::facts::source::Source;
use crate::report::Fact;

/// Below this nothing speaks for a date but that it stands on the page.
const ENOUGH: f32 = 1.0;

/// How much a date of change says about the day of publication, when nothing else does.
const CHANGE_AS_PUBLICATION: f32 = 0.3;

/// What the address adds to a day in the month that it names.
const RIGHT_MONTH: f32 = 4.0;

/// Published and updated.
pub fn choose(source: &Source, candidates: &[Candidate], address: Option<InAddress>) -> (Option<Fact>, Option<Fact>) {
    let published = publication(candidates, address);
    let updated = change(candidates);
    (published.map(|told| fact(source, told)), updated.map(|told| fact(source, told)))
}

fn fact(source: &Source, told: &Candidate) -> Fact {
    Fact {
        value: told.moment.to_string(),
        evidence: told.evidence.clone(),
        element: told.element.map(|node| source.page.element_number(node)),
    }
}

/// What a candidate is worth as the day of publication.
fn worth(told: &Candidate) -> f32 {
    match told.role {
        Role::Updated => told.weight * CHANGE_AS_PUBLICATION,
        _ => told.weight,
    }
}

fn publication(candidates: &[Candidate], address: Option<InAddress>) -> Option<&Candidate> {
    let mut best: Option<(f32, &Candidate)> = None;
    for day in candidates {
        let mut sum = 0.0;
        for kind in [Kind::LinkedData, Kind::Meta, Kind::Markup, Kind::Address, Kind::Visible] {
            let agree = candidates.iter().filter(|told| told.kind == kind && told.moment.may_be(&day.moment));
            sum += agree.map(worth).fold(0.0, f32::max);
        }
        if let Some(InAddress::Month(year, month)) = address
            && (i32::from(day.moment.day.year()), day.moment.day.month() as u32) == (year, month)
        {
            sum += RIGHT_MONTH;
        }
        // Of equal sums the better candidate, then the earlier day.
        let better = best.is_none_or(|(most, chosen)| {
            let own = (worth(day), std::cmp::Reverse(day.moment.day));
            sum > most + 0.01 || (sum > most - 0.01 && own.partial_cmp(&(worth(chosen), std::cmp::Reverse(chosen.moment.day))).is_some_and(|order| order.is_gt()))
        });
        if better {
            best = Some((sum, day));
        }
    }
    let (sum, day) = best?;
    if sum < ENOUGH {
        return None;
    }
    // The same moment, told more exactly by a witness nearly as good.
    let same = candidates.iter().filter(|told| told.role == Role::Published && told.moment.may_be(&day.moment));
    let exact = same.max_by(|a, b| (a.moment.precision(), a.weight).partial_cmp(&(b.moment.precision(), b.weight)).unwrap_or(std::cmp::Ordering::Equal));
    exact.filter(|exact| exact.moment.precision() > day.moment.precision() && exact.weight >= EXACT).or(Some(day))
}

/// How far a witness must be trusted to tell the time of a day that others tell.
const EXACT: f32 = 4.0;

fn change(candidates: &[Candidate]) -> Option<&Candidate> {
    let changes = candidates.iter().filter(|told| told.role == Role::Updated && told.weight >= CHANGE);
    changes.max_by(|a, b| a.weight.total_cmp(&b.weight).then(b.kind.cmp(&a.kind)))
}

/// How far a date of change must be trusted.
const CHANGE: f32 = 3.0;
