//! Everything that proves the project, in one go.

use crate::browser_tests;
use crate::browsers::Kind;
use crate::package::{self, Store};
use crate::shell::{cargo, run, step, stream};
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

const STEPS: [Step; 8] =
    [Step::Format, Step::Clippy, Step::Native, Step::Wasm, Step::Types, Step::Browsers, Step::Lint, Step::Supply];

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
    for kind in STEPS.into_iter().filter(|kind| arguments.takes(*kind)) {
        let count = match kind.run(arguments) {
            Ok(count) => count,
            Err(error) => {
                eprintln!("{error:#}");
                Count { passed: 0, failed: 1 }
            }
        };
        if count.failed > 0 {
            broken.push(format!("{kind:?}"));
        }
        total.passed += count.passed;
        total.failed += count.failed;
    }
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
            Step::Clippy => {
                step("clippy");
                build::wasm_target()?;
                let native = ["clippy", "--workspace", "--all-targets"];
                let wasm = ["clippy", "--package", "copydesk", "--lib", "--target", build::TARGET];
                run(cargo().args(native).args(DENY_WARNINGS))?;
                run(cargo().args(wasm).args(DENY_WARNINGS))?;
                Ok(Count { passed: 2, failed: 0 })
            }
            Step::Native => {
                step("native tests");
                suite(cargo().args(["test", "--workspace", "--no-fail-fast"]))
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
