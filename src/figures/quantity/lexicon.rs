//! The words of a language that quantities are made of, from `data/LANGUAGE/quantity.txt` and `data/any/quantity.txt`.
//!
//! An entry is `meaning: phrase, phrase`, or phrases alone where the section says it all. A phrase that ends in `~` stands
//! for itself with each of the section's endings (`[endings SECTION]`, `-` for none).

use super::phrases::Phrases;
use crate::report::{Change, FigureKind, Qualifier};
use crate::words::{self, Words};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a number word means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum NumberWord {
    /// Three, thirty, трёхсот.
    Cardinal(f64),
    /// Hundred, thousand, million: multiplies what stands before.
    Scale(f64),
    /// Dozen, vingtaine: multiplies like a scale; the flag says that it is meant roughly.
    Group(f64, bool),
    /// Third, dritten.
    Ordinal(f64),
    /// Half, thirds: divides by this.
    Part(f64),
    /// Dozens, millions: no value.
    Vague,
    /// Twice, doubled, halved.
    Multiple(f64),
    /// The indefinite article: one only before a scale or part, or when qualified.
    Article,
    /// One and a half in a word: anderthalb, полтора.
    Mixed(f64),
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    /// See [`Figure::unit`](crate::report::Figure::unit).
    pub name: &'static str,
    /// Money, percent, measure or duration.
    pub kind: FigureKind,
}

/// Where a language's nouns stand, and how they show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Nouns {
    /// After adjectives, with a plural ending (English).
    #[default]
    Plural,
    /// After adjectives, with a capital (German).
    Capital,
    /// Before adjectives (Romance languages).
    First,
    /// After adjectives that show by their endings (Slavic languages, Dutch, Scandinavian).
    Inflected,
    /// Right after the number, no spaces (Chinese, Japanese).
    Counter,
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    /// `1.234,5`.
    pub decimal_comma: bool,
    /// `1 234` with an ordinary space.
    pub space_groups: bool,
    /// `5.` is an ordinal.
    pub ordinal_dot: bool,
    /// There is an indefinite article.
    pub articles: bool,
    /// "One" is mostly a pronoun (English).
    pub rare_one: bool,
    /// Months are written without a capital.
    pub months_small: bool,
    /// Where nouns stand.
    pub nouns: Nouns,
}

/// A language's words.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub style: Style,
    pub numbers: Phrases<NumberWord>,
    /// Parts of words written together (dreiundzwanzig), by first letter, longest first.
    pub parts: FxHashMap<char, Vec<(&'static str, NumberWord)>>,
    /// "ZWEITgrößte", and how superlatives end.
    pub glued_ordinals: Vec<(&'static str, f64)>,
    pub superlative_endings: Vec<&'static str>,
    /// What stands between the parts of a number: "and", "y".
    pub joiners: Phrases<()>,
    /// Scales that are vague without a number before them: "тысячи".
    pub vague_alone: Phrases<()>,
    /// What makes digits an ordinal: "th", "º".
    pub ordinal_endings: Phrases<()>,
    /// Adjectives made of a number and a unit: jährig, летн.
    pub adjectives: Vec<(&'static str, Unit)>,
    pub units: Phrases<Unit>,
    /// Unit symbols, as written.
    pub symbols: FxHashMap<&'static str, Unit>,
    /// Scales by their first letters, where they stand right behind digits: "4.3M".
    pub short_scales: FxHashMap<&'static str, f64>,
    pub money: Phrases<Unit>,
    pub money_before: Phrases<Unit>,
    /// Units in words, for prices per something.
    pub unit_words: FxHashMap<&'static str, &'static str>,
    /// "a year EARLIER".
    pub ago: Phrases<()>,
    /// "$5 US".
    pub money_countries: Phrases<()>,
    pub qualifiers: Phrases<Qualifier>,
    pub qualifiers_after: Phrases<Qualifier>,
    pub change: Phrases<Change>,
    /// "rose 5 % TO 20".
    pub reached: Phrases<()>,
    /// Words of a span's parts.
    pub to: Phrases<()>,
    pub or: Phrases<()>,
    pub from: Phrases<()>,
    pub between: Phrases<()>,
    pub and: Phrases<()>,
    /// "one IN five".
    pub in_every: Phrases<()>,
    /// "EVERY third".
    pub every: Phrases<()>,
    pub of: Phrases<()>,
    pub per: Phrases<()>,
    /// "three TIMES".
    pub times: Phrases<()>,
    pub age_before: Phrases<()>,
    pub age_after: Phrases<()>,
    /// "18 OR OLDER": makes a bare number an age.
    pub age_behind: Phrases<()>,
    /// What lasts: makes "30-jähriges" a duration.
    pub lasting: Phrases<()>,
    pub months: Phrases<()>,
    pub date_before: Phrases<()>,
    pub date_after: Phrases<()>,
    pub clock_before: Phrases<()>,
    pub clock_after: Phrases<()>,
    /// Nouns whose number is a name: article, channel.
    pub numbered: Phrases<()>,
    /// "number one": a rank.
    pub rank_before: Phrases<()>,
    /// What makes a first one news, before and behind it.
    pub first_before: Phrases<()>,
    pub first_after: Phrases<()>,
    /// Ordinals that are other words without a determiner: "secondo", "achten".
    pub determined: Phrases<()>,
    /// Behind a multiple that is none: "doubled DOWN".
    pub no_multiple: Phrases<()>,
    /// "SECOND half", "BOTTOM three".
    pub half_before: Phrases<()>,
    /// Street, avenue.
    pub streets: Phrases<()>,
    /// What follows "three times" when it multiplies.
    pub times_than: Phrases<()>,
    /// Nouns that an ordinal is no rank with: quarter, century.
    pub periods: Phrases<()>,
    /// "one" is no number before or after these.
    pub pronoun_before: Phrases<()>,
    pub pronoun_after: Phrases<()>,
    /// Nouns that "one" counts where it is mostly a pronoun.
    pub one_counts: Phrases<()>,
    /// "4 minute READ".
    pub reading: Phrases<()>,
    /// "LESEDAUER: 4 Minuten".
    pub reading_before: Phrases<()>,
    /// Verbs between what an amount is of and the amount, told neither as rise nor as fall: "the toll STANDS AT".
    pub measuring: Phrases<()>,
    /// Ends of words that a house number follows: straße.
    pub street_endings: Vec<&'static str>,
    /// What makes the article a number: "only one", "einzige".
    pub exactly: Phrases<()>,
    /// Words that end a noun phrase.
    pub functions: Phrases<()>,
    /// Adjectives before the noun where nouns come first.
    pub early_adjectives: Phrases<()>,
    /// Plurals without a plural ending.
    pub plurals: Phrases<()>,
    /// Determiners: the, its.
    pub determiners: Phrases<()>,
    /// Endings of adjectives.
    pub adjective_endings: Vec<&'static str>,
    /// "them", "which": stand for a noun named before.
    pub back: Phrases<()>,
    /// Prepositions that go on with a label: of, between.
    pub links: Phrases<()>,
    /// Words that begin another clause: while, and.
    pub clause_words: Phrases<()>,
    /// Participles and the like that belong to the label: killed, freed.
    pub outcomes: Phrases<()>,
}

/// The words for a language, ISO 639-1; `text` decides when the language is unknown.
pub(super) fn of(language: &str, text: &str) -> &'static Lexicon {
    static LEXICONS: OnceLock<Vec<(&str, OnceLock<Lexicon>)>> = OnceLock::new();
    static NONE: OnceLock<Lexicon> = OnceLock::new();
    let lexicons = LEXICONS.get_or_init(|| {
        let languages = words::languages("quantity").filter(|language| *language != "any");
        languages.map(|language| (language, OnceLock::new())).collect()
    });
    let primary = language.split(['-', '_']).next().unwrap_or("");
    let known = |code: &str| lexicons.iter().find(|(known, _)| known.eq_ignore_ascii_case(code));
    match known(primary).or_else(|| known(by_script(text))) {
        Some((language, lexicon)) => lexicon.get_or_init(|| Lexicon::load(language)),
        None => NONE.get_or_init(Lexicon::default),
    }
}

/// How much of a text tells its script.
const SCRIPT_SAMPLE: usize = 400;

fn by_script(text: &str) -> &'static str {
    let mut code = "en";
    for c in text.chars().take(SCRIPT_SAMPLE) {
        match c {
            'і' | 'ї' | 'є' | 'ґ' => return "uk",
            'а'..='я' => code = "ru",
            '\u{3040}'..='\u{30ff}' => return "ja",
            '\u{4e00}'..='\u{9fff}' => code = "zh",
            '\u{ac00}'..='\u{d7af}' => return "ko",
            '\u{600}'..='\u{6ff}' => return "ar",
            _ => {}
        }
    }
    code
}

impl Lexicon {
    fn load(language: &str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.read(words::of(language, "quantity"));
        lexicon.read(words::of("any", "quantity"));
        for list in lexicon.parts.values_mut() {
            list.sort_by_key(|(part, _)| std::cmp::Reverse(part.len()));
        }
        lexicon
    }

    fn read(&mut self, words: &'static Words) {
        for entry in words.entries("style") {
            match *entry {
                "decimal comma" => self.style.decimal_comma = true,
                "groups by space" => self.style.space_groups = true,
                "rare one" => self.style.rare_one = true,
                "small months" => self.style.months_small = true,
                "ordinal dot" => self.style.ordinal_dot = true,
                "nouns with capital" => self.style.nouns = Nouns::Capital,
                "nouns first" => self.style.nouns = Nouns::First,
                "nouns inflected" => self.style.nouns = Nouns::Inflected,
                "nouns as counters" => self.style.nouns = Nouns::Counter,
                _ => {}
            }
        }
        self.read_numbers(words);
        self.read_units(words);
        for (meaning, phrase) in pairs(words, "qualifiers") {
            self.qualifiers.extend(&phrase, qualifier(meaning));
        }
        for (meaning, phrase) in pairs(words, "qualifiers after") {
            self.qualifiers_after.extend(&phrase, qualifier(meaning));
        }
        for (meaning, phrase) in pairs(words, "change") {
            self.change.extend(&phrase, Some(if meaning == "up" { Change::Up } else { Change::Down }));
        }
        for (section, phrases) in [
            ("joiners", &mut self.joiners),
            ("vague alone", &mut self.vague_alone),
            ("links", &mut self.links),
            ("clause words", &mut self.clause_words),
            ("ago", &mut self.ago),
            ("reached", &mut self.reached),
            ("money countries", &mut self.money_countries),
            ("one counts", &mut self.one_counts),
            ("reading", &mut self.reading),
            ("reading before", &mut self.reading_before),
            ("measuring", &mut self.measuring),
            ("ordinal endings", &mut self.ordinal_endings),
            ("to", &mut self.to),
            ("or", &mut self.or),
            ("from", &mut self.from),
            ("between", &mut self.between),
            ("and", &mut self.and),
            ("in every", &mut self.in_every),
            ("every", &mut self.every),
            ("of", &mut self.of),
            ("per", &mut self.per),
            ("times", &mut self.times),
            ("age before", &mut self.age_before),
            ("age after", &mut self.age_after),
            ("age behind", &mut self.age_behind),
            ("lasting", &mut self.lasting),
            ("months", &mut self.months),
            ("date before", &mut self.date_before),
            ("date after", &mut self.date_after),
            ("clock before", &mut self.clock_before),
            ("clock after", &mut self.clock_after),
            ("numbered", &mut self.numbered),
            ("rank before", &mut self.rank_before),
            ("first before", &mut self.first_before),
            ("first after", &mut self.first_after),
            ("determined", &mut self.determined),
            ("no multiple", &mut self.no_multiple),
            ("half before", &mut self.half_before),
            ("streets", &mut self.streets),
            ("times than", &mut self.times_than),
            ("periods", &mut self.periods),
            ("pronoun before", &mut self.pronoun_before),
            ("pronoun after", &mut self.pronoun_after),
            ("exactly", &mut self.exactly),
            ("functions", &mut self.functions),
            ("early adjectives", &mut self.early_adjectives),
            ("plurals", &mut self.plurals),
            ("determiners", &mut self.determiners),
            ("back", &mut self.back),
            ("outcomes", &mut self.outcomes),
        ] {
            for (_, phrase) in pairs(words, section) {
                phrases.add(&phrase, ());
            }
        }
        let endings = words.entries("adjective endings").iter().flat_map(|entry| entry.split_whitespace());
        self.adjective_endings.extend(endings);
        self.street_endings.extend(words.entries("street endings").iter().flat_map(|entry| entry.split_whitespace()));
    }

    fn read_numbers(&mut self, words: &'static Words) {
        type Meaning = fn(f64) -> NumberWord;
        let sections: [(&str, Meaning); 10] = [
            ("cardinals", NumberWord::Cardinal),
            ("scales", NumberWord::Scale),
            ("groups", |value| NumberWord::Group(value, false)),
            ("rough groups", |value| NumberWord::Group(value, true)),
            ("ordinals", NumberWord::Ordinal),
            ("parts", NumberWord::Part),
            ("multiples", NumberWord::Multiple),
            ("mixed", NumberWord::Mixed),
            ("vague", |_| NumberWord::Vague),
            ("article", |_| NumberWord::Article),
        ];
        for (section, meaning) in sections {
            for (value, phrase) in pairs(words, section) {
                self.numbers.add(&phrase, meaning(value.parse().unwrap_or(1.0)));
            }
        }
        for (section, meaning) in
            [("glued cardinals", NumberWord::Cardinal as Meaning), ("glued scales", NumberWord::Scale)]
        {
            for (value, part) in borrowed(words, section) {
                let meaning = meaning(value.parse().unwrap_or(0.0));
                self.parts.extend_with(part, meaning);
            }
        }
        for (value, stem) in borrowed(words, "glued ordinals") {
            self.glued_ordinals.push((stem, value.parse().unwrap_or(0.0)));
        }
        let endings = words.entries("superlative endings").iter().flat_map(|entry| entry.split_whitespace());
        self.superlative_endings.extend(endings);
        self.style.articles |= !words.entries("article").is_empty();
        for (value, part) in borrowed(words, "short scales") {
            self.short_scales.entry(part).or_insert_with(|| value.parse().unwrap_or(1.0));
        }
    }

    fn read_units(&mut self, words: &'static Words) {
        for (section, kind) in
            [("durations", FigureKind::Duration), ("measures", FigureKind::Measure), ("percent", FigureKind::Percent)]
        {
            for (name, phrase) in pairs(words, section) {
                self.units.add(&phrase, Unit { name, kind });
            }
        }
        for (name, phrase) in pairs(words, "money") {
            self.money.add(&phrase, Unit { name, kind: FigureKind::Money });
        }
        for (name, phrase) in pairs(words, "money before") {
            self.money_before.add(&phrase, Unit { name, kind: FigureKind::Money });
        }
        self.unit_words.extend(borrowed(words, "unit words").filter(|(symbol, _)| !symbol.is_empty()));
        for (section, kind) in [("measure symbols", FigureKind::Measure), ("duration symbols", FigureKind::Duration)] {
            for (name, symbol) in borrowed(words, section) {
                self.symbols.entry(symbol).or_insert(Unit { name, kind });
            }
        }
        for (name, ending) in borrowed(words, "adjectives") {
            let kind = match name {
                "%" => FigureKind::Percent,
                "age" => FigureKind::Age,
                "times" => FigureKind::Multiple,
                "km" | "m" | "kg" | "t" => FigureKind::Measure,
                _ => FigureKind::Duration,
            };
            self.adjectives.push((ending, Unit { name: if name == "age" { "year" } else { name }, kind }));
        }
        self.adjectives.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
    }

    /// Whether the word is an adjective by its ending.
    pub fn is_adjective(&self, word: &str) -> bool {
        self.adjective_endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    fn extend(&mut self, phrase: &str, meaning: Option<T>) {
        if let Some(meaning) = meaning {
            self.add(phrase, meaning);
        }
    }
}

trait ByFirstLetter {
    fn extend_with(&mut self, part: &'static str, meaning: NumberWord);
}

impl ByFirstLetter for FxHashMap<char, Vec<(&'static str, NumberWord)>> {
    fn extend_with(&mut self, part: &'static str, meaning: NumberWord) {
        if let Some(first) = part.chars().next() {
            self.entry(first).or_default().push((part, meaning));
        }
    }
}

fn qualifier(name: &str) -> Option<Qualifier> {
    Some(match name {
        "about" => Qualifier::About,
        "at least" => Qualifier::AtLeast,
        "more than" => Qualifier::MoreThan,
        "nearly" => Qualifier::Nearly,
        "up to" => Qualifier::UpTo,
        "less than" => Qualifier::LessThan,
        "vague" => Qualifier::Vague,
        _ => return None,
    })
}

/// A section's meanings and phrases, endings filled in.
fn pairs(words: &'static Words, section: &str) -> impl Iterator<Item = (&'static str, String)> {
    let endings: Vec<&str> =
        words.entries(&format!("endings {section}")).iter().flat_map(|entry| entry.split_whitespace()).collect();
    borrowed(words, section).flat_map(move |(meaning, phrase)| {
        match phrase.strip_suffix('~').filter(|stem| !stem.is_empty()) {
            Some(stem) => {
                endings.iter().map(|ending| (meaning, format!("{stem}{}", ending.trim_matches('-')))).collect()
            }
            None => vec![(meaning, phrase.to_owned())],
        }
    })
}

/// A section's meanings and phrases as they stand in the file.
fn borrowed(words: &'static Words, section: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    words.entries(section).iter().flat_map(|entry| {
        let (meaning, phrases) = entry.split_once(": ").unwrap_or(("", entry));
        phrases.split(", ").map(move |phrase| (meaning.trim(), phrase.trim()))
    })
}
