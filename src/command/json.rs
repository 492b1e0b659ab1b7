//! One JSON object a line: the contract that the bench reads (`shared/bench/README.md`).

use super::Result;
use copydesk::facts;
use copydesk::page::Paths;
use copydesk::report::{ClutterKind, Facts, Figure};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Line<'r> {
    file: &'r str,
    article: Option<Article<'r>>,
    facts: &'r Facts,
    hidden: Vec<Hidden<'r>>,
    figures: &'r [Figure],
}

#[derive(Serialize)]
struct Article<'r> {
    title: &'r str,
    lang: &'r str,
    paths: Vec<String>,
    chars: usize,
}

#[derive(Serialize)]
struct Hidden<'r> {
    path: String,
    kind: ClutterKind,
    reason: &'r str,
}

/// Writes the result as one line. Of several stories on a page, the first: the page's own.
pub fn write(result: &Result, out: &mut impl Write) -> io::Result<()> {
    let story = result.report.stories.first();
    let counted = result.page.as_ref().map(|page| (page, Paths::of(page)));
    // There is none of a text that came without a page.
    let path = |number: u32| {
        let (page, paths) = counted.as_ref()?;
        page.element(number).map(|node| paths.path(node))
    };
    // A page that is no article may tell a date all the same.
    let loose = match (&result.page, story) {
        (Some(page), None) => facts::read_page(page),
        _ => Facts::default(),
    };
    let line = Line {
        file: &result.file,
        article: story.filter(|_| result.page.is_some()).map(|story| Article {
            title: &story.article.title,
            lang: &story.article.lang,
            paths: story.article.elements.iter().filter_map(|number| path(*number)).collect(),
            chars: story.article.chars,
        }),
        facts: story.map_or(&loose, |story| &story.facts),
        hidden: (result.report.hidden.iter())
            .filter_map(|block| {
                Some(Hidden { path: path(block.element)?, kind: block.kind, reason: &block.reason.text })
            })
            .collect(),
        figures: story.map_or(&[], |story| &story.figures),
    };
    writeln!(out, "{}", on_one_line(serde_json::to_string(&line)?))
}

/// JSON leaves alone the characters outside ASCII that readers of lines take for line ends; here they are escaped.
fn on_one_line(json: String) -> String {
    const LINE_ENDS: [(char, &str); 3] = [('\u{85}', "\\u0085"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029")];
    if json.is_ascii() || !json.contains(LINE_ENDS.map(|(mark, _)| mark)) {
        return json;
    }
    LINE_ENDS.iter().fold(json, |json, (mark, escaped)| json.replace(*mark, escaped))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_ends_within_a_line() {
        assert_eq!(on_one_line("\"a\u{2028}b\u{85}\"".into()), r#""a\u2028b\u0085""#);
        assert_eq!(on_one_line("\"é\"".into()), "\"é\"");
    }
}
