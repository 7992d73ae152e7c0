use std::io;
use std::path::Path;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::check::Setup;
use crate::finding::Severity;
use crate::report::annotate;
use crate::report::human::Terminal;
use crate::report::letter::Correspondence;
use crate::report::path::links::Links;
use crate::report::registry::{Context, FORMATS};
use crate::report::sheets::xlsx::tests as xlsx;
use crate::report::words::{Lang, Words};
use crate::report::{Out, sample};

/// Pages of a folder, and what is in the packages among them.
#[derive(Default)]
struct Said(String);

impl Said {
    fn add(&mut self, bytes: Vec<u8>) {
        match String::from_utf8(bytes) {
            Ok(text) => self.0 += &text,
            Err(packed) => xlsx::parts(packed.into_bytes()).into_iter().for_each(|(_, part)| self.0 += &part),
        }
    }
}

impl io::Write for Said {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Out for Said {
    fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
        self.0 += &name.to_string_lossy();
        self.add(bytes.to_vec());
        Ok(())
    }
}

/// The text of all reports on a masked file.
fn everything(file: &File) -> String {
    let (setup, words, mut said) = (Setup::default(), Words::new(Lang::Nb), Said::default());
    let mut redaction = Redaction::default();
    let masked = redaction.file(file);
    for note in annotate::notes(&masked, &words) {
        said.0 += &note.heading;
        note.paragraphs.iter().for_each(|paragraph| said.0 += paragraph);
    }
    let folder = redaction.folder(&sample::folder(&[file.clone(), file.clone()]));
    assert!(!folder.findings.is_empty() && !folder.lapsed.is_empty());
    for (format, folder_of_pages) in FORMATS.iter().flat_map(|format| [(format, false), (format, true)]) {
        let context = Context {
            expects: false,
            forms: &setup.forms,
            files: 2,
            statistics: false,
            letters: None,
            correspondence: Correspondence::default(),
            words: &words,
            terminal: Terminal { width: 100, colour: false },
            fail_on: Severity::Error,
            folder: folder_of_pages,
            links: Links::default(),
        };
        let mut report = (format.open)(context);
        if folder_of_pages && format.shape.is_folder() {
            report.file(&masked, &mut said).and_then(|()| report.finish(&folder, &mut said)).unwrap();
        } else if !folder_of_pages && format.shape.is_file() {
            let mut out = Vec::new();
            report.file(&masked, &mut out).and_then(|()| report.finish(&folder, &mut out)).unwrap();
            said.add(out);
        }
        report.remarks().iter().for_each(|remark| said.0 += remark);
    }
    said.0
}

#[test]
fn the_same_value_gets_the_same_mask() {
    let mut redaction = Redaction::default();
    let masked = |redaction: &mut Redaction, name| {
        let file = redaction.file(&sample::people(name, "kari@x.example", "481 33 653", "1234 56 78903"));
        let json = crate::report::json::behovsmelding(&file).unwrap().unwrap();
        serde_json::from_str::<serde_json::Value>(&json).unwrap()["kontakt"]["eier"].clone()
    };
    let first = masked(&mut redaction, "Kari Moe");
    assert_eq!(first["navn"], "[navn 1]");
    assert_eq!((&first["epost"], &first["telefon"]), (&"[e-post 1]".into(), &"[telefon 1]".into()));
    assert_eq!(first["kontonr"], "[konto 1]");
    assert_eq!(masked(&mut redaction, "kari  moe"), first);
    // the second is Åse Bjørnø, who is beside «Navn» in the sample
    assert_eq!(masked(&mut redaction, "Ola Lie")["navn"], "[navn 3]");
}

#[test]
fn words_that_are_no_secret_stay() {
    let file = sample::people("Kari Ås", "kari@x.example", "481 33 653", "1234 56 78903");
    let said = everything(&file);
    assert!(said.contains("Bjørkedal, Ås og Sjøvegen kommuner"), "{said}");
    assert!(said.contains("910 000") && said.contains("sum/rad-avvik"));
}

fn masked(text: &str) -> String {
    let (mut redaction, mut text) = (Redaction::default(), text.to_owned());
    let (search, view) = (Search::new([]), View::new("", Vec::new()));
    let (marker, layout) = (Marker { redaction: &mut redaction, search: &search }, Layout::default());
    Masking { marker, view: &view, layout: &layout }.text(&mut text);
    text
}

#[test]
fn shapes_in_running_text() {
    assert_eq!(
        masked(
            "Ring tlf. 48 13 36 53 eller +47 902 50 653, kari.moe@x.example, konto 1234.56.78903; 10 000 000 kr og \
             12345678 kr til 21 skoler"
        ),
        "Ring tlf. [telefon 1] eller [telefon 2], [e-post 1], konto [konto 1]; 10 000 000 kr og 12345678 kr til 21 skoler"
    );
    for telephone in [
        "22 33 44 55",
        "9172 3457",
        "2233 4455",
        "(+47) 9172 3457",
        "91723457",
        "0047 91 72 34 57",
        "91.72.34.57",
        "+46 70 123 45 67",
        "481 33 653",
        "48\u{a0}13\u{a0}36\u{a0}53",
    ] {
        assert_eq!(masked(&format!("Nås på {telephone}.")), "Nås på [telefon 1].", "{telephone}");
    }
    for (text, expected) in [
        ("Telefon: 12345678", "Telefon: [telefon 1]"),
        ("Mobilnr.\t12 345 678", "Mobilnr.\t[telefon 1]"),
        ("12345678 (mob)", "[telefon 1] (mob)"),
        ("Vega kommune zq.wv@rodoy.no", "Vega kommune [e-post 1]"),
        ("kari.moe(at)rodoy.no og kari @rodoy.no", "[e-post 1] og [e-post 2]"),
        ("kari@fjordvik.\nkommune.no", "[e-post 1]\n"),
        ("kontonummer 123 456 789 03", "kontonummer [konto 1]"),
        ("org.nr. 812 345 672, NO 823 456 786 MVA", "org.nr. [orgnr 1], NO [orgnr 2] MVA"),
        ("Kontaktperson: Hedda Parabel. Kontonummer", "Kontaktperson: [navn 1]. Kontonummer"),
        ("Vega kommune v/ Kari Moe", "Vega kommune v/ [navn 1]"),
    ] {
        assert_eq!(masked(text), expected);
    }
}

#[test]
fn text_without_the_shape_of_a_secret_stays() {
    for text in [
        "357 500 542 500 900 000",
        "vår 2024 2025",
        "2000 3000",
        "4000 5500 9500",
        "40000000 kr, kr 40000000, 40000000,-",
        "12.01.2024",
        "kontakt med Nord universitet",
        "Navn på tiltak: Lesing",
        "812 345 672",
    ] {
        assert_eq!(masked(text), text);
    }
}

#[test]
fn places_point_at_the_same_words() {
    let file = sample::people("Kari Moe", "kari@x.example", "481 33 653", "1234 56 78903");
    let masked = Redaction::default().file(&file);
    for (before, after) in file.checked.findings.iter().zip(&masked.checked.findings) {
        if let (Some(before), Some(after)) = (&before.location, &after.location) {
            assert_eq!((before.page, before.line), (after.page, after.line));
            assert_eq!(masked.checked.text[after.span.clone()], after.text);
        }
    }
    assert_eq!(masked.checked.text.lines().count(), file.checked.text.lines().count());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_masked_is_in_any_report(
        name in "[A-ZÆØÅ][a-zæøå]{3,8}q( |  |-)[A-ZÆØÅ][a-zæøå]{2,8}q",
        user in "[a-z]{4,8}q[.+_-]?[a-z]{2,5}",
        telefon in "[2-9][0-9]{2}[ .]?[0-9]{2}[ .]?[0-9]{3}|[2-9][0-9]{3} [0-9]{4}|[2-9][0-9]( [0-9]{2}){3}",
        konto in "[0-9]{4}[ .]?[0-9]{2}[ .]?[0-9]{5}",
        decomposed in any::<bool>(),
    ) {
        let epost = format!("{user}@firma.example");
        let name: String = if decomposed { name.nfd().collect() } else { name };
        let said = everything(&sample::people(&name, &epost, &telefon, &konto));
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        for secret in [name.as_str(), &epost, &user, &telefon, &konto, &digits(&telefon), &digits(&konto)] {
            prop_assert!(!said.contains(secret), "{} in {}", secret, said);
        }
        let said: String = said.nfc().flat_map(char::to_lowercase).collect();
        for part in name.nfc().collect::<String>().split([' ', '-']).filter(|part| !part.is_empty()) {
            prop_assert!(!said.contains(&part.to_lowercase()), "{} in {}", part, said);
        }
    }
}
