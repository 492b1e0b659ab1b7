//! The scorers of `../shared/bench`, held to the floors in `tests/bench-floors.toml`.
//!
//! Numbers are per cent, under `[SET.at_least]` floors, rounded to a tenth as the scorers print them, under
//! `[SET.at_most]` ceilings. `--raise` writes what is measured now, where that is better.

use crate::build::target_folder;
use crate::shell::{cargo, program, root, run, step, stream};
use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const FLOORS: &str = "tests/bench-floors.toml";

/// The sets of pages, and the sets of texts.
const PAGES: [&str; 3] = ["news", "articles", "dates"];
const TEXTS: [&str; 2] = ["sentences", "headlines"];

/// score.py reads a page without a date as NaN in five gold files of `dates` and stops there; read as "no date", they
/// count as `published.absent`.
const NAN_IS_NONE: &str = "import json, runpy, sys
load = json.load
json.load = lambda file: load(file, parse_constant=lambda name: None)
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name='__main__')";

/// Shares that score.py gives as two counts: the name here, part and whole there.
const SHARES: [(&str, &[&str], &[&str]); 17] = [
    ("fundraising", &["found.fundraising"], &["blocks.fundraising"]),
    ("subscription", &["found.subscription"], &["blocks.subscription"]),
    ("teaser", &["found.teaser"], &["blocks.teaser"]),
    ("published_day", &["facts.published.day.right"], &["facts.published.day.of"]),
    ("published_time", &["facts.published.time.right"], &["facts.published.time.of"]),
    ("updated_day", &["facts.updated.day.right"], &["facts.updated.day.of"]),
    ("publisher", &["facts.publisher.right"], &["facts.publisher.of"]),
    ("agency", &["facts.agency.right"], &["facts.agency.of"]),
    ("authors", &["facts.authors.right"], &["facts.authors.of"]),
    ("figures_recall", &["fig.found"], &["fig.gold"]),
    ("figures_precision", &["fig.predicted.right"], &["fig.predicted"]),
    ("figures_value", &["fig.value"], &["fig.found"]),
    ("figures_kind", &["fig.kind"], &["fig.found"]),
    ("figures_unit", &["fig.unit"], &["fig.found"]),
    ("figures_who", &["fig.who.right"], &["fig.who.gold"]),
    ("key_in_top_five", &["key.hit"], &["key.gold"]),
    ("key_first", &["key.first"], &["key.pages"]),
];

/// Shares of which less is better.
const LOSSES: [(&str, &[&str], &[&str]); 3] = [
    ("article_text_hidden", &["hidden.article"], &["chars.article"]),
    ("other_text_hidden", &["hidden.neutral", "hidden.unlisted"], &["chars.neutral", "chars.unlisted"]),
    ("paragraphs_hidden", &["body.hidden"], &["body.paragraphs"]),
];

/// What to do.
#[derive(clap::Args)]
pub struct Arguments {
    /// Writes the measured numbers as the new floors, where they are better than the old ones.
    #[arg(long)]
    raise: bool,
}

/// What was measured on a set, in per cent by name.
#[derive(Clone, Debug, Default, PartialEq)]
struct Measured {
    at_least: BTreeMap<String, f64>,
    at_most: BTreeMap<String, f64>,
}

/// Builds the command line, runs all five scorers and compares.
///
/// # Errors
/// When a scorer fails or a number is worse than its floor; the message names each.
pub fn check(arguments: &Arguments) -> Result<()> {
    let bench = root().join("../shared/bench");
    if !bench.is_dir() {
        bail!("the measuring sets are not here: {} is missing", bench.display());
    }
    step("building the command line for the scorers");
    run(cargo().args(["build", "--release", "--package", "copydesk"]))?;
    let target = target_folder()?;
    let copydesk = target.join("release").join(format!("copydesk{}", std::env::consts::EXE_SUFFIX));
    let mut measured = BTreeMap::new();
    for set in PAGES {
        step(&format!("scoring {set}"));
        measured.insert(set.to_owned(), score_pages(&bench, set, &copydesk, &target)?);
    }
    for set in TEXTS {
        step(&format!("scoring {set}"));
        measured.insert(set.to_owned(), score_texts(&bench, set, &copydesk)?);
    }
    let path = root().join(FLOORS);
    let floors = read(&std::fs::read_to_string(&path).with_context(|| path.display().to_string())?)?;
    let dropped = drops(&floors, &measured);
    if arguments.raise {
        std::fs::write(&path, written(&raised(&floors, &measured))).with_context(|| path.display().to_string())?;
    }
    if dropped.is_empty() {
        step("every number is at its floor or better");
        return Ok(());
    }
    bail!("worse than {FLOORS} allows:\n  {}", dropped.join("\n  "))
}

fn score_pages(bench: &Path, set: &str, copydesk: &Path, target: &Path) -> Result<Measured> {
    let figures: PathBuf = target.join(format!("bench-{set}.json"));
    let mut scorer = program("python3");
    scorer.args(["-c", NAN_IS_NONE]).arg(bench.join("score.py")).arg(bench.join(set));
    scorer.arg("--json").arg(&figures).arg("--").arg(copydesk).arg("--json");
    run(&mut scorer)?;
    let text = std::fs::read_to_string(&figures).with_context(|| figures.display().to_string())?;
    let result: Value = serde_json::from_str(&text).context("score.py wrote no JSON")?;
    let missing = result["missing"].as_array().map_or(0, Vec::len);
    if missing > 0 {
        bail!("{missing} pages of {set} got no result");
    }
    Ok(from_counts(result["total"].as_object().context("score.py wrote no totals")?))
}

fn from_counts(counts: &Map<String, Value>) -> Measured {
    let sum = |keys: &[&str]| keys.iter().filter_map(|key| counts.get(*key)?.as_f64()).sum::<f64>();
    let share = |(name, part, whole): &(&str, &[&str], &[&str])| {
        let known = whole.iter().any(|key| counts.contains_key(*key)) && sum(whole) > 0.0;
        known.then(|| ((*name).to_owned(), 100.0 * sum(part) / sum(whole)))
    };
    Measured {
        at_least: SHARES.iter().filter_map(share).map(|(name, value)| (name, rounded(value, 10.0))).collect(),
        // A single line of an article counts.
        at_most: LOSSES.iter().filter_map(share).map(|(name, value)| (name, rounded(value, 1000.0))).collect(),
    }
}

fn score_texts(bench: &Path, set: &str, copydesk: &Path) -> Result<Measured> {
    let mut scorer = program("python3");
    scorer.arg(bench.join("score_text.py")).arg(bench.join(format!("{set}.jsonl"))).arg("--").arg(copydesk);
    let mut measured = Measured::default();
    let status =
        stream(scorer.args(["--json", "--text", "--lines"]), |line| measured.at_least.extend(from_line(line)))?;
    if !status.success() || measured.at_least.is_empty() {
        bail!("score_text.py could not score {set}");
    }
    Ok(measured)
}

/// `value+unit   P  93.1  R  90.0  F1  91.5` gives `value_unit_f1`, `headline number in the top 3:  80.1 %` gives `top_3`.
fn from_line(line: &str) -> Option<(String, f64)> {
    let (name, number) = match line.strip_prefix("headline number in the top ") {
        Some(rest) => {
            let (top, share) = rest.split_once(':')?;
            (format!("top_{top}"), share.trim_end_matches('%'))
        }
        None => {
            let (scores, f1) = line.split_once(" F1 ")?;
            (format!("{}_f1", scores.split_whitespace().next()?.replace('+', "_")), f1)
        }
    };
    Some((name, number.trim().parse().ok()?))
}

fn read(text: &str) -> Result<BTreeMap<String, Measured>> {
    let sets: BTreeMap<String, BTreeMap<String, BTreeMap<String, f64>>> = toml::from_str(text).context(FLOORS)?;
    let mut floors = BTreeMap::new();
    for (set, mut tables) in sets {
        let at_least = tables.remove("at_least").unwrap_or_default();
        let at_most = tables.remove("at_most").unwrap_or_default();
        if let Some(other) = tables.keys().next() {
            bail!("{FLOORS}: [{set}.{other}] is neither at_least nor at_most");
        }
        floors.insert(set, Measured { at_least, at_most });
    }
    Ok(floors)
}

/// What is worse than it may be, or not measured at all, in words.
fn drops(floors: &BTreeMap<String, Measured>, measured: &BTreeMap<String, Measured>) -> Vec<String> {
    let nothing = Measured::default();
    let mut found = Vec::new();
    for (set, wanted) in floors {
        let got = measured.get(set).unwrap_or(&nothing);
        for (name, floor) in &wanted.at_least {
            match got.at_least.get(name) {
                Some(value) if value >= floor => {}
                Some(value) => found.push(format!("{set} {name}: {value} %, the floor is {floor} %")),
                None => found.push(format!("{set} {name}: not measured")),
            }
        }
        for (name, ceiling) in &wanted.at_most {
            match got.at_most.get(name) {
                Some(value) if value <= ceiling => {}
                Some(value) => found.push(format!("{set} {name}: {value} %, at most {ceiling} % is allowed")),
                None => found.push(format!("{set} {name}: not measured")),
            }
        }
    }
    found
}

fn raised(floors: &BTreeMap<String, Measured>, measured: &BTreeMap<String, Measured>) -> BTreeMap<String, Measured> {
    let mut new = measured.clone();
    for (set, old) in floors {
        let set = new.entry(set.clone()).or_default();
        for (name, floor) in &old.at_least {
            let value = set.at_least.entry(name.clone()).or_insert(*floor);
            *value = value.max(*floor);
        }
        for (name, ceiling) in &old.at_most {
            let value = set.at_most.entry(name.clone()).or_insert(*ceiling);
            *value = value.min(*ceiling);
        }
    }
    new
}

fn written(floors: &BTreeMap<String, Measured>) -> String {
    let mut text = String::from(
        "# What the scorers of ../shared/bench must print at least (at most), in per cent: see xtask/src/floors.rs.\n\
         # Raised by `cargo xtask bench-floors --raise`; a number goes down only with a reason in the commit.\n",
    );
    for (set, numbers) in floors {
        for (table, numbers) in [("at_least", &numbers.at_least), ("at_most", &numbers.at_most)] {
            if !numbers.is_empty() {
                let lines: String = numbers.iter().map(|(name, value)| format!("{name} = {value:?}\n")).collect();
                let _ = write!(text, "\n[{set}.{table}]\n{lines}");
            }
        }
    }
    text
}

fn rounded(value: f64, steps: f64) -> f64 {
    (value * steps).round() / steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_what_the_scorers_print() {
        for (line, name, value) in [
            ("value+unit   P  93.1  R  90.0  F1  91.5", "value_unit_f1", 91.5),
            ("value        P   0.0  R   0.0  F1   0.0", "value_f1", 0.0),
            ("headline number in the top 3:  80.1 %", "top_3", 80.1),
        ] {
            assert_eq!(from_line(line), Some((name.to_owned(), value)), "{line}");
        }
        assert_eq!(from_line("time 0.01 s for 1500 texts"), None);
        let counts = json!({"found.teaser": 3, "blocks.teaser": 4, "hidden.neutral": 1, "chars.neutral": 8});
        let measured = from_counts(counts.as_object().unwrap());
        assert_eq!(measured.at_least.into_iter().collect::<Vec<_>>(), [("teaser".to_owned(), 75.0)]);
        assert_eq!(measured.at_most.into_iter().collect::<Vec<_>>(), [("other_text_hidden".to_owned(), 12.5)]);
    }

    #[test]
    fn tells_what_dropped() {
        let floors = read("[news.at_least]\nteaser = 90\n[news.at_most]\nlost = 1.5\n").unwrap();
        for (teaser, lost, count) in [(90.0, 1.5, 0), (89.9, 1.5, 1), (95.0, 1.6, 1), (1.0, 9.0, 2)] {
            let text = format!("[news.at_least]\nteaser = {teaser}\n[news.at_most]\nlost = {lost}");
            assert_eq!(drops(&floors, &read(&text).unwrap()).len(), count, "{text}");
        }
        assert_eq!(drops(&floors, &BTreeMap::new()).len(), 2, "what is not measured is no pass");
    }

    #[test]
    fn raises_and_never_lowers() {
        let old = read("[a.at_least]\nx = 10\ny = 50\n[a.at_most]\nz = 2").unwrap();
        let new = read("[a.at_least]\nx = 20\ny = 40\n[a.at_most]\nz = 3").unwrap();
        let both = read("[a.at_least]\nx = 20\ny = 50\n[a.at_most]\nz = 2").unwrap();
        assert_eq!(raised(&old, &new), both);
        assert_eq!(read(&written(&both)).unwrap(), both);
    }
}
