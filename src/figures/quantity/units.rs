//! The unit that stands behind a number: a word ("kilometres", "euros") or a symbol ("km/h", "°C").

use super::lexicon::{Lexicon, Unit};
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// The unit of what shares change by.
pub(super) const PERCENTAGE_POINT: &str = "percentage point";

/// The unit that a noun is.
pub(super) fn of_noun(tokens: &Tokens, noun: Range<usize>, lexicon: &Lexicon) -> Option<Unit> {
    let money = lexicon.money.at(tokens, noun.start).filter(|(found, _)| !is_named(tokens, found, lexicon));
    let unit = || lexicon.units.at(tokens, noun.start).filter(|(_, unit)| unit.kind != FigureKind::Percent);
    money.or_else(unit).filter(|(found, _)| found.end == noun.end).map(|(_, unit)| unit)
}

/// "12 Dollar General stores", "150 Euro Sklep": a currency that begins a name.
fn is_named(tokens: &Tokens, currency: &Range<usize>, lexicon: &Lexicon) -> bool {
    // In the singular, behind more than one.
    let is_singular = || lexicon.money.has(&format!("{}s", tokens.lower(currency.start)));
    let several = currency.start > 0 && tokens.is_digits(currency.start - 1) && tokens.lower(currency.start - 1) != "1";
    several
        && lexicon.style.nouns != Nouns::Capital
        && tokens.is_capital(currency.start)
        && !tokens.is_all_capitals(currency.start)
        && tokens.is_capital(currency.end)
        && !tokens.is_title_case()
        && (lexicon.style.nouns != Nouns::Plural || is_singular())
}

/// The unit at the place, and where it ends.
pub(super) fn at(tokens: &Tokens, at: usize, lexicon: &Lexicon, quotes: &mut Quotes) -> Option<(usize, Unit)> {
    let symbol = symbol(tokens, at, lexicon, quotes);
    let money = lexicon.money.at(tokens, at).or_else(|| joined(tokens, at, lexicon));
    let other = lexicon.units.at(tokens, at);
    let word = match (money, other) {
        // "7,81 sek", "20 SEK."
        (Some(money), Some(other)) if other.1.kind == FigureKind::Duration => {
            Some(if tokens.is_all_capitals(at) { money } else { other })
        }
        (Some(money), Some(other)) if other.0.len() > money.0.len() => Some(other),
        (Some(money), _) => Some(money),
        (None, other) => other,
    };
    // The longer one: "m.p.h." is no metre, "A.M." no ampere.
    let is_longest = |end: usize| {
        let is_within = |found: &Range<usize>| found.end <= end;
        word.as_ref().is_none_or(|(found, _)| is_within(found))
            && lexicon.clock_after.at(tokens, at).is_none_or(|(found, ())| is_within(&found))
    };
    if let Some(symbol) = symbol.filter(|(end, _)| is_longest(*end)) {
        return Some(symbol);
    }
    let (found, unit) = word?;
    // A unit's word is whole: "m" is none in "m-dash", nor is "Pounds" in a name; "40 %1" has a note.
    let cut = tokens.is_digits(found.end) && tokens.glued(found.end) && tokens.lower(found.end - 1) != "%";
    let named = unit.kind == FigureKind::Money && is_named(tokens, &found, lexicon);
    (!cut && !named).then_some((found.end, unit))
}

/// "5p"; no lines of a picture.
fn joined(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<(Range<usize>, Unit)> {
    /// How many lines moving pictures have, by ITU-R BT.601, BT.709 and BT.2020 and what players offer between them.
    const LINES: [&str; 11] = ["144", "240", "360", "480", "540", "576", "720", "1080", "1440", "2160", "4320"];
    let found = lexicon.money_joined.at(tokens, at)?;
    let end = found.0.end;
    let picture = at.checked_sub(1).is_none_or(|number| LINES.contains(&tokens.lower(number)));
    let cut = tokens.glued(end) && (tokens.is_word(end) || tokens.is_digits(end));
    (tokens.glued(at) && !tokens.is_capital(at) && !picture && !cut).then_some(found)
}

/// A symbol as it must be written; up to four tokens ("km/h", "lb-ft", "°C", "A/cm2").
fn symbol(tokens: &Tokens, at: usize, lexicon: &Lexicon, quotes: &mut Quotes) -> Option<(usize, Unit)> {
    const LONGEST: usize = 3;
    let place = tokens.glued(at) || matches!(tokens.gap(at), " " | "\u{a0}" | "\u{202f}" | "\u{2009}");
    if !place || at >= tokens.len() {
        return None;
    }
    let (end, unit) = (1..=LONGEST).rev().find_map(|count| {
        let joined = at + count <= tokens.len() && (1..count).all(|offset| tokens.glued(at + offset));
        let unit = joined.then(|| lexicon.symbols.get(tokens.text(at..at + count))).flatten()?;
        Some((at + count, *unit))
    })?;
    if tokens.glued(end) && (tokens.is_word(end) || tokens.is_digits(end)) {
        return None; // "m21", "Gs"
    }
    let written = tokens.text(at..end);
    if matches!(written, "°" | "º")
        && let Some(degrees) = degrees(tokens, end, lexicon)
    {
        return Some(degrees);
    }
    // "En 2024 ha ganado", "uno su dieci ha chiuso": the verb, not hectares
    let may_help = written == "ha" && lexicon.style.nouns == Nouns::First && tokens.spaced(at);
    let is_year = || at > 0 && matches!(tokens.lower(at - 1).as_bytes(), [b'1' | b'2', _, _, _]);
    if may_help && (is_year() || tokens.lower(end).ends_with('o')) {
        return None;
    }
    if written == "\"" && (tokens.spaced(at) || quotes.is_open(tokens, at)) {
        return None;
    }
    // A single letter after a space may begin a name: "5 A teams", "3 C-level".
    let name = matches!(written, "A" | "C" | "F" | "N" | "V") && tokens.is_capital(end);
    if written.len() == 1 && tokens.spaced(at) && (name || matches!(tokens.lower(end), "-" | "'")) {
        return None;
    }
    Some((end, unit))
}

/// "35° C": the letter of the scale apart from the sign, at `at`.
fn degrees(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<(usize, Unit)> {
    let unit = match tokens.written(at) {
        "C" => lexicon.symbols.get("°C"),
        "F" => lexicon.symbols.get("°F"),
        _ => None,
    };
    unit.filter(|_| tokens.spaced(at)).map(|unit| (at + 1, *unit))
}

/// Whether a straight quotation is open at a place; places are asked for in order.
#[derive(Default)]
pub(super) struct Quotes {
    counted: usize,
    open: bool,
}

impl Quotes {
    fn is_open(&mut self, tokens: &Tokens, at: usize) -> bool {
        while self.counted < at {
            let inch =
                self.counted > 0 && tokens.is_digits(self.counted - 1) && tokens.glued(self.counted) && !self.open;
            if tokens.lower(self.counted) == "\"" && !inch {
                self.open = !self.open;
            }
            self.counted += 1;
        }
        self.open
    }
}
