//! Any JSON-LD gives facts, and dates that are dates.
#![no_main]

use copydesk::facts;
use copydesk::page::snapshot;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|json: &str| {
    let length = json.encode_utf16().count();
    let page = format!("copydesk 1\nhttps://a.org/x\n<html <script =Y19:application/ld+json\"{length}:{json}>>");
    let page = snapshot::decode(&page).expect("a snapshot of a script");
    let told = facts::read_page(&page);
    for date in [told.published, told.updated].into_iter().flatten() {
        assert!(date.value.get(..10).is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok()), "{}", date.value);
    }
});
