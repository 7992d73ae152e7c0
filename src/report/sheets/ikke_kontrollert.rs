//! *Ikke kontrollert*: one row per file that could not be checked, with the reason and what to do.

use super::{Cell, Column, Kind, Table, column};
use crate::outcome::File;
use crate::report::words::Words;

const COLUMNS: &[Column] = &[
    column("fil", 48, Kind::Text),
    column("arsak", 70, Kind::Text),
    column("hjelp", 70, Kind::Text),
    column("kode", 26, Kind::Text),
];

pub(super) static TABLE: Table =
    Table { id: "ikke-kontrollert", columns: COLUMNS, rows, across: |_| Vec::new(), adds_up: false };

fn rows(file: &File, words: &Words) -> Vec<Vec<Cell>> {
    let why = file.checked.findings.first().filter(|_| file.behovsmelding().is_none());
    let row = why.map(|finding| {
        let help = words.help(finding).unwrap_or_default();
        vec![Cell::file(file), Cell::text(&words.message(finding)), Cell::text(&help), Cell::text(finding.code.key())]
    });
    row.into_iter().collect()
}
