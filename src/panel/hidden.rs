//! What is hidden in the page, by kind, each block with its reason.
//!
//! What is there already is kept and only written anew: the reader may be in the middle of it, with the keyboard on one
//! of its buttons.

use super::document::{by_id, clone_template, find, set_shown};
use super::texts::{message, message_with, told};
use super::{PanelBlock, PanelError, PanelKind};
use web_sys::Element;

const KINDS: [(PanelKind, &str, &str); 4] = [
    (PanelKind::Fundraising, "fundraising", "kindFundraising"),
    (PanelKind::Subscription, "subscription", "kindSubscription"),
    (PanelKind::Teaser, "teaser", "kindTeaser"),
    (PanelKind::Rule, "rule", "kindRule"),
];

/// Shows the blocks.
pub fn show(blocks: &[PanelBlock]) -> Result<(), PanelError> {
    let kinds = by_id("kinds")?;
    let mut place = 0;
    for (kind, name, key) in KINDS {
        let of_kind: Vec<&PanelBlock> = blocks.iter().filter(|block| block.kind == kind).collect();
        let known = kinds.query_selector(&format!("[data-kind='{name}']"))?;
        if of_kind.is_empty() {
            if let Some(item) = known {
                item.remove();
            }
            continue;
        }
        let item = match known {
            Some(item) => item,
            None => clone_template("kind")?,
        };
        item.set_attribute("data-kind", name)?;
        show_kind(&item, &message(key), &of_kind)?;
        put(&kinds, place, &item)?;
        place += 1;
    }
    let to_hide: Vec<&PanelBlock> = blocks.iter().filter(|block| !block.kept).collect();
    let all_shown = !to_hide.is_empty() && to_hide.iter().all(|block| block.shown);
    by_id("hidden")?.set_attribute("data-shown", truth(all_shown))?;
    let button = by_id("show-all")?;
    button.set_text_content(Some(&message(if all_shown { "hideAll" } else { "showAll" })));
    set_shown(&button, !to_hide.is_empty())?;
    set_shown(&by_id("nothing-hidden")?, to_hide.is_empty())
}

fn show_kind(item: &Element, name: &str, blocks: &[&PanelBlock]) -> Result<(), PanelError> {
    let all_shown = blocks.iter().all(|block| block.shown);
    let kept = blocks.iter().all(|block| block.kept);
    find(item, ".name")?.set_text_content(Some(name));
    find(item, ".count")?.set_text_content(Some(&blocks.len().to_string()));
    let note = find(item, ".kept")?;
    note.set_text_content(Some(&message("keptHere")));
    set_shown(&note, kept)?;
    item.set_attribute("data-shown", truth(all_shown || kept))?;
    item.set_attribute("data-kept", truth(kept))?;
    let button = find(item, "[data-action=show-kind]")?;
    button.set_text_content(Some(&message(if all_shown { "hide" } else { "show" })));
    button.set_attribute("aria-label", &message_with(if all_shown { "hideKind" } else { "showKind" }, name))?;
    set_shown(&button, !kept)?;
    let keep = find(item, "[data-action=keep-kind]")?;
    keep.set_text_content(Some(&message(if kept { "keepNot" } else { "keep" })));
    keep.set_attribute("aria-label", &message_with(if kept { "keepNotKind" } else { "keepKind" }, name))?;
    // Rules are the reader's own: they are changed where they are written.
    set_shown(&keep, blocks.iter().all(|block| block.kind != PanelKind::Rule))?;

    let list = find(item, ".blocks")?;
    for (place, block) in blocks.iter().enumerate() {
        let entry = match list.query_selector(&format!("[data-block='{}']", block.id))? {
            Some(entry) => entry,
            None => clone_template("block")?,
        };
        show_block(&entry, block)?;
        put(&list, place as u32, &entry)?;
    }
    while let Some(gone) = list.children().item(blocks.len() as u32) {
        gone.remove();
    }
    Ok(())
}

fn show_block(entry: &Element, block: &PanelBlock) -> Result<(), PanelError> {
    let words = if block.excerpt.is_empty() { message("blockWithoutWords") } else { block.excerpt.clone() };
    entry.set_attribute("data-block", &block.id.to_string())?;
    entry.set_attribute("data-shown", truth(block.shown || block.kept))?;
    find(entry, ".excerpt")?.set_text_content(Some(&words));
    let mut reason = told(&block.reason)?;
    if block.left {
        reason = format!("{reason} ({})", message("blockLeft"));
    }
    find(entry, ".reason")?.set_text_content(Some(&reason));
    let button = find(entry, "[data-action=show-block]")?;
    button.set_text_content(Some(&message(if block.shown { "hide" } else { "show" })));
    button.set_attribute("aria-label", &message_with(if block.shown { "hideBlock" } else { "showBlock" }, &words))?;
    set_shown(&button, !block.kept)
}

fn truth(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

/// Makes `child` the parent's child at `place`; one that is there already is not moved.
fn put(parent: &Element, place: u32, child: &Element) -> Result<(), PanelError> {
    let there = parent.children().item(place);
    if there.as_ref() != Some(child) {
        parent.insert_before(child, there.as_deref())?;
    }
    Ok(())
}
