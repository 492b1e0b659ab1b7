//! A sentence's words, each looked up once: what they tell and how they begin.

use super::cues::{Cues, Told};
use super::stems::{Stem, Stems, stem};
use crate::figures::scan::{DIGITS, LETTERS, Run};
use crate::letters::{is_letter, is_letter_or_digit};
use std::ops::Range;

/// So many bytes at least a longer word takes up in most texts, with what stands before it.
const BYTES_PER_WORD: usize = 8;

/// What a sentence's words tell.
#[derive(Debug, Default)]
pub struct Reading {
    /// All of them together.
    pub told: Told,
    /// The beginnings of its longer words.
    pub stems: Stems,
    /// Whether it has a number of four digits that may be a year.
    pub has_year: bool,
    /// The words that tell something, in reading order.
    telling: Vec<(Range<usize>, Told)>,
    /// The longer words, in reading order.
    long: Vec<(Range<usize>, Stem)>,
}

impl Reading {
    /// Reads a sentence once.
    pub fn of(sentence: &str, cues: &Cues) -> Reading {
        let mut reading = Reading { long: Vec::with_capacity(sentence.len() / BYTES_PER_WORD), ..Reading::default() };
        let mut at = 0;
        while at < sentence.len() {
            let run = Run::of(sentence, at, LETTERS | DIGITS, is_letter_or_digit);
            if run.end > at {
                reading.add(sentence, at, run, cues);
            }
            at = run.end + sentence[run.end..].chars().next().map_or(0, char::len_utf8);
        }
        reading.stems = reading.long.iter().map(|(_, stem)| *stem).collect();
        reading
    }

    fn add(&mut self, sentence: &str, start: usize, run: Run, cues: &Cues) {
        let word = &sentence[start..run.end];
        let told = if run.is_small(word) { cues.of_small(word) } else { cues.of_word(word) };
        if told != Told::default() {
            self.told |= told;
            self.telling.push((start..run.end, told));
        }
        if run.is_letters {
            self.long.extend(stem(word).map(|stem| (start..run.end, stem)));
            return;
        }
        self.has_year |= has_year(word);
        // "Covid19", "5th": its letters alone.
        let mut start = start;
        for letters in word.split(|c: char| !is_letter(c)) {
            let end = start + letters.len();
            self.long.extend(stem(letters).map(|stem| (start..end, stem)));
            start = end + sentence[end..].chars().next().map_or(0, char::len_utf8);
        }
    }

    /// What the words in a part of the sentence tell; of a word that it cuts, the rest is looked up.
    pub fn told_in(&self, sentence: &str, part: &Range<usize>, cues: &Cues) -> Told {
        let within = self.telling.iter().filter(|(word, _)| part.start <= word.start && word.end <= part.end);
        let cut = cut_words(sentence, part, is_letter_or_digit).map(|rest| cues.of_word(&sentence[rest]));
        within.map(|(_, told)| *told).chain(cut).fold(Told::default(), |mut all, told| {
            all |= told;
            all
        })
    }

    /// The beginnings of the longer words in a part of the sentence.
    pub fn stems_in(&self, sentence: &str, part: &Range<usize>) -> Stems {
        let within = self.long.iter().filter(|(word, _)| part.start <= word.start && word.end <= part.end);
        let cut = cut_words(sentence, part, is_letter).filter_map(|rest| stem(&sentence[rest]));
        within.map(|(_, stem)| *stem).chain(cut).collect()
    }
}

fn has_year(word: &str) -> bool {
    let mut numbers = word.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.any(|digits| digits.starts_with("19") || digits.starts_with("20"))
}

/// What lies in the part of the words that its ends cut.
fn cut_words(text: &str, part: &Range<usize>, is_part: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let inside = &text[part.clone()];
    let is = |c: Option<char>| c.is_some_and(&is_part);
    let first = (is(text[..part.start].chars().next_back()) && is(inside.chars().next())).then(|| {
        let length = inside.find(|c: char| !is_part(c));
        part.start..length.map_or(part.end, |length| part.start + length)
    });
    let last = (is(text[part.end..].chars().next()) && is(inside.chars().next_back())).then(|| {
        let length = inside.len() - inside.trim_end_matches(&is_part).len();
        part.end - length..part.end
    });
    // One word may be cut at both ends.
    let last = last.filter(|last| first.as_ref() != Some(last));
    first.into_iter().chain(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_part_tells_what_it_tells_alone(
            text in "(killed|kill|the |only |boats |5th|Ёлка|a1b|[a-z]{1,7} |, ){0,12}",
            start in 0usize..80,
            length in 0usize..60,
        ) {
            let cues = Cues::of("en");
            let start = text.floor_char_boundary(start);
            let part = start..text.floor_char_boundary(start + length);
            let (whole, alone) = (Reading::of(&text, cues), Reading::of(&text[part.clone()], cues));
            prop_assert_eq!(whole.told_in(&text, &part, cues), alone.told, "{} {:?}", text, part);
            let stems: Vec<Stem> = alone.stems.iter().copied().collect();
            prop_assert_eq!(whole.stems_in(&text, &part).iter().copied().collect::<Vec<_>>(), stems);
        }
    }
}
