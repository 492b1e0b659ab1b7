//! Lines and small boxes as they stand between the paragraphs of an article, or behind its last: what asks, what leads
//! elsewhere, and what must stay though it speaks of the same.
//!
//! `tests/lines/LANGUAGE.tsv` has one a line: kind (`fundraising`, `subscription`, `teaser`, `stay`) and markup. They were
//! written by someone who had not read the rules or their phrase tables, in two rounds. Each is tried in both places.
//!
//! Blind, the first round was found at 47 / 48 / 46 % and the second, after the rules had learned from the first, at
//! 58 / 55 / 68 %, with 15 of 306 placings of lines that stay hidden. The misses of both have been read since. The second
//! round's 44 longest, of 45 words and more, have not: 10 / 50 / 8 % of them are found, so long appeals and cards among the
//! paragraphs are what is known worst.
//!
//! Every miss is printed: `cargo test --test clutter_lines -- --nocapture`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is not as it expects")]

use copydesk::page::{Attribute, NodeId, Page, html};
use copydesk::report::ClutterKind;
use std::path::Path;

/// A paragraph of an article, by language.
const PARAGRAPHS: &[(&str, &str)] = &[
    (
        "de",
        "Der Rat der kleinen Stadt hat am Dienstag beschlossen, die alte Fähre zu kaufen, die seit dem Sturm von 1998 nicht mehr gefahren ist, und sie von der Werft am Ort instand setzen zu lassen.",
    ),
    (
        "en",
        "The council of the small town has voted on Tuesday to buy the old ferry, which has been out of service since the storm of 1998, and to have it repaired by the local yard.",
    ),
    (
        "es",
        "El concejo de la pequeña ciudad votó el martes comprar el viejo transbordador, que está fuera de servicio desde la tormenta de 1998, y hacerlo reparar por el astillero local.",
    ),
    (
        "fr",
        "Le conseil de la petite ville a voté mardi l'achat du vieux bac, hors service depuis la tempête de 1998, et sa remise en état par le chantier naval de la commune.",
    ),
    (
        "it",
        "Il consiglio della piccola città ha deciso martedì di comprare il vecchio traghetto, fermo dalla tempesta del 1998, e di farlo riparare dal cantiere del posto.",
    ),
    (
        "nl",
        "De raad van het stadje heeft dinsdag besloten de oude veerpont te kopen, die sinds de storm van 1998 niet meer vaart, en hem door de plaatselijke werf te laten herstellen.",
    ),
    (
        "pl",
        "Rada małego miasta zdecydowała we wtorek o zakupie starego promu, który od burzy w 1998 roku nie pływa, oraz o jego naprawie w miejscowej stoczni.",
    ),
    (
        "pt",
        "O conselho da pequena cidade votou na terça-feira a compra da velha balsa, parada desde a tempestade de 1998, e a sua reparação pelo estaleiro local.",
    ),
    (
        "ru",
        "Совет небольшого города во вторник решил купить старый паром, который не ходит со времени бури 1998 года, и отремонтировать его на местной верфи.",
    ),
    (
        "uk",
        "Рада невеликого міста у вівторок вирішила купити старий пором, який не ходить від часу бурі 1998 року, і відремонтувати його на місцевій верфі.",
    ),
];

/// Where a line stands in its page.
#[derive(Clone, Copy, Debug)]
enum Stands {
    Between,
    Last,
}

/// So many paragraphs stand on each side.
const PARAGRAPHS_BESIDE: usize = 4;

/// What is made of the line: the kinds of its hidden elements, `None` for one that stays; and whether a paragraph is lost.
fn read(line: &str, language: &str, stands: Stands) -> (Vec<Option<ClutterKind>>, bool) {
    let (_, paragraph) = PARAGRAPHS.iter().find(|(known, _)| *known == language).expect("a known language");
    let before = format!("<p>{paragraph}</p>").repeat(PARAGRAPHS_BESIDE);
    let after = if matches!(stands, Stands::Between) { before.as_str() } else { "" };
    let page = html::parse(&format!(
        "<!-- saved from url=(0057)https://www.example.org/news/town-buys-the-old-ferry-1234567 --><html lang={language}>\
         <title>{paragraph:.30}</title><body><nav><a href=/news>News</a> <a href=/sport>Sport</a></nav><main><article>\
         <h1>{paragraph:.30}</h1><div id=body>{before}{line}{after}</div></article></main><footer><a href=/about>About</a>\
         </footer>"
    ));
    let hidden = copydesk::analyse(&page).hidden;
    let kind = |node: NodeId| {
        let holds = |number| page.element(number).is_some_and(|outer| page.contains(outer, node));
        hidden.iter().find(|block| holds(block.element)).map(|block| block.kind)
    };
    let body = body_of(&page);
    let elements: Vec<NodeId> = page.child_elements(body).collect();
    let last = if after.is_empty() { elements.len() } else { elements.len() - PARAGRAPHS_BESIDE };
    let lost = elements[..PARAGRAPHS_BESIDE].iter().chain(&elements[last..]).any(|node| kind(*node).is_some());
    (elements[PARAGRAPHS_BESIDE..last].iter().map(|node| hidden_kind(&page, *node, &kind)).collect(), lost)
}

fn body_of(page: &Page) -> NodeId {
    page.nodes().find(|id| page.attribute(*id, Attribute::Id) == Some("body")).expect("the page has it")
}

/// Of an element, or of all the texts in it.
fn hidden_kind(page: &Page, id: NodeId, kind: &dyn Fn(NodeId) -> Option<ClutterKind>) -> Option<ClutterKind> {
    let mut texts = page.subtree(id).filter(|node| !page.text(*node).trim().is_empty()).map(kind);
    kind(id).or_else(|| texts.next().flatten().filter(|_| texts.all(|kind| kind.is_some())))
}

struct Line {
    language: String,
    /// `None`: it stays.
    kind: Option<ClutterKind>,
    markup: String,
}

fn lines() -> Vec<Line> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lines");
    let mut lines = Vec::new();
    for (language, _) in PARAGRAPHS {
        let table = std::fs::read_to_string(folder.join(format!("{language}.tsv"))).unwrap();
        for row in table.lines().filter(|row| !row.is_empty()) {
            let (kind, markup) = row.split_once('\t').unwrap_or_else(|| panic!("{language}: no tab in “{row}”"));
            let kind = match kind {
                "fundraising" => Some(ClutterKind::Fundraising),
                "subscription" => Some(ClutterKind::Subscription),
                "teaser" => Some(ClutterKind::Teaser),
                "stay" => None,
                other => panic!("{language}: no such kind: {other}"),
            };
            lines.push(Line { language: (*language).to_owned(), kind, markup: markup.to_owned() });
        }
    }
    lines
}

/// Percent of the lines of each kind that are found at least, in both places together. Measured; to be raised when more
/// are found.
const FOUND_AT_LEAST: [(ClutterKind, f64); 3] =
    [(ClutterKind::Fundraising, 86.5), (ClutterKind::Subscription, 88.1), (ClutterKind::Teaser, 82.1)];

#[test]
fn what_asks_goes_and_what_tells_stays() {
    let mut tried = [0usize; 3];
    let mut found = [0usize; 3];
    let mut wrong = Vec::new();
    for line in lines() {
        for stands in [Stands::Between, Stands::Last] {
            let (kinds, lost) = read(&line.markup, &line.language, stands);
            if lost {
                wrong.push(format!("{} {stands:?}: a paragraph beside it is hidden: {}", line.language, line.markup));
            }
            let Some(kind) = line.kind else {
                if kinds.iter().any(Option::is_some) {
                    wrong.push(format!("{} {stands:?}: hidden: {}", line.language, line.markup));
                }
                continue;
            };
            let place = FOUND_AT_LEAST.iter().position(|(known, _)| *known == kind).unwrap_or_default();
            tried[place] += 1;
            if !kinds.is_empty() && kinds.iter().all(Option::is_some) {
                found[place] += 1;
            } else {
                println!("{kind:?} {} {stands:?}: {}", line.language, line.markup);
            }
        }
    }
    for (place, (kind, least)) in FOUND_AT_LEAST.into_iter().enumerate() {
        let percent = 100.0 * found[place] as f64 / tried[place] as f64;
        println!("{kind:?}: {} of {} found, {percent:.1} %", found[place], tried[place]);
        if percent < least {
            wrong.push(format!("{kind:?}: {percent:.1} % found, {least} at least"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
