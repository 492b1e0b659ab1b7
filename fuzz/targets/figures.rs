//! Any text gives figures that stand in it.
#![no_main]

use copydesk::article::Prose;
use copydesk::figures;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let prose = Prose::from_lines(text.lines());
    for figure in figures::read(&prose).0 {
        assert!(text.contains(&figure.text), "{:?} is not in the text", figure.text);
    }
});
