//! Letters with accents, however they are written: "ü" as one letter or as "u" and U+0308. The words that the engine knows have one
//! letter, and so has every text of a page that it reads.
//!
//! Promised: letters of Latin script, Vietnamese with them, and of Cyrillic. Not promised: Hangul and Indic marks, which no
//! publisher's system was seen to part. Own tables: those of `unicode-normalization` take 6 KB of a package that may have 1 MB.

/// Each accent, and the letters that it stands on, each followed by the letter with it. As the canonical decompositions of Unicode's
/// UnicodeData.txt tell, for U+00C0 to U+017F, U+01A0, U+01AF, U+0218 to U+021B, U+0400 to U+045F, U+1EA0 to U+1EF9.
const ACCENTED: &[(char, &str)] = &[
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuùÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳЕЀИЍеѐиѝ"),
    ('\u{301}', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứГЃКЌгѓкќ"),
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷẠẬạậẸỆẹệỌỘọộ"),
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuū"),
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭẠẶạặУЎИЙийуў"),
    ('\u{307}', "CĊcċEĖeėGĠgġIİZŻzż"),
    ('\u{308}', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸЕЁІЇеёії"),
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    ('\u{30a}', "AÅaåUŮuů"),
    ('\u{30b}', "OŐoőUŰuű"),
    ('\u{30c}', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž"),
    ('\u{31b}', "OƠoơUƯuư"),
    ('\u{323}', "AẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    ('\u{326}', "SȘsșTȚtț"),
    ('\u{327}', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuų"),
];

/// The text with each letter and the accent behind it as one letter; `None` where there is none.
pub(super) fn composed(text: &str) -> Option<String> {
    // The accents, U+0300 to U+036F, begin with these bytes in UTF-8, as few other letters do.
    const LEADS: [u8; 2] = [0xcc, 0xcd];
    if text.is_ascii() || !text.bytes().any(|byte| LEADS.contains(&byte)) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match out.chars().next_back().and_then(|letter| with_accent(letter, c)) {
            Some(both) => {
                out.pop();
                out.push(both);
            }
            None => out.push(c),
        }
    }
    Some(out)
}

/// The text with each accent behind its letter, as a page that writes them so has it.
pub(super) fn apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|letter| push_apart(&mut out, letter));
    out
}

fn push_apart(out: &mut String, letter: char) {
    let parted = |(accent, letters): &(char, &str)| {
        pairs(letters).find(|(_, accented)| *accented == letter).map(|(plain, _)| (plain, *accent))
    };
    match ACCENTED.iter().find_map(parted) {
        // "ế" is "ê" with an accent.
        Some((plain, accent)) => {
            push_apart(out, plain);
            out.push(accent);
        }
        None => out.push(letter),
    }
}

/// The letter with the accent, if there is one letter for both.
fn with_accent(letter: char, accent: char) -> Option<char> {
    let (_, letters) = ACCENTED.iter().find(|(known, _)| *known == accent)?;
    pairs(letters).find(|(plain, _)| *plain == letter).map(|(_, accented)| accented)
}

/// Letters, each with the one behind it.
fn pairs(letters: &str) -> impl Iterator<Item = (char, char)> {
    let mut letters = letters.chars();
    std::iter::from_fn(move || letters.next().zip(letters.next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_their_accents_are_one() {
        for (text, expected) in [
            ("fu\u{308}nf", Some("fünf")),
            ("30-ja\u{308}hrige", Some("30-jährige")),
            ("E\u{301}cole", Some("École")),
            ("Vie\u{323}\u{302}t", Some("Việt")),
            ("\u{438}\u{306}од", Some("йод")),
            ("c\u{327}a, n\u{303}", Some("ça, ñ")),
            // There is no one letter for them.
            ("x\u{308}", Some("x\u{308}")),
            ("fünf École йод", None),
            ("plain", None),
            ("", None),
        ] {
            assert_eq!(composed(text).as_deref(), expected, "{text}");
        }
        assert_eq!(composed("\u{308}u").as_deref(), Some("\u{308}u"));
    }

    #[test]
    fn and_are_two_again() {
        for text in ["fu\u{308}nf", "Vie\u{323}\u{302}t", "\u{438}\u{306}од", "plain"] {
            assert_eq!(apart(&composed(text).unwrap_or_else(|| text.to_owned())), text);
        }
    }
}
