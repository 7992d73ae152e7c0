//! What is checked: files, folders, lists and standard input, and neither what is no form nor what the program wrote.

use std::io::Write;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as STANDARD;

use super::*;

#[test]
fn a_file_that_is_not_a_form_is_never_clean() {
    let folder = folder(&[("bilde.pdf", JPEG), ("tom.docx", b""), ("handleliste.txt", "melk\nbrød\n".as_bytes())]);
    for name in ["bilde.pdf", "tom.docx", "handleliste.txt"] {
        let output = behov(folder.path(), ["check", "-o", "json", name]).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{name}");
        let report = json(&output);
        assert_eq!(report["files"][0]["path"], name);
        assert_eq!(report["files"][0]["status"], "not_checked");
        assert_eq!(report["files"][0]["behovsmelding"], Value::Null);
        assert_eq!(report["summary"]["not_checked"], 1);
        assert!(output.stderr.is_empty(), "{output:?}");
        let output = behov(folder.path(), ["extract", name]).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{name}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{output:?}");
    }
}

#[test]
fn a_wrong_path_does_not_keep_the_others_from_being_checked() {
    let folder = folder(&[("a.txt", b"melk")]);
    let output = behov(folder.path(), ["check", "-o", "json", "borte.pdf", "a.txt"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "a wrong call beats a file that could not be checked");
    assert_eq!(json(&output)["files"][0]["path"], "a.txt");
    assert!(String::from_utf8_lossy(&output.stderr).contains("borte.pdf"));
}

#[test]
fn folders_are_walked_in_order_and_lines_match_files() {
    let folder = folder(&[("b.txt", b"melk"), ("a.jpg", JPEG), (".skjult", b"x"), ("~$b.docx", b"x")]);
    let output = behov(folder.path(), ["check", ".", "-o", "jsonl", "-o", "json:alt.json"]).output().unwrap();
    let lines = valid::lines(&output.stdout);
    let paths: Vec<&str> = lines.iter().map(|line| line["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["./a.jpg", "./b.txt"]);
    let whole = valid::report(&std::fs::read(folder.path().join("alt.json")).unwrap());
    assert_eq!(whole["files"], Value::Array(lines));
    let skipped = &whole["skipped"];
    assert_eq!((&skipped[0]["path"], &skipped[0]["reason"]), (&"./.skjult".into(), &"hidden".into()));
    assert_eq!((&skipped[1]["path"], &skipped[1]["reason"]), (&"./~$b.docx".into(), &"lock".into()));
    let again = behov(folder.path(), ["check", ".", "-o", "json:alt.json"]).output().unwrap();
    assert!(String::from_utf8_lossy(&again.stdout).contains("1 rapport"), "{again:?}");
}

#[test]
fn a_list_of_files() {
    let folder = folder(&[("a.txt", b"melk"), ("b c.txt", b"melk"), ("liste", b"b c.txt\r\na.txt\n")]);
    let output = behov(folder.path(), ["check", "--files-from", "liste", "-o", "json"]).output().unwrap();
    let report = json(&output);
    let path = |at: usize| report["files"][at]["path"].as_str().unwrap();
    assert_eq!((path(0), path(1), report["summary"]["files"].as_u64()), ("b c.txt", "a.txt", Some(2)));
}

#[test]
fn standard_input() {
    let folder = folder(&[]);
    let mut child = behov(folder.path(), ["check", "-o", "json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"melk\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(json(&output)["files"][0]["path"], "-");
}

#[test]
fn an_e_mail_without_a_form_is_reported() {
    let mail = "From: Kari <kari@example.org>\r\nSubject: Skjema\r\nMIME-Version: 1.0\r\n\r\nHei, her er skjemaet.\r\n";
    let folder = folder(&[("hei.eml", mail.as_bytes())]);
    let output = behov(folder.path(), ["check", "hei.eml", "--concise"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stdout).contains("ingen vedlegg"), "{output:?}");
}

#[test]
fn a_form_in_an_e_mail_is_checked_as_attachment_and_as_text() {
    let (_, text) = form("nordland-tiltak-delt-uh", "txt");
    let text = String::from_utf8(text).unwrap();
    let docx = STANDARD.encode(form("nordland-tiltak-delt-uh", "docx").1);
    let head = "Received: from mail.example.org (192.0.2.1)\r\n by mx.example.org; Tue, 14 Nov 2023 08:12:31 +0000\r\n\
        From: Kari <kari@example.org>\r\nTo: post@example.org\r\nSubject: Behovsmelding\r\n\
        Date: Tue, 14 Nov 2023 09:12:20 +0100\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n";
    let part = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let attached = format!(
        "{head}Content-Type: multipart/mixed; boundary=\"a\"\r\n\r\n--a\r\n{part}\r\nHei!\r\n--a\r\n\
         Content-Type: {kind}; name=skjema.docx\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Disposition: attachment; filename=skjema.docx\r\n\r\n{docx}\r\n--a--\r\n"
    );
    let pasted = format!("{head}{part}\r\n{text}");
    let folder = folder(&[("a.eml", attached.as_bytes()), ("b.eml", pasted.as_bytes())]);
    let report = json(&behov(folder.path(), ["check", "a.eml", "b.eml", "-o", "json"]).output().unwrap());
    let files = report["files"].as_array().unwrap();
    let of = |key: &str| files.iter().map(|file| file[key].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(of("path"), ["a.eml!/skjema.docx", "b.eml"]);
    assert_eq!(of("status"), ["checked", "checked"]);
    assert_eq!(of("sha256")[1], behov::check::sha256(pasted.as_bytes()), "of the file, not of the text in it");
    assert_eq!(files[0]["behovsmelding"]["totalsum"], files[1]["behovsmelding"]["totalsum"]);
}

#[test]
fn outputs_of_an_earlier_call_in_the_folder_are_not_forms() {
    let (folder, _) = form("nordland-tiltak-sumfeil", "docx");
    let call = ["check", ".", "-o", "brev:brev/", "-o", "html:sider/", "-o", "csv:tall/", "-o", "json"];
    let first = json(&behov(folder.path(), call).output().unwrap());
    behov(folder.path(), ["annotate", "form.docx"]).output().unwrap();
    let second = json(&behov(folder.path(), call).output().unwrap());
    assert_eq!((&first["files"], first.get("skipped")), (&second["files"], None));
    let skipped = second["skipped"].as_array().unwrap();
    let count = |reason| skipped.iter().filter(|one| one["reason"] == reason).count();
    assert_eq!((count("written"), count("report"), skipped.len()), (2, 7, 9), "{skipped:?}");
    let quiet = behov(folder.path(), ["check", ".", "-q", "-o", "brev:brev/"]).output().unwrap();
    assert!(quiet.stdout.is_empty() && quiet.stderr.is_empty(), "{quiet:?}");
}

#[test]
fn files_that_the_program_wrote_are_not_forms() {
    let (folder, _) = form("nordland-tiltak-sumfeil", "docx");
    let written = [
        "a.json",
        "a.jsonl",
        "a.html",
        "a.md",
        "human:a.txt",
        "concise:b.txt",
        "a.sarif",
        "a.junit.xml",
        "a.checkstyle.xml",
        "gitlab:g.json",
        "a.xlsx",
        "a.csv",
        "csv:csv/",
        "html:sider/",
        "brev:brev/",
    ];
    let outputs = written.iter().flat_map(|output| ["-o", output]);
    behov(folder.path(), ["check", "form.docx", "-q"].into_iter().chain(outputs)).output().unwrap();
    behov(folder.path(), ["baseline", "create", "form.docx"]).output().unwrap();
    behov(folder.path(), ["extract", "form.docx", "-o", "svar.json"]).output().unwrap();
    behov(folder.path(), ["annotate", "form.docx"]).output().unwrap();
    let output = behov(folder.path(), ["check", ".", "-o", "json"]).output().unwrap();
    let report = json(&output);
    let paths: Vec<&str> =
        report["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["./form.docx"], "{}", report["files"]);
    assert!(
        report["skipped"].as_array().unwrap().len() >= written.len() + 3,
        "each is reported: {}",
        report["skipped"]
    );
    assert_eq!(output.status.code(), Some(1));
    let named = behov(folder.path(), ["check", "a.html", "-o", "json"]).output().unwrap();
    assert_eq!(named.status.code(), Some(3), "one that is asked for by name is reported, and is never clean");
    let alone = behov(folder.path(), ["check", "csv"]).output().unwrap();
    assert_eq!(alone.status.code(), Some(2), "nothing to check is not clean either: {alone:?}");
}
