//! The engine's stages on pages written for this project: reading a snapshot, finding the article, clutter, facts and
//! figures. Each stage is given what the one before made.

use copydesk::article::{self, Article, Prose};
use copydesk::page::{Appearance, Attribute, NodeId, Page, TABLE, html, snapshot};
use copydesk::{clutter, facts, figures};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::fmt::Write as _;
use std::hint::black_box;

/// Pages by name; a front page holds no article, and is to be known as such quickly.
const PAGES: [(&str, &str); 4] = [
    ("English live page", include_str!("../../tests/pages/held-out/en-storm-live.html")),
    ("English article", include_str!("../../tests/pages/moscow-times/index.html")),
    ("Russian article", include_str!("../../tests/pages/held-out/ru-teplo.html")),
    ("front page", include_str!("../../tests/pages/front-page/index.html")),
];

/// The page as the content script writes it.
fn encode(page: &Page) -> String {
    let mut out = "copydesk 1\nhttps://news.example/2024/05/03/story\n".to_owned();
    let mut open: Vec<NodeId> = Vec::new();
    let string = |out: &mut String, text: &str| write!(out, "{}:{text}", text.encode_utf16().count()).ok();
    for id in page.nodes() {
        while open.last().is_some_and(|holder| !page.contains(*holder, id)) {
            open.pop();
            out.push('>');
        }
        if !page.is_element(id) {
            out.push('"');
            string(&mut out, page.text(id));
            continue;
        }
        write!(out, "<{} ", page.tag(id)).ok();
        for (name, letter, ..) in TABLE {
            if let Some(value) = page.attribute(id, *name).filter(|_| *name != Attribute::Style) {
                write!(out, "={letter}").ok();
                string(&mut out, value);
            }
        }
        if page.appearance(id) == (Appearance { hidden: true, ..Appearance::default() }) {
            out.push_str("!h");
        }
        open.push(id);
    }
    out + &">".repeat(open.len())
}

fn stages(criterion: &mut Criterion) {
    for (name, source) in PAGES {
        let page = html::parse(source);
        let text = encode(&page);
        let articles = article::find(&page);
        let mut stage = |stage: &str, work: &mut dyn FnMut()| {
            criterion.bench_with_input(BenchmarkId::new(stage, name), &(), |bencher, ()| bencher.iter(&mut *work));
        };
        stage("snapshot", &mut || drop(black_box(snapshot::decode(black_box(&text)))));
        stage("article", &mut || drop(black_box(article::find(black_box(&page)))));
        let Some(first) = articles.first() else { continue };
        let prose: Prose = Article::prose(first, &page, |_| false);
        stage("clutter", &mut || drop(black_box(clutter::find(black_box(&page), &articles))));
        stage("facts", &mut || drop(black_box(facts::read(black_box(&page), first, facts::Scope::Page))));
        stage("figures", &mut || drop(black_box(figures::read(black_box(&prose)))));
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
