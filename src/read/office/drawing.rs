//! Drawings in a text: pictures, which may show an answer, and shapes, which may be drawn over one.

/// A centimetre in English Metric Units, in which Word measures drawings.
pub(in crate::read) const CENTIMETRE: u64 = 360_000;
/// A point in the same unit.
pub(in crate::read) const POINT: u64 = 12_700;
/// A picture in a table that is smaller than this both ways is an icon or a tick.
const ICON: u64 = CENTIMETRE * 7 / 10;
/// Outside tables, a picture is a logo or a signature unless it is this wide, as a pasted table is, or this high.
const WIDE: u64 = 8 * CENTIMETRE;
/// See [`WIDE`].
const HIGH: u64 = 6 * CENTIMETRE;

/// A drawing while it is read.
#[derive(Debug, Default)]
pub(in crate::read) struct Drawing {
    /// Its width; `None` where the file does not say it.
    pub(in crate::read) width: Option<u64>,
    /// Its height.
    pub(in crate::read) height: Option<u64>,
    /// Whether it shows a picture, a chart, or a part of another program such as Excel.
    pub(in crate::read) has_picture: bool,
    /// Whether it has text, which is read as the text of a text box.
    pub(in crate::read) has_text: bool,
    /// Whether it only decorates: it is behind the text, or a watermark.
    pub(in crate::read) is_background: bool,
    /// Its outline, where it is a shape.
    pub(in crate::read) outline: Option<Outline>,
}

/// The outline of a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Outline {
    /// A line, which often only separates paragraphs.
    Line,
    /// Anything else: a ring, a frame, a cross, ink.
    Figure,
}

/// What a drawing means for the words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Drawn {
    /// A picture that may show an answer.
    Picture,
    /// Something that may change what the words beside it say.
    Over(Outline),
}

impl Drawing {
    /// A drawing of this size.
    pub(in crate::read) fn sized(width: Option<u64>, height: Option<u64>) -> Self {
        Self { width, height, ..Self::default() }
    }

    /// What it means; `None` where it only decorates, or its text says it all.
    pub(in crate::read) fn drawn(&self, in_table: bool) -> Option<Drawn> {
        let is_least = |size: Option<u64>, least: u64| size.is_none_or(|size| size >= least);
        let (wide, high) = if in_table { (ICON, ICON) } else { (WIDE, HIGH) };
        let counts = is_least(self.width, wide) || is_least(self.height, high);
        match self.outline {
            _ if self.is_background => None,
            _ if self.has_picture && counts => Some(Drawn::Picture),
            // a small picture beside a box may be its tick
            _ if self.has_picture => Some(Drawn::Over(Outline::Line)),
            _ if self.has_text => None,
            outline => outline.map(Drawn::Over),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_counts_by_its_size_and_place() {
        let picture = |centimetres: u64| {
            let size = Some(centimetres * CENTIMETRE);
            Drawing { has_picture: true, ..Drawing::sized(size, Some(2 * CENTIMETRE)) }
        };
        assert_eq!(picture(4).drawn(true), Some(Drawn::Picture), "of a business card in a cell");
        assert_eq!(picture(4).drawn(false), Some(Drawn::Over(Outline::Line)), "a logo");
        assert_eq!(picture(16).drawn(false), Some(Drawn::Picture), "of a table");
        let watermark = Drawing { is_background: true, ..picture(16) };
        assert_eq!(watermark.drawn(false), None);
        let unknown = Drawing { has_picture: true, ..Drawing::default() };
        assert_eq!(unknown.drawn(false), Some(Drawn::Picture), "of unknown size");
    }

    #[test]
    fn a_shape_without_text_is_drawn_over_the_words_beside_it() {
        let ring = Drawing { outline: Some(Outline::Figure), ..Drawing::default() };
        assert_eq!(ring.drawn(false), Some(Drawn::Over(Outline::Figure)));
        assert_eq!(Drawing { has_text: true, ..ring }.drawn(false), None, "a text box");
    }
}
