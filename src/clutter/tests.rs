//! Blocks, lines, headings and menus on a made page: what goes and what stays.

use super::*;
use crate::page::html;

mod asking;
mod beside;
mod leading;
mod leftovers;
mod lists;
mod made_so;
mod sending;
mod telling;

/// A story with `block` between its paragraphs and `after` behind them: what is hidden, kind and text.
fn hidden(block: &str, after: &str) -> Vec<(ClutterKind, String)> {
    hidden_around("", block, after)
}

/// And with `over` above the page's menu.
fn hidden_around(over: &str, block: &str, after: &str) -> Vec<(ClutterKind, String)> {
    let paragraph = "<p>The council of the small town has voted on Tuesday to buy the old ferry, which has been out \
                     of service since the storm of 1998, and to have it repaired by the local yard.</p>";
    let body = paragraph.repeat(4);
    let page = html::parse(&format!(
        "<!-- saved from url=(0057)https://www.example.org/news/town-buys-the-old-ferry-1234567 --><title>Town buys the \
         old ferry</title>{over}<nav><ul><li><a href=/news>News</a><li><a href=/give>Donate</a><li><a href=/sport>Sport</a></ul>\
         </nav><article><h1>Town buys the old ferry</h1><div>{body}{block}{body}</div></article>{after}<footer><a \
         href=/about>About us</a> <a href=/privacy>Privacy policy</a></footer>"
    ));
    let articles = crate::article::find(&page);
    find(&page, &articles).into_iter().map(|verdict| (verdict.kind, page.inner_text(verdict.node))).collect()
}

#[test]
fn blocks_between_and_after_paragraphs() {
    use ClutterKind::{Fundraising, Subscription, Teaser};
    let story = "/news/harbour-opens-again-after-ten-years-7654321";
    let tags = ["Harbours", "Ferries", "Storms", "Islands", "Yards", "Bells", "Captains", "Towns"]
        .map(|tag| format!("<a href=/t/{tag}>{tag}</a> "))
        .concat();
    for (block, kind) in [
        ("<p><strong>READ MORE:</strong> <a href=STORY>Harbour opens again after ten years</a></p>", Some(Teaser)),
        ("<p>Lesen Sie auch: <a href=STORY>Der Hafen öffnet nach zehn Jahren wieder</a></p>", Some(Teaser)),
        ("<ul><li><a href=STORY>Harbour opens again after ten years</a></ul>", Some(Teaser)),
        ("<div><p>Help us stay independent.</p><p><a href=/donate>Donate now</a></p></div>", Some(Fundraising)),
        ("<p>Unser Konto: IBAN DE02 1203 0000 0000 2020 51. Spenden Sie jetzt.</p>", Some(Fundraising)),
        (
            "<form><h3>Sign up for our newsletter</h3><input type=email><button>Sign up</button></form>",
            Some(Subscription),
        ),
        (
            "<div><p>SIGN UP for our newsletter</p><form><input type=email><button>SIGN UP</button><p><a href=/p>Privacy \
             Policy</a>, <a href=/t>Terms of Use</a></p></form></div>",
            Some(Subscription),
        ),
        ("<p><a href=/newsletter>Inscrivez-vous à notre newsletter</a></p>", Some(Subscription)),
        ("<p>+++ Siehe auch: Der Hafen öffnet nach zehn Jahren wieder +++</p>", Some(Teaser)),
        ("<p><b>For more stories like this, check our <a href=/news>news page</a>.</b></p>", Some(Teaser)),
        ("<p>For more on this, ask at <a href=https://tides.example.com>the office of tides</a>.</p>", None),
        ("<p>Video: <a href=STORY>Harbour opens again after ten years</a></p>", Some(Teaser)),
        ("<p>Chronicle: <a href=STORY>Harbour opens again after ten years</a></p>", Some(Teaser)),
        ("<p><b>Zur Karte</b> → <a href=STORY>Wo der Hafen nach zehn Jahren wieder öffnet</a></p>", Some(Teaser)),
        ("<p>Chronicle: <a href=STORY>Harbour opens again after ten years</a>, wrote the mayor.</p>", None),
        ("<p>Chronicle: <a href=https://other.example/STORY>Harbour opens again after ten years</a></p>", None),
        ("<p>The mayor wrote: <a href=STORY>ten years</a></p>", None),
        ("<p>The mayor wrote on Monday: <a href=STORY>Harbour opens again after ten years</a></p>", None),
        (
            "<p>Chronicle: <a href=STORY>Harbour opens again after ten years</a></p><p>Letters: <a href=STORY>The ferry \
             that nobody wanted to buy</a></p>",
            None,
        ),
        ("<p>In May, the mayor of the town wrote in his chronicle: <a href=STORY>Harbour opens again</a></p>", None),
        ("<p>Vejam: <a href=STORY>Porto reabre ao fim de dez anos, e a balsa volta a navegar</a></p>", Some(Teaser)),
        ("<p><a href=STORY>Harbour opens again after ten years and a storm</a>, on time.</p>", None),
        ("<div><a href=STORY><img src=a.jpg> Harbour opens again after ten years, at last</a></div>", Some(Teaser)),
        ("<p>Foto: <a href=https://photos.example.com>Ann Example</a></p>", None),
        ("<div><b>The verdict</b><div>87 <a href=/reviews-policy>Read our review policy</a></div></div>", None),
        (
            "<div><p>Choose your gift:</p><button>$10</button><button>$25</button><button>$50</button></div>",
            Some(Fundraising),
        ),
        (
            "<div role=dialog><p>Accept all cookies and tracking, or read without them for € 3 a month.</p><button>Accept \
             all</button> <a href=/subscribe>Subscribe</a></div>",
            None,
        ),
        (
            "<div><p>We are seven who write from this valley, and our rent has doubled twice since we began to.</p><p>Our \
             readers keep us going: <a href=https://www.patreon.com/valley>Patreon</a></p></div>",
            Some(Fundraising),
        ),
        ("<iframe src=https://donorbox.org/embed/valley></iframe>", Some(Fundraising)),
        (
            "<p>The town promises three things:</p><ul><li>a <a href=/newsletter>newsletter</a> on the \
             council,</li><li>a bus</li></ul>",
            None,
        ),
        ("<p>The mayor told <a href=STORY>this paper</a> that the ferry would sail again.</p>", None),
        ("<blockquote>“Please donate to the ferry, every euro counts,” the captain had said.</blockquote>", None),
        ("<h2>What the ferry costs</h2>", None),
        (
            // Doubted and not taken: no headlines, but fans and their clubs, many links each.
            "<h3>Most read</h3><ul><li>Ann on <a href=STORY>the harbour</a>: it took them ten years to open it, and \
             nobody has asked why it did.<p>TAGS</p></li><li>Ben on <a href=STORY1>the harbour</a>: it took them ten years to \
             open it, and nobody has asked why it did.<p>TAGS</p></li></ul>",
            None,
        ),
        ("<iframe src=https://donorbox.org/embed/town title=\"Donate\"></iframe>", Some(Fundraising)),
        ("<div><iframe src=https://town.us1.list-manage.com/subscribe?u=1></iframe></div>", Some(Subscription)),
        ("<iframe src=https://www.youtube.com/embed/abc title=\"Ferry donates its bell\"></iframe>", None),
        ("<iframe src=https://ads.example.net/frame.html></iframe>", None),
        (
            "<p><iframe src=STORY/embed/#?secret=a1 title=\"The ferry to the island sails again\"></iframe></p>",
            Some(Teaser),
        ),
        ("<p><iframe src=https://other.example.net/the-island/embed/ title=\"The island\"></iframe></p>", None),
        ("<p><iframe src=/charts/embed/ title=\"Passengers by month\"></iframe></p>", None),
        ("<table><tr><td>Hull</td><td>120,000</td></tr></table>", None),
        (
            "<form><p>What do you think?</p><textarea name=text></textarea><input type=email name=email><label><input \
             type=checkbox name=newsletter> Send me the newsletter</label><button>Send</button></form>",
            None,
        ),
        (
            "<form class=newsletter><p>Subscribe to our newsletter</p><textarea name=location></textarea><input type=email \
             name=email><button>Send</button></form>",
            Some(Subscription),
        ),
    ] {
        let found = hidden(&block.replace("STORY", story).replace("TAGS", &tags), "");
        assert_eq!(found.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), Vec::from_iter(kind), "{block}: {found:?}");
    }
    let cards =
        format!("<div><a href={story}><img src=a.jpg><h4>Harbour opens again after years</h4></a></div>").repeat(3);
    let sentence =
        |n: u8| format!("<li>Why it took <a href={story}{n}>ten long years</a> to open the harbour again</li>");
    let sentences: String = (0..3).map(sentence).collect();
    let tagged = |n: u8| {
        let tags: String =
            ["Town", "Storms", "Harbour", "Sea"].map(|tag| format!("<a href=/t/{tag}>{tag}</a> ")).concat();
        format!("<li><a href={story}{n}>Harbour opens again after years</a><p>{tags}</p></li>")
    };
    let tagged: String = (0..3).map(tagged).collect();
    for (after, kind) in [
        (format!("<section><h2>Most read</h2>{cards}</section>"), Some(Teaser)),
        (format!("<div><h3>Read more:</h3><ul>{sentences}</ul></div>"), Some(Teaser)),
        (format!("<ul>{sentences}</ul>"), None),
        (format!("<div><h3>Most read</h3><div><ul>{tagged}</ul></div></div>"), Some(Teaser)),
        ("<div><h2>Related</h2><ul><li><a href=/sea>Sea</a><li><a href=/storms>Storms</a></ul></div>".to_owned(), None),
        ("<div><h2>Related</h2><ul></ul></div>".to_owned(), Some(Teaser)),
        (
            "<div><p>We are seven who write here. <a href=/desk>Please support us</a>, if you like.</p></div>"
                .to_owned(),
            Some(Fundraising),
        ),
        (format!("<section><h2>Jobs</h2>{cards}</section>"), None),
        ("<div class=tags><a href=/tag/ferry>Ferry</a> <a href=/tag/town>Town</a></div>".to_owned(), None),
        ("<section><h2>Comments</h2><p>Donate it to a museum! Subscribe me.</p></section>".to_owned(), None),
    ] {
        let found = hidden("", &after);
        assert_eq!(found.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), Vec::from_iter(kind), "{after}: {found:?}");
    }
}

#[test]
fn menus_of_stories_and_what_is_none() {
    let story = "/news/harbour-opens-again-after-ten-years-7654321";
    let card = |n: u8| {
        format!(
            "<div><a href={story}{n}><img src=a.jpg></a><a href=/town>Town</a><p><a href={story}{n}>Harbour opens again \
                 after ten long years</a></p></div>"
        )
    };
    let cards: String = (0..4).map(card).collect();
    let entries: String = (0..4).map(|n| format!("<li><a href={story}{n}>Harbour</a></li>")).collect();
    let headline = "Harbour opens again after ten years, and the ferry sails";
    for (after, goes) in [
        (
            format!("<nav><ul><li><a href=/town>Town</a><ul><li>{cards}</li></ul></li></ul></nav>"),
            "after ten long years",
        ),
        (format!("<nav><ul><li><a href=/town>Town</a><ul>{entries}</ul></li></ul></nav>"), ""),
        (format!("<nav class=nav><a href={story}><img src=a.jpg>{headline}</a></nav>"), headline),
        (
            format!("<nav class=nav><a href=/sea>Sea</a> <a href=/town>Town</a> <a href={story}>{headline}</a></nav>"),
            "",
        ),
    ] {
        let found = hidden("", &after);
        assert_eq!(found.iter().any(|(_, text)| text.contains(goes)), !goes.is_empty(), "{after}: {found:?}");
    }
}

#[test]
fn a_heading_goes_with_the_row_right_below_it() {
    let row =
        "<p><a href=/news/harbour-opens-again-after-ten-years-7654321>Harbour opens again after ten years</a></p>";
    for (heading, count) in [("<p>Popular posts</p>", 2), ("<p>Weather</p>", 1)] {
        let found = hidden(&format!("{heading}{row}"), "");
        assert_eq!(found.len(), count, "{heading}: {found:?}");
    }
}

#[test]
fn a_sentence_between_headline_and_text_stays() {
    // The whole page is one form, as some servers make them; the finder takes the text to begin below the second form.
    let told = "Das Abonnement der Theater wird im Herbst um acht Prozent teurer, sagte die Intendantin Ruth Adler. Wer sich \
                für den Kurs angemeldet hat, bekommt den Newsletter der Schule jeden Freitag.";
    let letter =
        "<div><p>Abonnieren Sie unseren Newsletter</p><form><input type=email><button>Abonnieren</button></form></div>";
    let paragraph = "<p>Der Rat der kleinen Stadt hat am Dienstag beschlossen, die alte Fähre zu kaufen und reparieren zu lassen.</p>";
    let page = html::parse(&format!(
        "<html lang=de><title>Town buys ferry</title><meta property=og:type content=article><form action=/page><h1>Town buys \
         ferry</h1><p>{told}</p>{letter}{}</form>",
        paragraph.repeat(4)
    ));
    let found = find(&page, &crate::article::find(&page));
    let texts: Vec<String> = found.iter().map(|verdict| page.inner_text(verdict.node)).collect();
    assert_eq!(texts, ["Abonnieren Sie unseren Newsletter Abonnieren"]);
}

#[test]
fn entries_of_menus_stay() {
    for (menu, count) in [
        ("<header><ul><li><a href=/subscribe>Subscribe</a></li><li><a href=/login>Log in</a></li></ul></header>", 0),
        ("<nav><ul><li><a href=/sea>Sea</a></li><li><a href=/newsletter>Newsletter</a></li></ul></nav>", 0),
        ("<header><a href=/subscribe>Subscribe now</a></header>", 1),
    ] {
        let found = hidden("", menu);
        assert_eq!(found.len(), count, "{menu}: {found:?}");
    }
}

#[test]
fn columns_of_a_footer_stay() {
    let list = |entries: &[(&str, &str)]| {
        let entry = |(to, says): &(&str, &str)| format!("<li><a href='{to}'>{says}</a></li>");
        format!("<ul>{}</ul>", entries.iter().map(entry).collect::<String>())
    };
    let column = |title: &str, entries: &[(&str, &str)]| format!("<div><h3>{title}</h3>{}</div>", list(entries));
    let about = column("About", &[("/terms", "Terms of use"), ("/jobs", "Careers"), ("/archive", "Archive")]);
    let ours = [
        ("/subscribe", "Subscribe to the Post"),
        ("/newsletter", "Newsletter"),
        ("/account", "Manage your subscription"),
    ];
    let networks = [
        ("/newsletters/", "Newsletter Sign-Up"),
        ("https://facebook.com/post", "Facebook"),
        ("https://x.com/post", "X"),
    ];
    let paper = [("/epaper", "Read the e-paper"), ("/subscribe", "Order a digital subscription")];
    let apps =
        [("https://apps.apple.com/app/id1", "App Store"), ("https://play.google.com/store/apps/1", "Google Play")];
    for (beside, goes) in [
        (column("Subscribe", &ours), false),
        (column("E-paper", &paper), false),
        (column("Connect", &networks), false),
        (column("Our apps", &apps), true),
        ("<div><h3>Newsletter</h3><p>The day's news by e-mail.</p><form><input type=email><button>Sign up</button></form></div>".to_owned(), true),
    ] {
        let found = hidden("", &format!("<footer><div>{about}{beside}</div></footer>"));
        assert_eq!(!found.is_empty(), goes, "{beside}: {found:?}");
    }
    let ours = list(&[("/subscribe", "Subscription"), ("/epaper", "E-paper"), ("/contact", "Contact")]);
    let site = list(&[("/contact", "Contact"), ("/imprint", "Imprint"), ("/jobs", "Jobs")]);
    let issue = "<div><b>Jan/Feb 2026</b><span>Out now<br><a href=/subscribe>› subscribe here!</a></span></div>";
    let found = hidden("", &format!("<footer><div>{ours}{issue}</div><div>{site}</div></footer>"));
    assert_eq!(found.len(), 1, "what asks below a list is no part of it: {found:?}");
}

#[test]
fn word_of_comments_is_no_newsletter() {
    let form = |says: &str| {
        format!(
            "<form class=subscribe-form><input type=email><input type=checkbox><label>{says}</label><button>Subscribe</button></form>"
        )
    };
    for (says, goes) in [
        ("Yes, tell me by e-mail of new replies to my comments.", false),
        ("Ja, ich möchte benachrichtigt werden, wenn ein Kommentar abgegeben wird.", false),
        ("Avertissez-moi par e-mail des nouveaux commentaires.", false),
        ("Yes, send me the newsletter.", true),
    ] {
        let found = hidden("", &form(says));
        assert_eq!(!found.is_empty(), goes, "{says}: {found:?}");
    }
}

#[test]
fn a_wall_goes_with_its_form() {
    for (says, log_in) in [
        ("Create a free account to continue reading", "Already have an account?"),
        ("Kostenlos registrieren und weiterlesen", "Schon registriert?"),
        ("Créez un compte gratuit pour lire la suite", "Déjà inscrit ?"),
    ] {
        let fields = "<input type=email><input type=password><button>OK</button>";
        let wall = format!("<div><h2>{says}</h2><form>{fields}</form><p>{log_in} <a href=/login>OK</a></p></div>");
        let found = hidden("", &wall);
        assert!(
            matches!(&found[..], [(ClutterKind::Subscription, text)] if text.contains(log_in)),
            "{says}: {found:?}"
        );
    }
    let form =
        "<form><p>Log in to your account</p><input type=email><input type=password><button>Log in</button></form>";
    assert!(hidden("", form).is_empty());
}

#[test]
fn links_in_a_sentence_are_no_teasers() {
    for (block, goes) in [
        (
            "<div class=paragraph>The mayor <a href=/2024/01/02/mayor-ferry/index.html>said in January that they were expecting another ferry.</a> In May, Ann <a href=/2024/05/06/mayor-boat/index.html>said that she had lost a boat last year.</a></div>",
            false,
        ),
        (
            "<p><a href=/2024/01/02/mayor-says-that-the-ferry-stays>Mayor says that the ferry stays in the harbour</a> | <a href=/2024/05/06/mayor-lets-the-ferry-go>Mayor lets the ferry go after all these years</a></p>",
            true,
        ),
    ] {
        let found = hidden(block, "");
        assert_eq!(!found.is_empty(), goes, "{block}: {found:?}");
    }
}

#[test]
fn what_only_looks_like_a_request() {
    let letters =
        ["Town", "Events", "Sound"].map(|name| format!("<label><input type=checkbox>{name}</label>")).concat();
    let note = "Ann Example is an editor of this paper and writes the <a href=/newsletters/sound>Harbour Letter</a> newsletter, one of our newsletters.";
    let playlist = "<p>Playlist</p><p>Keep what you want to hear for later, and hear it on any other device.</p><a href=/login>Log \
                    in</a>";
    let address = "<p>Enter your email address below</p><form><input type=email><button>Submit</button></form>";
    let account = "<p>You don't have an account? <a href=/register>Sign up now</a></p>";
    for (after, count) in [
        (
            format!(
                "<div><p>Subscribe to our newsletter</p><form><input type=email>{letters}<button>Subscribe</button></form></div>"
            ),
            1,
        ),
        (format!("<p class=author-bio>{note}</p>"), 0),
        (format!("<div role=dialog style='position:fixed'>{playlist}{account}</div>"), 0),
        (format!("<div class=popup><p>Forgot your password?</p>{address}</div>"), 0),
        (format!("<div class=popup><p>Our newsletter</p>{address}</div>"), 1),
        ("<div><a href=mailto:support@example.org>support@example.org</a></div>".to_owned(), 0),
        ("<p><a href=/cdn-cgi/l/email-protection>[email&#160;protected]</a>, <a href=/cdn-cgi/l/email-protection>[email&#160;protected]</a></p>".to_owned(), 0),
    ] {
        let found = hidden("", &after);
        assert_eq!(found.len(), count, "{after}: {found:?}");
    }
}

#[test]
fn a_heading_goes_with_all_that_stands_under_it_or_stays() {
    let row = "<ul><li><a href=/news/harbour-opens-again-after-ten-years-7654321>Harbour opens again after ten \
               years</a></li><li><a href=/news/bells-of-the-islands-ring-again-7654322>Bells of the islands ring \
               again</a></li><li><a href=/news/storm-takes-the-third-pier-7654323>Storm takes the third pier</a></li></ul>";
    let form = "<form><p>Sign up for our newsletter</p><input type=email><button>Sign up</button></form>";
    let weather = "<p>Rain, 14 degrees at noon</p>";
    let tides = "<table><tr><td>High tide at the new pier</td><td>6.12 in the morning and 18.40 in the evening</td></tr>\
                 <tr><td>High tide at the lighthouse</td><td>7.02 in the morning and 19.31 in the evening</td></tr></table>";
    for (after, goes) in [
        (format!("<h3>Sound and sea</h3>{row}"), true),
        (format!("<h3>Sound and sea</h3>{form}<h3>Weather</h3>{weather}"), true),
        (format!("<h3>Sound and sea</h3>{row}{tides}"), false),
        (format!("<h3>Sound and sea</h3>{tides}{row}"), false),
    ] {
        let found = hidden("", &format!("<div>{after}</div>"));
        assert!(found.iter().any(|(_, text)| text.contains("Storm") || text.contains("newsletter")), "{after}");
        assert_eq!(found.iter().any(|(_, text)| text.starts_with("Sound and sea")), goes, "{after}: {found:?}");
    }
}

#[test]
fn a_row_may_have_entries_that_lead_to_no_story() {
    let story = "/news/harbour-opens-again-after-ten-years-765432";
    let guide = "<li>Torn between the boats? See our <a href=/guide>guide to boats</a> and <a href=/yards>yards</a> of the \
                 sound and of the islands around it, for those who can't wait for the ferry any longer</li>";
    let row = format!(
        "<ul><li>Why it took <a href={story}1>ten long years to open it</a></li><li>The plan to ring <a href={story}2>the \
         bells of the islands</a> again</li>{guide}</ul>"
    );
    for (block, count) in [
        (format!("<div>More great stories</div>{row}"), 2),
        (format!("<p>The town has asked for three things.</p>{row}"), 0),
        (format!("<div>More great stories</div><ul>{guide}{guide}</ul>"), 0),
        // What a button unfolds is the article's own text, whatever it links to.
        (format!("<div>Read more</div>{}", row.replace("ul>", "div>").replace("li>", "p>")), 0),
    ] {
        let found = hidden(&block, "");
        assert_eq!(found.len(), count, "{block}: {found:?}");
    }
}

#[test]
fn a_tab_goes_with_its_list() {
    let row = |n: u8| {
        let story = format!("/news/harbour-opens-again-after-ten-years-765432{n}");
        let headlines = ["Harbour opens again after ten long years", "Bells of the islands ring again, all of them"];
        headlines.map(|headline| format!("<li><a href={story}><img src=a.jpg>{headline}</a></li>")).concat()
    };
    let weather = "<p>The weather: 14 degrees and rain over the sound, wind from the west at 20 km/h, no ferries.</p>";
    let tabs = "<ul><li><a href=#first>Popular</a></li><li><a href=#second>Recent</a></li><li><a href=#third>Weather</a></li></ul>";
    let lists = format!(
        "<div id=first><ul>{}</ul></div><div id=second><ul>{}</ul></div><div id=third>{}</div>",
        row(1),
        row(2),
        weather.repeat(5)
    );
    let found = hidden("", &format!("<aside><div>{tabs}{lists}</div></aside>"));
    let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert!(texts.contains(&"Popular") && texts.contains(&"Recent") && !texts.contains(&"Weather"), "{texts:?}");
}

#[test]
fn an_entry_goes_with_those_that_look_like_it() {
    let card = |link: &str| {
        format!(
            "<article class=card><a href={link}><img src=a.jpg><h4>Harbour opens again after years</h4></a></article>"
        )
    };
    let story = "/news/harbour-opens-again-after-ten-years-765432";
    let cards = [card(&format!("{story}1")), card(&format!("{story}2")), card("https://example.net/")].concat();
    let weather = "<p>The weather: 14 degrees and rain over the sound, wind from the west at 20 km/h, no ferries.</p>";
    let odd = "<article class=card><p>Opening hours of the paper's office: Monday to Friday, 9 to 17.</p></article>";
    let found = hidden("", &format!("<aside>{weather}{cards}{odd}</aside>"));
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|(kind, text)| *kind == ClutterKind::Teaser && text.contains("Harbour")), "{found:?}");
}

#[test]
fn any_page_gives_an_answer() {
    // The parser, not the engine, takes the square of the depth.
    let deep = "<div class=newsletter>Subscribe to our newsletter".repeat(3_000);
    let wide = "<p>Read also: <a href=/news/harbour-opens-again-after-years>Harbour opens</a>".repeat(5_000);
    for markup in ["", "<p>", &deep, &wide, &"<a href=/donate>Donate".repeat(5_000)] {
        let page = html::parse(markup);
        let articles = crate::article::find(&page);
        let found = find(&page, &articles);
        assert!(found.windows(2).all(|pair| !page.contains(pair[0].node, pair[1].node)));
    }
}
