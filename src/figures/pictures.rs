//! What can be drawn of figures: bars of one unit, what was and what is, a share of its whole.
//!
//! Promised: bars stand together only where their lengths can be compared, and a share only where the text says of what it
//! is one. Lengths are percent of the room there is. Where nothing can be compared, there is no picture.

use crate::report::{Change, Figure, FigureGroup, FigureKind, GroupKind};
use crate::words;

/// A bar: filled, within an outline where it is a part of something or comes from another value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// How far it is filled, in percent of the room.
    pub filled: f64,
    /// How far the outline goes: the whole, or what was.
    pub outline: Option<f64>,
}

/// A bar shorter than this, in percent, can't be told from none.
const SHORTEST: f64 = 1.0;

/// A bar for each figure of the group, in its order; `None` where they can't be compared, or an index is no figure's.
pub fn of_group(group: &FigureGroup, figures: &[Figure]) -> Option<Vec<Bar>> {
    let members = group.figures.iter().map(|at| figures.get(*at)).collect::<Option<Vec<&Figure>>>()?;
    let first = *members.first()?;
    let values = members.iter().map(|figure| length(figure)).collect::<Option<Vec<f64>>>()?;
    // What a count's noun is differs where the same thing is told: "20 soldiers", "30 men".
    let alike = |figure: &&Figure| {
        figure.kind == first.kind
            && figure.per == first.per
            && (figure.kind == FigureKind::Count || figure.unit == first.unit)
    };
    let most = values.iter().copied().fold(0.0, f64::max);
    let whole = (group.kind == GroupKind::Parts).then_some(100.0);
    if members.len() < 2 || !members.iter().all(alike) || whole.is_some() && values[0] < most {
        return None;
    }
    let bars: Vec<Bar> = values.iter().map(|value| Bar { filled: 100.0 * value / most, outline: whole }).collect();
    bars.iter().all(|bar| bar.filled >= SHORTEST).then_some(bars)
}

/// The picture of a figure by itself: a share of what the text says ("62 % of voters"), or what was and what is ("from $2
/// million to $3 million").
pub fn of_one(figure: &Figure, language: &str) -> Option<Bar> {
    from_to(figure, language).or_else(|| share(figure, language))
}

fn from_to(figure: &Figure, language: &str) -> Option<Bar> {
    let (was, is) = (figure.value?, figure.value_high?);
    let told = figure.change? == if is > was { Change::Up } else { Change::Down };
    let before = figure.sentence[..figure.sentence.find(&figure.text)?].trim_end();
    let most = was.max(is);
    let can_be_drawn = was.min(is) > 0.0 && 100.0 * was.min(is) / most >= SHORTEST;
    // "rose by 10 to 15 %" is no change from 10 to 15.
    (told && can_be_drawn && is_amount(figure.kind) && ends_with_word(before, language, "from"))
        .then(|| Bar { filled: 100.0 * is / most, outline: Some(100.0 * was / most) })
}

fn share(figure: &Figure, language: &str) -> Option<Bar> {
    let percent = match figure.kind {
        FigureKind::Percent => figure.value?,
        FigureKind::Ratio => 100.0 * figure.value?,
        _ => return None,
    };
    let behind = figure.phrase.split_once(&figure.text).map_or("", |(_, behind)| behind).trim_start();
    let of_something = figure.kind == FigureKind::Ratio || starts_with_word(behind, language, "of");
    let one_value = figure.value_high.is_none() && figure.change.is_none();
    (one_value && of_something && (SHORTEST..=100.0).contains(&percent))
        .then_some(Bar { filled: percent, outline: Some(100.0) })
}

/// The single value that a bar can be as long as.
fn length(figure: &Figure) -> Option<f64> {
    figure.value.filter(|value| *value > 0.0 && figure.value_high.is_none() && is_amount(figure.kind))
}

fn is_amount(kind: FigureKind) -> bool {
    matches!(kind, FigureKind::Count | FigureKind::Money | FigureKind::Percent | FigureKind::Measure)
}

/// The words of a section of `data/LANGUAGE/quantity.txt`.
fn words(language: &str, section: &'static str) -> impl Iterator<Item = &'static str> {
    let language = language.split(['-', '_']).next().unwrap_or_default();
    words::of(language, "quantity").entries(section).iter().flat_map(|line| line.split(','))
}

fn starts_with_word(text: &str, language: &str, section: &'static str) -> bool {
    let first = text.split(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    words(language, section).any(|word| word == first)
}

fn ends_with_word(text: &str, language: &str, section: &'static str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    words(language, section).any(|word| word == last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Prose;

    /// The bars of the text's first group, or else of its first figure: how far filled, and the outline.
    fn drawn(language: &str, text: &str) -> String {
        let prose = Prose { language: language.to_owned(), ..Prose::from_lines([text]) };
        let (figures, groups) = crate::figures::read(&prose);
        let bars = match groups.first() {
            Some(group) => of_group(group, &figures).unwrap_or_default(),
            None => figures.first().and_then(|figure| of_one(figure, language)).into_iter().collect(),
        };
        let told = |bar: &Bar| match bar.outline {
            Some(outline) => format!("{:.0}/{outline:.0}", bar.filled),
            None => format!("{:.0}", bar.filled),
        };
        bars.iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn pictures() {
        let cases = [
            ("en", "North said 20 soldiers were killed near Elm, South said 40 soldiers were.", "50 100"),
            ("en", "Five people, two adults and three children, were hurt.", "100/100 40/100 60/100"),
            ("en", "Inflation fell to 5%, down from 10%.", "100 50"),
            ("en", "Profit rose from $2 million to $4 million.", "100/50"),
            ("en", "Profit rose by $2 million to $4 million.", ""),
            ("de", "Der Gewinn sank von 4 Millionen auf 3 Millionen Euro.", "75/100"),
            ("en", "The poll found 62% of voters in favour.", "62/100"),
            ("de", "Laut Umfrage sind 62 Prozent der Wähler dafür.", "62/100"),
            ("fr", "Selon le sondage, 62 % des électeurs sont pour.", "62/100"),
            ("en", "Prices rose 3% in May.", ""),
            ("en", "One in five children is poor.", "20/100"),
            ("en", "The team won 3-1.", ""),
            ("en", "Some 200 people fled.", ""),
        ];
        let wrong: Vec<_> = cases
            .iter()
            .map(|(language, text, expected)| (text, drawn(language, text), expected))
            .filter(|(_, got, expected)| got != *expected)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_can_not_be_compared_has_no_bars() {
        let money = |value: f64, unit: &str| Figure {
            value: Some(value),
            kind: FigureKind::Money,
            unit: Some(unit.to_owned()),
            ..Figure::default()
        };
        for (figures, drawn) in [
            ([money(2.0, "USD"), money(3.0, "USD")], true),
            ([money(2.0, "USD"), money(3.0, "EUR")], false),
            ([money(2.0, "USD"), money(3000.0, "USD")], false),
            ([money(2.0, "USD"), money(-3.0, "USD")], false),
            ([money(2.0, "USD"), Figure { value_high: Some(9.0), ..money(3.0, "USD") }], false),
        ] {
            let group = FigureGroup { kind: GroupKind::Earlier, figures: vec![0, 1] };
            assert_eq!(of_group(&group, &figures).is_some(), drawn, "{figures:?}");
        }
        let beyond = FigureGroup { kind: GroupKind::Sides, figures: vec![0, 7] };
        assert_eq!(of_group(&beyond, &[money(1.0, "USD")]), None);
    }
}
