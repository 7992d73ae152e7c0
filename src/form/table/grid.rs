//! A table of the form as rows and columns of words.

use std::ops::Range;

use crate::document::Span;
use crate::form::definition::Field;

/// The words of a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) enum CellWords {
    /// These, and nothing else; none for an empty cell.
    These(Vec<Range<usize>>),
    /// These, as far as arithmetic tells; as text, others would do as well.
    Chosen(Vec<Range<usize>>, Vec<String>),
    /// They are among these, with those of other cells.
    Among(Range<usize>),
    /// There is no such cell.
    #[default]
    None,
}

/// A cell and, for an empty one, where it stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct GridCell {
    pub words: CellWords,
    pub at: Option<Span>,
}

impl GridCell {
    pub const fn these(words: Vec<Range<usize>>, at: Option<Span>) -> Self {
        Self { words: CellWords::These(words), at }
    }

    pub const fn among(words: Range<usize>) -> Self {
        Self { words: CellWords::Among(words), at: None }
    }
}

/// A row: which of the labelled ones, and a cell for each column.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct GridRow {
    /// An index into [`Field::rows`]; `None` in a list and in a single row.
    pub row: Option<usize>,
    pub cells: Vec<GridCell>,
    /// All words up to the next row, where the file has no more than that; else none.
    pub words: Range<usize>,
}

/// A table as rows and columns of words.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct Grid {
    /// The words that the form prints in it: the head, the labels of rows, and rows of a list that nobody filled in.
    pub printed: Vec<Range<usize>>,
    /// The words of each year in the head, where the columns are years.
    pub years: Vec<Range<usize>>,
    pub rows: Vec<GridRow>,
}

/// How many columns a table has, as far as its definition tells.
pub(in crate::form) fn width(field: &Field, years: usize) -> usize {
    if field.years.is_some() { years } else { field.columns.len() }
}
