//! Who reads a page.

use anyhow::{Context as _, Result, bail};
use copydesk::page::html;
use std::hint::black_box;
use std::io::Read as _;
use std::path::Path;

/// Who reads.
#[derive(Clone, Copy, Debug)]
pub enum Reader {
    /// This project: article, clutter, facts and figures.
    Copydesk,
    /// Readability in Rust: the article, its title and its byline.
    DomSmoothie,
}

impl Reader {
    /// The reader of this [`name`](Reader::name).
    ///
    /// # Errors
    /// When there is none.
    pub fn named(name: &str) -> Result<Reader> {
        let readers = [Reader::Copydesk, Reader::DomSmoothie];
        readers.into_iter().find(|reader| reader.name() == name).with_context(|| format!("no reader {name}"))
    }

    /// As an argument.
    pub fn name(self) -> &'static str {
        match self {
            Reader::Copydesk => "copydesk",
            Reader::DomSmoothie => "dom_smoothie",
        }
    }

    /// Reads a page and throws away what it says.
    pub fn read(self, page: &str) {
        match self {
            Reader::Copydesk => drop(black_box(copydesk::analyse(&html::parse(page)))),
            Reader::DomSmoothie => drop(black_box(smoothie(page))),
        }
    }

    /// As [`read`](Reader::read), letting the page's HTML go as soon as it can.
    pub fn consume(self, page: String) {
        match self {
            Reader::Copydesk => {
                let parsed = html::parse(&page);
                drop(page);
                drop(black_box(copydesk::analyse(&parsed)));
            }
            Reader::DomSmoothie => {
                let prepared = dom_smoothie::Readability::new(page.as_str(), None, None);
                drop(page);
                drop(black_box(prepared.and_then(|mut prepared| prepared.parse())));
            }
        }
    }
}

/// A page that is no article is an answer as well.
fn smoothie(page: &str) -> Result<dom_smoothie::Article, dom_smoothie::ReadabilityError> {
    dom_smoothie::Readability::new(page, None, None)?.parse()
}

/// A page's text, unpacked; bytes that are not UTF-8 as U+FFFD.
///
/// # Errors
/// When it can't be read.
pub fn text(page: &Path) -> Result<String> {
    let mut bytes = std::fs::read(page).with_context(|| page.display().to_string())?;
    if page.extension().is_some_and(|extension| extension == "gz") {
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&bytes[..])
            .read_to_end(&mut unpacked)
            .with_context(|| page.display().to_string())?;
        bytes = unpacked;
    }
    if bytes.is_empty() {
        bail!("{} is empty", page.display());
    }
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}
