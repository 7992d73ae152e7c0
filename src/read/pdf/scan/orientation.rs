//! Which way up a page lies in its picture. Lines of text alternate print and paper from top to bottom; on a page that
//! lies on its side, from left to right.

use super::ink::{Ink, REDUCED};
use super::lines::pixels;
use super::skew;
use super::words::HocrLine;
use crate::read::image::Image;
use crate::read::pdf::measure::{SCANNED_UPRIGHT, SIDEWAYS, UNCERTAIN};

/// On fewer words than this, the certainty of the words decides nothing.
const FEWEST_WORDS: usize = 8;

/// Whether the lines of text run up and down.
pub(super) fn is_sideways(ink: &Ink, dpi: u32) -> bool {
    // the lines of tables run both ways
    let letters = ink.reduced().without_lines(pixels(SCANNED_UPRIGHT, dpi) / REDUCED);
    skew::rows(&letters) < SIDEWAYS * skew::rows(&letters.turned())
}

/// Whether the recognised words are so few or so uncertain that the page may lie upside down.
pub(super) fn may_lie_upside_down(lines: &[HocrLine]) -> bool {
    let words: Vec<f32> = lines.iter().flat_map(|line| &line.words).map(|word| word.sure).collect();
    words.len() < FEWEST_WORDS || mean(&words) < UNCERTAIN.get()
}

/// The sum of the squared certainties of the words: it compares readings of a page in several directions by how much
/// they read and how surely.
pub(super) fn certainty(lines: &[HocrLine]) -> f32 {
    lines.iter().flat_map(|line| &line.words).map(|word| word.sure * word.sure).sum()
}

#[expect(clippy::cast_precision_loss, reason = "words of a page")]
fn mean(words: &[f32]) -> f32 {
    words.iter().sum::<f32>() / words.len().max(1) as f32
}

/// The picture turned clockwise by a quarter.
pub(super) fn turn(image: &Image) -> Image {
    let (width, height) = (image.width as usize, image.height as usize);
    let mut pixels = Vec::with_capacity(image.pixels.len());
    for x in 0..width {
        pixels.extend((0..height).rev().map(|y| image.pixels[y * width + x]));
    }
    Image { width: image.height, height: image.width, dpi: image.dpi, pixels }
}
