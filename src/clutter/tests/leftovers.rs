//! What stays beside what goes, and what goes with it: entries of menus, headings, the rest of a box.

use super::*;

const STORY: &str = "/news/harbour-opens-again-after-ten-years-765432";

fn list(count: usize) -> String {
    let entry = |n| format!("<li><a href={STORY}{n}>Harbour opens again after ten long years</a></li>");
    format!("<ul>{}</ul>", (0..count).map(entry).collect::<String>())
}

fn texts(over: &str, after: &str) -> Vec<String> {
    hidden_around(over, "", after).into_iter().map(|(_, text)| text).collect()
}

#[test]
fn plain_entries_of_a_menu_stay_whatever_it_is_made_of() {
    let menu = |before: &str, after: &str| {
        let entry = |(to, says): (&str, &str)| format!("{before}<a href=/{to}>{says}</a>{after}");
        [("imprint", "Imprint"), ("events", "Events"), ("newsletter", "Newsletter"), ("jobs", "Jobs")]
            .map(entry)
            .concat()
    };
    for (before, after) in [
        ("<li>", "</li>"),
        ("<p>", "</p>"),
        ("<dd>", "</dd>"),
        ("<span>", ":</span>"),
        ("<div class=entry>", "</div>"),
        ("<div class='entry entry-x'><span>", "</span></div>"),
        ("<div class=entry><img src=a.svg>", "</div>"),
        ("", " "),
    ] {
        let menu = menu(before, after);
        let found = texts("", &format!("<div>{menu}</div>"));
        assert!(found.is_empty(), "{menu}: {found:?}");
    }
    let entry = |says: &str| format!("<div class=entry><a href=/{says}><div>{says}</div></a></div>");
    let found = texts("", &format!("<div>{}</div>", ["Imprint", "Events", "Newsletter", "Jobs"].map(entry).concat()));
    assert!(found.is_empty(), "{found:?}");
    // Two buttons are no menu, and neither is a button beside its entries.
    for (markup, goes) in [
        (
            "<div><a class=button href=/subscribe>Subscribe</a> <a class=button href=/newsletter>Newsletter</a></div>",
            true,
        ),
        (
            "<div><div><a href=/a>Imprint</a></div><div><a href=/b>Events</a></div><div><a class=btn href=/subscribe>Subscribe</a></div></div>",
            true,
        ),
    ] {
        assert_eq!(!texts("", markup).is_empty(), goes, "{markup}");
    }
}

#[test]
fn what_is_left_of_a_box_goes_with_it() {
    let list = list(3);
    for (after, goes) in [
        (
            format!("<div><div><div>Never seen before, and all of it told by Bo</div></div><div>{list}</div></div>"),
            true,
        ),
        (format!("<div>{list}<button>Next</button><button>×</button></div>"), true),
        (
            format!(
                "<div><div>Never seen before, and all of it told by Bo</div>{list}<iframe src=https://example.net/></iframe></div>"
            ),
            false,
        ),
        (format!("<div><div>Never seen before, and all of it told by Bo</div>{list}<input type=search></div>"), false),
        (
            format!(
                "<div><div>Never seen before, and all of it told by Bo</div>{list}<div><a href=#tides>Tides</a></div></div>"
            ),
            false,
        ),
        (
            format!(
                "<div><div>Never seen before, and all of it told by Bo</div>{list}<p>{}</p></div>",
                "High tide is at noon. ".repeat(5)
            ),
            false,
        ),
    ] {
        let found = texts("", &format!("<aside><p>{}</p>{after}</aside>", "The tides of the week. ".repeat(9)));
        let is_left = !found.iter().any(|text| text.contains("Never seen") || text.contains("Next"));
        assert_eq!(!is_left, goes, "{after}: {found:?}");
        assert!(found.iter().any(|text| text.contains("Harbour")), "{after}: {found:?}");
    }
}

#[test]
fn a_heading_right_above_a_list_goes_whatever_comes_below() {
    let (list, one) = (list(3), list(1));
    let form = "<form><p>Sign up for our newsletter</p><input type=email><button>Sign up</button></form>";
    let tides = "<table><tr><td>High tide at the new pier</td><td>6.12 in the morning and 18.40 in the evening</td></tr>\
                 <tr><td>High tide at the lighthouse</td><td>7.02 in the morning and 19.31 in the evening</td></tr></table>";
    for (after, goes) in [
        (format!("<h3>Sound and sea</h3>{list}{form}<h3>Tides</h3>{tides}"), true),
        (format!("<h3>Sound and sea</h3>{list}<div><h3>Tides</h3>{tides}</div>"), true),
        (format!("<div><div>Of sound and sea:</div></div>{list}<div><h3>Tides</h3>{tides}</div>"), true),
        (format!("<div class=box-title>Of sound and sea</div>{list}{form}<h3>Tides</h3>{tides}"), true),
        (
            format!(
                "<div><h4>Sound and sea</h4><a href=https://sails.test><img src=a.gif></a></div>{list}<h3>Tides</h3>{tides}"
            ),
            false,
        ),
        (format!("<div class=box>Of sound and sea</div>{list}{form}<h3>Tides</h3>{tides}"), false),
        (format!("<h3>Sound and sea</h3>{one}{tides}"), false),
        (format!("<h3>Sound and sea</h3>{list}{tides}"), false),
    ] {
        let found = texts("", &format!("<div>{after}</div>"));
        assert_eq!(found.iter().any(|text| text.to_lowercase().contains("sound and sea")), goes, "{after}: {found:?}");
    }
}

#[test]
fn a_heading_goes_whose_list_never_comes() {
    let share = "<div class=share><h3>Share this:</h3><a href=\"?share=facebook\">Facebook</a></div>";
    for (below, goes) in [
        (format!("{share}<div class=jp-relatedposts><h3>Terkait</h3></div>"), true),
        (format!("{share}<div class=tide-tables><h3>Terkait</h3></div>"), false),
        ("<h2>What the ferry costs</h2><div></div>".to_owned(), false),
    ] {
        let found = texts("", &below);
        assert_eq!(!found.is_empty(), goes, "{below}: {found:?}");
    }
}

#[test]
fn a_box_with_what_stays_in_it_does_not_go_whole() {
    let list = list(4);
    let author = "<div class=author-box><p>Ann Lee writes about harbours and the islands, and has done so for twenty \
                  years, from the sound to the third pier, where she was born. She keeps bees and a boat of her \
                  own.</p></div>";
    for extra in ["<form role=search><input type=text name=search><button>Go</button></form>", author] {
        let found = texts("", &format!("<aside>{extra}<div><h3>Most read</h3>{list}</div></aside>"));
        assert!(found.iter().any(|text| text.contains("Harbour")), "{extra}: {found:?}");
        assert!(!found.iter().any(|text| text.contains("Ann Lee") || text.contains("Go")), "{extra}: {found:?}");
    }
}

#[test]
fn the_story_s_own_pictures_are_no_other_story() {
    let gallery = |to: &str| {
        format!(
            "<div><a href={to}><img src=a.jpg alt='The ferry'>The ferry lies in the yard of the town, as it has since the storm</a></div>"
        )
    };
    for (to, goes) in
        [("/gallery/town-buys-the-old-ferry-1234567", false), ("/news/harbour-opens-again-after-years-7654321", true)]
    {
        let found = hidden(&gallery(to), "");
        assert_eq!(!found.is_empty(), goes, "{to}: {found:?}");
    }
}

fn on_one_line(texts: Vec<String>) -> Vec<String> {
    texts.iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn what_is_made_like_a_story_or_a_sign_up_and_is_none_stays() {
    let pictures = |name: &str| {
        let picture = |to: u32| format!("<a href=/out/{to}><img src=a.jpg alt='{name}'></a>");
        format!("<aside>{}{}</aside>", picture(123_456), picture(123_457))
    };
    let card = "<aside><div class=card><a href=STORY title='Harbour opens again after ten years'></a><img src=a.jpg>\
                <div>Harbour opens again after ten years</div><p>It took them ten years to open it.</p></div></aside>";
    let letter = "<div class=foot><div><h5>Stay informed</h5><form><input type=email><button>Sign up for our \
                  newsletter</button></form></div><div><h5>Follow us</h5><a href=https://facebook.com/post><i></i></a> \
                  <a href=https://instagram.com/post><i></i></a></div></div>";
    let send = "<div><b>Send this to a friend</b><input placeholder='Your email'><input placeholder='Recipient email'>\
                <button>Send</button></div>";
    for (after, goes) in [
        // Advertisements have no names.
        (&*pictures(""), &[][..]),
        (&pictures("The ferry is back"), &[""]),
        // A link laid over its card is called as the headline is.
        (card, &["Harbour opens again after ten years It took them ten years to open it."]),
        ("<aside><p><a href=STORY><time>19 February 2020, 18:37</time></a></p></aside>", &[]),
        ("<div>Most read in <a rel='category tag' href=/c/harbour>Harbour and its ferries</a></div>", &[]),
        (send, &[]),
        ("<div class=supporters><ul><li class=supporter><img src=ann.jpg></ul></div>", &[]),
        ("<div>12 May · <a href=STORY1>Email this post</a> · <a href=STORY2>Print this post</a></div>", &[]),
        // Below the buttons to share the story, and over an empty box that is named.
        (
            "<div class=sharing><a href=https://facebook.com/sharer>Facebook</a><div class=related-posts><h3>Related \
             stories</h3></div></div>",
            &["Related stories"],
        ),
        ("<section><h2>Of interest</h2><div class=taboola></div></section>", &["Of interest"]),
        // The outlet's channels, beside its letter.
        (letter, &["Stay informed Sign up for our newsletter"]),
    ] {
        assert_eq!(on_one_line(texts("", &after.replace("STORY", STORY))), goes, "{after}");
    }
    let menu = "<ul><li><a href=/a>Politics</a><li><a href=/b>Business</a></ul>";
    for over in [
        format!("<div class=menu>{menu}<ul><li><a href=/newsletters>Newsletters</a></ul></div>"),
        format!(
            "<div class=menu>{menu}<ul><li><a href=/e-paper>E-paper</a><li><a href=/newsletter>Newsletter</a></ul></div>"
        ),
        "<div class=links><ul><li><a href=/e-paper>E-Paper</a><li><a href=/newsletter>Newsletter</a><li><a \
         href=/subscribe>Subscribe</a><li><a href=/subscribe/service>Subscriber service</a></ul></div>"
            .to_owned(),
    ] {
        assert_eq!(on_one_line(texts(&format!("<header><div>{over}</div></header>"), "")), [""; 0], "{over}");
    }
}

#[test]
fn a_heading_of_two_words_is_a_headline_beside_a_picture_that_leads_where_it_does() {
    let says = "It hangs over the third pier, and whoever comes in from the sea by night hears it before the light is seen, they say.";
    let card = |to: &str, title: &str| {
        format!(
            "<article><div><a href=/{to}><img src=a.jpg></a><div><h3><a href=/{to}>{title}</a></h3><p>{says}</p></div></div></article>"
        )
    };
    let cards =
        ["The old bell", "The long pier", "The last ferry"].map(|title| card(&title.replace(' ', "-"), title)).concat();
    let after = format!("<section><h3>More stories</h3></section><section><div><div>{cards}</div></div></section>");
    assert!(texts("", &after).iter().any(|text| text.contains("The long pier")), "{after}");
}
