//! What a page shows, in displayed coordinates.

use hayro_interpret::kurbo::Affine;

use crate::read::pdf::field::checkbox::DrawnShape;
use crate::read::pdf::field::pen::PenStroke;
use crate::read::pdf::paint::geometry::{Point, Rect};
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::stroke::{Stroke, Strokes};
use crate::read::pdf::seen::layer::{Cover, Run, UnclearArea};

/// Most ruled lines, shapes, clips and covers of one page; drawings and graph paper have more.
const MOST_STROKES: usize = 20_000;

/// Most checks of whether a cover hides a run of letters.
const MOST_LOOKS: usize = 10_000_000;

/// From this number on, shapes may be letters drawn as outlines: a line or two of them.
const MANY_SHAPES: usize = 100;

/// The bounds of the letters of one marked content, or of some of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Marked {
    pub id: i32,
    pub bounds: Rect,
}

/// The start of a turned letter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Start {
    pub at: Point,
    /// Whether the letter runs neither level nor vertical.
    pub is_askew: bool,
}

/// What a page shows.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct Drawing {
    pub width: f32,
    pub height: f32,
    /// From the page's own coordinates to the displayed ones.
    pub transform: Affine,
    /// Upright letters: first those of the page, then those that its annotations draw.
    pub glyphs: Vec<Glyph>,
    /// How many of them the page itself prints; 0 on a page without annotations.
    pub printed: usize,
    /// Invisible letters: text that a scanner's software has recognised.
    pub hidden: Vec<Glyph>,
    /// Letters that run in another direction, each in its own upright coordinates.
    pub turned: Vec<Glyph>,
    /// The start of each turned letter.
    pub starts: Vec<Start>,
    pub strokes: Strokes,
    pub shapes: Vec<DrawnShape>,
    /// How many of them the page itself draws; 0 on a page without annotations.
    pub printed_shapes: usize,
    /// What is drawn over words and boxes.
    pub pen: Vec<PenStroke>,
    /// Lines drawn over the page; after `strike::remove`, the lines that strike something out.
    pub strikes: Vec<Stroke>,
    /// What hides what was painted before it.
    pub covers: Vec<Cover>,
    /// Runs of letters painted alike, for `cover::keep`.
    pub runs: Vec<Run>,
    /// Areas whose text is unclear.
    pub doubts: Vec<UnclearArea>,
    /// Areas of bold letters and, after `emphasis::find`, of underlined or highlighted letters.
    pub strong: Vec<Rect>,
    /// Filled rectangles of a colour, no higher than a line of large letters.
    pub tints: Vec<Rect>,
    /// What was struck out, and where.
    pub struck: Vec<(Rect, String)>,
    /// Filled rectangles.
    pub shades: Vec<Rect>,
    /// Rectangles that the page clips its text to.
    pub clips: Vec<Rect>,
    /// The places of the marked content that the structure tree of a tagged file refers to.
    pub marked: Vec<Marked>,
    pub has_images: bool,
    /// How many letters have no Unicode meaning in their font.
    pub unmapped: usize,
    /// Something on the page could not be read, and what.
    pub damage: Option<&'static str>,
    /// Letters by direction, in quarter turns.
    pub directions: [usize; 4],
}

impl Drawing {
    /// Whether it may show text in another form than letters: as an image, or drawn as shapes.
    pub fn is_picture(&self) -> bool {
        self.has_images || self.shapes.len() >= MANY_SHAPES
    }

    /// Removes letters, and updates the number of printed letters and the starts of the runs.
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

    /// Whether the page draws more than any form does: then its lines mean nothing, and no more are collected.
    pub fn is_crowded(&self) -> bool {
        let Self { strokes, shapes, shades, clips, pen, covers, .. } = self;
        let drawn = strokes.len() + shapes.len() + shades.len() + clips.len() + pen.len() + covers.len();
        drawn >= MOST_STROKES || covers.len() * self.runs.len() >= MOST_LOOKS
    }
}
