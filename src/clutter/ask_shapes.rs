//! How elements are made that ask: walls, logins, forms, letters, layers over the page, entries of menus.
//!
//! Each is told by what stands in the element; what speaks for its asking is weighed in [`super::ask`].

use super::anchors::CARD_NODES;
use super::names::Hints;
use super::place::Place;
use super::reading::Reading;
use super::senses::Senses;
use super::tally::{Ask, Tally};
use super::{links, look_alike};
use crate::page::{Attribute, NodeId, Page, is_heading};

/// What a registration wall says that names itself once.
const SMALL_WALL: u32 = 300;
/// One that says more names itself at least so often.
const WALL_PHRASES: u32 = 3;
/// A donation form has at least so many sums to click.
pub const SUMS_TO_CHOOSE: u32 = 2;
/// A layer over the page has a button for yes, one for no, and one to close it.
const LAYER_BUTTONS: u32 = 3;
/// What such a layer says.
const LAYER_CHARS: u32 = 400;
/// Of this, no link.
const LAYER_TEXT: u32 = 30;
/// A letter's salutation is its first line, or stands below a heading.
const LETTER_OPENING: usize = 2;
/// A letter to the readers that says so much and ends in a button asks them for something, whatever it says.
const LETTER_CHARS: u32 = 250;
/// What a button says.
const BUTTON_CHARS: u32 = 40;
/// A mark parts one of a row of links from the next: "letters :".
const MARK: u32 = 2;
/// Its elements and texts, and the wrappers around it.
const BUTTON_NODES: usize = 16;
/// So far up is the link that a few words stand in.
const LINK_DEPTH: usize = 4;
/// So many links beside each other are a list, whatever they look like …
const MANY: usize = 8;
/// … and so many in a menu, the page's header or its footer.
const MANY_IN_MENU: usize = 4;
/// So many elements at most hold an entry of a menu and nothing else.
const WRAPPERS: usize = 8;
/// A list of one element stands no deeper in what is nothing else.
const LIST_DEPTH: usize = 3;
/// A column of links has so many lines …
const COLUMN: u32 = 3;
/// … short ones on average …
const COLUMN_ENTRY: u32 = 25;
/// … and says no more beside the links than what heads them.
const COLUMN_TITLE: u32 = 40;
/// What holds a field and what else its form asks for, where no `form` does.
const FORM_DEPTH: usize = 3;
/// What such a form says.
const FORM_CHARS: u32 = 600;

/// A wall says that the rest is for those who subscribe or register. One with a form that asks for a password says so often, or
/// little else.
pub fn is_wall(tally: &Tally) -> bool {
    let is_small = tally.chars <= SMALL_WALL && tally.text_areas + tally.search_fields == 0;
    let least = if tally.other_fields > 0 && !is_small { WALL_PHRASES } else { 1 };
    tally.subscribe.phrases >= least && tally.walls > 0
}

/// Whether what stands in the element asks for an address to log in, to find a password again, or to tell of comments. Only the
/// last may be called a subscription.
pub fn is_login(tally: &Tally, hints: Hints) -> bool {
    tally.email_fields > 0
        && tally.accounts > 0
        && tally.subscribe.phrases <= tally.accounts
        && (!hints.subscribe || tally.comment_alerts > 0)
        && !is_wall(tally)
}

/// Whether all that the element asks for is an account, to comment or to log in, or it is a button of what asks for one.
pub fn registers_only(reading: &Reading, id: NodeId) -> bool {
    let asks_for_account = |id: NodeId| {
        let tally = reading.tally(id);
        tally.accounts > 0
            && tally.subscribe.phrases <= tally.accounts
            && tally.email_fields + tally.subscribe.links + tally.subscribe.sure + tally.give.phrases + tally.give.links
                == 0
            && !is_wall(tally)
    };
    let (tally, place) = (reading.tally(id), reading.place(id));
    // In the page's header "Log in" stands beside "Subscribe".
    let is_button = tally.chars <= BUTTON_CHARS && tally.subscribe.links == 0 && !(place.header || place.menu);
    asks_for_account(id) || is_button && reading.page.parent(id).is_some_and(asks_for_account)
}

/// Whether the element is no more than a field for an address and what that is called, in a form for something else: an
/// account, a comment.
pub fn is_part_of_form(reading: &Reading, id: NodeId) -> bool {
    let tally = reading.tally(id);
    if tally.email_fields == 0 || tally.chars > BUTTON_CHARS || tally.subscribe.names + tally.subscribe.links > 0 {
        return false;
    }
    let form = reading.page.ancestors(id).take(FORM_DEPTH).map(|up| reading.tally(up));
    let mut form = form.take_while(|form| form.chars <= FORM_CHARS && form.body_chars + form.stories == 0);
    form.any(|form| form.accounts + form.other_fields + form.text_areas > 0 || form.text_fields > tally.text_fields)
}

/// Whether the element has sums to choose from, as a donation form has them.
pub fn chooses(tally: &Tally) -> bool {
    tally.choices >= SUMS_TO_CHOOSE && tally.offers < tally.choices && tally.stories == 0
}

/// Whether a small layer over the page, with a button or two, is named for what it asks: it says so in any language.
pub fn is_named_layer(tally: &Tally, hints: Hints, place: Place, subscribe: bool) -> bool {
    let named = if subscribe { hints.subscribe } else { hints.give };
    place.overlay
        && named
        && !(place.menu || place.header || place.footer)
        && tally.chars >= tally.link_chars + LAYER_TEXT
        && (1..=LAYER_BUTTONS).contains(&tally.buttons)
        && tally.chars <= LAYER_CHARS
        && tally.stories + tally.social + tally.text_fields == 0
}

/// Whether the element is a letter of the outlet's to its readers that ends in something to click. Who asks them to subscribe says
/// so.
pub fn is_letter(reading: &Reading, id: NodeId) -> bool {
    let tally = reading.tally(id);
    tally.chars >= LETTER_CHARS
        && tally.buttons > 0
        && tally.stories <= 1
        && tally.subscribe.phrases <= tally.offers
        && tally.subscribe.links + tally.email_fields == 0
        && opens_letter(&reading.senses, reading.first_line(id))
}

/// Whether the lines from the first on begin as a letter does.
pub fn opens_letter(senses: &[Senses], first: usize) -> bool {
    senses.iter().skip(first).take(LETTER_OPENING).any(|said| said.salutes)
}

/// Whether the element has one field for an address, and no other.
pub fn wants_address_only(tally: &Tally) -> bool {
    tally.email_fields == 1 && tally.text_fields + tally.text_areas + tally.other_fields + tally.accounts == 0
}

/// Whether the element has a link of its own to where the site has it done, and leads nowhere else.
pub fn calls(tally: &Tally, ask: &Ask) -> bool {
    ask.calls > 0 && tally.stories + tally.social + tally.text_fields + tally.accounts == 0
}

/// Whether the element holds or stands in what can be clicked; portraits of those who gave are none.
pub fn leads_anywhere(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    let can_click = |node: NodeId| matches!(page.tag(node), "a" | "button" | "input" | "iframe");
    page.subtree(id).take(CARD_NODES).any(can_click) || page.ancestors(id).take(LINK_DEPTH).any(can_click)
}

/// Whether the element holds a link without an address that says something and asks for nothing: a script opens what it names.
pub fn holds_scripted_link(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    let is_scripted = |node: NodeId| is_link(page, node) && page.attribute(node, Attribute::Href).is_none();
    let asks =
        |tally: &Tally| tally.give.phrases + tally.give.words + tally.subscribe.phrases + tally.subscribe.words > 0;
    let says = |node: NodeId| reading.tally(node).chars > 0 && !asks(reading.tally(node));
    page.subtree(id).take(CARD_NODES).any(|node| node != id && is_scripted(node) && says(node))
}

/// Whether the element is a sign without words that leads to a channel, in a row of such signs for networks: they stay together. An
/// app's store is no network.
pub fn is_sign_among_networks(reading: &Reading, id: NodeId) -> bool {
    const FEWEST: usize = 2;
    let (page, tally) = (reading.page, reading.tally(id));
    let stays_or_leads_to_app = |node: NodeId| {
        let leads = |link| links::leads_to_app(page.address(), link) || links::destination(page.address(), link).1;
        page.attribute(node, Attribute::Href).is_some_and(leads)
    };
    let is_network = |other: &NodeId| {
        let tally = reading.tally(*other);
        tally.social == 1 && tally.chars == 0
    };
    let item = std::iter::once(id).chain(page.ancestors(id)).take(3).find(|up| page.tag(*up) == "li");
    tally.chars == 0
        && tally.subscribe.links == 1
        && siblings(page, item.unwrap_or(id)).filter(is_network).count() >= FEWEST
        && !page.subtree(id).take(CARD_NODES).any(stays_or_leads_to_app)
}

pub fn leads_only_there(tally: &Tally) -> bool {
    tally.stories + tally.social + tally.labels + tally.text_fields + tally.accounts == 0
}

/// One of several plain entries of a list: the site's menu.
pub fn is_menu_entry(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    // A part of a link is what the link is.
    let id = page.ancestors(id).take(LINK_DEPTH).find(|up| is_link(page, *up)).unwrap_or(id);
    if page.subtree(id).any(|node| page.tag(node) == "form") || is_button(reading, id) {
        return false;
    }
    let entry = only_item(page, id).unwrap_or_else(|| entry(reading, id));
    if page.tag(entry) == "li" {
        let Some(list) = page.parent(entry) else { return false };
        let inside = reading.tally(list);
        let place = reading.place(list);
        // In a menu or the page's header one entry is enough: beside "Log in", below "E-paper".
        let fewest = if place.menu || place.header { 1 } else { 3 };
        return inside.buttons >= fewest && inside.chars < inside.buttons * 60 + 100;
    }
    // The row of links itself.
    let (tally, place) = (reading.tally(id), reading.place(id));
    let is_pair = (place.menu || place.header)
        && tally.buttons == 2
        && tally.chars == tally.link_chars
        && tally.chars <= BUTTON_CHARS;
    if matches!(page.tag(unwrapped(page, id)), "ul" | "ol" | "nav") && (is_pair || tally.buttons >= 3) {
        return true;
    }
    let is_made_so = |other: &NodeId| is_link(page, *other) && class(page, *other).eq(class(page, id));
    if is_link(page, id)
        && siblings(page, id).filter(|it| is_made_so(it) && reading.tally(*it).buttons > 0).count() >= 2
    {
        return true;
    }
    // Tags, each with a class for its size.
    let is_tag = |other: &NodeId| is_link(page, *other) && is_plain_entry(reading.tally(*other));
    let many = if place.menu || place.header || place.footer { MANY_IN_MENU } else { MANY };
    if is_tag(&id) && siblings(page, id).filter(is_tag).count() >= many {
        return true;
    }
    // Tiles, each a link and a few words below it.
    let is_tile = |other: &NodeId| {
        let tally = reading.tally(*other);
        tally.buttons == 1 && tally.lines == 2 && tally.link_chars > 0 && tally.chars <= BUTTON_CHARS * 2
    };
    let is_of_row = |tile: NodeId| {
        let looks_so = |other: &NodeId| is_tile(other) && look_alike(page, tile, *other);
        is_tile(&tile) && siblings(page, tile).filter(looks_so).count() >= 2
    };
    let mut tiles = std::iter::once(id).chain(page.ancestors(id)).take(LINK_DEPTH);
    if (place.menu || place.header) && tiles.any(is_of_row) {
        return true;
    }
    let is_alike = |other: &NodeId| {
        page.tag(*other) == page.tag(entry)
            && class(page, *other).next() == class(page, entry).next()
            && is_plain_entry(reading.tally(*other))
    };
    is_plain_entry(reading.tally(id)) && siblings(page, entry).filter(is_alike).count() >= 2
}

/// Whether the element is a column of links to where it is done, beside columns that lead elsewhere: "Subscriptions", beside
/// "About us" and "Service". Apps are no pages of the site.
pub fn is_column(reading: &Reading, id: NodeId) -> bool {
    let (page, tally) = (reading.page, reading.tally(id));
    let is_made_so = |id: NodeId| {
        let tally = reading.tally(id);
        let fields = tally.email_fields + tally.text_fields;
        let first = reading.lines.iter().skip(reading.first_line(id));
        let title = first.take_while(|line| line.link_chars == 0 && line.first < page.end(id));
        let title: usize = title.map(|line| line.chars).sum();
        tally.lines >= COLUMN
            && tally.chars <= tally.link_chars + COLUMN_TITLE.min(title as u32)
            && tally.link_chars <= tally.buttons * COLUMN_ENTRY
            && fields + tally.prose == 0
    };
    let asks = |tally: &Tally| {
        (tally.give.links + tally.subscribe.links) * 2 >= tally.buttons
            || (tally.give.chars + tally.subscribe.chars) * 2 >= tally.chars
    };
    let is_headed = |id: NodeId| page.child_elements(id).next().is_some_and(|first| is_heading(page.tag(first)));
    let is_alike = |other: &NodeId| {
        page.tag(*other) == page.tag(id)
            && (class(page, *other).next() == class(page, id).next() || is_headed(*other) && is_headed(id))
    };
    let leads_elsewhere = |other: NodeId| is_made_so(other) && !asks(reading.tally(other));
    let leads_to_app = |node: NodeId| {
        page.attribute(node, Attribute::Href).is_some_and(|link| links::leads_to_app(page.address(), link))
    };
    is_made_so(id)
        && (asks(tally) || is_headed(id) && (tally.subscribe.links + tally.social) * 2 >= tally.buttons)
        && siblings(page, id).filter(is_alike).any(leads_elsewhere)
        && !page.subtree(id).any(leads_to_app)
}

/// Whether the element is a link of a few words, or a part of one, and nothing else.
pub fn is_plain_entry(tally: &Tally) -> bool {
    tally.buttons <= 1
        && tally.lines <= 1
        && tally.chars <= tally.link_chars + MARK
        && tally.link_chars > 0
        && tally.chars <= BUTTON_CHARS
}

/// The entry of a list that the element is, or stands in: what holds it and nothing else, or the list's own element.
fn entry(reading: &Reading, id: NodeId) -> NodeId {
    let (page, tally) = (reading.page, reading.tally(id));
    let is_all = |up: &NodeId| {
        let of_it = reading.tally(*up);
        of_it.chars <= tally.chars + MARK && of_it.buttons == tally.buttons
    };
    let outermost = page.ancestors(id).take(WRAPPERS).take_while(is_all).last().unwrap_or(id);
    let item = std::iter::once(id).chain(page.ancestors(id)).take(3).find(|up| page.tag(*up) == "li");
    item.unwrap_or(outermost)
}

/// The one element of a list that the element is, or wraps.
fn only_item(page: &Page, id: NodeId) -> Option<NodeId> {
    only_child(page, unwrapped(page, id)).filter(|only| page.tag(*only) == "li")
}

/// What the element wraps and holds nothing beside: a list, or what holds several.
fn unwrapped(page: &Page, id: NodeId) -> NodeId {
    let is_wrapper = |up: &NodeId| !matches!(page.tag(*up), "ul" | "ol" | "nav");
    let wrapped = std::iter::successors(Some(id), |up| only_child(page, *up).filter(|_| is_wrapper(up)));
    wrapped.take(LIST_DEPTH).last().unwrap_or(id)
}

fn only_child(page: &Page, id: NodeId) -> Option<NodeId> {
    let mut children = page.child_elements(id);
    children.next().filter(|_| children.next().is_none())
}

fn class(page: &Page, id: NodeId) -> impl Iterator<Item = &str> {
    page.attribute(id, Attribute::Class).unwrap_or_default().split_whitespace()
}

/// Whether the element is one link that leads to where it is done and looks like a button, as at most one of the other entries
/// of its menu does.
fn is_button(reading: &Reading, id: NodeId) -> bool {
    let (page, tally, place) = (reading.page, reading.tally(id), reading.place(id));
    let looks = |id| {
        let is_one = |node| is_link(page, node) && reading.hints(node).button;
        page.subtree(id).take(BUTTON_NODES).any(is_one)
    };
    tally.buttons == 1
        && tally.lines <= 1
        && tally.give.links + tally.subscribe.links == 1
        && tally.chars <= BUTTON_CHARS
        && !(place.inside || place.kept)
        && looks(id)
        && siblings(page, entry(reading, id)).filter(|other| looks(*other)).count() <= 1
}

fn is_link(page: &Page, id: NodeId) -> bool {
    page.tag(id) == "a"
}

fn siblings(page: &Page, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    // The first of them tell a row; counting all of them for each would cost the square of the row.
    const ENOUGH: usize = 24;
    page.parent(id).into_iter().flat_map(|up| page.child_elements(up)).take(ENOUGH).filter(move |other| *other != id)
}
