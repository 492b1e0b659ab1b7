//! Numbers as every locale writes them, and much of anything.

use copydesk::figures::quantity;
use proptest::prelude::*;

/// The languages with tables, and how each writes thousands and decimals.
const LOCALES: [(&str, &str, &str); 16] = [
    ("en", ",", "."),
    ("de", ".", ","),
    ("de", "’", ","),
    ("fr", "\u{202f}", ","),
    ("fr", " ", ","),
    ("es", ".", ","),
    ("es", "\u{a0}", ","),
    ("it", ".", ","),
    ("pt", ".", ","),
    ("nl", ".", ","),
    ("ru", " ", ","),
    ("ru", "\u{a0}", ","),
    ("uk", " ", ","),
    ("pl", " ", ","),
    ("pl", "\u{a0}", ","),
    ("", ",", "."),
];

/// Writes a number as a locale does.
fn written(value: u64, tenths: u64, group: &str, decimal: &str) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    if tenths > 0 {
        out += &format!("{decimal}{tenths}");
    }
    out
}

fn assert_sound(text: &str, language: &str) {
    let mut end = 0;
    for quantity in quantity::find(text, language) {
        assert!(quantity.range.start >= end && quantity.range.end > quantity.range.start, "{text:?}: {quantity:?}");
        end = quantity.range.end;
        assert!(text.get(quantity.range.clone()).is_some() && text.get(quantity.phrase.clone()).is_some(), "{text:?}");
        assert!(
            quantity.value.is_none_or(f64::is_finite) && quantity.value_high.is_none_or(f64::is_finite),
            "{text:?}"
        );
    }
}

proptest! {
    #[test]
    fn every_locale_reads_its_own_numbers(value in 2u64..1_000_000_000_000, tenths in 0u64..10) {
        for (language, group, decimal) in LOCALES {
            let number = written(value, tenths, group, decimal);
            let text = format!("{number} %");
            let found = quantity::find(&text, language);
            let want = value as f64 + tenths as f64 / 10.0;
            prop_assert_eq!(found.len(), 1, "{} {}", language, text);
            prop_assert_eq!(found[0].unit.as_deref(), Some("%"));
            prop_assert!(found[0].value.is_some_and(|got| (got - want).abs() < 1e-6 * want), "{language} {text}: {found:?}");
        }
    }

    #[test]
    fn any_text_is_read_soundly(text in any::<String>(), language in "(en|de|fr|es|it|pt|nl|ru|uk|pl||xx)") {
        assert_sound(&text, &language);
    }

    /// Words and signs that quantities are made of, in any order.
    #[test]
    fn any_mixture_is_read_soundly(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "5", "1,5", "1.234", "half", "one", "a", "million", "Mrd.", "-", "–", "/", "%", "$", "€", "to", "and", "in",
                "of", "per", "day", "km", "years", "old", "first", "2nd", "dozen", "thousands", "(", ")", "\"", "'", "×10",
                "⁻⁸", "½", ":", "+", "two", "thirds", "zwei", "bis", "jährige", "drei", "один", "с половиной", "人", "万",
            ]),
            0..24,
        ),
        glue in prop::sample::select(vec!["", " ", "\u{a0}"]),
        language in "(en|de|fr|es|it|pt|nl|ru|uk|pl|ja)",
    ) {
        assert_sound(&parts.join(glue), &language);
    }
}

/// Much of anything is read, in pieces and without a panic; a quadratic reader would not come back.
#[test]
fn much_without_a_sentence() {
    for pattern in ["1.", "1 ", "1,2.3 ", ". ", "1-", "half ", "\"5\" ", "one in ", "$", "1", "от 1 до ", "x"] {
        let text = pattern.repeat(300_000 / pattern.len());
        assert_sound(&text, "en");
    }
}

/// 10 MB of what numbers are made of, one text without a sentence's end: it comes back, which a quadratic reader would not
/// (`bench/benches/figures.rs` measures that it is linear).
#[test]
fn ten_megabytes_of_digits_dots_and_spaces() {
    const PATTERN: &str = "12.345 6 . 7.8.9 ";
    let text = PATTERN.repeat(10_000_000 / PATTERN.len());
    let prose = copydesk::article::Prose::from_lines([text.as_str()]);
    let (figures, _) = copydesk::figures::read(&prose);
    assert!(figures.iter().all(|figure| figure.value.is_none_or(f64::is_finite)));
}
