//! Ruled lines in a picture: long dark runs, level or upright, and thin.

use super::ink::Ink;
use crate::read::pdf::measure::{Inch, SCANNED_CORNER, SCANNED_GAP, SCANNED_LEVEL, SCANNED_THICKEST, SCANNED_UPRIGHT};

/// A line in pixels: its extent across and along its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) across: (usize, usize),
    pub(super) along: (usize, usize),
}

/// The level lines of a picture, and the upright ones that meet them.
pub(super) fn find(ink: &Ink, dpi: u32) -> (Vec<Bar>, Vec<Bar>) {
    let level = bars(ink, dpi, SCANNED_LEVEL);
    let mut upright = bars(&ink.turned(), dpi, SCANNED_UPRIGHT);
    let near = pixels(SCANNED_CORNER, dpi);
    upright.retain(|bar| {
        level.iter().any(|level| {
            let reaches = level.along.0 <= bar.across.1 + near && bar.across.0 <= level.along.1 + near;
            reaches && bar.along.0 <= level.across.1 + near && level.across.0 <= bar.along.1 + near
        })
    });
    (level, upright)
}

/// A length in pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few hundred"
)]
pub(super) fn pixels(length: Inch, dpi: u32) -> usize {
    (length.get() * dpi as f32).round() as usize
}

/// The level lines no shorter than `shortest`: overlapping runs in neighbouring rows are one line.
fn bars(ink: &Ink, dpi: u32, shortest: Inch) -> Vec<Bar> {
    let (shortest, gap) = (pixels(shortest, dpi), pixels(SCANNED_GAP, dpi));
    let mut bars = Vec::new();
    let mut open: Vec<Bar> = Vec::new();
    for y in 0..ink.height {
        for (from, to) in ink.runs(y, shortest, gap) {
            match open.iter_mut().find(|bar| bar.along.0 <= to && from <= bar.along.1) {
                Some(bar) => {
                    bar.along = (bar.along.0.min(from), bar.along.1.max(to));
                    bar.across.1 = y + 1;
                }
                None => open.push(Bar { across: (y, y + 1), along: (from, to) }),
            }
        }
        bars.extend(open.extract_if(.., |bar| bar.across.1 + 1 < y));
    }
    bars.extend(open);
    bars.retain(|bar| bar.across.1 - bar.across.0 <= pixels(SCANNED_THICKEST, dpi));
    bars
}
