//! What one layout makes of a table: a grid, and which words of the region it accounts for.

use std::ops::Range;

use crate::form::table::grid::{Grid, GridCell, GridRow};

/// What tells the cells of a table apart, from what leaves least to chance to what leaves most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::form) enum Layout {
    /// The file has it as a table.
    Ruled,
    /// Each cell stands after the name of its column.
    Named,
    /// Its columns stand under each other.
    Columns,
    /// It is lines of words in the order in which they are read.
    Flattened,
}

/// A reading of a table.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::form) struct Proposal {
    pub layout: Layout,
    pub grid: Grid,
    /// The words among which the table was looked for: from its label to the next one.
    pub region: Range<usize>,
}

impl Proposal {
    /// The words that it accounts for, as the form's own or as those of a cell: in order, and none twice.
    pub fn explained(&self) -> Vec<Range<usize>> {
        let cells = self.grid.rows.iter().flat_map(GridRow::words_of_cells);
        let printed = self.grid.printed.iter().chain(&self.grid.years).cloned();
        union(printed.chain(cells).collect())
    }

    /// The words of the region that are neither the form's own nor in a cell. Those behind the table may well be something
    /// else.
    pub fn left_over(&self) -> Vec<Range<usize>> {
        let explained = self.explained();
        let starts = std::iter::once(self.region.start).chain(explained.iter().map(|words| words.end));
        let ends = explained.iter().map(|words| words.start).chain([self.region.end]);
        let within = |(start, end): (usize, usize)| start.max(self.region.start)..end.min(self.region.end);
        starts.zip(ends).map(within).filter(|words| !words.is_empty()).collect()
    }
}

impl GridRow {
    /// The words of its cells, also those of which it is not known which cell they belong to.
    pub fn words_of_cells(&self) -> impl Iterator<Item = Range<usize>> {
        self.cells.iter().flat_map(GridCell::all_words)
    }
}

/// Some stretches of words as stretches that do not touch, in order.
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

    fn proposal(printed: &[Range<usize>], cells: &[Range<usize>]) -> Proposal {
        let cells = cells.iter().map(|words| GridCell::these(vec![words.clone()], None)).collect();
        let rows = vec![GridRow { row: None, cells, words: 0..0 }];
        Proposal {
            layout: Layout::Ruled,
            grid: Grid { printed: printed.to_vec(), rows, ..Grid::default() },
            region: 10..30,
        }
    }

    #[test]
    fn words_that_are_neither_label_nor_cell_are_left_over() {
        let proposal = proposal(&[12..14, 10..11], &[15..20, 18..22]);
        assert_eq!(proposal.explained(), [10..11, 12..14, 15..22]);
        assert_eq!(proposal.left_over(), [11..12, 14..15, 22..30]);
    }

    #[test]
    fn a_proposal_without_words_leaves_everything_over() {
        let proposal = proposal(&[], &[15..15]);
        assert_eq!(proposal.left_over(), [10..30]);
    }
}
