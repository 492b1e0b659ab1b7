//! Lines that send the reader to the outlet's other pages, networks and podcasts, each beside a sentence of the article's.

use super::hidden;

const STORY: &str = "/news/harbour-opens-again-after-ten-years-765432";

/// Lines with the number of blocks that are hidden of each; `STORY` stands for an address of a story of the same site.
fn check(lines: &[(&str, usize)]) {
    for (line, count) in lines {
        let line = line.replace("STORY", STORY);
        assert_eq!(hidden(&line, "").len(), *count, "{line}");
    }
}

#[test]
fn a_sentence_sends_on_to_the_outlets_own_pages() {
    check(&[
        ("<p>Read the full story <a href=STORY>here</a>.</p>", 1),
        ("<p>All the news from the harbour is <a href=/harbour>here</a>.</p>", 1),
        ("<p>Alle Nachrichten vom Hafen finden Sie <a href=/hafen>hier</a>.</p>", 1),
        ("<p>Retrouvez toute l'actualité du port <a href=/port>ici</a>.</p>", 1),
        ("<p>Consulta todas las noticias del puerto <a href=/puerto>aquí</a>.</p>", 1),
        ("<p>Leggi tutte le notizie del porto <a href=/porto>qui</a>.</p>", 1),
        ("<p>Veja mais notícias do porto <a href=/porto>aqui</a>.</p>", 1),
        ("<p>Meer nieuws uit de haven lees je <a href=/haven>hier</a>.</p>", 1),
        ("<p>Все новости порта — <a href=/port>здесь</a>.</p>", 1),
        ("<p>Усі новини порту — <a href=/port>тут</a>.</p>", 1),
        ("<p>Więcej wiadomości z portu znajdziesz <a href=/port>tutaj</a>.</p>", 1),
        ("<p>How the pier was lost can be read <a href=STORY>here</a>.</p>", 1),
        ("<p>How the pier was lost can be read <a href=/harbour>here</a>.</p>", 0),
        ("<p>All the captain's notes are <a href=/notes.pdf>here</a>.</p>", 0),
        ("<p>All the captain's notes are <a href=https://archive.example/notes>here</a>.</p>", 0),
        (
            "<p>All of it is <a href=/harbour>here</a>. The captain says that the bell is hers, and the town agrees.</p>",
            0,
        ),
        ("<p>“All of what we have is <a href=/harbour>here</a>,” says the captain.</p>", 0),
    ]);
}

#[test]
fn a_link_answers_the_question_before_it() {
    check(&[
        ("<p>Want to know more about the ferry? <a href=STORY>Here's what we know</a></p>", 1),
        ("<p>Noch Fragen zur Fähre? <a href=STORY>Das müssen Sie wissen</a></p>", 1),
        ("<p>Who pays for the ferry? <a href=https://archive.example/a-report-on-the-ferry>The town does</a></p>", 0),
        ("<p>Who pays for the ferry? Nobody, <a href=STORY>as the mayor said</a>, and nobody ever will.</p>", 0),
    ]);
}

#[test]
fn a_short_headline_may_stand_behind_a_label_and_a_colon() {
    check(&[
        ("<p>Part one: <a href=STORY>The lost harbour bell</a></p>", 1),
        ("<p>Chronicle: <a href=STORY>how the harbour was lost</a></p>", 1),
        ("<p>Chronicle – <a href=STORY>how the harbour was lost</a></p>", 0),
        ("<p>Source: <a href=STORY>Harbour</a></p>", 0),
        ("<p>The mayor wrote on Monday: <a href=STORY>Harbour opens</a></p>", 0),
    ]);
}

#[test]
fn links_called_after_networks_are_the_outlets() {
    let called = |line: &str| {
        ["Facebook", "Instagram", "Bluesky"].iter().fold(line.to_owned(), |line, network| {
            let link = format!("<a href=https://www.{}.com/harbour>{network}</a>", network.to_lowercase());
            line.replace(&network.to_uppercase(), &link)
        })
    };
    for (line, count) in [
        ("<p>We are on FACEBOOK and INSTAGRAM, too</p>", 1),
        ("<p>The singer is on FACEBOOK and INSTAGRAM, too</p>", 0),
        ("<p>Estamos en FACEBOOK, INSTAGRAM e BLUESKY</p>", 1),
        ("<p>You find us on FACEBOOK, too</p>", 1),
        ("<p>You find the singer on FACEBOOK, too</p>", 0),
        ("<p>The captain wrote on FACEBOOK that the bell is hers</p>", 0),
        ("<p>The captain wrote on FACEBOOK that <a href=STORY>the harbour opens</a>, and on INSTAGRAM</p>", 0),
    ] {
        let line = called(line).replace("STORY", STORY);
        assert_eq!(hidden(&line, "").len(), count, "{line}");
    }
}

#[test]
fn a_podcast_is_heard_where_its_services_play_it() {
    let spotify = "<a href=https://open.spotify.com/show/1>Spotify</a>";
    let deezer = "<a href=https://www.deezer.com/show/1>Deezer</a>";
    for (line, count) in [
        ("<p>You can listen to the podcast on SPOTIFY and DEEZER.</p>", 1),
        ("<p>Den Podcast „Hafenrunde“ gibt es bei SPOTIFY und DEEZER.</p>", 1),
        ("<p>Подкаст «Порт» слушайте на SPOTIFY и DEEZER.</p>", 1),
        ("<p>The singer has her songs on SPOTIFY and DEEZER.</p>", 0),
        ("<p>The podcast of the rival is on SPOTIFY.</p>", 0),
    ] {
        let line = line.replace("SPOTIFY", spotify).replace("DEEZER", deezer);
        assert_eq!(hidden(&line, "").len(), count, "{line}");
    }
}

#[test]
fn who_tells_what_others_do_asks_for_nothing() {
    check(&[
        ("<p>Zapisz się na newsletter, a będziesz wiedzieć więcej.</p>", 1),
        (
            "<p>Poseł zapisał się na newsletter obcej agencji, a potem tłumaczył to wszystkim w porcie ciekawością.</p>",
            0,
        ),
    ]);
}
