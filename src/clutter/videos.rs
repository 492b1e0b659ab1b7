//! Lists of videos that a script plays: entries that look alike, each with a picture, what the video is called and how long it
//! takes, and no link to it.
//!
//! Promised: one video, the article's own, is no list, and neither are chapters of one, which have no pictures.

use super::look_alike;
use super::reading::first_line;
use crate::article::blocks::TextBlock;
use crate::page::{NodeId, Page};

/// So many videos are a list.
const FEWEST: usize = 4;
/// No list has more; a page made to be slow may.
const MOST: usize = 100;
/// What an entry says, in lines: its name, its length, whose it is, that it plays now.
const ENTRY_LINES: usize = 8;
/// Elements around the list that hold nothing else.
const CONTAINERS: usize = 6;
/// What its heading says, or its button, or the line with a video's length, in weighted characters.
const LABEL: usize = 60;
/// What a video is called, in weighted characters.
const NAME: std::ops::RangeInclusive<usize> = 20..=200;

/// Whether the element holds a list of videos and nothing beside it but a heading before and a button behind.
///
/// `lines` are the page's.
pub fn are_listed(page: &Page, lines: &[TextBlock], id: NodeId) -> bool {
    let mut at = id;
    for _ in 0..CONTAINERS {
        let has_text = |child: &NodeId| !lines_of(page, lines, *child).is_empty();
        let mut parts: Vec<NodeId> = page.child_elements(at).filter(has_text).take(MOST).collect();
        let are_alike = parts.len() >= FEWEST && parts.iter().all(|part| look_alike(page, parts[0], *part));
        // One or another has no length, or says more.
        let videos = || parts.iter().filter(|part| is_video(page, lines, **part)).count();
        if are_alike && videos() * 4 >= parts.len() * 3 {
            return true;
        }
        let is_label = |part: NodeId| lines_of(page, lines, part).iter().map(|line| line.chars).sum::<usize>() <= LABEL;
        if parts.len() > 1 && is_label(parts[0]) {
            parts.remove(0);
        }
        if parts.len() == 2 && is_label(parts[1]) {
            parts.pop();
        }
        let [only] = parts[..] else { return false };
        at = only;
    }
    false
}

fn lines_of<'l>(page: &Page, lines: &'l [TextBlock], id: NodeId) -> &'l [TextBlock] {
    &lines[first_line(lines, id)..first_line(lines, page.end(id))]
}

fn is_video(page: &Page, lines: &[TextBlock], id: NodeId) -> bool {
    let said = lines_of(page, lines, id);
    let mut names = said.iter().filter(|line| NAME.contains(&line.chars) && !line.text.ends_with(['.', '…']));
    // It may be told once more, for another width of the window.
    let is_one = names.next().is_some_and(|name| names.all(|other| other.text == name.text));
    said.len() <= ENTRY_LINES
        && is_one
        && said.iter().any(is_length)
        && page.subtree(id).any(|node| matches!(page.tag(node), "img" | "picture" | "video"))
}

/// "3:29", "1:02:45 • Harbour TV": minutes and seconds, perhaps whose it is.
fn is_length(line: &TextBlock) -> bool {
    let mut words = line.text.split_whitespace();
    let parts: Vec<&str> = words.next().unwrap_or_default().split(':').collect();
    let is_number = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    line.chars <= LABEL
        && (2..=3).contains(&parts.len())
        && parts.iter().all(is_number)
        && parts[1..].iter().all(|part| part.len() == 2)
}
