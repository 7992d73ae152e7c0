//! Image files: scans that were saved as pictures. They can only be read with a recognizer.

#[cfg(feature = "ocr")]
mod decode;
#[cfg(feature = "ocr")]
mod paper;
#[cfg(feature = "ocr")]
mod tiff;

#[cfg(feature = "ocr")]
use self::decode::seen;
use super::image::Recognizer;
use super::sniff::{self, FileKind};
use super::{ReadError, Reading};
use crate::document::Document;

/// The longest side of a picture that is read, in pixels: A3 at 600 an inch is shorter.
#[cfg(feature = "ocr")]
const LONGEST_SIDE: u32 = 10_000;
/// How much memory an unpacked picture may take, in bytes.
#[cfg(feature = "ocr")]
const MOST_BYTES: usize = 256 << 20;
/// A file with more pages than this is not read: each page takes seconds.
#[cfg(feature = "ocr")]
const MOST_PAGES: usize = 40;

/// Whether a file is a picture of a kind that can be read.
pub(super) fn is_picture(bytes: &[u8]) -> bool {
    sniff::picture(bytes).is_some()
}

/// Reads the pages of an image file with a recognizer.
///
/// # Errors
/// `UnknownFormat` where there is no recognizer, or it recognises nothing; `Photograph` where the paper is unevenly
/// lit; `Damaged` or `TooLarge` where the picture cannot be unpacked.
pub(super) fn read(
    bytes: &[u8],
    reading: &Reading,
    recognizer: Option<&mut dyn Recognizer>,
) -> Result<Document, ReadError> {
    let kind = sniff::picture(bytes).unwrap_or(FileKind::Other);
    match recognizer {
        Some(recognizer) => seen(bytes, kind, reading, recognizer),
        None => Err(ReadError::UnknownFormat(kind)),
    }
}

/// Without the feature, pictures are not read.
#[cfg(not(feature = "ocr"))]
fn seen(_: &[u8], kind: FileKind, _: &Reading, _: &mut dyn Recognizer) -> Result<Document, ReadError> {
    Err(ReadError::UnknownFormat(kind))
}
