//! `--redact`: forms filled in with fictitious people, in every notation that the value types read, and every report on
//! them. No report contains the name, address or number of a field, even where the form repeats it in another case,
//! spacing or Unicode form, or where it is in the name of a file.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

mod program;

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::Command;

use behov::report::registry::FORMATS;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use regex::Regex;
use unicode_normalization::UnicodeNormalization;
use zip::write::SimpleFileOptions;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
/// The number of calls, and the number of forms in each.
const CALLS: u32 = 4;
const FORMS: usize = 12;

/// A person as typed.
#[derive(Debug, Clone)]
struct Person {
    navn: String,
    epost: String,
    telefon: String,
    konto: String,
    orgnr: String,
}

/// The people in a fixture: their values, in the order of [`Person::values`], and a text in the form after which more
/// text about them is added.
struct Template {
    form: &'static str,
    people: &'static [[&'static str; 5]],
    room: &'static str,
}

const TEMPLATES: [Template; 3] = [
    Template {
        form: "nordland-tiltak-flere-feil/form.docx",
        people: &[
            ["Magne Manus", "magne.manus@ekornes.kommune.no", "97501429", "9315.74.12424", "316754555"],
            ["Eva Essay", "eva.essay@uit-eksempel.no", "97501532", "9710.78.98535", "317127464"],
        ],
        room: "Fire samlinger og veiledning.",
    },
    Template {
        form: "nordland-videreforing-koordinator/form.txt",
        people: &[
            ["Randi Novelle", "randi.novelle@lysvaer.kommune.no", "", "", ""],
            ["Geir Legende", "", "", "", ""],
            ["Marit Sonett", "", "", "", ""],
        ],
        room: "gi nyansatte opplæring",
    },
    Template {
        form: "troms-feil/form.txt",
        people: &[
            ["Birger Anekdote", "birger.anekdote@langnes.kommune.no", "97 50 11 95", "9521.54.67989", "315262917"],
            ["Hedda Parabel", "", "", "9466 59540933", "315635829"],
        ],
        room: "Ikke aktuelt i denne perioden.",
    },
];

impl Person {
    fn values(&self) -> [&str; 5] {
        [&self.navn, &self.epost, &self.telefon, &self.konto, &self.orgnr]
    }

    /// The person with only the values that the fixture has fields for.
    fn as_asked_for(&self, fields: &[&str; 5]) -> Self {
        let [navn, epost, telefon, konto, orgnr] = std::array::from_fn(|at| match fields[at] {
            "" => String::new(),
            _ => self.values()[at].to_owned(),
        });
        Self { navn, epost, telefon, konto, orgnr }
    }

    /// Additional text about the person, in other notations.
    fn rumour(&self) -> String {
        let spaced = |text: &str| text.replace(' ', "  ").nfd().collect::<String>();
        let first = self.navn.split([' ', '-']).next().unwrap_or_default();
        let names = format!("Spør {}, {} eller {first}", self.navn.to_uppercase(), spaced(&self.navn));
        let addresses = format!("({}, {})", self.epost.to_uppercase(), spaced(&self.epost));
        let numbers = [(&self.telefon, 4), (&self.konto, 4), (&self.orgnr, 3)].map(|(number, by)| {
            let all = digits(number).into_iter().map(|number| format!("{number} eller {}", grouped(&number, by)));
            all.collect::<Vec<_>>().join(", ")
        });
        format!("{names} {addresses}. Numrene er {}.", numbers.join("; "))
    }

    /// Patterns for what no report may contain: words in any case, and numbers with any separators between the digits.
    fn secrets(&self) -> Vec<Regex> {
        let words = |text: &str| {
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
            words.map(|word| format!("(?i){}", regex::escape(word))).collect::<Vec<_>>()
        };
        let address = self.epost.split([' ', '<', '>', ':']).find(|part| part.contains('@')).unwrap_or_default();
        let mut secrets = words(&self.navn);
        secrets.extend(words(address.split('@').next().unwrap_or_default()));
        for number in [&self.telefon, &self.konto, &self.orgnr].into_iter().flat_map(|number| digits(number)) {
            let digits: Vec<String> = number.chars().map(String::from).collect();
            secrets.push(format!(r"(^|[^\d]){}([^\d]|$)", digits.join(r"[\s._/()-]{0,2}")));
        }
        secrets.iter().map(|secret| Regex::new(secret).unwrap()).collect()
    }
}

/// The digits of the numbers in a text, without the country code.
fn digits(text: &str) -> Vec<String> {
    let numbers = text.split(|c: char| c.is_alphabetic() || c == '/' && text.contains(" / "));
    let numbers = numbers.map(|number| number.chars().filter(char::is_ascii_digit).collect::<String>());
    numbers
        .filter(|number| number.len() > 4)
        .map(|number| number[number.len().saturating_sub(12)..].to_owned())
        .collect()
}

fn grouped(digits: &str, by: usize) -> String {
    let groups: Vec<String> =
        digits.chars().collect::<Vec<_>>().chunks(by).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

fn person() -> impl Strategy<Value = Person> {
    let name = r"[A-ZÆØÅ][a-zæøåé]{3,7}q( [A-Z]\.)?( |-)[A-ZÆØÅ][a-zæøå]{3,7}q( [A-ZÆØÅ][a-zæøå]{3,7}q)?";
    let address = "[a-z]{4,6}q[.+_-]?[a-z]{3,5}q";
    let telephone = prop_oneof![
        "[2-9][0-9]{7}",
        "[2-9][0-9]{2} [0-9]{2} [0-9]{3}",
        "[2-9][0-9] [0-9]{2} [0-9]{2} [0-9]{2}",
        "[2-9][0-9]{3} [0-9]{4}",
        r"\+47 [2-9][0-9] [0-9]{2} [0-9]{2} [0-9]{2}",
        r"\(\+47\) [2-9][0-9]{3} [0-9]{4}",
        "0047[2-9][0-9]{7}",
        r"Tlf\. [2-9][0-9]{2} [0-9]{2} [0-9]{3}",
        r"[2-9][0-9]\.[0-9]{2}\.[0-9]{2}\.[0-9]{2}",
        "[2-9][0-9]-[0-9]{2}-[0-9]{2}-[0-9]{2}",
        "[2-9][0-9]{7} / [2-9][0-9]{7}",
    ];
    let account = prop_oneof![
        "[0-9]{11}",
        r"[0-9]{4}\.[0-9]{2}\.[0-9]{5}",
        "[0-9]{4} [0-9]{2} [0-9]{5}",
        r"[0-9]{4} [0-9]{2} [0-9]{5} \(Fjordvik kommune\)",
        r"[0-9]{4}\.[0-9]{2}\.[0-9]{6}",
    ];
    let organisation =
        prop_oneof!["[89][0-9]{8}", "[89][0-9]{2} [0-9]{3} [0-9]{3}", "NO [89][0-9]{2} [0-9]{3} [0-9]{3} MVA"];
    let dressed = prop_oneof!["", "upper", "named", "mailto", "torn"];
    (name, address, dressed, telephone, account, organisation).prop_map(
        |(navn, address, dressed, telefon, konto, orgnr)| {
            let address = format!("{address}@firma-{}q.example", address.len());
            let epost = match dressed.as_str() {
                "upper" => address.to_uppercase(),
                "named" => format!("{navn} <{address}>"),
                "mailto" => format!("mailto:{address}"),
                "torn" => address.replace('@', " @"),
                _ => address,
            };
            Person { navn, epost, telefon, konto, orgnr }
        },
    )
}

/// The fixture with other people in it.
fn filled(template: &Template, people: &[Person]) -> Vec<u8> {
    let form = fs::read(Path::new(FIXTURES).join(template.form)).unwrap();
    let replace = |text: String, escape: fn(&str) -> String| {
        let mut text = text;
        let rumours: Vec<String> = people.iter().map(Person::rumour).collect();
        assert!(text.contains(template.room), "{} has room", template.form);
        text = text.replacen(template.room, &format!("{} {}", template.room, escape(&rumours.join(" "))), 1);
        for (old, person) in template.people.iter().zip(people) {
            for (old, new) in old.iter().zip(person.values()).filter(|(old, _)| !old.is_empty()) {
                assert!(text.contains(old), "{} has {old}", template.form);
                text = text.replace(old, &escape(new));
            }
        }
        text
    };
    if template.form.ends_with(".txt") {
        return replace(String::from_utf8(form).unwrap(), str::to_owned).into_bytes();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(form)).unwrap();
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let (mut part, mut bytes) = (archive.by_index(at).unwrap(), Vec::new());
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        if name == "word/document.xml" {
            let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            bytes = replace(String::from_utf8(bytes).unwrap(), escape).into_bytes();
        }
        copy.start_file(name, SimpleFileOptions::default()).unwrap();
        copy.write_all(&bytes).unwrap();
    }
    copy.finish().unwrap().into_inner()
}

/// Everything in a folder: names of files, texts, and the parts of packages.
fn everything_in(folder: &Path, said: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        said.push((name.clone(), name.clone()));
        if path.is_dir() {
            everything_in(&path, said);
            continue;
        }
        match String::from_utf8(fs::read(&path).unwrap()) {
            Ok(text) => said.push((name, text)),
            Err(packed) => {
                let mut package = zip::ZipArchive::new(Cursor::new(packed.into_bytes())).unwrap();
                for at in 0..package.len() {
                    let (mut part, mut text) = (package.by_index(at).unwrap(), String::new());
                    part.read_to_string(&mut text).unwrap();
                    said.push((format!("{name}!/{}", part.name().unwrap()), text));
                }
            }
        }
    }
}

/// Everything that the program writes about these people, with its place.
fn said_of(people: &[Vec<Person>], folder: &Path) -> Vec<(String, String)> {
    let inn = folder.join("inn");
    fs::create_dir(&inn).unwrap();
    for (at, people) in people.iter().enumerate() {
        let template = &TEMPLATES[at % TEMPLATES.len()];
        let (name, extension) = (people[0].navn.as_str(), template.form.rsplit('.').next().unwrap());
        let name = [name.replace(' ', "_"), name.nfd().collect(), format!("{name} {}", people[0].telefon)][at / 3 % 3]
            .replace('/', " ");
        fs::write(inn.join(format!("{at} {name}.{extension}")), filled(template, people)).unwrap();
    }
    let mut call = Command::new(program::path());
    call.current_dir(folder).args(["check", "inn", "--redact", "--statistics"]).env("BEHOV_LANG", "nb");
    for format in FORMATS {
        if format.shape.is_file() {
            call.arg(format!("-o={}:{}.ut", format.name, format.name));
        }
        if format.shape.is_folder() {
            call.arg(format!("-o={}:{}/", format.name, format.name));
        }
    }
    let mut said = Vec::new();
    for call in [&mut call, Command::new(program::path()).current_dir(folder).args(["check", "inn", "--redact"])] {
        let output = call.output().unwrap();
        assert!(matches!(output.status.code(), Some(1 | 3)), "{output:?}");
        said.push(("the screen".to_owned(), String::from_utf8(output.stdout).unwrap()));
        said.push(("standard error".to_owned(), String::from_utf8(output.stderr).unwrap()));
    }
    for form in fs::read_dir(&inn).unwrap() {
        let mut call = Command::new(program::path());
        let output = call.current_dir(folder).args(["extract", "--redact"]).arg(form.unwrap().path()).output().unwrap();
        assert!(output.status.success(), "a form is read: {output:?}");
        said.push(("extract".to_owned(), String::from_utf8(output.stdout).unwrap()));
    }
    fs::remove_dir_all(inn).unwrap();
    everything_in(folder, &mut said);
    said
}

#[test]
fn no_report_contains_masked_values() {
    let config = Config { failure_persistence: None, ..Config::with_cases(CALLS) };
    let mut runner = TestRunner::new_with_rng(config, TestRunner::deterministic().rng().clone());
    let people = prop::collection::vec(prop::collection::vec(person(), 3), FORMS);
    let outcome = runner.run(&people.no_shrink(), |people| {
        let folder = tempfile::tempdir().unwrap();
        let of_form = |(form, people): (usize, Vec<Person>)| {
            let fields = TEMPLATES[form % TEMPLATES.len()].people.iter();
            fields.zip(people).map(|(fields, person)| person.as_asked_for(fields)).collect::<Vec<_>>()
        };
        let people: Vec<Vec<Person>> = people.into_iter().enumerate().map(of_form).collect();
        let secrets: Vec<Regex> = people.iter().flatten().flat_map(Person::secrets).collect();
        let mut found = Vec::new();
        for (place, text) in said_of(&people, folder.path()) {
            let text: String = text.nfkc().filter(|c| *c != '\u{ad}').collect();
            let hits = secrets.iter().filter_map(|secret| secret.find(&text));
            found.extend(hits.map(|hit| format!("{place}: {}", around(&text, hit.start()))));
        }
        prop_assert!(found.is_empty(), "{} of\n{}", found.len(), found[..found.len().min(20)].join("\n"));
        Ok(())
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err().to_string());
}

fn around(text: &str, at: usize) -> String {
    let before: String = text[..at].chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect();
    before + &text[at..].chars().take(80).collect::<String>()
}
