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
    /// Notes cannot be written into this format.
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

impl Refusal {
    /// The key in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Format(format) => format.key(),
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::Altered => "altered",
        }
    }
}

/// A note, and where it goes.
#[derive(Debug)]
struct Placed<'n> {
    note: &'n SenderNote,
    /// Empty for a note without a place.
    origins: Vec<Origin>,
}

/// Writes notes into the bytes of a document.
type Annotator = fn(&[u8], &[Placed<'_>], &Document) -> Result<Annotated, Refusal>;

/// The formats that notes can be written into: the annotators that belong to the table of `read/formats.rs`.
static ANNOTATORS: [(Format, Annotator); 2] = [
    (Format::Docx, |bytes, notes, _| docx::annotate(bytes, notes)),
    (Format::Pdf, |bytes, notes, document| pdf::annotate(bytes, notes, &document.transforms)),
];

/// The formats that notes can be written into.
pub fn formats() -> impl Iterator<Item = Format> {
    ANNOTATORS.iter().map(|(format, _)| *format)
}

/// The name of the form that an annotated copy with this name was made of: `skjema.docx` of `skjema.merket-2.docx`.
/// `None` if a copy is not named so. It is a copy only where that form is beside it: its sender may have corrected it
/// and sent it back.
#[must_use]
pub fn original(name: &str) -> Option<String> {
    let original = |kind: &str| {
        let (form, copy) = name.strip_suffix(kind)?.strip_suffix('.')?.rsplit_once(".merket")?;
        let number = copy.strip_prefix('-').unwrap_or_default();
        (copy.is_empty() || number.parse::<u32>().is_ok()).then(|| format!("{form}.{kind}"))
    };
    formats().map(Format::extension).find_map(original)
}

/// Writes notes into a document that is read as when it was checked. Without any, the copy is the document itself.
///
/// # Errors
/// See [`Refusal`].
pub fn annotate(bytes: &[u8], notes: &[SenderNote], reading: &Reading) -> Result<Annotated, Refusal> {
    let (format, document) = read::read(bytes, reading);
    let document = document.map_err(|_| Refusal::Damaged)?;
    let annotator = ANNOTATORS.iter().find(|(known, _)| *known == format);
    let (_, annotator) = annotator.ok_or(Refusal::Format(format))?;
    if notes.is_empty() {
        return Ok(Annotated { bytes: bytes.to_vec(), signed: false });
    }
    let place = |note| Placed { note, origins: origins(note, &document) };
    let placed: Vec<Placed<'_>> = notes.iter().map(place).collect();
    let annotated = annotator(bytes, &placed, &document)?;
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
