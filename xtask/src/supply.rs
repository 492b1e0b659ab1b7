//! Where the code of others comes from: every crate from crates.io and under a licence of `deny.toml`, every npm package
//! signed by its registry, none of them with a script that runs when it is installed. And what the extension may reach.
//!
//! Licences and sources are checked on every machine, from `cargo metadata`. Advisories need their database and
//! cargo-deny, which compiles for minutes: they are checked where it is installed, signatures where the registry answers.
//! What could not be checked is told.

use crate::npm;
use crate::shell::{cargo, root, run, step, which};
use anyhow::{Context as _, Result, bail};
use std::process::Command;

/// Checks what needs a network or a program that may be missing.
///
/// # Errors
/// When something is wrong with a crate or a package. That it could not be checked is no error.
pub fn check() -> Result<()> {
    step("cargo-deny: advisories, licences, sources");
    if which("cargo-deny").is_none() {
        eprintln!("    not checked: cargo-deny is not installed (licences and sources are, by the native tests)");
    } else {
        run(cargo().args(["deny", "check", "licenses", "sources", "bans"]))?;
        told(cargo().args(["deny", "check", "advisories"]), &["failed to fetch", "advisory database"])?;
    }
    step("signatures of the npm packages");
    npm::packages()?;
    let npm = which("npm").context("npm is missing")?;
    told(
        Command::new(npm).current_dir(root()).args(["audit", "signatures", "--fetch-retries=0"]),
        &[
            "ENOTFOUND",
            "EAI_AGAIN",
            "ECONNREFUSED",
            "ETIMEDOUT",
            "ENETUNREACH",
            "E403",
            "E404",
            "No signing keys",
            "no dependencies to audit",
        ],
    )
}

/// Runs a check, and says that nothing was checked where it failed for one of these reasons.
fn told(command: &mut Command, unreachable: &[&str]) -> Result<()> {
    let output = command.output().with_context(|| format!("{command:?} does not run"))?;
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() {
        eprintln!("    {}", said.trim().replace('\n', "\n    "));
    } else if unreachable.iter().any(|reason| said.contains(reason)) {
        eprintln!("    not checked, out of reach: {}", said.lines().next().unwrap_or_default());
    } else {
        bail!("{command:?}: {said}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::output;
    use serde_json::Value;
    use std::fs;
    use std::path::PathBuf;

    fn read(file: &str) -> String {
        fs::read_to_string(root().join(file)).unwrap()
    }

    /// Whether one of the alternatives of each part is allowed: `(MIT OR Zlib) AND ISC`, `MIT/Apache-2.0`.
    fn is_allowed(licence: &str, allowed: &[String]) -> bool {
        let licence = licence.replace('/', " OR ");
        let parts = licence.split(" AND ").map(|part| part.trim().trim_matches(['(', ')']));
        parts
            .map(|part| part.split(" OR "))
            .all(|mut any| any.any(|one| allowed.iter().any(|known| known == one.trim())))
    }

    #[test]
    fn licences() {
        let allowed = ["MIT".to_owned(), "ISC".to_owned()];
        for (licence, expected) in [
            ("MIT", true),
            ("GPL-3.0", false),
            ("MIT OR GPL-3.0", true),
            ("MIT AND GPL-3.0", false),
            ("GPL-3.0/MIT", true),
            ("(GPL-3.0 OR ISC) AND MIT", true),
            ("", false),
        ] {
            assert_eq!(is_allowed(licence, &allowed), expected, "{licence}");
        }
    }

    #[test]
    fn every_crate_is_from_the_registry_and_under_a_licence_that_is_allowed() {
        let settings: toml::Table = read("deny.toml").parse().unwrap();
        let allowed: Vec<String> = settings["licenses"]["allow"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_str().unwrap().to_owned())
            .collect();
        let metadata = output(cargo().args(["metadata", "--format-version=1", "--locked"])).unwrap();
        let metadata: Value = serde_json::from_str(&metadata).unwrap();
        let packages = metadata["packages"].as_array().unwrap();
        assert!(packages.len() > 50);
        for package in packages {
            let name = package["name"].as_str().unwrap();
            let source = package["source"].as_str();
            assert!(
                source.is_none_or(|source| source.starts_with("registry+") && source.contains("crates.io-index")),
                "{name}: {source:?}"
            );
            let licence = package["license"].as_str().unwrap_or_default();
            assert!(is_allowed(licence, &allowed), "{name}: {licence}");
        }
        // What has no source is this project's own.
        let own = packages.iter().filter(|package| package["source"].is_null()).count();
        assert_eq!(own, metadata["workspace_members"].as_array().unwrap().len());
    }

    #[test]
    fn no_npm_package_runs_a_script_and_all_come_from_the_registry() {
        assert!(read(".npmrc").lines().any(|line| line == "ignore-scripts=true"));
        let own: Value = serde_json::from_str(&read("package.json")).unwrap();
        assert_eq!((&own["scripts"], &own["dependencies"]), (&Value::Null, &Value::Null));
        let lock: Value = serde_json::from_str(&read("package-lock.json")).unwrap();
        for (path, package) in lock["packages"].as_object().unwrap().iter().filter(|(path, _)| !path.is_empty()) {
            // Without an address, npm takes it from its registry; what it gets must have this hash.
            let elsewhere =
                package["resolved"].as_str().filter(|from| !from.starts_with("https://registry.npmjs.org/"));
            assert!(elsewhere.is_none() && package["integrity"].is_string(), "{path}: {elsewhere:?}");
        }
    }

    #[test]
    fn the_extension_may_reach_nothing_but_itself() {
        let manifest: Value = serde_json::from_str(&read("extension/manifest.json")).unwrap();
        let policy = &manifest["content_security_policy"];
        assert_eq!(policy.as_object().unwrap().len(), 1);
        let policy = policy["extension_pages"].as_str().unwrap();
        let mut directives = policy.split(';').map(|directive| directive.split_whitespace());
        assert!(directives.clone().any(|directive| directive.eq(["default-src", "'none'"])), "{policy}");
        let allowed = ["'none'", "'self'", "'wasm-unsafe-eval'"];
        assert!(
            directives
                .all(|mut directive| directive.next().is_some() && directive.all(|source| allowed.contains(&source))),
            "{policy}"
        );
        let permissions: Vec<&str> =
            manifest["permissions"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        for permission in permissions {
            assert!(
                !permission.contains("://")
                    && !["webRequest", "downloads", "cookies", "history", "tabs", "<all_urls>"].contains(&permission),
                "{permission}"
            );
        }
        for open in [
            "host_permissions",
            "optional_host_permissions",
            "optional_permissions",
            "externally_connectable",
            "sandbox",
        ] {
            assert!(manifest.get(open).is_none(), "{open}");
        }
        for resources in manifest["web_accessible_resources"].as_array().unwrap() {
            assert_eq!(resources["use_dynamic_url"], true, "{resources}");
        }
        for script in manifest["content_scripts"].as_array().unwrap() {
            assert!(script.get("world").is_none(), "page scripts share no world with the extension's");
        }
    }

    /// The extension's own files, without the engine that is built into it.
    fn files() -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![root().join("extension")];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                match path.extension().and_then(|kind| kind.to_str()) {
                    None if path.file_name().is_some_and(|name| name != "engine") => folders.push(path),
                    Some("js" | "html" | "css" | "svg") => found.push(path),
                    _ => {}
                }
            }
        }
        found
    }

    #[test]
    fn no_file_of_the_extension_makes_markup_of_text_or_loads_from_elsewhere() {
        let files = files();
        assert!(files.len() > 40);
        for path in files {
            let text = fs::read_to_string(&path).unwrap();
            for word in [
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "createContextualFragment",
                "eval(",
                "new Function",
                "setHTML",
                "src=\"http",
                "src=\"//",
                "href=\"http",
                "@import",
                "url(http",
                "XMLHttpRequest",
                "sendBeacon",
                "WebSocket",
                "EventSource",
            ] {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
        }
    }
}
