//! Datelines: where, and by which agency, a text was written: "MEXICO CITY (AP) —", "Berlin (dpa/lby) - ", "(AFP) –".
//!
//! Promised: what stands before the first dash of a paragraph, and only when an agency or capitals show that it is no
//! sentence. Not told: places that a text merely speaks of.

use super::agency;
use super::dates::months::month_named;
use super::names::{in_title_case, words_with_places};

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
    let told = in_brackets(start).or_else(|| in_sentences(start)).or_else(|| before_dash(start));
    told.or_else(|| ideographic(start)).unwrap_or_default()
}

/// "MEXICO CITY (AP) —", "LONDON, Jan 31 (Reuters) -", "MOSCOW, March 5. /TASS/.", and without a dash where nothing else can stand
/// there: "NEW DELHI, March 5 (PTI) The council".
fn in_brackets(start: &str) -> Option<Dateline> {
    let (open, close) = if start.contains('(') { ('(', ')') } else { ('/', '/') };
    let (before, rest) = start.split_once(open)?;
    let (inside, after) = rest.split_once(close)?;
    let after = after.trim_start();
    let dashed = after.starts_with(['-', '–', '—', '―', ':', '.', '_', '|']) || after.starts_with("&mdash;");
    let inside = inside.split_once(". ").map_or(inside, |(_, name)| name);
    let agency = agency::credited_list(inside).filter(|_| is_short(before))?;
    let begins = after.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '„' | '«' | '”'));
    let alone = begins && is_plain(before);
    let told = dashed && open == '(' || (dashed || alone) && is_place_and_day(before);
    told.then(|| Dateline { place: place(before), agency: Some(agency) })
}

/// Nothing but a place and a day, or nothing at all: no sentence begins so.
fn is_place_and_day(before: &str) -> bool {
    let mut parts = before.split([',', '.']).map(str::trim).filter(|part| !part.is_empty());
    parts.all(|part| {
        let mut words = part.split_whitespace();
        // "5 de marzo", but "In May"
        let small = |word: &str| word.chars().count() <= ARTICLE && word.starts_with(char::is_lowercase);
        let of_day = |word: &str| is_of_date(word) || small(word);
        if words.clone().any(is_of_date) {
            return words.all(of_day);
        }
        words.all(|word| word.starts_with(char::is_uppercase))
    })
}

/// Letters of the longest word within a day: "5 de marzo".
const ARTICLE: usize = 3;

/// Whether a place before an agency needs no more to be one: it is one word, in capitals, or has a day beside it. So do not
/// begin "Port Water Association (APA) President Lee" and "On Tuesday, Reuters – citing three sources –".
fn is_plain(before: &str) -> bool {
    before.split_whitespace().count() <= 1 || is_capitals(before) || before.split_whitespace().any(is_of_date)
}

/// "Київ. 5 березня. УНІАН. ", "МОСКВА, 5 марта — РИА Новости. "
fn in_sentences(start: &str) -> Option<Dateline> {
    let mut rest = start;
    while let Some((at, mark)) = SENTENCES.iter().filter_map(|mark| Some((rest.find(mark)?, mark))).min() {
        let first = start.len() - rest.len();
        let piece = &rest[..at];
        if let Some(agency) = agency::named(piece).filter(|_| first > 0) {
            let before = &start[..first];
            let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
            let short = before.split_whitespace().count() <= WORDS;
            return (short && is_place_and_day(before)).then(|| Dateline {
                place: place(before.split('.').next().unwrap_or_default()),
                agency: Some(agency),
            });
        }
        rest = &rest[at + mark.len()..];
    }
    None
}

/// What parts a place, a day and an agency.
const SENTENCES: &[&str] = &[". ", " — ", " – ", " - "];

/// "【ワシントン共同】", "(서울=연합뉴스) ", "新华社北京3月5日电 "
fn ideographic(start: &str) -> Option<Dateline> {
    let first = start.chars().next()?;
    let inside = match first {
        '【' | '（' | '(' | '[' | '［' | '〔' => {
            let end = start.find(['】', '）', ')', ']', '］', '〕'])?;
            &start[first.len_utf8()..end]
        }
        _ => &start[..start.find(['电', '電'])?],
    };
    let short = inside.chars().count() <= IDEOGRAPHS;
    let agency = agency::within_ideographs(inside).filter(|_| short)?;
    Some(Dateline { place: None, agency: Some(agency) })
}

/// Ideographs of a dateline, at most: a place, a day, an agency and who wrote it.
const IDEOGRAPHS: usize = 24;

/// "AFP - Rain fell", "THE PAPER via JTA — ", "KYIV, Ukraine — "
fn before_dash(start: &str) -> Option<Dateline> {
    let at = DASHES.iter().filter_map(|dash| start.find(dash)).min()?;
    let before = &start[..at];
    let via = before.rsplit_once(" via ").map_or(before, |(_, via)| via);
    if let Some(agency) = agency::named(via) {
        return Some(Dateline { place: None, agency: Some(agency) });
    }
    // "SYDNEY, AAP — ", "Berlin/dpa – ", "Москва. INTERFAX.RU - "
    let last = before.rsplit_once([',', '/']).or_else(|| before.rsplit_once(". "));
    // "PHILADELPHIA, PA — "
    let sure = last.filter(|(_, last)| !agency::is_ambiguous(last.trim()));
    if let Some((own, agency)) = sure.and_then(|(own, last)| Some((own, agency::named(last)?)))
        && is_short(own)
        && is_plain(own)
        && is_place_and_day(own)
    {
        return Some(Dateline { place: place(own), agency: Some(agency) });
    }
    // "BERLIN taz | "
    // Without an agency: where a spaced en dash follows, capitals are a kicker as often as a place.
    if !NO_AGENCY.iter().any(|dash| start[at..].starts_with(dash)) {
        return None;
    }
    let capitals: Vec<(usize, &str)> = words_with_places(before).take_while(|(_, word)| is_capitals(word)).collect();
    let end = capitals.last().map_or(0, |(at, word)| at + word.len());
    let first = capitals.iter().map(|(_, word)| *word).collect::<Vec<_>>().join(" ");
    let stops = before[end..].trim_start();
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
    let parts = before.split(',').map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<String> =
        parts.take_while(|part| !part.split_whitespace().any(is_of_date)).map(in_small_letters).collect();
    let place = parts.join(", ");
    let named = place.starts_with(char::is_uppercase) || place.chars().next().is_some_and(|c| !c.is_ascii());
    (named && agency::named(&place).is_none()).then_some(place)
}

/// Whether a word is a part of a day: "5", "Jan.".
fn is_of_date(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    bare.chars().any(char::is_numeric) || bare.chars().count() > 2 && month_named(&bare, "").is_some()
}

/// "MEXICO CITY" as "Mexico City"; other writings as they are, and "PA" of "PHILADELPHIA, PA".
fn in_small_letters(text: &str) -> String {
    if !is_capitals(text) || text.contains('.') || text.chars().count() <= CODE {
        return text.to_owned();
    }
    in_title_case(text, |c| c == '\'' || c == '’')
}

/// Letters of a state's or country's code.
const CODE: usize = 2;

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
            ("НИЖНИЙ\u{a0}НОВГОРОД — Рада зібралася сьогодні вранці.", "Нижний Новгород", ""),
            ("SÃO\u{a0}JOSÉ — Chove na cidade desde ontem à noite.", "São José", ""),
            ("PHILADELPHIA, PA — The council met there today.", "Philadelphia, PA", ""),
            ("Port Water Association (APA) President Lee said so.", "", ""),
            ("On Tuesday, Reuters – citing three sources – said so.", "", ""),
            ("In May, Reuters – citing three sources – said so.", "", ""),
            ("MADRID, 5 de marzo (EFE) Llueve en la ciudad.", "Madrid", "EFE"),
            ("BERLIN taz | Es regnet in der Stadt.", "Berlin", ""),
            ("МОСКВА, 31 января (ТАСС) - Идёт дождь.", "Москва", "TASS"),
            ("AFP – Rain fell.", "", "AFP"),
            ("THE PAPER via JTA — Rain fell.", "", "JTA"),
            ("NEW DELHI, March 5 (PTI) The council voted.", "New Delhi", "PTI"),
            ("Rom (KNA) Der Rat stimmte zu.", "Rom", "KNA"),
            ("(Belga) Le conseil a voté.", "", "Belga"),
            ("MOSCOW, March 5. /TASS/. The council voted.", "Moscow", "TASS"),
            ("5 марта, Минск /Корр. БЕЛТА/. Совет решил.", "", "BelTA"),
            ("Cluj, 5 mar /Agerpres/ - Consiliul a votat.", "Cluj", "Agerpres"),
            ("SYDNEY, AAP — The council voted.", "Sydney", "AAP"),
            ("Berlin/dpa – Der Rat stimmte zu.", "Berlin", "dpa"),
            ("МОСКВА, 5 марта — РИА Новости. Совет решил.", "Москва", "RIA Novosti"),
            ("Київ. 5 березня. УНІАН. Рада вирішила.", "Київ", "UNIAN"),
            ("Москва. 5 марта. INTERFAX.RU - Совет решил.", "Москва", "Interfax"),
            ("Roma, 5 mar. (askanews) – Il consiglio ha votato.", "Roma", "askanews"),
            ("【ワシントン共同】港町の議会は", "", "Kyodo"),
            ("新华社北京3月5日电 港口城市的议会", "", "Xinhua"),
            ("（中央社記者王小明台北5日電）港口城市的議會", "", "CNA"),
            ("(서울=연합뉴스) 항구 도시 의회는", "", "Yonhap"),
            ("The Associated Press (AP) said so. Rain fell.", "", ""),
            ("Rain fell, said the agency (AP) The council voted.", "", ""),
            ("他对新华社说，港口", "", ""),
            ("Rain fell on and/or near the coast. Reuters. Rain.", "", ""),
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
