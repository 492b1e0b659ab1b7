//! Lists the word tables under `data/` for `src/words.rs`: a new language is a new folder, not new code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    let mut files = Vec::new();
    for folder in paths(Path::new("data"))?.into_iter().filter(|path| path.is_dir()) {
        for file in paths(&folder)? {
            println!("cargo::rerun-if-changed={}", file.display());
            let subject = name(&file);
            let content = entries(&subject, &fs::read_to_string(&file)?);
            files.push((subject, name(&folder), content));
        }
    }
    files.sort();
    let mut table = String::from("&[\n");
    for (subject, language, content) in files {
        writeln!(table, "({language:?}, {subject:?}, {content:?}),").map_err(io::Error::other)?;
    }
    table.push(']');
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("words.rs"), table)
}

/// Sections and entries alone: what is for people who read the file need not be shipped; where a comma parts phrases, nor the
/// space behind it.
fn entries(subject: &str, content: &str) -> String {
    let lines = content.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let entries = lines.collect::<Vec<_>>().join("\n");
    if matches!(subject, "quantity" | "ranking") { entries.replace(", ", ",") } else { entries }
}

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
