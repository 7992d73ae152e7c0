//! The pages of a TIFF, in shades of grey: scanners write one file for all of them, often as a fax machine would.

use std::io::Cursor;

use image::{DynamicImage, GrayImage};
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::{ColorType, TiffError};

use super::{LONGEST_SIDE, MOST_BYTES, MOST_PAGES, paper};
use crate::read::{Limit, ReadError};

/// All pages, up to [`MOST_PAGES`].
///
/// # Errors
/// `Damaged`, or `TooLarge` over a limit.
pub(super) fn pages(bytes: &[u8]) -> Result<Vec<GrayImage>, ReadError> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = MOST_BYTES;
    limits.intermediate_buffer_size = MOST_BYTES;
    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(failure)?.with_limits(limits);
    let mut pages = Vec::new();
    loop {
        if pages.len() == MOST_PAGES {
            return Err(ReadError::TooLarge { what: Limit::Pages });
        }
        pages.push(page(&mut decoder)?);
        if !decoder.more_images() {
            return Ok(pages);
        }
        decoder.next_image().map_err(failure)?;
    }
}

fn page(decoder: &mut Decoder<Cursor<&[u8]>>) -> Result<GrayImage, ReadError> {
    let (width, height) = decoder.dimensions().map_err(failure)?;
    if width.max(height) > LONGEST_SIDE {
        return Err(ReadError::TooLarge { what: Limit::Content });
    }
    let colour = decoder.colortype().map_err(failure)?;
    let DecodingResult::U8(samples) = decoder.read_image().map_err(failure)? else { return Err(strange(colour)) };
    let picture = match colour {
        ColorType::Gray(1) => GrayImage::from_raw(width, height, bits(&samples, width)).map(DynamicImage::ImageLuma8),
        ColorType::Gray(8) => GrayImage::from_raw(width, height, samples).map(DynamicImage::ImageLuma8),
        ColorType::RGB(8) => image::RgbImage::from_raw(width, height, samples).map(DynamicImage::ImageRgb8),
        ColorType::RGBA(8) => image::RgbaImage::from_raw(width, height, samples).map(DynamicImage::ImageRgba8),
        _ => None,
    };
    picture.map(paper::on_white).ok_or_else(|| strange(colour))
}

/// Black and white has one bit a pixel; each row begins a new byte.
fn bits(samples: &[u8], width: u32) -> Vec<u8> {
    let row = |bytes: &[u8]| -> Vec<u8> {
        let pixels =
            bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| if byte >> bit & 1 == 1 { u8::MAX } else { 0 }));
        pixels.take(width as usize).collect()
    };
    samples.chunks_exact(width.div_ceil(8).max(1) as usize).flat_map(row).collect()
}

fn strange(colour: ColorType) -> ReadError {
    ReadError::Damaged(format!("TIFF: {colour:?}"))
}

fn failure(error: TiffError) -> ReadError {
    match error {
        TiffError::LimitsExceeded => ReadError::TooLarge { what: Limit::Content },
        error => ReadError::Damaged(error.to_string()),
    }
}
