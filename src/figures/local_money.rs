//! Whose dollars, pesos and francs a page means: those of its country, where it does not say otherwise.
//!
//! Not promised: the country of a page whose address and language tell none; there dollars are the United States'.

use crate::report::{Figure, FigureKind};
use crate::words;

/// Gives the figures the money that the page's country (ISO 3166, small letters; empty when unknown) calls so.
pub(super) fn tell(figures: &mut [Figure], country: &str) {
    let Some((code, called)) = of(country) else { return };
    for figure in figures.iter_mut().filter(|figure| figure.kind == FigureKind::Money) {
        let unit = figure.unit.as_deref().unwrap_or_default();
        let is_local = called.split_whitespace().any(|word| match word {
            "$" => unit == "USD" && has_bare_sign(&figure.text) && !is_elsewhere(&figure.phrase),
            "dollar" => unit == "USD" && has_word(&figure.text, word) && !is_elsewhere(&figure.phrase),
            "rupee" => unit == "INR" && !figure.text.contains('₹'),
            word => unit == word,
        });
        if is_local {
            figure.unit = Some(code.to_owned());
        }
    }
}

/// The country's money and what it is called.
fn of(country: &str) -> Option<(&'static str, &'static str)> {
    let lines = words::of("any", "local-money").entries("local money").iter();
    let mut called = lines.filter_map(|line| line.split_once(": "));
    called.find(|(of, _)| *of == country)?.1.split_once(' ')
}

/// Whether a dollar sign stands there without letters before it.
fn has_bare_sign(text: &str) -> bool {
    let before = text.split_once('$').map(|(before, _)| before.trim_end());
    before.is_some_and(|before| !before.ends_with(char::is_alphabetic) && !before.ends_with('.'))
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|part| part.to_lowercase().starts_with(word))
}

fn is_elsewhere(phrase: &str) -> bool {
    let elsewhere = words::of("any", "local-money").entries("elsewhere");
    let mut parts = phrase.split(|c: char| !(c.is_alphabetic() || c == '.'));
    parts.any(|part| elsewhere.iter().any(|word| part.trim_matches('.').to_lowercase() == *word))
}

#[cfg(test)]
mod tests {
    use crate::article::Prose;
    use crate::figures::read;

    #[test]
    fn money_of_the_page_s_country() {
        for (country, language, text, expected) in [
            ("au", "en", "The bridge cost $3 million.", "AUD"),
            ("au", "en", "The bridge cost 3 million dollars.", "AUD"),
            ("au", "en", "The bridge cost US$3 million.", "USD"),
            ("au", "en", "The bridge cost 3 million U.S. dollars.", "USD"),
            ("au", "en", "The bridge cost €3 million.", "EUR"),
            ("", "en", "The bridge cost $3 million.", "USD"),
            ("gb", "en", "The bridge cost $3 million.", "USD"),
            ("ca", "fr", "Le pont a coûté 3 millions de dollars.", "CAD"),
            ("mx", "es", "El puente costó 3 millones de pesos.", "MXN"),
            ("mx", "es", "El puente costó $3 millones.", "MXN"),
            ("mx", "es", "El puente costó 3 millones de dólares.", "USD"),
            ("ch", "fr", "Le pont a coûté 3 millions de francs.", "CHF"),
            ("pk", "en", "The bridge cost 3 million rupees.", "PKR"),
        ] {
            let prose =
                Prose { language: language.to_owned(), country: country.to_owned(), ..Prose::from_lines([text]) };
            let (figures, _) = read(&prose);
            assert_eq!(figures[0].unit.as_deref(), Some(expected), "{country} {text}");
        }
    }
}
