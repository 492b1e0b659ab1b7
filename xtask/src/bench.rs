//! What Copydesk costs: in Chromium beside Readability and a bare pass over the page, and natively by page size, beside
//! dom_smoothie (`bench/`).
//!
//! It measures and tells, and fails only when something can't be measured: times on a busy machine prove nothing.

use crate::browsers::{Kind, find_or_install};
use crate::build::target_folder;
use crate::shell::{cargo, program, root, run, step};
use crate::{npm, package};
use anyhow::{Context as _, Result};
use std::path::PathBuf;

/// What to measure.
#[derive(clap::Args)]
pub struct Arguments {
    /// Only in the browser, or only natively.
    #[arg(long, value_enum)]
    only: Option<Where>,
    /// A folder of saved `.html` pages to measure in the browser, instead of the project's own.
    #[arg(long)]
    pages: Option<PathBuf>,
    /// How often each page is loaded in each way; medians are told.
    #[arg(long, default_value_t = 5)]
    loads: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Where {
    /// The extension in Chromium.
    Browser,
    /// The engine by itself.
    Native,
}

/// Builds the packages and the native benchmark, and measures.
///
/// # Errors
/// When something can't be built or measured.
pub fn measure(arguments: &Arguments) -> Result<()> {
    npm::packages()?;
    if arguments.only != Some(Where::Native) {
        browser(arguments)?;
    }
    if arguments.only != Some(Where::Browser) {
        native()?;
    }
    Ok(())
}

fn browser(arguments: &Arguments) -> Result<()> {
    let chromium = find_or_install(Kind::Chromium)?;
    package::both()?;
    step("in Chromium: what is packaged, with doors for measuring");
    let mut bench = program("node");
    bench.arg("tests/browser/bench/bench.js").arg(package::folder()?.join("chromium"));
    bench.args(["--loads", &arguments.loads.to_string()]);
    if let Some(pages) = &arguments.pages {
        bench.arg("--pages").arg(pages);
    }
    run(bench.env(Kind::Chromium.variable(), &chromium))?;
    step("in Chromium: what the background keeps of a hundred pages");
    let mut background = program("node");
    background.arg("tests/browser/bench/background.js").arg(package::folder()?.join("chromium"));
    run(background.env(Kind::Chromium.variable(), chromium))
}

/// Sizes of the pages that show how time and memory grow: ten doublings, in nodes.
const SMALLEST: u32 = 250;
const DOUBLINGS: u32 = 10;

/// The crate of benchmarks, which nothing else builds: its other reader brings crates of its own.
fn native() -> Result<()> {
    step("building the native benchmark");
    run(cargo().args(["build", "--release", "--package", "bench"]))?;
    let bench = target_folder()?.join(format!("release/bench{}", std::env::consts::EXE_SUFFIX));
    let folder = target_folder()?.join("bench-pages");
    // What another version left there is not of these sizes.
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let sizes = (0..=DOUBLINGS).map(|doubling| (SMALLEST << doubling).to_string());
    run(program("node").arg("tests/browser/bench/write.js").arg(&folder).args(sizes))?;
    step("natively, own pages and those of ../shared/bench/articles, beside dom_smoothie");
    let mut measure = program(bench);
    measure.arg(folder);
    let articles = root().join("../shared/bench/articles/pages");
    if articles.is_dir() {
        measure.arg(articles);
    }
    run(&mut measure)
}
