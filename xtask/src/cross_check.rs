//! The clutter rules, set by hand, against weights learned from one half of the publishers and measured on the other.
//!
//! `examples/cross_check` does it, in a release build: learning is far too slow in the build that xtask runs in.

use crate::shell::{cargo, root, run};
use anyhow::{Result, bail};

/// What to do.
#[derive(clap::Args)]
pub struct Arguments {
    /// How many ways to halve the publishers; each gives two unseen halves.
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=100))]
    halvings: u32,
}

/// Learns, measures and prints the figures side by side.
///
/// # Errors
/// When the labelled pages are not here or can't be read.
pub fn compare(arguments: &Arguments) -> Result<()> {
    let bench = root().join("../shared/bench");
    if !bench.is_dir() {
        bail!("the labelled pages are not here: {} is missing", bench.display());
    }
    let mut check = cargo();
    check.args(["run", "--release", "--package", "copydesk", "--example", "cross_check", "--"]);
    run(check.arg(bench).arg(arguments.halvings.to_string()))
}
