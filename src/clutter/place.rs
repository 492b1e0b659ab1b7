//! Where an element stands: in a menu, header, footer, comment section, dialog; before, in or after the article.

use super::anchors::CARD_NODES;
use super::ask_shapes;
use super::reading::Reading;
use super::records;
use super::tally::Tally;
use crate::article::Article;
use crate::page::{Attribute, NodeId, Page, PerElement, is_heading};

/// Entries of a menu are shorter than headlines on average.
const MENU_LABEL: u32 = 25;
/// So many headlines make a row.
const RIBBON: u32 = 3;
/// A form that logs in says no more than this.
const ACCOUNT_CHARS: u32 = 2_500;

/// What is only named for standing over the page says no more than this: a longer one is a text that opens there.
const OVERLAY_CHARS: u32 = 2_500;

/// A choice of tracking says so at least so often …
const CONSENT_PHRASES: u32 = 2;
/// … and says no more than this.
const CONSENT_CHARS: u32 = 2_500;

/// Where an element stands. What is true of an element is true of all in it, but that a list of stories that says what it
/// is stands in no menu that is only guessed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// In a menu.
    pub menu: bool,
    /// In a menu that says so by its tag, role or name.
    pub named_menu: bool,
    /// In a menu's inner list.
    pub submenu: bool,
    /// In a column of links of a menu, the header or the footer.
    pub column: bool,
    /// In the page's header.
    pub header: bool,
    /// In the page's footer.
    pub footer: bool,
    /// In comments, tags, share buttons, an author's box.
    pub kept: bool,
    /// In a table, a list or a note of the article's own.
    pub record: bool,
    /// Over the page: fixed, a dialog.
    pub overlay: bool,
    /// In a cookie or consent dialog, which is the reader's to answer.
    pub consent: bool,
    /// In a form that logs in, writes a comment, or sends the story to a friend.
    pub account: bool,
    /// In a form that wants an address for an account or for comments.
    pub login: bool,
    /// In an aside.
    pub aside: bool,
    /// Between the first and the last of an article's text.
    pub inside: bool,
    /// Between the first of an article's text, its headline, and the next, where standfirst and byline stand.
    pub opening: bool,
    /// After the last of the articles' text.
    pub after: bool,
    /// After the last of an article's text, but still in what holds that text.
    pub closing: bool,
}

impl Place {
    /// In a part of the page that stays as it is: a menu, its head or foot, comments and tags, a choice of cookies.
    pub fn stays(self) -> bool {
        self.menu || self.header || self.footer || self.kept || self.consent
    }
}

/// The place of every element.
pub fn read<'p>(reading: &Reading<'p>, articles: &[Article]) -> PerElement<'p, Place> {
    let page = reading.page;
    let last = articles.iter().flat_map(|article| article.blocks.last()).map(|block| block.node).max();
    let spans: Vec<(NodeId, NodeId)> = articles
        .iter()
        .filter_map(|article| Some((article.blocks.first()?.node, article.blocks.last()?.node)))
        .collect();
    let openings: Vec<(NodeId, NodeId)> = articles
        .iter()
        .filter_map(|article| Some((article.blocks.first()?.node, article.blocks.get(1)?.node)))
        .collect();
    let mut places = PerElement::new(page, Place::default());
    for id in page.nodes().filter(|id| page.is_element(*id)) {
        let mut place = page.parent(id).map_or_else(Place::default, |up| places[up]);
        enter(&mut place, reading, id);
        place.inside = spans.iter().any(|(first, last)| *first < id && id <= *last);
        place.opening = openings.iter().any(|(headline, next)| *headline < id && id < *next);
        place.closing = articles.iter().any(|article| {
            page.contains(article.body, id) && article.blocks.last().is_some_and(|block| block.node < id)
        });
        place.after = last.is_some_and(|last| id > last);
        place.record |= (place.inside || place.closing) && records::are_listed(reading, id);
        places[id] = place;
    }
    places
}

fn enter(place: &mut Place, reading: &Reading, id: NodeId) {
    let page = reading.page;
    // What holds the article is no menu, whatever it is called.
    if matches!(page.tag(id), "html" | "body" | "main") || reading.tally(id).body_chars > 0 {
        return;
    }
    let hints = reading.hints(id);
    let role = page.attribute(id, Attribute::Role).unwrap_or_default();
    let seen = page.appearance(id);
    let is_called_so = page.tag(id) == "nav" || matches!(role, "navigation" | "menu" | "menubar");
    place.named_menu |= is_called_so && !is_ribbon(reading.tally(id)) || hints.menu && !hints.teaser;
    place.submenu |= is_submenu(page, id);
    // A column that looks like a menu for its archives and sections may hold a list of stories that says what it is.
    let guessed = place.menu && !hints.teaser || is_menu(reading.tally(id));
    place.menu = place.named_menu || place.submenu || guessed;
    place.footer |= page.tag(id) == "footer" && !within_article(page, id) || role == "contentinfo" || hints.footer;
    place.header |= page.tag(id) == "header" && !within_article(page, id) || role == "banner" || hints.header;
    let is_listed = place.menu || place.header || place.footer;
    place.column = place.column || is_listed && ask_shapes::is_column(reading, id);
    // Below the buttons to share a story, other stories stand under a heading of their own.
    let is_headed = || reading.tally(id).first_heading == Some(reading.first_line(id) as u32);
    let heads = || page.subtree(id).take(CARD_NODES).any(|node| is_heading(page.tag(node)));
    if place.kept && hints.teaser && is_headed() && heads() {
        place.kept = false;
    }
    place.kept |= hints.keep && !hints.teaser && !hints.subscribe && !hints.give;
    let by_name = hints.overlay && reading.tally(id).chars < OVERLAY_CHARS;
    place.overlay |= seen.fixed || page.tag(id) == "dialog" || matches!(role, "dialog" | "alertdialog") || by_name;
    let encloses = matches!(page.tag(id), "form" | "dialog") || seen.fixed || role == "dialog" || hints.overlay;
    // Among what shares a story, with one address for whom and one from whom; elsewhere a second is a trap for programs.
    place.account |= encloses
        && (reading.tally(id).other_fields + reading.tally(id).text_areas > 0
            || reading.tally(id).email_fields > 1 && (place.kept || reading.tally(id).keeps > 0))
        && reading.tally(id).chars < ACCOUNT_CHARS;
    // A new password is sent by a form that does not say so itself: its dialog does.
    let is_whole = page.tag(id) == "form" || encloses && reading.tally(id).chars < ACCOUNT_CHARS;
    place.login |= is_whole && ask_shapes::is_login(reading.tally(id), hints);
    place.consent |= hints.consent || is_choice_of_tracking(reading.tally(id));
    place.aside |= page.tag(id) == "aside" || role == "complementary";
}

/// A text that asks whether to be tracked, whatever it offers instead: the reader's to answer.
fn is_choice_of_tracking(tally: &Tally) -> bool {
    tally.consents >= CONSENT_PHRASES
        && tally.email_fields == 0
        && tally.chars < CONSENT_CHARS
        && tally.link_chars * 2 < tally.chars
}

/// Headlines in a row, and hardly a label among them: other stories, whatever the element is called.
fn is_ribbon(tally: &Tally) -> bool {
    tally.sure_stories >= RIBBON
        && tally.labels * 4 <= tally.sure_stories
        && tally.link_chars >= tally.buttons * MENU_LABEL
}

/// Many short links to sections and pages, without pictures: a menu that does not say so.
fn is_menu(tally: &Tally) -> bool {
    tally.buttons >= 12
        && (tally.headings == 0 || tally.sure_stories < 3)
        && tally.link_chars * 10 >= tally.chars * 8
        && tally.link_chars < tally.buttons * MENU_LABEL
        && tally.pictures * 4 <= tally.buttons
}

/// A list in an entry of a list, below the entry's own label.
fn is_submenu(page: &Page, id: NodeId) -> bool {
    matches!(page.tag(id), "ul" | "ol")
        && page.parent(id).is_some_and(|entry| {
            page.tag(entry) == "li"
                && page
                    .child_elements(entry)
                    .next()
                    .is_some_and(|first| matches!(page.tag(first), "a" | "span" | "button"))
        })
}

fn within_article(page: &Page, id: NodeId) -> bool {
    page.ancestors(id).take(6).any(|up| matches!(page.tag(up), "article" | "section" | "main" | "aside"))
}
