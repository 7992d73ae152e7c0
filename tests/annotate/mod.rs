//! `behov annotate`: a copy beside the original.

use super::*;

#[test]
fn annotate_writes_a_copy_beside_the_original_and_never_over_it() {
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
fn annotate_heeds_the_settings_and_leaves_a_form_without_findings_as_it_is() {
    let (folder, original) = form("nordland-tiltak-sumfeil", "pdf");
    let output = behov(folder.path(), ["annotate", "form.pdf", "--ignore", "sum", "-o", "ut.pdf"]).output();
    let output = output.expect("a run");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "Ingen funn. «ut.pdf» er lik originalen.\n");
    assert_eq!(std::fs::read(folder.path().join("ut.pdf")).expect("the copy"), original);
}

#[test]
fn annotate_says_what_cannot_have_notes_and_what_cannot_be_checked() {
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
