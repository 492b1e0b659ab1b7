//! The packages for the browsers' stores. The same sources give the same bytes, wherever and whenever they are built: files
//! in order of their names, no times, one set of permissions, and no path of the machine in the engine (see build.rs).

use crate::build::{engine, target_folder};
use crate::notices;
use crate::shell::{root, step};
use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Whose store a package is for.
#[derive(Clone, Copy)]
pub enum Store {
    /// Chrome Web Store, Edge Add-ons.
    Chromium,
    /// addons.mozilla.org
    Firefox,
}

impl Store {
    fn name(self) -> &'static str {
        match self {
            Store::Chromium => "chromium",
            Store::Firefox => "firefox",
        }
    }
}

/// Builds the engine and writes `target/package/copydesk-{chromium,firefox}-VERSION.zip`.
///
/// # Errors
/// When something can't be built, read or written, or the manifest's version is not the engine's.
pub fn both() -> Result<()> {
    engine()?;
    for store in [Store::Chromium, Store::Firefox] {
        let staged = stage(store)?;
        let zip = staged.with_file_name(format!("copydesk-{}-{}.zip", store.name(), env!("CARGO_PKG_VERSION")));
        step(&format!("writing {}", zip.display()));
        write(&zip, &staged)?;
        eprintln!("    {} KB", zip.metadata()?.len() / 1000);
    }
    Ok(())
}

/// Where packages are made.
///
/// # Errors
/// When cargo does not tell where it builds.
pub fn folder() -> Result<PathBuf> {
    Ok(target_folder()?.join("package"))
}

/// Copies what is shipped to `target/package/STORE`, with the manifest for that store and the licences of what the engine is
/// made of.
///
/// # Errors
/// When something can't be read or written, a licence is missing, or the manifest's version is not the engine's.
pub fn stage(store: Store) -> Result<PathBuf> {
    let extension = root().join("extension");
    let folder = folder()?.join(store.name());
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    for file in files(&extension)?.iter().filter(|file| !file.to_string_lossy().ends_with(".d.ts")) {
        let to = folder.join(file);
        fs::create_dir_all(to.parent().unwrap_or(&folder)).with_context(|| to.display().to_string())?;
        let from = extension.join(file);
        let bytes = fs::read(&from).with_context(|| from.display().to_string())?;
        let shipped = shipped(file, bytes).with_context(|| from.display().to_string())?;
        fs::write(&to, shipped).with_context(|| to.display().to_string())?;
    }
    fs::write(folder.join("LICENSES.txt"), notices::text()?)?;
    fs::write(folder.join("manifest.json"), for_store(&manifest(&extension)?, store)?)?;
    Ok(folder)
}

/// The file as it is shipped: messages without the white space between them, which is 1 KB of a package, and pages without their
/// comments, which is 2.4 KB. All else is shipped as it is written.
fn shipped(file: &Path, bytes: Vec<u8>) -> Result<Vec<u8>> {
    if file.starts_with("_locales") {
        let messages: Value = serde_json::from_slice(&bytes)?;
        return Ok(messages.to_string().into_bytes());
    }
    if file.extension().is_some_and(|extension| extension == "html") {
        return Ok(without_comments(&String::from_utf8(bytes)?).into_bytes());
    }
    Ok(bytes)
}

/// A page of ours, none of which has `<!--` but where a comment begins.
fn without_comments(page: &str) -> String {
    let mut parts = page.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |shipped, part| {
        let behind = part.split_once("-->").map_or("", |(_, behind)| behind);
        shipped + behind.strip_prefix('\n').unwrap_or(behind)
    })
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
    if let (Store::Firefox, Some(permissions)) = (store, manifest.get_mut("permissions").and_then(Value::as_array_mut))
    {
        permissions.retain(|permission| permission != "sidePanel");
    }
    let background = manifest.get_mut("background").and_then(Value::as_object_mut);
    background.context("the manifest has no background")?.shift_remove(others_background);
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

/// The folder's files, by their path below it, in order.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).with_context(|| at.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder)?.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The folder as a ZIP file.
fn write(path: &Path, folder: &Path) -> Result<()> {
    /// Above 9 it is Zopfli's, with as many iterations as it is more. One makes the engine 37 KB less (755 to 718); five, as here,
    /// a package 1.6 KB less again, in a few seconds; fifteen 0.2 KB more, in half a minute. Packages are to be under 1 MB.
    const LEVEL: i64 = 14;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(File::create(path).with_context(|| path.display().to_string())?);
    for file in files(folder)? {
        let name = file.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        zip.start_file(name, options)?;
        zip.write_all(&fs::read(folder.join(&file)).with_context(|| file.display().to_string())?)?;
    }
    zip.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, SystemTime};

    /// The files' times, and the order in which they were written, are no part of the package.
    #[test]
    fn the_same_files_give_the_same_bytes() {
        let folder = std::env::temp_dir().join(format!("copydesk-package-{}", std::process::id()));
        let names = ["b.js", "a/z.js", "a.js", "_locales/en/messages.json"];
        let make = |at: &str, names: &[&str], age: u64| {
            let from = folder.join(at);
            for name in names {
                let file = from.join(name);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, name).unwrap();
                let time = SystemTime::now() - Duration::from_secs(age);
                File::options().write(true).open(&file).unwrap().set_modified(time).unwrap();
            }
            let zip = folder.join(format!("{at}.zip"));
            write(&zip, &from).unwrap();
            fs::read(zip).unwrap()
        };
        let backwards: Vec<&str> = names.iter().rev().copied().collect();
        assert!(make("one", &names, 0) == make("other", &backwards, 400 * 86_400));
        assert!(make("less", &names[1..], 0) != make("one", &names, 0));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_is_shipped_of_a_file() {
        for (file, written, shipped_as) in [
            (
                "_locales/en/messages.json",
                "{\n  \"a\": { \"message\": \"b  c\" }\n}\n",
                "{\"a\":{\"message\":\"b  c\"}}",
            ),
            (
                "panel/panel.html",
                "<!doctype html>\n<!--\n  a\n-->\n<p>b<!-- c -->d</p>\n",
                "<!doctype html>\n<p>bd</p>\n",
            ),
            ("a.js", "// <!-- a -->\nb();\n", "// <!-- a -->\nb();\n"),
        ] {
            let bytes = shipped(Path::new(file), written.as_bytes().to_vec()).unwrap();
            assert_eq!(String::from_utf8(bytes).unwrap(), shipped_as, "{file}");
        }
    }

    #[test]
    fn each_store_gets_its_own_keys() {
        let manifest = manifest(&root().join("extension")).unwrap();
        let of = |store| -> Value { serde_json::from_str(&for_store(&manifest, store).unwrap()).unwrap() };
        let (chromium, firefox) = (of(Store::Chromium), of(Store::Firefox));
        assert_eq!(chromium["permissions"], serde_json::json!(["storage", "sidePanel"]));
        assert_eq!(firefox["permissions"], serde_json::json!(["storage"]));
        let keys = ["side_panel", "sidebar_action", "browser_specific_settings", "minimum_chrome_version"];
        assert_eq!(keys.map(|key| !chromium[key].is_null()), [true, false, false, true]);
        assert_eq!(keys.map(|key| !firefox[key].is_null()), [false, true, true, false]);
    }
}
