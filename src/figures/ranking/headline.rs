//! What headline and standfirst tell shorter than the text: "18 million" for "18.2 million", "seven dead" for "seven people were
//! killed". It is one quantity, told twice.

use super::Cluster;
use super::features::is_body;
use crate::figures::{Place, Text};
use crate::report::{Figure, FigureKind};

/// No headline and standfirst tell more quantities.
const MOST_HEADS: usize = 20;

/// So many paragraphs tell what headline and standfirst announce.
const LEADING_PARAGRAPHS: usize = 4;

/// A headline rounds by no more than this share: 18 for 18.2 million, 300 for 324.
const ROUNDED: f64 = 0.08;

/// The clusters in reading order, those of headline and standfirst alone joined to the figure of the first paragraphs that tells
/// the same.
pub(super) fn joined(text: &Text, figures: &[Figure], places: &[Place], clusters: Vec<Cluster>) -> Vec<Cluster> {
    let in_body = |at: &usize| is_body(text.paragraphs[places[*at].paragraph].role);
    let first = text.paragraphs.iter().position(|paragraph| is_body(paragraph.role)).unwrap_or(0);
    let (mut joined, heads): (Vec<Cluster>, Vec<Cluster>) =
        clusters.into_iter().partition(|cluster| cluster.members.iter().any(in_body));
    for (place, head) in heads.into_iter().enumerate() {
        let tells = |cluster: &&mut Cluster| {
            let told = cluster.members.iter().find(|at| in_body(at));
            told.is_some_and(|at| {
                places[*at].paragraph < first + LEADING_PARAGRAPHS
                    && is_told_shorter(&figures[head.told], &figures[*at])
            })
        };
        match joined.iter_mut().find(tells).filter(|_| place < MOST_HEADS) {
            Some(cluster) => cluster.members = [head.members, std::mem::take(&mut cluster.members)].concat(),
            None => joined.push(head),
        }
    }
    joined.sort_by_key(|cluster| cluster.members[0]);
    joined
}

/// Whether one figure may be the other, told in fewer digits or of another noun.
fn is_told_shorter(short: &Figure, full: &Figure) -> bool {
    let (Some(rounded), Some(value)) = (short.value, full.value) else { return false };
    if short.kind != full.kind || short.value_high.is_some() || full.value_high.is_some() {
        return false;
    }
    let same_unit = short.unit == full.unit;
    let counted = short.kind == FigureKind::Count;
    if rounded == value {
        return counted && rounded > 1.0 || same_unit;
    }
    let close = (rounded - value).abs() <= ROUNDED * value.abs() && digits(rounded) < digits(value);
    // "more than 300 homes", "324 houses"
    close && (same_unit || counted && short.qualifier.is_some())
}

/// How many digits a number has between the zeros that it begins with and those that it ends in.
fn digits(value: f64) -> usize {
    let written: String = value.to_string().chars().filter(char::is_ascii_digit).collect();
    written.trim_matches('0').len()
}

#[cfg(test)]
mod tests {
    use crate::article::{Paragraph, Prose, Role};
    use crate::figures::read;

    #[test]
    fn what_a_headline_tells_shorter_is_no_second_key_figure() {
        for (headline, body, keys) in [
            ("Bill rises to £18m", "The council spent £18.2m. It sold 40 boats.", ["£18.2m", "40"]),
            ("Seven dead in Elm", "Seven people were killed. Some 40 houses fell.", ["Seven", "40"]),
            ("Bill rises to £18m", "The council spent £25m. It sold 40 boats.", ["£25m", "£18m"]),
            ("More than 300 homes gone", "The fire took 324 houses and 40 boats.", ["324", "40"]),
            ("300 homes are built", "Elm has 324 boats.", ["300", "324"]),
        ] {
            let paragraph = |role, text: &str| Paragraph { role, text: text.to_owned(), element: None };
            let prose = Prose {
                language: "en".to_owned(),
                country: String::new(),
                paragraphs: vec![paragraph(Role::Headline, headline), paragraph(Role::Paragraph, body)],
            };
            let (figures, _) = read(&prose);
            let mut ranked: Vec<_> =
                figures.iter().filter_map(|figure| Some((figure.key?, figure.text.as_str()))).collect();
            ranked.sort_unstable();
            let mut ranked: Vec<&str> = ranked.into_iter().map(|(_, text)| text).take(2).collect();
            let mut keys = keys.to_vec();
            ranked.sort_unstable();
            keys.sort_unstable();
            assert_eq!(ranked, keys, "{headline}");
        }
    }
}
