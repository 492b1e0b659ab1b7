//! The licences of what the engine is made of, as one text that goes into the packages: the code of other people's crates
//! is in the WebAssembly, and their licences ask to be handed on, the Mozilla Public License also to tell where the source
//! is. Made from `cargo metadata`, in order of names, so that the same lock file gives the same text.
//!
//! Not `cargo about`: it compiles for minutes on every machine, and decides the same by one more file of settings.

use crate::build::TARGET;
use crate::shell::{cargo, output};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

const ENGINE: &str = "copydesk";

/// A crate whose code is shipped.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shipped {
    /// Name and version.
    name: String,
    /// SPDX expression.
    licence: String,
    /// Where its source is.
    source: String,
    /// The text of its licence; `None` where it brings none.
    text: Option<String>,
}

/// The text for the packages.
///
/// # Errors
/// When cargo does not tell what the engine is made of, or the text of a licence is nowhere to be found.
pub fn text() -> Result<String> {
    let metadata = output(cargo().args(["metadata", "--format-version=1", "--filter-platform", TARGET]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata is not JSON")?;
    written(&shipped(&metadata)?)
}

/// The engine and what it is built from, without what only runs while it is built.
fn shipped(metadata: &Value) -> Result<Vec<Shipped>> {
    let by_id = |list: &Value| -> HashMap<String, Value> {
        let all = list.as_array().into_iter().flatten();
        all.filter_map(|one| Some((one["id"].as_str()?.to_owned(), one.clone()))).collect()
    };
    let packages = by_id(&metadata["packages"]);
    let nodes = by_id(&metadata["resolve"]["nodes"]);
    let is_macro = |id: &str| {
        let targets = packages.get(id).and_then(|package| package["targets"].as_array()).into_iter().flatten();
        targets.flat_map(|target| target["kind"].as_array().into_iter().flatten()).any(|kind| kind == "proc-macro")
    };
    let engine = packages.iter().find(|(_, package)| package["name"] == ENGINE).map(|(id, _)| id.clone());
    let mut ahead = vec![engine.context("the engine is not in cargo metadata")?];
    let mut seen = BTreeSet::new();
    while let Some(id) = ahead.pop() {
        if is_macro(&id) || !seen.insert(id.clone()) {
            continue;
        }
        for needed in nodes.get(&id).and_then(|node| node["deps"].as_array()).into_iter().flatten() {
            let is_shipped = needed["dep_kinds"].as_array().into_iter().flatten().any(|kind| kind["kind"].is_null());
            ahead.extend(needed["pkg"].as_str().filter(|_| is_shipped).map(str::to_owned));
        }
    }
    let mut found: Vec<Shipped> =
        seen.iter().filter_map(|id| packages.get(id)).map(read).collect::<Result<Vec<_>>>()?;
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn read(package: &Value) -> Result<Shipped> {
    let text = |name: &str| package[name].as_str().unwrap_or_default();
    let (name, version) = (text("name"), text("version"));
    let folder = Path::new(text("manifest_path")).parent().context("a manifest in no folder")?;
    let licence = text("license");
    let source = if name == ENGINE { String::new() } else { format!("https://crates.io/crates/{name}/{version}") };
    Ok(Shipped {
        name: format!("{name} {version}"),
        licence: licence.to_owned(),
        source,
        text: if licence == "MPL-2.0" { Some(MOZILLA.to_owned()) } else { licence_in(folder)? },
    })
}

/// What the Mozilla Public License asks to be told with a program (3.1, 3.2): by which terms the source goes, and where both are.
/// Its text would be a third of all.
const MOZILLA: &str = "The source code of these parts is governed by the terms of the Mozilla Public License, v. 2.0. You can \
                       obtain a copy of it at https://mozilla.org/MPL/2.0/, and the source code at the addresses above.";

/// The text of the licence in a crate's folder; where there is a choice, the MIT licence, which is the shortest.
fn licence_in(folder: &Path) -> Result<Option<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if ["LICENSE", "LICENCE"].iter().any(|word| name.to_ascii_uppercase().starts_with(word)) {
            names.push(name);
        }
    }
    names.sort();
    let chosen = names.iter().find(|name| name.to_ascii_uppercase().contains("MIT")).or(names.first());
    let Some(name) = chosen else { return Ok(None) };
    let path = folder.join(name);
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    Ok(Some(text.replace("\r\n", "\n").trim().to_owned()))
}

/// Whose copyright it is, each with the crates that say so.
type Notices<'c> = BTreeMap<&'c str, Vec<&'c str>>;

/// Where the permission of the MIT licence begins; whose copyright it is stands before that.
const PERMISSION: &str = "Permission is hereby granted";

/// A licence's text in two: whose copyright it is, and what is permitted.
fn notice_and_permission(text: &str) -> (&str, &str) {
    let (notice, permission) = text.split_at(text.find(PERMISSION).unwrap_or(0));
    (notice.trim(), permission)
}

/// The list of crates, then each permission once, behind the notices of those it is for. Where lines break is no difference.
fn written(crates: &[Shipped]) -> Result<String> {
    let mut told = String::from("Copydesk's engine is made of these parts:\n\n");
    let mut by_words: BTreeMap<Vec<&str>, (&str, Notices)> = BTreeMap::new();
    for one in crates {
        told += format!("{}, {} {}", one.name, one.licence, one.source).trim_end();
        told.push('\n');
        // A crate of a larger project leaves the text to the others.
        let same =
            || crates.iter().filter(|other| other.licence == one.licence).find_map(|other| other.text.as_deref());
        let Some(text) = one.text.as_deref().or_else(same) else {
            bail!("no text of the licence of {}: {}", one.name, one.licence);
        };
        let (notice, permission) = notice_and_permission(text);
        let words = permission.split_whitespace().collect();
        let (_, notices) = by_words.entry(words).or_insert((permission, BTreeMap::new()));
        notices.entry(notice).or_default().push(&one.name);
    }
    for (permission, notices) in by_words.into_values() {
        told += &format!("\n{}\n", "-".repeat(80));
        for (notice, names) in notices {
            told += format!("{}\n\n{notice}", names.join(", ")).trim_end();
            told += "\n\n";
        }
        told += permission;
        told.push('\n');
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped(name: &str, licence: &str, text: Option<&str>) -> Shipped {
        Shipped { name: name.into(), licence: licence.into(), source: format!("at {name}"), text: text.map(Into::into) }
    }

    #[test]
    fn every_crate_and_each_text_once() {
        let crates = [
            shipped("a 1", "MIT", Some("Do")),
            shipped("b 1", "MPL-2.0", Some("Share")),
            shipped("c 2", "MPL-2.0", None),
            shipped("d 1", "MIT", Some("(c) Ann\n\nPermission is hereby granted to\nall.")),
            shipped("e 1", "MIT", Some("(c) Bob\n\nPermission is hereby granted\nto all.")),
            shipped("f 1", "MIT", Some("(c) Ann\n\nPermission is hereby granted to all.")),
        ];
        let line = "-".repeat(80);
        let expected = format!(
            "Copydesk's engine is made of these parts:\n\na 1, MIT at a 1\nb 1, MPL-2.0 at b 1\nc 2, MPL-2.0 at c 2\n\
             d 1, MIT at d 1\ne 1, MIT at e 1\nf 1, MIT at f 1\n\
             \n{line}\na 1\n\nDo\n\n{line}\nd 1, f 1\n\n(c) Ann\n\ne 1\n\n(c) Bob\n\nPermission is hereby granted to\nall.\n\
             \n{line}\nb 1, c 2\n\nShare\n"
        );
        assert_eq!(written(&crates).unwrap(), expected);
        assert!(written(&[shipped("d 1", "Odd", None)]).is_err());
    }

    #[test]
    fn what_the_engine_is_made_of() {
        let told = text().unwrap();
        assert_eq!(told, text().unwrap());
        for part in ["\ncssparser 0.", "\nselectors 0.", "\njiff 0.", "\ncopydesk 0.", "Mozilla Public License, v. 2.0"]
        {
            assert!(told.contains(part), "{part}");
        }
        // They run while it is built, or on the command line only.
        for other in ["\nserde_derive ", "\nsyn ", "\nclap ", "\nscraper "] {
            assert!(!told.contains(other), "{other}");
        }
    }
}
