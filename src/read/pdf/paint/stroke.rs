//! Ruled lines, whether a program strokes them or fills thin rectangles.

use crate::read::pdf::paint::geometry::Rect;

/// A ruled line across or down the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Stroke {
    /// Where it lies: y of a horizontal, x of a vertical ruled line.
    pub at: f32,
    /// Where it starts, in the other direction.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
}

/// The ruled lines of a page.
#[derive(Debug, Clone, Default)]
pub(in crate::read::pdf) struct Strokes {
    pub horizontal: Vec<Stroke>,
    pub vertical: Vec<Stroke>,
}

impl Strokes {
    /// The four sides of a rectangle.
    pub fn sides(&mut self, rect: &Rect) {
        for at in [rect.top, rect.bottom] {
            self.horizontal.push(Stroke { at, from: rect.left, to: rect.right });
        }
        for at in [rect.left, rect.right] {
            self.vertical.push(Stroke { at, from: rect.top, to: rect.bottom });
        }
    }

    pub fn len(&self) -> usize {
        self.horizontal.len() + self.vertical.len()
    }
}
