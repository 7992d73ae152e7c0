//! Checkboxes that are drawn, not typed: squares, and what stands in them.
//!
//! LibreOffice draws Word's legacy checkbox as a square with two diagonals, Chromium an `<input>` as filled shapes with
//! a tick of two strokes.

use super::geometry::{Index, Point, Rect};
use super::glyph::Glyph;
use crate::document::Mark;

/// A small drawn thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shape {
    pub(super) bounds: Rect,
    pub(super) form: Form,
}

/// What a small drawn thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A line round a square.
    Outline,
    /// A filled square, perhaps with rounded corners.
    Fill,
    /// A line round a circle, as a radio button has it.
    Ring,
    /// A filled circle, or a letter that is drawn instead of typed.
    Blot,
    /// A straight stroke, falling or rising to the right.
    Diagonal {
        /// Whether it falls.
        falls: bool,
    },
    /// A stroke down and a longer one up.
    Tick,
    /// Any other stroke.
    Other,
}

impl Shape {
    /// Nothing in a checkbox is larger.
    pub(super) const LARGEST: f32 = 20.0;
    const SIDES: std::ops::RangeInclusive<f32> = 6.0..=18.0;

    /// Whether it has the size and shape of a checkbox.
    pub(super) fn is_box(rect: &Rect) -> bool {
        let (width, height) = (rect.width(), rect.height());
        Self::SIDES.contains(&width) && Self::SIDES.contains(&height) && (width - height).abs() <= 0.2 * width
    }

    /// Whether three points are drawn as a tick.
    pub(super) fn is_tick(points: &[Point]) -> bool {
        match points {
            [start, low, end] => start.x < low.x && low.x < end.x && low.y > start.y && start.y > end.y,
            _ => false,
        }
    }
}

/// What stands in one square.
#[derive(Debug, Clone, Copy, Default)]
struct Content {
    has_outline: bool,
    ring: bool,
    blots: usize,
    falls: bool,
    rises: bool,
    tick: bool,
    other: bool,
    letters: usize,
    letter: Option<char>,
}

impl Content {
    fn take(&mut self, shape: &Shape, square: &Rect) {
        let is_square =
            shape.bounds.width() >= 0.75 * square.width() && shape.bounds.height() >= 0.75 * square.height();
        match shape.form {
            Form::Outline if is_square => self.has_outline = true,
            Form::Ring if is_square => self.ring = true,
            Form::Blot if !is_square => self.blots += 1,
            Form::Fill | Form::Blot if is_square => {}
            Form::Diagonal { falls: true } => self.falls = true,
            Form::Diagonal { falls: false } => self.rises = true,
            Form::Tick => self.tick = true,
            Form::Outline | Form::Ring | Form::Fill | Form::Blot | Form::Other => self.other = true,
        }
    }

    /// The state of the box; `None` where it is none (a box for one digit, a spot of colour, a letter).
    fn state(&self) -> Option<Mark> {
        let crossed = self.falls && self.rises;
        let stroked = self.falls || self.rises;
        let is_drawn_in = stroked || self.tick || self.other || self.blots > 0;
        match (self.letters, self.letter) {
            (0, _) if !is_drawn_in => (self.has_outline || self.ring).then_some(Mark::Unticked),
            (0, _) if self.other => Some(Mark::Unclear),
            (0, _) if self.blots > 0 => Some(match self.ring && self.blots == 1 && !stroked && !self.tick {
                true => Mark::Ticked,
                false => Mark::Unclear,
            }),
            (0, _) if crossed != self.tick && (crossed || !stroked) => Some(Mark::Ticked),
            (0, _) => Some(Mark::Unclear),
            (1, Some('x' | 'X' | '×')) if !is_drawn_in => Some(Mark::Ticked),
            (1, Some(c)) => Mark::from_char(c).map(|mark| if is_drawn_in { Mark::Unclear } else { mark }),
            _ => None,
        }
    }
}

/// Writes the state of each drawn checkbox among the glyphs. `squares` are outlines known from elsewhere. Returns the
/// outlines that are no checkboxes.
pub(super) fn resolve(squares: &[Rect], shapes: &[Shape], glyphs: &mut Vec<Glyph>) -> Vec<Rect> {
    let boxes = boxes(squares, shapes);
    if boxes.rects().is_empty() {
        return Vec::new();
    }
    let mut contents = vec![Content::default(); boxes.rects().len()];
    for square in squares {
        if let Some(number) = boxes.at(square.centre()) {
            contents[number].has_outline = true;
        }
    }
    for shape in shapes {
        let found = boxes.at(shape.bounds.centre());
        if let Some(number) = found.filter(|&number| shape.bounds.within(&boxes.rects()[number], 2.0)) {
            contents[number].take(shape, &boxes.rects()[number]);
        }
    }
    for glyph in glyphs.iter().filter(|glyph| !glyph.is_blank()) {
        if let Some(number) = boxes.at(glyph.centre()) {
            contents[number].letters += 1;
            contents[number].letter = Some(glyph.c);
        }
    }
    let states: Vec<Option<Mark>> = boxes
        .rects()
        .iter()
        .zip(&contents)
        .map(|(rect, content)| content.state().filter(|_| !has_neighbour(rect, &boxes)))
        .collect();
    glyphs.retain(|glyph| boxes.at(glyph.centre()).is_none_or(|number| states[number].is_none()));
    let mut refused = Vec::new();
    for ((rect, content), state) in boxes.rects().iter().zip(&contents).zip(&states) {
        match state {
            Some(mark) => glyphs.push(mark_at(*mark, rect)),
            None if content.has_outline => refused.push(*rect),
            None => {}
        }
    }
    refused
}

/// A mark in place of a box. Word and LibreOffice let a box hang a fifth below the baseline.
pub(super) fn mark_at(mark: Mark, rect: &Rect) -> Glyph {
    let size = rect.height().min(Shape::LARGEST);
    let base = rect.centre().y + 0.3 * size;
    Glyph { c: mark.as_char(), left: rect.left, right: rect.right, base, size }
}

/// The squares, the largest of those that lie on each other.
fn boxes(squares: &[Rect], shapes: &[Shape]) -> Index {
    let closed = shapes.iter().filter(|shape| matches!(shape.form, Form::Outline | Form::Fill | Form::Ring));
    let mut candidates: Vec<Rect> =
        closed.map(|shape| shape.bounds).chain(squares.iter().copied()).filter(Shape::is_box).collect();
    candidates.sort_by(|a, b| b.width().total_cmp(&a.width()));
    let mut boxes = Index::default();
    for candidate in candidates {
        boxes.insert(candidate);
    }
    boxes
}

/// Squares side by side are the boxes that digits are written into.
fn has_neighbour(rect: &Rect, boxes: &Index) -> bool {
    let Point { x, y } = rect.centre();
    [x - rect.width(), x + rect.width()].into_iter().filter_map(|x| boxes.at(Point { x, y })).any(|number| {
        let other = boxes.rects()[number];
        let near = (other.left - rect.right).abs().min(rect.left - other.right).abs() <= 1.0;
        near && (other.top - rect.top).abs() <= 1.0
    })
}
