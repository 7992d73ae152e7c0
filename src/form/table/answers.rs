//! Turns the cells of a table into answers with their field paths.

use std::ops::Range;

use crate::form::definition::{CellKind, Column, Field, Row};
use crate::form::model::answer::index;
use crate::form::model::raw::Raw;
use crate::form::place::reader::{Name, Reader};
use crate::form::table::grid::{Addend, CellWords, Grid, GridCell};
use crate::value::Why;

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
                let mut answer = raw(reader, cell, name);
                if field.cell_kind(row, column) == CellKind::Nr {
                    answer.text = answer.text.trim_end_matches(')').to_owned();
                }
                answers.push((path(field, row, column, i), answer));
            }
        }
    }
    answers
}

/// The field path of a cell.
pub(super) fn path(field: &Field, row: Option<&Row>, column: Option<&Column>, i: usize) -> String {
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
        CellWords::Among(words) => reader.unreadable(Why::Columns, words, name),
        CellWords::Parts(parts) => together(reader, parts, name),
        CellWords::None => reader.missing(name),
    }
}

/// Several amounts that make up one answer, written as in one cell: `209 000 (NTNU) + 200 000 (Nord)`.
fn together(reader: &Reader<'_, '_>, parts: &[Addend], name: Name) -> Raw {
    let words: Vec<Range<usize>> = parts.iter().flat_map(|part| part.words.clone()).collect();
    let written = parts.iter().map(|Addend { words, name }| {
        let amount = reader.text(words).text;
        if name.is_empty() || amount.contains('(') { amount } else { format!("{amount} ({name})") }
    });
    let text = written.collect::<Vec<_>>().join(" + ");
    Raw { text, ..reader.answer(&words, None, name) }
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
    // "Eier: 25UiT: 15 %": a share is in the same word as the next head
    let glued = heads.iter().any(|&head| has_figure(all[head]));
    if glued || heads.len() < 2 && figures > heads.len() || (heads.is_empty() && !reader.text(words).text.is_empty()) {
        // a share without a party cannot be assigned
        let unreadable = |party| reader.unreadable(Why::NotThis, words, named(party));
        return vec![(path("eier"), unreadable("Eier")), (path("uh"), unreadable("UH"))];
    }
    vec![(path("eier"), share("Eier", eier)), (path("uh"), share("UH", uh))]
}
