//! The panel's document: finding, cloning, writing text.

use super::PanelError;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlTemplateElement};

/// The panel's document.
pub fn document() -> Result<Document, PanelError> {
    web_sys::window().and_then(|window| window.document()).ok_or_else(|| PanelError::Missing("document".into()))
}

/// The element of this id.
pub fn by_id(id: &str) -> Result<Element, PanelError> {
    document()?.get_element_by_id(id).ok_or_else(|| PanelError::Missing(format!("#{id}")))
}

/// The first element in `scope` that the selector matches.
pub fn find(scope: &Element, selector: &str) -> Result<Element, PanelError> {
    scope.query_selector(selector)?.ok_or_else(|| PanelError::Missing(selector.into()))
}

/// A copy of what the template of this id holds: one element.
pub fn clone_template(id: &str) -> Result<Element, PanelError> {
    let missing = || PanelError::Missing(format!("template #{id}"));
    let template: HtmlTemplateElement = by_id(id)?.dyn_into().map_err(|_| missing())?;
    let content = template.content().first_element_child().ok_or_else(missing)?;
    content.clone_node_with_deep(true)?.dyn_into().map_err(|_| missing())
}

/// Takes all children away.
pub fn empty(element: &Element) {
    element.set_text_content(None);
}

/// Shows or hides the element.
pub fn set_shown(element: &Element, shown: bool) -> Result<(), PanelError> {
    if shown {
        element.remove_attribute("hidden")?
    } else {
        element.set_attribute("hidden", "")?
    }
    Ok(())
}

/// Adds a `<span class=…>` with this text.
pub fn append_span(parent: &Element, class: &str, text: &str) -> Result<Element, PanelError> {
    let span = document()?.create_element("span")?;
    span.set_attribute("class", class)?;
    span.set_text_content(Some(text));
    parent.append_child(&span)?;
    Ok(span)
}

/// Adds a text.
pub fn append_text(parent: &Element, text: &str) -> Result<(), PanelError> {
    parent.append_child(&document()?.create_text_node(text))?;
    Ok(())
}
