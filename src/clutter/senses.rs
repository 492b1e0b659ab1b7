//! What phrases of the tables (`data/LANGUAGE/clutter.txt`) tell of a text that holds them, and how much of it a text has.

use super::phrases::Phrases;
use crate::words;
use std::sync::OnceLock;

/// What an entry of a section of the tables tells of the text that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// What a form says that sends word of further comments, whatever it is called.
    CommentAlert,
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
    /// What a service calls itself that helps with a product or an account: "Customer support".
    HelpDesk,
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
    /// What stands before news that come in as one reads: "Live", "Breaking".
    Alert,
    /// How a letter to the readers begins: "Dear readers".
    Salutation,
    /// What the stories about one matter are called: "Dossier", "Series".
    Collection,
    /// A verb that tells, behind a comma, that somebody else says what stands before: ", the mayor said".
    Told,
}

const SECTIONS: [(&str, Sense); 36] = [
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
    ("comment alert", Sense::CommentAlert),
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
    ("help desk", Sense::HelpDesk),
    ("unfolds", Sense::Unfolds),
    ("sends on", Sense::SendsOn),
    ("points", Sense::Points),
    ("podcast", Sense::Podcast),
    ("appeal", Sense::Appeal),
    ("salutation", Sense::Salutation),
    ("alert", Sense::Alert),
    ("collection", Sense::Collection),
    ("told", Sense::Told),
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
    /// Phrases of [`Sense::Account`] and [`Sense::CommentAlert`].
    pub account: u16,
    /// It sends word of further comments.
    pub comment_alert: bool,
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
    /// The text begins with a word for news that come in as one reads.
    pub alerts: bool,
    /// The text is short and begins with a word for the stories about one matter: "Series: Cold Rooms".
    pub collects: bool,
    /// The text begins as a letter to the readers does.
    pub salutes: bool,
    /// Somebody else is told to say what it says: "We need your help, the mayor said".
    pub told: bool,
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
#[derive(PartialEq, Eq)]
pub struct Entry {
    /// What it tells.
    pub sense: Sense,
    /// The phrase's last word may go on.
    pub goes_on: bool,
}

/// The phrases of all languages, read when they are first asked for.
pub fn table() -> &'static Phrases<'static, Entry> {
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
    use crate::clutter::language::fold_case;

    #[test]
    fn entries_are_written_as_texts_are_folded() {
        for (phrase, _) in entries() {
            assert_eq!(fold_case(phrase), phrase);
        }
    }
}
