//! Reads JSON that is nearly JSON.

use serde_json::Value;

/// The documents in a script: as it stands when that is JSON, else mended.
pub fn documents(script: &str) -> Vec<Value> {
    let script = script.trim();
    if script.is_empty() {
        return Vec::new();
    }
    if let Ok(document) = serde_json::from_str(script) {
        return vec![document];
    }
    let documents = stream(&mended(script));
    if documents.is_empty() && script.contains("&quot;") {
        return stream(&mended(&without_entities(script)));
    }
    documents
}

fn stream(text: &str) -> Vec<Value> {
    serde_json::Deserializer::from_str(text).into_iter().map_while(Result::ok).collect()
}

/// Drops what stands outside of strings and is no JSON (comments, CDATA marks, stray commas and semicolons), escapes what
/// may not stand in strings, closes what is left open.
fn mended(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut open: Vec<char> = Vec::new();
    let mut chars = script.char_indices().peekable();
    let mut in_string = false;
    while let Some((at, c)) = chars.next() {
        if in_string {
            match c {
                '"' => in_string = false,
                '\\' => {
                    match chars.next() {
                        Some((_, escaped @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't'))) => {
                            out.extend(['\\', escaped])
                        }
                        Some((at, 'u')) if is_escape(script, at) => out.push_str("\\u"),
                        Some((_, other)) if !other.is_control() => out.push(other),
                        _ => {}
                    }
                    continue;
                }
                c if c.is_control() => {
                    out.push(' ');
                    continue;
                }
                _ => {}
            }
            out.push(c);
            continue;
        }
        match c {
            '"' => {
                in_string = true;
                out.push(c);
            }
            '{' | '[' => {
                open.push(if c == '{' { '}' } else { ']' });
                out.push(c);
            }
            '}' | ']' => {
                // "[1,]", "{,}"
                drop_comma(&mut out);
                if open.last() == Some(&c) {
                    open.pop();
                    out.push(c);
                }
            }
            ',' if open.is_empty() => out.push(' '),
            ',' if out.trim_end().ends_with([',', '{', '[']) => {}
            '/' if script[at..].starts_with("/*") => skip_past(&mut chars, script, at, "*/"),
            '/' if script[at..].starts_with("//") => skip_past(&mut chars, script, at, "\n"),
            '<' if script[at..].starts_with("<!--") => skip_past(&mut chars, script, at, "<!--"),
            '<' if script[at..].starts_with("<![CDATA[") => skip_past(&mut chars, script, at, "<![CDATA["),
            c if open.is_empty() && !c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    if in_string {
        out.push('"');
    }
    close(&mut out, open);
    out
}

/// Whether four hexadecimal digits follow the `u` at this byte.
fn is_escape(script: &str, at: usize) -> bool {
    script.as_bytes().get(at + 1..at + 5).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

fn drop_comma(out: &mut String) {
    let kept = out.trim_end().len();
    if out[..kept].ends_with(',') {
        out.truncate(kept - 1);
    }
}

/// Closes what a document that was cut short leaves open. A key without a value gets null.
fn close(out: &mut String, open: Vec<char>) {
    for bracket in open.into_iter().rev() {
        drop_comma(out);
        let kept = out.trim_end();
        if kept.ends_with(':') {
            out.push_str("null");
        }
        out.push(bracket);
    }
}

fn skip_past(chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>, script: &str, from: usize, end: &str) {
    let until = script[from..].find(end).map_or(script.len(), |found| from + found + end.len());
    while chars.next_if(|(at, _)| *at < until).is_some() {}
}

/// Resolves the entities of HTML that sites leave in JSON: the five of XML, a few of Latin-1, numbers.
pub fn without_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        match rest[1..]
            .bytes()
            .take(LONGEST_ENTITY)
            .position(|byte| byte == b';')
            .and_then(|end| Some((end, resolved(&rest[1..=end])?)))
        {
            Some((end, c)) => {
                out.push(c);
                rest = &rest[end + 2..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

const LONGEST_ENTITY: usize = 10;

fn resolved(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| !c.is_control());
    }
    let c = match name {
        "quot" => '"',
        "amp" => '&',
        "apos" => '\'',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Uuml" => 'Ü',
        "szlig" => 'ß',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "aacute" => 'á',
        "iacute" => 'í',
        "oacute" => 'ó',
        "uacute" => 'ú',
        "ntilde" => 'ñ',
        "ccedil" => 'ç',
        _ => return None,
    };
    Some(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn entities() {
        for (text, expected) in [
            ("a &amp; b", "a & b"),
            ("&#8217;&#x27;", "’'"),
            ("&quot", "&quot"),
            ("&unknown; &", "&unknown; &"),
            ("M&uuml;ller &é;", "Müller &é;"),
        ] {
            assert_eq!(without_entities(text), expected);
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "\\PC*", json in "([\\[\\]{}:,\"\\\\/]|\"a\"|null|1|//|/\\*|&quot;|\n|u00e9){0,60}") {
            documents(&text);
            documents(&json);
        }
    }
}
