//! Lines among an article's paragraphs that give themselves away: "Read also: …", "Sign up here", an appeal.
//!
//! Promised: a line is judged by what it says and where it leads, never by its place alone, and what somebody is quoted
//! with, and what corrects the article, is told, not asked. Not promised: that every line that asks is known; one that
//! says it in few words stays.

use super::language::QUOTES;
use super::line_shapes::BEFORE_SENTENCE;
use super::senses::Senses;
use crate::article::blocks::TextBlock;
use crate::report::ClutterKind;

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
    /// So many words stand behind its last link.
    pub words_behind: usize,
    /// It has a link to a channel that one follows an outlet on.
    pub channel: bool,
    /// It has a link to where the site's readers sign in.
    pub login: bool,
    /// It has a link to write to somebody: its author, as likely as not.
    pub writes: bool,
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
    /// A mark or its style sets it apart, see [`is_set_apart`](super::line_shapes::is_set_apart).
    pub set_apart: bool,
    /// It is a label and a link, see [`is_label_and_link`](super::line_shapes::is_label_and_link).
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
/// So is who has so many accounts, if nobody else is spoken of.
const NETWORKS: u16 = 3;
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
/// A sentence that sends the reader to the outlet's own pages.
const SENDING_CHARS: usize = 120;
/// A heading over links; a short sentence may begin as one does.
const LABEL: usize = 40;
/// Words behind a link that are more than "here" or a date, behind a label; half of them without one.
const SENTENCE_WORDS: usize = 4;
/// What leads to the outlet's own pages says no more.
const OWN_PAGES: usize = 90;
/// And with a colon at its end: "More on the ferry and those who built it:".
const LABEL_OVER_LINKS: usize = 60;
/// Marks of a question; Greek asks with the last.
const QUESTIONS: [char; 4] = ['?', '？', '؟', ';'];

/// Judges a line that the article finder took for the article's.
pub fn judge(evidence: &Evidence) -> Verdict {
    let Evidence { line, said, leads, .. } = evidence;
    if said.corrects {
        return Verdict::Tells;
    }
    let quoted = said.told || quotes_speech(&line.text);
    // Nobody is told of by a link to a channel.
    if leads.channel && !quoted && !leads.elsewhere && line.chars <= TELLING_CHARS {
        return Verdict::Asks(ClutterKind::Subscription);
    }
    // "“You know it,” she told our letter": who speaks there is not the outlet.
    let speaks = (leads.is_called || said.reader + said.ourselves > 0 && !quoted) && !said.discloses;
    if let Some(kind) = leads.asked.filter(|_| speaks && line.chars <= ASKING_CHARS) {
        return Verdict::Asks(kind);
    }
    let is_labelled = evidence.label_and_link && line.chars <= LEADING_CHARS;
    if is_labelled || !quoted && sends_on(evidence) {
        return Verdict::SendsOn;
    }
    let follows = !quoted && follows(evidence);
    if leads_on(evidence) && (!follows || leads.own_story) {
        return Verdict::Leads;
    }
    let give = giving(evidence);
    let subscribe = subscribing(evidence, quoted, follows);
    match (give, subscribe) {
        (Some(give), Some(subscribe)) if subscribe > give => Verdict::Asks(ClutterKind::Subscription),
        (Some(_), _) => Verdict::Asks(ClutterKind::Fundraising),
        (None, Some(_)) => Verdict::Asks(ClutterKind::Subscription),
        (None, None) => Verdict::Tells,
    }
}

/// Whether the line leads to another story, or to more of them.
fn leads_on(evidence: &Evidence) -> bool {
    let Evidence { line, said, leads, .. } = evidence;
    let told = line.chars.saturating_sub(line.link_chars);
    // "(More on the engine in this film.)" is an aside, if it leads to no story of the outlet's.
    if line.text.starts_with('(') && line.text.trim_end_matches('.').ends_with(')') && !leads.own_story {
        return false;
    }
    // "More is to be found at the ministry's site." tells where.
    let is_sentence = line.text.ends_with('.') || told >= REFERRING_CHARS && !line.text.contains(':');
    let refers = !leads.own_story && is_sentence && line.link_density() < REFERRING;
    // "Previously the firm had told of two wrecks.": one word before a whole sentence.
    let is_told = said.line
        && !said.line_sure
        && said.subscribe + said.give == 0
        && line.text.ends_with('.')
        && told >= TOLD_CHARS;
    // "Previously the bridge {was closed}, and nobody minded.", "Also on Saturday: {City drew}; and Town lost.": the sentence goes on.
    let fewest = if said.parted { SENTENCE_WORDS } else { SENTENCE_WORDS / 2 };
    let goes_on = line.text.ends_with('.') && (leads.words_behind >= fewest || said.told && !said.parted);
    if goes_on && said.subscribe + said.give == 0 {
        return false;
    }
    said.line_parted && line.chars <= LEADING_ALONE
        || said.labelled && leads.sure_story && line.link_density() > 0.5 && line.chars <= LEADING_CHARS
        || (said.line || said.heading)
            && !is_told
            && line.chars <= LEADING_CHARS
            && (leads.story && line.link_density() > 0.3 && !refers
                // "For more stories like this, see our news page."
                || leads.own
                    && line.chars <= OWN_PAGES
                    && (said.ourselves > 0 || said.line && line.link_density() > 0.3)
                || line.chars <= LABEL && !line.text.ends_with('.')
                || line.chars <= LABEL_OVER_LINKS && line.text.ends_with(':'))
}

/// Whether the line asks to follow the outlet on a network, or to listen to it.
fn follows(evidence: &Evidence) -> bool {
    let Evidence { line, said, leads, .. } = evidence;
    // "Like our page on Facebook".
    let is_ours = said.our_network && line.chars <= TELLING_CHARS;
    // "Listen to the podcast on Spotify or Apple Podcasts".
    let is_outlets = leads.players >= PLAYERS || said.ourselves > 0 || said.subscribe > 0;
    let is_heard = said.podcast && leads.players > 0 && is_outlets && line.chars <= OFFER_CHARS;
    (said.follows || is_ours) && leads.social || is_heard || names_networks(evidence)
}

/// Points of lesser signs: the outlet speaks of itself, most of the line is a link, it ends the article.
fn lesser_signs(evidence: &Evidence) -> usize {
    let Evidence { line, said, leads, .. } = evidence;
    let own = own_signs(evidence);
    // Of a longer line its place says something only beside another sign: news of subscriptions may close an article too.
    let links = line.link_chars > 0 && !leads.elsewhere && !leads.writes;
    let speaks = said.reader + said.appeals > 0 && line.chars <= CLOSING_CHARS && !line.text.contains(QUOTES);
    own + usize::from(evidence.closing && (own > 0 || links || speaks))
}

fn own_signs(evidence: &Evidence) -> usize {
    let Evidence { line, said, set_apart, .. } = evidence;
    usize::from(*set_apart) + usize::from(said.ourselves > 0) + usize::from(line.link_density() > 0.5) * 2
}

/// The points that speak for an appeal for money, if they are enough.
fn giving(evidence: &Evidence) -> Option<usize> {
    let Evidence { line, said, leads, .. } = evidence;
    let points = usize::from(said.give) * 2
        + usize::from(leads.give) * 2
        + usize::from(said.give_starts)
        + lesser_signs(evidence);
    // Others are helped, by a link or to an account.
    let names_nobody = said.ourselves + said.reader + said.appeals == 0;
    let is_of_others = (leads.elsewhere || said.account_number) && !leads.give && names_nobody;
    // A paragraph that leads nowhere and speaks of nobody here: it may tell what others give, and to whom.
    let tells = names_nobody && own_signs(evidence) + line.link_chars == 0 && line.chars > TELLING_CHARS;
    let is_of_others = is_of_others || tells && !said.give_starts;
    // "IBAN …, reference “donation”": a word to write there.
    let names_reference = said.account_number && said.ourselves > 0 && !quotes_speech(&line.text);
    let is_quoted = line.text.contains(QUOTES) && !names_reference;
    let gives = said.give > 0
        && points >= if is_of_others { QUOTED } else { ENOUGH }
        && (!said.told && !is_quoted && line.chars <= ASKING_CHARS || leads.give);
    (gives || appeals(evidence)).then_some(points)
}

/// The points that speak for a line that asks to subscribe, if they are enough.
fn subscribing(evidence: &Evidence, quoted: bool, follows: bool) -> Option<usize> {
    let Evidence { line, said, leads, .. } = evidence;
    // "Already a subscriber? Log in", in any language.
    let signs_in = leads.login && line.text.contains(QUESTIONS) && line.chars <= OWN_PAGES;
    let points = usize::from(said.subscribe) * 2
        + usize::from(leads.subscribe) * 2
        + usize::from(said.subscribe_starts) * if leads.own_story { 2 } else { 1 }
        + if follows || signs_in { ENOUGH } else { 0 }
        + usize::from(said.wall && line.chars <= WALL_CHARS) * 2
        + usize::from(said.subscribe > 0 && said.account > 0)
        + lesser_signs(evidence);
    // A paragraph that leads nowhere: it may tell of subscriptions, in two sentences, or of what others do.
    let is_of_others = said.reader == 0 && !said.subscribe_starts && !said.wall && line.chars > OTHERS_CHARS;
    let tells = own_signs(evidence) == 0 && line.link_chars == 0 && (line.chars > TELLING_CHARS || is_of_others);
    let least = if (quoted || tells) && !leads.subscribe { QUOTED } else { ENOUGH };
    let longest = if leads.subscribe { ASKING_CHARS } else { OFFER_CHARS };
    // "Subscribe to our newsletter, the shop asks at the till."
    let is_told = said.told && !leads.subscribe;
    let asks = (said.subscribe > 0 || follows || signs_in) && points >= least && line.chars <= longest && !is_told;
    asks.then_some(points)
}

/// Whether the line links to networks by their names, and is about the outlet: "You find us on {Facebook}, too". Who is on so many
/// without a word of whom is meant is the outlet; on one or two may be the singer that the article is about.
fn names_networks(evidence: &Evidence) -> bool {
    let Evidence { line, said, leads, .. } = evidence;
    let fewest = match (said.ourselves > 0, said.reader > 0) {
        (true, true) => 1,
        (true, false) => 2,
        (false, _) => NETWORKS,
    };
    leads.networks >= fewest && !leads.own_story && !leads.elsewhere && line.chars <= TELLING_CHARS
}

/// Whether the line is one short sentence with links to nothing but the outlet's own pages: "Read the full story here."
fn sends_on(evidence: &Evidence) -> bool {
    let Evidence { line, said, leads, .. } = evidence;
    let is_one = !line.text.trim_end_matches(BEFORE_SENTENCE).contains(". ");
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
    said.appeals >= fewest && !said.discloses && !said.told && line.chars <= OFFER_CHARS && !line.text.contains(QUOTES)
}

/// Whether more is quoted than a name: "“You know it,” she told our letter", but not "our letter “The Tide”".
fn quotes_speech(text: &str) -> bool {
    const NAME_WORDS: usize = 3;
    let mut parts = text.split(QUOTES).skip(1);
    parts.next().is_some_and(|quoted| quoted.split_whitespace().count() > NAME_WORDS)
}
