//! How a line among the paragraphs is made: what stands before its link, what sets it apart from the text.
//!
//! Promised: no word of any language is known here; a label is one by its length and the mark behind it.

use super::language::QUOTES;
use crate::article::blocks::{self, TextBlock};
use crate::page::{NodeId, Page};
use std::ops::RangeInclusive;

/// What may stand before a sentence.
pub const BEFORE_SENTENCE: [char; 15] = ['.', '!', '?', '…', '。', '！', '？', ':', '|', '–', '—', '→', '>', '»', '”'];
/// Marks that part no label from the headline that it leads to.
const NO_LABEL_ENDS: [char; 9] = ['.', ',', ';', '!', ')', '\'', '’', '-', '%'];
/// Capitals of a label without a mark behind it.
const SHOUTED: usize = 4;
/// "The mayor wrote on Monday:" is no label.
const LABEL_WORDS: usize = 4;
/// Behind a colon the headline may be shorter than its label.
const LINKED_SHARE: f64 = 0.35;
/// As long as a headline; behind a colon two thirds of it.
const LINKED_CHARS: usize = 24;
/// Marks that set a line apart from the text.
const SETS_APART: &[&str] = &["+++", "***", "►", "▶", "▸", "→", "➡", "»", ">>", "☕", "⚡", "✅", "❗", "[", "•"];
/// As does each picture of Unicode's supplementary symbols.
const PICTURES: RangeInclusive<char> = '\u{1f000}'..='\u{1faff}';

/// Whether a line is set apart by a mark before it, or is in italics from end to end.
pub fn is_set_apart(page: &Page, line: &TextBlock) -> bool {
    let is_italic = |id: NodeId| page.ancestors(id).take_while(|up| *up != line.node).any(|up| is_emphasis(page, up));
    let mut texts = page.subtree(line.node).filter(|id| page.text(*id).contains(char::is_alphanumeric));
    let has_mark =
        line.text.starts_with(|c| PICTURES.contains(&c)) || SETS_APART.iter().any(|mark| line.text.starts_with(mark));
    has_mark || texts.all(is_italic)
}

/// Whether the line is a label, a mark and a link as long as a headline, and nothing else: "Chronicle: …". What the label
/// says does not matter.
///
/// `line` is of this page; it is read up to `end`, where the next begins.
pub fn is_label_and_link(page: &Page, line: &TextBlock, end: NodeId) -> bool {
    let (mut label, mut linked) = (String::new(), String::new());
    let texts = (line.first.index()..end.index()).map(NodeId::from_index).filter(|id| !page.is_element(*id));
    for id in texts {
        let in_link = page.ancestors(id).take_while(|up| *up >= line.node).any(|up| page.tag(up) == "a");
        if in_link {
            linked.push_str(page.text(id));
        } else if linked.is_empty() {
            label.push_str(page.text(id));
        } else if page.text(id).contains(char::is_alphanumeric) {
            return false;
        }
    }
    let (label, headline) = (label.trim().trim_start_matches('('), linked.trim());
    let said = label.trim_end_matches(ends_label).trim_end();
    let is_parted = said.len() < label.len() || is_shouted(label);
    let has_colon = label.ends_with(':');
    let least = if has_colon { LINKED_CHARS * 2 / 3 } else { LINKED_CHARS };
    is_parted
        && headline.chars().map(blocks::weight).sum::<usize>() >= least
        && label.split_whitespace().count() <= LABEL_WORDS
        && label.contains(char::is_alphabetic)
        && !said.contains(['.', '!', '?', ','])
        && (has_colon || !headline.starts_with(char::is_lowercase))
        && !headline.ends_with('.')
}

/// A mark that parts a label from the headline that it leads to: a colon, an arrow, a picture; not what parts words of a
/// sentence, or somebody's words from it.
fn ends_label(c: char) -> bool {
    c == '»' || !c.is_alphanumeric() && !c.is_whitespace() && !QUOTES.contains(&c) && !NO_LABEL_ENDS.contains(&c)
}

/// "ANALYSIS", "EN VIVO".
pub fn is_shouted(label: &str) -> bool {
    label.chars().filter(|c| c.is_uppercase()).count() >= SHOUTED && !label.contains(char::is_lowercase)
}

/// Whether a line with a link to another of the site's stories may be one: the link is most of it.
pub fn may_be_label_and_link(line: &TextBlock) -> bool {
    line.link_density() > if line.text.contains(':') { LINKED_SHARE } else { 0.5 }
}

/// Whether the link begins a sentence of its line.
pub fn begins_sentence(page: &Page, line: &TextBlock, link: NodeId) -> bool {
    last_before(page, line, link).is_none_or(|last| BEFORE_SENTENCE.contains(&last))
}

/// How many words of its sentence stand behind the link in its line; none where it has no link.
pub fn words_behind(line: &TextBlock, link: &str) -> usize {
    if link.is_empty() {
        return 0;
    }
    let behind = line.text.rsplit_once(link).map_or("", |(_, behind)| behind);
    if behind.starts_with(['.', '!', '?', '…']) {
        return 0;
    }
    behind.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Whether the link begins a sentence of its line, and the one before it asks.
pub fn answers(page: &Page, line: &TextBlock, link: NodeId) -> bool {
    last_before(page, line, link) == Some('?')
}

/// The last character before the link in its line.
fn last_before(page: &Page, line: &TextBlock, link: NodeId) -> Option<char> {
    let before = (line.first.index()..link.index()).rev().map(NodeId::from_index).filter(|id| !page.is_element(*id));
    before.filter_map(|id| page.text(id).trim_end().chars().next_back()).next()
}

fn is_emphasis(page: &Page, id: NodeId) -> bool {
    matches!(page.tag(id), "em" | "i")
}
