//! The panel's own words, from `extension/_locales`.

use super::PanelError;
use super::document::document;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(key: &str) -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message_with(key: &str, substitution: &str) -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn get_ui_language() -> String;
}

/// A text in the reader's language; empty for a key that no language has.
pub fn message(key: &str) -> String {
    get_message(key)
}

/// A text with one thing set in.
pub fn message_with(key: &str, substitution: &str) -> String {
    get_message_with(key, substitution)
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

/// The language of the browser, as a BCP 47 tag.
pub fn language() -> String {
    get_ui_language()
}

/// Writes the texts of the elements that name one: `data-text`, and `data-label` for the accessible name.
pub fn fill() -> Result<(), PanelError> {
    let document = document()?;
    if let Some(root) = document.document_element() {
        root.set_attribute("lang", &language())?;
    }
    let named = document.query_selector_all("[data-text], [data-label]")?;
    for index in 0..named.length() {
        let Some(element) = named.get(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        if let Some(key) = element.get_attribute("data-text") {
            element.set_text_content(Some(&message(&key)));
        }
        if let Some(key) = element.get_attribute("data-label") {
            let label = message(&key);
            element.set_attribute("aria-label", &label)?;
            element.set_attribute("title", &label)?;
        }
    }
    Ok(())
}
