//! The words of addresses, from `data/mul/links.txt`, looked up once.

use crate::words;
use std::sync::OnceLock;

/// Entries of a section.
type Entries = &'static [&'static str];

/// The sections of the file.
pub struct LinkWords {
    /// A picture in full size.
    pub images: Entries,
    /// App stores and the services that lead to them.
    pub app_stores: Entries,
    /// Stores that have apps among much else: host and what the path of an app has.
    pub stores: Vec<(&'static str, &'static str)>,
    /// Services that take donations and do nothing else.
    pub donation_services: Entries,
    /// Of payment services, what an article page links to is a donation.
    pub payment_services: Entries,
    /// Where one follows an outlet on a service that sends its news on: host and first part of the path, `*` for any.
    pub channels: Vec<(&'static str, &'static str)>,
    /// Services whose frame in a page is a donation form. A link to one proves less: the article may be about a collection.
    pub donation_frames: Entries,
    /// Services whose frame in a page is a form to sign up for letters.
    pub letter_frames: Entries,
    /// Networks that every publisher links to.
    pub social: Entries,
    /// Words of addresses of donation pages.
    pub give_words: Entries,
    /// Whole segments of such addresses.
    pub give_slugs: Entries,
    /// Words of addresses of newsletter and subscription pages.
    pub subscribe_words: Entries,
    /// Whole segments of such addresses.
    pub subscribe_slugs: Entries,
    /// Of these, where an account is made, to comment as likely as to read on.
    pub registration_slugs: Entries,
    /// Segments of addresses where who has an account signs in.
    pub login_slugs: Entries,
    /// Segments that stand before a name of a tag, person or page, never before a story.
    pub no_story: Entries,
    /// Segments that stand before the name of a person, or are sections of stories.
    pub persons: Entries,
    /// Segments that stand before what is on offer at work.
    pub jobs: Entries,
    /// Words of addresses of games, podcasts, shops and the like.
    pub promotion_words: Entries,
    /// Services that play podcasts.
    pub audio_services: Entries,
    /// What a query calls the number of a story's page.
    pub page_keys: Entries,
    /// Words of addresses where the paper's own edition is read or sold.
    pub edition_words: Entries,
}

/// The words; read when they are first asked for.
pub fn link_words() -> &'static LinkWords {
    static WORDS: OnceLock<LinkWords> = OnceLock::new();
    WORDS.get_or_init(|| {
        let words = words::of("mul", "links");
        LinkWords {
            images: words.entries("images"),
            app_stores: words.entries("app stores"),
            stores: words.entries("stores").iter().filter_map(|entry| entry.split_once(' ')).collect(),
            donation_services: words.entries("donation services"),
            payment_services: words.entries("payment services"),
            channels: words.entries("channels").iter().filter_map(|entry| entry.split_once(' ')).collect(),
            donation_frames: words.entries("donation frames"),
            letter_frames: words.entries("letter frames"),
            social: words.entries("social"),
            give_words: words.entries("give words"),
            give_slugs: words.entries("give slugs"),
            subscribe_words: words.entries("subscribe words"),
            subscribe_slugs: words.entries("subscribe slugs"),
            registration_slugs: words.entries("registration slugs"),
            login_slugs: words.entries("login slugs"),
            no_story: words.entries("no story"),
            persons: words.entries("persons"),
            jobs: words.entries("jobs"),
            promotion_words: words.entries("promotion words"),
            audio_services: words.entries("audio services"),
            page_keys: words.entries("page keys"),
            edition_words: words.entries("edition words"),
        }
    })
}
