//! A Word table: merged cells are marked in each row and column that they cover.

use std::collections::BTreeMap;

use crate::document::Origin;
use crate::read::office::draft::Draft;
use crate::read::office::grid::{MAX_SPAN, TableDraft};

/// Whether a cell begins a merged cell or continues one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Merge {
    /// It begins a merged cell.
    Restart,
    /// It continues the cell above (or to the left).
    Continue,
}

impl Merge {
    /// From `w:vMerge` or `w:hMerge`, whose value is "continue" when it is left out.
    pub(super) fn from_val(val: Option<&str>) -> Self {
        if val == Some("restart") { Self::Restart } else { Self::Continue }
    }
}

/// An open cell of a row.
#[derive(Debug, Default)]
pub(super) struct OpenCell {
    /// How many columns it covers; 0 where no number is given.
    pub(super) columns: u32,
    /// `w:vMerge`.
    pub(super) vertical: Option<Merge>,
    /// `w:hMerge`: Word 97's way to merge cells, which converters still write.
    pub(super) horizontal: Option<Merge>,
    /// Its content.
    pub(super) content: Vec<Draft>,
    /// The place of its first paragraph.
    pub(super) origin: Option<Origin>,
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    grid: TableDraft,
    /// By column, the cell that a `w:vMerge` below it continues.
    merged: BTreeMap<u32, usize>,
    /// Whether the row was deleted with changes tracked.
    pub(super) deleted: bool,
}

impl OpenTable {
    /// Leaves out columns at the start of a row.
    pub(super) fn indent(&mut self, columns: u32) {
        self.grid.skip(columns);
    }

    /// The row's next cell.
    pub(super) fn add(&mut self, cell: OpenCell) {
        if self.deleted {
            return;
        }
        let (row, col) = (self.grid.row, self.grid.col);
        let columns = cell.columns.clamp(1, MAX_SPAN);
        if cell.horizontal == Some(Merge::Continue)
            && let Some(left) = self.grid.cells.last_mut().filter(|left| left.row == row)
        {
            left.col_span += columns;
        } else if let Some(above) = self.merged.get(&col).filter(|_| cell.vertical == Some(Merge::Continue))
            && let Some(above) = self.grid.cells.get_mut(*above)
            && above.row + above.row_span == row
        {
            above.row_span += 1;
        } else {
            if cell.vertical.is_some() {
                self.merged.insert(col, self.grid.cells.len());
            }
            self.grid.place(1, columns, cell.content);
            self.grid.cells.last_mut().into_iter().for_each(|placed| placed.origin = cell.origin);
        }
        self.grid.skip(columns);
    }

    /// Ends a row.
    pub(super) fn end_row(&mut self) {
        if std::mem::take(&mut self.deleted) {
            self.grid.col = 0;
        } else {
            self.grid.end_row(1);
        }
    }

    /// The table, or the content that it lays out.
    pub(super) fn finish(self) -> Vec<Draft> {
        self.grid.finish()
    }
}
