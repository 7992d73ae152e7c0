//! A table of the form as rows and columns of words.

use std::ops::Range;

use crate::document::Span;
use crate::form::definition::Field;

/// The words of a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) enum CellWords {
    /// These, and nothing else; none for an empty cell.
    These(Vec<Range<usize>>),
    /// These words, chosen by arithmetic; the strings are other readings that are as good as text.
    Chosen(Vec<Range<usize>>, Vec<String>),
    /// Its words are among these, mixed with those of other cells.
    Among(Vec<Range<usize>>),
    /// Several amounts, each in its own cell, that together are the answer.
    Parts(Vec<Addend>),
    /// There is no such cell.
    #[default]
    None,
}

/// One of several amounts that together are an answer, and the party it belongs to.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct Addend {
    pub words: Vec<Range<usize>>,
    pub name: String,
}

/// The words of a cell and, for an empty cell, its place.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct GridCell {
    pub words: CellWords,
    pub at: Option<Span>,
}

impl GridCell {
    pub const fn these(words: Vec<Range<usize>>, at: Option<Span>) -> Self {
        Self { words: CellWords::These(words), at }
    }

    pub const fn among(words: Vec<Range<usize>>) -> Self {
        Self { words: CellWords::Among(words), at: None }
    }

    /// Its words, or those that contain them.
    pub fn all_words(&self) -> Vec<Range<usize>> {
        let words = match &self.words {
            CellWords::These(words) | CellWords::Chosen(words, _) | CellWords::Among(words) => words.clone(),
            CellWords::Parts(parts) => parts.iter().flat_map(|part| part.words.clone()).collect(),
            CellWords::None => Vec::new(),
        };
        words.into_iter().filter(|words| !words.is_empty()).collect()
    }

    /// The stretch from its first to its last word.
    pub fn extent(&self) -> Option<Range<usize>> {
        extent(self.all_words().into_iter())
    }
}

/// A row or column with amounts that the sender added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::form) struct Own {
    pub is_row: bool,
    /// Its name.
    pub label: Range<usize>,
    /// The words of its amounts, each with its column in the form (for a row) or its row (for a column).
    pub cells: Vec<(usize, Range<usize>)>,
    /// What arithmetic shows about it; `None` where that is unclear.
    pub explained: Option<Explained>,
}

/// What arithmetic shows about a line that the sender added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::form) enum Explained {
    /// The sums hold without it, and do not with it.
    Beside,
    /// The sums hold with it, and do not without it.
    Part,
    /// It is for an earlier year than the form.
    OtherYear,
}

/// A row: which of the labelled ones, and a cell for each column.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct GridRow {
    /// An index into [`Field::rows`]; `None` in a list and in a single row.
    pub row: Option<usize>,
    pub cells: Vec<GridCell>,
    /// All words up to the next row, where nothing more is known about the row; else empty.
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
    /// What the sender has added.
    pub own: Vec<Own>,
}

impl GridRow {
    /// The words of its cells.
    pub fn words_of_cells(&self) -> impl Iterator<Item = Range<usize>> {
        self.cells.iter().flat_map(GridCell::all_words)
    }

    /// The stretch from its first to its last word; `None` for a row without words.
    pub fn extent(&self) -> Option<Range<usize>> {
        extent(self.words_of_cells().chain([self.words.clone()]))
    }

    /// The same row with all its words in every cell: which word belongs to which cell is unknown.
    pub fn undivided(&self, words: &Range<usize>) -> Self {
        Self { cells: vec![GridCell::among(vec![words.clone()]); self.cells.len()], ..self.clone() }
    }
}

/// The stretch from the first to the last word of some stretches; `None` where all are empty.
pub(in crate::form) fn extent(words: impl Iterator<Item = Range<usize>>) -> Option<Range<usize>> {
    let words = words.filter(|words| !words.is_empty());
    words.reduce(|all, words| all.start.min(words.start)..all.end.max(words.end))
}

/// How many columns a table has according to its definition.
pub(in crate::form) fn width(field: &Field, years: usize) -> usize {
    if field.years.is_some() { years } else { field.columns.len() }
}
