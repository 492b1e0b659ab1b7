//! The article by itself, for the printer: the part of the panel's page that is seen on paper only.

use super::PanelError;
use super::document::{by_id, document, empty};
use crate::article::Role;
use crate::report::ArticleText;
use crate::take_away::{Piece, citation};
use web_sys::Element;

/// Fills `#clean`.
pub fn show(piece: &Piece, text: &ArticleText) -> Result<(), PanelError> {
    let page = by_id("clean")?;
    empty(&page);
    page.set_attribute("lang", &piece.story.article.lang)?;
    append(&page, "h1", piece.headline())?;
    append(&page, "p", &citation(piece))?.set_attribute("class", "cited")?;
    for paragraph in &text.paragraphs {
        let element = match paragraph.role {
            // Told above.
            Role::Headline => continue,
            Role::Heading => "h2",
            Role::Quote => "blockquote",
            _ => "p",
        };
        let block = append(&page, element, &paragraph.text)?;
        let class = match paragraph.role {
            Role::Standfirst => "standfirst",
            Role::ListItem => "item",
            Role::Caption => "caption",
            _ => continue,
        };
        block.set_attribute("class", class)?;
    }
    Ok(())
}

fn append(parent: &Element, name: &str, text: &str) -> Result<Element, PanelError> {
    let child = document()?.create_element(name)?;
    child.set_attribute("dir", "auto")?;
    child.set_text_content(Some(text));
    parent.append_child(&child)?;
    Ok(child)
}
