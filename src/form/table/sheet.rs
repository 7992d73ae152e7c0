//! A drawn table as rows and columns of cells, before they are matched to those of the form.

use std::ops::Range;

use crate::document::Span;
use crate::form::place::reader::Reader;

/// The most places in a table of amounts; one cell of a malicious file may span millions.
const MAX_PLACES: usize = 50_000;

/// A cell in one of the places that it covers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::form) struct SheetCell {
    /// Its words; none where it is empty, or where the table has no cell.
    pub words: Range<usize>,
    /// Its place in the text view.
    pub at: Option<Span>,
}

/// The cells of a table by row and column. A merged cell is repeated in every place that it covers.
#[derive(Debug, Clone)]
pub(in crate::form) struct Sheet {
    rows: Vec<Vec<SheetCell>>,
}

/// A cell of a table: its first place, how many rows and columns it covers, and what is in it.
#[derive(Debug)]
pub(in crate::form) struct PlacedCell {
    pub row: u32,
    pub col: u32,
    pub row_span: u32,
    pub col_span: u32,
    pub cell: SheetCell,
}

impl Sheet {
    /// Builds a table from cells; `None` for one that is too large. Columns in which no cell begins are left out.
    pub fn new(cells: &[PlacedCell]) -> Option<Self> {
        let mut starts: Vec<u32> = cells.iter().map(|cell| cell.col).collect();
        starts.sort_unstable();
        starts.dedup();
        let height = cells.iter().map(|cell| cell.row + 1).max().unwrap_or(0) as usize;
        if height * starts.len() > MAX_PLACES {
            return None;
        }
        let mut rows = vec![vec![SheetCell::default(); starts.len()]; height];
        for cell in cells {
            let first = starts.partition_point(|&start| start < cell.col);
            let end = starts.partition_point(|&start| start < cell.col.saturating_add(cell.col_span));
            let below = (cell.row.saturating_add(cell.row_span) as usize).min(height);
            for row in &mut rows[cell.row as usize..below] {
                row[first..end].fill(cell.cell.clone());
            }
        }
        Some(Self { rows })
    }

    /// The same table with rows and columns swapped.
    pub fn transposed(&self) -> Self {
        let column = |col: usize| self.rows.iter().map(|row| row[col].clone()).collect();
        Self { rows: (0..self.width()).map(column).collect() }
    }

    /// The same table with each row replaced by others.
    pub fn with_rows(&self, rows: impl Fn(&[SheetCell]) -> Vec<Vec<SheetCell>>) -> Self {
        Self { rows: self.rows.iter().flat_map(|row| rows(row)).collect() }
    }

    /// Adds the rows of a table that continues it.
    pub fn append(&mut self, later: &Self) {
        self.rows.extend_from_slice(&later.rows);
    }

    pub fn height(&self) -> usize {
        self.rows.len()
    }

    pub fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    pub fn row(&self, row: usize) -> &[SheetCell] {
        &self.rows[row]
    }

    /// The cells of a row in some columns, each once, without empty ones.
    pub fn filled(&self, row: usize, columns: &[usize]) -> Vec<&SheetCell> {
        let mut filled: Vec<&SheetCell> = Vec::new();
        for place in columns.iter().map(|&col| &self.rows[row][col]) {
            if !place.words.is_empty() && !filled.contains(&place) {
                filled.push(place);
            }
        }
        filled
    }
}

impl SheetCell {
    /// Whether it contains more than a placeholder or a dash.
    pub fn says_something(&self, reader: &Reader<'_, '_>) -> bool {
        reader.text(std::slice::from_ref(&self.words)).text.contains(char::is_alphanumeric)
    }
}
