//! *Beløp*: every amount of every form, one a row, so that they can be filtered, added up and pivoted.

use super::{Cell, Column, Kind, Table, column};
use crate::form::{Answer, Behovsmelding, State};
use crate::outcome::File;
use crate::report::words::Words;
use crate::value::{Belop, Ordning};

const COLUMNS: &[Column] = &[
    column("fil", 40, Kind::Text),
    column("tabell", 26, Kind::Text),
    column("rad", 40, Kind::Text),
    column("part", 14, Kind::Text),
    column("kroner", 16, Kind::Kroner),
    column("slik-det-star", 34, Kind::Text),
];

pub(super) static TABLE: Table = Table { id: "belop", columns: COLUMNS, rows, across: |_, _| Vec::new() };

/// An amount with the names of what it stands in; the names of table and part are those of `locales/`.
struct Amount<'a> {
    table: &'static str,
    row: String,
    part: &'static str,
    answer: &'a Answer<Belop>,
}

fn rows(file: &File, words: &Words) -> Vec<Vec<Cell>> {
    let Some(form) = file.behovsmelding() else { return Vec::new() };
    let amounts = totals(form, words).into_iter().chain(tiltak(form)).chain(videreforing(form)).chain(budget(form));
    let row = |amount: Amount<'_>| {
        vec![
            Cell::file(file),
            Cell::text(&words.plain(amount.table)),
            Cell::text(&amount.row),
            Cell::text(&words.plain(amount.part)),
            Cell::kroner(amount.answer.value().map(|belop| belop.sum.0)),
            Cell::text(&amount.answer.raw),
        ]
    };
    amounts.filter(|amount| !matches!(amount.answer.state, State::Missing)).map(row).collect()
}

fn totals<'a>(form: &'a Behovsmelding, words: &Words) -> Vec<Amount<'a>> {
    let Some(totals) = &form.totalsum else { return Vec::new() };
    let ordninger = Ordning::ALL.map(|ordning| (ordning.navn().to_owned(), totals.rad(ordning)));
    let rows = ordninger.into_iter().chain([(words.plain("row-sum"), &totals.sum)]);
    let cells = rows.flat_map(|(row, rad)| {
        let parts = [("column-eier", &rad.eier), ("column-uh", &rad.uh), ("column-total", &rad.totalt)];
        parts.map(|(part, answer)| Amount { table: "table-totals", row: row.clone(), part, answer })
    });
    cells.collect()
}

fn tiltak(form: &Behovsmelding) -> Vec<Amount<'_>> {
    let all = form.tiltak.iter().flatten().flat_map(|tiltak| {
        let name = format!("{} {}", tiltak.nummer.raw, tiltak.navn.raw).trim().to_owned();
        let parts = [("column-eier", &tiltak.eier), ("column-uh", &tiltak.uh), ("column-total", &tiltak.sum)];
        let own = parts.map(|(part, answer)| Amount { table: "table-tiltak", row: name.clone(), part, answer });
        let later = tiltak.videre_behov.iter().flat_map(move |later| {
            let row = format!("{name}, {}", later.periode.raw);
            let parts = [("column-eier", &later.eier), ("column-uh", &later.uh)];
            parts.map(|(part, answer)| Amount { table: "table-later", row: row.clone(), part, answer })
        });
        own.into_iter().chain(later)
    });
    all.collect()
}

fn videreforing(form: &Behovsmelding) -> Vec<Amount<'_>> {
    let Some(it) = form.videreforing.get() else { return Vec::new() };
    let parts = [
        ("column-eier", &it.eier),
        ("column-uh", &it.uh),
        ("column-koordinator", &it.koordinator),
        ("column-total", &it.total),
    ];
    let amount = |(part, answer)| Amount { table: "table-videreforing", row: String::new(), part, answer };
    parts.into_iter().map(amount).collect()
}

fn budget(form: &Behovsmelding) -> Vec<Amount<'_>> {
    let Some(budget) = &form.budsjett else { return Vec::new() };
    let rows = [("column-eier", &budget.eier), ("column-uh", &budget.uh), ("column-total", &budget.total)];
    let cells = rows.into_iter().flat_map(|(part, answers)| {
        answers.iter().enumerate().map(move |(i, answer)| {
            let row = budget.aar.get(i).map(|aar| aar.raw.clone()).unwrap_or_default();
            Amount { table: "table-budget", row, part, answer }
        })
    });
    cells.collect()
}
