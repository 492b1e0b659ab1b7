//! Which elements ask for money, or to subscribe, and hold nothing else.

use super::names::Hints;
use super::place::Place;
use super::reading::Reading;
use super::tally::{Ask, Tally};
use super::teaser::{Evidence, shown};
use crate::page::{Attribute, NodeId, Page};
use crate::report::ClutterKind;
use crate::told::{self, Told};

/// Points that make a verdict.
const ENOUGH: i32 = 4;
/// Text that a box may hold for each further point it must have.
const CHARS_A_POINT: u32 = 260;
/// From so many characters outside of links on, an element is a box with text, not a row of buttons.
const PROSE_CHARS: u32 = 60;
/// A box that is named for what it is may say as much of other things.
const NAMED_CHARS: u32 = 600;
/// An offer that says so often what it is may list its advantages.
pub const OFFER_PHRASES: u32 = 5;
/// A registration wall names itself and says at least so often what it is for.
const WALL_PHRASES: u32 = 3;
/// Sentences of a form or a box that are about something else: what it is about, the law.
const MOST_PROSE: u32 = 4;
/// A box has a button or two, and small print.
const MOST_BUTTONS: u32 = 8;
/// A box of one or two sentences.
const SHORT: u32 = 100;
/// A bar has a button to follow it and one to close it, a form its name and its terms.
const FEW_LABELS: u32 = 2;
/// What a banner over the page says, and no entry of a menu.
const BANNER_CHARS: u32 = 30;
/// What a button says.
const BUTTON_CHARS: u32 = 40;
/// Its elements and texts, and the wrappers around it.
const BUTTON_NODES: usize = 16;
/// A form with one field and little more.
const BARE_FORM: u32 = 160;
/// A donation form offers at least so many sums.
const SUMS_TO_CHOOSE: u32 = 3;
/// So many social networks are a row of buttons to follow.
const FOLLOW_ROW: u32 = 3;
/// What an app's box says over the pictures of its stores; a section of an article says more.
const BY_PICTURES: u32 = 400;
/// A box that ends in a link to where it is done says no more, if it does not say what it is about.
const CALLED: u32 = 500;
/// No box says more than this.
const LONGEST: u32 = 4_000;

/// Whether the element asks for something and holds nothing else.
pub fn judge(reading: &Reading, id: NodeId, place: Place) -> Option<(ClutterKind, Evidence)> {
    let tally = reading.tally(id);
    let wall = is_wall(tally);
    if tally.body_chars > 0
        || tally.other_fields > 0 && !wall
        || place.login
        || is_login(tally) && !reading.hints(id).subscribe
        || tally.text_areas > 0 && tally.subscribe.named == 0
        || tally.chars > LONGEST
        || place.consent
    {
        return None;
    }
    // The page's header and footer hold more than a request, if it is only a name and a year.
    if place.account && (place.kept || tally.subscribe.phrases == 0 || tally.other_fields > 0 && !wall)
        || matches!(reading.page.tag(id), "footer" | "header" | "nav") && !place.inside && !place.aside
    {
        return None;
    }
    // Between headline and text a sentence that leads nowhere may be the article's standfirst, or its first.
    if place.opening && tally.lines == 1 && tally.chars > SHORT && leads_nowhere(tally) {
        return None;
    }
    // In a menu, what only says who may read a story.
    if (place.menu || place.header) && tally.walls > 0 && tally.buttons + tally.email_fields == 0 {
        return None;
    }
    let give = points(reading, id, place, &tally.give, false);
    let subscribe = points(reading, id, place, &tally.subscribe, true);
    if holds_both(reading, id) {
        return None;
    }
    // A form that wants an address is for letters, whatever it thanks for.
    let subscribe = if tally.email_fields > 0 && subscribe > 0 { subscribe + 2 } else { subscribe };
    // Gifts have prices for a time too.
    let subscribe = if give > 0 { subscribe - tally.offers.min(5) as i32 * 2 } else { subscribe };
    let mut kinds =
        [(ClutterKind::Fundraising, &tally.give, give), (ClutterKind::Subscription, &tally.subscribe, subscribe)];
    let gives_more = tally.give.phrases + tally.give.links > tally.subscribe.phrases + tally.subscribe.links;
    if subscribe > give || subscribe == give && !gives_more {
        kinds.reverse();
    }
    // A line that asks for both is gone for either.
    kinds.into_iter().find_map(|(kind, ask, points)| {
        let long = tally.chars.saturating_sub(ask.chars.min(tally.chars))
            / if tally.doubt_chars > 0 { CHARS_A_POINT * 2 } else { CHARS_A_POINT };
        let asks = points >= ENOUGH + long.min(8) as i32 && holds_only(reading, id, ask, kind);
        asks.then(|| (kind, Evidence { points, reason: reason(reading, ask, tally, kind) }))
    })
}

/// A wall that wants registration says so before it asks for a password.
fn is_wall(tally: &Tally) -> bool {
    let least = if tally.other_fields > 0 { WALL_PHRASES } else { 1 };
    tally.subscribe.phrases >= least && tally.walls > 0
}

/// Whether what stands in the element asks for an address to log in, to find a password again, or to tell of comments.
pub fn is_login(tally: &Tally) -> bool {
    tally.email_fields > 0 && tally.accounts > 0 && tally.subscribe.phrases <= tally.accounts && !is_wall(tally)
}

fn leads_nowhere(tally: &Tally) -> bool {
    tally.link_chars + tally.buttons + tally.email_fields + tally.text_fields == 0
}

/// What speaks for the element asking for one of the two, in points.
pub fn points(reading: &Reading, id: NodeId, place: Place, ask: &Ask, subscribe: bool) -> i32 {
    let tally = reading.tally(id);
    let hints = reading.hints(id);
    let named =
        if subscribe { hints.subscribe } else { hints.give } || ask.named * 5 > tally.chars * 4 && ask.named > 0;
    let mut points = ask.phrases.min(5) as i32 * 2
        + ask.words.min(3) as i32
        + ask.labels.min(2) as i32
        + ask.links.min(3) as i32 * 2;
    // A banner without text in a box that is named for what it is.
    let banner =
        named_self(tally, hints, ask, subscribe) && tally.chars == 0 && tally.pictures > 0 && tally.stories <= 1;
    points += if banner { 4 } else { 0 };
    // Sums to choose from.
    points += i32::from(!subscribe && tally.sums >= SUMS_TO_CHOOSE && tally.offers == 0) * 3;
    if points == 0 && ask.sure == 0 && !(subscribe && tally.email_fields > 0) {
        return 0;
    }
    // "She writes the Harbour newsletter", in the author's note.
    // Pictures of app stores in a row of networks are no such note.
    let are_stores = tally.chars == 0 && ask.links > 1;
    if place.kept && ask.starts + ask.labels + tally.email_fields == 0 && !are_stores {
        return 0;
    }
    // Within the article a link alone proves nothing: it may be what the article is about.
    if place.inside
        && ask.phrases == 0
        && ask.sure + ask.calls == 0
        && !named
        && tally.chars > 0
        && tally.doubt_chars == 0
        && !(subscribe && wants_address_only(tally))
        && !((ask.links > 0 || tally.email_fields > 0 && ask.names > 0) && ask.labels > 0)
    {
        return 0;
    }
    // A picture that leads there, and a button that says so.
    points += i32::from(tally.chars == 0 && tally.pictures + tally.buttons > 0 && ask.links > 0) * 2;
    // Pictures that each say so: of app stores.
    points += i32::from(tally.chars == 0 && tally.pictures > 0 && ask.labels >= tally.pictures && !place.menu) * 2;
    // A sentence over the page that is a link there, longer than a menu's label.
    let is_banner = tally.buttons == 1 && tally.lines == 1 && tally.link_chars == tally.chars;
    points += i32::from(is_banner && ask.links > 0 && tally.chars >= BANNER_CHARS && place.header) * 2;
    points += i32::from(ask.starts > 0 && tally.link_chars > 0);
    // A line that is a link, and asks.
    let is_all_link =
        tally.lines == 1 && tally.link_chars == tally.chars && !place.menu && !place.header && !place.footer;
    points += i32::from(is_all_link && ask.starts > 0 && ask.phrases > 0);
    // A sentence of the outlet's own and a link in it.
    points += i32::from(
        apart(place) && tally.ourselves > 0 && ask.phrases > 0 && tally.link_chars > 0 && tally.chars <= SHORT * 2,
    );
    // Mostly lines that give themselves away.
    points += i32::from(ask.sure > 0 && ask.sure * 2 >= tally.lines) * if tally.lines == 1 { ENOUGH } else { 2 };
    points += i32::from(tally.buttons > 0 && ask.labels > 0 && ask.phrases > 0);
    // Among the paragraphs, a link of its own to where the site has it done; a box that ends in one.
    let is_form = subscribe && wants_address_only(tally) && tally.doubt_chars > 0;
    points += i32::from(is_form || calls(tally, ask) && (place.inside || place.closing || tally.doubt_chars > 0)) * 2;
    // A few words and a button, in a box of their own.
    let apart = apart(place);
    points += i32::from(apart && tally.lines >= 2 && tally.chars <= SHORT && tally.buttons > 0 && ask.phrases > 0) * 2;
    // A price for a time and where to pay it, in a box of their own.
    points += i32::from(subscribe && apart && tally.offers > 0 && tally.chars <= SHORT && tally.link_chars > 0) * 2;
    // The outlet speaks of itself, in a box of its own.
    points += i32::from(!subscribe && tally.doubt_chars > 0 && tally.ourselves > 0 && ask.phrases + ask.links > 0) * 2;
    let bare =
        subscribe && tally.email_fields == 1 && tally.text_fields <= 1 && tally.chars <= BARE_FORM && !place.kept;
    points += i32::from(bare) * 2;
    points += i32::from(named) * 2;
    points += i32::from(subscribe && tally.email_fields > 0) * 2;
    points += i32::from(place.overlay);
    points -= i32::from(place.kept) * 2;
    // Addresses, account numbers and pages stand in a footer for those who look for them.
    points -= i32::from(place.footer && tally.chars > SHORT * 2 && tally.email_fields == 0 && ask.links == 0) * 3;
    if is_menu_entry(reading, id) {
        // With entries of its own below it, it is a part of the menu, whatever it is about.
        let row = tally.buttons >= 3 && tally.link_chars * 10 >= tally.chars * 8;
        return if row { 0 } else { points - 6 };
    }
    points
}

/// Whether the element has one field for an address, and no other.
fn wants_address_only(tally: &Tally) -> bool {
    tally.email_fields == 1 && tally.text_fields + tally.text_areas + tally.other_fields + tally.accounts == 0
}

/// Whether the element has a link of its own to where the site has it done, and leads nowhere else.
fn calls(tally: &Tally, ask: &Ask) -> bool {
    ask.calls > 0 && tally.stories + tally.social + tally.text_fields + tally.accounts == 0
}

/// In no part of the page that holds much else.
fn apart(place: Place) -> bool {
    !place.inside && !place.menu && !place.header && !place.footer
}

/// Whether the element, or what it holds, is named for what it asks.
fn named_self(tally: &Tally, hints: Hints, ask: &Ask, subscribe: bool) -> bool {
    (if subscribe { hints.subscribe } else { hints.give }) || ask.names > 0 && tally.chars == 0
}

/// Nothing but the request: no stories, no menu, no text that says nothing of it.
fn holds_only(reading: &Reading, id: NodeId, ask: &Ask, kind: ClutterKind) -> bool {
    let tally = reading.tally(id);
    let place = reading.place(id);
    let prose = tally.chars.saturating_sub(tally.link_chars) >= PROSE_CHARS && ask.phrases > 0
        || ask.starts > 0 && ask.phrases > 1 && tally.link_chars * 10 < tally.chars * 9;
    // A bar for an app: "× Harbour Post, free on Google Play, Open".
    let bar = ask.named * 5 > tally.chars * 4 && ask.phrases > 0 && tally.chars <= SHORT && apart(place);
    let is_bare_form = tally.email_fields == 1 && tally.chars <= BARE_FORM && ask.phrases + ask.names > 0;
    let labels = match (prose, bar || is_bare_form) {
        (true, _) => (ask.phrases + ask.links).min(4),
        (false, true) => ask.sure.max(FEW_LABELS),
        (false, false) => ask.sure,
    };
    // A row of buttons asks with one, beside it perhaps "Log in"; or with each of a few.
    let sums = if kind == ClutterKind::Fundraising { tally.sums } else { 0 };
    let buttons = tally.buttons.saturating_sub(sums);
    let every = tally.give.labels + tally.subscribe.labels >= buttons && buttons <= 4;
    let is_form = tally.email_fields > 0 && ask.phrases > 0;
    let is_sure = ask.sure > 0 && ask.sure >= tally.lines;
    if !prose && buttons > 2 && !every && !is_form && !is_sure {
        return false;
    }
    // "Log in" beside it stays.
    let row = place.header || place.menu;
    if row && !prose && (tally.accounts > 0 || !every) && tally.buttons > 1 && tally.email_fields == 0 {
        return false;
    }
    // Letters to choose from may be called what stays elsewhere: "Events".
    let headed = ask.starts > 0 && ask.first == Some(reading.first_line(id) as u32);
    if tally.stories > 1
        || tally.labels > labels
        || tally.keeps > 0 && !(is_form && headed)
        || tally.social > (u32::from(prose) + ask.phrases + ask.sure) * 2 + ask.links / 2 && !is_sure
        // A row of channels to follow, of which one is a newsletter.
        || tally.social >= FOLLOW_ROW && tally.email_fields == 0 && ask.phrases < FOLLOW_ROW && !is_sure
    {
        return false;
    }
    // Long texts that say nothing of it.
    let named = ask.named * 5 > tally.chars * 4;
    let form = tally.email_fields > 0 || place.overlay;
    // Prose that ends in a button is an appeal, however it begins.
    let closes = place.after && ask.links > 0 && ask.labels > 0 && ask.phrases > 0 && tally.stories == 0;
    // So is what the outlet says of itself between the paragraphs, if it ends in one.
    let speaks = kind == ClutterKind::Fundraising
        && tally.doubt_chars > 0
        && tally.ourselves > 0
        && ask.links > 0
        && ask.labels + ask.calls > 0;
    // Nothing to click but the pictures of app stores, under a heading that says what is in them.
    let by_pictures = kind == ClutterKind::Subscription
        && !(place.menu || place.header || place.footer)
        && ask.first == Some(reading.first_line(id) as u32)
        && ask.links > 0
        && tally.pictures >= ask.links
        && tally.link_chars + tally.buttons + tally.labels + tally.stories + tally.social == 0
        && tally.chars <= BY_PICTURES;
    let called = tally.doubt_chars > 0 && (calls(tally, ask) || wants_address_only(tally)) && tally.chars <= CALLED;
    // Two phrases, of which the number of an account may be one, and a button: in a language without a table no more is known.
    let pays = kind == ClutterKind::Fundraising && closes && ask.phrases > 1;
    let least = if speaks || by_pictures || called {
        0
    } else if form || pays || tally.doubt_chars > 0 {
        10
    } else if named || closes {
        25
    } else {
        33
    };
    // A dialog's heading says what it is.
    let said = named || place.overlay && headed;
    if tally.chars > SHORT && ask.chars * 100 < tally.chars * least && !(said && tally.chars < NAMED_CHARS) {
        return false;
    }
    let prose_allowed = if tally.doubt_chars > 0 && ask.phrases >= OFFER_PHRASES {
        ask.phrases * 2
    } else if form || named {
        MOST_PROSE
    } else {
        MOST_PROSE - 1
    };
    if tally.prose > prose_allowed {
        return false;
    }
    if tally.buttons > MOST_BUTTONS && !named {
        return false;
    }
    // What is named as a whole, or stands over the page, is one box; so is a sentence with its button.
    let asks_for_address = tally.email_fields > 0 && ask.names > 0;
    let with_button = apart(place)
        && tally.buttons == 1
        && tally.lines == 2
        && tally.link_chars > 0
        && ask.phrases > 0
        && ask.chars + tally.link_chars >= tally.chars
        && tally.chars <= SHORT * 2;
    let whole =
        tally.chars <= NAMED_CHARS && (place.overlay || named && (ask.names > 1 || asks_for_address)) || with_button;
    !ask.loose || whole
}

/// Whether one child asks for money and another to subscribe: each is judged for itself.
fn holds_both(reading: &Reading, id: NodeId) -> bool {
    let asks = |ask: &Ask| ask.labels + ask.links > 1 || ask.phrases > 0 && ask.links > 0;
    let (mut give, mut subscribe) = (false, false);
    for child in reading.page.child_elements(id) {
        let inside = reading.tally(child);
        match (asks(&inside.give), asks(&inside.subscribe) || inside.email_fields > 0) {
            (true, false) => give = true,
            (false, true) => subscribe = true,
            _ => {}
        }
    }
    give && subscribe
}

/// One of several plain entries of a list: the site's menu.
fn is_menu_entry(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    if page.subtree(id).any(|node| page.tag(node) == "form") || is_button(reading, id) {
        return false;
    }
    let entry = std::iter::once(id).chain(page.ancestors(id)).take(3).find(|up| page.tag(*up) == "li");
    if let Some(list) = entry.and_then(|entry| page.parent(entry)) {
        let inside = reading.tally(list);
        let place = reading.place(list);
        // In a menu or the page's header one entry is enough: beside "Log in", below "E-paper".
        let fewest = if place.menu || place.header { 1 } else { 3 };
        return inside.buttons >= fewest && inside.chars < inside.buttons * 60 + 100;
    }
    // The row of links itself.
    if matches!(page.tag(id), "ul" | "ol" | "nav") {
        return reading.tally(id).buttons >= 3;
    }
    let class = page.attribute(id, Attribute::Class);
    let alike = |other: NodeId| is_link(page, other) && page.attribute(other, Attribute::Class) == class;
    is_link(page, id)
        && siblings(page, id).filter(|other| alike(*other) && reading.tally(*other).buttons > 0).count() >= 2
}

/// Whether the element is one link that leads to where it is done and looks like a button, as at most one of the other entries
/// of its menu does.
fn is_button(reading: &Reading, id: NodeId) -> bool {
    let (page, tally, place) = (reading.page, reading.tally(id), reading.place(id));
    let looks = |id| {
        let is_one = |node| is_link(page, node) && reading.hints(node).button;
        page.subtree(id).take(BUTTON_NODES).any(is_one)
    };
    let entry = std::iter::once(id).chain(page.ancestors(id)).take(3).find(|up| page.tag(*up) == "li").unwrap_or(id);
    tally.buttons == 1
        && tally.lines <= 1
        && tally.give.links + tally.subscribe.links == 1
        && tally.chars <= BUTTON_CHARS
        && !(place.inside || place.kept)
        && looks(id)
        && siblings(page, entry).filter(|other| looks(*other)).count() <= 1
}

fn is_link(page: &Page, id: NodeId) -> bool {
    page.tag(id) == "a"
}

fn siblings(page: &Page, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    // The first of them tell a row; counting all of them for each would cost the square of the row.
    const ENOUGH: usize = 24;
    page.parent(id).into_iter().flat_map(|up| page.child_elements(up)).take(ENOUGH).filter(move |other| *other != id)
}

fn reason(reading: &Reading, ask: &Ask, tally: &Tally, kind: ClutterKind) -> Told {
    let line = ask.first.map(|line| shown(reading, line));
    let is_form = tally.email_fields > 0;
    match (kind, line) {
        (ClutterKind::Fundraising, Some(line)) => told::gives_in(line),
        (_, Some(line)) if is_form => told::signs_up_in(line),
        (_, Some(line)) => told::subscribes_in(line),
        (ClutterKind::Fundraising, None) if ask.links > 0 => told::leads_to_giving(),
        (ClutterKind::Fundraising, None) => told::gives(),
        (_, None) if ask.links > 0 => told::leads_to_subscribing(),
        (_, None) if is_form => told::signs_up(),
        (_, None) => told::subscribes(),
    }
}
