//! Figures as Markdown: a list, each with its sentence as a quotation.

use super::citation::with_address;
use super::{Piece, address, named, on_one_line};

/// The story's source and all figures, the key figures first.
///
/// ```text
/// # Headline
///
/// Headline. Authors. Outlet (Agency), date. <https://…>
///
/// - **195 soldiers freed** (Defense Ministry)
///   > The ministry said …
/// ```
pub fn markdown(piece: &Piece) -> String {
    let mut text = String::new();
    if !piece.headline().is_empty() {
        text += &format!("# {}\n\n", escaped(piece.headline()));
    }
    // A place that escaping leaves as it is.
    let source = with_address(piece, "");
    let page = address(piece.address);
    text += &format!("{} <{}>\n\n", escaped(&source), page.replace(['<', '>', ' '], ""));
    for figure in piece.figures() {
        let who = figure.who.as_ref().map(|who| format!(" ({})", escaped(who))).unwrap_or_default();
        text += &format!("- **{}**{who}\n  > {}\n", escaped(&named(figure)), escaped(&figure.sentence));
    }
    text
}

/// Foreign text on one line, in which nothing means anything to Markdown (CommonMark, and GitHub's tables and strikes).
pub fn escaped(text: &str) -> String {
    let line = on_one_line(text);
    let mut escaped = String::with_capacity(line.len() + 8);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!');
        // What makes a list, a rule or a heading of what it begins: "- a", "+ a", "1. a", "---", "===".
        let begins = at == 0 && matches!(c, '-' | '+' | '=') || digits > 0 && at == digits && matches!(c, '.' | ')');
        if is_mark || begins {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;

    #[test]
    fn source_and_figures() {
        let story = examples::story();
        assert_eq!(
            markdown(&examples::piece(&story)),
            "# Two Sides Exchange Prisoners\n\n\
             Two Sides Exchange Prisoners. Ann Roe, Bo Li. The Harbour Post (AFP), 31 January 2024. \
             <https://news.example/a/1>\n\n\
             - **\\-2.5% =growth**\n  > Growth was -2.5%.\n\
             - **195 soldiers freed** (Defense Ministry)\n  \
             > The ministry said 195 of its soldiers, \"all well\", were freed.\n\
             - **30 years**\n  > It took 30 years.\n"
        );
    }

    #[test]
    fn hostile_text() {
        for (text, safe) in [
            ("[a](javascript:b)", "\\[a\\](javascript:b)"),
            ("![x](https://a/b.png)", "\\!\\[x\\](https://a/b.png)"),
            ("<img src=x onerror=y>", "\\<img src=x onerror=y\\>"),
            ("**b** _i_ `c`", "\\*\\*b\\*\\* \\_i\\_ \\`c\\`"),
            ("# heading", "\\# heading"),
            ("a\n\n# heading", "a \\# heading"),
            ("- item", "\\- item"),
            ("1. item", "1\\. item"),
            ("12) item", "12\\) item"),
            ("1.5 million", "1\\.5 million"),
            ("| a | b |", "\\| a \\| b \\|"),
            ("&lt;b&gt;", "\\&lt;b\\&gt;"),
            ("a\\", "a\\\\"),
            ("~~a~~", "\\~\\~a\\~\\~"),
            ("plain - text, 5 = 5", "plain - text, 5 = 5"),
        ] {
            assert_eq!(escaped(text), safe);
        }
    }
}
