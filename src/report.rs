//! What the engine tells: plain data, for the panel and for the command line.
//!
//! The same types reach JavaScript (their TypeScript declarations are made from these, see `src/wasm.rs`). Elements are
//! named by [number](crate::page::Page::element_number).

use crate::article::Role;
use crate::told::Told;
use serde::{Deserialize, Serialize};

/// All that is known of a page. Empty for a page that is no article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Report {
    /// The page's articles in document order: one, or several where the site appends the next.
    pub stories: Vec<Story>,
    /// What to hide, outermost elements, in document order; none stands in another.
    pub hidden: Vec<Hidden>,
}

/// One article with what it tells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Story {
    /// The article itself.
    pub article: ArticleSummary,
    /// When and from whom.
    pub facts: Facts,
    /// Every quantity of headline, standfirst and body, in reading order.
    pub figures: Vec<Figure>,
    /// Figures that belong together (indexes into `figures`).
    pub groups: Vec<FigureGroup>,
}

/// Which part of the page the article is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleSummary {
    /// The headline as the page shows it.
    pub title: String,
    /// Language of the text, ISO 639-1; empty when unknown.
    pub lang: String,
    /// The smallest elements that together hold the article.
    pub elements: Vec<u32>,
    /// Characters of its text.
    pub chars: usize,
    /// Whether the page shows only a part of it: the rest is for subscribers.
    pub is_part: bool,
}

/// Something that the page tells, and where it tells it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Fact {
    /// The fact. Dates are ISO 8601, as precise as the page tells, with the page's own offset.
    pub value: String,
    /// Where it stands, in words a reader can check: "JSON-LD datePublished".
    pub evidence: Told,
    /// The element that shows it, when one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub element: Option<u32>,
    /// What else the page says of it, when it contradicts itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contradiction: Option<Contradiction>,
}

/// What a page says of a fact besides what was taken for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Contradiction {
    /// The other value, in the form of the fact's.
    pub value: String,
    /// Where it stands.
    pub evidence: Told,
    /// Why it was not taken.
    pub reason: Told,
}

/// A person who wrote the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Author {
    /// The name, without "By" and roles.
    pub name: String,
    /// Where it stands.
    pub evidence: Told,
}

/// When and from whom.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Facts {
    /// First publication.
    pub published: Option<Fact>,
    /// Last change, when the page tells one.
    pub updated: Option<Fact>,
    /// The outlet, as a reader would say it.
    pub publisher: Option<Fact>,
    /// The wire agency that the text comes from.
    pub agency: Option<Fact>,
    /// The headline.
    pub headline: Option<Fact>,
    /// Where it was written: the dateline's place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Fact>,
    /// The outlet that the text was taken over from: "first published by …".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_from: Option<Fact>,
    /// Whose the first picture is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Fact>,
    /// The people who wrote it, in the page's order; never an agency.
    pub authors: Vec<Author>,
}

/// Why a block is clutter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ClutterKind {
    /// Asks for money.
    Fundraising,
    /// Asks to sign up: newsletters, subscriptions, apps, channels.
    Subscription,
    /// Leads to other stories.
    Teaser,
}

/// A block to hide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Hidden {
    /// The outermost element that holds only this.
    pub element: u32,
    /// What it is.
    pub kind: ClutterKind,
    /// Why it was taken for that.
    pub reason: Told,
    /// A CSS selector that matches it and otherwise nothing but what is hidden as well, where it has names that seem to
    /// last and stands not among an article's paragraphs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selector: Option<String>,
}

/// What there is to hide in a part of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Judged {
    /// Whether the part was enough to find the article by. If not, nothing is known of what to hide.
    pub is_article: bool,
    /// As in [`Report::hidden`].
    pub hidden: Vec<Hidden>,
}

/// What sort of quantity a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// So many of something.
    #[default]
    Count,
    /// An amount of money.
    Money,
    /// A share, or a change by a share.
    Percent,
    /// A physical measure.
    Measure,
    /// A span of time.
    Duration,
    /// How old somebody is.
    Age,
    /// A place in an order.
    Rank,
    /// One in five, a third.
    Ratio,
    /// A result of a game or vote.
    Score,
    /// Twofold, doubled.
    Multiple,
}

/// How exactly a figure is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[allow(missing_docs, reason = "each is the words it stands for")]
pub enum Qualifier {
    #[serde(rename = "about")]
    About,
    #[serde(rename = "at least")]
    AtLeast,
    #[serde(rename = "more than")]
    MoreThan,
    #[serde(rename = "nearly")]
    Nearly,
    #[serde(rename = "up to")]
    UpTo,
    #[serde(rename = "less than")]
    LessThan,
    /// "hundreds of": no value.
    #[serde(rename = "vague")]
    Vague,
}

/// Which way a quantity went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "each is the word it stands for")]
pub enum Change {
    Up,
    Down,
}

/// A quantity in the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Figure {
    /// The quantity as written.
    pub text: String,
    /// Its value, scales multiplied in; `None` where it is vague.
    pub value: Option<f64>,
    /// The upper end of a range; where something went from one value to another ("from 15 to 12"), the new one, which may be
    /// the lower.
    pub value_high: Option<f64>,
    /// What sort of quantity.
    pub kind: FigureKind,
    /// ISO 4217 code for money, `%`, for measures and durations their symbol ("km", "ha") or the English singular ("mile",
    /// "year"), the head noun as written for counts.
    pub unit: Option<String>,
    /// What a price is for: a unit in the English singular ("month"), anything else as written ("barrel", "Kopf"). $15 a month is
    /// not $15.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// How exactly it is meant.
    pub qualifier: Option<Qualifier>,
    /// Whether the figure as written tells that by itself: "40-plus years".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_qualified_by_itself: bool,
    /// Which way it went.
    pub change: Option<Change>,
    /// The quantity with what it counts, as written.
    pub phrase: String,
    /// What it counts, readable alone in the panel, without the number.
    pub label: String,
    /// Who said it; `None` when the paper states it itself.
    pub who: Option<String>,
    /// The sentence it stands in.
    pub sentence: String,
    /// Rank among the key figures, 1 first; `None` when it is none of them.
    pub key: Option<u32>,
    /// The element whose text holds the sentence; `None` for plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub element: Option<u32>,
}

impl Figure {
    /// Writes what is the page's own words as `written` tells.
    pub fn write_as(&mut self, written: impl Fn(&str) -> Option<String>) {
        let rewrite = |text: &mut String| {
            if let Some(as_written) = written(text) {
                *text = as_written;
            }
        };
        [&mut self.text, &mut self.phrase, &mut self.label, &mut self.sentence].into_iter().for_each(rewrite);
        self.unit.iter_mut().chain(&mut self.who).for_each(rewrite);
    }

    /// The label, if there is one, and the figure as written does not end in it: "30 years", "half-century".
    pub fn label_beside(&self) -> Option<&str> {
        let ends = |before: &str| !before.ends_with(char::is_alphanumeric);
        let is_said = self.text.strip_suffix(self.label.as_str()).is_some_and(ends);
        Some(self.label.as_str()).filter(|label| !is_said && !label.is_empty())
    }
}

/// Why figures belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum GroupKind {
    /// The same thing counted by different speakers.
    Sides,
    /// A total, and then its parts.
    Parts,
    /// What something was, and then what it is.
    Earlier,
}

/// Figures that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FigureGroup {
    /// Why.
    pub kind: GroupKind,
    /// Indexes into the story's figures.
    pub figures: Vec<usize>,
}

/// An article's text without what surrounds it, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleText {
    /// Headline, standfirst, body and captions.
    pub paragraphs: Vec<ArticleParagraph>,
}

/// A paragraph of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleParagraph {
    /// What it is in the article.
    pub role: Role,
    /// Its text on one line.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::Figure;

    #[test]
    fn labels_that_tell_more() {
        for (text, label, beside) in [
            ("195", "soldiers freed", Some("soldiers freed")),
            ("30 years", "years", None),
            ("half-century", "century", None),
            ("30 years", "ears", Some("ears")),
            ("30 years", "years of peace", Some("years of peace")),
            ("5th", "", None),
        ] {
            let figure = Figure { text: text.to_owned(), label: label.to_owned(), ..Figure::default() };
            assert_eq!(figure.label_beside(), beside, "{text} {label}");
        }
    }
}
