//! *Beløp*: every amount of every form, one a row, so that they can be filtered and pivoted. Sums are left out, and the
//! rows that are in the sums of the call are marked: pivoted, those give the figures of *Sammendrag*.

use super::{Across, Cell, Column, Kind, Table, column, oversikt};
use crate::form::{AllAnswers, Status, TableShape};
use crate::outcome::{Counted, Entry, File};
use crate::report::words::Words;
use crate::report::words::tables;
use crate::value::Kind as AnswerKind;

const COLUMNS: &[Column] = &[
    column("fil", 40, Kind::Text),
    column("aar", 7, Kind::Year),
    column("ordning", 24, Kind::Text),
    column("partnerskap", 30, Kind::Text),
    column("fylke", 18, Kind::Text),
    column("regnet-med", 24, Kind::Text),
    column("tabell", 26, Kind::Text),
    column("rad", 40, Kind::Text),
    column("part", 14, Kind::Text),
    column("kroner", 16, Kind::Kroner),
    column("slik-det-star", 34, Kind::Text),
];

pub(super) static TABLE: Table =
    Table { id: "belop", columns: COLUMNS, rows: |_, _| Vec::new(), across, adds_up: false };

/// An amount of a form, kept until it is known which forms are counted.
pub(super) struct Amount {
    table: Box<str>,
    row: Box<str>,
    part: Box<str>,
    kroner: Cell,
    raw: Box<str>,
    /// Whether it is one of those that the form asks for.
    is_asked: bool,
}

/// The amounts of a file, without those that add up others.
pub(super) fn of(file: &File, words: &Words) -> Vec<Amount> {
    let Some(form) = file.checked.outcome.form() else { return Vec::new() };
    let asked = form.behovsmelding.asked(&form.layout, &AllAnswers::of(&form.behovsmelding));
    let asked: Vec<String> = asked.into_iter().flat_map(|asked| asked.parties).flatten().map(|it| it.path).collect();
    let asked = &asked;
    let all = tables::tables(form, words);
    let amounts = all.iter().flat_map(|table| {
        let cells = table.rows.iter().flat_map(|row| row.cells.iter().zip(&table.columns).map(move |cell| (row, cell)));
        let is_question = table.layout.shape == TableShape::Questions;
        cells.filter_map(move |(row, (cell, column))| {
            let cell = cell.as_ref()?;
            let is_amount = cell.seen.kind == AnswerKind::Belop && !cell.layout.is_total;
            let is_year = table.layout.years.is_some();
            // the part of a budget is its row
            let (row, part) = match (is_question, is_year) {
                (true, _) => ("", &row.name),
                (_, true) => (column.name.as_str(), &row.name),
                _ => (row.title.as_str(), &column.name),
            };
            (is_amount && cell.seen.status != Status::Missing).then(|| Amount {
                table: table.caption.as_str().into(),
                row: row.into(),
                part: part.as_str().into(),
                kroner: Cell::kroner(cell.seen.value.and_then(|value| value.amount()).map(|amount| amount.sum.0)),
                raw: cell.seen.raw.into(),
                is_asked: asked.contains(&cell.field),
            })
        })
    });
    amounts.collect()
}

fn across(with: &Across<'_>) -> Vec<Vec<Cell>> {
    let files = with.folder.register.iter().zip(with.amounts).enumerate();
    files
        .flat_map(|(at, (entry, amounts))| amounts.iter().filter_map(move |amount| row(at, entry, amount, with)))
        .collect()
}

fn row(at: usize, entry: &Entry, amount: &Amount, with: &Across<'_>) -> Option<Vec<Cell>> {
    let [aar, ordning, partnerskap, fylke] = oversikt::of_form(entry.form.as_ref()?, with);
    let counted = match (amount.is_asked, entry.counted) {
        (false, Counted::Yes) => with.words.plain("counted-other-row"),
        (_, counted) => oversikt::counted(counted, with),
    };
    Some(vec![
        Cell::listed(at, entry),
        aar,
        ordning,
        partnerskap,
        fylke,
        Cell::text(&counted),
        Cell::text(&amount.table),
        Cell::text(&amount.row),
        Cell::text(&amount.part),
        amount.kroner.clone(),
        Cell::text(&amount.raw),
    ])
}
