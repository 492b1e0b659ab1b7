//! The names of months in every language of `data/*/dates.txt`.

use crate::words;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The month that a word names, in this language or else in any, 1 to 12.
pub fn month_named(word: &str, language: &str) -> Option<u32> {
    let named = months().get(word)?;
    named.iter().find(|(of, _)| *of == language).or(named.first()).map(|(_, month)| *month)
}

/// Word to the languages and months that it names. Languages of more readers come first.
fn months() -> &'static HashMap<&'static str, Vec<(&'static str, u32)>> {
    static TABLE: OnceLock<HashMap<&'static str, Vec<(&'static str, u32)>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<&str, Vec<(&str, u32)>> = HashMap::new();
        for (language, words) in words::all("dates") {
            for (month, line) in (1..).zip(words.entries("months")) {
                for form in line.split(' ') {
                    table.entry(form).or_default().push((language, month));
                }
            }
        }
        for named in table.values_mut() {
            named.sort_by_key(|(language, _)| {
                COMMON.iter().position(|common| common == language).unwrap_or(COMMON.len())
            });
        }
        table
    })
}

/// Where a word names different months in two languages (`lis` is October in Ukrainian's neighbours, November in Polish).
const COMMON: [&str; 12] = ["en", "de", "fr", "es", "it", "pt", "ru", "nl", "pl", "cs", "uk", "tr"];
