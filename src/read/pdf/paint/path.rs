//! Paths: ruled lines, small shapes that may be checkboxes, filled areas that hide what is under them, and pen strokes.

use hayro_interpret::kurbo::{Affine, BezPath, PathEl};
use hayro_interpret::{DrawMode, DrawProps, FillRule};

use crate::read::pdf::field::annotation::Over;
use crate::read::pdf::field::checkbox::{DrawnShape, ShapeKind};
use crate::read::pdf::field::pen::PenStroke;
use crate::read::pdf::measure::{CLEAR_CONTRAST, LARGEST_MARK, LARGEST_STRUCK, MARKER_HEIGHT, STRAIGHT, THIN};
use crate::read::pdf::paint::canvas::Canvas;
use crate::read::pdf::paint::geometry::{Point, Rect};
use crate::read::pdf::paint::ink::{Ink, PAPER, apart};
use crate::read::pdf::paint::stroke::Stroke;
use crate::read::pdf::paint::subpath::Subpath;
use crate::read::pdf::seen::layer::Cover;

impl Canvas {
    /// Collects a path. `outline` copies it where it has to be kept.
    pub(super) fn path(
        &mut self,
        path: impl Iterator<Item = PathEl>,
        outline: impl FnOnce() -> BezPath,
        props: &DrawProps<'_>,
        mode: &DrawMode,
    ) {
        self.budget.spend(0);
        if self.artifact > 0 || self.over == Over::Remark || self.drawing.is_crowded() {
            return;
        }
        let rule = if let DrawMode::Fill(rule) = mode { Some(*rule) } else { None };
        let first = self.drawing.shapes.len();
        let mut subpath = std::mem::take(&mut self.open);
        let mut count = 0;
        let mut bounds: Option<Rect> = None;
        let mut end = |canvas: &mut Self, subpath: &Subpath| {
            if let Some(own) = canvas.subpath(subpath, rule.is_none()) {
                count += 1;
                bounds = Some(bounds.map_or(own, |bounds| bounds.with(&own)));
            }
        };
        for element in path {
            if let PathEl::MoveTo(_) = element {
                end(self, &subpath);
            }
            subpath.draw(element, props.transform);
        }
        end(self, &subpath);
        let is_rect = count == 1 && is_upright_rect(&subpath.points, subpath.curves);
        subpath.clear();
        self.open = subpath;
        let Some((bounds, rule)) = bounds.zip(rule) else { return };
        let ink = Ink::new(&props.paint, props.soft_mask.is_some(), props.blend_mode);
        if is_rect {
            self.tint(bounds, &ink);
        }
        self.cover(bounds, &ink, (!is_rect).then_some((props.transform, outline, rule)));
        let mut fills =
            self.drawing.shapes[first..].iter_mut().filter(|shape| shape.kind == ShapeKind::Fill).peekable();
        if fills.peek().is_some() && ink.is_pale() {
            fills.for_each(|shape| shape.kind = ShapeKind::PaleFill);
        }
    }

    /// Collects a coloured rectangle, which may be a highlight.
    fn tint(&mut self, bounds: Rect, ink: &Ink) {
        let is_coloured = ink.ground().is_some_and(|colour| apart(colour, PAPER) >= CLEAR_CONTRAST);
        if is_coloured && Cover::may_hide(&bounds) && bounds.height() <= MARKER_HEIGHT * LARGEST_STRUCK.get() {
            self.drawing.tints.push(bounds);
        }
    }

    /// Collects a filled area, which hides what is under it.
    fn cover(&mut self, bounds: Rect, ink: &Ink, outline: Option<(Affine, impl FnOnce() -> BezPath, FillRule)>) {
        let Some(bounds) = self.clip().cut(&bounds).filter(Cover::may_hide) else { return };
        if !self.hides(ink) {
            return;
        }
        let outline = match outline {
            None => None,
            Some((transform, outline, rule)) => {
                let path = outline();
                if path.elements().len() > Cover::MOST_ELEMENTS {
                    return;
                }
                Some((transform * path, rule == FillRule::EvenOdd))
            }
        };
        self.drawing.covers.push(Cover {
            bounds,
            outline,
            ground: ink.ground().into(),
            is_field: self.over == Over::Field,
        });
    }

    /// Collects a thin rectangle as a ruled line; a corner piece belongs to both directions.
    fn bar(&mut self, rect: &Rect) {
        let middle = rect.centre();
        self.shape(*rect, ShapeKind::Bar, &[]);
        let level = Stroke { at: middle.y, from: rect.left, to: rect.right };
        match self.over {
            Over::Page => {
                if rect.height() <= THIN {
                    self.drawing.strokes.horizontal.push(level);
                }
                if rect.width() <= THIN {
                    self.drawing.strokes.vertical.push(Stroke { at: middle.x, from: rect.top, to: rect.bottom });
                }
            }
            Over::Pen if rect.height() <= THIN => self.drawing.strikes.push(level),
            _ => {}
        }
    }

    /// A straight piece of a stroke.
    fn stroke(&mut self, from: Point, to: Point) {
        let Some(rect) = Rect::around([from, to]) else { return };
        if rect.height() <= STRAIGHT || rect.width() <= STRAIGHT {
            self.bar(&rect);
        } else {
            let falls = (to.x - from.x > 0.0) == (to.y - from.y > 0.0);
            self.shape(rect, ShapeKind::Diagonal { falls }, &[from, to]);
        }
    }

    /// Collects a small shape, which may belong to a checkbox. A larger shape, or one drawn by hand, may cross
    /// anything.
    fn shape(&mut self, bounds: Rect, kind: ShapeKind, points: &[Point]) {
        let is_small = bounds.width() <= LARGEST_MARK && bounds.height() <= LARGEST_MARK;
        match self.over {
            _ if !self.clip().holds(bounds.centre()) => {}
            Over::Pen => self.drawing.pen.push(PenStroke::new(bounds, kind, points)),
            Over::Page | Over::Field | Over::Typed if is_small => self.drawing.shapes.push(DrawnShape { bounds, kind }),
            Over::Page if PenStroke::may_cross(kind) => self.drawing.pen.push(PenStroke::new(bounds, kind, points)),
            _ => {}
        }
    }

    fn rect(&mut self, rect: Rect, is_stroke: bool) {
        let thin = rect.width().min(rect.height()) <= THIN;
        match (is_stroke, self.over) {
            _ if thin => self.bar(&rect),
            (true, Over::Pen) => self.shape(rect, ShapeKind::Outline, &[]),
            (true, _) if DrawnShape::is_box(&rect) => self.shape(rect, ShapeKind::Outline, &[]),
            (true, Over::Page) => self.drawing.strokes.sides(&rect),
            (true, _) => {}
            (false, over) => {
                self.shape(rect, ShapeKind::Fill, &[]);
                if over == Over::Page {
                    self.drawing.shades.push(rect);
                }
            }
        }
    }

    /// Collects one subpath, and returns its bounds.
    fn subpath(&mut self, path: &Subpath, is_stroke: bool) -> Option<Rect> {
        let points = &path.points;
        let bounds = Rect::around(points.iter().copied())?;
        let is_closed = path.is_closed || !is_stroke || (points.len() > 2 && points.first() == points.last());
        let is_round = path.curves > 0 && path.lines < 3;
        match (is_stroke, path.curves > 0) {
            (_, false) if is_closed && is_upright_rect(points, 0) => self.rect(bounds, is_stroke),
            (_, false) if !(is_stroke && is_closed) && DrawnShape::is_tick(points) => {
                self.shape(bounds, ShapeKind::Tick, points)
            }
            (true, false) if self.over == Over::Pen && points.len() > 2 => self.shape(bounds, ShapeKind::Other, points),
            (true, false) => {
                let last = points.last().zip(points.first()).filter(|_| is_closed);
                let pieces = points.windows(2).map(|ends| (ends[0], ends[1]));
                pieces.chain(last.map(|(a, b)| (*a, *b))).for_each(|(from, to)| self.stroke(from, to));
            }
            (true, true) if !is_closed || !DrawnShape::is_box(&bounds) => self.shape(bounds, ShapeKind::Other, points),
            (true, true) => self.shape(bounds, if is_round { ShapeKind::Ring } else { ShapeKind::Outline }, points),
            (false, false) if bounds.width().min(bounds.height()) <= THIN => self.bar(&bounds),
            (false, _) => self.shape(bounds, if is_round { ShapeKind::Blot } else { ShapeKind::Fill }, points),
        }
        Some(bounds)
    }
}

/// Whether points are the corners of an upright rectangle.
fn is_upright_rect(points: &[Point], curves: usize) -> bool {
    let Some(bounds) = Rect::around(points.iter().copied()).filter(|_| curves == 0) else { return false };
    let corner = |p: &Point| {
        let near = |a: f32, b: f32| (a - b).abs() <= STRAIGHT;
        (near(p.x, bounds.left) || near(p.x, bounds.right)) && (near(p.y, bounds.top) || near(p.y, bounds.bottom))
    };
    (4..=5).contains(&points.len()) && points.iter().all(corner)
}
