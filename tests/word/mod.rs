//! The error-free fixture as a Word document in which a table is another one.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A table as its author typed it: the cells of each row.
pub type Rows = Vec<Vec<String>>;

/// Rows with bars between their cells.
pub fn rows(text: &str) -> Rows {
    text.lines().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// The form with these rows in place of the first table after a heading.
pub fn form_with_table(heading: &str, rows: &Rows) -> Vec<u8> {
    form_with(heading, &table(rows))
}

/// The form with this in place of the first table after a heading.
pub fn form_with(heading: &str, content: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nordland-tiltak-feilfri/form.docx");
    edited(&fs::read(path).unwrap(), |xml| {
        let from = xml.find(heading).unwrap();
        let start = from + xml[from..].find("<w:tbl>").unwrap();
        let end = start + xml[start..].find("</w:tbl>").unwrap() + "</w:tbl>".len();
        xml[..start].to_owned() + content + &xml[end..]
    })
}

/// A Word document with its text changed.
pub fn edited(form: &[u8], edit: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(form)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            bytes = edit(&String::from_utf8(bytes).unwrap()).into_bytes();
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A paragraph of WordprocessingML.
pub fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A table of WordprocessingML.
pub fn table(rows: &Rows) -> String {
    let cell = |text: &String| format!("<w:tc>{}</w:tc>", paragraph(text));
    let row = |cells: &Vec<String>| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}
