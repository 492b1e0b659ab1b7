//! The engine as WebAssembly, with the JavaScript and the types that load it, in `extension/engine/`.

use crate::shell::{cargo, output, program, root, run, step, which};
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The engine's target.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The profile that it is built with.
pub const PROFILE: &str = "wasm";

/// Where the built engine stands; git does not know it.
fn engine_folder() -> PathBuf {
    root().join("extension/engine")
}

/// Builds the engine and writes `engine.js`, `engine_bg.wasm` and `engine.d.ts`.
///
/// # Errors
/// When the wasm target can't be installed, the library does not compile, or the result can't be written.
pub fn engine() -> Result<()> {
    wasm_target()?;
    step("building the engine (WebAssembly)");
    let build = ["build", "--lib", "--package", "copydesk", "--target", TARGET, "--profile", PROFILE];
    run(cargo().args(build).arg("--config").arg(compiler_flags()?))?;
    let built = target_folder()?.join(TARGET).join(PROFILE).join("copydesk.wasm");
    let folder = engine_folder();
    step(&format!("writing {}", folder.strip_prefix(root()).unwrap_or(&folder).display()));
    bind(&built, &folder)?;
    let size = folder.join("engine_bg.wasm").metadata().context("the engine was not written")?.len();
    eprintln!("    engine_bg.wasm: {} KB", size / 1000);
    Ok(())
}

/// How readily functions are put where they are called, in LLVM's measure: those that ask for it with `#[inline]`, as nearly all of
/// the standard library's do, and the others. Of one source, gzipped, and twelve saved pages warm in Node.js, the quickest of
/// nine: 325, as it is by default, 801 KB and 124 ms; 225: 790 and 127; 160: 779 and 135; 100: 754 and 160; 50: 736 and 186.
/// With the words of later, a package and a page of 20,000 nodes in Chromium: 125, 1,013 KB and 178 to 205 ms; 95, 1,006 and 180;
/// 70, 1,002 and 180; 65, 998 and 210. 67 is as fast as 70 and a little smaller. With the words of later still, the engine gzipped
/// and twelve pages in Node.js: 67, 831 KB and 181 ms; 55, 826 and 196; 40, 820 and 204.
const INLINE_HINTED: u32 = 67;

/// Of one source and a page of 5,000 nodes: 50, as it is for `s`, 804 KB and 68 ms; 20: 790 and 65; 10: 787 and 58; 5: 786 and 49.
const INLINE: u32 = 5;

/// The setting of the compiler's flags: how readily it inlines, and no path of this machine, which panics would tell, in the engine, so
/// that the same sources give the same bytes wherever they are built. (`trim-paths` will do that once it is stable.)
///
/// # Errors
/// When there is no home folder.
pub fn compiler_flags() -> Result<String> {
    let home = match std::env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => std::env::home_dir().context("there is no home folder")?.join(".cargo"),
    };
    let remap = [(home, "cargo"), (root().to_owned(), "copydesk")];
    let mut flags = remap.map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display())).to_vec();
    flags.push(format!("-Cllvm-args=--inline-threshold={INLINE}"));
    flags.push(format!("-Cllvm-args=--inlinehint-threshold={INLINE_HINTED}"));
    Ok(format!("target.{TARGET}.rustflags={}", serde_json::to_string(&flags)?))
}

/// Installs the wasm target when the toolchain lacks it.
///
/// # Errors
/// When it is missing and rustup is not there or fails.
pub fn wasm_target() -> Result<()> {
    let installed = output(program("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&installed).is_dir() {
        return Ok(());
    }
    step("installing the WebAssembly target");
    if which("rustup").is_none() {
        bail!("Rust's {TARGET} target is missing and rustup, which installs it, is not there: see https://rustup.rs");
    }
    run(program("rustup").args(["target", "add", TARGET]))
}

/// Where cargo builds, wherever the user has set that to be.
pub fn target_folder() -> Result<PathBuf> {
    let metadata = output(cargo().args(["metadata", "--format-version=1", "--no-deps"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).context("cargo metadata is not JSON")?;
    Ok(metadata["target_directory"].as_str().context("cargo metadata names no target folder")?.into())
}

fn bind(wasm: &Path, folder: &Path) -> Result<()> {
    // Only what belongs there: a file of an older build must not be shipped.
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("can't empty {}", folder.display()))?;
    }
    Bindgen::new()
        .input_path(wasm)
        .out_name("engine")
        .web(true)?
        .typescript(true)
        // What the background does when the engine has panicked: nothing else makes a new instance.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen could not read {}", wasm.display()))?;
    let script = folder.join("engine.js");
    let written = std::fs::read_to_string(&script).with_context(|| script.display().to_string())?;
    std::fs::write(&script, without_comments(&written)).with_context(|| script.display().to_string())
}

/// What wasm-bindgen writes, without the lines that are comments: what they say stands in the types as well.
fn without_comments(script: &str) -> String {
    let mut within = false;
    let is_code = |line: &&str| {
        let line = line.trim();
        within |= line.starts_with("/*");
        let comment = within || line.starts_with("//");
        within &= !line.ends_with("*/");
        !comment
    };
    script.split_inclusive('\n').filter(is_code).collect()
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_are_not_shipped() {
        let script = "/* @types */\n/**\n * Adds.\n */\nlet a = 1; // one\n  // two\n  b();\n";
        assert_eq!(without_comments(script), "let a = 1; // one\n  b();\n");
    }
}
