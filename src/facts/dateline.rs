//! Datelines: where, and by which agency, a text was written: "MEXICO CITY (AP) —", "Berlin (dpa/lby) - ", "(AFP) –".
//!
//! Promised: what stands before the first dash of a paragraph, and only when an agency or capitals show that it is no
//! sentence. Not told: places that a text merely speaks of.

use super::agency;
use super::dates::months::month_named;

/// What a dateline tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dateline {
    /// The place as written, but in small letters after the first.
    pub place: Option<String>,
    /// The agency, by the name that readers know.
    pub agency: Option<&'static str>,
}

/// How far into a paragraph a dateline reaches, in bytes.
const REACH: usize = 120;
/// The longest abbreviation of a month or place, its dot included: "Sept.", "Calif.".
const ABBREVIATION: usize = 6;
/// Words of a place and a day, at most.
const WORDS: usize = 6;
/// Letters of the shortest place in capitals that no agency follows: "OSLO", not "EU".
const SHORTEST: usize = 4;

/// What parts a dateline from the text.
const DASHES: &[&str] = &[" - ", " – ", " — ", "—", " -- ", " ― ", " : ", " | "];

/// … of those, what follows a place without an agency.
const NO_AGENCY: &[&str] = &[" — ", "—", " -- ", " | "];

/// Reads a paragraph's dateline; empty when it has none.
pub fn read(paragraph: &str) -> Dateline {
    let start = &paragraph[..paragraph.floor_char_boundary(REACH)];
    in_brackets(start).or_else(|| before_dash(start)).unwrap_or_default()
}

/// "MEXICO CITY (AP) —", "LONDON, Jan 31 (Reuters) -"
fn in_brackets(start: &str) -> Option<Dateline> {
    let (before, rest) = start.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    let after = after.trim_start();
    let dashed = after.starts_with(['-', '–', '—', '―', ':', '.', '_', '|']) || after.starts_with("&mdash;");
    let agency = agency::credited_list(inside).filter(|_| dashed && is_short(before))?;
    Some(Dateline { place: place(before), agency: Some(agency) })
}

/// "AFP - Rain fell", "THE PAPER via JTA — ", "KYIV, Ukraine — "
fn before_dash(start: &str) -> Option<Dateline> {
    let at = DASHES.iter().filter_map(|dash| start.find(dash)).min()?;
    let before = &start[..at];
    let via = before.rsplit_once(" via ").map_or(before, |(_, via)| via);
    if let Some(agency) = agency::named(via) {
        return Some(Dateline { place: None, agency: Some(agency) });
    }
    // "BERLIN taz | "
    // Without an agency: where a spaced en dash follows, capitals are a kicker as often as a place.
    if !NO_AGENCY.iter().any(|dash| start[at..].starts_with(dash)) {
        return None;
    }
    let capitals: Vec<&str> = before.split_whitespace().take_while(|word| is_capitals(word)).collect();
    let first = capitals.join(" ");
    let stops = before[first.len().min(before.len())..].trim_start();
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    let whole = stops.is_empty() || first.ends_with(',') || stops.split_whitespace().count() == 1;
    (letters >= SHORTEST && whole && is_short(before)).then(|| {
        let told = if first.ends_with(',') { before } else { &first };
        Dateline { place: place(told), agency: None }
    })
}

fn is_capitals(word: &str) -> bool {
    word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase)
}

/// A place and a day, no sentence.
fn is_short(before: &str) -> bool {
    let sentence = |word: &str| word.ends_with(['.', '!', '?']) && word.chars().count() > ABBREVIATION;
    before.split_whitespace().count() <= WORDS && !before.split_whitespace().any(sentence)
}

/// The place without the day beside it.
fn place(before: &str) -> Option<String> {
    let is_date = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        bare.chars().any(char::is_numeric) || bare.chars().count() > 2 && month_named(&bare, "").is_some()
    };
    let parts = before.split(',').map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<String> =
        parts.take_while(|part| !part.split_whitespace().any(is_date)).map(in_small_letters).collect();
    let place = parts.join(", ");
    let named = place.starts_with(char::is_uppercase) || place.chars().next().is_some_and(|c| !c.is_ascii());
    (named && agency::named(&place).is_none()).then_some(place)
}

/// "MEXICO CITY" as "Mexico City"; other writings as they are.
fn in_small_letters(text: &str) -> String {
    if !is_capitals(text) || text.contains('.') {
        return text.to_owned();
    }
    let mut inside = false;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if inside {
            out.extend(c.to_lowercase())
        } else {
            out.push(c)
        }
        inside = c.is_alphabetic() || c == '\'' || c == '’';
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        for (text, place, agency) in [
            ("MEXICO CITY (AP) — Rain fell.", "Mexico City", "AP"),
            ("LA CROSSE, Wis. (AP) — Rain fell.", "La Crosse, Wis.", "AP"),
            ("Berlin (dpa/lby) - Es regnet.", "Berlin", "dpa"),
            ("(AFP) – It rains.", "", "AFP"),
            ("LONDON, Jan 31 (Reuters) - Rain fell.", "London", "Reuters"),
            ("MADRID, 31 Ene. (EUROPA PRESS) - Llueve.", "Madrid", "Europa Press"),
            ("KYIV, Ukraine — Rain fell on the town.", "Kyiv, Ukraine", ""),
            ("WASHINGTON — Rain fell on the town.", "Washington", ""),
            ("BERLIN taz | Es regnet in der Stadt.", "Berlin", ""),
            ("МОСКВА, 31 января (ТАСС) - Идёт дождь.", "Москва", "TASS"),
            ("AFP – Rain fell.", "", "AFP"),
            ("THE PAPER via JTA — Rain fell.", "", "JTA"),
            ("Rain fell, the agency said (AP), and more is due — later.", "", ""),
            ("Rain fell on Monday. The agency (AP) — said so.", "", ""),
            ("Rain (heavy) — fell.", "", ""),
            ("Rain – and more of it (AP) fell.", "", ""),
            ("EU – ein Bund von Staaten", "", ""),
            ("MIGRATION – Es regnet in der Stadt.", "", ""),
            ("Rain fell — and then more.", "", ""),
            ("", "", ""),
        ] {
            let told = read(text);
            assert_eq!(
                (told.place.as_deref().unwrap_or_default(), told.agency.unwrap_or_default()),
                (place, agency),
                "{text}"
            );
        }
    }
}
