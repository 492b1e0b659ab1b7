//! A page of a few lines that has something for every part of the engine: read before the first real one, it builds the
//! tables that are built when they are first needed, and has the browser compile what runs. In a browser's engine that is
//! two thirds of the time that the first page would take.
//!
//! It is English whatever the reader reads: the tables of one more language take a tenth of what all others do.

const TITLE: &str = "Storm cuts off three villages on the coast";
const PARAGRAPHS: [&str; 3] = [
    "At least 23 people were hurt and 400,000 homes lost power, 12 % more than in 2019, the minister said on Friday.",
    "\"We have 40 boats and need twice as many,\" said Ann Lee, who put the damage at $1.5 billion, up from €900 million.",
    "Winds of 120 km/h were measured 40 miles from the coast; according to a poll, 62 percent of voters back the plan.",
];

/// The page, as a content script would send it.
pub fn snapshot() -> String {
    let paragraphs: String = PARAGRAPHS.iter().map(|words| element("p", "", &text(words))).collect();
    let link = |words| {
        element("li", "", &element("a", &field('H', "/news/2024/05/02/another-story-of-the-day"), &text(words)))
    };
    let related = element("h3", "", &text("Read more"))
        + &element(
            "ul",
            "",
            &(link("The old bridge will stay closed until summer") + &link("A market that saves power")),
        );
    let letter = element("h3", "", &text("Sign up for our newsletter"))
        + &element(
            "form",
            "",
            &(element("input", &field('Y', "email"), "") + &element("button", "", &text("Sign up"))),
        );
    let appeal = element("p", "", &text("Please support our journalism."))
        + &element("a", &field('H', "/donate"), &text("Donate now"));
    let article = element("h1", "", &text(TITLE))
        + &element("p", &field('c', "byline"), &text("By Maria Keller, Reuters, 3 May 2024"))
        + &paragraphs
        + &element("div", &field('c', "support"), &appeal)
        + &paragraphs
        + &element("div", &field('c', "newsletter"), &letter)
        + &element("aside", &field('c', "related"), &related);
    let published = field('P', "article:published_time") + &field('C', "2024-05-03T09:16:00+02:00");
    let head = element("title", "", &text(TITLE)) + &element("meta", &published, "");
    let body = element("main", "", &element("article", "", &article));
    let page = element("html", &field('G', "en"), &(element("head", "", &head) + &element("body", "", &body)));
    format!("copydesk 1\nhttps://news.invalid/news/2024/05/03/storm-cuts-off-villages\n{page}")
}

fn element(tag: &str, fields: &str, inside: &str) -> String {
    format!("<{tag} {fields}{inside}>")
}

fn field(letter: char, value: &str) -> String {
    format!("={letter}{}", counted(value))
}

fn text(words: &str) -> String {
    format!("\"{}", counted(words))
}

fn counted(value: &str) -> String {
    format!("{}:{value}", value.encode_utf16().count())
}

#[cfg(test)]
mod tests {
    use crate::report::ClutterKind::{Fundraising, Subscription, Teaser};

    #[test]
    fn has_something_for_every_part() {
        let page = crate::page::snapshot::decode(&super::snapshot()).expect("it is a snapshot");
        let report = crate::analyse(&page);
        let [story] = &report.stories[..] else { panic!("one story: {report:?}") };
        assert_eq!(story.article.lang, "en");
        assert!(
            story.figures.len() > 5 && story.figures.iter().any(|figure| figure.who.is_some()),
            "{:?}",
            story.figures
        );
        let facts = &story.facts;
        assert!(facts.published.is_some() && facts.agency.is_some() && !facts.authors.is_empty(), "{facts:?}");
        let kinds: Vec<_> = report.hidden.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [Fundraising, Subscription, Teaser]);
    }
}
