//! What a byline is made of: its names, and what stands between them.

use super::{entries, introduces_others, is_one_of, strip_prefix};
use crate::facts::agency;
use crate::facts::dates::text::{self, Order};
use crate::facts::source::separators;
use std::borrow::Cow;

/// The text with a bar for each date in it: "By Ann Lee on March 5, 2024" names nobody called March.
pub fn without_dates<'t>(line: &'t str, language: &str) -> Cow<'t, str> {
    let found = text::find(line, language, Order::DayFirst);
    if found.is_empty() {
        return Cow::Borrowed(line);
    }
    let mut rest = String::with_capacity(line.len());
    let mut end = 0;
    for date in found {
        rest.push_str(line.get(end..date.start).unwrap_or_default());
        rest.push_str(" | ");
        end = date.end;
    }
    rest.push_str(line.get(end..).unwrap_or_default());
    Cow::Owned(rest)
}

/// Parts a list of names: at commas, semicolons, slashes, bars, at the ends of sentences, before "Photos:", and at the
/// words for "and".
pub fn pieces<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let parts = |c: char| {
        separators(c) || matches!(c, '/' | '／' | '=' | '&' | '+' | '(' | ')' | '[' | ']' | '<' | '>' | '、' | '・')
    };
    let listed = text.split(" - ").flat_map(|text| text.split(parts));
    let labelled = listed.flat_map(|part| before_others(part, language));
    let sentences = labelled.flat_map(|part| at_ends_of_sentences(part));
    let joined = sentences.flat_map(|part| at_joins(part, language));
    joined.map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Cuts a text at these bytes.
fn cut<'t>(text: &'t str, places: &[(usize, usize)]) -> Vec<&'t str> {
    let mut parts = Vec::with_capacity(places.len() + 1);
    let mut start = 0;
    for (at, next) in places {
        parts.push(&text[start..*at]);
        start = *next;
    }
    parts.push(&text[start..]);
    parts
}

/// "By Ann Lee. Photos by Bo Dahl", but "Dr. Ann Lee" and "Robert W. Stone".
pub fn at_ends_of_sentences(text: &str) -> Vec<&str> {
    let ends = words_with_places(text).filter_map(|(at, word)| {
        let bare = word.strip_suffix('.')?;
        let letters = bare.chars().count() >= SHORTEST_WORD && bare.chars().skip(1).all(char::is_lowercase);
        let end = at + word.len();
        (letters && !super::person::is_title(bare) && end < text.len()).then_some((end - 1, end))
    });
    cut(text, &ends.collect::<Vec<_>>())
}

/// The first sentence of a line.
pub fn first_sentence(text: &str) -> &str {
    at_ends_of_sentences(text).first().copied().unwrap_or(text)
}

/// Letters of a word whose dot ends a sentence; those of shorter ones shorten them: "Jr.", "St.".
const SHORTEST_WORD: usize = 3;

/// "Ann Lee Photos: Bo Dahl", "Ann Lee Translated by Bo Dahl": set apart by the page's style alone.
pub fn before_others<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let words: Vec<(usize, &str)> = words_with_places(text).collect();
    let begins = words.iter().take(WORDS).skip(NAME).filter(|(at, word)| {
        let rest = &text[*at..];
        if word.ends_with([':', '.']) || word.starts_with(char::is_uppercase) {
            introduces_others(rest, language)
        } else {
            is_phrase_of_others(rest, language)
        }
    });
    cut(text, &begins.map(|(at, _)| (*at, *at)).take(1).collect::<Vec<_>>())
}

/// Words of a piece that are looked at: a byline has fewer.
const WORDS: usize = 60;

/// Words of the shortest name.
const NAME: usize = 2;

/// Whether several words together say it: "photos by".
fn is_phrase_of_others(text: &str, language: &str) -> bool {
    entries(language, "others").any(|phrase| phrase.contains(' ') && strip_prefix(text, phrase).is_some())
}

/// "Ann Lee and Bo Dahl", "AFP and Ann Lee", "Ann Lee and agencies"; but "Ramón y Cajal" joins two words of a name.
fn at_joins<'t>(part: &'t str, language: &str) -> Vec<&'t str> {
    let mut words: Vec<(usize, &str)> = words_with_places(part).collect();
    // "Ann Lee, Kyiv, and Bo Dahl"
    let leads =
        |pair: &[(usize, &str)]| pair[1].1.starts_with(char::is_uppercase) && is_one_of(pair[0].1, language, "and");
    let leading = words.windows(2).take(words.len().saturating_sub(2)).take_while(|pair| leads(pair)).count();
    words.drain(..leading);
    let begin = words.first().map_or(0, |(at, _)| *at);
    let mut joins = Vec::new();
    let mut start = 0;
    for (place, (at, word)) in words.iter().enumerate() {
        let next = at + word.len();
        if place <= start || place + 1 == words.len() || !is_one_of(word, language, "and") {
            continue;
        }
        // "Hans von und zu Au"
        if super::person::joins_particles(words[place - 1].1, words[place + 1].1) {
            continue;
        }
        let (before, after) = (&part[words[start].0..*at], part[next..].trim());
        let single = place + 2 == words.len();
        let in_name = single && super::is_particle(word) && !is_one_of(after, language, "nobody");
        if place - start >= NAME && !in_name || agency::named(before).is_some() || agency::named(after).is_some() {
            joins.push((*at, next));
            start = place + 1;
        }
    }
    let joins: Vec<_> = joins.into_iter().map(|(at, next)| (at - begin, next - begin)).collect();
    cut(&part[begin..], &joins)
}

/// A line as far as it joins names: "Ann Lee and Bo Dahl" of "Ann Lee and Bo Dahl, The Paper".
pub fn joined<'t>(line: &'t str, language: &str) -> Option<&'t str> {
    let (at, word) = words_with_places(line).filter(|(_, word)| is_one_of(word, language, "and")).last()?;
    let next = at + word.len();
    let behind = pieces(&line[next..], language);
    let last = behind.first()?;
    // "Ann Lee (reporting) and Bo Dahl (photography)", "Ann Lee, The Life and Times"
    let is_credit = behind.get(1).is_some_and(|credit| is_one_of(credit, language, "others"));
    if is_credit || !last.contains(' ') && agency::named(last).is_none() {
        return None;
    }
    let within = line[next..].find(last)?;
    let list = &line[..next + within + last.len()];
    // "Ann Lee covers Port City and Bay Towns"
    let is_long = |word: &str| word.starts_with(char::is_lowercase) && word.chars().count() > LONGEST_IN;
    let says_more = |piece: &&str| piece.split_whitespace().any(is_long) && !super::is_aside(piece, language);
    (!pieces(super::without_by(list, language), language).iter().any(says_more)).then_some(list)
}

/// Letters of the longest word in small letters within a name, or between one and a place: "Ann Lee von der Au aus Kiel".
const LONGEST_IN: usize = 3;

/// The words of a text, each with the byte where it begins.
pub fn words_with_places(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_names() {
        for (language, text, expected) in [
            ("en", "Ann Lee, Bo Dahl & Cy Twain", "Ann Lee|Bo Dahl|Cy Twain"),
            ("en", "Ann Lee. Photographs by Bo Dahl", "Ann Lee|Photographs by Bo Dahl"),
            ("en", "Ann Lee Photographs by Bo Dahl", "Ann Lee|Photographs by Bo Dahl"),
            ("nl", "Anna Vos Foto's: Jan de Wit", "Anna Vos|Foto's: Jan de Wit"),
            ("en", "Robert W. Stone Jr. and Ann Lee", "Robert W. Stone Jr.|Ann Lee"),
            ("en", "Prof. Ann Lee", "Prof. Ann Lee"),
            ("en", "I-C. Lin, Ann Lee", "I-C. Lin|Ann Lee"),
            ("de", "Anna Groß, Kiel, und Bernd Lau", "Anna Groß|Kiel|Bernd Lau"),
            ("en", "AFP and Ann Lee", "AFP|Ann Lee"),
            ("fr", "Anne Petit avec AFP", "Anne Petit|AFP"),
            ("es", "Santiago Ramón y Cajal", "Santiago Ramón y Cajal"),
            ("pt", "Ana Reis e Luís Mota", "Ana Reis|Luís Mota"),
            ("en", "", ""),
        ] {
            assert_eq!(pieces(text, language).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn lines_that_join_names() {
        for (language, text, expected) in [
            ("en", "By Ann Lee and Bo Dahl, The Paper", Some("By Ann Lee and Bo Dahl")),
            ("en", "Ann Lee, Bo Dahl & Cy Twain | Port City", Some("Ann Lee, Bo Dahl & Cy Twain")),
            ("de", "Von Anna Groß und Bernd Lau (Kiel)", Some("Von Anna Groß und Bernd Lau")),
            ("fr", "Par Anne Petit et Luc Roux, Le Port", Some("Par Anne Petit et Luc Roux")),
            ("es", "Por Ana Ruiz y Luis Mora, El Puerto", Some("Por Ana Ruiz y Luis Mora")),
            ("it", "di Anna Rossi e Luca Bianchi, Il Porto", Some("di Anna Rossi e Luca Bianchi")),
            ("pt", "Por Ana Reis e Luís Mota, O Porto", Some("Por Ana Reis e Luís Mota")),
            ("nl", "Door Anna Vos en Jan Bakker, De Haven", Some("Door Anna Vos en Jan Bakker")),
            ("ru", "Анна Лис и Олег Волк, «Порт»", Some("Анна Лис и Олег Волк")),
            ("uk", "Анна Лис та Олег Вовк, «Порт»", Some("Анна Лис та Олег Вовк")),
            ("pl", "Anna Lis i Jan Wilk, Port", Some("Anna Lis i Jan Wilk")),
            ("en", "Ann Lee (reporting) and Bo Dahl (photography)", None),
            ("en", "Ann Lee, health editor, and Bo Dahl in Kyiv", Some("Ann Lee, health editor, and Bo Dahl in Kyiv")),
            ("en", "Ann Lee, Bo Dahl and Reuters", Some("Ann Lee, Bo Dahl and Reuters")),
            ("en", "Ann Lee covers Port City and Bay Towns", None),
            ("en", "Ann Lee, Port Life and Style", None),
            ("en", "Ann Lee, The Paper", None),
            ("en", "Ann Lee and", None),
        ] {
            assert_eq!(joined(text, language), expected, "{text}");
        }
    }

    #[test]
    fn dates_are_no_names() {
        for (text, expected) in [
            ("By Ann Lee on March 5, 2024 at 14:20", "By Ann Lee on  | "),
            ("Posted 5 March 2024 by Ann Lee", "Posted  |  by Ann Lee"),
            ("By Ann Lee", "By Ann Lee"),
        ] {
            assert_eq!(without_dates(text, "en"), expected, "{text}");
        }
    }
}
