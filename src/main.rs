//! The command line: reads saved pages or plain texts, prints what the engine tells.

mod command;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    command::run(&command::Arguments::parse())
}
