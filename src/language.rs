//! Which language a text is in.
//!
//! By script where a script has one language, else by frequent function words (`data/LANGUAGE/language.txt`, section
//! `frequent`). Right for a paragraph and more; not promised for a line, nor for languages without a table.
//!
//! Why not a crate: whatlang 0.18 adds 251 KB to the wasm (63 KB gzipped; measured with opt-level "s" and LTO), nearly
//! all of it trigram tables of 70 languages. A declared language is nearly always right, so the text only has to
//! contradict it where it plainly does.

use crate::letters::is_letter;
use crate::words;
use rustc_hash::FxHashMap;
use std::collections::HashSet;
use std::sync::OnceLock;

/// How much of a text is read, in bytes: some thousand words settle it.
const READ_AT_MOST: usize = 20_000;

/// Fewer words than this contradict nothing.
const MIN_WORDS: usize = 30;

/// The share of frequent words, each counted by how few languages share it, that running text reaches. In the tables'
/// languages it is 0.15 to 0.35; names and menus stay below.
const PLAIN_SHARE: f64 = 0.1;

/// Below this share of its frequent words a text of [`MANY_WORDS`] is not in a language, whatever its page declares: pages
/// in Zulu or Sotho declare English.
const ABSENT_SHARE: f64 = 0.02;

/// So many words are running text, not a list of names.
const MANY_WORDS: usize = 80;

/// Fewer frequent words than this make no language known: a sentence has one of another language by chance ("am", "to").
const MIN_EVIDENCE: f64 = 1.8;

/// As few make one known that no other comes near, in [`PLAIN_SHARE`] of a short text.
const MIN_EVIDENCE_ALONE: f64 = 0.9;

/// How many times likelier another language must be before a declared one is not believed: close relatives (Danish and
/// Norwegian, Czech and Slovak) stay within a factor of 2.
const CONTRADICTION: f64 = 2.5;

/// The text's language, ISO 639-1 (`no` for both kinds of Norwegian); empty when unknown. `declared` is what the page
/// says (`de`, `pt-BR`, `en_US`); it holds unless the text plainly contradicts it.
pub fn of(text: &str, declared: Option<&str>) -> String {
    let declared = declared.and_then(primary);
    let text = beginning(text);
    if let Some(by_script) = by_script(text) {
        return declared.filter(|language| by_script.contains(&language.as_str())).unwrap_or(by_script[0].to_owned());
    }
    let (shares, words) = by_words(text);
    let share_of = |language: &str| shares.get(language).copied().unwrap_or_default();
    let likeliest_beside = |other: &str| {
        let others = shares.iter().filter(|(language, _)| **language != other);
        others.max_by(|(one, a), (other, b)| a.total_cmp(b).then(other.cmp(one))).map(|(language, _)| *language)
    };
    let Some(best) = likeliest_beside("") else { return declared.unwrap_or_default() };
    let share = share_of(best);
    match declared {
        Some(declared) => {
            let known = words::languages("language").any(|language| language == declared);
            let absent = known && share_of(&declared) < ABSENT_SHARE;
            if words >= MIN_WORDS && share >= PLAIN_SHARE && share > CONTRADICTION * share_of(&declared) {
                best.to_owned()
            } else if absent && words >= MANY_WORDS {
                String::new()
            } else {
                declared
            }
        }
        None => {
            let evidence = share * words as f64;
            let next = likeliest_beside(best).map_or(0.0, share_of);
            let plain = share >= PLAIN_SHARE && evidence >= MIN_EVIDENCE_ALONE && share >= CONTRADICTION * next;
            let known = plain || share >= PLAIN_SHARE / 2.0 && evidence >= MIN_EVIDENCE;
            if known { best.to_owned() } else { String::new() }
        }
    }
}

/// The primary subtag of a language tag (BCP 47), two letters of lower case.
fn primary(tag: &str) -> Option<String> {
    let first = tag.trim().split(['-', '_', ',', ' ']).next()?.to_ascii_lowercase();
    let two = match first.as_str() {
        "nb" | "nn" | "nob" | "nno" => "no",
        "iw" => "he",
        "in" => "id",
        "eng" | "english" => "en",
        "ger" | "deu" => "de",
        "fre" | "fra" => "fr",
        "spa" => "es",
        "ita" => "it",
        "por" => "pt",
        "dut" | "nld" => "nl",
        "rus" => "ru",
        "ukr" => "uk",
        "pol" => "pl",
        other if other.len() == 2 && other.bytes().all(|byte| byte.is_ascii_lowercase()) => other,
        _ => return None,
    };
    Some(two.to_owned())
}

fn beginning(text: &str) -> &str {
    &text[..text.floor_char_boundary(READ_AT_MOST)]
}

/// Scripts and the languages written in them, the commonest first. From Unicode's block ranges.
const SCRIPTS: &[(std::ops::RangeInclusive<char>, &[&str])] = &[
    ('\u{3040}'..='\u{30ff}', &["ja"]),
    ('\u{ac00}'..='\u{d7af}', &["ko"]),
    ('\u{4e00}'..='\u{9fff}', &["zh", "ja"]),
    ('\u{0600}'..='\u{06ff}', &["ar", "fa", "ur", "ps", "ku", "ug", "sd"]),
    ('\u{0590}'..='\u{05ff}', &["he", "yi"]),
    ('\u{0370}'..='\u{03ff}', &["el"]),
    ('\u{0900}'..='\u{097f}', &["hi", "mr", "ne", "sa"]),
    ('\u{0980}'..='\u{09ff}', &["bn", "as"]),
    ('\u{0a00}'..='\u{0a7f}', &["pa"]),
    ('\u{0a80}'..='\u{0aff}', &["gu"]),
    ('\u{0b80}'..='\u{0bff}', &["ta"]),
    ('\u{0c00}'..='\u{0c7f}', &["te"]),
    ('\u{0c80}'..='\u{0cff}', &["kn"]),
    ('\u{0d00}'..='\u{0d7f}', &["ml"]),
    ('\u{0d80}'..='\u{0dff}', &["si"]),
    ('\u{0e00}'..='\u{0e7f}', &["th"]),
    ('\u{10a0}'..='\u{10ff}', &["ka"]),
    ('\u{0530}'..='\u{058f}', &["hy"]),
    ('\u{1000}'..='\u{109f}', &["my"]),
    ('\u{1780}'..='\u{17ff}', &["km"]),
    ('\u{1200}'..='\u{137f}', &["am", "ti"]),
];

/// The languages of the script that most of the text is in, when that is a script of few languages. Japanese is known by
/// its kana, which are a third of its text and more.
fn by_script(text: &str) -> Option<&'static [&'static str]> {
    let mut counts = [0usize; SCRIPTS.len()];
    let mut other = 0usize;
    for c in text.chars().filter(|c| is_letter(*c)) {
        match SCRIPTS.iter().position(|(range, _)| range.contains(&c)) {
            Some(script) => counts[script] += 1,
            None => other += 1,
        }
    }
    let all: usize = counts.iter().sum();
    if all <= other {
        return None;
    }
    let kana = SCRIPTS.iter().position(|(_, languages)| *languages == ["ja"])?;
    if counts[kana] * 10 > all {
        return Some(SCRIPTS[kana].1);
    }
    counts.iter().enumerate().max_by_key(|(_, count)| **count).map(|(script, _)| SCRIPTS[script].1)
}

/// The share of each language's frequent words in the text, and how many words were looked at.
fn by_words(text: &str) -> (FxHashMap<&'static str, f64>, usize) {
    let table = frequent();
    let mut found: FxHashMap<&'static str, f64> = FxHashMap::default();
    let mut words = 0usize;
    // In a short text one word told often is still one piece of evidence ("sen", an Asian cent and a Finnish pronoun).
    let mut seen: HashSet<String> = HashSet::new();
    for word in text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty()) {
        words += 1;
        if words <= MIN_WORDS && !seen.insert(word.to_lowercase()) {
            continue;
        }
        if let Some(languages) = table.get(word.to_lowercase().as_str()) {
            for language in languages {
                *found.entry(language).or_default() += 1.0 / languages.len() as f64;
            }
        }
    }
    found.values_mut().for_each(|share| *share /= words as f64);
    (found, words)
}

/// Word to the languages it is frequent in.
fn frequent() -> &'static FxHashMap<&'static str, Vec<&'static str>> {
    static TABLE: OnceLock<FxHashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        for (language, words) in words::all("language") {
            for word in words.entries("frequent").iter().flat_map(|line| line.split(' ')) {
                table.entry(word).or_default().push(language);
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "The minister said on Monday that the bridge would be closed for two weeks, and that drivers \
        should use the ferry. It was the third time this year that cracks were found in its pillars, which were built \
        by a firm that has since gone out of business.";
    const GERMAN: &str = "Die Ministerin sagte am Montag, dass die Brücke für zwei Wochen gesperrt werde und die Fahrer \
        die Fähre nehmen sollten. Es war das dritte Mal in diesem Jahr, dass Risse in den Pfeilern gefunden wurden.";

    const ZULU: &str = "UNgqongqoshe uthe ngoMsombuluko ibhuloho lizovalwa amasonto amabili, futhi abashayeli kumele \
        basebenzise isikebhe. Kungokwesithathu kulo nyaka kutholakala imifantu ezinsikeni zalo, ezakhiwa yinkampani \
        eseyavalwa kusukela ngaleso sikhathi. Uthe abantu kufanele balinde ngoba umsebenzi uzothatha isikhathi.";
    const XHOSA: &str = "UMphathiswa uthe ngoMvulo ibhulorho iza kuvalwa iiveki ezimbini, kwaye abaqhubi kufuneka \
        basebenzise isikhitshane. Sisihlandlo sesithathu kulo nyaka kufunyanwa iintanda kwiintsika zayo, ezakhiwa \
        yinkampani eseyavalwa ukususela ngelo xesha. Uthe abantu kufuneka balinde kuba umsebenzi uza kuthatha ixesha.";
    const SOTHO: &str = "Letona le re ka Mantaha borokho bo tla koaloa libeke tse peli, 'me bakhanni ba lokela ho \
        sebelisa sekepe. Ke lekhetlo la boraro selemong sena ho fumanoa mapetso litšiung tsa bona, tse hahiloeng ke \
        k'hamphani e seng e koetsoe ho tloha nakong eo. O itse batho ba lokela ho ema hobane mosebetsi o tla nka nako.";

    #[test]
    fn what_is_plainly_not_the_declared_language_is_unknown() {
        assert_eq!(of(SOTHO, None), "");
        assert_eq!(of(SOTHO, Some("st")), "st");
        for text in [SOTHO, ZULU, XHOSA] {
            assert_eq!(of(&text.repeat(3), Some("en-ZA")), "", "{text}");
        }
    }

    #[test]
    fn languages() {
        for (text, declared, language) in [
            (ENGLISH, None, "en"),
            (GERMAN, None, "de"),
            (GERMAN, Some("de-AT"), "de"),
            (GERMAN, Some("en"), "de"),
            (ENGLISH, Some("en_US"), "en"),
            (ENGLISH, Some("eu"), "en"),
            (ZULU, None, "zu"),
            (XHOSA, None, "xh"),
            ("Kort", Some("nb-NO"), "no"),
            ("Bern", Some("de"), "de"),
            ("Bern", None, ""),
            ("", None, ""),
            ("", Some("fr"), "fr"),
            ("Министр заявил, что мост закрыт на две недели и не будет открыт до осени", None, "ru"),
            ("Міністр заявив, що міст закрито на два тижні і він не буде відкритий до осені", Some("ru"), "ru"),
            ("Le ministre a dit que le pont est fermé pour deux semaines", None, "fr"),
            ("El ministro dijo que el puente está cerrado por dos semanas", None, "es"),
            ("Il ministro ha detto che il ponte è chiuso per due settimane", None, "it"),
            ("O ministro disse que a ponte está fechada por duas semanas e não abre", None, "pt"),
            ("De minister zei dat de brug voor twee weken is gesloten", None, "nl"),
            ("Minister powiedział, że most jest zamknięty na dwa tygodnie i nie będzie otwarty", None, "pl"),
            ("Ministern sade att bron är stängd i två veckor och inte kan öppnas", None, "sv"),
            ("Bakan, köprünün iki hafta için kapalı olduğunu ve bir daha açılmayacağını dedi", None, "tr"),
            ("大臣は橋が二週間閉鎖されると述べた", None, "ja"),
            ("部长表示大桥将关闭两周", None, "zh"),
            ("部长表示大桥将关闭两周", Some("zh-Hans"), "zh"),
            ("장관은 다리가 2주 동안 폐쇄된다고 말했다", Some("en"), "ko"),
            ("قال الوزير إن الجسر سيغلق لمدة أسبوعين", None, "ar"),
            ("مدیر گفت که پل بسته است", Some("fa-IR"), "fa"),
        ] {
            assert_eq!(of(text, declared), language, "{text} {declared:?}");
        }
    }
}
