//! What the path of an address says: whether it names one story, or a section, a tag, a page.
//!
//! Judged by shape alone. Not promised: that every story is told so; short addresses say neither yes nor no.

/// Whether a path's segments (and the query) name one story: by a date, an id, or a slug of words, which is what content
/// systems put into the address of a single story.
pub fn names_story(segments: &[&str], query: Option<&str>) -> bool {
    // Joomla's lists have their category's number.
    let is_list = |query: &&str| query.split('&').any(|part| part == "view=category");
    let number = query.filter(|query| !is_list(query)).and_then(query_number);
    let Some(last) = segments.last() else {
        // WordPress without rewritten addresses: "/?p=31035".
        return number.is_some() && query.is_some_and(|query| query.split('&').any(|part| part.starts_with("p=")));
    };
    let stem = last.rsplit_once('.').filter(|(_, end)| end.len() <= 5 && end.chars().all(|c| c.is_ascii_alphabetic()));
    let stem = stem.map_or(*last, |(stem, _)| stem);
    let slug_words = words_of(stem).filter(|word| word.len() > 1 || !word.is_ascii()).count();
    let long_digits = |segment: &&str| digit_run(segment) >= 5;
    let dated = segments
        .windows(2)
        .any(|pair| is_year(pair[0]) && pair[1].len() <= 4 && pair[1].starts_with(|c: char| c.is_ascii_digit()))
        || segments.iter().any(|segment| segment.len() >= 8 && is_day(segment));
    // "/archive/2024/05/31/" is a day's.
    let is_archive = last.len() <= 2 && last.bytes().all(|byte| byte.is_ascii_digit());
    slug_words >= 4
        || dated && segments.len() >= 3 && !is_archive
        || segments.iter().rev().take(2).any(long_digits)
        || number.is_some() && last.contains('.')
}

/// The number by which a query tells one story from another: the first value of nothing but digits, three or more.
pub fn query_number(query: &str) -> Option<&str> {
    let mut values = query.split('&').filter_map(|part| part.split_once('=')).map(|(_, value)| value);
    values.find(|value| value.len() >= 3 && value.bytes().all(|byte| byte.is_ascii_digit()))
}

fn digit_run(segment: &str) -> usize {
    let mut best = 0;
    let mut run = 0;
    for byte in segment.bytes() {
        run = if byte.is_ascii_digit() { run + 1 } else { 0 };
        best = best.max(run);
    }
    best
}

fn is_year(segment: &str) -> bool {
    segment.len() == 4
        && (segment.starts_with("19") || segment.starts_with("20"))
        && segment.bytes().all(|b| b.is_ascii_digit())
}

/// `2024-01-31` and the like.
fn is_day(segment: &str) -> bool {
    is_year(segment.get(..4).unwrap_or_default())
        && segment.as_bytes().get(4) == Some(&b'-')
        && segment.as_bytes().get(5).is_some_and(u8::is_ascii_digit)
}

/// Words of a path segment or host label.
pub fn words_of(segment: &str) -> impl Iterator<Item = &str> {
    segment.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
