//! One line of a text of rules.

use super::css;
use super::hosts::{self, Sites};
use crate::told::{self, Told};

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing: a comment, a header, an empty line.
    Nothing,
    /// Hide what matches on these sites.
    Hide {
        /// In CSS's own spelling.
        selector: String,
        /// Where.
        sites: Sites,
    },
    /// Do not, on these sites; without any, nowhere.
    Keep {
        /// In CSS's own spelling.
        selector: String,
        /// Where.
        hosts: Vec<String>,
    },
}

/// What can stand between site and selector; those that begin like others stand before them.
const SEPARATORS: [&str; 12] = ["##", "#@#", "#?#", "#@?#", "#$#", "#@$#", "#$?#", "#@$?#", "#%#", "#@%#", "$$", "$@$"];

/// Reads a line.
///
/// # Errors
/// Why it is no rule.
pub fn read(text: &str) -> Result<Line, Told> {
    let text = trimmed(text);
    if text.is_empty() || text.starts_with('!') || is_header(text) {
        return Ok(Line::Nothing);
    }
    if text.starts_with("[$") {
        return Err(told::rule_options("[$…]"));
    }
    let Some((list, separator, body)) = split(text) else {
        let is_request = text.starts_with(['|', '@', '/']) || text.contains(['^', '$']) || text.contains("://");
        return Err(if is_request { told::request_rule() } else { told::no_separator() });
    };
    let is_exception = match separator {
        "##" => false,
        "#@#" => true,
        other => return Err(told::other_separator(other)),
    };
    let body = trimmed(body);
    if body.starts_with("+js(") {
        return Err(told::script_rule());
    }
    if body.starts_with('^') {
        return Err(told::source_rule());
    }
    if body.is_empty() {
        return Err(told::no_selector(separator));
    }
    let sites = hosts::read(list)?;
    if is_exception && !sites.off.is_empty() {
        return Err(told::exception_of_exception());
    }
    let selector = css::read(body)?;
    Ok(if is_exception { Line::Keep { selector, hosts: sites.on } } else { Line::Hide { selector, sites } })
}

/// `[Adblock Plus 2.0]`, as lists begin.
fn is_header(text: &str) -> bool {
    let name = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or_default().trim_start();
    ["adblock", "ublock", "adguard", "copydesk"]
        .iter()
        .any(|known| name.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known)))
}

/// The line before, at and after the first separator.
fn split(text: &str) -> Option<(&str, &'static str, &str)> {
    text.char_indices().filter(|(_, c)| matches!(c, '#' | '$')).find_map(|(at, _)| {
        let (before, rest) = text.split_at(at);
        SEPARATORS.iter().find_map(|separator| Some((before, *separator, rest.strip_prefix(separator)?)))
    })
}

/// Without white space at its ends; what a backslash escapes at the end is no such space, but a name's last character.
fn trimmed(text: &str) -> &str {
    let text = text.trim_start_matches(is_space);
    let end = text.trim_end_matches(is_space);
    let backslashes = end.bytes().rev().take_while(|byte| *byte == b'\\').count();
    let is_escaped = backslashes % 2 == 1 && end.len() < text.len();
    &text[..end.len() + usize::from(is_escaped)]
}

/// White space as CSS has it. More is white space to Rust, but may be a name's last character.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_rule_is_told_why() {
        for (line, reason) in [
            ("example.com", "no ## between"),
            (".selector", "no ## between"),
            ("# comment", "no ## between"),
            ("||ads.example.com^", "rules for requests"),
            ("@@||example.com^$document", "rules for requests"),
            ("/banner/*/img^", "rules for requests"),
            ("example.com#?#.a:-abp-has(.b)", "#?#"),
            ("example.com#$#.a { color: red }", "#$#"),
            ("example.com#%#//scriptlet('x')", "#%#"),
            ("example.com$$script[tag-content=\"x\"]", "$$"),
            ("example.com##+js(set, a, 1)", "scripts"),
            ("example.com#@#+js(set, a, 1)", "scripts"),
            ("example.com##^script:has-text(x)", "source"),
            ("[$path=/news]##.a", "options"),
            ("example.*##.a", ".*"),
            ("/example/##.a", "patterns"),
            ("||example.com##.a", "“||example.com” is no name"),
            ("example.com:8080##.a", "“example.com:8080” is no name"),
            ("example.com,##.a", "“” is no name"),
            ("~##.a", "“” is no name"),
            (".example.com##.a", "is no name"),
            ("~example.com#@#.a", "~ has no meaning"),
            ("example.com##", "no selector after the ##"),
            ("#@#  ", "no selector after the #@#"),
            ("##.a:has-text(Donate)", ":has-text"),
            ("##body", "whole page"),
        ] {
            let told = read(line).map_err(|reason| reason.to_string());
            assert!(told.as_ref().is_err_and(|told| told.contains(reason)), "{line}: {told:?}");
        }
    }

    #[test]
    fn an_escaped_space_ends_a_name() {
        for line in [r"##.a\20", r"##.a\ ", r"##.a\   "] {
            let Ok(Line::Hide { selector, .. }) = read(line) else { panic!("no rule") };
            assert_eq!(selector, r".a\ ", "{line}");
        }
        let Ok(Line::Hide { selector, .. }) = read(r"##.a\\  ") else { panic!("no rule") };
        assert_eq!(selector, r".a\\");
    }

    #[test]
    fn the_first_separator_counts() {
        let Ok(Line::Hide { selector, .. }) = read(r###"##[title="a##b"]"###) else { panic!("no rule") };
        assert_eq!(selector, r###"[title="a##b"]"###);
    }
}
