use std::path::PathBuf;

use proptest::prelude::*;

use crate::check::{Setup, check};
use crate::document::Span;
use crate::finding::Severity;
use crate::outcome::File;
use crate::report::annotate::{Annotated, Document, Format, Reading, Refusal, SenderNote, notes, read};
use crate::report::sample;
use crate::report::sheets::xlsx::tests as xlsx;
use crate::report::words::{Lang, Words};

/// Every fixture of a format that has findings, and its notes.
pub(super) fn with_findings(extension: &str) -> Vec<(PathBuf, Vec<u8>, Vec<SenderNote>)> {
    let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures")).unwrap();
    let folders = folders.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let forms = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    let forms = forms.filter(|path| path.extension().is_some_and(|found| found == extension));
    let found = forms.map(|path| {
        let bytes = std::fs::read(&path).unwrap();
        let file = File::new(path.clone(), check(&bytes, &Setup::default()));
        let notes = notes(&file, &Words::new(Lang::Nb));
        (path, bytes, notes)
    });
    found.filter(|(_, _, notes)| !notes.is_empty()).collect()
}

/// The setup for a file without a password.
pub(super) fn annotate(bytes: &[u8], notes: &[SenderNote]) -> Result<Annotated, Refusal> {
    crate::report::annotate::annotate(bytes, notes, &Reading::default())
}

pub(super) fn read(bytes: &[u8]) -> Document {
    read::read(bytes, &Reading::default()).1.unwrap()
}

/// Whether a form says the same, with the same findings.
pub(super) fn says_the_same(before: &[u8], after: &[u8]) -> bool {
    let [before, after] = [before, after].map(|bytes| check(bytes, &Setup::default()));
    format!("{:?}", (before.behovsmelding(), &before.findings))
        == format!("{:?}", (after.behovsmelding(), &after.findings))
}

pub(super) fn note(text: &str, span: Option<Span>) -> SenderNote {
    let (heading, paragraphs) = ("Feil: må rettes".to_owned(), vec![text.to_owned()]);
    SenderNote { severity: Severity::Error, heading, paragraphs, span }
}

/// What would end a text, an element or an object, if it were not escaped.
pub(super) const HOSTILE: &str = "</w:t></w:comment> & \"<![CDATA[ ]]> ) >> endobj \\) æøå 🎓";

fn fixture(name: &str) -> (Vec<u8>, File) {
    let bytes = std::fs::read(format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let checked = check(&bytes, &Setup::default());
    (bytes, File::new(name, checked))
}

#[test]
fn what_follows_from_a_finding_is_in_its_note() {
    let (_, file) = fixture("nordland-tiltak-sumfeil/form.docx");
    let [note] = &notes(&file, &Words::new(Lang::Nb))[..] else { panic!("more than one note") };
    assert_eq!(note.heading, "Feil: må rettes før innsending");
    let starts =
        ["Trolig skal «Totalt, Regional ordning»", "– «Totalt, Regional", "– «Totalt, Sum»", "(Regel: sum/rad"];
    assert_eq!(note.paragraphs.len(), starts.len());
    for (paragraph, start) in note.paragraphs.iter().zip(starts) {
        assert!(paragraph.starts_with(start), "{paragraph}");
    }
    assert_eq!(&file.checked.text[note.span.clone().unwrap()], "Kr. 910 000,-");
}

#[test]
fn accepted_findings_have_no_note() {
    let (_, mut file) = fixture("nordland-tiltak-flere-feil/form.docx");
    let all = notes(&file, &Words::new(Lang::En)).len();
    let accepted = crate::finding::Accepted { reason: "avtalt".to_owned(), by: None, until: "2030-01-01".to_owned() };
    file.checked.findings[0].standing = crate::finding::Standing::Accepted(accepted);
    assert_eq!(notes(&file, &Words::new(Lang::En)).len(), all - 1);
}

#[test]
fn other_formats_are_refused_and_no_notes_are_no_change() {
    for (name, format) in [("form.txt", Format::Text), ("form.odt", Format::Odt)] {
        let (bytes, file) = fixture(&format!("nordland-tiltak-sumfeil/{name}"));
        assert_eq!(annotate(&bytes, &notes(&file, &Words::new(Lang::Nb))), Err(Refusal::Format(format)));
    }
    let (bytes, _) = fixture("nordland-tiltak-feilfri/form.pdf");
    assert_eq!(annotate(&bytes, &[]).unwrap().bytes, bytes);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// A form that quotes what would end a text, an element or an object: its notes go into a copy that says the same.
    #[test]
    fn text_of_a_form_stays_inside_its_note(text in sample::hostile_text()) {
        let notes: Vec<SenderNote> = notes(&sample::hostile(&text), &Words::new(Lang::Nb));
        for name in ["form.docx", "form.pdf"] {
            let (bytes, file) = fixture(&format!("nordland-tiltak-feilfri/{name}"));
            let spans = [Some(0..file.checked.text.find('\n').unwrap()), None];
            let notes: Vec<SenderNote> =
                notes.iter().zip(spans.iter().cycle()).map(|(note, span)| SenderNote { span: span.clone(), ..note.clone() }).collect();
            let copy = annotate(&bytes, &notes).unwrap();
            prop_assert_ne!(&copy.bytes, &bytes);
            if name == "form.docx" {
                let parts = xlsx::parts(copy.bytes.clone()).into_iter();
                parts.filter(|(name, _)| name.ends_with(".xml")).for_each(|(_, xml)| drop(sample::elements(&xml)));
            }
            prop_assert!(says_the_same(&bytes, &copy.bytes));
        }
    }
}
