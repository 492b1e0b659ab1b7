//! Everything a person types: `cargo xtask build | run | pictures | store-pictures | test | package | bench | counts |
//! bench-floors | agree | learn-ranking | cross-check`.

mod agree;
mod bench;
mod browser_tests;
mod browsers;
mod build;
mod counts;
mod cross_check;
mod floors;
mod learn;
mod notices;
mod npm;
mod package;
mod run;
mod shell;
mod supply;
mod test;

use clap::Parser;
use std::process::ExitCode;

/// Builds, runs, tests and packages Copydesk; sets up what is missing.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Task {
    /// Builds the engine into `extension/`, which a browser can then load unpacked.
    Build,
    /// Opens the demo page in a browser with the extension loaded.
    Run(run::Arguments),
    /// Takes pictures of the panel in its states, light and dark, in windows of several widths: `target/screenshots/`.
    Pictures,
    /// Draws the icons from their sources, and takes the pictures for the stores: `extension/icons/`, `docs/store/`.
    StorePictures,
    /// Runs everything that proves the project; the last line tells how many passed and failed.
    Test(test::Arguments),
    /// Makes the packages for the browsers' stores in `target/package/`.
    Package,
    /// Measures what Copydesk costs: in Chromium beside Readability and a bare pass, and natively by page size.
    Bench(bench::Arguments),
    /// Counts the instructions of the command line; fails when they are a tenth above `tests/instruction-counts.toml`.
    Counts(counts::Arguments),
    /// Runs the scorers of `../shared/bench` and fails when a number is below its floor in `tests/bench-floors.toml`.
    BenchFloors(floors::Arguments),
    /// Compares what the extension hides on saved pages, their scripts blocked, with what the command line lists.
    Agree(agree::Arguments),
    /// Learns the weights of the key figures' ranking from `../shared/bench`; `--check` cross-checks instead.
    LearnRanking(learn::Arguments),
    /// Sets the clutter rules against learned weights, on publishers that these were not learned from.
    CrossCheck(cross_check::Arguments),
}

fn main() -> ExitCode {
    let done = match Task::parse() {
        Task::Build => build::engine(),
        Task::Run(arguments) => run::demo(&arguments),
        Task::Pictures => run::pictures(),
        Task::StorePictures => run::store_pictures(),
        Task::Test(arguments) => test::everything(&arguments),
        Task::Package => package::both(),
        Task::Bench(arguments) => bench::measure(&arguments),
        Task::Counts(arguments) => counts::check(&arguments),
        Task::BenchFloors(arguments) => floors::check(&arguments),
        Task::Agree(arguments) => agree::compare(&arguments),
        Task::LearnRanking(arguments) => learn::ranking(&arguments),
        Task::CrossCheck(arguments) => cross_check::compare(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
