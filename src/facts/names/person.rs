//! Whether a piece of a byline names a person, and which.

use super::pieces::words_with_places;
use super::{entries, in_title_case, is_one_of, is_particle, of_any_language};
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
    let piece = agency::name_before(untitled).unwrap_or(untitled);
    let piece = &piece[..end_of_name(piece, language, outlets)];
    // "Letztes Update", "Actualizado"
    if labels::before(piece, language) == Role::Updated {
        return None;
    }
    let name = without_roles(piece, language)?;
    let length = name.chars().count();
    let fits = (1..=MOST_WORDS).contains(&name.split_whitespace().count()) && (2..=MOST_CHARS).contains(&length);
    let is_name = fits && !is_nobody(&name, language) && !is_outlet(&name, language, outlets) && is_cased(&name);
    is_name.then(|| as_written(&name))
}

/// The words of a piece that are the name: "Ann Lee Reporter", "Reporter Ann Lee", "Ann LeeFollow", "Ann Lee Ann Lee"; `None` of
/// "in Berlin".
fn without_roles(piece: &str, language: &str) -> Option<String> {
    let mut words: Vec<&str> = piece.split_whitespace().collect();
    let is_role = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        // "Min" and "In" are names, "min" and "in" are none.
        let small = word.chars().count() > ARTICLE || word.starts_with(char::is_lowercase);
        small && is_one_of(word, language, "roles")
    };
    // "in Berlin", "em São Paulo": a place.
    let in_place =
        |word: &&str| word.starts_with(char::is_lowercase) && word.chars().count() <= ARTICLE && is_role(word);
    if words.first().is_some_and(in_place) {
        return None;
    }
    while words.len() > 1 && words.last().is_some_and(|word| is_role(word)) {
        words.pop();
    }
    let is_first_role = |word: &&str| is_one_of(word, language, "roles") && !may_be_particle(word);
    while words.len() > 2 && words.first().is_some_and(is_first_role) {
        words.remove(0);
    }
    if let Some(place) = words.iter().skip(1).position(|word| without_glued(word, language).len() < word.len()) {
        words.truncate(place + 2);
        words[place + 1] = without_glued(words[place + 1], language);
    }
    // "Ann Lee AP Entertainment Writer"
    let is_code = |word: &&str| word.chars().all(char::is_uppercase) && agency::named(word).is_some();
    if let Some(code) = words.iter().skip(1).position(is_code) {
        words.truncate(code + 1);
    }
    // Shown twice for two widths of the window.
    if words.len().is_multiple_of(2) && words[..words.len() / 2] == words[words.len() / 2..] {
        words.truncate(words.len() / 2);
    }
    let name = words.join(" ");
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_start_matches('.');
    // "Posted by Ann Miller.", but "Bo Dahl Jr."
    let is_sentence = |bare: &&str| bare.rsplit(' ').next().is_some_and(|last| last.chars().count() >= WORD);
    let name = name.strip_suffix('.').filter(is_sentence).unwrap_or(name);
    Some(without_ideographic_role(name, language))
}

/// Letters of a word that is not cut short.
const WORD: usize = 4;

/// Whether a piece begins with what somebody does: "envoyée spéciale à Kiev".
pub fn begins_with_role(piece: &str, language: &str) -> bool {
    let words: Vec<(usize, &str)> = words_with_places(piece).take(LONGEST_ROLE).collect();
    words.iter().any(|(at, word)| is_one_of(&piece[..at + word.len()], language, "roles"))
}

/// "CNN Business": an outlet's letters before a word. So do few names begin, and those with fewer letters: "JD Lee".
pub fn begins_with_code(piece: &str) -> bool {
    let Some((first, rest)) = piece.trim().split_once(' ') else { return false };
    first.chars().count() >= CODE && first.chars().all(char::is_uppercase) && rest.contains(char::is_lowercase)
}

const CODE: usize = 3;

/// The same for a word in any case.
fn may_be_particle(word: &str) -> bool {
    is_particle(&word.to_lowercase())
}

/// Whether a word says that what it belongs to is no person: "Redaktion".
fn says_nobody(word: &str, language: &str) -> bool {
    is_one_of(word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-' && c != '.'), language, "nobody")
}

/// Whether a name is a newsroom's, a firm's or a host's.
fn is_nobody(name: &str, language: &str) -> bool {
    let last = |word: &str| word.rsplit_once('-').is_some_and(|(_, last)| says_nobody(last, language));
    // Articles count at the beginning: "Die Redaktion", but "Bernd von der Au".
    let team = |(place, word): (usize, &str)| {
        (place == 0 || word.chars().count() > ARTICLE) && (says_nobody(word, language) || last(word))
    };
    let within = |word: &str| !word.is_ascii() && name.contains(word);
    name.split_whitespace().enumerate().any(team)
        || name.split_whitespace().any(looks_like_host)
        || name.split_whitespace().skip(1).last().is_some_and(crate::facts::publisher::is_firm)
        || !is_alphabetic_script(name) && entries(language, "nobody").any(within)
}

/// Whether a name is the outlet's: "The Paper", "Da The Paper", but "Ann Lee" on lee.example.
fn is_outlet(name: &str, language: &str, outlets: &[String]) -> bool {
    let outlet = |name: &str| outlets.contains(&fold(name));
    let is_article =
        |word: &str| word.chars().count() <= ARTICLE && (says_nobody(word, language) || may_be_particle(word));
    let behind_article = name.split_once(' ').filter(|(first, rest)| is_article(first) && !rest.contains(' '));
    outlet(name) || behind_article.is_some_and(|(_, rest)| outlet(rest))
}

/// Whether capitals stand where names have them, in scripts that have any: "ssi" and "van der Berg" begin with none.
fn is_cased(name: &str) -> bool {
    if !name.chars().any(|c| c.is_lowercase() || c.is_uppercase()) {
        return true;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let small = |place: usize| {
        let word = words[place];
        // "Piet in 't Veld"
        let next = words.get(place + 1);
        let before_article = next.is_some_and(|next| next.starts_with(['\'', '’']));
        let joins = || place > 0 && next.is_some_and(|next| joins_particles(words[place - 1], next));
        let within = is_particle(word) || before_article || joins();
        word.starts_with(char::is_lowercase) && !within && !word.contains(['\'', '’', '-'])
    };
    let begins_small = name.starts_with(char::is_lowercase);
    match words.len() {
        1 => !begins_small,
        // "des EJW": what is left of a role.
        2 if begins_small => false,
        count => words.iter().any(|word| word.starts_with(char::is_uppercase)) && !(0..count).any(small),
    }
}

/// Whether what stands between these words is within one name: "von und zu Au".
pub fn joins_particles(before: &str, after: &str) -> bool {
    is_particle(before) && is_particle(after)
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
        let within = is_particle(word) || words.get(place + 1).is_some_and(|(_, next)| next.starts_with(['\'', '’']));
        let says = (1..=LONGEST_ROLE.min(words.len() - place)).any(|count| {
            let (last, word) = words[place + count - 1];
            let phrase = piece[at..last + word.len()].trim_end_matches(|c: char| !c.is_alphanumeric());
            let small = phrase.chars().count() > ARTICLE || phrase.starts_with(char::is_lowercase);
            small && is_one_of(phrase, language, "roles")
        });
        let named = |(_, word): &(usize, &str)| {
            word.starts_with(char::is_uppercase)
                || word.chars().count() <= ARTICLE
                || is_one_of(word, language, "roles")
        };
        let no_sentence = words.len() - place <= FEW || words[*place..].iter().all(named);
        says && !within && no_sentence || word.starts_with(char::is_uppercase) && outlets.contains(&fold(&piece[at..]))
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
/// Words after a name that say where somebody is, "in Kyiv", "for the Harbour Post of"; more are a sentence, unless they are
/// names: "in Kyiv for The Harbour Post".
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
    of_any_language("titles").contains(&word.to_lowercase().as_str())
}

/// "山田太郎記者" is 山田太郎, a reporter.
fn without_ideographic_role(name: &str, language: &str) -> String {
    let role = entries(language, "roles").filter(|role| !role.is_ascii() && !is_alphabetic_script(role));
    // "記者林宸誼" as well
    let named = |rest: &&str| rest.chars().nth(1).is_some();
    role.filter_map(|role| name.strip_suffix(role).or_else(|| name.strip_prefix(role).filter(named)))
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

/// A name in capitals, or a surname of one, as people write it; others as they are.
fn as_written(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 5 || !name.contains(' ') {
        return name.to_owned();
    }
    if !name.chars().any(char::is_lowercase) {
        return in_title_case(name, |_| false);
    }
    let words = name.split(' ').map(|word| match is_surname_in_capitals(word) {
        true => in_title_case(word, |_| false),
        false => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// "PETIT", or "DE" of "DE LA ROCHE", beside words in small letters; "MBE" is none.
pub fn is_surname_in_capitals(word: &str) -> bool {
    let capitals = word.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’'));
    capitals && (word.chars().count() >= SURNAME || may_be_particle(word))
}

/// Letters of a surname in capitals, at least: what is shorter is rather an order or a degree behind the name.
const SURNAME: usize = 4;
