//! A story for the tests of this module's parts.

use super::Piece;
use crate::report::{Author, Fact, Facts, Figure, FigureKind, Story};

/// The story as its page tells it.
pub fn story() -> Story {
    let fact = |value: &str| Some(Fact { value: value.to_owned(), ..Fact::default() });
    let author = |name: &str| Author { name: name.to_owned(), ..Author::default() };
    Story {
        facts: Facts {
            headline: fact("Two Sides Exchange Prisoners"),
            publisher: fact("The Harbour Post"),
            agency: fact("AFP"),
            published: fact("2024-01-31T19:16:00+03:00"),
            // As sites declare it that set their clocks by hand: no change that a reader is told of.
            updated: fact("2024-01-31T19:15:00+03:00"),
            authors: vec![author("Ann Roe"), author("Bo Li")],
            ..Facts::default()
        },
        figures: vec![
            Figure {
                text: "195".to_owned(),
                value: Some(195.0),
                kind: FigureKind::Count,
                unit: Some("soldiers".to_owned()),
                label: "soldiers freed".to_owned(),
                who: Some("Defense Ministry".to_owned()),
                sentence: "The ministry said 195 of its soldiers, \"all well\", were freed.".to_owned(),
                key: Some(2),
                ..Figure::default()
            },
            Figure {
                text: "30 years".to_owned(),
                value: Some(30.0),
                kind: FigureKind::Duration,
                unit: Some("year".to_owned()),
                label: "years".to_owned(),
                sentence: "It took 30 years.".to_owned(),
                ..Figure::default()
            },
            Figure {
                text: "-2.5%".to_owned(),
                value: Some(-2.5),
                kind: FigureKind::Percent,
                unit: Some("%".to_owned()),
                label: "=growth".to_owned(),
                sentence: "Growth was -2.5%.".to_owned(),
                key: Some(1),
                ..Figure::default()
            },
        ],
        ..Story::default()
    }
}

/// The story on its page.
pub fn piece(story: &Story) -> Piece<'_> {
    Piece { story, address: "https://news.example/a/1", date: "31 January 2024" }
}
