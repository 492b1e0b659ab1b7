//! What goes with an amount of money: the currency before it, the country and the rate behind it.

use super::amounts::{Amount, hyphen};
use super::lexicon::{Lexicon, NumberWord, Unit};
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// The currency before an amount; "a $3" has a dollar, not an Australian one.
pub(super) fn before(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> Option<(Range<usize>, Unit)> {
    let found = lexicon.money_before.before(tokens, start)?;
    if is_written_so(tokens, found.0.clone(), start) {
        return Some(found);
    }
    let sign = start - 1;
    lexicon.money_before.meaning(tokens, sign).filter(|_| !tokens.is_word(sign)).map(|unit| (sign..start, unit))
}

/// Whether letters before an amount are a currency's: "try 5 times" is no lira, "a $3" no Australian dollar.
fn is_written_so(tokens: &Tokens, found: Range<usize>, number: usize) -> bool {
    let first = tokens.written(found.start);
    // "It cost us $4 million"
    if found.len() > 1
        && tokens.is_word(found.start)
        && !tokens.is_capital(found.start)
        && tokens.spaced(found.start + 1)
    {
        return false;
    }
    !tokens.is_word(found.start)
        || first.chars().all(char::is_uppercase)
        || first.chars().count() > 1 && (tokens.glued(number) || tokens.is_capital(found.start))
}

/// "$5 US", "$75 U.S. per barrel", "€7,000 a month": the country and the rate behind an amount belong to it. The unit
/// stays the currency.
pub(super) fn behind(tokens: &Tokens, amount: &mut Amount, lexicon: &Lexicon) {
    amount.reach = amount.tokens.end;
    if amount.unit_before {
        let country = lexicon.money_countries.at(tokens, amount.reach);
        amount.reach = country.map_or(amount.reach, |(found, ())| found.end);
    }
    let Some((per, ())) = lexicon.per.at(tokens, amount.reach + hyphen(tokens, amount.reach)) else { return };
    let start = per.end + hyphen(tokens, per.end);
    let Some((found, unit)) = lexicon.units.at(tokens, start) else {
        // "per share", not "a share"
        // "de R$ 10 a R$ 20": no rate.
        let noun = tokens.is_word(start)
            && lexicon.money_before.at(tokens, start).is_none()
            && lexicon.numbers.meaning(tokens, per.start) != Some(NumberWord::Article);
        // "pro Aktie", "/Stück", but "im Rechtsstreit"
        let is_any = match lexicon.style.nouns {
            Nouns::Capital => lexicon.rated_of.at(tokens, per.start).is_some(),
            _ => lexicon.rated.is_empty(),
        };
        let is_rate = is_any || tokens.lower(per.start) == "/" || lexicon.rated.is(tokens, start);
        let is_other = || lexicon.functions.at(tokens, start).is_some() || lexicon.months.at(tokens, start).is_some();
        if noun && is_rate && !is_other() {
            amount.price_per = Some(tokens.lower(start).to_owned());
            amount.reach = start + 1;
        }
        return;
    };
    // "$5 billion a year earlier", "5 Millionen Euro im Jahr 2019"
    let time = lexicon.ago.at(tokens, found.end).is_some() || tokens.is_digits(found.end);
    if matches!(unit.kind, FigureKind::Duration | FigureKind::Measure) && !time {
        amount.price_per = Some(lexicon.unit_words.get(unit.name).copied().unwrap_or(unit.name).to_owned());
        amount.reach = found.end;
    }
}
