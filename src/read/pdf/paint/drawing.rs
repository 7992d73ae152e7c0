//! What a page shows, as it is seen.

use hayro_interpret::kurbo::Affine;

use crate::read::pdf::field::checkbox::DrawnShape;
use crate::read::pdf::field::pen::PenStroke;
use crate::read::pdf::paint::geometry::{Point, Rect};
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::stroke::{Stroke, Strokes};
use crate::read::pdf::seen::layer::{Cover, Run, UnclearArea};

/// Ruled lines and small shapes on one page; drawings and graph paper have more.
const MOST_STROKES: usize = 20_000;

/// So often it is looked whether something hides a run of letters.
const MOST_LOOKS: usize = 10_000_000;

/// So many shapes are the letters of a line or two.
const MANY_SHAPES: usize = 100;

/// Where the letters of one marked content stand, or some of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Marked {
    pub id: i32,
    pub bounds: Rect,
}

/// Where a letter begins that does not run level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Start {
    pub at: Point,
    /// Whether it does not run upright either.
    pub is_askew: bool,
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
    /// For each of them, where it begins.
    pub starts: Vec<Start>,
    pub strokes: Strokes,
    pub shapes: Vec<DrawnShape>,
    /// How many of them the page itself draws.
    pub printed_shapes: usize,
    /// What is drawn over words and boxes.
    pub pen: Vec<PenStroke>,
    /// Lines that are drawn over the page; once it is known, those that strike something out.
    pub strikes: Vec<Stroke>,
    /// What hides what was painted before it.
    pub covers: Vec<Cover>,
    /// The letters by what they are painted with; none once it is known what is seen.
    pub runs: Vec<Run>,
    /// Places of which it cannot be told what stands there.
    pub doubts: Vec<UnclearArea>,
    /// Where letters are bold, and, once it is known, underlined or highlighted.
    pub strong: Vec<Rect>,
    /// Filled rectangles of a colour, no higher than a line of large letters.
    pub tints: Vec<Rect>,
    /// What was struck out, and where.
    pub struck: Vec<(Rect, String)>,
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

    /// Takes letters out, and keeps count of those that the page itself prints, and of those that are painted alike.
    pub fn take_out(&mut self, is_gone: &[bool]) {
        let mut left: Vec<usize> = Vec::with_capacity(is_gone.len() + 1);
        let mut count = 0;
        for is_gone in is_gone {
            left.push(count);
            count += usize::from(!is_gone);
        }
        left.push(count);
        self.printed = left.get(self.printed).copied().unwrap_or(count);
        self.runs.iter_mut().for_each(|run| run.first = left.get(run.first).copied().unwrap_or(count));
        let mut number = 0..;
        self.glyphs.retain(|_| number.next().is_none_or(|number: usize| !is_gone[number]));
    }

    /// Whether there is more than a form has: then its strokes say nothing, and no more are taken down.
    pub fn is_crowded(&self) -> bool {
        let Self { strokes, shapes, shades, clips, pen, covers, .. } = self;
        let drawn = strokes.len() + shapes.len() + shades.len() + clips.len() + pen.len() + covers.len();
        drawn >= MOST_STROKES || covers.len() * self.runs.len() >= MOST_LOOKS
    }
}
