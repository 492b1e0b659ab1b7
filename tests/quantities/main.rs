//! Quantities of sentences, a table a language: text in, figures out.

mod agencies;
mod ages;
mod changes;
mod english;
mod formats;
mod labels;
mod languages;
mod no_figures;
mod reports;
mod ways;

use copydesk::figures::quantity::{self, Quantity};

/// A quantity on one line: value, unit, kind, qualifier, change.
fn told(quantity: &Quantity) -> String {
    let number = |value: f64| format!("{}", (value * 10000.0).round() / 10000.0);
    let value = match (quantity.value, quantity.value_high) {
        (Some(low), Some(high)) => format!("{}..{}", number(low), number(high)),
        (Some(value), None) => number(value),
        (None, _) => "?".to_owned(),
    };
    let word = |debug: String| debug.to_lowercase();
    let mut line =
        format!("{value} {} {}", quantity.unit.as_deref().unwrap_or("-"), word(format!("{:?}", quantity.kind)));
    if let Some(per) = &quantity.per {
        line += &format!(" per {per}");
    }
    if let Some(qualifier) = quantity.qualifier {
        line += &format!(" {}", word(format!("{qualifier:?}")));
    }
    if let Some(change) = quantity.change {
        line += &format!(" {}", word(format!("{change:?}")));
    }
    line
}

fn assert_quantities(language: &str, table: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, want) in table {
        let got: Vec<String> = quantity::find(text, language).iter().map(told).collect();
        if got != *want {
            wrong.push(format!("{text}\n   want {want:?}\n    got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// As [`assert_quantities`], with the language before each text.
fn assert_all(table: &[(&str, &str, &[&str])]) {
    for (language, text, want) in table {
        assert_quantities(language, &[(text, want)]);
    }
}

/// What the text's first quantity says.
fn assert_label(language: &str, text: &str, want: &str) {
    let found = quantity::find(text, language);
    assert_eq!(found.first().map(|quantity| quantity.label.as_str()), Some(want), "{text}");
}

/// What all quantities of each text say.
fn assert_labels(table: &[(&str, &str, &[&str])]) {
    for (language, text, want) in table {
        let found = quantity::find(text, language);
        let got: Vec<&str> = found.iter().map(|quantity| quantity.label.as_str()).collect();
        assert_eq!(got, *want, "{text}");
    }
}

/// What the text's last quantity says.
fn assert_last_label(language: &str, text: &str, want: &str) {
    let found = quantity::find(text, language);
    assert_eq!(found.last().map(|quantity| quantity.label.as_str()), Some(want), "{text}");
}
