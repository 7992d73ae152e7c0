//! What kind of table a form has: amounts by row and column, a list, one row, or a frame around questions.

use super::bits::{Bit, said};
use super::grid::{Grid, GridView};
use super::item::{After, Item, Remarks};
use super::{DraftColumn, DraftTable, Guess, cell, line};
use crate::text::pattern::Constant;

/// The words before the year in a column's head: `Sum 2024`.
static YEAR_HEAD: Constant = Constant::new(r"^(\p{L}[\p{L} ]*?)\s+20\d\d$");

/// The items of a table.
pub(super) fn read(grid: Grid, remarks: &mut Remarks) -> Vec<Item> {
    let width = grid.first().map_or(0, Vec::len);
    let mut items = Vec::new();
    let mut rows: Grid = Vec::new();
    for row in grid {
        // one cell over the whole width is a heading, or a frame around what it asks for
        if width > 1 && is_whole_row(&row) {
            items.extend(body(std::mem::take(&mut rows), remarks));
            items.extend(frame(&row, remarks));
        } else {
            rows.push(row);
        }
    }
    items.extend(body(rows, remarks));
    items
}

fn is_whole_row(row: &[GridView]) -> bool {
    let mut own = row.iter().filter(|cell| cell.is_own);
    own.next().is_some_and(|first| first.width >= row.len()) && own.next().is_none()
}

/// What the lines in the cells of a row ask for; an empty cell is a place to fill in.
fn frame(row: &[GridView], remarks: &mut Remarks) -> Vec<Item> {
    let mut items = Vec::new();
    for cell in row.iter().filter(|cell| cell.is_own) {
        if cell.lines.iter().all(Vec::is_empty) {
            items.push(Item::Open(None));
        }
        items.extend(cell.lines.iter().flat_map(|bits| line::read(bits, cell.is_strong, remarks)).collect::<Vec<_>>());
    }
    items
}

fn body(grid: Grid, remarks: &mut Remarks) -> Vec<Item> {
    let width = grid.first().map_or(0, Vec::len);
    if width <= 1 {
        return grid.iter().flat_map(|row| frame(row, remarks)).collect();
    }
    if let Some(items) = pairs(&grid, remarks) {
        return items;
    }
    if let Some(table) = table(&grid) {
        let is_filled = grid[1..].iter().flatten().any(|cell| cell.is_number() && !cell.is_ordinal());
        return vec![Item::Table { table, is_filled }];
    }
    grid.iter().flat_map(|row| row_as_line(row, remarks)).collect()
}

/// The cells of a row as one line: a question, and its boxes or its answer.
fn row_as_line(row: &[GridView], remarks: &mut Remarks) -> Vec<Item> {
    let mut bits: Vec<Bit> = Vec::new();
    for cell in row.iter().filter(|cell| cell.is_own) {
        if !bits.is_empty() {
            bits.push(Bit::Gap);
        }
        bits.extend(cell.lines.iter().flatten().cloned());
        if cell.is_open() && !cell.has_place() && !said(&bits).is_empty() {
            bits.push(Bit::Open(None));
        }
    }
    line::read(&bits, false, remarks)
}

/// A table that lays out questions: a label, and beside it its answer or its boxes.
fn pairs(grid: &Grid, remarks: &mut Remarks) -> Option<Vec<Item>> {
    let width = grid.first()?.len();
    let with_boxes = grid.iter().filter(|row| row.iter().any(GridView::has_box)).count();
    if with_boxes * 2 >= grid.len() {
        return Some(grid.iter().flat_map(|row| row_as_line(row, remarks)).collect());
    }
    if !width.is_multiple_of(2) || !is_paired(grid) {
        return None;
    }
    let mut items = Vec::new();
    for pair in grid.iter().flat_map(|row| row.chunks(2)) {
        let [label, answer] = pair else { continue };
        if answer.has_box() {
            items.extend(row_as_line(pair, remarks));
        } else if label.is_words() {
            let after =
                if answer.is_open() { After::Open(answer.control()) } else { After::Words(answer.text.clone()) };
            items.push(Item::Question { label: label.text.clone(), after, is_inline: false, is_strong: false });
        }
    }
    Some(items)
}

/// Whether every other cell is a label: it is one where the cell beside it is open, or it ends in a colon, or it names
/// something that one person has one of.
fn is_paired(grid: &Grid) -> bool {
    let width = grid.first().map_or(0, Vec::len);
    let all: Vec<(&GridView, &GridView)> =
        grid.iter().flat_map(|row| row.chunks(2)).filter_map(|pair| Some((pair.first()?, pair.get(1)?))).collect();
    let is_label = |label: &GridView| label.is_words() && !label.is_period();
    let head_is_open = all.first().is_some_and(|(label, answer)| is_label(label) && !answer.is_words());
    let labels = all.iter().filter(|(label, _)| is_label(label)).count();
    let ended = all.iter().filter(|(label, _)| label.text.ends_with([':', '?'])).count();
    let named = all.iter().filter(|(label, _)| cell::names_one(&label.text)).count();
    let most = |count: usize| count * 2 > all.len();
    // below a head of labels the cells are open in every column
    let is_list = width == 2 && all.iter().skip(1).filter(|(label, _)| label.is_open()).count() * 2 >= all.len().max(2);
    (head_is_open || most(ended) || most(named)) && labels * 3 >= all.len() * 2 && !is_list
}

/// A table with heads over its columns.
fn table(grid: &Grid) -> Option<DraftTable> {
    let (head, rows) = grid.split_first()?;
    let heads = head.iter().skip(1).filter(|cell| cell.is_own);
    let is_head = |cell: &GridView| (cell.is_words() || cell.is_period()) && !cell.has_box();
    if rows.is_empty() && head.len() < 3 {
        return None;
    }
    let named = heads.clone().filter(|cell| is_head(cell)).count();
    if named == 0 || named * 3 < heads.count() * 2 {
        return None;
    }
    let side: Vec<&GridView> = rows.iter().filter_map(|row| row.first()).collect();
    let is_side = |cell: &&GridView| cell.is_words() && !cell.is_period() && !cell.is_ordinal();
    let beside = rows.iter().flat_map(|row| row.iter().skip(1)).filter(|cell| cell.is_own);
    let answers = beside.clone().filter(|cell| !cell.is_words()).count();
    let is_matrix =
        !side.is_empty() && side.iter().all(is_side) && (head[0].text.is_empty() || answers * 2 >= beside.count());
    let mut table = if is_matrix { matrix(head, &side) } else { list(head, rows) };
    cell::of_table(&mut table, rows);
    Some(table)
}

fn column(cell: &GridView) -> DraftColumn {
    DraftColumn { label: super::heading::label_of_cell(&cell.text), ..DraftColumn::default() }
}

/// Rows and columns with labels.
fn matrix(head: &[GridView], side: &[&GridView]) -> DraftTable {
    let columns: Vec<&GridView> = head.iter().skip(1).filter(|cell| cell.is_own).collect();
    let of_year =
        |cell: &&GridView| YEAR_HEAD.captures(&cell.text).and_then(|found| Some(found.get(1)?.as_str().to_owned()));
    let words: Vec<Option<String>> = columns.iter().map(of_year).collect();
    let years = words.first().cloned().flatten().filter(|word| words.iter().all(|other| other.as_ref() == Some(word)));
    let is_years = columns.len() > 1 && years.is_some();
    DraftTable {
        columns: if is_years { Vec::new() } else { columns.into_iter().map(column).collect() },
        years: years.filter(|_| is_years),
        rows: side.iter().map(|cell| column(cell)).collect(),
        ..DraftTable::default()
    }
}

/// Heads, and below them one row or any number of rows.
fn list(head: &[GridView], rows: &[Vec<GridView>]) -> DraftTable {
    let first = rows.iter().filter_map(|row| row.first());
    let count = rows.len();
    let all = |is: fn(&GridView) -> bool| count > 0 && first.clone().all(is);
    let mut columns: Vec<DraftColumn> = head.iter().filter(|cell| cell.is_own).map(column).collect();
    if let Some(column) = columns.first_mut() {
        if all(GridView::is_ordinal) {
            column.cell = Some("nr".to_owned());
        } else if all(GridView::is_period) {
            column.cell = Some("periode".to_owned());
        }
    }
    let is_list = count != 1;
    let guesses = if is_list { vec![Guess::List] } else { Vec::new() };
    DraftTable { columns, is_list, guesses, ..DraftTable::default() }
}
