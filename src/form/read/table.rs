//! A table of the form among the words that answer its label.

use std::ops::Range;

use super::{Beside, name, year};
use crate::form::definition::{CellKind, Field};
use crate::form::model::path::common;
use crate::form::model::raw::Raw;
use crate::form::place::missing::whole_path;
use crate::form::place::reader::{Name, Reader};
use crate::form::table::amounts::left_over::{left_over, of_lost_table};
use crate::form::table::answers as cells;
use crate::form::table::grid::{Grid, GridRow};
use crate::form::table::layout::choose;
use crate::form::table::layout::proposal::Proposal;
use crate::form::unit;

/// Reads the answers of a table, and what else is written in it.
pub(super) fn read(
    reader: &Reader<'_, '_>,
    field: &Field,
    label: &Range<usize>,
    words: Range<usize>,
    context: &str,
    beside: &mut Beside<'_>,
) -> Vec<(String, Raw)> {
    let found = choose::choose(reader, field, &words);
    let is_there = |found: &Proposal| field.list || !field.rows.is_empty() || !found.grid.rows.is_empty();
    let Some(proposal) = found.filter(is_there) else {
        beside.left.extend(of_lost_table(reader, field, words, &whole_path(field), beside.ledger));
        beside.lost(whole_path(field), name(field, context).label);
        return Vec::new();
    };
    let grid = &proposal.grid;
    let year = year::beside(reader, label, &words);
    let heading = reader.flow.text(label.start..year.map_or(label.end, |year| year + 1)).text;
    let heading = heading.trim_end_matches([':', '?', ' ']);
    let context = if context.is_empty() { heading.to_owned() } else { format!("{context}, {heading}") };
    let mut answers = cells::answers(reader, field, grid, &context);
    beside.left.extend(left_over(reader, field, &proposal, &whole_path(field), beside.ledger));
    let cells: Vec<Range<usize>> = grid.rows.iter().flat_map(GridRow::words_of_cells).collect();
    beside.units = unit::of_table(reader.flow, label.start..words.end, &cells);
    lost_rows(reader, field, grid, &context, beside, &mut answers);
    answers
}

/// Adds the answers of the rows that were not found.
fn lost_rows(
    reader: &Reader<'_, '_>,
    field: &Field,
    grid: &Grid,
    context: &str,
    beside: &mut Beside<'_>,
    answers: &mut Vec<(String, Raw)>,
) {
    let stands = |at: usize| grid.rows.iter().any(|row| row.row == Some(at));
    // the rows that not every year's form has come together
    let expected =
        |row: usize| !field.rows[row].optional || (0..field.rows.len()).any(|at| field.rows[at].optional && stands(at));
    for row in (0..field.rows.len()).filter(|&at| !stands(at)) {
        if expected(row) {
            let path = field.path.replace("{row}", &field.rows[row].key);
            let label = field.rows[row].labels.first().map(|label| Name::new(&label.text, context).label);
            beside.lost(common(&path), label.unwrap_or_default());
        }
        for i in 0..grid.years.len() {
            let path = field.path.replace("{row}", &field.rows[row].key);
            let label = Name::new(&field.rows[row].labels[0].text, context);
            let parties = if field.cell_kind(Some(&field.rows[row]), None) == CellKind::Parter {
                &[".eier", ".uh"][..]
            } else {
                &[""]
            };
            answers.extend(
                parties
                    .iter()
                    .map(|party| (path.replace("[{i}]", &format!("{party}[{i}]")), reader.missing(label.clone()))),
            );
        }
        for column in field.columns.iter().filter(|column| !column.key.is_empty()) {
            let path = field.path.replace("{row}", &field.rows[row].key).replace("{col}", &column.key);
            let label =
                format!("{}, {}", column.labels.first().map_or("", |l| &l.text), field.rows[row].labels[0].text);
            answers.push((path, reader.missing(Name::new(&label, context))));
        }
    }
}
