//! A page as a picture, and the program that recognises words in it.

use borsh::{BorshDeserialize, BorshSerialize};

/// The resolution that tesseract reads best, in pixels an inch.
pub(super) const DPI: u32 = 300;

/// A page in shades of grey: a byte a pixel, row by row, 0 is black.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Image {
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Pixels an inch.
    pub dpi: u32,
    /// One byte a pixel: `width` × `height` bytes.
    pub pixels: Vec<u8>,
}

impl Image {
    /// The largest picture of a page, in pixels: A3 at 300 an inch is smaller.
    pub const LARGEST: usize = 18_000_000;

    /// Whether it has `width` × `height` pixels, and at least one.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let size = (self.width as usize).checked_mul(self.height as usize);
        size.is_some_and(|size| (1..=Self::LARGEST).contains(&size) && size == self.pixels.len())
    }
}

/// What a recognizer searches a picture for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Sought {
    /// The words of a page.
    Words,
    /// E-mail addresses, one below the other.
    Addresses,
}

/// A program that recognises words in a picture.
pub trait Recognizer {
    /// The words as hOCR, with a box and a confidence for every letter; `None` where none can be recognised.
    fn look(&mut self, image: Image, sought: Sought) -> Option<Vec<u8>>;
}
