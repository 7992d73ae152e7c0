//! The text of a cell from various sources: pasted from a spreadsheet, bound to data, split by tabs.

use super::*;

const DATA: [(&str, &str); 3] = [
    (
        "customXml/item1.xml",
        r#"<n:skjema xmlns:n="urn:b"><n:eier>Kr. 312 500,-</n:eier><n:uh/><n:valg>b</n:valg></n:skjema>"#,
    ),
    (
        "customXml/itemProps1.xml",
        r#"<ds:datastoreItem ds:itemID="{1111AAAA-2222-3333-4444-555555555555}" xmlns:ds="urn:ds"/>"#,
    ),
    (
        "customXml/_rels/item1.xml.rels",
        r#"<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>"#,
    ),
];

/// A file whose controls may be bound to [`DATA`].
fn with_data(body: &str) -> Document {
    let body = part("document", &format!("<w:body>{body}</w:body>"));
    let parts: Vec<(&str, &str)> = DATA.into_iter().chain([("word/document.xml", body.as_str())]).collect();
    read(&zipped(&parts)).unwrap()
}

fn bound(path: &str, more: &str, content: &str) -> String {
    let id = "{1111aaaa-2222-3333-4444-555555555555}";
    let binding = format!(r#"<w:dataBinding w:xpath="/n:skjema[1]/n:{path}[1]" w:storeItemID="{id}"/>"#);
    sdt(&format!("{binding}{more}"), content)
}

#[test]
fn a_bound_control_shows_its_data() {
    let inline = p(&[r("Sum "), bound("eier", "<w:text/>", &[r("Kr. "), r("0,-")].concat()), r(" i alt")].concat());
    assert_eq!(with_data(&inline).text, "Sum Kr. 312 500,- i alt\n");
    let empty = p(&bound("eier", "<w:text/>", "<w:r/>"));
    assert_eq!(with_data(&empty).text, "Kr. 312 500,-\n");
    let cell = tbl(&tr(&[tc("", "Eier"), bound("eier", "<w:text/>", &tc("", "Kr. 0,-"))].concat()));
    assert_eq!(with_data(&cell).text, "Eier | Kr. 312 500,-\n");
    let block = bound("eier", "<w:text/>", &p(""));
    assert_eq!(with_data(&block).text, "Kr. 312 500,-\n");
    let entries = r#"<w:dropDownList><w:listItem w:value="b" w:displayText="Nei"/></w:dropDownList>"#;
    assert_eq!(with_data(&p(&bound("valg", entries, &r("Ja")))).text, "Nei\n");
}

#[test]
fn a_control_without_usable_data_shows_its_own_text() {
    assert_eq!(with_data(&p(&bound("annet", "<w:text/>", &r("700")))).text, "700\n");
    assert_eq!(
        with_data(&p(&bound("eier", "<w:date/>", &r("1. mai")))).text,
        "1. mai\n",
        "a date is written otherwise"
    );
    assert_eq!(document(&p(&bound("eier", "<w:text/>", &r("700")))).text, "700\n");
    let open = with_data(&p(&bound("uh", "<w:text/>", &r("Klikk her"))));
    assert_eq!(open.placeholders, [0..9], "without data, Word shows the placeholder");
}

#[test]
fn a_table_in_a_row_of_amounts_is_part_of_its_cell() {
    let pasted =
        tbl(&[tr(&[tc("", "NTNU"), tc("", "200")].concat()), tr(&[tc("", "Nord"), tc("", "9")].concat())].concat());
    let row =
        tr(&[tc("", "Regional"), format!("<w:tc>{pasted}{}</w:tc>", p("")), tc("", "350"), tc("", "559")].concat());
    let document = document(&tbl(&row));
    let [Block::Table(table)] = document.blocks.as_slice() else { panic!("{:?}", document.blocks) };
    assert_eq!(table.cells.len(), 4);
    assert_eq!(texts(&table.cells[1].lines), ["NTNU 200", "Nord 9"]);
}

#[test]
fn a_tab_in_a_cell_splits_its_line() {
    let document =
        document(&tbl(&tr(&format!("<w:tc>{}</w:tc>", p("<w:r><w:t>209 000</w:t><w:tab/><w:t>200 000</w:t></w:r>")))));
    let [Block::Table(table)] = document.blocks.as_slice() else { panic!("{:?}", document.blocks) };
    assert_eq!(texts(&table.cells[0].lines), ["209 000", "200 000"]);
}

#[test]
fn invisible_characters_are_left_out() {
    assert_eq!(text(&p(&r("\u{202a}312\u{200b} 500\u{202c} V\u{ad}ågan"))), "312 500 Vågan\n");
}

#[test]
fn a_superscript_digit_is_not_part_of_the_number() {
    let raised = |properties: &str| format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t>1)</w:t></w:r>"#);
    for properties in [r#"<w:vertAlign w:val="superscript"/>"#, r#"<w:position w:val="6"/>"#] {
        assert_eq!(text(&p(&[r("312 500"), raised(properties)].concat())), "312 500¹)\n", "{properties}");
    }
    for properties in [r#"<w:vertAlign w:val="baseline"/>"#, r#"<w:position w:val="-6"/>"#] {
        assert_eq!(text(&p(&[r("312 500"), raised(properties)].concat())), "312 5001)\n", "{properties}");
    }
}
