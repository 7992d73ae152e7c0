//! Pictures and shapes.

use super::*;
use crate::document::{Blur, PICTURE};

/// Namespaces of drawings, declared where they are used.
const NAMES: &str = r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#;

/// A drawing so many centimetres wide and two high.
fn drawing(centimetres: u32, content: &str) -> String {
    let (width, height) = (centimetres * 360_000, 2 * 360_000);
    format!(
        "<w:r><w:drawing {NAMES}><wp:inline><wp:extent cx=\"{width}\" cy=\"{height}\"/>{content}</wp:inline></w:drawing></w:r>"
    )
}

fn picture(centimetres: u32) -> String {
    drawing(centimetres, "<a:graphic><a:blip/></a:graphic>")
}

fn shape(preset: &str) -> String {
    drawing(3, &format!("<wps:wsp><wps:spPr><a:prstGeom prst=\"{preset}\"/></wps:spPr></wps:wsp>"))
}

/// The stretches with something drawn over them.
fn drawn(document: &Document) -> Vec<&str> {
    let drawn = document.notes.iter().filter(|note| note.kind == NoteKind::Blurred(Blur::Drawn));
    drawn.map(|note| note.detail.as_str()).collect()
}

#[test]
fn a_picture_in_a_table_or_as_wide_as_one_stands_in_the_text() {
    let cell = format!("<w:tc>{}</w:tc>", p(&picture(4)));
    let read = document(&(tbl(&tr(&(tc("", "Eier") + &cell))) + &p(&picture(16)) + &p(&(picture(4) + &r("Vedlegg")))));
    assert_eq!(read.text, format!("Eier | {PICTURE}\n{PICTURE}\nVedlegg\n"), "the last is a logo");
    assert_eq!(read.pictures.len(), 2);
    let old = r#"<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:400pt;height:90pt"><v:imagedata/></v:shape></w:pict></w:r>"#;
    assert_eq!(document(&p(old)).pictures.len(), 1);
    let behind =
        picture(16).replace("<wp:inline>", r#"<wp:anchor behindDoc="1">"#).replace("</wp:inline>", "</wp:anchor>");
    assert_eq!(text(&p(&(behind + &r("Skjema")))), "Skjema\n", "a watermark");
}

#[test]
fn a_shape_beside_boxes_makes_them_unclear() {
    for preset in ["ellipse", "rect", "line", "mathMultiply"] {
        assert_eq!(text(&p(&(r("Regional ☐ Desentralisert ☐") + &shape(preset)))), "Regional ⍰ Desentralisert ⍰\n");
    }
    let icon = drawing(0, "<a:blip/>");
    assert_eq!(text(&p(&(icon + &r("Ja ☐ Nei ☐")))), "Ja ⍰ Nei ⍰\n", "a picture of a tick");
}

#[test]
fn a_shape_beside_words_may_choose_them_and_a_line_beside_a_paragraph_separates_it() {
    assert_eq!(drawn(&document(&p(&(r("Ja / Nei") + &shape("ellipse"))))), ["Ja / Nei"]);
    assert_eq!(drawn(&document(&p(&(r("Eier: Bodø") + &shape("line"))))), [""; 0]);
    let cell = format!("<w:tc>{}</w:tc>", p(&(r("350 000") + &shape("line"))));
    assert_eq!(drawn(&document(&tbl(&tr(&cell)))), ["350 000"], "in a table it may strike the amount out");
    let boxed =
        shape("rect").replace("</wps:wsp>", &format!("<w:txbxContent>{}</w:txbxContent></wps:wsp>", p(&r("NB"))));
    let read = document(&p(&(r("Ja ☐ Nei ☒") + &boxed)));
    assert_eq!(read.text, "Ja ☐ Nei ☒\nNB\n", "a text box is read as such");
}

#[test]
fn a_contradictory_box_in_a_text_box_is_noted() {
    let checkbox = sdt(r#"<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>"#, &r("☐"));
    let boxed = format!("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>", p(&(r("Ja ") + &checkbox)));
    let read = document(&p(&(r("Svar") + &boxed)));
    assert_eq!(read.text, "Svar\nJa ⍰\n");
    assert!(read.notes.iter().any(|note| note.kind == NoteKind::ContradictoryCheckbox));
    assert_eq!(read.floating.len(), 1);
}

#[test]
fn a_row_pasted_from_excel_into_a_cell_is_one_line() {
    let inner =
        tbl(&[["Lønn", "96 000"], ["Reise", "144 000"]].map(|row| tr(&row.map(|text| tc("", text)).concat())).concat());
    let cell = format!("<w:tc>{}{inner}{}</w:tc>", p(&r("240 000")), p(""));
    let Block::Table(table) =
        &document(&tbl(&tr(&[tc("", "Regional"), cell, tc("", "350"), tc("", "559")].concat()))).blocks[0]
    else {
        panic!("no table")
    };
    let lines: Vec<&str> = table.cells[1].lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(lines, ["240 000", "Lønn 96 000", "Reise 144 000"]);
}
