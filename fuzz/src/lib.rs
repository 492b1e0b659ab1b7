//! What must hold for any text that a page or a reader can bring. Each function is a fuzz target (`targets/`, on nightly
//! by `cargo fuzz`), and `tests/fuzz.rs` runs the same functions in every test run, over `seeds/` and mutations of them.

use copydesk::article::Prose;
use copydesk::page::{html, snapshot};
use copydesk::report::Facts;
use copydesk::{facts, figures, rules};

/// A target: panics when something does not hold.
pub type Target = fn(&str);

/// All of them, by name.
pub const TARGETS: [(&str, Target); 6] = [
    ("dates", any_date),
    ("figures", any_figures),
    ("html", any_html),
    ("linked_data", any_linked_data),
    ("rules", any_rules),
    ("snapshot", any_snapshot),
];

/// Any text beside a headline, in a `<time>`, a `<meta>` or an address, gives a date of the calendar or none.
pub fn any_date(text: &str) {
    let length = text.encode_utf16().count();
    let page = format!(
        "copydesk 1\nhttps://a.org/{}\n<html <head <meta =N4:date=C{length}:{text}>><body <h1 \"1:x><p \"{length}:{text}><time =D{length}:{text}\"1:x>>>",
        text.replace(['\n', '\r'], "/")
    );
    let page = snapshot::decode(&page).expect("a snapshot of a page");
    are_dates(&facts::read_page(&page));
}

/// Any text gives figures that stand in it.
pub fn any_figures(text: &str) {
    let prose = Prose::from_lines(text.lines());
    for figure in figures::read(&prose).0 {
        assert!(text.contains(&figure.text), "{:?} is not in the text", figure.text);
    }
}

/// Any markup gives a report whose elements are there.
pub fn any_html(markup: &str) {
    let page = html::parse(markup);
    for block in copydesk::analyse(&page).hidden {
        assert!(page.element(block.element).is_some());
    }
}

/// Any JSON-LD gives facts, and dates that are dates.
pub fn any_linked_data(json: &str) {
    let length = json.encode_utf16().count();
    let page = format!("copydesk 1\nhttps://a.org/x\n<html <script =Y19:application/ld+json\"{length}:{json}>>");
    let page = snapshot::decode(&page).expect("a snapshot of a script");
    are_dates(&facts::read_page(&page));
}

/// Any text is rules and told errors; what is read, reads the same again.
pub fn any_rules(text: &str) {
    for rule in rules::read(text).rules {
        rule.holds_on("news.example.com");
        let again = rules::read(&format!("example.com##{}", rule.selector));
        assert!(again.errors.is_empty(), "{:?}", again.errors);
        assert_eq!(again.rules[0].selector, rule.selector);
    }
}

/// Any string is a page or an error that says where it breaks.
pub fn any_snapshot(body: &str) {
    // With the header, so that no fuzzer need find it.
    if let Ok(page) = snapshot::decode(&format!("copydesk 1\nhttps://a.org/2024/01/31/x\n{body}")) {
        copydesk::analyse(&page);
    }
}

fn are_dates(told: &Facts) {
    for date in [&told.published, &told.updated].into_iter().flatten() {
        assert!(date.value.get(..10).is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok()), "{}", date.value);
    }
}
