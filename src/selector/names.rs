//! Names in markup: which of them people gave, and so will be there tomorrow and on the next page.
//!
//! Promised: a name that passes is a CSS identifier as it stands. Refusing a good name costs little: there are others.

/// What a name is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Worth {
    /// Made by a tool, a state, a number: gone with the next build, or the next click.
    None,
    /// Says how it looks or where it stands, as many others do (`col-left`).
    Weak,
    /// Says what it is (`newsletter-box`).
    Strong,
}

/// Longer names are built, not given.
const LONGEST: usize = 48;

/// Prefixes that tools put before hashes.
const TOOLS: [&str; 11] =
    ["css-", "sc-", "jsx-", "jss", "emotion-", "svelte-", "astro-", "styled-", "tw-", "ember", "react-"];

/// First words of names that are states: `is-open`.
const STATE_PREFIXES: [&str; 6] = ["is", "has", "was", "not", "no", "js"];

/// Words that are states.
const STATES: [&str; 40] = [
    "active",
    "animated",
    "animating",
    "checked",
    "closed",
    "collapsed",
    "current",
    "dark",
    "disabled",
    "enabled",
    "entered",
    "expanded",
    "fade",
    "fixed",
    "focus",
    "focused",
    "hidden",
    "hide",
    "hover",
    "in",
    "init",
    "initialized",
    "invisible",
    "lazy",
    "lazyload",
    "lazyloaded",
    "light",
    "loaded",
    "loading",
    "on",
    "open",
    "opened",
    "pinned",
    "ready",
    "selected",
    "show",
    "shown",
    "sticky",
    "stuck",
    "visible",
];

/// Words of layout, and words for whatever there is.
const WEAK: [&str; 78] = [
    "align",
    "area",
    "article",
    "aside",
    "background",
    "bg",
    "block",
    "body",
    "border",
    "bottom",
    "box",
    "card",
    "center",
    "clear",
    "clearfix",
    "col",
    "color",
    "column",
    "columns",
    "component",
    "container",
    "content",
    "desktop",
    "display",
    "div",
    "element",
    "entry",
    "flex",
    "font",
    "footer",
    "frame",
    "full",
    "grid",
    "group",
    "head",
    "header",
    "heading",
    "holder",
    "horizontal",
    "image",
    "inner",
    "item",
    "items",
    "large",
    "layout",
    "left",
    "link",
    "list",
    "main",
    "margin",
    "medium",
    "middle",
    "mobile",
    "module",
    "news",
    "outer",
    "padding",
    "page",
    "panel",
    "paragraph",
    "post",
    "right",
    "row",
    "section",
    "side",
    "size",
    "small",
    "span",
    "story",
    "tablet",
    "text",
    "title",
    "top",
    "vertical",
    "view",
    "width",
    "wrap",
    "wrapper",
];

/// Judges a class, an id, or another name.
pub fn worth(name: &str) -> Worth {
    if !is_identifier(name) || name.len() > LONGEST || TOOLS.iter().any(|tool| name.starts_with(tool)) {
        return Worth::None;
    }
    let words: Vec<String> = name.split(['-', '_']).flat_map(humps).collect();
    if words.is_empty() || words.iter().any(|word| is_hash(word)) || is_hashed_part(name) {
        return Worth::None;
    }
    let is_state = words.iter().all(|word| STATES.contains(&word.as_str()))
        || (words.len() > 1 && STATE_PREFIXES.contains(&words[0].as_str()));
    if is_state {
        return Worth::None;
    }
    let says = |word: &String| {
        word.len() >= 4 && !WEAK.contains(&word.as_str()) && !STATES.contains(&word.as_str()) && !has_digit(word)
    };
    if words.iter().any(says) { Worth::Strong } else { Worth::Weak }
}

/// Letters, digits, `-` and `_`, beginning with a letter.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

/// `relatedArticles` in two, in lower case.
fn humps(part: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut was_upper = true;
    for c in part.chars() {
        if found.is_empty() || (c.is_ascii_uppercase() && !was_upper) {
            found.push(String::new());
        }
        was_upper = c.is_ascii_uppercase();
        if let Some(last) = found.last_mut() {
            last.push(c.to_ascii_lowercase());
        }
    }
    found
}

/// Whether a part of the name changes between cases like no words do: `bdVaJa`, `x7GhK`.
fn is_hashed_part(name: &str) -> bool {
    name.split(['-', '_']).any(|part| {
        let humps = humps(part);
        humps.len() >= 3 && part.len() < humps.len() * 3
            || (humps.len() == 2 && part.len() <= 6 && part.len() >= 5 && humps.iter().any(|hump| hump.len() < 2))
    })
}

/// Whether a word is a number, or letters and digits mixed, or has more consonants in a row than words have.
fn is_hash(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let leading = word.bytes().take_while(u8::is_ascii_digit).count();
    // `h2`, `3`, `col6`, `2x` are no hashes; `83917`, `x7k`, `1x2y` are.
    let trailing = word.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits >= 3
        || (digits > 0 && leading != digits && trailing != digits)
        || (leading > 0 && word.len() > leading + 2)
    {
        return true;
    }
    let is_consonant = |byte: &u8| byte.is_ascii_alphabetic() && !b"aeiouy".contains(byte);
    let mut run = 0;
    word.bytes().any(|byte| {
        run = if is_consonant(&byte) { run + 1 } else { 0 };
        run >= 5
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (name, expected) in [
            ("newsletter", Worth::Strong),
            ("newsletter-box", Worth::Strong),
            ("relatedArticles", Worth::Strong),
            ("ArticleBody__relatedLinks", Worth::Strong),
            ("c-promo--wide", Worth::Strong),
            ("js-newsletter", Worth::None),
            ("most_read", Worth::Strong),
            ("promo-v2", Worth::Strong),
            ("teaser", Worth::Strong),
            ("col-6", Worth::Weak),
            ("mb-3", Worth::Weak),
            ("article__block", Worth::Weak),
            ("container", Worth::Weak),
            ("is-open", Worth::None),
            ("has-newsletter", Worth::None),
            ("active", Worth::None),
            ("css-1x2y3z", Worth::None),
            ("css-kjhqwe", Worth::None),
            ("sc-bdVaJa", Worth::None),
            ("bdVaJa", Worth::None),
            ("Teaser_box__x7GhK", Worth::None),
            ("article-id-83917", Worth::None),
            ("post-2024", Worth::None),
            ("kjhqwerty", Worth::None),
            ("a1b2c3", Worth::None),
            ("_3kXdq", Worth::None),
            ("md:flex", Worth::None),
            ("w-1/2", Worth::None),
            ("-x", Worth::None),
            ("", Worth::None),
            ("überschrift", Worth::None),
        ] {
            assert_eq!(worth(name), expected, "{name}");
        }
    }
}
