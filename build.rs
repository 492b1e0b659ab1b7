//! Lists the word tables under `data/` for `src/words.rs`: a new language is a new folder, not new code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    let mut table = String::from("&[\n");
    for folder in sorted(Path::new("data"))?.iter().filter(|path| path.is_dir()) {
        for file in sorted(folder)? {
            println!("cargo::rerun-if-changed={}", file.display());
            let absolute = fs::canonicalize(&file)?;
            writeln!(table, "({:?}, {:?}, include_str!({absolute:?})),", name(folder), name(&file))
                .map_err(io::Error::other)?;
        }
    }
    table.push(']');
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("words.rs"), table)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
