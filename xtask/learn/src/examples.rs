//! What the ranking is learned from: texts with the figures that an editor chose of them.

use anyhow::{Context as _, Result};
use copydesk::article::{self, Prose};
use copydesk::figures::Text;
use copydesk::figures::ranking::features::Features;
use copydesk::figures::ranking::{Cluster, candidates};
use copydesk::page::html;
use copydesk::report::Figure;
use copydesk::{analyse, clutter};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// One labelled page says more than one headline: five figures chosen by a reader of the whole text. At 3 and
/// at 12 the cross-check is a point worse on one of the two sets.
const PAGE_WEIGHT: f64 = 8.0;

/// A text's figures, with which of them an editor chose.
pub struct Example {
    /// Tells the text from others.
    pub name: String,
    /// Whether it is a page with a box of figures, or a text with a headline.
    pub page: bool,
    /// How much its choice counts.
    pub weight: f64,
    /// The features of each candidate.
    pub rows: Vec<Features>,
    /// For each chosen figure, the rows that tell it.
    pub chosen: Vec<Vec<usize>>,
}

impl Example {
    /// Which of `parts` the text is in, for one way of parting.
    pub fn part(&self, way: u64, parts: u64) -> u64 {
        let mut hasher = DefaultHasher::new();
        (way, &self.name).hash(&mut hasher);
        hasher.finish() % parts
    }
}

/// How many of the chosen figures are among those found: the others no weights can rank.
pub fn tell_what_was_found(texts: &[Example]) {
    for (what, page) in [("headlines", false), ("pages", true)] {
        let chosen = || texts.iter().filter(|text| text.page == page).flat_map(|text| &text.chosen);
        let found = chosen().filter(|rows| !rows.is_empty()).count();
        println!("{what}: {found} of {} chosen figures are among those found", chosen().count());
    }
}

/// Texts whose headline holds a number: the figure that tells it was chosen.
///
/// # Errors
/// When the set can't be read.
pub fn headlines(file: &Path) -> Result<Vec<Example>> {
    let mut examples = Vec::new();
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
        // A figure that was not found counts as a miss all the same.
        let chosen = vec![chosen];
        examples.push(Example { name: text, page: false, weight: 1.0, rows, chosen });
    }
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

/// Pages with the figures that an editor would put into a box.
///
/// # Errors
/// When the set can't be read.
pub fn pages(folder: &Path) -> Result<Vec<Example>> {
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
