//! A table of the form as rows and columns of words, however the file shows it: as a table, as lines with columns that
//! stand under each other, or as lines in which one blank is all that is left between two columns.

use std::ops::Range;

use super::{columns, flattened, mixed_columns, ruled};
use crate::document::Span;
use crate::form::definition::{CellKind, Column, Field, Row};
use crate::form::model::answer::index;
use crate::form::model::raw::Raw;
use crate::form::place::reader::{Name, Reader};
use crate::value::Why;

/// The words of a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) enum CellWords {
    /// These, and nothing else; none for an empty cell.
    These(Vec<Range<usize>>),
    /// These, as far as arithmetic tells; as text, others would do as well.
    Chosen(Vec<Range<usize>>, Vec<String>),
    /// They are among these, with those of other cells.
    Among(Range<usize>),
    /// There is no such cell.
    #[default]
    None,
}

/// A cell and, for an empty one, where it stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct GridCell {
    pub words: CellWords,
    pub at: Option<Span>,
}

impl GridCell {
    pub const fn these(words: Vec<Range<usize>>, at: Option<Span>) -> Self {
        Self { words: CellWords::These(words), at }
    }

    pub const fn among(words: Range<usize>) -> Self {
        Self { words: CellWords::Among(words), at: None }
    }
}

/// A row: which of the labelled ones, and a cell for each column.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct GridRow {
    /// An index into [`Field::rows`]; `None` in a list and in a single row.
    pub row: Option<usize>,
    pub cells: Vec<GridCell>,
    /// All words up to the next row, where the file has no more than that; else none.
    pub words: Range<usize>,
}

/// A table as rows and columns of words.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::form) struct Grid {
    /// Whether the file itself has it as a table, so that nothing from below it can be taken for a part of it.
    pub drawn: bool,
    /// The words of each year in the head, where the columns are years.
    pub years: Vec<Range<usize>>,
    pub rows: Vec<GridRow>,
}

/// How many columns a table has, as far as its definition tells.
pub(in crate::form) fn width(field: &Field, years: usize) -> usize {
    if field.years.is_some() { years } else { field.columns.len() }
}

/// The table of a field, among some words; `None` when it is not there.
pub(in crate::form) fn read(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> Option<Grid> {
    let mut grid = as_printed(reader, field, words.clone());
    let rows = |grid: &Option<Grid>| grid.as_ref().map_or(0, |grid| grid.rows.len());
    let expected = field.rows.iter().filter(|row| !row.optional).count();
    if grid.is_none() || rows(&grid) < expected {
        let likely = as_printed(&Reader { lenient: true, ..*reader }, field, words);
        grid = if rows(&likely) > rows(&grid) { likely } else { grid.or(likely) };
    }
    let mut grid = grid?;
    if !grid.drawn {
        mixed_columns::unread(reader, field, &mut grid);
    }
    if field.list {
        grid.rows.retain(|row| !is_open(reader, field, row));
    }
    Some(grid)
}

/// The table where its labels are those of the definition (or like them, where the reader is lenient).
fn as_printed(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> Option<Grid> {
    ruled::read(reader, field, words.clone())
        .or_else(|| columns::read(reader, field, words.clone()))
        .or_else(|| flattened::read(reader, field, words))
}

/// Whether a row of a list is unused: nothing but its number or period is filled in.
fn is_open(reader: &Reader<'_, '_>, field: &Field, row: &GridRow) -> bool {
    let printed = |column: &Column| matches!(column.cell, Some(CellKind::Nr | CellKind::Periode));
    let filled = |cell: &GridCell| match &cell.words {
        CellWords::These(words) | CellWords::Chosen(words, _) => !reader.text(words).text.is_empty(),
        CellWords::Among(_) => true,
        CellWords::None => false,
    };
    !field.columns.iter().zip(&row.cells).any(|(column, cell)| !printed(column) && filled(cell))
}

/// The answers of a table with their field paths.
pub(in crate::form) fn answers(
    reader: &Reader<'_, '_>,
    field: &Field,
    grid: &Grid,
    context: &str,
) -> Vec<(String, Raw)> {
    let mut answers = Vec::new();
    if let Some(years) = &field.years {
        for (i, year) in grid.years.iter().enumerate() {
            let name = Name::new(&years.label.text, context);
            answers.push((index(&years.path, i), reader.answer(std::slice::from_ref(year), None, name)));
        }
    }
    for (i, grid_row) in grid.rows.iter().enumerate() {
        let row = grid_row.row.map(|row| &field.rows[row]);
        for (col, cell) in grid_row.cells.iter().enumerate() {
            let column = field.columns.get(col);
            if column.is_some_and(|column| column.key.is_empty()) {
                continue;
            }
            let name = Name::new(&label(field, row, column, grid, reader, (i, col)), context);
            let i = if field.years.is_some() { col } else { i };
            if field.cell_kind(row, column) == CellKind::Parter {
                answers.extend(parter(reader, field, row, cell, i, &name));
            } else {
                answers.push((path(field, row, column, i), raw(reader, cell, name)));
            }
        }
    }
    answers
}

fn path(field: &Field, row: Option<&Row>, column: Option<&Column>, i: usize) -> String {
    let row = row.map_or("", |row| row.key.as_str());
    let col = column.map_or("", |column| column.key.as_str());
    field.path.replace("{row}", row).replace("{col}", col).replace("{i}", &i.to_string())
}

/// The form's own name of a cell: `Eier, Regional ordning`; `Navn på eier/UH, rad 3`; `Sum 2024, Totalt tilskudd …`.
fn label(
    field: &Field,
    row: Option<&Row>,
    column: Option<&Column>,
    grid: &Grid,
    reader: &Reader<'_, '_>,
    (i, col): (usize, usize),
) -> String {
    let head = match (grid.years.get(col), &field.years) {
        (Some(year), Some(years)) => format!("{} {}", years.label.text, reader.flow.text(year.clone()).text),
        _ => column.and_then(|column| column.labels.first().map(|label| label.text.clone())).unwrap_or_default(),
    };
    let side = match row {
        Some(row) => row.labels.first().map(|label| label.text.clone()).unwrap_or_default(),
        None if field.list => format!("rad {}", i + 1),
        None => String::new(),
    };
    [head, side].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn raw(reader: &Reader<'_, '_>, cell: &GridCell, name: Name) -> Raw {
    match &cell.words {
        CellWords::These(words) => reader.answer(words, cell.at.clone(), name),
        CellWords::Chosen(words, others) => {
            Raw { others: others.clone(), ..reader.answer(words, cell.at.clone(), name) }
        }
        CellWords::Among(words) => reader.unreadable(Why::Columns, std::slice::from_ref(words), name),
        CellWords::None => reader.missing(name),
    }
}

/// The shares of both parties in one cell: `Eier: 20%  UiT: 5 %`. The owner is always named so; the other is the UH.
fn parter(
    reader: &Reader<'_, '_>,
    field: &Field,
    row: Option<&Row>,
    cell: &GridCell,
    i: usize,
    name: &Name,
) -> Vec<(String, Raw)> {
    let base = field.path.replace("{row}", row.map_or("", |row| row.key.as_str()));
    let path = |party: &str| base.replace("[{i}]", &format!(".{party}[{i}]"));
    let named = |party: &str| Name { label: format!("{party}, {}", name.label), ..name.clone() };
    let (CellWords::These(words) | CellWords::Chosen(words, _)) = &cell.words else {
        let unread = |party| raw(reader, cell, named(party));
        return vec![(path("eier"), unread("Eier")), (path("uh"), unread("UH"))];
    };
    let all: Vec<usize> = words.iter().cloned().flatten().collect();
    let heads: Vec<usize> = (0..all.len()).filter(|&w| reader.flow.words[all[w]].text.ends_with(':')).collect();
    let share = |party: &str, at: Option<usize>| {
        let Some(at) = at else { return reader.answer(&[], cell.at.clone(), named(party)) };
        let end = heads.iter().copied().find(|&head| head > at).unwrap_or(all.len());
        let words: Vec<Range<usize>> = all[at + 1..end].iter().map(|&word| word..word + 1).collect();
        reader.answer(&words, cell.at.clone(), named(party))
    };
    let is_eier = |&&head: &&usize| reader.names_eier(all[head]);
    let eier = heads.iter().find(is_eier).copied();
    let uh = heads.iter().find(|head| !is_eier(head)).copied();
    let has_figure = |word: usize| reader.flow.words[word].text.contains(|c: char| c.is_ascii_digit());
    let figures = all.iter().filter(|&&word| has_figure(word)).count();
    // "Eier: 25UiT: 15 %": a share is part of the head of the next
    let glued = heads.iter().any(|&head| has_figure(all[head]));
    if glued || heads.len() < 2 && figures > heads.len() || (heads.is_empty() && !reader.text(words).text.is_empty()) {
        // a share without a party: whose it is cannot be told
        let unreadable = |party| reader.unreadable(Why::NotThis, words, named(party));
        return vec![(path("eier"), unreadable("Eier")), (path("uh"), unreadable("UH"))];
    }
    vec![(path("eier"), share("Eier", eier)), (path("uh"), share("UH", uh))]
}
