//! *Ventet*: one row for each form that the office expects, and for each that has come in without. A report has it
//! where the call has a list.

use super::{Across, Cell, Column, Kind, Table, column};
use crate::outcome::{Expected, Folder};
use crate::report::words::{Words, expected};
use crate::rule::mappe::Surplus;

const COLUMNS: &[Column] = &[
    column("status", 18, Kind::Status),
    column("partnerskap", 34, Kind::Text),
    column("avsender-navn", 34, Kind::Text),
    column("ordning", 24, Kind::Text),
    column("aar", 7, Kind::Year),
    column("frist", 12, Kind::Text),
    column("kontakt", 22, Kind::Text),
    column("epost", 30, Kind::Text),
    column("merknad", 60, Kind::Text),
    column("fil", 48, Kind::Text),
];

pub(super) static TABLE: Table =
    Table { id: "ventet", columns: COLUMNS, rows: |_, _| Vec::new(), across, adds_up: false };

fn across(with: &Across<'_>) -> Vec<Vec<Cell>> {
    let Some(list) = &with.folder.expected else { return Vec::new() };
    let unexpected = list.unexpected.iter().map(|form| surplus(form, with));
    list.by_urgency().into_iter().map(|entry| row(entry, with.folder, with.words)).chain(unexpected).collect()
}

fn row(entry: &Expected, folder: &Folder, words: &Words) -> Vec<Cell> {
    let form = &entry.form;
    let said = |text: &Option<String>| Cell::text(text.as_deref().unwrap_or_default());
    let first = entry.fits.first().copied().or(entry.may_be.first().map(|(file, _)| *file));
    vec![
        Cell::text(&expected::state(entry.arrived, words)),
        said(&form.partnerskap),
        Cell::text(form.owner().unwrap_or_default()),
        Cell::text(form.ordning.map(|ordning| ordning.navn()).unwrap_or_default()),
        form.aar.map_or(Cell::Empty, Cell::Count),
        Cell::text(&form.frist.map(|frist| words.day(&frist.to_string())).unwrap_or_default()),
        said(&form.kontakt),
        said(&form.epost),
        Cell::text(&expected::detail(entry, folder, words)),
        file(first, folder),
    ]
}

fn surplus(form: &(usize, Surplus), with: &Across<'_>) -> Vec<Cell> {
    let said = with.folder.register.get(form.0).and_then(|entry| entry.form.as_ref());
    let [aar, ordning, partnerskap, _] =
        said.map_or([const { Cell::Empty }; 4], |said| super::oversikt::of_form(said, with));
    let told = |text: Option<&String>| text.map_or(Cell::Empty, |text| Cell::text(text));
    vec![
        Cell::text(&with.words.plain("expected-unexpected")),
        partnerskap,
        told(said.and_then(|said| said.from())),
        ordning,
        aar,
        Cell::Empty,
        told(said.and_then(|said| said.kontakt.value())),
        told(said.and_then(|said| said.epost.value())),
        Cell::text(&expected::unexpected(form, with.folder, with.words)),
        file(Some(form.0), with.folder),
    ]
}

fn file(at: Option<usize>, folder: &Folder) -> Cell {
    let entry = at.and_then(|at| Some((at, folder.register.get(at)?)));
    entry.map_or(Cell::Empty, |(at, entry)| Cell::listed(at, entry))
}
