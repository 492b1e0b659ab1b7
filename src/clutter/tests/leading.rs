//! Cards, bars and steps that lead to other stories, each beside what only looks like one.

use super::{hidden, hidden_around};

const STORY: &str = "/news/harbour-opens-again-after-ten-years-765432";

#[test]
fn a_link_laid_over_a_card_makes_it_one() {
    let excerpt = "The pier was shut in 2014, after the great storm, and nobody had thought that it would ever be mended \
                   again; now it is, and the town has asked the ferry's captain to come and ring the bell.";
    let heading = "<h3>Harbour opens again after ten long years</h3>";
    let link = format!("<a href={STORY}1></a>");
    for (card, count) in [
        (format!("<div class=x><article>{link}{heading}<p>{excerpt}</p></article></div>"), 1),
        (format!("<div class=x><article>{heading}<p>{excerpt}</p></article></div>"), 0),
        (format!("<div class=x><div>{link}<p>{excerpt}</p></div></div>"), 0),
        (format!("<div class=x><article><a href=/sea></a>{heading}<p>{excerpt}</p></article></div>"), 0),
        (format!("<div class=x><article>{link}{heading}<h3>The storm of 2014</h3><p>{excerpt}</p></article></div>"), 0),
    ] {
        assert_eq!(hidden(&card, "").len(), count, "{card}");
    }
}

#[test]
fn a_card_with_a_picture_below_the_text_is_a_teaser() {
    let inside = |link: &str| {
        format!("<a href={link}></a><img src=a.jpg><h3>Harbour opens again after ten years</h3><p>At last.</p>")
    };
    let (story, section) = (inside(&format!("{STORY}1")), inside("/sea"));
    for (card, count) in [
        (format!("<div><article>{story}</article></div>"), 1),
        (format!("<div><div>{story}</div></div>"), 0),
        (format!("<div><article>{section}</article></div>"), 0),
    ] {
        assert_eq!(hidden("", &card).len(), count, "{card}");
    }
}

#[test]
fn stories_before_and_after_are_pointed_to() {
    let own = "/news/town-buys-the-old-ferry-1234567";
    for (line, count) in [
        (format!("<nav><div><a href={STORY}1><span>←</span> Harbour opens</a></div></nav>"), 1),
        (
            format!(
                "<div><span><a href={STORY}1><b>‹</b> Back</a></span> <span><a href={STORY}2>On <b>›</b></a></span></div>"
            ),
            1,
        ),
        (format!("<div><a href={STORY}1>« Harbour opens again</a> | <a href={STORY}2>Bells ring »</a></div>"), 1),
        (format!("<div><a href={own}-2>On →</a></div>"), 0),
        (format!("<div><a href={own}8>Bells ring →</a></div>"), 1),
        (format!("<div><a href={STORY}1?page=2>On →</a></div>"), 0),
        (format!("<p>« <a href={STORY}1>Bells ring</a></p>"), 1),
        (format!("<p>Bells ring « <a href={STORY}1>again</a></p>"), 0),
        (
            format!(
                "<div><p>Before</p><a rel=prev href=/2014/bells>Bells ring</a><p>Next</p><a rel=next href={STORY}1>On</a></div>"
            ),
            1,
        ),
        (format!("<div><p>Before</p><a href=/2014/bells>Bells ring</a><p>Next</p><a href={STORY}1>On</a></div>"), 0),
        (format!("<div><a rel=next href={own}?page=2>On</a></div>"), 0),
        (format!("<nav><a href={STORY}1><img src=a.jpg><img src=b.jpg>Bells ring »</a></nav>"), 0),
        ("<div><a href=/sea>« The sea</a></div>".to_owned(), 0),
        ("<nav><a href=/>Start</a> » <a href=/sea>The sea</a> » <a href=/town>The town</a></nav>".to_owned(), 0),
    ] {
        assert_eq!(hidden_around(&line, "", "").len(), count, "above: {line}");
        assert_eq!(hidden("", &line).len(), count, "below: {line}");
    }
}

#[test]
fn stories_before_and_after_are_called_so() {
    let own = "/news/town-buys-the-old-ferry-1234567";
    for called in [
        "Older Posts",
        "Älterer Beitrag",
        "Billet plus ancien",
        "Siguiente noticia",
        "Post meno recenti",
        "Próxima matéria",
        "Volgend bericht",
        "Предыдущая запись",
        "Наступна новина",
        "Nowszy wpis",
    ] {
        for (line, count) in [
            (format!("<nav><a href={STORY}1>{called}</a></nav>"), 1),
            (format!("<div><a href={own}-2>{called}</a></div>"), 0),
            (format!("<div><a href=https://other.example{STORY}1>{called}</a></div>"), 0),
            (format!("<div><a href={STORY}1>{called} of our times</a></div>"), 0),
        ] {
            assert_eq!(hidden("", &line).len(), count, "{line}");
        }
    }
}

#[test]
fn a_bar_over_the_page_with_one_headline() {
    let headline = "Harbour opens again after ten years, and the ferry sails";
    for (bar, count) in [
        (format!("<div class=z><a href={STORY}1>{headline}</a></div>"), 1),
        (
            format!(
                "<header><div><b>Now</b> <a href={STORY}1>{headline}</a></div><a href=/><img src=l.svg></a></header>"
            ),
            1,
        ),
        (format!("<ul><li><a href={STORY}1>{headline}</a></li></ul>"), 0),
        (format!("<div class=z><a href={STORY}1>Harbour opens</a></div>"), 0),
        (format!("<div class=z><a href=/sea>{headline}</a></div>"), 0),
        (format!("<div class=z><a href={STORY}1>{headline}</a><a href=/town>The town</a></div>"), 0),
    ] {
        assert_eq!(hidden_around(&bar, "", "").len(), count, "{bar}");
    }
}

#[test]
fn stories_before_and_after_are_named() {
    for words in [
        ["Next:", "Previous:"],
        ["Nächster:", "Vorheriger:"],
        ["Suivant :", "Précédent :"],
        ["Siguiente:", "Anterior:"],
        ["Successivo:", "Precedente:"],
        ["Próximo:", "Anterior:"],
        ["Volgende:", "Vorige:"],
        ["Следующая:", "Предыдущая:"],
        ["Наступна:", "Попередня:"],
        ["Następny:", "Poprzedni:"],
    ] {
        let line = |[on, back]: [&str; 2]| {
            format!(
                "<p role=navigation><b>{on}</b> <a href=/pier>The pier of the sound, after all</a><br><b>{back}</b> <a href=/bells>The \
                     bells of the islands ring</a></p>"
            )
        };
        assert_eq!(hidden("", &line(words)).len(), 1, "{words:?}");
    }
    let menu = "<p role=navigation><b>Sea</b> <a href=/pier>The pier of the sound, after all</a><br><b>Land</b> <a href=/bells>The \
                bells of the islands ring</a></p>";
    assert_eq!(hidden("", menu).len(), 0);
}

#[test]
fn a_row_in_the_header_under_a_word_for_stories() {
    let entry = |n: u8| format!("<li><a href={STORY}{n}>Harbour opens again, at last</a></li>");
    let row: String = (1..6).map(entry).collect();
    for (heading, count) in [
        ("In brief:", 1),
        ("In Kürze", 1),
        ("En bref", 1),
        ("En breve", 1),
        ("In breve", 1),
        ("Curtas", 1),
        ("In het kort", 1),
        ("Коротко", 1),
        ("Стисло", 1),
        ("W skrócie", 1),
        ("The sound", 0),
    ] {
        let bar = format!("<header><div><h3>{heading}</h3><ul>{row}</ul></div></header>");
        assert_eq!(hidden_around(&bar, "", "").len(), count, "{heading}");
    }
}

#[test]
fn a_link_around_picture_and_heading_is_a_card_with_its_excerpt() {
    let excerpt = "<p>The pier was shut in 2014, after the great storm, and it took ten years to mend it.</p>";
    let heading = "<h3>Harbour opens again after ten years</h3>";
    for (card, count) in [
        (format!("<div class=x><a class=teaser href={STORY}1><img src=a.jpg>{heading}</a>{excerpt}</div>"), 1),
        (format!("<div class=x><a class=teaser href={STORY}1>{heading}</a><img src=a.jpg>{excerpt}</div>"), 0),
    ] {
        let whole = hidden(&card, "").iter().filter(|(_, text)| text.contains("mend it")).count();
        assert_eq!(whole, count, "{card}");
    }
}

#[test]
fn a_list_that_says_what_it_is_in_a_column_that_looks_like_a_menu() {
    let months: String = (1..30).map(|n| format!("<li><a href=/m/{n}>March {n}</a></li>")).collect();
    let row: String = [
        "Harbour opens again after ten years",
        "Bells ring on the islands again",
        "Storm takes the third of the piers",
    ]
    .map(|headline| format!("<li><a href=https://radio.example/{}>{headline}</a></li>", &headline[..5]))
    .concat();
    for (class, count) in [("recent-entries", 1), ("column", 0)] {
        let column = format!("<div><ul>{months}</ul><div class={class}><h3>Sound</h3><ul>{row}</ul></div></div>");
        let found = hidden("", &column);
        assert_eq!(found.len(), count, "{class}: {found:?}");
    }
}

#[test]
fn what_stands_below_topics_stays_unless_it_is_stories() {
    let stories = format!(
        "<ul><li><a href={STORY}1>Harbour opens again after ten years</a><li><a href={STORY}2>Bells ring for the old ferry</a></ul>"
    );
    let tags = "<ul><li><a href=/sea/t-765432>The sea</a><li><a href=/bells/t-765433>Bells</a></ul>";
    let skip = "<a href=#on>Skip next section Related topics</a>";
    for (block, count) in [
        (format!("<h3>Related topics</h3>{stories}"), 2),
        (format!("<h3>Temas relacionados</h3>{stories}"), 2),
        (format!("<h3>Related topics</h3>{tags}"), 0),
        (format!("<h3>Events</h3>{stories}"), 0),
        (format!("<section class=related>{skip}<div><h2>Related topics</h2>{tags}</div></section>"), 0),
    ] {
        assert_eq!(hidden("", &block).len(), count, "{block}");
    }
}

#[test]
fn a_heading_speaks_for_all_that_look_like_the_first() {
    let excerpt = "With almost everyone at sea in summer, the towns on the coast have turned to those who stay.";
    let card = |class: &str, number: usize| {
        format!(
            "<div class={class}><h3><a href={STORY}{number}>Harbour opens again, part {number}</a></h3><p>{excerpt}</p></div>"
        )
    };
    let all = |class: &str| (1..=3).map(|number| card(class, number)).collect::<Vec<_>>();
    // Behind the row stands what must stay, so that the box does not go as a whole.
    let rest = "<form>Log in <input name=user> <input type=password></form>";
    let boxed = |head: &str, row: String| format!("<div>{head}{row}{rest}</div>");
    let stories = "<div class=title>Related stories</div>";
    for (block, count) in [
        (boxed(stories, all("wrap").concat()), 4),
        (boxed(stories, all("wrap").join("<!-- next -->\n")), 4),
        (boxed("<div class=title>Related stories</div>\n<!-- row -->\n<!-- of stories -->\n", all("wrap").concat()), 4),
        (boxed(stories, [card("wrap", 1), card("other", 2), card("wrap", 3)].concat()), 2),
        (boxed(stories, all("wrap").concat().replace("div", "p")), 2),
        (boxed(stories, format!("{}<div class=wrap><h3>Jobs</h3>{rest}</div>", card("wrap", 1))), 2),
        (boxed("<div class=title>Jobs</div>", all("wrap").concat()), 0),
    ] {
        assert_eq!(hidden("", &block).len(), count, "{block}");
    }
}

#[test]
fn cards_under_a_title_of_their_own() {
    let card = |number: usize| {
        format!("<div><img src=a.jpg><h3><a href={STORY}{number}>Harbour opens again</a></h3><small>Sea</small></div>")
    };
    let cards: String = (1..=3).map(card).collect();
    let title = "Bell & Pier: what our testers of boats and of bells like best";
    for (block, count) in [
        (format!("<section><h2>{title}</h2>{cards}</section>"), 1),
        (format!("<section><h2>Comments</h2><p>{title}</p>{cards}</section>"), 0),
    ] {
        assert_eq!(hidden("", &block).len(), count, "{block}");
    }
}

#[test]
fn a_card_that_is_one_link_between_the_paragraphs() {
    let text = "<span>League</span><h2>Harbour opens again</h2><p>At last, says the captain, and rings the bell.</p>";
    for (card, count) in [
        (format!("<div><a href={STORY}1><img src=a.jpg>{text}</a></div>"), 1),
        (format!("<div><a href={STORY}1>{text}</a></div>"), 0),
        (format!("<div><a href={STORY}1><img src=a.jpg><span>Sea</span><h3>Harbour opens again</h3></a></div>"), 1),
        (format!("<div><a href={STORY}1><img src=a.jpg><h3>Part 1: Harbour opens again</h3></a></div>"), 0),
        (format!("<div><a href=/index.php?view=category&id=123456><img src=a.jpg>{text}</a></div>"), 0),
    ] {
        assert_eq!(hidden(&card, "").len(), count, "{card}");
    }
}

#[test]
fn labels_before_a_link_may_have_a_space_before_their_colon() {
    let link = format!("<a href={STORY}1>Harbour opens again after ten long years</a>");
    for line in
        ["MORE : LINK", "Lire aussi\u{a0}: LINK", "Nächster Eintrag<br>LINK", "Lesen Sie den vorherigen Eintrag: LINK"]
    {
        let line = format!("<p>{}</p>", line.replace("LINK", &link));
        assert_eq!(hidden("", &line).len(), 1, "{line}");
    }
}

#[test]
fn a_list_that_only_a_script_follows() {
    let entry = |number: usize| format!("<li><b>08:4{number}</b> <span>Harbour opens again after ten years</span>");
    let list = |most: usize| format!("<ul>{}</ul>", (1..=most).map(entry).collect::<String>());
    for (block, count) in [
        (format!("<aside><h3>Top stories</h3>{}</aside>", list(3)), 1),
        (format!("<aside><h3>The harbour in dates</h3>{}</aside>", list(3)), 0),
        (format!("<aside><h3>Top stories</h3>{}<form><input name=q></form></aside>", list(3)), 0),
        (format!("<aside><h3>Top stories</h3>{}</aside>", list(2)), 0),
    ] {
        assert_eq!(hidden("", &block).iter().filter(|(_, text)| text.contains("08:4")).count(), count, "{block}");
        assert!(hidden(&block, "").iter().all(|(_, text)| !text.contains("08:4")), "{block}");
    }
}

#[test]
fn lines_that_stand_apart_between_the_paragraphs() {
    let link = "<a href=/forecast-of-tides>Our forecast: who will cross the bay in spring?</a>";
    let stories = format!(
        "<p><a href={STORY}1>Harbour opens again after ten years</a></p><p><a href={STORY}2>Bells ring for the old ferry</a></p>"
    );
    for (block, count) in [
        (format!("<p><em>[{link}]</em></p>"), 1),
        (format!("<p>{link}</p>"), 0),
        (
            "<p><a href=/people/the-captain-of-the-old-ferry-comes-home-again>The captain comes home to his ferry</a></p>".to_string(),
            1,
        ),
        ("<p><a href=/people/the-captain>The captain of the old ferry, with his bell</a></p>".to_string(), 0),
        (format!("<p><b>More on the captain, his ferry and all her bells:</b></p>{stories}"), 3),
        ("<div class=related><h3>You might be interested in …</h3><a></a></div>".to_owned(), 1),
        ("<div class=related><h3>Read more</h3><a></a></div>".to_owned(), 0),
    ] {
        let found = hidden(&block, "");
        assert_eq!(found.len(), count, "{block}: {found:?}");
    }
}

#[test]
fn videos_that_only_a_script_follows() {
    let entry =
        |number: usize| format!("<article><img src=a.jpg><b>The bell rings again</b> {number} hours ago</article>");
    let videos: String = (2..=6).map(entry).collect();
    for (title, count) in
        [("<h2>Harbour 4 Video</h2>", 1), ("<h2>The bells of the bay</h2>", 0), ("<p>Harbour 4 Video</p>", 0)]
    {
        let block = format!("<aside>{title}<div>{videos}</div><a href=/tv>More videos</a></aside>");
        let whole = hidden("", &block).iter().filter(|(_, text)| text.contains("5 hours ago")).count();
        assert_eq!(whole, count, "{block}");
    }
}

#[test]
fn the_way_home_between_the_story_before_and_the_one_after() {
    let step = |text: &str| format!("<a href={STORY}{}>{text}</a>", text.len());
    let (back, on) = (step("« Harbour opens again after ten years"), step("Bells ring on the islands again »"));
    for (steps, count) in [
        (format!("<p>{back} | <a href=/>Home</a> | {on}</p>"), 1),
        (format!("<p>{back} | <a href=/>Home</a> | <a href=/sea>Sea</a> | {on}</p>"), 2),
    ] {
        let above = super::hidden_around(&format!("<nav>{steps}</nav>"), "", "");
        assert_eq!(above.len(), count, "{steps}: {above:?}");
    }
}

#[test]
fn a_mark_parts_a_label_from_its_headline() {
    for (label, count) in [
        ("Deep water ➡️ LINK", 1),
        ("Deep water 🔴 LINK", 1),
        ("Deep water? LINK", 1),
        ("DEEP WATER LINK", 1),
        ("(Deep water: LINK)", 1),
        ("Deep water » LINK", 1),
        ("Deep water LINK", 0),
        ("Deep water, LINK", 0),
        ("Deep water's LINK", 0),
        ("“Deep water” LINK", 0),
        ("Deep water ➡️ LINK, of all times", 0),
    ] {
        let line = label.replace("LINK", &format!("<a href={STORY}>Harbour opens again after ten years</a>"));
        assert_eq!(hidden(&format!("<p>{line}</p>"), "").len(), count, "{line}");
    }
}

#[test]
fn the_heading_of_a_box_goes_with_what_it_holds() {
    let stories: String =
        (1..=2).map(|n| format!("<p><a href={STORY}{n}>Harbour opens again after {n} long years</a></p>")).collect();
    for (block, goes) in [
        (format!("<div><h3>Elsewhere in the file</h3>{stories}</div>"), true),
        (format!("<div><p>Our choice</p><h3>Elsewhere in the file</h3>{stories}</div>"), false),
        (format!("<div><h3>Elsewhere in the file</h3>{stories}<p>The ferry had been built in 1931.</p></div>"), false),
        (format!("<h3>Elsewhere in the file</h3>{stories}"), false),
    ] {
        let gone = hidden(&block, "").iter().any(|(_, text)| text.contains("Elsewhere in the file"));
        assert_eq!(gone, goes, "{block}");
    }
}
