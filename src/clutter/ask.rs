//! Which elements ask for money, or to subscribe, and hold nothing else.

use super::ask_shapes::{
    calls, chooses, holds_scripted_link, is_letter, is_login, is_menu_entry, is_named_layer, is_part_of_form,
    is_plain_entry, is_sign_among_networks, is_wall, leads_anywhere, leads_only_there, registers_only,
    wants_address_only,
};
use super::names::Hints;
use super::place::Place;
use super::reading::Reading;
use super::tally::{Ask, Tally};
use super::teaser::{Evidence, shown};
use crate::page::NodeId;
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
/// Sentences of a form or a box that are about something else: what it is about, the law.
const MOST_PROSE: u32 = 4;
/// A box has a button or two, and small print.
const MOST_BUTTONS: u32 = 8;
/// A box of one or two sentences.
const SHORT: u32 = 100;
/// A bar has a button to follow it and one to close it, a form its name and its terms.
const FEW_LABELS: u32 = 2;
/// A banner is a picture, perhaps another for small screens; those who gave are more.
const BANNER_PICTURES: u32 = 3;
/// What a banner says at least, and no entry of a menu.
const BANNER_CHARS: u32 = 30;
/// What it says at most beside its one link, and in how many lines.
const NOTICE_CHARS: u32 = 150;
const NOTICE_LINES: u32 = 3;
/// A form with one field and little more.
const BARE_FORM: u32 = 160;
/// A donation form offers at least so many sums.
const SUMS: u32 = 3;
/// So many social networks are a row of buttons to follow.
const FOLLOW_ROW: u32 = 3;
/// What an app's box says over the pictures of its stores; a section of an article says more.
const BY_PICTURES: u32 = 400;
/// A box that ends in a link to where it is done says no more, if it does not say what it is about.
const CALLED: u32 = 500;
/// A box that begins with a heading that asks, and ends in a link to where it is done, has no more lines.
const HEADED_LINES: u32 = 4;
/// No box says more than this.
const LONGEST: u32 = 4_000;
/// Sentences of a letter to the readers that ask for nothing.
const LETTER_PROSE: u32 = 10;

/// Whether the element asks for something and holds nothing else.
pub fn judge(reading: &Reading, id: NodeId, place: Place) -> Option<(ClutterKind, Evidence)> {
    let tally = reading.tally(id);
    let wall = is_wall(tally);
    if tally.body_chars > 0
        || tally.search_fields > 0
        || tally.other_fields > 0 && !wall
        || place.login
        || is_login(tally, reading.hints(id))
        || registers_only(reading, id)
        || is_sign_among_networks(reading, id)
        || is_part_of_form(reading, id)
        || tally.text_areas > 0 && !(tally.subscribe.named > 0 && begins_with(reading, id, &tally.subscribe))
        || tally.chars > LONGEST
        || place.consent
        || place.column && tally.email_fields == 0
    {
        return None;
    }
    // The page's header and footer hold more than a request, if it is only a name and a year.
    let is_for_account = place.kept || tally.subscribe.phrases == 0 || tally.other_fields > 0 && !wall;
    // A box to tick in a form that is for something else.
    if place.account && (is_for_account || tally.email_fields == 0)
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
    let banner = named_self(tally, hints, ask, subscribe)
        && tally.chars == 0
        && (1..=BANNER_PICTURES).contains(&tally.pictures)
        && tally.stories <= 1
        && leads_anywhere(reading, id);
    points += if banner { 4 } else { 0 };
    // Sums to choose from.
    let sums = if chooses(tally) {
        tally.choices.min(SUMS) as i32 + 1
    } else {
        i32::from(tally.sums >= SUMS && tally.offers == 0) * 3
    };
    points += if subscribe { 0 } else { sums };
    points +=
        if !subscribe && is_letter(reading, id) || is_named_layer(tally, hints, place, subscribe) { ENOUGH } else { 0 };
    // Among the paragraphs, accounts and nobody who speaks or is spoken to: where others are helped.
    let names_nobody = tally.ourselves + tally.readers + ask.links + ask.labels == 0;
    let are_accounts = tally.account_numbers > 0 && ask.phrases <= tally.account_numbers;
    if !subscribe && (place.inside || place.closing) && are_accounts && names_nobody {
        return 0;
    }
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
        && (subscribe || !chooses(tally))
        && !((ask.links > 0 || tally.email_fields > 0 && ask.names > 0) && ask.labels > 0)
    {
        return 0;
    }
    points += i32::from(apart(place) && (place.after || place.aside || place.overlay) && ask.services > 0) * 2;
    // A sentence or two and nothing to click but the link there.
    let says = tally.link_chars > 0 && tally.chars >= tally.link_chars + BANNER_CHARS;
    let is_notice = tally.chars <= NOTICE_CHARS && tally.lines <= NOTICE_LINES && tally.buttons <= 1;
    points += i32::from(subscribe && apart(place) && ask.links > 0 && says && is_notice && leads_only_there(tally)) * 2;
    // A heading that says so, and a picture that leads there.
    let leads = tally.stories + ask.links == 1;
    let is_headed_picture = tally.lines == 1 && tally.link_chars + tally.buttons == 0 && tally.pictures > 0 && leads;
    points += i32::from(is_headed_picture && ask.labels > 0 && apart(place)) * 2;
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
        let row = tally.buttons >= 2 && tally.link_chars * 10 >= tally.chars * 8;
        return if row || is_plain_entry(tally) { 0 } else { points - 6 };
    }
    points
}

/// In no part of the page that holds much else.
fn apart(place: Place) -> bool {
    !place.inside && !place.menu && !place.header && !place.footer
}

/// Whether the element's first line asks.
fn begins_with(reading: &Reading, id: NodeId, ask: &Ask) -> bool {
    ask.first == Some(reading.first_line(id) as u32)
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
    let is_letter = kind == ClutterKind::Fundraising && is_letter(reading, id);
    let labels = match (prose, bar || is_bare_form) {
        _ if is_letter => FEW_LABELS,
        (true, _) => (ask.phrases + ask.links).min(4),
        (false, true) => ask.sure.max(FEW_LABELS),
        (false, false) => ask.sure,
    };
    // A row of buttons asks with one, beside it perhaps "Log in"; or with each of a few.
    let sums = if kind == ClutterKind::Fundraising { tally.sums.max(tally.choices) } else { 0 };
    let buttons = tally.buttons.saturating_sub(sums);
    let every = tally.give.labels + tally.subscribe.labels >= buttons && buttons <= 4;
    let is_form = tally.email_fields > 0 && ask.phrases > 0;
    let is_sure = ask.sure > 0 && ask.sure >= tally.lines;
    if !prose && buttons > 2 && !every && !is_form && !is_sure {
        return false;
    }
    // "Log in" beside it stays, also where only a script follows it.
    let row = place.header || place.menu;
    if row && !prose && tally.lines > 1 && holds_scripted_link(reading, id) {
        return false;
    }
    if row && !prose && (tally.accounts > 0 || !every) && tally.buttons > 1 && tally.email_fields == 0 {
        return false;
    }
    // Letters to choose from may be called what stays elsewhere: "Events".
    let headed = ask.starts > 0 && begins_with(reading, id, ask);
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
        && begins_with(reading, id, ask)
        && ask.links > 0
        && tally.pictures >= ask.links
        && tally.link_chars + tally.buttons + tally.labels + tally.stories + tally.social == 0
        && tally.chars <= BY_PICTURES;
    let called = tally.doubt_chars > 0 && (calls(tally, ask) || wants_address_only(tally)) && tally.chars <= CALLED;
    // Two phrases, of which the number of an account may be one, and a button: in a language without a table no more is known.
    let pays = kind == ClutterKind::Fundraising && closes && ask.phrases > 1;
    let offers_sums = kind == ClutterKind::Fundraising && chooses(tally);
    // A heading that asks, and nothing to click but what does it: what is said between them says why.
    let is_headed =
        headed && ask.links > 0 && leads_only_there(tally) && tally.lines <= HEADED_LINES && tally.chars <= CALLED;
    let least = if speaks || by_pictures || called || offers_sums || is_letter || is_headed {
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
    } else if is_letter {
        LETTER_PROSE
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
    // A field for an address and a few words; a sentence beside it may be anything.
    let has_field = tally.doubt_chars > 0 && wants_address_only(tally) && tally.chars <= CALLED && tally.prose == 0;
    let whole = tally.chars <= NAMED_CHARS && (place.overlay || named && (ask.names > 1 || asks_for_address))
        || with_button
        || has_field;
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
