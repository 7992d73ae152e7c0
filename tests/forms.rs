//! Forms of fictitious counties, each with only a definition of its own: no Rust code is specific to them.
//!
//! Each form is a folder: `skjema.toml`, filled-in forms as `*.txt`, and for each the expected findings (`*.funn`, a
//! code and a field a line, in the order of the report). `feilfri.json` is the expected reading of the form without
//! errors.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

use std::fs;
use std::path::{Path, PathBuf};

use behov::form::{AsJson, Definition};
use behov::{Checked, Setup};

/// The folders of the fictitious forms.
fn forms() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms");
    let mut forms: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    forms.sort();
    forms
}

fn filled_in(form: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(form).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|kind| kind == "txt")).collect();
    files.sort();
    files
}

fn setup(form: &Path) -> Setup {
    let toml = fs::read_to_string(form.join("skjema.toml")).unwrap();
    let definition = Definition::parse(&toml).unwrap_or_else(|error| panic!("{}: {error}", form.display()));
    let mut setup = Setup::default();
    setup.forms.insert(0, definition);
    setup
}

/// The findings, one a line: code and field.
fn found(checked: &Checked) -> String {
    let line = |finding: &behov::finding::Finding| {
        format!("{} {}\n", finding.code, finding.field.as_deref().unwrap_or_default())
    };
    checked.findings.iter().map(line).collect()
}

#[test]
fn every_seeded_fault_is_found_and_nothing_else() {
    for form in forms() {
        let setup = setup(&form);
        for file in filled_in(&form) {
            let checked = behov::check(&fs::read(&file).unwrap(), &setup);
            assert_eq!(checked.definition(), Some(setup.forms[0].id.as_str()), "{}: {checked:?}", file.display());
            let expected = fs::read_to_string(file.with_extension("funn")).unwrap();
            assert_eq!(found(&checked), expected, "{}: {:#?}", file.display(), checked.findings);
        }
    }
}

#[test]
fn every_declared_field_is_read() {
    for form in forms() {
        let checked = behov::check(&fs::read(form.join("feilfri.txt")).unwrap(), &setup(&form));
        let json = serde_json::to_string_pretty(&AsJson(checked.behovsmelding().unwrap())).unwrap() + "\n";
        snapbox::assert_data_eq!(json, snapbox::Data::read_from(&form.join("feilfri.json"), None).raw());
    }
}
