//! The error-free fixture as a Word document in which a table is replaced.

#[path = "../docx/mod.rs"]
mod docx;

use std::fs;
use std::path::Path;

pub use docx::edited;

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

/// The form with this content in place of the first table after a heading.
pub fn form_with(heading: &str, content: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nordland-tiltak-feilfri/form.docx");
    edited(&fs::read(path).unwrap(), |xml| {
        let from = xml.find(heading).unwrap();
        let start = from + xml[from..].find("<w:tbl>").unwrap();
        let end = start + xml[start..].find("</w:tbl>").unwrap() + "</w:tbl>".len();
        xml[..start].to_owned() + content + &xml[end..]
    })
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
