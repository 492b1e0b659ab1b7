//! The bench's labelled pages, with the engine's candidates and what the labels make of each.

use anyhow::{Context as _, Result};
use copydesk::clutter::features::{POINTS, candidates};
use copydesk::page::{Address, Paths, html};
use copydesk::report::ClutterKind;
use copydesk::{article, clutter};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::fs;
use std::io::Read as _;
use std::path::Path;

/// The chain of child indexes that the contract calls an element's path; document order is its order.
pub type Chain = Vec<u16>;

/// What is hidden on a page: outermost elements in document order.
pub type Hidden = Vec<(Chain, ClutterKind)>;

/// From this share of its text on, an element is what that text is.
const NEARLY_ALL: f64 = 0.95;

/// The kinds in the order of the scorer's report.
pub const KINDS: [ClutterKind; 3] = [ClutterKind::Fundraising, ClutterKind::Subscription, ClutterKind::Teaser];

/// Where a page is from, and who has seen it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The bench's `news/`: the rules were written with them in view.
    News,
    /// Its `articles/`, labelled later and then read to find what the rules missed.
    Read,
    /// The same, not read.
    Unread,
}

/// A page with its labels.
pub struct LabelledPage {
    /// Where it is from.
    pub origin: Origin,
    /// The site, or the page's own name where its address is not known.
    pub publisher: String,
    /// Every text, in the order of their chains.
    pub units: Vec<Unit>,
    /// The blocks that should go.
    pub blocks: Vec<Block>,
    /// What may go, outer before inner.
    pub elements: Vec<Element>,
    /// What the rules hide.
    pub rules: Hidden,
}

/// One text.
pub struct Unit {
    /// The element that holds it.
    pub chain: Chain,
    /// Its length in characters.
    pub chars: u32,
    /// What it is.
    pub label: Label,
    /// The labelled block that it belongs to.
    pub block: Option<Chain>,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The article's own.
    Article,
    /// Of a block that should go.
    Clutter(ClutterKind),
    /// Should stay, as the article's should.
    Other,
}

/// A block that should go.
pub struct Block {
    /// Its element.
    pub chain: Chain,
    /// What it is.
    pub kind: ClutterKind,
}

/// A candidate.
pub struct Element {
    /// Its element.
    pub chain: Chain,
    /// What the rules take it for.
    pub verdict: Option<ClutterKind>,
    /// Whether the rules know that it stays.
    pub settled: bool,
    /// Features that are not nought, by number.
    pub features: Vec<(u16, f32)>,
    /// What the labels make of it; `None` stays.
    pub truth: Option<ClutterKind>,
    /// How much it counts when learned from.
    pub weight: f32,
}

/// The bench's labelled pages, those of `news/` and those of `articles/` that `labels.jsonl` labels, with the names of the
/// features.
///
/// # Errors
/// When a file can't be read or is not as the bench's README says.
pub fn read(bench: &Path) -> Result<(Vec<&'static str>, Vec<LabelledPage>)> {
    let mut names = Vec::new();
    let mut pages = Vec::new();
    let news = bench.join("news");
    let mut files: Vec<_> = fs::read_dir(news.join("gold"))?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.sort();
    for file in files {
        let gold = Gold::of(&file)?;
        let blocks = gold.0["blocks"].as_array().context("blocks")?.iter().map(block).collect::<Result<_>>()?;
        let units = gold.units(|unit, _| label(unit))?;
        pages.push(
            gold.page(Origin::News, &news, blocks, units, &mut names).with_context(|| format!("{}", file.display()))?,
        );
    }
    let articles = bench.join("articles");
    for line in include_str!("labels.jsonl").lines() {
        let labels: Value = serde_json::from_str(line)?;
        let name = labels["page"].as_str().context("page")?;
        let origin = if labels["read"].as_bool().context("read")? { Origin::Read } else { Origin::Unread };
        let gold = Gold::of(&articles.join("gold").join(format!("{name}.json.gz")))?;
        let blocks = labels["blocks"].as_array().context("blocks")?.iter().map(labelled_block);
        let blocks = blocks.collect::<Result<Vec<_>>>().context(name.to_owned())?;
        let own: String = gold.0["paragraphs"].as_array().context("paragraphs")?.iter().map(without_spaces).collect();
        let units = gold.units(|unit, chain| {
            let block = blocks.iter().find(|block| chain.starts_with(&block.chain));
            let text = without_spaces(&unit["text"]);
            Ok(match block {
                Some(block) => (Label::Clutter(block.kind), Some(block.chain.clone())),
                None if text.len() >= ARTICLE_BYTES && own.contains(&text) => (Label::Article, None),
                None => (Label::Other, None),
            })
        })?;
        pages.push(gold.page(origin, &articles, blocks, units, &mut names).with_context(|| name.to_owned())?);
    }
    Ok((names, pages))
}

/// A shorter text may stand in a paragraph and elsewhere.
const ARTICLE_BYTES: usize = 25;

fn without_spaces(text: &Value) -> String {
    text.as_str().unwrap_or_default().split_whitespace().collect()
}

fn unpacked(file: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    let opened = fs::File::open(file).with_context(|| format!("{}", file.display()))?;
    GzDecoder::new(opened).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What the bench says of a page.
struct Gold(Value);

impl Gold {
    fn of(file: &Path) -> Result<Gold> {
        Ok(Gold(serde_json::from_str(&unpacked(file)?).with_context(|| format!("{}", file.display()))?))
    }

    /// The page's texts in order, each with its label and its block.
    fn units(&self, label: impl Fn(&Value, &Chain) -> Result<(Label, Option<Chain>)>) -> Result<Vec<Unit>> {
        let units = self.0["units"].as_array().context("units")?.iter().map(|unit| {
            let chars = unit["text"].as_str().context("a unit's text")?.chars().count() as u32;
            let chain = chain(unit["path"].as_str().context("a unit's path")?)?;
            let (label, block) = label(unit, &chain)?;
            Ok(Unit { chain, chars, label, block })
        });
        let mut units = units.collect::<Result<Vec<_>>>()?;
        units.sort_by(|one, other| one.chain.cmp(&other.chain));
        Ok(units)
    }

    fn page(
        &self,
        origin: Origin,
        set: &Path,
        blocks: Vec<Block>,
        units: Vec<Unit>,
        names: &mut Vec<&'static str>,
    ) -> Result<LabelledPage> {
        let name = self.0["id"].as_str().context("id")?;
        let html = unpacked(&set.join("pages").join(format!("{name}.html.gz")))?;
        let url = self.0["url"].as_str().unwrap_or_default();
        let address = Address::parse(url).filter(|address| !address.host.is_empty());
        let publisher = address.map_or_else(|| name.to_owned(), |address| address.site().to_owned());
        // The comment that browsers write into a saved page, as the scorer adds it.
        let page = if url.is_empty() {
            html::parse(&html)
        } else {
            html::parse(&format!("<!-- saved from url=({:04}){url} -->\n{html}", url.len()))
        };
        let articles = article::find(&page);
        let mut labelled = LabelledPage { origin, publisher, units, blocks, elements: Vec::new(), rules: Vec::new() };
        // Nothing is hidden on a page that is no article.
        if articles.is_empty() {
            return Ok(labelled);
        }
        let paths = Paths::of(&page);
        for verdict in clutter::find(&page, &articles) {
            labelled.rules.push((chain(&paths.path(verdict.node))?, verdict.kind));
        }
        for candidate in candidates(&page, &articles) {
            if names.is_empty() {
                names.extend(candidate.features.iter().map(|(name, _)| *name));
            }
            let chain = chain(&paths.path(candidate.node))?;
            let values = candidate.features.iter().enumerate().filter(|(_, (_, value))| *value != 0.0);
            let features = values.map(|(number, (_, value))| (number as u16, *value)).collect();
            let (truth, weight) = labelled.truth(&chain);
            let (verdict, settled) = (candidate.verdict, candidate.settled);
            labelled.elements.push(Element { chain, verdict, settled, features, truth, weight });
        }
        Ok(labelled)
    }
}

/// How many features owe the rules nothing.
pub fn without_points(names: &[&str]) -> usize {
    names.len() - POINTS
}

impl LabelledPage {
    /// What an element is by the page's labels, and how much it should count when learned from: a whole block most, what
    /// stands in one least, much text a little more than little.
    fn truth(&self, chain: &[u16]) -> (Option<ClutterKind>, f32) {
        let first = self.units.partition_point(|unit| unit.chain.as_slice() < chain);
        let within = self.units[first..].iter().take_while(|unit| unit.chain.starts_with(chain));
        let (mut all, mut of_kind) = (0, [0; 3]);
        for unit in within {
            all += unit.chars;
            if let Label::Clutter(kind) = unit.label {
                of_kind[kind as usize] += unit.chars;
            }
        }
        let block = self.blocks.iter().find(|block| chain.starts_with(&block.chain));
        let mostly = || {
            let nearly = |kind: &&ClutterKind| f64::from(of_kind[**kind as usize]) >= NEARLY_ALL * f64::from(all);
            KINDS.iter().find(nearly).filter(|_| all > 0).copied()
        };
        let truth = block.map(|block| block.kind).or_else(mostly);
        let importance = match (truth, block) {
            (None, _) => 1.0,
            (Some(_), Some(block)) if block.chain == chain => 3.0,
            (Some(_), _) => 0.5,
        };
        (truth, importance * (1.0 + (all as f32).ln_1p() / 5.0))
    }
}

fn block(gold: &Value) -> Result<Block> {
    let kind = gold["kind"].as_str().and_then(kind).context("a block's kind")?;
    Ok(Block { chain: chain(gold["path"].as_str().context("a block's path")?)?, kind })
}

/// A block of `labels.jsonl`: its path and its kind.
fn labelled_block(labels: &Value) -> Result<Block> {
    let kind = labels[1].as_str().and_then(kind).context("a block's kind")?;
    Ok(Block { chain: chain(labels[0].as_str().context("a block's path")?)?, kind })
}

fn label(unit: &Value) -> Result<(Label, Option<Chain>)> {
    let label = match unit["label"].as_str().context("a unit's label")? {
        "article" => Label::Article,
        other => kind(other).map_or(Label::Other, Label::Clutter),
    };
    Ok((label, unit["root"].as_str().map(chain).transpose()?))
}

fn kind(name: &str) -> Option<ClutterKind> {
    Some(match name {
        "fundraising" => ClutterKind::Fundraising,
        "subscription" => ClutterKind::Subscription,
        "teaser" => ClutterKind::Teaser,
        _ => return None,
    })
}

fn chain(path: &str) -> Result<Chain> {
    let steps = path.split('/').filter(|step| !step.is_empty());
    steps.map(|step| step.parse().with_context(|| format!("the path {path}"))).collect()
}
