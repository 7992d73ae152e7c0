//! Pictures and shapes.

use super::*;
use crate::document::{Blur, PICTURE};

fn picture(width: &str) -> String {
    format!(r#"<draw:frame svg:width="{width}" svg:height="2cm"><draw:image/></draw:frame>"#)
}

#[test]
fn a_picture_in_a_table_or_as_wide_as_one_stands_in_the_text() {
    let cells = table(&row(&[cell("", "Eier"), cell("", &picture("4cm"))]));
    let read = document(&[cells, p(&picture("6.3in")), p(&format!("{}Vedlegg", picture("40mm")))].concat());
    assert_eq!(read.text, format!("Eier | {PICTURE}\n{PICTURE}\nVedlegg\n"), "the last is a logo");
    assert_eq!(read.pictures.len(), 2);
}

#[test]
fn a_shape_without_text_is_drawn_over_the_words_beside_it() {
    assert_eq!(text(&p("Ja ☐ Nei ☐<draw:custom-shape/>")), "Ja ⍰ Nei ⍰\n");
    let notes = |body: &str| {
        let notes = document(&p(body)).notes;
        notes.into_iter().map(|note| (note.kind, note.detail)).collect::<Vec<_>>()
    };
    assert_eq!(notes("Ja / Nei<draw:ellipse/>"), [(NoteKind::Blurred(Blur::Drawn), "Ja / Nei".to_owned())]);
    assert_eq!(notes("Eier: Bodø<draw:line/>"), []);
}
