//! Pages that are lost, or cannot be decompressed to their end, are reported.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::*;
use crate::document::Blur;

/// The notes on a file whose object 4 is a compressed stream with these entries, changed by `spoil`.
fn packed(page: &str, entries: &str, spoil: impl Fn(&mut Vec<u8>)) -> Vec<(NoteKind, String)> {
    let words: String = (0..40).map(|row| text(50, 780 - 18 * row, &format!("Linje {row} av skjemaet"))).collect();
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(words.as_bytes()).unwrap();
    let mut bytes = encoder.finish().unwrap();
    spoil(&mut bytes);
    let file = pdf(&[(&(text(50, 60, "Side en") + "/X Do\n"), page)], &["@"], "");
    let head = format!("<<{entries}/Length {}>>stream\n", bytes.len()).into_bytes();
    let stream = [head, bytes, b"\nendstream".to_vec()].concat();
    let at = file.windows(3).position(|part| part == b"\n@\n").unwrap() + 1;
    let document = read(&[&file[..at], &stream, &file[at + 1..]].concat()).unwrap();
    document.notes.iter().map(|note| (note.kind, note.detail.clone())).collect()
}

#[test]
fn contents_that_do_not_decompress_to_their_end_are_damaged() {
    let own = ("/Contents[4 0 R]", "/Filter[/FlateDecode]");
    let called = "/Resources<</Font<</F 3 0 R>>/XObject<</X 4 0 R>>>>";
    let form = "/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Filter/FlateDecode";
    for (page, entries) in [(own.0, own.1), (called, form)] {
        assert_eq!(packed(page, entries, |_| {}), [], "{page}");
        let damaged = [(NoteKind::DamagedPart, "page 1: contents".to_owned())];
        assert_eq!(packed(page, entries, |bytes| bytes.truncate(bytes.len() / 2)), damaged, "{page}");
    }
}

#[test]
fn missing_pages_are_noted() {
    let whole = pdf(&[(&text(50, 700, "Side en"), ""), (&text(50, 700, "Side to"), "")], &[], "");
    let lost = String::from_utf8(whole).unwrap().replacen("6 0 R]/Count 2", "9 0 R]/Count 2", 1);
    let document = read(lost.as_bytes()).unwrap();
    let notes: Vec<_> = document.notes.iter().map(|note| (note.kind, note.detail.as_str())).collect();
    assert_eq!(notes, [(NoteKind::DamagedPart, "1 of 2 pages")]);
}

#[test]
fn a_page_without_a_field_that_it_lists_is_damaged() {
    let field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(350 000)/Rect[100 690 300 710]>>";
    let damaged = |listed: &str| {
        let file = pdf(&[(&text(50, 700, "Side en"), listed)], &[field], "");
        read(&file).unwrap().notes.iter().filter(|note| note.kind == NoteKind::DamagedPart).count()
    };
    assert_eq!(damaged("/Annots[4 0 R]"), 0);
    assert_eq!(damaged("/Annots[4 0 R 99 0 R]"), 1);
    assert_eq!(damaged("/Annots 98 0 R"), 1);
}

#[test]
fn the_text_of_a_page_with_a_damaged_font_is_unclear() {
    let fonts = "/Resources<</Font<</F 4 0 R>>>>";
    let plain = "/Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 32/LastChar 34";
    let unclear = |entries: &str, stream: &str| {
        let font = format!("<<{plain}{entries}>>");
        let file = pdf(&[(&text(50, 700, "Side en"), fonts), (&text(50, 700, "Side to"), "")], &[&font, stream], "");
        let document = read(&file).unwrap();
        let notes = document.notes.iter().filter(|note| note.kind == NoteKind::Blurred(Blur::Font));
        notes.filter_map(|note| Some(document.text[note.span.clone()?].trim().to_owned())).collect::<Vec<_>>()
    };
    let map = "<</Length 4>>stream\nmelk\nendstream";
    let packed = "<</Length 4/Filter/FlateDecode>>stream\nmelk\nendstream";
    assert!(unclear("/ToUnicode 5 0 R", map).is_empty());
    assert!(unclear("/ToUnicode/Identity-H/Widths[500 500 500]", map).is_empty());
    assert_eq!(unclear("/ToUnicode 5 0 R", packed), ["Side en"]);
    assert_eq!(unclear("/ToUnicode 90 0 R", map), ["Side en"], "it is not in the file");
    assert_eq!(unclear("/Widths[500 500]", map), ["Side en"], "widths of two characters of three");
    assert_eq!(unclear("/FontDescriptor<</FontFile2 5 0 R>>", packed), ["Side en"]);
}
