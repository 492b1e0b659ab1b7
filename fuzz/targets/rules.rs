//! Any text is rules and told errors; what is read, reads the same again.
#![no_main]

use copydesk::rules;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for rule in rules::read(text).rules {
        rule.holds_on("news.example.com");
        let again = rules::read(&format!("example.com##{}", rule.selector));
        assert!(again.errors.is_empty(), "{:?}", again.errors);
        assert_eq!(again.rules[0].selector, rule.selector);
    }
});
