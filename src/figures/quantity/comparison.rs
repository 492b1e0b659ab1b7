//! What an amount is compared with: "12 % more than a year before", "20 % faster than the old engine", "40 % more visitors".

use super::amounts::Amount;
use super::between::is_year;
use super::complements::{complement_end, is_content};
use super::label::is_time;
use super::lexicon::Lexicon;
use super::noun::{self, NounPhrase, Number};
use super::style::Nouns;
use super::subject::subject;
use super::tokens::Tokens;
use crate::report::FigureKind;
use std::ops::Range;

/// Whether the amount is told by how much it is more or less than another: "12 % more than in the year before".
pub(super) fn is_compared(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    // "20 % faster and 15 % lighter", but "las dos mayores bancadas"
    let compared = lexicon.compared.at(tokens, amount.reach).filter(|_| tokens.is_word(amount.reach));
    if let Some((adjective, ())) = compared {
        let before_noun = lexicon.style.nouns == Nouns::First && is_content(tokens, adjective.end, lexicon);
        return amount.kind != FigureKind::Count || !before_noun;
    }
    lexicon.comparatives.at(tokens, amount.reach).is_some_and(|(found, ())| {
        // "300 more visitors"
        !is_content(tokens, found.end, lexicon)
            || lexicon.comparatives.at(tokens, found.end).is_some()
            || found.len() > 1
    })
}

/// "20 % FASTER THAN THE OLD ENGINE": the adjective that an amount is told by, with what it is compared with.
pub(super) fn comparison<'t>(tokens: &Tokens<'t>, amount: &Amount, lexicon: &Lexicon) -> Option<&'t str> {
    const WORDS: usize = 4;
    let (adjective, ()) = lexicon.compared.at(tokens, amount.reach).filter(|_| tokens.is_word(amount.reach))?;
    let mut start = adjective.end + usize::from(lexicon.functions.is(tokens, adjective.end));
    while lexicon.determiners.is(tokens, start) {
        start += 1;
    }
    let with = (start..start + WORDS).take_while(|at| is_content(tokens, *at, lexicon)).count();
    let joined = [&lexicon.and, &lexicon.or].iter().any(|words| words.is(tokens, adjective.end));
    // "three months later than planned"
    let than = start > adjective.end || lexicon.functions.is(tokens, start - 1);
    let is_told = than && with > 0 && !joined && !is_time(tokens, start..start + 1, lexicon);
    Some(tokens.text(adjective.start..if is_told { start + with } else { adjective.end }))
}

/// Whether "lower than" or the like begins at the token.
pub(super) fn begins(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    lexicon.comparatives.at(tokens, at).is_some_and(|(found, ())| found.len() > 1)
}

/// "452.000 WENIGER ALS IM VORJAHR": what tells, from this token on, that the amount before is a difference.
pub(super) fn difference<'t>(tokens: &Tokens<'t>, start: usize, lexicon: &Lexicon) -> Option<&'t str> {
    const WORDS: usize = 7;
    let (more, ()) = lexicon.comparatives.at(tokens, start)?;
    let goes_on = |at: &usize| tokens.is_word(*at) || matches!(tokens.lower(*at), "'" | "’");
    let end = (more.end..more.end + WORDS).find(|at| !goes_on(at))?;
    // "de moins qu'en 2020"
    let end = end + usize::from(is_year(tokens.lower(end)));
    (end > more.end).then(|| tokens.text(more.start..end))
}

/// "452.000 MENSCHEN WENIGER ALS IM VORJAHR": the label with what tells, right behind the noun at its end, that there are so many more
/// or fewer.
pub(super) fn with_difference(
    tokens: &Tokens,
    noun: Option<&NounPhrase>,
    label: &str,
    lexicon: &Lexicon,
) -> Option<String> {
    let noun = noun.filter(|noun| !noun.back && begins(tokens, noun.whole.end, lexicon))?;
    let difference = difference(tokens, noun.whole.end, lexicon)?;
    label.ends_with(tokens.text(noun.whole.clone())).then(|| format!("{label} {difference}"))
}

/// What the sentence before the amount is about, for an amount that is told by a comparison.
pub(super) fn compared(tokens: &Tokens, amount: &Amount, room: Range<usize>, lexicon: &Lexicon) -> String {
    subject(tokens, amount, room, lexicon).map(|subject| subject.words).unwrap_or_default()
}

/// "40 % more visitors": what there is more of.
pub(super) fn more_of(tokens: &Tokens, amount: &Amount, room: &Range<usize>, lexicon: &Lexicon) -> Option<String> {
    let (more, ()) = lexicon.comparatives.at(tokens, amount.reach)?;
    let noun =
        noun::after(tokens, more.end, Number::Several, false, lexicon).filter(|noun| noun.head.end <= room.end)?;
    // "23 % less likely than"
    let adjective = match lexicon.style.nouns {
        Nouns::Capital => !tokens.is_capital(noun.head.start),
        Nouns::Plural => !noun::begins_plural(tokens, more.end, lexicon),
        _ => false,
    };
    (!adjective && is_content(tokens, more.end, lexicon))
        .then(|| tokens.text(noun.whole.start..complement_end(tokens, noun.whole.end, lexicon)).to_owned())
}
