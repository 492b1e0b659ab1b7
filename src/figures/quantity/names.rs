//! Numbers that belong to names: Il-76, G7, 49ers, Article 5, Planet 9, Thousand Oaks.

use super::addresses;
use super::amounts::Amount;
use super::dates::is_date;
use super::lexicon::Lexicon;
use super::noun::{self, NounPhrase, Number};
use super::numerals::Form;
use super::style::Nouns;
use super::tokens::Tokens;
use crate::report::FigureKind;

/// There is no "Web 6.0" yet.
const LAST_VERSION: f64 = 5.0;

/// "Type 2 responses", "Category 5 storms": classes are few.
const LAST_CLASS: f64 = 10.0;

/// Whether the amount at `place` belongs to a name.
pub(super) fn is_in_name(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    is_name(tokens, amount, lexicon)
        || is_listed_name(tokens, amounts, place, lexicon)
        || is_inner_name(tokens, amounts, place, lexicon)
        || addresses::is_address(tokens, amount, lexicon)
        || is_title_in_quotes(tokens, amount, lexicon)
}

/// "„Ufer 23“": a title, though nouns have capitals.
fn is_title_in_quotes(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const WORDS: usize = 3;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if !amount.is_bare_digits() || tokens.lower(end) != "\"" {
        return false;
    }
    let is_noun = |at: &usize| tokens.is_capital(*at) && lexicon.qualifiers.at(tokens, *at).is_none();
    let words = (0..start).rev().take(WORDS).take_while(is_noun).count();
    words > 0 && start > words && tokens.lower(start - words - 1) == "\""
}

/// "Thousand Oaks", "Ninety Mile Beach": capitals in a sentence that is not all capitals.
pub(super) fn is_name_in_words(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const HIGHEST: f64 = 12.0;
    let (start, end) = (amount.numeral.start, amount.numeral.end);
    let before = start.wrapping_sub(1);
    if is_named_by_unit(tokens, amount, lexicon) {
        return true;
    }
    if start == 0 || !tokens.is_capital(start) || tokens.is_title_case() {
        return false;
    }
    let small = amount.form == Form::Words && amount.value.is_some_and(|value| value <= HIGHEST);
    // "the network «Four Paws»", where a clause does not begin anew.
    let quoted = before > 1 && tokens.lower(before) == "\"" && tokens.is_word(before - 1) && tokens.spaced(before);
    if lexicon.style.nouns == Nouns::Capital {
        let noun = tokens.is_word(before) || quoted && tokens.is_capital(before - 1);
        let alone = amount.numeral.len() == 1 && amount.unit.is_none() && !tokens.is_hyphen(end);
        return small && noun && alone && lexicon.rank_before.before(tokens, start).is_none();
    }
    let said = matches!(amount.form, Form::Words | Form::Part);
    // "Brooklyn Nine-Nine"
    let tied = amount.form == Form::Words
        && before > 1
        && tokens.is_hyphen(before)
        && tokens.glued(before)
        && tokens.glued(start)
        && tokens.is_capital(before - 1);
    tied || said
        && (tokens.is_word(before) && (tokens.is_capital(end) || tokens.is_capital(before) && before > 0)
            || small && quoted && tokens.is_capital(end))
}

/// "Ninety Mile Beach", "60 Minutes": where nouns have no capitals, units have none either.
fn is_named_by_unit(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let said = amount.form == Form::Words || amount.kind == FigureKind::Duration;
    said && amount.unit.is_some()
        && tokens.is_capital(amount.tokens.end - 1)
        && lexicon.style.nouns == Nouns::Plural
        && !tokens.is_title_case()
}

/// "Acme Pad 6:", "Acme Buds 3 Pro:": what the text goes on about, a product, in front of it.
fn is_label(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const FEWEST: usize = 2;
    const LONGEST: usize = 6;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let named = |at: usize| tokens.is_capital(at) && lexicon.functions.at(tokens, at).is_none();
    let tied = usize::from(tokens.is_hyphen(end) && tokens.glued(end + 1));
    let colon = (end..end + tied + 2).find(|at| tokens.lower(*at) == ":");
    amount.is_bare_digits()
        && (FEWEST..=LONGEST).contains(&start)
        && (0..start).all(named)
        && colon.is_some_and(|colon| (end + tied..colon).all(|at| tokens.is_capital(at)) && !tokens.glued(colon + 1))
}

/// "12-Randall Mora (7)", "19- Ann Lee 69'": a shirt's number in front of a name, and the minute of a game. In English
/// the mark stands for feet.
fn is_of_lineup(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const LAST_SHIRT: f64 = 100.0;
    const LAST_MINUTE: f64 = 131.0;
    const BEST: f64 = 10.0;
    const WORDS: usize = 3;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let below = |most: f64| amount.is_bare_digits() && amount.value < Some(most);
    // "10-Year Treasury Falls", where every word has a capital, but "4-Ann Lee (5)"
    let marked = (end + 2..end + 2 + WORDS).any(|at| tokens.lower(at) == "(");
    let name = lexicon.style.nouns != Nouns::Capital
        && (!tokens.is_title_case() || tokens.spaced(end + 1) || marked)
        && tokens.is_capital(end + 1)
        && lexicon.functions.at(tokens, end + 1).is_none();
    let listed = start == 0 || !tokens.is_word(start - 1) && !tokens.glued(start) || tokens.lower(start - 1) == "(";
    let shirt = tokens.is_hyphen(end) && tokens.glued(end) && name && listed;
    let mark = tokens.lower(end) == "'" && tokens.glued(end) && !(tokens.glued(end + 1) && tokens.is_word(end + 1));
    let scored = lexicon.minute_before.before(tokens, start).is_some()
        || start > 0 && (tokens.lower(start - 1) == "(" || tokens.is_capital(start - 1));
    let minute = lexicon.style.nouns == Nouns::First && mark && scored;
    // "12-Randall Mora (6.5)": how well he played
    let bracketed = start > 1 && tokens.lower(start - 1) == "(" && tokens.lower(end) == ")";
    let named = (0..start.saturating_sub(1)).rev().take(WORDS + 1).find(|at| !tokens.is_capital(*at));
    let rated = bracketed
        && !amount.scaled
        && amount.value <= Some(BEST)
        && named.is_some_and(|at| at > 0 && tokens.is_hyphen(at) && tokens.is_digits(at - 1));
    rated || shirt && below(LAST_SHIRT) || minute && below(LAST_MINUTE)
}

/// Il-76, G7, 5G, 49ers, 9/11, Article 5, Planet 9.
fn is_name(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    // "Phase 2/3"
    if amount.form == Form::Part && tokens.is_digits(start) && lexicon.always_numbered.before(tokens, start).is_some() {
        return true;
    }
    if !amount.is_digits() {
        return is_numbered_in_words(tokens, amount, lexicon) || is_name_in_words(tokens, amount, lexicon);
    }
    if amount.kind == FigureKind::Score {
        // "Boeing 737-300s"
        if tokens.glued(end) && tokens.written(end) == "s" {
            return true;
        }
        // "x86-64", "2018;2:e19-26"
        const LETTERS: usize = 2;
        let before = tokens.written(start.wrapping_sub(1));
        let tied = tokens.glued(start) && before.len() <= LETTERS && before.contains(|c: char| c.is_ascii_alphabetic());
        return tied || is_page(tokens, start, lexicon);
    }
    // "Arbeit 4.0", but "ein Beben der Stärke 6.0"
    let version = lexicon.style.decimal_comma
        && amount.value.is_some_and(|value| value <= LAST_VERSION)
        && tokens.text(amount.numeral.clone()).ends_with(".0");
    if version && amount.unit.is_none() && !amount.scaled {
        return true;
    }
    // "COP30"
    let code = amount.unit_before && amount.value.is_some_and(|value| value < 100.0) && !amount.scaled;
    if code && tokens.glued(amount.numeral.start) && lexicon.names_like_money.at(tokens, start).is_some() {
        return true;
    }
    if is_named_by_unit(tokens, amount, lexicon)
        || is_label(tokens, amount, lexicon)
        || is_of_lineup(tokens, amount, lexicon)
        || amount.is_bare_digits()
            && lexicon.emergency_numbers.at(tokens, start).is_some()
            && !noun::begins_plural(tokens, end, lexicon)
    {
        return true;
    }
    // "Rabbi_360"
    let handle = start > 1 && tokens.lower(start - 1) == "_" && tokens.glued(start) && tokens.glued(start - 1);
    if handle {
        return true;
    }
    // "Sputnik-5", but "magnitude-6.4"
    let tied = start > 1
        && tokens.is_hyphen(start - 1)
        && tokens.glued(start)
        && tokens.glued(start - 1)
        && lexicon.degrees_of.before(tokens, start - 1).is_none();
    // In Chinese, Japanese and Korean nothing is apart, but "5G", "4K" and "3D" are names.
    let apart = lexicon.style.nouns != Nouns::Counter;
    let lettered = tokens.glued(end) && matches!(tokens.written(end), "G" | "K" | "D");
    if lettered && !apart && amount.is_bare_digits() && amount.value < Some(10.0) {
        return true;
    }
    if apart && (is_read_as_scaled(tokens, amount, lexicon) || is_digits_to_word(tokens, amount)) {
        return true;
    }
    if apart && tokens.glued(start) && tokens.is_word(start - 1) && !amount.unit_before {
        return true;
    }
    if tied
        && (tokens.is_word(start - 2) || tokens.is_digits(start - 2))
        && lexicon.qualifiers.before(tokens, start).is_none()
    {
        return !(amount.unit.is_some() && amount.attributive || amount.kind == FigureKind::Age);
    }
    // "49ers", but "40 %1" with a note
    let noted = || tokens.lower(end - 1) == "%" && tokens.is_digits(end);
    if apart && tokens.glued(end) && (tokens.is_word(end) || tokens.is_digits(end)) && !noted() {
        return true;
    }
    let slashed = |at: usize| tokens.lower(at) == "/" && tokens.glued(at) && tokens.glued(at + 1);
    if (slashed(end) || start > 1 && slashed(start - 1)) && amount.kind == FigureKind::Count {
        return true;
    }
    amount.unit.is_none()
        && (is_numbered(tokens, amount, lexicon)
            || is_of_product(tokens, amount, lexicon)
            || is_abbreviation(tokens, amount, lexicon)
            || is_capital_name(tokens, amount, lexicon))
}

/// "4K Ultra HD", "an 8K television", "shares of 3M": names, but "4K jobs".
fn is_read_as_scaled(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let end = amount.numeral.end;
    amount.scaled
        && amount.unit.is_none()
        && amount.high.is_none()
        && amount.qualifier.is_none()
        && amount.change.is_none()
        && lexicon.names_like_scales.contains(&tokens.text(amount.numeral.clone()))
        && (lexicon.sayings.has(tokens.lower(end)) || !counts_several(tokens, end, lexicon))
}

/// "a 7-Eleven": no range goes from digits to a word.
fn is_digits_to_word(tokens: &Tokens, amount: &Amount) -> bool {
    let (hyphen, word) = (amount.numeral.start + 1, amount.numeral.start + 2);
    amount.high.is_some()
        && word + 1 == amount.numeral.end
        && tokens.is_digits(amount.numeral.start)
        && tokens.is_hyphen(hyphen)
        && tokens.glued(hyphen)
        && tokens.glued(word)
        && tokens.is_capital(word)
}

/// "Article 1 and 3", "Sections 4, 5 and 6", "July 9 and 10": what goes on counting names or days. "In 2023, 45 were killed."
fn is_listed_name(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 8;
    const DAYS: f64 = 31.0;
    let joins = |at: usize| tokens.is_word(at) && (lexicon.and.is(tokens, at) || lexicon.or.is(tokens, at));
    let bare = |amount: &Amount| amount.is_bare_digits() && amount.high.is_none();
    // Whether the list goes on from the amount before: by "and", or by a comma where the clause does not begin anew.
    let goes_on = |place: usize| {
        let (before, amount) = (&amounts[place - 1], &amounts[place]);
        let (gap, end) = (before.tokens.end, amount.tokens.end);
        // ", and"
        let comma = usize::from(tokens.lower(gap) == "," && joins(gap + 1));
        let gap = gap + comma;
        let one = amount.tokens.start == gap + 1 && tokens.spaced(amount.tokens.start) && bare(before) && bare(amount);
        one && (joins(gap) || tokens.lower(gap) == "," && (!tokens.is_word(end) || joins(end)))
    };
    // "Page 3 of 7"
    let of_pages = |before: &Amount| {
        let end = before.tokens.end;
        tokens.is_word(end)
            && lexicon.of.at(tokens, end).is_some_and(|(of, ())| of.end == amounts[place].tokens.start)
            && is_page(tokens, before.tokens.start, lexicon)
    };
    if place > 0 && bare(&amounts[place]) && of_pages(&amounts[place - 1]) {
        return true;
    }
    if place == 0 || !goes_on(place) {
        return false;
    }
    let first = (1..=place).rev().take(LONGEST).take_while(|place| goes_on(*place)).last().unwrap_or(place) - 1;
    // "Articles 5 and 7 of the treaty": behind "of", or a number in between, no noun is counted.
    let end = amounts[place].tokens.end;
    let follows = lexicon.of.at(tokens, end).is_some() || place > first + 1;
    if !follows && noun::counts(tokens, end, lexicon) {
        return false;
    }
    let day = |amount: &Amount| amount.value.is_some_and(|value| value <= DAYS);
    let before = &amounts[place - 1];
    is_numbered(tokens, &amounts[first], lexicon)
        || joins(amounts[place].tokens.start - 1)
            && day(before)
            && day(&amounts[place])
            && is_date(tokens, before, lexicon)
}

/// "Seite 1 von 2": behind the word for a page, with which the text or a part of it begins. "Auf der anderen Seite 3 von 4."
fn is_page(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> bool {
    let opens = |at: usize| at == 0 || !tokens.is_word(at - 1);
    lexicon.pages.before(tokens, start).is_some_and(|(page, ())| opens(page.start))
}

fn is_numbered(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    // "Kreisklasse 2", "Schriftgröße 12"
    let before = amount.tokens.start.wrapping_sub(1);
    let compound = tokens.is_capital(before)
        && lexicon.numbered_endings.iter().any(|ending| tokens.lower(before).ends_with(ending))
        && !counts_several(tokens, amount.tokens.end, lexicon);
    if compound {
        return true;
    }
    lexicon.numbered.before(tokens, amount.tokens.start).is_some_and(|(found, ())| {
        // "level 5", but "in the next round 5 players": a plural noun behind makes it a count, unless the noun is a name.
        let name = found.clone().any(|at| tokens.written(at).chars().any(char::is_uppercase));
        // "art. 6 ust. 1 konwencji", "loi n° 58 de 2017"
        let always =
            |at: usize| lexicon.always_numbered.is(tokens, at) && amount.value.is_some_and(|value| value <= LAST_CLASS);
        let abbreviated = found.len() > 1 && !tokens.is_word(found.end - 1);
        name || abbreviated
            || always(found.start)
            || !tokens.is_word(found.start)
            || !counts_several(tokens, amount.tokens.end, lexicon)
    })
}

/// "Galaxy Z Flip 6", "Snapdragon 8 Gen 3": behind a product's name, of which at most two more words stand between.
fn is_of_product(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    /// The name's own and two more.
    const WORDS: usize = 3;
    /// "The Galaxy 300 owners brought back": no product has come in so many numbers.
    const NUMBERS: f64 = 100.0;
    let start = amount.tokens.start;
    let named = |at: &usize| tokens.written(*at).contains(char::is_uppercase);
    amount.is_bare_digits()
        && amount.value.is_some_and(|value| value < NUMBERS)
        // "MacBook Pro 16 inch"
        && lexicon.units.at(tokens, amount.tokens.end).is_none()
        && (start.saturating_sub(WORDS)..start).rev().take_while(named).any(|at| lexicon.products.is(tokens, at))
}

/// Whether a noun that may be counted stands there, where plurals show one: "5 players", but "type 5 diabetes", "article 5 of".
fn counts_several(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    match lexicon.style.nouns {
        Nouns::Plural => begins_several(tokens, at, lexicon),
        Nouns::Capital => noun::after(tokens, at, Number::Several, false, lexicon)
            .is_some_and(|noun| tokens.is_capital(noun.head.start)),
        // "loi 58 de la ville", "loi 58 relative à"
        Nouns::First if !lexicon.noun_plural_endings.is_empty() => {
            let plural = |ending: &&str| tokens.lower(at).ends_with(ending);
            noun::is_content(tokens, at, lexicon) && lexicon.noun_plural_endings.iter().any(plural)
        }
        _ => noun::counts(tokens, at, lexicon),
    }
}

/// Whether a plural stands there behind at most two other words.
fn begins_several(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    const WORDS: usize = 3;
    (at..at + WORDS).any(|at| noun::begins_plural(tokens, at, lexicon))
}

fn is_numbered_in_words(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    amount.form == Form::Words
        && amount.unit.is_none()
        && lexicon.numbered.before(tokens, amount.tokens.start).is_some_and(|(found, ())| tokens.is_word(found.start))
        && lexicon.rank_before.before(tokens, amount.tokens.start).is_none()
        && !noun::counts(tokens, amount.tokens.end, lexicon)
}

/// "die KS 25, ein Löschfahrzeug": a name of one or two capitals, and nothing counted behind. Parties have more.
fn is_abbreviation(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 2;
    let before = amount.tokens.start.wrapping_sub(1);
    let written = tokens.written(before);
    lexicon.style.nouns == Nouns::Capital
        && amount.is_bare_digits()
        && amount.kind == FigureKind::Count
        && (1..=LONGEST).contains(&written.len())
        && written.chars().all(|c| c.is_ascii_uppercase())
        && tokens.spaced(amount.tokens.start)
        && !tokens.is_capital(amount.tokens.end)
}

/// "Planet 9", "Stoxx 600": a capitalised word before, nothing counted behind.
fn is_capital_name(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let start = amount.tokens.start;
    let before = start.wrapping_sub(1);
    let named = start > 0 && tokens.is_capital(before);
    if named && is_channel(tokens, amount, lexicon) {
        return true;
    }
    // "Bench 1775 Winery"; where nouns come first, "Acme Wars 75188 Bombardiere": of so many digits a count has signs between
    const UNGROUPED: usize = 5;
    let catalogued = lexicon.style.nouns == Nouns::First && tokens.lower(start).len() >= UNGROUPED;
    let within = start > 1
        && amount.is_bare_digits()
        && (lexicon.style.nouns == Nouns::Plural || catalogued)
        && named
        && tokens.is_capital(amount.tokens.end)
        && lexicon.functions.at(tokens, before).is_none()
        && !tokens.is_title_case();
    if within || is_name_before_noun(tokens, amount, lexicon) || is_version(tokens, amount, lexicon) {
        return true;
    }
    named
        && !(amount.scaled && tokens.spaced(amount.numeral.end - 1))
        && lexicon.style.nouns != Nouns::Capital
        && lexicon.functions.at(tokens, before).is_none()
        && !noun::counts(tokens, amount.tokens.end, lexicon)
        && !tokens.written(before).is_empty()
        && lexicon.change.meaning(tokens, before).is_none()
        && lexicon.qualifiers.before(tokens, start).is_none()
}

/// "the Standard & Poor's 500 index": whether the number belongs to the name of what stands behind it.
pub(super) fn is_of_index(tokens: &Tokens, amount: &Amount, noun: &NounPhrase, lexicon: &Lexicon) -> bool {
    let start = amount.tokens.start;
    let index = lexicon.indexes.at(tokens, noun.whole.start).filter(|(index, ())| index.start == amount.reach);
    if index.is_none() || !amount.is_bare_digits() || start == 0 {
        return false;
    }
    let owned =
        start > 2 && tokens.lower(start - 1) == "s" && tokens.lower(start - 2) == "'" && tokens.is_capital(start - 3);
    owned || tokens.is_capital(start - 1) && !lexicon.functions.is(tokens, start - 1)
}

/// "…, ABC 8 reports.", "as ABC 8 says": a channel's number between its name in capitals and what it does.
fn is_channel(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    /// No network has more.
    const CHANNELS: f64 = 100.0;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    amount.is_bare_digits()
        && amount.value < Some(CHANNELS)
        && lexicon.reporting.has(tokens.lower(end))
        && tokens.is_all_capitals(start - 1)
        && !tokens.is_title_case()
        && (!tokens.is_word(end + 1) || lexicon.functions.is(tokens, end + 1))
}

/// "the Acme Quest 2 port", "News 4 staffer": a name with a number in front of a noun, which else would be in the plural.
fn is_name_before_noun(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    start > 1
        && tokens.is_capital(start - 1)
        && amount.is_bare_digits()
        && lexicon.style.nouns == Nouns::Plural
        && lexicon.functions.at(tokens, start - 1).is_none()
        && lexicon.qualifiers.before(tokens, start).is_none()
        && lexicon.change.meaning(tokens, start - 1).is_none()
        && tokens.is_word(end)
        && tokens.spaced(end)
        && lexicon.functions.at(tokens, end).is_none()
        && !tokens.is_title_case()
        // "Voyager 1 takes pictures"
        && (amount.value == Some(1.0) || !begins_several(tokens, end, lexicon))
}

/// "the Acme 3.5 models": a number with a point behind a name, within a sentence, whatever follows; no count has one.
fn is_version(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const DIGITS: usize = 2;
    let start = amount.tokens.start;
    let Some((whole, rest)) = tokens.text(amount.numeral.clone()).split_once('.') else { return false };
    let is_part = |part: &str| (1..=DIGITS).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let before = start.wrapping_sub(1);
    is_part(whole)
        && is_part(rest)
        && start > 1
        && amount.unit.is_none()
        && amount.kind == FigureKind::Count
        && !amount.scaled
        && tokens.is_capital(before)
        && tokens.spaced(start)
        && lexicon.functions.at(tokens, before).is_none()
        && lexicon.change.meaning(tokens, before).is_none()
        && lexicon.qualifiers.before(tokens, start).is_none()
        && lexicon.degrees_of.before(tokens, start).is_none()
        && !tokens.is_title_case()
}

/// "two new 737 Max jets": digits among the words between a number and its noun.
pub(super) fn is_inner_name(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    let Some(counting) = place.checked_sub(1).map(|place| &amounts[place]) else { return false };
    let gap = counting.reach..amount.tokens.start;
    lexicon.style.nouns == Nouns::Plural
        && amount.is_bare_digits()
        && counting.kind == FigureKind::Count
        && counting.unit.is_none()
        && tokens.is_capital(amount.tokens.end)
        && !gap.is_empty()
        && gap.clone().all(|at| noun::is_content(tokens, at, lexicon) && !tokens.lower(at).ends_with('s'))
}
