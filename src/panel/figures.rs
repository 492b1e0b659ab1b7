//! Key figures: the number, what it counts, who said it; two sides' counts side by side.

use super::PanelError;
use super::document::{by_id, clone_template, empty, find, set_shown};
use super::texts::{message, message_with};
use crate::report::{Change, Figure, GroupKind, Qualifier, Story};
use std::collections::HashSet;
use web_sys::Element;

/// Characters that leave room for the label on the same line: of digits and their signs, and of words.
const WIDEST_NUMBER: usize = 7;
const WIDEST_WORD: usize = 5;

/// Shows the story's figures.
pub fn show(story: &Story) -> Result<(), PanelError> {
    let list = by_id("key-figures")?;
    empty(&list);
    let mut told = HashSet::new();
    for index in in_rank_order(&story.figures) {
        if !told.insert(index) {
            continue;
        }
        match group_of(story, index) {
            Some(members) => {
                told.extend(members);
                let sides = clone_template("sides")?;
                find(&sides, ".sides-title")?.set_text_content(Some(&message("sidesTitle")));
                let inner = find(&sides, "ol")?;
                for member in members {
                    append_item(&inner, &story.figures[*member], *member)?;
                }
                list.append_child(&sides)?;
            }
            None => append_item(&list, &story.figures[index], index)?,
        }
    }
    set_shown(&by_id("figures")?, !story.figures.is_empty())?;

    let details = by_id("other-figures")?;
    let others = find(&details, "ol")?;
    empty(&others);
    let mut count = 0u32;
    for (index, figure) in story.figures.iter().enumerate().filter(|(index, _)| !told.contains(index)) {
        append_item(&others, figure, index)?;
        count += 1;
    }
    find(&details, "summary")?.set_text_content(Some(&message_with("figuresOther", &count.to_string())));
    set_shown(&details, count > 0)
}

/// Indexes of the key figures, the first in rank first.
fn in_rank_order(figures: &[Figure]) -> Vec<usize> {
    let mut ranked: Vec<(u32, usize)> =
        figures.iter().enumerate().filter_map(|(index, figure)| Some((figure.key?, index))).collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, index)| index).collect()
}

/// The sides that the figure is one of, if all its indexes are figures of the story.
fn group_of(story: &Story, index: usize) -> Option<&Vec<usize>> {
    let sides = story.groups.iter().filter(|group| group.kind == GroupKind::Sides);
    let members = sides.map(|group| &group.figures).find(|members| members.contains(&index))?;
    (members.len() > 1 && members.iter().all(|member| *member < story.figures.len())).then_some(members)
}

fn append_item(list: &Element, figure: &Figure, index: usize) -> Result<(), PanelError> {
    let item = clone_template("figure")?;
    item.set_attribute("data-figure", &index.to_string())?;
    let number = find(&item, ".number")?;
    number.set_text_content(Some(&figure.text));
    let qualifier = find(&item, ".qualifier")?;
    qualifier.set_text_content(figure.qualifier.and_then(qualifier_key).map(message).as_deref());
    set_shown(&qualifier, qualifier.has_child_nodes())?;
    if let Some(change) = figure.change {
        item.set_attribute("data-change", if change == Change::Up { "up" } else { "down" })?;
    }
    let widest = if figure.text.contains(char::is_alphabetic) { WIDEST_WORD } else { WIDEST_NUMBER };
    if qualifier.has_child_nodes() || figure.text.chars().count() > widest {
        item.set_attribute("data-wide", "")?;
    }
    let label = find(&item, ".label")?;
    label.set_text_content(Some(&figure.label));
    // "30 years" needs no "years" below it.
    set_shown(&label, !ends_with_words(&figure.text, &figure.label))?;
    let who = find(&item, ".who")?;
    who.set_text_content(figure.who.as_deref());
    set_shown(&who, figure.who.is_some())?;
    find(&item, "button")?.set_attribute("title", &figure.sentence)?;
    list.append_child(&item)?;
    Ok(())
}

/// Whether the figure as written says its label already.
fn ends_with_words(text: &str, label: &str) -> bool {
    text == label || text.strip_suffix(label).is_some_and(|before| before.ends_with(char::is_whitespace))
}

/// A vague figure ("hundreds of") says so itself.
fn qualifier_key(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::About => Some("qualifierAbout"),
        Qualifier::AtLeast => Some("qualifierAtLeast"),
        Qualifier::MoreThan => Some("qualifierMoreThan"),
        Qualifier::Nearly => Some("qualifierNearly"),
        Qualifier::UpTo => Some("qualifierUpTo"),
        Qualifier::LessThan => Some("qualifierLessThan"),
        Qualifier::Vague => None,
    }
}
