//! Learns the weights of the key figures' ranking (`data/ranking.txt`) and cross-checks them.
//!
//! ```text
//! cargo run --release --example learn_ranking -- ../shared/bench [--write data/ranking.txt]
//! ```
//!
//! Reads `headlines.jsonl` (the figure that an editor put into the headline) and `news/` (the figures that an editor
//! would put into a box). Of each text's figures the likelihood of the chosen ones is raised, as a softmax over the
//! weighed sums of features, weights held small. Two halves, split by the texts' hash, are learned from in turn and
//! measured on the other, for several ways to halve them; then all of it is learned from.

use anyhow::{Context as _, Result};
use copydesk::article::{self, Prose};
use copydesk::figures::Text;
use copydesk::figures::ranking::features::{Features, NAMES};
use copydesk::figures::ranking::{Cluster, candidates};
use copydesk::page::html;
use copydesk::report::Figure;
use copydesk::{analyse, clutter};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::fmt::{self, Write as _};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// How hard weights are held small; 1 to 3 cross-check best, 0.3 and 10 worse.
const HOLD: f64 = 2.0;

/// One labelled page says more than one headline: five figures chosen by a reader of the whole text. At 3 and
/// at 12 the cross-check is a point worse on one of the two sets.
const PAGE_WEIGHT: f64 = 8.0;

/// After so many rounds the weights stand still.
const ROUNDS: usize = 300;

/// How many ways the texts are halved: one alone is off by a point or two.
const HALVINGS: u32 = 4;

/// A text's figures, with which of them an editor chose.
struct Example {
    /// Tells the text from others.
    name: String,
    page: bool,
    weight: f64,
    rows: Vec<Features>,
    /// For each chosen figure, the rows that tell it.
    chosen: Vec<Vec<usize>>,
}

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let bench = PathBuf::from(arguments.first().context("which folder is the bench?")?);
    let mut examples = headlines(&bench.join("headlines.jsonl"))?;
    examples.extend(pages(&bench.join("news"))?);
    let keys = || examples.iter().filter(|example| example.page).flat_map(|example| &example.chosen);
    println!(
        "pages: {} of {} key figures are among those found",
        keys().filter(|chosen| !chosen.is_empty()).count(),
        keys().count()
    );
    let mut checked = Score::default();
    for halving in 0..HALVINGS {
        for half in [false, true] {
            let weights = learn(examples.iter().filter(|example| example.half(halving) == half));
            checked.add(examples.iter().filter(|example| example.half(halving) != half), &weights);
        }
    }
    println!("learned from one half, measured on the other:\n{checked}");
    let weights = learn(examples.iter());
    let mut score = Score::default();
    score.add(examples.iter(), &weights);
    println!("learned from all, measured on all:\n{score}");
    let mut table = String::from(
        "# Learned by examples/learn_ranking.rs from the bench's headlines and pages; not written by hand.\n",
    );
    for (weight, name) in weights.iter().zip(NAMES) {
        writeln!(table, "{weight:.3} {name}")?;
    }
    match arguments.iter().position(|argument| argument == "--write").and_then(|place| arguments.get(place + 1)) {
        Some(file) => fs::write(file, table)?,
        None => print!("{table}"),
    }
    Ok(())
}

impl Example {
    /// Which half the text is in.
    fn half(&self, halving: u32) -> bool {
        let mut hasher = DefaultHasher::new();
        (halving, &self.name).hash(&mut hasher);
        hasher.finish().is_multiple_of(2)
    }
}

fn headlines(file: &Path) -> Result<Vec<Example>> {
    let mut examples = Vec::new();
    let (mut texts, mut tellable) = (0, 0);
    for line in fs::read_to_string(file)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let text = row["text"].as_str().context("text")?.split_whitespace().collect::<Vec<_>>().join(" ");
        let number: String =
            row["number"].as_str().context("number")?.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
        let number: f64 = number.parse()?;
        let is_it = |figure: &Figure| {
            let scaled = [1.0, 1e3, 1e6, 1e9, 1e12];
            let close = |value: f64| (value - number).abs() <= 1e-6 * number.abs().max(1.0);
            let values = figure.value.iter().chain(&figure.value_high);
            values.into_iter().any(|value| scaled.iter().any(|scale| close(value / scale)))
                || written(&figure.text).into_iter().any(close)
        };
        let prose = Prose::from_lines([text.as_str()]);
        let (rows, figures, clusters) = read(&prose);
        let chosen: Vec<usize> = (0..clusters.len()).filter(|at| is_it(&figures[clusters[*at].told])).collect();
        texts += 1;
        tellable += usize::from(!chosen.is_empty());
        // A figure that was not found counts as a miss all the same.
        let chosen = vec![chosen];
        examples.push(Example { name: text, page: false, weight: 1.0, rows, chosen });
    }
    println!("headlines: {tellable} of {texts} texts have the number among their figures");
    Ok(examples)
}

/// The numbers in digits, as the bench's scorer reads them.
fn written(text: &str) -> Vec<f64> {
    let runs = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')));
    runs.filter_map(|run| run.trim_matches(['.', ',']).replace(',', "").parse().ok()).collect()
}

fn read(prose: &Prose) -> (Vec<Features>, Vec<Figure>, Vec<Cluster>) {
    let text = Text::of(prose);
    let (figures, places) = text.figures();
    let (clusters, rows) = candidates(&text, &figures, &places).into_iter().unzip();
    (rows, figures, clusters)
}

fn pages(folder: &Path) -> Result<Vec<Example>> {
    let mut examples = Vec::new();
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder.join("gold"))?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.sort();
    for file in files {
        let gold: Value = serde_json::from_str(&unpacked(&file)?)?;
        let keys: Vec<&Value> = gold["key"].as_array().into_iter().flatten().collect();
        if keys.is_empty() || gold["figures_skipped"] == true {
            continue;
        }
        let id = gold["id"].as_str().context("id")?;
        let page = html::parse(&unpacked(&folder.join("pages").join(format!("{id}.html.gz")))?);
        if analyse(&page).stories.is_empty() {
            continue;
        }
        let articles = article::find(&page);
        let hidden = clutter::find(&page, &articles);
        let prose = articles[0].prose(&page, |node| hidden.iter().any(|block| page.contains(block.node, node)));
        let (rows, figures, clusters) = read(&prose);
        let chosen = keys.iter().map(|key| {
            let wanted = &gold["figures"][key.as_u64().unwrap_or_default() as usize];
            (0..clusters.len()).filter(|at| same(wanted, &figures[clusters[*at].told])).collect()
        });
        let weight = PAGE_WEIGHT / keys.len() as f64;
        examples.push(Example { name: id.to_owned(), page: true, weight, rows, chosen: chosen.collect() });
    }
    Ok(examples)
}

/// Whether the figure is the one that the page's label tells, as the bench's scorer compares them.
fn same(wanted: &Value, figure: &Figure) -> bool {
    let plain = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let (one, other) = (plain(wanted["text"].as_str().unwrap_or_default()), plain(&figure.text));
    let padded = |text: &str| format!(" {text} ");
    padded(&one).contains(&padded(&other))
        || padded(&other).contains(&padded(&one))
        || wanted["value"].as_f64().is_some_and(|value| {
            figure.value.is_some_and(|found| (found - value).abs() <= 1e-6 * value.abs().max(1.0))
                && serde_json::to_value(figure.kind).is_ok_and(|kind| kind == wanted["kind"])
        })
}

fn unpacked(file: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    GzDecoder::new(fs::File::open(file)?).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn dot(row: &Features, weights: &Features) -> f64 {
    row.iter().zip(weights).map(|(feature, weight)| feature * weight).sum()
}

/// Gradient descent with Adam's step sizes (Kingma and Ba, 2015).
fn learn<'e>(examples: impl Iterator<Item = &'e Example>) -> Features {
    let examples: Vec<&Example> = examples.collect();
    let mut weights = [0.0; NAMES.len()];
    let (mut mean, mut spread) = ([0.0; NAMES.len()], [0.0; NAMES.len()]);
    for round in 1..=ROUNDS {
        let mut slope = weights.map(|weight| 2.0 * HOLD * weight);
        for example in &examples {
            let likely = softmax(&example.rows, &weights);
            for chosen in example.chosen.iter().filter(|chosen| !chosen.is_empty()) {
                let share: f64 = chosen.iter().map(|at| likely[*at]).sum();
                for (at, row) in example.rows.iter().enumerate() {
                    let right = if chosen.contains(&at) { likely[at] / share.max(1e-12) } else { 0.0 };
                    let pull = example.weight * (likely[at] - right);
                    slope.iter_mut().zip(row).for_each(|(slope, feature)| *slope += pull * feature);
                }
            }
        }
        for at in 0..NAMES.len() {
            mean[at] = 0.9 * mean[at] + 0.1 * slope[at];
            spread[at] = 0.999 * spread[at] + 0.001 * slope[at] * slope[at];
            let unbiased = |value: f64, rate: f64| value / (1.0 - rate.powi(round as i32));
            weights[at] -= 0.03 * unbiased(mean[at], 0.9) / (unbiased(spread[at], 0.999).sqrt() + 1e-9);
        }
    }
    weights
}

fn softmax(rows: &[Features], weights: &Features) -> Vec<f64> {
    let scores: Vec<f64> = rows.iter().map(|row| dot(row, weights)).collect();
    let most = scores.iter().copied().fold(f64::MIN, f64::max);
    let powers: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}

/// How many texts and figures were there, and how many of them were ranked as the editors did.
#[derive(Default)]
struct Score {
    texts: usize,
    hits: [usize; 3],
    pages: usize,
    keys: usize,
    found: usize,
    first: usize,
}

impl Score {
    fn add<'e>(&mut self, examples: impl Iterator<Item = &'e Example>, weights: &Features) {
        for example in examples {
            let mut order: Vec<(usize, f64)> = example.rows.iter().map(|row| dot(row, weights)).enumerate().collect();
            order.sort_by(|(_, one), (_, other)| other.total_cmp(one));
            let within = |chosen: &[usize], most: usize| order.iter().take(most).any(|(at, _)| chosen.contains(at));
            if example.page {
                self.pages += 1;
                self.keys += example.chosen.len();
                self.found += example.chosen.iter().filter(|chosen| within(chosen, 5)).count();
                self.first += usize::from(example.chosen.first().is_some_and(|chosen| within(chosen, 5)));
            } else {
                self.texts += 1;
                for (hit, most) in self.hits.iter_mut().zip([1, 3, 5]) {
                    *hit += usize::from(within(&example.chosen[0], most));
                }
            }
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        let [one, three, five] = self.hits.map(|hit| percent(hit, self.texts));
        writeln!(out, "  headlines: first {one:.1}, top three {three:.1}, top five {five:.1}")?;
        let (found, first) = (percent(self.found, self.keys), percent(self.first, self.pages));
        write!(out, "  pages: key figures {found:.1}, the first one {first:.1}")
    }
}
