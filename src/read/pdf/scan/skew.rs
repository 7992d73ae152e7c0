//! Sheets lie askew in a scanner. Half a degree is enough to put the words of one row on different lines, so the
//! picture is turned back.

use super::ink::Ink;
use crate::read::image::Image;
use crate::read::pdf::measure::{LEAST_TILT, MOST_TILT, Share, TILT_STEPS};

/// The height, in pixels, of the rows in which dark pixels are counted, at each step of [`TILT_STEPS`].
const ROWS: [usize; 2] = [3, 1];
/// Every row is read, but only one column in this many: half of the rows would lie level for any tilt.
const SAMPLE: usize = 8;

/// The tilt of a picture: pixels down for each pixel to the right.
pub(super) fn tilt(ink: &Ink) -> f32 {
    let (tilt, _) = sharpest(ink, SAMPLE);
    if tilt.abs() < LEAST_TILT.get() { 0.0 } else { tilt }
}

/// How much more the dark pixels gather in rows, at the best tilt, than if they were spread evenly from the first dark
/// row to the last.
#[expect(clippy::cast_precision_loss, reason = "a ratio of counts")]
pub(super) fn rows(ink: &Ink) -> f32 {
    let (_, most) = sharpest(ink, 1);
    let in_row = |y: usize| (0..ink.width).filter(|&x| ink.at(x, y)).count();
    let rows: Vec<usize> = (0..ink.height).map(in_row).collect();
    let dark = rows.iter().sum::<usize>() as f32;
    let (first, last) = (rows.iter().position(|&count| count > 0), rows.iter().rposition(|&count| count > 0));
    first.zip(last).map_or(0.0, |(first, last)| most as f32 * (last - first + 1) as f32 / (dark * dark))
}

/// The tilt at which dark and light rows are most distinct, and their sharpness there; one column in `sample` is read.
#[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
fn sharpest(ink: &Ink, sample: usize) -> (f32, u64) {
    let dark: Vec<(f32, f32)> = (0..ink.height)
        .flat_map(|y| (0..ink.width).step_by(sample).map(move |x| (x, y)))
        .filter(|&(x, y)| ink.at(x, y))
        .map(|(x, y)| (x as f32, y as f32))
        .collect();
    let (mut best, mut most) = (0.0, 0);
    let mut reach = MOST_TILT.get();
    for (step, rows) in TILT_STEPS.map(Share::get).into_iter().zip(ROWS) {
        let middle = best;
        most = 0;
        let mut tilt = middle - reach;
        while tilt <= middle + reach {
            let sharpness = sharpness(&dark, ink.height / rows, rows, tilt);
            let is_nearer = sharpness == most && f32::abs(tilt) < f32::abs(best);
            if sharpness > most || is_nearer {
                (best, most) = (tilt, sharpness);
            }
            tilt += step;
        }
        reach = step;
    }
    (best, most)
}

/// How distinct dark and light rows are at a tilt: lines of text are dark, and the paper between them is not.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
fn sharpness(dark: &[(f32, f32)], count: usize, high: usize, tilt: f32) -> u64 {
    let mut rows = vec![0_u64; count + 1];
    for (x, y) in dark {
        if let Some(row) = rows.get_mut((y - x * tilt).max(0.0) as usize / high) {
            *row += 1;
        }
    }
    rows.iter().map(|count| count * count).sum()
}

/// The picture turned by a tilt, round its upper left corner; uncovered corners become paper.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "pixels of a page"
)]
pub(super) fn level(image: &Image, tilt: f32) -> Image {
    let (width, height) = (image.width as usize, image.height as usize);
    let (sin, cos) = tilt.atan().sin_cos();
    let pixel = |x: usize, y: usize| f32::from(image.pixels[y * width + x]);
    let shade = |x: f32, y: f32| {
        let (left, top) = (x.max(0.0) as usize, y.max(0.0) as usize);
        if x < 0.0 || y < 0.0 || left + 1 >= width || top + 1 >= height {
            return u8::MAX;
        }
        let (dx, dy) = (x - left as f32, y - top as f32);
        let row = |y| pixel(left, y) * (1.0 - dx) + pixel(left + 1, y) * dx;
        (row(top) * (1.0 - dy) + row(top + 1) * dy) as u8
    };
    let mut pixels = Vec::with_capacity(image.pixels.len());
    for y in 0..height {
        let y = y as f32;
        pixels.extend((0..width).map(|x| shade(x as f32 * cos - y * sin, x as f32 * sin + y * cos)));
    }
    Image { pixels, ..*image }
}
