//! What short texts are made of: the first word of one section of `data/LANGUAGE/clutter.txt`, and soon behind it one of
//! another. They need no phrase each.

use crate::words;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A word of a heading or an offer follows another within so many.
const SOON: usize = 4;

/// What short texts are made of in some language: they begin with a word of one section, and a word of the other follows
/// soon. "Latest national stories", "Get the Example app". Each word with the languages that have it, a bit each.
struct Frames {
    begins: FxHashMap<&'static str, u64>,
    follows: FxHashMap<&'static str, u64>,
}

impl Frames {
    /// Of the languages that have them.
    fn of(begins: &str, follows: &str) -> Frames {
        let mut frames = Frames { begins: FxHashMap::default(), follows: FxHashMap::default() };
        let languages = words::all("clutter").filter(|(_, words)| !words.entries(begins).is_empty());
        for (bit, (_, words)) in (0..u64::BITS).zip(languages) {
            words.entries(begins).iter().for_each(|word| *frames.begins.entry(word).or_default() |= 1 << bit);
            words.entries(follows).iter().for_each(|word| *frames.follows.entry(word).or_default() |= 1 << bit);
        }
        frames
    }

    /// Whether the folded text, so long at most, begins as one.
    fn begin(&self, folded: &str, longest: usize) -> bool {
        folded.len() <= longest * 2 && folded.split(' ').next().is_some_and(|first| self.begins.contains_key(first))
    }

    /// Whether the folded text is one: so long at most, and the other word within so many.
    fn hold<'t>(&self, folded: &'t str, longest: usize, soon: usize) -> bool {
        if folded.len() > longest * 2 {
            return false;
        }
        let mut words = folded.split([' ', ':', ',']).filter(|word| !word.is_empty());
        let Some(languages) = words.next().and_then(|first| self.begins.get(first)) else { return false };
        // "Zur Example-App": the last part of a word with hyphens says what it is.
        let last = |word: &'t str| word.rsplit('-').next().unwrap_or(word);
        let follows = |word| {
            [word, last(word)].iter().any(|word| self.follows.get(word).is_some_and(|others| others & languages != 0))
        };
        words.take(soon).any(follows) && folded.chars().count() <= longest
    }
}

/// Whether the folded text is a heading over stories: "Latest national stories".
pub fn heads_stories(folded: &str) -> bool {
    const HEADING: usize = 40;
    static HEADINGS: OnceLock<Frames> = OnceLock::new();
    HEADINGS.get_or_init(|| Frames::of("heading begins", "heading of")).hold(folded, HEADING, SOON)
}

/// Whether the folded text offers an app: "Get the Example app".
pub fn offers_app(folded: &str) -> bool {
    const OFFER: usize = 160;
    static APPS: OnceLock<Frames> = OnceLock::new();
    APPS.get_or_init(|| Frames::of("app begins", "app")).hold(folded, OFFER, SOON)
}

/// "Thank you to the 3,118 members who make this possible": who says so asks the others.
pub fn thanks_members(folded: &str) -> bool {
    const NOTE: usize = 400;
    const WITHIN: usize = 8;
    static THANKS: OnceLock<Frames> = OnceLock::new();
    THANKS.get_or_init(|| Frames::of("thanks", "thanked")).hold(folded, NOTE, WITHIN)
}

/// A line that asks to follow the outlet is no longer.
const FOLLOWING: usize = 120;

/// Whether the folded text asks to follow the outlet on a network: "Follow us on Facebook". Whom one may follow on several
/// networks is an outlet, whatever its name; a reporter names one.
pub fn follows_outlet(folded: &str) -> bool {
    const SEVERAL: usize = 3;
    if !follows().begin(folded, FOLLOWING) {
        return false;
    }
    let networks = networks_named(folded);
    networks >= SEVERAL || networks > 0 && follows().hold(folded, FOLLOWING, SOON)
}

/// And by one of its names: "Follow The Example on Facebook".
pub fn follows_name(folded: &str, names: &[String]) -> bool {
    let named = || names.iter().any(|name| folded.contains(name.as_str()));
    follows().begin(folded, FOLLOWING) && named() && names_network(folded)
}

fn follows() -> &'static Frames {
    static FOLLOWS: OnceLock<Frames> = OnceLock::new();
    FOLLOWS.get_or_init(|| Frames::of("follow begins", "follow"))
}

/// Whether the folded text names a network.
pub fn names_network(folded: &str) -> bool {
    networks_named(folded) > 0
}

fn networks_named(folded: &str) -> usize {
    let networks = words::of("mul", "clutter").entries("network");
    // "Find us at facebook.com", but "pic.twitter.com/…" stands in any post there.
    let hosts = folded.split(|c: char| !c.is_alphanumeric() && c != '.').map(|host| host.trim_start_matches("www."));
    hosts.filter_map(|host| host.split('.').next()).filter(|name| networks.contains(name)).count()
}
