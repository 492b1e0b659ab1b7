//! Any markup gives a report whose elements are there.
#![no_main]

use copydesk::page::html;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|markup: &str| {
    let page = html::parse(markup);
    for block in copydesk::analyse(&page).hidden {
        assert!(page.element(block.element).is_some());
    }
});
