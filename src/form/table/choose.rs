//! Which of the layouts that a table may have it has: as a table of the file, as lines with columns that stand under each
//! other, or as lines in which one blank is all that is left between two columns.

use std::ops::Range;

use crate::form::definition::{CellKind, Column, Field};
use crate::form::place::reader::Reader;
use crate::form::table::grid::{CellWords, GridCell, GridRow};
use crate::form::table::proposal::{Layout, Proposal};
use crate::form::table::{columns, flattened, mixed_columns, named, ruled};

/// The table of a field, among some words; `None` when it is not there.
pub(in crate::form) fn choose(reader: &Reader<'_, '_>, field: &Field, region: Range<usize>) -> Option<Proposal> {
    let mut chosen = first(reader, field, &region);
    let rows = |proposal: &Option<Proposal>| proposal.as_ref().map_or(0, |proposal| proposal.grid.rows.len());
    let expected = field.rows.iter().filter(|row| !row.optional).count();
    if chosen.is_none() || rows(&chosen) < expected {
        let likely = first(&Reader { lenient: true, ..*reader }, field, &region);
        chosen = if rows(&likely) > rows(&chosen) { likely } else { chosen.or(likely) };
    }
    let mut chosen = chosen?;
    if chosen.layout != Layout::Ruled {
        mixed_columns::unread(reader, field, &mut chosen.grid);
    }
    if field.list {
        let open = chosen.grid.rows.extract_if(.., |row| is_open(reader, field, row));
        let open: Vec<Range<usize>> = open.flat_map(|row| row.words_of_cells().collect::<Vec<_>>()).collect();
        chosen.grid.printed.extend(open);
    }
    Some(chosen)
}

/// The first layout that makes a table of some words whose labels are those of the definition (or like them, where the
/// reader is lenient).
fn first(reader: &Reader<'_, '_>, field: &Field, region: &Range<usize>) -> Option<Proposal> {
    let proposal = |layout| move |grid| Proposal { layout, grid, region: region.clone() };
    let ruled = || ruled::read(reader, field, region.clone()).map(proposal(Layout::Ruled));
    let named = || named::read(reader, field, region.clone()).map(proposal(Layout::Named));
    let columns = || columns::read(reader, field, region.clone()).map(proposal(Layout::Columns));
    let flattened = || flattened::read(reader, field, region.clone()).map(proposal(Layout::Flattened));
    ruled().or_else(named).or_else(columns).or_else(flattened)
}
/// Whether a row of a list is unused: nothing but its number or period is filled in.
fn is_open(reader: &Reader<'_, '_>, field: &Field, row: &GridRow) -> bool {
    let printed = |column: &Column| matches!(column.cell, Some(CellKind::Nr | CellKind::Periode));
    let filled = |cell: &GridCell| match &cell.words {
        CellWords::These(words) | CellWords::Chosen(words, _) => !reader.text(words).text.is_empty(),
        CellWords::Among(_) | CellWords::Parts(_) => true,
        CellWords::None => false,
    };
    !field.columns.iter().zip(&row.cells).any(|(column, cell)| !printed(column) && filled(cell))
}
