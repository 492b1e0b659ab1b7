//! The browsers on this machine: found, or installed where apt-get may.

use crate::shell::{output, program, run, step, which};
use anyhow::{Result, bail};
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::Command;

/// A kind of browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// Chromium, Chrome or Edge.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Kind {
    /// The variable that names its program: for the user to set, and for the browser tests to read.
    pub fn variable(self) -> &'static str {
        match self {
            Kind::Chromium => "COPYDESK_CHROMIUM",
            Kind::Firefox => "COPYDESK_FIREFOX",
        }
    }

    /// As the browser tests call it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Chromium => "chromium",
            Kind::Firefox => "firefox",
        }
    }

    fn programs(self) -> &'static [&'static str] {
        match self {
            Kind::Chromium => {
                &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "chrome"]
            }
            Kind::Firefox => &["firefox", "firefox-esr", "firefox-developer-edition", "firefox-nightly"],
        }
    }

    /// Where installers put it that add nothing to PATH.
    fn places(self) -> &'static [&'static str] {
        match self {
            Kind::Chromium => &[
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "C:/Program Files/Google/Chrome/Application/chrome.exe",
                "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
            ],
            Kind::Firefox => {
                &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"]
            }
        }
    }

    /// Its packages in Debian and what derives from it, the first that is there is taken.
    fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Kind::Chromium => &["chromium", "chromium-browser"],
            Kind::Firefox => &["firefox-esr", "firefox"],
        }
    }

    fn installed(self) -> Option<PathBuf> {
        let told = std::env::var_os(self.variable()).map(PathBuf::from);
        let found = self.programs().iter().find_map(|name| which(name));
        told.or(found).or_else(|| self.places().iter().map(PathBuf::from).find(|path| path.is_file()))
    }
}

/// The browser's program; installed by apt-get when it is missing and we may.
///
/// # Errors
/// When it is not there and can't be installed; the message says what to do.
pub fn find_or_install(kind: Kind) -> Result<PathBuf> {
    if let Some(path) = kind.installed() {
        return Ok(path);
    }
    if let Err(error) = install(kind) {
        bail!(
            "{} is missing and could not be installed here ({error:#}). Install it, or set {} to its program.",
            kind.programs()[0],
            kind.variable(),
        );
    }
    match kind.installed() {
        Some(path) => Ok(path),
        None => bail!("apt-get installed {}, but no program of it is in PATH", kind.programs()[0]),
    }
}

fn install(kind: Kind) -> Result<()> {
    let mut result = Ok(());
    for package in kind.debian_packages() {
        result = install_package(package);
        if result.is_ok() {
            break;
        }
    }
    result
}

/// Installs a package of Debian and what derives from it.
///
/// # Errors
/// When there is no apt-get, or we may not call it, or it fails.
pub fn install_package(package: &str) -> Result<()> {
    if which("apt-get").is_none() {
        bail!("there is no apt-get");
    }
    step(&format!("installing {package} by apt-get"));
    run(apt()?.arg("update"))?;
    run(apt()?.args(["install", "--yes", "--no-install-recommends", package]))
}

/// apt-get with the rights it needs.
fn apt() -> Result<Command> {
    let mut command = if is_root() {
        program("apt-get")
    } else if which("sudo").is_some() {
        let mut sudo = program("sudo");
        if !std::io::stdin().is_terminal() {
            sudo.arg("--non-interactive"); // nobody is there to type a password
        }
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        bail!("apt-get needs root or sudo");
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

fn is_root() -> bool {
    output(program("id").arg("-u")).is_ok_and(|id| id == "0")
}
