//! Forms of fictitious counties, each with only a definition of its own: no Rust code is specific to them.
//!
//! Each form is a folder: `skjema.toml`, filled-in forms as `*.txt`, which `examples/fixtures/` writes as `*.docx` and
//! `*.pdf` too, and for each the expected findings (`*.funn`, a code and a field a line, in the order of the text).
//! `feilfri.json` is the expected reading of the form without errors.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

use std::fs;
use std::path::{Path, PathBuf};

use behov::check::trial::trial;
use behov::form::{AsJson, Definition};
use behov::outcome::File;
use behov::report::json;
use behov::report::json::form_schema::form_schema;
use behov::{Checked, Setup};
use serde_json::Value;

const FORMATS: [&str; 3] = ["docx", "pdf", "txt"];

/// The folders of the fictitious forms.
fn forms() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms");
    let mut forms: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    forms.sort();
    forms
}

/// The filled-in forms in all formats.
fn filled_in(form: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(form).unwrap().map(|entry| entry.unwrap().path());
    let is_form = |path: &PathBuf| FORMATS.iter().any(|format| path.extension().is_some_and(|kind| kind == *format));
    let mut files: Vec<PathBuf> = files.filter(is_form).collect();
    files.sort();
    assert_eq!(files.len(), FORMATS.len() * 4, "{}: one without faults and three with, in each format", form.display());
    files
}

fn setup(form: &Path) -> Setup {
    let toml = fs::read_to_string(form.join("skjema.toml")).unwrap();
    let definition = Definition::parse(&toml).unwrap_or_else(|error| panic!("{}: {error}", form.display()));
    let mut setup = Setup::default();
    setup.forms.insert(0, definition);
    setup
}

/// The findings, one a line: code and field; in the order of the alphabet, since formats have different places.
fn found(checked: &Checked) -> Vec<String> {
    let line = |finding: &behov::finding::Finding| {
        format!("{} {}\n", finding.code, finding.field.as_deref().unwrap_or_default())
    };
    let mut lines: Vec<String> = checked.findings.iter().map(line).collect();
    lines.sort();
    lines
}

#[test]
fn every_seeded_fault_is_found_and_nothing_else() {
    for form in forms() {
        let setup = setup(&form);
        for file in filled_in(&form) {
            let checked = behov::check(&fs::read(&file).unwrap(), &setup);
            assert_eq!(checked.definition(), Some(setup.forms[0].id.as_str()), "{}: {checked:?}", file.display());
            let expected = fs::read_to_string(file.with_extension("funn")).unwrap();
            let mut expected: Vec<String> = expected.lines().map(|line| format!("{line}\n")).collect();
            expected.sort();
            assert_eq!(found(&checked), expected, "{}: {:#?}", file.display(), checked.findings);
        }
    }
}

/// What a form says, as JSON.
fn said(file: &Path, setup: &Setup) -> String {
    let checked = behov::check(&fs::read(file).unwrap(), setup);
    serde_json::to_string_pretty(&AsJson(checked.behovsmelding().unwrap())).unwrap() + "\n"
}

#[test]
fn every_declared_field_is_read_the_same_in_every_format() {
    for form in forms() {
        let setup = setup(&form);
        let read = said(&form.join("feilfri.txt"), &setup);
        snapbox::assert_data_eq!(read, snapbox::Data::read_from(&form.join("feilfri.json"), None).raw());
        for file in filled_in(&form) {
            assert_eq!(said(&file, &setup), said(&file.with_extension("txt"), &setup), "{}", file.display());
        }
    }
}

#[test]
fn a_trial_of_the_definition_leaves_nothing_over() {
    for form in forms() {
        let setup = setup(&form);
        let alone = Setup::new(vec![setup.forms[0].clone()]);
        for file in filled_in(&form) {
            let tried = trial(&fs::read(&file).unwrap(), &alone).unwrap();
            assert_eq!(tried.len(), 1, "{}", file.display());
            assert!(tried[0].is_whole(), "{}: {:#?}", file.display(), tried[0].unaccounted);
        }
    }
}

/// The published schema lets keys be added; what is written has no key that it does not name.
fn closed(schema: &mut Value) {
    if let Value::Object(object) = schema {
        if object.contains_key("properties") {
            object.entry("additionalProperties").or_insert(Value::Bool(false));
        }
        object.values_mut().for_each(closed);
    } else if let Value::Array(items) = schema {
        items.iter_mut().for_each(closed);
    }
}

#[test]
fn the_json_of_a_form_fits_its_schema() {
    for form in forms() {
        let setup = setup(&form);
        let mut schema: Value = serde_json::from_str(&form_schema(&setup.forms[0]).unwrap()).unwrap();
        closed(&mut schema);
        let validator = jsonschema::validator_for(&schema).unwrap();
        for file in filled_in(&form) {
            let name = file.display().to_string();
            let checked = behov::check(&fs::read(&file).unwrap(), &setup);
            let text = json::behovsmelding(&File::new(&name, checked)).unwrap().unwrap();
            let said: Value = serde_json::from_str(&text).unwrap();
            let faults: Vec<String> = validator.iter_errors(&said).map(|fault| format!("{fault:?}")).collect();
            assert!(faults.is_empty(), "{name}: {faults:#?}");
        }
        let foreign = serde_json::json!({ "skjema": "nordland", "tull": 1 });
        assert!(!validator.is_valid(&foreign), "{}: a form of another kind fits", form.display());
    }
}
