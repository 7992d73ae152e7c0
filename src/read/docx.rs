//! Word's Office Open XML, as a stream: a ZIP with a text part. Shown text is read; deleted text, comments and field
//! instructions are not. Headers and footers are read only where the body has no text: they repeat on every page and
//! hold no answers.

pub(super) mod asked;
mod binding;
mod control;
mod field;
mod numbering;
mod parts;
mod relations;
mod story;
mod style;
mod table;
#[cfg(test)]
mod tests;
mod vocabulary;

use super::ReadError;
use super::office::container::{Container, container};
use super::office::{self, Package, Story};
use crate::document::{Document, Format};
use binding::Bindings;
use numbering::Numbering;
pub(crate) use parts::Parts;
use relations::{main_part, related};
use style::DocxStyles;

/// Information from other parts on a part with text.
#[derive(Debug, Default)]
struct Around {
    /// The numbering of its paragraphs.
    numbering: Numbering,
    /// The styles of its runs.
    styles: DocxStyles,
    /// The data that its controls are bound to.
    bindings: Bindings,
}

/// Whether it is a Word document.
pub(super) fn is_docx(bytes: &[u8]) -> bool {
    container(bytes) == Some(Container::Word)
}

/// Reads a DOCX.
///
/// # Errors
/// When the file is damaged, encrypted or too large, or has no text. Text read before the damage is not returned.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let body = package.part(&main)?.ok_or_else(|| ReadError::Damaged(format!("{main} is not in it")))?;
    let numbering = Numbering::of(&mut package, &main, &body);
    let styles = DocxStyles::of(&mut package, &main, &body);
    let bindings = Bindings::of(&mut package, &body);
    let lost =
        [(numbering.is_err(), "w:numbering"), (styles.is_err(), "w:styles"), (bindings.is_err(), "w:dataBinding")];
    let numbering = numbering.unwrap_or_default();
    let around = Around { numbering, styles: styles.unwrap_or_default(), bindings: bindings.unwrap_or_default() };
    let mut stories = vec![story::read(&body, around)?];
    stories[0].lost.extend(lost.iter().filter(|(lost, _)| *lost).map(|(_, part)| (*part).to_owned()));
    if !stories[0].has_text() {
        for kind in ["/header", "/footer"] {
            for name in related(&mut package, &main, kind)? {
                let story = package.part(&name)?.map(|part| story::read(&part, Around::default())).transpose()?;
                stories.extend(story.map(Story::without_places));
            }
        }
    }
    if !stories.iter().any(Story::has_text) {
        return Err(ReadError::NoText { pages: 0 });
    }
    Ok(office::document(Format::Docx, stories))
}
