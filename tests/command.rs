//! The program `copydesk` from outside: what it prints, and how it ends.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it expects")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_copydesk");
const DEMO: &str = "tests/pages/moscow-times/index.html";
const SEARCH: &str = "tests/pages/search/index.html";
const HEADLINE: &str = "Russia and Ukraine Exchange Hundreds of POWs";

fn copydesk(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).output().unwrap()
}

fn fed(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(PROGRAM);
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(output: &Output) -> Vec<serde_json::Value> {
    out(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A file of this test's own.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

#[test]
fn a_readable_summary() {
    let done = copydesk(&[DEMO]);
    assert!(done.status.success());
    assert!(out(&done).starts_with(&format!("{HEADLINE}\n")), "{}", out(&done));
    assert!(out(&copydesk(&["--markdown", DEMO])).starts_with(&format!("# {HEADLINE}\n")));
    assert_eq!(out(&copydesk(&[SEARCH])), format!("{SEARCH}: no article\n\n"));
}

#[test]
fn one_json_line_a_file_in_order() {
    let lines = json(&copydesk(&["--json", SEARCH, DEMO]));
    assert_eq!(lines.len(), 2);
    assert_eq!((&lines[0]["file"], &lines[0]["article"]), (&SEARCH.into(), &serde_json::Value::Null));
    assert_eq!((&lines[1]["file"], &lines[1]["article"]["title"]), (&DEMO.into(), &HEADLINE.into()));
}

#[test]
fn standard_input() {
    let page = std::fs::read(DEMO).unwrap();
    let lines = json(&fed(&["--json", "-"], &page));
    assert_eq!((&lines[0]["file"], &lines[0]["article"]["title"]), (&"-".into(), &HEADLINE.into()));
}

#[test]
fn plain_text_whole_and_by_lines() {
    let text = file("text.txt", b"The ferry carried 120 people.\nIt cost 3 million euros.\n");
    let path = text.to_str().unwrap();
    let whole = json(&copydesk(&["--json", "--text", path]));
    let lines = json(&copydesk(&["--json", "--text", "--lines", path]));
    let figures = |line: &serde_json::Value| line["figures"].as_array().unwrap().len();
    assert_eq!(whole.iter().map(figures).collect::<Vec<_>>(), [2]);
    assert_eq!(lines.iter().map(figures).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(whole[0]["article"], serde_json::Value::Null);
}

#[test]
fn a_file_that_can_not_be_read_is_told_and_stops_nothing() {
    let missing = "tests/pages/there-is-no-such-page.html";
    let done = copydesk(&["--json", missing, DEMO]);
    assert_eq!(done.status.code(), Some(1));
    let told = String::from_utf8(done.stderr.clone()).unwrap();
    assert!(told.contains(missing) && told.contains("can't read the file"), "{told}");
    assert_eq!(json(&done).iter().map(|line| line["file"].as_str().unwrap()).collect::<Vec<_>>(), [DEMO]);
    assert_eq!(copydesk(&["tests/pages", DEMO]).status.code(), Some(1), "a folder is no file");
}

#[test]
fn wrong_arguments_are_refused() {
    for arguments in [&[][..], &["--lines", DEMO], &["--json", "--markdown", DEMO], &["--no-such", DEMO]] {
        assert_eq!(copydesk(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn nobody_left_to_read_is_no_error() {
    let mut child = Command::new(PROGRAM).arg("--json").args([DEMO; 200]).stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success());
}
