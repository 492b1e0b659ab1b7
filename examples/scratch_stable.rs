#![allow(missing_docs, clippy::unwrap_used)]
use copydesk::{analyse, page::html};
use std::collections::BTreeMap;
fn main() {
    let mut all = BTreeMap::new();
    let mut blocks = 0;
    let mut with = 0;
    for file in std::env::args().skip(1) {
        let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
        let page = html::parse(&text);
        let t = std::time::Instant::now();
        let report = analyse(&page);
        let el = t.elapsed();
        let t = std::time::Instant::now();
        let s = copydesk::selector::Selectors::of(&page);
        let built = t.elapsed();
        let _ = s;
        blocks += report.hidden.len();
        let selectors: Vec<String> = report.hidden.iter().filter_map(|h| h.selector.clone()).collect();
        with += selectors.len();
        eprintln!(
            "{file}: {} of {}  {el:?} index {built:?} nodes {}",
            selectors.len(),
            report.hidden.len(),
            page.len()
        );
        all.insert(file, (text, selectors, report));
    }
    println!("{with} of {blocks} have a selector");
    // Across pages of the same site: what do they match that is article text there?
    let site = |f: &str| {
        std::path::Path::new(f).file_name().unwrap().to_string_lossy().split(['-', '_', '.']).next().unwrap().to_owned()
    };
    let (mut tried, mut hit, mut clutter, mut other, mut text) = (0, 0, 0, 0, 0);
    for (a, (_, selectors, _)) in &all {
        for (b, (source, _, report)) in &all {
            if a == b || site(a) != site(b) {
                continue;
            }
            let doc = scraper::Html::parse_document(source);
            let page = html::parse(source);
            let els: Vec<_> = doc.root_element().descendent_elements().collect();
            let art = copydesk::article::find(&page);
            for sel in selectors {
                tried += 1;
                let css = scraper::Selector::parse(sel).unwrap();
                let mut any = false;
                for (i, e) in els.iter().enumerate() {
                    if css.matches(e) {
                        any = true;
                        let Some(node) = page.element(i as u32) else { continue };
                        let hidden = report
                            .hidden
                            .iter()
                            .any(|h| page.element(h.element).is_some_and(|n| page.contains(n, node)));
                        if hidden {
                            clutter += 1;
                            continue;
                        }
                        let holds = report
                            .hidden
                            .iter()
                            .any(|h| page.element(h.element).is_some_and(|n| page.contains(node, n)));
                        let is_text = art.iter().flat_map(|a| &a.blocks).any(|bl| {
                            (page.contains(node, bl.node) || page.contains(bl.node, node))
                                && !report
                                    .hidden
                                    .iter()
                                    .any(|h| page.element(h.element).is_some_and(|n| page.contains(n, bl.node)))
                        });
                        if is_text {
                            text += 1;
                            println!(
                                "TEXT {sel}  {a} -> {b}: {}",
                                page.inner_text(node).chars().take(120).collect::<String>()
                            );
                        } else {
                            other += 1;
                            println!(
                                "other{} {sel} {a} -> {b}: {}",
                                if holds { " (holds)" } else { "" },
                                page.inner_text(node).chars().take(80).collect::<String>()
                            );
                        }
                    }
                }
                if any {
                    hit += 1
                }
            }
        }
    }
    println!("tried {tried} hit {hit}; matched clutter {clutter} other {other} TEXT {text}");
}
