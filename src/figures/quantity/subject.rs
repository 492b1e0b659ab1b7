//! What a sentence is about before an amount: "exports to China dropped 7 %".

use super::amounts::Amount;
use super::between::{LONGEST_TIME, between_before, number_of, over_receiver, over_verb};
use super::complements::is_content;
use super::label::{MOST_WORDS, is_time};
use super::lexicon::Lexicon;
use super::noun;
use super::noun_before::{around_noun, noun_phrase};
use super::style::Nouns;
use super::tokens::Tokens;
use super::verbs::{is_saying, measure_before};
use crate::report::FigureKind;
use std::ops::Range;

/// What a sentence is about before an amount.
pub(super) struct Subject {
    /// Its words.
    pub words: String,
    /// Where they stand.
    pub tokens: Range<usize>,
    /// Whether it is who does something with the amount ("The firm agreed to pay $5 million"), rather than what has it.
    pub acts: bool,
}

/// "exports to China dropped 7 %": the words before the amount and its verb.
pub(super) fn subject(tokens: &Tokens, amount: &Amount, room: Range<usize>, lexicon: &Lexicon) -> Option<Subject> {
    let floor = room.start;
    let (end, acts) = over_verb(tokens, amount, floor, lexicon);
    // "analysts had expected $5 million": who says so is not what is counted.
    if end > floor && is_saying(tokens, end - 1, lexicon) {
        return None;
    }
    // "12 km east of the city at a depth of 10 km"
    let is_own = end > floor && amount.kind == FigureKind::Measure && lexicon.own_measures.is(tokens, end - 1);
    let floor = if is_own {
        (floor..end).rfind(|at| !is_content(tokens, *at, lexicon)).map_or(floor, |at| at + 1)
    } else {
        floor
    };
    let opens = end < amount.tokens.start && tokens.lower(end) == "(";
    let item = opens.then(|| listed_item(tokens, end, lexicon)).flatten();
    if let Some(words) = item {
        return Some(Subject { words: tokens.text(words.clone()).to_owned(), tokens: words, acts: false });
    }
    let number = (end < amount.tokens.start).then(|| number_of(tokens, floor, end, lexicon)).flatten();
    let words = number.map_or_else(|| noun_phrase(tokens, floor, end, lexicon), |number| number..end);
    let words = if lexicon.style.nouns == Nouns::Capital { around_noun(tokens, words, lexicon) } else { words };
    if let Some(lead) = source_before(tokens, floor, &words, lexicon) {
        let amount = Amount { tokens: lead..amount.tokens.end, ..amount.clone() };
        return subject(tokens, &amount, room, lexicon);
    }
    let words = over_receiver(tokens, floor, words, lexicon);
    let words = match lexicon.style.nouns {
        // "Las principales fueron pesca (20 %) y minas": one of several.
        Nouns::First | Nouns::Inflected if !opens || amount.kind == FigureKind::Score => {
            with_doer(tokens, floor, words, lexicon)
        }
        _ => words,
    };
    // "put the number at 620": what number is told elsewhere. So "Angaben der Opposition", but "chiffre d'affaires" tells.
    let opens = |at: usize| lexicon.style.nouns == Nouns::Capital && lexicon.generic_sources.is(tokens, at);
    let generic = |at: usize| lexicon.generic_nouns.is(tokens, at);
    // "el número total", but "la deuda externa total"
    let mut named =
        if lexicon.style.nouns == Nouns::First { words.clone() } else { words.end.saturating_sub(1)..words.end };
    // "pesa 2 toneladas y mide (12 metros)": a verb by itself.
    let words = if lexicon.and.is(tokens, words.start) { words.end..words.end } else { words };
    let says_nothing = words.is_empty()
        || named.all(generic)
        || opens(words.start)
        || words.len() <= LONGEST_TIME && is_time(tokens, words.end - 1..words.end, lexicon)
        // "El año pasado (fueron 285)"
        || (words.start.saturating_sub(LONGEST_ARTICLE)..=words.start).any(|at| noun::tells_when(tokens, at, lexicon));
    (!says_nothing).then(|| {
        let led = lexicon.prepositions.before(tokens, words.start).filter(|(led, ())| led.start >= floor);
        let words = led.map_or(words.start, |(led, ())| led.start)..words.end;
        Subject { words: tokens.text(words.clone()).to_owned(), tokens: words, acts }
    })
}

/// "Der Anteil liegt (laut Ministerium) bei 7,8 Prozent": where begins what leads to the words, which only tell who says so.
fn source_before(tokens: &Tokens, floor: usize, words: &Range<usize>, lexicon: &Lexicon) -> Option<usize> {
    if words.is_empty() {
        return None;
    }
    let articles = (floor..words.start).rev().take_while(|at| lexicon.determiners.is(tokens, *at)).count();
    let lead = lexicon.source_leads.before(tokens, words.start - articles);
    lead.map(|(lead, ())| lead.start).filter(|start| *start > floor)
}

/// "l'", with its apostrophe.
const LONGEST_ARTICLE: usize = 2;

/// A verb with what it is done to: "battuto il Milan".
const WITH_OBJECT: usize = 3;

/// "(El banco ha) recaudado", "(el costo puede) llegar": a verb alone says little, so with it what does or is so.
fn with_doer(tokens: &Tokens, floor: usize, words: Range<usize>, lexicon: &Lexicon) -> Range<usize> {
    let lead = lexicon.verb_leads.before(tokens, words.start).filter(|(lead, ())| lead.start > floor);
    let Some((lead, ())) = lead.filter(|_| words.len() <= WITH_OBJECT) else { return words };
    let doer = noun_phrase(tokens, floor, lead.start, lexicon);
    if doer.is_empty() { words } else { doer.start..words.end }
}

/// "oil (20 %), gas and water (15 %)": what stands between the brackets before and those that open there.
fn listed_item(tokens: &Tokens, open: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    const LONGEST: usize = 10;
    let ends = |at: &usize| matches!(tokens.lower(*at), ")" | ":" | ";" | "(");
    let before = (open.saturating_sub(LONGEST)..open).rev().find(ends).filter(|at| tokens.lower(*at) == ")")?;
    let first = (before + 1..open).find(|at| tokens.is_word(*at) && !lexicon.functions.is(tokens, *at))?;
    let is_clause = |at: usize| {
        let words = [&lexicon.clause_words, &lexicon.openers];
        lexicon.change.at(tokens, at).is_some() || words.iter().any(|words| words.is(tokens, at))
    };
    let words = (first..open).filter(|at| tokens.is_word(*at)).count();
    (words <= MOST_WORDS && !(first..open).any(is_clause)).then_some(first..open)
}

/// "rose 23 % AND REACHED 4.2 million": whether only a verb of change or measure stands behind the "and", so that the amount is of
/// the same as the one that ends at `last`.
pub(super) fn goes_on(tokens: &Tokens, amount: &Amount, last: usize, lexicon: &Lexicon) -> bool {
    if amount.kind == FigureKind::Duration || lexicon.of.at(tokens, amount.reach).is_some() {
        return false;
    }
    let Some((and, ())) = lexicon.and.at(tokens, last) else { return false };
    let (mut end, mut has_verb) = (amount.tokens.start, false);
    while end > and.end {
        let verb = measure_before(tokens, end, lexicon);
        has_verb |= verb.is_some();
        let qualifier = || lexicon.qualifiers.before(tokens, end).map(|(found, _)| found.start);
        match verb.or_else(qualifier).or_else(|| between_before(tokens, end, lexicon)) {
            Some(start) => end = start,
            None => return false,
        }
    }
    has_verb && end == and.end
}
