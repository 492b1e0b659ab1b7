//! Whether the extension in a browser and the command line hide the same on saved pages.

use crate::browsers::{Kind, find_or_install};
use crate::shell::{cargo, program, root, run, step};
use crate::{build, npm};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// What to compare.
#[derive(clap::Args)]
pub struct Arguments {
    /// The browser to use.
    #[arg(long, value_enum, default_value = "chromium")]
    browser: Kind,
    /// A set of `../shared/bench`, or a folder of saved `.html` pages.
    #[arg(default_value = "../shared/bench/news")]
    folder: PathBuf,
    /// Only these pages, by name without ending.
    pages: Vec<String>,
}

/// Builds both, loads every page with its scripts blocked and prints each difference with its cause.
///
/// # Errors
/// When something can't be set up or built, the browser fails, or a page differs.
pub fn compare(arguments: &Arguments) -> Result<()> {
    let folder = root().join(&arguments.folder);
    if !folder.is_dir() {
        bail!("no such folder: {}", folder.display());
    }
    npm::packages()?;
    let browser = find_or_install(arguments.browser)?;
    build::engine()?;
    step("building the command line");
    run(cargo().args(["build", "--release", "--package", "copydesk", "--bin", "copydesk"]))?;
    let command_line = build::target_folder()?.join(format!("release/copydesk{}", std::env::consts::EXE_SUFFIX));
    step(&format!("the pages of {} in {}", folder.display(), browser.display()));
    let mut compare = program("node");
    compare.args(["tests/browser/agreement.js", arguments.browser.name()]).arg(folder).args(&arguments.pages);
    run(compare.env(arguments.browser.variable(), browser).env("COPYDESK", command_line))
}
