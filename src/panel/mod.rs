//! Fills the panel's page (`extension/panel/panel.html`): clones its templates and writes text nodes and a few
//! attributes. The page's header lists what is written where.
//!
//! Promised: no text of an article becomes markup, a link or a style. Not here: the page's fixed texts (`texts.js`), and
//! what a click does (`panel.js`).

mod article;
mod document;
mod figures;
mod filters;
mod hidden;
mod moment;
mod numbers;
mod story;
mod texts;

use crate::report::{ArticleText, Story};
use crate::take_away::{self, Piece};
use crate::told::Told;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// Why a block is hidden: what the engine takes it for, or a rule of the reader's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, tsify::Tsify)]
#[serde(rename_all = "lowercase")]
pub enum PanelKind {
    /// Asks for money.
    Fundraising,
    /// Asks to sign up.
    Subscription,
    /// Leads to other stories.
    Teaser,
    /// The reader wants it hidden.
    Rule,
}

/// A hidden block, as the content script holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, tsify::Tsify)]
pub struct PanelBlock {
    /// The content script's number for it; stays the same as long as the block does.
    pub id: u32,
    /// What it is.
    pub kind: PanelKind,
    /// Why it was taken for that.
    pub reason: Told,
    /// Its first words; empty for a block without text.
    pub excerpt: String,
    /// Whether it shows: the reader has it shown again, or it was left.
    pub shown: bool,
    /// Whether it was left to the site, which shows it again each time.
    pub left: bool,
    /// Whether the reader keeps blocks of its kind on this site: then it is not hidden at all.
    pub kept: bool,
}

/// Why the panel could not be filled.
#[derive(Debug, thiserror::Error)]
pub enum PanelError {
    /// The page lacks an element that is to be filled.
    #[error("the panel's page has no {0}")]
    Missing(String),
    /// A message is not of the form that was agreed.
    #[error("bad message to the panel: {0}")]
    Message(#[from] serde_wasm_bindgen::Error),
    /// There is no such form to take a story away in.
    #[error("a story can't be taken away as {0}")]
    Form(String),
    /// JSON could not be written.
    #[error("JSON could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The browser refused.
    #[error("the browser refused: {0:?}")]
    Browser(JsValue),
}

impl From<JsValue> for PanelError {
    fn from(error: JsValue) -> Self {
        PanelError::Browser(error)
    }
}

impl From<PanelError> for JsValue {
    fn from(error: PanelError) -> Self {
        js_sys::Error::new(&error.to_string()).into()
    }
}

/// Shows a story: what is known of it and its figures.
pub fn show_story(story: &Story) -> Result<(), PanelError> {
    story::show(story)?;
    figures::show(story)
}

/// Shows the hidden blocks, by kind.
pub fn show_blocks(blocks: &[PanelBlock]) -> Result<(), PanelError> {
    hidden::show(blocks)
}

/// What a reader takes of a story, in this form: `citation`, `markdown`, `csv` or `json`.
pub fn take_away(story: &Story, address: &str, form: &str) -> Result<String, PanelError> {
    let piece = Piece { story, address, date: &story::day(story) };
    match form {
        "citation" => Ok(take_away::citation(&piece) + "\n"),
        "markdown" => Ok(take_away::markdown(&piece)),
        "csv" => Ok(take_away::csv(&piece)),
        "json" => Ok(take_away::json(&piece)?),
        _ => Err(PanelError::Form(form.into())),
    }
}

/// What a reader takes of one figure; empty when the story has none of this index.
pub fn take_figure(story: &Story, address: &str, figure: usize) -> Result<String, PanelError> {
    let piece = Piece { story, address, date: &story::day(story) };
    Ok(story.figures.get(figure).map(|figure| take_away::figure(&piece, figure)).unwrap_or_default())
}

/// The article by itself as an HTML document.
pub fn take_article(story: &Story, address: &str, text: &ArticleText) -> Result<String, PanelError> {
    Ok(take_away::html(&Piece { story, address, date: &story::day(story) }, text))
}

/// Fills what is printed with the article by itself.
pub fn show_article(story: &Story, address: &str, text: &ArticleText) -> Result<(), PanelError> {
    article::show(&Piece { story, address, date: &story::day(story) }, text)
}
