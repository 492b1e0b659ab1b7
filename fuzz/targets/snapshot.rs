#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| copydesk_fuzz::any_snapshot(text));
