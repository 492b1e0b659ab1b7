//! What a text asks of the outlet by one of its names: "Support The Example", "Follow The Example on Facebook".

use super::frames::follows_name;
use super::language::{fold, joins};
use crate::page::Page;
use crate::words;

/// What a text asks of one of the outlet's names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByName {
    /// "Support The Example", "Unterstützen Sie den Beispielboten".
    pub support: bool,
    /// "Follow The Example on Facebook".
    pub follow: bool,
}

/// What the text asks of one of these names; they are folded, see [`names`].
pub fn asked_by_name(text: &str, names: &[String]) -> ByName {
    if names.is_empty() {
        return ByName::default();
    }
    let folded = fold(text);
    let support = names.iter().any(|name| supports(&folded, name));
    ByName { support, follow: follows_name(&folded, names) }
}

fn supports(folded: &str, name: &str) -> bool {
    /// Between verb and name: an article, a pronoun.
    const BETWEEN: usize = 8;
    folded.match_indices(name).any(|(at, _)| {
        let before = folded[..at].trim_end();
        verbs().any(|verb| {
            before.rfind(verb).is_some_and(|found| {
                let after = &before[found + verb.len()..];
                let starts_word = !before[..found].chars().next_back().is_some_and(joins);
                starts_word && after.len() <= BETWEEN && !after.contains(['.', ',', '!', '?'])
            })
        })
    })
}

fn verbs() -> impl Iterator<Item = &'static str> {
    words::all("clutter").flat_map(|(_, words)| words.entries("give verb").iter().copied())
}

/// What the page calls its outlet, folded: its site's name, and its host's without what every host has.
pub fn names(page: &Page) -> Vec<String> {
    /// A shorter name may be any word.
    const SHORTEST: usize = 4;
    let site = page.meta("og:site_name").or_else(|| page.meta("application-name")).map(fold);
    let host = page.address().map(|address| address.bare_host().to_owned());
    let label = host.as_deref().and_then(|host| host.rsplit('.').nth(1)).map(str::to_owned);
    let mut names: Vec<String> = [site, label].into_iter().flatten().collect();
    names.retain(|name| name.chars().count() >= SHORTEST);
    // "The Example" is asked for as "Example" as well.
    let bare = names.iter().filter_map(|name| Some(name.split_once(' ')?.1.to_owned())).filter(|name| name.len() > 8);
    names.extend(bare.collect::<Vec<_>>());
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_that_ask_by_name() {
        let names = ["harbour post".to_owned()];
        for (text, asks) in [
            ("Support The Harbour Post", true),
            ("Unterstützen Sie die Harbour Post!", true),
            ("Soutenez Harbour Post", true),
            ("Підтримайте Harbour Post", true),
            ("The Harbour Post supports nobody", false),
            ("He had no support. The Harbour Post asked why", false),
            ("Supporters of the Harbour Post", false),
        ] {
            assert_eq!(asked_by_name(text, &names).support, asks, "{text}");
        }
        assert_eq!(asked_by_name("Support The Harbour Post", &[]), ByName::default());
    }
}
