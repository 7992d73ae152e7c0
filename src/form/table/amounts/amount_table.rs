//! Tables of amounts that the file stores as tables. Senders add rows and columns, reword the heads, reorder them or
//! turn the table on its side, so the rows and columns of the form are found by their names.

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::form::definition::{CellKind, Field};
use crate::form::place::reader::Reader;
use crate::form::row::amount_cell::as_plain;
use crate::form::table::amounts::arithmetic::FEWEST_DIGITS;
use crate::form::table::amounts::heads::{self, Fit, HeadWords, Heads};
use crate::form::table::amounts::reconcile::{self, OwnColumn, SheetLine, SheetLines};
use crate::form::table::grid::{Grid, GridCell, GridRow, Own};
use crate::form::table::sheet::{Sheet, SheetCell};

/// Whether a table has amounts in labelled columns.
pub(in crate::form) fn is_one(field: &Field) -> bool {
    let is_amount = |at: usize| field.cell_kind(None, field.columns.get(at)) == CellKind::Belop;
    !field.list && field.years.is_none() && !field.columns.is_empty() && (0..field.columns.len()).all(is_amount)
}

/// A table with a head of the form.
struct Headed {
    sheet: Sheet,
    heads: Heads,
    /// Whether its rows are the columns of the form.
    turned: bool,
}

/// Reads the table of a field out of the tables in its place.
pub(in crate::form) fn read(reader: &Reader<'_, '_>, field: &Field, sheets: &[Sheet]) -> Option<Grid> {
    let columns: Vec<HeadWords<'_>> = field.columns.iter().map(HeadWords::column).collect();
    let headed = |sheet: &Sheet| headed(reader, field, &columns, sheet);
    let (first, table) = sheets.iter().enumerate().find_map(|(at, sheet)| Some((at, headed(sheet)?)))?;
    let mut sheet = table.sheet;
    // a table cut off by a page break continues without a head
    for later in &sheets[first + 1..] {
        let goes_on = !table.turned && !reader.doubtful && later.width() == sheet.width();
        if goes_on && headed(later).is_none() {
            sheet.append(later);
        }
    }
    let lines = lines(reader, field, &columns, &sheet, &table.heads);
    let labels = lines.rows.iter().filter(|line| line.row.is_some()).map(|line| line.label.clone());
    let is_own = |col: &usize| lines.own_columns.iter().any(|own| own.at == *col);
    let head = (0..sheet.width()).filter(|col| !is_own(col)).map(|col| sheet.row(table.heads.row)[col].words.clone());
    let printed: Vec<Range<usize>> = labels.chain(head).filter(|words| !words.is_empty()).collect();
    let in_labels = in_labels(reader, &lines);
    let mut grid = reconcile::grid(reader, field, lines);
    if field.rows.is_empty() {
        amounts_in_heads(reader, &columns, &sheet, &table.heads, &mut grid);
        grid.rows.retain(|row| row.cells.iter().any(|cell| *cell != GridCell::default()));
    }
    grid.printed = printed;
    grid.own.extend(in_labels);
    Some(grid)
}

/// The head of a table, upright or turned on its side: the one with the most columns of the form.
fn headed(reader: &Reader<'_, '_>, field: &Field, columns: &[HeadWords<'_>], sheet: &Sheet) -> Option<Headed> {
    let best = |sheet: &Sheet| {
        let rows = (0..sheet.height()).filter_map(|row| Heads::of(reader, columns, sheet, row, reader.year));
        // of equally good heads the first: a head repeated on the next page is the same
        rows.max_by_key(|heads| (heads.found(), std::cmp::Reverse(heads.row)))
    };
    let upright = best(sheet).map(|heads| Headed { sheet: sheet.clone(), heads, turned: false });
    if upright.as_ref().is_some_and(|table| table.heads.found() == columns.len()) {
        return upright;
    }
    let turned = sheet.transposed();
    let turned = best(&turned).map(|heads| Headed { sheet: turned, heads, turned: true });
    let has_rows = |table: &Headed| {
        field.rows.is_empty()
            || lines(reader, field, columns, &table.sheet, &table.heads).rows.iter().any(|line| line.row.is_some())
    };
    let both = [upright, turned].into_iter().flatten().filter(has_rows);
    both.max_by_key(|table| (table.heads.found(), !table.turned))
}

/// The lines of a table: those of the form, and those that the sender added.
fn lines<'s>(
    reader: &Reader<'_, '_>,
    field: &Field,
    columns: &[HeadWords<'_>],
    sheet: &'s Sheet,
    heads: &Heads,
) -> SheetLines<'s> {
    let head = |col: usize| &sheet.row(heads.row)[col].words;
    let of_form = columns.iter().zip(&heads.columns).map(|(wanted, of)| {
        let shared = of.len() > 1;
        of.iter()
            .map(|&col| (col, if shared { heads::added(reader, *wanted, head(col)) } else { String::new() }))
            .collect()
    });
    let others: Vec<usize> = (0..sheet.width()).filter(|&col| !heads.knows(col)).collect();
    let wanted: Vec<HeadWords<'_>> = field.rows.iter().map(HeadWords::row).collect();
    let mut label_columns: Vec<usize> = Vec::new();
    let mut rows: Vec<(SheetLine, Option<Fit>)> = Vec::new();
    for row in heads.row + 1..sheet.height() {
        let places = others.iter().map(|&col| (col, &sheet.row(row)[col])).filter(|(_, place)| !place.words.is_empty());
        let places: Vec<(usize, &SheetCell)> = places.collect();
        let fits = places.iter().filter_map(|(col, place)| Some((*col, *place, row_fit(reader, &wanted, place)?)));
        let line = match fits.min_by_key(|(_, _, (_, fit))| *fit) {
            Some((col, place, (at, fit))) => {
                label_columns.push(col);
                let added = heads::added(reader, wanted[at], &place.words);
                (SheetLine { at: row, row: Some(at), label: place.words.clone(), added }, Some(fit))
            }
            None => {
                let label = places.first().map_or(0..0, |(_, place)| place.words.clone());
                (SheetLine { at: row, row: None, label, added: String::new() }, None)
            }
        };
        if !repeats_head(sheet, heads, row, reader) {
            rows.push(line);
        }
    }
    leave_worse(&mut rows);
    take_amounts_below(reader, sheet, heads, &mut rows);
    let is_own = |col: &usize| !label_columns.contains(col) && (*col > 0 || wanted.is_empty());
    SheetLines {
        sheet,
        columns: of_form.collect(),
        own_columns: others.iter().copied().filter(is_own).map(|at| OwnColumn { at, head: head(at).clone() }).collect(),
        rows: rows.into_iter().map(|(line, _)| line).collect(),
    }
}

/// The row of the form that a label names: it begins with the row's words, or else contains them (`Tilskudd, regional
/// ordning`).
fn row_fit(reader: &Reader<'_, '_>, wanted: &[HeadWords<'_>], place: &SheetCell) -> Option<(usize, Fit)> {
    let within = |one: &HeadWords<'_>| {
        let hits = one.labels.iter().filter_map(|label| reader.flow.find(&label.folded, place.words.clone()).next());
        hits.map(|hit| hit.start).min()
    };
    heads::fit(reader, wanted, &place.words, reader.year).or_else(|| {
        let mut found = (0..wanted.len()).filter(|&at| within(&wanted[at]).is_some());
        let only = found.next().filter(|_| found.next().is_none())?;
        heads::is_of_year(reader, place.words.clone(), reader.year).then_some((only, Fit::Alike))
    })
}

/// Of several lines that match one row, keeps those that match it best: beside `Regional ordning`, `Egenandel regional
/// ordning` is not that row.
fn leave_worse(rows: &mut [(SheetLine, Option<Fit>)]) {
    let best = |row: usize| rows.iter().filter(|(line, _)| line.row == Some(row)).filter_map(|(_, fit)| *fit).min();
    let is_worse = |(line, fit): &(SheetLine, Option<Fit>)| {
        let best = line.row.and_then(best);
        (*fit == Some(Fit::Alike)) && best != Some(Fit::Alike)
    };
    let worse: Vec<bool> = rows.iter().map(is_worse).collect();
    rows.iter_mut().zip(worse).filter(|(_, worse)| *worse).for_each(|((line, _), _)| line.row = None);
}

/// Gives the amounts of a row without a label to the row of the form above it, where that one is empty: somebody typed
/// them one row too low.
fn take_amounts_below(reader: &Reader<'_, '_>, sheet: &Sheet, heads: &Heads, rows: &mut Vec<(SheetLine, Option<Fit>)>) {
    let columns: Vec<usize> = heads.columns.iter().flatten().copied().collect();
    let is_filled = |at: usize| sheet.filled(at, &columns).iter().any(|cell| cell.says_something(reader));
    for at in (1..rows.len()).rev() {
        let (above, below) = (&rows[at - 1].0, &rows[at].0);
        let is_bare = below.row.is_none() && below.label.is_empty() && below.at == above.at + 1;
        if above.row.is_some() && is_bare && is_filled(below.at) && !is_filled(above.at) {
            rows[at - 1].0.at = below.at;
            rows.remove(at);
        }
    }
}

/// Whether a row repeats the head, as on the next page.
fn repeats_head(sheet: &Sheet, heads: &Heads, row: usize, reader: &Reader<'_, '_>) -> bool {
    let folded = |row: usize, col: usize| reader.flow.folded(sheet.row(row)[col].words.clone());
    let mut known = heads.columns.iter().flatten();
    known.all(|&col| folded(row, col) == folded(heads.row, col) && !folded(row, col).is_empty())
}

/// Amounts in the head itself (`Eier 300 000`), where nothing is below it.
fn amounts_in_heads(reader: &Reader<'_, '_>, columns: &[HeadWords<'_>], sheet: &Sheet, heads: &Heads, grid: &mut Grid) {
    if grid.rows.is_empty() {
        grid.rows.push(GridRow { cells: vec![GridCell::default(); columns.len()], ..GridRow::default() });
    }
    let [row] = grid.rows.as_mut_slice() else { return };
    for ((cell, wanted), of) in row.cells.iter_mut().zip(columns).zip(&heads.columns) {
        let [col] = of.as_slice() else { continue };
        let head = &sheet.row(heads.row)[*col].words;
        let Some(amount) = heads::after_label(reader, *wanted, head).filter(|rest| is_amount(reader, rest)) else {
            continue;
        };
        let below = cell.all_words();
        *cell = if reader.text(&below).text.contains(char::is_alphanumeric) {
            GridCell::among(below.into_iter().chain([amount]).collect())
        } else {
            GridCell::these(vec![amount], None)
        };
    }
}

fn is_amount(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    as_plain(reader, &reader.text(std::slice::from_ref(words)).text).is_some()
}

/// Amounts in the label of a row: `Sum 2 435 000`.
fn in_labels(reader: &Reader<'_, '_>, lines: &SheetLines<'_>) -> Vec<Own> {
    let amount = |line: &SheetLine| {
        let rest =
            line.label.clone().find(|&word| reader.flow.words[word].text.starts_with(|c: char| c.is_ascii_digit()))?;
        let rest = rest..line.label.end;
        let digits = reader.flow.folded(rest.clone()).bytes().filter(u8::is_ascii_digit).count();
        (digits >= FEWEST_DIGITS && is_amount(reader, &rest)).then_some(rest)
    };
    let own = lines.rows.iter().filter_map(|line| Some((line.row?, line.label.clone(), amount(line)?)));
    own.map(|(row, label, words)| Own { is_row: false, label, cells: vec![(row, words)], explained: None }).collect()
}
