//! A picture as a sheet of paper: its size, and how evenly it is lit.

use image::imageops::{FilterType, resize};
use image::{DynamicImage, GrayImage};

use crate::read::image::Image;

/// The longer side of A4, in hundredths of an inch. The resolution in the file is not used: it is often that of a
/// screen.
const LONG_SIDE: u32 = 1169;
/// A picture whose resolution differs by no more than this from the one asked for is not resized, in pixels an inch.
const NEAR: u32 = 20;
/// The picture is divided into this many fields a side to measure its light; the outer ones are left out, as they may
/// show the glass of the scanner, or a table.
const FIELDS: u32 = 10;
/// At least this share of a field is paper, in per cent.
const PAPER: usize = 10;
/// The paper of a scan differs by less than this from its darkest to its lightest field; under a lamp, by 60 and more.
const UNEVEN: u8 = 40;

/// Shades of grey; transparent pixels become white paper.
pub(super) fn on_white(picture: DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    let grey = picture.into_luma_alpha8();
    GrayImage::from_fn(grey.width(), grey.height(), |x, y| {
        let [shade, alpha] = grey.get_pixel(x, y).0;
        let white = u32::from(u8::MAX - alpha) * u32::from(u8::MAX);
        let shown = (u32::from(shade) * u32::from(alpha) + white) / u32::from(u8::MAX);
        image::Luma([u8::try_from(shown).unwrap_or(u8::MAX)])
    })
}

/// The picture at about `reading` pixels an inch, taken for a sheet of A4; `None` where it is larger than any page.
pub(super) fn at_reading_size(picture: GrayImage, reading: u32) -> Option<Image> {
    let (width, height) = picture.dimensions();
    let dpi = (width.max(height) * 100 / LONG_SIDE).max(1);
    let (picture, dpi) = match dpi.abs_diff(reading) <= NEAR {
        true => (picture, dpi),
        false => {
            let sized = |side: u32| (u64::from(side) * u64::from(reading) / u64::from(dpi)).max(1);
            let (width, height) = (u32::try_from(sized(width)).ok()?, u32::try_from(sized(height)).ok()?);
            (resize(&picture, width, height, FilterType::Triangle), reading)
        }
    };
    let (width, height) = picture.dimensions();
    Some(Image { width, height, dpi, pixels: picture.into_raw() }).filter(Image::is_sound)
}

/// Whether the paper is lit unevenly, as under a lamp and never in a scanner: then it is a photograph. Its lines are
/// not straight either, so that words would be read into the wrong cells.
pub(super) fn is_unevenly_lit(picture: &GrayImage) -> bool {
    let (width, height) = (picture.width() / FIELDS, picture.height() / FIELDS);
    if width == 0 || height == 0 {
        return false;
    }
    let inner = || 1..FIELDS - 1;
    let mut papers: Vec<u8> = inner()
        .flat_map(|row| inner().map(move |column| (column, row)))
        .map(|(column, row)| {
            let place = |x, y| picture.get_pixel(column * width + x, row * height + y).0[0];
            let mut shades: Vec<u8> =
                (0..height).step_by(4).flat_map(|y| (0..width).step_by(4).map(move |x| place(x, y))).collect();
            shades.sort_unstable();
            shades[shades.len() - 1 - shades.len() * PAPER / 100]
        })
        .collect();
    papers.sort_unstable();
    // one field in twenty may be a picture
    let few = papers.len() / 20;
    papers[papers.len() - 1 - few] - papers[few] > UNEVEN
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet with a line of print every fifty pixels.
    fn sheet(light: impl Fn(u32, u32) -> u8) -> GrayImage {
        GrayImage::from_fn(827, 1169, |x, y| image::Luma([if y % 50 < 12 && x % 9 < 4 { 20 } else { light(x, y) }]))
    }

    #[test]
    fn a_scan_is_evenly_lit_and_a_photograph_is_not() {
        assert!(!is_unevenly_lit(&sheet(|_, _| 240)));
        assert!(!is_unevenly_lit(&sheet(|x, y| if x < 60 || y > 1150 { 0 } else { 235 })), "the edge of the glass");
        assert!(!is_unevenly_lit(&sheet(|x, y| if x < 200 && y < 120 { 90 } else { 235 })), "a logo");
        assert!(is_unevenly_lit(&sheet(|x, _| 230 - u8::try_from(x / 9).unwrap())), "a lamp on one side");
    }

    #[test]
    fn a_picture_is_resized_to_a_sheet_at_reading_resolution() {
        let read = at_reading_size(sheet(|_, _| 240), 300).unwrap();
        assert_eq!((read.width, read.height, read.dpi), (2481, 3507, 300));
        let asked = at_reading_size(sheet(|_, _| 240), 200).unwrap();
        assert_eq!((asked.width, asked.height, asked.dpi), (1654, 2338, 200));
        let near = at_reading_size(GrayImage::new(2480, 3508), 300).unwrap();
        assert_eq!((near.width, near.height, near.dpi), (2480, 3508, 300));
        assert_eq!(at_reading_size(GrayImage::new(1, 9000), 300).map(|read| read.height), Some(3511));
    }

    #[test]
    fn transparent_pixels_are_white_paper() {
        let clear = image::RgbaImage::from_raw(2, 1, vec![0, 0, 0, 0, 0, 0, 0, 255]).unwrap();
        assert_eq!(on_white(DynamicImage::ImageRgba8(clear)).into_raw(), [255, 0]);
    }
}
