//! Which part of a page is the article.

use copydesk::article::{self, Article, Role};
use copydesk::page::{Page, Paths, html};

const PARAGRAPH: &str = "<p>The council of the harbour town voted on Tuesday for a second ferry, which is to cross the bay \
    every hour from May, as the mayor had asked for in spring.</p>";

fn paragraphs(count: usize) -> String {
    PARAGRAPH.repeat(count)
}

fn read(body: &str) -> (Page, Vec<Article>) {
    let page = html::parse(&format!("<!-- saved from url=(0020)https://a.org/a/story -->{body}"));
    let articles = article::find(&page);
    (page, articles)
}

/// Role and first word of each block.
fn outline(body: &str) -> String {
    let (_, articles) = read(body);
    let told = articles.iter().flat_map(|article| &article.blocks);
    told.map(|block| format!("{:?}:{} ", block.role, block.text.split(' ').next().unwrap_or_default())).collect()
}

fn link_cards(count: usize) -> String {
    "<div><h3><a href=/b>Ferry to cross the bay every hour from May on, council says</a></h3><p>The council voted for it, \
     and the mayor is happy with what was decided there on Tuesday.</p></div>"
        .repeat(count)
}

#[test]
fn pages_that_are_no_article() {
    for (what, body) in [
        ("nothing", String::new()),
        ("a search form", "<h1>Search</h1><form><input name=q><button>Go</button></form><p>No results.</p>".into()),
        ("a list of links", format!("<h1>News</h1>{}", link_cards(30))),
        ("a menu", format!("<nav>{}</nav>", paragraphs(5))),
        ("a footer", format!("<div>{}</div><footer>{}</footer>", link_cards(9), paragraphs(3))),
    ] {
        assert_eq!(outline(&body), "", "{what}");
    }
}

#[test]
fn the_address_of_a_front_page_is_no_article() {
    let story = format!("<h1>Ferry</h1>{}", paragraphs(6));
    for (address, found) in [("https://a.org/", 0), ("https://a.org/index.html", 0), ("https://a.org/ferry", 1)] {
        let page = html::parse(&format!("<!-- saved from url=(0000){address} -->{story}"));
        assert_eq!(article::find(&page).len(), found, "{address}");
    }
}

#[test]
fn roles() {
    let standfirst = "<p class=lead>A second ferry is to cross the bay every hour, says the council</p>";
    for (body, expected) in [
        (format!("<h1>Ferry</h1>{standfirst}<div>{}</div>", paragraphs(4)), "Headline:Ferry Standfirst:A "),
        (format!("<div><h1>Ferry</h1>{}</div>", paragraphs(4)), "Headline:Ferry "),
        (
            format!("<h1>Ferry</h1><div><figure><figcaption>Boat</figcaption></figure>{}</div>", paragraphs(4)),
            "Headline:Ferry Caption:Boat ",
        ),
        (
            format!(
                "<h1>Ferry</h1><div><div class=wp-caption><img src=a><p class=wp-caption-text>Boat, with all of its crew of twelve \
                 men on deck, before it sailed for the island in the spring of last year.</p></div>{}</div>",
                paragraphs(4)
            ),
            "Headline:Ferry Caption:Boat, ",
        ),
        (
            format!(
                "<h1>Ferry</h1><div><figure><figcaption><section><div><div><p>Boat</p></div></div></section></figcaption></figure>{}\
                 </div>",
                paragraphs(4)
            ),
            "Headline:Ferry Caption:Boat ",
        ),
        (
            format!("<h1>Ferry</h1><div class=has-caption>{}</div>", paragraphs(7)),
            "Headline:Ferry Paragraph:The Paragraph:The Paragraph:The ",
        ),
        (
            format!("<h1>Ferry</h1><div><p>By Ann Other</p><h2>Why</h2>{}</div>", paragraphs(4)),
            "Headline:Ferry Paragraph:By Heading:Why ",
        ),
        (format!("<form><h1>Ferry</h1><div>{}</div></form>", paragraphs(4)), "Headline:Ferry "),
    ] {
        assert_eq!(outline(&body), format!("{expected}{}", "Paragraph:The ".repeat(4)), "{body}");
    }
}

/// What is longer than the article: comments, a dialog's text, other stories.
#[test]
fn the_body_follows_the_headline() {
    let story =
        |count: usize| format!("<main><h1>Ferry to cross</h1><div class=text>{}</div></main>", paragraphs(count));
    let links = "<ul><li><a href=/b>Another story of this paper</a></ul>".repeat(20);
    let others = format!("{links}<ul>{}</ul>", format!("<li>{PARAGRAPH}</li>").repeat(20));
    let standfirst = "<header><h1>Ferry to cross</h1><p>A second ferry is to cross the bay every hour, says the council. \
        It was asked for by the mayor and by many of the town.</p></header>";
    let title = "<title>Ferry to cross - The Paper</title>";
    for (what, body, path) in [
        ("comments", format!("{title}{}<div>{others}</div>", story(4)), "/1/0/1"),
        ("a flash", format!("{title}{}{links}<div>{}</div>", story(2), paragraphs(4)), "/1/0/1"),
        ("no text at the headline", format!("{title}{}<div>{others}</div>", story(0)), "/1/1/20"),
        ("a standfirst", format!("{title}{standfirst}{links}<div>{}</div>", paragraphs(6)), "/1/21"),
        ("a name", format!("{title}<div class='box modal-enabled'>{}</div>{others}", story(4)), "/1/0/0/1"),
    ] {
        let (page, articles) = read(&body);
        assert_eq!(
            articles.iter().map(|article| Paths::of(&page).path(article.body)).collect::<Vec<_>>(),
            [path],
            "{what}"
        );
    }
}

#[test]
fn chapters_under_links_are_an_article() {
    let chapters =
        |text: &str| format!("<h1>Trips</h1>{}", format!("<h2><a href=/b>Bay</a></h2><p>{text}</p>").repeat(8));
    let long = PARAGRAPH.repeat(2).replace("<p>", "").replace("</p>", " ");
    let short = &long[..150];
    for (address, text, found) in [
        ("https://a.org/six-trips-to-the-bay", long.as_str(), 1),
        ("https://a.org/six-trips-to-the-bay", short, 0),
        ("https://a.org/trips", long.as_str(), 0),
    ] {
        let page = html::parse(&format!("<!-- saved from url=(0000){address} -->{}", chapters(text)));
        assert_eq!(article::find(&page).len(), found, "{address} {text}");
    }
}

#[test]
fn a_body_cut_into_containers_is_whole() {
    let part = format!("<div class=text>{}</div>", paragraphs(3));
    let links = "<ul><li><a href=/b>Another story of this paper</a></ul>".repeat(8);
    let (page, articles) = read(&format!("<main><h1>Ferry</h1><div>{part}<div>{links}</div>{part}</div></main>"));
    let told = articles[0].blocks.iter().filter(|block| block.role == Role::Paragraph).count();
    assert_eq!((told, Paths::of(&page).path(articles[0].body).as_str()), (6, "/1/0/1"));
}

#[test]
fn a_site_that_appends_the_next_story() {
    let story = |title: &str| format!("<article><h1>{title}</h1>{}</article>", paragraphs(4));
    for (body, titles) in [
        (format!("{}{}", story("Ferry"), story("Bridge")), vec!["Ferry", "Bridge"]),
        (format!("{}{}", story("Ferry"), story("Ferry")), vec!["Ferry"]),
        (format!("{}<section><h1>Comments</h1></section>", story("Ferry")), vec!["Ferry"]),
    ] {
        let (_, articles) = read(&body);
        let found: Vec<&str> = articles.iter().map(|article| article.title.as_str()).collect();
        assert_eq!(found, titles);
    }
}

#[test]
fn the_headline_is_what_the_page_says_it_is() {
    let body = paragraphs(4);
    for (before, title) in [
        (
            "<title>Ferry to cross the bay - The Paper</title><h1>The Paper</h1><h2>Ferry to cross the bay</h2>",
            "Ferry to cross the bay",
        ),
        ("<title>The Paper</title><h1>Ferry to cross the bay</h1>", "Ferry to cross the bay"),
        ("<meta property=og:title content='Ferry to cross'><title>x</title>", "Ferry to cross"),
        (
            "<div role=dialog><h1>Share: Ferry to cross</h1></div><title>Ferry to cross</title><h1>Ferry to cross</h1>",
            "Ferry to cross",
        ),
    ] {
        let (_, articles) = read(&format!("{before}<div>{body}</div>"));
        assert_eq!(articles[0].title, title, "{before}");
    }
}
