//! The article by itself, as a document that needs nothing else: no script, no picture, nothing loaded.

use super::{Piece, citation};
use crate::article::Role;
use crate::report::ArticleText;

/// Read without effort on a screen and on paper.
const STYLE: &str = "body{max-width:38em;margin:2em auto;padding:0 1em;font:18px/1.55 Georgia,serif}h1{line-height:1.2}\
                     .source{color:#555;font-size:.85em}figcaption,.caption{color:#555;font-size:.85em}\
                     @media(prefers-color-scheme:dark){body{background:#1d1c1a;color:#ebe7df}.source,.caption{color:#aaa}}";

/// The document.
pub fn html(piece: &Piece, article: &ArticleText) -> String {
    let language = &piece.story.article.lang;
    let headline = escaped(piece.headline());
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{headline}</title>\n<style>{STYLE}</style>\n<h1>{headline}</h1>\n\
         <p class=\"source\">{}</p>\n",
        escaped(language),
        escaped(&citation(piece)),
    );
    let mut in_list = false;
    for paragraph in &article.paragraphs {
        let is_item = paragraph.role == Role::ListItem;
        if is_item != in_list {
            text += if is_item { "<ul>\n" } else { "</ul>\n" };
            in_list = is_item;
        }
        let words = escaped(&super::on_one_line(&paragraph.text));
        text += &match paragraph.role {
            // Told above.
            Role::Headline => continue,
            Role::Heading => format!("<h2>{words}</h2>\n"),
            Role::Quote => format!("<blockquote>{words}</blockquote>\n"),
            Role::ListItem => format!("<li>{words}\n"),
            Role::Caption => format!("<p class=\"caption\">{words}</p>\n"),
            Role::Standfirst => format!("<p><strong>{words}</strong></p>\n"),
            Role::Paragraph | Role::Cell | Role::Code => format!("<p>{words}</p>\n"),
        };
    }
    if in_list {
        text += "</ul>\n";
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;
    use crate::report::ArticleParagraph;

    #[test]
    fn an_article() {
        let story = examples::story();
        let paragraphs = [
            (Role::Headline, "Two Sides Exchange Prisoners", ""),
            (Role::Standfirst, "In short", "<p><strong>In short</strong></p>"),
            (
                Role::Paragraph,
                "<script>alert(1)</script> & \"so\"",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;</p>",
            ),
            (Role::Heading, "Then", "<h2>Then</h2>"),
            (Role::Quote, "Said", "<blockquote>Said</blockquote>"),
            (Role::ListItem, "one", "<ul>\n<li>one"),
            (Role::ListItem, "two", "<li>two\n</ul>"),
            (Role::Code, "x = 10", "<p>x = 10</p>"),
            (Role::Caption, "A picture", "<p class=\"caption\">A picture</p>"),
            (Role::ListItem, "last", "<ul>\n<li>last\n</ul>"),
        ];
        let article = ArticleText {
            paragraphs: paragraphs.map(|(role, text, _)| ArticleParagraph { role, text: text.to_owned() }).to_vec(),
        };
        let document = html(&examples::piece(&story), &article);
        let expected: Vec<&str> = paragraphs.iter().flat_map(|(.., lines)| lines.lines()).collect();
        let (head, body) = document.split_once("</p>\n").unwrap();
        assert_eq!(body.lines().collect::<Vec<_>>(), expected);
        assert!(head.contains("<h1>Two Sides Exchange Prisoners</h1>"), "{head}");
        assert!(head.ends_with("31 January 2024. https://news.example/a/1"), "{head}");
        assert!(!document.contains("<script"), "{document}");
    }
}
