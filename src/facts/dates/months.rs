//! The names of months in every language of `data/*/dates.txt`.

use crate::words;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// The month that a word names, in this language or else in any, 1 to 12.
pub fn month_named(word: &str, language: &str) -> Option<u32> {
    let named = months().get(word)?;
    named.iter().find(|(of, _)| *of == language).or(named.first()).map(|(_, month)| *month)
}

/// Word to the languages and months that it names. Languages of more readers come first.
fn months() -> &'static FxHashMap<&'static str, Vec<(&'static str, u32)>> {
    static TABLE: OnceLock<FxHashMap<&'static str, Vec<(&'static str, u32)>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<&str, Vec<(&str, u32)>> = FxHashMap::default();
        let common = COMMON.iter().map(|language| (*language, words::of(language, "dates")));
        let others = words::all("dates").filter(|(language, _)| !COMMON.contains(language));
        for (language, words) in common.chain(others) {
            for (month, line) in (1..).zip(words.entries("months")) {
                for form in line.split(' ') {
                    table.entry(form).or_default().push((language, month));
                }
            }
        }
        table
    })
}

/// Where a word names different months in two languages (`lis` is October in Ukrainian's neighbours, November in Polish).
const COMMON: [&str; 12] = ["en", "de", "fr", "es", "it", "pt", "ru", "nl", "pl", "cs", "uk", "tr"];
