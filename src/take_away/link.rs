//! Addresses: without what follows a reader around, and with what leads to a sentence.

/// Parameters that tell by which way a reader came, and nothing of the page: Google Analytics' campaign parameters, the
/// click identifiers of advertising networks and mailing services.
const TRACKERS: [&str; 10] =
    ["gclid", "dclid", "gbraid", "wbraid", "fbclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid"];
const CAMPAIGN: &str = "utm_";

/// A sentence with more words is told by its first and last ones: some programs cut long links.
const MOST_WORDS: usize = 16;
const WORDS_AT_AN_END: usize = 5;

/// The address without a fragment and without parameters that follow a reader around.
pub fn address(page: &str) -> String {
    let (whole, _) = page.split_once('#').unwrap_or((page, ""));
    let Some((path, query)) = whole.split_once('?') else { return whole.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|parameter| !is_tracker(parameter)).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

fn is_tracker(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default().to_ascii_lowercase();
    name.is_empty() || name.starts_with(CAMPAIGN) || TRACKERS.contains(&name.as_str())
}

/// The address with a text fragment that leads to the sentence (WICG, "URL Fragment Text Directives"); browsers that know
/// none open the page.
pub fn link(page: &str, sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let told = |words: &[&str]| encoded(&words.join(" "));
    let text = match words.len() {
        0 => return address(page),
        count if count <= MOST_WORDS => told(&words),
        count => format!("{},{}", told(&words[..WORDS_AT_AN_END]), told(&words[count - WORDS_AT_AN_END..])),
    };
    format!("{}#:~:text={text}", address(page))
}

/// Percent-encoded but for letters, digits, and marks that mean nothing in a text directive (`-` and `,` do).
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (page, expected) in [
            ("https://a.example/1", "https://a.example/1"),
            ("https://a.example/1#comments", "https://a.example/1"),
            ("https://a.example/?id=7&utm_source=x&fbclid=y", "https://a.example/?id=7"),
            ("https://a.example/1?UTM_Medium=x", "https://a.example/1"),
            ("https://a.example/1?utm_source=x&page=2#z", "https://a.example/1?page=2"),
            ("https://a.example/1?", "https://a.example/1"),
        ] {
            assert_eq!(address(page), expected);
        }
    }

    #[test]
    fn links() {
        let long: Vec<String> = (1..=20).map(|word| format!("w{word}")).collect();
        for (sentence, fragment) in [
            ("Two fell.", "#:~:text=Two%20fell."),
            ("A well-known, old & odd", "#:~:text=A%20well%2Dknown%2C%20old%20%26%20odd"),
            ("Füße", "#:~:text=F%C3%BC%C3%9Fe"),
            (&long.join(" "), "#:~:text=w1%20w2%20w3%20w4%20w5,w16%20w17%20w18%20w19%20w20"),
            ("", ""),
        ] {
            assert_eq!(link("https://a.example/1#top", sentence), format!("https://a.example/1{fragment}"));
        }
    }
}
