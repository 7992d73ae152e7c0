//! Chooses the layout of a table: a table of the file, lines with aligned columns, or lines in which a single blank
//! separates two columns.
//!
//! Each layout proposes a reading of the words; the one with the lowest cost is used. Where several have the same cost,
//! only the cells on which they agree are read.

use std::ops::Range;

use crate::form::definition::{CellKind, Column, Field};
use crate::form::place::reader::Reader;
use crate::form::table::grid::{CellWords, Grid, GridCell, GridRow};
use crate::form::table::layout::proposal::{Cost, Layout, Proposal};
use crate::form::table::layout::{columns, flattened, lost_rows, named, ruled};

/// The table of a field among some words; `None` when there is none.
pub(in crate::form) fn choose(reader: &Reader<'_, '_>, field: &Field, region: &Range<usize>) -> Option<Proposal> {
    let proposals = proposals(reader, field, region);
    let least = proposals.iter().map(|proposal| proposal.cost).min()?;
    let (rivals, others): (Vec<_>, Vec<_>) = proposals.into_iter().partition(|proposal| proposal.cost == least);
    let chosen = rivals.into_iter().reduce(|a, b| a.agreed(&b))?;
    let safer = others.iter().filter(|other| other.cost.layout < least.layout);
    let mut chosen = safer.fold(chosen, Proposal::confirmed_by);
    if field.list {
        let open = chosen.grid.rows.extract_if(.., |row| is_open(reader, field, row));
        let open: Vec<Range<usize>> = open.flat_map(|row| row.words_of_cells().collect::<Vec<_>>()).collect();
        chosen.grid.printed.extend(open);
    }
    Some(chosen)
}

/// The proposals of the layouts, by rising cost, up to the first that finds every row: none can cost less.
fn proposals(reader: &Reader<'_, '_>, field: &Field, region: &Range<usize>) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> = Vec::new();
    for is_lenient in [false, true] {
        let reader = Reader { lenient: is_lenient, ..*reader };
        for layout in Layout::ALL {
            let grids = grids(&reader, field, layout, region);
            let whole = |grid: Grid| {
                let cost = Cost { missing: missing(field, &grid), is_lenient, layout };
                Proposal { cost, grid, region: region.clone() }
            };
            proposals.extend(grids.into_iter().map(whole));
            if proposals.iter().any(|proposal| proposal.cost.missing == 0) {
                return proposals;
            }
        }
    }
    proposals
}

/// The readings of a region as a table in one layout, all equally likely.
fn grids(reader: &Reader<'_, '_>, field: &Field, layout: Layout, region: &Range<usize>) -> Vec<Grid> {
    let mut grids = match layout {
        Layout::Ruled => return ruled::propose(reader, field, region).into_iter().collect(),
        Layout::Named => named::read(reader, field, region.clone()).into_iter().collect(),
        Layout::Columns => columns::propose(reader, field, region),
        Layout::Flattened => flattened::propose(reader, field, region),
    };
    // in a table that the file stores as one, no text below it can be mistaken for a part of it
    grids.extend(grids.first().and_then(|grid| lost_rows::rival(reader, field, grid)));
    grids
}

/// How many rows are missing that every form has.
fn missing(field: &Field, grid: &Grid) -> usize {
    let stands = |at: usize| grid.rows.iter().any(|row| row.row == Some(at));
    field.rows.iter().enumerate().filter(|(at, row)| !row.optional && !stands(*at)).count()
}

/// Whether a row of a list is unused: nothing but its number or period is filled in.
fn is_open(reader: &Reader<'_, '_>, field: &Field, row: &GridRow) -> bool {
    let printed = |column: &Column| matches!(column.cell, Some(CellKind::Nr | CellKind::Periode));
    let filled = |cell: &GridCell| match &cell.words {
        CellWords::These(words) | CellWords::Chosen(words, _) => reader.says_something(words),
        CellWords::Among(_) | CellWords::Parts(_) => true,
        CellWords::None => false,
    };
    !field.columns.iter().zip(&row.cells).any(|(column, cell)| !printed(column) && filled(cell))
}
