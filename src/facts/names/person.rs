//! Whether a piece of a byline names a person, and which.

use super::pieces::words_with_places;
use super::{PARTICLES, entries, is_one_of};
use crate::facts::agency;
use crate::facts::dates::labels::{self, Role};
use crate::facts::source::fold;
use crate::words;

/// The longest name that is taken for one, in words and characters.
const MOST_WORDS: usize = 6;
const MOST_CHARS: usize = 60;

/// The person that a piece names, tidied; `None` when it names none.
pub fn person(piece: &str, language: &str, outlets: &[String]) -> Option<String> {
    let piece = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    if piece.is_empty()
        || piece.contains([':', '@'])
        || piece.contains("http")
        || piece.contains(|c: char| c.is_numeric())
    {
        return None;
    }
    // "AP Auto Writer"
    let first = piece.split_whitespace().next().unwrap_or_default();
    if agency::named(piece).is_some() || first.chars().all(char::is_uppercase) && agency::named(first).is_some() {
        return None;
    }
    if is_one_of(piece, language, "roles") || is_one_of(piece, language, "by") || is_place(piece) {
        return None;
    }

    // "Le Courrier du Port", whose first word is an article; "BBC Sport" on the pages of the BBC.
    let untitled = without_titles(piece);
    let is_of_outlet = first.chars().all(char::is_uppercase) && outlets.contains(&fold(first));
    if is_of_outlet || untitled == piece && outlets.contains(&fold(piece)) {
        return None;
    }
    let piece = untitled;
    let piece = &piece[..end_of_name(piece, language, outlets)];
    // "Letztes Update", "Actualizado"
    if labels::before(piece, language) == Role::Updated {
        return None;
    }
    let mut words: Vec<&str> = piece.split_whitespace().collect();
    let is_role = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        // "Min" and "In" are names, "min" and "in" are none.
        let small = word.chars().count() > ARTICLE || word.starts_with(char::is_lowercase);
        small && is_one_of(word, language, "roles")
    };
    // "in Berlin", "em São Paulo": a place.
    if words
        .first()
        .is_some_and(|word| word.starts_with(char::is_lowercase) && word.chars().count() <= ARTICLE && is_role(word))
    {
        return None;
    }
    // "Ann Lee Reporter", "Reporter Ann Lee"
    while words.len() > 1 && words.last().is_some_and(|word| is_role(word)) {
        words.pop();
    }
    let particle = |word: &str| PARTICLES.contains(&word.to_lowercase().as_str());
    while words.len() > 2 && words.first().is_some_and(|word| is_one_of(word, language, "roles") && !particle(word)) {
        words.remove(0);
    }
    if let Some(place) = words.iter().skip(1).position(|word| without_glued(word, language).len() < word.len()) {
        words.truncate(place + 2);
        words[place + 1] = without_glued(words[place + 1], language);
    }
    // "Ann Lee AP Entertainment Writer"
    if let Some(code) =
        words.iter().skip(1).position(|word| word.chars().all(char::is_uppercase) && agency::named(word).is_some())
    {
        words.truncate(code + 1);
    }
    // Shown twice for two widths of the window.
    if words.len().is_multiple_of(2) && words[..words.len() / 2] == words[words.len() / 2..] {
        words.truncate(words.len() / 2);
    }
    let name = words.join(" ");
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_start_matches('.').to_owned();
    let name = without_ideographic_role(&name, language);
    let count = name.split_whitespace().count();
    if count == 0 || count > MOST_WORDS || name.chars().count() > MOST_CHARS || name.chars().count() < 2 {
        return None;
    }
    let nobody = |word: &str| {
        is_one_of(word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-' && c != '.'), language, "nobody")
    };
    // Articles count at the beginning: "Die Redaktion", but "Bernd von der Au".
    let mut names = name.split_whitespace().enumerate();
    let team = |word: &str| nobody(word) || word.rsplit_once('-').is_some_and(|(_, last)| nobody(last));
    if names.any(|(place, word)| (place == 0 || word.chars().count() > ARTICLE) && team(word))
        || name.split_whitespace().any(looks_like_host)
        || name.split_whitespace().skip(1).last().is_some_and(crate::facts::publisher::is_firm)
    {
        return None;
    }
    if !is_alphabetic_script(&name) && entries(language, "nobody").any(|word| !word.is_ascii() && name.contains(word)) {
        return None;
    }
    let folded = fold(&name);
    // "The Paper", "Da The Paper", but "Ann Lee" on lee.example
    let is_outlet = |word: &str| outlets.contains(&fold(word));
    let is_article = |first: &str| {
        first.chars().count() <= ARTICLE && (nobody(first) || PARTICLES.contains(&first.to_lowercase().as_str()))
    };
    let article = name.split_whitespace().next().is_some_and(is_article);
    if outlets.contains(&folded) || count == 2 && article && name.split_whitespace().last().is_some_and(is_outlet) {
        return None;
    }
    // Names begin with a capital where there are any; "ssi" and "van der Berg" have none at first.
    let cased = name.chars().any(char::is_lowercase) || name.chars().any(char::is_uppercase);
    if cased && count > 1 && !name.split_whitespace().any(|word| word.starts_with(char::is_uppercase)) {
        return None;
    }
    // "des EJW": what is left of a role.
    if cased && count == 2 && name.starts_with(char::is_lowercase) {
        return None;
    }
    // "Piet in 't Veld"
    let article = |word: &str| word.starts_with(['\'', '’']);
    let small = |word: &str| {
        let next = || name.split_whitespace().skip_while(|other| *other != word).nth(1);
        let within = PARTICLES.contains(&word) || next().is_some_and(article);
        word.starts_with(char::is_lowercase) && !within && !word.contains(['\'', '’', '-'])
    };
    if cased && (count > 1 && name.split_whitespace().any(small) || count == 1 && name.starts_with(char::is_lowercase))
    {
        return None;
    }
    Some(in_title_case(&name))
}

/// Whether a text is a place that is written like a name: "New York".
fn is_place(text: &str) -> bool {
    words::of("mul", "places").entries("places").contains(&text.to_lowercase().as_str())
}

/// "Ann LeeFollow": what stands behind the name in an element of its own; "Ann McDonald", "Ann Smith-McDonald", "Bo FitzGerald"
/// and "Jeff VanderMeer" are names.
fn without_glued<'t>(word: &'t str, language: &str) -> &'t str {
    let inner =
        word.char_indices().zip(word.chars().skip(1)).find(|((_, c), next)| c.is_lowercase() && next.is_uppercase());
    let Some(((at, last), _)) = inner else { return word };
    let (own, rest) = word.split_at(at + last.len_utf8());
    let begin = own.rsplit('-').next().unwrap_or(own);
    let parted = begin.chars().count() >= GLUED && begin != "Fitz" && rest.chars().count() > LONGEST_END;
    if parted || is_one_of(rest, language, "roles") { own } else { word }
}

/// Letters before a capital within a word that are no beginning of a name, and letters behind it that may be its end.
const GLUED: usize = 4;
const LONGEST_END: usize = 4;

/// The longest article.
const ARTICLE: usize = 3;

/// Where a name ends and what is said of the person begins: "Ann Lee in Kyiv", "Ann Lee Staff Writer", "Ann Lee on", "Ann
/// Lee The Paper North" on the pages of The Paper.
fn end_of_name(piece: &str, language: &str, outlets: &[String]) -> usize {
    let words: Vec<(usize, &str)> = words_with_places(piece).collect();
    let ends = (SHORTEST..words.len()).find(|place| {
        let (at, word) = words[*place];
        // "Piet in 't Veld"
        let within =
            PARTICLES.contains(&word) || words.get(place + 1).is_some_and(|(_, next)| next.starts_with(['\'', '’']));
        let says = (1..=LONGEST_ROLE.min(words.len() - place)).any(|count| {
            let (last, word) = words[place + count - 1];
            let phrase = piece[at..last + word.len()].trim_end_matches(|c: char| !c.is_alphanumeric());
            let small = phrase.chars().count() > ARTICLE || phrase.starts_with(char::is_lowercase);
            small && is_one_of(phrase, language, "roles")
        });
        let few = words.len() - place <= FEW || word.starts_with(char::is_uppercase);
        says && !within && few || word.starts_with(char::is_uppercase) && outlets.contains(&fold(&piece[at..]))
    });
    // "Department for Education": no name.
    let capital = |place: usize| words[place].1.starts_with(char::is_uppercase);
    let small_before = |place: usize| words[place - 1].1.chars().all(char::is_lowercase);
    if ends.is_some_and(|place| capital(place) && small_before(place)) {
        return 0;
    }
    let end = ends.map_or(piece.len(), |place| words[place].0);
    // No name ends in a small word.
    let small = |word: &str| word.chars().count() <= ARTICLE && word.chars().all(char::is_lowercase);
    let kept = words.iter().rev().skip_while(|(at, word)| *at >= end || small(word));
    kept.map(|(at, word)| at + word.len()).next().unwrap_or(end)
}

/// Words of the shortest name, and of the longest role that the tables know.
const SHORTEST: usize = 2;
const LONGEST_ROLE: usize = 4;
/// Words after a name that say where somebody is, "in Kyiv", "for the Harbour Post of"; more are a sentence.
const FEW: usize = 5;

/// The name without what stands before it: "Prof. Dr. Ann Lee".
pub fn without_titles(mut name: &str) -> &str {
    while let Some((_, rest)) = name.split_once(' ').filter(|(first, _)| is_title(first.trim_end_matches('.'))) {
        name = rest.trim_start();
    }
    name
}

/// Whether a word, without its dot, is a title.
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&word.to_lowercase().as_str())
}

/// Before a name, and no part of it.
const TITLES: &[&str] =
    &["dr", "dra", "prof", "mr", "mrs", "ms", "herr", "frau", "mag", "ing", "phd", "ph.d", "m.d", "md", "rev", "dott"];

/// "山田太郎記者" is 山田太郎, a reporter.
fn without_ideographic_role(name: &str, language: &str) -> String {
    let role = entries(language, "roles").filter(|role| !role.is_ascii() && !is_alphabetic_script(role));
    role.filter_map(|role| name.strip_suffix(role))
        .min_by_key(|rest| rest.len())
        .map_or_else(|| name.to_owned(), |rest| rest.trim().to_owned())
}

/// Whether it is written in letters that words are made of, not in ideographs or syllables.
pub fn is_alphabetic_script(text: &str) -> bool {
    !text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

fn looks_like_host(name: &str) -> bool {
    let name = name.to_lowercase();
    !name.contains(' ')
        && name
            .rsplit_once('.')
            .is_some_and(|(_, end)| (2..=6).contains(&end.len()) && end.chars().all(|c| c.is_ascii_alphabetic()))
}

/// A name in capitals as people write it; others as they are.
fn in_title_case(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 5 || name.chars().any(char::is_lowercase) || !name.contains(' ') {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut inside = false;
    for c in name.chars() {
        if inside {
            out.extend(c.to_lowercase())
        } else {
            out.push(c)
        }
        inside = c.is_alphabetic();
    }
    out
}
