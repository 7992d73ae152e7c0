//! Subpaths: the pieces of a path from one start to the next.

use hayro_interpret::kurbo::{Affine, PathEl};

use crate::read::pdf::paint::geometry::{Point, point};

/// One subpath.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct Subpath {
    pub points: Vec<Point>,
    pub lines: usize,
    pub curves: usize,
    pub is_closed: bool,
}

impl Subpath {
    /// Goes on with the next element of a path, as it stands on the page; a start begins a new piece.
    pub fn draw(&mut self, element: PathEl, transform: Affine) {
        let on_page = |p| point(transform * p);
        match element {
            PathEl::MoveTo(p) => {
                self.clear();
                self.points.push(on_page(p));
            }
            PathEl::LineTo(p) => {
                self.lines += 1;
                self.points.push(on_page(p));
            }
            PathEl::QuadTo(c, p) => {
                let [c, p] = [c, p].map(on_page);
                let from = *self.points.last().unwrap_or(&p);
                let middle = |a: f32, c: f32, b: f32| (a + 2.0 * c + b) / 4.0;
                self.curve(Point { x: middle(from.x, c.x, p.x), y: middle(from.y, c.y, p.y) }, p);
            }
            PathEl::CurveTo(c, d, p) => {
                let [c, d, p] = [c, d, p].map(on_page);
                let from = *self.points.last().unwrap_or(&p);
                let middle = |a: f32, c: f32, d: f32, b: f32| (a + 3.0 * (c + d) + b) / 8.0;
                self.curve(Point { x: middle(from.x, c.x, d.x, p.x), y: middle(from.y, c.y, d.y, p.y) }, p);
            }
            PathEl::ClosePath => self.is_closed = true,
        }
    }

    /// Adds a curve as its middle and its end, which approximate its bounds and what it crosses.
    fn curve(&mut self, middle: Point, end: Point) {
        self.curves += 1;
        self.points.extend([middle, end]);
    }

    pub fn clear(&mut self) {
        self.points.clear();
        (self.lines, self.curves, self.is_closed) = (0, 0, false);
    }
}
