//! Finds the quantities of a sentence: value, unit, kind, qualifier, change, and what is counted.
//!
//! ```text
//! tokens ──▶ numerals ──▶ amounts (with units) ──▶ spans (ranges, scores, ratios) ──▶ exclusions ──▶ nouns, qualifiers
//! ```
//!
//! Promised: quantities in reading order, none overlapping another; linear time; any text, never a panic.
//! Not promised: a noun for every count; grammar is known by word lists and endings only.

mod addresses;
mod ages;
mod amounts;
mod codes;
mod comparison;
mod complements;
mod compounds;
mod context;
mod counted;
mod dates;
mod digits;
mod exclusions;
mod fallback;
mod label;
mod lexicon;
mod lexicon_files;
mod money;
mod names;
mod noun;
mod number_words;
mod numerals;
mod ordinals;
mod outcomes;
mod phrases;
mod predicate;
mod qualifiers;
mod race_times;
mod rates;
mod shared;
mod spans;
mod style;
mod subject;
mod temperatures;
mod tokens;
mod units;
mod verbs;

use crate::report::{Change, FigureKind, Qualifier};
use amounts::Amount;
use lexicon::Lexicon;
use noun::NounPhrase;
use numerals::Form;
use std::ops::Range;
use style::Nouns;
use tokens::Tokens;

/// A quantity in a sentence; ranges are bytes of the sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The quantity as written, number with unit or scale ("$1.5 billion", "20 %", "195").
    pub range: Range<usize>,
    /// Its value, scales multiplied in; `None` where it is vague.
    pub value: Option<f64>,
    /// The upper end of a range.
    pub value_high: Option<f64>,
    /// What sort of quantity.
    pub kind: FigureKind,
    /// See [`Figure::unit`](crate::report::Figure::unit).
    pub unit: Option<String>,
    /// See [`Figure::per`](crate::report::Figure::per).
    pub per: Option<String>,
    /// How exactly it is meant.
    pub qualifier: Option<Qualifier>,
    /// See [`Figure::is_qualified_by_itself`](crate::report::Figure::is_qualified_by_itself).
    pub is_qualified_by_itself: bool,
    /// Which way it went.
    pub change: Option<Change>,
    /// The quantity with what it counts.
    pub phrase: Range<usize>,
    /// What it counts, readable alone, without the number.
    pub label: String,
    /// So many bytes of the label name what is counted; the rest is of this number alone.
    pub named: usize,
    /// Whether the label does not say what is counted, and one of the figures before may: it is empty, or tells nothing but that the
    /// number is a difference ("fewer than last year").
    pub wants_label: bool,
}

impl Quantity {
    /// What is counted, without what tells it apart in this sentence alone: for a number that counts the same.
    fn named_label(&self) -> String {
        self.label[..self.named].to_owned()
    }
}

/// Longer texts are read in pieces, cut at white space: bounds the memory that a text without sentences takes.
const LONGEST_PIECE: usize = 16_000;

/// The sentence's quantities in reading order. `language` is ISO 639-1, empty when unknown.
pub fn find(sentence: &str, language: &str) -> Vec<Quantity> {
    find_after(sentence, language, None)
}

/// As [`find`], where `antecedent` is the noun that the sentence before counted: what "207 of them" and "two were
/// wounded" count when this sentence does not say.
pub fn find_after(sentence: &str, language: &str, antecedent: Option<&str>) -> Vec<Quantity> {
    let lexicon = lexicon::of(language, sentence);
    let found = |piece: Range<usize>| find_in(&sentence[piece.clone()], piece.start, lexicon, antecedent);
    if sentence.len() <= LONGEST_PIECE {
        return found(0..sentence.len());
    }
    pieces(sentence).into_iter().flat_map(found).collect()
}

/// The noun that a sentence without numbers is about, as far as it shows: what "207 of them" in the next sentence counts.
pub fn antecedent(sentence: &str, language: &str) -> Option<String> {
    const WITHIN: usize = 1000;
    let sentence = &sentence[..sentence.floor_char_boundary(WITHIN)];
    let lexicon = lexicon::of(language, sentence);
    let tokens = Tokens::new(sentence);
    noun::first_plural(&tokens, lexicon).map(str::to_owned)
}

fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while text.len() - start > LONGEST_PIECE {
        let most = text.floor_char_boundary(start + LONGEST_PIECE);
        let cut = text[start..most].rfind(char::is_whitespace).filter(|cut| *cut > 0).map_or(most, |cut| start + cut);
        pieces.push(start..cut);
        start = cut;
    }
    pieces.push(start..text.len());
    pieces
}

fn find_in(text: &str, offset: usize, lexicon: &Lexicon, antecedent: Option<&str>) -> Vec<Quantity> {
    let tokens = Tokens::new(text);
    let mut amounts = spans::join(&tokens, amounts::read(&tokens, lexicon), lexicon);
    if amounts.is_empty() {
        return Vec::new();
    }
    let mut quantities: Vec<Quantity> = Vec::with_capacity(amounts.len());
    let mut counted: Option<String> = antecedent.map(str::to_owned);
    let mut told: Vec<usize> = Vec::with_capacity(amounts.len());
    let (mut floor, mut taken, mut has_share) = (0, 0, false);
    for place in 0..amounts.len() {
        let read = nature(&amounts[place]);
        let first_noun = settle(&tokens, &mut amounts, place, lexicon);
        let last = told.last().copied();
        if let Some(last) = last {
            shared::inherit(&tokens, &mut amounts, place, last, lexicon);
        }
        if exclusions::is_none(&tokens, &amounts, place, lexicon) {
            continue;
        }
        shared::points_of_share(&tokens, &mut amounts, place, has_share, lexicon);
        let amount = &amounts[place];
        let noun = if nature(amount) == read { first_noun } else { counted::noun(&tokens, &amounts, place, lexicon) };
        // "4,000 lower than": by how much, and of what is told before.
        let noun = noun.filter(|noun| !comparison::begins(&tokens, noun.whole.start, lexicon));
        let before = last.map(|last| (&amounts[last], quantities.last().and_then(|quantity| quantity.change)));
        // "a two-bedroom flat costs": the number within the phrase does not bound it.
        let attribute = before.is_some_and(|(before, _)| tokens.is_hyphen(before.reach) && tokens.glued(before.reach));
        // "rose within two years by 5": how long it took bounds it no more.
        let span = before.is_some_and(|(before, _)| {
            // "fell for a fifth straight week, by 3 pence"
            let counts_time = || taken > 0 && label::is_time(&tokens, taken - 1..taken, lexicon);
            before.kind == FigureKind::Rank && counts_time() || qualifiers::is_span(&tokens, before, lexicon)
        });
        let room = if attribute || span { floor } else { before.map_or(0, |(before, _)| before.reach.max(taken)) }
            ..counted::next_start(&tokens, &amounts, place);
        let mut quantity = quantity(&tokens, amount, noun.as_ref(), room.clone(), before, lexicon, counted.as_deref());
        // "$48 million, 12 % more than a year before", "23 were in favour and 18 against": of the same.
        let compared = comparison::is_compared(&tokens, amount, lexicon);
        let bare = amount.kind == FigureKind::Count && noun.is_none() && quantity.label.is_empty();
        let inherited = match quantities.last() {
            Some(last) if compared => Some(last.named_label()),
            None if compared => Some(comparison::compared(&tokens, amount, room.clone(), lexicon)),
            Some(last)
                if last.change.is_some()
                    && noun.is_none()
                    && subject::goes_on(&tokens, amount, room.start, lexicon) =>
            {
                Some(last.named_label())
            }
            // "73 percent of the cost, or $4.5 million": the same, told otherwise.
            Some(last)
                if quantity.label.is_empty()
                    && noun.is_none()
                    && shared::is_told_otherwise(&tokens, amount, last, lexicon) =>
            {
                Some(last.named_label())
            }
            _ if bare => {
                let before = quantities.iter().rfind(|before| before.kind == FigureKind::Count);
                before.map(Quantity::named_label)
            }
            _ => None,
        };
        let own = inherited.is_none();
        quantity.label = inherited.unwrap_or(quantity.label);
        // "dropped 7 % to $2.3 billion": both are the exports'.
        let within = label::SAME_SUBJECT_WITHIN + if quantity.change.is_some() { label::VERB_OF_CHANGE } else { 0 };
        // "Ein 34-jähriger Mann und eine 29-Jährige": she is somebody else.
        let is_somebody = ages::is_noun(&tokens, amount, lexicon);
        if quantity.label.is_empty()
            && !is_somebody
            && room.start + within >= amount.tokens.start
            && let Some(before) = quantities.last().filter(|before| before.named > 0)
            && !is_of_another_clause(&tokens, &room, amount, before, lexicon)
            && !(room.start..amount.tokens.start).any(|at| lexicon.clause_words.is(&tokens, at))
        {
            quantity.label = before.named_label();
        }
        quantity.named = quantity.label.len();
        // "The new engine is 20 % faster than the old one."
        if compared && let Some(comparison) = comparison::comparison(&tokens, amount, lexicon) {
            let subject = quantity.label.as_str();
            let is_unit = fallback::own_unit(&tokens, amount).is_some_and(|unit| unit == subject);
            quantity.label = format!("{} {comparison}", if is_unit { "" } else { subject }).trim_start().to_owned();
        }
        // "452.000 weniger als im Vorjahr", "452.000 Menschen weniger als im Vorjahr": no total.
        if compared && quantity.label.is_empty() {
            quantity.label = comparison::difference(&tokens, amount.reach, lexicon).unwrap_or_default().to_owned();
            quantity.wants_label = true;
        } else if amount.kind == FigureKind::Count
            && let Some(label) = comparison::with_difference(&tokens, noun.as_ref(), &quantity.label, lexicon)
        {
            quantity.label = label;
        }
        if own && let Some(label) = context::label(&tokens, amount, &quantity.label, &room, lexicon) {
            if quantity.label.starts_with(label) {
                quantity.named = label.len();
            } else if !label.starts_with(&quantity.label) {
                quantity.named = 0;
            }
            quantity.label = label.to_owned();
        }
        if let Some(label) = rates::with_rate(&tokens, amount, &quantity.label, &room, lexicon) {
            quantity.label = label;
        }
        quantity.wants_label |= quantity.label.is_empty() && !is_somebody;
        if matches!(quantity.kind, FigureKind::Count | FigureKind::Ratio) && quantity.unit.is_some() {
            counted.clone_from(&quantity.unit);
        }
        has_share |= quantity.kind == FigureKind::Percent;
        told.push(place);
        floor = room.start;
        // "two engines at a price of $5": the engines are told.
        taken = noun.as_ref().filter(|noun| noun.whole.start <= amount.reach + 1).map_or(0, |noun| noun.whole.end);
        quantities.push(quantity);
    }
    let told: Vec<&Amount> = told.into_iter().map(|place| &amounts[place]).collect();
    shared::unit_of_list(&tokens, &told, &mut quantities, lexicon);
    shared::look_ahead(&tokens, &told, &mut quantities, lexicon);
    shared::share_of_counted(&tokens, &told, &mut quantities, lexicon);
    shared::age_in_parts(&tokens, &told, &mut quantities, lexicon);
    shared::ages_of_list(&tokens, &told, &mut quantities, lexicon);
    for quantity in &mut quantities {
        quantity.range = quantity.range.start + offset..quantity.range.end + offset;
        quantity.phrase = quantity.phrase.start + offset..quantity.phrase.end + offset;
    }
    quantities
}

/// "repaired 21 bridges (and spent 180 million)": whether what a sum is of is not what the amount before it counts.
fn is_of_another_clause(
    tokens: &Tokens,
    room: &Range<usize>,
    amount: &Amount,
    before: &Quantity,
    lexicon: &Lexicon,
) -> bool {
    let counted = matches!(before.kind, FigureKind::Count | FigureKind::Duration);
    let is_sum = matches!(amount.kind, FigureKind::Money | FigureKind::Measure);
    counted && is_sum && (room.start..amount.tokens.start).any(|at| lexicon.and.is(tokens, at))
}

/// What of an amount decides where its noun is looked for, and may change after it was read.
fn nature(amount: &Amount) -> (FigureKind, bool, usize) {
    (amount.kind, amount.unit.is_some(), amount.tokens.end)
}

/// Says of what kind the amount is where only what stands around it tells: ages, ranks, multiples. Gives back its noun, as
/// it was found before that.
fn settle(tokens: &Tokens, amounts: &mut [Amount], place: usize, lexicon: &Lexicon) -> Option<NounPhrase> {
    let noun = counted::noun(tokens, amounts, place, lexicon);
    let amount = &mut amounts[place];
    settle_kind(tokens, amount, noun.as_ref(), lexicon);
    noun
}

fn settle_kind(tokens: &Tokens, amount: &mut Amount, noun: Option<&NounPhrase>, lexicon: &Lexicon) {
    ages::settle(tokens, amount, noun, lexicon);
    let number = matches!(amount.form, Form::Words | Form::Digits { .. });
    if amount.kind != FigureKind::Count || amount.unit.is_some() || !number {
        return;
    }
    // "multiplied by three", "divided by two"
    let times = lexicon.multiplied_by.before(tokens, amount.tokens.start).is_some();
    let parts = lexicon.divided_by.before(tokens, amount.tokens.start).is_some() && amount.high.is_none();
    if let Some(value) = amount.value.filter(|value| (times || parts) && *value > 0.0) {
        amount.kind = FigureKind::Multiple;
        amount.value = Some(if times { value } else { 1.0 / value });
        return;
    }
    // "an earthquake of magnitude 6.4"
    if label::degree_before(tokens, amount, lexicon).is_some() {
        amount.kind = FigureKind::Measure;
        amount.unit = Some(label::DEGREE.into());
        return;
    }
    // "20-fold"
    let end = amount.tokens.end;
    let fold = lexicon.folds.at(tokens, end + 1).filter(|_| tokens.is_hyphen(end) && tokens.glued(end + 1));
    if let Some((fold, ())) = fold {
        amount.kind = FigureKind::Multiple;
        amount.tokens.end = fold.end;
        return;
    }
    // "50 previous years", "500 million extra euros": the unit behind adjectives; but "by 25 September, several weeks later".
    let plain = |at: usize| tokens.lower(at) != "," && lexicon.months.at(tokens, at).is_none();
    // "les vingt premières minutes"
    let follows = |noun: &&NounPhrase| {
        let gap = noun.whole.start.wrapping_sub(amount.reach);
        gap == 0 || gap == 1 && lexicon.early_adjectives.is(tokens, amount.reach)
    };
    // "a new one several weeks ago": no week
    let several = lexicon.style.nouns == Nouns::Plural && amount.value == Some(1.0) && amount.form == Form::Words;
    if let Some(noun) = noun.filter(follows)
        && !(several && tokens.lower(noun.head.end - 1).ends_with('s'))
        && (noun.whole.start..noun.head.start).all(plain)
        && let Some(unit) = units::of_noun(tokens, noun.head.clone(), lexicon)
    {
        amount.kind = unit.kind;
        amount.unit = Some(unit.name.into());
        amount.tokens.end = noun.head.end;
        return;
    }
    // "number one", "Platz zwei", but "from day one"
    if amount.form == Form::Words
        && let Some((noun, ())) = lexicon.rank_before.before(tokens, amount.tokens.start)
    {
        let idiom = amount.value == Some(1.0) && units::of_noun(tokens, noun, lexicon).is_some();
        amount.kind = if idiom { amount.kind } else { FigureKind::Rank };
        return;
    }
    // "three times as long", not "three times a week"
    let Some((times, ())) = lexicon.times.at(tokens, amount.tokens.end) else { return };
    // "выросли в три раза"
    let grown = lexicon.times_before.before(tokens, amount.tokens.start).is_some();
    if grown || lexicon.times_than.at(tokens, times.end).is_some() {
        amount.kind = FigureKind::Multiple;
        amount.unit = Some("times".into());
        amount.tokens.end = times.end;
    }
}

fn quantity(
    tokens: &Tokens,
    amount: &Amount,
    noun: Option<&NounPhrase>,
    room: Range<usize>,
    last: Option<(&Amount, Option<Change>)>,
    lexicon: &Lexicon,
    known: Option<&str>,
) -> Quantity {
    let floor = last.map_or(0, |(last, _)| last.tokens.end);
    // "from 10 to 15": no "at least".
    let begins_range = |found: &Range<usize>| {
        amount.high.is_some() && lexicon.from.at(tokens, found.start).is_some_and(|(from, ())| from.end == found.end)
    };
    let change = qualifiers::change(tokens, amount, last, lexicon);
    // "subió hasta 20": where it rose to, and not at most.
    let reached = |found: &Range<usize>, qualifier: Qualifier| {
        let to = lexicon.reached.at(tokens, found.start).is_some_and(|(to, ())| to.end == found.end);
        // "удвоилась до 20"
        let multiplied =
            last.is_some_and(|(last, _)| last.kind == FigureKind::Multiple && last.reach + 1 >= found.start);
        qualifier == Qualifier::UpTo && (change.is_some() || multiplied) && to
    };
    // "would raise $1.2 trillion over 10 years": how long it takes.
    let lasts = |found: &Range<usize>| {
        let beside = last.is_some_and(|(last, _)| last.kind != FigureKind::Duration && last.reach + 1 >= found.start);
        amount.kind == FigureKind::Duration && beside && found.len() == 1 && lexicon.links.is(tokens, found.start)
    };
    // "move up to fourth"
    let risen = |qualifier: Qualifier| qualifier == Qualifier::UpTo && amount.kind == FigureKind::Rank;
    let qualified = qualifiers::qualifier(tokens, amount, lexicon).filter(|(found, qualifier)| {
        let tells = found.start >= floor && !begins_range(found) && !lasts(found);
        tells && !reached(found, *qualifier) && !risen(*qualifier)
    });
    let counted = noun.filter(|noun| !noun.back).map(|noun| tokens.text(noun.head.clone()).to_owned());
    // "68 euros, 12 of them"
    let of_sum = last.map(|(last, _)| last).filter(|last| {
        let back = noun.is_some_and(|noun| noun.back);
        let bare = amount.kind == FigureKind::Count && amount.unit.is_none() && known.is_none();
        last.kind == FigureKind::Money && bare && back
    });
    let kind = of_sum.map_or(amount.kind, |sum| sum.kind);
    let own = amount.unit.as_deref().or_else(|| of_sum?.unit.as_deref()).map(str::to_owned);
    let start = qualified.as_ref().map_or(amount.tokens.start, |(found, _)| found.start.min(amount.tokens.start));
    // "Attendance: 42,000.", "an expectancy of over 70": not of what was counted before.
    let apart =
        last.is_none() && start > 0 && (tokens.lower(start - 1) == ":" || lexicon.of.before(tokens, start).is_some());
    let known = known.filter(|_| !apart);
    let predicated = (kind == FigureKind::Count && own.is_none() && noun.is_none())
        .then(|| predicate::counted(tokens, amount, room.clone(), lexicon))
        .flatten();
    let unit = match kind {
        FigureKind::Count => own
            .or(counted)
            .or_else(|| predicated.clone().map(|head| tokens.text(head).to_owned()))
            .or_else(|| known.map(str::to_owned)),
        FigureKind::Rank => own.or(counted),
        FigureKind::Ratio => own.or(counted).or_else(|| known.map(str::to_owned)),
        _ => own,
    };
    let end = noun.map_or(amount.reach, |noun| noun.whole.end);
    let beside = last.is_some_and(|(last, _)| last.kind == FigureKind::Count && last.unit.is_none());
    let room_end = room.end;
    let label = label::of(tokens, amount, noun, room, beside, lexicon);
    let counts =
        !matches!(amount.kind, FigureKind::Money | FigureKind::Measure | FigureKind::Age | FigureKind::Duration);
    // "The number of people killed in the town is 12": they, and not the town; but "has risen, and that by 12" is no total.
    let is_change = || lexicon.by.before(tokens, start).is_some();
    let stated = predicated.filter(|head| !label.contains(tokens.text(head.clone())) && !is_change());
    let label = stated.map_or(label, |head| outcomes::stated(tokens, head, amount.tokens.start, lexicon));
    // What another sentence counted may be anything.
    let is_same = last.is_some() && counts && noun.is_none() && unit.as_deref() == known;
    let label = match known.filter(|_| is_same) {
        Some(known) => outcomes::of_known(tokens, amount, known, room_end, lexicon).unwrap_or(label),
        None => label,
    };
    let label = match known {
        Some(known) if label.is_empty() && counts || noun.is_some_and(|noun| noun.back) => known.to_owned(),
        _ => label,
    };
    Quantity {
        range: tokens.bytes(amount.tokens.clone()),
        value: amount.value,
        value_high: amount.high,
        kind,
        unit,
        per: amount.price_per.clone(),
        // "at least a score": what is told, rather than that the word is rough.
        qualifier: match (amount.qualifier, qualified.map(|(_, qualifier)| qualifier)) {
            (Some(Qualifier::About), Some(told)) => Some(told),
            (own, told) => own.or(told),
        },
        is_qualified_by_itself: amount.qualifier.is_some(),
        change,
        phrase: tokens.bytes(start..end.max(amount.tokens.end)),
        named: label.len(),
        wants_label: false,
        label,
    }
}
