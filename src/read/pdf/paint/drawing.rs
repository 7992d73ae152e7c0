//! What a page shows, as it is seen.

use hayro_interpret::kurbo::Affine;

use crate::read::pdf::paint::checkbox::DrawnShape;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::stroke::Strokes;

/// Ruled lines and small shapes on one page; drawings and graph paper have more.
const MOST_STROKES: usize = 20_000;

/// So many shapes are the letters of a line or two.
const MANY_SHAPES: usize = 100;

/// Where the letters of one marked content stand, or some of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Marked {
    pub id: i32,
    pub bounds: Rect,
}

/// What a page shows.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct Drawing {
    pub width: f32,
    pub height: f32,
    /// From the page's own coordinates to these.
    pub transform: Affine,
    /// Upright letters: first those of the page, then those that its annotations draw.
    pub glyphs: Vec<Glyph>,
    /// How many of them the page itself prints; without annotations, none are counted.
    pub printed: usize,
    /// Letters that are there but not drawn: what a scanner's software has recognised.
    pub hidden: Vec<Glyph>,
    /// Letters that run in another direction, each in its own upright coordinates.
    pub turned: Vec<Glyph>,
    pub strokes: Strokes,
    pub shapes: Vec<DrawnShape>,
    /// Filled rectangles.
    pub shades: Vec<Rect>,
    /// What text was clipped to.
    pub clips: Vec<Rect>,
    /// Where the marked content stands that the structure tree of a tagged file refers to.
    pub marked: Vec<Marked>,
    pub has_images: bool,
    /// Letters whose font does not tell what they are.
    pub unmapped: usize,
    /// Something on the page could not be read, and what.
    pub damage: Option<&'static str>,
    /// Letters by direction, in quarter turns.
    pub directions: [usize; 4],
}

impl Drawing {
    /// Whether it shows anything besides letters that tell what they are: an image, or letters that are drawn as shapes.
    pub fn is_picture(&self) -> bool {
        self.has_images || self.shapes.len() >= MANY_SHAPES
    }

    /// Whether there is more than a form has: then its strokes say nothing, and no more are taken down.
    pub fn is_crowded(&self) -> bool {
        self.strokes.len() + self.shapes.len() + self.shades.len() + self.clips.len() >= MOST_STROKES
    }
}
