//! The doors that JavaScript sees, and nothing else.
//!
//! The background uses [`analyse`], [`warm_up`], [`judge`], [`texts`], [`read_rules`] and [`selectors_for`], the panel the
//! others. The types of what goes through reach JavaScript by `engine.d.ts`.

use crate::panel::{self, PanelBlock, PanelError};
use crate::report::{ArticleText, Judged, Report, Story};
use crate::rules::{self, Rules};
use tsify::{Ts, Tsify as _};
use wasm_bindgen::prelude::*;

/// Reads a snapshot and gives the page's report.
///
/// # Errors
/// When the snapshot can't be read.
#[wasm_bindgen]
pub fn analyse(snapshot: &str) -> Result<Ts<Report>, JsError> {
    let page = crate::page::snapshot::decode(snapshot)?;
    Ok(crate::analyse(&page).into_ts()?)
}

/// Reads a page of the engine's own and drops the report, so that the first real page need not wait for what is done once.
///
/// # Errors
/// When that page can't be read, which a test rules out.
#[wasm_bindgen(js_name = warmUp)]
pub fn warm_up() -> Result<(), JsError> {
    analyse(&crate::warm_up::snapshot())?;
    Ok(())
}

/// Reads a snapshot of a part of a page, the article and what came into the page, and says what to hide of it.
///
/// # Errors
/// When the snapshot can't be read.
#[wasm_bindgen]
pub fn judge(snapshot: &str) -> Result<Ts<Judged>, JsError> {
    let page = crate::page::snapshot::decode(snapshot)?;
    Ok(crate::judge(&page).into_ts()?)
}

/// Reads a snapshot and gives the text of each of its articles, without what is hidden.
///
/// # Errors
/// When the snapshot can't be read.
#[wasm_bindgen]
pub fn texts(snapshot: &str) -> Result<Vec<Ts<ArticleText>>, JsError> {
    let page = crate::page::snapshot::decode(snapshot)?;
    Ok(crate::texts(&page).iter().map(|text| text.into_ts()).collect::<Result<_, _>>()?)
}

/// Selectors by which a reader may hide an element of a snapshot, best first; none for what must not be hidden.
///
/// # Errors
/// When the snapshot can't be read.
#[wasm_bindgen(js_name = selectorsFor)]
pub fn selectors_for(snapshot: &str, element: u32) -> Result<Vec<String>, JsError> {
    Ok(crate::selectors_for(&crate::page::snapshot::decode(snapshot)?, element))
}

/// Reads a text of the reader's own rules.
#[wasm_bindgen(js_name = readRules)]
pub fn read_rules(text: &str) -> Result<Ts<Rules>, JsError> {
    Ok(rules::read(text).into_ts()?)
}

/// Panics, as a fault of the engine's would. Only tests call it: no message of the extension's leads here.
#[wasm_bindgen(js_name = panicForTests)]
pub fn panic_for_tests() {
    panic!("asked to, by a test");
}

/// Shows a story; without one, empties the panel.
///
/// # Errors
/// When the story or the panel's page is not of the expected form.
#[wasm_bindgen(js_name = showStory)]
pub fn show_story(#[wasm_bindgen(unchecked_param_type = "Story | null")] story: JsValue) -> Result<(), PanelError> {
    let story: Option<Story> = serde_wasm_bindgen::from_value(story)?;
    panel::show_story(&story.unwrap_or_default())
}

/// Shows what is hidden in the page.
///
/// # Errors
/// When the blocks or the panel's page are not of the expected form.
#[wasm_bindgen(js_name = showBlocks)]
pub fn show_blocks(#[wasm_bindgen(unchecked_param_type = "PanelBlock[]")] blocks: JsValue) -> Result<(), PanelError> {
    let blocks: Vec<PanelBlock> = serde_wasm_bindgen::from_value(blocks)?;
    panel::show_blocks(&blocks)
}

/// What a reader takes of a story: `citation`, `markdown`, `csv` or `json`.
///
/// # Errors
/// When the story is not of the expected form.
#[wasm_bindgen(js_name = takeAway)]
pub fn take_away(
    #[wasm_bindgen(unchecked_param_type = "Story")] story: JsValue,
    address: &str,
    #[wasm_bindgen(unchecked_param_type = "\"citation\" | \"markdown\" | \"csv\" | \"json\"")] form: &str,
) -> Result<String, PanelError> {
    panel::take_away(&serde_wasm_bindgen::from_value(story)?, address, form)
}

/// What a reader takes of one figure; empty when the story has none of this index.
///
/// # Errors
/// When the story is not of the expected form.
#[wasm_bindgen(js_name = takeFigure)]
pub fn take_figure(
    #[wasm_bindgen(unchecked_param_type = "Story")] story: JsValue,
    address: &str,
    figure: usize,
) -> Result<String, PanelError> {
    panel::take_figure(&serde_wasm_bindgen::from_value(story)?, address, figure)
}

/// The article by itself as an HTML document.
///
/// # Errors
/// When the story or the text is not of the expected form.
#[wasm_bindgen(js_name = takeArticle)]
pub fn take_article(
    #[wasm_bindgen(unchecked_param_type = "Story")] story: JsValue,
    address: &str,
    #[wasm_bindgen(unchecked_param_type = "ArticleText")] text: JsValue,
) -> Result<String, PanelError> {
    panel::take_article(&serde_wasm_bindgen::from_value(story)?, address, &serde_wasm_bindgen::from_value(text)?)
}

/// Fills the page that is printed with the article by itself.
///
/// # Errors
/// When the story, the text or the panel's page is not of the expected form.
#[wasm_bindgen(js_name = showArticle)]
pub fn show_article(
    #[wasm_bindgen(unchecked_param_type = "Story")] story: JsValue,
    address: &str,
    #[wasm_bindgen(unchecked_param_type = "ArticleText")] text: JsValue,
) -> Result<(), PanelError> {
    panel::show_article(&serde_wasm_bindgen::from_value(story)?, address, &serde_wasm_bindgen::from_value(text)?)
}

#[cfg(debug_assertions)]
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}
