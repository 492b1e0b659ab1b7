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
        (
            format!(
                "<p>Previously the captain had told the town that the bell <a href={STORY}1>was sold by him.</a></p>"
            ),
            0,
        ),
        (format!("<p>Previously: <a href={STORY}1>The bell was sold by the captain for nothing</a></p>"), 1),
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

#[test]
fn who_comments_is_no_story() {
    let comment = |named: &str| {
        format!(
            "<ul><li><a {named} href=/members/12345678/><h4>Ann Bell of the Old Sea</h4><img src=a.jpg></a><time>1 July \
             08:45</time><p>Know your bells</p></li></ul>"
        )
    };
    assert_eq!(hidden("", &comment("class='author person'")), []);
    assert_eq!(hidden("", &comment("")).len(), 1);
}

#[test]
fn a_button_to_share_is_no_heading_over_the_article() {
    let paragraph = "<p>The council of the small town has voted on Tuesday to buy the old ferry, which has been out of \
                     service since the storm of 1998, and to have it repaired by the local yard.</p>";
    let body = paragraph.repeat(8);
    let aside = format!("<aside class=related><a href={STORY}1>Harbour opens again after ten years</a></aside>");
    let page = html::parse(&format!(
        "<!-- saved from url=(0057)https://www.example.org/news/town-buys-the-old-ferry-1234567 --><title>Town buys the \
         old ferry</title><article><h1>Town buys the old ferry</h1><div>Share</div><div>{body}<div>{aside}</div>{body}\
         </div></article>"
    ));
    assert_eq!(super::find(&page, &crate::article::find(&page)).len(), 1);
}

#[test]
fn what_only_looks_like_asking_or_leading_stays() {
    let long =
        "The captain joined the yard when nobody else would mend a ferry, and has stayed for twenty years. ".repeat(30);
    let tags =
        ["#North Harbour", "#Ferries", "#The old yard"].map(|tag| format!("<a href={STORY}>{tag}</a> ")).concat();
    let legal = ["Cookie Policy", "Corrections Policy", "Ownership & Funding information"]
        .map(|page| format!("<a href=/{}-2024>{page}</a> ", page.replace(' ', "-")))
        .concat();
    let writers = ["ann-bell", "cy-dock"]
        .map(|name| {
            format!("<p><a href=/profiles/{name}-123456>Ann Bell of the Sea</a></p><p>Professor of harbours</p>")
        })
        .concat();
    for block in [
        "<h3>Dürfen wir Sie nach Ihrem Alter fragen, Kapitän?</h3>".to_owned(),
        "<h2 class=article-teaser>Aktuelle Nachrichten aus dem Hafen</h2>".to_owned(),
        "<h2 id=the-ferry-on-the-trail-of-paypal>The ferry on the trail of PayPal</h2>".to_owned(),
        format!("<div class=modal><p>{long}</p><p>Help us. <a href=/donate>Donate now</a></p></div>"),
        format!("<div>{tags}</div>"),
        format!("<div><span>© Breaking Harbour News</span> {legal}</div>"),
        "<p>* Links with a star are affiliate links. Whoever buys there supports our work.</p>".to_owned(),
        format!("<p><a href={STORY}>And the bell that the town had sold for nothing rang again.</a></p>"),
        format!("<h3>What's next</h3><div><a href={STORY}>The bell that the town had sold rang again</a>.</div>"),
        format!("<div>{writers}</div>"),
        format!(
            "<p>Mehr zu den Regeln für Fähren in diesem Jahr finden Sie beim <a href={OUTSIDE}>Amt der Häfen und der See</a></p>"
        ),
    ] {
        let found = hidden(&block, "");
        let kept = found.iter().all(|(_, text)| text == "Donate now" || text == "Help us. Donate now");
        assert!(kept, "{block}: {found:?}");
    }
}

#[test]
fn lists_below_the_text_that_lead_nowhere_stay() {
    let entries = ["Bell, Ann: Steam and salt", "Dock, Cy: The pier at night", "Moor, Di: All the bells"]
        .map(|entry| format!("<li>{entry}</li>"))
        .concat();
    for heading in ["Comments on this video", "Songs in the video", "Recent publications", "Books and more"] {
        let block = format!("<section><h3>{heading}</h3><ul>{entries}</ul></section>");
        assert_eq!(hidden("", &block), [], "{heading}");
    }
}

#[test]
fn a_menu_with_a_list_of_stories_in_it_stays_a_menu() {
    let sections =
        ["Power", "Towns", "Sea", "Trade", "Bells"].map(|name| format!("<li><a href=/{name}>{name}</a>")).concat();
    let stories = ["Harbour opens again after years", "Bells ring on the islands again"]
        .map(|headline| format!("<li><a href={STORY}{}>{headline}</a>", headline.len()))
        .concat();
    let menu = format!("<nav><ul>{sections}<li><div>Most read</div><ul>{stories}</ul></ul></nav>");
    let found = super::hidden_around(&menu, "", "");
    assert!(found.iter().all(|(_, text)| !text.contains("Trade")), "{found:?}");
}

#[test]
fn what_somebody_else_is_told_to_say_asks_for_nothing() {
    for line in [
        "We need your help, the mayor told the crowd. Without your support we can't build the bridge.",
        "Subscribe to our newsletter, the shop asks at the till. She never does.",
        "Wir brauchen Ihre Hilfe, sagte der Bürgermeister den Anwohnern.",
        "Inscrivez-vous à notre newsletter, demande la boutique à la caisse.",
        "Necesitamos su ayuda, dijo el alcalde a los vecinos.",
        "Iscriviti alla nostra newsletter, chiede il negozio alla cassa.",
        "Assine a nossa newsletter, pede a loja na caixa.",
        "Schrijf je in voor onze nieuwsbrief, vraagt de winkel aan de kassa.",
        "Нам нужна ваша помощь, сказал мэр жителям.",
        "Нам потрібна ваша допомога, сказав мер мешканцям.",
        "Potrzebujemy waszej pomocy, powiedział burmistrz mieszkańcom.",
    ] {
        assert_eq!(hidden(&format!("<p>{line}</p>"), ""), [], "{line}");
    }
}

#[test]
fn an_account_with_a_reference_in_marks_asks() {
    let line = "Wenn Sie uns unterstützen wollen: IBAN DE12 3456 7890 1234 5678 90, Verwendungszweck „Spende“.";
    assert_eq!(hidden("", &format!("<p>{line}</p>")).len(), 1);
}

#[test]
fn a_sentence_that_goes_on_behind_its_link_leads_nowhere() {
    for (line, count) in [
        ("Previously the bridge <a href=STORY>was closed in storms</a>, and nobody minded.", 0),
        ("Read also: <a href=STORY>Harbour opens again after ten years</a>.", 1),
        ("Part one of this series: <a href=STORY>Harbour opens again after ten years</a>. Part three is out.", 1),
    ] {
        let line = line.replace("STORY", &format!("{STORY}1"));
        assert_eq!(hidden(&format!("<p>{line}</p>"), "").len(), count, "{line}");
    }
}

#[test]
fn records_of_the_articles_own_stay() {
    let stories = |entry: &str| {
        (1..=4)
            .map(|at| entry.replace("STORY", &format!("{STORY}{at}")).replace('#', &at.to_string()))
            .collect::<String>()
    };
    let link = "<a href=STORY>Council votes on the harbour for the #th time</a>";
    for (block, count) in [
        (format!("<table>{}</table>", stories(&format!("<tr><td>{link}<td>0:3#"))), 0),
        (format!("<table><tr><th>Bill<th>Ayes</tr>{}</table>", stories(&format!("<tr><td>{link}<td>yes"))), 0),
        (format!("<dl>{}</dl>", stories(&format!("<dt># May<dd>{link}"))), 0),
        (format!("<ul>{}</ul>", stories(&format!("<li><b># May:</b> {link}"))), 0),
        (format!("<h3>Related stories</h3><ul>{}</ul>", stories(&format!("<li><b># May:</b> {link}"))), 2),
        (format!("<ul>{}</ul>", stories(&format!("<li>{link}"))), 1),
        (stories(&format!("<p>[#] {link}</p>")), 0),
        (stories(&format!("<p><sup>#</sup> {link}</p>")), 0),
    ] {
        assert_eq!(hidden(&block, "").len(), count, "{block}");
    }
}

#[test]
fn what_only_looks_as_if_it_asked_or_led_on_stays() {
    let store = "https://play.google.com/store";
    let pictures = "<div><img src=a.jpg></div><div><img src=b.jpg></div>";
    let linked = format!("<div><a href={STORY}1><img src=a.jpg>Bells ring for the old ferry and its captain</a></div>");
    let entries = |second: &str| format!("<ul><li>The yard has mended the bell, and the hull.<li>{second}</ul>");
    for (block, count) in [
        // Films and books have no app.
        (format!("<p>The film of the ferry is streamed, and to be rented on <a href={store}/movies/1>Google Play</a>.</p>"), 0),
        (format!("<p>Get our app for free on <a href={store}/apps/1>Google Play</a>.</p>"), 1),
        // Above the article's own pictures, and above links.
        (format!("<div>See more photos:</div>{pictures}"), 0),
        (format!("<div>See more photos:</div>{linked}"), 2),
        // A list of the article's own.
        (entries(&format!("The captain <a href={STORY}1>has made a map of all the harbours that are shut</a>")), 0),
        (entries(&format!("Read more: <a href={STORY}1>The captain has made a map of all harbours</a>")), 1),
        // The rest of the text unfolds.
        ("<div><a href=''>Read more</a></div>".into(), 0),
        ("<div><a href='/news/town-buys-the-old-ferry-1234567?p=2&l=en'>Read more</a></div>".into(), 0),
        // Where goods are to be had.
        (
            format!("<div>{}</div>", ["A lamp", "A rope"].map(|name| format!(
                "<b>{name}</b><a href=https://shop.example/sea-{name}-12345 rel=sponsored>$549 at the chandler's (of the harbour)</a>"
            )).concat()),
            0,
        ),
        // An aside in brackets.
        (format!("<p>(For more on ferries and their bells, see the rules <a href={OUTSIDE}>here</a>.)</p>"), 0),
        (format!("<p>(Read also: <a href={STORY}1>The captain has made a map of all harbours</a>)</p>"), 1),
        // What others give, and to whom.
        (
            "<p>Whoever has clothes that no longer fit should donate to a charity instead of keeping them in a chest, and \
             whoever buys a coat may make it a habit to donate to the crews of the ferries what the old one is worth.</p>"
                .into(),
            0,
        ),
    ] {
        assert_eq!(hidden(&block, "").len(), count, "{block}");
    }
}
