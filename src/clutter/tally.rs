//! What stands in an element, summed over its subtree: the numbers that verdicts are made of.

use super::promotion::Promotion;
use crate::page::PerElement;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

/// A label: no more than a few words.
pub const LABEL_CHARS: usize = 40;

/// Sums over an element's subtree. Characters are weighted, see [`blocks::weight`]. What few elements have stands apart
/// ([`Seldom`]), and is read as if it were here: a page has one of these for every element.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Characters of text.
    pub chars: u32,
    /// Of these, in links.
    pub link_chars: u32,
    /// Of these, the article's own text, which must stay.
    pub body_chars: u32,
    /// Links to stories that stand as lines, cards or pictures of their own; neighbours with one address count once.
    pub stories: u32,
    /// Of these, by the shape of their address.
    pub sure_stories: u32,
    /// Of these, on the page's own site.
    pub own_stories: u32,
    /// Characters that belong to cards and lines that lead to stories.
    pub story_chars: u32,
    /// Cards that hold more than the link.
    pub cards: u32,
    /// Labels that link elsewhere: sections, tags, pages.
    pub labels: u32,
    /// Of these, what under a heading over stories is one: two words and more, an address of two parts and more.
    pub plausible: u32,
    /// Links and buttons that stand alone, whatever they say.
    pub buttons: u32,
    /// Characters of what is neither card, heading nor a small text beside them, see [`strange`].
    pub strange: u32,
    /// Characters of short texts that are no link: dates, kickers, numbers.
    pub small_chars: u32,
    /// Lines of text.
    pub lines: u32,
    /// What is promoted that is no story.
    pub promotion: Promotion,
    /// Pictures.
    pub pictures: u32,
    /// All none when it is not there.
    seldom: Option<Box<Seldom>>,
}

/// Those sums over an element's subtree that are none for most elements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seldom {
    /// Characters that the article finder took for the article's, in a box that may be none of it.
    pub doubt_chars: u32,
    /// Links to the site's stories within a sentence.
    pub linked: u32,
    /// Characters of headings over links to stories.
    pub heading_chars: u32,
    /// Such headings.
    pub headings: u32,
    /// Headings that may stand over stories or over anything else: "Videos".
    pub heading_words: u32,
    /// Characters of small print.
    pub legal_chars: u32,
    /// Text areas. (Passwords are counted apart.)
    pub text_areas: u32,
    /// Lines that are sentences and ask for nothing.
    pub prose: u32,
    /// Lines that say that they lead to another story: "Read also: …".
    pub leads: u32,
    /// Of these, by what they say alone.
    pub sure_leads: u32,
    /// Links that point to the story before or after this one, see [`super::steps`].
    pub pointed: u32,
    /// Lines that call the story they link to what it is: "Video: …".
    pub labelled: u32,
    /// The site's logo: pictures that lead to its first page.
    pub logos: u32,
    /// Tables of something other than stories, and texts named for what stays: what an author's box says of the author.
    pub stays: u32,
    /// Links, as long as a label at least, that their markup calls paid for.
    pub sponsored: u32,
    /// Share buttons and links to social networks.
    pub social: u32,
    /// Headings of what stays.
    pub keeps: u32,
    /// Of these, headings of topics.
    pub topics: u32,
    /// Lines that say that the rest of the text is for subscribers.
    pub walls: u32,
    /// Lines in which the outlet speaks of itself.
    pub ourselves: u32,
    /// Lines in which the reader is spoken to.
    pub readers: u32,
    /// Lines with the number of an account.
    pub account_numbers: u32,
    /// Phrases of forms that log in, register or take a comment.
    pub accounts: u32,
    /// Lines that send word of further comments.
    pub comment_alerts: u32,
    /// Phrases of a choice of cookies and tracking.
    pub consents: u32,
    /// Prices for a time.
    pub offers: u32,
    /// Texts that are a sum of money and nothing else.
    pub sums: u32,
    /// Links, buttons and boxes to tick that are, at once or for a time, and fields for one.
    pub choices: u32,
    /// Appeals.
    pub give: Ask,
    /// Sign-ups.
    pub subscribe: Ask,
    /// Fields for an e-mail address.
    pub email_fields: u32,
    /// Other fields that are typed into.
    pub text_fields: u32,
    /// Passwords: login forms.
    pub other_fields: u32,
    /// Fields to search in.
    pub search_fields: u32,
    /// Characters within elements named for what stays, without links to stories: an author's box, a form for comments.
    pub named_kept: u32,
    /// Characters within elements named as teasers.
    pub named_teaser: u32,
    /// Headings over links to stories: the first one's line.
    pub first_heading: Option<u32>,
}

static NONE: LazyLock<Seldom> = LazyLock::new(Seldom::default);

/// Evidence that something is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// Phrases that only an appeal or a sign-up uses.
    pub phrases: u32,
    /// Words that prove little.
    pub words: u32,
    /// Whole labels: "Donate".
    pub labels: u32,
    /// Lines that begin with it: "Subscribe to …".
    pub starts: u32,
    /// Lines that ask by what they say alone.
    pub sure: u32,
    /// Links of their own to where the site has it done.
    pub calls: u32,
    /// Links to where it is done.
    pub links: u32,
    /// Of these, links to services that do it for others.
    pub services: u32,
    /// Characters of the lines that hold any of these.
    pub chars: u32,
    /// Characters within elements named so.
    pub named: u32,
    /// Such elements.
    pub names: u32,
    /// The first line that holds any of these.
    pub first: Option<u32>,
    /// All of it stands in one child, and beside that child something else. Said of the element, not summed.
    pub loose: bool,
}

/// The sums of every element of a page.
pub type Tallies<'p> = PerElement<'p, Tally>;

impl Ask {
    /// Adds the sums over a child.
    pub fn add(&mut self, other: &Ask) {
        self.phrases += other.phrases;
        self.words += other.words;
        self.labels += other.labels;
        self.starts += other.starts;
        self.sure += other.sure;
        self.calls += other.calls;
        self.links += other.links;
        self.services += other.services;
        self.chars += other.chars;
        self.named += other.named;
        self.names += other.names;
        self.first = earlier(self.first, other.first);
    }
}

impl Tally {
    /// Adds the sums over a child.
    pub fn add(&mut self, other: &Tally) {
        self.chars += other.chars;
        self.link_chars += other.link_chars;
        self.body_chars += other.body_chars;
        self.stories += other.stories;
        self.sure_stories += other.sure_stories;
        self.own_stories += other.own_stories;
        self.story_chars += other.story_chars;
        self.cards += other.cards;
        self.labels += other.labels;
        self.plausible += other.plausible;
        self.buttons += other.buttons;
        self.small_chars += other.small_chars;
        self.lines += other.lines;
        self.promotion.add(&other.promotion);
        self.pictures += other.pictures;
        if let Some(seldom) = other.seldom.as_ref().filter(|seldom| ***seldom != *NONE) {
            self.seldom.get_or_insert_default().add(seldom);
        }
    }
}

impl Deref for Tally {
    type Target = Seldom;

    // Read at hundreds of places: inlined there, it is kilobytes of what the extension ships.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn deref(&self) -> &Seldom {
        self.seldom.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for Tally {
    fn deref_mut(&mut self) -> &mut Seldom {
        self.seldom.get_or_insert_default()
    }
}

impl Seldom {
    fn add(&mut self, other: &Seldom) {
        self.doubt_chars += other.doubt_chars;
        self.linked += other.linked;
        self.heading_chars += other.heading_chars;
        self.headings += other.headings;
        self.heading_words += other.heading_words;
        self.legal_chars += other.legal_chars;
        self.text_areas += other.text_areas;
        self.prose += other.prose;
        self.leads += other.leads;
        self.sure_leads += other.sure_leads;
        self.pointed += other.pointed;
        self.labelled += other.labelled;
        self.sponsored += other.sponsored;
        self.social += other.social;
        self.keeps += other.keeps;
        self.topics += other.topics;
        self.walls += other.walls;
        self.ourselves += other.ourselves;
        self.readers += other.readers;
        self.account_numbers += other.account_numbers;
        self.accounts += other.accounts;
        self.comment_alerts += other.comment_alerts;
        self.consents += other.consents;
        self.offers += other.offers;
        self.sums += other.sums;
        self.choices += other.choices;
        self.give.add(&other.give);
        self.subscribe.add(&other.subscribe);
        self.email_fields += other.email_fields;
        self.text_fields += other.text_fields;
        self.other_fields += other.other_fields;
        self.search_fields += other.search_fields;
        self.named_kept += other.named_kept;
        self.logos += other.logos;
        self.stays += other.stays;
        self.named_teaser += other.named_teaser;
        self.first_heading = earlier(self.first_heading, other.first_heading);
    }
}

/// The earlier of two lines.
pub fn earlier(a: Option<u32>, b: Option<u32>) -> Option<u32> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
