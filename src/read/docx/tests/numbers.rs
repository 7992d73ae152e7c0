//! Numbers that Word gives to paragraphs: they are in another part than the text.

use super::{cells, document as plain, p, part, r, read, tbl, tr};
use crate::document::{Document, NoteKind};
use crate::read::office::zipped;

const RELATIONSHIPS: &str = r#"<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>"#;

fn level(at: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

fn list(id: u32, levels: &[String]) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{}</w:abstractNum>"#, levels.concat())
}

fn reference(id: u32, list: u32, more: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{list}"/>{more}</w:num>"#)
}

fn item(list: u32, level: u32, text: &str) -> String {
    let properties = format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
    p(&format!("<w:pPr>{properties}<w:rPr><w:vanish/></w:rPr></w:pPr>{}", r(text)))
}

fn document(numbering: &[String], body: &[String]) -> Document {
    let parts = [
        ("word/document.xml", &*part("document", &format!("<w:body>{}</w:body>", body.concat()))),
        ("word/_rels/document.xml.rels", RELATIONSHIPS),
        ("word/numbering.xml", &part("numbering", &numbering.concat())),
    ];
    read(&zipped(&parts)).unwrap()
}

#[test]
fn a_heading_may_be_only_the_number_of_a_list() {
    let start = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>"#;
    let numbering = [list(0, &[level(0, "decimal", "Tiltak %1", "")]), reference(1, 0, start), reference(2, 0, "")];
    let empty = item(1, 0, "");
    let body = [empty.clone(), p(&r("Navn")), empty, item(2, 0, ""), item(1, 0, "Lesing")];
    assert_eq!(document(&numbering, &body).text, "Tiltak 3\nNavn\nTiltak 4\nTiltak 5\nTiltak 6 Lesing\n");
}

#[test]
fn items_count_by_level_and_bullets_are_not_written() {
    let levels = [level(0, "decimal", "%1.", ""), level(1, "lowerLetter", "%2)", ""), level(2, "bullet", "•", "")];
    let numbering = [list(7, &levels), reference(1, 7, "")];
    let body = [(0, "a"), (1, "b"), (1, "c"), (2, "d"), (0, "e"), (1, "f")].map(|(level, text)| item(1, level, text));
    assert_eq!(document(&numbering, &body).text, "1. a\na) b\nb) c\nd\n2. e\na) f\n");
}

#[test]
fn headings_are_numbered_by_their_style() {
    let levels = [
        level(0, "upperRoman", "%1", r#"<w:pStyle w:val="Overskrift1"/>"#),
        level(1, "decimal", "%1.%2.", r#"<w:pStyle w:val="Overskrift2"/><w:isLgl/>"#),
    ];
    let heading = |style: &str, more: &str, text: &str| {
        p(&format!(
            r#"<w:pPr><w:pStyle w:val="{style}"/>{more}<w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>{}"#,
            r(text)
        ))
    };
    let body = [
        heading("Overskrift1", "", "Partnerskap"),
        heading("Overskrift2", "", "Eier"),
        heading("Overskrift2", r#"<w:numPr><w:numId w:val="0"/></w:numPr>"#, "uten"),
        heading("Normal", "", "tekst"),
        heading("Overskrift2", "", "UH"),
    ];
    let numbering = [list(0, &levels), reference(1, 0, "")];
    assert_eq!(document(&numbering, &body).text, "I Partnerskap\n1.1. Eier\nuten\ntekst\n1.2. UH\n");
}

#[test]
fn a_cell_may_hold_only_its_number() {
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let row = |name: &str| tr(&[cell(&item(1, 0, "")), cell(&p(&r(name)))].concat());
    let numbering = [list(0, &[level(0, "decimal", "%1.", "")]), reference(1, 0, "")];
    let document = document(&numbering, &[tbl(&[row("Bodø"), row("Vågan")].concat())]);
    assert_eq!(cells(&document), [(0, 0, 1, 1, "1."), (0, 1, 1, 1, "Bodø"), (1, 0, 1, 1, "2."), (1, 1, 1, 1, "Vågan")]);
}

#[test]
fn unreadable_numbering_is_noted_and_the_text_is_read() {
    let body = part("document", &item(1, 0, "Lesing"));
    let file = |numbering: &str| {
        let parts = [
            ("word/document.xml", &*body),
            ("word/_rels/document.xml.rels", RELATIONSHIPS),
            ("word/numbering.xml", numbering),
        ];
        read(&zipped(&parts)).unwrap()
    };
    let broken = file("<w:numbering");
    let notes: Vec<_> = broken.notes.iter().map(|note| (note.kind, note.detail.as_str())).collect();
    assert_eq!((broken.text.as_str(), notes), ("Lesing\n", vec![(NoteKind::DamagedPart, "w:numbering")]));
    assert_eq!(file(&part("numbering", "")).text, "Lesing\n");
    assert_eq!(plain(&item(1, 0, "Lesing")).text, "Lesing\n");
}
