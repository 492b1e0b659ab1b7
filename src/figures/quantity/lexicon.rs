//! The words of a language that quantities are made of, from `data/LANGUAGE/quantity.txt` and `data/any/quantity.txt`.

use super::phrases::Phrases;
use super::style::Style;
use crate::figures::word_classes::WordClasses;
use crate::report::{Change, FigureKind, Qualifier};
use rustc_hash::FxHashMap;

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

/// A language's words.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub style: Style,
    pub numbers: Phrases<NumberWord>,
    /// Parts of words written together (dreiundzwanzig), by first letter.
    pub parts: FxHashMap<char, Vec<(&'static str, NumberWord)>>,
    /// "ZWEITgrößte", and how superlatives end.
    pub glued_ordinals: Vec<(&'static str, f64)>,
    pub superlative_endings: Vec<&'static str>,
    /// What only looks like one: "ZweitLIGISTen".
    pub no_superlatives: Vec<&'static str>,
    /// What stands between the parts of a number: "and", "y".
    pub joiners: Phrases<()>,
    /// Scales that are vague without a number before them: "тысячи".
    pub vague_alone: Phrases<()>,
    /// What makes digits an ordinal: "th", "º".
    pub ordinal_endings: Phrases<()>,
    /// Adjectives made of a number and a unit: jährig, летн.
    pub adjectives: Vec<(&'static str, Unit)>,
    pub units: Phrases<Unit>,
    /// Units that are another word behind several: "30 SECONDO la polizia".
    pub singular_units: Phrases<()>,
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
    /// The same before it: "vor zwei Jahren", "il y a deux ans".
    pub ago_before: Phrases<()>,
    /// Before how long something took: "INNERHALB VON zwei Jahren".
    pub within: Phrases<()>,
    /// Say which time it is: "the NEXT five years", "les cinq DERNIÈRES années".
    pub which_time: Phrases<()>,
    /// What a number behind it is a degree of, and counts nothing: "a quake of MAGNITUDE 6.4".
    pub degrees_of: Phrases<()>,
    /// Between what has a measure and the measure: "мост ДЛИНОЙ 2 км", "un pont LONG DE 2 km".
    pub dimensions: Phrases<()>,
    /// "Hohe": adjectives that say behind a measure which it is, "60 Meter HOHE Häuser".
    pub measured_adjectives: Phrases<()>,
    /// "$5 US".
    pub money_countries: Phrases<()>,
    pub qualifiers: Phrases<Qualifier>,
    pub qualifiers_after: Phrases<Qualifier>,
    pub change: Phrases<Change>,
    /// Words of change that with the word before tell of none: "shot down".
    pub no_change: Phrases<()>,
    /// Verbs of change that, right before money, tell what somebody got: "raised".
    pub collects: Phrases<()>,
    /// "rose 5 % TO 20".
    pub reached: Phrases<()>,
    /// Words of a span's parts.
    pub to: Phrases<()>,
    /// "the 4100 BLOCK OF Harbour Street"
    pub blocks: Phrases<()>,
    /// "13 ZU 8 Stimmen"
    pub against: Phrases<()>,
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
    /// Whose age is told: "CHILDREN under 5".
    pub age_groups: Phrases<()>,
    /// Between a group and its age: "children UNDER 5".
    pub age_bounds: Phrases<()>,
    /// As those, but not before a duration: "people OVER 60", "people over 60 years".
    pub age_bounds_alone: Phrases<()>,
    /// As those, but only before a duration: "детей ДО 5 лет"; before a bare number they say too much else.
    pub age_bounds_before_years: Phrases<()>,
    /// Behind a group's age: "those 35 OR ABOVE".
    pub age_edges: Phrases<()>,
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
    /// "5 BIS rue du port": parts a house's number from the next house's.
    pub house_parts: Phrases<()>,
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
    /// Nouns that say what an amount is only with a word that tells them apart: "net WORTH of $5".
    pub amount_nouns: Phrases<()>,
    /// "lasts", "takes": verbs between what lasts and how long.
    pub lasts: Phrases<()>,
    /// "in prison": what a time is spent in.
    pub punishments: Phrases<()>,
    /// "more than": behind an amount, tells what it is compared with and not what it counts.
    pub comparatives: Phrases<()>,
    /// "were": what a number is said to be, of several.
    pub copulas: Phrases<()>,
    /// "number", "figure": say nothing of what is counted.
    pub generic_nouns: Phrases<()>,
    /// Verbs of speech, from `data/LANGUAGE/speech.txt`.
    pub sayings: WordClasses,
    /// What a person is, from there too.
    pub titles: WordClasses,
    /// Days, months, times of the day, from there too; seasons.
    pub times_told: WordClasses,
    /// Ends of words that a house number follows: straße.
    pub street_endings: Vec<&'static str>,
    /// What makes the article a number: "only one", "einzige".
    pub exactly: Phrases<()>,
    /// Words that end a noun phrase.
    pub functions: Phrases<()>,
    /// Adjectives before the noun where nouns come first.
    pub early_adjectives: Phrases<()>,
    /// What begins words of time: "LAST year".
    pub time_adjectives: Phrases<()>,
    /// Words that tell when and may stand right behind a number that counts something else: "285 LAST YEAR", "285 L'AN DERNIER".
    pub when: Phrases<()>,
    /// What tells that two numbers are votes for and against: "VOTED 312 to 198".
    pub votes: Phrases<()>,
    /// "312 STATT 288 Euro".
    pub instead: Phrases<()>,
    /// What tells when, where or who says so, and nothing of what is counted: "AM MITTAG", "NACH ERSTEN SCHÄTZUNGEN".
    pub asides: Phrases<()>,
    /// What leads to who says so: "LAUT (Ministerium)".
    pub source_leads: Phrases<()>,
    /// How verbs end right behind a number of several: "30 odniosŁO rany".
    pub endings_behind_numbers: Vec<&'static str>,
    /// What is done to what is counted behind it, as what became of that: "KILLING three people" are killed.
    pub doing: Phrases<&'static str>,
    /// Verbs of change that tell none where what they count stands right behind them: "FIELEN 14 Tore".
    pub falls: Phrases<()>,
    /// What a number between it and a name is a part of: "CSI 300 INDEX".
    pub indexes: Phrases<()>,
    /// How many have died, by a noun: "put the TOLL at 14".
    pub tolls: Phrases<()>,
    /// Verbs whose shape does not tell that they are no nouns: "thousands saw it".
    pub no_nouns: Phrases<()>,
    /// Endings of adverbs: "almost entireLY".
    pub adverb_endings: Vec<&'static str>,
    /// Endings of verbs that may follow a number: "hundreds packED it".
    pub verb_endings: Vec<&'static str>,
    /// Endings of gerunds, which may be nouns: "government spendING".
    pub gerund_endings: Vec<&'static str>,
    /// Nouns in the singular with such an ending: "12 FAMILY house".
    pub nouns_like_verbs: Phrases<()>,
    /// Nouns that end as adjectives do: "опрошенных".
    pub nouns_like_adjectives: Phrases<()>,
    /// What an apostrophe ties to a word to make it a verb: "doesn'T".
    pub contractions: Phrases<()>,
    /// Before an infinitive: what is to come, or held to be: "EXPECTED to grow".
    pub prospects: Phrases<()>,
    /// Set phrases that begin with a number and count nothing: "TWO-STATE solution".
    pub no_figures: Phrases<()>,
    /// What a page counts of itself: "5 COMMENTS".
    pub counters: Phrases<()>,
    /// What is done with an amount, behind it: "zur Verfügung (stellen)".
    pub dealt_with: Phrases<()>,
    /// Nouns whose number is a name even before a plural: "TYPE 2 responses".
    pub always_numbered: Phrases<()>,
    /// Ends of nouns that a number names: "KreisKLASSE 2".
    pub numbered_endings: Vec<&'static str>,
    /// Forms of "one" that count nothing: "eins", but "Platz eins".
    pub pronouns: Phrases<()>,
    /// Before others than the two that were told of: "AN Dritte".
    pub parties_before: Phrases<()>,
    /// What makes the half behind it none: "TEMPERATURA media", "ESTE medio".
    pub mean_nouns: Phrases<()>,
    /// What a game's minute stands behind: "al 45'".
    pub minute_before: Phrases<()>,
    /// Endings of adjectives that have a capital in names: "Internationalen".
    pub name_adjective_endings: Vec<&'static str>,
    /// What an attribute begins with that stands between a number and its noun: "12 AUS Syrien stammende Männer".
    pub attribute_begins: Phrases<()>,
    /// And how the participle ends that closes it: "stammENDE".
    pub attribute_endings: Vec<&'static str>,
    /// Verbs that tell that something was said, as papers use them of each other: "REPORTS".
    pub reporting: WordClasses,
    /// Before "one day" that is some day: "COULD one day be".
    pub before_some_day: Phrases<()>,
    /// Between what is so and what is not: "14, NOT 17".
    pub negations: Phrases<()>,
    /// Makes the first behind it tell when: "AT first".
    pub adverb_before_first: Phrases<()>,
    /// "Already", before a year.
    pub year_adverbs: Phrases<()>,
    /// "von ZULETZT 16 auf 14": tell when a value was or is so, between a preposition and it.
    pub value_adverbs: Phrases<()>,
    /// Endings of plurals that no rank stands before: "pracowników".
    pub plural_endings: Vec<&'static str>,
    /// Endings that a plural has where nouns come first: "groupe 5 joueurS".
    pub noun_plural_endings: Vec<&'static str>,
    /// Endings of words for people of a country: "Marocain".
    pub demonym_endings: Vec<&'static str>,
    /// "Of this month", behind a day.
    pub this_month: Phrases<()>,
    /// What a page's number stands behind: "page".
    pub pages: Phrases<()>,
    /// "His", "their": whose it is.
    pub possessives: Phrases<()>,
    /// "HALF PAST three", "UM HALB drei".
    pub clock_words: Phrases<()>,
    /// "das JAHR 800".
    pub year_nouns: Phrases<()>,
    /// "GALAXY Z Flip 6".
    pub products: Phrases<()>,
    /// "MOINS 12 degrés".
    pub minus: Phrases<()>,
    /// "12 degrees BELOW ZERO".
    pub below_zero: Phrases<()>,
    /// "a TEMPERATURE of +27".
    pub temperatures: Phrases<()>,
    /// "LAST UPDATED 2 hours ago".
    pub stamped: Phrases<()>,
    /// "AKTUALISIERT VOR 2 Stunden".
    pub stamped_ago: Phrases<()>,
    /// "das 20. JAHRHUNDERT": nouns that are numbered with a dot.
    pub ordinal_nouns: Phrases<()>,
    /// "en OCTAVOS": ordinals that name a round of a cup.
    pub cup_rounds: Phrases<()>,
    /// Behind a year that opens a sentence: "1278 WAR die Burg".
    pub year_verbs: Phrases<()>,
    /// "18 %, 1.8 POINTS more".
    pub points: Phrases<()>,
    /// "FRIDAY 16 to Sunday 18".
    pub week_days: Phrases<()>,
    /// Before the first day of several: "VOM 11. bis 13."
    pub day_before: Phrases<()>,
    /// What a decade follows: "les ANNÉES soixante".
    pub decade_before: Phrases<()>,
    /// Numbers that are called for help.
    pub emergency_numbers: Phrases<()>,
    /// Codes of money that name something with the number glued to them: "COP30".
    pub names_like_money: Phrases<()>,
    /// Names that read as a number and its scale: "4K".
    pub names_like_scales: Vec<&'static str>,
    /// Units that are money where there are millions of them: "3 million POUNDS".
    pub money_in_millions: Phrases<&'static str>,
    /// Plurals that tell of another's kind: "POLICE officers".
    pub kinds: Phrases<()>,
    /// What a sum is told for each of, where the preposition says what it is for as well: "zł na OSOBĘ", but "zł na szkoły".
    pub rated: Phrases<()>,
    /// What is measured, and says so by itself: "at a DEPTH of 10 km".
    pub own_measures: Phrases<()>,
    /// Adjectives that compare: "8 % CHEAPER".
    pub compared: Phrases<()>,
    /// Tenths of points: "tres DÉCIMAS".
    pub tenths: Phrases<()>,
    /// Behind these, what bounds a number elsewhere tells among whom: "Umfrage (unter) 2.004".
    pub asked: Phrases<()>,
    /// Behind these, what bounds a number elsewhere leads to what they are about: "a ROW (over) 300 jobs".
    pub about_before: Phrases<()>,
    /// Units of money that are written right behind the number: "5P".
    pub money_joined: Phrases<Unit>,
    /// How verbs end that look like participles: "hervorGEHT".
    pub finite_endings: Vec<&'static str>,
    /// Where it stands close by, such a unit is money whatever its number: "FINED 500 pounds".
    pub priced: Phrases<()>,
    /// Behind a number and a hyphen it multiplies: "20-FOLD".
    pub folds: Phrases<()>,
    /// What leads to a new value and to no range's end, where none is told before: "um 5 AUF 20".
    pub to_new: Phrases<()>,
    /// What verbs of change begin with and the clause ends with: "legte um 5 ZU".
    pub verb_halves: Phrases<()>,
    /// What tells by how much something changed: "rose BY 5".
    pub by: Phrases<()>,
    /// What multiplies: "multiplied BY three".
    pub multiplied_by: Phrases<()>,
    /// What divides: "divided BY two".
    pub divided_by: Phrases<()>,
    /// That somebody won, lost or drew: two small numbers are a result.
    pub games: Phrases<()>,
    /// Halves only before a noun: "media hora", but "de media".
    pub halves_before_nouns: Phrases<()>,
    /// How ranks end that name parts: "due terzI".
    pub part_endings: Vec<&'static str>,
    /// Parts that are none of a match or a year: "треть".
    pub sure_parts: Phrases<()>,
    /// Before so many times: "выросли В три раза".
    pub times_before: Phrases<()>,
    /// "Was", behind a name.
    pub age_copulas: Phrases<()>,
    /// Who may be as old as the sentence begins with: "At 78, SHE".
    pub age_pronouns: Phrases<()>,
    /// What follows an age behind such a word: "in", "when".
    pub age_then: Phrases<()>,
    /// Vague words that count only with "of" behind them.
    pub vague_before_of: Phrases<()>,
    /// Whose years are an age: "un homme de 45 ans".
    pub persons: Phrases<()>,
    /// "Angaben der Opposition": what begins so tells who says a number, not what it is of.
    pub generic_sources: Phrases<()>,
    /// "At", where languages have years: "mort À 25 ans".
    pub age_at: Phrases<()>,
    /// "Had", where languages have years: "TENÍA 25 años".
    pub age_had: Phrases<()>,
    /// What tells that the number behind it, which else may count something, is an age.
    pub age_surely_before: Phrases<()>,
    /// How participles end that close a clause: "gepflanzT", "zuGELASSEN".
    pub participle_endings: Vec<&'static str>,
    /// What participles begin with: VERkauft.
    pub participle_beginnings: Vec<&'static str>,
    /// What participles have in them: abGEbaut.
    pub participle_parts: Vec<&'static str>,
    /// "Has", "they": tell nothing at the beginning of a clause.
    pub openers: Phrases<()>,
    /// Behind them stands a verb: "she spends", "would contribute".
    pub verb_leads: Phrases<()>,
    /// "Time": what something is the first of, "for the first TIME in three weeks".
    pub times_nouns: Phrases<()>,
    /// "Cost", "charge": who gets or pays an amount stands between them and it.
    pub giving: Phrases<()>,
    /// "Who", "that": begin what tells a noun apart right behind it, and end a clause elsewhere.
    pub relatives: Phrases<()>,
    /// "The toll", "put" somewhere before "at 20", which is no hour then.
    pub levels: Phrases<()>,
    /// "Died" somewhere before "at 94".
    pub died: Phrases<()>,
    /// "Age" somewhere before "is 16".
    pub age_named: Phrases<()>,
    /// Between such a word and the number: "the age of consent IS 16".
    pub age_told: Phrases<()>,
    /// Plurals without a plural ending.
    pub plurals: Phrases<()>,
    /// Determiners: the, its.
    pub determiners: Phrases<()>,
    /// What stands before "two" where they are those who were named.
    pub before_those_named: Phrases<()>,
    /// Endings of adjectives.
    pub adjective_endings: Vec<&'static str>,
    /// Those behind a number of several, where others are nouns' there: "trzy now-E domY".
    pub adjective_endings_of_several: Vec<&'static str>,
    /// "them", "which": stand for a noun named before.
    pub back: Phrases<()>,
    /// Prepositions that go on with a label: of, between.
    pub links: Phrases<()>,
    /// "For every": lead to what a rate is told of, and whether that may be a thousand.
    pub rated_of: Phrases<bool>,
    /// "Killed": right before a number it tells what became of so many, as the verb has one form for that.
    pub done: Phrases<()>,
    /// "Veroordeeld": the word for "up to" leads to a term behind them.
    pub sentencing: Phrases<()>,
    /// "Mensuales": of what time an amount is, and not what it is of.
    pub times_of_amounts: Phrases<()>,
    /// "Older than": years behind it are an age.
    pub older: Phrases<()>,
    /// "With": what stands behind it did not rise or fall.
    pub beside: Phrases<()>,
    /// "Went": behind it "from 300 to 200" tells which way.
    pub went: Phrases<()>,
    /// Prepositions that a label begins with where cases are told by endings: "in Polen" says it, "Polen" in that case does not.
    pub prepositions: Phrases<()>,
    /// Words that begin another clause: while, and.
    pub clause_words: Phrases<()>,
    /// "daily", "every" day: how often, and whether the time is told behind it.
    pub rates: Phrases<bool>,
    /// "once", "times": before how often, what is so often.
    pub time_by_time: Phrases<()>,
    /// Behind "a day" they tell when: "a day after".
    pub no_rates: Phrases<()>,
    /// Participles and the like that belong to the label: killed, freed.
    pub outcomes: Phrases<()>,
}
