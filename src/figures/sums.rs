//! Sums without a currency: "The loss grew to 20 million", where the text tells its other sums in euros.
//!
//! Promised: only millions and more that count nothing, or a word for money, beside such a word (`data/LANGUAGE/quantity.txt`,
//! `[money words]`), in the currency that most of the text's sums have; in English sums have their signs. Not promised: that a
//! text has one currency only.

use super::word_classes::WordClasses;
use crate::report::{Figure, FigureKind};
use crate::words::ByLanguage;
use rustc_hash::FxHashMap;

/// Smaller numbers are told with their currency.
const SMALLEST: f64 = 1e6;

/// What is longer, in bytes, is no sentence, and would be read once for each of its figures.
const LONGEST_SENTENCE: usize = 2_000;

/// Turns counts of nothing into sums of money.
pub(super) fn tell(figures: &mut [Figure], language: &str) {
    static WORDS: ByLanguage<WordClasses> = ByLanguage::new("quantity", |_, words| {
        let mut money = WordClasses::default();
        let listed = words.entries("money words").iter().flat_map(|line| line.split_whitespace());
        listed.for_each(|word| money.add(word, 1));
        money
    });
    let Some(money_words) = WORDS.of(language) else { return };
    let Some(currency) = currency(figures) else { return };
    let bare = |figure: &&mut Figure| {
        figure.kind == FigureKind::Count
            && figure.unit.as_ref().is_none_or(|unit| money_words.has(&unit.to_lowercase()))
            && figure.value.is_some_and(|value| value >= SMALLEST)
            && figure.text.contains(char::is_alphabetic)
            && figure.sentence.len() <= LONGEST_SENTENCE
    };
    for figure in figures.iter_mut().filter(bare) {
        let sentence = figure.sentence.to_lowercase();
        if sentence.split(|c: char| !c.is_alphabetic()).any(|word| money_words.has(word)) {
            figure.kind = FigureKind::Money;
            figure.unit = Some(currency.clone());
        }
    }
}

/// The currency of more than half of the text's sums.
fn currency(figures: &[Figure]) -> Option<String> {
    let mut told: FxHashMap<&str, usize> = FxHashMap::default();
    let sums = figures.iter().filter(|figure| figure.kind == FigureKind::Money);
    let mut all = 0;
    for unit in sums.filter_map(|figure| figure.unit.as_deref()) {
        *told.entry(unit).or_default() += 1;
        all += 1;
    }
    told.into_iter().find(|(_, count)| count * 2 > all).map(|(unit, _)| unit.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::article::Prose;
    use crate::figures::read;

    #[test]
    fn sums_without_a_currency() {
        for (language, text, text_of, unit) in [
            ("it", "I ricavi sono 30 milioni di euro. La perdita sale a 20 milioni.", "20 milioni", Some("EUR")),
            (
                "de",
                "Der Umsatz lag bei 30 Millionen Euro. Das Eigenkapital beträgt noch 20 Millionen.",
                "20 Millionen",
                Some("EUR"),
            ),
            (
                "es",
                "Ganó 30 millones de euros. Después repartió 20 millones en dividendos.",
                "20 millones",
                Some("EUR"),
            ),
            ("es", "Después repartió 20 millones en dividendos.", "20 millones", None),
            ("it", "I ricavi sono 30 milioni di euro. In piazza erano 20 milioni.", "20 milioni", None),
        ] {
            let (figures, _) = read(&Prose { language: language.to_owned(), ..Prose::from_lines([text]) });
            let figure = figures
                .iter()
                .rfind(|figure| text_of.contains(&figure.text))
                .unwrap_or_else(|| panic!("{text}: {figures:?}"));
            let found = figure.unit.as_deref().filter(|unit| *unit == "EUR");
            assert_eq!(found, unit, "{text}");
        }
    }
}
