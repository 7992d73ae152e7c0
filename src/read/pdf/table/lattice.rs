//! A table on a page without its text: the edges of its columns and rows, and which squares a cell covers.

use crate::read::pdf::paint::geometry::{Point, Rect};

/// The rows and columns that a cell covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) struct CellArea {
    pub row: usize,
    pub col: usize,
    pub row_span: usize,
    pub col_span: usize,
}

/// A ruled table without its text.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read::pdf) struct Lattice {
    /// The edges of its columns.
    pub xs: Vec<f32>,
    /// The edges of its rows.
    pub ys: Vec<f32>,
    /// Its cells in order of row and column.
    pub cells: Vec<CellArea>,
    /// For each square of the grid, row by row, the cell that covers it.
    pub squares: Vec<Option<usize>>,
    /// The table of the structure tree that it is, if any.
    pub named: Option<TaggedRows>,
}

impl Lattice {
    /// A grid in which every square is a cell. It needs at least two edges in both directions.
    pub fn plain(xs: Vec<f32>, ys: Vec<f32>) -> Self {
        let width = xs.len() - 1;
        let area = |square| CellArea { row: square / width, col: square % width, row_span: 1, col_span: 1 };
        let cells: Vec<CellArea> = (0..width * (ys.len() - 1)).map(area).collect();
        Self { xs, ys, squares: (0..cells.len()).map(Some).collect(), cells, named: None }
    }

    pub fn bounds(&self) -> Rect {
        let edge = |edges: &[f32], last: bool| *if last { edges.last() } else { edges.first() }.unwrap_or(&0.0);
        Rect {
            left: edge(&self.xs, false),
            top: edge(&self.ys, false),
            right: edge(&self.xs, true),
            bottom: edge(&self.ys, true),
        }
    }

    /// The cell that a point lies in.
    pub fn cell_at(&self, p: Point) -> Option<usize> {
        let slot = |edges: &[f32], at: f32| edges.partition_point(|&edge| edge <= at).checked_sub(1);
        let (row, col) = (slot(&self.ys, p.y)?, slot(&self.xs, p.x)?);
        let cols = self.xs.len() - 1;
        if col < cols { self.squares.get(row * cols + col).copied().flatten() } else { None }
    }
}

impl Lattice {
    /// Replaces the cells that `areas` cover; `None` where two areas would cover the same square.
    pub fn set_areas(&mut self, areas: impl Iterator<Item = CellArea>) -> Option<()> {
        let (width, mut cells) = (self.xs.len() - 1, std::mem::take(&mut self.cells));
        let mut is_taken = vec![false; self.squares.len()];
        for area in areas {
            for row in area.row..area.row + area.row_span {
                let squares = is_taken.get_mut(row * width + area.col..row * width + area.col + area.col_span)?;
                if squares.contains(&true) {
                    return None;
                }
                squares.fill(true);
            }
            cells.retain(|cell| !area.covers(cell));
            cells.push(area);
        }
        self.set_cells(cells);
        Some(())
    }

    /// Replaces its cells by others over the same squares.
    pub fn set_cells(&mut self, mut cells: Vec<CellArea>) {
        cells.sort_by_key(|cell| (cell.row, cell.col));
        let width = self.xs.len() - 1;
        for (number, cell) in cells.iter().enumerate() {
            for row in cell.row..cell.row + cell.row_span {
                self.squares[row * width + cell.col..row * width + cell.col + cell.col_span].fill(Some(number));
            }
        }
        self.cells = cells;
    }
}

impl CellArea {
    /// Whether it covers the first square of another cell.
    fn covers(&self, other: &Self) -> bool {
        (self.row..self.row + self.row_span).contains(&other.row)
            && (self.col..self.col + self.col_span).contains(&other.col)
    }
}

/// A table of the tree, and which of its rows are on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) struct TaggedRows {
    pub table: usize,
    pub first_row: usize,
    pub last_row: usize,
    /// Whether ruled lines show the width of its columns, not the text alone.
    pub has_sides: bool,
}
