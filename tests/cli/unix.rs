//! Tests with pipes, links and devices.

#[cfg(target_os = "linux")]
mod sandbox;

use std::io::{BufRead, BufReader, Read};
use std::os::unix::ffi::OsStrExt;

use super::*;

#[test]
fn a_full_disk_is_reported() {
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
        return; // macOS does not allow such names
    }
    for arguments in [vec![OsStr::new("check"), name], vec![OsStr::new("check"), OsStr::new(".")]] {
        let output = behov(folder.path(), arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        assert!(String::from_utf8(output.stdout).unwrap().contains("s\u{fffd}knad.txt"));
    }
}

#[test]
fn a_file_name_cannot_control_the_terminal() {
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
fn an_interrupted_run_reports_its_results_and_the_remaining_files() {
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
fn a_file_that_cannot_be_opened_is_reported() {
    let folder = folder(&[("a.txt", b"melk")]);
    std::os::unix::net::UnixListener::bind(folder.path().join("b.sock")).unwrap();
    let output = behov(folder.path(), ["check", ".", "-o", "json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(json(&output)["files"][1]["findings"][0]["code"], "lesing/uleselig");
}

#[test]
fn pipes_do_not_block() {
    let folder = folder(&[("a.txt", b"melk")]);
    let path = |name: &str| folder.path().join(name);
    for name in ["fifo.txt", "behov.toml"] {
        Command::new("mkfifo").arg(path(name)).status().unwrap();
    }
    let output = behov(folder.path(), ["check", "--isolated", "-o", "json", "fifo.txt", "a.txt"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    let finding = &json(&output)["files"][0]["findings"][0];
    assert_eq!(finding["code"], "lesing/uleselig");
    assert!(finding["message"].as_str().unwrap().contains("ikke en vanlig fil"), "{finding}");
    // settings that cannot be read are reported, not ignored
    let output = behov(folder.path(), ["check", "a.txt"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("«behov.toml»: det er ikke en vanlig fil"), "{said}");
    for (flag, name) in
        [("--baseline", "fifo.txt"), ("--form", "fifo.txt"), ("--config", "fifo.txt"), ("--files-from", "fifo.txt")]
    {
        let output = behov(folder.path(), ["check", flag, name, "a.txt"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{flag}: {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("ikke en vanlig fil"), "{flag}: {output:?}");
    }
}

#[test]
fn a_sparse_file_takes_no_memory() {
    let folder = folder(&[("a.txt", b"melk")]);
    std::fs::File::create(folder.path().join("stor")).unwrap().set_len(3 << 30).unwrap();
    for (flag, limit) in
        [("--baseline", "64 MiB"), ("--form", "4 MiB"), ("--config", "4 MiB"), ("--files-from", "64 MiB")]
    {
        let output = behov(folder.path(), ["check", flag, "stor", "a.txt"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{flag}: {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(limit), "{flag}: {output:?}");
    }
}

#[test]
fn links_out_of_the_folder_are_counted() {
    let folder = folder(&[("hemmelig.txt", b"hemmelig")]);
    std::fs::create_dir(folder.path().join("inn")).unwrap();
    std::fs::write(folder.path().join("inn/a.txt"), "melk").unwrap();
    std::os::unix::fs::symlink("/etc", folder.path().join("inn/etc")).unwrap();
    std::os::unix::fs::symlink("../hemmelig.txt", folder.path().join("inn/b.txt")).unwrap();
    let report = json(&behov(folder.path(), ["check", "inn", "-o", "json"]).output().unwrap());
    assert_eq!(report["summary"]["files"], 1);
    let skipped = report["skipped"].as_array().unwrap();
    assert!(skipped.len() == 2 && skipped.iter().all(|one| one["reason"] == "outside"), "{skipped:?}");
    let output = behov(folder.path(), ["check", "inn"]).output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("2 lenker ut av mappen"), "{output:?}");
    std::fs::remove_file(folder.path().join("inn/etc")).unwrap();
    let report = json(&behov(folder.path(), ["check", "inn", "--follow-links", "-o", "json"]).output().unwrap());
    assert_eq!(report["summary"]["files"], 2);
}

#[test]
fn a_low_limit_on_open_files_reduces_the_workers() {
    let names: Vec<String> = (0..150).map(|n| format!("{n}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"melk"[..])).collect();
    let folder = folder(&files);
    let mut shell = Command::new("sh");
    shell.current_dir(folder.path()).env("BEHOV_LANG", "nb").arg("-c");
    shell
        .arg("ulimit -n 64; exec \"$0\" check . -v -j64 -o json -o brev:brev/ -o ut.xlsx -o html:html/")
        .arg(program::path());
    let output = shell.output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    let report = json(&output);
    let codes = report["files"].as_array().unwrap().iter().map(|file| &file["findings"][0]["code"]);
    assert!(codes.clone().all(|code| code == "lesing/ukjent-skjema"), "{:?}", codes.collect::<Vec<_>>());
    assert!(String::from_utf8_lossy(&output.stderr).contains("Bare 3 filer"), "{output:?}");
}

#[test]
fn drafts_of_a_killed_call_are_removed_by_the_next() {
    let folder = folder(&[("a.txt", b"melk")]);
    std::fs::create_dir(folder.path().join("ut")).unwrap();
    let drafts = || {
        let places = ["", "ut"].map(|name| std::fs::read_dir(folder.path().join(name)).unwrap());
        let names = places.into_iter().flatten().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with(".behov-")).count()
    };
    // the call waits for the end of standard input
    let arguments = ["check", "a.txt", "-", "-o", "json:ut.json", "-o", "html:ut/"];
    let mut child = behov(folder.path(), arguments).stdin(Stdio::piped()).spawn().unwrap();
    while drafts() < 2 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    std::thread::sleep(std::time::Duration::from_millis(300));
    // another call leaves the drafts of a running call alone
    let meanwhile = behov(folder.path(), ["check", "a.txt", "-o", "json:ut2.json", "-o", "html:ut/"]).output().unwrap();
    assert_eq!((meanwhile.status.code(), drafts()), (Some(3), 2));
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(drafts(), 2);
    behov(folder.path(), ["check", "a.txt", "-o", "json:ut.json", "-o", "html:ut/"]).output().unwrap();
    assert_eq!(drafts(), 0);
}
