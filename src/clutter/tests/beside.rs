//! What stands beside a request and decides of it: entries of a menu, signs of networks, fields for robots, who placed the links.

use super::{hidden, hidden_around};

#[test]
fn an_account_and_an_entry_of_a_menu_are_no_requests() {
    let tile = |address: &str, name: &str, says: &str| {
        format!("<div class=tile><h5><a href={address}>{name}</a></h5><p>{says}</p></div>")
    };
    let tiles = [
        ("/letters", "Newsletters", "News in your inbox"),
        ("/films", "Films", "Seen at sea"),
        ("/maps", "Maps", "Of all harbours"),
    ]
    .map(|(address, name, says)| tile(address, name, says))
    .concat();
    let sign = |address: &str| format!("<a href={address}><img src=a.png></a>");
    let networks = ["https://www.facebook.com/post", "https://x.com/post"].map(sign).concat();
    let channel = sign("https://www.whatsapp.com/channel/abc");
    let row = ["About", "Help", "Careers", "Press"].map(|name| format!("<a href=/{name}>{name}</a> ")).concat();
    for (over, after, count) in [
        ("", &*format!("<div>{networks}{channel}</div>"), 0),
        ("", &*format!("<div class=channel-banner>{channel}</div>"), 1),
        ("", "<button>Sign up to comment</button>", 0),
        ("", "<button>Sign up for our newsletter</button>", 1),
        (&*format!("<header><nav><div>{tiles}</div></nav></header>"), "", 0),
        ("", &*format!("<footer><div>{row}<a class=last href=/newsletter>Newsletters</a></div></footer>"), 0),
    ] {
        assert_eq!(hidden_around(over, "", after).len(), count, "{over}{after}");
    }
}

#[test]
fn a_field_that_only_robots_fill_makes_no_other_form() {
    let form = |class: &str| {
        format!(
            "<div><h2>Your tides, at dawn.</h2><p>All of the sea, from those who sail it.</p><form><div class={class}><input \
             name=input_2></div><input type=email><button>Submit</button></form></div>"
        )
    };
    for (class, count) in [("'field field--type-honeypot'", 1), ("field", 0)] {
        assert_eq!(hidden(&form(class), "").len(), count, "{class}");
    }
}

#[test]
fn who_placed_the_links_goes_with_them() {
    let links = ["A", "B", "C", "D"].map(|n| {
        format!("<div class=card><a href=https://{n}.example.com/offers-that-you-will-not-believe-12345>What you will not believe about ferry {n}</a></div>")
    });
    let widget = format!(
        "<div><div><a href=https://popup.example.net/en/?a=1>Sponsored Links</a><a href=https://popup.example.net/en/?a=2>Promoted \
         Links</a></div><h4>You may like</h4><div>{}</div></div>",
        links.concat()
    );
    let found = hidden("", &widget);
    assert!(found.len() == 1 && found[0].1.contains("Promoted"), "{found:?}");
}
