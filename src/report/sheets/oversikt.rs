//! *Oversikt*: one row a file, the amounts that it asks for in its ordning, and how it fared.

use super::{Cell, Column, Fault, Kind, Table, column};
use crate::finding::Severity;
use crate::form::{Answer, Behovsmelding, Meldt};
use crate::outcome::{File, Outcome};
use crate::report::words::Words;

const COLUMNS: &[Column] = &[
    column("status", 18, Kind::Status),
    column("partnerskap", 34, Kind::Text),
    column("ordning", 24, Kind::Text),
    column("aar", 7, Kind::Text),
    column("eier", 14, Kind::Kroner),
    column("uh", 14, Kind::Kroner),
    column("totalt", 14, Kind::Kroner),
    column("feil", 8, Kind::Faults(Fault::Error)),
    column("advarsler", 11, Kind::Faults(Fault::Warning)),
    column("opplysninger", 13, Kind::Count),
    column("ikke-vurdert", 18, Kind::Count),
    column("fil", 48, Kind::Text),
];

pub(super) static TABLE: Table = Table { id: "oversikt", columns: COLUMNS, rows, across: |_, _| Vec::new() };

fn rows(file: &File, words: &Words) -> Vec<Vec<Cell>> {
    let behovsmelding = file.behovsmelding();
    let partnership = behovsmelding.and_then(partnership).map_or(Cell::Empty, |answer| Cell::text(&answer.raw));
    let meldt = behovsmelding.and_then(Behovsmelding::meldt).map(|Meldt { eier, uh, totalt }| [eier, uh, totalt]);
    let amounts = meldt.map(|answers| answers.map(|answer| Cell::kroner(answer.value().map(|belop| belop.sum.0))));
    let [eier, uh, totalt] = amounts.unwrap_or([const { Cell::Empty }; 3]);
    vec![vec![
        Cell::text(&words.plain(status(file))),
        partnership,
        behovsmelding.map_or(Cell::Empty, ordning),
        behovsmelding.map_or(Cell::Empty, |form| Cell::text(&form.aar.raw)),
        eier,
        uh,
        totalt,
        Cell::count(file.count(Severity::Error)),
        Cell::count(file.count(Severity::Warning)),
        Cell::count(file.count(Severity::Info)),
        Cell::count(file.checked.rules.not_evaluated.len()),
        Cell::file(file),
    ]]
}

/// The network, or where the form does not name it the owners (Troms og Finnmark names them with the payment).
fn partnership(form: &Behovsmelding) -> Option<&Answer<String>> {
    let paid = form.utbetaling.as_ref().map(|utbetaling| &utbetaling.eier.navn);
    let named = [form.kompetansenettverk.as_ref(), form.eier.as_ref(), paid];
    named.into_iter().flatten().find(|answer| answer.value().is_some())
}

/// How the file fared, in one word.
fn status(file: &File) -> &'static str {
    match file.checked.outcome {
        Outcome::NotChecked(_) => "status-not-checked",
        Outcome::Partly(_) => "status-partly-checked",
        Outcome::Checked(_) if file.count(Severity::Error) > 0 => "status-errors",
        Outcome::Checked(_) if file.count(Severity::Warning) > 0 => "status-warnings",
        Outcome::Checked(_) => "status-clean",
    }
}

fn ordning(form: &Behovsmelding) -> Cell {
    let ticked = form.ordning.value().map_or(&[][..], Vec::as_slice);
    Cell::text(&ticked.iter().map(|ordning| ordning.navn()).collect::<Vec<_>>().join(", "))
}
