//! Boxes that promote what is no story: a podcast, games, a shop, a quiz, the paper's own edition, paid links.
//!
//! Promised: such a box gives two of three signs: what it calls the thing, what its button says, and where its links lead.
//! Not promised: one with pictures alone.

use super::anchors::Link;
use super::counts::{count, sum};
use super::links::{Destination, Promoted};
use super::place::Place;
use super::reading::Reading;
use super::senses::Senses;
use super::tally::{LABEL_CHARS, earlier};
use super::teaser::{Evidence, shown};
use crate::page::NodeId;
use crate::report::ClutterKind;
use crate::told;

/// A box that promotes says no more, in weighted characters …
const LONGEST: u32 = 520;
/// … in no more lines …
const MOST_LINES: u32 = 12;
/// … of which so many are sentences.
const MOST_PROSE: u32 = 2;
/// What may stand beside a box that gives all the signs: a close button.
const BESIDE_CHARS: u32 = 20;
/// From this share of links on, a line is a link, if a count stands beside it.
const LINK: f64 = 0.3;
/// Two of the three signs.
const ENOUGH: usize = 2;
/// What a link says that is paid for, at least.
const PAID_CHARS: u32 = 20;

/// The signs in an element, summed over its subtree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promotion {
    /// Lines that call what is promoted by its name.
    names: u16,
    /// Links and buttons that say what such a box's button says.
    calls: u16,
    /// Links that lead to such a thing, and frames that hold it.
    leads: u16,
    /// Lines that name the paper's own edition.
    editions: u16,
    /// Links that lead to it.
    edition_leads: u16,
    /// Links to where one subscribes.
    subscribes: u16,
    /// Lines that say that what follows is paid for.
    sponsored: u16,
    /// Links to other sites that are no network's, of several words.
    outside: u16,
    /// Links to the site's own pages.
    own: u16,
    /// Of these, what neither leads to such a thing nor says what its button says.
    others: u16,
    /// The first line that gives a sign.
    first: Option<u32>,
}

impl Promotion {
    /// Adds a line. A link's own text is no name over it: in a menu each is called what it leads to.
    pub fn hear(&mut self, line: usize, said: &Senses, link_density: f64) {
        let names = said.promotes && link_density < LINK;
        count(&mut self.names, names);
        count(&mut self.editions, said.edition);
        count(&mut self.sponsored, said.sponsored);
        if names || said.edition || said.sponsored {
            self.first = earlier(self.first, Some(line as u32));
        }
    }

    /// Adds what a link says and where it leads; a picture alone is an ad.
    pub fn follow(&mut self, link: &Link) {
        if link.chars == 0 {
            return;
        }
        let calls = link.chars <= LABEL_CHARS as u32 && link.said.calls;
        count(&mut self.calls, calls);
        count(&mut self.others, link.own && !calls && link.promoted.is_none());
        count(&mut self.leads, link.promoted == Some(Promoted::Goods));
        count(&mut self.edition_leads, link.promoted == Some(Promoted::Edition));
        count(&mut self.subscribes, link.destination == Destination::Subscribe);
        count(&mut self.own, link.own);
        let leaves = !matches!(link.destination, Destination::Give | Destination::Subscribe | Destination::Social);
        count(&mut self.outside, !link.own && link.chars >= PAID_CHARS && leaves);
    }

    /// Adds a frame that plays what an audio service has.
    pub fn play(&mut self) {
        count(&mut self.leads, true);
    }

    /// Adds the sums over a child.
    pub fn add(&mut self, other: &Promotion) {
        sum(&mut self.names, other.names);
        sum(&mut self.calls, other.calls);
        sum(&mut self.leads, other.leads);
        sum(&mut self.editions, other.editions);
        sum(&mut self.edition_leads, other.edition_leads);
        sum(&mut self.subscribes, other.subscribes);
        sum(&mut self.sponsored, other.sponsored);
        sum(&mut self.outside, other.outside);
        sum(&mut self.own, other.own);
        sum(&mut self.others, other.others);
        self.first = earlier(self.first, other.first);
    }

    /// What the signs together tell.
    pub fn kind(&self) -> Option<ClutterKind> {
        let goods = [self.names, self.calls, self.leads].into_iter().filter(|sign| *sign > 0).count() >= ENOUGH;
        if self.others > 1.max(self.leads) {
            None
        } else if self.editions > 0 && self.edition_leads + self.subscribes > 0 {
            Some(ClutterKind::Subscription)
        } else if goods && self.leads + self.own + self.outside > 0
            || self.sponsored > 0 && self.outside > 0 && self.own == 0
        {
            Some(ClutterKind::Teaser)
        } else {
            None
        }
    }

    /// What an issue's cover and a link to what is in it are under a heading that says so: as any other stories'.
    fn shows_issue(&self, pictures: u32) -> Option<ClutterKind> {
        let shows = self.editions > 0 && pictures > 0 && self.own > 0 && self.others <= 1;
        shows.then_some(ClutterKind::Teaser)
    }
}

/// Whether the element promotes something and holds nothing else.
pub fn judge(reading: &Reading, id: NodeId, place: Place) -> Option<(ClutterKind, Evidence)> {
    let tally = reading.tally(id);
    let stands = place.inside || place.after || place.aside || place.closing;
    let foreign = tally.email_fields + tally.text_fields + tally.other_fields + tally.text_areas + tally.keeps;
    if !stands
        || place.menu
        || place.header
        || place.footer
        || place.kept
        || place.consent
        || place.account
        || tally.body_chars > 0
        || tally.chars == 0
        || tally.chars > LONGEST
        || tally.lines > MOST_LINES
        || tally.prose > MOST_PROSE
        || foreign > 0
        || tally.social > 0
    {
        return None;
    }
    let kind = tally.promotion.kind().or_else(|| tally.promotion.shows_issue(tally.pictures))?;
    // One child gives all the signs, and something else stands beside it.
    let whole = reading.page.child_elements(id).find(|child| reading.tally(*child).promotion == tally.promotion);
    if whole.is_some_and(|child| reading.tally(child).chars + BESIDE_CHARS < tally.chars) {
        return None;
    }
    let reason = tally.promotion.first.map_or_else(told::promotes, |line| told::promotes_in(shown(reading, line)));
    Some((kind, Evidence { points: 0, reason }))
}
