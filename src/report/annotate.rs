//! A copy of the sender's document with the findings in it: comments in a DOCX, highlights and notes in a PDF. Its own
//! content stays the same, byte for byte, as far as the format allows; the form in the copy reads the same as before.

mod docx;
mod note;
mod pdf;

pub use note::{SenderNote, notes};

use crate::document::{Document, Format, Origin};
use crate::read::{self, Reading};

/// A document with notes in it.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Annotated {
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether the document was signed: the signature is not valid for the copy.
    pub signed: bool,
}

/// Why a document cannot be written into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Refusal {
    /// Something else than DOCX or PDF.
    #[error("no format for notes")]
    Format(Format),
    /// It is encrypted, though it opens without a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// It is damaged: it could be read, but nothing can be added to it.
    #[error("the file is damaged")]
    Damaged,
    /// The form would not read the same in the copy.
    #[error("the copy would say something else")]
    Altered,
}

/// A note, and where it goes.
#[derive(Debug)]
struct Placed<'n> {
    note: &'n SenderNote,
    /// Empty for a note without a place.
    origins: Vec<Origin>,
}

/// Writes notes into a document that is read as when it was checked. Without any, the copy is the document itself.
///
/// # Errors
/// See [`Refusal`].
pub fn annotate(bytes: &[u8], notes: &[SenderNote], reading: &Reading) -> Result<Annotated, Refusal> {
    let (format, document) = read::read(bytes, reading);
    let document = document.map_err(|_| Refusal::Damaged)?;
    let place = |note| Placed { note, origins: origins(note, &document) };
    let placed: Vec<Placed<'_>> = notes.iter().map(place).collect();
    let annotated = match format {
        Format::Odt | Format::Text | Format::Unknown => Err(Refusal::Format(format)),
        _ if notes.is_empty() => return Ok(Annotated { bytes: bytes.to_vec(), signed: false }),
        Format::Docx => docx::annotate(bytes, &placed),
        Format::Pdf => pdf::annotate(bytes, &placed, &document.transforms),
    }?;
    match read::read(&annotated.bytes, reading) {
        (_, Ok(copy)) if copy.text == document.text => Ok(annotated),
        _ => Err(Refusal::Altered),
    }
}

fn origins(note: &SenderNote, document: &Document) -> Vec<Origin> {
    note.span.as_ref().map_or_else(Vec::new, |span| document.origins(span))
}

#[cfg(test)]
mod tests;
