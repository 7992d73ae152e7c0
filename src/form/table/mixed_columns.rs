//! Rows of a table without rules that may hold the words of a row, or of a question, whose label was not found.

use std::ops::Range;

use crate::form::definition::{CellKind, Field, Row};
use crate::form::place::reader::Reader;
use crate::form::row::amount_cell::as_plain;
use crate::form::table::grid::{Grid, GridCell, GridRow};

/// So many digits in a line are a number of their own (telephone, account, organisation), not the rest of an answer.
const DIGITS_OF_A_NUMBER: usize = 8;

/// Leaves such rows unread. A row of one line holds its own words only.
pub(in crate::form) fn unread(reader: &Reader<'_, '_>, field: &Field, grid: &mut Grid) {
    if field.list {
        if let Some(all) = extent(&grid.rows).filter(|_| reader.doubtful) {
            let cells = vec![GridCell::among(vec![all.clone()]); field.columns.len()];
            grid.rows = vec![GridRow { row: None, cells, words: all }];
        }
        return;
    }
    for at in 0..grid.rows.len() {
        let next = grid.rows.get(at + 1).map_or(field.rows.len(), |next| next.row.unwrap_or(0));
        let own = grid.rows[at].row.map_or(0, |row| row + 1);
        let Some(words) = extent(&grid.rows[at..=at]) else { continue };
        let stands = |at: &usize| grid.rows.iter().any(|row| row.row == Some(*at));
        let mut lost = (own..next).filter(|at| !stands(at)).map(|at| &field.rows[at]);
        let last = at + 1 == grid.rows.len();
        let holds_another = last && reader.doubtful || lost.any(|row| may_hold(reader, &words, row));
        if holds_another && is_long(reader, &words) || is_run_together(reader, field, &grid.rows[at]) {
            for cell in &mut grid.rows[at].cells {
                *cell = GridCell::among(vec![words.clone()]);
            }
        }
    }
}

/// Whether one cell of a row of amounts is empty and another holds more figures than one amount has: columns that stand so
/// near to each other (a tab that ends where the amount before it does) cannot be told apart.
fn is_run_together(reader: &Reader<'_, '_>, field: &Field, row: &GridRow) -> bool {
    let is_amounts =
        |at: usize| field.cell_kind(row.row.map(|row| &field.rows[row]), field.columns.get(at)) == CellKind::Belop;
    let cells = row.cells.iter().enumerate().filter(|(at, _)| is_amounts(*at));
    let texts: Vec<String> = cells.map(|(_, cell)| reader.text(&cell.all_words()).text).collect();
    let is_crowded = |text: &String| text.contains(|c: char| c.is_ascii_digit()) && as_plain(reader, text).is_none();
    texts.iter().any(String::is_empty) && texts.iter().any(is_crowded)
}

/// From the first to the last word of some rows.
fn extent(rows: &[GridRow]) -> Option<Range<usize>> {
    let of_row =
        |row: &GridRow| row.cells.iter().flat_map(GridCell::all_words).chain([row.words.clone()]).collect::<Vec<_>>();
    let words = rows.iter().flat_map(of_row).filter(|words| !words.is_empty());
    words.reduce(|all, words| all.start.min(words.start)..all.end.max(words.end))
}

fn is_long(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    reader.flow.words[words.start].line != reader.flow.words[words.end - 1].line
}

/// Whether a row that was not found may stand in the lines below another. One that not every form has is only lost where
/// a number stands that can be its.
fn may_hold(reader: &Reader<'_, '_>, words: &Range<usize>, row: &Row) -> bool {
    if !row.optional {
        return true;
    }
    let is_number = matches!(row.cell, Some(CellKind::Telefon | CellKind::Kontonr | CellKind::Orgnr));
    let first = reader.flow.words[words.start].line;
    let digits = |line: usize| {
        let text = reader.flow.line_words(line, words).map(|word| reader.flow.words[word].text);
        text.flat_map(str::bytes).filter(u8::is_ascii_digit).count()
    };
    is_number && (first + 1..=reader.flow.words[words.end - 1].line).any(|line| digits(line) >= DIGITS_OF_A_NUMBER)
}
