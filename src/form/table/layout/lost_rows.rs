//! Rows of a table without ruled lines that may contain the words of another row, or of a question, whose label was not
//! found.

use std::ops::Range;

use crate::form::definition::{CellKind, Field, Row};
use crate::form::place::reader::Reader;
use crate::form::row::amount_cell::as_plain;
use crate::form::table::grid::{CellWords, Grid, GridCell, GridRow, extent};

/// So many digits in a line are a number on their own (telephone, account, organisation), not the rest of an answer.
const DIGITS_OF_A_NUMBER: usize = 8;

/// A second reading of the table in which such rows keep only their first line, which is surely theirs; `None` where no
/// row may hold more. The end of the last entry of a list is unknown.
pub(in crate::form) fn rival(reader: &Reader<'_, '_>, field: &Field, grid: &Grid) -> Option<Grid> {
    let mut rows = grid.rows.clone();
    if field.list {
        let all = extent(rows.iter().filter_map(GridRow::extent)).filter(|_| reader.doubtful)?;
        rows.push(rows.first()?.undivided(&all));
    } else {
        let holding = (0..rows.len()).filter(|&at| may_hold_more(reader, field, &grid.rows, at));
        for at in holding {
            let first = extent_of_first_line(reader, &rows[at]);
            rows[at].cells.iter_mut().for_each(|cell| keep(cell, &first));
        }
        let run_together = grid.rows.iter().enumerate().filter(|(_, row)| is_run_together(reader, field, row));
        for (at, row) in run_together {
            rows[at] = row.undivided(&row.extent().unwrap_or(0..0));
        }
    }
    (rows != grid.rows).then(|| Grid { rows, ..grid.clone() })
}

/// Whether one cell of a row of amounts is empty and another holds more figures than one amount: columns that touch (a
/// tab that ends where the amount before it does) cannot be separated.
fn is_run_together(reader: &Reader<'_, '_>, field: &Field, row: &GridRow) -> bool {
    let is_amounts =
        |at: usize| field.cell_kind(row.row.map(|row| &field.rows[row]), field.columns.get(at)) == CellKind::Belop;
    let cells = row.cells.iter().enumerate().filter(|(at, _)| is_amounts(*at));
    let texts: Vec<String> = cells.map(|(_, cell)| reader.text(&cell.all_words()).text).collect();
    let is_crowded = |text: &String| text.contains(|c: char| c.is_ascii_digit()) && as_plain(reader, text).is_none();
    texts.iter().any(String::is_empty) && texts.iter().any(is_crowded)
}

/// Whether a row of several lines comes before a row that was not found, or last in a table with a doubtful end.
fn may_hold_more(reader: &Reader<'_, '_>, field: &Field, rows: &[GridRow], at: usize) -> bool {
    let Some(words) = rows[at].extent().filter(|words| is_long(reader, words)) else { return false };
    let next = rows.get(at + 1).map_or(field.rows.len(), |next| next.row.unwrap_or(0));
    let own = rows[at].row.map_or(0, |row| row + 1);
    let stands = |at: &usize| rows.iter().any(|row| row.row == Some(*at));
    let mut lost = (own..next).filter(|at| !stands(at)).map(|at| &field.rows[at]);
    let is_last = at + 1 == rows.len();
    is_last && reader.doubtful || lost.any(|row| may_hold(reader, &words, row))
}

/// The words of the line in which a row begins.
fn extent_of_first_line(reader: &Reader<'_, '_>, row: &GridRow) -> Range<usize> {
    let words = row.extent().unwrap_or(0..0);
    reader.flow.words.get(words.start).map_or(0..0, |first| reader.flow.line_words(first.line, &words))
}

/// Keeps only the words of a cell within a stretch.
fn keep(cell: &mut GridCell, kept: &Range<usize>) {
    if let CellWords::These(words) | CellWords::Chosen(words, _) = &mut cell.words {
        words.retain(|words| kept.start <= words.start && words.end <= kept.end);
    }
}

fn is_long(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    reader.flow.words[words.start].line != reader.flow.words[words.end - 1].line
}

/// Whether a row that was not found may be in the later lines of another. An optional row counts as lost only where a
/// number is found that may belong to it.
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
