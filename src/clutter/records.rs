//! What lists facts in an article, with links or without: tables with figures, chronologies, winners by prize, footnotes.
//!
//! Promised: what stands under a heading over other stories is none of these. Not promised: a table or a list all of whose cells are
//! links to stories; nothing tells it from a list of these.

use super::reading::Reading;
use crate::page::{NodeId, Page};

/// Nodes looked through of an entry or a cell, and rows and cells of a table: tables within tables cost no more than their number.
const NODES: usize = 120;
const ROWS: usize = 6;
const CELLS: usize = 4;
/// Entries that make a list of facts.
const ENTRIES: usize = 2;
/// A label says no more than this: "3 May:", "Best film:".
const LABEL: usize = 40;

/// Whether the element, among an article's paragraphs or right behind them, lists facts or notes.
pub fn are_listed(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    let lists = match page.tag(id) {
        "table" => is_table_of_facts(page, id),
        "dl" => is_chronology(page, id),
        "ul" | "ol" => is_labelled(page, id),
        "p" | "li" => is_note(reading, id),
        _ => return false,
    };
    lists && !stands_under_stories(reading, id)
}

fn stands_under_stories(reading: &Reading, id: NodeId) -> bool {
    let before = reading.first_line(id).checked_sub(1).and_then(|line| reading.senses.get(line));
    before.is_some_and(|said| said.heading || said.line || said.heading_word)
}

/// Whether the table has headings for its rows or columns, or rows of which one cell tells a number or a date without a link.
fn is_table_of_facts(page: &Page, table: NodeId) -> bool {
    let is_heading = |row: &NodeId| page.child_elements(*row).take(CELLS).any(|cell| page.tag(cell) == "th");
    let is_told =
        |cell: &NodeId| text(page, *cell, false).contains(char::is_numeric) && text(page, *cell, true).is_empty();
    let tells = |row: &NodeId| {
        page.child_elements(*row).count() > 1 && page.child_elements(*row).take(CELLS).any(|cell| is_told(&cell))
    };
    let rows: Vec<NodeId> = rows(page, table).take(ROWS).collect();
    rows.len() >= ENTRIES && (rows.iter().any(is_heading) || rows.iter().filter(|row| tells(row)).count() >= ENTRIES)
}

/// The table's own rows, in its sections or not.
fn rows(page: &Page, table: NodeId) -> impl Iterator<Item = NodeId> {
    let is_row = |node: &NodeId| page.tag(*node) == "tr";
    let sections =
        page.child_elements(table).flat_map(|section| std::iter::once(section).chain(page.child_elements(section)));
    sections.filter(is_row)
}

/// Whether several terms are told of that are no links.
fn is_chronology(page: &Page, list: NodeId) -> bool {
    let is_term = |node: &NodeId| page.tag(*node) == "dt" && text(page, *node, true).is_empty();
    let told = page.child_elements(list).filter(is_term).filter(|term| !text(page, *term, false).is_empty());
    told.take(ENTRIES).count() == ENTRIES
}

/// Whether each entry has a label and a colon before its link.
fn is_labelled(page: &Page, list: NodeId) -> bool {
    let is_label = |label: &str| label.ends_with(':') && label.chars().count() <= LABEL;
    let mut entries = page.child_elements(list).take(NODES);
    page.child_elements(list).nth(ENTRIES - 1).is_some()
        && entries.all(|entry| is_label(before_link(page, entry).trim()))
}

/// Whether the line begins with the mark of a note: "[1]", a raised number.
fn is_note(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    let first = page.children(id).find(|node| page.is_element(*node) || !page.text(*node).trim().is_empty());
    let is_raised = first
        .is_some_and(|node| page.tag(node) == "sup" && text(page, node, false).chars().all(|c| c.is_ascii_digit()));
    let is_bracketed = || {
        let line = reading.lines.get(reading.first_line(id)).map_or("", |line| line.text.as_str());
        let number = line.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(number, _)| number);
        number.is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
    };
    is_raised || is_bracketed()
}

/// The element's text, trimmed; of its links alone where `linked`.
fn text(page: &Page, id: NodeId, linked: bool) -> String {
    let in_link = |node: NodeId| page.ancestors(node).take_while(|up| *up >= id).any(|up| page.tag(up) == "a");
    let texts = page.subtree(id).take(NODES).filter(|node| !page.is_element(*node) && (!linked || in_link(*node)));
    texts.map(|node| page.text(node)).collect::<String>().trim().to_owned()
}

/// What stands in the entry before its first link.
fn before_link(page: &Page, entry: NodeId) -> String {
    let texts = page.subtree(entry).take(NODES).take_while(|node| page.tag(*node) != "a");
    texts.filter(|node| !page.is_element(*node)).map(|node| page.text(node)).collect()
}
