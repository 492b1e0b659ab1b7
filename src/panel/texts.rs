//! The panel's own words, as `extension/texts.js` gives them: from `extension/_locales`, in the language that is chosen.

use super::PanelError;
use crate::told::Told;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "../texts.js")]
extern "C" {
    #[wasm_bindgen(js_name = text)]
    fn get_message(key: &str) -> String;
    #[wasm_bindgen(js_name = text)]
    fn get_message_with(key: &str, substitution: &str) -> String;
    #[wasm_bindgen(js_name = toldText)]
    fn get_told(told: JsValue) -> String;
    #[wasm_bindgen(js_name = language)]
    fn get_language() -> String;
}

/// A text in the reader's language; empty for a key that no language has.
pub fn message(key: &str) -> String {
    get_message(key)
}

/// A text with one thing set in.
pub fn message_with(key: &str, substitution: &str) -> String {
    get_message_with(key, substitution)
}

/// What is told, in the reader's language.
///
/// # Errors
/// When it can't be handed over.
pub fn told(told: &Told) -> Result<String, PanelError> {
    Ok(get_told(serde_wasm_bindgen::to_value(told)?))
}

/// What stands before and after the thing that is to be set in.
pub fn message_around(key: &str) -> (String, String) {
    const MARK: &str = "\u{1}";
    let whole = get_message_with(key, MARK);
    match whole.split_once(MARK) {
        Some((before, after)) => (before.to_owned(), after.to_owned()),
        None => (whole, String::new()),
    }
}

/// In which language dates and numbers are told, as a BCP 47 tag.
pub fn language() -> String {
    get_language()
}
