//! Word's Office Open XML, as a stream: a ZIP, in it a part with the text. What is shown is read; what is deleted, a
//! comment, a field's instruction or a list's number is not. Headers and footers are read only where the body has no
//! text: they repeat on every page and hold no answers.

mod control;
mod field;
mod grid;
mod package;
mod paragraph;
mod story;
#[cfg(test)]
mod tests;
mod xml;

use super::ReadError;
use crate::document::{Builder, Document, Format, NoteKind};
use paragraph::{Draft, columns};
use story::Story;

pub(super) use package::Package;
#[cfg(test)]
pub(super) use tests::zipped;

/// Reads a DOCX.
///
/// # Errors
/// When the file is damaged, encrypted or too large, or has no text. What was read before the damage is not given out.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let body = package.part(&main)?.ok_or_else(|| ReadError::Damaged(format!("{main} is not in it")))?;
    let mut stories = vec![story::read(&body)?];
    if !stories[0].has_text() {
        for kind in ["/header", "/footer"] {
            for name in package.related(&main, kind)? {
                stories.extend(package.part(&name)?.map(|part| story::read(&part)).transpose()?);
            }
        }
    }
    if !stories.iter().any(Story::has_text) {
        return Err(ReadError::NoText { pages: 0 });
    }
    Ok(document(stories))
}

fn document(stories: Vec<Story>) -> Document {
    let mut builder = Builder::new(Format::Docx);
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
    builder.finish()
}
