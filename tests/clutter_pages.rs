//! Own pages in ten languages, each labelled in itself: `data-expect="KIND"` on every block that is to be hidden. Nothing
//! else may be.

use copydesk::page::{NodeId, Page, Paths, html};
use copydesk::report::ClutterKind;
use std::path::Path;

fn kind(name: &str) -> ClutterKind {
    match name {
        "fundraising" => ClutterKind::Fundraising,
        "subscription" => ClutterKind::Subscription,
        "teaser" => ClutterKind::Teaser,
        other => panic!("no such kind: {other}"),
    }
}

/// Each block that the page labels: its path and kind. (The engine does not read that attribute.)
fn expected(markup: &str) -> Vec<(String, ClutterKind)> {
    let document = scraper::Html::parse_document(markup);
    let labelled = document.tree.nodes().filter_map(scraper::ElementRef::wrap);
    let labelled = labelled.filter_map(|element| Some((element, kind(element.attr("data-expect")?))));
    labelled.map(|(element, kind)| (path(element), kind)).collect()
}

fn path(element: scraper::ElementRef) -> String {
    let mut chain = Vec::new();
    let mut at = Some(element);
    while let Some(element) = at {
        chain.push(element.prev_siblings().filter(|node| node.value().is_element()).count());
        at = element.parent().and_then(scraper::ElementRef::wrap);
    }
    chain.pop();
    chain.iter().rev().map(|step| format!("/{step}")).collect()
}

fn is_inside(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What is wrong on a page, a line each.
fn mistakes(markup: &str) -> Vec<String> {
    let page = html::parse(markup);
    let report = copydesk::analyse(&page);
    let paths = Paths::of(&page);
    let node = |number| page.element(number).unwrap_or(NodeId::ROOT);
    let hidden: Vec<(String, ClutterKind, String)> = report
        .hidden
        .iter()
        .map(|block| (paths.path(node(block.element)), block.kind, block.reason.to_string()))
        .collect();
    let expected = expected(markup);
    let mut mistakes = Vec::new();
    for (path, kind) in &expected {
        match hidden.iter().find(|(outer, ..)| is_inside(path, outer)) {
            None => mistakes.push(format!("not hidden: {kind:?} {path} {}", text(&page, &paths, path))),
            Some((_, as_kind, reason)) if as_kind != kind => {
                mistakes.push(format!("{kind:?} taken for {as_kind:?}: {path} ({reason})"))
            }
            Some(_) => {}
        }
    }
    for id in page.nodes().filter(|id| !page.text(*id).trim().is_empty()) {
        let own = paths.path(page.parent(id).unwrap_or(NodeId::ROOT));
        let cover = hidden.iter().find(|(outer, ..)| is_inside(&own, outer));
        if let Some((outer, _, reason)) = cover.filter(|_| !expected.iter().any(|(path, _)| is_inside(&own, path))) {
            mistakes.push(format!("wrongly hidden: {own} under {outer}: {} ({reason})", page.text(id).trim()));
        }
    }
    mistakes
}

fn text(page: &Page, paths: &Paths, path: &str) -> String {
    let found = page.nodes().find(|id| page.is_element(*id) && paths.path(*id) == path);
    found.map(|id| page.inner_text(id).chars().take(80).collect()).unwrap_or_default()
}

#[test]
fn every_page_is_left_with_its_article() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/clutter");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut wrong = Vec::new();
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let markup = std::fs::read_to_string(file).unwrap();
        wrong.extend(mistakes(&markup).into_iter().map(|mistake| format!("{name}: {mistake}")));
    }
    assert!(files.len() > 10, "the pages are there");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
