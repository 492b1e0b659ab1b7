//! Which lines of the page are the article's own and must stay.
//!
//! The article's blocks are taken as found, but for lines that give themselves away between the paragraphs: "Read also:
//! …", "Sign up for our newsletter here", an appeal. What stands in a card or box that its own names call a teaser, a
//! newsletter or a donation box is not claimed either; whether it goes is decided by what it holds.

use super::anchors::Link;
use super::boxes::Boxes;
use super::elements;
use super::language::is_network;
use super::line_shapes;
use super::lines;
use super::links::Destination;
use super::names::Hints;
use super::senses::Senses;
use crate::article::blocks::TextBlock;
use crate::article::{Article, Role};
use crate::page::{NodeId, Page, PerElement};
use crate::report::ClutterKind;
use std::collections::HashSet;

/// To whom a line belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The article's own text: stays.
    Article,
    /// Taken for the article's, but in a box that may be none of it.
    Doubt,
    /// Not claimed.
    Open,
    /// Taken for the article's, but the line gives itself away.
    GivesAway(lines::Verdict),
}

/// The claims on all lines.
pub struct Claims {
    of: Vec<Claim>,
    last: Option<usize>,
}

impl Claims {
    fn new(of: Vec<Claim>) -> Claims {
        let last = of.iter().rposition(|claim| *claim == Claim::Article);
        Claims { of, last }
    }

    /// The claim on a line.
    pub fn of(&self, line: usize) -> Claim {
        self.of[line]
    }

    /// Whether lines of an article's come behind the line.
    pub fn go_on(&self, line: usize) -> bool {
        self.last.is_some_and(|last| last > line)
    }
}

/// A box between paragraphs holds at most this share of the article's text.
const BOX_SHARE: f64 = 0.4;
/// What stands over an appeal as its title, in weighted characters.
const APPEAL_TITLE: usize = 80;
/// So many lines from the end on, an outlet may speak of itself.
const CLOSING_LINES: usize = 3;

/// Claims the articles' lines.
pub fn claim(
    page: &Page,
    articles: &[Article],
    lines: &[TextBlock],
    senses: &[Senses],
    links: &[Link],
    hints: &PerElement<Hints>,
) -> Claims {
    let mut own: HashSet<(NodeId, &str)> = HashSet::new();
    let mut headlines: HashSet<NodeId> = HashSet::new();
    let mut captions: HashSet<NodeId> = HashSet::new();
    let mut closing: HashSet<NodeId> = HashSet::new();
    for article in articles {
        for block in &article.blocks {
            own.insert((block.node, block.text.as_str()));
            if block.role == Role::Caption {
                captions.insert(block.node);
            }
        }
        headlines.extend(article.headline);
        closing.extend(article.blocks.iter().rev().take(CLOSING_LINES).map(|block| block.node));
    }
    let mut chars = vec![0usize; page.len()];
    for line in lines.iter().filter(|line| own.contains(&(line.node, line.text.as_str()))) {
        chars[line.node.index()] += line.chars;
    }
    for index in (1..page.len()).rev() {
        if let Some(up) = page.parent(NodeId::from_index(index)) {
            chars[up.index()] += chars[index];
        }
    }
    let boxed = named_boxes(page, articles, &chars, hints);
    let boxes = Boxes::read(page, articles, &chars, lines, senses, links, hints);
    let doubted = boxes.doubted();
    let mut leads: Vec<lines::Leads> = vec![lines::Leads::default(); lines.len()];
    let mut last_links: Vec<&str> = vec![""; lines.len()];
    for link in links {
        if let Some(line) = link.line() {
            let to = &mut leads[line];
            to.story |= matches!(link.destination, Destination::Story | Destination::Perhaps);
            to.own_story |= link.own && matches!(link.destination, Destination::Story | Destination::Perhaps);
            to.own |= link.own;
            let is_network = !link.own && is_network(&link.text);
            to.networks += u16::from(is_network);
            to.elsewhere |= link.leads_elsewhere(page) && !is_network;
            let is_sure = link.destination == Destination::Story && link.own;
            to.sure_story |= is_sure;
            // Another's page to give at is what an article tells of, if the outlet does not speak of itself.
            to.give |= link.destination == Destination::Give
                && (link.own || senses[line].ourselves > 0 || link.gives_by_service(page));
            to.subscribe |= link.destination == Destination::Subscribe;
            to.social |= link.destination == Destination::Social && !elements::in_list(page, lines[line].node);
            to.login |= link.leads_to_login(page);
            to.writes |= link.writes(page);
            last_links[line] = link.text.trim();
            to.answers |= is_sure && line_shapes::answers(page, &lines[line], link.node);
            to.points |= link.own && link.said.points && !link.leads_to_file(page);
            to.players += u16::from(!link.own && link.promoted.is_some());
            to.channel |= link.asks == Some(ClutterKind::Subscription) && !link.own;
            if let Some(kind) = link.asks {
                to.asked = Some(kind);
                to.is_called |= line_shapes::begins_sentence(page, &lines[line], link.node);
            }
        }
    }
    // Once a line, however many links it has.
    for (to, (line, link)) in leads.iter_mut().zip(lines.iter().zip(last_links)) {
        to.words_behind = line_shapes::words_behind(line, link);
    }
    let labels = labels_and_links(page, lines, &leads);
    let of = lines.iter().enumerate().map(|(index, line)| {
        if !own.contains(&(line.node, line.text.as_str())) {
            return Claim::Open;
        }
        if headlines.contains(&line.node) || boxes.is_counted_up(line.node) {
            return Claim::Article;
        }
        let judged = lines::judge(&lines::Evidence {
            line,
            said: &senses[index],
            leads: leads[index],
            closing: closing.contains(&line.node),
            set_apart: line_shapes::is_set_apart(page, line),
            label_and_link: labels[index],
        });
        // Links with nothing between them but marks: "One | Another".
        let linked = line.link_chars + 1 >= line.chars
            || line.link_chars + 8 >= line.chars && line.link_density() > 0.8 && !has_words_beside(page, line);
        if judged != lines::Verdict::Tells {
            Claim::GivesAway(judged)
        } else if linked || boxed[line.node.index()] {
            Claim::Open
        } else if doubted[line.node.index()] {
            Claim::Doubt
        } else {
            Claim::Article
        }
    });
    let mut of: Vec<Claim> = of.collect();
    take_whole_appeals(&mut of, lines, senses, &leads, &own);
    Claims::new(of)
}

/// An appeal for money of several paragraphs is one: what asks right before a line that gives itself away, or before a
/// button of its own, asks, too, if it begins so or speaks of the outlet.
fn take_whole_appeals(
    of: &mut [Claim],
    lines: &[TextBlock],
    senses: &[Senses],
    leads: &[lines::Leads],
    own: &HashSet<(NodeId, &str)>,
) {
    const APPEALS: Claim = Claim::GivesAway(lines::Verdict::Asks(ClutterKind::Fundraising));
    let mut below = false;
    for (index, claim) in of.iter_mut().enumerate().rev() {
        let (line, said) = (&lines[index], &senses[index]);
        if !own.contains(&(line.node, line.text.as_str())) {
            below |= leads[index].give && line.link_density() > 0.5;
            continue;
        }
        // "The Harbour Post needs your help!", over the appeal.
        let is_title = line.chars <= APPEAL_TITLE && line.text.ends_with('!');
        let is_outlets = said.give_starts || said.ourselves > 0 || is_title;
        if below && *claim == Claim::Article && said.give > 0 && is_outlets && line.chars <= lines::ASKING_CHARS {
            *claim = APPEALS;
        }
        below = *claim == APPEALS || *claim == Claim::Open && leads[index].give;
    }
}

/// Which lines are a label and a link, see [`line_shapes::is_label_and_link`], and stand alone: several in a row are a list of
/// the article's own.
fn labels_and_links(page: &Page, lines: &[TextBlock], leads: &[lines::Leads]) -> Vec<bool> {
    let is_one = |(index, line): (usize, &TextBlock)| {
        let end = lines.get(index + 1).map_or(page.end(line.node), |next| next.first);
        leads[index].sure_story
            && line_shapes::may_be_label_and_link(line)
            && !elements::in_list(page, line.node)
            && line_shapes::is_label_and_link(page, line, end)
    };
    let found: Vec<bool> = lines.iter().enumerate().map(is_one).collect();
    let is = |at: Option<usize>| at.and_then(|at| found.get(at)).is_some_and(|found| *found);
    (0..found.len()).map(|at| found[at] && !is(at.checked_sub(1)) && !is(Some(at + 1))).collect()
}

/// Whether any text of the line outside of its links has a letter or a digit.
fn has_words_beside(page: &Page, line: &TextBlock) -> bool {
    page.subtree(line.node).filter(|id| *id >= line.first && !page.is_element(*id)).any(|id| {
        page.text(id).contains(char::is_alphanumeric)
            && page.ancestors(id).take_while(|up| *up != line.node).all(|up| page.tag(up) != "a")
    })
}

/// Whether the element holds neither an article's body nor a headline.
pub fn stands_apart(page: &Page, articles: &[Article], id: NodeId) -> bool {
    let holds = |node: NodeId| page.contains(id, node);
    articles.iter().all(|article| !holds(article.body) && !article.headline.is_some_and(holds))
}

/// Whether the element is some small part of an article: it holds neither its body nor its headline, and little of its
/// text.
pub fn is_part(page: &Page, articles: &[Article], chars: &[usize], id: NodeId) -> bool {
    let none = stands_apart(page, articles, id);
    // The element's article: the one whose extent it stands in.
    let own = articles.iter().find(|article| page.contains(article.extent, id));
    none && own.is_some_and(|article| (chars[id.index()] as f64) < chars[article.body.index()] as f64 * BOX_SHARE)
}

/// What stands in a box that is named for clutter and holds little of the article.
fn named_boxes(page: &Page, articles: &[Article], chars: &[usize], hints: &PerElement<Hints>) -> Vec<bool> {
    let mut boxed = vec![false; page.len()];
    for id in page.nodes().skip(1) {
        let up = page.parent(id).map_or(0, NodeId::index);
        if boxed[up] {
            boxed[id.index()] = true;
            continue;
        }
        let hint = hints[id];
        if page.is_element(id) && (hint.give || hint.subscribe || hint.teaser || hint.overlay) && chars[id.index()] > 0
        {
            boxed[id.index()] = is_part(page, articles, chars, id);
        }
    }
    boxed
}
