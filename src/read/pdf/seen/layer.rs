//! Covers and runs of letters, in the order in which they are painted.

use hayro_interpret::kurbo::{BezPath, Point as UserPoint, Shape as _};

use crate::document::Blur;
use crate::read::pdf::measure::SMALLEST_COVER;
use crate::read::pdf::paint::geometry::{Point, Rect};
use crate::read::pdf::paint::ink::Rgb;

/// A filled area or a picture that hides what was painted before it.
#[derive(Debug, Clone)]
pub(in crate::read::pdf) struct Cover {
    pub bounds: Rect,
    /// Its outline, where it is no upright rectangle, and whether it is filled by the even-odd rule.
    pub outline: Option<(BezPath, bool)>,
    pub ground: Ground,
    /// Whether it is the background of a field, which shows the field's whole text itself.
    pub is_field: bool,
}

/// What a cover shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) enum Ground {
    Colour(Rgb),
    Pattern,
    Picture,
}

impl From<Option<Rgb>> for Ground {
    fn from(colour: Option<Rgb>) -> Self {
        colour.map_or(Self::Pattern, Self::Colour)
    }
}

impl Cover {
    /// An outline of more pieces than this is not an area that someone put over a text.
    pub const MOST_ELEMENTS: usize = 64;

    /// Whether it is large enough to hide a letter.
    pub fn may_hide(bounds: &Rect) -> bool {
        bounds.width().min(bounds.height()) >= SMALLEST_COVER
    }

    pub fn holds(&self, p: Point) -> bool {
        self.bounds.holds(p)
            && self.outline.as_ref().is_none_or(|(path, is_even_odd)| {
                let winding = path.winding(UserPoint::new(p.x.into(), p.y.into()));
                if *is_even_odd { winding % 2 != 0 } else { winding != 0 }
            })
    }
}

/// Letters that are painted with the same ink, between the same covers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Run {
    /// The number of its first letter; it ends at the first letter of the next run.
    pub first: usize,
    /// How many covers were painted before it.
    pub covers: usize,
    /// Their colour on paper, where it is known.
    pub colour: Option<Rgb>,
}

/// An area of a page whose text is unclear, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct UnclearArea {
    pub area: Rect,
    pub blur: Blur,
}
