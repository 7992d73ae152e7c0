//! A form of a fictitious county, read with only a definition of its own.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

mod program;

use std::path::{Path, PathBuf};
use std::process::Command;

use behov::Setup;
use behov::form::{Behovsmelding, Definition, DefinitionFault, Leaf, Node, Status};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/own_form").join(name)
}

fn ostmark() -> String {
    std::fs::read_to_string(file("ostmark.toml")).unwrap()
}

fn leaves() -> Vec<Leaf> {
    let mut leaves = Vec::new();
    Behovsmelding::leaves("", &mut leaves);
    leaves
}

#[test]
fn every_kind_of_field_is_read() {
    let mut setup = Setup::default();
    setup.forms.push(Definition::parse(&ostmark()).unwrap());
    let checked = behov::check(&std::fs::read(file("ostmark.txt")).unwrap(), &setup);
    assert_eq!(checked.definition(), Some("ostmark"), "{:?}", checked.findings);
    let behovsmelding = checked.behovsmelding().unwrap();
    let mut given = Vec::new();
    behovsmelding.visit(&mut |path, seen| {
        assert_eq!(seen.status, Status::Given, "{path}: {:?}", seen.raw);
        let pieces: Vec<&str> =
            path.split(['[', ']']).enumerate().map(|(i, p)| if i % 2 == 1 { "[]" } else { p }).collect();
        given.push(pieces.concat());
    });
    let places = |path: &str| path.ends_with(".fordelt[].navn"); // the keys of a map, not answers
    for leaf in leaves().iter().filter(|leaf| !places(&leaf.path)) {
        assert!(given.contains(&leaf.path), "{}", leaf.path);
    }
    let text = serde_json::to_string_pretty(&behovsmelding).unwrap() + "\n";
    snapbox::assert_data_eq!(text, snapbox::Data::read_from(&file("ostmark.json"), None).raw());
}

/// The fault that a change of the definition causes, its line, and the suggestion.
fn fault(from: &str, to: &str) -> (DefinitionFault, usize, Option<String>) {
    let toml = ostmark();
    assert!(toml.contains(from), "{from}");
    let error = Definition::parse(&toml.replacen(from, to, 1)).unwrap_err();
    (error.fault, error.line, error.suggestion)
}

fn line_of(text: &str) -> usize {
    ostmark().lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn faults_of_a_definition_are_reported_with_line_and_suggestion() {
    let own = |text: &str| text.to_owned();
    assert_eq!(
        fault("titles =", "tittels ="),
        (DefinitionFault::UnknownKey(own("tittels")), line_of("titles ="), Some(own("titles")))
    );
    assert_eq!(
        fault("\"ja-nei\"", "\"ja-nie\""),
        (DefinitionFault::UnknownValue(own("ja-nie")), line_of("\"ja-nei\""), Some(own("ja-nei")))
    );
    assert_eq!(
        fault("\"flere_uh\"", "\"fleire_uh\""),
        (DefinitionFault::UnknownPath(own("fleire_uh")), line_of("\"flere_uh\""), Some(own("flere_uh")))
    );
    assert_eq!(
        fault("key = \"telefon\"", "key = \"telfon\""),
        (
            DefinitionFault::UnknownPath(own("kontakt.eier.telfon")),
            line_of("kontakt.{col}"),
            Some(own("kontakt.eier.telefon"))
        )
    );
    assert_eq!(
        fault("\"fritekst.forankring\"", "\"fritekst.foranking\""),
        (
            DefinitionFault::UnknownPath(own("tiltak[].fritekst.foranking")),
            line_of("\"fritekst.forankring\""),
            Some(own("tiltak[].fritekst.forankring"))
        )
    );
    assert_eq!(
        fault("list = \"tiltak\"", "list = \"tiltaka\""),
        (DefinitionFault::UnknownPath(own("tiltaka")), line_of("list = \"tiltak\""), Some(own("tiltak")))
    );
    assert_eq!(fault("total = \"sum\"", "total = \"sun\"").2, Some(own("sum")));
    assert_eq!(fault("key = \"regional\"", "key = \"regionalt\"").0, DefinitionFault::UnknownOption(own("regionalt")));
    assert_eq!(fault("path = \"aar\"", "path = \"viderefores\"").0, DefinitionFault::WrongKind(own("viderefores")));
    assert_eq!(fault("labels = [\"Nettverket i regionen\"]", "labels = []").0, DefinitionFault::NoLetters);
    assert_eq!(fault("\"Nettverket i regionen\"", "\"...\"").0, DefinitionFault::NoLetters);
    assert!(matches!(fault("'^([^,]+)'", "'^([^,]+'").0, DefinitionFault::Pattern(_)));
    assert_eq!(
        fault("parts = [\"eier\", \"uh\", \"koordinator\"]", "parts = [\"eier\", \"uh\", \"kordinator\"]"),
        (
            DefinitionFault::UnknownPath(own("videreforing.kordinator")),
            line_of("\"uh\", \"koordinator\"]"),
            Some(own("videreforing.koordinator"))
        )
    );
    assert_eq!(fault("equals = 100", "equal = 100").2, Some(own("equals")));
    assert_eq!(fault("equals = 100\n", "").0, DefinitionFault::NoTotal(own("sum/prosent-avvik")));
    assert_eq!(fault("instead_of = \"tiltak\"", "instead_of = \"tiltka\"").2, Some(own("tiltak")));
    assert!(matches!(fault("id = \"ostmark\"", "id = \"ostmark").0, DefinitionFault::Toml(_)));
    assert_eq!(fault("id = \"ostmark\"\n", "").0, DefinitionFault::MissingKey(own("id")));
}

#[test]
fn the_command_line_reads_the_form() {
    let behov = |arguments: &[&str]| {
        let output = Command::new(program::path()).current_dir(file("")).args(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let (code, stdout, stderr) = behov(&["extract", "ostmark.txt", "--form", "ostmark.toml"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.contains("\"skjema\": \"ostmark\""), "{stdout}");
    assert_eq!(behov(&["extract", "ostmark.txt"]).0, Some(3));
    let (code, stdout, _) = behov(&["check", "ostmark.txt", "--form", "ostmark.toml", "-o", "json"]);
    assert!(matches!(code, Some(0 | 1)) && stdout.contains("\"status\": \"checked\""), "{stdout}");
    let (code, _, stderr) = behov(&["check", "ostmark.txt", "--form", "ostmark.txt"]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("«ostmark.txt», linje 1"), "{stderr}");
}

/// A form of another edition is read, and the report says so.
#[test]
fn a_form_for_a_year_that_the_definition_is_not_for() {
    let with = |years: &str| {
        let toml = ostmark().replacen("\ntitles", &format!("\ngjelder = {years}\ntitles"), 1);
        let mut setup = Setup::default();
        setup.forms.insert(0, Definition::parse(&toml).unwrap());
        let checked = behov::check(&std::fs::read(file("ostmark.txt")).unwrap(), &setup);
        assert_eq!(checked.definition(), Some("ostmark"));
        let notes = checked.findings.into_iter().filter(|finding| finding.code.key() == "lesing/annet-aar");
        notes.map(|note| (note.field.unwrap_or_default(), note.severity.key())).collect::<Vec<_>>()
    };
    assert_eq!(with("{ fra = 1999, til = 2001 }"), [("aar".to_owned(), "info")]);
    assert_eq!(with("{ fra = 2090 }"), [("aar".to_owned(), "info")]);
    assert!(with("{ fra = 2000, til = 2099 }").is_empty() && with("{ til = 2099 }").is_empty());
    for wrong in ["{ fra = 2025, til = 2024 }", "{}"] {
        let (found, line, _) = fault("\ntitles", &format!("\ngjelder = {wrong}\ntitles"));
        assert!(matches!(found, DefinitionFault::NoYears(_)), "{wrong}: {found:?}");
        assert_eq!(line, line_of("titles"));
    }
}
