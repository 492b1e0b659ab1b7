//! The packages for the browsers' stores. The same sources give the same bytes: files in order of their names, no times.

use crate::build::{engine, target_folder};
use crate::npm;
use crate::shell::{root, run, step};
use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

#[derive(Clone, Copy)]
enum Store {
    Chromium,
    Firefox,
}

/// Builds the engine, makes it smaller and writes `target/package/copydesk-{chromium,firefox}-VERSION.zip`.
///
/// # Errors
/// When something can't be built, read or written, or the manifest's version is not the engine's.
pub fn both() -> Result<()> {
    npm::packages()?;
    engine()?;
    let folder = target_folder()?.join("package");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let extension = root().join("extension");
    let wasm = smaller(&extension.join("engine/engine_bg.wasm"), &folder.join("engine_bg.wasm"))?;
    let manifest = manifest(&extension)?;
    let files = files(&extension)?;
    for (store, name) in [(Store::Chromium, "chromium"), (Store::Firefox, "firefox")] {
        let path = folder.join(format!("copydesk-{name}-{}.zip", env!("CARGO_PKG_VERSION")));
        step(&format!("writing {}", path.display()));
        write(&path, &extension, &files, &wasm, &for_store(&manifest, store)?)?;
        eprintln!("    {} KB", path.metadata()?.len() / 1000);
    }
    Ok(())
}

/// The engine after wasm-opt.
fn smaller(wasm: &Path, optimised: &Path) -> Result<Vec<u8>> {
    step("making the engine smaller (wasm-opt)");
    let mut optimiser = npm::script("binaryen/bin/wasm-opt");
    run(optimiser.arg("-Oz").arg("--detect-features").arg(wasm).arg("-o").arg(optimised))?;
    fs::read(optimised).with_context(|| optimised.display().to_string())
}

fn manifest(extension: &Path) -> Result<Map<String, Value>> {
    let path = extension.join("manifest.json");
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let manifest: Map<String, Value> = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
    let version = manifest.get("version").and_then(Value::as_str).unwrap_or_default();
    if version != env!("CARGO_PKG_VERSION") {
        bail!("extension/manifest.json says version {version}, Cargo.toml {}", env!("CARGO_PKG_VERSION"));
    }
    Ok(manifest)
}

/// The manifest without what only the other browser reads.
fn for_store(manifest: &Map<String, Value>, store: Store) -> Result<String> {
    let mut manifest = manifest.clone();
    let (others, others_background): (&[&str], &str) = match store {
        Store::Chromium => (&["browser_specific_settings", "sidebar_action"], "scripts"),
        Store::Firefox => (&["minimum_chrome_version", "side_panel"], "service_worker"),
    };
    for key in others {
        manifest.shift_remove(*key);
    }
    let background = manifest.get_mut("background").and_then(Value::as_object_mut);
    background.context("the manifest has no background")?.shift_remove(others_background);
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

/// The files to ship, by path below the folder, in order.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).with_context(|| at.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.to_string_lossy().ends_with(".d.ts") {
                found.push(path.strip_prefix(folder)?.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

fn write(path: &Path, extension: &Path, files: &[PathBuf], wasm: &[u8], manifest: &str) -> Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(File::create(path).with_context(|| path.display().to_string())?);
    for file in files {
        let name = file.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        zip.start_file(name.as_str(), options)?;
        match name.as_str() {
            "manifest.json" => zip.write_all(manifest.as_bytes())?,
            "engine/engine_bg.wasm" => zip.write_all(wasm)?,
            _ => zip.write_all(&fs::read(extension.join(file)).with_context(|| file.display().to_string())?)?,
        }
    }
    zip.finish()?;
    Ok(())
}
