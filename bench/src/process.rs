//! A page read in a process of its own: only so the most memory that it took can be told.

use crate::best;
use crate::reader::{self, Reader};
use anyhow::{Context as _, Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// What reading a page took.
#[derive(Clone, Debug)]
pub struct Cost {
    /// Bytes of its HTML.
    pub bytes: f64,
    /// Milliseconds of the first time in a process, with the tables that are built then.
    pub first: f64,
    /// Milliseconds of the quickest of the times after that.
    pub milliseconds: f64,
    /// Most bytes that the process held when it had read the page once, its own code included.
    pub memory: f64,
}

/// How often a page is read again: the quickest counts.
const RUNS: usize = 7;
/// How many processes read it.
const PROCESSES: usize = 3;

/// The least cost in several processes.
///
/// # Errors
/// When the page can't be read.
pub fn cost(reader: Reader, page: &Path) -> Result<Cost> {
    let mut least: Option<Cost> = None;
    for _ in 0..PROCESSES {
        let program = std::env::current_exe().context("this program has no path")?;
        let done = Command::new(program).args(["--alone", reader.name()]).arg(page).output().context("can't start")?;
        if !done.status.success() {
            bail!("{}: {}", page.display(), String::from_utf8_lossy(&done.stderr));
        }
        let told = String::from_utf8_lossy(&done.stdout);
        let numbers = told.split_whitespace().map(str::parse).collect::<Result<Vec<f64>, _>>()?;
        let [bytes, first, milliseconds, memory] = numbers[..] else { bail!("the process told: {told}") };
        let before = least.unwrap_or(Cost { bytes, first, milliseconds, memory });
        least = Some(Cost {
            bytes,
            first: first.min(before.first),
            milliseconds: milliseconds.min(before.milliseconds),
            memory: memory.min(before.memory),
        });
    }
    least.context("no process was started")
}

/// What the process does: prints the numbers of a [`Cost`].
///
/// # Errors
/// When the page can't be read, or the system does not tell what the process took.
pub fn alone(reader: Reader, page: &Path) -> Result<()> {
    let text = reader::text(page)?;
    let bytes = text.len();
    let begin = Instant::now();
    reader.consume(text);
    let first = begin.elapsed().as_secs_f64() * 1e3;
    let memory = most_memory()?;
    let text = reader::text(page)?;
    let milliseconds = best(RUNS, || reader.read(&text));
    println!("{bytes} {first} {milliseconds} {memory}");
    Ok(())
}

/// The most bytes that this process has held at once; Linux tells.
fn most_memory() -> Result<u64> {
    const STATUS: &str = "/proc/self/status";
    let status = std::fs::read_to_string(STATUS).context(STATUS)?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes * 1024)
}
