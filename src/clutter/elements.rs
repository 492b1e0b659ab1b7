//! What elements are by themselves, whatever text stands in them: pictures, buttons, fields, forms, frames.

use super::language;
use super::links::{self, Destination};
use super::senses::Senses;
use super::tally::{Tallies, Tally};
use crate::page::{Attribute, NodeId, Page};
use crate::words;

/// Whether the tag is one that a page's scripts define: HTML's own have no hyphen.
pub fn is_custom(tag: &str) -> bool {
    tag.contains('-')
}

/// A hidden field of a service that tells people from machines.
fn is_captcha(page: &Page, id: NodeId) -> bool {
    [Attribute::Id, Attribute::Class]
        .iter()
        .filter_map(|name| page.attribute(id, *name))
        .any(|name| name.contains("captcha"))
}

/// Counts where a form or a frame leads.
fn lead_to(tally: &mut Tally, to: Option<Destination>) {
    match to {
        Some(Destination::Give) => tally.give.links += 1,
        Some(Destination::Subscribe) => tally.subscribe.links += 1,
        _ => {}
    }
}

/// Counts what a button or a frame calls itself.
pub fn label(tally: &mut Tally, said: &Senses) {
    if said.give + said.give_words > 0 {
        tally.give.labels += 1;
    }
    if said.subscribe + said.subscribe_words > 0 {
        tally.subscribe.labels += 1;
    }
}

/// What a frame asks for, by its address and by what it calls itself: what is in it can't be read.
fn look_into(page: &Page, id: NodeId, tally: &mut Tally) {
    let Some(source) = page.attribute(id, Attribute::Src) else { return };
    if links::plays(page.address(), source) {
        tally.promotion.play();
    }
    let to = links::frame(page.address(), source);
    lead_to(tally, to);
    for called in [Attribute::Title, Attribute::Name].iter().filter_map(|name| page.attribute(id, *name)) {
        let said = language::read(called);
        // A frame of the site's own that says so: "Email sign-up form".
        if to.is_none() && said.subscribe > 0 {
            tally.subscribe.links += 1;
        }
        if to.is_some() || said.subscribe > 0 {
            label(tally, &said);
        }
    }
}

/// What an `<input>` wants typed into it.
pub enum Field {
    /// An e-mail address.
    Address,
    /// A password.
    Password,
    /// A sum of money, or how often it is to be paid.
    Sum,
    /// What to search for.
    Search,
    /// Anything else.
    Text,
}

/// What the element wants typed into it, by its type, or by what it is called.
pub fn field(page: &Page, id: NodeId) -> Option<Field> {
    if page.tag(id) != "input" {
        return None;
    }
    match page.attribute(id, Attribute::Type).unwrap_or("text").to_ascii_lowercase().as_str() {
        "email" => Some(Field::Address),
        "password" => Some(Field::Password),
        "search" => Some(Field::Search),
        "radio" => is_called(&names(page, id), "frequency field").then_some(Field::Sum),
        kind @ ("text" | "" | "tel" | "number") if !is_trap(page, id) => {
            let names = names(page, id);
            if names.iter().any(|name| name.contains("mail") || name.contains("newsletter")) {
                Some(Field::Address)
            } else if is_called(&names, "sum field") {
                Some(Field::Sum)
            } else if is_called(&names, "search field") || searches(page, id) {
                Some(Field::Search)
            } else {
                (kind != "number").then_some(Field::Text)
            }
        }
        _ => None,
    }
}

/// What the field is called, in small letters.
fn names(page: &Page, field: NodeId) -> Vec<String> {
    [Attribute::Name, Attribute::Id, Attribute::Placeholder, Attribute::Class, Attribute::AriaLabel]
        .iter()
        .filter_map(|name| page.attribute(field, *name))
        .map(language::fold_case)
        .collect()
}

/// Whether one of the names has a word of the section, or is a letter of it.
fn is_called(names: &[String], section: &str) -> bool {
    let words = words::of("mul", "clutter").entries(section);
    let is_word = |word: &str| word.len() > 1 && words.contains(&word);
    let says = |name: &String| words.contains(&name.as_str()) || name.split(|c: char| !c.is_alphabetic()).any(is_word);
    names.iter().any(says)
}

/// Whether the field is there for robots, which give themselves away by filling it: no reader sees it.
fn is_trap(page: &Page, field: NodeId) -> bool {
    const WITHIN: usize = 3;
    let mut near = std::iter::once(field).chain(page.ancestors(field).take(WITHIN));
    near.any(|node| is_called(&names(page, node), "trap field"))
}

/// Whether the field stands in a search, by the markup's word for it.
fn searches(page: &Page, field: NodeId) -> bool {
    const WITHIN: usize = 6;
    page.ancestors(field).take(WITHIN).any(|up| page.attribute(up, Attribute::Role) == Some("search"))
}

/// Counts pictures, buttons, fields, forms and frames, each in its own element.
pub fn count(page: &Page, tallies: &mut Tallies) {
    for id in page.nodes() {
        let tally = &mut tallies[id];
        match page.tag(id) {
            "img" | "picture" | "svg" | "video" | "canvas" => tally.pictures += 1,
            "iframe" => {
                tally.pictures += 1;
                look_into(page, id, tally);
            }
            "button" => tally.buttons += 1,
            // What a script makes of a link that leads nowhere: "Log in".
            "a" if page.attribute(id, Attribute::Href).is_none()
                && page.attribute(id, Attribute::Role) == Some("button")
                && page.subtree(id).any(|node| !page.text(node).trim().is_empty()) =>
            {
                tally.buttons += 1;
            }
            "form" => {
                let action = page.attribute(id, Attribute::Action);
                lead_to(tally, action.map(|to| links::destination(page.address(), to).0));
            }
            "textarea" if !is_captcha(page, id) => tally.text_areas += 1,
            "input" if matches!(page.attribute(id, Attribute::Type), Some("submit" | "button" | "image")) => {
                tally.buttons += 1;
                let said = language::read(
                    page.attribute(id, Attribute::Value).or(page.attribute(id, Attribute::Alt)).unwrap_or_default(),
                );
                label(tally, &said);
            }
            "input" => match field(page, id) {
                Some(Field::Address) => tally.email_fields += 1,
                Some(Field::Password) => tally.other_fields += 1,
                Some(Field::Sum) => tally.choices += 1,
                Some(Field::Search) => tally.search_fields += 1,
                Some(Field::Text) => tally.text_fields += 1,
                None => {}
            },
            _ => {}
        }
    }
}

/// Whether the element is an entry of a list, or near the top of one. An entry of a menu may say what a heading says:
/// "Latest news".
pub fn in_list(page: &Page, id: NodeId) -> bool {
    std::iter::once(id).chain(page.ancestors(id)).take(3).any(|up| page.tag(up) == "li")
}
