//! Figures of whole articles of invented news (`tests/articles/`, nine to eleven a language, ten languages; nothing in them happened),
//! written and labelled blind to the rules: an article and its quantities in reading order, with their value, kind and unit, who said
//! them, and which five an editor would put into a box. Compared as `../shared/bench/score.py` compares them.
//!
//! Articles 1 to 3 had 56.2 % of the speakers right when they were first read, 4 and 5 41.3 %: denser with speakers than passages
//! are. The rules were then made from their misses; 6 and 7, unread, went from 59.5 to 68.6 %. Of 8 and 10, read since, it went from
//! 58.5 to 72.3 %, of 9 and 11, which nobody has read, from 65.6 to 67.5 %.
//!
//! Every miss is printed: `cargo test --test figure_articles -- --nocapture`. As with `figures_blind`, a miss says which kind of
//! sentence to write a test of one's own for.

#![allow(clippy::unwrap_used, reason = "a label that is not as it should be fails the test")]

use copydesk::analyse;
use copydesk::page::html;
use copydesk::report::Figure;
use serde_json::Value;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Per cent at least, measured; to be raised when more are right.
const AT_LEAST: [(&str, f64); 8] = [
    ("found", 98.0),
    ("right among the found", 97.5),
    ("value", 97.0),
    ("kind", 93.0),
    ("unit", 84.0),
    ("speaker", 73.0),
    ("none where none is told", 93.5),
    ("among the five key figures", 51.5),
];

/// How many there are and how many are right, for each of [`AT_LEAST`].
#[derive(Default)]
struct Count([(u32, u32); AT_LEAST.len()]);

impl Count {
    fn add(&mut self, what: usize, right: bool) {
        self.0[what].0 += 1;
        self.0[what].1 += u32::from(right);
    }

    fn rate(&self, what: usize) -> f64 {
        100.0 * f64::from(self.0[what].1) / f64::from(self.0[what].0.max(1))
    }
}

/// Numbers and words, as two texts are compared.
fn words(text: &str) -> Vec<String> {
    let small = text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
    let mut words: Vec<String> = Vec::new();
    let mut joins = false;
    for c in small.chars() {
        let sign = "%$€£¥₽°".contains(c);
        let digit = c.is_ascii_digit();
        let number = words.last().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        // "1,200.5" and "1 200" are one number.
        match c {
            _ if joins && (digit && number || c.is_alphabetic() && !number) => {
                if let Some(word) = words.last_mut() {
                    word.push(c);
                }
            }
            _ if digit || c.is_alphabetic() || sign => words.push(c.to_string()),
            '.' | ',' | ' ' | '\'' if joins && number => continue,
            _ => {}
        }
        joins = digit || c.is_alphabetic();
    }
    words
}

/// Whether one text's words stand in a row in the other.
fn overlap(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (words(one), words(other));
    if one.len() > other.len() {
        std::mem::swap(&mut one, &mut other);
    }
    !one.is_empty() && other.windows(one.len()).any(|row| row == one)
}

fn names(text: &str) -> HashSet<String> {
    let words = text.to_lowercase();
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2).map(str::to_owned).collect()
}

/// The value, or both ends of a range.
fn values(label: &Value) -> Vec<f64> {
    match label {
        Value::Array(ends) => ends.iter().filter_map(Value::as_f64).collect(),
        value => value.as_f64().into_iter().collect(),
    }
}

fn has_value(figure: &Figure, label: &Value) -> bool {
    let found: Vec<f64> = figure.value.into_iter().chain(figure.value_high).collect();
    let wanted = values(&label["value"]);
    let close = |(one, other): (&f64, &f64)| {
        let most = one.abs().max(other.abs());
        (one - other).abs() <= if most >= 1.0 { 1e-6 * most } else { 5e-3 }
    };
    found.len() == wanted.len() && found.iter().zip(&wanted).all(close)
}

fn is_kind(figure: &Figure, label: &Value) -> bool {
    serde_json::to_value(figure.kind).is_ok_and(|kind| kind == label["kind"])
}

fn has_unit(figure: &Figure, label: &Value) -> bool {
    let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (found, wanted) =
        (letters(figure.unit.as_deref().unwrap_or("")), letters(label["unit"].as_str().unwrap_or("")));
    found == wanted || !found.is_empty() && !wanted.is_empty() && (found.contains(&wanted) || wanted.contains(&found))
}

/// For each label its figure: the same value or phrase first, then the nearest in reading order.
fn matched<'f>(labels: &[Value], figures: &'f [Figure]) -> Vec<Option<&'f Figure>> {
    let mut used = HashSet::new();
    let mut next = 0;
    labels
        .iter()
        .map(|label| {
            let text = label["text"].as_str().unwrap();
            let free = (0..figures.len()).filter(|at| !used.contains(at) && overlap(text, &figures[*at].text));
            let score = |at: &usize| {
                let phrase = overlap(label["phrase"].as_str().unwrap(), &figures[*at].phrase);
                (has_value(&figures[*at], label), phrase, std::cmp::Reverse(at.abs_diff(next)))
            };
            let at = free.max_by_key(score)?;
            used.insert(at);
            next = at + 1;
            Some(&figures[at])
        })
        .collect()
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.extension().is_some_and(|it| it == "json")).collect();
    files.sort();
    files
}

#[test]
fn figures_and_speakers_of_whole_articles() {
    let mut count = Count::default();
    for file in articles() {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let gold: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let page = html::parse(&std::fs::read_to_string(file.with_extension("html")).unwrap());
        let mut report = analyse(&page);
        let figures = report.stories.remove(0).figures;
        let labels = gold["figures"].as_array().unwrap();
        let found = matched(labels, &figures);
        for (label, figure) in labels.iter().zip(&found) {
            count.add(0, figure.is_some());
            let Some(figure) = figure else {
                println!("{name}: not found: {}", label["phrase"]);
                continue;
            };
            count.add(2, has_value(figure, label));
            count.add(3, is_kind(figure, label));
            count.add(4, has_unit(figure, label));
            let who = figure.who.as_deref().unwrap_or("-");
            let right = match label["who"].as_str() {
                Some(wanted) => {
                    let right = !names(wanted).is_disjoint(&names(who));
                    count.add(5, right);
                    right
                }
                None => {
                    count.add(6, figure.who.is_none());
                    figure.who.is_none()
                }
            };
            if !right {
                println!("{name}: {} said by {who:?}, not {}", label["phrase"], label["who"]);
            }
        }
        let right = found.iter().flatten().count();
        (0..figures.len()).for_each(|at| count.add(1, at < right));
        let key: Vec<&Figure> = figures.iter().filter(|figure| figure.key.is_some()).collect();
        for chosen in gold["key"].as_array().unwrap() {
            let label = &labels[chosen.as_u64().unwrap() as usize];
            let same = |figure: &&Figure| {
                overlap(label["text"].as_str().unwrap(), &figure.text)
                    || !label["value"].is_null() && has_value(figure, label) && is_kind(figure, label)
            };
            count.add(7, key.iter().any(same));
        }
    }
    let mut below = Vec::new();
    for (what, (told, floor)) in AT_LEAST.iter().enumerate() {
        println!("{told}: {:.1} % of {}", count.rate(what), count.0[what].0);
        if count.rate(what) < *floor {
            below.push(format!("{told}: {:.1} %, floor {floor}", count.rate(what)));
        }
    }
    assert!(below.is_empty(), "below the floor: {below:#?}");
}
