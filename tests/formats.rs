//! The machine-readable reports on a folder with every kind of file match the schemas of their readers.

mod program;
mod valid;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde_json::Value;

/// The SARIF schema by OASIS in the version that the reports name, as the crate serde-sarif 0.8 ships it (MIT).
const SARIF: &str = include_str!("shapes/sarif-schema-2.1.0.json");
const FORM: &str = include_str!("../schemas/behovsmelding.schema.json");

/// Forms that are right, wrong, protected, damaged, sent twice and unusually named, files that are not forms, and
/// acceptances that are in force and that have lapsed.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder in it");
        fs::write(path, bytes).expect("a file in it");
    };
    let forms = fs::read_dir(fixtures()).expect("the fixtures").flatten().map(|entry| entry.path());
    for fixture in forms.filter(|path| path.is_dir()) {
        let name = fixture.file_name().expect("a name").to_string_lossy().into_owned();
        for file in ["form.docx", "form.pdf", "form.txt"] {
            if let Ok(bytes) = fs::read(fixture.join(file)) {
                write(&format!("inn/{name}/{file}"), &bytes);
            }
        }
    }
    let pdf = fs::read(fixtures().join("nordland-tiltak-sumfeil/form.pdf")).expect("a fixture");
    write("inn/Ås & <b>«æ» 100%.pdf", &pdf);
    write("inn/kutt.pdf", &pdf[..3_000]);
    write("inn/bilde.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00");
    write("inn/tom.docx", b"");
    write("inn/handleliste.txt", "melk\n::error::\u{1b}[31m\n".as_bytes());
    write("behov.toml", b"ignore = ['id/telefon']\n[severity]\n'id/kontonr' = 'info'\n");
    write("inn/nordland-tiltak-mangler/behov.toml", b"fail-on = 'info'\n");
    let accept = |code: &str, until: &str| {
        format!("[[accept]]\ncode = '{code}'\nfile = '**'\nreason = 'Avtalt'\nby = 'Kari'\nuntil = {until}\n")
    };
    let accepted = accept("id/orgnr", "9999-12-31") + &accept("sum/rad-avvik", "2020-01-31");
    write("behov-accepted.toml", accepted.as_bytes());
    folder
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn behov(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(program::path());
    command.current_dir(folder).args(arguments).env("BEHOV_LANG", "nb").output().expect("the program runs")
}

#[test]
fn every_format_matches_its_schema() {
    let folder = folder();
    let formats = ["json", "jsonl", "sarif", "gitlab", "junit", "checkstyle"];
    let outputs = formats.map(|format| format!("{format}:ut.{format}"));
    let arguments = ["check", "inn", "-q"].into_iter().chain(outputs.iter().flat_map(|output| ["-o", output]));
    let output = behov(folder.path(), &arguments.collect::<Vec<_>>());
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(3), &b""[..]));
    let read = |format: &str| fs::read(folder.path().join(format!("ut.{format}"))).expect("the report");
    let report = valid::report(&read("json"));
    assert_eq!(report["files"], Value::Array(valid::lines(&read("jsonl"))));
    for key in ["folder_findings", "lapsed_acceptances", "files"] {
        assert!(report[key].as_array().is_some_and(|list| !list.is_empty()), "the folder has {key}");
    }
    forms(&report, folder.path());
    sarif(&serde_json::from_slice(&read("sarif")).expect("JSON"), &report);
    gitlab(&serde_json::from_slice(&read("gitlab")).expect("JSON"));
    junit(&String::from_utf8(read("junit")).expect("UTF-8"), &report);
    checkstyle(&String::from_utf8(read("checkstyle")).expect("UTF-8"));
}

/// The output of `extract` for a form equals that of `check`, and matches its own schema.
fn forms(report: &Value, folder: &Path) {
    let form = valid::of(FORM);
    let files = report["files"].as_array().expect("files");
    for file in files.iter().filter(|file| file["path"].as_str().is_some_and(|path| path.ends_with(".docx"))) {
        let output = behov(folder, &["extract", file["path"].as_str().expect("a path")]);
        if file["status"] == "checked" {
            let extracted = serde_json::from_slice(&output.stdout).expect("JSON");
            valid::assert_valid(&form, &extracted);
            assert_eq!(extracted, file["behovsmelding"]);
        } else {
            assert!(output.stdout.is_empty());
        }
    }
}

fn counting(report: &Value) -> usize {
    let files = report["files"].as_array().expect("files").iter().map(|file| &file["findings"]);
    let findings = files.chain([&report["folder_findings"]]).flat_map(|list| list.as_array().expect("findings"));
    findings.filter(|finding| finding["standing"].is_null()).count()
}

fn sarif(sarif: &Value, report: &Value) {
    // a pattern of the schema has an unbalanced bracket, which not every regex library accepts
    valid::assert_valid(&valid::of(&SARIF.replace("{2}]?$", "{2}$")), sarif);
    let run = &sarif["runs"][0];
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), counting(report), "what is accepted is no result");
    let notifications = run["invocations"][0]["toolExecutionNotifications"].as_array().expect("notifications");
    let unread = notifications.iter().filter(|one| one["level"] == "error").count();
    let count = |key: &str| report["summary"][key].as_u64().expect("a count");
    assert_eq!(unread as u64, count("not_checked") + count("partly_checked"));
    let strange = |one: &Value| {
        let uri = &one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        *uri == "inn/%C3%85s%20%26%20%3Cb%3E%C2%AB%C3%A6%C2%BB%20100%25.pdf"
    };
    assert!(results.iter().any(strange), "a path is a URI reference");
}

fn gitlab(gitlab: &Value) {
    let mut seen = BTreeSet::new();
    for issue in gitlab.as_array().expect("a list") {
        let keys: Vec<&str> = issue.as_object().expect("an issue").keys().map(String::as_str).collect();
        assert_eq!(keys, ["check_name", "description", "fingerprint", "location", "severity"]);
        assert!(["info", "minor", "major", "critical", "blocker"].iter().any(|level| issue["severity"] == *level));
        let path = issue["location"]["path"].as_str().expect("a path");
        assert!(!path.is_empty() && !path.starts_with(['/', '.']) || path == ".", "{path}");
        assert!(issue["location"]["lines"]["begin"].as_u64() > Some(0), "{issue}");
        assert!(seen.insert(issue["fingerprint"].as_str().expect("a fingerprint")), "twice: {issue}");
    }
}

/// An element with its attributes and its depth.
type Element = (usize, String, Vec<(String, String)>);

fn elements(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let (mut depth, mut elements) = (0, Vec::new());
    let element = |depth, start: &BytesStart<'_>| {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("an attribute");
            let value = attribute.value.into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        (depth, start.name().as_ref().to_owned(), attributes.collect())
    };
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) => {
                elements.push(element(depth, &start));
                depth += 1;
            }
            Event::Empty(start) => elements.push(element(depth, &start)),
            Event::End(_) => depth -= 1,
            Event::Eof => return elements,
            _ => {}
        }
    }
}

fn names(element: &Element) -> Vec<&str> {
    element.2.iter().map(|(name, _)| name.as_str()).collect()
}

fn value<'e>(element: &'e Element, name: &str) -> &'e str {
    element.2.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

/// The JUnit format of Jenkins, GitLab and Azure: suites of cases with at most one outcome each, and correct counts.
fn junit(xml: &str, report: &Value) {
    let elements = elements(xml);
    assert_eq!((elements[0].0, elements[0].1.as_str()), (0, "testsuites"));
    let suites: Vec<usize> = (0..elements.len()).filter(|&at| elements[at].1 == "testsuite").collect();
    assert_eq!(suites.len(), report["files"].as_array().expect("files").len() + 1, "and one for the folder");
    for (n, &at) in suites.iter().enumerate() {
        let suite = &elements[at];
        assert_eq!((suite.0, names(suite)), (1, vec!["name", "tests", "failures", "errors", "skipped"]));
        let inside = &elements[at + 1..suites.get(n + 1).copied().unwrap_or(elements.len())];
        let count = |name: &str| inside.iter().filter(|element| element.1 == name).count().to_string();
        for (attribute, name) in
            [("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]
        {
            assert_eq!(value(suite, attribute), count(name), "{attribute} of {suite:?}");
        }
        for (at, element) in inside.iter().enumerate() {
            let expected: (usize, &[&str]) = match element.1.as_str() {
                "testcase" => (2, &["classname", "name"]),
                "failure" | "error" => (3, &["type", "message"]),
                "skipped" => (3, &["message"]),
                "system-out" => (3, &[]),
                other => panic!("{other}"),
            };
            assert_eq!((element.0, names(element).as_slice()), expected);
            assert!(element.0 == 2 || inside[at - 1].1 == "testcase", "one outcome a case");
        }
    }
    // fail-on = 'info' in one folder only
    let failed = |name: &str| {
        suites.iter().find(|&&at| value(&elements[at], "name").contains(name)).map(|&at| {
            let inside = elements[at + 1..].iter().take_while(|element| element.1 != "testsuite");
            inside.filter(|element| element.1 == "system-out").count()
        })
    };
    assert_eq!(failed("nordland-tiltak-mangler/form.docx"), Some(0), "all findings there are failures");
    assert!(failed("nordland-tiltak-flere-feil/form.docx") > Some(0), "lesser ones are not, elsewhere");
}

fn checkstyle(xml: &str) {
    let elements = elements(xml);
    assert_eq!((elements[0].1.as_str(), names(&elements[0])), ("checkstyle", vec!["version"]));
    for element in &elements[1..] {
        match element.1.as_str() {
            "file" => assert_eq!((element.0, names(element)), (1, vec!["name"])),
            "error" => {
                assert_eq!((element.0, names(element)), (2, vec!["line", "severity", "message", "source"]));
                assert!(["error", "warning", "info"].contains(&value(element, "severity")));
                assert!(value(element, "line").parse::<u32>().is_ok_and(|line| line > 0));
            }
            other => panic!("{other}"),
        }
    }
}
