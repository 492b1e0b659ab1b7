//! Which figures are told and come first, who said them, which stand side by side.

use copydesk::article::{Prose, Role};
use copydesk::figures;
use copydesk::page::html;
use copydesk::report::Story;

fn story() -> Story {
    let page = html::parse(include_str!("pages/moscow-times/index.html"));
    copydesk::analyse(&page).stories.swap_remove(0)
}

#[test]
fn key_figures_and_who_said_them() {
    let story = story();
    for (text, unit, who) in [
        ("195", "soldiers", "Russia's Defense Ministry"),
        ("207", "people", "Volodymyr Zelensky"),
        ("65", "POWs", "Moscow"),
        ("50th", "swap", "Ukraine"),
    ] {
        let found = story.figures.iter().find(|figure| figure.text == text && figure.key.is_some());
        let told = found.map(|figure| (figure.unit.as_deref(), figure.who.as_deref()));
        assert_eq!(told, Some((Some(unit), Some(who))), "{text}");
    }
}

#[test]
fn a_headlines_capitals_make_no_name() {
    let page = html::parse(include_str!("pages/store/index.html"));
    let story = copydesk::analyse(&page).stories.swap_remove(0);
    let price = story.figures.iter().find(|figure| figure.text == "9.80 euros");
    assert_eq!(price.and_then(|figure| figure.who.as_deref()), Some("company"));
}

#[test]
fn two_sides_counts_stand_side_by_side() {
    let story = story();
    let texts = |group: &Vec<usize>| group.iter().map(|at| story.figures[*at].text.as_str()).collect::<Vec<_>>();
    let groups: Vec<Vec<&str>> = story.groups.iter().map(|group| texts(&group.figures)).collect();
    assert_eq!(groups, [["195", "207"]]);
}

#[test]
fn totals_and_parts_then_and_now() {
    for (language, text, expected) in [
        ("en", "Three people, two adults and one child, were found.", "parts 3 2 1"),
        ("en", "At least 40 people died, including 12 children.", "parts 40 12"),
        ("en", "The ship had 40 sailors, 12 of whom were saved.", "parts 40 12"),
        ("en", "The jobless rate fell to 4.1 percent from 4.3 percent.", "earlier 4.3 4.1"),
        ("en", "The rate is 3.2%, down from 3.7% in May.", "earlier 3.7 3.2"),
        ("en", "It lost $4 million, compared with a profit of $2 million.", "earlier 2000000 4000000"),
        ("en", "Prices rose from $2 to $3.", ""),
        ("en", "They met 12 people from 3 countries.", ""),
        ("en", "Some 12 boats and 5 cars sank.", ""),
        ("de", "Es starben 40 Menschen, darunter 12 Kinder.", "parts 40 12"),
        ("de", "Die Quote lag bei 3,2 Prozent nach 3,7 Prozent im Vorjahr.", "earlier 3.7 3.2"),
        ("fr", "Il y a 40 morts, dont 12 enfants.", "parts 40 12"),
        ("es", "Hubo 40 muertos, entre ellos 12 niños.", "parts 40 12"),
        ("it", "Sono 40 feriti, di cui 12 gravi.", "parts 40 12"),
        ("pt", "Há 40 mortos, entre eles 12 crianças.", "parts 40 12"),
        ("nl", "Er zijn 40 doden, onder wie 12 kinderen.", "parts 40 12"),
        ("ru", "Погибли 40 человек, в том числе 12 детей.", "parts 40 12"),
        ("uk", "Загинули 40 людей, серед них 12 дітей.", "parts 40 12"),
        ("pl", "Zginęło 40 osób, w tym 12 dzieci.", "parts 40 12"),
    ] {
        let prose = Prose { language: language.to_owned(), ..Prose::from_lines([text]) };
        let (figures, groups) = figures::read(&prose);
        let told: Vec<String> = groups
            .iter()
            .map(|group| {
                let values: Vec<String> =
                    group.figures.iter().map(|at| figures[*at].value.unwrap_or_default().to_string()).collect();
                format!("{:?} {}", group.kind, values.join(" ")).to_lowercase()
            })
            .collect();
        assert_eq!(told.join(", "), expected, "{text}");
    }
}

/// What the text's key figures say, first things first.
fn key_figures(prose: &Prose) -> Vec<String> {
    let (figures, _) = figures::read(prose);
    let mut key: Vec<_> = figures.into_iter().filter_map(|figure| Some((figure.key?, figure.text))).collect();
    key.sort();
    key.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn what_only_tells_when_or_who_comes_last() {
    let opening = "The dam above the town failed on Monday. Rain fell all night. Nobody was hurt. ";
    for (body, expected) in [
        (
            "It was built 20 years ago. Hundreds left the valley. It holds 45 million tons.",
            "45 million tons, Hundreds, 20 years",
        ),
        ("In the past 20 years, hundreds left the valley.", "hundreds, 20 years"),
        ("It took 20 years to build. Hundreds left the valley.", "20 years, Hundreds"),
        ("The two sides met. It was built 20 years ago. Hundreds left.", "Hundreds, 20 years, two"),
        ("It leaked for the first time in May. Hundreds left.", "Hundreds, first"),
        ("It is 190 kilometers (118 miles) long, and holds 5 boats.", "190 kilometers, 5"),
        ("Nearly half (43 percent) of the people left.", "half"),
    ] {
        let prose = Prose { language: "en".to_owned(), ..Prose::from_lines([format!("{opening}{body}").as_str()]) };
        assert_eq!(key_figures(&prose).join(", "), expected, "{body}");
    }
}

#[test]
fn programs_tell_no_figures_but_a_story_set_as_one_does() {
    let prose = |code: &str| {
        let mut prose = Prose::from_lines(["The company hired 250 people in May.", code]);
        prose.paragraphs[1].role = Role::Code;
        prose
    };
    for (code, expected) in [
        ("sleep 300 days", "250"),
        ("The company hired 250 people in May, and 300 more people have come since then.", "250, 250, 300"),
    ] {
        let (figures, _) = figures::read(&prose(code));
        let told: Vec<&str> = figures.iter().map(|figure| figure.text.as_str()).collect();
        assert_eq!(told.join(", "), expected, "{code}");
    }
}

#[test]
fn tables_tell_no_figures_but_a_story_placed_by_one_does() {
    let cells = |beside: &str| {
        let mut prose = Prose::from_lines([
            beside,
            "The company hired 250 people in May, as its owner told the paper of the harbour on Monday.",
            "300",
        ]);
        prose.paragraphs[1..].iter_mut().for_each(|cell| cell.role = Role::Cell);
        let (figures, _) = figures::read(&prose);
        figures.iter().map(|figure| figure.text.as_str()).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(cells("By Ann Lee"), "250");
    assert_eq!(cells(&"The ferry came back to the harbour. ".repeat(4)), "");
}
