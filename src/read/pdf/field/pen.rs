//! What is drawn over a page with a pen or a drawing tool: a mark over, in or round a box, or a stroke through words.

use crate::document::{Blur, Mark};
use crate::read::pdf::field::checkbox::{DrawnShape, ShapeKind, box_of};
use crate::read::pdf::measure::{MARK_NEAR, MARK_OVERHANG, MARK_SIZE, PEN_LENGTH, PEN_LEVEL, SPECK};
use crate::read::pdf::paint::geometry::{Point, Rect, RectIndex};
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::seen::layer::UnclearArea;

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read::pdf) struct PenStroke {
    pub bounds: Rect,
    pub kind: ShapeKind,
    /// The points it goes through; empty for a rectangle.
    pub points: Vec<Point>,
}

impl PenStroke {
    pub fn new(bounds: Rect, kind: ShapeKind, points: &[Point]) -> Self {
        Self { bounds, kind, points: points.to_vec() }
    }

    /// Whether a shape of this kind, drawn by the page itself and larger than a box, may cross words or boxes.
    pub const fn may_cross(kind: ShapeKind) -> bool {
        matches!(kind, ShapeKind::Diagonal { .. } | ShapeKind::Tick | ShapeKind::Other | ShapeKind::Ring)
    }

    /// Whether it goes along a line of text rather than up and down.
    pub fn is_level(&self) -> bool {
        matches!(self.kind, ShapeKind::Other | ShapeKind::Diagonal { .. })
            && self.bounds.height() <= PEN_LEVEL * self.bounds.width().min(PEN_LENGTH.get())
    }

    /// Whether it goes through a rectangle.
    pub fn crosses(&self, rect: &Rect) -> bool {
        self.bounds.meets(rect) && self.points.windows(2).any(|ends| rect.is_crossed(ends[0], ends[1]))
    }
}

/// A box without a mark among the letters.
struct Empty {
    rect: Rect,
    glyph: usize,
    /// What is drawn over it, in it or round it.
    marks: usize,
    is_unclear: bool,
}

/// A cross that is typed over an empty box ticks it.
pub(in crate::read::pdf) fn type_in(glyphs: &mut Vec<Glyph>) {
    let mut boxes = RectIndex::default();
    let mut numbers = Vec::new();
    for (number, glyph) in glyphs.iter().enumerate().filter(|(_, glyph)| is_empty_box(glyph)) {
        let known = boxes.rects().len();
        numbers.extend(boxes.insert(box_of(glyph)).filter(|&at| at == known).map(|_| number));
    }
    if numbers.is_empty() {
        return;
    }
    let is_cross = |glyph: &Glyph| matches!(glyph.c, 'x' | 'X' | '×') || Mark::from_char(glyph.c) == Some(Mark::Ticked);
    let in_box = |(letter, glyph): (usize, &Glyph)| Some((letter, numbers[boxes.at(glyph.centre())?]));
    let crosses = glyphs.iter().enumerate().filter(|(_, glyph)| is_cross(glyph));
    let typed: Vec<(usize, usize)> = crosses.filter_map(in_box).collect();
    for (_, number) in &typed {
        glyphs[*number].c = Mark::Ticked.as_char();
    }
    let mut gone = typed.iter().map(|(letter, _)| *letter).peekable();
    let mut number = 0..;
    glyphs.retain(|_| number.next().is_none_or(|number| gone.next_if_eq(&number).is_none()));
}

fn is_empty_box(glyph: &Glyph) -> bool {
    Mark::from_char(glyph.c) == Some(Mark::Unticked)
}

/// Ticks the empty boxes that something is drawn over, in or round. `shapes` are the page's own small shapes, which
/// count only outside the drawn `boxes`. Returns, for each stroke, whether it touches a box.
pub(in crate::read::pdf) fn tick(
    strokes: &[PenStroke],
    shapes: &[DrawnShape],
    boxes: &[Rect],
    glyphs: &mut [Glyph],
) -> Vec<bool> {
    let empty = |(glyph, of): (usize, &Glyph)| Empty { rect: box_of(of), glyph, marks: 0, is_unclear: false };
    let mut all: Vec<Empty> = glyphs.iter().enumerate().filter(|(_, glyph)| is_empty_box(glyph)).map(empty).collect();
    let ticks: Vec<bool> = strokes.iter().map(|stroke| mark(&stroke.bounds, stroke.kind, &mut all)).collect();
    let loose = shapes.iter().filter(|shape| !boxes.iter().any(|known| shape.bounds.within(known, MARK_OVERHANG)));
    for shape in loose {
        mark(&shape.bounds, shape.kind, &mut all);
    }
    for Empty { glyph, marks, is_unclear, .. } in all {
        glyphs[glyph].c = match (marks, is_unclear) {
            (_, true) => Mark::Unclear.as_char(),
            (0, false) => continue,
            (_, false) => Mark::Ticked.as_char(),
        };
    }
    ticks
}

/// Counts a mark for the boxes that it is drawn over or round; returns whether there are any. A line through a box may
/// strike it out, and a mark for several boxes makes all of them unclear.
fn mark(bounds: &Rect, kind: ShapeKind, boxes: &mut [Empty]) -> bool {
    // a frame belongs to the box or to its cell
    if matches!(kind, ShapeKind::Outline | ShapeKind::Fill | ShapeKind::PaleFill) {
        return false;
    }
    let fits = |rect: &Rect| bounds.width() <= MARK_SIZE * rect.width() && bounds.height() <= MARK_SIZE * rect.height();
    let touches = |rect: &Rect| match kind {
        ShapeKind::Bar => rect.holds_well(bounds.centre()) || bounds.holds(rect.centre()),
        _ => {
            let is_speck = bounds.width() < SPECK * rect.width() && bounds.height() < SPECK * rect.height();
            let is_over = rect.grown(MARK_NEAR * rect.width()).holds(bounds.centre()) && fits(rect);
            !is_speck && (is_over || bounds.holds(rect.centre()))
        }
    };
    let mut touched: Vec<&mut Empty> = boxes.iter_mut().filter(|empty| touches(&empty.rect)).collect();
    let is_alone = touched.len() == 1;
    for empty in &mut touched {
        empty.marks += 1;
        empty.is_unclear |= !is_alone || !fits(&empty.rect) || matches!(kind, ShapeKind::Bar | ShapeKind::Picture);
    }
    !touched.is_empty()
}

/// Notes the words that a stroke crosses, other than along the line, as unclear: they may be struck out or not.
pub(in crate::read::pdf) fn cross(
    strokes: &[PenStroke],
    ticks: &[bool],
    glyphs: &[Glyph],
    doubts: &mut Vec<UnclearArea>,
) {
    for (stroke, _) in strokes.iter().zip(ticks).filter(|(stroke, is_tick)| !**is_tick && !stroke.is_level()) {
        let is_word = |glyph: &&Glyph| !glyph.is_blank() && Mark::from_char(glyph.c).is_none();
        let crossed = glyphs.iter().filter(is_word).map(Glyph::bounds).filter(|bounds| stroke.crosses(bounds));
        doubts.extend(crossed.map(|area| UnclearArea { area, blur: Blur::Crossed }));
    }
}
