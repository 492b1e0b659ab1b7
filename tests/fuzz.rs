//! A short run of every fuzz target in each test run: over its seeds, over mutations of them that are the same each time,
//! over the inputs of the html5lib tests, and over the saved articles of `../shared/bench`, where they are, cut anywhere.
//! Hours of the same functions are `cargo fuzz`'s (see `fuzz/`).

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what can't be read fails the test")]

#[path = "../fuzz/src/lib.rs"]
mod targets;

use copydesk::page::html;
use flate2::read::GzDecoder;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::fs;
use std::io::Read as _;
use std::panic::catch_unwind;
use std::path::Path;

/// Mutations of each target's seeds. A few seconds in all, unoptimised.
const CASES: u32 = 250;
/// Of a seed, in characters: a longer one only costs time.
const LONGEST: usize = 3_000;

/// The target's committed seeds: a sample of what fuzzing has come to, and all that it has found (`found-…`).
fn seeds(target: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned());
    let seeds: Vec<String> = texts.collect();
    assert!(seeds.len() >= 5, "{} has no seeds", folder.display());
    seeds
}

/// What a mutation does at a place of the text.
#[derive(Clone, Debug)]
enum Edit {
    Insert(String),
    Delete(usize),
    Repeat(usize),
    /// The rest comes from another seed.
    Splice(prop::sample::Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        prop_oneof![
            "[0-9.,:;/ \\-]{1,6}",
            "[<>=!\"_{}\\[\\]()'&#]{1,3}",
            "\\PC{1,3}",
            "\\s{1,3}",
            "[\u{200b}\u{202e}\u{ad}\0\r]"
        ]
        .prop_map(Edit::Insert),
        (1usize..40).prop_map(Edit::Delete),
        (1usize..40).prop_map(Edit::Repeat),
        any::<prop::sample::Index>().prop_map(Edit::Splice),
    ]
}

fn mutated(seeds: &[String], of: prop::sample::Index, edits: &[(prop::sample::Index, Edit)]) -> String {
    let chars = |text: &String| text.chars().take(LONGEST).collect::<Vec<char>>();
    let mut text = chars(of.get(seeds));
    for (place, edit) in edits {
        let at = place.index(text.len() + 1);
        let upto = |length: &usize| (at + length).min(text.len());
        match edit {
            Edit::Insert(some) => drop(text.splice(at..at, some.chars())),
            Edit::Delete(length) => drop(text.drain(at..upto(length))),
            Edit::Repeat(length) => {
                let again = text[at..upto(length)].repeat(3);
                drop(text.splice(at..at, again));
            }
            Edit::Splice(other) => {
                let other = chars(other.get(seeds));
                text.truncate(at);
                text.extend(&other[place.index(other.len() + 1)..]);
            }
        }
    }
    text.into_iter().collect()
}

fn run(name: &str) {
    let (_, target) = targets::TARGETS.iter().find(|(known, _)| *known == name).unwrap();
    let seeds = seeds(name);
    for seed in &seeds {
        target(seed);
    }
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let edits = prop::collection::vec((any::<prop::sample::Index>(), edit()), 1..6);
    let ran = runner.run(&(any::<prop::sample::Index>(), edits), |(of, edits)| {
        target(&mutated(&seeds, of, &edits));
        Ok(())
    });
    if let Err(error) = ran {
        panic!("{error}");
    }
}

#[test]
fn dates() {
    run("dates");
}

#[test]
fn figures() {
    run("figures");
}

#[test]
fn html() {
    run("html");
}

#[test]
fn linked_data() {
    run("linked_data");
}

#[test]
fn rules() {
    run("rules");
}

#[test]
fn snapshot() {
    run("snapshot");
}

/// Cuts of articles, in all languages, with words of others and marks between: who said a figure is looked for around verbs and
/// commas, which no mutation of single characters brings to a text's beginning and end.
#[test]
fn articles_cut_at_any_word() {
    const CUTS: u32 = 60_000;
    const MARKS: [&str; 13] = [",", ".", ":", "—", "–", "\"", "“", "”", "«", "»", "(", ")", "%"];
    let paragraphs = paragraphs_of_articles();
    let words: Vec<&str> =
        paragraphs.iter().flat_map(|paragraph| paragraph.split(' ')).chain(MARKS.repeat(400)).collect();
    let config = Config { cases: CUTS, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let place = || any::<prop::sample::Index>();
    let edits = prop::collection::vec((place(), prop::option::of(place())), 0..4);
    let ran = runner.run(&(place(), place(), 1_usize..12, edits), |(of, from, length, edits)| {
        let paragraph: Vec<&str> = of.get(&paragraphs).split(' ').collect();
        let from = from.index(paragraph.len());
        let mut cut = paragraph[from..paragraph.len().min(from + length)].to_vec();
        for (place, word) in edits {
            let at = place.index(cut.len() + 1);
            match word {
                Some(word) => cut.insert(at, words[word.index(words.len())]),
                None => drop(cut.drain(at..cut.len().min(at + 1))),
            }
        }
        targets::any_figures(&cut.join(" "));
        Ok(())
    });
    if let Err(error) = ran {
        panic!("{error}");
    }
}

fn paragraphs_of_articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let page = html::parse(&fs::read_to_string(path).unwrap());
        let paragraphs = page.nodes().filter(|node| page.tag(*node) == "p").map(|node| page.inner_text(node));
        paragraphs.filter(|text| !text.is_empty()).collect::<Vec<_>>()
    };
    let paragraphs: Vec<String> = paths.iter().flat_map(read).collect();
    assert!(paragraphs.len() > 500, "{}", paragraphs.len());
    paragraphs
}

/// The inputs of html5lib's tree-construction tests (`tests/html5lib/`, MIT licence): markup as broken as it gets.
#[test]
fn the_inputs_of_html5lib() {
    let inputs: Vec<String> = serde_json::from_str(include_str!("html5lib/tree-construction.json")).unwrap();
    assert!(inputs.len() > 1_500);
    let article = include_str!("pages/held-out/nl-veerpont.html");
    for (number, input) in inputs.iter().enumerate() {
        targets::any_html(input);
        if number % 16 == 0 {
            // Most are no article by themselves.
            let cut = article.len() / 2 + article[article.len() / 2..].find('<').unwrap();
            targets::any_html(&format!("{}{input}{}", &article[..cut], &article[cut..]));
        }
    }
}

/// Saved articles, each cut at some byte: in a tag, a script, a character. Unoptimised, only some of them.
#[test]
fn saved_articles_cut_anywhere() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/articles/pages");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("not run: {} is not there", folder.display());
        return;
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let step = if cfg!(debug_assertions) { 20 } else { 1 };
    let mut place: u64 = 1;
    for path in paths.iter().step_by(step) {
        let mut page = Vec::new();
        GzDecoder::new(fs::File::open(path).unwrap()).read_to_end(&mut page).unwrap();
        // Knuth's generator for MMIX: any would do, but the same cut each time.
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let cut = (place >> 33) as usize % (page.len() + 1);
        let ended = catch_unwind(|| copydesk::analyse(&html::parse(&String::from_utf8_lossy(&page[..cut]))));
        assert!(ended.is_ok(), "{}, cut at byte {cut}", path.display());
    }
}
