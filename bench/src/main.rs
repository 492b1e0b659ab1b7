//! What it costs to read a page natively, ours beside dom_smoothie's, which finds the article alone: `cargo xtask bench`.
//!
//! `bench FOLDER [ARTICLES]` prints a table of the pages in FOLDER by size, each read in a process of its own, what time and
//! memory are made of (a fixed part and one that grows with the page), and how fast each reads the saved pages of ARTICLES.
//! It measures and tells: nothing else should run meanwhile.

mod fit;
mod process;
mod reader;

use anyhow::{Context as _, Result, bail};
use fit::Line;
use process::Cost;
use reader::Reader;
use std::path::{Path, PathBuf};
use std::time::Instant;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--alone", reader, file] => process::alone(Reader::named(reader)?, Path::new(file)),
        [folder] => by_size(Path::new(folder)),
        [folder, articles] => by_size(Path::new(folder)).and_then(|()| saved(Path::new(articles))),
        _ => bail!("bench FOLDER [ARTICLES]"),
    }
}

/// The pages of a folder, smallest first.
fn pages(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".html") || name.ends_with(".html.gz") {
            pages.push((path.metadata()?.len(), path));
        }
    }
    pages.sort();
    Ok(pages.into_iter().map(|(_, path)| path).collect())
}

/// Time and memory by the size of the page.
fn by_size(folder: &Path) -> Result<()> {
    let mut costs: Vec<[Cost; 2]> = Vec::new();
    for page in pages(folder)? {
        let of = |reader| process::cost(reader, &page);
        costs.push([of(Reader::Copydesk)?, of(Reader::DomSmoothie)?]);
    }
    let smallest = costs.first().context("no pages")?.clone();
    println!(
        "| KB of HTML | Copydesk, ms | × the one before | first page, ms | memory, × HTML | dom_smoothie, ms | memory, × HTML |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (at, [ours, theirs]) in costs.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &costs[before][0]);
        let growth = before.map(|before| format!("{:.2}", ours.milliseconds / before.milliseconds));
        let memory = |cost: &Cost, least: &Cost| {
            let times = (cost.memory - least.memory) / (cost.bytes - least.bytes);
            // Below, what the allocator takes at a time is more than the page.
            if cost.bytes < 1e5 { String::new() } else { format!("{times:.1}") }
        };
        println!(
            "| {:.0} | {:.1} | {} | {:.1} | {} | {:.1} | {} |",
            ours.bytes / 1e3,
            ours.milliseconds,
            growth.unwrap_or_default(),
            ours.first,
            memory(ours, &smallest[0]),
            theirs.milliseconds,
            memory(theirs, &smallest[1])
        );
    }
    for (at, name) in ["Copydesk", "dom_smoothie"].into_iter().enumerate() {
        let points =
            |of: fn(&Cost) -> f64| costs.iter().map(|cost| (cost[at].bytes, of(&cost[at]))).collect::<Vec<_>>();
        let (time, memory) = (points(|cost| cost.milliseconds), points(|cost| cost.memory / 1e6));
        let (time, memory) = (Line::through(&time), Line::through(&memory));
        println!(
            "\n{name}: {:.1} ms and {:.1} ms for each 100 KB, within {:.0} %; {:.1} MB and {:.1} × the HTML, within {:.0} %",
            time.fixed,
            time.growing * 1e5,
            time.farthest * 100.0,
            memory.fixed,
            memory.growing * 1e6,
            memory.farthest * 100.0
        );
        let first = smallest[at].first - smallest[at].milliseconds;
        println!("the first page of a process takes {first:.1} ms more");
    }
    Ok(())
}

/// Bytes up to which a saved page is of a class.
const CLASSES: [usize; 6] = [50_000, 100_000, 200_000, 400_000, 1_000_000, usize::MAX];

/// How fast saved pages are read, one after the other in one process, and by their size.
fn saved(folder: &Path) -> Result<()> {
    let pages: Vec<String> = pages(folder)?.iter().map(|page| reader::text(page)).collect::<Result<_>>()?;
    let bytes: usize = pages.iter().map(String::len).sum();
    println!("\n{} saved pages, {:.0} MB", pages.len(), bytes as f64 / 1e6);
    println!("| KB of HTML | pages | Copydesk, ms | dom_smoothie, ms |\n| ---: | ---: | ---: | ---: |");
    let [ours, theirs] = [Reader::Copydesk, Reader::DomSmoothie].map(|reader| {
        reader.read(&pages[0]); // builds its tables
        pages.iter().map(|page| best(3, || reader.read(page))).collect::<Vec<f64>>()
    });
    let mut from = 0;
    for to in CLASSES {
        let in_class = |times: &[f64]| {
            let of_class = pages.iter().zip(times).filter(|(page, _)| (from..to).contains(&page.len()));
            let mut times: Vec<f64> = of_class.map(|(_, time)| *time).collect();
            times.sort_by(f64::total_cmp);
            times
        };
        let (our, their) = (in_class(&ours), in_class(&theirs));
        let upper = if to == usize::MAX { String::new() } else { (to / 1000).to_string() };
        if let (Some(our_median), Some(their_median)) = (our.get(our.len() / 2), their.get(their.len() / 2)) {
            println!("| {}–{upper} | {} | {our_median:.1} | {their_median:.1} |", from / 1000, our.len());
        }
        from = to;
    }
    for (name, times) in [("Copydesk", ours), ("dom_smoothie", theirs)] {
        let seconds = times.iter().sum::<f64>() / 1e3;
        let speed = pages.len() as f64 / seconds;
        println!("{name}: {speed:.0} pages a second, {:.1} MB a second", bytes as f64 / 1e6 / seconds);
    }
    Ok(())
}

/// Milliseconds of the quickest of so many runs.
fn best(runs: usize, mut work: impl FnMut()) -> f64 {
    let time = |_| {
        let begin = Instant::now();
        work();
        begin.elapsed().as_secs_f64() * 1e3
    };
    (0..runs).map(time).fold(f64::INFINITY, f64::min)
}
