//! Amounts that belong together: ranges ("10 to 15", "between 10 and 15"), scores ("2-1"), ratios ("one in five").

use super::ages;
use super::amounts::Amount;
use super::dates;
use super::lexicon::Lexicon;
use super::noun;
use super::numerals::Form;
use super::ranges::{Words, ascending, goes_on, near, same_units, scale_of};
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// Joins what belongs together; the order stays. What only shares a unit ("8 or $9", "280 million of the $1.5 billion")
/// gets it.
pub(super) fn join(tokens: &Tokens, amounts: Vec<Amount>, lexicon: &Lexicon) -> Vec<Amount> {
    let mut joined: Vec<Amount> = Vec::with_capacity(amounts.len());
    for mut amount in amounts {
        if let Some(before) = joined.last_mut().filter(|before| shares_money(tokens, before, &amount, lexicon)) {
            before.kind = FigureKind::Money;
            before.unit.clone_from(&amount.unit);
        }
        if let Some(before) = joined.last_mut().filter(|before| shares_years(tokens, before, &amount, lexicon)) {
            before.unit.clone_from(&amount.unit);
            let aged = lexicon.age_before.before(tokens, before.tokens.start).is_some();
            if aged || ages::has_years(tokens, before, lexicon) {
                amount.kind = FigureKind::Age;
            }
            before.kind = amount.kind;
        }
        if let Some(before) = joined.last_mut()
            && shares_unit(tokens, before, &amount, lexicon)
        {
            let scale = amount.value.filter(|_| amount.scaled && !before.scaled).map_or(1.0, |it| it / amount.mantissa);
            before.kind = amount.kind;
            before.unit.clone_from(&amount.unit);
            before.value = before.value.map(|value| value * scale);
        }
        match joined.last().and_then(|before| together(tokens, before, &amount, lexicon)) {
            Some(mut both) => {
                joined.pop();
                // "im Alter von 21 bis 38 Jahren"
                let years = both.kind == FigureKind::Duration && both.unit.as_deref() == Some("year");
                let aged = || lexicon.age_before.before(tokens, both.tokens.start).is_some();
                if years && (aged() || ages::has_years(tokens, &both, lexicon) || bounds_group(tokens, &both, lexicon))
                {
                    both.kind = FigureKind::Age;
                }
                joined.push(both);
            }
            None => joined.push(amount),
        }
    }
    joined
}

/// "Frauen zwischen 18 und 29 Jahren", "mujeres de entre 18 y 29 años"
fn bounds_group(tokens: &Tokens, years: &Amount, lexicon: &Lexicon) -> bool {
    let start = years.tokens.start;
    let leads = [&lexicon.between, &lexicon.from].into_iter().find_map(|leads| leads.before(tokens, start));
    let Some((leads, ())) = leads else { return false };
    let start = lexicon.of.before(tokens, leads.start).map_or(leads.start, |(of, ())| of.start);
    lexicon.age_groups.before(tokens, start).is_some()
}

/// A number without unit before an amount of money, "or" or "of the" between them.
fn shares_money(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> bool {
    let number = low.kind == FigureKind::Count && low.unit.is_none() && matches!(low.form, Form::Digits { .. });
    if !number || high.kind != FigureKind::Money || low.reach >= high.tokens.start {
        return false;
    }
    let or = lexicon.or.at(tokens, low.reach).is_some_and(|(found, ())| found.end == high.tokens.start);
    let of = lexicon.of.at(tokens, low.reach).is_some_and(|(found, ())| {
        found.end == high.tokens.start
            || lexicon.determiners.at(tokens, found.end).is_some_and(|(found, ())| found.end == high.tokens.start)
    });
    or && ascending(low, high) && near(low, high) || of && low.scaled
}

/// "312 statt bisher 288 Euro", "sanken um 0,4 auf 11,3 Milliarden Franken": a number without unit before an amount that tells the
/// unit of both.
fn shares_unit(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> bool {
    let number = low.kind == FigureKind::Count && low.unit.is_none() && matches!(low.form, Form::Digits { .. });
    let has_unit =
        matches!(high.kind, FigureKind::Money | FigureKind::Measure | FigureKind::Percent) && high.unit.is_some();
    if !number || !has_unit || low.high.is_some() || high.unit_before {
        return false;
    }
    let leads = |end: usize| {
        let adverb = lexicon.value_adverbs.at(tokens, end).map_or(end, |(adverb, ())| adverb.end);
        adverb == high.tokens.start || end == high.tokens.start
    };
    let instead = || lexicon.instead.at(tokens, low.reach).is_some_and(|(instead, ())| leads(instead.end));
    let moved = || {
        lexicon.by.before(tokens, low.tokens.start).is_some()
            && lexicon.to.at(tokens, low.reach).is_some_and(|(to, ())| leads(to.end))
            && high.kind == FigureKind::Money
    };
    instead() || moved()
}

/// "children of 3 and 5 years": a number without unit before years, nothing but "and" between them.
fn shares_years(tokens: &Tokens, first: &Amount, second: &Amount, lexicon: &Lexicon) -> bool {
    let joined = lexicon.and.at(tokens, first.reach).is_some_and(|(and, ())| and.end == second.tokens.start);
    let years = second.unit.as_deref() == Some("year");
    joined && years && first.is_bare_digits() && first.kind == FigureKind::Count && first.value < second.value
}

/// Between part and whole, what is counted: "huit véhicules neufs sur dix".
const MOST_WORDS_OF_PART: usize = 2;

/// "won by 2 to 0", where only "to" stands between: what the sentence says before tells that it is a game.
fn is_game(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> bool {
    const WITHIN: usize = 8;
    const MOST: f64 = 40.0;
    let small = |amount: &Amount| amount.is_bare_digits() && amount.value.is_some_and(|value| value <= MOST);
    let start = low.tokens.start;
    small(low)
        && small(high)
        && (start.saturating_sub(WITHIN)..start).any(|at| lexicon.games.at(tokens, at).is_some())
        && !noun::counts(tokens, high.tokens.end, lexicon)
}

/// "voted 312 to 198", where only "to" stands between; in "by 312 votes to 198" votes are counted.
fn is_ballot(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> bool {
    const WITHIN: usize = 8;
    let is_plain = |amount: &Amount| (amount.is_bare_digits() || amount.form == Form::Words) && amount.unit.is_none();
    let start = low.tokens.start;
    is_plain(low)
        && is_plain(high)
        && (start.saturating_sub(WITHIN)..start).any(|at| lexicon.votes.is(tokens, at))
        && lexicon.from.before(tokens, start).is_none()
        && !noun::counts(tokens, high.tokens.end, lexicon)
}

/// "un milione e 400mila", "un millón 400 mil pesos", "un million 200 000 euros": millions, and the thousands that go on from
/// them.
fn is_sum(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> bool {
    const MILLION: f64 = 1e6;
    let millions = low.value.is_some_and(|value| value >= MILLION && value % MILLION == 0.0);
    let thousands = high.value.is_some_and(|value| (1e3..MILLION).contains(&value) && value % 1e3 == 0.0);
    let gap = low.reach..high.tokens.start;
    let scaled = high.scaled || high.form == Form::Words;
    let joined = scaled && lexicon.and.at(tokens, gap.start).is_some_and(|(and, ())| and.end == gap.end);
    let plain = low.unit.is_none() && low.scaled && low.kind == FigureKind::Count && !high.unit_before;
    // "Hay 5 millones y 300 mil son niños": what is counted stands behind both.
    let behind = high.tokens.end;
    let noun = noun::is_content(tokens, behind, lexicon) && tokens.lower(behind).ends_with(['s', 'e', 'i']);
    let counted = high.unit.is_some() || noun || lexicon.of.at(tokens, behind).is_some();
    let between = lexicon.between.before(tokens, low.tokens.start).is_some();
    lexicon.style.nouns == Nouns::First
        && plain
        && millions
        && thousands
        && (gap.is_empty() || joined)
        && counted
        && !between
}

fn together(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> Option<Amount> {
    let numbers = |amount: &Amount| matches!(amount.form, Form::Digits { .. } | Form::Words) && amount.high.is_none();
    if !numbers(low) || !numbers(high) || low.reach > high.tokens.start {
        return None;
    }
    if is_sum(tokens, low, high, lexicon) {
        let value = low.value.zip(high.value).map(|(low, high)| low + high);
        return Some(Amount { value, high: None, ..pair(low, high) });
    }
    let gap = between(tokens, low, high);
    if gap.len() == 1 && tokens.lower(gap.start) == "-" {
        return dashed(tokens, low, high, gap.start, lexicon);
    }
    let is_dash = |at| tokens.lower(at) == "-";
    if gap.len() == 3 && is_dash(gap.start) && is_dash(gap.start + 2) && lexicon.to.is(tokens, gap.start + 1) {
        return hyphenated(tokens, low, high, lexicon);
    }
    let is_score = gap.len() == 1
        && (lexicon.against.at(tokens, gap.start).is_some() && is_vote(low, high)
            || lexicon.to.is(tokens, gap.start)
                && (is_game(tokens, low, high, lexicon) || is_ballot(tokens, low, high, lexicon)));
    if is_score {
        return Some(Amount { kind: FigureKind::Score, ..pair(low, high) });
    }
    // "$2.1 million in 2023 to $3.6 million in 2024"
    let is_odd = low.value.is_some_and(|value| value % dates::ROUND != 0.0);
    if high.unit.is_some() && is_odd && dates::is_date(tokens, low, lexicon) {
        return None;
    }
    part_of_whole(tokens, low, high, &gap, lexicon)
        .or_else(|| from_behind(tokens, low, high, lexicon))
        .or_else(|| Words { tokens, low, high, gap, lexicon }.are_a_range().then(|| pair(low, high)))
}

/// What stands between two amounts and may join them.
fn between(tokens: &Tokens, low: &Amount, high: &Amount) -> Range<usize> {
    let mut gap = low.reach..high.tokens.start;
    // "18- bis 25-Jährige", "200 to-260"
    if gap.len() > 1 && tokens.lower(gap.start) == "-" && !tokens.spaced(gap.start) && tokens.spaced(gap.start + 1) {
        gap.start += 1;
    }
    if gap.len() > 1 && tokens.is_word(gap.start) && tokens.lower(gap.end - 1) == "-" && tokens.glued(high.tokens.start)
    {
        gap.end -= 1;
    }
    gap
}

/// "10–15", "won 3-1": two amounts with a dash between them.
fn dashed(tokens: &Tokens, low: &Amount, high: &Amount, dash: usize, lexicon: &Lexicon) -> Option<Amount> {
    let start = low.tokens.start;
    let before = start.checked_sub(2).is_some_and(|at| tokens.is_digits(at) && tokens.lower(at + 1) == "-");
    if goes_on(tokens, high.tokens.end) || before && tokens.glued(start) {
        return None;
    }
    // "the A-5 - 76 km long": the first number is a name's.
    let named = start >= 2 && tokens.is_hyphen(start - 1) && tokens.glued(start) && tokens.is_word(start - 2);
    if named && tokens.spaced(dash) && tokens.spaced(high.tokens.start) {
        return None;
    }
    // "on November 3 — nine days later"
    if (tokens.spaced(dash) || high.form == Form::Words) && lexicon.months.before(tokens, start).is_some() {
        return None;
    }
    if low.unit.is_none() && high.unit.is_none() && is_score(tokens, low, high, lexicon) {
        return Some(Amount { kind: FigureKind::Score, ..pair(low, high) });
    }
    let sloppy = high.unit.is_some() && low.unit.is_none();
    let tight = tokens.glued(dash) == tokens.glued(high.tokens.start);
    ((tight || sloppy) && ascending(low, high) && same_units(low, high)).then(|| pair(low, high))
}

/// "two-to-three weeks", but "a three-to-one majority".
fn hyphenated(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> Option<Amount> {
    let measured = high.unit.is_some() || noun::counts(tokens, high.tokens.end, lexicon);
    if measured && ascending(low, high) {
        return Some(pair(low, high));
    }
    let ratio = low.value.zip(high.value).filter(|(_, high)| *high > 0.0).map(|(low, high)| low / high)?;
    Some(Amount { kind: FigureKind::Ratio, value: Some(ratio), high: None, ..pair(low, high) })
}

/// "one in five", with what is counted behind the first: "huit véhicules sur dix", "в девяти случаях из десяти".
fn part_of_whole(
    tokens: &Tokens,
    low: &Amount,
    high: &Amount,
    gap: &Range<usize>,
    lexicon: &Lexicon,
) -> Option<Amount> {
    let (found, ()) = lexicon.in_every.before(tokens, gap.end)?;
    let ratio = ratio(tokens, low, high, lexicon)?;
    let noun = gap.start..found.start;
    if noun.is_empty() {
        return Some(ratio);
    }
    let tens = lexicon.style.nouns == Nouns::Inflected && matches!(high.value, Some(10.0 | 100.0));
    // "deux Français sur trois estiment"
    let is_plural = lexicon.noun_plural_endings.iter().any(|ending| tokens.lower(high.tokens.end).ends_with(ending));
    let counts = noun::counts(tokens, high.tokens.end, lexicon) && is_plural;
    let first = lexicon.style.nouns == Nouns::First && !counts;
    let counted = (tens || first)
        && noun.len() <= MOST_WORDS_OF_PART
        && noun.clone().all(|at| noun::is_noun(tokens, at, lexicon));
    counted.then(|| Amount { unit: Some(tokens.text(noun).to_owned().into()), ..ratio })
}

/// "fell to 138 lots from 212 lots": the old value behind the new one, told as if "from 212 to 138". Of counts only:
/// shares and sums in this order are two figures to most readers ("to 4.1 percent from 4.3 percent").
fn from_behind(tokens: &Tokens, new: &Amount, old: &Amount, lexicon: &Lexicon) -> Option<Amount> {
    const FARTHEST: usize = 4;
    let (to, ()) = lexicon.to.before(tokens, new.tokens.start)?;
    let told = |at: usize| lexicon.change.before(tokens, at).is_some();
    let changed = (to.start.saturating_sub(FARTHEST)..=to.start).rev().any(told);
    let noun =
        usize::from(new.unit.is_none() && tokens.is_word(new.reach) && lexicon.from.at(tokens, new.reach).is_none());
    let (from, ()) = lexicon.from.at(tokens, new.reach + noun)?;
    let goes_on = lexicon.to.at(tokens, old.reach).is_some_and(|(found, ())| tokens.is_digits(found.end));
    let fits = from.end == old.tokens.start && new.unit == old.unit && new.kind == old.kind && !goes_on;
    let same_form = matches!(new.form, Form::Digits { .. }) == matches!(old.form, Form::Digits { .. });
    (changed && fits && same_form && new.kind == FigureKind::Count).then(|| Amount {
        value: old.value,
        high: new.value,
        ..pair(new, old)
    })
}

fn pair(low: &Amount, high: &Amount) -> Amount {
    let scale = scale_of(low, high);
    let unit = high.unit.clone().or_else(|| low.unit.clone());
    Amount {
        numeral: low.numeral.start..high.numeral.end,
        tokens: low.tokens.start..high.tokens.end,
        value: low.value.map(|value| value * scale),
        high: high.value,
        mantissa: high.mantissa,
        scaled: high.scaled,
        form: Form::Digits { plain: false },
        reach: high.reach,
        price_per: high.price_per.clone().or_else(|| low.price_per.clone()),
        kind: if high.unit.is_some() || high.kind == FigureKind::Multiple { high.kind } else { low.kind },
        unit,
        qualifier: low.qualifier,
        change: low.change,
        unit_before: low.unit_before,
        attributive: high.attributive,
    }
}

/// "2-1", "89:89": two small numbers and nothing that they count.
fn is_score(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> bool {
    // A game's points; a vote's, where the first number is the greater one.
    let highest = if low.value >= high.value { 1000.0 } else { 200.0 };
    let small = |amount: &Amount| {
        amount.form == Form::Digits { plain: true } && amount.value.is_some_and(|value| (0.0..highest).contains(&value))
    };
    let tight = tokens.glued(low.tokens.end) && tokens.glued(high.tokens.start);
    let counts = noun::is_content(tokens, high.tokens.end, lexicon);
    let falling = low.value >= high.value;
    // "aged 30-44"
    let of_age = lexicon.age_named.before(tokens, low.tokens.start).is_some();
    // "in a 49-50 vote"
    let is_vote = lexicon.votes.is(tokens, high.tokens.end);
    let is_apart = tokens.lower(high.tokens.end) != "-";
    !of_age && tight && small(low) && small(high) && (falling || is_vote || !counts) && is_apart
}

/// "13 zu 8": votes or goals for and against.
fn is_vote(low: &Amount, high: &Amount) -> bool {
    low.is_bare_digits() && high.is_bare_digits()
}

/// "one in five", "3 out of 10".
fn ratio(tokens: &Tokens, low: &Amount, high: &Amount, lexicon: &Lexicon) -> Option<Amount> {
    let (part, whole) = low.value.zip(high.value)?;
    let few = part < whole && part >= 1.0 && whole.fract() == 0.0 && low.unit.is_none() && high.unit.is_none();
    // "1 in 14", but "1 of 14", "3 in 14" may be those that are counted.
    let of = lexicon.of.at(tokens, low.tokens.end);
    let those = of.is_some_and(|(of, ())| (of.end..high.tokens.start).all(|at| lexicon.determiners.is(tokens, at)));
    let one = part == 1.0 && whole < 100.0 && !those;
    let level = low.tokens.start > 0 && lexicon.numbered.before(tokens, low.tokens.start).is_some();
    // "1,200 of 5,000 jobs" are two counts, "No. 46 of 180 countries" is a place.
    let is_power_of_ten = whole.log10().fract() == 0.0 && whole <= 1_000_000.0;
    let of_whole = is_power_of_ten || whole % 10.0 == 0.0 && (whole <= 100.0 || level);
    let round = whole <= 12.0 || one || of_whole;
    if !few || !round || (1900.0..2100.0).contains(&whole) && high.form == (Form::Digits { plain: true }) {
        return None;
    }
    let both = pair(low, high);
    Some(if level {
        let unit = format!("{} {}", tokens.text(low.tokens.end..high.tokens.start), tokens.text(high.tokens.clone()));
        Amount { kind: FigureKind::Score, value: low.value, high: None, unit: Some(unit.into()), ..both }
    } else {
        Amount { kind: FigureKind::Ratio, value: Some(part / whole), high: None, ..both }
    })
}
