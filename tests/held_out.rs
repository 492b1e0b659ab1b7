//! Pages of invented publishers, written before the engine read them and by someone who had not read its rules: they tell how
//! far the rules reach beyond the pages that they were made on.
//!
//! In `tests/pages/held-out/` an element's `data-expect` says what it and all in it is, down to the next that says otherwise:
//! `fundraising`, `subscription` or `teaser` on the outermost block that holds only that, `article` on headline, standfirst,
//! byline, body and captions; what says nothing (menus, tags, share buttons, comments, weather) is to stay as well. The
//! labels are taken out before the engine reads a page.
//!
//! Blind they were once, at 45 / 67 / 87 % found, 6.3 % of other text and one article's text hidden; what they missed has been
//! read since, by cause, so by now they tell less. The second round, `tests/pages/held-out-2/`, stood at 75 / 85 / 95 % when it
//! was written, with 1.2 % of other text and one article's text hidden.
//!
//! Every figure and every miss is printed: `cargo test --test held_out -- --nocapture`. Rules are not to be made to these
//! pages: what is missed here says which kind of block to write a page of one's own for, in `tests/pages/clutter/`.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it expects")]

use copydesk::page::{NodeId, Paths, html};
use copydesk::report::ClutterKind::{self, Fundraising, Subscription, Teaser};
use scraper::{ElementRef, Node};
use std::path::Path;

const KINDS: [ClutterKind; 3] = [Fundraising, Subscription, Teaser];

/// What a folder of pages is measured by. Measured; to be raised when more is found.
struct Floors {
    /// Percent of the blocks of each of [`KINDS`] that are found at least.
    found: [f64; 3],
    /// Percent of the blocks found that have the right kind at least.
    right_kind: f64,
    /// Percent of the characters that are neither the article's nor a labelled block's which are hidden at most.
    other_hidden: f64,
    /// Pages on which text of the article is hidden, a fault of the engine's that is known: to be mended, and then taken from here.
    known_to_lose_text: &'static [&'static str],
}

/// What a part of a page is.
#[derive(Clone, Copy, PartialEq)]
enum Label {
    Clutter(ClutterKind),
    Article,
    Other,
}

impl Label {
    fn named(name: &str) -> Label {
        match name {
            "fundraising" => Label::Clutter(Fundraising),
            "subscription" => Label::Clutter(Subscription),
            "teaser" => Label::Clutter(Teaser),
            "article" => Label::Article,
            "other" => Label::Other,
            wrong => panic!("no such label: {wrong}"),
        }
    }
}

/// Something that a reader sees: a text, or what is seen without any text (a picture, a button, a frame).
struct Seen {
    /// Of the element, or of the text's parent.
    path: String,
    text: String,
    label: Label,
    /// The labelled element that it belongs to; empty for what has no label.
    owner: String,
}

/// What the labels of a page say.
struct Labelled {
    seen: Vec<Seen>,
    blocks: Vec<(String, ClutterKind)>,
}

const LABEL: &str = "data-expect";
const SEEN_WITHOUT_TEXT: [&str; 6] = ["img", "input", "button", "iframe", "video", "amp-img"];
const NEVER_SEEN: [&str; 5] = ["head", "script", "style", "template", "noscript"];

impl Labelled {
    fn read(markup: &str) -> Labelled {
        let mut labelled = Labelled { seen: Vec::new(), blocks: Vec::new() };
        labelled.visit(scraper::Html::parse_document(markup).root_element(), "", Label::Other, "");
        labelled
    }

    fn visit(&mut self, element: ElementRef, path: &str, label: Label, owner: &str) {
        let name = element.value().name();
        if NEVER_SEEN.contains(&name) {
            return;
        }
        let own = element.attr(LABEL).map(Label::named);
        let (label, owner) = own.map_or((label, owner), |own| (own, path));
        if let Some(Label::Clutter(kind)) = own {
            self.blocks.push((path.to_owned(), kind));
        }
        if SEEN_WITHOUT_TEXT.contains(&name) {
            self.see(path, "", label, owner);
        }
        let mut place = 0;
        for child in element.children() {
            if let Some(child) = ElementRef::wrap(child) {
                self.visit(child, &format!("{path}/{place}"), label, owner);
                place += 1;
            } else if let Node::Text(text) = child.value()
                && !text.trim().is_empty()
            {
                self.see(path, text, label, owner);
            }
        }
    }

    fn see(&mut self, path: &str, text: &str, label: Label, owner: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.seen.push(Seen { path: path.to_owned(), text, label, owner: owner.to_owned() });
    }
}

/// The page as its publisher would send it.
fn without_labels(markup: &str) -> String {
    let labels = ["fundraising", "subscription", "teaser", "article", "other"];
    let bare =
        labels.iter().fold(markup.to_owned(), |markup, label| markup.replace(&format!(" {LABEL}=\"{label}\""), ""));
    assert!(!bare.contains(LABEL), "a label is written in another way");
    bare
}

fn is_inside(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Counts over one page or all of them; those of [`KINDS`] in its order.
#[derive(Default)]
struct Tally {
    blocks: [usize; 3],
    found: [usize; 3],
    right_kind: [usize; 3],
    article_hidden: usize,
    other: usize,
    other_hidden: usize,
}

impl Tally {
    fn add(&mut self, more: &Tally) {
        for kind in 0..KINDS.len() {
            self.blocks[kind] += more.blocks[kind];
            self.found[kind] += more.found[kind];
            self.right_kind[kind] += more.right_kind[kind];
        }
        self.article_hidden += more.article_hidden;
        self.other += more.other;
        self.other_hidden += more.other_hidden;
    }

    fn line(&self) -> String {
        let kind = |at: usize| format!("{:>3} of {:<3}", self.found[at], self.blocks[at]);
        let (found, right): (usize, usize) = (self.found.iter().sum(), self.right_kind.iter().sum());
        format!(
            "{}  {}  {}  wrong kind {:<2}  article hidden {:<3}  other hidden {:.1} %",
            kind(0),
            kind(1),
            kind(2),
            found - right,
            self.article_hidden,
            percent(self.other_hidden, self.other)
        )
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// Measures a page; what is wrong on it goes to `misses`, a line each.
fn measure(markup: &str, misses: &mut Vec<String>) -> Tally {
    let labelled = Labelled::read(markup);
    let page = html::parse(&without_labels(markup));
    let report = copydesk::analyse(&page);
    if report.stories.is_empty() {
        misses.push("not taken for an article".to_owned());
    }
    let hidden: Vec<(String, ClutterKind, String)> = report
        .hidden
        .iter()
        .map(|block| {
            let node = page.element(block.element).unwrap_or(NodeId::ROOT);
            (Paths::of(&page).path(node), block.kind, block.reason.to_string())
        })
        .collect();
    let cover = |path: &str| hidden.iter().find(|(outer, ..)| is_inside(path, outer));
    let mut tally = Tally::default();
    for (path, kind) in &labelled.blocks {
        let Some(at) = KINDS.iter().position(|other| other == kind) else { continue };
        tally.blocks[at] += 1;
        let own: Vec<&Seen> = labelled.seen.iter().filter(|seen| seen.owner == *path).collect();
        // A block without a text is its pictures and buttons.
        let whole: usize = own.iter().map(|seen| seen.text.chars().count()).sum();
        let gone = own.iter().filter(|seen| cover(&seen.path).is_some());
        let gone: usize = gone.map(|seen| seen.text.chars().count()).sum();
        let all_gone = !own.is_empty() && own.iter().all(|seen| cover(&seen.path).is_some());
        // Nine tenths of its text, as ../shared/bench/score.py counts it.
        let found = cover(path).is_some() || if whole == 0 { all_gone } else { 10 * gone >= 9 * whole };
        let text = own.iter().map(|seen| seen.text.as_str()).collect::<Vec<_>>().join(" ");
        let text: String = text.chars().take(110).collect();
        if !found {
            misses.push(format!("missed {kind:?} {path} ({} % hidden): {text}", percent(gone, whole).round()));
            continue;
        }
        tally.found[at] += 1;
        let inside = hidden.iter().filter(|(inner, ..)| is_inside(inner, path) || is_inside(path, inner));
        let wrong = inside.clone().find(|(_, as_kind, _)| as_kind != kind);
        match wrong {
            None => tally.right_kind[at] += 1,
            Some((_, as_kind, reason)) => {
                misses.push(format!("{kind:?} taken for {as_kind:?} {path} ({reason}): {text}"))
            }
        }
    }
    // One line for all that a block takes with it, not one for each text.
    let mut wrongly: Vec<(&str, &str, String, String)> = Vec::new();
    for seen in &labelled.seen {
        let chars = seen.text.chars().count();
        tally.other += if seen.label == Label::Other { chars } else { 0 };
        let Some((outer, as_kind, reason)) = cover(&seen.path) else { continue };
        let what = match seen.label {
            Label::Clutter(_) => continue,
            Label::Article => {
                // A picture of the article's is as much its own as a word.
                tally.article_hidden += chars.max(1);
                "ARTICLE"
            }
            Label::Other => {
                tally.other_hidden += chars;
                "other text"
            }
        };
        let text = if seen.text.is_empty() { "[no text]" } else { &seen.text };
        match wrongly.last_mut() {
            Some((before, by, _, texts)) if (*before, *by) == (what, outer.as_str()) => *texts += &format!(" | {text}"),
            _ => {
                wrongly.push((what, outer, format!("{what} hidden as {as_kind:?} {outer} ({reason})"), text.to_owned()))
            }
        }
    }
    misses.extend(
        wrongly
            .into_iter()
            .map(|(_, _, told, texts)| format!("{told}: {}", texts.chars().take(160).collect::<String>())),
    );
    tally
}

fn measure_all(folder: &str, floors: &Floors) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "the pages are there");
    println!("{:24}{:12}{:12}{:12}", "", "fundraising", "subscription", "teaser");
    let mut total = Tally::default();
    let mut wrong = Vec::new();
    let mut losing = Vec::new();
    for file in &files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let mut misses = Vec::new();
        let tally = measure(&std::fs::read_to_string(file).unwrap(), &mut misses);
        println!("{name:24}{}", tally.line());
        if tally.article_hidden > 0 {
            losing.push(name.to_string());
        }
        total.add(&tally);
        wrong.extend(misses.into_iter().map(|miss| format!("{name}: {miss}")));
    }
    println!("{:24}{}", format!("{} pages", files.len()), total.line());
    println!("\n{}", wrong.join("\n"));

    assert_eq!(losing, floors.known_to_lose_text, "text of these pages' articles is hidden");
    for (at, kind) in KINDS.iter().enumerate() {
        let found = percent(total.found[at], total.blocks[at]);
        assert!(found >= floors.found[at], "{kind:?}: {found:.1} % found, below the floor");
    }
    let right_kind = percent(total.right_kind.iter().sum(), total.found.iter().sum());
    assert!(right_kind >= floors.right_kind, "{right_kind:.1} % of the blocks found have the right kind");
    let other = percent(total.other_hidden, total.other);
    assert!(other <= floors.other_hidden, "{other:.1} % of the other text is hidden");
}

#[test]
fn held_out_pages() {
    let floors = Floors { found: [75.7, 80.0, 94.7], right_kind: 96.6, other_hidden: 2.8, known_to_lose_text: &[] };
    measure_all("held-out", &floors);
}

#[test]
fn second_round() {
    let floors = Floors { found: [78.5, 88.6, 95.4], right_kind: 98.4, other_hidden: 1.3, known_to_lose_text: &[] };
    measure_all("held-out-2", &floors);
}
