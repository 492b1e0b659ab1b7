//! The reader's own rules: which elements to hide on which sites, written as ad blockers write them.
//!
//! ```text
//! ! a comment
//! example.com##.selector                          on example.com and its subdomains
//! example.com,~news.example.com##.selector        but not on news.example.com
//! ##.selector                                     everywhere
//! example.com#@#.selector                         not there, whatever other rules with this selector say
//! ```
//!
//! Promised: any text gives rules and told errors; a bad line changes nothing else. No rule names the page's root or
//! body, or matches whatever there is. Not promised: that a browser knows every selector (it has the last word where the
//! rule is applied), and whatever else ad blockers do, such as rules for requests.

mod css;
mod hosts;
mod line;

use crate::told::Told;
use line::Line;
use serde::{Deserialize, Serialize};

/// A rule: hide what the selector matches on these sites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Rule {
    /// Line of the text, the first is 1.
    pub line: u32,
    /// A CSS selector (or several, parted by commas), in CSS's own spelling.
    pub selector: String,
    /// Sites, with their subdomains; empty: everywhere.
    pub hosts: Vec<String>,
    /// Sites, with their subdomains, where it does not hold. Where a site stands under both, the longer name decides.
    pub except: Vec<String>,
}

impl Rule {
    /// Whether the rule holds on this host (in lower case, without port).
    pub fn holds_on(&self, host: &str) -> bool {
        let nearest = |hosts: &[String]| hosts.iter().filter(|site| hosts::covers(site, host)).map(String::len).max();
        match (nearest(&self.hosts), nearest(&self.except)) {
            (None, None) => self.hosts.is_empty(),
            (None, Some(_)) => false,
            (Some(_), None) => true,
            (Some(host), Some(except)) => host > except,
        }
    }
}

/// A line that is no rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RuleError {
    /// Line of the text, the first is 1.
    pub line: u32,
    /// What stands there.
    pub text: String,
    /// Why it is no rule.
    pub reason: Told,
}

/// What a text of rules says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Rules {
    /// The rules, exceptions worked into them, in the order of the text.
    pub rules: Vec<Rule>,
    /// Lines that are no rules, in the order of the text.
    pub errors: Vec<RuleError>,
}

/// Reads a text of rules, one a line.
pub fn read(text: &str) -> Rules {
    let mut read = Rules::default();
    let mut exceptions = Vec::new();
    for (place, text) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = u32::try_from(place + 1).unwrap_or(u32::MAX);
        match line::read(text) {
            Ok(Line::Nothing) => {}
            Ok(Line::Hide { selector, sites }) => {
                read.rules.push(Rule { line, selector, hosts: sites.on, except: sites.off });
            }
            Ok(Line::Keep { selector, hosts }) => exceptions.push((selector, hosts)),
            Err(reason) => {
                read.errors.push(RuleError { line, text: text.trim().to_owned(), reason });
            }
        }
    }
    for (selector, hosts) in exceptions {
        read.rules.retain_mut(|rule| rule.selector != selector || except(rule, &hosts));
    }
    read
}

/// Works an exception into a rule; false: nothing of the rule is left.
fn except(rule: &mut Rule, hosts: &[String]) -> bool {
    if hosts.is_empty() {
        return false;
    }
    let was_everywhere = rule.hosts.is_empty();
    rule.hosts.retain(|site| !hosts.iter().any(|host| hosts::covers(host, site)));
    for host in hosts {
        let matters = was_everywhere || rule.hosts.iter().any(|site| hosts::covers(site, host));
        if matters && !rule.except.contains(host) {
            rule.except.push(host.clone());
        }
    }
    was_everywhere || !rule.hosts.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str) -> String {
        let Rules { rules, errors } = read(text);
        let rules = rules
            .iter()
            .map(|rule| format!("{} {}|{}|{}", rule.line, rule.selector, rule.hosts.join(","), rule.except.join(",")));
        rules
            .chain(errors.iter().map(|error| format!("{} ! {}", error.line, error.text)))
            .collect::<Vec<_>>()
            .join("; ")
    }

    #[test]
    fn texts() {
        for (text, expected) in [
            ("", ""),
            ("! comment\n\n[Adblock Plus 2.0]\n  \t\n", ""),
            ("\u{feff}##.a", "1 .a||"),
            ("##.a\r\n##.b\r\n", "1 .a||; 2 .b||"),
            ("example.com##.a", "1 .a|example.com|"),
            (" Example.COM , ~News.example.com ## .a ", "1 .a|example.com|news.example.com"),
            ("~example.com##.a", "1 .a||example.com"),
            ("*##.a > b", "1 .a > b||"),
            ("bücher.example##.a", "1 .a|bücher.example|"),
            ("##.a\n##body\n##.b", "1 .a||; 3 .b||; 2 ! ##body"),
            // Exceptions, before or after what they are exceptions of.
            ("##.a\nexample.com#@#.a", "1 .a||example.com"),
            ("example.com#@#.a\n##.a", "2 .a||example.com"),
            ("##.a\n##.b\n#@#.a", "2 .b||"),
            ("##DIV.a\n#@# div.a", "1 DIV.a||"),
            ("## .a  >  .b\n#@#.a>.b", ""),
            ("a.example,b.example##.a\nb.example#@#.a", "1 .a|a.example|"),
            ("example.com##.a\nexample.com#@#.a", ""),
            ("www.example.com##.a\nexample.com#@#.a", ""),
            ("example.com##.a\nwww.example.com#@#.a", "1 .a|example.com|www.example.com"),
            ("example.com##.a\nexample.org#@#.a", "1 .a|example.com|"),
            ("#@#.a", ""),
        ] {
            assert_eq!(told(text), expected, "{text:?}");
        }
    }

    #[test]
    fn sites() {
        for (rule, host, holds) in [
            ("##.a", "example.com", true),
            ("##.a", "", true),
            ("example.com##.a", "example.com", true),
            ("example.com##.a", "www.example.com", true),
            ("example.com##.a", "badexample.com", false),
            ("example.com##.a", "example.com.evil.org", false),
            ("com##.a", "example.com", true),
            ("example.com,~news.example.com##.a", "news.example.com", false),
            ("example.com,~news.example.com##.a", "a.news.example.com", false),
            ("example.com,~news.example.com##.a", "www.example.com", true),
            ("~example.com,news.example.com##.a", "news.example.com", true),
            ("~example.com##.a", "www.example.com", false),
            ("~example.com##.a", "example.org", true),
            ("127.0.0.1##.a", "127.0.0.1", true),
            ("[::1]##.a", "[::1]", true),
        ] {
            let rules = read(rule).rules;
            assert_eq!(rules.len(), 1, "{rule}");
            assert_eq!(rules[0].holds_on(host), holds, "{rule} on {host}");
        }
    }

    /// What rules are made of, so that chance comes near them.
    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("example.com"),
            Just("~"),
            Just(","),
            Just("##"),
            Just("#@#"),
            Just("#?#"),
            Just("\n"),
            Just("\r\n"),
            Just(".a"),
            Just("#b"),
            Just(":is("),
            Just(":has(> "),
            Just(")"),
            Just("[c=\""),
            Just("\"]"),
            Just("*"),
            Just("body"),
            Just(" > "),
            Just(":not("),
            Just("/*"),
            Just("\\"),
            Just("!"),
            Just("é"),
            Just("::before"),
        ];
        let made = prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat());
        prop_oneof![made, "\\PC*"]
    }

    proptest! {
        /// Each line is a rule, an exception, an error or nothing; what is read, reads the same again.
        #[test]
        fn any_text_is_read(text in text()) {
            let first = read(&text);
            let lines = u32::try_from(text.lines().count()).unwrap();
            prop_assert!(first.rules.iter().map(|rule| rule.line).chain(first.errors.iter().map(|error| error.line))
                .all(|line| (1..=lines).contains(&line)));
            for rule in &first.rules {
                let sites = rule.hosts.iter().cloned().chain(rule.except.iter().map(|host| format!("~{host}")));
                let written = format!("{}##{}", sites.collect::<Vec<_>>().join(","), rule.selector);
                let again = read(&written);
                prop_assert_eq!(&again.errors, &[], "{}", written);
                prop_assert_eq!(&again.rules, &[Rule { line: 1, ..rule.clone() }]);
            }
        }

        /// A line reads the same whatever stands around it.
        #[test]
        fn a_bad_line_changes_nothing_else(bad in "[^\r\n#]{0,30}(##|#\\?#)?(body|\\*|:x\\(|\\[)?") {
            let alone = read("##.a\nexample.com##.b");
            let with = read(&format!("##.a\n{bad}\nexample.com##.b"));
            let kept: Vec<_> = with.rules.iter().filter(|rule| rule.line != 2).map(|rule| &rule.selector).collect();
            prop_assert_eq!(kept, alone.rules.iter().map(|rule| &rule.selector).collect::<Vec<_>>());
        }
    }
}
