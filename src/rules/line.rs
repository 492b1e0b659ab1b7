//! One line of a text of rules.

use super::css;
use super::hosts::{self, Sites};

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

/// Why a line is no rule, in words that a user can read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "each is the words it gives")]
pub enum Reason {
    #[error("no ## between the site and the selector, as in example.com##.selector")]
    NoSeparator,
    #[error("rules for requests are not supported; rules that hide are, as in example.com##.selector")]
    Request,
    #[error("rules with {0} are not supported; rules with ## are, as in example.com##.selector")]
    Separator(&'static str),
    #[error("scripts (##+js) are not supported")]
    Script,
    #[error("rules for the page's source (##^) are not supported")]
    Source,
    #[error("options before the site, in [$…], are not supported")]
    Options,
    #[error("“{0}” is no name of a site")]
    Site(String),
    #[error("names of sites that end in .* are not supported; write each name")]
    AnyEnding,
    #[error("patterns for sites, in /…/, are not supported; write each name")]
    SitePattern,
    #[error("~ has no meaning in an exception (#@#)")]
    ExceptionOfException,
    #[error("no selector after the {0}")]
    NoSelector(&'static str),
    #[error(transparent)]
    Selector(#[from] css::Problem),
}

/// What can stand between site and selector; those that begin like others stand before them.
const SEPARATORS: [&str; 12] = ["##", "#@#", "#?#", "#@?#", "#$#", "#@$#", "#$?#", "#@$?#", "#%#", "#@%#", "$$", "$@$"];

/// Reads a line.
///
/// # Errors
/// When it is no rule.
pub fn read(text: &str) -> Result<Line, Reason> {
    let text = text.trim_matches(is_space);
    if text.is_empty() || text.starts_with('!') || is_header(text) {
        return Ok(Line::Nothing);
    }
    if text.starts_with("[$") {
        return Err(Reason::Options);
    }
    let Some((list, separator, body)) = split(text) else {
        let is_request = text.starts_with(['|', '@', '/']) || text.contains(['^', '$']) || text.contains("://");
        return Err(if is_request { Reason::Request } else { Reason::NoSeparator });
    };
    let is_exception = match separator {
        "##" => false,
        "#@#" => true,
        other => return Err(Reason::Separator(other)),
    };
    let body = body.trim_matches(is_space);
    if body.starts_with("+js(") {
        return Err(Reason::Script);
    }
    if body.starts_with('^') {
        return Err(Reason::Source);
    }
    if body.is_empty() {
        return Err(Reason::NoSelector(separator));
    }
    let sites = hosts::read(list)?;
    if is_exception && !sites.off.is_empty() {
        return Err(Reason::ExceptionOfException);
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
    fn the_first_separator_counts() {
        let Ok(Line::Hide { selector, .. }) = read(r###"##[title="a##b"]"###) else { panic!("no rule") };
        assert_eq!(selector, r###"[title="a##b"]"###);
    }
}
