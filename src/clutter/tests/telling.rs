//! What the article tells with a link in it stays, each beside what only differs in that it leads on.

use super::hidden;
use crate::page::html;

const STORY: &str = "/news/harbour-opens-again-after-ten-years-765432";
const OUTSIDE: &str = "https://harbours.example.net/rules/rules-for-ferries-and-their-bells-765432";

#[test]
fn text_around_links_stays() {
    let headlines = [
        "Harbour opens again after ten long years in which nobody had asked who would pay for it, or what it was for",
        "Bells ring for the old ferry, and for the captain who had kept it afloat since the great storm of 1998",
        "The captain comes home from the sea with a map of all the harbours that have been shut since then",
        "Why the yard has never been paid for the repairs of the ferry, and who has to answer for that in court",
    ];
    let link = |(n, headline): (usize, &&str)| format!("<a href={STORY}{n}>{headline}</a> ");
    let links: String = headlines.iter().enumerate().map(link).collect();
    let told = "said after the vote that the ferry would be bought, whatever it costs.";
    let rule = "Mind the tide, and above all the wind, whenever you go out to the pier.";
    let own = "/news/town-buys-the-old-ferry-1234567";
    let pictures =
        |page: &str| format!("<div><a href={page}><img src=a.jpg></a><a href={page}2><img src=b.jpg></a></div>");
    let sentence = hidden(&format!("<p>Ann Example <span>{links}</span> {told}</p>"), "");
    assert!(sentence.iter().all(|(_, text)| !text.contains("the vote")), "{sentence:?}");
    for (block, count) in [
        (format!("<ul><li>{rule}<li>Heed the <a href={STORY}1>warning for all harbours</a>.</ul>"), 0),
        (
            format!(
                "<p>Read more about the rules for ferries at the <a href={OUTSIDE}>ministry of harbours and seas</a>.</p>"
            ),
            0,
        ),
        (format!("<p>Read more about the rules for ferries: <a href={STORY}1>the harbour and its rules</a>.</p>"), 1),
        (pictures(&format!("{own}/at-the-pier-of-the-old-ferry-")), 0),
        (pictures(STORY), 1),
    ] {
        assert_eq!(hidden(&block, "").len(), count, "{block}");
    }
}

#[test]
fn who_published_it_stays_below_the_headline() {
    let paragraph = "<p>The council of the small town has voted on Tuesday to buy the old ferry, which has been out of \
                     service since the storm of 1998, and to have it repaired by the local yard.</p>";
    let body = paragraph.repeat(8);
    for (opening, count) in [
        (format!("<div><div><a href={STORY}1>Harbour and Ferry Company Limited</a></div><time>1 July</time></div>"), 0),
        (format!("<div><p>Read also</p><a href={STORY}1>Harbour opens again after ten years</a></div>"), 1),
    ] {
        let page = html::parse(&format!(
            "<!-- saved from url=(0057)https://www.example.org/news/town-buys-the-old-ferry-1234567 --><title>Town buys \
             the old ferry</title><article><h1>Town buys the old ferry</h1>{opening}<div>{body}</div></article>"
        ));
        let found = super::find(&page, &crate::article::find(&page));
        assert_eq!(found.len(), count, "{opening}");
    }
}
