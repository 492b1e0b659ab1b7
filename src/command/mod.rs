//! The program `copydesk`: files in, one printed result a file out.
//!
//! A file that can't be read is told on standard error and does not stop the others; the exit status is then 1.

mod input;
mod json;
mod readable;

use anyhow::Context as _;
use clap::Parser;
use copydesk::article::Prose;
use copydesk::figures;
use copydesk::page::{Page, html};
use copydesk::report::{Report, Story};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal as _, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Reads saved news pages: what is clutter, when and by whom, and the key figures.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Arguments {
    /// Saved pages (HTML), or `-` for standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// One JSON object a line for each file.
    #[arg(long)]
    json: bool,
    /// Markdown instead of plain text.
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
    /// The files are plain article text, a paragraph a line.
    #[arg(long)]
    text: bool,
    /// With --text: every line is a text of its own.
    #[arg(long, requires = "text")]
    lines: bool,
}

/// A file's result: the page, when it is one, with what the engine told.
struct Result {
    file: String,
    page: Option<Page>,
    report: Report,
}

/// Runs the command; the status is 1 when a file could not be read.
pub fn run(arguments: &Arguments) -> ExitCode {
    let progress = progress(arguments);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut status = ExitCode::SUCCESS;
    for file in &arguments.files {
        let name = file.display().to_string();
        progress.set_message(name.clone());
        let done = input::read(file).and_then(|mut content| {
            results(arguments, &name, &mut content)
                .try_for_each(|result| {
                    if !progress.is_hidden() && io::stdout().is_terminal() {
                        // The bar makes room, and comes back below.
                        return progress.suspend(|| print(arguments, &result, &mut out).and_then(|()| out.flush()));
                    }
                    print(arguments, &result, &mut out)
                })
                .context("standard output")
        });
        if let Err(error) = done {
            let closed = error.root_cause().downcast_ref::<io::Error>().map(io::Error::kind);
            if closed == Some(io::ErrorKind::BrokenPipe) {
                return ExitCode::SUCCESS; // whoever read has read enough
            }
            progress.suspend(|| eprintln!("copydesk: {name}: {error:#}"));
            status = ExitCode::FAILURE;
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    match out.flush() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("copydesk: standard output: {error}");
            ExitCode::FAILURE
        }
        _ => status,
    }
}

/// A bar on standard error for several files, when somebody looks on.
fn progress(arguments: &Arguments) -> ProgressBar {
    if arguments.files.len() < 2 || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}");
    ProgressBar::new(arguments.files.len() as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn results<'a>(arguments: &Arguments, name: &'a str, content: &'a mut String) -> Box<dyn Iterator<Item = Result> + 'a> {
    match (arguments.text, arguments.lines) {
        (false, _) => Box::new(std::iter::once_with(move || {
            let page = html::parse(content);
            // The page has its own copy of what is read.
            *content = String::new();
            let report = copydesk::analyse(&page);
            Result { file: name.to_owned(), page: Some(page), report }
        })),
        (true, false) => Box::new(std::iter::once_with(move || text_result(name, Prose::from_lines(content.lines())))),
        (true, true) => Box::new(content.lines().map(move |line| text_result(name, Prose::from_lines([line])))),
    }
}

fn text_result(name: &str, prose: Prose) -> Result {
    let (figures, groups) = figures::read(&prose);
    let story = Story { figures, groups, ..Story::default() };
    Result { file: name.to_owned(), page: None, report: Report { stories: vec![story], hidden: Vec::new() } }
}

fn print(arguments: &Arguments, result: &Result, out: &mut impl Write) -> io::Result<()> {
    if arguments.json { json::write(result, out) } else { readable::write(result, arguments.markdown, out) }
}
