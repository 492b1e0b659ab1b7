//! Node.js and the npm packages that the checks use. The extension itself uses none.

use crate::shell::{output, program, root, run, step, which};
use anyhow::{Context as _, Result, bail};
use std::fs::Metadata;
use std::path::PathBuf;
use std::process::Command;

/// The oldest Node.js that the packages run on.
const OLDEST_NODE: u32 = 20;

/// Installs the packages of `package-lock.json`, when they are not there yet as it names them.
///
/// # Errors
/// When Node.js or npm is missing or too old, or the packages can't be installed.
pub fn packages() -> Result<()> {
    check_node()?;
    let changed = |path: PathBuf| path.metadata().and_then(|metadata: Metadata| metadata.modified());
    let wanted = changed(root().join("package-lock.json")).context("package-lock.json")?;
    // npm writes this file last.
    if changed(root().join("node_modules/.package-lock.json")).is_ok_and(|installed| installed >= wanted) {
        return Ok(());
    }
    step("installing the npm packages that the checks use");
    let npm = which("npm").context("npm is missing; it comes with Node.js: https://nodejs.org")?;
    // None of the packages needs its install script; so none gets to run one.
    run(program(npm).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
}

/// A program from the packages, by its script.
pub fn script(path: &str) -> Command {
    let mut command = program("node");
    command.arg(root().join("node_modules").join(path));
    command
}

fn check_node() -> Result<()> {
    let version = output(program("node").arg("--version"))
        .with_context(|| format!("Node.js {OLDEST_NODE} or later is needed: https://nodejs.org"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node.js {OLDEST_NODE} or later is needed, here is {version}: https://nodejs.org");
    }
    Ok(())
}
