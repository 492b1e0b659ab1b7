//! Lines among an article's paragraphs that give themselves away: "Read also: …", "Sign up here", an appeal.
//!
//! Promised: a line is judged by what it says and where it leads, never by its place alone, and what somebody is quoted
//! with, and what corrects the article, is told, not asked. Not promised: that every line that asks is known; one that
//! says it in few words stays.

use super::language::{QUOTES, Senses};
use crate::article::blocks::{self, TextBlock};
use crate::page::{NodeId, Page};
use crate::report::ClutterKind;
use std::ops::RangeInclusive;

/// What a line gives itself away as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing: it tells.
    Tells,
    /// It leads to another story.
    Leads,
    /// It sends the reader to the outlet's own pages, in a sentence.
    SendsOn,
    /// It asks.
    Asks(ClutterKind),
}

/// Where the links of a line lead.
#[derive(Clone, Copy, Debug, Default)]
pub struct Leads {
    /// It has a link to what may be a story.
    pub story: bool,
    /// It has a link to a story of the same site, told by its address.
    pub sure_story: bool,
    /// It has a link to what may be a story of the same site.
    pub own_story: bool,
    /// It has a link to a page of the same site.
    pub own: bool,
    /// It has a link to another site's page, made for nothing that is known here.
    pub elsewhere: bool,
    /// It has a link to a donation page.
    pub give: bool,
    /// It has a link to a subscription page.
    pub subscribe: bool,
    /// What the site's own page asks for to which a link leads.
    pub asked: Option<ClutterKind>,
    /// And that link is a sentence of its own: "12,000 readers begin their day with it. Will you?"
    pub is_called: bool,
    /// It has a link to a network, and is no entry of a list, as rows of buttons are.
    pub social: bool,
    /// It has a link to a page of the same site that says no more than "here" or "our live blog".
    pub points: bool,
    /// It has a link that answers the question before it with another of the site's stories.
    pub answers: bool,
    /// Links to networks that say no more than the network's name.
    pub networks: u16,
    /// Links to other sites where something of the outlet's is to be had: services that play podcasts.
    pub players: u16,
}

/// What is known of a line.
pub struct Evidence<'a> {
    /// The line.
    pub line: &'a TextBlock,
    /// What it says.
    pub said: &'a Senses,
    /// Where its links lead.
    pub leads: Leads,
    /// It is among the last of its article, where outlets speak of themselves.
    pub closing: bool,
    /// A mark or its style sets it apart, see [`is_set_apart`].
    pub set_apart: bool,
    /// It is a label and a link, see [`is_label_and_link`].
    pub label_and_link: bool,
}

/// Points that make a line one that asks: two phrases, or one and where it is done, or one and two lesser signs.
const ENOUGH: usize = 4;
/// And where something stands in quotes: what is said by others, or a letter's name.
const QUOTED: usize = 6;
/// An appeal in one paragraph, in weighted characters, as are all lengths here.
pub const ASKING_CHARS: usize = 400;
/// An offer says less, and is told from news of a service by that.
const OFFER_CHARS: usize = 260;
/// A line that ends an article by speaking of nothing but the outlet is no longer.
const CLOSING_CHARS: usize = 90;
/// A paragraph without a link is longer than what asks in two phrases.
const TELLING_CHARS: usize = 150;
/// So is one that tells what others do, if it neither begins with what it asks nor speaks to the reader.
const OTHERS_CHARS: usize = 70;
/// Who plays it on so many services has it to offer.
const PLAYERS: u16 = 2;
/// What a paywall says in one line.
const WALL_CHARS: usize = 120;
/// A line that leads elsewhere is no paragraph.
const LEADING_CHARS: usize = 260;
/// Without a link it says less.
const LEADING_ALONE: usize = 160;
/// A sentence with a link in it has more words than the link's.
const REFERRING: f64 = 0.8;
/// And says more before it than what leads to a headline.
const REFERRING_CHARS: usize = 48;
/// A sentence says so much beside its link; "Regardez la vidéo ici." says less.
const TOLD_CHARS: usize = 32;
/// Marks that part no label from the headline that it leads to.
const NO_LABEL_ENDS: [char; 9] = ['.', ',', ';', '!', ')', '\'', '’', '-', '%'];
/// Capitals of a label without a mark behind it.
const SHOUTED: usize = 4;
/// What may stand before a sentence.
const SENTENCE_ENDS: [char; 12] = ['.', '!', '?', '…', ':', '|', '–', '—', '→', '>', '»', '”'];
/// "The mayor wrote on Monday:" is no label.
const LABEL_WORDS: usize = 4;
/// Behind a colon the headline may be shorter than its label.
const LINKED_SHARE: f64 = 0.35;
/// As long as a headline; behind a colon two thirds of it.
const LINKED_CHARS: usize = 24;
/// A sentence that sends the reader to the outlet's own pages.
const SENDING_CHARS: usize = 120;
/// A heading over links; a short sentence may begin as one does.
const LABEL: usize = 40;
/// What leads to the outlet's own pages says no more.
const OWN_PAGES: usize = 90;
/// And with a colon at its end: "More on the ferry and those who built it:".
const LABEL_OVER_LINKS: usize = 60;
/// Marks that set a line apart from the text.
const SETS_APART: &[&str] = &["+++", "***", "►", "▶", "▸", "→", "➡", "»", ">>", "☕", "⚡", "✅", "❗", "[", "•"];
/// As does each picture of Unicode's supplementary symbols.
const PICTURES: RangeInclusive<char> = '\u{1f000}'..='\u{1faff}';

/// Judges a line that the article finder took for the article's.
pub fn judge(evidence: &Evidence) -> Verdict {
    let Evidence { line, said, .. } = evidence;
    if said.corrects {
        return Verdict::Tells;
    }
    // "More is to be found at the ministry's site." tells where.
    let is_long = line.chars.saturating_sub(line.link_chars) >= REFERRING_CHARS && !line.text.contains(':');
    let is_sentence = line.text.ends_with('.') || is_long;
    let refers = !evidence.leads.own_story && is_sentence && line.link_density() < REFERRING;
    let quoted = quotes_speech(&line.text);
    // "“You know it,” she told our letter": who speaks there is not the outlet.
    let speaks = evidence.leads.is_called || said.reader + said.ourselves > 0 && !quoted;
    let speaks = speaks && !said.discloses;
    if let Some(kind) = evidence.leads.asked.filter(|_| speaks && line.chars <= ASKING_CHARS) {
        return Verdict::Asks(kind);
    }
    // "Like our page on Facebook", "Listen to the podcast on Spotify or Apple Podcasts".
    let is_ours = said.our_network && !quoted && line.chars <= TELLING_CHARS;
    let players = evidence.leads.players;
    let is_outlets = players >= PLAYERS || said.ourselves > 0 || said.subscribe > 0;
    let is_heard = said.podcast && players > 0 && is_outlets && line.chars <= OFFER_CHARS;
    let follows = (said.follows || is_ours) && evidence.leads.social || is_heard && !quoted;
    let follows = follows || !quoted && names_networks(evidence);
    // "Previously the firm had told of two wrecks.": one word before a whole sentence.
    let is_told = said.line
        && !said.line_sure
        && said.subscribe + said.give == 0
        && line.text.ends_with('.')
        && line.chars.saturating_sub(line.link_chars) >= TOLD_CHARS;
    let leads = said.line_parted && line.chars <= LEADING_ALONE
        || said.labelled && evidence.leads.sure_story && line.link_density() > 0.5 && line.chars <= LEADING_CHARS
        || (said.line || said.heading)
            && !is_told
            && line.chars <= LEADING_CHARS
            && (evidence.leads.story && line.link_density() > 0.3 && !refers
                // "For more stories like this, see our news page."
                || evidence.leads.own
                    && line.chars <= OWN_PAGES
                    && (said.ourselves > 0 || said.line && line.link_density() > 0.3)
                || line.chars <= LABEL && !line.text.ends_with('.')
                || line.chars <= LABEL_OVER_LINKS && line.text.ends_with(':'));
    let is_labelled = evidence.label_and_link && line.chars <= LEADING_CHARS;
    if is_labelled || !quoted && sends_on(evidence) {
        return Verdict::SendsOn;
    }
    if leads && (!follows || evidence.leads.own_story) {
        return Verdict::Leads;
    }
    let own =
        usize::from(evidence.set_apart) + usize::from(said.ourselves > 0) + usize::from(line.link_density() > 0.5) * 2;
    // Of a longer line its place says something only beside another sign: news of subscriptions may close an article too.
    let links = line.link_chars > 0 && !evidence.leads.elsewhere;
    let speaks = said.reader + said.appeals > 0 && line.chars <= CLOSING_CHARS && !line.text.contains(QUOTES);
    let lesser = own + usize::from(evidence.closing && (own > 0 || links || speaks));
    // A paragraph that leads nowhere: it may tell of subscriptions, in two sentences, or of what others do.
    let is_bare = own == 0 && line.link_chars == 0;
    let is_of_others = said.reader == 0 && !said.wall && line.chars > OTHERS_CHARS;
    let tells = |starts: bool| is_bare && (line.chars > TELLING_CHARS || is_of_others && !starts);
    let needs = |starts: bool| if quoted || tells(starts) { QUOTED } else { ENOUGH };
    let give =
        usize::from(said.give) * 2 + usize::from(evidence.leads.give) * 2 + usize::from(said.give_starts) + lesser;
    let subscribe = usize::from(said.subscribe) * 2
        + usize::from(evidence.leads.subscribe) * 2
        + usize::from(said.subscribe_starts) * if evidence.leads.own_story { 2 } else { 1 }
        + if follows { 4 } else { 0 }
        + usize::from(said.wall && line.chars <= WALL_CHARS) * 2
        + usize::from(said.subscribe > 0 && said.account > 0)
        + lesser;
    // Others are helped, by a link or to an account.
    let names_nobody = said.ourselves + said.reader + said.appeals == 0;
    let is_of_others = (evidence.leads.elsewhere || said.account_number) && !evidence.leads.give && names_nobody;
    let gives = said.give > 0
        && give >= if is_of_others { QUOTED } else { ENOUGH }
        && (!line.text.contains(QUOTES) && line.chars <= ASKING_CHARS || evidence.leads.give);
    let gives = gives || appeals(evidence);
    let longest = if evidence.leads.subscribe { ASKING_CHARS } else { OFFER_CHARS };
    let subscribes = (said.subscribe > 0 || follows)
        && subscribe >= if evidence.leads.subscribe { ENOUGH } else { needs(said.subscribe_starts) }
        && line.chars <= longest;
    match (gives, subscribes) {
        (true, _) if give >= subscribe || !subscribes => Verdict::Asks(ClutterKind::Fundraising),
        (_, true) => Verdict::Asks(ClutterKind::Subscription),
        _ => Verdict::Tells,
    }
}

/// Whether the line links to networks by their names and speaks to the reader: "You find us on {Facebook}, too". Who names
/// several has an account with each, and is no source.
fn names_networks(evidence: &Evidence) -> bool {
    let Evidence { line, said, leads, .. } = evidence;
    let fewest = if said.reader > 0 { 1 } else { 2 };
    leads.networks >= fewest && !leads.own_story && !leads.elsewhere && line.chars <= TELLING_CHARS
}

/// Whether the line is one short sentence with links to nothing but the outlet's own pages: "Read the full story here."
fn sends_on(evidence: &Evidence) -> bool {
    let Evidence { line, said, leads, .. } = evidence;
    let is_one = !line.text.trim_end_matches(SENTENCE_ENDS).contains(". ");
    let points = leads.points && (said.sends_on || leads.sure_story);
    let sends = said.line_sure && leads.own_story || points || leads.answers;
    let asks = leads.give || leads.subscribe || leads.social;
    sends && !asks && !leads.elsewhere && line.chars <= SENDING_CHARS && is_one
}

/// Whether the outlet speaks of itself, to its readers or with a link to where they give, in so many words of appeals.
fn appeals(evidence: &Evidence) -> bool {
    let Evidence { line, said, leads, .. } = evidence;
    let fewest = match (said.ourselves > 0, said.reader > 0 || leads.give) {
        (true, true) => 2,
        (true, false) => 3,
        (false, _) => return false,
    };
    said.appeals >= fewest && !said.discloses && line.chars <= OFFER_CHARS && !line.text.contains(QUOTES)
}

/// Whether more is quoted than a name: "“You know it,” she told our letter", but not "our letter “The Tide”".
fn quotes_speech(text: &str) -> bool {
    const NAME_WORDS: usize = 3;
    let mut parts = text.split(QUOTES).skip(1);
    parts.next().is_some_and(|quoted| quoted.split_whitespace().count() > NAME_WORDS)
}

/// Whether a line is set apart by a mark before it, or is in italics from end to end.
pub fn is_set_apart(page: &Page, line: &TextBlock) -> bool {
    let is_italic = |id: NodeId| page.ancestors(id).take_while(|up| *up != line.node).any(|up| is_emphasis(page, up));
    let mut texts = page.subtree(line.node).filter(|id| page.text(*id).contains(char::is_alphanumeric));
    let has_mark =
        line.text.starts_with(|c| PICTURES.contains(&c)) || SETS_APART.iter().any(|mark| line.text.starts_with(mark));
    has_mark || texts.all(is_italic)
}

/// Whether the line is a label, a mark and a link as long as a headline, and nothing else: "Chronicle: …". What the label
/// says does not matter.
///
/// `line` is of this page; it is read up to `end`, where the next begins.
pub fn is_label_and_link(page: &Page, line: &TextBlock, end: NodeId) -> bool {
    let (mut label, mut linked) = (String::new(), String::new());
    let texts = (line.first.index()..end.index()).map(NodeId::from_index).filter(|id| !page.is_element(*id));
    for id in texts {
        let in_link = page.ancestors(id).take_while(|up| *up >= line.node).any(|up| page.tag(up) == "a");
        if in_link {
            linked.push_str(page.text(id));
        } else if linked.is_empty() {
            label.push_str(page.text(id));
        } else if page.text(id).contains(char::is_alphanumeric) {
            return false;
        }
    }
    let (label, headline) = (label.trim().trim_start_matches('('), linked.trim());
    let said = label.trim_end_matches(ends_label).trim_end();
    let is_parted = said.len() < label.len() || is_shouted(label);
    let has_colon = label.ends_with(':');
    let least = if has_colon { LINKED_CHARS * 2 / 3 } else { LINKED_CHARS };
    is_parted
        && headline.chars().map(blocks::weight).sum::<usize>() >= least
        && label.split_whitespace().count() <= LABEL_WORDS
        && label.contains(char::is_alphabetic)
        && !said.contains(['.', '!', '?', ','])
        && (has_colon || !headline.starts_with(char::is_lowercase))
        && !headline.ends_with('.')
}

/// A mark that parts a label from the headline that it leads to: a colon, an arrow, a picture; not what parts words of a
/// sentence, or somebody's words from it.
fn ends_label(c: char) -> bool {
    c == '»' || !c.is_alphanumeric() && !c.is_whitespace() && !QUOTES.contains(&c) && !NO_LABEL_ENDS.contains(&c)
}

/// "ANALYSIS", "EN VIVO".
pub fn is_shouted(label: &str) -> bool {
    label.chars().filter(|c| c.is_uppercase()).count() >= SHOUTED && !label.contains(char::is_lowercase)
}

/// Whether a line may be one: its link leads to another of the site's stories and is most of the line.
pub fn may_be_label_and_link(line: &TextBlock, leads: Leads) -> bool {
    leads.sure_story && line.link_density() > if line.text.contains(':') { LINKED_SHARE } else { 0.5 }
}

/// Whether the link begins a sentence of its line.
pub fn begins_sentence(page: &Page, line: &TextBlock, link: NodeId) -> bool {
    last_before(page, line, link).is_none_or(|last| SENTENCE_ENDS.contains(&last))
}

/// Whether the link begins a sentence of its line, and the one before it asks.
pub fn answers(page: &Page, line: &TextBlock, link: NodeId) -> bool {
    last_before(page, line, link) == Some('?')
}

/// The last character before the link in its line.
fn last_before(page: &Page, line: &TextBlock, link: NodeId) -> Option<char> {
    let before = (line.first.index()..link.index()).rev().map(NodeId::from_index).filter(|id| !page.is_element(*id));
    before.filter_map(|id| page.text(id).trim_end().chars().next_back()).next()
}

fn is_emphasis(page: &Page, id: NodeId) -> bool {
    matches!(page.tag(id), "em" | "i")
}
