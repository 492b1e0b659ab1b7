//! Columns of a menu: a label that asks, and below it links.
//!
//! Where most of the links are for what the label asks, all of it goes. Where they are not, the label stays with them: a list
//! without its heading is no better than a heading without its list.

use super::reading::Reading;
use super::tally::{Ask, LABEL_CHARS};
use super::{Verdict, links, put_in_order, rows};
use crate::page::{Address, Attribute, NodeId, Page};
use crate::report::ClutterKind;

/// Boxes around the label alone.
const CONTAINERS: usize = 3;
/// One link is a button.
const FEWEST: u32 = 2;
/// So many of ten characters stand in links.
const LINKED: u32 = 9;
/// A column says no more than this for each link, in weighted characters.
const LINK_CHARS: u32 = 80;

/// Takes the columns whose label asks, or lets the label stay.
pub fn settle(reading: &Reading, verdicts: &mut Vec<Verdict>) {
    verdicts.retain_mut(|verdict| {
        let Some((column, list)) = column(reading, verdict) else { return true };
        // In the page's footer it is a part of the menu, whatever it is about.
        let place = reading.place(column);
        let asks = !place.footer && is_for_the_same(reading, verdict.node, list);
        verdict.node = if asks { column } else { verdict.node };
        // In the page's header it may be a button beside a menu.
        asks || place.header || is_button(reading, verdict.node)
    });
    put_in_order(verdicts);
}

/// The column that the verdict takes the label of, and the list below.
fn column(reading: &Reading, verdict: &Verdict) -> Option<(NodeId, NodeId)> {
    let page = reading.page;
    let label = reading.tally(verdict.node);
    let is_label = label.lines == 1 && label.chars <= LABEL_CHARS as u32 && label.email_fields == 0;
    if verdict.kind == ClutterKind::Teaser || !is_label {
        return None;
    }
    let mut label = verdict.node;
    for up in page.ancestors(verdict.node).take(CONTAINERS) {
        let mut seen = page.child_elements(up).filter(|child| is_seen(reading, *child));
        match (seen.next(), seen.next(), seen.next()) {
            (Some(only), None, None) if only == label => label = up,
            (Some(first), Some(list), None) if first == label => {
                let is_column =
                    is_list(reading, list) && (is_listed(page, list) || rows::is_heading_of_part(reading, label));
                return is_column.then_some((up, list));
            }
            _ => return None,
        }
    }
    None
}

fn is_seen(reading: &Reading, id: NodeId) -> bool {
    let tally = reading.tally(id);
    tally.chars + tally.buttons + tally.email_fields + tally.text_fields > 0
}

fn is_button(reading: &Reading, id: NodeId) -> bool {
    let page = reading.page;
    page.subtree(id).any(|node| page.tag(node) == "button" || page.is_element(node) && reading.hints(node).button)
}

/// Whether the element is a list by its markup: what stands beside a button in a row of them is none.
fn is_listed(page: &Page, id: NodeId) -> bool {
    page.subtree(id).any(|node| matches!(page.tag(node), "ul" | "ol"))
}

/// Whether the element is a list of links and nothing else: none of the article, none to a story.
fn is_list(reading: &Reading, id: NodeId) -> bool {
    let tally = reading.tally(id);
    tally.buttons >= FEWEST
        && tally.link_chars * 10 >= tally.chars * LINKED
        && tally.chars <= tally.buttons * LINK_CHARS
        && tally.sure_stories + tally.body_chars + tally.email_fields + tally.social == 0
}

/// Whether at least half of the list's links ask, or lead where the label does.
fn is_for_the_same(reading: &Reading, label: NodeId, list: NodeId) -> bool {
    let page = reading.page;
    let address =
        |link: NodeId| page.attribute(link, Attribute::Href).and_then(|to| links::absolute(page.address(), to));
    let links_in = |id: NodeId| page.subtree(id).filter(|node| page.tag(*node) == "a");
    let around = page.ancestors(label).take(CONTAINERS).find(|up| page.tag(*up) == "a");
    let place = around.or(links_in(label).next()).and_then(address);
    let asks = |ask: &Ask| ask.links + ask.labels + ask.phrases > 0;
    let is_for_it = |link: &NodeId| {
        let tally = reading.tally(*link);
        let is_there =
            || place.as_ref().zip(address(*link)).is_some_and(|(place, to)| is_at(page.address(), place, &to));
        asks(&tally.give) || asks(&tally.subscribe) || is_there()
    };
    let (all, same) = links_in(list).fold((0, 0), |(all, same), link| (all + 1, same + u32::from(is_for_it(&link))));
    same * 2 >= all
}

/// Whether an address is at a place: at the same other site, or the same page, however asked for.
fn is_at(page: Option<&Address>, place: &Address, to: &Address) -> bool {
    let is_elsewhere = page.is_some_and(|page| !page.same_site(place));
    place.host == to.host && (is_elsewhere || place.path == to.path && to.query.is_some())
}
