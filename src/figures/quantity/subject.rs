//! What a sentence is about before an amount: "exports to China dropped 7 %".

use super::amounts::Amount;
use super::complements::is_content;
use super::context::is_when;
use super::label::{MOST_WORDS, is_time};
use super::lexicon::{Lexicon, NumberWord};
use super::noun;
use super::style::Nouns;
use super::tokens::Tokens;
use super::verbs::{contraction_before, finite_before, is_infinitive, is_saying, measure_before, verb_before};
use crate::report::FigureKind;
use std::ops::Range;

/// Words between a preposition and its time: "im gerade vergangenen Jahr".
const LONGEST_TIME: usize = 2;

/// Between brackets before a verb stand no more tokens than this: "the Acme Index (AIX) fell".
const LONGEST_BRACKETS: usize = 6;

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

/// "The campaign cost the state $5", "charged the firm $5": who pays is not what the amount is of, but belongs to the verb.
fn over_receiver(tokens: &Tokens, floor: usize, words: Range<usize>, lexicon: &Lexicon) -> Range<usize> {
    if words.is_empty() {
        return words;
    }
    let determiners = (floor..words.start).rev().take_while(|at| lexicon.determiners.is(tokens, *at)).count();
    let before = words.start - determiners;
    let Some(verb) = before.checked_sub(1).filter(|at| *at >= floor && lexicon.giving.is(tokens, *at)) else {
        return words;
    };
    // "The campaign, which has two parts, cost the state $5"
    let end = relative_before(tokens, verb, floor, lexicon).unwrap_or(verb);
    let payer = noun_phrase(tokens, floor, end, lexicon);
    if lexicon.measuring.is(tokens, verb) && !payer.is_empty() { payer } else { verb..words.end }
}

/// "a STAGGERING 513", where a number of several has no article of its own: what stands between says how many those are.
fn is_led_adjective(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    lexicon.style.nouns == Nouns::Plural
        && at > 0
        && lexicon.numbers.meaning(tokens, at - 1) == Some(NumberWord::Article)
        && is_content(tokens, at, lexicon)
        && !is_time(tokens, at..at + 1, lexicon)
}

/// "the NUMBER OF WOUNDED rose": where the words begin of which the last looks like a verb and is none.
fn number_of(tokens: &Tokens, floor: usize, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let last = end.checked_sub(1).filter(|last| *last > floor)?;
    let (of, ()) = lexicon.of.before(tokens, last).filter(|(of, ())| of.start > floor)?;
    (lexicon.style.nouns == Nouns::Plural && lexicon.generic_nouns.is(tokens, of.start - 1)).then(|| of.start - 1)
}

/// Where the words before the amount end that are no verb, qualifier or preposition, and whether the amount is a verb's object.
fn over_verb(tokens: &Tokens, amount: &Amount, floor: usize, lexicon: &Lexicon) -> (usize, bool) {
    let mut end = amount.tokens.start;
    // "ad units (38%)", "recycled plastic (up to 30%)": the noun stands before the bracket.
    let open = lexicon.qualifiers.before(tokens, end).map_or(end, |(found, _)| found.start);
    // "rowing (n = 800, 7 %)"
    let mark = if open > floor { tokens.lower(open - 1) } else { "" };
    let open = if mark == "=" && open > floor + 2 && tokens.lower(open - 2) == "n" { open - 2 } else { open };
    if matches!(mark, "(" | "=") && tokens.lower(open - 1) == "(" && matches!(tokens.lower(amount.reach), ")" | ",") {
        return (open - 1, false);
    }
    // No verb and nothing but prepositions was stepped over.
    let mut adjacent = true;
    let mut acts = false;
    let mut last_verb = None;
    for _ in 0..2 * MOST_WORDS {
        if end <= floor {
            break;
        }
        // "Ann Lee starb im Alter von 89 Jahren"
        if amount.kind == FigureKind::Age
            && let Some((age, ())) = (lexicon.age_before.before(tokens, end))
                .or_else(|| lexicon.older.before(tokens, end))
                .or_else(|| lexicon.age_had.before(tokens, end))
                .filter(|(age, ())| age.start >= floor)
        {
            end = age.start;
            continue;
        }
        // "les prix ont été multipliés par trois"
        if amount.kind == FigureKind::Multiple
            && let Some((by, ())) = lexicon.multiplied_by.before(tokens, end).filter(|(by, ())| by.start >= floor)
        {
            end = by.start;
            continue;
        }
        // "le pont, long de 2 km"
        if let Some(start) = dimension_before(tokens, amount, end, lexicon).filter(|start| *start >= floor) {
            end = start - usize::from(start > floor && tokens.lower(start - 1) == ",");
            continue;
        }
        let word = tokens.is_word(end - 1);
        // "fell a staggering 513 points"
        if word && end == open && end - 1 > floor && is_led_adjective(tokens, end - 1, lexicon) {
            end -= 2;
            continue;
        }
        // "stieg bis zum Mittag auf 8 Meter"
        let aside = || lexicon.asides.before(tokens, end).map(|(aside, ())| aside.start).filter(|start| *start > floor);
        if let Some(start) = if word { aside() } else { None } {
            end = start;
            continue;
        }
        if word && number_of(tokens, floor, end, lexicon).is_some() {
            break;
        }
        // "a net worth of $17 million"
        if word
            && let Some((of, ())) = lexicon.of.before(tokens, end).filter(|(of, ())| of.start > floor)
            && let Some(is_told) = has_amount(tokens, amount, floor, of.start - 1, lexicon)
        {
            if is_told {
                return (of.start, acts);
            }
            end = of.start - 1;
            continue;
        }
        let qualifier = lexicon.qualifiers.before(tokens, end).map(|(found, _)| found.start);
        if let Some(start) = qualifier.filter(|start| *start >= floor) {
            end = start;
            continue;
        }
        if !word {
            let aside = match tokens.lower(end - 1) {
                ")" => brackets_before(tokens, end, floor),
                // "fell for a week, by 3"
                "," if lexicon.by.is(tokens, end) => Some(end - 1),
                "," => relative_before(tokens, end, floor, lexicon),
                // "costa l'8%", "augmenté d'un tiers"
                "'" => end.checked_sub(2).filter(|at| {
                    let elided = [&lexicon.determiners, &lexicon.of];
                    *at >= floor && elided.iter().any(|words| words.is(tokens, *at))
                }),
                word if is_year(word) => time_before(tokens, end, lexicon).filter(|start| *start >= floor),
                // "площадь — 12 км"
                "-" if lexicon.style.nouns == Nouns::Inflected && tokens.spaced(end - 1) && tokens.spaced(end) => {
                    Some(end - 1)
                }
                _ => None,
            };
            match aside {
                Some(start) => end = start,
                None => break,
            }
            continue;
        }
        // "faces prison and has to pay $5 million": what stands before is another clause's.
        if acts && lexicon.and.is(tokens, end - 1) {
            break;
        }
        // "the national average rose": right before a verb that is no verb.
        let is_measure_noun = || lexicon.style.nouns == Nouns::Plural && lexicon.amount_nouns.is(tokens, end - 1);
        if last_verb == Some(end) && is_measure_noun() {
            break;
        }
        let told = measure_before(tokens, end, lexicon);
        let verb = verb_before(tokens, end, lexicon)
            .or_else(|| finite_before(tokens, amount, end, lexicon))
            .filter(|_| told.is_none() && adjacent);
        // "Sales are expected to grow from $5"
        let prospect = || {
            let prospect = lexicon.to.is(tokens, end).then(|| lexicon.prospects.before(tokens, end)).flatten();
            prospect.map(|(found, ())| found.start)
        };
        let stepped = told.or(verb).or_else(|| between_before(tokens, end, lexicon)).or_else(prospect);
        let stepped = stepped.filter(|start| *start >= floor);
        let Some(start) = stepped else { break };
        // "set to cost $5"
        let infinitive = told.is_some() && start > floor && lexicon.to.is(tokens, start - 1);
        adjacent &= infinitive || told.is_none() && (verb.is_some() || lexicon.links.is(tokens, end - 1));
        acts |= verb.is_some();
        // "the average house price is", "rose"
        let is_copula =
            || start + 1 == end && (lexicon.copulas.is(tokens, start) || lexicon.age_copulas.is(tokens, start));
        last_verb = (told.is_some() && !is_measure_noun() || is_copula()).then_some(start);
        end = start;
    }
    (end, acts)
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

/// Where a word that says which measure it is begins that ends before the token: "длиной", "long de".
pub(super) fn dimension_before(tokens: &Tokens, amount: &Amount, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let measured = matches!(amount.kind, FigureKind::Measure | FigureKind::Money | FigureKind::Duration);
    // "El puente, de 2 km, …"
    let apposed = || {
        let of = lexicon.of.before(tokens, end).filter(|_| lexicon.style.nouns == Nouns::First);
        of.filter(|(of, ())| of.start > 0 && tokens.lower(of.start - 1) == "," && tokens.lower(amount.reach) == ",")
    };
    let found = measured.then(|| lexicon.dimensions.before(tokens, end).or_else(apposed)).flatten();
    found.map(|(found, ())| found.start)
}

/// Where words begin that stand between a noun and its amount and tell nothing: "last year", "is", "roughly", "doesn't".
fn between_before(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let function = || lexicon.functions.before(tokens, end).map(|(found, ())| found.start);
    let adverb = || lexicon.adverb_endings.iter().any(|ending| tokens.lower(end - 1).ends_with(ending));
    time_before(tokens, end, lexicon)
        .or_else(function)
        .or_else(|| adverb().then_some(end - 1))
        .or_else(|| contraction_before(tokens, end, lexicon))
}

/// Whether the noun before "of" tells what the amount is ("a budget of $5", "a net worth of $5") or only that it is one ("two
/// boats at a price of $5"); `None` where no noun has the amount.
fn has_amount(tokens: &Tokens, amount: &Amount, floor: usize, at: usize, lexicon: &Lexicon) -> Option<bool> {
    if lexicon.amount_nouns.is(tokens, at) {
        let is_told = match lexicon.style.nouns {
            Nouns::Plural => at > floor && is_content(tokens, at - 1, lexicon),
            // "ein Zaun mit einer Höhe von 3 Metern" tells more.
            _ => amount.kind != FigureKind::Money || !is_led(tokens, floor, at, lexicon),
        };
        return Some(is_told);
    }
    let noun = match lexicon.style.nouns {
        Nouns::First => false,
        Nouns::Capital => tokens.is_capital(at),
        _ => true,
    };
    (noun && is_content(tokens, at, lexicon)).then_some(true)
}

/// "ein Bußgeld in Höhe von $5", "du tabac d'une valeur de $5": whether a noun stands before the preposition that leads to the one at
/// `at`.
fn is_led(tokens: &Tokens, floor: usize, at: usize, lexicon: &Lexicon) -> bool {
    let determiners =
        (floor..at).rev().take_while(|at| lexicon.determiners.is(tokens, *at) || tokens.lower(*at) == "'");
    let link = lexicon.links.before(tokens, at - determiners.count());
    link.is_some_and(|(link, ())| link.start > floor && noun::is_noun(tokens, link.start - 1, lexicon))
}

/// Where brackets open that close before the token.
fn brackets_before(tokens: &Tokens, end: usize, floor: usize) -> Option<usize> {
    let close = end.checked_sub(1).filter(|close| tokens.lower(*close) == ")")?;
    (floor..close).rev().take(LONGEST_BRACKETS).find(|at| tokens.lower(*at) == "(")
}

/// Where a relative clause begins whose comma stands before the token: "the fees, which (totalled)", "the cost, which was paid,".
fn relative_before(tokens: &Tokens, end: usize, floor: usize, lexicon: &Lexicon) -> Option<usize> {
    const LONGEST: usize = 12;
    let comma = end.checked_sub(1).filter(|comma| *comma > floor && tokens.lower(*comma) == ",")?;
    if lexicon.relatives.is(tokens, end) {
        return Some(comma);
    }
    let opens = |at: &usize| tokens.lower(*at) == "," && lexicon.relatives.is(tokens, at + 1);
    (floor + 1..comma).rev().take(LONGEST).find(opens)
}

/// "Acme-100", "Poor's", "A&B", "Standard & Poor's": whether the mark joins what stands around it.
fn joins_names(tokens: &Tokens, at: usize) -> bool {
    let glued = tokens.glued(at) && tokens.glued(at + 1);
    match tokens.lower(at) {
        "&" => glued || tokens.is_capital(at + 1),
        "'" => glued,
        _ => glued && tokens.is_hyphen(at),
    }
}

/// The noun phrase that ends at the token.
fn noun_phrase(tokens: &Tokens, floor: usize, end: usize, lexicon: &Lexicon) -> Range<usize> {
    let mut start = end;
    let mut words = 0;
    while start > floor && words < MOST_WORDS {
        let before = start - 1;
        let contracted = before > 1 && noun::is_contracted(tokens, before - 2, lexicon);
        if is_saying(tokens, before, lexicon) || contracted || noun::is_verb(tokens, before, lexicon) {
            break;
        }
        // "Выручка «Севрыбы» выросла": over the name in quotation marks.
        if tokens.glued(before)
            && tokens.lower(before) == "\""
            && let Some(open) = (floor..before).rev().take(MOST_WORDS).find(|at| tokens.lower(*at) == "\"")
        {
            start = open;
            words += 1;
            continue;
        }
        // "the 10-year note", "the 27-nation bloc"
        if tokens.is_digits(before) && tokens.is_hyphen(start) && tokens.glued(start) {
            start = before;
            continue;
        }
        let determiner = lexicon.determiners.is(tokens, before) && start < end;
        // "the Acme 100 fell", "Acme-100 fell"
        let named =
            before.saturating_sub(usize::from(tokens.is_hyphen(before.saturating_sub(1)) && tokens.glued(before)));
        // "the Standard & Poor's 500 index fell"
        let is_index = || lexicon.indexes.at(tokens, start).is_some_and(|(index, ())| index.end == end);
        let has_number = tokens.is_digits(before) && named > floor;
        let numbered = has_number && (start == end && tokens.is_capital(named - 1) || is_index());
        let measure = start == end && lexicon.amount_nouns.is(tokens, before);
        if is_content(tokens, before, lexicon) || determiner || numbered || measure {
            start = before;
            // "earned a profit": the noun begins there, unless it goes on with another ("Anteil einer Firma").
            if determiner && begins_noun(tokens, start, lexicon) && lexicon.links.before(tokens, start).is_none() {
                break;
            }
        } else if start < end && before > floor && joins_names(tokens, before) {
            start = before;
            continue;
        } else if start + 1 < end && is_infinitive(tokens, start, lexicon) {
            start += 1;
            break;
        } else if start < end
            && lexicon.links.before(tokens, start).is_some()
            && before > floor
            && is_content(tokens, before - 1, lexicon)
        {
            start = before - 1;
        } else {
            break;
        }
        words += 1;
    }
    while start < end && (lexicon.determiners.is(tokens, start) || is_possessive(tokens, start)) {
        start += 1;
    }
    start..end
}

/// Whether what an apostrophe ties to the word before stands there: "'s".
fn is_possessive(tokens: &Tokens, at: usize) -> bool {
    tokens.lower(at) == "'" || at > 0 && tokens.lower(at - 1) == "'" && tokens.lower(at) == "s" && tokens.glued(at)
}

/// The noun phrase at the end of the words, with its adjectives, where nouns have capitals; none without a noun.
fn around_noun(tokens: &Tokens, words: Range<usize>, lexicon: &Lexicon) -> Range<usize> {
    let noun = |at: &usize| tokens.is_capital(*at) && is_content(tokens, *at, lexicon);
    let Some(last) = words.clone().rfind(noun) else { return words.end..words.end };
    let belongs = |at: &usize| {
        let word = tokens.lower(*at);
        // "Preise deutscher Firmen", but "der Männer holte Adam"
        let behind_noun = at.checked_sub(1).is_some_and(|before| noun(&before));
        let adjective = lexicon.is_adjective(word) && (!behind_noun || word.ends_with("er"));
        tokens.is_capital(*at)
            || !tokens.is_word(*at)
            || lexicon.links.is(tokens, *at)
            || lexicon.determiners.is(tokens, *at)
            || adjective
    };
    // "steigerte die Firma den Gewinn": the article of another case.
    let is_other = |at: &usize| {
        let word = tokens.lower(*at);
        let genitive = word.ends_with("er") || word.ends_with("es");
        let led = at.checked_sub(1).is_some_and(|before| lexicon.links.is(tokens, before));
        lexicon.determiners.is(tokens, *at) && !genitive && !led && !lexicon.links.is(tokens, *at)
    };
    let start = last - (words.start..last).rev().take_while(|at| belongs(at) && !is_other(at)).count();
    // "warnte vor dem Verlust": an adjective stands right before its noun, or before another.
    let begins = |at: &usize| {
        let next = (*at..=last).find(|at| tokens.is_capital(*at) || !is_content(tokens, *at, lexicon));
        is_content(tokens, *at, lexicon) && next.is_some_and(|next| noun(&next))
    };
    // "Super E10"
    let numbered = usize::from(last + 1 < words.end && tokens.is_digits(last + 1) && tokens.glued(last + 1));
    (start..=last).find(begins).unwrap_or(last)..last + 1 + numbered
}

/// Whether the determiner is no genitive, so that what stands before it is no part of the noun phrase.
fn begins_noun(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let word = tokens.lower(at);
    let article = matches!(lexicon.numbers.word(word), Some(NumberWord::Article));
    match lexicon.style.nouns {
        Nouns::Plural => true,
        Nouns::Capital => article && !["er", "es"].iter().any(|ending| word.ends_with(ending)),
        _ => article,
    }
}

/// Where the words of time begin that end before the token: "im vergangenen Jahr", "in October", "2024".
pub(super) fn time_before(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let last = end.checked_sub(1)?;
    let led = |at: usize| lexicon.functions.before(tokens, at).map(|(found, ())| found.start);
    let word = tokens.lower(last);
    if is_year(word) {
        return time_before(tokens, last, lexicon).or_else(|| led(last)).or(Some(last));
    }
    if !word.starts_with(char::is_alphabetic) || !is_when(tokens, last, lexicon) {
        return None;
    }
    // "rose Tuesday to 5", "cerró octubre en el 5"
    let changed = |at: &usize| measure_before(tokens, *at, lexicon).is_some();
    let mut near = (last.saturating_sub(LONGEST_TIME)..=last).rev().take_while(|at| !changed(at));
    near.find_map(led).or_else(|| changed(&last).then_some(last))
}

/// Whether the word is a year of the last or of this century.
fn is_year(word: &str) -> bool {
    word.len() == 4
        && ["19", "20"].iter().any(|century| word.starts_with(century))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}
