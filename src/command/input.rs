//! Reads a file or standard input as text, in the encoding that it declares.

use anyhow::{Context as _, Result};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::io::Read as _;
use std::path::Path;

/// The file's text; `-` is standard input. Bytes that the encoding does not know become U+FFFD.
///
/// # Errors
/// When the file can't be read.
pub fn read(file: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes).context("can't read standard input")?;
    } else {
        bytes = std::fs::read(file).context("can't read the file")?;
    }
    Ok(decode(bytes))
}

fn decode(bytes: Vec<u8>) -> String {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text),
        Err(error) => error.into_bytes(),
    };
    let encoding = Encoding::for_bom(&bytes).map(|(found, _)| found).or_else(|| declared(&bytes));
    // As browsers do for undeclared bytes in most of the world; text that is nearly UTF-8 stays UTF-8.
    let guess = || if mostly_utf8(&bytes) { UTF_8 } else { WINDOWS_1252 };
    encoding.unwrap_or_else(guess).decode(&bytes).0.into_owned()
}

/// Within how many bytes browsers look for a declaration (HTML standard, "prescan a byte stream").
const PRESCAN: usize = 1024;

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)]).to_ascii_lowercase();
    let (_, rest) = start.split_once("charset")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label = rest.split(['"', '\'', ' ', ';', '>', '/']).next()?;
    Encoding::for_label(label.as_bytes())
}

fn mostly_utf8(bytes: &[u8]) -> bool {
    let wrong = String::from_utf8_lossy(bytes).chars().filter(|c| *c == '\u{fffd}').count();
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    wrong * 10 < high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        for (bytes, text) in [
            (&b"caf\xc3\xa9"[..], "café"),
            (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
            (b"<meta charset=\"windows-1251\">\xcc\xe8\xf0", "<meta charset=\"windows-1251\">Мир"),
            (b"caf\xe9", "café"),
            (b"\xff\xfea\0", "a"),
        ] {
            assert_eq!(decode(bytes.to_vec()), text);
        }
    }
}
