//! The page's texts as blocks: the runs of text that a browser would set as lines of their own.

use crate::page::{NodeId, Page, is_block};

/// A run of text, with what tells body text from links.
#[derive(Clone, Debug)]
pub struct TextBlock {
    /// The innermost block element that holds the run.
    pub node: NodeId,
    /// First text node of the run.
    pub first: NodeId,
    /// The run on one line, without soft hyphens and zero-width spaces.
    pub text: String,
    /// Its length in [weighted](weight) characters.
    pub chars: usize,
    /// How many of those stand in links.
    pub link_chars: usize,
}

impl TextBlock {
    /// Share of the text that stands in links, 0 to 1.
    pub fn link_density(&self) -> f64 {
        if self.chars == 0 { 0.0 } else { self.link_chars as f64 / self.chars as f64 }
    }
}

/// A character's share of a sentence: ideographs and syllables say about as much as three letters.
pub fn weight(c: char) -> usize {
    if matches!(c, '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}') { 3 } else { 1 }
}

/// Hyphenation hints and zero-width characters: they part words that a reader sees whole.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// All texts of the page that are for reading, in document order. A line break parts two blocks when another follows.
pub fn read(page: &Page) -> Vec<TextBlock> {
    let mut run = Run::default();
    // Open block elements and links, innermost last.
    let mut open: Vec<NodeId> = Vec::new();
    let mut links: Vec<NodeId> = Vec::new();
    let mut breaks = 0;
    let end = page.end(NodeId::ROOT);
    let mut at = page.body().unwrap_or(NodeId::ROOT);
    while at < end {
        while open.last().is_some_and(|block| page.end(*block) <= at) {
            open.pop();
            run.flush();
        }
        while links.last().is_some_and(|link| page.end(*link) <= at) {
            links.pop();
        }
        if page.is_element(at) {
            match page.tag(at) {
                "script" | "style" | "title" | "head" => {
                    at = page.end(at);
                    continue;
                }
                "br" => {
                    breaks += 1;
                    run.push(" ", false);
                    if breaks > 1 {
                        run.flush();
                    }
                }
                "a" => links.push(at),
                tag if is_block(tag) => {
                    run.flush();
                    open.push(at);
                }
                _ => {}
            }
        } else {
            let text = page.text(at);
            if text != " " {
                breaks = 0;
            }
            run.start(at, open.last().copied().unwrap_or(NodeId::ROOT));
            run.push(text, !links.is_empty());
        }
        at = NodeId::from_index(at.index() + 1);
    }
    run.flush();
    run.done
}

#[derive(Default)]
struct Run {
    text: String,
    place: Option<(NodeId, NodeId)>,
    chars: usize,
    link_chars: usize,
    done: Vec<TextBlock>,
}

impl Run {
    fn start(&mut self, text: NodeId, block: NodeId) {
        if self.text.is_empty() {
            self.place = Some((text, block));
        }
    }

    fn push(&mut self, text: &str, linked: bool) {
        let text = if self.text.is_empty() || self.text.ends_with(' ') { text.trim_start_matches(' ') } else { text };
        // Most of the web.
        let chars = if text.is_ascii() {
            self.text.push_str(text);
            text.len()
        } else {
            self.text.extend(text.chars().filter(|c| !is_invisible(*c)));
            text.chars().map(weight).sum()
        };
        self.chars += chars;
        self.link_chars += if linked { chars } else { 0 };
    }

    fn flush(&mut self) {
        let mut text = std::mem::take(&mut self.text);
        text.truncate(text.trim_end_matches(' ').len());
        if let (Some((first, node)), false) = (self.place, text.is_empty()) {
            let (chars, link_chars) = (self.chars, self.link_chars);
            self.done.push(TextBlock { node, first, text, chars, link_chars });
        }
        self.place = None;
        self.chars = 0;
        self.link_chars = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::html;

    #[test]
    fn runs_of_text() {
        for (body, expected) in [
            ("<p>one <b>two</b><p>three", vec!["one two", "three"]),
            ("<div>one<br>two<br><br>three<p>four</p>five</div>", vec!["one two", "three", "four", "five"]),
            ("<ul><li>a<li><a>b</a> c</ul>", vec!["a", "b c"]),
            ("<p> \n </p><script>no</script><i>x</i>", vec!["x"]),
            ("<p>hy&shy;phen", vec!["hyphen"]),
        ] {
            let page = html::parse(body);
            let texts: Vec<String> = read(&page).into_iter().map(|block| block.text).collect();
            assert_eq!(texts, expected, "{body}");
        }
    }

    #[test]
    fn how_much_of_it_links() {
        let page = html::parse("<p><a href=x>half</a>half<p>漢字");
        let blocks = read(&page);
        assert_eq!((blocks[0].chars, blocks[0].link_chars), (8, 4));
        assert_eq!((blocks[1].chars, blocks[1].link_chars), (6, 0));
    }
}
