//! What stands in each element, summed over its subtree in one pass from the leaves up.

use super::body::{Claim, Claims};
use super::language::{self, Senses};
use super::links::{self, Destination};
use super::names::{self, Hints};
use super::place::Place;
use crate::article::blocks::{self, TextBlock};
use crate::page::{Attribute, NodeId, Page, collapse_whitespace, is_block};

/// A label: no more than a few words.
pub const LABEL_CHARS: usize = 40;
/// A headline has at least so many weighted characters.
const HEADLINE_CHARS: usize = 28;
/// And at least so many words.
const HEADLINE_WORDS: usize = 4;
/// Under a heading over stories, this is a headline.
const PLAUSIBLE_CHARS: u32 = 12;
/// And so long such headlines are on average.
const PLAUSIBLE_MEAN: u32 = 16;
/// A link that leads to a story by its address may say less.
const STORY_CHARS: usize = 10;
/// What a card says beside its headline: kicker, date, excerpt, author.
const CARD_REST: u32 = 420;

/// And no more than so many times as much as the headline.
const CARD_TIMES: u32 = 6;
/// Picture, headline and "more" of one card link to one address within so many nodes.
const CARD_NODES: usize = 60;
/// What a card says whose only link is its picture.
const PICTURE_CARD: u32 = 36;
/// And how many lines it has.
pub const CARD_LINES: u32 = 9;
/// A sentence, not a label.
const PROSE_LINE: usize = 90;
/// An excerpt below a headline.
const EXCERPT_CHARS: u32 = 300;

/// Sums over an element's subtree. Characters are weighted, see [`blocks::weight`].
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Characters of text.
    pub chars: u32,
    /// Of these, in links.
    pub link_chars: u32,
    /// Of these, the article's own text, which must stay.
    pub body_chars: u32,
    /// Characters that the article finder took for the article's, in a box that may be none of it.
    pub doubt_chars: u32,
    /// Links to stories that stand as lines, cards or pictures of their own; neighbours with one address count once.
    pub stories: u32,
    /// Of these, by the shape of their address.
    pub sure_stories: u32,
    /// Of these, on the page's own site.
    pub own_stories: u32,
    /// Characters that belong to cards and lines that lead to stories.
    pub story_chars: u32,
    /// Cards that hold more than the link.
    pub cards: u32,
    /// Labels that link elsewhere: sections, tags, pages.
    pub labels: u32,
    /// Of these, what under a heading over stories is one: two words and more, an address of two parts and more.
    pub plausible: u32,
    /// Links and buttons that stand alone, whatever they say.
    pub buttons: u32,
    /// Characters of what is neither card, heading nor a small text beside them, see [`strange`].
    pub strange: u32,
    /// Characters of short texts that are no link: dates, kickers, numbers.
    pub small_chars: u32,
    /// Characters of headings over links to stories.
    pub heading_chars: u32,
    /// Such headings.
    pub headings: u32,
    /// Headings that may stand over stories or over anything else: "Videos".
    pub heading_words: u32,
    /// Lines of text.
    pub lines: u32,
    /// Characters of small print.
    pub legal_chars: u32,
    /// Text areas. (Passwords are counted apart.)
    pub text_areas: u32,
    /// Of these, sentences that ask for nothing.
    pub prose: u32,
    /// Lines that say that they lead to another story: "Read also: …".
    pub leads: u32,
    /// Share buttons and links to social networks.
    pub social: u32,
    /// Headings of what stays.
    pub keeps: u32,
    /// Appeals.
    pub give: Ask,
    /// Sign-ups.
    pub subscribe: Ask,
    /// Fields for an e-mail address.
    pub email_fields: u32,
    /// Other fields that are typed into.
    pub text_fields: u32,
    /// Passwords: login forms.
    pub other_fields: u32,
    /// Pictures.
    pub pictures: u32,
    /// Characters within elements named as teasers.
    pub named_teaser: u32,
    /// Headings over links to stories: the first one's line.
    pub first_heading: Option<u32>,
}

/// Evidence that something is asked for.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// Phrases that only an appeal or a sign-up uses.
    pub phrases: u32,
    /// Words that prove little.
    pub words: u32,
    /// Whole labels: "Donate".
    pub labels: u32,
    /// Lines that begin with it: "Subscribe to …".
    pub starts: u32,
    /// Links to where it is done.
    pub links: u32,
    /// Characters of the lines that hold any of these.
    pub chars: u32,
    /// Characters within elements named so.
    pub named: u32,
    /// Such elements.
    pub names: u32,
    /// The first line that holds any of these.
    pub first: Option<u32>,
    /// All of it stands in one child, and beside that child something else. Said of the element, not summed.
    pub loose: bool,
}

impl Ask {
    fn add(&mut self, other: &Ask) {
        self.phrases += other.phrases;
        self.words += other.words;
        self.labels += other.labels;
        self.starts += other.starts;
        self.links += other.links;
        self.chars += other.chars;
        self.named += other.named;
        self.names += other.names;
        self.first = earlier(self.first, other.first);
    }
}

impl Tally {
    fn add(&mut self, other: &Tally) {
        self.chars += other.chars;
        self.link_chars += other.link_chars;
        self.body_chars += other.body_chars;
        self.stories += other.stories;
        self.sure_stories += other.sure_stories;
        self.own_stories += other.own_stories;
        self.story_chars += other.story_chars;
        self.cards += other.cards;
        self.labels += other.labels;
        self.plausible += other.plausible;
        self.buttons += other.buttons;
        self.small_chars += other.small_chars;
        self.heading_chars += other.heading_chars;
        self.headings += other.headings;
        self.leads += other.leads;
        self.heading_words += other.heading_words;
        self.lines += other.lines;
        self.prose += other.prose;
        self.legal_chars += other.legal_chars;
        self.text_areas += other.text_areas;
        self.doubt_chars += other.doubt_chars;
        self.social += other.social;
        self.keeps += other.keeps;
        self.give.add(&other.give);
        self.subscribe.add(&other.subscribe);
        self.email_fields += other.email_fields;
        self.text_fields += other.text_fields;
        self.other_fields += other.other_fields;
        self.pictures += other.pictures;
        self.named_teaser += other.named_teaser;
        self.first_heading = earlier(self.first_heading, other.first_heading);
    }
}

fn earlier(a: Option<u32>, b: Option<u32>) -> Option<u32> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// A link of the page.
#[derive(Clone, Debug)]
pub struct Link {
    /// The `<a>`.
    pub node: NodeId,
    /// Where it leads.
    pub destination: Destination,
    /// Whether it leads to the page's own site.
    pub own: bool,
    /// Its text on one line; else the picture's.
    pub text: String,
    /// Characters of text that is shown.
    pub chars: u32,
    /// First and last line of which it holds text.
    lines: Option<(u32, u32)>,
}

/// The page, read for clutter.
pub struct Reading<'p> {
    /// To whom each line belongs.
    pub claims: Claims,
    /// The page itself.
    pub page: &'p Page,
    /// Its lines of text.
    pub lines: Vec<TextBlock>,
    /// What each says.
    pub senses: Vec<Senses>,
    /// Where each node stands.
    pub places: Vec<Place>,
    /// Sums by node.
    pub tallies: Vec<Tally>,
    /// What the names of each node hint at.
    pub hints: Vec<Hints>,
}

impl Reading<'_> {
    /// Sums over the element.
    pub fn tally(&self, id: NodeId) -> &Tally {
        &self.tallies[id.index()]
    }

    /// Where the element stands.
    pub fn place(&self, id: NodeId) -> Place {
        self.places[id.index()]
    }

    /// What the element's own names hint at.
    pub fn hints(&self, id: NodeId) -> Hints {
        self.hints[id.index()]
    }
}

/// Reads a page whose articles claim their lines.
pub fn read<'p>(
    page: &'p Page,
    claims: impl FnOnce(&Page, &[TextBlock], &[Senses], &[Link], &[Hints]) -> Claims,
) -> Reading<'p> {
    let lines = blocks::read(page);
    let senses: Vec<Senses> = spoken(page, &lines).iter().map(|line| language::read(line)).collect();
    let hints: Vec<Hints> =
        page.nodes().map(|id| if page.is_element(id) { names::read(page, id) } else { Hints::default() }).collect();
    let found = read_links(page, &lines);
    let claims = claims(page, &lines, &senses, &found, &hints);
    let mut tallies = vec![Tally::default(); page.len()];
    let holders = count_texts(page, &mut tallies, &lines, &claims);
    count_lines(page, &mut tallies, &holders, &lines, &senses, &found, &claims);
    count_links(page, &mut tallies, &lines, &senses, &found, &claims);
    count_elements(page, &mut tallies);
    sum_up(page, &mut tallies, &hints);
    Reading { page, claims, lines, senses, places: Vec::new(), tallies, hints }
}

/// The lines as they are read: texts that styles part ("READ ALSO" in a label, then the headline) have a space between
/// them, which the markup leaves out.
fn spoken(page: &Page, lines: &[TextBlock]) -> Vec<String> {
    let mut spoken = vec![String::new(); lines.len()];
    let mut line = 0;
    for id in page.nodes().filter(|id| !page.is_element(*id)) {
        while line + 1 < lines.len() && lines[line + 1].first <= id {
            line += 1;
        }
        if lines.get(line).is_none_or(|line| line.first > id)
            || page.parent(id).is_some_and(|up| matches!(page.tag(up), "script" | "style" | "title"))
        {
            continue;
        }
        join(&mut spoken[line], page.text(id));
    }
    spoken
}

/// All links with their texts and the lines they stand in.
fn read_links(page: &Page, lines: &[TextBlock]) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    let mut known: std::collections::HashMap<&str, (Destination, bool)> = std::collections::HashMap::new();
    let mut line = 0;
    for id in page.nodes() {
        if page.tag(id) != "a" {
            continue;
        }
        let Some(href) = page.attribute(id, Attribute::Href) else { continue };
        // Links nest in broken pages only; each text is then read twice at most by this.
        if found.last().is_some_and(|outer| page.contains(outer.node, id)) {
            continue;
        }
        let (destination, own) = *known.entry(href).or_insert_with(|| links::destination(page.address(), href));
        while line + 1 < lines.len() && lines[line + 1].first <= id {
            line += 1;
        }
        let mut text = spaced_text(page, id);
        let chars = text.chars().map(blocks::weight).sum::<usize>() as u32;
        let mut spanned = None;
        if chars > 0 {
            let first_text = page
                .subtree(id)
                .find(|node| !page.is_element(*node) && page.text(*node) != " " && !page.text(*node).is_empty())
                .unwrap_or(id);
            let mut first = line;
            while first + 1 < lines.len() && lines[first + 1].first <= first_text {
                first += 1;
            }
            let mut last = first;
            while last + 1 < lines.len() && page.contains(id, lines[last + 1].first) {
                last += 1;
            }
            spanned = Some((first as u32, last as u32));
        } else {
            text = picture_text(page, id);
        }
        found.push(Link { node: id, destination, own, text, chars, lines: spanned });
    }
    found
}

/// The element's text on one line, with a space where style alone parts two texts.
fn spaced_text(page: &Page, id: NodeId) -> String {
    let mut out = String::new();
    for node in page.subtree(id) {
        if page.is_element(node) {
            if is_block(page.tag(node)) {
                out.push(' ');
            }
        } else if !page.parent(node).is_some_and(|up| matches!(page.tag(up), "script" | "style")) {
            join(&mut out, page.text(node));
        }
    }
    collapse_whitespace(&out)
}

fn join(out: &mut String, text: &str) {
    if out.chars().next_back().is_some_and(|c| c.is_lowercase() || c.is_numeric())
        && text.starts_with(char::is_uppercase)
    {
        out.push(' ');
    }
    out.push_str(text);
}

fn picture_text(page: &Page, link: NodeId) -> String {
    let own = page.attribute(link, Attribute::AriaLabel).or_else(|| page.attribute(link, Attribute::Title));
    let alt = || page.subtree(link).find_map(|id| page.attribute(id, Attribute::Alt));
    own.filter(|text| !text.is_empty()).or_else(alt).unwrap_or_default().to_owned()
}

impl Link {
    /// Whether it is a line, a card or a picture of its own, not a few words in a sentence.
    pub fn stands_alone(&self, lines: &[TextBlock], senses: &[Senses]) -> bool {
        match self.lines {
            None => true,
            Some((first, last)) if first < last => true,
            Some((first, _)) => {
                let line = &lines[first as usize];
                let said = &senses[first as usize];
                let rest = line.chars.saturating_sub(line.link_chars);
                line.link_density() >= 0.8
                    || said.line
                    || said.heading && line.chars < 200
                    || rest <= LABEL_CHARS && line.link_density() >= 0.5
            }
        }
    }

    /// Whether it leads to a story, by address or by a text as long as a headline.
    pub fn is_story(&self) -> bool {
        let chars: usize = self.text.chars().map(blocks::weight).sum();
        // An address, a file name, a name.
        if !self.text.contains(' ') && chars <= self.text.chars().count() * 2 {
            return self.chars == 0 && self.destination == Destination::Story;
        }
        match self.destination {
            Destination::Story => self.chars == 0 || chars >= STORY_CHARS,
            Destination::Perhaps => {
                chars >= HEADLINE_CHARS
                    && (self.text.split(' ').count() >= HEADLINE_WORDS || chars > self.text.chars().count() * 2)
            }
            _ => false,
        }
    }

    /// The line it stands in, or begins.
    pub fn line(&self) -> Option<usize> {
        self.lines.map(|(first, _)| first as usize)
    }
}

/// Counts characters where they stand, and finds the smallest element that holds each line.
fn count_texts(page: &Page, tallies: &mut [Tally], lines: &[TextBlock], claims: &Claims) -> Vec<NodeId> {
    let mut holders: Vec<NodeId> = lines.iter().map(|line| line.node).collect();
    let mut ends: Vec<NodeId> = lines.iter().map(|line| line.first).collect();
    let mut line = 0;
    let mut links: Vec<NodeId> = Vec::new();
    for id in page.nodes() {
        while links.last().is_some_and(|link| page.end(*link) <= id) {
            links.pop();
        }
        if page.is_element(id) {
            if matches!(page.tag(id), "a" | "button") {
                links.push(id);
            }
            continue;
        }
        let text = page.text(id).trim_matches(' ');
        let Some(up) = page.parent(id) else { continue };
        if text.is_empty() || matches!(page.tag(up), "script" | "style" | "title" | "head") {
            continue;
        }
        while line + 1 < lines.len() && lines[line + 1].first <= id {
            line += 1;
        }
        let Some(last) = ends.get_mut(line) else { continue };
        *last = id;
        let chars = text.chars().map(blocks::weight).sum::<usize>() as u32;
        let tally = &mut tallies[up.index()];
        tally.chars += chars;
        tally.link_chars += if links.is_empty() { 0 } else { chars };
        match claims.of(line) {
            Claim::Article => tally.body_chars += chars,
            Claim::Doubt => tally.doubt_chars += chars,
            Claim::Open => {}
        }
    }
    for (index, line) in lines.iter().enumerate() {
        let up = page.parent(line.first).unwrap_or(NodeId::ROOT);
        holders[index] = page.common_ancestor(up, ends[index]);
    }
    holders
}

fn count_lines(
    page: &Page,
    tallies: &mut [Tally],
    holders: &[NodeId],
    lines: &[TextBlock],
    senses: &[Senses],
    found: &[Link],
    claims: &Claims,
) {
    let mut links_in = vec![0u16; lines.len()];
    for link in found {
        if let Some((first, last)) = link.lines {
            for count in &mut links_in[first as usize..=last as usize] {
                *count = count.saturating_add(1);
            }
        }
    }
    for (index, line) in lines.iter().enumerate() {
        let tally = &mut tallies[holders[index].index()];
        let chars = line.chars as u32;
        tally.lines += 1;
        if claims.of(index) == Claim::Article {
            continue;
        }
        let said = &senses[index];
        tally.legal_chars += if said.legal { chars } else { 0 };
        tally.prose += u32::from(
            line.chars >= PROSE_LINE && said.give + said.subscribe + said.give_words + said.subscribe_words == 0,
        );
        let linked = line.link_density();
        if said.keep && (linked < 0.5 || page.tag(line.node).starts_with('h')) {
            tally.keeps += 1;
        }
        // A row of labels is read label by label, with its links.
        if links_in[index] > 1 && linked > 0.8 {
            continue;
        }
        if said.line && linked > 0.3 && links_in[index] == 1 {
            tally.leads += 1;
            tally.first_heading = earlier(tally.first_heading, Some(index as u32));
        } else if said.heading_word && !said.heading {
            tally.heading_words += 1;
            tally.small_chars += chars;
        } else if (said.heading || said.line_only) && !(linked > 0.8 && in_list(page, holders[index])) {
            tally.headings += 1;
            tally.heading_chars += chars;
            tally.first_heading = earlier(tally.first_heading, Some(index as u32));
        } else if linked < 0.5 && line.chars <= LABEL_CHARS {
            tally.small_chars += chars;
        }
        tally.give.starts += u32::from(said.give_starts);
        tally.subscribe.starts += u32::from(said.subscribe_starts);
        hear(&mut tally.give, index, line.chars, said.give, said.give_words);
        hear(&mut tally.subscribe, index, line.chars, said.subscribe, said.subscribe_words);
    }
}

/// An entry of a menu may say what a heading says: "Latest news".
fn in_list(page: &Page, id: NodeId) -> bool {
    std::iter::once(id).chain(page.ancestors(id)).take(3).any(|up| page.tag(up) == "li")
}

fn hear(ask: &mut Ask, index: usize, chars: usize, phrases: u16, words: u16) {
    if phrases + words == 0 {
        return;
    }
    ask.phrases += u32::from(phrases.min(3));
    ask.words += u32::from(words.min(3));
    ask.labels += u32::from(chars <= LABEL_CHARS);
    ask.chars += chars as u32;
    ask.first = earlier(ask.first, Some(index as u32));
}

fn count_links(
    page: &Page,
    tallies: &mut [Tally],
    lines: &[TextBlock],
    senses: &[Senses],
    found: &[Link],
    claims: &Claims,
) {
    // The story link before, and where it stands.
    let mut last_story: Option<(&str, usize)> = None;
    for link in found {
        let place = link.node.index();
        let alone = link.stands_alone(lines, senses);
        let claimed = link.line().is_some_and(|line| claims.of(line) == Claim::Article);
        if claimed {
            continue;
        }
        // A row of labels: each is heard for itself.
        if let Some(line) = link.line().filter(|line| {
            alone && lines[*line].link_density() > 0.8 && lines[*line].link_chars as u32 > link.chars + 1
        }) {
            let said = language::read(&link.text);
            hear(&mut tallies[place].give, line, link.chars as usize, said.give, said.give_words);
            hear(&mut tallies[place].subscribe, line, link.chars as usize, said.subscribe, said.subscribe_words);
        } else if link.lines.is_none() && !link.text.is_empty() {
            let said = language::read(&link.text);
            tallies[place].give.labels += u32::from(said.give + said.give_words > 0);
            tallies[place].subscribe.labels += u32::from(said.subscribe + said.subscribe_words > 0);
        }
        match link.destination {
            Destination::Give => tallies[place].give.links += 1,
            Destination::Subscribe => tallies[place].subscribe.links += 1,
            // A channel that one is asked to follow.
            Destination::Social if link.line().is_some_and(|line| senses[line].subscribe > 0) => {
                tallies[place].subscribe.links += 1
            }
            Destination::Social => tallies[place].social += 1,
            _ => {}
        }
        if !alone {
            continue;
        }
        tallies[place].buttons += u32::from(link.chars > 0);
        if link.destination == Destination::Itself && link.chars >= STORY_CHARS as u32 * 2 {
            tallies[place].story_chars += link.chars;
        } else if link.is_story() && !asks_in_text(link) {
            let href = page.attribute(link.node, Attribute::Href).unwrap_or_default();
            let again = last_story.is_some_and(|(last, at)| last == href && place - at <= CARD_NODES);
            if !again {
                tallies[place].stories += 1;
                tallies[place].sure_stories += u32::from(link.destination == Destination::Story);
                tallies[place].own_stories += u32::from(link.own);
                last_story = Some((href, place));
            }
            tallies[place].story_chars += link.chars;
        } else if matches!(link.destination, Destination::Other | Destination::Perhaps | Destination::Story)
            && link.chars > 0
        {
            let said = language::read(&link.text);
            let asks = said.give + said.give_words + said.subscribe + said.subscribe_words > 0;
            let is_label = !asks && !said.small_print && !said.heading;
            tallies[place].labels += u32::from(is_label);
            let href = page.attribute(link.node, Attribute::Href).unwrap_or_default();
            let parts = href
                .split(['?', '#'])
                .next()
                .unwrap_or_default()
                .split('/')
                .filter(|part| !part.is_empty() && !part.contains(':'))
                .count();
            let plausible = is_label
                && link.own
                && link.destination == Destination::Perhaps
                && link.text.contains(' ')
                && link.chars >= PLAUSIBLE_CHARS
                && parts >= 2;
            tallies[place].plausible += u32::from(plausible);
        }
    }
}

/// A headline that offers something is an offer.
fn asks_in_text(link: &Link) -> bool {
    let said = language::read(&link.text);
    link.destination != Destination::Story && said.give + said.subscribe > 0 && !said.line
}

/// A hidden field of a service that tells people from machines.
fn is_captcha(page: &Page, id: NodeId) -> bool {
    [Attribute::Id, Attribute::Class]
        .iter()
        .filter_map(|name| page.attribute(id, *name))
        .any(|name| name.contains("captcha"))
}

fn count_elements(page: &Page, tallies: &mut [Tally]) {
    for id in page.nodes() {
        let tally = &mut tallies[id.index()];
        match page.tag(id) {
            "img" | "picture" | "svg" | "video" | "canvas" | "iframe" => tally.pictures += 1,
            "button" => tally.buttons += 1,
            "form" => match page.attribute(id, Attribute::Action).map(|to| links::destination(page.address(), to).0) {
                Some(Destination::Give) => tally.give.links += 1,
                Some(Destination::Subscribe) => tally.subscribe.links += 1,
                _ => {}
            },
            "textarea" if !is_captcha(page, id) => tally.text_areas += 1,
            "input" if matches!(page.attribute(id, Attribute::Type), Some("submit" | "button" | "image")) => {
                tally.buttons += 1;
                let said = language::read(
                    page.attribute(id, Attribute::Value).or(page.attribute(id, Attribute::Alt)).unwrap_or_default(),
                );
                tally.give.labels += u32::from(said.give + said.give_words > 0);
                tally.subscribe.labels += u32::from(said.subscribe + said.subscribe_words > 0);
            }
            "input" => match page.attribute(id, Attribute::Type).unwrap_or("text").to_ascii_lowercase().as_str() {
                "email" => tally.email_fields += 1,
                "password" => tally.other_fields += 1,
                "text" | "" | "tel" => {
                    let names = [
                        Attribute::Name,
                        Attribute::Id,
                        Attribute::Placeholder,
                        Attribute::Class,
                        Attribute::AriaLabel,
                    ];
                    let is_mail = names.iter().filter_map(|name| page.attribute(id, *name)).any(|value| {
                        let value = value.to_ascii_lowercase();
                        value.contains("mail") || value.contains("newsletter")
                    });
                    if is_mail { tally.email_fields += 1 } else { tally.text_fields += 1 }
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// From the leaves up: sums, and which elements are cards.
fn sum_up(page: &Page, tallies: &mut [Tally], hints: &[Hints]) {
    for index in (1..page.len()).rev() {
        let id = NodeId::from_index(index);
        if !page.is_element(id) {
            continue;
        }
        let hint = hints[index];
        let tally = &mut tallies[index];
        if tally.body_chars == 0 {
            if hint.give {
                tally.give.named = tally.chars;
                tally.give.names += 1;
            }
            if hint.subscribe {
                tally.subscribe.named = tally.chars;
                tally.subscribe.names += 1;
            }
            if hint.teaser {
                tally.named_teaser = tally.chars;
            }
            let rest = tally.chars.saturating_sub(tally.story_chars);
            let is_card = tally.stories == 1
                && rest <= CARD_REST
                && rest <= tally.story_chars.max(PICTURE_CARD) * CARD_TIMES
                && tally.labels <= 4
                && tally.buttons <= 5
                && tally.lines <= CARD_LINES
                && tally.headings == 0;
            tally.cards = if is_card && rest > 0 { 1 } else { tally.cards };
            if is_card {
                tally.story_chars = tally.chars;
            }
        }
        let give_loose = is_loose(page, tallies, id, |tally| (&tally.give, 0));
        let subscribe_loose = is_loose(page, tallies, id, |tally| (&tally.subscribe, tally.email_fields));
        tallies[index].give.loose = give_loose;
        tallies[index].subscribe.loose = subscribe_loose;
        let own = strange(page, tallies, id);
        let tally = &mut tallies[index];
        let is_card = tally.stories <= 1 && tally.story_chars == tally.chars && tally.chars > 0;
        tally.strange = if is_card || page.tag(id) == "a" { 0 } else { own };
        let tally = tally.clone();
        if let Some(up) = page.parent(id) {
            tallies[up.index()].add(&tally);
        }
    }
}

/// Characters in the element that have no place among links to stories: texts, links and forms that stand in no card,
/// under no heading of their own and are more than a date, a label or an excerpt after a story.
fn strange(page: &Page, tallies: &[Tally], id: NodeId) -> u32 {
    let mut sum = 0;
    let mut after_story = false;
    let mut headed = false;
    let looks = |child: NodeId| (page.tag(child), page.attribute(child, Attribute::Class));
    let mut card = None;
    for child in page.child_elements(id) {
        let inside = &tallies[child.index()];
        if inside.stories == 1 && inside.strange == 0 {
            card = Some(looks(child));
        } else if card == Some(looks(child))
            && inside.stories <= 1
            && inside.link_chars > 0
            && inside.labels <= 2
            && inside.chars <= CARD_REST
            && inside.chars >= LABEL_CHARS as u32 / 2
        {
            // One more of the cards before, whose link tells no story.
            continue;
        }
        if inside.chars == 0 {
            // A banner without text.
            sum += if inside.give.links + inside.subscribe.links > 0 { LABEL_CHARS as u32 } else { 0 };
            continue;
        }
        let under_heading = headed
            && inside.plausible > 0
            && inside.plausible == inside.labels
            && inside.link_chars >= inside.labels * PLAUSIBLE_MEAN;
        // A card with a picture whose address says nothing.
        let pictured = inside.plausible == 1 && inside.labels == 1 && inside.pictures > 0 && inside.lines <= CARD_LINES;
        headed = inside.heading_chars > 0 && inside.heading_chars + 12 >= inside.chars;
        if inside.stories > 0 || inside.heading_chars > 0 || inside.story_chars > 0 || under_heading || pictured {
            sum += inside.strange;
            after_story = true;
            continue;
        }
        let asks = inside.give.phrases + inside.give.links + inside.subscribe.phrases + inside.subscribe.links;
        let fields = inside.email_fields + inside.text_fields + inside.other_fields + inside.text_areas;
        let foreign = asks + fields + inside.social + inside.keeps > 0;
        let more = inside.labels <= 1 && inside.chars <= LABEL_CHARS as u32;
        let excerpt = after_story && inside.labels == 0 && inside.chars <= EXCERPT_CHARS;
        if foreign || !(more || excerpt) {
            sum += inside.chars;
        }
        after_story = false;
    }
    sum
}

/// A button or a short line; what explains it may stand beside it.
const BUTTON_CHARS: u32 = 60;
/// A heading, a close button or small print beside a box.
const BESIDE_CHARS: u32 = 30;

/// Whether all that asks stands in one child that is a box without the rest, and the rest is more than its heading.
fn is_loose(page: &Page, tallies: &[Tally], id: NodeId, of: impl Fn(&Tally) -> (&Ask, u32)) -> bool {
    let tally = &tallies[id.index()];
    let count = |tally: &Tally| {
        let (ask, fields) = of(tally);
        ask.phrases + ask.labels + ask.links + fields
    };
    let asked = count(tally);
    let whole = page.child_elements(id).find(|child| asked > 0 && count(&tallies[child.index()]) == asked);
    let Some(child) = whole else { return false };
    let inside = &tallies[child.index()];
    let rest = tally.chars.saturating_sub(inside.chars);
    if rest == 0 {
        return of(inside).0.loose;
    }
    if inside.chars <= BUTTON_CHARS {
        return false;
    }
    // A box of nothing but paragraphs, headings and buttons is one text.
    let is_text = |child| matches!(page.tag(child), "p" | "a" | "button" | "h2" | "h3" | "h4" | "h5" | "br");
    if page.child_elements(id).all(is_text) {
        return false;
    }
    let before = page.child_elements(id).find(|other| *other != child && tallies[other.index()].chars > 0);
    let heading = before.filter(|other| *other < child && holds_heading(page, *other));
    let heading = heading.map_or(0, |other| tallies[other.index()].chars);
    let legal = tally.legal_chars.saturating_sub(inside.legal_chars);
    rest.saturating_sub(heading + legal) > BESIDE_CHARS || tally.labels != inside.labels
}

fn holds_heading(page: &Page, id: NodeId) -> bool {
    let is_heading =
        |node: NodeId| matches!(page.tag(node), "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "legend" | "header");
    is_heading(id) || page.child_elements(id).next().is_some_and(is_heading)
}
