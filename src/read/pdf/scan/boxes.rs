//! Checkboxes in a picture. A square that is empty is unticked, one with two diagonals is ticked, and any other is
//! unclear: a blot, a stroke and a bad copy cannot be distinguished.

use super::ink::Ink;
use super::lines::pixels;
use crate::read::pdf::measure::{SCANNED_BOX, SCANNED_BOX_GAP};

/// At least this much of each side is dark, in hundredths.
const SIDE: usize = 85;
/// A run is compared with this many of the squares found last: no row of boxes is longer.
const NEAREST: usize = 100;
/// No more than this of the surroundings of a checkbox is dark, in hundredths.
const ALONE: usize = 4;
/// Pixels this near to a side, in hundredths of its length, may belong to the side.
const RIM: usize = 22;
/// An empty square has no more dark pixels than this in a hundred.
const CLEAN: usize = 1;
/// At least this much of each diagonal of a cross is dark, in hundredths.
const CROSS: usize = 85;

/// A square in pixels, and its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Square {
    pub(super) left: usize,
    pub(super) top: usize,
    pub(super) right: usize,
    pub(super) bottom: usize,
    pub(super) content: BoxContent,
}

/// The content of a square.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BoxContent {
    /// Nothing.
    Nothing,
    /// Two strokes from corner to corner.
    Cross,
    /// Anything else.
    Something,
}

/// The checkboxes of a picture: a short level run with a like one about its length below it, dark sides between the
/// two, dark corners, and paper around.
pub(super) fn find(ink: &Ink, dpi: u32) -> Vec<Square> {
    let (smallest, largest) = (pixels(*SCANNED_BOX.start(), dpi), pixels(*SCANNED_BOX.end(), dpi));
    let mut found: Vec<Square> = Vec::new();
    let gap = pixels(SCANNED_BOX_GAP, dpi);
    let rows: Vec<Vec<(usize, usize)>> = (0..ink.height)
        .map(|y| ink.runs(y, smallest, gap).into_iter().filter(|(from, to)| to - from <= largest).collect())
        .collect();
    for (top, runs) in rows.iter().enumerate() {
        for &(left, right) in runs {
            let is_known = |square: &Square| {
                square.left < right && left < square.right && square.top <= top && top < square.bottom
            };
            if found.iter().rev().take(NEAREST).any(is_known) {
                continue;
            }
            let side = right - left;
            let floor = (top + side * 4 / 5..=top + side * 6 / 5).rev().find(|&y| {
                rows.get(y).is_some_and(|runs| {
                    runs.iter().any(|run| run.0.abs_diff(left) <= side / 8 && run.1.abs_diff(right) <= side / 8)
                })
            });
            if let Some(bottom) = floor.map(|floor| floor + 1)
                && is_upright(ink, left, top, bottom, side)
                && is_upright(ink, right.saturating_sub(side / 8), top, bottom, side)
            {
                let square = Square { left, top, right, bottom, content: BoxContent::Nothing };
                if has_corners(ink, &square) && stands_alone(ink, &square) {
                    found.push(Square { content: content(ink, &square), ..square });
                }
            }
        }
    }
    found
}

/// Whether an upright side of a square lies at a column or within an eighth of the square to its right.
fn is_upright(ink: &Ink, from: usize, top: usize, bottom: usize, side: usize) -> bool {
    let dark = (top..bottom).filter(|&y| (from..=from + side / 8).any(|x| ink.at(x, y))).count();
    dark * 100 >= (bottom - top) * SIDE
}

/// Whether the corners are dark: `O`, `D` and the bowls of `p` and `d` have round corners.
fn has_corners(ink: &Ink, square: &Square) -> bool {
    let reach = ((square.right - square.left) / 12).max(2);
    let (xs, ys) = ([square.left, square.right - reach], [square.top, square.bottom - reach]);
    let is_dark = |x: usize, y: usize| (y..y + reach).any(|y| (x..x + reach).any(|x| ink.at(x, y)));
    ys.iter().all(|&y| xs.iter().all(|&x| is_dark(x, y)))
}

/// Whether there is only paper round the square: the bowl of a letter has a stem.
fn stands_alone(ink: &Ink, square: &Square) -> bool {
    let away = ((square.right - square.left) / 8).max(4);
    let (left, right) = (square.left.saturating_sub(away), square.right + away - 1);
    let (top, bottom) = (square.top.saturating_sub(away), square.bottom + away - 1);
    let level = (left..=right).flat_map(|x| [(x, top), (x, bottom)]);
    let upright = (top..=bottom).flat_map(|y| [(left, y), (right, y)]);
    let (dark, all) =
        level.chain(upright).fold((0, 0), |(dark, all), (x, y)| (dark + usize::from(ink.at(x, y)), all + 1));
    dark * 100 <= all * ALONE
}

fn content(ink: &Ink, square: &Square) -> BoxContent {
    let (width, height) = (square.right - square.left, square.bottom - square.top);
    let rim = width * RIM / 100;
    let (xs, ys) = (square.left + rim..square.right - rim, square.top + rim..square.bottom - rim);
    let dark = ys.clone().flat_map(|y| xs.clone().map(move |x| (x, y))).filter(|&(x, y)| ink.at(x, y)).count();
    if dark * 100 <= xs.len() * ys.len() * CLEAN {
        return BoxContent::Nothing;
    }
    // On a stroke, or a pixel beside it.
    let near = |x: usize, y: usize| (0..3).any(|dx| ink.at((x + dx).saturating_sub(1), y));
    let along = |mirrored: bool| {
        let on = |y: &usize| {
            let down = (y - square.top) * width / height;
            near(square.left + if mirrored { width - 1 - down } else { down }, *y)
        };
        ys.clone().filter(on).count() * 100 >= ys.len() * CROSS
    };
    // Between the strokes there is paper: a blot covers the diagonals as well.
    let middle = |share: usize, of: usize| share * of / 100;
    let light = [(50, 28), (50, 72), (28, 50), (72, 50)];
    let is_light = |&(x, y): &(usize, usize)| !ink.at(square.left + middle(x, width), square.top + middle(y, height));
    if along(false) && along(true) && light.iter().all(is_light) { BoxContent::Cross } else { BoxContent::Something }
}
