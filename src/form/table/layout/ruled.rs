//! Tables that the file stores as tables: drawn with rules, marked up, or with tabs or bars between the columns.

use std::ops::Range;

use crate::document::{Block, Cell, Lines, Table};
use crate::form::definition::{CellKind, Column, Field};
use crate::form::place::reader::Reader;
use crate::form::table::amounts::amount_table;
use crate::form::table::amounts::arithmetic::mentions_amount;
use crate::form::table::amounts::rows_apart::apart;
use crate::form::table::grid::{CellWords, Explained, Grid, GridCell, GridRow, Own};
use crate::form::table::sheet::{PlacedCell, Sheet, SheetCell};
use crate::form::text::year::is_year;

/// A table of the document, and the words of each of its cells.
struct Ruled<'d> {
    table: &'d Table,
    /// Parallel to the table's cells.
    words: Vec<Range<usize>>,
}

/// The head of a table: where it ends, and its columns.
#[derive(Default)]
struct Head {
    /// The first row below it.
    below: u32,
    /// The column of the table for each column of the definition (or year); `None` where it was not found.
    columns: Vec<Option<u32>>,
    years: Vec<Range<usize>>,
    /// The words of its cells.
    words: Vec<Range<usize>>,
    /// Columns of years before that of the form, and their heads.
    earlier: Vec<(u32, Range<usize>)>,
}

/// Reads the table of a field, if some words hold it.
pub(in crate::form) fn propose(reader: &Reader<'_, '_>, field: &Field, words: &Range<usize>) -> Option<Grid> {
    let tables = tables(reader, words);
    if amount_table::is_one(field) {
        let sheets = tables.iter().filter_map(Ruled::sheet).map(|sheet| apart(reader, field, &sheet));
        let sheets: Vec<Sheet> = sheets.collect();
        return amount_table::read(reader, field, &sheets);
    }
    let found = tables.iter().enumerate().find_map(|(at, table)| Some((at, head(reader, field, table)?)));
    let Some((first, head)) = found else { return unread(reader, field, &tables) };
    let mut grid = Grid { printed: head.words.clone(), years: head.years.clone(), ..Grid::default() };
    let width = columns(tables[first].table);
    for (at, table) in tables.iter().enumerate().skip(first) {
        // a table cut off by a page break continues without a head
        if at == first || (columns(table.table) == width && !reader.doubtful) {
            let from = if at == first { head.below } else { 0 };
            rows(reader, field, table, &head, from, &mut grid);
        }
    }
    grid.own = head.earlier.iter().map(|(col, label)| earlier(&tables[first], &head, *col, label)).collect();
    if !field.list && field.rows.is_empty() {
        let filled = |row: &GridRow| row.cells.iter().any(|cell| cell != &GridCell::default() && has_words(cell));
        let keep = grid.rows.iter().position(filled).unwrap_or(0);
        grid.rows = grid.rows.into_iter().skip(keep).take(1).collect();
    }
    Some(grid)
}

/// A column of an earlier year, which the sender has kept or added.
fn earlier(table: &Ruled<'_>, head: &Head, col: u32, label: &Range<usize>) -> Own {
    let cells = (head.below..table.height()).filter_map(|row| Some((0, table.covering(row, col)?.1)));
    let cells = cells.filter(|(_, words)| !words.is_empty()).collect();
    Own { is_row: false, label: label.clone(), cells, explained: Some(Explained::OtherYear) }
}

/// A Word list with no known column: it shows that somebody is named, but not who.
fn unread(reader: &Reader<'_, '_>, field: &Field, tables: &[Ruled<'_>]) -> Option<Grid> {
    let is_office = reader.flow.document.format.lines() == Lines::Paragraphs;
    let needed = u32::try_from(field.columns.len()).ok()?;
    let is_wide = |table: &&Ruled<'_>| columns(table.table) > 1 && columns(table.table) + 1 >= needed;
    let table = tables.iter().find(is_wide).filter(|_| field.list && is_office)?;
    let rows = (0..table.height()).map(|row| table.row(row).map(|(_, words)| words).collect::<Vec<_>>());
    let rows = rows.filter(|words| words.iter().any(|words| !words.is_empty()));
    let undivided = |words: Vec<Range<usize>>| GridRow {
        row: None,
        cells: vec![GridCell::among(words); field.columns.len()],
        words: 0..0,
    };
    Some(Grid { rows: rows.map(undivided).collect(), ..Grid::default() })
}

fn has_words(cell: &GridCell) -> bool {
    matches!(&cell.words, CellWords::These(words) if words.iter().any(|words| !words.is_empty()))
}

/// The tables that have words in a stretch of the flow.
fn tables<'d>(reader: &Reader<'_, 'd>, words: &Range<usize>) -> Vec<Ruled<'d>> {
    let flow = reader.flow;
    let (Some(first), Some(last)) =
        (flow.words.get(words.start), words.end.checked_sub(1).and_then(|w| flow.words.get(w)))
    else {
        return Vec::new();
    };
    let mut found: Vec<(usize, Ruled<'d>)> = Vec::new();
    if words.is_empty() {
        return Vec::new();
    }
    for (at, line) in flow.lines.iter().enumerate().take(last.line + 1).skip(first.line) {
        let Some((block, cell)) = line.cell else { continue };
        if found.last().is_none_or(|(last, _)| *last != block) {
            let Block::Table(table) = &flow.document.blocks[block] else { continue };
            found.push((block, Ruled { table, words: vec![0..0; table.cells.len()] }));
        }
        let Some((_, ruled)) = found.last_mut() else { continue };
        let line_words = flow.line_words(at, words);
        let index = ruled.table.cells.partition_point(|other| (other.row, other.col) < (cell.row, cell.col));
        let slot = &mut ruled.words[index];
        *slot = if slot.start == slot.end { line_words } else { slot.start..line_words.end };
    }
    found.into_iter().map(|(_, ruled)| ruled).collect()
}

fn columns(table: &Table) -> u32 {
    table.cells.iter().map(|cell| cell.col + cell.col_span).max().unwrap_or(0)
}

impl Ruled<'_> {
    /// Its cells by row and column; `None` for a table that is too large for one of a form.
    fn sheet(&self) -> Option<Sheet> {
        let cells = self.table.cells.iter().zip(&self.words).map(|(cell, words)| PlacedCell {
            row: cell.row,
            col: cell.col,
            row_span: cell.row_span,
            col_span: cell.col_span,
            cell: SheetCell { words: words.clone(), at: Some(cell.span.clone()) },
        });
        Sheet::new(&cells.collect::<Vec<_>>())
    }

    fn row(&self, row: u32) -> impl Iterator<Item = (&Cell, Range<usize>)> {
        let at = |row: u32| self.table.cells.partition_point(|cell| cell.row < row);
        let cells = at(row)..at(row + 1);
        self.table.cells[cells.clone()].iter().zip(&self.words[cells]).map(|(cell, words)| (cell, words.clone()))
    }

    /// The cell that covers a row and a column.
    fn covering(&self, row: u32, col: u32) -> Option<(&Cell, Range<usize>)> {
        let covers = |cell: &Cell| {
            (cell.row..cell.row + cell.row_span).contains(&row) && (cell.col..cell.col + cell.col_span).contains(&col)
        };
        let all = || self.table.cells.iter().zip(&self.words);
        let from_above = || all().find(|(cell, _)| covers(cell)).map(|(cell, words)| (cell, words.clone()));
        self.row(row).find(|(cell, _)| covers(cell)).or_else(from_above)
    }

    fn height(&self) -> u32 {
        self.table.cells.iter().map(|cell| cell.row + 1).max().unwrap_or(0)
    }
}

/// The head row: the first in which every column's label begins a cell, in their order.
fn head(reader: &Reader<'_, '_>, field: &Field, table: &Ruled<'_>) -> Option<Head> {
    let cells = |row: u32| table.row(row).collect::<Vec<(&Cell, Range<usize>)>>();
    let Some(years) = &field.years else {
        return (0..table.height()).find_map(|row| label_columns(reader, field, &cells(row), row));
    };
    let as_printed = |words: &Range<usize>| {
        let text = reader.flow.folded(words.clone());
        let is_whole = text.strip_prefix(years.label.folded.as_str()).is_some_and(is_year);
        is_whole.then(|| words.end - 1..words.end)
    };
    let of = |year: &dyn Fn(&Range<usize>) -> Option<Range<usize>>, least: usize| {
        (0..table.height()).find_map(|row| year_columns(reader, year, &cells(row), row, least))
    };
    of(&as_printed, 1).or_else(|| of(&|words| only_year(reader, words), 2))
}

fn label_columns(reader: &Reader<'_, '_>, field: &Field, cells: &[(&Cell, Range<usize>)], row: u32) -> Option<Head> {
    let in_order = columns_in_order(reader, field, cells, row);
    in_order.or_else(|| if field.list { columns_of_list(reader, field, cells, row) } else { None })
}

/// The columns of a list whose head somebody has changed: in another order, or with one of its labels replaced.
fn columns_of_list(reader: &Reader<'_, '_>, field: &Field, cells: &[(&Cell, Range<usize>)], row: u32) -> Option<Head> {
    let of = |column: &Column| {
        let mut named = cells.iter().filter(|(_, words)| begins_with(reader, column, words)).map(|(cell, _)| cell.col);
        named.next().filter(|_| named.next().is_none())
    };
    let labelled = |column: &&Column| !column.labels.is_empty();
    let mut found: Vec<Option<u32>> =
        field.columns.iter().map(|column| labelled(&column).then(|| of(column))?).collect();
    let mut free = cells.iter().filter(|(cell, _)| !found.contains(&Some(cell.col)));
    let (empty, other): (Vec<_>, Vec<_>) = free.by_ref().partition(|(_, words)| words.is_empty());
    let lost: Vec<usize> =
        (0..found.len()).filter(|&at| labelled(&&field.columns[at]) && found[at].is_none()).collect();
    match (lost.as_slice(), other.as_slice()) {
        ([], _) => {}
        ([lost], [(only, _)]) if field.columns.iter().filter(labelled).count() > 2 => found[*lost] = Some(only.col),
        _ => return None,
    }
    let is_distinct = (0..found.len()).all(|at| found[at].is_none() || !found[..at].contains(&found[at]));
    // the column without a head is the one in front of the others
    let front =
        empty.iter().map(|(cell, _)| cell.col).min().filter(|&front| found.iter().flatten().all(|&col| front < col));
    for (column, at) in field.columns.iter().zip(&mut found) {
        *at = if column.labels.is_empty() { front } else { *at };
    }
    let below = row + cells.iter().map(|(cell, _)| cell.row_span).min().unwrap_or(1);
    let words = cells.iter().map(|(_, words)| words.clone()).collect();
    is_distinct.then_some(Head { below, columns: found, words, ..Head::default() })
}

fn columns_in_order(reader: &Reader<'_, '_>, field: &Field, cells: &[(&Cell, Range<usize>)], row: u32) -> Option<Head> {
    let mut rest = cells.iter();
    let mut found = Vec::new();
    let mut head: Vec<Range<usize>> = Vec::new();
    for column in field.columns.iter().filter(|column| !column.labels.is_empty()) {
        let (cell, words) = rest.find(|(_, words)| begins_with(reader, column, words))?;
        found.push(cell.col);
        head.push(words.clone());
    }
    head.extend(before(cells, found.first().copied()));
    let below = row + cells.iter().map(|(cell, _)| cell.row_span).min().unwrap_or(1);
    let mut found = found.into_iter().peekable();
    let mut columns: Vec<Option<u32>> = Vec::new();
    for column in &field.columns {
        columns.push(match column.labels.as_slice() {
            // a column without a head is just before the next column that has one
            [] => found.peek().and_then(|next| next.checked_sub(1)),
            _ => found.next(),
        });
    }
    Some(Head { below, columns, words: head, ..Head::default() })
}

fn begins_with(reader: &Reader<'_, '_>, column: &Column, words: &Range<usize>) -> bool {
    let first = |word: usize| reader.flow.folded(words.start..word).is_empty();
    reader.find(&column.labels, words.clone(), first).is_some() || is_short_for(reader, column, words)
}

/// Whether a cell holds the first words of a label and no others: `Navn` for `Navn på eier/UH`.
fn is_short_for(reader: &Reader<'_, '_>, column: &Column, words: &Range<usize>) -> bool {
    let text = reader.flow.text(words.clone()).text.to_lowercase();
    let begins = |label: &str| label.to_lowercase().strip_prefix(&text).is_some_and(|rest| rest.starts_with(' '));
    !text.is_empty() && column.labels.iter().any(|label| begins(&label.text))
}

/// The columns of a row whose cells name a year, at least so many. Columns before the year of the form, where that has a
/// column too, are not of the form.
fn year_columns(
    reader: &Reader<'_, '_>,
    year_of: &dyn Fn(&Range<usize>) -> Option<Range<usize>>,
    cells: &[(&Cell, Range<usize>)],
    row: u32,
    least: usize,
) -> Option<Head> {
    let year = |words: &Range<usize>| reader.flow.folded(words.clone());
    let found = cells.iter().filter_map(|(cell, words)| Some((cell.col, words.clone(), year_of(words)?)));
    let found: Vec<(u32, Range<usize>, Range<usize>)> = found.collect();
    let own = reader.year.filter(|own| found.iter().any(|(.., of)| year(of) == *own));
    let mut head = Head { below: row + 1, ..Head::default() };
    for (col, words, of) in found {
        if own.is_some_and(|own| year(&of) < own) {
            head.earlier.push((col, words));
        } else {
            head.columns.push(Some(col));
            head.years.push(of);
            head.words.push(words);
        }
    }
    head.words.extend(before(cells, head.columns.iter().flatten().next().copied()));
    (head.years.len() >= least).then_some(head)
}

/// The year of a head that somebody has worded in another way: `2024`, `Budsjett 2024`.
fn only_year(reader: &Reader<'_, '_>, words: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST_HEAD: usize = 4;
    let has_digits = |word: &usize| reader.flow.folded(*word..*word + 1).contains(|c: char| c.is_ascii_digit());
    let mut numbers = words.clone().filter(has_digits);
    let only = numbers.next().filter(|_| numbers.next().is_none() && words.len() <= LONGEST_HEAD)?;
    is_year(reader.flow.folded(only..only + 1)).then_some(only..only + 1)
}

/// The cells of a head before its first column, above the row labels.
fn before(cells: &[(&Cell, Range<usize>)], first: Option<u32>) -> Vec<Range<usize>> {
    let first = first.unwrap_or(0);
    cells.iter().filter(|(cell, _)| cell.col < first).map(|(_, words)| words.clone()).collect()
}

/// The rows of a table below its head (or of its continuation after a page break).
fn rows(reader: &Reader<'_, '_>, field: &Field, table: &Ruled<'_>, head: &Head, from: u32, grid: &mut Grid) {
    for row in from..table.height() {
        let labelled =
            if field.rows.is_empty() { None } else { Some(row_label(reader, field, table, head, row, grid)) };
        if labelled == Some(None) {
            continue;
        }
        if labelled.is_some() {
            // amounts before the first known year belong to an unknown year
            let is_label = |words: &Range<usize>| !mentions_amount(&reader.flow.text(words.clone()).text);
            grid.printed.extend(label_cells(table, head, row).filter(is_label));
        }
        let cells = head.columns.iter().map(|col| {
            let Some((cell, words)) = col.and_then(|col| table.covering(row, col)) else { return GridCell::default() };
            GridCell::these(vec![words], Some(cell.span.clone()))
        });
        let cells: Vec<GridCell> = cells.collect();
        let is_head_again =
            field.list && field.columns.iter().zip(&cells).all(|(column, cell)| repeats_head(reader, column, cell));
        let row = GridRow { row: labelled.flatten(), cells, words: 0..0 };
        if is_head_again {
            grid.printed.extend(row.words_of_cells());
        } else {
            grid.rows.push(row);
        }
    }
}

/// Whether a cell repeats the head of its column, as on the next page.
fn repeats_head(reader: &Reader<'_, '_>, column: &Column, cell: &GridCell) -> bool {
    let CellWords::These(words) = &cell.words else { return true };
    match (column.labels.as_slice(), column.cell) {
        ([], Some(CellKind::Nr | CellKind::Periode)) => reader.text(words).text.is_empty(),
        _ => words.first().is_some_and(|words| begins_with(reader, column, words)),
    }
}

/// The cells of a row before the columns.
fn label_cells(table: &Ruled<'_>, head: &Head, row: u32) -> impl Iterator<Item = Range<usize>> {
    let first_column = head.columns.iter().flatten().min().copied().unwrap_or(u32::MAX);
    table.row(row).filter(move |(cell, _)| cell.col < first_column).map(|(_, words)| words)
}

/// The labelled row that this is: the first not yet found whose label is in the cells before the columns.
fn row_label(
    reader: &Reader<'_, '_>,
    field: &Field,
    table: &Ruled<'_>,
    head: &Head,
    row: u32,
    grid: &Grid,
) -> Option<usize> {
    let words: Vec<Range<usize>> = label_cells(table, head, row).collect();
    let taken = |at: &usize| grid.rows.iter().any(|row| row.row == Some(*at));
    (0..field.rows.len())
        .filter(|at| !taken(at))
        .find(|&at| words.iter().any(|words| reader.find(&field.rows[at].labels, words.clone(), |_| true).is_some()))
}
