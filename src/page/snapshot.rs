//! The snapshot: a live page as one string, as the content script writes it.
//!
//! ```text
//! snapshot  = "copydesk 1\n" address "\n" node*
//! node      = "<" tag " " field* node* ">"        element: fields, then children
//!           | "\"" length ":" characters          text
//!           | "_"                                 text of white space only
//! field     = "=" letter length ":" characters    attribute, see attributes::TABLE
//!           | "!" letter                          appearance: h hidden, f fixed, s sticky
//! length    = decimal number of UTF-16 code units
//! ```
//!
//! Lengths, not escapes: no text of a page can be taken for structure. A lone surrogate arrives as U+FFFD, one unit
//! like itself. Elements are numbered in the order in which they open.
//!
//! Promised: any string gives a page or an error that says where it went wrong; never a panic.

use super::attributes::TABLE;
use super::{Address, Appearance, Attribute, Page, PageBuilder};

const HEADER: &str = "copydesk 1\n";

/// Why a snapshot could not be read; `at` is the byte where it stopped making sense.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// It does not begin with the header of this version.
    #[error("not a snapshot of version 1")]
    Header,
    /// No length where one is due, or one that is no number.
    #[error("bad length at byte {at}")]
    Length {
        /// Byte offset.
        at: usize,
    },
    /// It ends in the middle of a string of this length.
    #[error("cut short at byte {at}")]
    Short {
        /// Byte offset.
        at: usize,
    },
    /// A character that begins nothing.
    #[error("unexpected character at byte {at}")]
    Unexpected {
        /// Byte offset.
        at: usize,
    },
}

/// Reads a snapshot.
///
/// # Errors
/// When it is not of the form that the [module](self) gives.
pub fn decode(snapshot: &str) -> Result<Page, SnapshotError> {
    let rest = snapshot.strip_prefix(HEADER).ok_or(SnapshotError::Header)?;
    let (address, body) = rest.split_once('\n').ok_or(SnapshotError::Header)?;
    let mut cursor = Cursor { text: snapshot, at: snapshot.len() - body.len() };
    let mut builder = PageBuilder::default();
    let mut verbatim = Verbatim::default();
    while let Some(mark) = cursor.next() {
        match mark {
            '<' => {
                let tag = cursor.until(' ')?;
                builder.open(tag);
                verbatim.open(tag);
            }
            '>' => {
                builder.close();
                verbatim.close();
            }
            '_' => builder.text(" "),
            '"' => {
                let content = cursor.string()?;
                if verbatim.holds() { builder.verbatim(content) } else { builder.text(content) }
            }
            '=' => {
                let at = cursor.at;
                let letter = cursor.next();
                let attribute = TABLE.iter().find(|(_, code, ..)| Some(*code) == letter).map(|(name, ..)| *name);
                let attribute = attribute.ok_or(SnapshotError::Unexpected { at })?;
                let value = cursor.string()?;
                builder.attribute(attribute, value);
                if attribute == Attribute::Style {
                    builder.appearance(from_style(value));
                } else if attribute == Attribute::Hidden {
                    builder.appearance(Appearance { hidden: true, ..Appearance::default() });
                }
            }
            '!' => {
                let at = cursor.at;
                let seen = match cursor.next() {
                    Some('h') => Appearance { hidden: true, ..Appearance::default() },
                    Some('f') => Appearance { fixed: true, ..Appearance::default() },
                    Some('s') => Appearance { sticky: true, ..Appearance::default() },
                    _ => return Err(SnapshotError::Unexpected { at }),
                };
                builder.appearance(seen);
            }
            _ => return Err(SnapshotError::Unexpected { at: cursor.at - mark.len_utf8() }),
        }
    }
    Ok(builder.finish(Address::parse(address)))
}

/// What an inline style says of how an element is shown.
pub(super) fn from_style(style: &str) -> Appearance {
    let mut seen = Appearance::default();
    for declaration in style.split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim().trim_end_matches("!important").trim_end().to_ascii_lowercase();
        match (property.trim().to_ascii_lowercase().as_str(), value.as_str()) {
            ("display", "none") | ("visibility", "hidden") => seen.hidden = true,
            ("position", "fixed") => seen.fixed = true,
            ("position", "sticky") => seen.sticky = true,
            _ => {}
        }
    }
    seen
}

/// Whether the text at hand stands in a script, whose white space is not touched.
#[derive(Default)]
struct Verbatim {
    depth: usize,
    script: Option<usize>,
}

impl Verbatim {
    fn open(&mut self, tag: &str) {
        self.depth += 1;
        if tag == "script" && self.script.is_none() {
            self.script = Some(self.depth);
        }
    }

    fn close(&mut self) {
        if self.script == Some(self.depth) {
            self.script = None;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn holds(&self) -> bool {
        self.script.is_some()
    }
}

struct Cursor<'s> {
    text: &'s str,
    at: usize,
}

impl<'s> Cursor<'s> {
    fn next(&mut self) -> Option<char> {
        let c = self.text[self.at..].chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn until(&mut self, mark: char) -> Result<&'s str, SnapshotError> {
        let rest = &self.text[self.at..];
        let cut = rest.find(mark).ok_or(SnapshotError::Short { at: self.text.len() })?;
        self.at += cut + mark.len_utf8();
        Ok(&rest[..cut])
    }

    /// `length ":" characters`
    fn string(&mut self) -> Result<&'s str, SnapshotError> {
        let at = self.at;
        let length: usize = self.until(':')?.parse().map_err(|_| SnapshotError::Length { at })?;
        let rest = &self.text[self.at..];
        let bytes = rest.as_bytes();
        // Plain ASCII, most of the web, is one byte a unit.
        if length <= bytes.len() && bytes[..length].is_ascii() {
            self.at += length;
            return Ok(&rest[..length]);
        }
        let mut units = 0;
        for (offset, c) in rest.char_indices() {
            if units >= length {
                self.at += offset;
                return Ok(&rest[..offset]);
            }
            units += c.len_utf16();
        }
        if units < length {
            return Err(SnapshotError::Short { at: self.text.len() });
        }
        self.at = self.text.len();
        Ok(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::NodeId;

    #[test]
    fn reads_what_the_content_script_writes() {
        let page =
            decode("copydesk 1\nhttps://a.org/x\n<html <body =c3:a b<p !f\"6:Dré 🙂>_<script =Y4:ld+j\"5:{\n  }>>>")
                .unwrap();
        let body = page.body().unwrap();
        assert_eq!(page.attribute(body, Attribute::Class), Some("a b"));
        assert_eq!(page.inner_text(NodeId::ROOT), "Dré 🙂");
        let script = page.nodes().find(|id| page.tag(*id) == "script").unwrap();
        assert_eq!((crate::page::Paths::of(&page).path(script).as_str(), page.element_number(script)), ("/0/1", 3));
        assert_eq!(page.text(page.children(script).next().unwrap()), "{\n  }");
        assert_eq!(page.address().unwrap().host, "a.org");
    }

    #[test]
    fn says_where_a_bad_snapshot_breaks() {
        for (body, error) in [
            ("", None),
            ("<html", Some(SnapshotError::Short { at: 17 })),
            ("<html \"9:x", Some(SnapshotError::Short { at: 22 })),
            ("<html \"x:x", Some(SnapshotError::Length { at: 19 })),
            ("<html ?", Some(SnapshotError::Unexpected { at: 18 })),
            ("<html =?1:x", Some(SnapshotError::Unexpected { at: 19 })),
            ("<html !?", Some(SnapshotError::Unexpected { at: 19 })),
            (">>><html >>>", None),
        ] {
            assert_eq!(decode(&format!("copydesk 1\n\n{body}")).err(), error, "{body}");
        }
        assert_eq!(decode("copydesk 2\n\n").err(), Some(SnapshotError::Header));
    }
}
