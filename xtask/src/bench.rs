//! What Copydesk costs: in Chromium beside Readability and a bare pass over the page, and natively by page size.
//!
//! It measures and tells, and fails only when something can't be measured: times on a busy machine prove nothing.

use crate::browsers::{Kind, find_or_install};
use crate::build::target_folder;
use crate::shell::{cargo, output, program, root, run, step};
use crate::{npm, package};
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

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
    /// The command line.
    Native,
}

/// Builds the packages and the command line, and measures.
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
/// Each is read so often; the fastest counts.
const RUNS: usize = 3;

fn native() -> Result<()> {
    step("building the command line");
    run(cargo().args(["build", "--release", "--package", "copydesk"]))?;
    let copydesk = target_folder()?.join(format!("release/copydesk{}", std::env::consts::EXE_SUFFIX));
    let folder = target_folder()?.join("bench-pages");
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let sizes = (0..=DOUBLINGS).map(|doubling| (SMALLEST << doubling).to_string());
    run(program("node").arg("tests/browser/bench/write.js").arg(&folder).args(sizes.clone()))?;
    step("natively, own pages: processor time and memory, without those of an empty page");
    let empty = folder.join("0.html");
    std::fs::write(&empty, "<p>nothing").with_context(|| empty.display().to_string())?;
    let base = usage(&copydesk, &empty)?;
    println!("| nodes | KB of HTML | ms | ms for the same, at the largest page's pace | memory, × HTML |");
    println!("| ---: | ---: | ---: | ---: | ---: |");
    let mut rows = Vec::new();
    for size in sizes {
        let page = folder.join(format!("{size}.html"));
        let bytes = page.metadata().with_context(|| page.display().to_string())?.len() as f64;
        let used = usage(&copydesk, &page)?;
        rows.push((size, bytes, (used.seconds - base.seconds) * 1e3, (used.bytes - base.bytes) / bytes));
    }
    let pace = rows.last().map_or(0.0, |(_, bytes, time, _)| time / bytes);
    for (size, bytes, time, memory) in rows {
        println!("| {size} | {:.0} | {time:.1} | {:.1} | {memory:.1} |", bytes / 1e3, bytes * pace);
    }
    articles(&copydesk)
}

/// Pages a second on the measuring set, where it is.
fn articles(copydesk: &Path) -> Result<()> {
    if !root().join("../shared/bench/articles/pages").is_dir() {
        return Ok(());
    }
    step("natively, ../shared/bench/articles");
    let told = output(program("python3").args(["-c", ARTICLES]).arg(copydesk))?;
    println!("{told}");
    Ok(())
}

/// Unpacks the set, reads it in one run of the program, and tells pages a second of processor time.
const ARTICLES: &str = "
import glob, gzip, os, resource, subprocess, sys, tempfile
with tempfile.TemporaryDirectory() as folder:
    files = []
    for packed in sorted(glob.glob('../shared/bench/articles/pages/*.html.gz')):
        files.append(os.path.join(folder, os.path.basename(packed)[:-3]))
        with open(files[-1], 'wb') as file: file.write(gzip.open(packed).read())
    size = sum(map(os.path.getsize, files))
    subprocess.run([sys.argv[1], '--json', *files], stdout=subprocess.DEVNULL, check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    time = used.ru_utime + used.ru_stime
    print(f'{len(files)} pages, {size / 1e6:.0f} MB: {len(files) / time:.0f} pages a second, {size / 1e6 / time:.1f} MB a second')";

struct Usage {
    seconds: f64,
    bytes: f64,
}

/// Processor time and most memory of one run, the least of several. Rust has no safe way to ask; the scorers need Python.
fn usage(copydesk: &Path, page: &Path) -> Result<Usage> {
    const ASK: &str = "import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)";
    let mut least = Usage { seconds: f64::INFINITY, bytes: f64::INFINITY };
    for _ in 0..RUNS {
        let told = output(program("python3").args(["-c", ASK]).arg(copydesk).arg("--json").arg(page))?;
        let (seconds, bytes) = told.split_once(' ').context("python3 told no usage")?;
        least.seconds = least.seconds.min(seconds.parse()?);
        least.bytes = least.bytes.min(bytes.parse()?);
    }
    Ok(least)
}
