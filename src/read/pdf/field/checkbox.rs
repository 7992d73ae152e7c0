//! Checkboxes that are drawn, not typed: squares, and their content.
//!
//! LibreOffice draws Word's legacy checkbox as a square with two diagonals, Chromium an `<input>` as filled shapes with
//! a tick of two strokes.

use crate::document::Mark;
use crate::read::pdf::measure::{
    BOX_MIDDLE, BOX_OBLONG, BOX_SIDES, DIGIT_BOX_GAP, FILLS_BOX, LARGEST_MARK, MARK_OVERHANG, TICK_END,
};
use crate::read::pdf::paint::geometry::{Point, Rect, RectIndex};
use crate::read::pdf::paint::glyph::Glyph;

/// A small drawn shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct DrawnShape {
    pub bounds: Rect,
    pub kind: ShapeKind,
}

/// The kind of a small drawn shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) enum ShapeKind {
    /// A line round a square.
    Outline,
    /// A filled square, perhaps with rounded corners.
    Fill,
    /// A filled square in a colour nearer to white than to black.
    PaleFill,
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
    /// A level or upright stroke.
    Bar,
    /// Any other stroke.
    Other,
    /// A small picture.
    Picture,
}

impl DrawnShape {
    /// Whether it has the size and shape of a checkbox.
    pub fn is_box(rect: &Rect) -> bool {
        let (width, height) = (rect.width(), rect.height());
        BOX_SIDES.contains(&width) && BOX_SIDES.contains(&height) && (width - height).abs() <= BOX_OBLONG * width
    }

    /// Whether points form a tick, as a pen stroke or as its outline: down from the left, then higher up to the right.
    pub fn is_tick(points: &[Point]) -> bool {
        let by = |key: fn(&Point) -> f32| points.iter().min_by(|a, b| key(a).total_cmp(&key(b)));
        let ends = by(|p| p.x).zip(by(|p| -p.x)).zip(by(|p| -p.y)).zip(by(|p| p.y));
        let Some((((start, end), low), high)) = ends.filter(|_| points.len() > 2) else { return false };
        let near = TICK_END * (low.y - high.y);
        start.x < low.x && low.x < end.x && low.y > start.y && start.y > end.y && end.y <= high.y + near
    }
}

/// The content of one square.
#[derive(Debug, Clone, Copy, Default)]
struct SquareContent {
    outline: bool,
    ring: bool,
    blots: usize,
    falls: bool,
    rises: bool,
    tick: bool,
    squares: usize,
    other: bool,
    letters: usize,
    letter: Option<char>,
}

impl SquareContent {
    fn take(&mut self, shape: &DrawnShape, square: &Rect) {
        let is_square =
            shape.bounds.width() >= FILLS_BOX * square.width() && shape.bounds.height() >= FILLS_BOX * square.height();
        match shape.kind {
            ShapeKind::Outline if is_square => self.outline = true,
            ShapeKind::Ring if is_square => self.ring = true,
            ShapeKind::Blot if !is_square => self.blots += 1,
            ShapeKind::Fill | ShapeKind::PaleFill | ShapeKind::Blot if is_square => {}
            ShapeKind::Fill if square.has_in_middle(&shape.bounds) => self.squares += 1,
            ShapeKind::Diagonal { falls: true } => self.falls = true,
            ShapeKind::Diagonal { falls: false } => self.rises = true,
            ShapeKind::Tick => self.tick = true,
            ShapeKind::Bar if square.holds_well(shape.bounds.centre()) => self.other = true,
            ShapeKind::Bar => {}
            ShapeKind::Outline
            | ShapeKind::Ring
            | ShapeKind::Fill
            | ShapeKind::PaleFill
            | ShapeKind::Blot
            | ShapeKind::Other
            | ShapeKind::Picture => {
                self.other = true;
            }
        }
    }

    /// What the drawing alone says.
    fn drawn(&self) -> Mark {
        match (self.falls, self.rises, self.tick, self.blots + self.squares, self.other) {
            (false, false, false, 0, false) => Mark::Unticked,
            (true, true, false, 0, false) | (false, false, true, 0, false) => Mark::Ticked,
            (false, false, false, 1, false) if self.ring || self.outline && self.squares == 1 => Mark::Ticked,
            _ => Mark::Unclear,
        }
    }

    /// The state of the box; `None` where the square is no checkbox (a box for one digit, a spot of colour, a letter).
    fn state(&self) -> Option<Mark> {
        match (self.letters, self.letter, self.drawn()) {
            (0, _, Mark::Unticked) => (self.outline || self.ring).then_some(Mark::Unticked),
            (0, _, drawn) => Some(drawn),
            (1, Some('x' | 'X' | '×'), Mark::Unticked) => Some(Mark::Ticked),
            (1, Some(c), Mark::Unticked) => Mark::from_char(c),
            (1, Some(c), _) => Mark::from_char(c).map(|_| Mark::Unclear),
            _ => None,
        }
    }
}

/// The state that a button's appearance shows: anything besides a frame and its background ticks it. `None` where
/// nothing is drawn.
pub(in crate::read::pdf) fn look(rect: &Rect, shapes: &[DrawnShape], glyphs: &[Glyph]) -> Option<Mark> {
    let mut content = SquareContent::default();
    let mut is_drawn = false;
    let inside = |bounds: &Rect| rect.holds(bounds.centre()) && bounds.within(rect, MARK_OVERHANG);
    for shape in shapes.iter().filter(|shape| inside(&shape.bounds)) {
        content.take(shape, rect);
        is_drawn = true;
    }
    let letters = glyphs.iter().filter(|glyph| !glyph.is_blank() && rect.holds(glyph.centre()));
    let is_ticked = letters.map(|glyph| Mark::from_char(glyph.c) != Some(Mark::Unticked)).reduce(|a, b| a || b);
    match is_ticked {
        Some(true) => Some(Mark::Ticked),
        Some(false) => Some(Mark::Unticked),
        None if is_drawn => Some(if content.drawn() == Mark::Unticked { Mark::Unticked } else { Mark::Ticked }),
        None => None,
    }
}

/// The shapes that may be checkboxes.
pub(in crate::read::pdf) fn squares(shapes: &[DrawnShape]) -> Vec<Rect> {
    let closed = shapes.iter().filter(|shape| {
        matches!(shape.kind, ShapeKind::Outline | ShapeKind::Fill | ShapeKind::PaleFill | ShapeKind::Ring)
    });
    closed.map(|shape| shape.bounds).filter(DrawnShape::is_box).collect()
}

/// Adds a mark to the glyphs for each of the `squares` that is a checkbox, by the `shapes` in it. Returns the outlines
/// that are no checkboxes.
pub(in crate::read::pdf) fn resolve(
    mut squares: Vec<Rect>,
    shapes: &[DrawnShape],
    glyphs: &mut Vec<Glyph>,
) -> Vec<Rect> {
    squares.sort_by(|a, b| b.width().total_cmp(&a.width()));
    let mut boxes = RectIndex::default();
    for square in squares {
        boxes.insert(square);
    }
    if boxes.rects().is_empty() {
        return Vec::new();
    }
    let mut contents = vec![SquareContent::default(); boxes.rects().len()];
    for shape in shapes {
        let found = boxes.at(shape.bounds.centre());
        if let Some(number) = found.filter(|&number| shape.bounds.within(&boxes.rects()[number], MARK_OVERHANG)) {
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
            None if content.outline => refused.push(*rect),
            None => {}
        }
    }
    refused
}

/// A mark in place of a box.
pub(in crate::read::pdf) fn mark_at(mark: Mark, rect: &Rect) -> Glyph {
    let size = rect.height().min(LARGEST_MARK.get());
    let base = rect.centre().y + BOX_MIDDLE * size;
    Glyph { c: mark.as_char(), left: rect.left, right: rect.right, base, size }
}

/// The rectangle of the box that a mark shows, drawn or typed.
pub(in crate::read::pdf) fn box_of(mark: &Glyph) -> Rect {
    let (middle, half) = (mark.base - BOX_MIDDLE * mark.size, mark.size / 2.0);
    Rect { left: mark.left, top: middle - half, right: mark.right, bottom: middle + half }
}

/// Whether a square has another beside it: such squares are boxes for single digits.
fn has_neighbour(rect: &Rect, boxes: &RectIndex) -> bool {
    let Point { x, y } = rect.centre();
    [x - rect.width(), x + rect.width()].into_iter().filter_map(|x| boxes.at(Point { x, y })).any(|number| {
        let other = boxes.rects()[number];
        let gap = (other.left - rect.right).abs().min((rect.left - other.right).abs());
        gap <= DIGIT_BOX_GAP && (other.top - rect.top).abs() <= DIGIT_BOX_GAP
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::paint::glyph::typed;

    const BOX: Rect = Rect { left: 100.0, top: 90.0, right: 112.0, bottom: 102.0 };

    fn shape(kind: ShapeKind, left: f32, top: f32, right: f32, bottom: f32) -> DrawnShape {
        DrawnShape { bounds: Rect { left, top, right, bottom }, kind }
    }

    /// What is read where `shapes` are drawn, and `text` typed, over an outlined box.
    fn read(shapes: &[DrawnShape], text: &str) -> String {
        let mut all = vec![DrawnShape { bounds: BOX, kind: ShapeKind::Outline }];
        all.extend(shapes);
        let mut glyphs = typed(text, 103.5, 100.0, 10.0);
        resolve(squares(&all), &all, &mut glyphs);
        glyphs.iter().map(|glyph| glyph.c).collect()
    }

    #[test]
    fn an_empty_square_is_unticked_and_a_cross_or_tick_ticked() {
        let falls = shape(ShapeKind::Diagonal { falls: true }, 100.0, 90.0, 112.0, 102.0);
        let rises = shape(ShapeKind::Diagonal { falls: false }, 100.0, 90.0, 112.0, 102.0);
        assert_eq!(read(&[], ""), "☐");
        assert_eq!(read(&[falls, rises], ""), "☒");
        assert_eq!(read(&[shape(ShapeKind::Tick, 102.0, 93.0, 110.0, 99.0)], ""), "☒");
        assert_eq!(read(&[], "x"), "☒");
    }

    #[test]
    fn other_marks_in_a_square_are_unclear() {
        assert_eq!(read(&[shape(ShapeKind::Diagonal { falls: true }, 100.0, 90.0, 112.0, 102.0)], ""), "⍰");
        assert_eq!(read(&[shape(ShapeKind::Bar, 103.0, 95.5, 109.0, 96.5)], ""), "⍰");
        assert_eq!(read(&[shape(ShapeKind::Other, 102.0, 92.0, 109.0, 100.0)], ""), "⍰");
        assert_eq!(read(&[shape(ShapeKind::Other, 102.0, 92.0, 109.0, 100.0)], "✓"), "⍰");
    }

    #[test]
    fn only_a_dark_square_in_the_middle_ticks_a_box() {
        let inner = |kind, left| shape(kind, left, 93.0, left + 6.0, 99.0);
        assert_eq!(read(&[inner(ShapeKind::Fill, 103.0)], ""), "☒");
        assert_eq!(read(&[inner(ShapeKind::PaleFill, 103.0)], ""), "⍰");
        assert_eq!(read(&[inner(ShapeKind::Fill, 106.0)], ""), "⍰", "not in the middle");
        assert_eq!(read(&[shape(ShapeKind::Fill, 101.0, 91.0, 111.0, 101.0)], ""), "☐", "its background");
        assert_eq!(read(&[inner(ShapeKind::Fill, 103.0), shape(ShapeKind::Tick, 102.0, 93.0, 110.0, 99.0)], ""), "⍰");
    }

    #[test]
    fn the_sides_of_a_box_are_no_mark() {
        let sides = [
            shape(ShapeKind::Bar, 100.0, 90.0, 112.0, 90.5),
            shape(ShapeKind::Bar, 100.0, 101.5, 112.0, 102.0),
            shape(ShapeKind::Bar, 100.0, 90.0, 100.5, 102.0),
        ];
        assert_eq!(read(&sides, ""), "☐");
    }

    #[test]
    fn a_radio_button_is_ticked_by_its_dot() {
        let ring = DrawnShape { bounds: BOX, kind: ShapeKind::Ring };
        let dot = shape(ShapeKind::Blot, 103.0, 93.0, 109.0, 99.0);
        let read = |shapes: &[DrawnShape]| {
            let mut glyphs = Vec::new();
            resolve(squares(shapes), shapes, &mut glyphs);
            glyphs.iter().map(|glyph| glyph.c).collect::<String>()
        };
        assert_eq!(read(&[ring]), "☐");
        assert_eq!(read(&[ring, dot]), "☒");
        assert_eq!(read(&[dot]), "", "a spot, or the letter o");
    }

    #[test]
    fn boxes_for_digits_become_ruled_lines() {
        let next = Rect { left: 112.0, right: 124.0, ..BOX };
        let row = [BOX, next].map(|bounds| DrawnShape { bounds, kind: ShapeKind::Outline });
        let mut glyphs = Vec::new();
        assert_eq!(resolve(squares(&row), &row, &mut glyphs).len(), 2);
        assert_eq!(glyphs, []);
        assert_eq!(read(&[], "7"), "7");
    }

    #[test]
    fn a_tick_goes_down_and_then_higher_up() {
        let points = |ys: [f32; 3]| [(0.0, ys[0]), (3.0, ys[1]), (8.0, ys[2])].map(|(x, y)| Point { x, y });
        assert!(DrawnShape::is_tick(&points([5.0, 8.0, 0.0])));
        assert!(!DrawnShape::is_tick(&points([5.0, 2.0, 8.0])));
        assert!(!DrawnShape::is_tick(&points([2.0, 8.0, 5.0])));
    }
}
