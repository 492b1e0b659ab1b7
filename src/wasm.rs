//! The doors that JavaScript sees, and nothing else.

use wasm_bindgen::prelude::*;

/// Reads a snapshot and gives the page's report.
///
/// # Errors
/// When the snapshot can't be read.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyse(snapshot: &str) -> Result<JsValue, JsError> {
    let page = crate::page::snapshot::decode(snapshot)?;
    Ok(serde_wasm_bindgen::to_value(&crate::analyse(&page))?)
}
