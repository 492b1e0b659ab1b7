//! Other programs, called from the project's root, with progress on standard error.

use anyhow::{Context as _, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// The project's root.
pub fn root() -> &'static Path {
    // The folder above this crate's own, fixed when it was built.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Tells what begins now.
pub fn step(what: &str) {
    eprintln!("==> {what}");
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program, to be run in the root.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The same, with the lowest claim on the processors where there is `nice`.
pub fn idle(command: &Command) -> Command {
    if which("nice").is_none() {
        return program(command.get_program());
    }
    let mut nice = program("nice");
    nice.args(["-n", "19"]).arg(command.get_program());
    nice
}

/// Runs it to its end: what it prints on both outputs, and whether it succeeded.
///
/// # Errors
/// When it can't be started.
pub fn printed(command: &mut Command) -> Result<(String, bool)> {
    let done = command.output().with_context(|| format!("can't start `{}`", told(command)))?;
    let text = [done.stdout, done.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    Ok((text, done.status.success()))
}

/// Runs it to its end.
///
/// # Errors
/// When it can't be started or fails; the message holds the whole command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("can't start `{}`", told(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", told(command));
    }
    Ok(())
}

/// Runs it to its end, its standard output passed on and shown to `see` line by line.
///
/// # Errors
/// When it can't be started or read.
pub fn stream(command: &mut Command, mut see: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("can't start `{}`", told(command)))?;
    let out = child.stdout.take().context("the standard output is piped")?;
    for line in BufReader::new(out).split(b'\n') {
        let line = line.context("can't read what it prints")?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        see(&line);
    }
    child.wait().with_context(|| format!("can't wait for `{}`", told(command)))
}

/// What it prints on standard output, trimmed.
///
/// # Errors
/// As [`run`].
pub fn output(command: &mut Command) -> Result<String> {
    let done = command.output().with_context(|| format!("can't start `{}`", told(command)))?;
    if !done.status.success() {
        bail!("`{}` failed ({}): {}", told(command), done.status, String::from_utf8_lossy(&done.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// Where a program stands in PATH.
pub fn which(name: &str) -> Option<PathBuf> {
    let names = if cfg!(windows) { vec![format!("{name}.exe"), format!("{name}.cmd")] } else { vec![name.to_owned()] };
    std::env::split_paths(&std::env::var_os("PATH")?)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)).collect::<Vec<_>>())
        .find(|path| path.is_file())
}

/// The command as a person would type it.
fn told(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    std::iter::once(name).chain(command.get_args()).map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
