//! The pieces of a path between its starts.

use crate::read::pdf::paint::geometry::Point;

/// One line of a path.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct Subpath {
    pub points: Vec<Point>,
    pub lines: usize,
    pub curves: usize,
    pub is_closed: bool,
}

impl Subpath {
    pub fn start(&mut self, at: Point) {
        self.clear();
        self.points.push(at);
    }

    /// A curve by its middle and its end, so that its bounds and what it crosses are nearly its own.
    pub fn curve(&mut self, middle: Point, end: Point) {
        self.curves += 1;
        self.points.extend([middle, end]);
    }

    pub fn clear(&mut self) {
        self.points.clear();
        (self.lines, self.curves, self.is_closed) = (0, 0, false);
    }
}
