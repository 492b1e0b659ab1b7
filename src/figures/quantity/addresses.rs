//! Numbers of houses, and what stands beside them: "12 Main Street", "au 19 rue principale", "на улице Ленина, 12".
//!
//! Not promised: an address whose street no word or ending tells.

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::noun;
use super::numerals::Form;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;

/// "1405 Washington Avenue", "16-18 Industrial Road".
pub(super) fn is_address(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const WORDS: usize = 4;
    let end = amount.tokens.end;
    let street = || {
        let before = amount.tokens.start.wrapping_sub(1);
        is_street(tokens, before.wrapping_sub(usize::from(tokens.lower(before) == ".")), lexicon)
    };
    let house = amount.is_bare_digits() || amount.kind == FigureKind::Score && amount.value < amount.high;
    let block = amount.is_bare_digits() && lexicon.blocks.at(tokens, end).is_some();
    if house && street()
        || block
        || is_town_behind_street(tokens, amount, lexicon)
        || is_before_street(tokens, amount, lexicon)
        || is_behind_street(tokens, amount, lexicon)
    {
        return true;
    }
    // "201 E. Pine, Elmford": a side of town behind a house number
    let side = matches!(tokens.written(amount.numeral.end), "N" | "S" | "E" | "W")
        && tokens.lower(amount.numeral.end + 1) == "."
        && tokens.glued(amount.numeral.end + 1)
        && tokens.is_capital(amount.numeral.end + 2);
    // "10801 NW 50th St."
    let quarter = || {
        matches!(tokens.written(amount.numeral.end), "NW" | "NE" | "SW" | "SE" | "N" | "S" | "E" | "W")
            && tokens.is_digits(amount.numeral.end + 1)
    };
    if (side || quarter()) && amount.form == (Form::Digits { plain: true }) && lexicon.style.nouns == Nouns::Plural {
        return true;
    }
    amount.unit.is_none()
        && tokens.is_capital(end)
        && (end..end + WORDS)
            .take_while(|at| tokens.is_capital(*at) || tokens.lower(*at) == ".")
            .any(|at| lexicon.streets.is(tokens, at))
}

/// "Gartenallee 3, 74076 Oberndorf".
fn is_town_behind_street(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const DIGITS: usize = 5;
    const HOUSE: usize = 3;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if start < 3 || !amount.is_bare_digits() || !tokens.is_capital(end) || tokens.lower(end - 1).len() != DIGITS {
        return false;
    }
    let house = start - 2;
    tokens.lower(start - 1) == ","
        && tokens.is_digits(house)
        && tokens.lower(house).len() <= HOUSE
        && is_street(tokens, house - 1, lexicon)
}

/// "Gartenallee".
fn is_street(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    tokens.is_capital(at) && lexicon.street_endings.iter().any(|ending| tokens.lower(at).ends_with(ending))
}

/// "au 19 rue principale", "12, avenue de la gare", "5 bis place du marché": where the street comes first, and is one.
fn is_before_street(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    if lexicon.style.nouns != Nouns::First || !amount.is_bare_digits() || amount.value <= Some(1.0) {
        return false;
    }
    let end = amount.tokens.end;
    let end = lexicon.house_parts.at(tokens, end).map_or(end, |(part, ())| part.end);
    lexicon.streets.at(tokens, end + usize::from(tokens.lower(end) == ",")).is_some()
}

/// "на улице Ленина, 12", "rua Direita, 12": behind a street, its name and a comma.
fn is_behind_street(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const WORDS: usize = 5;
    // Behind a name and a comma a number is taken for an age.
    if amount.tokens.len() != 1 || amount.form != (Form::Digits { plain: true }) {
        return false;
    }
    let Some(comma) = amount.tokens.start.checked_sub(1).filter(|at| tokens.lower(*at) == ",") else { return false };
    let street = (0..comma).rev().take(WORDS).find(|at| lexicon.streets.is(tokens, *at));
    let named = |street: usize| {
        let name = |at: usize| tokens.is_capital(at) || tokens.lower(at) == "." || lexicon.functions.is(tokens, at);
        street + 1 < comma && tokens.is_capital(comma - 1) && (street + 1..comma).all(name)
    };
    street.is_some_and(named) && !noun::counts(tokens, amount.tokens.end, lexicon)
}
