//! Where a link leads: to another story, to a donation or subscription page, or to none of our business.
//!
//! A story is told by the shape of its address (a date, an id, a slug of several words) or, where the address says
//! nothing, by link text as long as a headline. Addresses are never compared with a list of publishers; the hosts named
//! here are services that every publisher uses.

use super::link_words::{LinkWords, link_words};
use crate::page::Address;
use crate::page::slug::{names_story, query_number, words_of};
use crate::report::ClutterKind;

/// The address of a person has no more words in its last part.
const MOST_WORDS_OF_NAME: usize = 8;

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    /// Another story, by its address.
    Story,
    /// Perhaps a story: its address says neither yes nor no.
    Perhaps,
    /// A donation page.
    Give,
    /// A newsletter, subscription, trial or app page.
    Subscribe,
    /// A social network or a share button.
    Social,
    /// The page itself.
    Itself,
    /// A section, tag, author, legal page; mail; a place on this page.
    Other,
}

/// What is asked for where a link leads that was classified so: on a page of the site's own that is made for that, or in a
/// channel. Where an account is made, that is to comment as likely as to read on.
pub fn asks(destination: Destination, own: bool, link: &str) -> Option<ClutterKind> {
    let kind = match destination {
        Destination::Give => ClutterKind::Fundraising,
        Destination::Subscribe => ClutterKind::Subscription,
        _ => return None,
    };
    let registers = || has_segment(link, link_words().registration_slugs);
    let is_channel = || Address::parse(link).is_some_and(|address| is_channel(&address));
    (if own { !registers() } else { is_channel() }).then_some(kind)
}

/// How many segments the path has to which a link of the page at `page` leads.
pub fn depth(page: Option<&Address>, link: &str) -> usize {
    led_to(page, link).map_or(0, |address| address.path.split('/').filter(|segment| !segment.is_empty()).count())
}

/// Whether the link leads to the first page of the site.
pub fn leads_home(page: Option<&Address>, link: &str) -> bool {
    let is_own = |to: &Address| page.is_none_or(|page| page.bare_host() == to.bare_host());
    let is_home = |to: Address| to.path == "/" && to.query.is_none() && is_own(&to);
    !link.starts_with('#') && led_to(page, link).is_some_and(is_home)
}

/// Whether the link leads to a service that takes money for others.
pub fn is_giving_service(link: &str) -> bool {
    let takes = |address: Address| {
        let host = address.bare_host();
        is_one_of(host, link_words().donation_services) || is_one_of(host, link_words().payment_services)
    };
    Address::parse(link).is_some_and(takes)
}

/// Classifies a link of the page at `page`, and says whether it stays on the page's site.
pub fn destination(page: Option<&Address>, link: &str) -> (Destination, bool) {
    if shares(link) {
        return (Destination::Social, false);
    }
    let Some(address) = led_to(page, link).filter(|_| !link.trim_start().starts_with('#') && !is_script(link)) else {
        return (Destination::Other, false);
    };
    let own = page.is_none_or(|page| page.same_site(&address));
    (classify(page, &address, own), own)
}

/// What a frame with this address asks for: [`Destination::Give`], [`Destination::Subscribe`], or `None` for anything
/// else. Besides what a link tells, a frame from a service for donations or letters is its form.
pub fn frame(page: Option<&Address>, source: &str) -> Option<Destination> {
    let address = absolute(page, source)?;
    let host = address.bare_host();
    if is_one_of(host, link_words().donation_frames) {
        return Some(Destination::Give);
    }
    if is_one_of(host, link_words().letter_frames) {
        return Some(Destination::Subscribe);
    }
    let (to, _) = destination(page, source);
    matches!(to, Destination::Give | Destination::Subscribe).then_some(to)
}

/// Whether a frame with this address plays what an audio service has.
pub fn plays(page: Option<&Address>, source: &str) -> bool {
    absolute(page, source).is_some_and(|address| is_one_of(address.bare_host(), link_words().audio_services))
}

/// Whether a link leads to where apps are to be had.
pub fn leads_to_app(page: Option<&Address>, link: &str) -> bool {
    absolute(page, link).is_some_and(|address| is_app_store(&address))
}

fn is_app_store(address: &Address) -> bool {
    let host = address.bare_host();
    let has_apps = |segment: &&str| address.path.split('/').any(|known| known == *segment);
    is_one_of(host, link_words().app_stores)
        || link_words().stores.iter().any(|(store, apps)| host == *store && has_apps(apps))
}

/// The address of the page that a frame shows as a card to lead there, if it does: as WordPress has them.
pub fn embedded(source: &str) -> Option<&str> {
    // https://developer.wordpress.org/reference/functions/get_post_embed_url/
    source.split(['?', '#']).next()?.trim_end_matches('/').strip_suffix("/embed")
}

/// Where a link leads, of a page without an address on a site of its own.
fn led_to(page: Option<&Address>, link: &str) -> Option<Address> {
    let own = || Address::parse(&format!("https://localhost/{}", link.trim_start_matches('/')));
    absolute(page, link).or_else(|| if page.is_none() { own() } else { None })
}

/// The address that a link or frame of the page at `page` names.
pub fn absolute(page: Option<&Address>, link: &str) -> Option<Address> {
    page.map_or_else(|| Address::parse(link), |page| page.resolve(link))
}

/// What of its own an outlet promotes with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promoted {
    /// A game, a podcast, a shop, a quiz.
    Goods,
    /// The paper's own edition.
    Edition,
}

/// What a link promotes, by the words of its address: the first label of the host and all segments but a headline.
pub fn promoted(page: Option<&Address>, link: &str) -> Option<Promoted> {
    let address = absolute(page, link)?;
    let host = address.bare_host();
    if is_one_of(host, link_words().audio_services) {
        return Some(Promoted::Goods);
    }
    let path = address.path.to_lowercase();
    let label = host.split('.').next().unwrap_or_default();
    let segments = || path.split('/').chain([label]).filter(|segment| words_of(segment).count() <= 3);
    let names = |words: &[&str]| segments().any(|segment| words.contains(&segment));
    if names(link_words().edition_words) {
        Some(Promoted::Edition)
    } else if names(link_words().promotion_words) {
        Some(Promoted::Goods)
    } else {
        None
    }
}

fn classify(page: Option<&Address>, address: &Address, own: bool) -> Destination {
    let host = address.bare_host();
    if is_app_store(address) {
        return Destination::Subscribe;
    }
    if is_one_of(host, link_words().donation_services) || is_one_of(host, link_words().payment_services) {
        return Destination::Give;
    }
    if is_channel(address) {
        return Destination::Subscribe;
    }
    // On a network's own pages links lead to its own stories.
    if !(page.is_some() && own) && is_one_of(host, link_words().social) {
        return Destination::Social;
    }
    let is_itself =
        |page: &Address| page.host == address.host && (same_path(page, address) || same_name(page, address));
    if page.is_some_and(is_itself) {
        return Destination::Itself;
    }
    let path = address.path.to_lowercase();
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let first_label = host.split('.').next().unwrap_or_default();
    // "offers.bank.example" offers nothing of this site's; where one signs up, one also signs in.
    let asks_elsewhere = || word_asks(first_label).filter(|_| !is_login(&path));
    if let Some(asks) = if own { asks_in(first_label) } else { asks_elsewhere() } {
        return asks;
    }
    // A slug of many words is a headline: "how-to-donate-blood" leads to a story.
    let short = segments.iter().filter(|segment| words_of(segment).count() <= 4);
    // As a whole, "offers" asks at either end: "/special/shop/offers/go" leads elsewhere.
    let is_end = |segment: &&str| segments.first() == Some(segment) || segments.last() == Some(segment);
    let asks = |segment: &&str| if is_end(segment) { asks_in(segment) } else { word_asks(segment) };
    let asked = short.filter_map(asks).next();
    // An issue of a letter, in its archive: "/newsletters/2024/05/31/the-ferry-is-back-123456".
    if let Some(asks) = asked.filter(|_| !names_issue(&segments)) {
        return asks;
    }
    if is_file(&path) {
        return Destination::Other;
    }
    let LinkWords { no_story, persons, jobs, .. } = link_words();
    // jobs.example.org
    if no_story.contains(&first_label) || jobs.contains(&first_label) {
        return Destination::Other;
    }
    if names_story(&segments, address.query.as_deref()) && segments.is_empty() {
        return Destination::Story;
    }
    let Some((last, before)) = segments.split_last() else { return Destination::Other };
    let above = before.last().copied().unwrap_or_default();
    let is_name = words_of(last).count() <= MOST_WORDS_OF_NAME;
    if [*last, above].iter().any(|segment| no_story.contains(segment) || jobs.contains(segment))
        || persons.contains(last)
        || is_name && persons.contains(&above)
    {
        return Destination::Other;
    }
    if names_story(&segments, address.query.as_deref()) {
        return Destination::Story;
    }
    if own && page.is_some_and(|page| same_shape(&page.path, &path)) {
        return Destination::Story;
    }
    Destination::Perhaps
}

/// Whether one follows an outlet there, on a service that sends its news on.
fn is_channel(address: &Address) -> bool {
    let begins = first_segment(&address.path);
    link_words().channels.iter().any(|(channel, segment)| {
        (*segment == "*" || begins == *segment) && is_one_of(address.bare_host(), &[*channel])
    })
}

/// Whether the address has a date and then a headline.
fn names_issue(segments: &[&str]) -> bool {
    let is_number = |segment: &str, chars| segment.len() == chars && segment.bytes().all(|byte| byte.is_ascii_digit());
    let Some((last, before)) = segments.split_last() else { return false };
    let is_dated = before.windows(2).any(|pair| is_number(pair[0], 4) && is_number(pair[1], 2));
    is_dated && words_of(last).count() >= 4
}

fn first_segment(path: &str) -> &str {
    path.split('/').find(|segment| !segment.is_empty()).unwrap_or_default()
}

/// Whether the link opens a letter without an address (RFC 6068) or a message, to send the page to somebody.
pub fn shares(link: &str) -> bool {
    begins_with_one_of(link, &["mailto:?", "whatsapp:"])
}

/// Whether the link is an address for mail.
pub fn is_mail(link: &str) -> bool {
    begins_with_one_of(link, &["mailto:"])
}

/// Whether the link opens no page: a script, a mail.
pub fn is_script(link: &str) -> bool {
    begins_with_one_of(link, &["javascript:", "mailto:", "tel:", "data:", "about:"])
}

fn begins_with_one_of(link: &str, schemes: &[&str]) -> bool {
    let link = link.trim_start();
    schemes.iter().any(|scheme| link.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// Whether the link leads to where who has an account signs in.
pub fn is_login(link: &str) -> bool {
    has_segment(link, link_words().login_slugs)
}

fn has_segment(link: &str, known: &[&str]) -> bool {
    link.split(['/', '?']).any(|segment| known.contains(&segment))
}

/// Whether the link opens a picture or a document, by the end of its path.
pub fn is_file(link: &str) -> bool {
    let path = link.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    link_words().images.iter().any(|end| path.ends_with(end))
}

/// An address that differs from the page's own in nothing but the fragment and what the query says beside the story's
/// number.
fn same_path(page: &Address, other: &Address) -> bool {
    let number = |address: &Address| address.query.as_deref().and_then(query_number).map(str::to_owned);
    const SHORTEST: usize = 12;
    let path = page.path.trim_end_matches('/');
    let below = other.path.trim_end_matches('/').strip_prefix(path).and_then(|rest| rest.strip_prefix('/'));
    // Of a story's address, what it has beside the text: "/all", "/print".
    let is_part =
        |rest: &str| !rest.contains('/') && words_of(rest).count() == 1 && words_of(last_segment(path)).count() > 2;
    // Its next page: "?p=2".
    let calls_page = |part: &str| part.split_once('=').is_some_and(|(key, _)| link_words().page_keys.contains(&key));
    let is_page = |query: &str| query.split('&').any(calls_page);
    let is_next = || path == other.path.trim_end_matches('/') && other.query.as_deref().is_some_and(is_page);
    if path.len() > SHORTEST && (below.is_some_and(is_part) || is_next()) {
        return true;
    }
    path == other.path.trim_end_matches('/')
        && (other.query == page.query || page.path.len() > SHORTEST && number(page) == number(other))
}

/// An address of the same story elsewhere on the site, its pictures or its comments: it ends in the same name, and no number
/// tells it apart.
fn same_name(page: &Address, other: &Address) -> bool {
    const SHORTEST: usize = 12;
    const WORDS: usize = 4;
    let own = last_segment(&page.path);
    own.len() >= SHORTEST
        && words_of(own).count() >= WORDS
        && own == last_segment(&other.path)
        && other.query.as_deref().and_then(query_number).is_none()
}

fn last_segment(path: &str) -> &str {
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

fn is_one_of(host: &str, hosts: &[&str]) -> bool {
    hosts.iter().any(|known| host == *known || host.strip_suffix(known).is_some_and(|rest| rest.ends_with('.')))
}

/// What a segment of a path or the first label of a host asks for, by a word of it or as a whole.
fn asks_in(segment: &str) -> Option<Destination> {
    let LinkWords { give_slugs, subscribe_slugs, .. } = link_words();
    word_asks(segment)
        .or_else(|| give_slugs.contains(&segment).then_some(Destination::Give))
        .or_else(|| subscribe_slugs.contains(&segment).then_some(Destination::Subscribe))
}

fn word_asks(segment: &str) -> Option<Destination> {
    let LinkWords { give_words, subscribe_words, .. } = link_words();
    words_of(segment).find_map(|word| {
        let gives = give_words.contains(&word).then_some(Destination::Give);
        gives.or_else(|| subscribe_words.contains(&word).then_some(Destination::Subscribe))
    })
}

/// Whether both paths are made the same way: as many segments, each of the same kind (word, slug, number), and one of
/// them no plain word.
fn same_shape(page: &str, other: &str) -> bool {
    let kinds = |path: &str| path.split('/').filter(|segment| !segment.is_empty()).map(kind).collect::<Vec<_>>();
    let (page, other) = (kinds(page), kinds(other));
    page == other && page.iter().any(|kind| *kind != 'w')
}

fn kind(segment: &str) -> char {
    let digits = segment.bytes().filter(u8::is_ascii_digit).count();
    if digits == segment.len() {
        'n'
    } else if words_of(segment).count() >= 3 {
        's'
    } else if digits > 0 {
        'm'
    } else {
        'w'
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations() {
        let page = Address::parse("https://www.example.org/news/world/some-story-of-today-123456").unwrap();
        for (link, expected) in [
            ("/news/world/another-story-of-the-day-123457", Destination::Story),
            ("/2024/01/31/slug", Destination::Story),
            ("/2024/01/31/", Destination::Perhaps),
            ("/?p=31035", Destination::Story),
            ("/?cat=10", Destination::Other),
            ("/show.php?newsid=6485822", Destination::Story),
            ("/article/7654321.html", Destination::Story),
            ("/news/how-to-donate-blood-in-your-town", Destination::Story),
            ("/tag/ukraine-war-and-the-rest-of-it", Destination::Other),
            ("/job/keeper-of-the-old-lighthouse-123456", Destination::Other),
            ("/redaktion/ann-example-123456.html", Destination::Other),
            ("/politics", Destination::Perhaps),
            ("/donate?utm=x", Destination::Give),
            ("https://donate.example.org/", Destination::Give),
            ("https://www.paypal.com/donate?hosted=1", Destination::Give),
            ("/newsletters/", Destination::Subscribe),
            ("/newsletters/2024/05/31/the-ferry-is-back-1234", Destination::Story),
            ("/newsletters/2024/05/sign-up", Destination::Subscribe),
            ("/people/the-captain-of-the-old-ferry-comes-home-at-last", Destination::Story),
            ("/people/ann-example-of-the-sea", Destination::Other),
            ("https://apps.apple.com/app/id1", Destination::Subscribe),
            ("https://play.google.com/store/apps/details?id=a", Destination::Subscribe),
            ("https://play.google.com/store/movies/details?id=a", Destination::Perhaps),
            ("https://signup.other.example/sign-in/?option=a", Destination::Perhaps),
            ("https://offers.bank.example/frame", Destination::Perhaps),
            ("https://offers.example.org/frame", Destination::Subscribe),
            ("/special/shop/offers/go?id=1", Destination::Perhaps),
            ("/news/world/some-story-of-today-123456?p=2&locale=en", Destination::Itself),
            ("https://www.facebook.com/sharer/sharer.php?u=x", Destination::Social),
            ("mailto:me@example.org", Destination::Other),
            ("mailto:?subject=Harbour&body=https://example.org/", Destination::Social),
            ("WhatsApp://send?text=Harbour", Destination::Social),
            ("#top", Destination::Other),
            ("/news/world/some-story-of-today-123456?share=1", Destination::Itself),
            ("/", Destination::Other),
        ] {
            assert_eq!(destination(Some(&page), link).0, expected, "{link}");
        }
    }

    #[test]
    fn what_is_asked_for_where_a_link_leads() {
        use ClutterKind::{Fundraising, Subscription};
        let page = Address::parse("https://www.example.org/news/world/some-story-of-today-123456").unwrap();
        for (link, expected) in [
            ("/donate", Some(Fundraising)),
            ("/newsletter", Some(Subscription)),
            ("/sign-up?next=/sea", None),
            ("/sea", None),
            ("https://other.example/donate", None),
            ("https://www.paypal.com/donate", None),
            ("https://www.whatsapp.com/channel/abc", Some(Subscription)),
            ("https://mailchi.mp/post/five", Some(Subscription)),
            ("https://news.google.com/publications/abc", Some(Subscription)),
            ("https://www.whatsapp.com/download", None),
        ] {
            let (destination, own) = destination(Some(&page), link);
            assert_eq!(asks(destination, own, link), expected, "{link}");
        }
    }

    #[test]
    fn a_network_has_stories_of_its_own() {
        let page = Address::parse("https://www.linkedin.com/pulse/on-ferries-and-harbours-ann-other/").unwrap();
        for (link, expected) in [
            ("/pulse/a-bridge-is-no-ferry-ann-other", Destination::Story),
            ("https://www.facebook.com/sharer/sharer.php?u=x", Destination::Social),
        ] {
            assert_eq!(destination(Some(&page), link).0, expected, "{link}");
        }
    }

    #[test]
    fn frames() {
        let page = Address::parse("https://www.example.org/news/world/some-story-of-today-123456").unwrap();
        for (source, expected) in [
            ("https://donorbox.org/embed/our-paper?amount=5", Some(Destination::Give)),
            ("https://www.fundraiseup.com/widget/ABC", Some(Destination::Give)),
            ("https://paper.us1.list-manage.com/subscribe?u=1&id=2", Some(Destination::Subscribe)),
            ("https://letters.substack.com/embed", Some(Destination::Subscribe)),
            ("/newsletter/embed", Some(Destination::Subscribe)),
            ("https://donate.example.org/frame", Some(Destination::Give)),
            ("https://www.youtube.com/embed/abc", None),
            ("https://tpc.googlesyndication.com/safeframe/1-0-40/html/container.html", None),
            ("https://datawrapper.dwcdn.net/AbCdE/3/", None),
            ("about:blank", None),
            ("", None),
        ] {
            assert_eq!(frame(Some(&page), source), expected, "{source}");
        }
    }
}
