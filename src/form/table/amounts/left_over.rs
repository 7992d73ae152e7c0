//! What the sender has added to a table, as something left over beside the answers that it may belong to.

use std::ops::Range;

use crate::form::definition::{CellKind, Field};
use crate::form::model::left::{Doubt, Left};
use crate::form::place::reader::Reader;
use crate::form::table::amounts::amount_table;
use crate::form::table::amounts::arithmetic::mentions_amount;
use crate::form::table::answers::path;
use crate::form::table::grid::{Explained, Grid, Own};
use crate::form::table::layout::proposal::{Layout, Proposal};

/// What is left over in a table, with field paths as the answers of the table have them.
pub(in crate::form) fn left_over(reader: &Reader<'_, '_>, field: &Field, proposal: &Proposal) -> Vec<Left> {
    let own = proposal.grid.own.iter().map(|own| left(reader, field, &proposal.grid, own));
    own.chain(strays(reader, field, proposal)).collect()
}

/// Lines with amounts in a table without rules that are no part of any row. (In one that the file has as a table, each cell
/// has been looked at, and what stands outside is no part of it.)
fn strays(reader: &Reader<'_, '_>, field: &Field, proposal: &Proposal) -> Vec<Left> {
    if proposal.cost.layout == Layout::Ruled || !amount_table::is_one(field) {
        return Vec::new();
    }
    let is_own = |word: &usize| proposal.grid.own.iter().any(|own| own.label.start <= *word && *word < own_end(own));
    let mut lines: Vec<Range<usize>> = Vec::new();
    for word in proposal.left_over().into_iter().flatten().filter(|word| !is_own(word)) {
        match lines.last_mut().filter(|line| reader.flow.words[line.start].line == reader.flow.words[word].line) {
            Some(line) => line.end = word + 1,
            None => lines.push(word..word + 1),
        }
    }
    lines.retain(|line| mentions_amount(&reader.flow.text(line.clone()).text));
    let stray = |line: Range<usize>| {
        let text = reader.flow.text(line);
        let place = text.whole().map(|span| reader.flow.document.place(&span));
        let touches = proposal.grid.rows.iter().flat_map(|of| row(field, of.row.unwrap_or(0))).collect();
        Left { text: text.text, place, touches, lines: Vec::new(), doubt: Doubt::Sums }
    };
    lines.into_iter().map(stray).collect()
}

fn own_end(own: &Own) -> usize {
    own.cells.iter().map(|(_, words)| words.end).chain([own.label.end]).max().unwrap_or(0)
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
