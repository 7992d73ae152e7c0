//! ODT files made in memory, one for each OpenDocument feature that bears on the text.

mod drawings;
mod lists;

use super::read;
use crate::document::{Block, Cell, Document, NoteKind};
use crate::read::office::zipped;
use crate::read::{Limit, Lock, ReadError};

const TYPE: &str = "application/vnd.oasis.opendocument.text";

fn part(root: &str, content: &str) -> String {
    let namespaces = ["office", "text", "table", "form", "style"]
        .map(|name| format!(r#"xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0""#));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:{root} {}
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
            xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">{content}</office:{root}>"#,
        namespaces.join(" ")
    )
}

fn content(styles: &str, body: &str) -> String {
    let styles = format!("<office:automatic-styles>{styles}</office:automatic-styles>");
    part("document-content", &format!("{styles}<office:body><office:text>{body}</office:text></office:body>"))
}

fn odt(body: &str) -> Vec<u8> {
    zipped(&[("mimetype", TYPE), ("content.xml", &content("", body))])
}

fn document(body: &str) -> Document {
    read(&odt(body)).unwrap()
}

/// The text view of a body.
fn text(body: &str) -> String {
    document(body).text
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

fn cell(attributes: &str, text: &str) -> String {
    format!("<table:table-cell {attributes}>{}</table:table-cell>", p(text))
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn table(rows: &str) -> String {
    format!("<table:table><table:table-column/>{rows}</table:table>")
}

/// Row, column, row span, column span, text of each cell of the only table.
fn cells(document: &Document) -> Vec<(u32, u32, u32, u32, &str)> {
    let [Block::Table(table)] = document.blocks.as_slice() else { panic!("{:?}", document.blocks) };
    let text = |cell: &Cell| &document.text[cell.span.clone()];
    table.cells.iter().map(|cell| (cell.row, cell.col, cell.row_span, cell.col_span, text(cell))).collect()
}

fn placeholders(document: &Document) -> Vec<&str> {
    document.placeholders.iter().map(|span| &document.text[span.clone()]).collect()
}

fn notes(document: &Document) -> Vec<(NoteKind, &str)> {
    document.notes.iter().map(|note| (note.kind, note.detail.as_str())).collect()
}

#[test]
fn white_space_collapses_and_elements_write_further_blanks() {
    assert_eq!(text("<text:h>  Kåre\n  &amp; <text:span> S&#248;nn </text:span> </text:h>"), "Kåre & Sønn\n");
    assert_eq!(text(&p(r#"Ja <text:s text:c="2"/>Nei<text:s/> x"#)), "Ja   Nei  x\n");
    assert_eq!(text(&p("Vei 1<text:line-break/> Bodø")), "Vei 1\nBodø\n");
    let document = document(&p("Eier<text:tab/>UH"));
    let [Block::Line(line)] = document.blocks.as_slice() else { panic!("{:?}", document.blocks) };
    assert_eq!(line.fragments.len(), 2);
}

#[test]
fn a_list_without_a_style_has_no_numbers() {
    let item = |content: &str| format!("<text:list-item><text:number>1.</text:number>{content}</text:list-item>");
    let inner = format!("<text:list>{}</text:list>", item(&p("b")));
    let list = format!("<text:list>{}{}</text:list>", item(&[p("a"), inner].concat()), item(&p("c")));
    assert_eq!(text(&list), "a\nb\nc\n");
}

#[test]
fn spans_and_repeats_place_cells() {
    let covered = |times: u32| format!(r#"<table:covered-table-cell table:number-columns-repeated="{times}"/>"#);
    let head = row(&[
        cell(r#"table:number-rows-spanned="2""#, "a"),
        cell(r#"table:number-columns-spanned="3""#, "b"),
        covered(2),
        cell("", "c"),
    ]);
    let rows = [
        format!("<table:table-header-rows>{head}</table:table-header-rows>"),
        row(&[covered(1), cell(r#"table:number-columns-repeated="3""#, ""), cell("", "d")]),
        r#"<table:table-row table:number-rows-repeated="2"/>"#.to_owned(),
        row(&[cell(r#"table:number-rows-spanned="9""#, "e")]),
    ];
    let document = document(&table(&rows.concat()));
    let expected = [
        (0, 0, 2, 1, "a"),
        (0, 1, 1, 3, "b"),
        (0, 4, 1, 1, "c"),
        (1, 1, 1, 1, ""),
        (1, 2, 1, 1, ""),
        (1, 3, 1, 1, ""),
        (1, 4, 1, 1, "d"),
        (4, 0, 1, 1, "e"),
    ];
    assert_eq!(cells(&document), expected);
}

#[test]
fn a_filled_cell_that_repeats_is_noted() {
    let cells = row(&[cell(r#"table:number-columns-repeated="2""#, "100"), cell("", "200")]);
    let repeated = cells.replace("<table:table-row>", r#"<table:table-row table:number-rows-repeated="2">"#);
    let document = document(&table(&repeated));
    assert_eq!(document.text, "100 |  | 200\n");
    let names = ["table:number-columns-repeated", "table:number-rows-repeated"];
    assert_eq!(notes(&document), names.map(|name| (NoteKind::DamagedPart, name)));
}

#[test]
fn a_row_that_holds_a_table_is_layout() {
    let inner = table(&row(&[cell("", "Sum"), cell("", "900")]));
    let holding = row(&[cell("", "Total sum:"), format!("<table:table-cell>{inner}{}</table:table-cell>", p("kr"))]);
    let plain = row(&[cell("", "Eier"), cell("", "x")]);
    assert_eq!(text(&table(&[plain, holding].concat())), "Eier | x\nTotal sum:\nSum | 900\nkr\n");
}

#[test]
fn deleted_and_hidden_text_notes_and_comments_are_left_out() {
    let change = |kind: &str, content: &str| {
        format!(
            "<text:changed-region><text:{kind}><office:change-info><dc:creator>A</dc:creator></office:change-info>{content}</text:{kind}></text:changed-region>"
        )
    };
    let changes = [change("insertion", ""), change("deletion", &p("100")), change("format-change", "")].concat();
    let body = [
        format!("<text:tracked-changes>{changes}</text:tracked-changes>"),
        p(
            r#"Sum <text:change text:change-id="2"/><text:change-start text:change-id="1"/>200<text:change-end text:change-id="1"/>"#,
        ),
        p(
            "a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>b",
        ),
        p(
            "<office:annotation><dc:creator>A</dc:creator><text:p>comment</text:p></office:annotation>c<office:annotation-end/>",
        ),
        p(
            r#"<text:hidden-text text:is-hidden="true">hidden</text:hidden-text><text:variable-set text:display="none">7</text:variable-set>d"#,
        ),
        format!(r#"<text:section text:display="none">{}</text:section>"#, p("hidden")),
        format!(
            "<text:table-of-content><text:table-of-content-source><text:index-title-template>hidden</text:index-title-template></text:table-of-content-source><text:index-body>{}</text:index-body></text:table-of-content>",
            p("Innhold")
        ),
    ];
    let document = document(&body.concat());
    assert_eq!(document.text, "Sum 200\nab\nc\nd\nInnhold\n");
    assert_eq!(notes(&document), [(NoteKind::UnacceptedChanges, "2")]);
}

#[test]
fn styles_hide_text_and_turn_letters_into_boxes() {
    let style = |family: &str, name: &str, properties: &str| {
        format!(
            r#"<style:style style:family="{family}" style:name="{name}"><style:text-properties {properties}/></style:style>"#
        )
    };
    let styles = [
        style("text", "T1", r#"text:display="none""#),
        style("text", "T2", r#"style:font-name="Wingdings1""#),
        style("paragraph", "P1", r#"text:display="none""#),
        style("paragraph", "T1", r#"style:font-name="Calibri""#),
    ];
    let span = |name: &str, text: &str| format!(r#"<text:span text:style-name="{name}">{text}</text:span>"#);
    let line = p(&["Ja ", &span("T2", "þ"), " Nei ", &span("T2", "\u{F0A8}"), &span("T1", "hidden")].concat());
    let others = r#"<text:p text:style-name="P1">hidden</text:p><text:p text:style-name="T1">þ</text:p>"#;
    let file = zipped(&[("content.xml", &content(&styles.concat(), &format!("{line}{others}")))]);
    assert_eq!(read(&file).unwrap().text, "Ja ☒ Nei ☐\nþ\n");
}

#[test]
fn struck_out_text_is_left_out_and_text_that_is_set_off_is_marked() {
    let style = |name: &str, parent: &str, properties: &str| {
        format!(
            r#"<style:style style:family="text" style:name="{name}"{parent}><style:text-properties {properties}/></style:style>"#
        )
    };
    let automatic = [
        style("T1", "", r#"style:text-line-through-style="solid""#),
        style(
            "T2",
            "",
            r#"fo:font-weight="bold" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#,
        ),
        style("T3", r#" style:parent-style-name="Slettet""#, r#"text:display="true""#),
    ];
    let named = part("document-styles", &style("Slettet", "", r#"style:text-line-through-type="double""#));
    let span = |name: &str, text: &str| format!(r#"<text:span text:style-name="{name}">{text}</text:span>"#);
    let line = p(&[span("T1", "Ja"), " ☐ ".to_owned(), span("T2", "Nei"), " ☐".to_owned(), span("T3", " x")].concat());
    let body = content(&automatic.concat(), &line);
    let document = read(&zipped(&[("content.xml", &body), ("styles.xml", &named)])).unwrap();
    assert_eq!(document.text, "☐ Nei ☐\n");
    let struck: Vec<_> = document.struck.iter().map(|struck| (struck.at, struck.text.as_str())).collect();
    assert_eq!(struck, [(0, "Ja"), ("☐ Nei ☐".len(), " x")]);
    assert_eq!(document.strong.iter().map(|span| &document.text[span.clone()]).collect::<Vec<_>>(), ["Nei"]);
}

#[test]
fn a_superscript_digit_is_not_part_of_the_number() {
    for (position, expected) in [("super 58%", "350 000¹\n"), ("33% 58%", "350 000¹\n"), ("-33% 58%", "350 0001\n")] {
        let properties = format!(r#"<style:text-properties style:text-position="{position}"/>"#);
        let style = format!(r#"<style:style style:family="text" style:name="T1">{properties}</style:style>"#);
        let body = content(&style, &p(r#"350 000<text:span text:style-name="T1">1</text:span>"#));
        assert_eq!(read(&zipped(&[("content.xml", &body)])).unwrap().text, expected, "{position}");
    }
}

#[test]
fn a_checkbox_has_the_state_of_its_control() {
    let cases = [
        (r#"loext:checked="true""#, "☒", "☒", false),
        (r#"loext:checked="true""#, "", "☒", false),
        ("", "☐", "☐", false),
        ("", "<text:span>☒</text:span>", "⍰", true),
        (r#"loext:checked="true" loext:checked-state="x" loext:unchecked-state="o""#, "o", "⍰", true),
        (r#"loext:checked="kanskje""#, "?", "⍰", false),
    ];
    for (state, glyph, mark, contradictory) in cases {
        let control =
            format!(r#"<loext:content-control loext:checkbox="true" {state}>{glyph}</loext:content-control>"#);
        let document = document(&p(&format!("Ja {control} Nei")));
        assert_eq!(document.text, format!("Ja {mark} Nei\n"), "{state} {glyph}");
        let places: Vec<_> = document.notes.iter().map(|note| (note.kind, note.span.clone().unwrap())).collect();
        let expected = contradictory.then_some((NoteKind::ContradictoryCheckbox, 3..6));
        assert_eq!(places, Vec::from_iter(expected), "{state} {glyph}");
    }
}

#[test]
fn controls_show_their_text_and_say_when_it_is_a_placeholder() {
    let list = r#"<loext:list-item loext:display-text="Vår" loext:value="v"/>"#;
    let controls = [
        &format!("<loext:content-control>{list}Høst</loext:content-control>"),
        r#" <loext:content-control loext:date="true" loext:current-date="2024-02-01T00:00:00Z">01.02.2024</loext:content-control>"#,
        r#" <loext:content-control loext:showing-place-holder="true">Klikk <text:span>her</text:span></loext:content-control>"#,
        r#" <text:placeholder text:placeholder-type="text">&lt;Navn&gt;</text:placeholder> ."#,
    ];
    let document = document(&p(&controls.concat()));
    assert_eq!(document.text, "Høst 01.02.2024 Klikk her <Navn> .\n");
    assert_eq!(placeholders(&document), ["Klikk her", "<Navn>"]);
}

#[test]
fn an_input_field_may_have_lines() {
    let input = "<text:text-input text:description=\"\">Bodø&#x0d;Fauske\r\nog Røst&#x0d;</text:text-input>";
    assert_eq!(text(&p(input)), "Bodø\nFauske og Røst\n");
    assert_eq!(text(&p("<text:text-input> 240 000</text:text-input> kr")), "240 000 kr\n");
}

#[test]
fn form_fields_of_old_word_files() {
    let mark = |kind: &str, parameters: &str| {
        format!(r#"<field:fieldmark field:type="vnd.oasis.opendocument.field.{kind}">{parameters}</field:fieldmark>"#)
    };
    let parameter = |name: &str, value: &str| format!(r#"<field:param field:name="{name}" field:value="{value}"/>"#);
    let entries = [parameter("Dropdown_ListEntry", "Vår"), parameter("Dropdown_ListEntry", "Høst")].concat();
    let chosen = [&*entries, &parameter("Dropdown_Selected", "1")].concat();
    let fields = [
        mark("FORMCHECKBOX", &parameter("Checkbox_Checked", "true")),
        mark("FORMCHECKBOX", ""),
        mark("FORMDROPDOWN", &chosen),
        mark("FORMDROPDOWN", &entries),
    ];
    assert_eq!(text(&p(&fields.join(" "))), "☒ ☐ Høst\n");
    let start = r#"<field:fieldmark-start field:type="vnd.oasis.opendocument.field.FORMTEXT"/>"#;
    assert_eq!(text(&p(&format!("Navn: {start}Kari<field:fieldmark-end/>"))), "Navn: Kari\n");
    let separated = format!("a {start}PAGEREF <field:fieldmark-separator/>3<field:fieldmark-end/> b");
    assert_eq!(text(&p(&separated)), "a 3 b\n");
    let open = document(
        &[p("a"), p(&format!("{start}b")), p("<field:fieldmark-separator/>c"), p(&format!("{start}d"))].concat(),
    );
    assert_eq!(
        (open.text.as_str(), notes(&open).as_slice()),
        ("a\nc\n", &[(NoteKind::DamagedPart, "field:fieldmark-start")][..])
    );
}

#[test]
fn form_controls_are_placed_where_they_are_drawn() {
    let forms = [
        r#"<form:checkbox form:id="c1" form:current-state="checked"/>"#,
        r#"<form:checkbox form:id="c2" form:label="Nei"/>"#,
        r#"<form:checkbox form:id="c3" form:current-state="unknown" form:state="checked"/>"#,
        r#"<form:radio form:id="r1" form:label="Ja" form:current-selected="true"/>"#,
        r#"<form:text form:id="t1" form:current-value="Kari" form:value="Navn"/>"#,
        r#"<form:listbox form:id="l1"><form:option form:label="Vår"/><form:option form:label="Høst" form:current-selected="true"/></form:listbox>"#,
        r#"<form:button form:id="b1" form:label="Send"/>"#,
    ];
    let forms = format!("<office:forms><form:form>{}</form:form></office:forms>", forms.concat());
    let draw = |id: &str, anchor: &str| format!(r#"<draw:control text:anchor-type="{anchor}" draw:control="{id}"/>"#);
    let inline = ["c1", "c2", "c3", "r1", "t1", "l1", "b1"].map(|id| draw(id, "as-char")).join(" ");
    assert_eq!(text(&[&*forms, &p(&inline)].concat()), "☒ ☐ Nei ⍰ ☒ Ja Kari Høst\n");
    let floating = ["c1", "c2", "t1"].map(|id| draw(id, "paragraph")).concat();
    assert_eq!(text(&[&*forms, &p(&format!("{floating}Navn:"))].concat()), "Navn:\n⍰\n☐ Nei\nKari\n");
}

#[test]
fn a_text_box_comes_after_its_paragraph() {
    let frame =
        format!("<draw:frame><draw:text-box>{}</draw:text-box><svg:desc>bilde</svg:desc></draw:frame>", p("boks"));
    let shape =
        format!("<draw:g><draw:custom-shape>{}<draw:enhanced-geometry/></draw:custom-shape></draw:g>", p("figur"));
    assert_eq!(text(&p(&format!("Før {frame}{shape}etter"))), "Før etter\nboks\nfigur\n");
    assert_eq!(text(&[frame, p("a")].concat()), "boks\na\n");
}

#[test]
fn any_namespace_prefix_is_read() {
    let renamed = content("", &p("Bodø")).replace("text:p", "x:p").replace("xmlns:text=", "xmlns:x=");
    assert_eq!(read(&zipped(&[("content.xml", &renamed)])).unwrap().text, "Bodø\n");
    let foreign = "<x:a xmlns:x=\"urn:x\"/>";
    assert!(matches!(read(&zipped(&[("content.xml", foreign)])), Err(ReadError::Damaged(_))));
}

#[test]
fn headers_are_read_only_where_the_body_has_no_text() {
    let master = format!(
        "<office:master-styles><style:master-page><style:header>{}</style:header></style:master-page></office:master-styles>",
        p("topp")
    );
    let styles = part("document-styles", &master);
    let file = |body: &str| read(&zipped(&[("content.xml", &content("", body)), ("styles.xml", &styles)]));
    assert_eq!(file(&p("midt")).unwrap().text, "midt\n");
    assert_eq!(file(&p("")).unwrap().text, "topp\n");
    assert_eq!(read(&odt(&p(" "))), Err(ReadError::NoText { pages: 0 }));
}

#[test]
fn a_protected_file_needs_its_password() {
    let manifest = |entry: &str| {
        format!(
            r#"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="encryption-data">{entry}</m:file-entry></m:manifest>"#
        )
    };
    let file =
        |manifest: &str| read(&zipped(&[("META-INF/manifest.xml", manifest), ("content.xml", &content("", &p("a")))]));
    assert_eq!(file(&manifest("<m:encryption-data/>")), Err(ReadError::Encrypted(Lock::Office)));
    assert_eq!(file(&manifest("")).unwrap().text, "a\n");
    assert_eq!(file("<broken").unwrap().text, "a\n");
}

#[test]
fn a_file_cut_anywhere_is_damaged() {
    let whole = odt(&p("Behovsmelding").repeat(50));
    for end in [10, whole.len() / 2, whole.len() - 30, whole.len() - 1] {
        assert!(matches!(read(&whole[..end]), Err(ReadError::Damaged(_))), "{end}");
    }
    let xml = content("", &p("Behovsmelding").repeat(50));
    for end in [0, 1, xml.len() / 2, xml.len() - 1] {
        assert!(matches!(read(&zipped(&[("content.xml", &xml[..end])])), Err(ReadError::Damaged(_))), "{end}");
    }
    assert!(matches!(read(&zipped(&[("mimetype", TYPE)])), Err(ReadError::Damaged(_))));
}

#[test]
fn limits_hold() {
    let too_much = Err(ReadError::TooLarge { what: Limit::Content });
    let nested = |open: &str, close: &str, times: usize| odt(&[open.repeat(times), close.repeat(times)].concat());
    let tables = nested(
        "<table:table><table:table-row><table:table-cell>",
        "</table:table-cell></table:table-row></table:table>",
        100,
    );
    assert_eq!(read(&tables), too_much);
    let repeated = |times: &str| odt(&table(&row(&[cell(&format!(r#"table:number-columns-repeated="{times}""#), "")])));
    assert_eq!(read(&repeated("4294967295")), too_much);
    assert_eq!(read(&odt(&p(&"<field:fieldmark-start/>".repeat(300)))), too_much);
    assert_eq!(read(&odt(&"<text:p/>".repeat(2_000_001))), too_much);
    let wide = cell(r#"table:number-columns-spanned="4294967295" table:number-rows-spanned="4294967295""#, "a");
    assert_eq!(cells(&document(&table(&row(&[wide])))), [(0, 0, 1, 1000, "a")]);
    let blanks = text(&p(r#"a<text:s text:c="4294967295"/>b"#));
    assert!(blanks.len() < 200, "{}", blanks.len());
    assert_eq!(read(&odt(&p(&" ".repeat(33 << 20)))), Err(ReadError::TooLarge { what: Limit::Inflated }));
}
