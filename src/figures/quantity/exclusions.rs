//! What looks like a quantity and is none: dates, years, clock times, phone numbers, addresses, names with numbers, list
//! numbers, "one" as a pronoun.

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::numerals::Form;
use super::tokens::Tokens;
use crate::report::FigureKind;

/// Whether the amount at `place` is no quantity.
pub(super) fn is_none(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    match amount.form {
        Form::Code => return true,
        Form::Ordinal => return is_date(tokens, amount, lexicon) || is_period(tokens, amount, lexicon),
        _ => {}
    }
    is_name(tokens, amount, lexicon)
        || is_date(tokens, amount, lexicon)
        || is_clock(tokens, amount, lexicon)
        || is_code(tokens, amounts, place)
        || is_list_number(tokens, amount)
        || is_pronoun(tokens, amount, lexicon)
}

fn is_digits(amount: &Amount) -> bool {
    matches!(amount.form, Form::Digits { .. })
}

/// Il-76, G7, 5G, 49ers, 9/11, Article 5, Planet 9.
fn is_name(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if !is_digits(amount) {
        return is_numbered_in_words(tokens, amount, lexicon);
    }
    if amount.kind == FigureKind::Score {
        return false;
    }
    let tied =
        tokens.lower(start.wrapping_sub(1)) == "-" && tokens.glued(start) && start > 1 && tokens.glued(start - 1);
    if tokens.glued(start) && tokens.is_word(start - 1) && !amount.unit_before {
        return true;
    }
    if tied
        && (tokens.is_word(start - 2) || tokens.is_digits(start - 2))
        && lexicon.qualifiers.before(tokens, start).is_none()
    {
        return !(amount.unit.is_some() && amount.attributive || amount.kind == FigureKind::Age);
    }
    if tokens.glued(end) && (tokens.is_word(end) || tokens.is_digits(end)) {
        return true;
    }
    let slashed = |at: usize| tokens.lower(at) == "/" && tokens.glued(at) && tokens.glued(at + 1);
    if (slashed(end) || start > 1 && slashed(start - 1)) && amount.kind == FigureKind::Count {
        return true;
    }
    amount.unit.is_none() && (is_numbered(tokens, amount, lexicon) || is_capital_name(tokens, amount, lexicon))
}

fn is_numbered(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    lexicon.numbered.before(tokens, amount.tokens.start).is_some_and(|(found, ())| {
        // "level 5", but "in the next round 5 players": a plural noun behind makes it a count, unless the noun is a name.
        tokens.is_capital(found.start) || !tokens.is_word(found.start) || !counts(tokens, amount, lexicon)
    })
}

fn is_numbered_in_words(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    amount.form == Form::Words
        && amount.unit.is_none()
        && lexicon.numbered.before(tokens, amount.tokens.start).is_some_and(|(found, ())| tokens.is_word(found.start))
        && lexicon.rank_before.before(tokens, amount.tokens.start).is_none()
        && !counts(tokens, amount, lexicon)
}

/// "Planet 9", "Stoxx 600": a capitalised word before, nothing counted behind.
fn is_capital_name(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let start = amount.tokens.start;
    let before = start.wrapping_sub(1);
    start > 0
        && tokens.is_capital(before)
        && lexicon.style.nouns != super::lexicon::Nouns::Capital
        && lexicon.functions.at(tokens, before).is_none()
        && !counts(tokens, amount, lexicon)
        && !tokens.written(before).is_empty()
        && lexicon.change.word(tokens.lower(before)).is_none()
        && lexicon.qualifiers.before(tokens, start).is_none()
}

/// Whether a word that may be counted stands behind the amount.
fn counts(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let end = amount.tokens.end;
    let of = lexicon.of.at(tokens, end).is_some();
    of || tokens.is_word(end) && lexicon.functions.at(tokens, end).is_none()
}

const YEARS: std::ops::Range<f64> = 1500.0..2100.0;

fn is_date(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    if amount.unit.is_some()
        || !matches!(amount.form, Form::Digits { plain: true } | Form::Ordinal) && amount.high.is_none()
    {
        return false;
    }
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let whole = |value: Option<f64>| value.is_none_or(|value| value.fract() == 0.0);
    let Some(value) = amount.value.filter(|value| value.fract() == 0.0 && whole(amount.high)) else { return false };
    let month_before = lexicon.months.before(tokens, skip_dot(tokens, start)).is_some();
    let month_after = lexicon.months.at(tokens, skip_of(tokens, end, lexicon)).is_some();
    if (1.0..=31.0).contains(&value) && (month_before || month_after) {
        return true;
    }
    if amount.form == Form::Ordinal || value < 1000.0 {
        return false;
    }
    if month_before
        || month_after
        || amount.high.is_some()
            && YEARS.contains(&value)
            && amount.high.is_some_and(|high| YEARS.contains(&high) || high < 100.0)
    {
        return true;
    }
    let dated = lexicon.date_before.before(tokens, start).is_some() || lexicon.date_after.at(tokens, end).is_some();
    let qualified = lexicon.qualifiers.before(tokens, start).is_some() && !dated;
    let counted = counts(tokens, amount, lexicon) && (qualified || counts_plural(tokens, amount, lexicon));
    if YEARS.contains(&value) {
        return !counted && (dated || !qualified);
    }
    dated && (1000.0..YEARS.start).contains(&value) && !counted
}

fn counts_plural(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let determined = amount.tokens.start > 0 && lexicon.determiners.has(tokens.lower(amount.tokens.start - 1));
    let word = tokens.lower(amount.tokens.end);
    !determined
        && (word.ends_with('s') || lexicon.plurals.has(word) || lexicon.style.nouns != super::lexicon::Nouns::Plural)
        && lexicon.date_before.before(tokens, amount.tokens.start).is_none()
}

/// Steps back over "." or "," before a year ("Dec. 2", "May 7, 2020").
fn skip_dot(tokens: &Tokens, at: usize) -> usize {
    let mut at = at;
    for _ in 0..3 {
        let before = at.wrapping_sub(1);
        if at > 1 && (matches!(tokens.lower(before), "." | "," | "-") || tokens.is_digits(before)) {
            at = before;
        }
    }
    at
}

/// Steps over "of", "th" and a dot before a month ("3 de mayo", "5. Mai").
fn skip_of(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> usize {
    let at = if tokens.lower(at) == "." { at + 1 } else { at };
    lexicon.of.at(tokens, at).map_or(at, |(found, ())| found.end)
}

fn is_clock(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const HOURS: f64 = 24.0;
    let hour = |value: Option<f64>| value.is_none_or(|value| (0.0..=HOURS).contains(&value));
    let end = amount.tokens.end;
    hour(amount.value) && hour(amount.high) && amount.unit.is_none() && lexicon.clock_after.at(tokens, end).is_some()
}

/// Phone numbers, ISO dates, times and all that hangs together by signs.
fn is_code(tokens: &Tokens, amounts: &[Amount], place: usize) -> bool {
    let amount = &amounts[place];
    if !is_digits(amount) {
        return false;
    }
    let number = tokens.text(amount.numeral.clone());
    if number.len() > 1
        && number.starts_with('0')
        && amount.form == (Form::Digits { plain: true })
        && amount.unit.is_none()
    {
        return true;
    }
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if start > 0 && tokens.lower(start - 1) == "[" && tokens.lower(end) == "]" {
        return true;
    }
    amount.unit.is_none() && is_in_a_row(tokens, amounts, place)
}

/// Whether three numbers stand in a row with this one among them, or it is tied to what is no number: a phone number, a
/// date.
fn is_in_a_row(tokens: &Tokens, amounts: &[Amount], place: usize) -> bool {
    let tied = |left: usize| {
        let Some([left, right]) = amounts.get(left..left + 2) else { return false };
        let gap = left.tokens.end..right.tokens.start;
        let digits = |amount: &Amount| (is_digits(amount) || amount.form == Form::Code) && amount.unit.is_none();
        let close = gap.is_empty() || gap.len() == 1 && matches!(tokens.lower(gap.start), "-" | "/" | ")");
        close && digits(left) && digits(right)
    };
    let is_code = |place: usize| amounts.get(place).is_some_and(|amount| amount.form == Form::Code);
    let before = place > 0 && tied(place - 1);
    let after = tied(place);
    let in_three = before && after || place > 1 && before && tied(place - 2) || after && tied(place + 1);
    in_three || before && is_code(place - 1) || after && is_code(place + 1)
}

/// "1. ", "2) " at the beginning.
fn is_list_number(tokens: &Tokens, amount: &Amount) -> bool {
    amount.tokens.start == 0
        && amount.is_bare_digits()
        && matches!(tokens.lower(amount.tokens.end), "." | ")")
        && tokens.glued(amount.tokens.end)
        && tokens.is_word(amount.tokens.end + 1)
}

fn is_pronoun(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    match amount.form {
        // The article counts when it is stressed: "just over an hour", "nur eine Person".
        Form::Article => {
            let stressed = lexicon.exactly.before(tokens, start).is_some();
            let qualified = lexicon.qualifiers.before(tokens, start).is_some() && amount.unit.is_some();
            !stressed && !qualified
        }
        Form::Words
            if amount.value == Some(1.0)
                && amount.unit.is_none()
                && amount.high.is_none()
                && amount.kind == FigureKind::Count =>
        {
            lexicon.pronoun_before.before(tokens, start).is_some()
                || lexicon.pronoun_after.at(tokens, end).is_some()
                || !tokens.is_word(end) && tokens.lower(end) != "-"
        }
        _ => false,
    }
}

/// First quarter, 20th century, second half: a name for a time or a place.
fn is_period(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let end = amount.tokens.end;
    let at = if tokens.lower(end) == "-" { end + 1 } else { end };
    lexicon.periods.at(tokens, end).is_some()
        || lexicon.periods.at(tokens, at).is_some()
        || tokens.is_capital(end) && tokens.is_capital(amount.tokens.start) && amount.tokens.start > 0
        || (!tokens.is_word(at) || lexicon.functions.at(tokens, at).is_some()) && amount.value == Some(1.0)
}
