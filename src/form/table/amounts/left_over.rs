//! Reports what the sender has added to a table as left over, with the answers that it may belong to.

use std::ops::Range;

use crate::form::account::{Ledger, Role};
use crate::form::definition::{CellKind, Field};
use crate::form::model::left::{Doubt, Left};
use crate::form::place::reader::Reader;
use crate::form::table::amounts::amount_table;
use crate::form::table::amounts::arithmetic::mentions_amount;
use crate::form::table::answers::path;
use crate::form::table::grid::{Explained, Grid, Own};
use crate::form::table::layout::proposal::{Layout, Proposal};

/// Enters the words of a table in the ledger. Returns what is left over, with the field paths of the answers it
/// touches.
pub(in crate::form) fn left_over(
    reader: &Reader<'_, '_>,
    field: &Field,
    proposal: &Proposal,
    path: &str,
    ledger: &mut Ledger,
) -> Vec<Left> {
    let Proposal { grid, region, .. } = proposal;
    grid.printed.iter().for_each(|words| ledger.enter_filled(reader, words.clone(), Role::Label));
    ledger.enter(grid.years.iter().cloned().flatten(), Role::Answer);
    for (at, cell) in grid.rows.iter().flat_map(|row| row.cells.iter().enumerate()) {
        // the form asks for a reason beside some amounts, which fills no field
        let is_read = field.columns.get(at).is_none_or(|column| !column.key.is_empty());
        let role = if is_read { Role::Answer } else { Role::Prose };
        cell.all_words().into_iter().for_each(|words| ledger.enter_filled(reader, words, role));
    }
    for own in &grid.own {
        let role = if matches!(own.explained, Some(Explained::Beside | Explained::OtherYear)) {
            Role::Prose
        } else {
            Role::Left
        };
        let words = own.cells.iter().map(|(_, words)| words).chain([&own.label]);
        words.for_each(|words| ledger.enter(words.clone(), role));
    }
    let own = grid.own.iter().map(|own| left(reader, field, grid, own));
    // where the file stores the table as one, words outside it are not part of it
    let is_ruled = proposal.cost.layout == Layout::Ruled;
    let rows = || grid.rows.iter().flat_map(|of| row(field, of.row.unwrap_or(0))).collect();
    // in a table with years in its head the columns are these years
    let touches = || if field.years.is_some() { vec![path.to_owned()] } else { rows() };
    own.chain(strays(reader, field, region, is_ruled, ledger, touches)).collect()
}

/// What is left over where a table was not found.
pub(in crate::form) fn of_lost_table(
    reader: &Reader<'_, '_>,
    field: &Field,
    words: Range<usize>,
    path: &str,
    ledger: &mut Ledger,
) -> Vec<Left> {
    strays(reader, field, &words, false, ledger, || vec![path.to_owned()])
}

/// Lines and tables with amounts that have no ledger entry, in the place of a table of amounts.
fn strays(
    reader: &Reader<'_, '_>,
    field: &Field,
    region: &Range<usize>,
    only_in_cells: bool,
    ledger: &mut Ledger,
    touches: impl Fn() -> Vec<String>,
) -> Vec<Left> {
    if !amount_table::is_one(field) && field.years.is_none() {
        return Vec::new();
    }
    let line_of = |word: usize| reader.flow.words[word].line;
    let may_be_stray = |word: &usize| !only_in_cells || reader.flow.lines[line_of(*word)].cell.is_some();
    let open: Vec<usize> = ledger.open(region.clone()).filter(may_be_stray).collect();
    // all open words of one table are reported together, however many cells they fill
    let table_of = |word: usize| reader.flow.lines[line_of(word)].cell.map(|(block, _)| block);
    let lines =
        open.chunk_by(|&a, &b| line_of(a) == line_of(b) || (table_of(a).is_some() && table_of(a) == table_of(b)));
    let stray = |line: &[usize]| {
        let text = reader.flow.text(line.iter().copied());
        if !mentions_amount(&text.text) {
            return None;
        }
        ledger.enter(line.iter().copied(), Role::Left);
        let place = text.whole().map(|span| reader.flow.document.place(&span));
        Some(Left { text: text.text, place, touches: touches(), lines: Vec::new(), doubt: Doubt::Sums })
    };
    lines.filter_map(stray).collect()
}

fn left(reader: &Reader<'_, '_>, field: &Field, grid: &Grid, own: &Own) -> Left {
    let beside = own.cells.iter().map(|(at, _)| if own.is_row { column(field, grid, *at) } else { row(field, *at) });
    let is_earlier = own.explained == Some(Explained::OtherYear);
    let lines: Vec<Vec<String>> = beside.filter(|_| !is_earlier).filter(|line| !line.is_empty()).collect();
    let mut touches = lines.concat();
    touches.sort();
    touches.dedup();
    let doubt = match own.explained {
        None => Doubt::Sums,
        Some(Explained::Part) => Doubt::Part,
        Some(Explained::Beside) => Doubt::Nothing,
        Some(Explained::OtherYear) => Doubt::OtherYear,
    };
    let text = |words: &Range<usize>| reader.flow.text(words.clone()).text;
    let amounts = own.cells.iter().map(|(_, words)| text(words)).collect::<Vec<_>>().join(", ");
    let label = text(&own.label);
    let text = if label.is_empty() { amounts } else { format!("{}: {amounts}", label.trim_end_matches(':')) };
    let words = if own.label.is_empty() { own.cells.first().map(|(_, words)| words) } else { Some(&own.label) };
    let span = words.and_then(|words| reader.flow.text(words.clone()).whole());
    Left { text, place: span.map(|span| reader.flow.document.place(&span)), touches, lines, doubt }
}

/// The field paths of a column's amounts in every row found; in a table of one row, of that whole row.
fn column(field: &Field, grid: &Grid, at: usize) -> Vec<String> {
    if field.rows.is_empty() {
        return row(field, 0);
    }
    let rows = grid.rows.iter().filter_map(|row| field.rows.get(row.row?));
    let of_amounts = rows.filter(|row| field.cell_kind(Some(row), field.columns.get(at)) == CellKind::Belop);
    of_amounts.map(|row| path(field, Some(row), field.columns.get(at), at)).collect()
}

/// The field paths of a row's amounts.
fn row(field: &Field, at: usize) -> Vec<String> {
    field.columns.iter().map(|column| path(field, field.rows.get(at), Some(column), 0)).collect()
}
