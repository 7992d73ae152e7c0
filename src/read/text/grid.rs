//! Tables drawn as a grid (`+-----+-----+`), as pandoc and reStructuredText write them. Cells may be merged: where a
//! bar or a border is missing, the cell goes on.

use std::collections::BTreeSet;

use super::source::{Source, cell};
use crate::document::{Cell, Table};

/// A cell under construction.
struct Draft<'t> {
    row: u32,
    col: u32,
    row_span: u32,
    col_span: u32,
    lines: Vec<Source<'t>>,
}

/// A grid under construction.
struct Grid<'t> {
    /// The columns of the line that hold bars, from the left border to the right.
    bars: Vec<usize>,
    cells: Vec<Draft<'t>>,
    /// For each column of the table, the open cell.
    open: Vec<Option<usize>>,
    row: u32,
}

/// The table that begins with the first line.
pub(super) fn table(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let first = lines.first().filter(|first| is_border(first.text))?;
    let right = first.text.trim_end().chars().count() - 1;
    let is_inside = |line: &&Source<'_>| {
        line.text.trim_start().starts_with(['+', '|']) && matches!(at(line, right), Some('+' | '|'))
    };
    let taken = lines.iter().take_while(is_inside).count();
    let (last, rows) = lines[1..taken].split_last().filter(|(last, _)| is_border(last.text))?;
    let bars: BTreeSet<usize> = lines[..taken].iter().flat_map(|line| crossings(line.text)).collect();
    let open = vec![None; bars.len().checked_sub(1)?];
    let mut grid = Grid { bars: bars.into_iter().collect(), cells: Vec::new(), open, row: 0 };
    for line in rows.iter().chain([last]) {
        grid.line(*line);
    }
    let mut table = Table::default();
    table.cells.extend(grid.cells.iter().map(|draft| Cell {
        row_span: draft.row_span,
        col_span: draft.col_span,
        ..cell(draft.row, draft.col, &draft.lines)
    }));
    table.cells.sort_by_key(|cell| (cell.row, cell.col));
    (!table.cells.is_empty()).then_some((table, taken))
}

/// `+----+----+`; `=` instead of `-` below a head, and `:` for the alignment of a column.
fn is_border(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2
        && line.starts_with('+')
        && line.ends_with('+')
        && line.chars().all(|c| matches!(c, '+' | '-' | '=' | ':'))
        && line.contains(['-', '='])
}

/// The columns where the borders of a line cross.
fn crossings(line: &str) -> Vec<usize> {
    let chars: Vec<char> = line.chars().collect();
    let drawn = |at: Option<&char>| at.is_some_and(|c| matches!(c, '-' | '=' | ':'));
    let crosses = |at: &usize| {
        chars[*at] == '+' && (drawn(chars.get(at + 1)) || at.checked_sub(1).is_some_and(|left| drawn(chars.get(left))))
    };
    (0..chars.len()).filter(crosses).collect()
}

fn at(line: &Source<'_>, column: usize) -> Option<char> {
    line.text.chars().nth(column)
}

impl<'t> Grid<'t> {
    /// A line of text, of borders, or of both where a cell covers several rows.
    fn line(&mut self, line: Source<'t>) {
        let between = |col: usize| line.columns(self.bars[col] + 1, self.bars[col + 1]);
        let is_drawn =
            |part: Source<'_>| !part.text.is_empty() && part.text.chars().all(|c| matches!(c, '-' | '=' | ':'));
        let borders: Vec<bool> = (0..self.open.len()).map(|col| is_drawn(between(col))).collect();
        let ends_row = borders.contains(&true);
        let mut col = 0;
        while col < self.open.len() {
            let first = col;
            col += 1;
            if borders[first] {
                continue;
            }
            while col < self.open.len() && !borders[col] && !matches!(at(&line, self.bars[col]), Some('|' | '+')) {
                col += 1;
            }
            self.text(first..col, line.columns(self.bars[first] + 1, self.bars[col]));
        }
        if ends_row {
            self.end_row(&borders);
        }
    }

    /// The text between two bars.
    fn text(&mut self, cols: std::ops::Range<usize>, part: Source<'t>) {
        let open = self.open[cols.start].unwrap_or_else(|| {
            let span = |cols: &std::ops::Range<usize>| u32::try_from(cols.len()).unwrap_or(u32::MAX);
            let col = span(&(0..cols.start));
            self.cells.push(Draft { row: self.row, col, row_span: 1, col_span: span(&cols), lines: Vec::new() });
            self.cells.len() - 1
        });
        self.cells[open].lines.push(part);
        self.open[cols].fill(Some(open));
    }

    /// A line of borders: the cells above a border end, the others go on in the next row.
    fn end_row(&mut self, borders: &[bool]) {
        for (open, _) in self.open.iter_mut().zip(borders).filter(|(_, border)| **border) {
            *open = None;
        }
        let going_on: BTreeSet<usize> = self.open.iter().flatten().copied().collect();
        for cell in going_on {
            self.cells[cell].row_span += 1;
        }
        self.row += 1;
    }
}
