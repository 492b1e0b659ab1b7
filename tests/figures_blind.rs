//! What figures count and who said them, in short passages of invented news, written before the rules were read: they tell how
//! far the rules reach beyond the texts that they were made on.
//!
//! In `tests/figures_blind/` a line is a passage; the indented lines after it are its figures: the quantity as written, what
//! its label must hold (parts of words, all of them, each with alternatives after `/`), words that it must not hold, and who
//! said it (`-` for the paper itself, `?` where either may be meant). A passage's other figures are not judged.
//!
//! Blind, the ten languages had 74.9 % of the labels and 72.4 % of the speakers right (in the mean). The rules were then made
//! from the misses of five (de, en, es, fr, ru); the other five, still unread, went from 78.4 to 81.6 and from 71.0 to 74.7 %.
//! By now all have been read, so they tell less.
//!
//! Every miss is printed: `cargo test --test figures_blind -- --nocapture`. Rules are not to be made to these passages: what is
//! missed here says which kind of sentence to write a test of one's own for.

use copydesk::article::Prose;
use copydesk::figures;
use copydesk::report::Figure;
use std::path::Path;

/// For each language, per cent of the figures that are found, and of all of them those with a right label and with a right
/// speaker (or rightly none), at least. Measured; to be raised when more are right.
const AT_LEAST: [(&str, [f64; 3]); 10] = [
    ("de", [100.0, 88.8, 88.8]),
    ("en", [100.0, 95.0, 97.5]),
    ("es", [100.0, 89.6, 89.6]),
    ("fr", [100.0, 86.7, 92.0]),
    ("it", [100.0, 94.6, 94.6]),
    ("nl", [100.0, 94.6, 92.0]),
    ("pl", [92.0, 86.7, 81.5]),
    ("pt", [100.0, 86.7, 94.6]),
    ("ru", [100.0, 92.0, 97.3]),
    ("uk", [100.0, 92.0, 97.3]),
];

/// Words that a speaker may have beside those that are looked for: a title, a body's kind.
const WORDS_BESIDE: usize = 3;

/// A figure as it should be read.
struct Expected<'t> {
    text: &'t str,
    label: &'t str,
    not: &'t str,
    who: &'t str,
}

/// A file's passages.
fn passages(file: &str) -> Vec<(&str, Vec<Expected<'_>>)> {
    let mut passages: Vec<(&str, Vec<Expected>)> = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty()) {
        let Some(figure) = line.strip_prefix('\t') else {
            passages.push((line, Vec::new()));
            continue;
        };
        let cells: Vec<&str> = figure.split('\t').collect();
        let [text, label, not, who] = cells[..] else { panic!("four cells: {line}") };
        let Some((passage, figures)) = passages.last_mut() else { panic!("a passage comes first: {line}") };
        assert!(passage.contains(text), "{text} stands in: {passage}");
        figures.push(Expected { text, label, not, who });
    }
    passages
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric() && c != '\'').map(str::to_owned).collect()
}

impl Expected<'_> {
    fn is(&self, figure: &Figure) -> bool {
        let numeral = |text: &str| text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
        let (found, expected) = (numeral(&figure.text), numeral(self.text));
        found.contains(&expected)
            && !found.strip_prefix(&expected).is_some_and(|rest| rest.starts_with(char::is_numeric))
            || expected.starts_with(&found) && !expected[found.len()..].starts_with(char::is_numeric)
    }

    fn has_label(&self, label: &str) -> bool {
        let lower = label.to_lowercase();
        let told = words(label);
        self.label.split(',').all(|part| part.split('/').any(|part| lower.contains(&part.to_lowercase())))
            && (self.not == "-" || !self.not.split(',').any(|word| told.contains(&word.to_lowercase())))
    }

    fn has_speaker(&self, who: Option<&str>) -> bool {
        let Some(found) = who else { return matches!(self.who, "-" | "?") };
        let lower = found.to_lowercase();
        self.who == "?"
            || self.who.split('/').any(|who| {
                lower.contains(&who.to_lowercase())
                    && found.split_whitespace().count() <= who.split_whitespace().count() + WORDS_BESIDE
            })
    }
}

#[test]
fn labels_and_speakers_of_passages_not_seen_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures_blind");
    let mut below = Vec::new();
    for (language, at_least) in AT_LEAST {
        let file = std::fs::read_to_string(folder.join(format!("{language}.tsv"))).unwrap();
        let (mut all, mut right, mut invented) = (0_u32, [0_u32; 3], 0_u32);
        for (passage, expected) in passages(&file) {
            let prose = Prose { language: language.to_owned(), ..Prose::from_lines([passage]) };
            let (figures, _) = figures::read(&prose);
            for expected in expected {
                all += 1;
                let Some(figure) = figures.iter().find(|figure| expected.is(figure)) else {
                    println!("{language} {}: not found: {passage}", expected.text);
                    continue;
                };
                right[0] += 1;
                let (label, speaker) = (expected.has_label(&figure.label), expected.has_speaker(figure.who.as_deref()));
                right[1] += u32::from(label);
                right[2] += u32::from(speaker);
                invented += u32::from(!speaker && expected.who == "-");
                if !label {
                    println!(
                        "{language} {}: label {:?}, not {}: {passage}",
                        expected.text, figure.label, expected.label
                    );
                }
                if !speaker {
                    let who = figure.who.as_deref().unwrap_or("-");
                    println!("{language} {}: said by {who:?}, not {}: {passage}", expected.text, expected.who);
                }
            }
        }
        let rates = right.map(|right| 100.0 * f64::from(right) / f64::from(all));
        println!(
            "{language}: of {all} figures found {:.1} %, label right {:.1} %, speaker right {:.1} % ({invented} invented)",
            rates[0], rates[1], rates[2]
        );
        if rates.iter().zip(at_least).any(|(rate, floor)| *rate < floor) {
            below.push(format!("{language}: {rates:.1?}, floor {at_least:?}"));
        }
    }
    assert!(below.is_empty(), "below the floor: {below:#?}");
}
