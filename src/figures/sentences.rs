//! Where sentences begin and end.
//!
//! A sentence ends at a full stop, question or exclamation mark that is followed by white space and by what may begin
//! a sentence. What may not end one is told by each language's words (`data/LANGUAGE/sentences.txt`): abbreviations,
//! ordinal numbers with a dot; and by form: initials, decimals, an ellipsis that goes on in small letters.
//! Unicode's own rule (UAX 29) knows no abbreviations and cuts after "Mr."; the segmenters that know them bring
//! megabytes of data, so this is our own.
//!
//! Promised: ranges in order, none empty, none longer than a few thousand bytes, linear time. Not promised: that a quotation of several sentences stays whole.

use crate::words::{self, ByLanguage};
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::OnceLock;

/// The byte ranges of a paragraph's sentences, without white space at their ends, in order.
pub fn split(paragraph: &str, language: &str) -> Vec<Range<usize>> {
    let rules = Rules::of(language);
    let mut sentences = Vec::new();
    let mut start = paragraph.len() - paragraph.trim_start().len();
    let mut at = start;
    while let Some(stop) = next_terminator(paragraph, at) {
        let after = with_spaced_guillemet(paragraph, run_end(paragraph, stop, |c| is_terminator(c) || is_closing(c)));
        let next = run_end(paragraph, after, char::is_whitespace);
        if rules.ends_sentence(paragraph, start, stop..after, next) {
            push(paragraph, start..after, &mut sentences);
            start = next;
        }
        at = next;
    }
    push(paragraph, start..paragraph.trim_end().len(), &mut sentences);
    sentences
}

/// No sentence is longer, in bytes: what is, is a table, a list or no text, and is cut at white space.
const LONGEST_SENTENCE: usize = 3_000;

fn push(text: &str, mut sentence: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    while sentence.len() > LONGEST_SENTENCE {
        let most = text.floor_char_boundary(sentence.start + LONGEST_SENTENCE);
        let piece = &text[sentence.start..most];
        let cut = piece.rfind(char::is_whitespace).filter(|cut| *cut > 0).map_or(most, |cut| sentence.start + cut);
        sentences.push(sentence.start..sentence.start + text[sentence.start..cut].trim_end().len());
        sentence.start = run_end(text, cut, char::is_whitespace).min(sentence.end);
    }
    if !sentence.is_empty() {
        sentences.push(sentence);
    }
}

/// Where the run of characters from `from` that are all `of_kind` ends.
fn run_end(text: &str, from: usize, of_kind: impl Fn(char) -> bool) -> usize {
    text[from..].find(|c| !of_kind(c)).map_or(text.len(), |length| from + length)
}

/// French sets a space before the closing guillemet: the end with it.
fn with_spaced_guillemet(text: &str, end: usize) -> usize {
    let mut rest = text[end..].chars();
    match (rest.next(), rest.next(), rest.next()) {
        (Some(space), Some('»'), after) if space.is_whitespace() && after.is_none_or(|c| !c.is_alphanumeric()) => {
            end + space.len_utf8() + '»'.len_utf8()
        }
        _ => end,
    }
}

/// The first terminator from `at` on. What is ASCII, which is most of most texts, is told by the byte.
fn next_terminator(text: &str, mut at: usize) -> Option<usize> {
    loop {
        at += text.as_bytes()[at..].iter().position(|byte| matches!(byte, b'.' | b'!' | b'?') || !byte.is_ascii())?;
        let c = text[at..].chars().next()?;
        if is_terminator(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।')
}

/// Terminators of scripts that put no space between sentences.
fn is_full_width(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '‘' | '»' | '›' | ')' | ']' | '」' | '』' | '）')
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '»'
            | '('
            | '['
            | '「'
            | '『'
            | '—'
            | '–'
            | '-'
            | '¿'
            | '¡'
    )
}

/// How far back a word is looked for: no abbreviation is longer.
const LONGEST_ABBREVIATION: usize = 24;

/// From how many digits on a number before a full stop is a year, and ends the sentence.
const YEAR_DIGITS: usize = 4;

#[derive(Default)]
struct Rules {
    never: FxHashSet<&'static str>,
    may: FxHashSet<&'static str>,
    /// Stand before numbers: "Art. 5", "Mar. 3", but "by the mar. She".
    numbered: FxHashSet<&'static str>,
    /// How words end that do not end one before a number: "Kortumstr. 46".
    numbered_endings: &'static [&'static str],
    /// May end one unless a unit follows.
    scales: FxHashSet<&'static str>,
    starters: FxHashSet<&'static str>,
    ordinal_dot: bool,
}

impl Rules {
    /// The language's rules; English ones where the language has none.
    fn of(language: &str) -> &'static Rules {
        static ALL: ByLanguage<Rules> = ByLanguage::new("sentences", |_, words| Rules::from(words));
        static NONE: OnceLock<Rules> = OnceLock::new();
        ALL.of(language).or_else(|| ALL.of("en")).unwrap_or_else(|| NONE.get_or_init(Rules::default))
    }

    fn from(words: &'static words::Words) -> Rules {
        let set = |section| words.entries(section).iter().flat_map(|line| line.split_whitespace()).collect();
        Rules {
            never: set("abbreviations"),
            may: set("may end"),
            numbered: set("before a number"),
            numbered_endings: words.entries("endings before a number"),
            scales: set("may end but before a unit"),
            starters: set("starters"),
            ordinal_dot: !words.entries("ordinal dot").is_empty(),
        }
    }

    /// Whether the terminators and closing marks at `stop` end the sentence that began at `start`.
    fn ends_sentence(&self, text: &str, start: usize, stop: Range<usize>, next: usize) -> bool {
        let Some(follows) = text[next..].chars().next() else { return true };
        let marks = &text[stop.clone()];
        if marks.chars().any(is_full_width) {
            return true;
        }
        let before = word_before(text, start, stop.start);
        if next == stop.end {
            return marks == "." && is_glued(before, &text[next..]);
        }
        if !(follows.is_uppercase() || follows.is_numeric() || is_opening(follows) || !has_case(follows)) {
            return false;
        }
        if marks != "." {
            return true;
        }
        // "… by 3 perc. – says Ann Lee"
        let mut rest = text[next..].chars();
        let is_dash = rest.next().is_some_and(|c| matches!(c, '–' | '—' | '-')) && rest.next() == Some(' ');
        if is_dash && rest.next().is_some_and(char::is_lowercase) {
            return false;
        }
        let starter = || self.starters.contains(word_after(&text[next..]).to_lowercase().as_str());
        let lower = before.to_lowercase();
        // "9.-11. Mai"
        let day = before.rsplit(['-', '/']).next().unwrap_or_default();
        let is_in_digits = before.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/'));
        if is_in_digits && day.starts_with(|c: char| c.is_ascii_digit()) && !day.contains('.') {
            let list_number = stop.start - start == before.len();
            let ordinal = self.ordinal_dot && day.len() < YEAR_DIGITS && !starter();
            return !(list_number || ordinal);
        }
        let initial = before.chars().count() == 1 && before.chars().all(char::is_alphabetic);
        if initial || self.may.contains(lower.as_str()) || is_acronym(before) {
            return starter();
        }
        // "13 тыс. МВт"
        let unit = || word_after(&text[next..]).chars().filter(|c| c.is_uppercase()).count() > 1;
        let joined = self.never.contains(lower.as_str())
            || follows.is_numeric()
                && (self.numbered.contains(lower.as_str())
                    || self.numbered_endings.iter().any(|ending| lower.ends_with(ending)))
            || self.scales.contains(lower.as_str()) && unit();
        !joined
    }
}

fn has_case(c: char) -> bool {
    c.is_uppercase() || c.is_lowercase()
}

/// The word that ends at `end`, without the marks before it; empty when it is longer than any abbreviation.
fn word_before(text: &str, start: usize, end: usize) -> &str {
    let mut begin = end;
    for (place, c) in text[start..end].char_indices().rev() {
        if c.is_whitespace() || is_opening(c) && c != '-' {
            break;
        }
        begin = start + place;
        if end - begin > LONGEST_ABBREVIATION {
            return "";
        }
    }
    &text[begin..end]
}

fn word_after(text: &str) -> &str {
    let text = text.trim_start_matches(is_opening);
    let end = text.char_indices().take(LONGEST_ABBREVIATION).find(|(_, c)| !c.is_alphabetic());
    end.map_or(text, |(end, _)| &text[..end])
}

/// "U.S", "z.B": single letters with dots between.
fn is_acronym(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

/// "… at home.The ministry …": two sentences that a page has put together without a space.
fn is_glued(before: &str, after: &str) -> bool {
    let mut after = after.chars();
    before.chars().count() >= 3
        && before.chars().all(char::is_lowercase)
        && after.next().is_some_and(char::is_uppercase)
        && after.next().is_none_or(|c| c.is_lowercase() || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(language: &str, text: &str) -> String {
        split(text, language).into_iter().map(|range| &text[range]).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn sentences() {
        for (language, expected) in [
            ("en", "He came. | She went."),
            ("en", "Mr. Smith met Dr. Jones. | They spoke."),
            ("en", "Brig. Smith met Cdr. Jones. | They spoke."),
            ("en", "J. K. Rowling wrote it. | It sold."),
            ("en", "It moved to the U.S. Senate on Monday."),
            ("en", "It moved to the U.S. | The Senate voted."),
            ("en", "It cost $2.5 million. | Prices rose 3.2 percent."),
            ("en", "“We won. | It is over,” she said. | He left."),
            ("en", "\"Why?\" he asked. | \"Because.\" | She smiled."),
            ("en", "The men... were brought home. | All of them."),
            ("en", "Was it 5 p.m. | When did it end?"),
            ("en", "1. Eat less. | 2. Sleep more."),
            ("en", "See example.com for more."),
            ("de", "Am 19. Mai kam er. | Er blieb bis 2024. | Dann ging er."),
            ("de", "Am 9.-11. Mai kam er. | Mit der Il-76. | Er blieb."),
            ("de", "Vor dem 80. Geburtstag sprach Dr. Meier, z. B. über Bienen."),
            ("de", "Rund 2 Mio. Euro kostet das. | Der Rat stimmte zu."),
            ("de", "„Das war's.“ | Dann ging sie."),
            ("de", "Sie wohnt in der Gartenstr. 46 in Elm. | Er lehrt Statistik."),
            ("fr", "M. Dupont est arrivé. | Il a parlé à Mme. Martin."),
            ("fr", "« C'est fini. » | Il part."),
            ("fr", "Elle regarde la mer. | Le vent souffle."),
            ("es", "Cayó al mar. | El barco volvió el lun. 5 de mayo."),
            ("de", "Das sind Fragen aller Art. | Alle lesen Art. 5 und bleiben so. | Mehr kommt."),
            ("en", "He fell ill. | The men met in Tampa, Fla. Bob Moss and Brig. Gen. Lee had no. 5."),
            ("es", "El Sr. García llegó. | ¿Quién lo vio?"),
            ("it", "Il prof. Rossi parla. | Non basta."),
            ("pt", "O Dr. Silva chegou. | Ninguém viu."),
            ("nl", "Dhr. Jansen kwam. | Hij bleef."),
            ("ru", "В 2024 г. Москва выросла. | Это 5 млн. человек."),
            ("uk", "У 2024 р. Київ виріс. | Це 5 тис. людей."),
            ("uk", "Це 5 тис. МВт. | Імпорт зріс до 3 млрд грн. | Експорт упав."),
            ("ru", "Выручка выросла до 3 млрд руб. | Прибыль упала."),
            ("pl", "Kosztuje 3 mln zł. | Rząd przyjął 5 tys. Polaków."),
            ("pl", "To jest 20. rocznica. | W 2024 r. było ich 5 tys. osób."),
        ] {
            assert_eq!(cut(language, &expected.replace(" | ", " ")), expected, "{language}");
        }
    }

    #[test]
    fn sentences_without_a_space_between() {
        assert_eq!(cut("en", "They were at home.The ministry agreed."), "They were at home. | The ministry agreed.");
        assert_eq!(cut("ja", "終わった。始まる。"), "終わった。 | 始まる。");
    }

    proptest! {
        #[test]
        fn any_text_is_covered_in_order(text in "\\PC{0,80}|[.!?… \"A1a]{0,80}") {
            let mut end = 0;
            for range in split(&text, "en") {
                prop_assert!(range.start >= end && range.start < range.end);
                prop_assert!(text[end..range.start].trim().is_empty());
                end = range.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }
    }
}
