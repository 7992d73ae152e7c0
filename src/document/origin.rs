//! From a stretch of the text view to its place in the file, for code that writes into the file.

use super::{Block, Document, Fragment, Span};

/// A place in the file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Origin {
    /// A paragraph of a DOCX: the start of its element in the text part, in bytes of the decoded part.
    Paragraph(usize),
    /// A rectangle on a page of a PDF.
    Page(Area),
}

/// A rectangle on a page in reading position: points, x to the right, y down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The page, from 0.
    pub page: usize,
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Lower edge.
    pub bottom: f32,
}

impl Origin {
    /// The union of two rectangles on one page; the first rectangle if they are on different pages.
    pub(crate) fn and(self, other: Self) -> Self {
        let (Self::Page(a), Self::Page(b)) = (self, other) else { return self };
        let (left, top) = (a.left.min(b.left), a.top.min(b.top));
        let (right, bottom) = (a.right.max(b.right), a.bottom.max(b.bottom));
        if a.page == b.page { Self::Page(Area { page: a.page, left, top, right, bottom }) } else { self }
    }

    /// The same place on another page; readers number the pages after they have read them.
    pub(crate) fn on_page(&mut self, number: usize) {
        if let Self::Page(area) = self {
            area.page = number;
        }
    }
}

impl Document {
    /// The places in the file of a stretch of the view: one for each printed line or paragraph in it; for an empty
    /// stretch, the empty cell there, or else the text before it. Empty for formats without places.
    #[must_use]
    pub fn origins(&self, span: &Span) -> Vec<Origin> {
        let mut found: Vec<Origin> = Vec::new();
        let mut before = None;
        for fragment in self.fragments() {
            if fragment.span.start < span.end && span.start < fragment.span.end {
                found.extend(fragment.part(span).filter(|origin| found.last() != Some(origin)));
            } else if fragment.span.end <= span.start {
                before = fragment.origin;
            }
        }
        if found.is_empty() {
            found.extend(self.empty_cell(span).or(before));
        }
        found
    }

    fn fragments(&self) -> impl Iterator<Item = &Fragment> {
        self.blocks.iter().flat_map(|block| {
            let (line, table) = match block {
                Block::Line(line) => (Some(line.fragments.iter()), None),
                Block::Table(table) => (None, Some(table.cells.iter().flat_map(|cell| &cell.lines))),
            };
            line.into_iter().flatten().chain(table.into_iter().flatten())
        })
    }

    fn empty_cell(&self, span: &Span) -> Option<Origin> {
        let tables = self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Line(_) => None,
        });
        let mut cells = tables.flat_map(|table| &table.cells).filter(|cell| cell.lines.is_empty());
        cells.find(|cell| cell.span.start == span.start)?.origin
    }
}

impl Fragment {
    /// The left edge of the letter at a place of the view; `None` where the edge is not known, or after the last
    /// letter.
    pub fn edge(&self, at: usize) -> Option<f32> {
        let before = self.text.get(..at.checked_sub(self.span.start)?)?;
        self.edges.get(before.chars().count()).copied()
    }

    /// The place in the file of the part of the fragment that is in a stretch of the view.
    fn part(&self, span: &Span) -> Option<Origin> {
        let Origin::Page(whole) = self.origin? else { return self.origin };
        let inside = |at: usize| at.clamp(self.span.start, self.span.end) - self.span.start;
        let left = self.edge(self.span.start + inside(span.start)).unwrap_or(whole.left);
        let right = self.edge(self.span.start + inside(span.end)).unwrap_or(whole.right);
        Some(Origin::Page(if left < right { super::Area { left, right, ..whole } } else { whole }))
    }
}
