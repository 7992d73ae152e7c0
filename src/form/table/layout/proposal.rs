//! A layout's reading of a table: a grid, and its cost.

use std::ops::Range;

use crate::form::table::grid::{CellWords, Grid, GridCell, GridRow, extent};

/// What separates the cells of a table, from the most reliable to the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::form) enum Layout {
    /// The file stores it as a table.
    Ruled,
    /// Each cell comes after the name of its column.
    Named,
    /// Its columns are aligned.
    Columns,
    /// It is lines of words in reading order.
    Flattened,
}

impl Layout {
    /// All of them, in this order.
    pub const ALL: [Self; 4] = [Self::Ruled, Self::Named, Self::Columns, Self::Flattened];
}

/// What a reading of a table costs; the fields in order of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::form) struct Cost {
    /// How many rows that every form has are missing.
    pub missing: usize,
    /// Whether it accepts labels that only nearly match those of the form.
    pub is_lenient: bool,
    /// The layout that it relies on.
    pub layout: Layout,
}

/// A reading of a table.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::form) struct Proposal {
    pub cost: Cost,
    pub grid: Grid,
    /// The words in which the table was searched for: from its label to the next one.
    pub region: Range<usize>,
}

impl Proposal {
    /// The cells on which two equally good readings agree: a cell that they fill with different words is not read.
    pub fn agreed(self, other: &Self) -> Self {
        let (own, theirs) = (&self.grid.rows, &other.grid.rows);
        let rows = if own.len() == theirs.len() {
            own.iter().zip(theirs).map(|(own, theirs)| agreed(own, theirs)).collect()
        } else {
            let all = extent(own.iter().chain(theirs).filter_map(GridRow::extent)).unwrap_or(0..0);
            let widest = own.iter().chain(theirs).max_by_key(|row| row.cells.len());
            widest.map(|row| GridRow { row: None, words: all.clone(), ..row.undivided(&all) }).into_iter().collect()
        };
        Self { grid: Grid { rows, ..self.grid }, ..self }
    }

    /// The part of it that agrees with a reading that relies on less but finds fewer rows: rows that both find must
    /// hold the same words. A table inside a cell splits the outer table, and its words do not belong to the row.
    pub fn confirmed_by(mut self, other: &Self) -> Self {
        for row in self.grid.rows.iter_mut().filter(|row| row.row.is_some()) {
            if let Some(theirs) = other.grid.rows.iter().find(|theirs| theirs.row == row.row) {
                *row = agreed(row, theirs);
            }
        }
        self
    }
}

fn agreed(own: &GridRow, theirs: &GridRow) -> GridRow {
    let cell = |(own, theirs): (&GridCell, &GridCell)| {
        let all = [own.all_words(), theirs.all_words()];
        let is_known = !matches!(theirs.words, CellWords::Among(_));
        let same = is_known && union(all[0].clone()) == union(all[1].clone());
        if same { own.clone() } else { GridCell::among(union(all.concat())) }
    };
    GridRow { cells: own.cells.iter().zip(&theirs.cells).map(cell).collect(), ..own.clone() }
}

/// Merges stretches of words into ordered stretches that do not touch.
fn union(mut words: Vec<Range<usize>>) -> Vec<Range<usize>> {
    words.retain(|words| !words.is_empty());
    words.sort_by_key(|words| words.start);
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(words.len());
    for next in words {
        match apart.last_mut().filter(|last| next.start <= last.end) {
            Some(last) => last.end = last.end.max(next.end),
            None => apart.push(next),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(cells: &[Range<usize>]) -> Proposal {
        let cells = cells.iter().map(|words| GridCell::these(vec![words.clone()], None)).collect();
        let rows = vec![GridRow { row: None, cells, words: 0..0 }];
        Proposal {
            cost: Cost { missing: 0, is_lenient: false, layout: Layout::Ruled },
            grid: Grid { rows, ..Grid::default() },
            region: 10..30,
        }
    }

    /// The words of each cell; `None` for a cell that cannot be read.
    fn told(proposal: &Proposal) -> Vec<Option<Vec<Range<usize>>>> {
        let cell = |cell: &GridCell| match &cell.words {
            CellWords::These(words) => Some(words.clone()),
            _ => None,
        };
        proposal.grid.rows.iter().flat_map(|row| &row.cells).map(cell).collect()
    }

    #[test]
    fn equally_good_readings_leave_what_they_agree_on() {
        let (one, other) = (proposal(&[15..17, 18..20]), proposal(&[15..17, 17..20]));
        assert_eq!(told(&one.agreed(&other)), [Some(vec![15..17]), None]);
    }

    #[test]
    fn equally_good_readings_with_other_rows_leave_nothing() {
        let (one, mut other) = (proposal(&[15..17]), proposal(&[15..17]));
        other.grid.rows.push(other.grid.rows[0].clone());
        assert_eq!(told(&one.agreed(&other)), [None]);
    }

    #[test]
    fn a_row_that_a_safer_reading_fills_otherwise_is_not_read() {
        let labelled = |row: usize, words: Range<usize>| {
            let mut proposal = proposal(&[words]);
            proposal.grid.rows[0].row = Some(row);
            proposal
        };
        assert_eq!(told(&labelled(1, 15..17).confirmed_by(&labelled(1, 15..20))), [None]);
        assert_eq!(told(&labelled(1, 15..17).confirmed_by(&labelled(2, 15..20))), [Some(vec![15..17])]);
    }
}
