//! Forms with a part missing never pass as checked, and the missing part is never reported as the sender's error.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use behov::finding::{Code, Finding, Severity};
use behov::{Checked, Outcome, Setup};
use flate2::{Decompress, FlushDecompress};
use lopdf::Document;

/// The fixtures' files of this name.
fn forms(name: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut forms: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().join(name))
        .filter(|path| path.exists())
        .collect();
    forms.sort();
    assert!(!forms.is_empty(), "no fixture has {name}");
    forms
}

fn check(bytes: &[u8]) -> Checked {
    behov::check(bytes, &Setup::default())
}

/// The code and field of each finding about an error of the sender.
fn accusations(checked: &Checked) -> BTreeSet<(Code, Option<String>)> {
    let accusing = checked.findings.iter().filter(|finding| !finding.is_about_reading());
    accusing.map(|finding| (finding.code, finding.field.clone())).collect()
}

/// The first lines of a text in any encoding.
fn first_lines(text: &[u8], count: usize) -> Vec<u8> {
    text.split_inclusive(|&byte| byte == b'\n').take(count).flatten().copied().collect()
}

/// The code of the finding that says why a file was not checked.
fn why_not(checked: &Checked) -> Option<Code> {
    matches!(checked.outcome, Outcome::NotChecked(_)).then(|| checked.findings.first().unwrap().code)
}

#[test]
fn the_first_lines_of_a_form_are_not_checked() {
    for path in forms("form.txt") {
        let checked = check(&first_lines(&fs::read(&path).unwrap(), 20));
        assert!(why_not(&checked).is_some(), "{}", path.display());
    }
}

#[test]
fn a_form_without_most_of_its_labels_is_not_checked_and_one_without_a_table_is() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nordland-tiltak-feilfri/form.txt");
    let text = fs::read_to_string(path).unwrap();
    let is_label = |line: &&str| line.len() > 3 && (line.contains(['?', ':']) || line.split("   ").count() > 1);
    let unlabelled: Vec<&str> = text.lines().filter(|line| !is_label(line)).collect();
    assert_eq!(why_not(&check(unlabelled.join("\n").as_bytes())), Some(Code::LesingUfullstendig));
    let (before, table) = text.split_once("Total sum det meldes behov for").unwrap();
    let (_, after) = table.split_once("Navn på tiltak").unwrap();
    let without_totals = format!("{before}Navn på tiltak{after}");
    assert!(matches!(check(without_totals.as_bytes()).outcome, Outcome::Partly(_)));
}

#[test]
fn a_form_without_its_end_is_never_fully_checked_and_no_error_is_reported_for_it() {
    for path in forms("form.txt") {
        let text = fs::read(&path).unwrap();
        let lines = text.iter().filter(|&&byte| byte == b'\n').count();
        let whole = accusations(&check(&text));
        for tenths in 1..=8 {
            let part = check(&first_lines(&text, lines * tenths / 10));
            let name = format!("{} tenths of {}", tenths, path.display());
            assert!(!matches!(part.outcome, Outcome::Checked(_)), "{name}");
            let new: Vec<_> = accusations(&part).difference(&whole).cloned().collect();
            assert!(new.is_empty(), "{name}: {new:?}");
        }
    }
}

#[test]
fn a_truncated_pdf_is_never_fully_checked_and_no_error_is_reported_for_it() {
    for path in forms("form.pdf").into_iter().chain(forms("form-word.pdf")) {
        let bytes = fs::read(&path).unwrap();
        let whole = accusations(&check(&bytes));
        for twentieths in (1..20).step_by(3) {
            let part = check(&bytes[..bytes.len() * twentieths / 20]);
            let name = format!("{twentieths}/20 of {}", path.display());
            assert!(!matches!(part.outcome, Outcome::Checked(_)), "{name}");
            let new: Vec<_> = accusations(&part).difference(&whole).cloned().collect();
            assert!(new.is_empty(), "{name}: {new:?}");
        }
    }
}

/// The positions of the compressed streams of a PDF that draw a page.
fn drawings(pdf: &[u8]) -> Vec<Range<usize>> {
    let starts = pdf.windows(8).enumerate().filter(|(_, bytes)| *bytes == b"\nstream\n").map(|(at, _)| at + 8);
    let streams = starts.filter_map(|start| {
        let (mut inflate, mut text) = (Decompress::new(true), Vec::with_capacity(1 << 20));
        inflate.decompress_vec(&pdf[start..], &mut text, FlushDecompress::Finish).ok()?;
        let has = |operator: &[u8]| text.windows(operator.len()).any(|bytes| bytes == operator);
        (has(b"BT") && has(b" Tf")).then(|| start..start + usize::try_from(inflate.total_in()).unwrap())
    });
    streams.collect()
}

#[test]
fn an_undecodable_page_is_reported_but_not_as_an_error_of_the_sender() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nordland-tiltak-feilfri/form.pdf");
    let pdf = fs::read(path).unwrap();
    let pages = drawings(&pdf);
    assert!(pages.len() > 1, "{pages:?}");
    for page in pages {
        let mut damaged = pdf.clone();
        let middle = page.start + page.len() / 2;
        damaged[middle..middle + 40].fill(0);
        let checked = check(&damaged);
        assert!(!matches!(checked.outcome, Outcome::Checked(_)), "{page:?}");
        assert_eq!(accusations(&checked), BTreeSet::new(), "{page:?}");
        assert!(checked.findings.iter().any(|finding| finding.is_about_reading()), "{page:?}");
    }
}

/// A PDF without one of its pages, and without a trace of it: programs that take pages out count the rest anew.
fn without_page(pdf: &Path, number: u32) -> Vec<u8> {
    let mut document = Document::load(pdf).unwrap();
    document.delete_pages(&[number]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_page_that_was_taken_out_is_not_reported_as_an_error_of_the_sender() {
    // these pages hold the middle of one answer, and neither a label nor a page number
    let unseen = ["nordland-tiltak-mangler/form.pdf without page 2", "troms-feil/form.pdf without page 4"];
    let is_unseen = |name: &str| unseen.iter().any(|unseen| name.ends_with(unseen));
    for path in forms("form.pdf").into_iter().chain(forms("form-word.pdf")) {
        let whole = accusations(&check(&fs::read(&path).unwrap()));
        let pages = u32::try_from(Document::load(&path).unwrap().get_pages().len()).unwrap();
        for number in 1..=pages {
            let part = check(&without_page(&path, number));
            let name = format!("{} without page {number}", path.display());
            let new: Vec<_> = accusations(&part).difference(&whole).cloned().collect();
            assert!(new.is_empty(), "{name}: {new:?}");
            let is_said = part.findings.iter().any(Finding::is_about_reading);
            let is_partial = is_said && !matches!(part.outcome, Outcome::Checked(_));
            assert!(is_partial || is_unseen(&name), "{name}");
        }
    }
}

#[test]
fn a_lost_tiltak_is_named_and_a_miscount_is_an_error() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nordland-tiltak-mange/form.txt");
    let text = fs::read_to_string(path).unwrap();
    let text = text.replace('\u{c}', "\n");
    let starts: Vec<usize> = text.match_indices("\nTiltak ").map(|(at, _)| at).collect();
    let lost = format!("{}{}", &text[..starts[1]], &text[starts[2]..]);
    let checked = check(lost.as_bytes());
    assert!(matches!(checked.outcome, Outcome::Partly(_)));
    let incomplete: Vec<&Finding> =
        checked.findings.iter().filter(|finding| finding.code == Code::LesingUfullstendig).collect();
    assert!(incomplete.len() == 1 && incomplete[0].severity == Severity::Warning, "{incomplete:?}");
    assert_eq!(accusations(&checked), accusations(&check(text.as_bytes())));
    let (label, rest) = text.split_once("det er behov for tilskudd til?").unwrap();
    let (count, rest) = rest.trim_start().split_once('\n').unwrap();
    let count: u32 = count.trim().parse().unwrap();
    let miscounted = format!("{label}det er behov for tilskudd til? {}\n{rest}", count + 1);
    let found = accusations(&check(miscounted.as_bytes()));
    assert!(found.iter().any(|(code, _)| *code == Code::SamsvarAntallTiltak), "the amounts are right: {found:?}");
}

#[test]
fn a_lost_table_is_not_counted_as_empty() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nordland-tiltak-feilfri/form.txt");
    let text = fs::read_to_string(path).unwrap();
    let (before, after) = text.split_once("Hvem som har deltatt").unwrap();
    let (_, after) = after.split_once("Hvor mange enheter").unwrap();
    let checked = check(format!("{before}Hvor mange enheter{after}").as_bytes());
    assert!(matches!(checked.outcome, Outcome::Partly(_)));
    assert_eq!(accusations(&checked), accusations(&check(text.as_bytes())));
}

#[test]
fn a_damaged_font_is_reported_but_not_as_an_error_of_the_sender() {
    for form in ["nordland-tiltak-nynorsk", "nordland-tiltak-rotete"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(form).join("form.pdf");
        let whole = accusations(&check(&fs::read(&path).unwrap()));
        let document = Document::load(&path).unwrap();
        let fonts = document.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"FontFile2").ok());
        let fonts: Vec<_> = fonts.filter_map(|font| font.as_reference().ok()).collect();
        assert!(!fonts.is_empty(), "{form}");
        for font in fonts {
            let mut damaged = document.clone();
            let program = &mut damaged.get_object_mut(font).unwrap().as_stream_mut().unwrap().content;
            let middle = program.len() / 2;
            program[middle..middle + 40].fill(0);
            let mut bytes = Vec::new();
            damaged.save_to(&mut bytes).unwrap();
            let checked = check(&bytes);
            let new: Vec<_> = accusations(&checked).difference(&whole).cloned().collect();
            assert!(new.is_empty(), "{form} {font:?}: {new:?}");
            assert!(!matches!(checked.outcome, Outcome::Checked(_)), "{form} {font:?}");
        }
    }
}
