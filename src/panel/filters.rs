//! Which kinds of figures can be shown by themselves, where there are many.

use super::PanelError;
use super::document::{by_id, clone_template, empty, find, set_shown};
use super::texts::message;
use crate::report::{Figure, FigureKind};
use web_sys::Element;

/// Fewer figures are overlooked without help.
const MANY: usize = 12;

/// What the page calls a filter, and the key of its name. `all` shows every figure.
const FILTERS: [(&str, &str); 7] = [
    ("all", "filterAll"),
    ("money", "filterMoney"),
    ("share", "filterShare"),
    ("count", "filterCount"),
    ("measure", "filterMeasure"),
    ("time", "filterTime"),
    ("rank", "filterRank"),
];

/// The filter that a figure of this kind belongs to.
pub fn of_kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Money => "money",
        FigureKind::Percent | FigureKind::Ratio | FigureKind::Multiple => "share",
        FigureKind::Count => "count",
        FigureKind::Measure => "measure",
        FigureKind::Duration | FigureKind::Age => "time",
        FigureKind::Rank | FigureKind::Score => "rank",
    }
}

/// Offers the filters that leave something, or none where the figures are few or all of one kind.
pub fn show(figures: &[Figure]) -> Result<(), PanelError> {
    let list = by_id("filters")?;
    empty(&list);
    let count = |name: &str| figures.iter().filter(|figure| name == "all" || of_kind(figure.kind) == name).count();
    let offered: Vec<_> = FILTERS.iter().map(|(name, key)| (name, key, count(name))).filter(|it| it.2 > 0).collect();
    let is_offered = figures.len() >= MANY && offered.len() > 2;
    for (name, key, count) in offered.iter().filter(|_| is_offered) {
        let button: Element = clone_template("filter")?;
        button.set_attribute("data-filter", name)?;
        button.set_attribute("aria-pressed", if **name == "all" { "true" } else { "false" })?;
        find(&button, ".name")?.set_text_content(Some(&message(key)));
        find(&button, ".count")?.set_text_content(Some(&count.to_string()));
        list.append_child(&button)?;
    }
    set_shown(&list, is_offered)
}
