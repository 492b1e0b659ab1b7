//! The demo page in a browser with the extension loaded.

use crate::browsers::{Kind, find_or_install};
use crate::shell::{program, run, step};
use crate::{build, npm};
use anyhow::Result;
use std::path::PathBuf;

/// What to open.
#[derive(clap::Args)]
pub struct Arguments {
    /// The browser to use.
    #[arg(long, value_enum, default_value = "chromium")]
    browser: Kind,
    /// No window even where there is a display: prints what the panel shows and writes a screenshot.
    #[arg(long)]
    headless: bool,
    /// Where the screenshot goes.
    #[arg(long, default_value = "target/demo.png")]
    picture: PathBuf,
}

/// Sets up what is missing, builds, and shows the demo page; with a display until its window is closed.
///
/// # Errors
/// When something can't be set up or built, or the browser fails.
pub fn demo(arguments: &Arguments) -> Result<()> {
    npm::packages()?;
    let browser = find_or_install(arguments.browser)?;
    build::engine()?;
    step(&format!("opening the demo page in {}", browser.display()));
    let mut show = program("node");
    show.args(["tests/browser/show.js", arguments.browser.name()]).env(arguments.browser.variable(), browser);
    if arguments.headless || !has_display() {
        show.arg(&arguments.picture);
    }
    run(&mut show)
}

/// Takes pictures of the panel in every state, in both browsers.
///
/// # Errors
/// When something can't be set up or built, or a browser fails.
pub fn pictures() -> Result<()> {
    npm::packages()?;
    build::engine()?;
    for kind in [Kind::Chromium, Kind::Firefox] {
        step(&format!("pictures of the panel in {}", kind.name()));
        let browser = find_or_install(kind)?;
        run(program("node").args(["tests/browser/pictures.js", kind.name()]).env(kind.variable(), browser))?;
    }
    Ok(())
}

/// Draws the icons, and takes the pictures for the stores, in Chromium.
///
/// # Errors
/// When something can't be set up or built, or the browser fails.
pub fn store_pictures() -> Result<()> {
    npm::packages()?;
    build::engine()?;
    let browser = find_or_install(Kind::Chromium)?;
    for script in ["draw-icons.js", "store-pictures.js"] {
        step(script);
        run(program("node").arg(format!("tests/browser/{script}")).env(Kind::Chromium.variable(), &browser))?;
    }
    Ok(())
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
