//! By whom and from where: authors, agencies, pictures, publishers.

use super::{GERMAN, PARAGRAPH, facts, facts_at, linked_data, value};
use copydesk::analyse;
use copydesk::page::html;

#[test]
fn who_wrote_it() {
    let one = linked_data(r#""author":{"@type":"Person","name":"Ann Lee"}"#);
    let two = linked_data(r#""author":[{"name":"Ann Lee"},{"name":"Bo Dahl"}]"#);
    let referred = r##"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ann Lee"}]}</script>"##;
    let outlet = linked_data(r#""author":{"@type":"Organization","name":"The Paper"}"#);
    let agency = linked_data(r#""author":"AFP""#);
    let below = format!("{}<p class=author>By Cy Twain</p>", PARAGRAPH.repeat(16));
    for (head, before, after, authors, wire) in [
        (one.as_str(), "", "", "Ann Lee", ""),
        (&two, "", "", "Ann Lee|Bo Dahl", ""),
        (referred, "", "", "Ann Lee", ""),
        (&outlet, "<p class=byline>By Ann Lee</p>", "", "Ann Lee", ""),
        (&agency, "", "", "", "AFP"),
        // An agency's text has no author below it; a column has.
        (&agency, "", &below, "", "AFP"),
        ("", "", &below, "Cy Twain", ""),
        // One field names fewer people than the other.
        (&format!("{one}<meta name=author content='Ann Lee, Bo Dahl'>"), "", "", "Ann Lee|Bo Dahl", ""),
        ("<meta name=author content='Ann Lee and Bo Dahl'>", "", "", "Ann Lee|Bo Dahl", ""),
        ("", "<p>By Ann Lee and Bo Dahl, Staff Writers</p>", "", "Ann Lee|Bo Dahl", ""),
        ("", "<p><a rel=author href=/author/ann-lee>Ann Lee</a></p>", "", "Ann Lee", ""),
        (
            "",
            "<p>By <a rel=author href=/author/ann-lee>Ann Lee</a> and Bo Dahl, Harbour Post</p>",
            "",
            "Ann Lee|Bo Dahl",
            "",
        ),
        ("", "<p>Bo Dahl and <a href=/author/ann-lee>Ann Lee</a></p>", "", "Bo Dahl|Ann Lee", ""),
        ("", "<p><a rel=author href=/a>Ann Lee</a>, Deputy Arts and Culture Editor</p>", "", "Ann Lee", ""),
        ("", "<p><a rel=author href=/a>Ann Lee</a> (words) and Bo Dahl (photos)</p>", "", "Ann Lee", ""),
        ("", "<p>By Ann Lee and Reuters</p>", "", "Ann Lee", "Reuters"),
        ("", "<p>The Associated Press</p>", "", "", "AP"),
        ("", "<p>By <span>Ann Lee</span><span>The Associated Press</span></p>", "", "Ann Lee", "AP"),
        ("", "<p>LONDON (AP) — The harbour town is to have a second ferry, said the council of it.</p>", "", "", "AP"),
        ("", "", "<p>With files from The Canadian Press</p>", "", "The Canadian Press"),
        ("", "", "<p>(dpa)</p>", "", "dpa"),
        // What stands beside a name and is none.
        ("", "<p>By Ann Lee, Senior Reporter | @annlee</p>", "", "Ann Lee", ""),
        ("", "<p>By Ann Lee | Updated January 31, 2024 7:16 PM</p>", "", "Ann Lee", ""),
        ("", "<p>By Ann Lee</p><p>Sign up for our newsletter</p>", "", "Ann Lee", ""),
        ("", "<p>By Ann Lee with files from Reuters</p>", "", "Ann Lee", "Reuters"),
        // Photographers, commenters, authors of other stories.
        ("", "<figure><figcaption>Photo by Cy Twain / Reuters</figcaption></figure>", "", "", ""),
        ("", "", "<div class=comments><p>By <a rel=author href=/author/x>Cy Twain</a></p></div>", "", ""),
        ("", "", "<div class=related><h3>More</h3><p>By <a rel=author href=/author/x>Cy Twain</a></p></div>", "", ""),
        ("", "<p>By The Paper Staff</p>", "", "", ""),
        ("", "<p>By Ann Lee March 18 at 3:57 PM Follow @annlee</p>", "", "Ann Lee", ""),
        ("", "<p class=byline>By Ann Lee Bloomberg</p>", "", "Ann Lee", "Bloomberg"),
        // Beside a date; elements of one line; above what else is told.
        ("", "<p>Posted on March 5, 2024 by Ann Lee</p>", "", "Ann Lee", ""),
        ("", "<p>By Ann Lee March 5, 2024</p>", "", "Ann Lee", ""),
        ("", "<p>Ann Lee</p><p>March 5, 2024</p>", "", "Ann Lee", ""),
        ("", "<p>Ann Lee</p><p>Photo: Bo Dahl / AFP</p>", "", "Ann Lee", ""),
        ("", "<p>Ann Lee</p><p>Political editor</p>", "", "Ann Lee", ""),
        ("", "<p>Ann LEEMAN, general assignment reporter at The Bay</p>", "", "Ann Leeman", ""),
        ("", "<p>Ann Lee, reporter for the bay’s towns</p>", "", "Ann Lee", ""),
        ("", "<p>Ann Lee and Bo Dahl. Harbourtown</p>", "", "Ann Lee|Bo Dahl", ""),
        ("", "<p class=meta>Ann Lee. Harbourtown</p>", "", "Ann Lee", ""),
        ("", "<p>Ann Lee. Harbourtown</p>", "", "", ""),
        ("", "<p class=meta>Bo Dahl/PAPERPIX</p>", "", "", ""),
        ("", "<p>Fact-checked by Bo Dahl. Written by Ann Lee</p>", "", "Ann Lee", ""),
        ("", "<p>As told to <a rel=author href=/author/x>Ann Lee</a></p>", "", "Ann Lee", ""),
        (
            "",
            "<p>By <a rel=author href=/a>Ann Lee</a>, as told to <a rel=author href=/b>Bo Dahl</a></p>",
            "",
            "Ann Lee",
            "",
        ),
        ("", "<p>Ann Lee, Reuters</p>", "", "Ann Lee", "Reuters"),
        ("", "<div><span>By Ann Lee</span> <span>Edited by Bo Dahl</span></div>", "", "Ann Lee", ""),
        ("", "<div class=byline><span>Ann Lee</span> <span>Follow Ann on X</span></div>", "", "Ann Lee", ""),
        ("", "<p>By AFP and Ann Lee</p>", "", "Ann Lee", "AFP"),
        ("", "<p>By Reuters</p>", "", "", "Reuters"),
        ("", "<p>Reuters in London</p>", "", "", "Reuters"),
        ("", "<p>By Hina Lee</p>", "", "Hina Lee", ""),
        ("", "<p>EFE Madrid | January 31, 2024</p>", "", "", "EFE"),
        ("", "<p>AFP Photo</p>", "", "", ""),
        ("", "<p>PA Philadelphia</p>", "", "", ""),
        ("", "<p>Reuters said that it rained in London</p>", "", "", ""),
        ("", "<p>Photo: AFP</p>", "", "", ""),
        ("", "<p>© AFP</p>", "", "", ""),
        ("", "<p>Breaking News</p>", "", "", ""),
        ("", "<p>Special Correspondent</p>", "", "", ""),
        ("", "", "<p>© 2024 The Associated Press. All rights reserved.</p>", "", "AP"),
        ("", "", "<p>Reuters contributed to this report.</p>", "", "Reuters"),
        ("", "", "<p>(With inputs from PTI)</p>", "", "PTI"),
        ("", "", "<p>Photo: AFP</p>", "", ""),
        ("", "<div><img src=a.jpg><div>The ferry in the bay. AFP/Bo Dahl</div></div>", "", "", ""),
        ("", "", "</div><h3><a href=/b>Bridge closed for two weeks</a></h3><p>By Bo Dahl</p><div>", "", ""),
        ("", "", "", "", ""),
    ] {
        let facts = facts(head, before, after);
        let names: Vec<&str> = facts.authors.iter().map(|author| author.name.as_str()).collect();
        assert_eq!((names.join("|"), value(facts.agency)), (authors.into(), wire.into()), "{head} {before} {after}");
    }
}

#[test]
fn where_whose_picture_and_from_whom_first() {
    let canonical = "<link rel=canonical href='https://www.harbourpost.example.com/ferry'>";
    let own = "<link rel=canonical href='https://paper.example/ferry'>";
    let picture = "<figure><img alt=''><figcaption>The ferry. Photo: Bo Dahl / AFP</figcaption></figure>";
    let line = "<p>This article was first published by the Harbour Post.</p>";
    let study = "<p>The study on which all this is built was first published in Nature.</p>";
    for (head, before, after, place, credit, origin) in [
        (
            "",
            "<p>LONDON, Jan 31 (AP) — The harbour town is to have a second ferry, said its council.</p>",
            "",
            "London",
            "",
            "",
        ),
        (
            "",
            "<p>The harbour town is to have a second ferry — and more than that, said its council.</p>",
            "",
            "",
            "",
            "",
        ),
        ("", picture, "", "", "Bo Dahl / AFP", ""),
        ("", "<figure><img alt=''><figcaption>The ferry in the bay</figcaption></figure>", "", "", "", ""),
        ("", "", line, "", "", "Harbour Post"),
        ("", line, "", "", "", "Harbour Post"),
        ("", "", study, "", "", ""),
        ("", "", "<div class=comments><p>First published by the Harbour Post</p></div>", "", "", ""),
        ("", "", "<p>First published by The Paper</p>", "", "", ""),
        (canonical, "", "", "", "", "harbourpost.example.com"),
        (own, "", "", "", "", ""),
    ] {
        let told = facts(head, before, after);
        let got = (value(told.place), value(told.picture), value(told.taken_from));
        assert_eq!(got, (place.into(), credit.into(), origin.into()), "{head} {before} {after}");
    }
}

#[test]
fn wires_in_german() {
    for (before, after, wire) in [
        ("<p>Von dpa</p>", "", "dpa"),
        (
            "<p>Hafenstadt (dpa/lno) - Der Rat hat für eine zweite Fähre gestimmt, wie er am Abend mitteilte.</p>",
            "",
            "dpa",
        ),
        ("", "<p>Quelle: paper.example, mau/dpa</p>", "dpa"),
        ("", "<p>Mit Material der dpa</p>", "dpa"),
        ("", "<p>mit Material von AFP</p>", "AFP"),
        ("", "<p>Quelle: Stadtrat</p>", ""),
    ] {
        let facts = facts_at("https://www.paper.example/ferry", "", before, GERMAN, after);
        assert_eq!((value(facts.agency), facts.authors.len()), (wire.into(), 0), "{before} {after}");
    }
}

#[test]
fn who_published_it() {
    let json = linked_data(r#""publisher":{"@type":"Organization","name":"The Paper Media Ltd"}"#);
    for (head, publisher, evidence) in [
        ("<meta property=og:site_name content='The Paper'>", "The Paper", "meta og:site_name"),
        ("<meta property=og:site_name content='paper.example'>", "The Paper", "end of the title"),
        ("<meta name=twitter:site content=@thepaper>", "The Paper", "end of the title"),
        ("<meta property=og:site_name content=thepaper>", "The Paper", "end of the title"),
        ("<meta property=og:site_name content='http://www.harbour.example'>", "The Paper", "end of the title"),
        ("<meta name=application-name content='Zurück zur Übersicht'>", "The Paper", "end of the title"),
        (&json, "The Paper", "end of the title"),
        ("<meta name=application-name content=WordPress>", "The Paper", "end of the title"),
        ("", "The Paper", "end of the title"),
    ] {
        let told = facts(head, "", "").publisher.unwrap();
        assert_eq!((told.value.as_str(), told.evidence.text.as_str()), (publisher, evidence), "{head}");
    }
    let page = html::parse(&format!(
        "<!-- saved from url=(0000)https://www.paper.example/ferry --><title>Second ferry - By Ann Lee</title><h1>Second \
         ferry</h1>{}",
        PARAGRAPH.repeat(5)
    ));
    assert_eq!(value(analyse(&page).stories.swap_remove(0).facts.publisher), "paper.example");
    // The other half of the headline is no name.
    for half in ["What becomes of the first one?", "Captain rings the bell for all the harbour towns of the coast"] {
        let page = html::parse(&format!(
            "<!-- saved from url=(0000)https://www.paper.example/ferry --><title>Second ferry - {half}</title><h1>Second \
             ferry</h1>{}",
            PARAGRAPH.repeat(5)
        ));
        assert_eq!(value(analyse(&page).stories.swap_remove(0).facts.publisher), "paper.example", "{half}");
    }
}
