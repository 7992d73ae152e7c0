//! DOCX files made in memory, one for each feature that a reader of forms may misread.

mod broken;
mod cells;
mod drawings;
mod looks;
mod numbers;

use super::read;
use crate::document::{Block, Cell, Document, Fragment, NoteKind};
use crate::read::ReadError;
use crate::read::office::zipped;

const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

fn part(root: &str, content: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{TRANSITIONAL}"
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{content}</w:{root}>"#
    )
}

fn docx(body: &str) -> Vec<u8> {
    zipped(&[("word/document.xml", &part("document", &format!("<w:body>{body}</w:body>")))])
}

fn document(body: &str) -> Document {
    read(&docx(body)).unwrap()
}

/// The text view of a body.
fn text(body: &str) -> String {
    document(body).text
}

fn p(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

fn r(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

fn tc(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(&r(text)))
}

fn tr(cells: &str) -> String {
    format!("<w:tr>{cells}</w:tr>")
}

fn tbl(rows: &str) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
}

fn sdt(properties: &str, content: &str) -> String {
    format!(
        "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
}

fn checkbox(checked: &str, content: &str) -> String {
    let states = r#"<w14:checkedState w14:val="2612"/><w14:uncheckedState w14:val="2610"/>"#;
    sdt(&format!("<w14:checkbox>{checked}{states}</w14:checkbox>"), content)
}

fn field(data: &str, instruction: &str, result: &str) -> String {
    let char = |kind: &str, data: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}">{data}</w:fldChar></w:r>"#);
    let instruction = format!("<w:r><w:instrText> {instruction} </w:instrText></w:r>");
    [char("begin", data), instruction, char("separate", ""), r(result), char("end", "")].concat()
}

/// Row, column, row span, column span, text of each cell of the only table.
fn cells(document: &Document) -> Vec<(u32, u32, u32, u32, &str)> {
    let [Block::Table(table)] = document.blocks.as_slice() else { panic!("{:?}", document.blocks) };
    let text = |cell: &Cell| &document.text[cell.span.clone()];
    table.cells.iter().map(|cell| (cell.row, cell.col, cell.row_span, cell.col_span, text(cell))).collect()
}

fn texts(fragments: &[Fragment]) -> Vec<&str> {
    fragments.iter().map(|fragment| fragment.text.as_str()).collect()
}

#[test]
fn a_paragraph_is_a_line_and_a_break_ends_it() {
    let runs =
        [&r("Navn: "), &r("Kåre &amp; S&#248;nn"), "<w:r><w:br/><w:t>Vei\n1</w:t><w:cr/><w:t> </w:t></w:r>"].concat();
    assert_eq!(text(&[p(&runs), p(""), p(&r(" slutt "))].concat()), "Navn: Kåre & Sønn\nVei 1\nslutt\n");
}

#[test]
fn a_tab_is_a_column_only_between_texts() {
    let document = document(&p("<w:r><w:tab/><w:t>Eier</w:t><w:tab/><w:tab/><w:t>UH</w:t><w:tab/></w:r>"));
    let [Block::Line(line)] = document.blocks.as_slice() else { panic!("{:?}", document.blocks) };
    assert_eq!(texts(&line.fragments), ["Eier", "UH"]);
    let in_cell = text(&tbl(&tr("<w:tc><w:p><w:r><w:t>Eier</w:t><w:tab/><w:t>UH</w:t></w:r></w:p></w:tc>")));
    assert_eq!(in_cell, "Eier UH\n");
}

#[test]
fn a_checkbox_has_the_state_of_its_control() {
    let cases = [
        (r#"<w14:checked w14:val="1"/>"#, "☒", "☒", false),
        (r#"<w14:checked w14:val="true"/>"#, "☑", "☒", false),
        ("<w14:checked/>", "", "☒", false),
        (r#"<w14:checked w14:val="0"/>"#, "☐", "☐", false),
        (r#"<w14:checked w14:val="off"/>"#, "", "☐", false),
        (r#"<w14:checked w14:val="0"/>"#, "☒", "⍰", true),
        (r#"<w14:checked w14:val="1"/>"#, "☐", "⍰", true),
        ("", "☒", "☒", false),
        ("", "", "⍰", false),
        (r#"<w14:checked w14:val="kanskje"/>"#, "?", "⍰", false),
    ];
    for (checked, glyph, mark, contradictory) in cases {
        let document = document(&p(&[r("Ja "), checkbox(checked, &r(glyph)), r(" Nei")].concat()));
        assert_eq!(document.text, format!("Ja {mark} Nei\n"), "{checked} {glyph}");
        let places: Vec<_> = document.notes.iter().map(|note| (note.kind, note.span.clone().unwrap())).collect();
        let expected = contradictory.then_some((NoteKind::ContradictoryCheckbox, 3..6));
        assert_eq!(places, Vec::from_iter(expected), "{checked} {glyph}");
    }
}

#[test]
fn a_checkbox_may_have_glyphs_of_its_own() {
    let states = r#"<w14:checkedState w14:val="00FE" w14:font="Wingdings"/><w14:uncheckedState w14:val="006E" w14:font="Wingdings"/>"#;
    let box_with = |checked: &str, glyph: &str| {
        let glyph = format!(r#"<w:r><w:sym w:font="Wingdings" w:char="{glyph}"/></w:r>"#);
        document(&p(&sdt(
            &format!(r#"<w14:checkbox><w14:checked w14:val="{checked}"/>{states}</w14:checkbox>"#),
            &glyph,
        )))
    };
    for (checked, glyph, mark, notes) in [("1", "F0FE", "☒\n", 0), ("0", "F06E", "☐\n", 0), ("1", "F06E", "⍰\n", 1)]
    {
        let document = box_with(checked, glyph);
        assert_eq!((document.text.as_str(), document.notes.len()), (mark, notes), "{checked} {glyph}");
    }
}

#[test]
fn a_checkbox_control_may_wrap_a_paragraph_a_cell_or_a_row() {
    let checked = r#"<w14:checked w14:val="1"/>"#;
    assert_eq!(text(&checkbox(checked, &p(&r("☒")))), "☒\n");
    assert_eq!(text(&checkbox(checked, &p(""))), "☒\n");
    assert_eq!(text(&checkbox(checked, "")), "☒\n");
    let row = tr(&[tc("", "Ja"), checkbox(checked, &tc("", "☒"))].concat());
    assert_eq!(text(&tbl(&row)), "Ja | ☒\n");
    let box_in_row = tr(&[tc("", "☒"), tc("", "Ja")].concat());
    assert_eq!(text(&tbl(&checkbox(checked, &box_in_row))), "☒ | Ja\n");
}

#[test]
fn a_legacy_checkbox_has_the_state_in_its_data() {
    let cases = [
        ("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>", "☐"),
        ("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "☒"),
        ("<w:checkBox><w:checked w:val=\"?\"/></w:checkBox>", "⍰"),
    ];
    for (data, mark) in cases {
        let data = format!("<w:ffData>{data}</w:ffData>");
        assert_eq!(text(&p(&[field(&data, "FORMCHECKBOX", "☐"), r(" Ja")].concat())), format!("{mark} Ja\n"));
    }
    assert_eq!(text(&p(&field("", "FORMCHECKBOX", ""))), "⍰\n");
}

#[test]
fn a_macro_button_shows_the_text_after_its_name() {
    let button = |face: &str| {
        format!(
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON  Kryss</w:instrText></w:r>
            <w:r><w:instrText xml:space="preserve">Av {face}<w:fldChar w:fldCharType="end"/></w:r>"#
        )
    };
    let symbol = button(r#"</w:instrText><w:sym w:font="Wingdings" w:char="F0FE"/>"#);
    assert_eq!(text(&p(&[r("Ja "), symbol].concat())), "Ja ☒\n");
    assert_eq!(text(&p(&[r("Ja "), button("☐</w:instrText>")].concat())), "Ja ☐\n");
    let prompt = document(&p(&button("[Skriv navn]</w:instrText>")));
    let placeholders = prompt.placeholders.iter().map(|span| &prompt.text[span.clone()]);
    assert_eq!(placeholders.collect::<Vec<_>>(), ["[Skriv navn]"]);
}

#[test]
fn a_form_field_shows_its_result() {
    let list = r#"<w:ddList><w:result w:val="1"/><w:listEntry w:val="Vår"/><w:listEntry w:val="Høst"/></w:ddList>"#;
    let dropdown = field(&format!("<w:ffData>{list}</w:ffData>"), "FORMDROPDOWN", "");
    let input = field("<w:ffData><w:textInput/></w:ffData>", "FORMTEXT", "Kari");
    assert_eq!(text(&p(&[dropdown, r(" "), input].concat())), "Høst Kari\n");
}

#[test]
fn shown_content_that_cannot_be_read_is_noted() {
    let endless = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#;
    let document = document(&[&p(&r("før")), "<w:altChunk/>", &p(&[endless, &r("etter")].concat())].concat());
    assert_eq!(document.text, "før\n");
    let notes: Vec<_> = document.notes.iter().map(|note| (note.kind, note.detail.as_str())).collect();
    assert_eq!(notes, [(NoteKind::DamagedPart, "w:altChunk"), (NoteKind::DamagedPart, "w:fldChar")]);
}

#[test]
fn a_placeholder_is_marked_apart_from_the_text_around_it() {
    let placeholder = sdt("<w:showingPlcHdr/>", &[r("Klikk "), r("her")].concat());
    let filled = sdt(r#"<w:showingPlcHdr w:val="0"/>"#, &r("Bodø"));
    let in_line = document(&p(&[r("  Eier: "), filled, r(" UH: "), placeholder.clone(), r(" ")].concat()));
    assert_eq!(in_line.text, "Eier: Bodø UH: Klikk her\n");
    assert_eq!(in_line.placeholders.iter().map(|span| &in_line.text[span.clone()]).collect::<Vec<_>>(), ["Klikk her"]);
    let row = tr(&[tc("", "Rolle"), format!("<w:tc>{}</w:tc>", p(&placeholder))].concat());
    let in_cell = document(&tbl(&row));
    assert_eq!(in_cell.placeholders.iter().map(|span| &in_cell.text[span.clone()]).collect::<Vec<_>>(), ["Klikk her"]);
}

#[test]
fn controls_around_cells_and_rows_do_not_shift_columns() {
    let row = |cells: &[String]| tr(&cells.concat());
    let rows = [
        row(&[tc("", "a"), sdt("", &tc("", "b")), tc("", "c")]),
        sdt("", &row(&[tc("", "d"), tc("", "e"), tc("", "f")])),
        sdt("", &[row(&[tc("", "g")]), row(&[tc("", "h"), sdt("", &sdt("", &tc("", "i")))])].concat()),
    ];
    let document = document(&sdt("", &tbl(&rows.concat())));
    let places: Vec<_> = cells(&document).iter().map(|&(row, col, .., text)| (row, col, text)).collect();
    let expected = [
        (0, 0, "a"),
        (0, 1, "b"),
        (0, 2, "c"),
        (1, 0, "d"),
        (1, 1, "e"),
        (1, 2, "f"),
        (2, 0, "g"),
        (3, 0, "h"),
        (3, 1, "i"),
    ];
    assert_eq!(places, expected);
}

#[test]
fn merged_cells_keep_the_columns() {
    let rows = [
        tr(&[tc(r#"<w:vMerge w:val="restart"/>"#, "a"), tc(r#"<w:gridSpan w:val="2"/>"#, "b"), tc("", "c")].concat()),
        tr(&[tc("<w:vMerge/>", ""), tc("", "d"), tc("", "e"), tc("", "f")].concat()),
        tr(&["<w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>".to_owned(), tc("", "g"), tc("<w:vMerge/>", "h")].concat()),
        tr(&[tc(r#"<w:hMerge w:val="restart"/>"#, "i"), tc("<w:hMerge/>", ""), tc("", "j")].concat()),
    ];
    let document = document(&tbl(&rows.concat()));
    let expected = [
        (0, 0, 2, 1, "a"),
        (0, 1, 1, 2, "b"),
        (0, 3, 1, 1, "c"),
        (1, 1, 1, 1, "d"),
        (1, 2, 1, 1, "e"),
        (1, 3, 1, 1, "f"),
        (2, 2, 1, 1, "g"),
        (2, 3, 1, 1, "h"),
        (3, 0, 1, 2, "i"),
        (3, 2, 1, 1, "j"),
    ];
    assert_eq!(cells(&document), expected);
}

#[test]
fn each_paragraph_of_a_cell_is_a_line_of_it() {
    let document = document(&tbl(&tr(&format!("<w:tc>{}{}{}</w:tc>", p(&r("Eier: 10%")), p(""), p(&r("UH: 15 %"))))));
    let [Block::Table(table)] = document.blocks.as_slice() else { panic!("{:?}", document.blocks) };
    assert_eq!(texts(&table.cells[0].lines), ["Eier: 10%", "UH: 15 %"]);
}

#[test]
fn a_row_that_holds_a_table_is_layout() {
    let inner = tbl(&tr(&[tc("", "Sum"), tc("", "900")].concat()));
    let holding = tr(&[tc("", "Total sum:"), format!("<w:tc>{inner}{}</w:tc>", p(&r("kr")))].concat());
    let plain = |text: &str| tr(&[tc("", text), tc("", "x")].concat());
    let document = document(&tbl(&[plain("Eier"), holding, plain("UH"), plain("PPT")].concat()));
    assert_eq!(document.text, "Eier | x\nTotal sum:\nSum | 900\nkr\nUH | x\nPPT | x\n");
    let Some(Block::Table(last)) = document.blocks.last() else { panic!("{:?}", document.blocks) };
    assert_eq!(
        last.cells.iter().map(|cell| (cell.row, cell.col)).collect::<Vec<_>>(),
        [(0, 0), (0, 1), (1, 0), (1, 1)]
    );
}

#[test]
fn deleted_or_hidden_text_is_left_out() {
    let runs = [
        &r("Sum "),
        &format!("<w:del>{}<w:r><w:delText>100</w:delText></w:r></w:del>", r("100")),
        &format!("<w:ins>{}</w:ins><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>", r("200"), r("300"), r(" kr")),
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>",
        r#"<w:r><w:rPr><w:vanish w:val="0"/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>!</w:t></w:r>"#,
    ];
    let changed = document(&p(&runs.concat()));
    assert_eq!(changed.text, "Sum 200 kr!\n");
    // A move counts once, at one of its places; the formatting before a change does not count.
    let notes: Vec<_> = changed.notes.iter().map(|note| (note.kind, note.detail.as_str())).collect();
    assert_eq!(notes, [(NoteKind::UnacceptedChanges, "3")]);
    let gone = tr(&["<w:trPr><w:del/></w:trPr>", &tc("", "")].concat());
    let rows = document(&tbl(&[tr(&tc("", "a")), gone, tr(&tc("", "b"))].concat()));
    assert_eq!((rows.text.as_str(), rows.notes.len()), ("a\nb\n", 1));
}

#[test]
fn footnotes_and_comments_are_left_out() {
    let references =
        r#"<w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="3"/><w:commentReference w:id="0"/></w:r>"#;
    let body = p(&[r("Eier 100"), references.to_owned(), r(" kr")].concat());
    let note = |root: &str, kind: &str| part(root, &format!(r#"<w:{kind} w:id="2">{}</w:{kind}>"#, p(&r("utenfor"))));
    let file = zipped(&[
        ("word/document.xml", &part("document", &body)),
        ("word/footnotes.xml", &note("footnotes", "footnote")),
        ("word/comments.xml", &note("comments", "comment")),
    ]);
    assert_eq!(read(&file).unwrap().text, "Eier 100 kr\n");
}

#[test]
fn dropdowns_and_dates_show_their_text() {
    let items =
        r#"<w:listItem w:displayText="Regional" w:value="r"/><w:listItem w:displayText="Desentralisert" w:value="d"/>"#;
    let controls = [
        sdt(&format!(r#"<w:dropDownList w:lastValue="d">{items}</w:dropDownList>"#), &r("Desentralisert")),
        sdt(&format!("<w:comboBox>{items}</w:comboBox>"), &r(" Begge ")),
        sdt(
            r#"<w:date w:fullDate="2024-02-01T00:00:00Z"><w:dateFormat w:val="dd.MM.yyyy"/></w:date>"#,
            &r("01.02.2024"),
        ),
        sdt(&format!("<w:showingPlcHdr/><w:dropDownList>{items}</w:dropDownList>"), &r("Velg et element.")),
    ];
    let document = document(&p(&controls.concat()));
    assert_eq!(document.text, "Desentralisert Begge 01.02.2024Velg et element.\n");
    assert_eq!(document.placeholders.len(), 1);
}

#[test]
fn a_text_box_is_read_once_and_after_its_paragraph() {
    let shape = |text: &str| format!("<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>", p(&r(text)));
    let both = format!("<mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>", shape("boks"), shape("boks"));
    let runs = format!("{}<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>{}", r("Før "), r("etter"));
    let read = document(&p(&runs));
    assert_eq!(read.text, "Før etter\nboks\n");
    assert_eq!(read.floating, [11..15], "so that it is not taken for the answer beside it");
    let fallback = format!("<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>", shape("boks"));
    assert_eq!(text(&p(&format!("<w:r>{fallback}</w:r>"))), "boks\n");
}

#[test]
fn any_prefix_and_both_vocabularies() {
    for uri in [TRANSITIONAL, STRICT] {
        let prefixed = format!(
            "<x:document xmlns:x=\"{uri}\"><x:body><x:p><x:r><x:t>Bodø</x:t></x:r></x:p></x:body></x:document>"
        );
        let default = prefixed.replace("<x:", "<").replace("</x:", "</").replace("xmlns:x", "xmlns");
        for part in [prefixed, default] {
            assert_eq!(read(&zipped(&[("word/document.xml", &part)])).unwrap().text, "Bodø\n", "{part}");
        }
    }
    let foreign = part("document", &p(&r("x"))).replace(TRANSITIONAL, "urn:x");
    assert!(matches!(read(&zipped(&[("word/document.xml", &foreign)])), Err(ReadError::Damaged(_))));
}

#[test]
fn the_main_part_is_found_by_its_relationship() {
    let relationships = |target: &str| {
        let uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        format!(r#"<Relationships><Relationship Type="{uri}" Target="{target}"/></Relationships>"#)
    };
    let body = part("document", &p(&r("her")));
    for (target, name) in [("/word/document2.xml", "word/document2.xml"), ("Word\\hoved.xml", "Word\\hoved.xml")] {
        let file = zipped(&[("_rels/.rels", &relationships(target)), (name, &body)]);
        assert_eq!(read(&file).unwrap().text, "her\n", "{target}");
    }
    let missing = zipped(&[("_rels/.rels", &relationships("word/borte.xml")), ("WORD/DOCUMENT.XML", &body)]);
    assert_eq!(read(&missing).unwrap().text, "her\n");
}

#[test]
fn headers_are_read_only_where_the_body_has_no_text() {
    let relationships = r#"<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/header" Target="header1.xml"/></Relationships>"#;
    let header = part("hdr", &p(&r("topp")));
    let file = |body: &str| {
        let body = part("document", body);
        let parts = [
            ("word/document.xml", &*body),
            ("word/_rels/document.xml.rels", relationships),
            ("word/header1.xml", &header),
        ];
        read(&zipped(&parts))
    };
    assert_eq!(file(&p(&r("midt"))).unwrap().text, "midt\n");
    assert_eq!(file(&tbl(&tr(&tc("", " ")))).unwrap().text, "\ntopp\n");
    assert_eq!(read(&docx(&p(""))), Err(ReadError::NoText { pages: 0 }));
}
