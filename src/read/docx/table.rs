//! A table of Word's: cells that are merged say so in each row and column that they cover.

use std::collections::BTreeMap;

use crate::document::Origin;
use crate::read::office::draft::Draft;
use crate::read::office::grid::{MAX_SPAN, TableDraft};

/// Whether a cell begins a merged one or belongs to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Merge {
    /// It begins one.
    Restart,
    /// It belongs to the one above (or to the left).
    Continue,
}

impl Merge {
    /// From `w:vMerge` or `w:hMerge`, whose value is "continue" when it is left out.
    pub(super) fn from_val(val: Option<&str>) -> Self {
        if val == Some("restart") { Self::Restart } else { Self::Continue }
    }
}

/// A cell as it stands in its row.
#[derive(Debug, Default)]
pub(super) struct OpenCell {
    /// How many columns it covers; 0 where that is not said.
    pub(super) columns: u32,
    /// `w:vMerge`.
    pub(super) vertical: Option<Merge>,
    /// `w:hMerge`: Word 97's way to merge, which converters still write.
    pub(super) horizontal: Option<Merge>,
    /// What it holds.
    pub(super) content: Vec<Draft>,
    /// Where its first paragraph stands.
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

    /// The table, or what it lays out.
    pub(super) fn finish(self) -> Vec<Draft> {
        self.grid.finish()
    }
}
