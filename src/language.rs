//! Which language a text is in.

/// ISO 639-1 of the text; empty when unknown.
pub fn of(_text: &str, declared: Option<&str>) -> String {
    declared.map(|tag| tag.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_lowercase()).unwrap_or_default()
}
