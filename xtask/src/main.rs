//! Everything a person types: `cargo xtask build | run | test | package`.

mod build;
mod shell;

use clap::Parser;
use std::process::ExitCode;

/// Builds, runs, tests and packages Copydesk; sets up what is missing.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Task {
    /// Builds the engine into `extension/`, which a browser can then load unpacked.
    Build,
}

fn main() -> ExitCode {
    let done = match Task::parse() {
        Task::Build => build::engine(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
