//! A table under construction: the row and column of each cell.

use std::collections::BTreeSet;

use super::draft::{Draft, columns};
use crate::document::{CellDraft, Origin, Piece};

/// How many columns a cell may cover or a row leave out; Word allows 63.
pub(in crate::read) const MAX_SPAN: u32 = 1000;

/// A row with a nested table and at least this many other filled cells (a label and an amount) is a row of answers.
const BESIDE_PASTED: usize = 2;

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
    /// Its place in the file.
    pub(in crate::read) origin: Option<Origin>,
}

/// A table.
#[derive(Debug, Default)]
pub(in crate::read) struct TableDraft {
    /// In the order in which they were placed.
    pub(in crate::read) cells: Vec<Placed>,
    /// The row that is open, from 0.
    pub(in crate::read) row: u32,
    /// The column of its next cell, from 0.
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

    /// Ends a row that repeats `times` times.
    pub(in crate::read) fn end_row(&mut self, times: u32) {
        self.row += times;
        self.col = 0;
    }

    /// Whether the open row has nothing in it.
    pub(in crate::read) fn row_is_empty(&self) -> bool {
        self.cells.iter().rev().take_while(|cell| cell.row == self.row).all(|cell| cell.content.is_empty())
    }

    /// Whether a row with a nested table is a row of answers: somebody pasted a few cells of a spreadsheet into it. A
    /// layout row has at most one other filled cell, a label.
    fn is_data(&self, row: u32) -> bool {
        let beside = |cell: &&Placed| cell.row == row && !cell.holds_table() && !cell.content.is_empty();
        self.cells.iter().filter(beside).count() >= BESIDE_PASTED
    }

    /// The table, or what it lays out: the content of a layout row is returned by itself, and the rows above and below
    /// it are tables of their own.
    pub(in crate::read) fn finish(self) -> Vec<Draft> {
        let holding = self.cells.iter().filter(|cell| cell.holds_table()).map(|cell| cell.row);
        let layout: BTreeSet<u32> = holding.filter(|row| !self.is_data(*row)).collect();
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
                    lines: cell.content.into_iter().flat_map(lines).collect(),
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

/// The lines of a cell. A tab, or a cell of a nested table, begins a new piece.
fn lines(draft: Draft) -> Vec<Piece> {
    match draft {
        Draft::Line(line) => columns(&line),
        Draft::Table(cells) => cells.chunk_by(|a, b| a.row == b.row).flat_map(row_of_nested).collect(),
    }
}

/// The pieces of a row of a nested table: one where a name is beside its number, as in rows pasted from Excel; else one a
/// line, as two numbers in one piece would be read as one.
fn row_of_nested(row: &[CellDraft]) -> Vec<Piece> {
    let pieces: Vec<&Piece> = row.iter().flat_map(|cell| &cell.lines).collect();
    let has_digits = |piece: &Piece| piece.text.contains(|c: char| c.is_ascii_digit());
    match pieces.as_slice() {
        [name, number] if name.text.contains(char::is_alphabetic) && !has_digits(name) && has_digits(number) => {
            let mut joined = (*name).clone();
            joined.text.push(' ');
            let at = joined.text.len();
            joined.text.push_str(&number.text);
            let moved = |(span, remark): &(std::ops::Range<usize>, _)| (span.start + at..span.end + at, *remark);
            joined.remarks.extend(number.remarks.iter().map(moved));
            joined.struck.extend(number.struck.iter().map(|(place, text)| (place + at, text.clone())));
            vec![joined]
        }
        _ => pieces.into_iter().cloned().collect(),
    }
}

impl Placed {
    fn holds_table(&self) -> bool {
        self.content.iter().any(|draft| matches!(draft, Draft::Table(_)))
    }
}
