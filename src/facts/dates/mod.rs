//! When an article was published and last changed.
//!
//! [`candidates`] finds every date that may be the article's, [`weigh`] decides. Promised: no date that the page does not
//! tell, no impossible one; the value is as precise as the page tells it.

mod address;
mod candidates;
mod labels;
pub mod moment;
pub mod text;
mod tokens;
mod weigh;

use super::source::Source;
use crate::report::Fact;

/// Published and updated.
pub fn read(source: &Source) -> (Option<Fact>, Option<Fact>) {
    let candidates = candidates::all(source);
    weigh::choose(source, &candidates, candidates::month_or_day(source))
}

#[cfg(test)]
mod debug_show {
    #[test]
    #[ignore]
    fn show() {
        for path in std::env::var("PAGES").unwrap().split('\n').filter(|p| !p.is_empty()) {
            let bytes = std::fs::read(path).unwrap();
            let html = String::from_utf8_lossy(&bytes).into_owned();
            let page = crate::page::html::parse(&html);
            let articles = crate::article::find(&page);
            let s = super::Source::new(&page, articles.first(), super::super::Scope::Page);
            println!(
                "=== {path} article={} lang={} addr={:?} head={:?} body={:?}",
                articles.len(),
                s.language,
                page.address().map(|a| &a.path),
                s.headline.map(|h| (
                    page.inner_text(h),
                    s.blocks.iter().position(|b| page.contains(h, b.node) || page.contains(b.node, h))
                )),
                s.article.map(|a| page.path(a.body))
            );
            let mut c = super::candidates::all(&s);
            c.sort_by(|a, b| b.weight.total_cmp(&a.weight));
            for c in c.iter().take(14) {
                println!(
                    "  {:5.2} {:?} {:?} {} | {} | {}",
                    c.weight,
                    c.kind,
                    c.role,
                    c.moment,
                    c.evidence,
                    c.element.map(|e| page.path(e)).unwrap_or_default()
                );
            }
            let (p, u) = super::read(&s);
            println!("  -> {:?} {:?}", p.map(|p| p.value), u.map(|p| p.value));
        }
    }
}
