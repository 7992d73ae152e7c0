//! Pages that have been read: lines and tables in reading order.

pub(in crate::read::pdf) mod furniture;
pub(in crate::read::pdf) mod join;

use crate::document::{CellDraft, Piece, ReadBy};
use crate::read::pdf::line::breaks::Sides;
use crate::read::pdf::line::words::PrintedLine;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::seen::layer::UnclearArea;
use crate::read::pdf::table::lattice::TaggedRows;

/// A table before it has its place in the document.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::read::pdf) struct PageTable {
    /// The edges of its columns, in points.
    pub columns: Vec<f32>,
    /// How many rows it has.
    pub rows: u32,
    pub cells: Vec<CellDraft>,
    /// The table of the structure tree that it is, if any.
    pub named: Option<TaggedRows>,
}

impl PageTable {
    /// The sides of a cell that begins in a column and covers `span` columns.
    pub fn sides(&self, col: u32, span: u32) -> Option<Sides> {
        sides(&self.columns, usize::try_from(col).ok()?, usize::try_from(span).ok()?)
    }
}

/// The sides of `span` columns from a column on.
pub(in crate::read::pdf) fn sides(columns: &[f32], col: usize, span: usize) -> Option<Sides> {
    Some(Sides { left: *columns.get(col)?, right: *columns.get(col + span)? })
}

/// A line or a table.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read::pdf) enum PageBlock {
    Line(PrintedLine),
    Table(PageTable),
}

/// A page that has been read.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::read::pdf) struct Sheet {
    pub height: f32,
    /// The transform from places on the sheet to the page's own coordinates.
    pub to_page: [f32; 6],
    /// In reading order.
    pub blocks: Vec<PageBlock>,
    pub read_by: ReadBy,
    /// Areas whose text is unclear.
    pub doubts: Vec<UnclearArea>,
    /// Where words are set off from those around them.
    pub strong: Vec<Rect>,
    /// Struck-out text, and its place.
    pub struck: Vec<(Rect, String)>,
}

impl Sheet {
    /// Sets the page number, from 0, of everything on the sheet.
    pub fn number(&mut self, number: usize) {
        for block in &mut self.blocks {
            match block {
                PageBlock::Line(line) => {
                    line.pieces.iter_mut().flat_map(|piece| &mut piece.origin).for_each(|origin| origin.on_page(number))
                }
                PageBlock::Table(table) => {
                    let cells = table.cells.iter_mut();
                    cells
                        .flat_map(|cell| cell.lines.iter_mut().map(|piece| &mut piece.origin).chain([&mut cell.origin]))
                        .flatten()
                        .for_each(|origin| origin.on_page(number));
                }
            }
        }
    }

    /// Whether it has a letter or a digit: a page whose words are drawn as outlines may have boxes alone.
    pub fn has_text(&self) -> bool {
        let tells = |piece: &Piece| piece.text.contains(char::is_alphanumeric);
        self.blocks.iter().any(|block| match block {
            PageBlock::Line(line) => line.pieces.iter().any(tells),
            PageBlock::Table(table) => table.cells.iter().flat_map(|cell| &cell.lines).any(tells),
        })
    }
}
