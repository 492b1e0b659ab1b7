//! What is known of a figure that may tell whether it matters: named numbers between about -1 and 3.

use super::Cluster;
use super::cues::{Cue, Cues};
pub use super::named::{Features, NAMES};
use super::reading::Reading;
use super::stems::{Recurring, Stems};
use crate::article::Role;
use crate::figures::scan::in_small_letters;
use crate::figures::{Place, Text};
use crate::report::{Figure, FigureKind, Qualifier};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;

/// What the features of a text's figures are taken from.
pub struct Context<'t> {
    text: &'t Text<'t>,
    cues: &'static Cues,
    sentences_with: Recurring,
    headline: Stems,
    lede: Stems,
    /// The sentences with figures, by paragraph and place in it; what the others say is not asked for.
    with_figures: FxHashMap<(usize, usize), WithFigures>,
    /// Index of each paragraph's first sentence in the body.
    first_sentence: Vec<usize>,
    sentences: usize,
    with_unit: FxHashMap<(FigureKind, Cow<'t, str>), usize>,
    with_value: FxHashMap<u64, usize>,
    /// Figures that may carry a story, in reading order.
    substantial: Vec<usize>,
    of_kind: FxHashMap<FigureKind, OfKind>,
    died: bool,
    body: usize,
}

/// A sentence with figures.
#[derive(Default)]
struct WithFigures {
    /// How many.
    figures: usize,
    words: Reading,
}

/// The figures of a kind.
#[derive(Default)]
struct OfKind {
    /// Which, in reading order.
    figures: Vec<usize>,
    /// The largest value.
    largest: f64,
}

impl<'t> Context<'t> {
    /// Reads the text once.
    pub fn of(text: &'t Text<'t>, figures: &'t [Figure], places: &[Place]) -> Context<'t> {
        let mut context = Context {
            text,
            cues: Cues::of(&text.language),
            sentences_with: Recurring::default(),
            headline: Stems::default(),
            lede: Stems::default(),
            with_figures: FxHashMap::default(),
            first_sentence: Vec::new(),
            sentences: 0,
            with_unit: FxHashMap::default(),
            with_value: FxHashMap::default(),
            substantial: Vec::new(),
            of_kind: FxHashMap::default(),
            died: false,
            body: text.paragraphs.iter().position(|paragraph| is_body(paragraph.role)).unwrap_or(0),
        };
        for (at, (figure, place)) in figures.iter().zip(places).enumerate() {
            let value = figure.value.unwrap_or(0.0).abs();
            if is_substantial(figure) {
                context.substantial.push(at);
            }
            let of_kind = context.of_kind.entry(figure.kind).or_default();
            of_kind.figures.push(at);
            of_kind.largest = of_kind.largest.max(value);
            *context.with_value.entry(value.to_bits()).or_default() += 1;
            context.with_figures.entry((place.paragraph, place.sentence)).or_default().figures += 1;
            *context.with_unit.entry(unit_key(figure)).or_default() += 1;
        }
        for (number, (paragraph, sentences)) in text.paragraphs.iter().zip(&text.sentences).enumerate() {
            context.first_sentence.push(context.sentences);
            for (place, range) in sentences.iter().enumerate() {
                let sentence = Reading::of(&paragraph.text[range.clone()], context.cues);
                if paragraph.role == Role::Headline {
                    context.headline.extend(&sentence.stems);
                }
                if number <= context.body && place == 0 {
                    context.died |= sentence.told.has(Cue::Died);
                }
                if number == context.body && place == 0 {
                    context.lede.extend(&sentence.stems);
                }
                context.sentences_with.add(&sentence.stems);
                if let Some(with_figures) = context.with_figures.get_mut(&(number, place)) {
                    with_figures.words = sentence;
                }
            }
            if is_body(paragraph.role) {
                context.sentences += sentences.len();
            }
        }
        context.sentences_with.settle();
        context
    }

    /// The features of a quantity that the text tells once or more.
    pub fn features(&self, cluster: &Cluster, order: usize, figures: &[Figure], places: &[Place]) -> Features {
        let at = cluster.told;
        let (figure, place) = (&figures[at], &places[at]);
        let role = |member: usize| self.text.paragraphs[places[member].paragraph].role;
        let any = |wanted: Role| flag(cluster.members.iter().any(|member| role(*member) == wanted));
        let sentence = self.text.sentence(place);
        let depth = self.first_sentence[place.paragraph] + place.sentence;
        let in_lede = |member: &usize| places[*member].paragraph == self.body;
        let value = figure.value.unwrap_or(0.0).abs();
        let kind = |wanted: FigureKind| flag(figure.kind == wanted);
        let counted = figure.kind == FigureKind::Count && figure.value.is_some();
        let magnitude = (value + 1.0).log10() / 3.0;
        let &WithFigures { figures: in_sentence, words: ref read } =
            &self.with_figures[&(place.paragraph, place.sentence)];
        let told_in = |part: &Range<usize>| read.told_in(sentence, part, self.cues);
        let nouns = read.stems_in(sentence, &place.phrase);
        let recurs = nouns.iter().map(|word| self.sentences_with.of(*word)).max().unwrap_or(0);
        let start = place.range.start as f64 / sentence.len().max(1) as f64;
        let first_of_sentence = at == 0 || !same_sentence(&places[at - 1], place);
        let same_unit =
            self.with_unit.get(&unit_key(figure)).copied().unwrap_or(1).saturating_sub(cluster.members.len());
        let first_sentence =
            flag(cluster.members.iter().any(|member| in_lede(member) && places[*member].sentence == 0));
        let person = figure.unit.as_deref().is_some_and(|unit| self.cues.told(unit).has(Cue::Person));
        let before = sentence[..place.phrase.start.min(place.range.start)].trim_end();
        let lead = told_in(&(before.ceil_char_boundary(before.len().saturating_sub(LEAD))..before.len()));
        let comma = before.ends_with([',', '(']);
        let word_before = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let led = told_in(&(before.len() - word_before.len()..before.len()));
        let led = |cue: Cue| led.has(cue);
        let free =
            !word_before.is_empty() && ![Cue::Place, Cue::Time, Cue::Compared, Cue::Definite].into_iter().any(led);
        let adjective = sentence[place.range.end..].starts_with('-') || figure.text.contains('-');
        let died = flag(self.died);
        let last_of_sentence = places.get(at + 1).is_none_or(|next| !same_sentence(next, place));
        let start_of_sentence = at - (0..at).rev().take_while(|other| same_sentence(&places[*other], place)).count();
        let alike: Vec<f64> = (start_of_sentence..figures.len())
            .take_while(|other| same_sentence(&places[*other], place))
            .filter(|other| *other != at && figures[*other].kind == figure.kind)
            .map(|other| figures[other].value.unwrap_or(0.0))
            .take(MOST_ALIKE)
            .collect();
        let substantial = is_substantial(figure);
        let substantial_before = self.substantial.partition_point(|other| *other < cluster.members[0]);
        let of_kind = &self.of_kind[&figure.kind];
        let kind_before = of_kind.figures.partition_point(|other| *other < cluster.members[0]);
        let around = around(sentence, &place.range);
        let near_words = read.stems_in(sentence, &around);
        let recurring: Vec<f64> =
            near_words.iter().map(|word| ln(self.sentences_with.of(*word).saturating_sub(1))).collect();
        let near = told_in(&around);
        let near = |cue: Cue| near.has(cue);
        let cue = |cue: Cue| flag(read.told.has(cue));
        [
            ln(order),
            flag(order == 0),
            flag(order == 1),
            any(Role::Headline),
            any(Role::Standfirst),
            any(Role::Heading),
            first_sentence,
            flag(cluster.members.iter().any(in_lede)),
            ln(depth),
            flag(depth * 3 > self.sentences * 2),
            ln(cluster.members.len() - 1),
            flag(cluster.members.len() > 1 && cluster.members.iter().any(in_lede)),
            kind(FigureKind::Count),
            kind(FigureKind::Money),
            kind(FigureKind::Percent),
            kind(FigureKind::Measure),
            kind(FigureKind::Duration),
            kind(FigureKind::Age),
            kind(FigureKind::Rank),
            kind(FigureKind::Ratio),
            kind(FigureKind::Score),
            kind(FigureKind::Multiple),
            flag(figure.value.is_none()),
            flag(counted && value == 1.0),
            flag(counted && (2.0..=3.0).contains(&value)),
            flag(counted && (4.0..=10.0).contains(&value)),
            if counted { magnitude } else { 0.0 },
            if figure.kind == FigureKind::Money { magnitude / 2.0 } else { 0.0 },
            if figure.kind == FigureKind::Percent { value.min(200.0) / 100.0 } else { 0.0 },
            if figure.kind == FigureKind::Duration { (days(figure) + 1.0).log10() / 3.0 } else { 0.0 },
            flag(figure.value_high.is_some()),
            flag(figure.change.is_some()),
            flag(matches!(figure.qualifier, Some(Qualifier::MoreThan | Qualifier::AtLeast | Qualifier::UpTo))),
            flag(matches!(figure.qualifier, Some(Qualifier::About | Qualifier::Nearly | Qualifier::LessThan))),
            flag(figure.who.is_some()),
            flag(!figure.text.contains(|c: char| c.is_ascii_digit())),
            flag(start < 0.2),
            flag(start > 0.7),
            flag(first_of_sentence),
            flag(in_sentence == 1),
            ln(in_sentence - 1),
            ln(same_unit),
            ln(recurs.saturating_sub(1)),
            share(&nouns, &self.headline),
            share(&nouns, &self.lede),
            share(&read.stems, &self.headline),
            share(&read.stems, &self.lede),
            cue(Cue::Harm),
            cue(Cue::Sum),
            cue(Cue::New),
            cue(Cue::Background),
            flag(read.has_year),
            flag(person),
            flag(in_brackets(sentence, place.range.start)),
            flag(figure.kind == FigureKind::Rank && value == 1.0),
            flag(figure.unit.is_none()),
            flag(order == 2),
            flag(depth == 1),
            flag(depth == 2),
            flag(depth + 1 == self.sentences),
            flag(of_kind.figures.first() == Some(&at)),
            flag(value >= of_kind.largest),
            flag(value >= 10.0 && is_round(value)),
            flag(adjective),
            flag(near(Cue::Harm)),
            flag(near(Cue::Sum)),
            flag(near(Cue::New)),
            flag(near(Cue::Background)),
            flag(person && near(Cue::Harm)),
            kind(FigureKind::Age) * cue(Cue::Harm),
            kind(FigureKind::Count) * first_sentence,
            kind(FigureKind::Money) * first_sentence,
            kind(FigureKind::Percent) * first_sentence,
            kind(FigureKind::Duration) * first_sentence,
            kind(FigureKind::Age) * first_sentence,
            kind(FigureKind::Rank) * first_sentence,
            kind(FigureKind::Measure) * first_sentence,
            kind(FigureKind::Count) * flag(order == 0),
            kind(FigureKind::Money) * flag(order == 0),
            kind(FigureKind::Percent) * flag(order == 0),
            kind(FigureKind::Duration) * flag(order == 0),
            kind(FigureKind::Age) * flag(order == 0),
            kind(FigureKind::Rank) * flag(order == 0),
            kind(FigureKind::Measure) * flag(order == 0),
            kind(FigureKind::Percent) * flag(figure.change.is_some()),
            flag(self.with_value.get(&value.to_bits()).copied().unwrap_or(1) > cluster.members.len()),
            flag(counted && led(Cue::Place)),
            flag(led(Cue::Time)),
            flag(led(Cue::Compared)),
            flag(led(Cue::Definite)),
            flag(told_in(&place.phrase).has(Cue::Part) || led(Cue::Part)),
            flag(comma),
            kind(FigureKind::Age) * flag(comma),
            kind(FigureKind::Age) * flag(adjective),
            kind(FigureKind::Age) * died,
            kind(FigureKind::Age) * died * flag(!comma && !adjective),
            flag(near(Cue::Law)),
            kind(FigureKind::Duration) * flag(near(Cue::Law)),
            flag(word_before.is_empty() && !comma),
            flag(free),
            flag(place.phrase.end + 2 >= sentence.len()),
            kind(FigureKind::Percent) * flag(led(Cue::Compared)),
            flag(nouns.len() > 1),
            flag(last_of_sentence),
            ln(alike.len()),
            flag(alike.iter().all(|other| *other <= value)),
            flag(substantial),
            flag(substantial && substantial_before == 0),
            ln(substantial_before),
            flag(of_kind.figures.len() == 1),
            ln(kind_before),
            recurring.iter().sum::<f64>() / recurring.len().max(1) as f64,
            recurring.iter().copied().fold(0.0, f64::max),
            share(&near_words, &self.lede),
            first_sentence * flag(substantial),
            first_sentence * flag(in_sentence == 1),
            flag(depth == 1 && substantial),
            flag(substantial) * ln(cluster.members.len() - 1),
            flag(lead.has(Cue::Harm)),
            flag(lead.has(Cue::Law)),
            flag(lead.has(Cue::New)),
            flag(value >= 1e6),
            flag(value >= 1e9),
            flag(lead.has(Cue::Part)),
        ]
    }
}

/// Whether it is no headline and no standfirst.
pub(super) fn is_body(role: Role) -> bool {
    !matches!(role, Role::Headline | Role::Standfirst)
}

fn flag(yes: bool) -> f64 {
    f64::from(u8::from(yes))
}

/// Grows slowly: what stands far down or is told often differs little.
fn ln(count: usize) -> f64 {
    (count as f64).ln_1p()
}

fn unit_key(figure: &Figure) -> (FigureKind, Cow<'_, str>) {
    (figure.kind, in_small_letters(figure.unit.as_deref().unwrap_or_default()))
}

fn share(words: &Stems, of: &Stems) -> f64 {
    let shared = words.iter().filter(|word| of.has(**word)).count();
    shared as f64 / words.len().max(1) as f64
}

fn days(figure: &Figure) -> f64 {
    let unit = match figure.unit.as_deref() {
        Some("second") => 1.0 / 86_400.0,
        Some("minute") => 1.0 / 1_440.0,
        Some("hour") => 1.0 / 24.0,
        Some("week") => 7.0,
        Some("month") => 30.0,
        Some("year") => 365.0,
        Some("decade") => 3_650.0,
        Some("century") => 36_500.0,
        _ => 1.0,
    };
    figure.value.unwrap_or(1.0).abs() * unit
}

/// An opening bracket stands right before, or is not closed before.
fn in_brackets(sentence: &str, at: usize) -> bool {
    let before = &sentence[..at];
    match (before.rfind('('), before.rfind(')')) {
        (Some(open), Some(close)) => open > close,
        (open, _) => open.is_some(),
    }
}

/// How many bytes before and after a figure are near it: some five words.
const NEAR: usize = 40;

fn around(sentence: &str, range: &Range<usize>) -> Range<usize> {
    let start = sentence.floor_char_boundary(range.start.saturating_sub(NEAR));
    let end = sentence.ceil_char_boundary((range.end + NEAR).min(sentence.len()));
    start..end
}

/// One digit and zeros.
fn is_round(value: f64) -> bool {
    let scale = 10f64.powi(value.log10().floor() as i32);
    value % scale == 0.0
}

/// How many bytes before a figure govern it: some three words.
const LEAD: usize = 20;

/// Of one sentence, no more figures are compared.
const MOST_ALIKE: usize = 20;

fn same_sentence(one: &Place, other: &Place) -> bool {
    (one.paragraph, one.sentence) == (other.paragraph, other.sentence)
}

/// Whether a figure may carry a story: no age, no rank, nothing vague, no handful.
fn is_substantial(figure: &Figure) -> bool {
    let Some(value) = figure.value else { return false };
    match figure.kind {
        FigureKind::Age | FigureKind::Rank | FigureKind::Duration | FigureKind::Multiple => false,
        FigureKind::Count => value.abs() >= HANDFUL,
        _ => true,
    }
}

const HANDFUL: f64 = 4.0;
