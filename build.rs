//! Lists the word tables under `data/` for `src/words.rs`: a new language is a new folder, not new code.
//!
//! Texts that are not in Latin letters are written with a byte a letter, in alphabets of their scripts (see [`Alphabets`]): a
//! package is 3.5 KB less that way, as two bytes a letter compress worse, for 4 % more instructions on the first page. With Latin
//! texts, too, it would be 1 KB less again, for 17 %.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Stands before a letter of the second half of its alphabet, as `src/words.rs` reads it.
const SHIFT: u8 = 0x1f;
/// So many letters have a byte of their own; as many more have one behind [`SHIFT`].
const HALF: usize = 128;
/// Of Latin texts, which stay as they are, most letters are ASCII's.
const LATIN: u32 = 0;
/// From here on scripts have a sign a word, too many for an alphabet.
const SIGNS: u32 = 0x2000;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    let mut files = Vec::new();
    for folder in paths(Path::new("data"))?.into_iter().filter(|path| path.is_dir()) {
        for file in paths(&folder)? {
            println!("cargo::rerun-if-changed={}", file.display());
            let subject = name(&file);
            let content = entries(&subject, &fs::read_to_string(&file)?);
            files.push((subject, name(&folder), content));
        }
    }
    let place = |language: &str| LIKE_BESIDE_LIKE.split(' ').position(|known| known == language).unwrap_or(usize::MAX);
    files.sort_by_key(|(subject, language, _)| (subject.clone(), place(language), language.clone()));
    let alphabets = Alphabets::of(files.iter().map(|(.., content)| content.as_str()));
    let mut texts = String::from("&[\n");
    for (.., content) in &files {
        match alphabets.code(content) {
            Some((alphabet, coded)) => {
                writeln!(texts, "Text::Coded({alphabet:?}, b\"{}\"),", coded.escape_ascii())
            }
            None => writeln!(texts, "Text::Plain({content:?}),"),
        }
        .map_err(io::Error::other)?;
    }
    texts.push(']');
    let mut sorted: Vec<(&str, &str, usize)> =
        files.iter().enumerate().map(|(place, (subject, language, _))| (&**subject, &**language, place)).collect();
    sorted.sort_unstable();
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("texts.rs"), texts)?;
    fs::write(Path::new(&out).join("files.rs"), format!("&{sorted:?}"))
}

/// Languages in the order in which their words are stored, those of a subject together: a package is 8 KB less than in the
/// alphabet's. Found by moving one at a time as long as zlib made less of all texts; a language that is not here comes last.
const LIKE_BESIDE_LIKE: &str = "tr lt hu is da no az sv et fi lv id hy de nl sw ms en any sq fr af es gl pt ca ro zu eu xh it sk pl \
                                cs hr ar be uk ru bg sl mk ja zh sr el th fa he bn hi mul ka ko vi ur";

/// The letters beyond ASCII of each script, the commonest first; all of one script are coded alike, so that what languages share
/// is compressed once.
struct Alphabets(BTreeMap<u32, String>);

impl Alphabets {
    fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Alphabets {
        let mut counts: BTreeMap<u32, BTreeMap<char, usize>> = BTreeMap::new();
        for text in texts {
            let letters = counts.entry(script(text)).or_default();
            // Three bytes at most, as `src/words.rs` reads them.
            let coded = |c: &char| !c.is_ascii() && *c <= '\u{ffff}';
            text.chars().filter(coded).for_each(|letter| *letters.entry(letter).or_default() += 1);
        }
        let alphabet = |letters: BTreeMap<char, usize>| {
            let mut letters: Vec<(char, usize)> = letters.into_iter().collect();
            letters.sort_by_key(|(letter, count)| (std::cmp::Reverse(*count), *letter));
            letters.truncate(HALF * 2);
            // Within each half as they stand in Unicode.
            letters.chunks_mut(HALF).for_each(<[_]>::sort_unstable);
            letters.into_iter().map(|(letter, _)| letter).collect()
        };
        Alphabets(counts.into_iter().map(|(script, letters)| (script, alphabet(letters))).collect())
    }

    /// The text's alphabet, and the text in it; `None` where it is better left as it is.
    fn code(&self, text: &str) -> Option<(&str, Vec<u8>)> {
        let script = script(text);
        let alphabet = self.0.get(&script).filter(|_| script != LATIN && script < SIGNS)?;
        let places: BTreeMap<char, u8> = alphabet.chars().zip(0..=u8::MAX).collect();
        let mut coded = Vec::new();
        for c in text.chars() {
            match (u8::try_from(c), places.get(&c)) {
                (Ok(byte), _) if byte.is_ascii() => coded.push(byte),
                (_, Some(place)) if usize::from(*place) < HALF => coded.push(place | 0x80),
                (_, Some(place)) => coded.extend([SHIFT, *place]),
                (_, None) => return None,
            }
        }
        Some((alphabet, coded))
    }
}

/// The script that most of the text's letters beyond ASCII are of: a number that stands for it.
fn script(text: &str) -> u32 {
    const LATIN_LETTERS: std::ops::Range<u32> = 0x80..0x370;
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for letter in text.chars().filter(|c| !c.is_ascii()).map(u32::from) {
        let script = match letter {
            letter if LATIN_LETTERS.contains(&letter) => LATIN,
            letter if letter < SIGNS => letter >> 8,
            _ => SIGNS,
        };
        *counts.entry(script).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(LATIN, |(script, _)| script)
}

/// Sections and entries alone: what is for people who read the file need not be shipped; where a comma parts phrases, nor the
/// space behind it.
fn entries(subject: &str, content: &str) -> String {
    let lines = content.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let entries = lines.collect::<Vec<_>>().join("\n");
    if matches!(subject, "quantity" | "ranking") { entries.replace(", ", ",") } else { entries }
}

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
