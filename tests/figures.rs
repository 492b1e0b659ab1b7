//! The demo page's key figures: what they count, who said them, which stand side by side.

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
fn two_sides_counts_stand_side_by_side() {
    let story = story();
    let texts = |group: &Vec<usize>| group.iter().map(|at| story.figures[*at].text.as_str()).collect::<Vec<_>>();
    let groups: Vec<Vec<&str>> = story.groups.iter().map(|group| texts(&group.figures)).collect();
    assert_eq!(groups, [["195", "207"]]);
}
