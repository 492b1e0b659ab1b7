//! The facts that the engine tells of small pages: when it was published and updated, here; by whom, in `origin`.

mod origin;

use copydesk::analyse;
use copydesk::facts::{later_update, wire};
use copydesk::page::html;
use copydesk::report::{Fact, Facts};
use proptest::prelude::*;

const PARAGRAPH: &str = "<p>The council of the harbour town voted for a second ferry, which is to cross the bay every hour \
    from spring on, as the mayor had asked for when the old one was out of order for weeks on end.</p>";

const GERMAN: &str = "<p>Der Rat der Hafenstadt hat für eine zweite Fähre gestimmt, die vom Frühling an jede Stunde über \
    die Bucht fahren soll, wie es die Bürgermeisterin gefordert hatte, als die alte wochenlang nicht fuhr.</p>";

/// The facts of an English article: what stands in the head, before the body's text, and after it.
fn facts(head: &str, before: &str, after: &str) -> Facts {
    facts_at("https://www.paper.example/news/ferry", head, before, PARAGRAPH, after)
}

fn facts_at(address: &str, head: &str, before: &str, paragraph: &str, after: &str) -> Facts {
    let text = paragraph.repeat(6);
    let page = html::parse(&format!(
        "<!-- saved from url=(0000){address} --><html><head><title>Second ferry for the bay - The Paper</title>{head}\
         </head><body><main><h1>Second ferry for the bay</h1>{before}<div>{text}{after}</div></main></body></html>"
    ));
    analyse(&page).stories.swap_remove(0).facts
}

fn value(fact: Option<Fact>) -> String {
    fact.map(|fact| fact.value).unwrap_or_default()
}

fn linked_data(properties: &str) -> String {
    format!(r#"<script type="application/ld+json">{{"@type":"NewsArticle",{properties}}}</script>"#)
}

/// The site's head, with today's date in it, stands far above the headline.
#[test]
fn told_from_the_sites_own_day() {
    for (today, beside, published) in [
        ("Thursday, February 1, 2024", "<p>By Ann Lee, yesterday</p>", "2024-01-31"),
        ("Thursday, February 1, 2024", "<p>3 hours ago</p>", ""),
        ("Thursday, February 1, 2024, 2:30 am", "<p>Published 3 hours ago</p>", "2024-01-31"),
        ("Thursday, February 1, 2024, 2:30 am", "<p>40 minutes ago</p>", "2024-02-01T01:50"),
        ("Thursday, February 1, 2024", "<p>Today, 1:50 am</p>", "2024-02-01T01:50"),
        ("Thursday, February 1, 2024", "<p>Yesterday</p><p>January 12, 2024</p>", "2024-01-12"),
        ("The harbour's paper", "<p>Yesterday</p>", ""),
    ] {
        let menu: String = (1..12).map(|n| format!("<li><a href=/{n}>Section {n}</a></li>")).collect();
        let page = html::parse(&format!(
            "<html lang=en><title>Second ferry for the bay</title><body><header><div>{today}</div><nav><ul>{menu}</ul></nav>\
             </header><main><h1>Second ferry for the bay</h1>{beside}<div>{}</div></main></html>",
            PARAGRAPH.repeat(30)
        ));
        assert_eq!(value(analyse(&page).stories.swap_remove(0).facts.published), published, "{today}: {beside}");
    }
}

#[test]
fn when_it_was_published_and_updated() {
    let json = linked_data(r#""datePublished":"2024-01-31T19:16:00+03:00","dateModified":"2024-01-31T19:42:00+03:00""#);
    let early = linked_data(r#""datePublished":"2024-02-01T00:30:00Z""#);
    let lost_noon = linked_data(r#""datePublished":"2024-01-31T06:00""#);
    let wrong_offset = linked_data(r#""datePublished":"2024-01-31T19:16:00Z""#);
    let changed = linked_data(r#""datePublished":"2024-01-31T10:00:00Z","dateModified":"2024-01-31T12:30:08Z""#);
    let every_field = format!(
        "{}<meta property='article:published_time' content='2024-02-03T12:00:05Z'><meta name=date content='2024-02-03T12:00:05Z'>",
        linked_data(r#""datePublished":"2024-01-31T10:00:00Z","dateModified":"2024-02-03T12:00:05Z""#)
    );
    for (head, before, after, published, updated) in [
        // The change's time in every field but one.
        (every_field.as_str(), "", "", "2024-01-31T10:00:00Z", "2024-02-03T12:00:05Z"),
        (json.as_str(), "", "", "2024-01-31T19:16:00+03:00", "2024-01-31T19:42:00+03:00"),
        ("<meta property='article:published_time' content='2024-01-31T19:16Z'>", "", "", "2024-01-31T19:16Z", ""),
        ("<meta name=dc.date.issued content=2024-01-31>", "", "", "2024-01-31", ""),
        (
            "<meta property='article:modified_time' content='2024-02-03'>",
            "<p>January 31, 2024</p>",
            "",
            "2024-01-31",
            "2024-02-03",
        ),
        ("", "<time datetime='2024-01-31T19:16:00+03:00'>Jan 31</time>", "", "2024-01-31T19:16:00+03:00", ""),
        ("", "<span itemprop=datePublished content='2024-01-31T10:00'>today</span>", "", "2024-01-31T10:00", ""),
        ("", "<p>By Ann Lee | January 31, 2024 7:16 PM</p>", "", "2024-01-31T19:16", ""),
        ("", "<p>Published 31 January 2024</p><p>Updated 2 February 2024</p>", "", "2024-01-31", "2024-02-02"),
        (
            "",
            "<dl><dt>Published<dd>31 January 2024<dt>Last updated<dd>2 February 2024</dl>",
            "",
            "2024-01-31",
            "2024-02-02",
        ),
        ("", "<p class=date>31.01.2024</p>", "", "2024-01-31", ""),
        // A change told by its time alone, in the line or the next one.
        (
            "",
            "<p>Published January 31, 2024 5:05 p.m. ET | Updated 6 p.m. ET</p>",
            "",
            "2024-01-31T17:05-05:00",
            "2024-01-31T18:00-05:00",
        ),
        ("", "<p>31 January 2024, 10:05</p><p>Updated at 11:20</p>", "", "2024-01-31T10:05", "2024-01-31T11:20"),
        (
            "",
            "<p><b>31 January 2024, 10:05 hrs</b><b>Updated: 11:20</b></p>",
            "",
            "2024-01-31T10:05",
            "2024-01-31T11:20",
        ),
        ("", "<p>31 January 2024, 10:05</p><p>Doors open at 11:20</p>", "", "2024-01-31T10:05", ""),
        ("", "<p>31 January 2024, 10:05</p><p>By Ann Lee</p><p>Updated at 11:20</p>", "", "2024-01-31T10:05", ""),
        // The instant on the page's own clock.
        (&early, "<p>January 31, 2024 at 7:30 p.m.</p>", "", "2024-01-31T19:30:00-05:00", ""),
        (&early, "<time datetime='2024-01-31T19:30:00-05:00'>Jan. 31</time>", "", "2024-01-31T19:30:00-05:00", ""),
        // Noon lost in what is declared; the page's own clock declared as UTC.
        (&lost_noon, "<p>January 31, 2024 | 6:00 PM</p>", "", "2024-01-31T18:00", ""),
        (&wrong_offset, "<p>January 31, 2024 19:16 CET</p>", "", "2024-01-31T19:16+01:00", ""),
        // A time that is declared as the change's, beside the author's name.
        (
            &changed,
            "<p>By Ann Lee</p><p>By Ann Lee <time datetime='2024-01-31T12:30:08Z'>Jan. 31</time></p>",
            "",
            "2024-01-31T10:00:00Z",
            "2024-01-31T12:30:08Z",
        ),
        // Parted by style alone.
        ("", "<p><b>31.01.2024</b><b>19:16</b></p>", "", "2024-01-31T19:16", ""),
        // This story's entry in a list of stories.
        (
            "",
            "",
            "<div class=teaser><span>31.01.2024</span><h2>Second ferry for the bay</h2></div>\
             <div class=teaser><span>30.01.2024</span><h2>Bridge closed for two weeks</h2></div>",
            "2024-01-31",
            "",
        ),
        // The first post of a thread is no comment.
        (
            "",
            "<div class=comment><p>31.01.2024</p><p>Bo</p></div><div class=comment><p>3.2.2024</p><p>Cy</p></div>",
            "",
            "2024-01-31",
            "",
        ),
        // A day in running text is history.
        (
            "",
            "",
            &format!("{}<p>{} before 28 March 2007.</p>", "", "The ferry was built for the bay ".repeat(12)),
            "",
            "",
        ),
        // In any element's markup; a part of the title that is a date alone.
        ("", "<p itemprop=datePublished content='2024-01-31 10:31:00'>January 2024</p>", "", "2024-01-31T10:31:00", ""),
        ("<meta property=og:title content='Second ferry – The Paper – 31.01.2024'>", "", "", "2024-01-31", ""),
        // Posts of a social network, and lists of other stories of which no day stands out.
        ("", "", "<p>Look — Ann Lee (@annlee) January 31, 2024</p>", "", ""),
        (
            "",
            "",
            "<div class=recent><p>31.01.2024</p><p>A</p><p>30.01.2024</p><p>B</p><p>29.01.2024</p><p>C</p></div>",
            "",
            "",
        ),
        // Below the article two days are two stories', or two comments'; in it a day is an event's.
        ("", "", "</div><section><p>31.01.2024</p><p>A</p><p>30.01.2024</p><p>B</p></section><div>", "", ""),
        ("", "", "</div><p>31.01.2024</p><div>", "2024-01-31", ""),
        (
            "",
            "<p>The council of the harbour town was called in on the evening of 12 January 2019, when the storms of that \
             winter had closed the port and cut off the islands from the mainland for days on end.</p>",
            "",
            "",
            "",
        ),
        ("", "<p>Event date: 31 January 2024</p>", "", "", ""),
        ("", "", "</div><ul><li><p>Bo Dahl says:</p><p>31 January 2024 at 10:00</p><p>Nice.</p></ul><div>", "", ""),
        ("", "", "</div><h3><a href=/b>Bridge closed for two weeks</a></h3><p>31 January 2024</p><div>", "", ""),
        ("", "<p>Deadline: 31 January 2024</p>", "", "", ""),
        ("", "<p>31 January 2024 14:20Updated 2 February 2024 16:40</p>", "", "2024-01-31T14:20", "2024-02-02T16:40"),
        ("", "<p>Wed 31 Jan 2024 14.20 GMT</p>", "", "2024-01-31T14:20+00:00", ""),
        ("", "<p>31 января 2024, 14:20 МСК</p>", "", "2024-01-31T14:20+03:00", ""),
        // What is no date of the article.
        ("", "", "<p>© 2024 The Paper</p>", "", ""),
        ("", "", "<p>Copyright 31 January 2024</p>", "", ""),
        ("", "", "<div class=comments><p>Bo, 3 February 2024</p><p>Nice.</p></div>", "", ""),
        ("<meta name=date content=0000-00-00>", "", "", "", ""),
        ("<meta name=date content=2024-02-30>", "<p>31 January 2024</p>", "", "2024-01-31", ""),
        ("<meta name=pubdate content=20224-01-31>", "", "", "", ""),
        (
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>",
            "<p>31 January 2024</p>",
            "",
            "2024-01-31",
            "",
        ),
        ("", "", "", "", ""),
    ] {
        let facts = facts(head, before, after);
        assert_eq!(
            (value(facts.published), value(facts.updated)),
            (published.into(), updated.into()),
            "{head} {before} {after}"
        );
    }
}

#[test]
fn a_date_in_the_address() {
    for (address, before, published) in [
        ("https://www.paper.example/2024/01/31/ferry", "", "2024-01-31"),
        ("https://www.paper.example/2024/01/31/ferry", "<p>January 31, 2024 19:16</p>", "2024-01-31T19:16"),
        ("https://www.paper.example/2024/01/ferry", "<p>01/02/2024</p>", "2024-01-02"),
        ("https://www.paper.example/2024/02/01/ferry", "<p>01/02/2024</p>", "2024-02-01"),
        ("https://www.paper.example/ferry-2024", "", ""),
    ] {
        assert_eq!(value(facts_at(address, "", before, PARAGRAPH, "").published), published, "{address} {before}");
    }
}

#[test]
fn an_instant_in_utc_on_the_day_that_is_shown() {
    let json = linked_data(r#""datePublished":"2024-01-31T23:30:00Z""#);
    for (address, published) in [
        ("https://www.paper.example.it/2024/02/01/ferry", "2024-02-01T00:30:00+01:00"),
        ("https://www.paper.example.it/2024/01/31/ferry", "2024-01-31T23:30:00Z"),
        ("https://www.paper.example.it/ferry", "2024-01-31T23:30:00Z"),
        ("https://www.paper.example/2024/02/01/ferry", "2024-01-31T23:30:00Z"),
    ] {
        assert_eq!(value(facts_at(address, &json, "", PARAGRAPH, "").published), published, "{address}");
    }
}

#[test]
fn a_time_element_beside_the_byline() {
    for (before, evidence) in [
        ("<p>By Ann Lee</p><time datetime=2024-01-31>Jan 31</time>", "time element beside the byline"),
        ("<p>By Ann Lee <time datetime=2024-01-31>Jan 31</time></p>", "time element beside the byline"),
        ("<time datetime=2024-01-31>Jan 31</time><p>The ferry is to be white.</p>", "time element"),
    ] {
        assert_eq!(facts("", before, "").published.unwrap().evidence.text, evidence, "{before}");
    }
}

#[test]
fn megabytes_of_linked_data() {
    let long = "The ferry &amp; the \\\"bay\\\". ".repeat(200_000);
    let json = linked_data(&format!(r#""description":"{long}","datePublished":"2024-01-31","author":"Ann Lee""#));
    let many = format!(
        r#"<script type="application/ld+json">[{}{{"@type":"NewsArticle","datePublished":"2024-01-31","author":"Ann Lee"}}]</script>"#,
        r#"[[{"@type":"WebSite","name":"x"}]],"#.repeat(150_000)
    );
    for head in [json, many] {
        assert!(head.len() > 5_000_000);
        // Read, or passed over for what is shown.
        let told = facts(&head, "<p>31 January 2024</p><p>By Ann Lee</p>", "");
        assert_eq!((value(told.published), told.authors.len()), ("2024-01-31".into(), 1));
    }
}

#[test]
fn witnesses_that_disagree_are_weighed_and_told() {
    // The day in the address, what is declared and shown, and what is taken.
    for (day, json, before, published, evidence) in [
        // Published anew at each change, or moved to another system: the address stays.
        (
            "2021/07/12",
            r#""datePublished":"2024-06-17","dateModified":"2024-06-17""#,
            "",
            "2021-07-12",
            "address; JSON-LD datePublished says 2024-06-17",
        ),
        // An address keeps the day on which the draft was begun.
        (
            "2024/05/30",
            r#""datePublished":"2024-06-17""#,
            "",
            "2024-06-17",
            "JSON-LD datePublished; address says 2024-05-30",
        ),
        ("2024/06/17", r#""datePublished":"2024-06-17""#, "", "2024-06-17", "JSON-LD datePublished"),
    ] {
        let address = format!("https://www.paper.example/{day}/ferry");
        let told = facts_at(&address, &linked_data(json), before, PARAGRAPH, "").published.unwrap();
        assert_eq!((told.value.as_str(), told.evidence.text.as_str()), (published, evidence), "{day} {json}");
    }
}

#[test]
fn a_contradiction_is_explained() {
    let json = linked_data(r#""datePublished":"2024-06-17T10:00Z""#);
    let told = facts_at("https://www.paper.example/2021/07/12/ferry", &json, "", PARAGRAPH, "").published.unwrap();
    let other = told.contradiction.unwrap();
    assert_eq!((other.value.as_str(), other.evidence.text.as_str()), ("2024-06-17T10:00Z", "JSON-LD datePublished"));
    assert_eq!(other.reason.text, "a story keeps its address when it is moved or published anew");
    let json = linked_data(r#""datePublished":"2024-01-31T06:00""#);
    let told = facts(&json, "<p>January 31, 2024 | 6:00 PM</p>", "").published.unwrap();
    assert_eq!(told.evidence.text, "text “January 31, 2024 | 6:00 PM”; JSON-LD datePublished says 2024-01-31T06:00");
    assert_eq!(facts(&json, "", "").published.unwrap().contradiction, None);
}

#[test]
fn what_says_nothing_new_to_a_reader() {
    let dates = |modified: &str| {
        linked_data(&format!(r#""datePublished":"2024-01-31T19:16+03:00","dateModified":"{modified}""#))
    };
    for (modified, shown) in [
        ("2024-01-31T19:42+03:00", true),
        ("2024-01-31T16:16Z", false),
        ("2024-01-31T19:10+03:00", false),
        ("2024-01-31", false),
    ] {
        assert_eq!(later_update(&facts(&dates(modified), "", "")).is_some(), shown, "{modified}");
    }
    let names =
        |site: &str| format!("<meta property=og:site_name content='{site}'>{}", linked_data(r#""author":"AP""#));
    for (site, shown) in [("The Paper", true), ("AP News", false)] {
        assert_eq!(wire(&facts(&names(site), "", "")).is_some(), shown, "{site}");
    }
}

#[test]
fn a_second_story_has_its_own_facts() {
    let story = |title: &str, byline: &str| {
        format!("<article><h1>{title}</h1>{byline}<div>{}</div></article>", PARAGRAPH.repeat(5))
    };
    let page = html::parse(&format!(
        "<!-- saved from url=(0000)https://www.paper.example/2024/01/31/ferry --><title>Second ferry - The Paper</title>{}{}{}",
        linked_data(r#""datePublished":"2024-01-31T10:00Z","author":"Ann Lee","headline":"Second ferry""#),
        story("Second ferry", "<p>By Ann Lee</p>"),
        story("Bridge closed", "<p>By Bo Dahl</p><time datetime=2023-05-26T09:12+03:00>May 26</time>"),
    ));
    let told: Vec<String> = analyse(&page)
        .stories
        .into_iter()
        .map(|story| {
            format!("{} {} {}", value(story.facts.published), story.facts.authors[0].name, value(story.facts.publisher))
        })
        .collect();
    assert_eq!(told, ["2024-01-31T10:00Z Ann Lee The Paper", "2023-05-26T09:12+03:00 Bo Dahl The Paper"]);
}

#[test]
fn the_story_that_the_project_began_with() {
    let page = html::parse(include_str!("../pages/moscow-times/index.html"));
    let facts = analyse(&page).stories.swap_remove(0).facts;
    assert_eq!(value(facts.published), "2024-01-31T19:16:00+03:00");
    assert_eq!(value(facts.updated), "2024-01-31T19:42:00+03:00");
    assert_eq!((value(facts.publisher), value(facts.agency)), ("The Moscow Times".into(), "AFP".into()));
    assert_eq!(facts.authors, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_metadata_breaks_it(told in "\\PC{0,60}", date in "[0-9TZ:+./ -]{0,30}") {
        let quoted = told.replace(['\'', '<', '&'], " ");
        facts(
            &format!("<meta name=date content='{date}'><meta name=author content='{quoted}'>{}", linked_data(&told)),
            &format!("<p>By {quoted}</p><time datetime='{date}'>{quoted}</time>"),
            &format!("<p>({quoted})</p>"),
        );
    }
}
