//! `behov annotate`: a copy beside the original.

use super::*;

#[test]
fn annotate_writes_a_copy_beside_the_original_and_never_overwrites_it() {
    for extension in ["docx", "pdf"] {
        let (folder, original) = form("nordland-tiltak-sumfeil", extension);
        let name = format!("form.{extension}");
        let output = behov(folder.path(), ["annotate", &name]).output().expect("a run");
        let copy = format!("form.merket.{extension}");
        let said = format!("Én merknad er skrevet inn i «{copy}».\n");
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned()), (Some(1), said));
        assert_ne!(std::fs::read(folder.path().join(&copy)).expect("the copy"), original);
        let over = behov(folder.path(), ["annotate", &name, "-o", &format!("./{name}")]).output().expect("a run");
        assert_eq!(over.status.code(), Some(2));
        assert_eq!(std::fs::read(folder.path().join(&name)).expect("the original"), original);
        let again = behov(folder.path(), ["annotate", &name, "-o", "-"]).output().expect("a run");
        assert_eq!(again.stdout, std::fs::read(folder.path().join(&copy)).expect("the copy"));
    }
}

#[test]
fn annotate_applies_settings_and_does_not_change_a_form_without_findings() {
    let (folder, original) = form("nordland-tiltak-sumfeil", "pdf");
    let output = behov(folder.path(), ["annotate", "form.pdf", "--ignore", "sum", "-o", "ut.pdf"]).output();
    let output = output.expect("a run");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "Ingen funn. «ut.pdf» er lik originalen.\n");
    assert_eq!(std::fs::read(folder.path().join("ut.pdf")).expect("the copy"), original);
}

#[test]
fn annotate_reports_files_that_cannot_have_notes_or_be_checked() {
    let says =
        |output: &Output, words: &str| assert!(String::from_utf8_lossy(&output.stderr).contains(words), "{output:?}");
    let (text, _) = form("nordland-tiltak-sumfeil", "txt");
    let output = behov(text.path(), ["annotate", "form.txt"]).output().expect("a run");
    assert_eq!(output.status.code(), Some(2));
    says(&output, "Bare Word-dokumenter (.docx) og PDF");
    let output = behov(text.path(), ["annotate", "--lang", "en", "-"]).output().expect("a run");
    assert_eq!(output.status.code(), Some(3));
    let picture = folder(&[("bilde.pdf", JPEG)]);
    let output = behov(picture.path(), ["annotate", "bilde.pdf"]).output().expect("a run");
    assert_eq!((output.status.code(), std::fs::read_dir(picture.path()).expect("the folder").count()), (Some(3), 1));
    let output = behov(picture.path(), ["annotate", "."]).output().expect("a run");
    assert_eq!(output.status.code(), Some(2));
}

/// A case officer's own changes to the copy are never overwritten.
#[test]
fn annotate_does_not_overwrite_an_edited_copy() {
    let (folder, _) = form("nordland-tiltak-sumfeil", "docx");
    let run = |arguments: &[&str]| behov(folder.path(), arguments).output().expect("a run");
    let read = |name: &str| std::fs::read(folder.path().join(name)).ok();
    run(&["annotate", "form.docx"]);
    let ours = read("form.merket.docx");
    run(&["annotate", "form.docx"]);
    assert_eq!((read("form.merket.docx"), read("form.merket-2.docx")), (ours.clone(), None), "the same again");
    std::fs::write(folder.path().join("form.merket.docx"), "egne merknader").expect("a change");
    let output = run(&["annotate", "form.docx"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("den er ikke rørt"), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("«form.merket-2.docx»"), "{output:?}");
    assert_eq!((read("form.merket.docx").as_deref(), read("form.merket-2.docx")), (Some(&b"egne merknader"[..]), ours));
    let output = run(&["annotate", "form.docx", "-o", "form.merket.docx"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(read("form.merket.docx").as_deref(), Some(&b"egne merknader"[..]));
    let output = run(&["check", "."]);
    assert!(!String::from_utf8_lossy(&output.stdout).contains("merket"), "copies are no forms: {output:?}");
}
