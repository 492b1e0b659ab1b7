//! A name as it is called, in languages whose words show their case by endings alone: "сообщили в областной прокуратуре" names
//! the "областная прокуратура", "за словами Ігоря Мельничука" those of "Ігор Мельничук".
//!
//! What a word ends in when it is called is told by tables; behind a preposition no name is called. Not promised: words that
//! change within ("Павла", "Gądka") beyond those that a table has.

use super::classes::Classes;
use super::tokens::{Kind, Token};
use crate::words::Words;
use std::ops::Range;

/// A word that ends in the first ends in the second when it is called.
type Endings = Vec<(&'static str, &'static str)>;

/// Words of one gender, or of several.
#[derive(Debug, Default)]
struct Gender {
    /// Nouns for who speaks, by the beginning that their cases share, with the ending when they are called; or the word
    /// that they are then.
    bodies: Endings,
    /// What they end in otherwise.
    cases: Vec<&'static str>,
    /// How adjectives beside them end.
    adjectives: Endings,
    /// How given names end; none for things and several.
    given: Endings,
    /// How surnames end; none for those, either.
    surnames: Endings,
}

/// A language's tables; empty where nouns have no cases.
#[derive(Debug, Default)]
pub struct Cases {
    /// Behind these nobody is called: "в", "від".
    prepositions: Vec<&'static str>,
    /// How adjectives end that stand behind their noun; none where they stand before it.
    behind: Vec<&'static str>,
    women: Gender,
    things: Gender,
    men: Gender,
    several: Gender,
}

/// Of a shorter beginning a word must have no other before it: "суд", but not "посуд".
const WHOLE: usize = 5;
/// So many tokens before a name tell its case.
const NEAR: usize = 12;
/// A longer ending is a whole word.
const LONGEST_ENDING: usize = 2;
/// What is left of a word without its ending has so many letters or more.
const SHORTEST: usize = 2;

impl Cases {
    /// Reads the tables of a language.
    pub fn read(words: &'static Words) -> Cases {
        let listed = |section: &str| words.entries(section).iter().flat_map(|line| line.split(' '));
        let pairs = |section: String| listed(&section).filter_map(|pair| pair.split_once('=')).collect();
        let gender = |name: &str| Gender {
            bodies: pairs(format!("{name} bodies")),
            cases: listed(&format!("{name} cases")).collect(),
            adjectives: pairs(format!("{name} adjectives")),
            given: pairs(format!("{name} given names")),
            surnames: pairs(format!("{name} surnames")),
        };
        Cases {
            prepositions: listed("case prepositions").collect(),
            behind: listed("endings behind nouns").collect(),
            women: gender("feminine"),
            things: gender("neuter"),
            men: gender("masculine"),
            several: gender("several"),
        }
    }

    /// Whether the name `phrase` has another case than when it is called: behind a preposition, or, if it is a `source`, behind
    /// a noun: "в полиции", "по словам мэра", but "как сообщила в четверг мэр".
    pub fn bend(&self, tokens: &[Token], phrase: &Range<usize>, source: bool) -> bool {
        let before = || tokens[..phrase.start].iter().rev().take(NEAR);
        let is_preposition = |word: &Token| self.prepositions.contains(&&*word.lower);
        let clause =
            || before().take_while(|token| !matches!(token.kind, Kind::Mark(',' | '.' | ':' | ';' | '–' | '—')));
        is_preposition(&tokens[phrase.start])
            || before().find(|token| token.is_word()).is_some_and(is_preposition)
            || source && !clause().any(|token| token.is(Classes::VERB))
    }

    /// What a person or body is called whose name has another case; `None` where the tables do not tell.
    pub fn called(&self, name: &str) -> Option<String> {
        let words: Vec<&str> = name.split(' ').collect();
        self.body(&words).or_else(|| self.person(&words))
    }

    fn body(&self, words: &[&str]) -> Option<String> {
        let genders = [&self.several, &self.women, &self.things, &self.men];
        let heads = words.iter().enumerate();
        let (head, gender, noun) = heads
            .flat_map(|(at, word)| genders.iter().filter_map(move |gender| Some((at, *gender, gender.noun(word)?))))
            .next()?;
        let adjective = |word: &&str| ending(word, &gender.adjectives);
        // "два источника": what does not bend with the noun tells another case.
        let is_small = |word: &&str| word.starts_with(char::is_lowercase);
        if words[..head].iter().any(|word| is_small(word) && adjective(word).is_none()) {
            return None;
        }
        // "służby ratunkowe": of several, called already.
        let behind_it = words.get(head + 1).filter(|word| is_small(word));
        let is_called = |word: &&&str| self.things.adjectives.iter().any(|(_, called)| word.ends_with(called));
        let of_one = !std::ptr::eq(gender, &self.several) && !std::ptr::eq(gender, &self.things);
        if of_one && !self.behind.is_empty() && behind_it.is_some_and(|word| is_called(&word)) {
            return None;
        }
        // "Instytutu Ekonomicznego", but "Instytutu Narodowego Dziedzictwa": what goes with another noun. "Ассоциации пекарей":
        // where no adjective stands behind its noun, it is one.
        let bends = |word: &&&str| self.behind.iter().any(|end| word.ends_with(end)) && adjective(word).is_some();
        let behind = words[head + 1..].iter().take_while(bends).count();
        let closed = words.get(head + 1 + behind).is_none_or(|next| next.chars().all(char::is_uppercase));
        let last = head + if closed { behind } else { 0 };
        let called = words.iter().enumerate().map(|(at, word)| match at {
            at if at == head => noun.clone(),
            at if at <= last => adjective(word).unwrap_or_else(|| (*word).to_owned()),
            _ => (*word).to_owned(),
        });
        Some(called.collect::<Vec<String>>().join(" "))
    }

    fn person(&self, words: &[&str]) -> Option<String> {
        let [given, surname] = words else { return None };
        let is_name = words.iter().all(|word| word.starts_with(char::is_uppercase));
        let of = |gender: &Gender| Some((ending(given, &gender.given)?, ending(surname, &gender.surnames)));
        let (given, surname) = match (of(&self.women), of(&self.men)) {
            (Some((given, Some(called))), _) | (_, Some((given, Some(called)))) => (given, called),
            // "Оксани Ткачук": a woman's surname may have no cases. "Никиты Петрова": a man's given name may be as a woman's.
            (Some((given, None)), _) | (None, Some((given, None))) => {
                (given, ending(surname, &self.men.surnames).unwrap_or_else(|| (*surname).to_owned()))
            }
            _ => return None,
        };
        is_name.then(|| format!("{given} {surname}"))
    }
}

impl Gender {
    /// The noun as it is called, if it is one of these in another case.
    fn noun(&self, word: &str) -> Option<String> {
        let lower = word.to_lowercase();
        self.bodies.iter().find_map(|(beginning, called)| {
            let stem = self.cases.iter().find_map(|case| {
                let stem = lower.strip_suffix(case).filter(|_| case != called)?;
                let whole = beginning.chars().count() < WHOLE;
                (stem == *beginning || !whole && stem.ends_with(beginning)).then_some(stem)
            })?;
            // "urzędu", "urząd": the whole word changes, but for its first letter.
            let kept = if called.chars().count() > LONGEST_ENDING { 1 } else { stem.chars().count() };
            let rest = if kept > 1 { called } else { called.get(called.chars().next()?.len_utf8()..)? };
            Some(word.chars().take(kept).collect::<String>() + rest)
        })
    }
}

/// The word with the ending that it has when it is called, by the longest ending that fits.
fn ending(word: &str, endings: &Endings) -> Option<String> {
    let lower = word.to_lowercase();
    let fits = endings.iter().filter(|(ending, _)| lower.ends_with(ending));
    let (ending, called) = fits.max_by_key(|(ending, _)| ending.len())?;
    let letters = word.chars().count().checked_sub(ending.chars().count()).filter(|left| *left >= SHORTEST)?;
    Some(word.chars().take(letters).collect::<String>() + called)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn names_are_called() {
        for (language, written, called) in [
            ("ru", "областной прокуратуре", Some("областная прокуратура")),
            ("ru", "Министерства обороны", Some("Министерство обороны")),
            ("ru", "госкомпании", Some("госкомпания")),
            ("ru", "городского суда", Some("городской суд")),
            ("ru", "владельца компании", Some("владелец компании")),
            ("ru", "экспертов", Some("эксперты")),
            ("ru", "Марии Петровой", Some("Мария Петрова")),
            ("ru", "Никиты Петрова", Some("Никита Петров")),
            ("ru", "Сергея Шевченко", Some("Сергей Шевченко")),
            ("ru", "посуде", None),
            ("ru", "Ассоциации пекарей", Some("Ассоциация пекарей")),
            ("ru", "два источника", None),
            ("ru", "Росатома", None),
            ("uk", "обласній військовій адміністрації", Some("обласна військова адміністрація")),
            ("uk", "Національного банку Норландії", Some("Національний банк Норландії")),
            ("uk", "Оксани Ткачук", Some("Оксана Ткачук")),
            ("uk", "Ігоря Мельничука", Some("Ігор Мельничук")),
            ("pl", "Głównego Urzędu Morskiego", Some("Główny Urząd Morski")),
            ("pl", "Instytutu Narodowego Dziedzictwa", Some("Instytut Narodowego Dziedzictwa")),
            ("pl", "służby ratunkowe", None),
            ("pl", "służby ratunkowej", Some("służba ratunkowa")),
            ("pl", "Anny Nowak", Some("Anna Nowak")),
            ("pl", "Jana Kowalskiego", Some("Jan Kowalski")),
            ("en", "ministry", None),
        ] {
            let cases = Cases::read(words::of(language, "speech"));
            assert_eq!(cases.called(written).as_deref(), called, "{written}");
        }
    }
}
