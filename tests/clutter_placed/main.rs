//! What asks, what leads elsewhere, and what must stay though it speaks of the same, placed in pages of ten languages, and lines in
//! seventeen more.
//!
//! `tests/lines/LANGUAGE.tsv`: lines and small boxes, kind (`fundraising`, `subscription`, `teaser`, `stay`) and markup, each
//! tried among the paragraphs and behind the last. `tests/boxes/LANGUAGE.tsv`: boxes, with the place where they stand before
//! the kind. All were written by someone who had read neither the rules nor their phrase tables.
//!
//! Blind, the first round of lines was found at 47 / 48 / 46 % and the second, after the rules had learned from the first, at
//! 58 / 55 / 68 %, with 15 of 306 placings of lines that stay hidden. The misses of both have been read since. The second
//! round's 44 longest, of 45 words and more, have not: 10 / 50 / 8 % of them are found, so long appeals and cards among the
//! paragraphs are what is known worst. The third round (`tests/lines-3`) stood, blind, at 50 / 49 / 67 %; two of its
//! languages, Dutch and Polish, unread after the rules had learned from the eight others, at 92 / 73 / 75 %. The fourth
//! round (`tests/lines-4`), paragraphs alone, stood at 66 / 61 / 61 %, with 3 of 300 that stay hidden; the fifth, whose lines
//! that stay are as near to the others as their writer could make them, at 67 / 76 / 90 % and 10 of 300, and after the rules
//! had learned from the fourth at 68 / 87 / 95 %. Both have been read since. Lines of seventeen languages more
//! (`tests/lines-6`) stood, blind, at 62 / 44 / 74 %, and with longer tables, whose writers had not seen them, at 69 / 59 / 85 %.
//!
//! Blind, the boxes were found at 75 / 76 / 59 %, none of 160 that stay hidden. After the rules had learned from five of the
//! languages, the other five, unread, stood at 73 / 80 / 75 %: that is what to expect of boxes that nobody here has seen.
//! All have been read since. The second round (`tests/boxes-2`) stood, blind, at 53 / 75 / 72 %, two of 91 that stay hidden; after the
//! rules had learned from five of its languages, French, Italian, Portuguese, Dutch and Ukrainian, then unread, stood at
//! 53 / 81 / 75 %; what of their appeals and sign-ups is missed has been read since. Boxes of seventeen languages more (`tests/boxes-3`) stood, blind, at 29 / 55 / 76 %; of some
//! languages' teasers and appeals the misses have been read since.
//!
//! `tests/sayings/LANGUAGE.tsv`: what sites say, without markup: kind, then the lines of a box, the button last, or a lead-in
//! and the headline that it leads to, or a text of an article. In boxes that give nothing else away they were found, blind, at
//! 38 / 43 / 66 %; half of the misses have been read since, of English and German all.
//!
//! Every miss is printed: `cargo test --test clutter_placed -- --nocapture`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is not as it expects")]

mod page;

use copydesk::report::ClutterKind;
use page::{PARAGRAPHS, Place};
use std::path::{Path, PathBuf};

struct Entry {
    language: &'static str,
    place: Place,
    /// `None`: it stays.
    kind: Option<ClutterKind>,
    markup: String,
    /// The site of its page.
    site: String,
}

fn kind_called(name: &str) -> Option<ClutterKind> {
    match name {
        "fundraising" => Some(ClutterKind::Fundraising),
        "subscription" => Some(ClutterKind::Subscription),
        "teaser" => Some(ClutterKind::Teaser),
        "stay" => None,
        other => panic!("no such kind: {other}"),
    }
}

fn place_called(name: &str) -> Place {
    match name {
        "among" => Place::Among,
        "after" => Place::After,
        "side" => Place::Side,
        "above" => Place::Above,
        "below" => Place::Below,
        "over" => Place::Over,
        other => panic!("no such place: {other}"),
    }
}

/// The rows of a folder's tables, each of a language that has a paragraph: language and fields.
fn rows(folder: &str) -> Vec<(&'static str, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut tables: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    tables.sort();
    let fields = |row: &str| row.split('\t').map(str::to_owned).collect();
    let of = |table: &PathBuf| -> Vec<_> {
        let name = table.file_stem().unwrap();
        let (language, _) = PARAGRAPHS.iter().find(|(language, _)| name == *language).expect("a known language");
        let rows = std::fs::read_to_string(table).unwrap();
        rows.lines().filter(|row| !row.is_empty()).map(|row| (*language, fields(row))).collect()
    };
    tables.iter().flat_map(of).collect()
}

/// Fails where something that stays is hidden, and where less of a kind is found than these percents. Measured; to be
/// raised when more is found.
fn assert_found(entries: &[Entry], at_least: [(ClutterKind, f64); 3]) {
    assert_found_but(entries, at_least, 0);
}

/// And where more of what stays is hidden than this.
fn assert_found_but(entries: &[Entry], at_least: [(ClutterKind, f64); 3], hidden_at_most: usize) {
    let mut tried = [0usize; 3];
    let mut found = [0usize; 3];
    let mut wrong = Vec::new();
    let mut hidden = 0;
    for Entry { language, place, kind, markup, site } in entries {
        let (kinds, lost) = page::read(markup, language, *place, site);
        if lost {
            wrong.push(format!("{language} {place:?}: a paragraph beside it is hidden: {markup}"));
        }
        let Some(kind) = kind else {
            if kinds.iter().any(Option::is_some) {
                println!("stays {language} {place:?}: {markup}");
                hidden += 1;
            }
            continue;
        };
        let of = at_least.iter().position(|(known, _)| known == kind).unwrap_or_default();
        tried[of] += 1;
        if !kinds.is_empty() && kinds.iter().all(Option::is_some) {
            found[of] += 1;
        } else {
            println!("{kind:?} {language} {place:?}: {markup}");
        }
    }
    if hidden > hidden_at_most {
        wrong.push(format!("{hidden} lines that stay are hidden, {hidden_at_most} at most"));
    }
    for (of, (kind, least)) in at_least.into_iter().enumerate() {
        if tried[of] == 0 {
            wrong.push(format!("{kind:?}: none was tried"));
        }
        let percent = 100.0 * found[of] as f64 / tried[of] as f64;
        println!("{kind:?}: {} of {} found, {percent:.1} %", found[of], tried[of]);
        if percent < least {
            wrong.push(format!("{kind:?}: {percent:.1} % found, {least} at least"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Each line of the folder's tables, among the paragraphs and behind the last.
fn lines_of(folder: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (language, fields) in rows(folder) {
        let [kind, markup] = fields.as_slice() else { panic!("{language}: no two fields: {fields:?}") };
        let kind = kind_called(kind);
        let placed = |place| Entry { language, place, kind, markup: markup.clone(), site: page::SITE.to_owned() };
        entries.extend([Place::Among, Place::After].map(placed));
    }
    entries
}

#[test]
fn lines() {
    // Appeals were 86.8 % with phrases that one of these lines alone had brought.
    let at_least = [(ClutterKind::Fundraising, 86.5), (ClutterKind::Subscription, 89.0), (ClutterKind::Teaser, 84.7)];
    assert_found(&lines_of("lines"), at_least);
}

#[test]
fn lines_of_the_third_round() {
    let at_least = [(ClutterKind::Fundraising, 90.6), (ClutterKind::Subscription, 86.8), (ClutterKind::Teaser, 87.7)];
    assert_found(&lines_of("lines-3"), at_least);
}

#[test]
fn lines_of_the_fourth_round() {
    // Some were higher by up to nine points until one or two networks no longer made a line the outlet's without a word of whom
    // is meant, and until phrases went that one line alone had brought, or that any text may hold: "every dollar", "custa caro".
    let at_least = [(ClutterKind::Fundraising, 85.2), (ClutterKind::Subscription, 87.1), (ClutterKind::Teaser, 94.3)];
    assert_found_but(&lines_of("lines-4"), at_least, 1);
}

/// What stays and is hidden tells of an appeal in its words and without quotation marks: "Support us or close us, the
/// doctors had written".
#[test]
fn lines_of_the_fifth_round() {
    // Appeals were 94.6 and subscriptions 96.6 % with phrases that one of these lines alone had brought.
    let at_least = [(ClutterKind::Fundraising, 88.5), (ClutterKind::Subscription, 94.7), (ClutterKind::Teaser, 100.0)];
    assert_found_but(&lines_of("lines-5"), at_least, 20);
}

#[test]
fn lines_in_seventeen_languages_more() {
    // Appeals were 95.0 % with such phrases, and with Chinese words for gifts that any text about gifts has.
    let at_least = [(ClutterKind::Fundraising, 92.1), (ClutterKind::Subscription, 90.6), (ClutterKind::Teaser, 86.5)];
    assert_found(&lines_of("lines-6"), at_least);
}

/// The boxes of the folder's tables, each where it says.
fn boxes_of(folder: &str) -> Vec<Entry> {
    let entry = |(language, fields): (&'static str, Vec<String>)| {
        let [place, kind, markup] = fields.as_slice() else { panic!("{language}: no three fields: {fields:?}") };
        Entry {
            language,
            place: place_called(place),
            kind: kind_called(kind),
            markup: markup.clone(),
            site: page::site_of(markup),
        }
    };
    rows(folder).into_iter().map(entry).collect()
}

#[test]
fn boxes() {
    let at_least = [(ClutterKind::Fundraising, 96.6), (ClutterKind::Subscription, 92.7), (ClutterKind::Teaser, 90.0)];
    assert_found(&boxes_of("boxes"), at_least);
}

/// What stays and is hidden lists the accounts of those who help.
#[test]
fn boxes_of_the_second_round() {
    let at_least = [(ClutterKind::Fundraising, 63.6), (ClutterKind::Subscription, 83.4), (ClutterKind::Teaser, 80.9)];
    assert_found_but(&boxes_of("boxes-2"), at_least, 1);
}

#[test]
fn boxes_in_seventeen_languages_more() {
    let at_least = [(ClutterKind::Fundraising, 37.6), (ClutterKind::Subscription, 65.5), (ClutterKind::Teaser, 83.1)];
    assert_found(&boxes_of("boxes-3"), at_least);
}

/// In boxes and lines that nothing but their words give away.
#[test]
fn sayings() {
    let mut entries = Vec::new();
    for (language, fields) in rows("sayings") {
        let [kind, parts @ ..] = fields.as_slice() else { panic!("{language}: no kind") };
        let kind = kind_called(kind);
        let (place, markup) = marked_up(kind, parts);
        entries.push(Entry { language, place, kind, markup, site: page::SITE.to_owned() });
    }
    // Subscriptions were 55.1 % with phrases that any text may hold: "keinen Beitrag", "avec un compte".
    // Teasers were 91.5 % until a label before a link had to be a label: "The mayor wrote on Monday: …" went, too.
    // Appeals were 62.0 %, and those of the first round 89.0, until one phrase and an end of the text no longer made one
    // without a reader whom it speaks to: "Offer me a coffee, she said".
    let at_least = [(ClutterKind::Fundraising, 61.6), (ClutterKind::Subscription, 56.4), (ClutterKind::Teaser, 92.8)];
    assert_found(&entries, at_least);
}

fn marked_up(kind: Option<ClutterKind>, parts: &[String]) -> (Place, String) {
    /// A longer text is a paragraph, no subheading.
    const SUBHEADING: usize = 60;
    /// The words at the end of a single line that are its link.
    const LINKED: usize = 3;
    let parts: Vec<String> = parts.iter().map(|part| part.replace('&', "&amp;").replace('<', "&lt;")).collect();
    let story = "/news/harbour-opens-again-after-ten-years-7654321";
    match (kind, parts.as_slice()) {
        (None, [text]) if text.chars().count() <= SUBHEADING => (Place::Among, format!("<h2>{text}</h2>")),
        (None, [text]) => (Place::Among, format!("<p>{text}</p>")),
        (Some(ClutterKind::Teaser), [headline]) => (Place::Among, format!("<p><a href={story}>{headline}</a></p>")),
        (Some(ClutterKind::Teaser), [lead, headline]) => {
            (Place::Among, format!("<p>{lead} <a href={story}>{headline}</a></p>"))
        }
        (_, [line]) => {
            let words: Vec<&str> = line.split(' ').collect();
            let (text, link) = words.split_at(words.len().saturating_sub(LINKED).max(1));
            (Place::After, format!("<p>{} <a href=/x1>{}</a></p>", text.join(" "), link.join(" ")))
        }
        (_, [heading, text @ .., button]) => {
            let text: String = text.iter().map(|text| format!("<p>{text}</p>")).collect();
            (Place::After, format!("<div class=x2><h3>{heading}</h3>{text}<a href=/x1>{button}</a></div>"))
        }
        (_, []) => panic!("no text"),
    }
}
