use super::*;
use crate::document::{Block, Line, Table};

/// A PDF with one Helvetica; `pages` are content streams, each with further entries of its page, `more` are objects
/// from number 4 on, `trailer` more entries of the trailer.
fn pdf(pages: &[(&str, &str)], more: &[&str], trailer: &str) -> Vec<u8> {
    let first = 4 + more.len();
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", first + 2 * page)).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/MediaBox[0 0 600 800]/Kids[{}]/Count {}>>", kids.join(" "), kids.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    objects.extend(more.iter().map(|object| (*object).to_owned()));
    for (content, entries) in pages {
        let (own, page) = (objects.len() + 1, "/Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>");
        let content_entry = format!("/Contents {} 0 R", own + 1);
        let content_entry = if entries.contains("/Contents") { "" } else { &content_entry };
        objects.push(format!("<<{page}{content_entry}{entries}>>"));
        objects.push(format!("<</Length {}>>stream\n{content}\nendstream", content.len()));
    }
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).into_bytes());
    }
    let end = format!("trailer<</Root 1 0 R/Size {}{trailer}>>\nstartxref\n{}\n%%EOF", objects.len() + 1, bytes.len());
    bytes.extend((table + &end).into_bytes());
    bytes
}

/// Text at a place, as content.
fn text(x: u32, y: u32, text: &str) -> String {
    format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET\n")
}

/// Two columns with Word's borders, thin filled rectangles in pieces; `tops` are the upper edges of the rows.
fn borders(tops: &[u32]) -> String {
    let row = |y: &u32| {
        format!("50 {y} 0.48 0.48 re f* 50.48 {y} 149 0.48 re f* 199.5 {y} 0.48 0.48 re f* 200 {y} 150 0.48 re f*\n")
    };
    let sides = |pair: &[u32]| {
        let side = |x: u32| format!("{x} {} 0.48 {} re f*\n", pair[1], pair[0] - pair[1]);
        [50, 199, 350].map(side).concat()
    };
    tops.iter().map(row).chain(tops.windows(2).map(sides)).collect()
}

/// Reads without a password.
fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    super::read(bytes, &Reading::default(), None)
}

fn lines(document: &Document) -> Vec<String> {
    document.text.lines().map(str::to_owned).collect()
}

fn cells(table: &Table) -> Vec<(u32, u32, String)> {
    let text = |cell: &crate::document::Cell| cell.lines.iter().map(|line| line.text.as_str()).collect::<String>();
    table.cells.iter().map(|cell| (cell.row, cell.col, text(cell))).collect()
}

/// A table of two columns that only the structure tree shows; `tree` is the content of its root.
fn tagged(tree: &str) -> Vec<u8> {
    let marked = |id: u32, x: u32, y: u32, word: &str| {
        format!("/TD <</MCID {id}>> BDC /Span <</Lang(nb)>> BDC {} EMC EMC\n", text(x, y, word))
    };
    let words =
        [marked(0, 55, 706, "Eier"), marked(1, 90, 706, "UH"), marked(2, 55, 686, "5"), marked(3, 90, 686, "7")];
    let cell = |id: u32| format!("<</S/TD/K {id}>>");
    let rows = format!("<</S/TR/K[{}{}]>><</S/Rad/K[{}{}]>>", cell(0), cell(1), cell(2), cell(3));
    let root = format!("<</Type/StructTreeRoot/RoleMap<</Rad/TR>>/K {tree}>>");
    let table = format!("<</S/Table/Pg 6 0 R/K[{rows}]>>");
    let bytes = pdf(&[(&words.concat(), "")], &[&root, &table], "");
    let text = String::from_utf8(bytes).unwrap();
    text.replacen("/Type/Catalog/Pages 2 0 R", "/Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R", 1).into_bytes()
}

#[test]
fn the_structure_tree_makes_a_table_without_rules() {
    let document = read(&tagged("5 0 R")).unwrap();
    let [Block::Table(table)] = &document.blocks[..] else { panic!("{:?}", document.blocks) };
    let expected = [(0, 0, "Eier"), (0, 1, "UH"), (1, 0, "5"), (1, 1, "7")];
    assert_eq!(cells(table), expected.map(|(row, col, text)| (row, col, text.to_owned())));
}

#[test]
fn a_tree_with_a_cycle_or_without_a_table_loses_no_text() {
    for tree in ["4 0 R", "[<</S/Sect/K 4 0 R>>]", "[<</S/Table/K 5>>]", "<</S/TD/K[0 1]>>", "99 0 R"] {
        let words: Vec<String> = lines(&read(&tagged(tree)).unwrap());
        assert_eq!(words.join(" ").split_whitespace().collect::<Vec<_>>(), ["Eier", "UH", "5", "7"], "{tree}");
    }
}

#[test]
fn words_borders_make_a_table_below_its_line() {
    let content = [
        text(50, 740, "Total sum"),
        borders(&[720, 700, 680]),
        text(55, 706, "Eier"),
        text(205, 706, "UH"),
        text(55, 686, "Kr. 357 500,-"),
        text(205, 686, "542.500,-"),
    ];
    let document = read(&pdf(&[(&content.concat(), "")], &[], "")).unwrap();
    let [Block::Line(Line { fragments }), Block::Table(table)] = &document.blocks[..] else {
        panic!("{:?}", document.blocks)
    };
    assert_eq!((fragments[0].text.as_str(), fragments[0].left), ("Total sum", 50.0));
    let expected = [(0, 0, "Eier"), (0, 1, "UH"), (1, 0, "Kr. 357 500,-"), (1, 1, "542.500,-")];
    assert_eq!(cells(table), expected.map(|(row, col, text)| (row, col, text.to_owned())));
    assert_eq!(document.notes, []);
}

#[test]
fn a_box_of_four_lines_is_a_checkbox() {
    let square =
        |x: u32| format!("{x} 700 10 0.5 re {x} 709.5 10 0.5 re {x} 700 0.5 10 re {} 700 0.5 10 re f\n", x + 10);
    let cross = "80 700 m 90 710 l S 80 710 m 90 700 l S\n";
    let content = [text(60, 702, "Ja"), square(80), cross.to_owned(), text(105, 702, "Nei"), square(130)].concat();
    assert_eq!(lines(&read(&pdf(&[(&content, "")], &[], "")).unwrap()), ["Ja ☒ Nei ☐"]);
}

#[test]
fn a_table_over_a_page_break_stays_on_its_first_page() {
    let first = [borders(&[100, 80]), text(55, 86, "1"), text(205, 86, "Lofoten")].concat();
    let second = [borders(&[780, 760]), text(55, 766, "2"), text(205, 766, "Salten"), text(50, 700, "Slutt")].concat();
    let document = read(&pdf(&[(&first, ""), (&second, "")], &[], "")).unwrap();
    assert_eq!(lines(&document), ["1 | Lofoten", "2 | Salten", "Slutt"]);
    assert_eq!(document.place(&(document.text.len() - 6..document.text.len())).page, Some(2));
}

#[test]
fn a_page_is_read_as_displayed() {
    let turned = "BT /F 10 Tf 0 1 -1 0 100 50 Tm (Liggende) Tj ET BT /F 10 Tf 0 1 -1 0 120 50 Tm (side) Tj ET";
    for entries in ["/Rotate 90", "/Rotate 90/CropBox[20 20 580 780]/UserUnit 2", ""] {
        let document = read(&pdf(&[(turned, entries)], &[], "")).unwrap();
        assert_eq!(lines(&document), ["Liggende", "side"], "{entries}");
    }
}

#[test]
fn fields_are_read_in_their_places() {
    let more = [
        "<</Subtype/Widget/FT/Btn/AS/Ja/AP<</N<</Ja 6 0 R>>>>/Rect[80 700 90 710]>>",
        "<</Subtype/Widget/FT/Btn/AS/Off/Rect[130 700 140 710]>>",
        "<</Subtype/Form/BBox[0 0 10 10]/Length 17>>stream\n0 0 9 9 re 1 1 m S\nendstream",
        "<</Subtype/Widget/Parent 8 0 R/Rect[100 668 200 682]>>",
        "<</FT/Tx/V(Kari Pr\\370ve)>>",
        "<</Subtype/FreeText/Contents(Lagt til)/Rect[50 600 200 615]>>",
        "<</Subtype/Widget/FT/Btn/Rect[180 700 190 710]>>",
    ];
    let content = [text(60, 702, "Ja"), text(105, 702, "Nei"), text(150, 702, "Vet"), text(60, 671, "Navn:")].concat();
    let page = [(content.as_str(), "/Annots[4 0 R 5 0 R 7 0 R 9 0 R 10 0 R]")];
    assert_eq!(lines(&read(&pdf(&page, &more, "")).unwrap()), ["Ja ☒ Nei ☐ Vet ⍰", "Navn: Kari Prøve", "Lagt til"]);
}

/// The text read after `Svar:` from a page with a field; `form` holds entries of the file's `AcroForm`.
fn answer(form: &str, field: &str, more: &[&str]) -> String {
    let objects: Vec<&str> = [field].into_iter().chain(more.iter().copied()).collect();
    let page = text(50, 702, "Svar:");
    let bytes = pdf(&[(&page, "/Annots[4 0 R]")], &objects, "");
    let root = "<</Type/Catalog/Pages 2 0 R>>";
    let with_form = format!("<</Type/Catalog/Pages 2 0 R/AcroForm<<{form}>>>>");
    let bytes = String::from_utf8(bytes).unwrap().replacen(root, &with_form, 1).into_bytes();
    lines(&read(&bytes).unwrap()).join("/").trim_start_matches("Svar:").trim().to_owned()
}

fn look(content: &str) -> String {
    let entries = "/Subtype/Form/BBox[0 0 100 14]/Resources<</Font<</F 3 0 R>>>>";
    format!("<<{entries}/Length {}>>stream\n{content}\nendstream", content.len())
}

#[test]
fn a_text_field_shows_its_value_where_its_look_is_empty_stale_or_a_comb() {
    let widget = |entries: &str| format!("<</Subtype/Widget/FT/Tx/Rect[80 698 180 712]/AP<</N 5 0 R>>{entries}>>");
    let old = look("BT /F 10 Tf 2 4 Td (Gammelt) Tj ET");
    let comb = look("BT /F 10 Tf 2 4 Td (8) Tj 20 0 Td (3) Tj 20 0 Td (3) Tj ET");
    assert_eq!(answer("", &widget("/V(Gammelt)"), &[&old]), "Gammelt");
    assert_eq!(answer("", &widget("/V(Nytt)"), &[&look("/Tx BMC EMC")]), "Nytt");
    assert_eq!(answer("/NeedAppearances true", &widget("/V(Nytt)"), &[&old]), "Nytt");
    assert_eq!(answer("", &widget("/V(833)/Ff 16777216"), &[&comb]), "833");
}

#[test]
fn field_values_are_read_in_every_encoding() {
    let widget = |entries: &str| format!("<</Subtype/Widget/Rect[80 698 180 712]{entries}>>");
    for value in ["(200 000,\\205)", "<FEFF00320030003000200030003000302C2013>", "<EFBBBF323030203030302CE28093>"] {
        let value = value.replace("2C2013", "002C2013");
        assert_eq!(answer("", &widget(&format!("/FT/Tx/V{value}")), &[]), "200 000,–", "{value}");
    }
    let options = "/FT/Ch/Opt[[(r)(Regional)][(d)(Desentralisert)]]";
    assert_eq!(answer("", &widget(&format!("{options}/V(d)")), &[]), "Desentralisert");
    assert_eq!(answer("", &widget("/FT/Ch/V[(Regional)(Annet)]"), &[]), "Regional, Annet");
    assert_eq!(answer("", &widget("/FT/Tx/V 5 0 R"), &["<</Length 4>>stream\nKari\nendstream"]), "Kari");
}

#[test]
fn a_button_has_the_state_that_it_shows_or_its_field_says() {
    let button = |entries: &str| answer("", &format!("<</Subtype/Widget/FT/Btn/Rect[80 700 90 710]{entries}>>"), &[]);
    let looks = "/AP<</N<</Ja null/Off null>>>>".replace("null", "<<>>");
    assert_eq!(button(&format!("/AS/Ja/V/Ja{looks}")), "☒");
    assert_eq!(button(&format!("/AS/Off/V/Ja{looks}")), "⍰", "one of the two is stale");
    assert_eq!(button(&format!("/AS/Ja/V/Off{looks}")), "⍰");
    assert_eq!(button(&format!("/V/Ja{looks}")), "☒");
    assert_eq!(button(&format!("/V/Nei{looks}")), "⍰", "a state that it has not");
    assert_eq!(button(&format!("/Ff 32768/V/Nei{looks}")), "☐", "another button of the group is chosen");
    assert_eq!(button("/Ff 32768/V/Nei"), "⍰", "nothing tells which button of the group it is");
    assert_eq!(button("/V/Ja"), "☒");
}

#[test]
fn invisible_text_counts_only_without_visible_text() {
    let hidden = |shown: &str| format!("BT /F 10 Tf 3 Tr 50 700 Td (Skannet) Tj ET {shown}");
    let read = |content: &str| read(&pdf(&[(content, "")], &[], "")).map(|document| lines(&document));
    assert_eq!(read(&hidden("")), Ok(vec!["Skannet".to_owned()]));
    assert_eq!(read(&hidden("BT 0 Tr /F 10 Tf 50 600 Td (Trykt) Tj ET")), Ok(vec!["Trykt".to_owned()]));
}

#[test]
fn a_form_that_only_acrobat_shows_is_an_error() {
    let page = text(50, 700, "Please wait...");
    let bytes = |form: &str| {
        let bytes = String::from_utf8(pdf(&[(&page, "")], &["<<>>"], "")).unwrap();
        let root = "<</Type/Catalog/Pages 2 0 R>>";
        bytes.replacen(root, &format!("<</Type/Catalog/Pages 2 0 R/AcroForm<<{form}>>>>"), 1).into_bytes()
    };
    assert_eq!(read(&bytes("/XFA(x)/Fields[]")), Err(ReadError::Xfa));
    assert!(read(&bytes("/XFA(x)/Fields[4 0 R]")).is_ok());
    assert!(read(&bytes("/Fields[]")).is_ok());
}

#[test]
fn unreadable_files_are_reported() {
    assert_eq!(read(&pdf(&[("", ""), ("0 0 1 1 re f", "")], &[], "")), Err(ReadError::NoText { pages: 2 }));
    let boxes = "100 700 10 10 re S 100 600 10 10 re S";
    assert_eq!(read(&pdf(&[(boxes, "")], &[], "")), Err(ReadError::NoText { pages: 1 }), "words as outlines");
    assert_eq!(read(&pdf(&[], &[], "")), Err(ReadError::NoPages));
    assert!(matches!(read(b"%PDF-1.4 garbage"), Err(ReadError::Damaged(_))));
    let key = "00".repeat(32);
    let locked = format!("/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{key}>/U<{key}>>>");
    assert_eq!(read(&pdf(&[("", "")], &[], &locked)), Err(ReadError::Encrypted(Lock::Pdf)));
    let twice = "<</Length 0/Filter[/FlateDecode/FlateDecode]>>stream\n\nendstream";
    let inflated = Err(ReadError::TooLarge { what: Limit::Inflated });
    assert_eq!(read(&pdf(&[("", "/Contents[4 0 R]")], &[twice], "")), inflated);
    let many = vec![("", ""); MAX_PAGES + 1];
    assert_eq!(read(&pdf(&many, &[], "")), Err(ReadError::TooLarge { what: Limit::Pages }));
}

#[test]
fn bytes_around_a_file_and_a_wrong_table_place_do_not_matter() {
    let whole = pdf(&[(&text(50, 700, "Eier: Lofoten"), "")], &[], "");
    let at = String::from_utf8_lossy(&whole).rfind("startxref").unwrap();
    let wrong_place = [&whole[..at], b"startxref\n17\n%%EOF"].concat();
    let in_a_mail =
        [b"Content-Type: application/pdf\r\n\r\n".to_vec(), whole.clone(), b"\r\n--grense--".to_vec()].concat();
    for bytes in [whole, wrong_place, in_a_mail] {
        let document = read(&bytes).unwrap();
        assert_eq!((lines(&document), document.notes), (vec!["Eier: Lofoten".to_owned()], vec![]));
    }
}

#[test]
fn a_cut_off_file_is_read_as_far_as_it_goes_and_noted() {
    let pages = [text(50, 700, "Side en"), text(50, 700, "Side to")];
    let whole = pdf(&[(&pages[0], ""), (&pages[1], "")], &[], "");
    let cut = |before: &str| {
        let at = String::from_utf8_lossy(&whole).rfind(before).unwrap();
        read(&whole[..at])
    };
    for (before, expected) in [("startxref", vec!["Side en", "Side to"]), ("7 0 obj", vec!["Side en"])] {
        let document = cut(before).unwrap();
        assert_eq!(lines(&document), expected, "before {before}");
        assert_eq!(document.notes.first().map(|note| note.kind), Some(NoteKind::CutOff));
    }
    assert_eq!(cut("3 0 obj"), Err(ReadError::CutOff));
}

#[test]
fn unmapped_letters_are_noted_and_too_many_are_an_error() {
    let fonts = [
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[5 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\
         /FontDescriptor 6 0 R/DW 500>>",
        "<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>>",
    ];
    let page = "/Resources<</Font<</F 3 0 R/G 4 0 R>>>>";
    let unmapped = "BT /G 10 Tf 50 600 Td <000100020003> Tj ET";
    let read = |known: &str| read(&pdf(&[(&(text(50, 700, known) + unmapped), page)], &fonts, ""));
    assert_eq!(read("Eier"), Err(ReadError::UnreadableFont));
    let document = read(&"Eier: Lofoten ".repeat(5)).unwrap();
    assert!(document.text.ends_with("\u{FFFD}\u{FFFD}\u{FFFD}\n"), "{}", document.text);
    let note = |note: &crate::document::Note| (note.kind, note.detail.clone());
    assert_eq!(document.notes.iter().map(note).collect::<Vec<_>>(), [(NoteKind::UnmappedGlyphs, "4".to_owned())]);
}

mod boxes;
mod damage;
mod emphasis;
mod visible;
