//! Times that a watch took: "1:34.306", "1.34,306", "1'34"306", "2:05:13", "72:53 minutes", in seconds.
//!
//! Not promised: "2:05", which may be a time of day or a result, and "6'02"", which may be how tall somebody is.

use super::lexicon::{Lexicon, Unit};
use super::tokens::Tokens;
use crate::figures::decimal;
use crate::report::FigureKind;

/// What such a time is told in.
pub(super) const SECOND: Unit = Unit { name: "second", kind: FigureKind::Duration };
const MINUTE: f64 = 60.0;

/// The seconds that are told from the digits at `at` on, and the first token after them.
pub(super) fn read(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<(f64, usize)> {
    let joined = |at: usize, signs: &[&str]| {
        let glued = tokens.glued(at) && tokens.glued(at + 1) && tokens.is_digits(at + 1);
        (glued && signs.contains(&tokens.lower(at))).then(|| tokens.lower(at + 1))
    };
    let sixtieths = |digits: &str| decimal::value(digits).filter(|value| digits.len() == 2 && *value < MINUTE);
    let second = joined(at + 1, &[":", ".", "'"])?;
    let first = tokens.lower(at);
    if let Some(found) = in_minutes(tokens, at, lexicon) {
        return Some(found);
    }
    let high = decimal::value(first).filter(|_| first.len() <= 2)?;
    let low = sixtieths(second)?;
    let total = high * MINUTE + low;
    // "John 3:16,18" are verses where decimals have a point.
    let signs: &[&str] = match tokens.lower(at + 1) {
        ":" if lexicon.style.decimal_comma => &[".", ","],
        ":" => &["."],
        "." if lexicon.style.decimal_comma => &[","],
        "'" => &["\""],
        _ => return None,
    };
    let part = |at: usize| {
        // "1:50.000" is the scale of a map.
        let digits = joined(at, signs).filter(|digits| digits.len() <= 3 && *digits != "000")?;
        decimal::of_parts("", digits)
    };
    let (seconds, end) = match part(at + 3) {
        Some(part) => (total + part, at + 5),
        // Nobody runs as long as the hours of a day have two digits for, and a time of day says so.
        None if first.len() == 1 && !is_of_day(tokens, at, lexicon) => {
            let total = total * MINUTE + sixtieths(joined(at + 3, &[":"])?)?;
            part(at + 5).map_or((total, at + 5), |part| (total + part, at + 7))
        }
        None => return None,
    };
    let goes_on = joined(end, &[":", ".", ",", "'", "/", "-"]).is_some();
    let word = lexicon.units.at(tokens, end).map(|(found, unit)| (found.end, unit));
    let symbol = || Some((end + 1, *lexicon.symbols.get(tokens.written(end))?));
    let minutes = word.or_else(symbol).filter(|(_, unit)| unit.kind == FigureKind::Duration);
    (!goes_on).then(|| (seconds, minutes.map_or(end, |(end, _)| end)))
}

/// "72:53 minutes": what the unit says is no score. The digits behind the colon are there.
fn in_minutes(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> Option<(f64, usize)> {
    let seconds = at + 2;
    let (unit, _) = lexicon.units.at(tokens, seconds + 1).filter(|(_, unit)| unit.name == "minute")?;
    let low = decimal::value(tokens.lower(seconds)).filter(|low| tokens.lower(at + 1) == ":" && *low < MINUTE)?;
    Some((decimal::value(tokens.lower(at))? * MINUTE + low, unit.end))
}

/// "At 2:05:13", "2:05:13 p.m.".
fn is_of_day(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    const TOKENS: usize = 5;
    lexicon.clock_before.before(tokens, at).is_some() || lexicon.clock_after.at(tokens, at + TOKENS).is_some()
}
