//! What an element's class, id and test id say: words that content systems everywhere use, never one site's.
//!
//! A name alone proves nothing: it is one point beside structure, language and destination. Hashed and one-letter names
//! say nothing.

use crate::page::{Attribute, Page, PerElement, is_heading};
use crate::words;
use rustc_hash::FxHashMap;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What the names of an element hint at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// A donation box.
    pub give: bool,
    /// A newsletter or subscription box, a paywall, an app banner.
    pub subscribe: bool,
    /// Links to other stories.
    pub teaser: bool,
    /// A menu or a list of the site's sections.
    pub menu: bool,
    /// The page's footer.
    pub footer: bool,
    /// The page's header.
    pub header: bool,
    /// Comments, tags, share buttons, the author: what stays.
    pub keep: bool,
    /// A dialog or a banner over the page.
    pub overlay: bool,
    /// A heading that is none by its tag.
    pub titled: bool,
    /// A cookie or consent dialog.
    pub consent: bool,
    /// A link that looks like a button.
    pub button: bool,
}

/// Reads the names of every element.
pub fn read(page: &Page) -> PerElement<'_, Hints> {
    // A page has few classes, each on many elements.
    let mut known: HashMap<&str, Hints> = HashMap::new();
    PerElement::read(page, |id| {
        let mut hints = NONE;
        for attribute in [Attribute::Class, Attribute::Id, Attribute::DataTestid, Attribute::DataComponent] {
            // Made from the heading's own words, so that a link can lead there.
            if attribute == Attribute::Id && is_heading(page.tag(id)) {
                continue;
            }
            if let Some(value) = page.attribute(id, attribute) {
                hints.add(*known.entry(value).or_insert_with(|| said(value)));
            }
        }
        hints
    })
}

/// What the value of one attribute hints at.
fn said(value: &str) -> Hints {
    let mut hints = NONE;
    for token in value.split_ascii_whitespace().map(str::to_ascii_lowercase) {
        hints.footer |= is_of_page(&token, "footer");
        hints.header |= is_of_page(&token, "header");
    }
    let words = split(value);
    let mut starts = std::iter::once(0).chain(words.match_indices('-').map(|(at, _)| at + 1)).peekable();
    while let Some(start) = starts.next() {
        let rest = &words[start..];
        let end = rest.find('-').unwrap_or(rest.len());
        hints.add(meaning(&rest[..end]));
        if starts.peek().is_some() {
            let two = rest[end + 1..].find('-').map_or(rest.len(), |length| end + 1 + length);
            hints.add(meaning(&rest[..two]));
        }
    }
    hints
}

/// Whether a class, in small letters, calls the page's own header or footer so, not that of a card or a story: "footer",
/// "site-footer".
fn is_of_page(token: &str, name: &str) -> bool {
    let first = token.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let rest = token[first.len()..].trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    first == name || matches!(first, "site" | "page" | "main" | "global" | "web") && rest.starts_with(name)
}

impl Hints {
    fn add(&mut self, other: Hints) {
        self.give |= other.give;
        self.subscribe |= other.subscribe;
        self.teaser |= other.teaser;
        self.menu |= other.menu;
        self.footer |= other.footer;
        self.header |= other.header;
        self.keep |= other.keep;
        self.overlay |= other.overlay;
        self.titled |= other.titled;
        self.consent |= other.consent;
        self.button |= other.button;
    }
}

/// What a word, or two with a hyphen, hints at.
fn meaning(word: &str) -> Hints {
    static MEANINGS: OnceLock<FxHashMap<&str, Hints>> = OnceLock::new();
    let meanings = MEANINGS.get_or_init(|| {
        let mut meanings: FxHashMap<&str, Hints> = FxHashMap::default();
        let names = words::of("mul", "names");
        for (section, hints) in SECTIONS {
            names.entries(section).iter().for_each(|name| meanings.entry(name).or_insert(NONE).add(hints));
        }
        meanings
    });
    meanings.get(word).copied().unwrap_or(NONE)
}

/// Words in small letters, with hyphens between them: they are parted at every mark, and where a capital follows a small
/// letter.
fn split(value: &str) -> String {
    // Utility classes can make a value very long; what names an element comes first or is short.
    const ENOUGH: usize = 400;
    let mut words = String::new();
    let (mut was_lower, mut ended) = (false, false);
    for c in value.chars().take(ENOUGH) {
        ended |= !c.is_ascii_alphabetic() || c.is_ascii_uppercase() && was_lower;
        if c.is_ascii_alphabetic() {
            if std::mem::take(&mut ended) && !words.is_empty() {
                words.push('-');
            }
            words.push(c.to_ascii_lowercase());
        }
        was_lower = c.is_ascii_lowercase();
    }
    words
}

const NONE: Hints = Hints {
    give: false,
    subscribe: false,
    teaser: false,
    menu: false,
    footer: false,
    header: false,
    keep: false,
    overlay: false,
    titled: false,
    consent: false,
    button: false,
};

/// The sections of `data/mul/names.txt`, and what a name in each hints at.
const SECTIONS: [(&str, Hints); 11] = [
    ("give", Hints { give: true, ..NONE }),
    ("subscribe", Hints { subscribe: true, ..NONE }),
    ("teaser", Hints { teaser: true, ..NONE }),
    ("menu", Hints { menu: true, ..NONE }),
    ("footer", Hints { footer: true, ..NONE }),
    ("header", Hints { header: true, ..NONE }),
    ("keep", Hints { keep: true, ..NONE }),
    ("overlay", Hints { overlay: true, ..NONE }),
    ("titled", Hints { titled: true, ..NONE }),
    ("consent", Hints { consent: true, ..NONE }),
    ("button", Hints { button: true, ..NONE }),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_names() {
        for (value, words) in [
            ("article__related-Posts", "article-related-posts"),
            ("NewsletterSignup_x7f3", "newsletter-signup-x-f"),
            ("mb-4 md:flex", "mb-md-flex"),
            ("_", ""),
        ] {
            assert_eq!(split(value), words);
        }
    }

    #[test]
    fn words_and_pairs_of_them_hint() {
        for (value, hints) in [
            ("box newsletter", Hints { subscribe: true, ..NONE }),
            ("support-us", Hints { give: true, ..NONE }),
            ("a support us b", Hints { give: true, ..NONE }),
            ("us-support", NONE),
            ("site-footer", Hints { footer: true, ..NONE }),
            ("card-footer", NONE),
            ("", NONE),
        ] {
            assert_eq!(said(value), hints, "{value}");
        }
    }
}
