//! A table under construction: where each cell stands.

use std::collections::{BTreeMap, BTreeSet};

use super::paragraph::Draft;
use crate::document::{CellDraft, Piece};

/// How many columns a cell may cover or a row leave out; Word allows 63.
const MAX_SPAN: u32 = 1000;

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
pub(super) struct Cell {
    /// How many columns it covers; 0 where that is not said.
    pub(super) columns: u32,
    /// `w:vMerge`.
    pub(super) vertical: Option<Merge>,
    /// `w:hMerge`: Word 97's way to merge, which converters still write.
    pub(super) horizontal: Option<Merge>,
    /// What it holds.
    pub(super) content: Vec<Draft>,
}

/// A cell in its place.
#[derive(Debug)]
struct Placed {
    row: u32,
    col: u32,
    row_span: u32,
    col_span: u32,
    content: Vec<Draft>,
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Grid {
    cells: Vec<Placed>,
    row: u32,
    col: u32,
    /// By column, the cell that a `w:vMerge` below it continues.
    merged: BTreeMap<u32, usize>,
    /// Whether the row was deleted with changes tracked.
    pub(super) deleted: bool,
}

impl Grid {
    /// Leaves out columns at the start of a row.
    pub(super) fn indent(&mut self, columns: u32) {
        self.col += columns.min(MAX_SPAN);
    }

    /// The row's next cell.
    pub(super) fn add(&mut self, cell: Cell) {
        if self.deleted {
            return;
        }
        let (row, col) = (self.row, self.col);
        let col_span = cell.columns.clamp(1, MAX_SPAN);
        self.col += col_span;
        if cell.horizontal == Some(Merge::Continue)
            && let Some(left) = self.cells.last_mut().filter(|left| left.row == row)
        {
            left.col_span += col_span;
            return;
        }
        let above = self.merged.get(&col).copied().filter(|_| cell.vertical == Some(Merge::Continue));
        if let Some(above) = above.and_then(|above| self.cells.get_mut(above))
            && above.row + above.row_span == row
        {
            above.row_span += 1;
            return;
        }
        if cell.vertical.is_some() {
            self.merged.insert(col, self.cells.len());
        }
        self.cells.push(Placed { row, col, row_span: 1, col_span, content: cell.content });
    }

    /// Ends a row.
    pub(super) fn end_row(&mut self) {
        if !std::mem::take(&mut self.deleted) {
            self.row += 1;
        }
        self.col = 0;
    }

    /// The table, or what it lays out: the content of a row that holds tables comes out as it stands, and what is above
    /// and below that row are tables of their own.
    pub(super) fn finish(self) -> Vec<Draft> {
        let holds_table = |cell: &&Placed| cell.content.iter().any(|draft| matches!(draft, Draft::Table(_)));
        let layout: BTreeSet<u32> = self.cells.iter().filter(holds_table).map(|cell| cell.row).collect();
        let mut drafts = Vec::new();
        let mut table: Vec<CellDraft> = Vec::new();
        let mut first = 0;
        for cell in self.cells {
            if layout.contains(&cell.row) {
                if !table.is_empty() {
                    drafts.push(Draft::Table(std::mem::take(&mut table)));
                }
                drafts.extend(cell.content);
                first = cell.row + 1;
            } else {
                let rows = layout.range(cell.row..).next().map_or(cell.row_span, |end| end - cell.row);
                table.push(CellDraft {
                    row: cell.row - first,
                    col: cell.col,
                    row_span: cell.row_span.min(rows),
                    col_span: cell.col_span,
                    lines: cell.content.into_iter().filter_map(line).collect(),
                });
            }
        }
        if !table.is_empty() {
            drafts.push(Draft::Table(table));
        }
        drafts
    }
}

/// In a cell a tab is a blank: the columns are the table's.
fn line(draft: Draft) -> Option<Piece> {
    match draft {
        Draft::Line(line) => Some(Piece { text: line.text.replace('\t', " "), ..line }),
        Draft::Table(_) => None,
    }
}
