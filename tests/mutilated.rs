//! Forms in which one label is lost, renamed or misspelt: answers are read correctly or not at all, and no error of the
//! sender is reported.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use behov::Setup;
use behov::finding::{Code, Severity};
use behov::form::{Node, Status};

/// Labels that begin a line, of both forms. Short labels in tables and inline labels have tests of their own.
const LABELS: &[&str] = &[
    "Behovsmeldingen gjelder",
    "Universitet/Høgskole",
    "Kontaktpersoner",
    "Partnerskapet består av flere eiere?",
    "Partnerskapet består av flere UH?",
    "Partnerskapet leverer behovsmelding i flere ordninger?",
    "Totalt antall tiltak det er behov for tilskudd til?",
    "Total sum det meldes behov for",
    "Navn på tiltak",
    "Tilskuddet fordeles",
    "Hva skal tilskuddet brukes til?",
    "Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen",
    "Beskriv hvordan dette tiltaket er forankret i langsiktig plan",
    "Eiers tilskudd skal brukes på følgende måte",
    "UH sitt tilskudd skal brukes på følgende måte",
    "Det er behov for å bruke midler til koordinator for dette tiltaket?",
    "Tiltakets varighet",
    "Hvem er målgruppa for tiltaket?",
    "Liste over andre eiere og UH i partnerskapet",
    "Behovsmeldingen har vært drøftet i medbestemmelse",
    "Hvem som har deltatt",
    "Hvor mange enheter er inkludert i behovsmeldingen?",
    "Tiltak fra",
    "Gi en kort redegjørelse for fremdriften i tiltaket",
    "Ønsket sum eier",
    "Ønsket sum UH",
    "Ønsket sum til koordinator",
    "Kontaktpersonens e-postadresse",
    "Navn på andre deltakende kommunale/private/fylkeskommunale eiere",
    "Hvor mange private grunnskoler skal delta/deltar i kompetanseutviklingsarbeidet?",
    "Hvor mange fylkeskommunale videregående skoler skal delta/deltar i kompetanseutviklingsarbeidet?",
    "BRUK AV TILSKUDDSMIDLER",
    "Total sum det søkes om fra eier og UH-miljø",
];

/// The changes to a label: their names, and the functions that make them.
type Mutation = (&'static str, fn(&str) -> String);

const MUTATIONS: &[Mutation] = &[
    ("deleted", |_| String::new()),
    ("renamed", |_| "Noe helt annet her".to_owned()),
    ("with words in brackets", |label| format!("{} (hele partnerskapet)", label.trim_end_matches('?'))),
    ("with a letter wrong", |label| {
        let middle = label.chars().count() / 2;
        label.chars().enumerate().map(|(at, c)| if at == middle { 'q' } else { c }).collect()
    }),
    ("as a Mac writes it", |label| label.replace("ti", "O").replace("tt", "J").replace("ft", "K")),
];

/// Every answer by field path, and the number of findings of each code that is not about reading.
struct Read {
    answers: BTreeMap<String, (String, String)>,
    unread: BTreeSet<String>,
    blamed: BTreeMap<Code, usize>,
    named: Vec<String>,
}

fn read(bytes: &[u8], setup: &Setup) -> Read {
    let checked = behov::check(bytes, setup);
    let behovsmelding = checked.behovsmelding().expect("a form with one label less is the form");
    let mut read =
        Read { answers: BTreeMap::new(), unread: BTreeSet::new(), blamed: BTreeMap::new(), named: Vec::new() };
    behovsmelding.visit(&mut |path, seen| match seen.status {
        Status::Missing | Status::Unreadable(_) => _ = read.unread.insert(path.to_owned()),
        status => {
            let raw = if status == Status::Given { seen.raw } else { "" };
            read.answers.insert(path.to_owned(), (format!("{status:?}"), raw.to_owned()));
        }
    });
    for finding in &checked.findings {
        if finding.code == Code::LesingFeltIkkeFunnet {
            let related = finding.related.iter().map(|related| related.field.clone());
            read.named.extend(finding.field.iter().cloned().chain(related));
        } else if !finding.is_about_reading() && finding.severity != Severity::Info {
            *read.blamed.entry(finding.code).or_default() += 1;
        }
    }
    read
}

/// What is wrong with the reading of a form with one label changed.
fn wrong(whole: &Read, read: &Read) -> Option<String> {
    let stem = |path: &str| path.split('[').next().unwrap().to_owned();
    for (path, answer) in &read.answers {
        let was = whole.answers.get(path);
        // boxes and lists may be read with less text beside them; a year or number that is printed is not a lost one
        let printed = path.ends_with(".nr") || path.ends_with(".periode");
        if was != Some(answer) && !printed && !(answer.0 == "Given" && was.is_some_and(|was| same_ticks(was, answer))) {
            return Some(format!("{path} is {answer:?}, was {was:?}"));
        }
    }
    for (code, count) in &read.blamed {
        if count > whole.blamed.get(code).unwrap_or(&0) {
            return Some(format!("{code} is blamed on the sender"));
        }
    }
    let lost = whole.answers.keys().filter(|path| !read.answers.contains_key(*path) && !read.unread.contains(*path));
    for path in lost {
        let stem = stem(path);
        let told = read.named.iter().any(|named| named.starts_with(&stem) || path.starts_with(named.as_str()));
        let marked = read.unread.iter().any(|unread| unread.starts_with(&format!("{stem}[")));
        if !told && !marked {
            return Some(format!("{path} is lost, and nobody says so"));
        }
    }
    None
}

/// Whether the boxes are the same: the text between them depends on how much of the line was read.
fn same_ticks(was: &(String, String), is: &(String, String)) -> bool {
    let boxes = |text: &str| text.chars().filter(|c| matches!(c, '☒' | '☐')).collect::<String>();
    was.1.contains(['☒', '☐']) && boxes(&was.1).starts_with(&boxes(&is.1))
}

fn fixtures(file: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let forms =
        ["nordland-tiltak-feilfri", "nordland-tiltak-delt-uh", "nordland-videreforing-feilfri", "troms-feilfri"];
    forms.iter().map(|form| folder.join(form).join(file)).collect()
}

/// Reads a form with one of its labels changed in each way; returns the number of ways and the wrong readings.
fn one_by_one(
    form: &Path,
    text: &str,
    begins_line: fn(&str) -> bool,
    read: impl Fn(&str) -> Read,
) -> (usize, Vec<String>) {
    let whole = read(text);
    let (mut tried, mut faults) = (0, Vec::new());
    for label in LABELS {
        for (at, _) in text.match_indices(label).filter(|(at, _)| begins_line(&text[..*at])) {
            for (name, mutate) in MUTATIONS {
                let mutated = format!("{}{}{}", &text[..at], mutate(label), &text[at + label.len()..]);
                if mutated == text {
                    continue;
                }
                tried += 1;
                if let Some(wrong) = wrong(&whole, &read(&mutated)) {
                    let form = form.parent().unwrap().file_name().unwrap().to_string_lossy();
                    faults.push(format!("{form}: «{label}» {name}: {wrong}"));
                }
            }
        }
    }
    (tried, faults)
}

fn all_right(results: impl Iterator<Item = (usize, Vec<String>)>) {
    let (tried, faults): (Vec<usize>, Vec<Vec<String>>) = results.unzip();
    let (tried, faults) = (tried.iter().sum::<usize>(), faults.concat());
    assert!(tried > 200, "{tried}");
    assert!(faults.is_empty(), "{} of {tried}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn one_changed_label_in_a_text_is_handled() {
    let setup = Setup::default();
    let begins_line = |before: &str| {
        before.lines().next_back().unwrap_or("").trim_matches([' ', '#', '*', '|']).is_empty() || before.ends_with('\n')
    };
    // only files in UTF-8: decoding has its own tests
    let texts = fixtures("form.txt").into_iter().filter_map(|path| {
        let text = String::from_utf8(std::fs::read(&path).unwrap()).ok()?;
        Some((path, text))
    });
    all_right(texts.map(|(path, text)| one_by_one(&path, &text, begins_line, |text| read(text.as_bytes(), &setup))));
}

#[test]
fn one_changed_label_in_a_word_document_is_handled() {
    let setup = Setup::default();
    let begins_line = |before: &str| before.ends_with('>');
    all_right(fixtures("form.docx").into_iter().map(|path| {
        let parts = parts(&std::fs::read(&path).unwrap());
        let text = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
        one_by_one(&path, &text, begins_line, |text| {
            let mut parts = parts.clone();
            parts.insert("word/document.xml".to_owned(), text.as_bytes().to_vec());
            read(&zipped(&parts), &setup)
        })
    }));
}

fn parts(docx: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.insert(part.name().unwrap().into_owned(), bytes);
    }
    parts
}

fn zipped(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        archive.start_file(name, stored).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
