//! What a number shares with a number beside it: its kind, its unit, or the noun that it counts.
//!
//! Promises that a number with a unit or a noun of its own keeps it.

use super::Quantity;
use super::amounts::Amount;
use super::between::time_before;
use super::comparison::is_compared;
use super::lexicon::Lexicon;
use super::numerals::Form;
use super::qualifiers::{before_qualifiers, change};
use super::tokens::Tokens;
use super::units::PERCENTAGE_POINT;
use crate::report::FigureKind;
use std::borrow::Cow;
use std::ops::Range;

/// How many times one may be the other where two numbers are taken to count the same.
const FARTHEST: f64 = 3.0;

/// By so many points and more no share moves, in percent of the whole.
const WHOLE: f64 = 100.0;

/// How many tokens may stand between an amount and a bare number that shares its unit.
const SHARES_WITHIN: usize = 12;

/// A bare decimal beside an amount of its size has its unit: "the high is 84.75 cents, the low 74.07". So has an age in
/// a list: "aged 4 and 6".
pub(super) fn inherit(tokens: &Tokens, amounts: &mut [Amount], place: usize, last: usize, lexicon: &Lexicon) {
    let (before, amount) = (&amounts[last], &amounts[place]);
    let gap = before.reach..amount.tokens.start;
    let bare = amount.kind == FigureKind::Count && amount.unit.is_none() && amount.high.is_none();
    // "spent £2.5bn on roads, 300 million more than last year"
    let more_money = bare && amount.scaled && before.scaled && before.kind == FigureKind::Money;
    if more_money && gap.len() <= SHARES_WITHIN && is_compared(tokens, amount, lexicon) {
        let unit = before.unit.clone();
        (amounts[place].kind, amounts[place].unit) = (FigureKind::Money, unit);
        return;
    }
    let bare = bare && !amount.scaled;
    let digits = matches!(amount.form, Form::Digits { .. });
    let clause_ends = !tokens.is_word(amount.tokens.end) || lexicon.functions.at(tokens, amount.tokens.end).is_some();
    if !bare || !digits || !clause_ends || gap.len() > SHARES_WITHIN {
        return;
    }
    let decimal = |amount: &Amount| amount.value.is_some_and(|value| value.fract() != 0.0);
    let measured = matches!(before.kind, FigureKind::Money | FigureKind::Percent | FigureKind::Measure);
    let listed = is_listed(tokens, &gap, lexicon);
    let same_unit = measured
        && decimal(before)
        && decimal(amount)
        && is_like(before, amount)
        && lexicon.reached.before(tokens, gap.end).is_none();
    let same_age = before.kind == FigureKind::Age && listed && !before.attributive && amount.is_bare_digits();
    if same_unit || same_age {
        let (kind, unit) = (before.kind, before.unit.clone());
        amounts[place].kind = kind;
        amounts[place].unit = unit;
    }
}

/// "59.4 %, 1.8 points more than a year ago", "rose five points to 41 %": points are of percent that lead to a share, and those with
/// decimals that compare `behind` one, or say with what. What games are won by is told in whole points. So are tenths of a point,
/// where they have a name of their own.
pub(super) fn points_of_share(tokens: &Tokens, amounts: &mut [Amount], place: usize, behind: bool, lexicon: &Lexicon) {
    let amount = &amounts[place];
    // "al 6,1%, due decimi in meno"
    let end = amount.tokens.end;
    if behind && amount.form == Form::Part && lexicon.tenths.is(tokens, end - 1) && is_compared(tokens, amount, lexicon)
    {
        (amounts[place].kind, amounts[place].unit) = (FigureKind::Percent, Some(Cow::Borrowed(PERCENTAGE_POINT)));
        return;
    }
    // "d'un quart de point à 3,25 %"
    let point = lexicon.of.at(tokens, end).map_or(end, |(of, ())| of.end);
    let next_is_share = amounts.get(place + 1).is_some_and(|next| next.kind == FigureKind::Percent);
    if amount.form == Form::Part && lexicon.points.is(tokens, point) && (behind || next_is_share) {
        let amount = &mut amounts[place];
        (amount.kind, amount.unit) = (FigureKind::Percent, Some(Cow::Borrowed(PERCENTAGE_POINT)));
        (amount.tokens.end, amount.reach) = (point + 1, point + 1);
        return;
    }
    let points = amount.tokens.end;
    // An index has more points than a share.
    let value = amount.value.filter(|value| value.abs() < WHOLE);
    // "in the third quarter" stands between.
    let next = amounts[place + 1..].iter().find(|next| next.form != Form::Ordinal);
    let next = next.filter(|next| next.kind == FigureKind::Percent);
    let counts = amount.kind == FigureKind::Count && amount.unit.is_none() && (behind || next.is_some());
    let tenths = counts && lexicon.tenths.is(tokens, points);
    let Some(value) = value.filter(|_| tenths || counts && lexicon.points.is(tokens, points)) else { return };
    let changes = || change(tokens, amount, None, lexicon).is_some();
    let than = || lexicon.comparatives.at(tokens, points + 1).is_some_and(|(found, ())| found.len() > 1);
    let compares = || changes() || lexicon.comparatives.at(tokens, points + 1).is_some();
    let leads = || next.is_some_and(|next| leads_to(tokens, points + 1, next, lexicon));
    // "43 %, down 5 points"
    let moved = || {
        let start = before_qualifiers(tokens, amount.tokens.start, lexicon);
        let (change, _) = lexicon.change.before(tokens, start)?;
        let comma = change.start.checked_sub(1).filter(|comma| tokens.lower(*comma) == ",")?;
        let share = amounts[..place].last().filter(|share| share.kind == FigureKind::Percent)?;
        (share.reach == comma).then_some(())
    };
    let told = tenths || value.fract() != 0.0 || moved().is_some();
    if behind && (told && compares() || than()) || leads() && changes() {
        let amount = &mut amounts[place];
        amount.value = Some(if tenths { value / 10.0 } else { value });
        (amount.kind, amount.unit) = (FigureKind::Percent, Some(Cow::Borrowed(PERCENTAGE_POINT)));
        (amount.tokens.end, amount.reach) = (points + 1, points + 1);
    }
}

/// Whether no more than "to" stands between the token and the amount that was reached, a comma, and words of when: "points IN THE
/// THIRD QUARTER, TO 7 %".
fn leads_to(tokens: &Tokens, from: usize, amount: &Amount, lexicon: &Lexicon) -> bool {
    let start = amount.tokens.start;
    // "hasta el" may mean "up to".
    let qualified = || lexicon.reached.before(tokens, before_qualifiers(tokens, start, lexicon));
    let reached = lexicon.reached.before(tokens, start).or_else(qualified);
    reached.is_some_and(|(reached, ())| {
        let comma = usize::from(reached.start > from && tokens.lower(reached.start - 1) == ",");
        let end = reached.start - comma;
        from <= end && (from == end || comma > 0 && time_before(tokens, end, lexicon) == Some(from))
    })
}

/// "3, 5 and 7 percent", "16, 17 and 22 people": the numbers of a list are of its last one's unit, or count what that does.
/// `amounts` are those of the quantities.
pub(super) fn unit_of_list(tokens: &Tokens, amounts: &[&Amount], quantities: &mut [Quantity], lexicon: &Lexicon) {
    let joins = |at: usize| lexicon.and.is(tokens, at) || lexicon.or.is(tokens, at);
    let mut listed = false;
    for place in (0..amounts.len().saturating_sub(1)).rev() {
        let (amount, next) = (amounts[place], amounts[place + 1]);
        let (before, behind) = quantities.split_at_mut(place + 1);
        let (quantity, told) = (&mut before[place], &behind[0]);
        let shares = told.unit.is_some() && !next.scaled && !next.unit_before && told.kind != FigureKind::Rank;
        let gap = amount.reach;
        let apart = shares && next.tokens.start == gap + 1 && tokens.spaced(next.tokens.start);
        listed = apart && (joins(gap) || listed && tokens.lower(gap) == ",");
        let bare = matches!(amount.form, Form::Digits { .. }) && amount.unit.is_none() && amount.high.is_none();
        let alone = bare && !amount.scaled && quantity.kind == FigureKind::Count && quantity.unit.is_none();
        if !listed || !alone {
            continue;
        }
        quantity.kind = told.kind;
        quantity.unit.clone_from(&told.unit);
        if quantity.label.is_empty() && told.kind == FigureKind::Count {
            quantity.label.clone_from(&told.label);
            quantity.named = told.named;
        }
    }
}

/// A count without a noun counts what the next count does where that is the whole ("22 of at least 26 workers"), or of
/// its size and in a clause set against it ("peaked at 24,800, while the west had 13,800 strikes"). `amounts` are those
/// of the quantities.
pub(super) fn look_ahead(tokens: &Tokens, amounts: &[&Amount], quantities: &mut [Quantity], lexicon: &Lexicon) {
    let mut next: Option<usize> = None;
    for place in (0..amounts.len()).rev() {
        if quantities[place].kind != FigureKind::Count {
            continue;
        }
        if let Some(next) = next
            && quantities[place].unit.is_none()
            && (is_part_of(tokens, amounts[place], amounts[next], lexicon)
                || is_set_against(tokens, amounts[place], amounts[next], lexicon)
                || is_coordinated(tokens, amounts[place], amounts[next], lexicon))
        {
            quantities[place].unit = quantities[next].unit.clone();
        }
        next = Some(place);
    }
}

/// "40 % of the 3,000 respondents": a share without a name is of what the number behind counts. `amounts` are those of the quantities.
pub(super) fn share_of_counted(tokens: &Tokens, amounts: &[&Amount], quantities: &mut [Quantity], lexicon: &Lexicon) {
    for place in 1..amounts.len() {
        let (before, behind) = quantities.split_at_mut(place);
        let (share, counted) = (&mut before[place - 1], &behind[0]);
        let is_share = matches!(share.kind, FigureKind::Percent | FigureKind::Ratio) && share.label.is_empty();
        let has_name = !counted.label.is_empty() && matches!(counted.kind, FigureKind::Count | FigureKind::Age);
        if is_share && has_name && is_part_of(tokens, amounts[place - 1], amounts[place], lexicon) {
            share.label = counted.named_label();
            share.named = share.label.len();
        }
    }
}

/// "117 years and 189 days old": the years are an age too. "She was 14, not 17": so is what is denied. `amounts` are those of the
/// quantities.
pub(super) fn age_in_parts(tokens: &Tokens, amounts: &[&Amount], quantities: &mut [Quantity], lexicon: &Lexicon) {
    for place in 1..amounts.len() {
        let gap = amounts[place - 1].reach..amounts[place].tokens.start;
        let years = quantities[place - 1].kind == FigureKind::Duration
            && quantities[place - 1].unit.as_deref() == Some("year")
            && quantities[place].unit.as_deref() != Some("year");
        if years && is_listed(tokens, &gap, lexicon) && quantities[place].kind == FigureKind::Age {
            quantities[place - 1].kind = FigureKind::Age;
        }
        let bare = quantities[place].kind == FigureKind::Count && quantities[place].unit.is_none();
        if bare && quantities[place - 1].kind == FigureKind::Age && is_denied(tokens, &gap, lexicon) {
            (quantities[place].kind, quantities[place].unit) = (FigureKind::Age, Some("year".to_owned()));
        }
    }
}

/// Whether "not" alone stands between two amounts, or a comma and "not".
fn is_denied(tokens: &Tokens, gap: &Range<usize>, lexicon: &Lexicon) -> bool {
    let comma = usize::from(tokens.lower(gap.start) == ",");
    gap.len() == comma + 1 && lexicon.negations.is(tokens, gap.start + comma)
}

/// "im Alter von 19, 23 und 31 Jahren": what a list goes on with behind an age are ages, too, if "and" ends it. `amounts` are
/// those of the quantities.
pub(super) fn ages_of_list(tokens: &Tokens, amounts: &[&Amount], quantities: &mut [Quantity], lexicon: &Lexicon) {
    // Where the list's first age stands.
    let mut first = None;
    for place in 1..amounts.len() {
        let gap = amounts[place - 1].reach..amounts[place].tokens.start;
        let is_year =
            |place: usize, kind| quantities[place].kind == kind && quantities[place].unit.as_deref() == Some("year");
        // "ages 2, 4, 5, and 6"
        let comma = usize::from(gap.len() == 2 && tokens.lower(gap.start) == ",");
        let gap = gap.start + comma..gap.end;
        let bare = || quantities[place].kind == FigureKind::Count && quantities[place].unit.is_none();
        let named = || lexicon.age_named.before(tokens, amounts[first.unwrap_or(place - 1)].tokens.start).is_some();
        let goes_on = is_year(place, FigureKind::Duration) || is_year(place, FigureKind::Age) || bare() && named();
        if !goes_on || !is_listed(tokens, &gap, lexicon) {
            first = None;
            continue;
        }
        first = first.or_else(|| is_year(place - 1, FigureKind::Age).then_some(place - 1));
        if let Some(start) = first.filter(|_| lexicon.and.is(tokens, gap.start)) {
            for quantity in &mut quantities[start..=place] {
                (quantity.kind, quantity.unit) = (FigureKind::Age, Some("year".to_owned()));
            }
            first = None;
        }
    }
}

/// Whether a comma and "or" lead from the last quantity to this one, which is of another kind.
pub(super) fn is_told_otherwise(tokens: &Tokens, amount: &Amount, last: &Quantity, lexicon: &Lexicon) -> bool {
    let start = amount.tokens.start;
    if last.kind == amount.kind || start == 0 || !tokens.is_word(start - 1) {
        return false;
    }
    let or = lexicon.or.before(tokens, before_qualifiers(tokens, start, lexicon));
    or.and_then(|(or, ())| or.start.checked_sub(1)).is_some_and(|comma| tokens.lower(comma) == ",")
}

/// Whether a comma or "and" alone stands between two amounts.
fn is_listed(tokens: &Tokens, gap: &Range<usize>, lexicon: &Lexicon) -> bool {
    gap.len() == 1 && (tokens.lower(gap.start) == "," || lexicon.and.at(tokens, gap.start).is_some())
}

fn is_like(amount: &Amount, other: &Amount) -> bool {
    amount.value.zip(other.value).is_some_and(|(one, other)| {
        let (one, other) = (one.abs(), other.abs());
        one <= other * FARTHEST && other <= one * FARTHEST
    })
}

fn is_part_of(tokens: &Tokens, amount: &Amount, whole: &Amount, lexicon: &Lexicon) -> bool {
    const WITHIN: usize = 4;
    let of = lexicon.of.at(tokens, amount.reach).is_some();
    of && whole.tokens.start - amount.reach <= WITHIN && (amount.reach..whole.tokens.start).all(|at| tokens.is_word(at))
}

/// "displaced 500,000 and killed 185 people": nothing but "and" and a verb between them.
fn is_coordinated(tokens: &Tokens, amount: &Amount, other: &Amount, lexicon: &Lexicon) -> bool {
    let gap = amount.reach..other.tokens.start;
    let verb = gap.start + 1;
    gap.len() == 2
        && lexicon.and.at(tokens, gap.start).is_some()
        && tokens.is_word(verb)
        && !tokens.is_capital(verb)
        && (lexicon.functions.at(tokens, verb).is_none() || lexicon.outcomes.is(tokens, verb))
}

fn is_set_against(tokens: &Tokens, amount: &Amount, other: &Amount, lexicon: &Lexicon) -> bool {
    is_like(amount, other) && (amount.reach..other.tokens.start).any(|at| lexicon.clause_words.at(tokens, at).is_some())
}
