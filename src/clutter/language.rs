//! What a text says, by the phrase tables `data/LANGUAGE/clutter.txt`, those of all languages at once.
//!
//! A page mixes languages more often than one thinks (an English "Newsletter" under a Hungarian article), so all tables
//! are asked. An entry is matched as whole words, without regard to case; `*` at its end lets a word go on. In scripts
//! that write without spaces there are no word borders to keep.

use super::frames::{follows_name, follows_outlet, heads_stories, names_network, offers_app, thanks_members};
use super::phrases::Phrases;
use super::sums;
use crate::letters::{is_letter, is_letter_or_digit};
use crate::page::Page;
use crate::words;
use std::sync::OnceLock;

/// What an entry of a section of the tables tells of the text that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sense {
    /// Asks for money, in words that only an appeal uses.
    Give,
    /// What a donate button says; in running text it proves little.
    GiveWord,
    /// Asks to subscribe, to sign up, to get an app.
    Subscribe,
    /// What a subscribe button says; in running text it proves little.
    SubscribeWord,
    /// The heading over links to other stories.
    Heading,
    /// What such a heading may be, among much else.
    HeadingWord,
    /// How a line that leads to another story begins.
    Line,
    /// What a line calls the other story that it links to: "Video: …".
    Label,
    /// The heading of what stays: comments, tags, the author.
    Keep,
    /// The heading of topics, which stay; of stories, if there are stories below it.
    Topics,
    /// Says that the rest of the text is for subscribers.
    Wall,
    /// "We": who asks speaks of themselves.
    Ourselves,
    /// "Our": what is the outlet's own.
    Ours,
    /// "You", "your": the reader is spoken to.
    Reader,
    /// What a form says that logs in, registers or takes a comment.
    Account,
    /// Asks who has no account yet to make one, as every login does: that is no subscription.
    Registration,
    /// What a choice of cookies and tracking says.
    Consent,
    /// How a note begins that corrects or explains the article.
    Correction,
    /// What stands in small letters or beside the button of any such box: log in, not now, privacy policy.
    SmallPrint,
    /// What a box that promotes something other than a story calls it: "Podcast".
    Promotion,
    /// What its button says: "Listen now".
    PromotionCall,
    /// What a box calls the paper's own edition: "E-paper".
    Edition,
    /// What stands over links that others have paid for.
    Sponsored,
    /// What the links to the story before and the one after are called: "Older post".
    Step,
    /// Tells of links that the outlet earns by, as the law asks: that is no appeal, however it thanks for it.
    Disclosure,
    /// What a button says that unfolds the rest of a text.
    Unfolds,
    /// How a line begins that sends the reader to the outlet's own pages: "All the news from the harbour is here".
    SendsOn,
    /// What a link points with there: "here", "our live blog".
    Points,
    /// A podcast, by the word for it.
    Podcast,
    /// A word of appeals, of which one alone proves nothing.
    Appeal,
}

const SECTIONS: [(&str, Sense); 30] = [
    ("give", Sense::Give),
    ("give word", Sense::GiveWord),
    ("subscribe", Sense::Subscribe),
    ("subscribe word", Sense::SubscribeWord),
    ("teaser heading", Sense::Heading),
    ("teaser word", Sense::HeadingWord),
    ("teaser line", Sense::Line),
    ("teaser label", Sense::Label),
    ("keep", Sense::Keep),
    ("topics", Sense::Topics),
    ("account", Sense::Account),
    ("registration", Sense::Registration),
    ("paywall", Sense::Wall),
    ("ourselves", Sense::Ourselves),
    ("ours", Sense::Ours),
    ("reader", Sense::Reader),
    ("consent", Sense::Consent),
    ("correction", Sense::Correction),
    ("small print", Sense::SmallPrint),
    ("promotion", Sense::Promotion),
    ("promotion call", Sense::PromotionCall),
    ("edition", Sense::Edition),
    ("sponsored", Sense::Sponsored),
    ("step", Sense::Step),
    ("disclosure", Sense::Disclosure),
    ("unfolds", Sense::Unfolds),
    ("sends on", Sense::SendsOn),
    ("points", Sense::Points),
    ("podcast", Sense::Podcast),
    ("appeal", Sense::Appeal),
];

/// How much of each sense a text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Senses {
    /// Phrases of [`Sense::Give`].
    pub give: u16,
    /// Phrases of [`Sense::GiveWord`].
    pub give_words: u16,
    /// The text begins with one.
    pub give_starts: bool,
    /// Phrases of [`Sense::Subscribe`].
    pub subscribe: u16,
    /// The text begins with one.
    pub subscribe_starts: bool,
    /// Phrases of [`Sense::SubscribeWord`].
    pub subscribe_words: u16,
    /// Asks to follow the outlet on a network. Among an article's paragraphs that asks; elsewhere it names a button.
    pub follows: bool,
    /// Speaks of something of the outlet's own, and of a network: "our page on Facebook".
    pub our_network: bool,
    /// Names a price for a time: an offer, but in an article's own line, which may tell of prices.
    pub offer: bool,
    /// The text is, or begins or ends as, a heading over links to other stories.
    pub heading: bool,
    /// The whole text is a heading that may stand over such links, among much else.
    pub heading_word: bool,
    /// The text begins as a line that leads to another story does.
    pub line: bool,
    /// And in several words or parted from the rest, as no sentence begins: not "Previously …".
    pub line_sure: bool,
    /// And says nothing more.
    pub line_only: bool,
    /// And a mark parts that from what follows: "Related: …".
    pub parted: bool,
    /// And in several words: "Read also: …".
    pub line_parted: bool,
    /// The text begins with what the other story is, parted from the rest: "Video: …".
    pub labelled: bool,
    /// The whole text is the heading of something that stays.
    pub keep: bool,
    /// And that is topics, or stories about them.
    pub topics: bool,
    /// Says that the rest is for subscribers.
    pub wall: bool,
    /// Words of [`Sense::Ourselves`] and [`Sense::Ours`].
    pub ourselves: u16,
    /// Words of [`Sense::Reader`].
    pub reader: u16,
    /// Phrases of [`Sense::Account`].
    pub account: u16,
    /// The text begins as a note does that corrects or explains the article.
    pub corrects: bool,
    /// It tells of links that the outlet earns by.
    pub discloses: bool,
    /// The text is what a button says that unfolds the rest of a text.
    pub unfolds: bool,
    /// The text begins as a line does that sends the reader to the outlet's own pages.
    pub sends_on: bool,
    /// It is what a link points with there.
    pub points: bool,
    /// It speaks of a podcast.
    pub podcast: bool,
    /// It has the number of a bank account or a card.
    pub account_number: bool,
    /// Words of [`Sense::Appeal`].
    pub appeals: u16,
    /// Phrases of [`Sense::Consent`].
    pub consent: u16,
    /// The text is small print or a side button.
    pub small_print: bool,
    /// It has small print somewhere: terms, privacy.
    pub legal: bool,
    /// The text is, or begins with and parts from the rest, what a box calls what it promotes.
    pub promotes: bool,
    /// The text is what the button of such a box says.
    pub calls: bool,
    /// The text calls the paper's own edition so.
    pub edition: bool,
    /// The text says that what follows is paid for.
    pub sponsored: bool,
    /// The whole text is what the link to the story before or after is called.
    pub step: bool,
    /// The text begins so, in several words of so many characters, and goes on.
    pub called: u16,
}

/// What a phrase means; one may stand in several sections.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    sense: Sense,
    goes_on: bool,
}

/// Marks of what somebody says.
pub const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

/// What stands for an e-mail address where a service hides it from programs: "[email protected]".
const HIDDEN_ADDRESS: &str = "email protected";

/// A heading says little more than its phrase: "Most read in Football".
const HEADING_REST: usize = 30;
/// A button says little more than its phrase: "Play today's crossword".
const CALL_REST: usize = 20;
/// A phrase of one word is a heading only when it stands alone: "Popular:", "Live ›".
const WORD_REST: usize = 3;

/// Reads a text. It may be of any length; a heading or a line is recognised by its beginning.
pub fn read(text: &str) -> Senses {
    let folded = fold(text);
    let mut senses = Senses::default();
    let mut before = None;
    let (mut registers, mut ours) = (false, false);
    for (start, first) in folded.char_indices() {
        let is_inside = before.replace(first).is_some_and(joins) && joins(first);
        if is_inside {
            continue;
        }
        table().at(&folded[start..], |length, entry| {
            let (phrase, after) = folded[start..].split_at(length);
            let ends_word = !(after.starts_with(joins) && phrase.ends_with(joins));
            // "support@example.org" asks for nothing.
            let is_address = after.starts_with('@') || folded[start..].starts_with(HIDDEN_ADDRESS);
            if !ends_word && !entry.goes_on || is_address {
                return;
            }
            let starts = start == 0;
            let ends = after.is_empty();
            let rest = after.chars().take(HEADING_REST + 1).count() + start;
            let several = phrase.contains(' ') || length > 9 && folded.starts_with(|c| !joins(c));
            // "Related — in other words", "Popular: …"
            let parted = after.trim_start().starts_with(['—', '–', '|', ':', '·', '>']);
            let heading_rest = if several || parted { HEADING_REST } else { WORD_REST };
            match entry.sense {
                Sense::Give => {
                    senses.give += 1;
                    senses.give_starts |= starts;
                }
                Sense::GiveWord => senses.give_words += 1,
                Sense::Subscribe => {
                    senses.subscribe += 1;
                    senses.subscribe_starts |= starts;
                }
                Sense::SubscribeWord => senses.subscribe_words += 1,
                Sense::Heading => {
                    senses.heading |= (starts || several && ends) && rest <= heading_rest;
                    senses.line |= starts && several && parted;
                    senses.parted |= starts && several && parted;
                }
                Sense::HeadingWord => senses.heading_word |= starts && rest <= WORD_REST,
                Sense::Line => {
                    senses.line |= starts;
                    // "Le foto: …", of which the mark is a part.
                    let ends_parted = parted || phrase.ends_with(':');
                    senses.line_sure |= starts && (several || ends_parted);
                    senses.line_only |= starts && rest <= WORD_REST;
                    senses.parted |= starts && parted;
                    senses.line_parted |= starts && several && ends_parted;
                }
                Sense::Label => senses.labelled |= starts && (parted || after.starts_with('.')),
                Sense::Keep => senses.keep |= starts && rest <= WORD_REST,
                Sense::Topics => {
                    senses.topics |= starts && rest <= WORD_REST;
                    senses.keep |= senses.topics;
                }
                Sense::Wall => senses.wall = true,
                Sense::Ourselves => senses.ourselves += 1,
                Sense::Ours => {
                    senses.ourselves += 1;
                    ours = true;
                }
                Sense::Reader => senses.reader += 1,
                Sense::Account => senses.account += 1,
                Sense::Registration => registers = true,
                Sense::Disclosure => senses.discloses = true,
                Sense::Unfolds => senses.unfolds |= starts && rest <= WORD_REST,
                Sense::SendsOn => senses.sends_on |= starts,
                Sense::Points => senses.points |= rest <= HEADING_REST,
                Sense::Podcast => senses.podcast = true,
                Sense::Appeal => senses.appeals += 1,
                Sense::Correction => senses.corrects |= starts,
                Sense::Consent => senses.consent += 1,
                Sense::Promotion => {
                    // "Shop “The Harbour”: mugs, calendars"
                    let quoted = after.trim_start().starts_with(QUOTES);
                    senses.promotes |= starts && (rest <= WORD_REST || parted || quoted);
                }
                Sense::PromotionCall => senses.calls |= starts && rest <= CALL_REST,
                Sense::Edition => senses.edition |= starts && rest <= heading_rest,
                Sense::Sponsored => senses.sponsored |= starts && rest <= HEADING_REST,
                Sense::Step => {
                    senses.step |= starts && rest <= WORD_REST;
                    if starts && several && rest > WORD_REST {
                        senses.called = senses.called.max(phrase.chars().count() as u16);
                    }
                }
                Sense::SmallPrint => {
                    senses.small_print |= (starts || ends) && rest <= HEADING_REST;
                    senses.legal |= several;
                }
            }
        });
    }
    if registers {
        (senses.subscribe, senses.subscribe_starts) = (0, false);
        senses.account += 1;
    }
    senses.heading |= heads_stories(&folded);
    // "Keep reading:", over a list.
    senses.unfolds &= !text.trim_end().ends_with(':');
    // "© Breaking News"
    senses.heading &= !text.trim_start().starts_with('©');
    if offers_app(&folded) {
        senses.subscribe += u16::from(senses.subscribe == 0);
        senses.subscribe_starts = true;
    }
    senses.follows = follows_outlet(&folded);
    // "Our page on Facebook", "Subscribe to the Post's channel on YouTube", "For more stories find us on Facebook".
    let is_outlets = ours || senses.subscribe_starts || senses.ourselves > 0 && (senses.line || senses.subscribe > 0);
    senses.our_network = is_outlets && names_network(&folded);
    if senses.discloses && senses.give_words <= 1 {
        (senses.give, senses.give_words, senses.give_starts) = (0, 0, false);
    }
    senses.account_number = sums::has_account(text) || sums::has_card(text);
    senses.give += u16::from(senses.account_number || thanks_members(&folded));
    senses.offer = sums::offers(text);
    senses
}

/// Whether the text says no more than a network's name: "Facebook", "our page on X".
pub fn is_network(text: &str) -> bool {
    const NAME: usize = 24;
    text.chars().count() <= NAME && names_network(&fold(text))
}

/// What a text asks of one of the outlet's names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByName {
    /// "Support The Example", "Unterstützen Sie den Beispielboten".
    pub support: bool,
    /// "Follow The Example on Facebook".
    pub follow: bool,
}

/// What the text asks of one of these names; they are folded, see [`outlet_names`].
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
pub fn outlet_names(page: &Page) -> Vec<String> {
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

/// Whether the character belongs to a word that is parted from others by spaces.
fn joins(c: char) -> bool {
    is_letter_or_digit(c) && !('\u{2e80}'..='\u{d7ff}').contains(&c) && !('\u{0e00}'..='\u{0eff}').contains(&c)
}

/// Lower case, plain apostrophes and spaces, no soft hyphens; white space, marks and numbers at the ends are dropped.
fn fold(text: &str) -> String {
    // "+++ Breaking: … +++", but "Plus+".
    let text = text.trim_matches(' ');
    let text = if text.starts_with("++") { text.trim_matches('+') } else { text };
    let text = text.trim_matches(|c: char| !is_letter(c) && c != '+' && !('\u{900}'..='\u{97f}').contains(&c));
    fold_case(text)
}

/// The part of folding that leaves entries as they are: their marks mean something ("more:").
fn fold_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' => {}
            // As French sets it, and whoever likes it so: "Lire aussi : …", "MORE : …".
            ':' => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push(':');
            }
            '’' | '‘' | '`' | '´' => out.push('\''),
            '\u{a0}' | '\u{202f}' | '\n' | '\t' => out.push(' '),
            '‑' => out.push('-'),
            'İ' => out.push('i'),
            // Romanian is written with either; Turkish has but these.
            'ș' | 'Ș' => out.push('ş'),
            'ț' | 'Ț' => out.push('ţ'),
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

fn table() -> &'static Phrases<'static, Entry> {
    static TABLE: OnceLock<Phrases<Entry>> = OnceLock::new();
    TABLE.get_or_init(|| Phrases::new(entries()))
}

fn entries() -> impl Iterator<Item = (&'static str, Entry)> {
    let sections = words::all("clutter").flat_map(|(_, words)| SECTIONS.map(|section| (words, section)));
    sections.flat_map(|(words, (section, sense))| {
        words.entries(section).iter().map(move |line| {
            let (phrase, goes_on) = line.strip_suffix('*').map_or((*line, false), |phrase| (phrase, true));
            (phrase.trim_ascii(), Entry { sense, goes_on })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_written_as_texts_are_folded() {
        for (phrase, _) in entries() {
            assert_eq!(fold_case(phrase), phrase);
        }
    }

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

    #[test]
    fn what_forms_and_walls_say() {
        for (text, account, wall) in [
            ("Sign in with your password", true, false),
            ("Schreibe einen Kommentar", true, false),
            ("Pour lire la suite, abonnez-vous", false, true),
            ("Nur für Abonnenten", false, true),
            ("Newsletter", false, false),
        ] {
            let said = read(text);
            assert_eq!((said.account > 0, said.wall), (account, wall), "{text}");
        }
    }
}
