//! Any string is a page or an error that says where it breaks.
#![no_main]

use copydesk::page::snapshot;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &str| {
    // With the header, so that the fuzzer need not find it.
    if let Ok(page) = snapshot::decode(&format!("copydesk 1\nhttps://a.org/2024/01/31/x\n{body}")) {
        copydesk::analyse(&page);
    }
});
