//! Places on a page as displayed: in points, x to the right, y down, rotation and crop applied.

use crate::read::pdf::measure::{BOX_RIM, INDEX_SIDE, INNER_SQUARE, OFF_CENTRE, Pt, Share};
use std::collections::HashMap;

use hayro_interpret::kurbo::Point as UserPoint;

/// A place on the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Point {
    pub x: f32,
    pub y: f32,
}

/// A place from hayro's coordinates.
#[expect(clippy::cast_possible_truncation, reason = "a point of a page needs no more")]
pub(in crate::read::pdf) fn point(p: UserPoint) -> Point {
    Point { x: p.x as f32, y: p.y as f32 }
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Rect {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Rect {
    /// The smallest rectangle round some points; `None` without points, or where one of them is not a number.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let grow = |rect: Option<Self>, p: Point| {
            let rect = rect.unwrap_or(Self { left: p.x, top: p.y, right: p.x, bottom: p.y });
            Some(Self {
                left: rect.left.min(p.x),
                top: rect.top.min(p.y),
                right: rect.right.max(p.x),
                bottom: rect.bottom.max(p.y),
            })
        };
        let rect = points.into_iter().fold(None, grow)?;
        [rect.left, rect.top, rect.right, rect.bottom].iter().all(|edge| edge.is_finite()).then_some(rect)
    }

    /// The smallest rectangle round two.
    pub fn with(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    pub fn area(&self) -> f32 {
        self.width() * self.height()
    }

    pub fn centre(&self) -> Point {
        Point { x: (self.left + self.right) / 2.0, y: (self.top + self.bottom) / 2.0 }
    }

    pub fn holds(&self, p: Point) -> bool {
        (self.left..=self.right).contains(&p.x) && (self.top..=self.bottom).contains(&p.y)
    }

    /// Whether a point lies in it, and not near an edge.
    pub fn holds_well(&self, p: Point) -> bool {
        let (x, y) = (BOX_RIM * self.width(), BOX_RIM * self.height());
        (self.left + x..=self.right - x).contains(&p.x) && (self.top + y..=self.bottom - y).contains(&p.y)
    }

    /// Whether another rectangle, clearly smaller but no speck, lies in its middle.
    pub fn has_in_middle(&self, other: &Self) -> bool {
        let (own, middle) = (self.centre(), other.centre());
        (own.x - middle.x).abs() <= OFF_CENTRE * self.width()
            && (own.y - middle.y).abs() <= OFF_CENTRE * self.height()
            && INNER_SQUARE.contains(&Share::new(other.width() / self.width()))
            && INNER_SQUARE.contains(&Share::new(other.height() / self.height()))
    }

    /// The rectangle grown by `by` on every side.
    pub(in crate::read::pdf) fn grown(&self, by: f32) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// The part of another rectangle that lies in it; `None` where the two do not meet.
    pub(in crate::read::pdf) fn cut(&self, other: &Self) -> Option<Self> {
        let cut = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        (cut.left <= cut.right && cut.top <= cut.bottom).then_some(cut)
    }

    /// Whether the two have anything in common.
    pub(in crate::read::pdf) fn meets(&self, other: &Self) -> bool {
        self.left <= other.right && other.left <= self.right && self.top <= other.bottom && other.top <= self.bottom
    }

    /// Whether a straight line from one point to another goes through it.
    pub(in crate::read::pdf) fn is_crossed(&self, from: Point, to: Point) -> bool {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let sides = [
            (-dx, from.x - self.left),
            (dx, self.right - from.x),
            (-dy, from.y - self.top),
            (dy, self.bottom - from.y),
        ];
        let (mut first, mut last) = (0.0_f32, 1.0_f32);
        for (towards, room) in sides {
            match towards {
                0.0 if room < 0.0 => return false,
                0.0 => {}
                towards if towards < 0.0 => first = first.max(room / towards),
                towards => last = last.min(room / towards),
            }
        }
        first <= last
    }

    /// Whether it lies within another rectangle, up to a tolerance.
    pub fn within(&self, other: &Self, tolerance: Pt) -> bool {
        self.left >= other.left - tolerance
            && self.top >= other.top - tolerance
            && self.right <= other.right + tolerance
            && self.bottom <= other.bottom + tolerance
    }
}

/// Small rectangles, indexed by place. A rectangle whose centre lies in an earlier one is not kept.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct RectIndex {
    rects: Vec<Rect>,
    bins: HashMap<(i32, i32), Vec<usize>>,
}

impl RectIndex {
    /// Adds a rectangle and returns its number, or the number of an earlier rectangle that holds its centre. `None` for
    /// a rectangle that is too large.
    pub fn insert(&mut self, rect: Rect) -> Option<usize> {
        if rect.width() > INDEX_SIDE || rect.height() > INDEX_SIDE {
            return None;
        }
        if let Some(known) = self.at(rect.centre()) {
            return Some(known);
        }
        let (first, last) = (Self::bin(rect.left, rect.top), Self::bin(rect.right, rect.bottom));
        for x in first.0..=last.0 {
            for y in first.1..=last.1 {
                self.bins.entry((x, y)).or_default().push(self.rects.len());
            }
        }
        self.rects.push(rect);
        Some(self.rects.len() - 1)
    }

    /// The rectangle that a point lies in.
    pub fn at(&self, p: Point) -> Option<usize> {
        let bin = self.bins.get(&Self::bin(p.x, p.y))?;
        bin.iter().copied().find(|&rect| self.rects[rect].holds(p))
    }

    pub fn rects(&self) -> &[Rect] {
        &self.rects
    }

    #[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and pages are small")]
    fn bin(x: f32, y: f32) -> (i32, i32) {
        ((x / INDEX_SIDE.get()).floor() as i32, (y / INDEX_SIDE.get()).floor() as i32)
    }
}

/// Disjoint sets of numbered items.
#[derive(Debug)]
pub(in crate::read::pdf) struct Sets {
    parent: Vec<usize>,
}

impl Sets {
    /// `len` items, each in a set of its own.
    pub fn new(len: usize) -> Self {
        Self { parent: (0..len).collect() }
    }

    /// The number that represents the set of an item.
    pub fn root(&mut self, mut thing: usize) -> usize {
        while self.parent[thing] != thing {
            self.parent[thing] = self.parent[self.parent[thing]];
            thing = self.parent[thing];
        }
        thing
    }

    pub fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)] = a.min(b);
    }
}
