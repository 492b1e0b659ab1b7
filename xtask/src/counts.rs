//! How many instructions the command line executes on pages of `tests/pages`, held to `tests/instruction-counts.toml`.
//!
//! Instructions, counted by valgrind's cachegrind, do not depend on how busy a machine is: two runs differ by 0.03 %
//! (hash maps are seeded at random), so a tenth more is the code's doing.

use crate::browsers::install_package;
use crate::build::target_folder;
use crate::shell::{cargo, program, root, run, step, which};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

const BASELINE: &str = "tests/instruction-counts.toml";

/// What is counted: a name, and the command line's arguments.
const CASES: [(&str, &[&str]); 4] = [
    ("article", &["--json", "tests/pages/moscow-times/index.html"]),
    ("live_page", &["--json", "tests/pages/held-out/en-storm-live.html"]),
    ("russian_article", &["--json", "tests/pages/held-out/ru-teplo.html"]),
    ("front_page", &["--json", "tests/pages/front-page/index.html"]),
];

/// How much more than the baseline is too much.
const TOO_MUCH: f64 = 1.10;

/// What to do.
#[derive(clap::Args)]
pub struct Arguments {
    /// Writes what is counted now as the new baseline.
    #[arg(long)]
    write: bool,
}

/// Builds the command line, counts and compares.
///
/// # Errors
/// When something can't be built, installed or read, or a count is a tenth above its baseline; the message names each.
pub fn check(arguments: &Arguments) -> Result<()> {
    if which("valgrind").is_none() {
        install_package("valgrind").context("valgrind, which counts the instructions, is missing")?;
    }
    step("building the command line");
    run(cargo().args(["build", "--release", "--package", "copydesk"]))?;
    let copydesk = target_folder()?.join(format!("release/copydesk{}", std::env::consts::EXE_SUFFIX));
    step("counting instructions");
    let mut counted = BTreeMap::new();
    for (name, case) in CASES {
        let count = count(&copydesk, case)?;
        println!("{name:>16}: {:.1} million instructions", count as f64 / 1e6);
        counted.insert(name.to_owned(), count);
    }
    let path = root().join(BASELINE);
    if arguments.write {
        return std::fs::write(&path, written(&counted)).with_context(|| path.display().to_string());
    }
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let baseline: BTreeMap<String, u64> = toml::from_str(&text).with_context(|| path.display().to_string())?;
    let over = over(&baseline, &counted);
    if !over.is_empty() {
        bail!("more than a tenth above {BASELINE}:\n  {}", over.join("\n  "));
    }
    Ok(())
}

/// The instructions of one run.
pub fn count(copydesk: &Path, arguments: &[&str]) -> Result<u64> {
    let mut valgrind = program("valgrind");
    valgrind.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
    let done = valgrind.arg(copydesk).args(arguments).output().context("can't start valgrind")?;
    let told = String::from_utf8_lossy(&done.stderr);
    if !done.status.success() {
        bail!("the command line failed under valgrind: {told}");
    }
    refs(&told).with_context(|| format!("cachegrind counted nothing: {told}"))
}

/// `==12345== I   refs:      69,684,200`
fn refs(told: &str) -> Option<u64> {
    let number = told.lines().find_map(|line| line.split_once("refs:"))?.1;
    number.trim().replace(',', "").parse().ok()
}

fn over(baseline: &BTreeMap<String, u64>, counted: &BTreeMap<String, u64>) -> Vec<String> {
    let told = |(name, count): (&String, &u64)| match baseline.get(name) {
        None => Some(format!("{name}: no baseline; `cargo xtask counts --write` writes one")),
        Some(most) => {
            let times = *count as f64 / *most as f64;
            (times > TOO_MUCH).then(|| format!("{name}: {count}, {:+.0} %", (times - 1.0) * 100.0))
        }
    };
    counted.iter().filter_map(told).collect()
}

fn written(counted: &BTreeMap<String, u64>) -> String {
    let head = "# Instructions of the command line on pages of tests/pages: see xtask/src/counts.rs.\n\
                # Written by `cargo xtask counts --write`; a number goes up only with a reason in the commit.\n\n";
    counted.iter().fold(head.to_owned(), |mut out, (name, count)| {
        // Writing to a string can't fail.
        let _ = writeln!(out, "{name} = {count}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read() {
        assert_eq!(refs("==1== Cachegrind\n==1== \n==1== I   refs:      69,684,200\n"), Some(69_684_200));
        assert_eq!(refs("==1== Cachegrind\n"), None);
    }

    #[test]
    fn a_tenth_more_is_too_much() {
        let counts = |number| BTreeMap::from([("article".to_owned(), number)]);
        for (counted, is_over) in [(1000, false), (1099, false), (1101, true), (1, false)] {
            assert_eq!(!over(&counts(1000), &counts(counted)).is_empty(), is_over, "{counted}");
        }
        assert_eq!(over(&BTreeMap::new(), &counts(1)).len(), 1);
        assert_eq!(toml::from_str::<BTreeMap<String, u64>>(&written(&counts(7))).ok(), Some(counts(7)));
    }
}
