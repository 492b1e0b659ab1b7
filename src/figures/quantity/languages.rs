//! Which language's words a text is read with.

use super::lexicon::Lexicon;
use crate::words::ByLanguage;
use std::sync::OnceLock;

/// The words for a language, ISO 639-1; the script of `text` decides where the language has none or is unknown.
pub(super) fn lexicon(language: &str, text: &str) -> &'static Lexicon {
    static ALL: ByLanguage<Lexicon> = ByLanguage::new("quantity", Lexicon::load);
    static NONE: OnceLock<Lexicon> = OnceLock::new();
    ALL.of(language).or_else(|| ALL.of(by_script(text))).unwrap_or_else(|| NONE.get_or_init(Lexicon::default))
}

/// How much of a text tells its script.
const SCRIPT_SAMPLE: usize = 400;

fn by_script(text: &str) -> &'static str {
    let mut code = "en";
    for c in text.chars().take(SCRIPT_SAMPLE) {
        match c {
            'і' | 'ї' | 'є' | 'ґ' => return "uk",
            'а'..='я' => code = "ru",
            '\u{3040}'..='\u{30ff}' => return "ja",
            '\u{4e00}'..='\u{9fff}' => code = "zh",
            '\u{ac00}'..='\u{d7af}' => return "ko",
            '\u{600}'..='\u{6ff}' => return "ar",
            _ => {}
        }
    }
    code
}
