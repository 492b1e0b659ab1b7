//! A sentence's amounts, one after the other: each is of what it says itself, or of what one before it said.

use super::amounts::{self, Amount};
use super::description::Surroundings;
use super::lexicon::Lexicon;
use super::noun::NounPhrase;
use super::tokens::Tokens;
use super::{
    Quantity, ages, comparison, context, counted, exclusions, fallback, label, names, qualifiers, rates, settling,
    shared, spans, subject,
};
use crate::report::FigureKind;
use std::ops::Range;

/// A sentence, as far as it is read.
pub struct Sentence<'t> {
    tokens: &'t Tokens<'t>,
    lexicon: &'t Lexicon,
    amounts: Vec<Amount>,
    /// What is found so far …
    quantities: Vec<Quantity>,
    /// … and the amount of each, by its place.
    told: Vec<usize>,
    /// The noun that a number without one counts.
    counted: Option<String>,
    /// Where the words begin that may tell what the last quantity is of.
    floor: usize,
    /// Where the noun ends that the last quantity counts.
    taken: usize,
    /// A share was told.
    has_share: bool,
}

impl<'t> Sentence<'t> {
    /// The sentence, in which nothing is read yet; the one before it counted `antecedent`.
    pub fn new(tokens: &'t Tokens<'t>, lexicon: &'t Lexicon, antecedent: Option<&str>) -> Sentence<'t> {
        let amounts = spans::join(tokens, amounts::read(tokens, lexicon), lexicon);
        Sentence {
            tokens,
            lexicon,
            quantities: Vec::with_capacity(amounts.len()),
            told: Vec::with_capacity(amounts.len()),
            amounts,
            counted: antecedent.map(str::to_owned),
            floor: 0,
            taken: 0,
            has_share: false,
        }
    }

    /// All quantities of the sentence, in reading order.
    pub fn quantities(mut self) -> Vec<Quantity> {
        for place in 0..self.amounts.len() {
            self.read(place);
        }
        let Sentence { tokens, lexicon, amounts, mut quantities, told, .. } = self;
        let told: Vec<&Amount> = told.into_iter().map(|place| &amounts[place]).collect();
        shared::unit_of_list(tokens, &told, &mut quantities, lexicon);
        shared::look_ahead(tokens, &told, &mut quantities, lexicon);
        shared::share_of_counted(tokens, &told, &mut quantities, lexicon);
        shared::age_in_parts(tokens, &told, &mut quantities, lexicon);
        shared::ages_of_list(tokens, &told, &mut quantities, lexicon);
        quantities
    }

    /// Reads the next amount: a quantity more, or none.
    fn read(&mut self, place: usize) {
        let (tokens, lexicon) = (self.tokens, self.lexicon);
        let read = settling::nature(&self.amounts[place]);
        let first_noun = settling::settle(tokens, &mut self.amounts, place, lexicon);
        if let Some(last) = self.told.last() {
            shared::inherit(tokens, &mut self.amounts, place, *last, lexicon);
        }
        let is_of_index = |noun| names::is_of_index(tokens, &self.amounts[place], noun, lexicon);
        if first_noun.as_ref().is_some_and(is_of_index) || exclusions::is_none(tokens, &self.amounts, place, lexicon) {
            return;
        }
        shared::points_of_share(tokens, &mut self.amounts, place, self.has_share, lexicon);
        let is_same = settling::nature(&self.amounts[place]) == read;
        let noun = if is_same { first_noun } else { counted::noun(tokens, &self.amounts, place, lexicon) };
        // "4,000 lower than": by how much, and of what is told before.
        let noun = noun.filter(|noun| !comparison::begins(tokens, noun.whole.start, lexicon));
        let room = self.room(place);
        let quantity = self.quantity(place, noun.as_ref(), room.clone());

        if matches!(quantity.kind, FigureKind::Count | FigureKind::Ratio) && quantity.unit.is_some() {
            self.counted.clone_from(&quantity.unit);
        }
        self.has_share |= quantity.kind == FigureKind::Percent;
        self.told.push(place);
        self.floor = room.start;
        // "two engines at a price of $5": the engines are told.
        let reach = self.amounts[place].reach;
        self.taken = noun.filter(|noun| noun.whole.start <= reach + 1).map_or(0, |noun| noun.whole.end);
        self.quantities.push(quantity);
    }

    /// The amount that was told last.
    fn last(&self) -> Option<&Amount> {
        self.told.last().map(|last| &self.amounts[*last])
    }

    /// The words that may tell what the amount is of: those behind what is told before, up to the next number.
    fn room(&self, place: usize) -> Range<usize> {
        let Sentence { tokens, lexicon, taken, floor, .. } = *self;
        let last = self.last();
        // "a two-bedroom flat costs": the number within the phrase does not bound it.
        let is_attribute = |last: &Amount| tokens.is_hyphen(last.reach) && tokens.glued(last.reach);
        // "fell for a fifth straight week, by 3 pence"
        let counts_time = || taken > 0 && label::is_time(tokens, taken - 1..taken, lexicon);
        // "rose within two years by 5": how long it took bounds it no more.
        let is_span = |last: &Amount| {
            last.kind == FigureKind::Rank && counts_time() || qualifiers::is_span(tokens, last, lexicon)
        };
        let start = match last {
            Some(last) if is_attribute(last) || is_span(last) => floor,
            Some(last) => last.reach.max(taken),
            None => 0,
        };
        start..counted::next_start(tokens, &self.amounts, place)
    }

    /// The amount as a quantity, its label with what those before it tell.
    fn quantity(&self, place: usize, noun: Option<&NounPhrase>, room: Range<usize>) -> Quantity {
        let (tokens, lexicon) = (self.tokens, self.lexicon);
        let amount = &self.amounts[place];
        let mut quantity = Surroundings {
            tokens,
            lexicon,
            amount,
            noun,
            room: room.clone(),
            last: self.last(),
            last_change: self.quantities.last().and_then(|last| last.change),
            known: self.counted.as_deref(),
        }
        .quantity();
        let is_compared = comparison::is_compared(tokens, amount, lexicon);
        let inherited = self.inherited(amount, noun, &quantity.label, is_compared, &room);
        let is_own = inherited.is_none();
        if let Some(last) = self.quantities.last()
            && self.is_told_otherwise(amount, noun, &quantity.label, last)
        {
            quantity.change = quantity.change.or(last.change);
        }
        quantity.label = inherited.unwrap_or(quantity.label);
        // "Ein 34-jähriger Mann und eine 29-Jährige": she is somebody else.
        let is_somebody = ages::is_noun(tokens, amount, lexicon);
        if quantity.label.is_empty()
            && !is_somebody
            && let Some(label) = self.of_the_same_subject(amount, &quantity, &room)
        {
            quantity.label = label;
        }
        quantity.named = quantity.label.len();
        self.compare(amount, noun, is_compared, &mut quantity);
        if is_own && let Some(label) = context::label(tokens, amount, &quantity.label, &room, lexicon) {
            if quantity.label.starts_with(label) {
                quantity.named = label.len();
            } else if !label.starts_with(&quantity.label) {
                quantity.named = 0;
            }
            quantity.label = label.to_owned();
        }
        if let Some(label) = rates::with_rate(tokens, amount, &quantity.label, &room, lexicon) {
            quantity.label = label;
        }
        quantity.wants_label |= quantity.label.is_empty() && !is_somebody;
        quantity
    }

    /// What the amount is of where it goes on about what a quantity before it was of. `label` is what its own words tell.
    fn inherited(
        &self,
        amount: &Amount,
        noun: Option<&NounPhrase>,
        label: &str,
        is_compared: bool,
        room: &Range<usize>,
    ) -> Option<String> {
        let (tokens, lexicon) = (self.tokens, self.lexicon);
        let Some(last) = self.quantities.last() else {
            return is_compared.then(|| comparison::compared(tokens, amount, room.clone(), lexicon));
        };
        // "$48 million, 12 % more than a year before", "23 were in favour and 18 against": of the same.
        let goes_on = || {
            let arrives = || self.arrives(amount, noun, last, room.start);
            last.change.is_some()
                && (noun.is_none() && subject::goes_on(tokens, amount, room.start, lexicon) || arrives())
        };
        if is_compared
            || goes_on()
            || self.is_converted(amount, last, room.start)
            || self.is_told_otherwise(amount, noun, label, last)
        {
            return Some(last.named_label());
        }
        if amount.kind != FigureKind::Count || noun.is_some() || !label.is_empty() {
            return None;
        }
        self.quantities.iter().rfind(|before| before.kind == FigureKind::Count).map(Quantity::named_label)
    }

    /// "Winds of 130 mph (209 kph)": the same, converted.
    fn is_converted(&self, amount: &Amount, last: &Quantity, from: usize) -> bool {
        let Sentence { tokens, lexicon, .. } = *self;
        if amount.kind != FigureKind::Measure || last.kind != FigureKind::Measure || tokens.lower(from) != "(" {
            return false;
        }
        let own_unit = self.last().and_then(|last| fallback::own_unit(tokens, last));
        let is_told = own_unit.is_none_or(|unit| unit != last.label);
        let starts = qualifiers::before_qualifiers(tokens, amount.tokens.start, lexicon) == from + 1;
        is_told && starts && lexicon.of.at(tokens, amount.reach + 1).is_none()
    }

    /// "73 percent of the cost, or $4.5 million", "fell 1.2 %, or 423.5 points": the same, told otherwise.
    fn is_told_otherwise(&self, amount: &Amount, noun: Option<&NounPhrase>, label: &str, last: &Quantity) -> bool {
        let says_nothing = label.is_empty() || last.unit.as_deref() == Some(label);
        let is_bare =
            noun.map_or(says_nothing, |noun| self.counts_points(noun) && label == self.tokens.text(noun.whole.clone()));
        is_bare && shared::is_told_otherwise(self.tokens, amount, last, self.lexicon)
    }

    /// "fell 550 points to 8824", "rose by a third, to 12,400", "verlor 1,2 Prozent auf 15.340 Punkte": where it then stood.
    fn arrives(&self, amount: &Amount, noun: Option<&NounPhrase>, last: &Quantity, from: usize) -> bool {
        let Sentence { tokens, lexicon, .. } = *self;
        let is_step = matches!(last.kind, FigureKind::Count | FigureKind::Percent | FigureKind::Ratio);
        // "tumbled 11 % to $42.17 in early trading"
        let is_price = amount.kind == FigureKind::Money && last.kind != FigureKind::Count;
        let is_number = amount.kind == FigureKind::Count && noun.is_none_or(|noun| self.counts_points(noun));
        let is_sum = is_price && noun.is_none_or(|_| lexicon.links.is(tokens, amount.reach));
        if !is_step || !(is_number || is_sum) {
            return false;
        }
        let from = from + usize::from(tokens.lower(from) == ",");
        let leads = |start: usize| {
            let found = [&lexicon.to, &lexicon.reached].map(|words| words.before(tokens, start));
            found.into_iter().flatten().any(|(to, ())| to.start == from)
        };
        // "hasta los 9.340 puntos"
        let number = amount.tokens.start;
        let article = usize::from(lexicon.determiners.is(tokens, number.wrapping_sub(1)));
        leads(qualifiers::before_qualifiers(tokens, number, lexicon)) || leads(number - article)
    }

    /// Whether what is counted is points, of which an index has a number and of which one tells that index's move.
    fn counts_points(&self, noun: &NounPhrase) -> bool {
        self.lexicon.points.is(self.tokens, noun.head.start)
    }

    /// "dropped 7 % to $2.3 billion": what the quantity right before is of, both the exports'.
    fn of_the_same_subject(&self, amount: &Amount, quantity: &Quantity, room: &Range<usize>) -> Option<String> {
        let Sentence { tokens, lexicon, .. } = *self;
        let within = label::SAME_SUBJECT_WITHIN + if quantity.change.is_some() { label::VERB_OF_CHANGE } else { 0 };
        let mut between = room.start..amount.tokens.start;
        if room.start + within < amount.tokens.start || between.any(|at| lexicon.clause_words.is(tokens, at)) {
            return None;
        }
        let before = self.quantities.last().filter(|before| before.named > 0)?;
        // "repaired 21 bridges (and spent 180 million)": what a sum is of is not what the amount before it counts.
        let counted = matches!(before.kind, FigureKind::Count | FigureKind::Duration);
        let is_sum = matches!(amount.kind, FigureKind::Money | FigureKind::Measure);
        let is_of_another_clause =
            counted && is_sum && (room.start..amount.tokens.start).any(|at| lexicon.and.is(tokens, at));
        (!is_of_another_clause).then(|| before.named_label())
    }

    /// Says with what the amount is compared, where its own words tell.
    fn compare(&self, amount: &Amount, noun: Option<&NounPhrase>, is_compared: bool, quantity: &mut Quantity) {
        let (tokens, lexicon) = (self.tokens, self.lexicon);
        // "The new engine is 20 % faster than the old one."
        if is_compared && let Some(comparison) = comparison::comparison(tokens, amount, lexicon) {
            let subject = quantity.label.as_str();
            let is_unit = fallback::own_unit(tokens, amount).is_some_and(|unit| unit == subject);
            quantity.label = format!("{} {comparison}", if is_unit { "" } else { subject }).trim_start().to_owned();
        }
        // "452.000 weniger als im Vorjahr", "452.000 Menschen weniger als im Vorjahr": no total.
        if is_compared && quantity.label.is_empty() {
            quantity.label = comparison::difference(tokens, amount.reach, lexicon).unwrap_or_default().to_owned();
            quantity.wants_label = true;
        } else if amount.kind == FigureKind::Count
            && let Some(label) = comparison::with_difference(tokens, noun, &quantity.label, lexicon)
        {
            quantity.label = label;
        }
    }
}
