//! Every fixture gives the same Behovsmelding, the one that was filled in, and the expected findings in every format.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use behov::Setup;
use behov::outcome::File;
use behov::report::Report;
use behov::report::json::Jsonl;
use behov::report::words::{Lang, Words};
use serde_json::Value;

struct Fixture {
    name: String,
    facit: Value,
    /// The form in each format.
    forms: Vec<PathBuf>,
}

fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut fixtures: Vec<Fixture> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| {
            let folder = entry.unwrap().path();
            let facit = std::fs::read_to_string(folder.join("facit.json")).ok()?;
            let is_form = |path: &PathBuf| {
                let extension = path.extension().unwrap_or_default();
                extension == "docx" || extension == "pdf" || extension == "txt" || extension == "odt"
            };
            let mut forms: Vec<PathBuf> =
                std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).filter(is_form).collect();
            forms.sort();
            let name = folder.file_name().unwrap().to_string_lossy().into_owned();
            Some(Fixture { name, facit: serde_json::from_str(&facit).unwrap(), forms })
        })
        .collect();
    fixtures.sort_by(|a, b| a.name.cmp(&b.name));
    fixtures
}

/// A file's element of `files[]` in the program's JSON.
fn report(path: &Path) -> Value {
    let checked = behov::check(&std::fs::read(path).unwrap(), &Setup::default());
    let relative = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
    let file = File::new(relative, checked);
    let (words, mut line) = (Words::new(Lang::Nb), Vec::new());
    Jsonl::new(&words).file(&file, &mut line).unwrap();
    serde_json::from_slice(&line).unwrap()
}

/// The value at a field path: `tiltak[0].navn`.
fn at<'v>(behovsmelding: &'v Value, path: &str) -> &'v Value {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    behovsmelding.pointer(&pointer).unwrap_or(&Value::Null)
}

/// The codes of the findings, except those of severity info.
fn codes(findings: &Value) -> BTreeSet<String> {
    let serious = findings.as_array().unwrap().iter().filter(|finding| finding["severity"] != "info");
    serious.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn there_are_fixtures() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 12, "{}", fixtures.len());
    let everywhere =
        ["form.docx", "form.odt", "form.pdf", "form-chromium.pdf", "form-word.pdf", "form-felt.pdf", "form.txt"];
    for fixture in fixtures {
        let has = |name: &str| fixture.forms.iter().any(|form| form.ends_with(name));
        assert!(everywhere.into_iter().all(has), "{}: {:?}", fixture.name, fixture.forms);
    }
}

#[test]
fn every_answer_is_read_from_every_format() {
    for fixture in fixtures() {
        for form in &fixture.forms {
            let report = report(form);
            for (path, expected) in fixture.facit["behovsmelding"].as_object().unwrap() {
                let found = at(&report["behovsmelding"], path);
                let state = &report["behovsmelding"]["states"][path]["state"];
                // plain text cannot separate two columns of words, which must be reported
                let told_apart = form.extension().unwrap() != "txt" || state != "unreadable";
                assert!(
                    found == expected || !told_apart,
                    "{}: {path}: {found} is not {expected} ({state})",
                    form.display()
                );
            }
        }
    }
}

#[test]
fn every_format_gives_the_same_behovsmelding() {
    for fixture in fixtures() {
        let mut told_apart = fixture.forms.iter().filter(|form| form.extension().unwrap() != "txt");
        let (first, rest) = (told_apart.next().unwrap(), told_apart);
        let expected = report(first)["behovsmelding"].take();
        for form in rest {
            assert_eq!(report(form)["behovsmelding"], expected, "{} and {}", form.display(), first.display());
        }
    }
}

#[test]
fn every_fault_is_found_and_nothing_else() {
    for fixture in fixtures() {
        let expected: BTreeSet<String> =
            fixture.facit["funn"].as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect();
        for form in &fixture.forms {
            let mut found = codes(&report(form)["findings"]);
            // a number on a line of text with two empty columns has no certain column, which is reported
            if form.extension().unwrap() == "txt" {
                found.remove("lesing/belop-ulest");
            }
            assert_eq!(found, expected, "{}", form.display());
        }
    }
}

#[test]
fn a_bare_number_before_a_tiltak_is_not_its_number() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nordland-tiltak-delt-uh/form.txt");
    let text = std::fs::read_to_string(path).unwrap().replacen("Tiltak 3", "4", 1);
    let checked = behov::check(text.as_bytes(), &Setup::default());
    let tiltak = checked.behovsmelding().unwrap().tiltak.as_ref().unwrap();
    let numbers: Vec<Option<u32>> = tiltak.iter().map(|tiltak| tiltak.nummer.value().map(|tall| tall.0)).collect();
    assert_eq!(numbers, [None, Some(4), Some(5)]);
}

/// `SNAPSHOTS=overwrite cargo test --test fixtures` records the current output.
#[test]
fn the_json_of_the_word_document_matches_its_snapshot() {
    for fixture in fixtures() {
        let form = fixture.forms.iter().find(|form| form.extension().unwrap() == "docx").unwrap();
        let text = serde_json::to_string_pretty(&report(form)).unwrap() + "\n";
        snapbox::assert_data_eq!(text, snapbox::Data::read_from(&form.with_file_name("golden.json"), None).raw());
    }
}
