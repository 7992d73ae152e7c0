//! Shared by DOCX and ODT: a ZIP with XML in it, and text that is put together from paragraphs and tables.

pub(super) mod checkbox;
pub(super) mod container;
pub(super) mod draft;
pub(super) mod drawing;
pub(super) mod grid;
pub(super) mod look;
pub(super) mod numbering;
pub(super) mod package;
pub(super) mod xml;

pub(super) use package::Package;

use crate::document::{Builder, Document, Format, NoteKind};
use draft::{Draft, columns};

/// The content of a part of the file.
#[derive(Debug, Default)]
pub(super) struct Story {
    /// Its lines and tables.
    pub(super) content: Vec<Draft>,
    /// Names of elements that are shown but cannot be read.
    pub(super) lost: Vec<String>,
    /// The number of tracked changes that nobody has accepted or rejected. The text is read as if they were accepted.
    pub(super) changes: usize,
}

impl Story {
    /// Whether it has any text.
    pub(super) fn has_text(&self) -> bool {
        self.content.iter().any(|draft| match draft {
            Draft::Line(line) => !line.text.is_empty(),
            Draft::Table(cells) => cells.iter().flat_map(|cell| &cell.lines).any(|line| !line.text.is_empty()),
        })
    }

    /// The same text without its places in the file: it is in another part than the one that notes are written into.
    pub(super) fn without_places(mut self) -> Self {
        for draft in &mut self.content {
            match draft {
                Draft::Line(line) => line.origin = None,
                Draft::Table(cells) => {
                    for cell in cells {
                        cell.origin = None;
                        cell.lines.iter_mut().for_each(|line| line.origin = None);
                    }
                }
            }
        }
        self
    }
}

/// The document made of the parts of a file.
pub(super) fn document(format: Format, stories: Vec<Story>) -> Document {
    let mut builder = Builder::new(format);
    let changes: usize = stories.iter().map(|story| story.changes).sum();
    for story in stories {
        for draft in story.content {
            match draft {
                Draft::Line(line) => builder.line(columns(&line)),
                Draft::Table(cells) => builder.table(cells),
            }
        }
        for lost in story.lost {
            builder.note(NoteKind::DamagedPart, lost, false);
        }
    }
    if changes > 0 {
        builder.note(NoteKind::UnacceptedChanges, changes.to_string(), false);
    }
    builder.finish()
}

/// A ZIP of these parts.
#[cfg(test)]
pub(super) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let method = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
