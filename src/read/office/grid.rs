//! A table under construction: where each cell stands.

use std::collections::BTreeSet;

use super::draft::Draft;
use crate::document::{CellDraft, Origin, Piece};

/// How many columns a cell may cover or a row leave out; Word allows 63.
pub(in crate::read) const MAX_SPAN: u32 = 1000;

/// A cell in its place.
#[derive(Debug)]
pub(in crate::read) struct Placed {
    /// Its row, from 0.
    pub(in crate::read) row: u32,
    col: u32,
    /// How many rows it covers, at least 1.
    pub(in crate::read) row_span: u32,
    /// How many columns it covers, at least 1.
    pub(in crate::read) col_span: u32,
    content: Vec<Draft>,
    /// Where it stands in the file.
    pub(in crate::read) origin: Option<Origin>,
}

/// A table.
#[derive(Debug, Default)]
pub(in crate::read) struct TableDraft {
    /// In the order in which they were placed.
    pub(in crate::read) cells: Vec<Placed>,
    /// The row that is open, from 0.
    pub(in crate::read) row: u32,
    /// The column where its next cell stands, from 0.
    pub(in crate::read) col: u32,
}

impl TableDraft {
    /// Places a cell at the next column of the row.
    pub(in crate::read) fn place(&mut self, row_span: u32, col_span: u32, content: Vec<Draft>) {
        let (row, col) = (self.row, self.col);
        self.cells.push(Placed { row, col, row_span, col_span, content, origin: None });
    }

    /// Passes over columns of the row.
    pub(in crate::read) fn skip(&mut self, columns: u32) {
        self.col += columns.min(MAX_SPAN);
    }

    /// Ends a row that stands so many times.
    pub(in crate::read) fn end_row(&mut self, times: u32) {
        self.row += times;
        self.col = 0;
    }

    /// Whether the open row has nothing in it.
    pub(in crate::read) fn row_is_empty(&self) -> bool {
        self.cells.iter().rev().take_while(|cell| cell.row == self.row).all(|cell| cell.content.is_empty())
    }

    /// The table, or what it lays out: the content of a row that holds tables comes out as it stands, and what is above
    /// and below that row are tables of their own.
    pub(in crate::read) fn finish(self) -> Vec<Draft> {
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
                let end = layout.range(cell.row..).next().copied().unwrap_or(self.row);
                table.push(CellDraft {
                    row: cell.row - first,
                    col: cell.col,
                    row_span: cell.row_span.min(end.saturating_sub(cell.row)).max(1),
                    col_span: cell.col_span,
                    lines: cell.content.into_iter().filter_map(line).collect(),
                    origin: cell.origin,
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
