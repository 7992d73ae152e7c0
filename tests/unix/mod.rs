//! What only pipes, links and devices show.

#[cfg(target_os = "linux")]
mod sandbox;

use std::os::unix::ffi::OsStrExt;

use super::*;

#[test]
fn a_full_disk_is_told() {
    let folder = folder(&[("a.txt", b"melk")]);
    for format in ["json", "human"] {
        let output = behov(folder.path(), ["check", "a.txt", "-o", &format!("{format}:/dev/full")]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("ikke plass"), "{output:?}");
    }
}

#[test]
fn names_that_are_not_utf8() {
    let folder = folder(&[]);
    let name = OsStr::from_bytes(b"s\xf8knad.txt");
    if std::fs::write(folder.path().join(name), "melk").is_err() {
        return; // macOS has no such names
    }
    for arguments in [vec![OsStr::new("check"), name], vec![OsStr::new("check"), OsStr::new(".")]] {
        let output = behov(folder.path(), arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        assert!(String::from_utf8(output.stdout).unwrap().contains("s\u{fffd}knad.txt"));
    }
}

#[test]
fn a_name_cannot_steer_the_terminal() {
    let folder = folder(&[("a\u{1b}[2J\u{202e}.txt", b"melk")]);
    for format in ["human", "json"] {
        let output = behov(folder.path(), ["check", ".", "-o", format]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
    }
    let output = behov(folder.path(), ["check", "borte\u{1b}[2J"]).output().unwrap();
    assert!(!output.stderr.contains(&b'\x1b'), "{output:?}");
}

#[test]
fn a_closed_pipe_is_a_normal_end() {
    let names: Vec<String> = (0..2_000).map(|n| format!("{n}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"melk"[..])).collect();
    let folder = folder(&files);
    let mut child = behov(folder.path(), ["check", "."]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(3), ""));
}

#[test]
fn an_interrupt_tells_what_is_done_and_what_is_not() {
    let names: Vec<String> = (0..3_000).map(|n| format!("{n:04}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"melk"[..])).collect();
    let folder = folder(&files);
    let mut child = behov(folder.path(), ["check", ".", "-o", "jsonl", "-o", "json:alt.json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    lines.read_line(&mut String::new()).unwrap();
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let done = 1 + lines.lines().count() as u64;
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{output:?}");
    let whole = valid::report(&std::fs::read(folder.path().join("alt.json")).unwrap());
    let left = whole["summary"]["not_reached"].as_u64().unwrap();
    assert_eq!((whole["summary"]["files"].as_u64(), done + left), (Some(done), 3_000));
    assert!(String::from_utf8_lossy(&output.stderr).contains(&format!("{left} av 3000")), "{output:?}");
}

#[test]
fn what_cannot_be_opened_is_told() {
    let folder = folder(&[("a.txt", b"melk")]);
    std::os::unix::net::UnixListener::bind(folder.path().join("b.sock")).unwrap();
    let output = behov(folder.path(), ["check", ".", "-o", "json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(json(&output)["files"][1]["findings"][0]["code"], "lesing/uleselig");
}
