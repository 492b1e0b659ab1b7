//! Key figures: the number, what it counts, who said it; what belongs together side by side, drawn where it can be compared.

use super::PanelError;
use super::document::{append_text, by_id, clone_template, document, empty, find, set_shown};
use super::filters;
use super::numbers;
use super::texts::{message, message_with};
use crate::figures::conversions;
use crate::figures::pictures::{self, Bar};
use crate::figures::ranking::key_figures;
use crate::report::{Change, Figure, FigureGroup, GroupKind, Qualifier, Story};
use std::collections::HashSet;
use web_sys::Element;

/// Characters that leave room for the label on the same line: of digits and their signs, and of words.
const WIDEST_NUMBER: usize = 7;
const WIDEST_WORD: usize = 5;

/// Shows the story's figures.
pub fn show(story: &Story) -> Result<(), PanelError> {
    let mut told = HashSet::new();
    append(&by_id("key-figures")?, story, key_figures(&story.figures).collect(), &mut told)?;
    filters::show(&story.figures)?;
    set_shown(&by_id("figures")?, !story.figures.is_empty())?;
    set_shown(&by_id("convert")?, story.figures.iter().any(|figure| conversions::convert(figure).is_some()))?;

    let details = by_id("other-figures")?;
    let count = story.figures.len() - told.len();
    append(&find(&details, "ol")?, story, (0..story.figures.len()).collect(), &mut told)?;
    find(&details, "summary")?.set_text_content(Some(&message_with("figuresOther", &count.to_string())));
    set_shown(&details, count > 0)
}

/// Fills the list with the figures of these indexes that are not told yet, each with what it belongs together with.
fn append(list: &Element, story: &Story, indexes: Vec<usize>, told: &mut HashSet<usize>) -> Result<(), PanelError> {
    empty(list);
    // One line of its own for all numbers of the list, or for none: rows of two kinds are harder to run down.
    let alone = |index: &&usize| !told.contains(index) && group_of(story, **index).is_none();
    let are_wide = indexes.iter().filter(alone).any(|index| is_wide(&story.figures[*index]));
    for index in indexes {
        if !told.insert(index) {
            continue;
        }
        let Some(group) = group_of(story, index) else {
            let figure = &story.figures[index];
            let item = append_item(list, story, index, pictures::of_one(figure, &story.article.lang))?;
            if are_wide {
                item.set_attribute("data-wide", "")?;
            }
            continue;
        };
        told.extend(&group.figures);
        let (name, title) = names(group.kind);
        let item = clone_template("group")?;
        item.set_attribute("data-group", name)?;
        find(&item, ".group-title")?.set_text_content(Some(&message(title)));
        let inner = find(&item, "ol")?;
        let bars = pictures::of_group(group, &story.figures).unwrap_or_default();
        for (place, member) in group.figures.iter().enumerate() {
            append_item(&inner, story, *member, bars.get(place).copied())?;
        }
        list.append_child(&item)?;
    }
    Ok(())
}

/// The group that the figure is one of, if all its indexes are figures of the story.
fn group_of(story: &Story, index: usize) -> Option<&FigureGroup> {
    let group = story.groups.iter().find(|group| group.figures.contains(&index))?;
    (group.figures.len() > 1 && group.figures.iter().all(|member| *member < story.figures.len())).then_some(group)
}

/// What the page calls a group, and the key of its title.
fn names(kind: GroupKind) -> (&'static str, &'static str) {
    match kind {
        GroupKind::Sides => ("sides", "sidesTitle"),
        GroupKind::Parts => ("parts", "partsTitle"),
        GroupKind::Earlier => ("earlier", "earlierTitle"),
    }
}

/// Draws the bar, or hides the picture.
fn draw(picture: &Element, bar: Option<Bar>) -> Result<(), PanelError> {
    if let Some(bar) = bar {
        // Tenths are finer than a pixel.
        let percent = |share: f64| format!("{}%", (share * 10.0).round() / 10.0);
        find(picture, ".filled")?.set_attribute("width", &percent(bar.filled))?;
        find(picture, ".outline")?.set_attribute("width", &percent(bar.outline.unwrap_or(0.0)))?;
    }
    set_shown(picture, bar.is_some())
}

/// Writes the text, or hides the element.
fn write(element: &Element, text: Option<&str>) -> Result<(), PanelError> {
    element.set_text_content(text);
    set_shown(element, text.is_some())
}

/// "40-plus years" needs no "at least" before it.
fn untold(figure: &Figure) -> Option<Qualifier> {
    figure.qualifier.filter(|_| !figure.is_qualified_by_itself)
}

/// Whether the number, with how exactly it is meant, leaves no room for the label beside it.
fn is_wide(figure: &Figure) -> bool {
    let widest = if figure.text.contains(char::is_alphabetic) { WIDEST_WORD } else { WIDEST_NUMBER };
    untold(figure).and_then(qualifier_key).is_some() || figure.text.chars().count() > widest
}

fn append_item(list: &Element, story: &Story, index: usize, bar: Option<Bar>) -> Result<Element, PanelError> {
    let figure = &story.figures[index];
    let item = clone_template("figure")?;
    item.set_attribute("data-figure", &index.to_string())?;
    let number = find(&item, ".number")?;
    number.set_text_content(Some(&figure.text));
    let qualifier = find(&item, ".qualifier")?;
    qualifier.set_text_content(untold(figure).and_then(qualifier_key).map(message).as_deref());
    set_shown(&qualifier, qualifier.has_child_nodes())?;
    if let Some(change) = figure.change {
        item.set_attribute("data-change", if change == Change::Up { "up" } else { "down" })?;
    }
    write(&find(&item, ".value")?, numbers::taken_in(figure, &story.article.lang).as_deref())?;
    let other = conversions::convert(figure);
    let converted = find(&item, ".converted")?;
    write(&converted, other.as_ref().and_then(numbers::converted).as_deref())?;
    converted
        .set_attribute("data-system", if other.is_some_and(|it| it.is_metric()) { "metric" } else { "imperial" })?;
    draw(&find(&item, ".picture")?, bar)?;
    let label = find(&item, ".label")?;
    label.set_text_content(Some(&figure.label));
    set_shown(&label, figure.label_beside().is_some())?;
    let who = find(&item, ".who")?;
    who.set_text_content(figure.who.as_deref());
    set_shown(&who, figure.who.is_some())?;
    item.set_attribute("data-filter", filters::of_kind(figure.kind))?;
    let unfold = find(&item, "[data-action=unfold]")?;
    unfold.set_attribute("aria-label", &message_with("sentenceOf", &figure.text))?;
    unfold.set_attribute("aria-controls", &format!("sentence-{index}"))?;
    find(&item, ".more")?.set_id(&format!("sentence-{index}"));
    quote(&find(&item, ".sentence")?, figure)?;
    find(&item, "[data-action=copy-figure]")?
        .set_attribute("aria-label", &message_with("copyFigureOf", &figure.text))?;
    list.append_child(&item)?;
    Ok(item)
}

/// The sentence with the figure marked in it.
fn quote(element: &Element, figure: &Figure) -> Result<(), PanelError> {
    let phrase = figure.sentence.find(&figure.phrase).unwrap_or(0);
    let Some(at) = figure.sentence[phrase..].find(&figure.text).map(|at| phrase + at) else {
        return append_text(element, &figure.sentence);
    };
    let (before, rest) = figure.sentence.split_at(at);
    append_text(element, before)?;
    let mark = document()?.create_element("mark")?;
    mark.set_text_content(Some(&figure.text));
    element.append_child(&mark)?;
    append_text(element, &rest[figure.text.len()..])
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
