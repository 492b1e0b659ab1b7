//! What gives itself away by how it is made, whatever it says: sums to choose from, letters, layers, cards, bars, links that are paid
//! for.

use super::{hidden, hidden_around};

/// What stands in each place in turn with the number of blocks that are hidden of it.
fn check(between: bool, blocks: &[(&str, usize)]) {
    for (block, count) in blocks {
        let found = if between { hidden(block, "") } else { hidden("", block) };
        assert_eq!(found.len(), *count, "{block}");
    }
}

#[test]
fn sums_to_choose_from() {
    check(
        true,
        &[
            ("<div><p>What was it worth?</p><button>$5</button><button>$10</button><button>$15</button></div>", 1),
            (
                "<div><p>Was war es wert?</p><button>5 € im Monat</button><button>10 € im Monat</button><button>15 € im Monat</button></div>",
                1,
            ),
            (
                "<div><p>¿Cuánto vale?</p><label><input type=radio>$3.500</label><label><input type=radio>$6.000</label><label><input type=radio>$9.000</label>\
                 <button>Seguir</button></div>",
                1,
            ),
            (
                "<form><label><input type=radio name=frequency> Once</label><label><input type=radio name=frequency> \
                 Monthly</label><input type=number name=amount><button>Continue</button></form>",
                1,
            ),
            ("<div><p>The fares since May:</p><span>USD 4.25</span><span>EUR 5.09</span></div>", 0),
            ("<div><p>The ferry costs:</p><p>$5</p><p>$10</p></div>", 0),
        ],
    );
}

#[test]
fn letters_to_the_readers() {
    let letter = |opening: &str, end: &str| {
        format!(
            "<div><p>{opening}</p><p>{}</p>{end}</div>",
            "When we came back to the coast, nobody was left in the commissioners' room on a Tuesday night. ".repeat(3)
        )
    };
    for (block, count) in [
        (letter("Dear reader,", "<a href=/with-the-tides>I am in</a>"), 1),
        (letter("Dear readers,", "<button>Count me in</button>"), 1),
        (letter("Dear reader,", ""), 0),
        (letter("The captain writes:", "<a href=/with-the-tides>I am in</a>"), 0),
    ] {
        assert_eq!(hidden(&block, "").len(), count, "{block}");
    }
}

#[test]
fn layers_that_are_named_for_what_they_ask() {
    let layer = |name: &str, says: &str| {
        format!("<div class='{name}' style='position:fixed'><p>{says}</p><button>Ja</button><button>Nej</button></div>")
    };
    for (block, count) in [
        (layer("push-optin", "Vil du vide, når færgen er tilbage, før alle andre?"), 1),
        (layer("donation", "Færgen lå stille hele vinteren, og vi lå ved siden af."), 1),
        (layer("weather", "Færgen lå stille hele vinteren, og vi lå ved siden af."), 0),
    ] {
        assert_eq!(hidden("", &block).len(), count, "{block}");
    }
}

#[test]
fn a_sentence_and_the_one_link_to_where_it_is_done() {
    check(
        false,
        &[
            (
                "<div>Гудок чути раніше за всіх сусідів <a href='https://play.google.com/store/apps/details?id=x'>Узяти</a></div>",
                1,
            ),
            ("<div>Гудок чути раніше за всіх сусідів <a href=/tides>Узяти</a></div>", 0),
        ],
    );
}

#[test]
fn cards_that_are_one_link() {
    let card = |style: &str, to: &str, text: &str| format!("<div style='{style}'><a href={to}>{text}</a></div>");
    let story = "/news/harbour-opens-again-after-ten-years-7654321";
    let parts = "<small>Bell</small><span>The harbour opens again</span>";
    for (block, count) in [
        (card("position:fixed", "/harbour/the-bell", parts), 1),
        (card("position:fixed", "/harbour", parts), 0),
        (card("position:fixed", "/harbour/the-bell", "<span>The harbour opens again</span>"), 0),
        (card("", story, "<small>Bell</small><h3>The harbour opens again</h3>"), 1),
        (card("", story, parts), 0),
    ] {
        assert_eq!(hidden("", &block).len(), count, "{block}");
    }
}

#[test]
fn links_that_are_paid_for() {
    let row = |rel: &str| {
        let link = |at: usize| {
            format!("<p><a rel='{rel}' href=https://a{at}.example/x>How the Bergs halved their bills</a></p>")
        };
        format!("<div><p>Vores partnere</p>{}{}</div>", link(1), link(2))
    };
    assert_eq!(hidden("", &row("sponsored nofollow")).len(), 1);
    assert_eq!(hidden("", &row("nofollow")), []);
    assert_eq!(hidden(&row("sponsored"), ""), []);
}

#[test]
fn bars_that_say_live() {
    for (bar, count) in [
        (
            "<div><span>Live</span> <a href=/sport/ticker/final.html>The final in the harbour, minute by minute</a></div>",
            1,
        ),
        ("<div><b>NA ŻYWO</b><a href=/relacje/sejm>Sejm głosuje o promie, minuta po minucie</a></div>", 1),
        (
            "<div><span>Bells</span> <a href=/sport/ticker/final.html>The final in the harbour, minute by minute</a></div>",
            0,
        ),
    ] {
        assert_eq!(hidden_around(bar, "", "").len(), count, "{bar}");
    }
}

#[test]
fn stories_about_one_matter() {
    let links =
        "<a href=/cold/chronicle>Everything since 2010</a><br><a href=/cold/lizards>The matter of the lizards</a>";
    check(
        false,
        &[
            (&format!("<aside><h4>Dossier: the station</h4>{links}</aside>"), 1),
            (&format!("<aside><h4>The station</h4>{links}</aside>"), 0),
        ],
    );
}

#[test]
fn elements_that_scripts_define_are_boxes_too() {
    let block = "<tide-note><h4>Only you can</h4><p>3,890 neighbours carry two thirds of it.</p><a href=/join>Come in</a></tide-note>";
    assert_eq!(hidden(block, "").len(), 1);
    assert_eq!(hidden(&block.replace("/join", "/tides"), ""), []);
}

#[test]
fn what_stands_beside_a_field_for_an_address() {
    let form = "<div><form><input type=email><button>Sign up for our newsletter</button></form></div>";
    let block = |says: &str| format!("<div><p>{says}</p>{form}</div>");
    let short = block("The bell, the tides and a joke. At seven, before the ferry leaves for the island.");
    let long = block(
        "Skarv: 14 degrees, wind from the west, light rain in the evening, clearing up towards midnight; the sea is calm.",
    );
    for (block, count) in [(short, 1), (long, 0)] {
        let found = hidden(&block, "").iter().filter(|(_, text)| text.contains("the")).count();
        assert_eq!(found, count, "{block}");
    }
}

#[test]
fn accounts_of_those_who_help_stay() {
    check(
        true,
        &[
            ("<p>The yard takes gifts: DE02 1203 0000 0000 2020 51.</p>", 0),
            ("<div class=instagram-media><p>Sign up for my newsletter, link in bio!</p></div>", 0),
        ],
    );
}

#[test]
fn lists_of_videos_that_a_script_plays() {
    let entry = |name: &str, length: &str, picture: &str| {
        format!("<div class=video>{picture}<span class=name>{name}</span><p>{length}</p></div>")
    };
    let names = [
        "The ferry leaves the harbour",
        "A captain looks back at sea",
        "How the bell was lifted out",
        "Who rows against the tide",
    ];
    let list = |length: &str, picture: &str| {
        let entries = names.map(|name| entry(name, length, picture)).concat();
        format!("<div><div><h2>Of the sea 4 videos</h2></div><div>{entries}</div></div>")
    };
    let (picture, one) = ("<img src=a.jpg>", entry(names[0], "3:29", "<img src=a.jpg>"));
    let videos = [(&*list("3:29", picture), 1), (&*list("1:02:45 • Sea TV", picture), 1)];
    check(false, &videos);
    check(true, &videos);
    check(true, &[(&list("3:29", ""), 0), (&list("at noon", picture), 0), (&one, 0)]);
}
