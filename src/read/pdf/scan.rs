//! A page without text, looked at: its ruled lines and checkboxes are found in the picture, its words are seen by an
//! [`Recognizer`], and both are taken as if the page had drawn them.

mod boxes;
mod ink;
mod lines;
mod render;
mod skew;
mod words;

use hayro_interpret::kurbo::Affine;
use hayro_syntax::page::Page;

use self::boxes::{BoxContent, Square};
use self::ink::Ink;
use self::lines::Bar;
use crate::read::image::{Image, Recognizer};
use crate::read::pdf::field::checkbox::{DrawnShape, ShapeKind};
use crate::read::pdf::measure::INCH;
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::interpret::upright;
use crate::read::pdf::paint::stroke::Stroke;

/// What is painted over reaches so many pixels further than what is dark: print has soft edges.
const SOFT: usize = 2;

/// What a page shows to a recognizer; `None` where that cannot be told.
pub(in crate::read::pdf) fn page<'a>(page: &'a Page<'a>, recognizer: &mut dyn Recognizer) -> Option<Drawing> {
    let (to_points, width, _) = upright(page, 0);
    let unit = width / page.render_dimensions().0;
    picture(render::draw(page, unit)?, to_points, recognizer)
}

/// What a picture shows to a recognizer.
#[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
pub(in crate::read::pdf) fn picture(
    mut image: Image,
    transform: Affine,
    recognizer: &mut dyn Recognizer,
) -> Option<Drawing> {
    let points = INCH / image.dpi as f32;
    let mut ink = Ink::of(&image);
    let tilt = skew::tilt(&ink);
    if tilt != 0.0 {
        image = skew::level(&image, tilt);
        ink = Ink::of(&image);
    }
    let mut drawing = Drawing {
        width: image.width as f32 * points,
        height: image.height as f32 * points,
        transform: Affine::rotate((-tilt.atan()).into()) * transform,
        ..Drawing::default()
    };
    let (level, upright) = lines::find(&ink, image.dpi);
    let squares = boxes::find(&ink, image.dpi);
    for bar in &level {
        drawing.strokes.horizontal.push(stroke(bar, points));
        erase(&mut image, bar.along, bar.across);
    }
    for bar in &upright {
        drawing.strokes.vertical.push(stroke(bar, points));
        erase(&mut image, bar.across, bar.along);
    }
    for square in &squares {
        drawing.shapes.extend(shapes(square, points));
        erase(&mut image, (square.left, square.right), (square.top, square.bottom));
    }
    drawing.glyphs = words::glyphs(&recognizer.look(image)?, points)?;
    Some(drawing)
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
fn stroke(bar: &Bar, points: f32) -> Stroke {
    let place = |pixel: usize| pixel as f32 * points;
    Stroke { at: place(bar.across.0 + bar.across.1) / 2.0, from: place(bar.along.0), to: place(bar.along.1) }
}

/// A checkbox as it would be drawn.
#[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
fn shapes(square: &Square, points: f32) -> Vec<DrawnShape> {
    let place = |pixel: usize| pixel as f32 * points;
    let (left, right) = (place(square.left), place(square.right));
    let bounds = Rect { left, top: place(square.top), right, bottom: place(square.bottom) };
    let inside: &[ShapeKind] = match square.content {
        BoxContent::Nothing => &[],
        BoxContent::Cross => &[ShapeKind::Diagonal { falls: true }, ShapeKind::Diagonal { falls: false }],
        BoxContent::Something => &[ShapeKind::Other],
    };
    [ShapeKind::Outline].iter().chain(inside).map(|&kind| DrawnShape { bounds, kind }).collect()
}

/// Paints over what is no text: a recognizer takes ruled lines and boxes for letters.
fn erase(image: &mut Image, xs: (usize, usize), ys: (usize, usize)) {
    let (width, height) = (image.width as usize, image.height as usize);
    let xs = xs.0.saturating_sub(SOFT)..(xs.1 + SOFT).min(width);
    for y in ys.0.saturating_sub(SOFT)..(ys.1 + SOFT).min(height) {
        image.pixels[y * width + xs.start..y * width + xs.end].fill(u8::MAX);
    }
}

#[cfg(test)]
mod tests;
