//! `cargo xtask learn-ranking`: runs the crate in `xtask/learn/`, optimised.

use crate::shell::{cargo, run};
use anyhow::Result;
use clap::Args;

/// What is passed on.
#[derive(Args)]
pub struct Arguments {
    /// Writes nothing: learns from one part of the texts and measures on the other, in several ways.
    #[arg(long)]
    check: bool,
}

/// Learns the weights, or cross-checks them.
///
/// # Errors
/// When the sets can't be read.
pub fn ranking(arguments: &Arguments) -> Result<()> {
    let mut command = cargo();
    command.args(["run", "--quiet", "--release", "--package", "learn-ranking", "--"]);
    run(command.args(arguments.check.then_some("--check")))
}
