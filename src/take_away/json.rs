//! Figures and source as JSON.

use super::{Piece, address, link};
use crate::facts::later_update;
use crate::report::{Fact, Figure};
use serde::Serialize;

#[derive(Serialize)]
struct Taken<'s> {
    headline: &'s str,
    authors: Vec<&'s str>,
    outlet: Option<&'s str>,
    agency: Option<&'s str>,
    published: Option<&'s str>,
    updated: Option<&'s str>,
    address: String,
    figures: Vec<TakenFigure<'s>>,
}

/// As the report has it, without what only the page's own elements give a meaning, and with a link.
#[derive(Serialize)]
struct TakenFigure<'s> {
    figure: &'s str,
    value: Option<f64>,
    value_high: Option<f64>,
    unit: Option<&'s str>,
    per: Option<&'s str>,
    kind: crate::report::FigureKind,
    qualifier: Option<crate::report::Qualifier>,
    change: Option<crate::report::Change>,
    label: &'s str,
    who: Option<&'s str>,
    sentence: &'s str,
    key: Option<u32>,
    link: String,
}

/// All figures of the story, the key figures first, with its source; names as in the CSV's columns.
///
/// # Errors
/// When a value can't be written as JSON; none here is of that kind.
pub fn json(piece: &Piece) -> Result<String, serde_json::Error> {
    let facts = &piece.story.facts;
    let taken = Taken {
        headline: piece.headline(),
        authors: facts.authors.iter().map(|author| author.name.as_str()).collect(),
        outlet: value(&facts.publisher),
        agency: value(&facts.agency),
        published: value(&facts.published),
        updated: later_update(facts).map(|fact| fact.value.as_str()),
        address: address(piece.address),
        figures: piece.figures().map(|figure| taken_figure(piece, figure)).collect(),
    };
    Ok(serde_json::to_string_pretty(&taken)? + "\n")
}

fn value(fact: &Option<Fact>) -> Option<&str> {
    fact.as_ref().map(|fact| fact.value.as_str())
}

fn taken_figure<'s>(piece: &Piece, figure: &'s Figure) -> TakenFigure<'s> {
    TakenFigure {
        figure: &figure.text,
        value: figure.value,
        value_high: figure.value_high,
        unit: figure.unit.as_deref(),
        per: figure.per.as_deref(),
        kind: figure.kind,
        qualifier: figure.qualifier,
        change: figure.change,
        label: &figure.label,
        who: figure.who.as_deref(),
        sentence: &figure.sentence,
        key: figure.key,
        link: link(piece.address, &figure.sentence),
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;

    #[test]
    fn source_and_figures() {
        let story = examples::story();
        let told = json(&examples::piece(&story)).unwrap();
        let read: serde_json::Value = serde_json::from_str(&told).unwrap();
        for (pointer, expected) in [
            ("/headline", "\"Two Sides Exchange Prisoners\""),
            ("/authors/1", "\"Bo Li\""),
            ("/outlet", "\"The Harbour Post\""),
            ("/agency", "\"AFP\""),
            ("/published", "\"2024-01-31T19:16:00+03:00\""),
            ("/updated", "null"),
            ("/address", "\"https://news.example/a/1\""),
            ("/figures/0/value", "-2.5"),
            ("/figures/1/figure", "\"195\""),
            ("/figures/1/kind", "\"count\""),
            ("/figures/1/who", "\"Defense Ministry\""),
            ("/figures/1/sentence", r#""The ministry said 195 of its soldiers, \"all well\", were freed.""#),
            ("/figures/2/key", "null"),
        ] {
            assert_eq!(read.pointer(pointer).map(ToString::to_string).as_deref(), Some(expected), "{pointer}");
        }
    }
}
