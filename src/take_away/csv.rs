//! Figures as a table: a line for each, as RFC 4180 writes them.
//!
//! A spreadsheet runs what begins like a formula; such a cell begins with an apostrophe, which spreadsheets show as text
//! (OWASP, "CSV Injection").

use super::{Piece, link, on_one_line};
use crate::report::{Figure, Qualifier};

const COLUMNS: [&str; 17] = [
    "figure",
    "value",
    "value_high",
    "unit",
    "per",
    "kind",
    "qualifier",
    "change",
    "label",
    "who",
    "sentence",
    "key",
    "headline",
    "authors",
    "outlet",
    "agency",
    "published",
];

/// All figures of the story, the key figures first; the first line names the columns.
pub fn csv(piece: &Piece) -> String {
    let mut table = String::new();
    let names = COLUMNS.iter().chain(&["link"]).map(|name| (*name).to_owned());
    write_line(&mut table, names);
    for figure in piece.figures() {
        write_line(&mut table, cells(piece, figure).into_iter());
    }
    table
}

fn cells(piece: &Piece, figure: &Figure) -> Vec<String> {
    let facts = &piece.story.facts;
    let value = |fact: &Option<crate::report::Fact>| fact.as_ref().map_or("", |fact| &fact.value).to_owned();
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let text = |text: &str| harmless(&on_one_line(text));
    let authors: Vec<&str> = facts.authors.iter().map(|author| author.name.as_str()).collect();
    vec![
        text(&figure.text),
        number(figure.value),
        number(figure.value_high),
        text(figure.unit.as_deref().unwrap_or_default()),
        text(figure.per.as_deref().unwrap_or_default()),
        name(&figure.kind),
        figure.qualifier.as_ref().map(name::<Qualifier>).unwrap_or_default(),
        figure.change.as_ref().map(name).unwrap_or_default(),
        text(&figure.label),
        text(figure.who.as_deref().unwrap_or_default()),
        text(&figure.sentence),
        figure.key.map(|key| key.to_string()).unwrap_or_default(),
        text(piece.headline()),
        text(&authors.join(", ")),
        text(&value(&facts.publisher)),
        text(&value(&facts.agency)),
        text(&value(&facts.published)),
        text(&link(piece.address, &figure.sentence)),
    ]
}

/// How the report's JSON calls it.
fn name<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula. A number with its sign is none: "-2.5 %".
fn harmless(text: &str) -> String {
    let begins = text.starts_with(['=', '+', '-', '@', '|', '＝', '＋', '－', '＠']);
    let is_number = text.char_indices().all(|(at, c)| {
        c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '%' | '\u{a0}') || at == 0 && matches!(c, '+' | '-')
    });
    if begins && !is_number { format!("'{text}") } else { text.to_owned() }
}

fn write_line(table: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            table.push(',');
        }
        if cell.contains([',', ';', '"', '\r', '\n', '\t']) {
            table.push('"');
            *table += &cell.replace('"', "\"\"");
            table.push('"');
        } else {
            *table += &cell;
        }
    }
    *table += "\r\n";
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;

    #[test]
    fn a_table() {
        let story = examples::story();
        let table = csv(&examples::piece(&story));
        let lines: Vec<&str> = table.split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].starts_with("figure,value,value_high,unit,") && lines[0].ends_with(",published,link"));
        assert!(lines[1].starts_with("-2.5%,-2.5,,%,,percent,,,'=growth,,Growth was -2.5%.,1,"), "{}", lines[1]);
        let source = "Two Sides Exchange Prisoners,\"Ann Roe, Bo Li\",The Harbour Post,AFP,2024-01-31T19:16:00+03:00,";
        let sentence = "\"The ministry said 195 of its soldiers, \"\"all well\"\", were freed.\"";
        let second = format!("195,195,,soldiers,,count,,,soldiers freed,Defense Ministry,{sentence},2,{source}");
        assert!(lines[2].starts_with(&second), "{}", lines[2]);
        assert!(lines[3].ends_with("https://news.example/a/1#:~:text=It%20took%2030%20years."), "{}", lines[3]);
    }

    #[test]
    fn cells_that_run_nothing() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("-2.5%", "-2.5%"),
            ("+1,000", "+1,000"),
            ("plain", "plain"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(harmless(text), cell);
        }
    }

    #[test]
    fn quoting() {
        for (cell, line) in [
            ("a", "a\r\n"),
            ("a,b", "\"a,b\"\r\n"),
            ("a;b", "\"a;b\"\r\n"),
            ("a\"b", "\"a\"\"b\"\r\n"),
            ("a\nb", "\"a\nb\"\r\n"),
            ("", "\r\n"),
        ] {
            let mut table = String::new();
            write_line(&mut table, [cell.to_owned()].into_iter());
            assert_eq!(table, line);
        }
    }
}
