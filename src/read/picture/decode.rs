//! The pages of an image file, unpacked and turned upright, as a recognizer reads them.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, metadata::Orientation};

use super::{LONGEST_SIDE, MOST_BYTES, paper, tiff};
use crate::document::{Document, Format};
use crate::read::image::{DPI, Recognizer};
use crate::read::sniff::FileKind;
use crate::read::{Limit, ReadError, Reading, pdf};

/// What the recognizer reads on the pages.
///
/// # Errors
/// As [`read`](super::read).
pub(super) fn seen(
    bytes: &[u8],
    kind: FileKind,
    reading: &Reading,
    recognizer: &mut dyn Recognizer,
) -> Result<Document, ReadError> {
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
