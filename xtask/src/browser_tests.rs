//! The tests in real browsers: a file is a process of its own, [`AT_ONCE`] run side by side, each one's output is printed
//! whole. A file that failed is run once more, alone: a browser that comes up badly (one in some thousand starts; its
//! storage never answers) or a machine that is too busy fails once, a defect fails twice. What only passed the second time is
//! told as unsteady at the end.

use crate::browsers::{Kind, find_or_install};
use crate::package::{self, Store};
use crate::shell::{cargo, program, root, run, step};
use crate::test::Count;
use crate::{build, npm};
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::Instant;

/// Files that run side by side. A browser waits more than it works; more than two on two processors makes both wait.
const AT_ONCE: usize = 2;

/// Runs all files in the browsers that are named; in both when none is. `is_built`: the native tests have just built the
/// command line; built by itself it would be compiled once more, for other features of what it depends on.
///
/// # Errors
/// When something can't be set up or built, or no test was run.
pub fn all(kinds: &[Kind], is_built: bool) -> Result<Count> {
    npm::packages()?;
    let kinds = if kinds.is_empty() { &[Kind::Chromium, Kind::Firefox] } else { kinds };
    let mut environment = vec![("COPYDESK_BROWSERS", names(kinds).into())];
    for kind in kinds {
        environment.push((kind.variable(), find_or_install(*kind)?));
    }
    build::engine()?;
    for store in [Store::Chromium, Store::Firefox] {
        package::stage(store)?;
    }
    environment.push(("COPYDESK_PACKAGES", package::folder()?));
    if !is_built {
        step("building the command line, which the tests compare with the extension");
        run(cargo().args(["build", "--package", "copydesk", "--bin", "copydesk"]))?;
    }
    let command_line = format!("debug/copydesk{}", std::env::consts::EXE_SUFFIX);
    environment.push(("COPYDESK", build::target_folder()?.join(command_line)));

    step("browser tests");
    let first = side_by_side(files()?, |file| test(file, &environment))?;
    let mut total = Count::default();
    let mut unsteady = Vec::new();
    for (file, mut count) in first {
        if count.failed > 0 {
            step(&format!("once more, alone: {}", file.display()));
            count = test(&file, &environment)?;
            if count.failed == 0 {
                unsteady.push(file);
            }
        }
        total.passed += count.passed;
        total.failed += count.failed;
    }
    for file in unsteady {
        step(&format!("unsteady, passed only the second time: {}", file.display()));
    }
    if total == Count::default() {
        bail!("the browser tests ran no test");
    }
    Ok(total)
}

fn names(kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(",")
}

fn files() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root().join("tests/browser")).context("tests/browser")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.js") {
            files.push(path.strip_prefix(root()).unwrap_or(&path).to_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// Does the work for each file, a few at a time, in their order; ends at the first error.
fn side_by_side(files: Vec<PathBuf>, work: impl Fn(&Path) -> Result<Count> + Sync) -> Result<Vec<(PathBuf, Count)>> {
    let next = Mutex::new(files.into_iter());
    let take = || next.lock().unwrap_or_else(std::sync::PoisonError::into_inner).next();
    let one_after_the_other = || -> Result<Vec<(PathBuf, Count)>> {
        let mut done = Vec::new();
        while let Some(file) = take() {
            let count = work(&file)?;
            done.push((file, count));
        }
        Ok(done)
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(one_after_the_other)).collect();
        let mut all = Vec::new();
        for worker in workers {
            match worker.join() {
                Ok(done) => all.extend(done?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(all)
    })
}

/// Runs one file and prints what it says.
fn test(file: &Path, environment: &[(&str, PathBuf)]) -> Result<Count> {
    let begin = Instant::now();
    let mut node = program("node");
    node.args(["--test", "--test-reporter=spec"]).arg(file).envs(environment.iter().map(|(name, value)| (name, value)));
    let (printed, succeeded) = printed(&mut node)?;
    println!("{printed}");
    step(&format!("{}: {} s", file.display(), begin.elapsed().as_secs()));
    let mut count = printed.lines().map(node_count).fold(Count::default(), |all, line| Count {
        passed: all.passed + line.passed,
        failed: all.failed + line.failed,
    });
    if !succeeded && count.failed == 0 {
        count.failed = 1; // it did not get as far as to its tests
    }
    Ok(count)
}

fn printed(command: &mut Command) -> Result<(String, bool)> {
    let done = command.stderr(std::process::Stdio::inherit()).output().context("can't start Node.js")?;
    Ok((String::from_utf8_lossy(&done.stdout).trim_end().to_owned(), done.status.success()))
}

/// `ℹ pass 12`, `ℹ fail 1`, `ℹ cancelled 0`
fn node_count(line: &str) -> Count {
    let number = |what: &str| line.strip_prefix(what).and_then(|number| number.trim().parse().ok()).unwrap_or(0);
    Count { passed: number("ℹ pass "), failed: number("ℹ fail ") + number("ℹ cancelled ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        assert_eq!(node_count("ℹ pass 7"), Count { passed: 7, failed: 0 });
        assert_eq!(node_count("ℹ fail 2"), Count { passed: 0, failed: 2 });
        assert_eq!(node_count("ℹ cancelled 1"), Count { passed: 0, failed: 1 });
        assert_eq!(node_count("ℹ passing by"), Count::default());
    }

    #[test]
    fn every_file_is_taken_once() -> Result<()> {
        let files: Vec<PathBuf> = (0..9).map(|number| PathBuf::from(number.to_string())).collect();
        let mut done = side_by_side(files.clone(), |_| Ok(Count { passed: 1, failed: 0 }))?;
        done.sort_by(|(one, _), (other, _)| one.cmp(other));
        assert_eq!(done.into_iter().map(|(file, _)| file).collect::<Vec<_>>(), files);
        assert!(side_by_side(files, |_| bail!("no browser")).is_err());
        Ok(())
    }
}
