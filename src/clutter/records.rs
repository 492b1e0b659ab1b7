//! What lists facts in an article, with links or without: tables with figures, chronologies, winners by prize, footnotes.
//!
//! Promised: what stands under a heading over other stories is none of these. Not promised: a table or a list all of whose cells are
//! links to stories; nothing tells it from a list of these.

use super::reading::Reading;
use crate::page::{NodeId, Page};

/// Looked through of a table or a list, so that tables within tables cost no more than their number.
const NODES: usize = 400;
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

/// Whether the table has headings for its rows or columns, or a row of which one cell tells something without a link.
fn is_table_of_facts(page: &Page, table: NodeId) -> bool {
    let parts = || page.subtree(table).take(NODES);
    let tells =
        |cell: &NodeId| text(page, *cell, false).chars().any(char::is_numeric) && text(page, *cell, true).is_empty();
    let is_row = |row: NodeId| {
        let cells: Vec<NodeId> = page.child_elements(row).filter(|cell| !text(page, *cell, false).is_empty()).collect();
        cells.len() > 1 && cells.iter().any(tells)
    };
    let rows = || parts().filter(|node| page.tag(*node) == "tr");
    rows().nth(ENTRIES - 1).is_some()
        && (parts().any(|node| page.tag(node) == "th") || rows().filter(|row| is_row(*row)).nth(ENTRIES - 1).is_some())
}

/// Whether several terms are told of that are no links.
fn is_chronology(page: &Page, list: NodeId) -> bool {
    let is_term = |node: &NodeId| page.tag(*node) == "dt" && text(page, *node, true).is_empty();
    let told = page.child_elements(list).filter(is_term).filter(|term| !text(page, *term, false).is_empty());
    told.take(ENTRIES).count() == ENTRIES
}

/// Whether each entry has a label of its own and a colon before its link.
fn is_labelled(page: &Page, list: NodeId) -> bool {
    let mut labels: Vec<String> = Vec::new();
    for entry in page.child_elements(list).take(NODES) {
        let label = before_link(page, entry);
        let label = label.trim();
        if !label.ends_with(':') || label.chars().count() > LABEL {
            return false;
        }
        labels.push(label.to_owned());
    }
    labels.len() >= ENTRIES
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
