//! Which ordinals are ranks worth telling: the 50th swap, the third vessel, the first woman president; not the second half,
//! nor "first" where it only says what came before the rest.

use super::amounts::Amount;
use super::label::is_time;
use super::lexicon::{Lexicon, NumberWord};
use super::noun;
use super::numerals::Form;
use super::style::Nouns;
use super::tokens::Tokens;

/// "9th Congressional District": so many words of a name are looked at.
const NAMED: usize = 3;

/// Whether the ordinal at `place` is no rank.
pub(super) fn is_none(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    // "the first five minutes", "las tres primeras curvas": where among the five, not which.
    let beside = |other: Option<&Amount>, tied: bool| tied && other.is_some_and(|other| other.form != Form::Ordinal);
    let next = amounts.get(place + 1);
    let last = place.checked_sub(1).map(|place| &amounts[place]);
    if beside(next, next.is_some_and(|next| next.tokens.start == end))
        || beside(last, last.is_some_and(|last| last.tokens.end == start && last.unit.is_none()))
    {
        return true;
    }
    // "a second storm": another one; "for a second day": one behind the other
    let article = lexicon.numbers.before(tokens, start).filter(|(_, word)| matches!(word, NumberWord::Article));
    let in_a_row = |article: usize| {
        let time = lexicon.times_nouns.is(tokens, end) || is_time(tokens, end..end + 1, lexicon);
        time && lexicon.links.before(tokens, article).is_some()
    };
    let another = amount.value == Some(2.0) && article.is_some_and(|(article, _)| !in_a_row(article.start));
    // "Second, by counting all traders"
    let enumerates = start == 0 && tokens.lower(end) == ",";
    // "(2-2, 85e)": a game's minute
    let minute = tokens.is_digits(start) && tokens.lower(end) == ")";
    // "als erstes machen", "als Erstes"
    let adverb =
        lexicon.style.nouns == Nouns::Capital && tokens.lower(start).ends_with("es") && !tokens.is_capital(end);
    // "an Dritte", "gutgläubige Dritte": third parties
    let parties = amount.value == Some(3.0)
        && tokens.is_capital(start)
        && !tokens.is_capital(end)
        && is_some_party(tokens, start, lexicon);
    // "en octavos", "nas oitavas": a round of a cup
    let round = lexicon.cup_rounds.is(tokens, start)
        && !tokens.is_word(end)
        && lexicon.functions.before(tokens, start).is_some();
    another
        || parties
        || is_of_name(tokens, amount, lexicon)
        || round
        || adverb
        || enumerates
        || minute
        || is_period(tokens, amount, lexicon)
        // "im 17. und 18. Jahrhundert"
        || next.is_some_and(|next| {
            let joined = next.tokens.start == end + 1 && lexicon.and.is(tokens, end);
            joined && next.form == Form::Ordinal && is_period(tokens, next, lexicon)
        })
        || amount.value == Some(1.0) && !is_notable_first(tokens, amount, lexicon)
        || lexicon.determined.is(tokens, start) && !is_determined(tokens, start, lexicon)
        || is_time_of_rate(tokens, start, lexicon)
}

/// Whether what stands before the ordinal is what stands before third parties: "an Dritte", "gutgläubige Dritte", but "der lachende
/// Dritte".
fn is_some_party(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> bool {
    let adjective = |at: usize| tokens.is_word(at) && !tokens.is_capital(at) && lexicon.is_adjective(tokens.lower(at));
    lexicon.parties_before.before(tokens, start).is_some()
        || start > 1
            && adjective(start - 1)
            && !lexicon.functions.is(tokens, start - 1)
            && !lexicon.determiners.is(tokens, start - 2)
}

/// "released per second", but "a second ship": only English has one word for both.
fn is_time_of_rate(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> bool {
    let is_article = |at: usize| matches!(lexicon.numbers.meaning(tokens, at), Some(NumberWord::Article));
    let rate = lexicon.per.before(tokens, start).filter(|_| lexicon.style.nouns == Nouns::Plural);
    rate.is_some_and(|(per, ())| !is_article(per.start) && !lexicon.every.is(tokens, per.start))
}

/// "beim Zweiten Vatikanischen Konzil": where nouns have capitals and adjectives none, one within a sentence begins a name.
fn is_of_name(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    lexicon.style.nouns == Nouns::Capital
        && start > 0
        && tokens.is_word(start - 1)
        && tokens.is_capital(start)
        && tokens.is_capital(end)
}

fn is_determined(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> bool {
    start > 0 && lexicon.determiners.is(tokens, start - 1)
}

/// First quarter, 20th century, second half, Fifth Avenue: a name for a time or a place.
fn is_period(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let end = amount.tokens.end;
    let at = end + usize::from(tokens.lower(end) == "-");
    let noun = at + usize::from(lexicon.is_adjective(tokens.lower(at)) || at > end);
    let period = |at: usize| lexicon.periods.at(tokens, at).is_some();
    let name = tokens.is_capital(end)
        && tokens.is_capital(amount.tokens.start)
        && amount.tokens.start > 0
        && lexicon.style.nouns != Nouns::Capital
        && !tokens.is_title_case();
    // "8th Circuit Court", "2º Congreso Internacional"
    let names = |at: usize| tokens.is_capital(at) && !tokens.is_all_capitals(at);
    let numbered = tokens.is_digits(amount.tokens.start)
        && lexicon.style.nouns != Nouns::Capital
        && names(end)
        && names(end + 1)
        && !tokens.is_title_case();
    // "his 20th Grand Slam title", but "her 9th Congressional District"
    let counted = lexicon.possessives.before(tokens, amount.tokens.start).is_some()
        && !(end..end + NAMED).any(|at| tokens.is_capital(at) && lexicon.numbered.is(tokens, at));
    let name = (name || numbered) && !counted;
    // "the 13th Council district"
    let of_named = names(end) && period(end + 1);
    period(end) || period(at) || period(noun) || of_named || name
}

/// A first that is news: "is the first …", "for the first time", "first woman", "first ever", "first African-American".
fn is_notable_first(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let counts = noun::is_content(tokens, end, lexicon);
    // "First Ann Lee painted it", "At first Lee stayed"
    let adverb = || start == 0 || lexicon.adverb_before_first.is(tokens, start - 1);
    let demonym = !matches!(lexicon.style.nouns, Nouns::Capital | Nouns::First)
        && tokens.is_capital(end)
        && !tokens.is_title_case()
        && !adverb();
    let noted = lexicon.first_before.before(tokens, start).is_some()
        || (1..4).any(|step| lexicon.first_after.at(tokens, end + step - 1).is_some());
    let numbered = matches!(lexicon.numbers.at(tokens, end), Some((_, NumberWord::Ordinal(_))));
    counts && !numbered && (noted || demonym)
}
