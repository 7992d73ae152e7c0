//! A page without text, read as a picture: its ruled lines and checkboxes are found in the picture, its words are read
//! by a [`Recognizer`], and both are treated as if the page had drawn them.

mod addresses;
mod boxes;
mod ink;
mod lines;
mod orientation;
mod render;
mod skew;
mod words;

use hayro_interpret::kurbo::Affine;
use hayro_syntax::page::Page;

use self::boxes::{BoxContent, Square};
use self::ink::Ink;
use self::lines::Bar;
use self::words::HocrLine;
use crate::read::image::{Image, Recognizer, Sought};
use crate::read::pdf::field::checkbox::{DrawnShape, ShapeKind};
use crate::read::pdf::measure::INCH;
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::interpret::upright;
use crate::read::pdf::paint::stroke::{Stroke, Strokes};

/// Painting over reaches this many pixels beyond the dark ones: print has soft edges.
const SOFT: usize = 2;

/// What a recognizer reads on a page; `None` where the page cannot be drawn or read.
pub(in crate::read::pdf) fn page<'a>(page: &'a Page<'a>, dpi: u32, recognizer: &mut dyn Recognizer) -> Option<Drawing> {
    let (to_points, width, _) = upright(page, 0);
    let unit = width / page.render_dimensions().0;
    picture(render::draw(page, dpi, unit)?, to_points, recognizer)
}

/// What a recognizer reads in a picture. A page on its side or upside down is tried in other directions, and the
/// direction with the most certain words counts.
pub(in crate::read::pdf) fn picture(
    image: Image,
    transform: Affine,
    recognizer: &mut dyn Recognizer,
) -> Option<Drawing> {
    let is_sideways = orientation::is_sideways(&Ink::of(&image), image.dpi);
    let turns: &[usize] = if is_sideways { &[1, 3, 0] } else { &[0, 2] };
    let mut best: Option<View> = None;
    for &turns in turns {
        let Some(view) = View::new(&image, turns, recognizer) else { break };
        let is_clear = !orientation::may_lie_upside_down(&view.lines);
        if best.as_ref().is_none_or(|best| orientation::certainty(&best.lines) < orientation::certainty(&view.lines)) {
            best = Some(view);
        }
        if is_clear {
            break;
        }
    }
    Some(best?.drawing(transform, recognizer))
}

/// A picture in one direction, and what was found in it.
struct View {
    /// Level, and without lines and boxes.
    image: Image,
    /// The transform from the original picture, in points.
    turned: Affine,
    strokes: Strokes,
    shapes: Vec<DrawnShape>,
    lines: Vec<HocrLine>,
}

impl View {
    #[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
    fn new(image: &Image, turns: usize, recognizer: &mut dyn Recognizer) -> Option<Self> {
        let points = INCH / image.dpi as f32;
        let (mut image, mut turned) = (image.clone(), Affine::IDENTITY);
        for _ in 0..turns {
            turned = Affine::new([0.0, 1.0, -1.0, 0.0, (image.height as f32 * points).into(), 0.0]) * turned;
            image = orientation::turn(&image);
        }
        let mut ink = Ink::of(&image);
        let tilt = skew::tilt(&ink);
        if tilt != 0.0 {
            image = skew::level(&image, tilt);
            ink = Ink::of(&image);
        }
        turned = Affine::rotate((-tilt.atan()).into()) * turned;
        let (level, upright) = lines::find(&ink, image.dpi);
        let squares = boxes::find(&ink, image.dpi);
        let (mut strokes, mut shapes) = (Strokes::default(), Vec::new());
        for bar in &level {
            strokes.horizontal.push(stroke(bar, points));
            erase(&mut image, bar.along, bar.across);
        }
        for bar in &upright {
            strokes.vertical.push(stroke(bar, points));
            erase(&mut image, bar.across, bar.along);
        }
        for square in &squares {
            shapes.extend(self::shapes(square, points));
            erase(&mut image, (square.left, square.right), (square.top, square.bottom));
        }
        let lines = words::lines(&recognizer.look(image.clone(), Sought::Words)?)?;
        Some(Self { image, turned, strokes, shapes, lines })
    }

    /// The lines, boxes and words as if the page had drawn them.
    #[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
    fn drawing(mut self, transform: Affine, recognizer: &mut dyn Recognizer) -> Drawing {
        if let Some(doubtful) = addresses::doubtful(&self.lines, &self.image) {
            let seen = recognizer.look(doubtful.image.clone(), Sought::Addresses);
            let seen = seen.and_then(|hocr| words::lines(&hocr)).unwrap_or_default();
            doubtful.settle(seen, &mut self.lines);
        }
        let points = INCH / self.image.dpi as f32;
        Drawing {
            width: self.image.width as f32 * points,
            height: self.image.height as f32 * points,
            transform: self.turned * transform,
            strokes: self.strokes,
            shapes: self.shapes,
            glyphs: words::glyphs(&self.lines, points),
            ..Drawing::default()
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
fn stroke(bar: &Bar, points: f32) -> Stroke {
    let place = |pixel: usize| pixel as f32 * points;
    Stroke { at: place(bar.across.0 + bar.across.1) / 2.0, from: place(bar.along.0), to: place(bar.along.1) }
}

/// A checkbox as drawn shapes.
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

/// Paints over a line or a box: a recognizer takes them for letters.
fn erase(image: &mut Image, xs: (usize, usize), ys: (usize, usize)) {
    let (width, height) = (image.width as usize, image.height as usize);
    let xs = xs.0.saturating_sub(SOFT)..(xs.1 + SOFT).min(width);
    for y in ys.0.saturating_sub(SOFT)..(ys.1 + SOFT).min(height) {
        image.pixels[y * width + xs.start..y * width + xs.end].fill(u8::MAX);
    }
}

#[cfg(test)]
mod tests;
