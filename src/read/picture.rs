//! Image files: scans that were saved as pictures. They can only be read with a recognizer.

mod paper;
mod tiff;

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, metadata::Orientation};

use super::image::{DPI, Recognizer};
use super::sniff::{self, FileKind};
use super::{Limit, ReadError, Reading, pdf};
use crate::document::{Document, Format};

/// The longest side of a picture that is read, in pixels: A3 at 600 an inch is shorter.
const LONGEST_SIDE: u32 = 10_000;
/// How much memory an unpacked picture may take, in bytes.
const MOST_BYTES: usize = 256 << 20;
/// A file with more pages than this is not read: each page takes seconds.
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
    let Some(recognizer) = recognizer else { return Err(ReadError::UnknownFormat(kind)) };
    let pages = match kind {
        FileKind::Tiff => tiff::pages(bytes)?,
        FileKind::Png => vec![picture(bytes, ImageFormat::Png)?],
        _ => vec![picture(bytes, ImageFormat::Jpeg)?],
    };
    let mut images = Vec::with_capacity(pages.len());
    for page in pages {
        if paper::is_unevenly_lit(&page) {
            return Err(ReadError::Photograph);
        }
        let image = paper::at_reading_size(page, reading.dpi.unwrap_or(DPI));
        images.push(image.ok_or(ReadError::TooLarge { what: Limit::Content })?);
    }
    let mut document = pdf::seen(images, recognizer).ok_or(ReadError::UnknownFormat(kind))?;
    document.format = Format::Image;
    Ok(document)
}

/// A JPEG or PNG, turned upright as its camera or scanner recorded.
fn picture(bytes: &[u8], format: ImageFormat) -> Result<image::GrayImage, ReadError> {
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LONGEST_SIDE), Some(LONGEST_SIDE));
    limits.max_alloc = Some(MOST_BYTES as u64);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(failure)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(failure)?;
    picture.apply_orientation(orientation);
    Ok(paper::on_white(picture))
}

fn failure(error: ImageError) -> ReadError {
    match error {
        ImageError::Limits(_) => ReadError::TooLarge { what: Limit::Content },
        error => ReadError::Damaged(error.to_string()),
    }
}
