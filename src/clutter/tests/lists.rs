//! Lists, columns and buttons: what stands in a row or under a heading, each beside what only looks like one.

use super::{hidden, hidden_around};

const STORY: &str = "/news/harbour-opens-again-after-ten-years-765432";

fn entries(count: usize) -> String {
    let entry =
        |at| format!("<article><a href={STORY}{at}><h3>Harbour opens again after ten long years</h3></a></article>");
    (0..count).map(entry).collect()
}

#[test]
fn a_heading_of_any_words_over_headlines_between_the_paragraphs() {
    let linked = |at: usize| format!("<li><a href=/sea/{at}>Tides</a></li>");
    for (block, count) in [
        (format!("<aside><h2>On the waterfront:</h2>{}</aside>", entries(3)), 1),
        (format!("<aside><h2>On the waterfront:</h2><p>The ferry was built in 1911.</p>{}</aside>", entries(3)), 0),
        (format!("<div><h2>On the waterfront</h2><ul>{}{}{}</ul></div>", linked(1), linked(2), linked(3)), 0),
    ] {
        assert_eq!(hidden(&block, "").iter().filter(|it| it.1.contains("waterfront")).count(), count, "{block}");
    }
}

#[test]
fn a_card_that_is_one_link_behind_what_holds_the_text() {
    let card = format!(
        "<div><a href={STORY}1><img src=a.jpg><p>Seafaring</p><h3>Harbour opens again after ten years</h3><p>At last \
         the town has it back.</p></a></div>"
    );
    let bare = card.replace("<img src=a.jpg>", "");
    for (card, count) in [(&card, 1), (&bare, 1), (&bare.replace("h3>", "p>"), 0)] {
        assert_eq!(hidden("", card).len(), count, "{card}");
    }
}

#[test]
fn a_list_with_a_name_of_its_own_behind_a_button_to_share() {
    let list = |name: &str| format!("<div>Share</div><div><p>{name}</p><div>{}</div></div>", entries(3));
    assert_eq!(hidden("", &list("Videos:")).len(), 1);
    assert_eq!(hidden("", &list("Comments:")), []);
}

#[test]
fn a_headline_that_is_no_link_in_the_card_of_the_next_story() {
    let card = |class: &str, link: &str| {
        format!(
            "<div class={class}><a href={link}></a><img src=a.jpg><h4>Next article</h4><h2>Harbour opens again after ten \
             long years of waiting</h2></div>"
        )
    };
    let goes_whole = |card: String| hidden("", &card).iter().any(|it| it.1.contains("Harbour"));
    assert!(goes_whole(card("next-post", &format!("{STORY}1"))));
    assert!(!goes_whole(card("x", "/sea")));
}

#[test]
fn what_unfolds_the_text_stays() {
    for (block, count) in [
        ("<div><button>Continue reading</button></div>", 0),
        ("<div class=more><a href=#>Read more</a></div>", 0),
        ("<div class=more><a href='javascript:unfold()'>Read more</a></div>", 0),
        ("<div><h4><a href=#>Most read</a></h4></div>", 1),
    ] {
        assert_eq!(hidden("", block).len(), count, "{block}");
    }
}

#[test]
fn a_link_between_two_that_go_goes_too() {
    let link = |at: usize, says: &str| format!("<p><a href={STORY}{at}>{says}</a></p>");
    let headline = "Harbour opens again after ten long years";
    for (between, count) in [(link(2, "The end of it"), 3), ("<p>The end of it</p>".to_owned(), 2)] {
        let block = format!("{}{between}{}", link(1, headline), link(3, headline));
        assert_eq!(hidden(&block, "").len(), count, "{block}");
    }
}

#[test]
fn a_paragraph_that_is_a_link_in_capitals() {
    let paragraph = |says: &str| format!("<p><a href=/things-we-do>{says}</a></p>");
    assert_eq!(hidden(&paragraph("GET THE SOUND ON THE GO BY CLICKING HERE"), "").len(), 1);
    assert_eq!(hidden(&paragraph("Get the Sound on the go by clicking here"), "").len(), 0);
}

#[test]
fn a_column_of_other_things_stays() {
    let story = |at: usize| format!("<a href={STORY}{at}>Harbour opens again after ten years</a>");
    let others = "<p>Our partners</p><img src=a.png><p>Clothes for the club</p><img src=b.png><p>Safe at sea</p><img src=c.png>\
                  <p>The town</p><img src=d.png><p>The harbour's office hours</p><p>The island's old school</p>";
    let column = format!("<aside><div>{}</div><div>{}</div>{others}</aside>", story(1), story(2));
    assert!(hidden("", &column).iter().all(|it| !it.1.contains("Our partners")), "{column}");
}

#[test]
fn what_stands_beside_a_list_in_its_column_stays() {
    let author = "<h4>Ann Lee</h4><p>Ann Lee writes about harbours and the islands, and has done so for twenty years, from \
                  the sound to the third pier, where she was born. She keeps bees and a boat.</p>";
    for beside in [
        "<form role=search><label>Look for:</label><input type=text name=words><button>Go</button></form>".to_owned(),
        "<form><label>Look for:</label><input type=text name=s><button>Go</button></form>".to_owned(),
        "<h3>Look for:</h3><ul><li><a href=/sea>Sea</a><li><a href=/islands>Islands</a><li><a href=/town>Town</a></ul>"
            .to_owned(),
        "<a href=/><img src=logo.svg><span>Look for: Harbour Post</span></a>".to_owned(),
        format!("<div class=author>Look for: {author}</div>"),
        format!("<table>{}</table>", "<tr><td>Look for:</td><td>high tide</td></tr>".repeat(4)),
    ] {
        let column = format!("<div><div>{beside}</div><div>{}</div></div>", entries(4));
        let found = hidden("", &column);
        assert!(found.iter().all(|it| !it.1.contains("Look for")), "{beside}: {found:?}");
        assert!(found.iter().any(|it| it.1.contains("opens again")), "{beside}: {found:?}");
    }
}

#[test]
fn the_storys_topics_stay_over_a_list() {
    let topics = "<div><a href=/t/1>Sea</a> <a href=/t/2>Islands</a> <a href=/t/3>Piers</a></div>";
    let found = hidden("", &format!("<div>{topics}<h3>Read also</h3>{}</div>", entries(3)));
    assert!(found.iter().all(|it| !it.1.contains("Piers")), "{found:?}");
    assert!(found.iter().any(|it| it.1.contains("opens again")), "{found:?}");
}

#[test]
fn what_is_said_of_the_author_stays_under_a_heading_over_stories() {
    let says = "is a senior writer who has told of harbours and the islands for twenty years, from the sound to the third \
                pier, where she was born. She keeps bees, a boat of her own, and a long list of all the ferries there were.";
    let block = format!(
        "<div><h3>You might also like</h3><div>{}</div><div class=writer-bio><a href=/author/lee>Ann Lee</a> {says}</div></div>",
        entries(6)
    );
    let found = hidden("", &block);
    assert!(found.iter().all(|it| !it.1.contains("Ann Lee")), "{found:?}");
    assert!(found.iter().any(|it| it.1.contains("opens again")), "{found:?}");
}

#[test]
fn the_logo_over_the_text_stays_where_a_button_asks() {
    let bar = |class: &str, to: &str| {
        format!(
            "<div class={class}><a href={to}><img src=logo.svg><span>Harbour Post</span></a> <a href=/subscribe>Subscribe now</a></div>"
        )
    };
    for (bar, goes) in [(bar("top", "/"), false), (bar("smartbanner", "/"), true), (bar("top", "/subscribe"), true)] {
        let found = hidden_around(&bar, "", "");
        assert!(found.iter().any(|it| it.1.contains("Subscribe now")), "{bar}: {found:?}");
        assert_eq!(found.iter().any(|it| it.1.contains("Harbour Post")), goes, "{bar}: {found:?}");
    }
}

#[test]
fn a_column_with_a_row_of_networks_stays_beside_its_list() {
    let networks = ["facebook", "twitter", "instagram", "pinterest"]
        .map(|network| format!("<a href=https://www.{network}.com/sound><img src={network}.png></a>"))
        .concat();
    let column = format!(
        "<aside><div><p>By district</p></div><div><h3>Latest news</h3>{}</div><div><p>Follow</p>{networks}</div></aside>",
        entries(4)
    );
    let found = hidden("", &column);
    assert!(found.iter().all(|it| !it.1.contains("district") && !it.1.contains("Follow")), "{found:?}");
    assert!(found.iter().any(|it| it.1.contains("Harbour")), "{found:?}");
}

#[test]
fn a_label_that_asks_goes_with_the_links_below_it_or_stays() {
    let column = |label: &str, links: [&str; 3]| {
        let links: String = links.iter().map(|to| format!("<li><a href={to}>Tides {}</a></li>", to.len())).collect();
        format!("<div class=x><div>{label}<ul>{links}</ul></div><p>Harbour Street 1</p></div>")
    };
    let elsewhere = ["/contact", "/about-us", "/tides/today"];
    for (label, links, gone) in [
        (
            "<h4><a href=/newsletter>Newsletters</a></h4>",
            ["/newsletter/morning", "/newsletter/evening", "/about-us"],
            true,
        ),
        ("<h4><a href=/newsletter>Newsletters</a></h4>", elsewhere, false),
        ("<a href=/support-us>Support us</a>", ["/support-us?shop", "/support-us?co-op", "/contact"], true),
        ("<a href=/support-us>Support us</a>", elsewhere, false),
        (
            "<a href=https://subscribe.pay.example/?a>Subscribe</a>",
            ["https://subscribe.pay.example/?b", "https://subscribe.pay.example/c", "/sea"],
            true,
        ),
    ] {
        let found = hidden("", &column(label, links));
        assert_eq!(found.iter().any(|it| it.1.contains("Tides")), gone, "{label} {links:?} {found:?}");
        assert_eq!(found.len(), usize::from(gone), "{label} {links:?}");
        let footer = format!("<footer>{}</footer>", column(label, links));
        assert_eq!(hidden("", &footer), [], "{label} {links:?}");
    }
}

#[test]
fn a_list_that_a_sentence_of_the_text_announces_is_the_articles_own() {
    let list = format!(
        "<ul>{}</ul>",
        ["harbours", "ferries", "islands"]
            .map(|name| { format!("<li><b><a href=/the-{name}-of-the-sound.html>The {name} of the sound</a></b>") })
            .concat()
    );
    for (before, count) in [
        ("By the degree of authority that a captain has, the ways to lead can be told apart further:", 0),
        ("By the degree of authority that a captain has, the ways to lead can be told apart further.", 1),
        ("More on this:", 1),
    ] {
        let found = hidden(&format!("<p>{before}</p>{list}"), "");
        assert_eq!(found.iter().filter(|it| it.1.contains("islands")).count(), count, "{before}: {found:?}");
    }
}

#[test]
fn a_heading_that_asks_goes_with_what_is_right_below_it() {
    let pay = "<div class=pay><a class=btn href=https://www.paypal.com/donate?id=1>PayPal</a></div>";
    let tides = format!("<p>{}</p>", "High tide is at noon, and low tide at six. ".repeat(20));
    for (heading, goes) in [("Support the pilot", true), ("The pilot", false)] {
        let found = hidden("", &format!("<div><h5>{heading}</h5>{pay}{tides}</div>"));
        assert_eq!(found.iter().any(|it| it.1.contains("pilot")), goes, "{heading}: {found:?}");
        assert!(found.iter().any(|it| it.1.contains("PayPal")), "{found:?}");
    }
}

#[test]
fn headlines_in_a_row_are_no_menu() {
    let labels = "<a href=/sea>Sea</a><a href=/port>Port</a><a href=/tides>Tides</a>";
    for (nav, count) in [
        (format!("<nav>{}</nav>", entries(4)), 1),
        (format!("<nav>{}{labels}</nav>", entries(3)), 0),
        (format!("<nav>{labels}</nav>"), 0),
    ] {
        assert_eq!(hidden("", &nav).len(), count, "{nav}");
    }
}

#[test]
fn an_issue_is_told_by_its_cover() {
    let cover = "<a href=/issue/may><img src=may.jpg></a><p><a href=/issue/may>May 1931</a></p>";
    for (block, count) in [
        (format!("<div><h4>Current issue</h4>{cover}</div>"), 1),
        (format!("<div><h4>May 1931</h4>{cover}</div>"), 0),
        ("<div><h4>Current issue</h4><p>May 1931</p></div>".to_owned(), 0),
    ] {
        assert_eq!(hidden("", &block).len(), count, "{block}");
    }
}
