//! The tables that a form has, as its definition lays them out.

use maud::{Markup, html};

use super::Sheet;
use super::marks::Marks;
use super::table::{MarkedCell, MarkedRow, MarkedTable};
use crate::form::TableShape;
use crate::outcome::{File, ReadForm};
use crate::report::words::tables::{self, ShownCell, ShownRow, ShownTable};

/// Words of more characters are no content of a table; they are among everything that was read.
const LONGEST: usize = 120;

/// The tables with their heading; nothing where none could be read.
pub(super) fn draw(form: &ReadForm, file: &File, sheet: &Sheet<'_>) -> Markup {
    let marks = Marks::new(file, sheet);
    let all = tables::tables(form, sheet.words);
    let drawn: Vec<Markup> = all.iter().map(|table| marked(table, form, sheet).draw(&marks, sheet)).collect();
    html! {
        @if drawn.iter().any(|table| !table.0.is_empty()) {
            (sheet.heading(1, "tabeller", &html! { (sheet.word("html-tables")) }))
            p { (sheet.word("html-tables-mean")) }
            @for table in drawn { (table) }
        }
    }
}

fn marked(table: &ShownTable<'_>, form: &ReadForm, sheet: &Sheet<'_>) -> MarkedTable {
    let is_shown = |cell: &ShownCell<'_>| !cell.layout.is_prose && cell.seen.raw.chars().count() <= LONGEST;
    let columns: Vec<usize> = (0..table.columns.len())
        .filter(|&at| table.rows.iter().filter_map(|row| row.cells[at].as_ref()).any(&is_shown))
        .collect();
    let cell = |cell: &Option<ShownCell<'_>>| match cell {
        Some(cell) if is_shown(cell) => {
            MarkedCell::seen(&cell.field, &cell.seen, tables::shown(&cell.field, &cell.seen, form, sheet.words))
        }
        _ => MarkedCell::none(),
    };
    let row = |row: &ShownRow<'_>| MarkedRow {
        head: row.name.clone(),
        cells: columns.iter().map(|&at| cell(&row.cells[at])).collect(),
        total: row.is_total,
    };
    let estimate = sheet.word("estimate");
    let head = |at: &usize| {
        let column = &table.columns[*at];
        if column.is_estimate { format!("{} ({estimate})", column.name) } else { column.name.clone() }
    };
    let is_question = table.layout.shape == TableShape::Questions;
    let among_words =
        |row: MarkedRow| MarkedRow { cells: row.cells.into_iter().map(MarkedCell::among_words).collect(), ..row };
    let has_content = |row: &&ShownRow<'_>| row.cells.iter().flatten().any(is_shown);
    let mut rows: Vec<MarkedRow> = table.rows.iter().filter(has_content).map(row).collect();
    if is_question && !rows.iter().flat_map(|row| &row.cells).all(MarkedCell::may_be_number) {
        rows = rows.into_iter().map(among_words).collect();
    }
    MarkedTable {
        id: table.layout.id.replace(['.', '[', ']'], "-"),
        caption: table.caption.clone(),
        corner: match table.layout.shape {
            TableShape::Questions => sheet.word("html-question"),
            TableShape::Entries => table.caption.clone(),
            TableShape::Grid => String::new(),
        },
        heads: if is_question { vec![sheet.word("html-answer")] } else { columns.iter().map(head).collect() },
        rows,
    }
}
