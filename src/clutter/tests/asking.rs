//! Lines and boxes that ask to follow, to get an app or to register, each beside what only looks like one.

use super::{hidden, hidden_around};
use crate::report::ClutterKind;

#[test]
fn a_line_asks_to_follow_the_outlet_on_a_network() {
    let facebook = "<a href=https://www.facebook.com/harbour>Facebook</a>";
    for (line, count) in [
        ("<p>Follow us on NETWORK</p>", 1),
        ("<p>Folgen Sie uns auf NETWORK</p>", 1),
        ("<p>Suivez-nous sur NETWORK</p>", 1),
        ("<p>Síguenos en NETWORK</p>", 1),
        ("<p>Seguici su NETWORK</p>", 1),
        ("<p>Siga-nos no NETWORK</p>", 1),
        ("<p>Volg ons op NETWORK</p>", 1),
        ("<p>Подписывайтесь на нас в NETWORK</p>", 1),
        ("<p>Підписуйтесь на нас у NETWORK</p>", 1),
        ("<p>Obserwuj nas na NETWORK</p>", 1),
        ("<p>Follow The Example on NETWORK for the news of the sound.</p>", 1),
        ("<p>Follow Ann Miller on NETWORK</p>", 0),
        ("<p>Follow the Sound's desk on NETWORK, NETWORK (@sound) and NETWORK.</p>", 1),
        ("<p>The captain asks all to follow us on NETWORK</p>", 0),
        ("<p>Follow us on <a href=/sea>the sea</a></p>", 0),
        ("<ul><li>Follow us on NETWORK</li></ul>", 0),
    ] {
        let line = line.replace("NETWORK", facebook);
        assert_eq!(hidden(&line, "").len(), count, "{line}");
    }
}

#[test]
fn an_appeal_of_several_paragraphs_goes_whole() {
    let account = "<p>Donate by bank transfer: IBAN DE02 1203 0000 0000 2020 51. Thank you!</p>";
    let button = "<p><a href=/donate>Donate now!</a></p>";
    for (before, gone) in [
        (
            "<p>Clubs are closed and bars are half empty, the winter is long, and the paper of this small town has to pay its \
             printer as well: your donation helps us to go on until spring comes.</p>",
            1,
        ),
        (
            "<p>The town asks all who can to donate to the crew, who lost their homes in the storm of that winter.</p>",
            0,
        ),
        ("<p>The Harbour Post still needs your support!</p>", 1),
        ("<p>The ferry had been built in 1931, and it was sold for little.</p>", 0),
        ("<p>The charity says that it needs your support.</p>", 0),
    ] {
        for (last, count) in [(account, gone + 1), (button, gone + 1), ("", 0)] {
            let block = format!("{before}{last}");
            assert_eq!(hidden(&block, "").len(), count, "{block}");
        }
    }
}

#[test]
fn an_account_and_a_button_are_an_appeal_in_any_language() {
    let told = "<div><b>Пристанището има нужда от твоята помощ</b></div>".repeat(5);
    let pays = "<form action=https://www.paypal.com/cgi-bin/webscr><input type=image alt='Donate with PayPal'></form>";
    let account = "<div><div>Банкова сметка</div><div>IBAN: BG80BNBA96611020345678</div></div>";
    let found = hidden("", &format!("<div><h6>Помогнете!</h6>{pays}<div>{told}{account}</div></div>"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].1.contains("Помогнете"), "{found:?}");
}

#[test]
fn an_appeal_to_who_has_read_so_far() {
    for (begins, button) in [
        ("If you've read this far, you care about the harbour.", "Support The Post"),
        ("Si llegaste hasta acá, te interesa el puerto.", "Unite a El Puerto"),
        ("Wenn Sie bis hierher gelesen haben, mögen Sie den Hafen.", "Zur Hafenpost"),
    ] {
        let (_, tells) = begins.split_once(", ").expect("the clause that makes it an appeal");
        for (first, kind) in [(begins, Some(ClutterKind::Fundraising)), (tells, None)] {
            let block = format!(
                "<div><p>{first}</p><p>We have kept an eye on it for 30 years.</p><a href=#>{button}</a></div>"
            );
            assert_eq!(hidden(&block, "").first().map(|(kind, _)| *kind), kind, "{block}");
        }
    }
}

#[test]
fn a_box_in_one_part_of_a_long_article() {
    let part =
        "<p>The council of the port voted on Monday to let the ferry run in winter as well, as it did before.</p>"
            .repeat(5);
    let ask = "<div class=x><h3>Sign up for the Harbour newsletter</h3><p>Never miss the news by signing up to our newsletter!</p>\
               <p>Every morning you read what the night has washed ashore, from both sides of the sound.</p></div>";
    let tells = "<div class=x><h3>What the ferry costs</h3><p>Never before has a crossing cost as much as in that winter!</p></div>";
    for (block, count) in [(ask, 1), (tells, 0)] {
        let article =
            format!("<section>{part}</section><section>{part}{block}{part}</section><section>{part}{part}</section>");
        assert_eq!(hidden(&article, "").len(), count, "{block}");
    }
}

#[test]
fn a_box_of_an_app_whose_buttons_are_pictures() {
    let text = "<p>All tides, all ferries and the news of the sound, wherever the wind has taken you, and at sea as well, \
                where no paper boy comes; with the crossword of the week for long crossings and the bell that rings.</p>";
    let stores = "<a href=https://apps.apple.com/app/id1><img src=a.png></a><a href=https://play.google.com/store/apps/details?id=b>\
                  <img src=b.png></a>";
    for (block, count) in [
        (format!("<div class=x><h2>The Harbour App</h2>{text}{stores}</div>"), 1),
        (format!("<div class=x><h2>The Harbour App</h2>{text}</div>"), 0),
    ] {
        assert_eq!(hidden(&block, "").len(), count, "{block}");
    }
    // Under another heading only the pictures go.
    for (_, text) in hidden(&format!("<div class=x><h2>The tides</h2>{text}{stores}</div>"), "") {
        assert_eq!(text, "");
    }
}

#[test]
fn the_last_part_of_a_word_names_the_app() {
    for (block, count) in [
        ("<div class=x><p>Nie mehr eine Flut verpassen?</p><a href=/hafen-app>Zur Hafen-App</a></div>", 1),
        ("<div class=x><p>Wann kommt die Flut?</p><a href=/hafen>Zur Hafen-Uhr</a></div>", 0),
    ] {
        assert_eq!(hidden("", block).len(), count, "{block}");
    }
}

#[test]
fn what_is_for_registered_readers_says_so() {
    for says in [
        "This is for registered readers only",
        "Diese Funktion ist nur für registrierte Leser",
        "Cette fonction est réservée aux inscrits",
        "Esta función es solo para registrados",
        "Funzione riservata agli utenti registrati",
        "Função só para utilizadores registados",
        "Alleen voor geregistreerde lezers",
        "Только для зарегистрированных читателей",
        "Лише для зареєстрованих читачів",
        "Tylko dla zarejestrowanych czytelników",
    ] {
        let dialog = format!("<div class=modal><p>{says}</p><a href=/login>Log in</a></div>");
        // What stands beside such a dialog stays.
        let block = format!("<div><button>Tell us of a mistake on this page</button>{dialog}</div>");
        let found = hidden("", &block);
        assert_eq!(found.len(), 1, "{block}");
        assert!(
            found.iter().all(|(_, text)| !text.contains("mistake") && text.ends_with("Log in")),
            "{block}: {found:?}"
        );
    }
}

#[test]
fn push_messages_are_asked_for() {
    for (says, count) in [
        ("Push-Nachrichten empfangen", 1),
        ("Alertes push", 1),
        ("Alertas push", 1),
        ("Notifiche push", 1),
        ("Notificações push", 1),
        ("Pushberichten ontvangen", 1),
        ("Включить уведомления", 1),
        ("Увімкнути сповіщення", 1),
        ("Powiadomienia push", 1),
        ("Pull the bell", 0),
    ] {
        let link = format!("<div><a href=/bell>{says}</a></div>");
        assert_eq!(hidden("", &link).len(), count, "{link}");
        assert_eq!(
            hidden(&format!("<p>The captain of the ferry had spoken of it: {says}.</p>"), "").len(),
            0,
            "{says}"
        );
    }
}

#[test]
fn a_link_that_only_scripts_follow_is_a_button_of_its_row() {
    let row = |last: &str| {
        format!(
            "<header><div><a href=/newsletters>Newsletters</a> <a href=/subscribe>Subscribe</a> {last}</div></header>"
        )
    };
    for (last, whole) in [("<a role=button>Log in</a>", false), ("", true)] {
        let found = hidden_around(&row(last), "", "");
        let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
        assert!(!texts.iter().any(|text| text.contains("Log in")), "{texts:?}");
        assert_eq!(texts == ["Newsletters Subscribe"], whole, "{texts:?}");
    }
}

#[test]
fn a_form_that_sends_the_story_to_a_friend_stays() {
    let field = |label: &str| format!("<p><label>{label}</label> <input type=email></p>");
    for (form, count) in [
        (
            format!(
                "<form class=modal><h4>Share this article</h4>{}{}<button>Send</button></form>",
                field("Email address of a friend"),
                field("Your email address")
            ),
            0,
        ),
        (
            format!(
                "<form><p>Sign-up now</p>{}<input type=text name=email2><button>Send</button></form>",
                field("Your email address")
            ),
            1,
        ),
        (format!("<form>{}<button>Send</button></form>", field("Your email address")), 1),
    ] {
        assert_eq!(hidden("", &form).len(), count, "{form}");
    }
}

#[test]
fn a_menus_one_button_asks_and_its_entries_stay() {
    let entries = |class: &str| {
        format!("<header><ul><li><a{class} href=/sea>Sea</a><li><a{class} href=/town>Town</a><li>ENTRY</ul></header>")
    };
    let (plain, buttons) = (entries(""), entries(" class=nav-btn"));
    for (menu, entry, count) in [
        (&plain, "<a class=\"btn\" href=/subscribe>Subscribe</a>", 1),
        (&plain, "<a class=\"blue-button\" href=/donate>Donate</a>", 1),
        (&plain, "<a href=/subscribe>Subscribe</a>", 0),
        (&plain, "<a class=btn href=/weather>Weather</a>", 0),
        (&buttons, "<a class=nav-btn href=/subscribe>Subscribe</a>", 0),
    ] {
        assert_eq!(hidden_around(&menu.replace("ENTRY", entry), "", "").len(), count, "{entry}");
    }
}

#[test]
fn what_a_script_opens_stays_beside_a_button_that_asks() {
    for (beside, expected) in [
        ("<div><a id=open>Harbour pass</a></div>", "Subscribe for $1"),
        ("<div><a id=open>Subscribe</a></div>", "Subscribe Subscribe for $1"),
    ] {
        let header = format!("<header><div>{beside}<div><a href=/subscribe>Subscribe for $1</a></div></div></header>");
        let found = hidden_around(&header, "", "");
        assert_eq!(found, [(ClutterKind::Subscription, expected.to_owned())], "{beside}");
    }
}

#[test]
fn a_bar_for_an_app_has_a_button_to_close_it() {
    let bar = |class: &str, more: &str| {
        format!(
            "<div class={class}><a href=#>×</a><p>Harbour Post, free on Google Play</p><a href=#>Open</a>{more}</div>"
        )
    };
    for (bar, count) in
        [(bar("smartbanner", ""), 1), (bar("box", ""), 0), (bar("smartbanner", "<a href=/sea>The sea</a>"), 0)]
    {
        assert_eq!(hidden_around(&bar, "", "").len(), count, "{bar}");
    }
}

#[test]
fn a_form_for_an_address_may_say_little_but_its_name() {
    let form = |field: &str| {
        format!(
            "<div><p><a href=https://harbour.example.net/friends>The Friend of Harbours</a></p><form>{field}<input type=submit value='Sign up'></form></div>"
        )
    };
    for (form, count) in [
        (form("<input type=email>"), 1),
        (form("<input type=search>"), 0),
        (
            format!(
                "<div id=comments>{}</div>",
                form("<textarea></textarea><input type=email placeholder='Enter your email address'>")
            ),
            0,
        ),
    ] {
        assert_eq!(hidden("", &form).len(), count, "{form}");
    }
}

#[test]
fn the_papers_own_issue() {
    let issue = |what: &str, button: &str, to: &str| {
        format!("<aside><h4>{what}</h4><p>Der Hafen, das Watt und die Glocken</p><a href={to}>{button}</a></aside>")
    };
    for (block, count) in [
        (issue("Aktuelle Ausgabe", "Inhalt", "/abo-shop"), 1),
        (issue("Heft 7", "Heft bestellen", "/abo-shop"), 1),
        (issue("Die Ausgabe der Karten", "Inhalt", "/abo-shop"), 1),
        (issue("Die Ausgabe der Karten", "Inhalt", "/karten"), 0),
    ] {
        let found = hidden("", &block).iter().filter(|(_, text)| text.contains("Watt")).count();
        assert_eq!(found, count, "{block}");
    }
}

#[test]
fn forms_of_accounts_and_of_comments_stay() {
    let form = |says: &str| {
        format!("<div class=popup><form><p>{says}</p><input type=email><button>Send</button></form></div>")
    };
    for (says, count) in [
        ("Enter your email address below and we will send you the reset instructions", 0),
        ("Enter your email address below and we will send you the newsletter", 1),
        ("E-Mail-Adresse: Ja, ich möchte benachrichtigt werden, wenn ein Kommentar erscheint", 0),
    ] {
        let found = hidden("", &form(says));
        assert_eq!(found.len(), count, "{says}: {found:?}");
    }
}

#[test]
fn a_field_of_a_form_for_something_else_stays() {
    let field = "<div><label>Your e-mail</label><input type=email></div>";
    for (beside, count) in [("", 1), ("<p>Reset your password</p>", 0), ("<textarea></textarea>", 0)] {
        assert_eq!(
            hidden("", &format!("<div class=x>{beside}{field}<button>Next</button></div>")).len(),
            count,
            "{beside}"
        );
    }
}

#[test]
fn where_a_link_leads_says_what_the_line_asks() {
    for (block, count) in [
        ("<p>12,000 people begin their day with the Tide. <a href=/newsletter>Will you?</a></p>", 1),
        ("<p>The Tide, our letter: <a href=/newsletter>to your desk</a></p>", 1),
        ("<p>Tired of blinking boxes? You read in peace if you <a href=/subscribe>choose Tide Plus</a>.</p>", 1),
        ("<p>“You read in peace,” the captain had told <a href=/newsletter>our letter of the sea</a> in May.</p>", 0),
        ("<p>Ann Example writes the weekly <a href=/newsletter>letter of the harbour</a>.</p>", 0),
        ("<p>All that the town's office sends out <a href=https://town.example/newsletter>is kept there</a>.</p>", 0),
        ("<p>Who wants to write below this story <a href=/sign-up>makes an account</a>.</p>", 0),
        ("<p>(*) The sea charts are affiliate links. <a href=/donate>More on what keeps us going</a></p>", 0),
        ("<div><h3>Facts float</h3><p>All of this is free to read.</p><p><a href=/donate>Count me in</a></p></div>", 1),
        ("<div><h3>Facts float</h3><p>All of this is free to read.</p><p><a href=/sea>The sea</a></p></div>", 0),
        (
            "<div><h3>The Tide</h3><p>Ann Example writes on Saturdays.</p><form><input type=email><button>Go</button></form></div>",
            1,
        ),
        ("<div><form><input type=email><input type=password><button>Go</button></form></div>", 0),
    ] {
        assert_eq!(hidden(block, "").len(), count, "{block}");
    }
}

#[test]
fn a_line_asks_for_a_channel_of_the_outlet_s_own() {
    let facebook = "<a href=https://www.facebook.com/harbour>Facebook</a>";
    for (line, count) in [
        ("<p>Give our page on NETWORK a heart</p>", 1),
        ("<p>Dale «me gusta» a nuestra página de NETWORK</p>", 1),
        ("<p>Metti un cuore alla nostra pagina NETWORK</p>", 1),
        ("<p>The captain gave her page on NETWORK a heart</p>", 0),
        ("<p>“We have our page on NETWORK”</p>", 0),
        ("<p>Give our page of the <a href=https://www.facebook.com/sea>sea</a> a heart</p>", 0),
    ] {
        let line = line.replace("NETWORK", facebook);
        assert_eq!(hidden(&line, "").len(), count, "{line}");
    }
}

#[test]
fn a_sentence_over_the_page_that_is_a_link_to_subscribe() {
    let header = |says: &str| format!("<header><div><a href=https://abo.example.org/offer>{says}</a></div></header>");
    assert_eq!(hidden_around(&header("See the whole new world of our pages!"), "", "").len(), 1);
    assert_eq!(hidden_around(&header("See the world"), "", "").len(), 0);
}

#[test]
fn pictures_that_say_that_they_are_of_app_stores() {
    let stores = |one: &str, other: &str| {
        format!(
            "<div class=x><a href=/pages><img alt='{one}' src=a.png></a><a href=/pages><img alt='{other}' src=b.png></a></div>"
        )
    };
    assert_eq!(hidden("", &stores("Available on the App Store", "Get it on Google Play")).len(), 1);
    assert_eq!(hidden("", &stores("The ferry", "The harbour")).len(), 0);
}

#[test]
fn a_player_of_an_audio_service_under_the_name_of_a_podcast() {
    let player = |heading: &str, source: &str| {
        format!("<aside><h3>{heading}</h3><div><iframe src={source}></iframe></div></aside>")
    };
    for (block, count) in [
        (player("Podcast: the bay", "https://open.spotify.com/embed/show/1"), 1),
        (player("The bay from above", "https://open.spotify.com/embed/show/1"), 0),
        (player("Podcast: the bay", "https://maps.example/1"), 0),
    ] {
        assert_eq!(hidden("", &block).len(), count, "{block}");
    }
}

#[test]
fn the_line_over_a_box_that_asks_goes_with_it() {
    let under = |line: &str| {
        format!(
            "<div class=x><div><div><img src=a.png></div><div>{line}</div></div><div><ul><li>More comfort on the way<li>E-paper and \
             news in one app<li>Push messages all day</ul><a href=https://apps.apple.com/app/id1>Download for free</a> <p>No, \
             thanks</p></div></div>"
        )
    };
    let goes_whole = |block: String| hidden(&block, "").iter().any(|it| it.1.contains("second best"));
    assert!(goes_whole(under("You read this in the second best way!")));
    let told = "It was the second best of all the ways over the sea, and the captain took it every day for years.";
    assert!(!goes_whole(under(told)));
}

#[test]
fn pictures_of_app_stores_in_a_row_of_networks() {
    let store = |at: u32| format!("<a href=https://apps.apple.com/app/id{at}><img src={at}.png></a>");
    let row = |stores: &str| {
        format!("<div class=social-links><a href=https://www.facebook.com/sound>Facebook</a><div>{stores}</div></div>")
    };
    assert_eq!(hidden("", &row(&format!("{}{}", store(1), store(2)))).len(), 1);
    assert_eq!(hidden("", &row(&store(1))).len(), 0);
}

#[test]
fn who_helps_with_a_product_asks_for_nothing() {
    for (label, count) in [
        ("Contact support", 0),
        ("Service &amp; Support", 0),
        ("Create a support ticket", 0),
        ("Support us", 1),
        ("Pledge your support", 1),
    ] {
        assert_eq!(hidden("", &format!("<div class=x><a href=/support>{label}</a></div>")).len(), count, "{label}");
    }
}
