//! Collects what a page draws, with the clips, groups and marked content that are open meanwhile.

use crate::read::pdf::field::annotation::{self, Annotation, Over};
use crate::read::pdf::paint::budget::Budget;
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::ink::Ink;
use crate::read::pdf::paint::subpath::Subpath;

/// What the interpreter draws on.
pub(in crate::read::pdf) struct Canvas {
    pub drawing: Drawing,
    /// Whether what follows is drawn by the page or over it: the frame round a field is no table.
    pub over: Over,
    /// The annotations of the page.
    pub annotations: Vec<Annotation>,
    /// The depth of open marked content within an artifact of an annotation (the icon of a note, its colour on the
    /// text) or a watermark.
    pub artifact: usize,
    /// Whether a font of the page may print pictures for letters.
    pub has_wingdings: bool,
    /// Whether the page may print some of its letters bold.
    pub has_bold: bool,
    /// For each open marked content, its number, or else the number of the content around it.
    pub marks: Vec<Option<i32>>,
    pub budget: Budget,
    /// A reused buffer for the path that is being drawn: a page made by Word draws a thousand paths.
    pub open: Subpath,
    /// For each open clip, the rectangle within it and all clips around it, and whether all of these are rectangles:
    /// other shapes may show less.
    pub clips: Vec<(Rect, bool)>,
    /// For each group that is open, how much of it and those around it shows, and whether it hides what is under it.
    pub groups: Vec<(f32, bool)>,
}

impl Canvas {
    /// The rectangle within all open clips.
    pub(super) fn clip(&self) -> Rect {
        let page = Rect { left: 0.0, top: 0.0, right: self.drawing.width, bottom: self.drawing.height };
        self.clips.last().map_or(page, |clip| clip.0)
    }

    /// Whether what is painted with some ink hides what is under it.
    pub(super) fn hides(&self, ink: &Ink) -> bool {
        let is_sure = self.clips.last().is_none_or(|clip| clip.1);
        is_sure && ink.is_opaque() && self.groups.last().is_none_or(|group| group.1)
    }

    pub(super) fn push_clip(&mut self, bounds: Option<Rect>, is_rect: bool) {
        let (outer, is_sure) = (self.clip(), self.clips.last().is_none_or(|clip| clip.1));
        if self.over != Over::Page && self.clips.is_empty() {
            self.over = bounds.map_or(Over::Field, |clip| annotation::drawn_in(&self.annotations, &clip));
        }
        let nothing = Rect { right: outer.left, bottom: outer.top, ..outer };
        let clip = bounds.and_then(|bounds| outer.cut(&bounds)).unwrap_or(nothing);
        self.clips.push((clip, is_sure && is_rect));
    }
}
