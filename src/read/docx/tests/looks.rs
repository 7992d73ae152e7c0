//! Text that is struck out or hidden is left out, and text that is set off is marked, by a run's own formatting or its
//! style.

use super::*;

const STYLES: &str = r#"
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:shd w:fill="FFFF00"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Utgatt"><w:rPr><w:strike/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Slettet"><w:rPr><w:dstrike/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Slettet2"><w:basedOn w:val="Slettet"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Sterk"><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Kryss"><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr></w:style>"#;

fn styled(body: &str) -> Document {
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
    let body = part("document", &format!("<w:body>{body}</w:body>"));
    let parts = [
        ("word/document.xml", body.as_str()),
        ("word/_rels/document.xml.rels", relations),
        ("word/styles.xml", &part("styles", STYLES)),
    ];
    read(&zipped(&parts)).unwrap()
}

fn looks(properties: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

fn struck(document: &Document) -> Vec<(usize, &str)> {
    document.struck.iter().map(|struck| (struck.at, struck.text.as_str())).collect()
}

fn strong(document: &Document) -> Vec<&str> {
    document.strong.iter().map(|span| &document.text[span.clone()]).collect()
}

#[test]
fn struck_out_text_is_kept_out_of_the_view() {
    for properties in
        ["<w:strike/>", "<w:dstrike/>", r#"<w:rStyle w:val="Slettet"/>"#, r#"<w:rStyle w:val="Slettet2"/>"#]
    {
        let document = styled(&p(&[r("Eier "), looks(properties, "300 000"), r(" 350 000")].concat()));
        assert_eq!(document.text, "Eier  350 000\n", "{properties}");
        assert_eq!(struck(&document), [(5, "300 000")], "{properties}");
    }
    let none = r#"<w:rStyle w:val="Slettet"/><w:dstrike w:val="0"/>"#;
    assert_eq!(styled(&p(&looks(none, "350 000"))).text, "350 000\n");
}

#[test]
fn a_paragraph_may_be_struck_out_by_its_style() {
    let properties = r#"<w:pPr><w:pStyle w:val="Utgatt"/></w:pPr>"#;
    let document = styled(&[p(&r("før")), p(&[properties, &r("Tiltak 3")].concat()), p(&r("etter"))].concat());
    assert_eq!((document.text.as_str(), struck(&document)), ("før\netter\n", vec![(5, "Tiltak 3")]));
    let kept = p(&[properties, &looks(r#"<w:strike w:val="0"/>"#, "Tiltak 4")].concat());
    assert_eq!(styled(&kept).text, "Tiltak 4\n");
}

#[test]
fn a_struck_out_box_alone_in_a_cell_is_recorded() {
    let cell = |content: &str| format!("<w:tc>{}</w:tc>", p(content));
    let struck_box = checkbox(r#"<w14:checked w14:val="1"/>"#, &looks("<w:strike/>", "☒"));
    let document = styled(&tbl(&tr(&[cell(&r("Ja")), cell(&struck_box)].concat())));
    assert_eq!((document.text.as_str(), struck(&document)), ("Ja | \n", vec![(5, "☒")]));
}

#[test]
fn text_hidden_by_a_style_is_left_out() {
    let hidden = looks(r#"<w:rStyle w:val="Skjult"/>"#, "1");
    let document = styled(&p(&[r("350 000"), hidden].concat()));
    assert_eq!((document.text.as_str(), struck(&document)), ("350 000\n", vec![]));
}

#[test]
fn text_that_is_set_off_is_marked() {
    for properties in [
        "<w:b/>",
        r#"<w:u w:val="single"/>"#,
        r#"<w:highlight w:val="yellow"/>"#,
        r#"<w:shd w:val="clear" w:fill="FFFF00"/>"#,
        r#"<w:bdr w:val="single"/>"#,
        r#"<w:rStyle w:val="Sterk"/>"#,
    ] {
        let document = styled(&p(&[r("Ja / "), looks(properties, "Ne"), looks(properties, "i"), r(" ☐")].concat()));
        assert_eq!((document.text.as_str(), strong(&document)), ("Ja / Nei ☐\n", vec!["Nei"]), "{properties}");
    }
    for properties in ["", r#"<w:b w:val="0"/>"#, r#"<w:u w:val="none"/>"#, r#"<w:shd w:fill="auto"/>"#] {
        assert_eq!(strong(&styled(&p(&looks(properties, "Nei")))), [""; 0], "{properties}");
    }
}

#[test]
fn a_style_with_a_symbol_font_turns_letters_into_ticks() {
    let ticked = looks(r#"<w:rStyle w:val="Kryss"/>"#, "R");
    assert_eq!(styled(&p(&[r("Ja "), ticked].concat())).text, "Ja ☒\n");
}

#[test]
fn symbols_are_read_by_their_font() {
    let symbol = |font: &str, char: &str| text(&p(&format!(r#"<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>"#)));
    assert_eq!(symbol("Wingdings", "F0FE"), "☒\n");
    assert_eq!(symbol("Wingdings", "00A8"), "☐\n");
    assert_eq!(symbol("Segoe UI Symbol", "2610"), "☐\n");
    assert_eq!(symbol("Wingdings 2", "F052"), "☒\n");
    assert_eq!(symbol("Webdings", "F061"), "☒\n");
    assert_eq!(symbol("Webdings", "F059"), "\u{E059}\n");
    assert_eq!(symbol("Calibri", "F072"), "\u{FFFD}\n");
    let typed = r#"<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>þ</w:t></w:r>"#;
    assert_eq!(text(&p(typed)), "☒\n");
    assert_eq!(text(&p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t></w:r>")), "a-b\n");
}
