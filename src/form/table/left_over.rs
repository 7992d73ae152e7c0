//! What the sender has added to a table, as something left over beside the answers that it may belong to.

use std::ops::Range;

use crate::form::definition::{CellKind, Field};
use crate::form::model::left::{Doubt, Left};
use crate::form::place::reader::Reader;
use crate::form::table::answers::path;
use crate::form::table::grid::{Explained, Grid, Own};

/// What is left over in a table, with field paths as the answers of the table have them.
pub(in crate::form) fn left_over(reader: &Reader<'_, '_>, field: &Field, grid: &Grid) -> Vec<Left> {
    grid.own.iter().map(|own| left(reader, field, grid, own)).collect()
}

fn left(reader: &Reader<'_, '_>, field: &Field, grid: &Grid, own: &Own) -> Left {
    let beside = own.cells.iter().map(|(at, _)| if own.is_row { column(field, grid, *at) } else { row(field, *at) });
    let lines: Vec<Vec<String>> = beside.filter(|line| !line.is_empty()).collect();
    let mut touches = lines.concat();
    touches.sort();
    touches.dedup();
    let doubt = match own.explained {
        None => Doubt::Sums,
        Some(Explained::Part) => Doubt::Part,
        Some(Explained::Beside) => Doubt::Nothing,
    };
    let text = |words: &Range<usize>| reader.flow.text(words.clone()).text;
    let amounts = own.cells.iter().map(|(_, words)| text(words)).collect::<Vec<_>>().join(", ");
    let label = text(&own.label);
    let text = if label.is_empty() { amounts } else { format!("{}: {amounts}", label.trim_end_matches(':')) };
    let words = if own.label.is_empty() { own.cells.first().map(|(_, words)| words) } else { Some(&own.label) };
    let span = words.and_then(|words| reader.flow.text(words.clone()).whole());
    Left { text, place: span.map(|span| reader.flow.document.place(&span)), touches, lines, doubt }
}

/// The amounts of a column in every row that was found; in a table of one row, all of that row.
fn column(field: &Field, grid: &Grid, at: usize) -> Vec<String> {
    if field.rows.is_empty() {
        return row(field, 0);
    }
    let rows = grid.rows.iter().filter_map(|row| field.rows.get(row.row?));
    let of_amounts = rows.filter(|row| field.cell_kind(Some(row), field.columns.get(at)) == CellKind::Belop);
    of_amounts.map(|row| path(field, Some(row), field.columns.get(at), at)).collect()
}

/// The amounts of a row.
fn row(field: &Field, at: usize) -> Vec<String> {
    field.columns.iter().map(|column| path(field, field.rows.get(at), Some(column), 0)).collect()
}
