//! Any text beside a headline, in a `<time>` or a `<meta>`, gives a date of the calendar or none.
#![no_main]

use copydesk::facts;
use copydesk::page::snapshot;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let length = text.encode_utf16().count();
    let page = format!(
        "copydesk 1\nhttps://a.org/{}\n<html <head <meta =N4:date=C{length}:{text}>><body <h1 \"1:x><p \"{length}:{text}><time =D{length}:{text}\"1:x>>>",
        text.replace(['\n', '\r'], "/")
    );
    let page = snapshot::decode(&page).expect("a snapshot of a page");
    let told = facts::read_page(&page);
    for date in [told.published, told.updated].into_iter().flatten() {
        assert!(date.value.get(..10).is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok()), "{}", date.value);
    }
});
