//! What a number counts: the noun phrase behind it, its head, and a label that reads well alone.

use super::lexicon::Lexicon;
use super::style::Nouns;
use super::tokens::Tokens;
use super::units;
use crate::report::FigureKind;
use std::ops::Range;

/// More words than a noun phrase has between number and noun.
const MOST_WORDS: usize = 7;

/// The noun phrase behind a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NounPhrase {
    /// The noun, with parts joined to it by hyphens.
    pub head: Range<usize>,
    /// Adjectives, noun and what directly follows it.
    pub whole: Range<usize>,
    /// "of them", "of which": the noun was named before.
    pub back: bool,
}

/// How the number before a noun tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// "one soldier", "the second ship".
    One,
    /// "three soldiers".
    Several,
    /// "a $5 fee", "40 % of government spending": a unit stands between, so any noun may follow.
    Measured,
}

/// The noun phrase that begins at the token behind a number; `hyphened` when a hyphen joins the noun to the number ("91-page").
pub(super) fn after(
    tokens: &Tokens,
    at: usize,
    number: Number,
    hyphened: bool,
    lexicon: &Lexicon,
) -> Option<NounPhrase> {
    let mut start = at;
    let hyphen = tokens.is_hyphen(start) && tokens.glued(start) && tokens.glued(start + 1);
    if hyphen && hyphened {
        let end = joined_end(tokens, start + 1);
        // "1.800-Einwohner-Ort": the inhabitants are counted.
        let head = if lexicon.style.nouns == Nouns::Capital { start + 2 } else { end };
        return (tokens.is_word(start + 1) && !is_function(tokens, start + 1, lexicon)).then_some(NounPhrase {
            head: start + 1..head,
            whole: start + 1..end,
            back: false,
        });
    }
    start += usize::from(hyphen);
    // "195 of its soldiers", "43 der weltweit führenden": over "of" and determiners.
    let mut of = lexicon.style.nouns == Nouns::First;
    if let Some((found, ())) = lexicon.of.at(tokens, start) {
        (start, of) = (found.end, true);
        start += usize::from(tokens.lower(start) == "'");
        if let Some((found, ())) = lexicon.back.at(tokens, start) {
            return Some(NounPhrase { head: found.clone(), whole: at..found.end, back: true });
        }
    }
    // "7 % nelle città": an article with its preposition leads to where, not to what.
    let leads = |at: usize| lexicon.links.is(tokens, at) && !lexicon.of.is(tokens, at);
    while of
        && !leads(start)
        && let Some((found, ())) = lexicon.determiners.at(tokens, start)
    {
        start = found.end + usize::from(tokens.lower(found.end) == "'");
    }
    // "611 samedi", "30 el martes", but "dos lunes"
    let is_day = || is_week_day(tokens, start, lexicon) && (start > at || !tokens.lower(start).ends_with('s'));
    // "a 30 odniosło rany"
    let is_verb = || {
        let ends = |ending: &&str| tokens.lower(start).ends_with(ending);
        matches!(number, Number::Several) && start == at && lexicon.endings_behind_numbers.iter().any(ends)
    };
    if tokens.is_word(start)
        && (is_verb()
            || is_day()
            || tells_when(tokens, start, lexicon)
            || start > at && tells_when(tokens, at, lexicon))
    {
        return None;
    }
    // "31 von mindestens 40 Kisten"
    if of && lexicon.qualifiers.at(tokens, start).is_some() {
        return None;
    }
    // "les deux plus grands groupes"
    let early =
        || lexicon.early_adjectives.at(tokens, start).map(|(early, ())| early.end).filter(|end| *end > start + 1);
    let attribute = if of { early() } else { attribute_end(tokens, start, lexicon) };
    let words = words(tokens, attribute.unwrap_or(start), lexicon);
    let head = head(tokens, &words, number, lexicon)?;
    Some(NounPhrase { whole: start..head.end, head, back: false })
}

/// "12 aus Syrien stammende Männer", "600 als Händler getarnte Agenten": where what belongs to the participle ends, right before
/// it; a noun stands behind it.
fn attribute_end(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> Option<usize> {
    const LONGEST: usize = 6;
    if lexicon.style.nouns != Nouns::Capital || tokens.is_capital(start) {
        return None;
    }
    // "legte auf 20 Euro zu und …": half of a verb.
    let begins = lexicon.attribute_begins.at(tokens, start).map(|(begins, ())| begins);
    let begins = begins.filter(|begins| !lexicon.and.is(tokens, begins.end))?;
    let within = (begins.end..begins.end + LONGEST).take_while(|at| tokens.is_word(*at));
    let ends = |at: &usize| {
        let closes = |ending: &&str| tokens.written(*at).ends_with(ending);
        !tokens.is_capital(*at) && tokens.is_capital(at + 1) && lexicon.attribute_endings.iter().any(closes)
    };
    // "in den vergangenen Jahren zugewanderte Familien"
    let over = |at: usize| Some(at + 2).filter(ends).unwrap_or(at);
    within.skip(1).find(ends).map(over)
}

/// Whether a day of the week stands there, which is when, and not what is counted. Where it may be several, its plural is no such word.
pub(super) fn is_week_day(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    lexicon.week_days.at(tokens, at).is_some()
}

/// "285 last year", "40 last Thursday", "285 l'an dernier": when, and not what; but "15 of last year's finalists".
pub(super) fn tells_when(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let led = lexicon.time_adjectives.at(tokens, at).filter(|(led, ())| is_when(tokens, led.end, lexicon));
    let when = lexicon.when.at(tokens, at).map(|(when, ())| when.end).or(led.map(|(led, ())| led.end + 1));
    when.is_some_and(|end| tokens.lower(end) != "'")
}

/// Whether the word is one day, month or other span of time; several may be counted.
fn is_when(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let is_span = || {
        let unit = units::of_noun(tokens, at..at + 1, lexicon);
        unit.is_some_and(|unit| unit.kind == FigureKind::Duration) && !tokens.lower(at).ends_with('s')
    };
    is_week_day(tokens, at, lexicon) || lexicon.months.is(tokens, at) || is_span()
}

/// Whether the word by itself is a noun, as far as its shape tells.
pub(super) fn is_noun(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    tokens.is_word(at)
        && lexicon.functions.at(tokens, at).is_none()
        && match lexicon.style.nouns {
            Nouns::Capital => tokens.is_capital(at),
            _ => !lexicon.early_adjectives.is(tokens, at) && !lexicon.is_adjective(tokens.lower(at)),
        }
}

/// Whether a word that may be counted stands behind a number that ends there.
pub(super) fn counts(tokens: &Tokens, end: usize, lexicon: &Lexicon) -> bool {
    lexicon.of.at(tokens, end).is_some() || is_content(tokens, end, lexicon)
}

/// Whether a word stands there that is no function word.
pub(super) fn is_content(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    tokens.is_word(at) && lexicon.functions.at(tokens, at).is_none()
}

/// A function word; "US" is none, nor is what goes on in a name: "Fort Worth".
fn is_function(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let goes_on = || at > 1 && tokens.is_capital(at) && tokens.is_capital(at - 1) && tokens.spaced(at);
    let name = !tokens.is_title_case() && (tokens.is_all_capitals(at) || goes_on());
    !name && lexicon.functions.at(tokens, at).is_some()
}

/// Whether an apostrophe ties a verb's rest to the word: "doesn't", "we're". The possessive is none.
pub(super) fn is_contracted(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    tokens.lower(at + 1) == "'"
        && tokens.glued(at + 1)
        && tokens.glued(at + 2)
        && lexicon.contractions.has(tokens.lower(at + 2))
}

/// The words that may belong to the phrase, hyphenated ones as one.
fn words(tokens: &Tokens, start: usize, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    let mut quoted = None;
    while words.len() < MOST_WORDS {
        let written = tokens.lower(at);
        let comma = written == "," && !words.is_empty();
        let joins = || lexicon.joiners.at(tokens, at).is_some() || lexicon.or.is(tokens, at);
        let listed = comma || !words.is_empty() && joins();
        // "new and old soldiers", "junge, bewaffnete Männer": on, if adjectives stand around.
        if listed && adjective_list(tokens, words.last(), at + 1, lexicon) {
            at += 1;
            continue;
        }
        // "two “unknown” ships"
        let closes = if written == "\"" { quoted_end(tokens, at) } else { None };
        if closes.is_some() || quoted == Some(at) {
            quoted = closes;
            at += 1;
            continue;
        }
        // "12 dead whales", but "left four dead and 12 injured"; "12 daily papers", but "12 daily"
        let is_attribute = || {
            let may_be = lexicon.outcomes.is(tokens, at)
                || lexicon.adverb_endings.iter().any(|ending| tokens.lower(at).ends_with(ending));
            words.is_empty() && may_be && begins_plural(tokens, at + 1, lexicon)
        };
        if !tokens.is_word(at)
            || is_function(tokens, at, lexicon) && !is_attribute()
            || is_contracted(tokens, at, lexicon)
            || (!words.is_empty() && lexicon.numbers.is(tokens, at))
        {
            break;
        }
        if words.is_empty() && lexicon.numbers.meaning(tokens, at).is_some() && !tokens.spaced(at) {
            break;
        }
        let end = joined_end(tokens, at);
        // "west- und osteuropäische Länder"
        let cut = tokens.is_hyphen(end) && tokens.glued(end) && !tokens.glued(end + 1);
        if cut && let Some((joiner, ())) = lexicon.joiners.at(tokens, end + 1) {
            at = joiner.end;
            continue;
        }
        words.push(at..end);
        at = end;
        // "Russia's soldiers": over the possessive
        if tokens.lower(at) == "'" && tokens.lower(at + 1) == "s" && tokens.glued(at) {
            at += 2;
        }
        // "U.S. troops"
        if tokens.lower(at) == "."
            && tokens.glued(at)
            && end == at
            && tokens.written(end - 1).len() == 1
            && tokens.is_capital(end - 1)
        {
            at += 1;
        }
    }
    words
}

/// Where the quotation ends that opens there, if it is a word or a few.
fn quoted_end(tokens: &Tokens, at: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let opens = tokens.spaced(at) && tokens.glued(at + 1) && tokens.is_word(at + 1);
    (at + 2..=at + 1 + LONGEST).find(|end| tokens.lower(*end) == "\"" && tokens.glued(*end)).filter(|_| opens)
}

fn adjective_list(tokens: &Tokens, before: Option<&Range<usize>>, next: usize, lexicon: &Lexicon) -> bool {
    let Some(before) = before else { return false };
    if lexicon.style.nouns == Nouns::Plural {
        // "digital and physical sales": the plural is yet to come.
        return !is_plural(tokens, before, lexicon)
            && tokens.is_word(next)
            && !is_function(tokens, next, lexicon)
            && (next + 1..next + 3).any(|at| tokens.is_word(at) && is_plural(tokens, &(at..at + 1), lexicon));
    }
    matches!(lexicon.style.nouns, Nouns::Capital | Nouns::Inflected)
        && lexicon.is_adjective(tokens.lower(before.end - 1))
        && !tokens.is_capital(before.start)
        && tokens.is_word(next)
        && lexicon.is_adjective(tokens.lower(next))
}

/// Over hyphens within a word ("coal-fired", "Online-Vorträge") and gender signs ("Bürger:innen").
pub(super) fn joined_end(tokens: &Tokens, at: usize) -> usize {
    const MOST_PARTS: usize = 8;
    let mut end = at + 1;
    for _ in 0..MOST_PARTS {
        let joined = tokens.glued(end) && tokens.glued(end + 1);
        let hyphen = tokens.is_hyphen(end) && (tokens.is_word(end + 1) || tokens.is_digits(end + 1));
        let gender = matches!(tokens.lower(end), "_" | "*" | ":" | "/") && tokens.is_word(end + 1);
        if !joined || !(hyphen || gender) {
            break;
        }
        end += 2;
    }
    end
}

fn head(tokens: &Tokens, words: &[Range<usize>], number: Number, lexicon: &Lexicon) -> Option<Range<usize>> {
    let counts = |word: &&Range<usize>| !lexicon.early_adjectives.is(tokens, word.start);
    let last = words.iter().rfind(counts)?;
    let found = match lexicon.style.nouns {
        // "three agents", "12 page document"
        Nouns::Plural if number == Number::Several => {
            let attribute = words.iter().find(counts).filter(|word| *word != last && !tokens.is_capital(word.start));
            // "12 Texas cities": the first of two is a name.
            let is_named = |word: &Range<usize>| {
                let goes_on = |next: &Range<usize>| next.start == word.end && is_small_word(tokens, next);
                tokens.is_capital(word.start)
                    && words.iter().any(|next| goes_on(next) && is_plural(tokens, next, lexicon))
            };
            let plural = words.iter().filter(counts).find(|word| is_plural(tokens, word, lexicon) && !is_named(word));
            // "Hundreds packed the hall": a verb.
            if plural.is_none() && words.first().is_some_and(|first| is_verb_or_adverb(tokens, first, lexicon)) {
                return None;
            }
            // "30 police officers", "two crew members", but "one in three people lives"
            let is_kind = |plural: &&Range<usize>| lexicon.kinds.is(tokens, plural.end - 1);
            let of_a_kind = |word: &&Range<usize>| {
                let kind = plural.filter(|plural| plural.end == word.start && is_kind(plural));
                kind.is_some() && is_small_word(tokens, word) && is_plural(tokens, word, lexicon)
            };
            words.iter().find(of_a_kind).or(plural).or(attribute).unwrap_or(last)
        }
        // "a $75 federal fee", "40 % of drivers surveyed"
        Nouns::Plural if number == Number::Measured => {
            let plural = words.iter().find(|word| is_plural(tokens, word, lexicon));
            // "a $5 billion loss last year"
            let before_time = words.iter().take_while(|word| !lexicon.time_adjectives.is(tokens, word.start));
            let noun = || before_time.filter(counts).filter(|word| !is_finite_or_adverb(tokens, word, lexicon)).last();
            plural.or_else(noun)?
        }
        // "one soldier survived"
        Nouns::Plural => {
            let is_noun = |word: &&Range<usize>| {
                !tokens.lower(word.start).ends_with("ed") && !lexicon.change.is(tokens, word.start)
            };
            words.iter().filter(counts).rfind(is_noun).unwrap_or(last)
        }
        // "der 23. Internationalen Sternfahrt": an adjective in a name
        Nouns::Capital => {
            let mut nouns = words.iter().skip_while(|word| !tokens.is_capital(word.start));
            let first = nouns.next()?;
            let ends = |ending: &str| tokens.lower(first.end - 1).ends_with(ending);
            let is_adjective = lexicon.name_adjective_endings.iter().any(|ending| ends(ending));
            // "drei Frankfurter Polizisten", but "drei Schüler Berlins"
            let is_of_place = |next: &Range<usize>| ends("er") && !tokens.lower(next.end - 1).ends_with('s');
            let belongs = |next: &&Range<usize>| tokens.is_capital(next.start) && next.start == first.end;
            nouns.next().filter(belongs).filter(|next| is_adjective || is_of_place(next)).unwrap_or(first)
        }
        // "I due lavoravano": a verb
        Nouns::First => {
            let place = words.iter().position(|word| !lexicon.early_adjectives.is(tokens, word.start));
            let place = place.unwrap_or(words.len() - 1);
            // "dos jóvenes viven": where its noun would be in the plural, too, the adjective is one.
            let plural = |word: &&Range<usize>| tokens.lower(word.end - 1).ends_with(['s', 'x']);
            let before = place.checked_sub(1).map(|before| &words[before]).filter(plural);
            let noun = before.filter(|_| !plural(&&words[place])).unwrap_or(&words[place]);
            (!is_shaped(tokens, noun, &lexicon.verb_endings, lexicon)).then_some(noun)?
        }
        Nouns::Inflected => {
            let is_noun = |word: &Range<usize>| {
                let word = tokens.lower(word.end - 1);
                let several = number == Number::Several;
                !(if several { lexicon.is_adjective_of_several(word) } else { lexicon.is_adjective(word) })
            };
            let is_verb = |word: &Range<usize>| is_shaped(tokens, word, &lexicon.verb_endings, lexicon);
            let place = words.iter().position(|word| counts(&word) && is_noun(word)).unwrap_or(words.len() - 1);
            // "trzy kraje podpisały"
            let place = if place > 0 && is_verb(&words[place]) { place - 1 } else { place };
            // "43 osoby i przejęła": what ends as adjectives do, and is none before "and" and a noun.
            let before = place.checked_sub(1).map(|place| &words[place]);
            let noun = before.filter(|before| before.end < words[place].start).unwrap_or(&words[place]);
            // "Honderden moesten hun huis uit": a verb
            (!lexicon.no_nouns.has(tokens.lower(noun.start))).then_some(noun)?
        }
        Nouns::Counter => words.first()?,
    };
    let mut found = found.clone();
    // "3 auto's"
    if lexicon.style.nouns == Nouns::Inflected
        && tokens.lower(found.end) == "'"
        && tokens.glued(found.end)
        && tokens.glued(found.end + 1)
        && tokens.lower(found.end + 1) == "s"
    {
        found.end += 2;
    }
    // "World Cups"
    while lexicon.style.nouns == Nouns::Plural
        && !tokens.is_title_case()
        && is_capitalised(tokens, found.start)
        && let Some(before) = words.iter().rfind(|word| word.end == found.start && tokens.is_capital(word.start))
    {
        found.start = before.start;
    }
    Some(found)
}

/// Whether a word that follows several of something is a verb or an adverb, as far as its shape tells; a noun in the singular
/// is the other thing that may stand there ("12 family house").
pub(super) fn is_verb_or_adverb(tokens: &Tokens, word: &Range<usize>, lexicon: &Lexicon) -> bool {
    is_finite_or_adverb(tokens, word, lexicon) || is_shaped(tokens, word, &lexicon.gerund_endings, lexicon)
}

/// As above, but for gerunds, which may as well be nouns: "government spending".
fn is_finite_or_adverb(tokens: &Tokens, word: &Range<usize>, lexicon: &Lexicon) -> bool {
    is_small_word(tokens, word) && lexicon.no_nouns.has(tokens.lower(word.start))
        || is_shaped(tokens, word, &lexicon.verb_endings, lexicon)
        || is_shaped(tokens, word, &lexicon.adverb_endings, lexicon)
}

/// Whether the word is a verb by its ending, where only such have it: "respetó".
pub(super) fn is_verb(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    lexicon.style.nouns == Nouns::First && is_shaped(tokens, &(at..at + 1), &lexicon.verb_endings, lexicon)
}

/// Whether a small word ends so, and is none of the nouns that do.
fn is_shaped(tokens: &Tokens, word: &Range<usize>, endings: &[&str], lexicon: &Lexicon) -> bool {
    let written = tokens.lower(word.start);
    is_small_word(tokens, word)
        && endings.iter().any(|ending| written.ends_with(ending))
        && !lexicon.nouns_like_verbs.has(written)
}

/// Whether it is one word, without a capital.
fn is_small_word(tokens: &Tokens, word: &Range<usize>) -> bool {
    word.len() == 1 && !tokens.is_capital(word.start)
}

/// Whether a plural begins there, an adjective or noun before it: "people", "new homes".
pub(super) fn begins_plural(tokens: &Tokens, at: usize, lexicon: &Lexicon) -> bool {
    let word = |at: usize| tokens.is_word(at) && tokens.spaced(at) && !is_function(tokens, at, lexicon);
    let plural = |at: usize| is_plural(tokens, &(at..at + 1), lexicon);
    lexicon.style.nouns == Nouns::Plural && word(at) && (plural(at) || word(at + 1) && plural(at + 1))
}

/// Where the nouns end that "and" joins to the one that ends at the token: "men and women", "Vereine und freie Träger".
pub(super) fn with_joined(tokens: &Tokens, end: usize, limit: usize, lexicon: &Lexicon) -> usize {
    if !lexicon.and.is(tokens, end) {
        return end;
    }
    let next = match lexicon.style.nouns {
        Nouns::Plural => {
            (begins_plural(tokens, end + 1, lexicon) && !begins_plural(tokens, end + 2, lexicon)).then_some(end + 1)
        }
        Nouns::Capital => (end + 1..=end + 2).find(|at| tokens.is_capital(*at) && !is_function(tokens, *at, lexicon)),
        // "dommages et intérêts", "daños y perjuicios"
        Nouns::First => {
            let plural = |at: usize| is_content(tokens, at, lexicon) && tokens.lower(at).ends_with('s');
            (end > 0 && plural(end - 1) && plural(end + 1) && !is_content(tokens, end + 2, lexicon)).then_some(end + 1)
        }
        _ => None,
    };
    // "Vereine und stellt Geräte": a verb.
    let adjective = |at: usize| lexicon.is_adjective(tokens.lower(at));
    let noun = next.filter(|next| *next < limit && (end + 1..*next).all(adjective));
    noun.map_or(end, |noun| noun + 1)
}

/// The first plural noun of a sentence.
pub(super) fn first_plural<'t>(tokens: &Tokens<'t>, lexicon: &Lexicon) -> Option<&'t str> {
    let plural = |at: &usize| match lexicon.style.nouns {
        Nouns::Plural => !is_function(tokens, *at, lexicon) && is_plural(tokens, &(*at..at + 1), lexicon),
        _ => lexicon.plurals.is(tokens, *at),
    };
    (0..tokens.len()).filter(|at| tokens.is_word(*at)).find(plural).map(|at| tokens.written(at))
}

/// One capital, at the beginning: "Cups", not "POWs".
fn is_capitalised(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capital(at) && tokens.written(at).chars().filter(|c| c.is_uppercase()).count() == 1
}

fn is_plural(tokens: &Tokens, word: &Range<usize>, lexicon: &Lexicon) -> bool {
    let last = tokens.lower(word.end - 1);
    let ending =
        last.len() > 2 && last.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| last.ends_with(ending));
    (ending || is_irregular(tokens, word, lexicon)) && !tokens.is_all_capitals(word.end - 1)
}

/// Whether it is a plural that no ending shows: "police", "firemen".
fn is_irregular(tokens: &Tokens, word: &Range<usize>, lexicon: &Lexicon) -> bool {
    let last = tokens.lower(word.end - 1);
    lexicon.plurals.has(last) || last.ends_with("men") && last.len() > 4 || last.ends_with("people")
}
