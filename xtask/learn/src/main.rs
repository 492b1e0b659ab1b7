//! `cargo xtask learn-ranking`: learns the weights of the key figures' ranking (`data/ranking.txt`), or cross-checks them.
//!
//! A crate beside xtask, since it needs the engine, optimised, and no other task does.

mod examples;
mod model;

use anyhow::Result;
use clap::Parser;
use copydesk::figures::ranking::features::NAMES;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// Learns the weights of the key figures' ranking and writes `data/ranking.txt`.
#[derive(Parser)]
struct Arguments {
    /// Writes nothing: learns from one part of the texts and measures on the other, in several ways.
    #[arg(long)]
    check: bool,
    /// The folder of the labelled sets.
    #[arg(long, default_value = "../shared/bench")]
    bench: PathBuf,
    /// Where the weights go.
    #[arg(long, default_value = "data/ranking.txt")]
    weights: PathBuf,
}

/// Halving one way alone is off by a point or two.
const HALVINGS: u64 = 4;

/// Nine tenths are nearly as much to learn from as all the texts: what new texts may expect of the weights that are kept.
const TENTHS: u64 = 10;

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let mut texts = examples::headlines(&arguments.bench.join("headlines.jsonl"))?;
    texts.extend(examples::pages(&arguments.bench.join("news"))?);
    examples::tell_what_was_found(&texts);
    if arguments.check {
        let mut halves = model::Score::default();
        for halving in 0..HALVINGS {
            halves.add_all(&model::crossed(&texts, halving, 2));
        }
        println!("learned from one half, measured on the other, {HALVINGS} ways:\n{halves}");
        println!("learned from nine tenths, measured on the last:\n{}", model::crossed(&texts, HALVINGS, TENTHS));
        return Ok(());
    }
    let weights = model::learn(texts.iter());
    let mut score = model::Score::default();
    score.add(texts.iter(), &weights);
    println!("learned from all, measured on all (what new texts may expect, --check tells):\n{score}");
    let mut table = String::from(
        "# Learned by `cargo xtask learn-ranking` from the bench's headlines and pages; not written by hand.\n",
    );
    for (weight, name) in weights.iter().zip(NAMES) {
        writeln!(table, "{weight:.3} {name}")?;
    }
    fs::write(arguments.weights, table)?;
    Ok(())
}
