//! Everything that proves the project, in one go.

use crate::browser_tests;
use crate::browsers::Kind;
use crate::package::{self, Store};
use crate::shell::{cargo, idle, printed, run, step, stream};
use crate::{build, npm, supply};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Instant;

/// Which steps to run.
#[derive(clap::Args)]
pub struct Arguments {
    /// Only this step; may be given several times.
    #[arg(long, value_enum)]
    only: Vec<Step>,
    /// The browsers to test in; both when none is named.
    #[arg(long, value_enum)]
    browser: Vec<Kind>,
}

impl Arguments {
    fn takes(&self, step: Step) -> bool {
        self.only.is_empty() || self.only.contains(&step)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Step {
    /// rustfmt finds nothing to change.
    Format,
    /// clippy has no warnings, natively and for WebAssembly.
    Clippy,
    /// The native tests.
    Native,
    /// The engine builds as WebAssembly.
    Wasm,
    /// The JavaScript agrees with its types.
    Types,
    /// The tests in real browsers.
    Browsers,
    /// web-ext finds neither errors nor warnings in the extension.
    Lint,
    /// Nothing is known against the crates and packages of others.
    Supply,
}

/// In this order: the native tests build the command line that the browser tests compare with.
const STEPS: [Step; 8] =
    [Step::Format, Step::Wasm, Step::Types, Step::Native, Step::Clippy, Step::Browsers, Step::Lint, Step::Supply];

/// How many tests passed and failed. A step that is no test suite counts as one test.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Passed.
    pub passed: usize,
    /// Failed, or never came to their end.
    pub failed: usize,
}

/// Runs the steps, all of them whatever fails, and prints `N passed, N failed` last.
///
/// # Errors
/// When a test failed.
pub fn everything(arguments: &Arguments) -> Result<()> {
    let begin = Instant::now();
    let mut total = Count::default();
    let mut broken = Vec::new();
    let mut add = |kind: Step, count: Result<Count>| {
        let count = count.unwrap_or_else(|error| {
            eprintln!("{error:#}");
            Count { passed: 0, failed: 1 }
        });
        if count.failed > 0 {
            broken.push(format!("{kind:?}"));
        }
        total.passed += count.passed;
        total.failed += count.failed;
    };
    std::thread::scope(|scope| {
        let mut beside = None;
        for kind in STEPS.into_iter().filter(|kind| arguments.takes(*kind)) {
            // Browsers leave a third of two processors idle: what they leave is enough for clippy.
            if kind == Step::Clippy && arguments.takes(Step::Browsers) {
                beside = Some(scope.spawn(clippy));
                continue;
            }
            add(kind, kind.run(arguments));
            if kind == Step::Browsers
                && let Some(clippy) = beside.take()
            {
                let done = clippy.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                add(Step::Clippy, done);
            }
        }
    });
    eprintln!("==> {} s", begin.elapsed().as_secs());
    println!("{} passed, {} failed", total.passed, total.failed);
    if !broken.is_empty() {
        bail!("failed: {}", broken.join(", "));
    }
    Ok(())
}

impl Step {
    fn run(self, arguments: &Arguments) -> Result<Count> {
        match self {
            Step::Format => {
                step("formatting");
                one(run(cargo().args(["fmt", "--all", "--check"])))
            }
            Step::Clippy => clippy(),
            Step::Native => {
                step("native tests");
                // By itself, xtask is tested as `cargo xtask` has built it; with the others, all that it needs would be
                // built once more, for what they need of it besides.
                let engine = suite(cargo().args([
                    "test",
                    "--workspace",
                    "--exclude",
                    "xtask",
                    "--exclude",
                    "bench",
                    "--no-fail-fast",
                ]))?;
                let tasks = suite(cargo().args(["test", "--package", "xtask", "--no-fail-fast"]))?;
                Ok(Count { passed: engine.passed + tasks.passed, failed: engine.failed + tasks.failed })
            }
            Step::Wasm => one(build::engine()),
            Step::Types => {
                npm::packages()?;
                build::engine()?;
                step("types of the JavaScript");
                // The extension's scripts run in a browser, the tests in Node.js: what is there differs.
                run(npm::script("typescript/bin/tsc").args(["--project", "tsconfig.json"]))?;
                one(run(npm::script("typescript/bin/tsc").args(["--project", "tests/browser/tsconfig.json"])))
            }
            Step::Browsers => browser_tests::all(&arguments.browser, arguments.takes(Step::Native)),
            Step::Lint => {
                npm::packages()?;
                build::engine()?;
                let package = package::stage(Store::Firefox)?;
                step("web-ext lint of what Firefox gets");
                let mut lint = npm::script("web-ext/bin/web-ext.js");
                one(run(lint.args(["lint", "--warnings-as-errors", "--source-dir"]).arg(package)))
            }
            Step::Supply => one(supply::check()),
        }
    }
}

/// With the lowest claim on the processors; what it says is told at its end.
fn clippy() -> Result<Count> {
    build::wasm_target()?;
    let flags = build::compiler_flags()?;
    let runs: [&[&str]; 3] = [
        &["--workspace", "--exclude", "xtask", "--exclude", "bench", "--all-targets"],
        &["--package", "xtask", "--all-targets"],
        // As it is built to be shipped, so that what expands macros is built once for both, and neither undoes the other.
        &["--package", "copydesk", "--lib", "--target", build::TARGET, "--profile", build::PROFILE, "--config", &flags],
    ];
    let mut told = Vec::new();
    for run in runs {
        let begin = Instant::now();
        let mut clippy = idle(&cargo());
        let (said, succeeded) = printed(clippy.arg("clippy").args(run).args(DENY_WARNINGS))?;
        told.push(format!("clippy {}: {} s", run[..3].join(" "), begin.elapsed().as_secs()));
        if !succeeded {
            bail!("{said}");
        }
    }
    step(&told.join("\n    "));
    Ok(Count { passed: runs.len(), failed: 0 })
}

const DENY_WARNINGS: [&str; 3] = ["--", "--deny", "warnings"];

fn one(done: Result<()>) -> Result<Count> {
    done.map(|()| Count { passed: 1, failed: 0 })
}

/// Runs a suite and counts its tests by what it prints.
fn suite(command: &mut Command) -> Result<Count> {
    let mut total = Count::default();
    let status = stream(command, |line| {
        let counted = cargo_count(line);
        total.passed += counted.passed;
        total.failed += counted.failed;
    })?;
    if !status.success() && total.failed == 0 {
        total.failed = 1; // it did not get as far as to its tests
    }
    if status.success() && total.passed == 0 {
        bail!("the suite ran no test");
    }
    Ok(total)
}

/// cargo test: `test result: ok. 12 passed; 1 failed; 0 ignored; …`
fn cargo_count(line: &str) -> Count {
    let Some(result) = line.strip_prefix("test result: ") else { return Count::default() };
    let number = |what: &str| {
        let before = result.split_once(what)?.0.trim_end();
        before.rsplit(' ').next()?.parse().ok()
    };
    Count { passed: number("passed").unwrap_or(0), failed: number("failed").unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        let cargo = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(cargo_count(cargo), Count { passed: 12, failed: 3 });
        assert_eq!(cargo_count("test name ... ok"), Count::default());
    }
}
