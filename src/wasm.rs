//! The doors that JavaScript sees, and nothing else.
//!
//! The background uses [`analyse`], [`judge`], [`read_rules`] and [`selectors_for`], the panel the others. The types of
//! what goes through reach JavaScript by `engine.d.ts`.

use crate::panel::{self, PanelBlock, PanelError};
use crate::report::{Judged, Report, Story};
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

/// Reads a snapshot of a part of a page, the article and what came into the page, and says what to hide of it.
///
/// # Errors
/// When the snapshot can't be read.
#[wasm_bindgen]
pub fn judge(snapshot: &str) -> Result<Ts<Judged>, JsError> {
    let page = crate::page::snapshot::decode(snapshot)?;
    Ok(crate::judge(&page).into_ts()?)
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

#[cfg(debug_assertions)]
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}
