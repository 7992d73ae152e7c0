//! Many files in one call, as users run them: findings across files, the overview, the cache, the baseline, and two
//! versions of a form.

mod program;
mod valid;

use std::ffi::OsStr;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

fn behov<S: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = S>) -> Output {
    let mut command = Command::new(program::path());
    command.current_dir(folder).args(arguments).env("BEHOV_LANG", "nb").env_remove("CLICOLOR_FORCE");
    command.output().expect("the program runs")
}

fn json(output: &Output) -> Value {
    valid::report(&output.stdout)
}

/// The output of `diff -o json`.
fn compared(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn fixture(form: &str, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(form).join(file)
}

/// A folder with forms from the fixtures: name, form and file of each.
fn folder(files: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a fixture in a temporary folder");
    for (name, form, file) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a fixture in a temporary folder"))
            .expect("a fixture in a temporary folder");
        fs::copy(fixture(form, file), path).expect("a fixture in a temporary folder");
    }
    folder
}

/// A form in text, in Windows-1252, with another amount in one place.
fn rewrite(path: &Path, from: &str, to: &str) {
    let text: String = fs::read(path).expect("a fixture in a temporary folder").into_iter().map(char::from).collect();
    assert!(text.contains(from), "{from} is not in {}", path.display());
    let bytes: Vec<u8> =
        text.replacen(from, to, 1).chars().map(|c| u8::try_from(c).expect("a fixture in a temporary folder")).collect();
    fs::write(path, bytes).expect("a fixture in a temporary folder");
}

fn codes(report: &Value) -> Vec<&str> {
    let findings = report["folder_findings"].as_array().expect("a list");
    findings.iter().map(|finding| finding["code"].as_str().expect("a code")).collect()
}

const FORM: &str = "nordland-tiltak-feilfri";

#[test]
fn the_same_form_in_two_formats_is_reported_and_counted_once() {
    let folder = folder(&[("inn/a.docx", FORM, "form.docx"), ("inn/b.pdf", FORM, "form.pdf")]);
    let report = json(&behov(folder.path(), ["check", "inn", "-o", "json"]));
    assert_eq!(codes(&report), ["mappe/duplikat", "mappe/mangler-ordning"]);
    let twice = &report["folder_findings"][0];
    assert_eq!(twice["files"], serde_json::json!(["inn/a.docx", "inn/b.pdf"]));
    assert!(twice["message"].as_str().unwrap().contains("med de samme beløpene"), "{twice}");
    let amounts = &report["summary"]["amounts"];
    assert_eq!((&amounts["rows"][0]["forms"], &amounts["repeated"]), (&Value::from(1), &Value::from(1)));
    let by_name = json(&behov(folder.path(), ["check", "inn/a.docx", "inn/b.pdf", "-o", "json"]));
    assert_eq!(by_name["folder_findings"], report["folder_findings"]);
    let alone = json(&behov(folder.path(), ["check", "inn/a.docx", "-o", "json"]));
    assert!(codes(&alone).is_empty(), "a form by itself is no folder");
}

#[test]
fn findings_across_files_count_for_the_exit_code_and_can_be_switched_off() {
    let folder = folder(&[("inn/a.docx", FORM, "form.docx"), ("inn/b.pdf", FORM, "form.pdf")]);
    let code = |more: &[&str]| behov(folder.path(), ["check", "inn"].iter().chain(more)).status.code();
    assert_eq!(code(&[]), Some(0));
    assert_eq!(code(&["--fail-on", "warning"]), Some(1));
    assert_eq!(code(&["--fail-on", "warning", "--ignore", "mappe"]), Some(0));
    assert_eq!(code(&["--severity", "mappe/duplikat=error"]), Some(1));
}

#[test]
fn many_forms_without_errors_are_counted_but_not_listed() {
    let names: Vec<String> = (0..12).map(|i| format!("inn/{i:02}.docx")).collect();
    let files: Vec<(&str, &str, &str)> = names.iter().map(|name| (name.as_str(), FORM, "form.docx")).collect();
    let folder = folder(&files);
    fs::write(folder.path().join("inn/x.txt"), "melk").unwrap();
    let output = behov(folder.path(), ["check", "inn", "--ignore", "mappe"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(3));
    assert!(
        text.contains("Oversikt over 12 skjemaer og 1 fil som ikke kunne kontrolleres")
            && text.contains("✓ 12 i orden"),
        "{text}"
    );
    assert!(text.contains("inn/x.txt") && !text.contains("inn/05.docx"), "{text}");
    assert!(text.lines().count() < 40, "{text}");
    let statistics = said(&behov(folder.path(), ["check", "inn", "--statistics"]));
    assert!(statistics.contains("✗ sum/rad-avvik 0 0 12 0"), "{statistics}");
}

#[test]
fn a_second_run_uses_the_cache_and_gives_the_same_output() {
    let folder = folder(&[("inn/a.docx", FORM, "form.docx"), ("inn/b.pdf", "nordland-tiltak-sumfeil", "form.pdf")]);
    let run = || behov(folder.path(), ["check", "inn", "-o", "json", "--cache", "lager"]);
    let (first, second) = (run(), run());
    assert_eq!(errors(&first), "Hurtiglager: 0 hentet, 2 lest på nytt.\n");
    assert_eq!(errors(&second), "Hurtiglager: 2 hentet, 0 lest på nytt.\n");
    assert_eq!(first.stdout, second.stdout);
    let without = behov(folder.path(), ["check", "inn", "-o", "json"]);
    assert_eq!(without.stdout, first.stdout);
    fs::copy(folder.path().join("inn/b.pdf"), folder.path().join("inn/c.pdf")).unwrap();
    assert_eq!(errors(&run()), "Hurtiglager: 3 hentet, 0 lest på nytt.\n", "known by content, not by name");
    let other = behov(folder.path(), ["check", "inn", "--cache", "lager", "--tolerance", "5", "-q", "-j", "1"]);
    assert!(errors(&other).contains("2 lest på nytt"), "other settings, other results: {other:?}");
    fs::write(folder.path().join("fil"), "").unwrap();
    let wrong = behov(folder.path(), ["check", "inn", "--cache", "fil"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(errors(&wrong).contains("hurtiglager"), "{wrong:?}");
}

#[test]
fn only_new_findings_fail_with_a_baseline() {
    let folder = folder(&[("ark/a.txt", "nordland-tiltak-sumfeil", "form.txt"), ("ark/b.docx", FORM, "form.docx")]);
    fs::write(folder.path().join("ark/skannet.txt"), "melk").unwrap();
    let check = || behov(folder.path(), ["check", "ark", "--baseline", "behov-baseline.json", "-o", "json"]);
    assert_eq!(check().status.code(), Some(2), "there is none yet");
    let made = behov(folder.path(), ["baseline", "create", "ark"]);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let text = fs::read_to_string(folder.path().join("behov-baseline.json")).unwrap();
    behov(folder.path(), ["baseline", "create", "ark"]);
    assert_eq!(text, fs::read_to_string(folder.path().join("behov-baseline.json")).unwrap());

    let known = check();
    assert_eq!(known.status.code(), Some(0), "{}", json(&known)["summary"]);
    let summary = &json(&known)["summary"];
    assert_eq!((summary["errors"].as_u64(), summary["known_not_checked"].as_u64()), (Some(0), Some(1)));
    assert_eq!(
        (summary["not_checked"].as_u64(), json(&known)["files"][2]["status"].as_str()),
        (Some(1), Some("not_checked"))
    );

    fs::write(folder.path().join("ark/ny.txt"), "brød").unwrap();
    assert_eq!(check().status.code(), Some(3), "a file that could not be checked is new");
    fs::remove_file(folder.path().join("ark/ny.txt")).unwrap();

    // one error replaced by another
    let amount = json(&known)["files"][0]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["code"] == "sum/rad-avvik")
        .map(|finding| finding["location"]["text"].as_str().unwrap().to_owned())
        .unwrap();
    rewrite(&folder.path().join("ark/a.txt"), &amount, "Kr. 1 234 567,-");
    let swapped = check();
    assert_eq!(swapped.status.code(), Some(1));
    assert!(json(&swapped)["summary"]["baseline_unmatched"]["gone"].as_u64() > Some(0));

    fs::remove_file(folder.path().join("ark/a.txt")).unwrap();
    let pruned = said(&behov(folder.path(), ["baseline", "prune", "ark"]));
    assert!(pruned.contains("tatt ut av «behov-baseline.json»"), "{pruned}");
    let left = fs::read_to_string(folder.path().join("behov-baseline.json")).unwrap();
    assert!(left.contains("skannet.txt") && !left.contains("ark/a.txt"), "{left}");
}

#[test]
fn a_wrong_baseline_is_a_wrong_call() {
    let folder = folder(&[("a.docx", FORM, "form.docx")]);
    for (text, reason) in
        [("melk", "Lag den på nytt"), (r#"{"schema_version": 7, "entries": []}"#, "nyere utgave av behov (versjon 7)")]
    {
        fs::write(folder.path().join("b.json"), text).unwrap();
        let output = behov(folder.path(), ["check", "a.docx", "--baseline", "b.json"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(errors(&output).contains("b.json") && errors(&output).contains(reason), "{output:?}");
        assert!(output.stdout.is_empty());
    }
}

/// A DOCX in Unicode NFD: letters and their diacritics are separate characters, as on a Mac.
fn decomposed(docx: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("a package");
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let (mut part, mut bytes) = (archive.by_index(at).expect("a part"), Vec::new());
        part.read_to_end(&mut bytes).expect("a part");
        let name = part.name().expect("a name").into_owned();
        if name == "word/document.xml" {
            bytes = String::from_utf8(bytes).expect("UTF-8").nfd().collect::<String>().into_bytes();
        }
        copy.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        copy.write_all(&bytes).expect("a part");
    }
    copy.finish().expect("a package").into_inner()
}

#[test]
fn a_form_in_decomposed_unicode_does_not_differ() {
    let form = "nordland-tiltak-flere-feil";
    let folder = folder(&[("a.docx", form, "form.docx"), ("b.txt", "troms-feil", "form.txt")]);
    let read = |name: &str| fs::read(folder.path().join(name)).expect("a form");
    let apart = decomposed(&read("a.docx"));
    assert_ne!(apart, read("a.docx"));
    fs::write(folder.path().join("mac.docx"), apart).expect("a form");
    let text: String = String::from_utf8(read("b.txt")).expect("UTF-8").nfd().collect();
    fs::write(folder.path().join("mac.txt"), text).expect("a form");
    for (old, new) in [("a.docx", "mac.docx"), ("b.txt", "mac.txt")] {
        let output = behov(folder.path(), ["diff", old, new, "-o", "json"]);
        let report = compared(&output);
        assert_eq!(report["changes"], Value::Array(Vec::new()), "{old}");
        assert_eq!(output.status.code(), Some(0), "{old}");
    }
    // annotate finds the places for notes in decomposed text
    let output = behov(folder.path(), ["annotate", "mac.docx"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}

#[test]
fn two_formats_of_one_form_do_not_differ() {
    for form in [FORM, "nordland-tiltak-flere-feil", "nordland-videreforing-koordinator", "troms-feil"] {
        let folder = folder(&[("a.docx", form, "form.docx"), ("b.pdf", form, "form.pdf"), ("c.odt", form, "form.odt")]);
        for other in ["b.pdf", "c.odt"] {
            let output = behov(folder.path(), ["diff", "a.docx", other, "-o", "json"]);
            let report = compared(&output);
            assert_eq!(output.status.code(), Some(0), "{form} {other}");
            assert_eq!(report["changes"], serde_json::json!([]), "{form} {other}");
            assert_eq!((&report["summary"]["gone"], &report["summary"]["new"]), (&Value::from(0), &Value::from(0)));
        }
    }
}

#[test]
fn diff_reports_a_corrected_finding() {
    let folder = folder(&[
        ("gal.docx", "nordland-tiltak-sumfeil", "form.docx"),
        ("ny.txt", "nordland-tiltak-sumfeil", "form.txt"),
    ]);
    let wrong = json(&behov(folder.path(), ["check", "gal.docx", "-o", "json"]));
    let finding =
        wrong["files"][0]["findings"].as_array().unwrap().iter().find(|f| f["code"] == "sum/rad-avvik").unwrap();
    let (field, expected) = (finding["field"].as_str().unwrap(), finding["expected"].as_i64().unwrap());
    let text = json(&behov(folder.path(), ["check", "ny.txt", "-o", "json"]));
    let stands =
        text["files"][0]["findings"].as_array().unwrap().iter().find(|f| f["code"] == "sum/rad-avvik").unwrap();
    rewrite(&folder.path().join("ny.txt"), stands["location"]["text"].as_str().unwrap(), &format!("{expected}"));
    let output = behov(folder.path(), ["diff", "gal.docx", "ny.txt", "-o", "json"]);
    let report = compared(&output);
    let change = report["changes"].as_array().unwrap().iter().find(|change| change["field"] == field).unwrap();
    assert_eq!(change["new"]["value"], Value::from(expected));
    assert_eq!(change["difference"].as_i64(), Some(-finding["difference"].as_i64().unwrap()));
    let gone =
        report["findings"].as_array().unwrap().iter().any(|f| f["fate"] == "gone" && f["code"] == "sum/rad-avvik");
    assert!(gone, "{}", report["summary"]);
    let told = said(&behov(folder.path(), ["diff", "gal.docx", "ny.txt"]));
    assert!(told.contains("Ble det rettet?") && told.contains("Endrede felt"), "{told}");
    assert_eq!(behov(folder.path(), ["diff", "ny.txt", "gal.docx"]).status.code(), Some(1), "the other way it is new");
}

/// The names of the partners cannot be separated in the text: they are not reported as changed.
#[test]
fn unreadable_fields_are_not_reported_as_changed() {
    let form = "nordland-tiltak-flere-feil";
    let folder = folder(&[("a.docx", form, "form.docx"), ("b.txt", form, "form.txt")]);
    let report = compared(&behov(folder.path(), ["diff", "a.docx", "b.txt", "-o", "json"]));
    assert_eq!(report["changes"], serde_json::json!([]));
    assert!(!report["uncompared"].as_array().unwrap().is_empty());
    assert_eq!(report["summary"]["gone"], 0);
}

#[test]
fn diff_exits_with_an_error_for_files_that_cannot_be_compared() {
    let folder = folder(&[("a.docx", FORM, "form.docx")]);
    fs::write(folder.path().join("b.txt"), "melk").unwrap();
    assert_eq!(behov(folder.path(), ["diff", "a.docx", "b.txt"]).status.code(), Some(3));
    assert_eq!(behov(folder.path(), ["diff", "a.docx", "borte.docx"]).status.code(), Some(2));
    assert_eq!(behov(folder.path(), ["diff", "a.docx", "."]).status.code(), Some(2));
}

/// Two forms that are not versions of each other: no corrections are reported.
#[test]
fn diff_first_reports_that_two_forms_are_different() {
    let form = "nordland-tiltak-feilfri";
    let folder = folder(&[
        ("a.txt", form, "form.txt"),
        ("aar.txt", form, "form.txt"),
        ("eier.txt", form, "form.txt"),
        ("troms.docx", "troms-feilfri", "form.docx"),
    ]);
    let text = fs::read_to_string(folder.path().join("aar.txt")).expect("a form");
    fs::write(folder.path().join("aar.txt"), text.replace("2024", "2026")).expect("a form");
    let others = [("Fjordvik", "Træna"), ("Nordnes", "Lurøy"), ("Havøya", "Røst")];
    let other = others.iter().fold(text, |text, (old, new)| text.replace(old, new));
    fs::write(folder.path().join("eier.txt"), other).expect("a form");
    for (other, says, key) in [
        ("aar.txt", "Året er ikke det samme: 2024 og 2026.", "year"),
        ("eier.txt", "Træna, Lurøy og Røst", "partnership"),
        ("troms.docx", "De er ulike typer skjema.", "form"),
    ] {
        let output = behov(folder.path(), ["diff", "a.txt", other]);
        let told = said(&output).split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("Ble det rettet? Kan ikke si: dette er to ulike skjemaer. ! "), "{told}");
        assert!(told.contains(says) && !told.contains("rettet."), "{told}");
        let report = compared(&behov(folder.path(), ["diff", "a.txt", other, "-o", "json"]));
        assert_eq!(report["same_form"], false);
        assert!(report["unlike"].as_array().is_some_and(|unlike| unlike.iter().any(|one| *one == key)), "{report}");
    }
}
