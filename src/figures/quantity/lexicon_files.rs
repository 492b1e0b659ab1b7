//! Reads a language's words from its file: what each section of `data/LANGUAGE/quantity.txt` fills.
//!
//! An entry is `meaning: phrase, phrase`, or phrases alone where the section says it all. A phrase that ends in `~`
//! stands for itself with each of the section's endings (`[endings SECTION]`, `-` for none).

use super::lexicon::{Lexicon, NumberWord, Unit};
use super::phrases::Phrases;
use super::style::{Nouns, Spaces};
use crate::figures::decimal;
use crate::report::{Change, FigureKind, Qualifier};
use crate::words::{self, Words};
use rustc_hash::FxHashMap;

impl Lexicon {
    /// The language's words, and those of any language.
    pub(super) fn load(language: &str, words: &'static Words) -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.read(words);
        lexicon.read(words::of("any", "quantity"));
        let speech = words::of(language, "speech");
        let verbs = speech.entries("verbs").iter().chain(speech.entries("findings"));
        verbs.flat_map(|line| line.split_whitespace()).for_each(|verb| lexicon.sayings.add(verb, 1));
        let reporting = speech.entries("reporting back").iter().flat_map(|line| line.split_whitespace());
        reporting.for_each(|verb| lexicon.reporting.add(verb, 1));
        let titles = speech.entries("titles").iter();
        titles.flat_map(|line| line.split_whitespace()).for_each(|title| lexicon.titles.add(title, 1));
        let days = speech.entries("days").iter().flat_map(|line| line.split_whitespace());
        let seasons = borrowed(words, "seasons").map(|(_, season)| season);
        days.chain(seasons).for_each(|time| lexicon.times_told.add(time, 1));
        lexicon
    }

    fn read(&mut self, words: &'static Words) {
        for entry in words.entries("style") {
            match *entry {
                "decimal comma" => self.style.decimal_comma = true,
                "groups by space" => self.style.spaces = Spaces::Group,
                "thousands by space" => self.style.spaces = Spaces::Thousands,
                "rare one" => self.style.rare_one = true,
                "small months" => self.style.months_small = true,
                "ordinal dot" => self.style.ordinal_dot = true,
                "nouns with capital" => self.style.nouns = Nouns::Capital,
                "nouns first" => self.style.nouns = Nouns::First,
                "nouns inflected" => self.style.nouns = Nouns::Inflected,
                "units before are rough" => self.style.units_before = true,
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
        for (meaning, phrase) in pairs(words, "rated of") {
            self.rated_of.add(&phrase, meaning == "any");
        }
        for (done, phrase) in pairs(words, "doing") {
            self.doing.add(&phrase, done);
        }
        for (meaning, phrase) in pairs(words, "rates") {
            self.rates.add(&phrase, meaning == "every");
        }
        for (section, phrases) in [
            ("no change", &mut self.no_change),
            ("collects", &mut self.collects),
            ("joiners", &mut self.joiners),
            ("vague alone", &mut self.vague_alone),
            ("links", &mut self.links),
            ("prepositions", &mut self.prepositions),
            ("went", &mut self.went),
            ("beside", &mut self.beside),
            ("older", &mut self.older),
            ("times of amounts", &mut self.times_of_amounts),
            ("sentencing", &mut self.sentencing),
            ("done", &mut self.done),
            ("when", &mut self.when),
            ("votes", &mut self.votes),
            ("tolls", &mut self.tolls),
            ("indexes", &mut self.indexes),
            ("falls", &mut self.falls),
            ("asides", &mut self.asides),
            ("instead", &mut self.instead),
            ("source leads", &mut self.source_leads),
            ("clause words", &mut self.clause_words),
            ("ago", &mut self.ago),
            ("ago before", &mut self.ago_before),
            ("within", &mut self.within),
            ("which time", &mut self.which_time),
            ("degrees of", &mut self.degrees_of),
            ("dimensions", &mut self.dimensions),
            ("measured adjectives", &mut self.measured_adjectives),
            ("reached", &mut self.reached),
            ("money countries", &mut self.money_countries),
            ("one counts", &mut self.one_counts),
            ("reading", &mut self.reading),
            ("reading before", &mut self.reading_before),
            ("measuring", &mut self.measuring),
            ("nouns of amounts", &mut self.amount_nouns),
            ("lasts", &mut self.lasts),
            ("punishments", &mut self.punishments),
            ("comparatives", &mut self.comparatives),
            ("copulas", &mut self.copulas),
            ("generic nouns", &mut self.generic_nouns),
            ("ordinal endings", &mut self.ordinal_endings),
            ("to", &mut self.to),
            ("against", &mut self.against),
            ("blocks", &mut self.blocks),
            ("or", &mut self.or),
            ("from", &mut self.from),
            ("between", &mut self.between),
            ("and", &mut self.and),
            ("in every", &mut self.in_every),
            ("every", &mut self.every),
            ("no rates before", &mut self.no_rates),
            ("time by time", &mut self.time_by_time),
            ("of", &mut self.of),
            ("per", &mut self.per),
            ("times", &mut self.times),
            ("age before", &mut self.age_before),
            ("age after", &mut self.age_after),
            ("age groups", &mut self.age_groups),
            ("age bounds", &mut self.age_bounds),
            ("age bounds alone", &mut self.age_bounds_alone),
            ("age bounds before years", &mut self.age_bounds_before_years),
            ("age edges", &mut self.age_edges),
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
            ("house parts", &mut self.house_parts),
            ("times than", &mut self.times_than),
            ("periods", &mut self.periods),
            ("pronoun before", &mut self.pronoun_before),
            ("pronoun after", &mut self.pronoun_after),
            ("exactly", &mut self.exactly),
            ("functions", &mut self.functions),
            ("early adjectives", &mut self.early_adjectives),
            ("time adjectives", &mut self.time_adjectives),
            ("no nouns", &mut self.no_nouns),
            ("contractions", &mut self.contractions),
            ("nouns like verbs", &mut self.nouns_like_verbs),
            ("nouns like adjectives", &mut self.nouns_like_adjectives),
            ("emergency numbers", &mut self.emergency_numbers),
            ("persons", &mut self.persons),
            ("age had", &mut self.age_had),
            ("names like money", &mut self.names_like_money),
            ("folds", &mut self.folds),
            ("to a new value", &mut self.to_new),
            ("changed by", &mut self.by),
            ("verb halves", &mut self.verb_halves),
            ("multiplied by", &mut self.multiplied_by),
            ("divided by", &mut self.divided_by),
            ("games", &mut self.games),
            ("halves before nouns", &mut self.halves_before_nouns),
            ("sure parts", &mut self.sure_parts),
            ("times before", &mut self.times_before),
            ("age copulas", &mut self.age_copulas),
            ("age pronouns", &mut self.age_pronouns),
            ("age then", &mut self.age_then),
            ("vague before of", &mut self.vague_before_of),
            ("age surely before", &mut self.age_surely_before),
            ("died", &mut self.died),
            ("levels", &mut self.levels),
            ("relatives", &mut self.relatives),
            ("giving", &mut self.giving),
            ("openers", &mut self.openers),
            ("verb leads", &mut self.verb_leads),
            ("times nouns", &mut self.times_nouns),
            ("age named", &mut self.age_named),
            ("age told", &mut self.age_told),
            ("age at", &mut self.age_at),
            ("generic sources", &mut self.generic_sources),
            ("plurals", &mut self.plurals),
            ("determiners", &mut self.determiners),
            ("before those named", &mut self.before_those_named),
            ("back", &mut self.back),
            ("outcomes", &mut self.outcomes),
            ("prospects", &mut self.prospects),
            ("no figures", &mut self.no_figures),
            ("counters", &mut self.counters),
            ("dealt with", &mut self.dealt_with),
            ("always numbered", &mut self.always_numbered),
            ("pronouns", &mut self.pronouns),
            ("parties before", &mut self.parties_before),
            ("pages", &mut self.pages),
            ("this month", &mut self.this_month),
            ("mean nouns", &mut self.mean_nouns),
            ("year adverbs", &mut self.year_adverbs),
            ("before some day", &mut self.before_some_day),
            ("negations", &mut self.negations),
            ("adverb before first", &mut self.adverb_before_first),
            ("attribute begins", &mut self.attribute_begins),
            ("value adverbs", &mut self.value_adverbs),
            ("minute before", &mut self.minute_before),
            ("possessives", &mut self.possessives),
            ("clock words", &mut self.clock_words),
            ("year nouns", &mut self.year_nouns),
            ("products", &mut self.products),
            ("minus", &mut self.minus),
            ("below zero", &mut self.below_zero),
            ("temperatures", &mut self.temperatures),
            ("stamped", &mut self.stamped),
            ("stamped ago", &mut self.stamped_ago),
            ("ordinal nouns", &mut self.ordinal_nouns),
            ("cup rounds", &mut self.cup_rounds),
            ("year verbs", &mut self.year_verbs),
            ("day before", &mut self.day_before),
            ("week days", &mut self.week_days),
            ("points", &mut self.points),
            ("priced", &mut self.priced),
            ("kinds", &mut self.kinds),
            ("compared", &mut self.compared),
            ("own measures", &mut self.own_measures),
            ("rated", &mut self.rated),
            ("tenths", &mut self.tenths),
            ("asked", &mut self.asked),
            ("about before", &mut self.about_before),
            ("singular units", &mut self.singular_units),
            ("decade before", &mut self.decade_before),
        ] {
            for (_, phrase) in pairs(words, section) {
                phrases.add(&phrase, ());
            }
        }
        for (section, endings) in [
            ("adjective endings", &mut self.adjective_endings),
            ("adjective endings of several", &mut self.adjective_endings_of_several),
            ("part endings", &mut self.part_endings),
            ("gerund endings", &mut self.gerund_endings),
            ("participle endings", &mut self.participle_endings),
            ("finite endings", &mut self.finite_endings),
            ("participle beginnings", &mut self.participle_beginnings),
            ("participle parts", &mut self.participle_parts),
            ("verb endings", &mut self.verb_endings),
            ("demonym endings", &mut self.demonym_endings),
            ("plural endings", &mut self.plural_endings),
            ("noun plural endings", &mut self.noun_plural_endings),
            ("attribute endings", &mut self.attribute_endings),
            ("name adjective endings", &mut self.name_adjective_endings),
            ("adverb endings", &mut self.adverb_endings),
            ("endings behind numbers", &mut self.endings_behind_numbers),
            ("street endings", &mut self.street_endings),
            ("numbered endings", &mut self.numbered_endings),
        ] {
            endings.extend(words.entries(section).iter().flat_map(|entry| entry.split_whitespace()));
        }
        let names = words.entries("names like scales").iter().flat_map(|entry| entry.split_whitespace());
        self.names_like_scales.extend(names);
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
                self.numbers.add(&phrase, meaning(decimal::value(value).unwrap_or(1.0)));
            }
        }
        for (section, meaning) in
            [("glued cardinals", NumberWord::Cardinal as Meaning), ("glued scales", NumberWord::Scale)]
        {
            for (value, part) in borrowed(words, section) {
                let meaning = meaning(decimal::value(value).unwrap_or(0.0));
                self.parts.extend_with(part, meaning);
            }
        }
        for (value, stem) in borrowed(words, "glued ordinals") {
            self.glued_ordinals.push((stem, decimal::value(value).unwrap_or(0.0)));
        }
        let endings = words.entries("superlative endings").iter().flat_map(|entry| entry.split_whitespace());
        self.superlative_endings.extend(endings);
        let nouns = words.entries("no superlatives").iter().flat_map(|entry| entry.split_whitespace());
        self.no_superlatives.extend(nouns);
        self.style.articles |= !words.entries("article").is_empty();
        for (value, part) in borrowed(words, "short scales") {
            self.short_scales.entry(part).or_insert_with(|| decimal::value(value).unwrap_or(1.0));
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
        for (name, phrase) in pairs(words, "money in millions") {
            self.money_in_millions.add(&phrase, name);
        }
        for (name, phrase) in pairs(words, "money joined") {
            self.money_joined.add(&phrase, Unit { name, kind: FigureKind::Money });
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
    }
}

impl<T: Copy> Phrases<T> {
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

/// An entry's meaning and phrases, where it has a colon and a space. Sought as a sign: looking for a string is slower
/// on lines as short.
fn parts(entry: &str) -> Option<(&str, &str)> {
    let (meaning, phrases) = entry.split_once(':')?;
    Some((meaning, phrases.strip_prefix(' ')?))
}

/// A section's meanings and phrases as they stand in the file.
fn borrowed(words: &'static Words, section: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    words.entries(section).iter().flat_map(|entry| {
        let (meaning, phrases) = parts(entry).unwrap_or(("", entry));
        phrases.split(',').map(move |phrase| (meaning.trim(), phrase.trim()))
    })
}
