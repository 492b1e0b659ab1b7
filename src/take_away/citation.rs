//! The citation: headline, authors, outlet (agency), date, address.

use super::{Piece, address, on_one_line};

/// The story's citation on one line.
pub fn citation(piece: &Piece) -> String {
    with_address(piece, &address(piece.address))
}

/// The citation with this address.
pub fn with_address(piece: &Piece, address: &str) -> String {
    let facts = &piece.story.facts;
    let value = |fact: &Option<crate::report::Fact>| fact.as_ref().map(|fact| on_one_line(&fact.value));
    let authors: Vec<String> = facts.authors.iter().map(|author| on_one_line(&author.name)).collect();
    let source = match (value(&facts.publisher), value(&facts.agency)) {
        (Some(outlet), Some(agency)) => format!("{outlet} ({agency})"),
        (outlet, agency) => outlet.or(agency).unwrap_or_default(),
    };
    let dated: Vec<String> = [source, on_one_line(piece.date)].into_iter().filter(|part| !part.is_empty()).collect();
    let parts = [on_one_line(piece.headline()), authors.join(", "), dated.join(", ")];
    let mut line = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        line += part;
        // "Who Won?" needs no point.
        line += if part.ends_with(['.', '!', '?', '…', '。']) { " " } else { ". " };
    }
    (line + address).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;
    use crate::report::{Author, Fact, Facts, Story};

    #[test]
    fn citations() {
        let cases = [
            ("Headline|Ann Roe, Bo Li|Post|AFP|1 May 2024", "Headline. Ann Roe, Bo Li. Post (AFP), 1 May 2024. A"),
            ("Headline||Post|AFP|1 May 2024", "Headline. Post (AFP), 1 May 2024. A"),
            ("Headline||Post||", "Headline. Post. A"),
            ("Headline|||AFP|1 May 2024", "Headline. AFP, 1 May 2024. A"),
            ("Headline||||1 May 2024", "Headline. 1 May 2024. A"),
            ("Who Won?|Ann Roe|Post||", "Who Won? Ann Roe. Post. A"),
            ("Two\n lines\u{202e}|Ann\tRoe|Post||", "Two lines. Ann Roe. Post. A"),
            ("||||", "A"),
        ];
        for (told, expected) in cases {
            let parts: Vec<&str> = told.split('|').collect();
            let fact =
                |at: usize| (!parts[at].is_empty()).then(|| Fact { value: parts[at].to_owned(), ..Fact::default() });
            let names = parts[1].split(", ").filter(|name| !name.is_empty());
            let authors = names.map(|name| Author { name: name.to_owned(), ..Author::default() }).collect();
            let facts = Facts { headline: fact(0), publisher: fact(2), agency: fact(3), authors, ..Facts::default() };
            let story = Story { facts, ..Story::default() };
            assert_eq!(citation(&Piece { story: &story, address: "A", date: parts[4] }), expected);
        }
    }

    #[test]
    fn an_address_without_its_trackers() {
        let story = examples::story();
        let piece = Piece { address: "https://a.example/1?utm_source=x#top", ..examples::piece(&story) };
        assert!(citation(&piece).ends_with("31 January 2024. https://a.example/1"));
    }
}
