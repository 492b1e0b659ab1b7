//! Paragraphs that are numbered without a mark behind the number: "1 Gulf states are racing …", "2 The yard …".
//!
//! Promised: they are counted from one, without a gap, and are several. Not promised: that a list that begins with another number
//! is known.

/// So many in a row are a list.
const FEWEST: usize = 3;
/// A longer list has no numbers of its own.
const MOST: usize = 200;

/// For each paragraph, whether it begins with its number in a list.
pub fn find<'t>(paragraphs: impl Iterator<Item = &'t str>) -> Vec<bool> {
    let mut numbered = Vec::new();
    let mut last = 0;
    for text in paragraphs {
        let is_next = last < MOST && number(text) == Some(last + 1);
        last += usize::from(is_next);
        numbered.push(is_next);
    }
    if last < FEWEST {
        numbered.fill(false);
    }
    numbered
}

/// The number with which a paragraph begins, right before a capital: not "3 soldiers".
fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let begins = |rest: &str| rest.trim_start_matches(['“', '"', '«', '„', '‘']).starts_with(char::is_uppercase);
    number.parse().ok().filter(|_| rest.strip_prefix([' ', '\u{a0}']).is_some_and(begins))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn numbers_of_paragraphs() {
        for (paragraphs, numbered) in [
            (["1 Ferries return", "They do.", "2 “Bells” ring", "3 A yard closes"], [true, false, true, true]),
            (["1 Ferries return", "They do.", "2 Bells ring", "4 Yards close"], [false; 4]),
            (["1 ferry returns", "2 bells ring", "3 yards close", "4 Towns"], [false; 4]),
            (["", "1", "2 ", "3"], [false; 4]),
        ] {
            assert_eq!(find(paragraphs.into_iter()), numbered, "{paragraphs:?}");
        }
    }
}
