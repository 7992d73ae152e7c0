//! *Funn*: one row a finding.

use super::{Cell, Column, Kind, Table, column};
use crate::document::Format;
use crate::finding::{Finding, Standing};
use crate::outcome::{File, Folder};
use crate::report::human::consequence;
use crate::report::words::Words;
use crate::report::words::fields::Fields;

const COLUMNS: &[Column] = &[
    column("fil", 40, Kind::Text),
    column("alvorlighet", 26, Kind::Text),
    column("felt", 32, Kind::Text),
    column("melding", 70, Kind::Text),
    column("sier", 14, Kind::Kroner),
    column("skal-vaere", 14, Kind::Kroner),
    column("differanse", 14, Kind::Kroner),
    column("sted", 34, Kind::Text),
    column("hjelp", 60, Kind::Text),
    column("folger-av", 24, Kind::Text),
    column("kode", 26, Kind::Text),
    column("sti", 34, Kind::Text),
];

pub(super) static TABLE: Table = Table { id: "funn", columns: COLUMNS, rows, across };

fn rows(file: &File, words: &Words) -> Vec<Vec<Cell>> {
    let fields = Fields::of(file.behovsmelding());
    let row = |finding| row(finding, Cell::file(file), file.checked.format, &fields, words);
    file.checked.findings.iter().map(row).collect()
}

fn across(folder: &Folder, words: &Words) -> Vec<Vec<Cell>> {
    let place = || Cell::text(&words.plain("folder-name"));
    let fields = Fields::of(None);
    folder.findings.iter().map(|finding| row(finding, place(), Format::Unknown, &fields, words)).collect()
}

fn row(finding: &Finding, file: Cell, format: Format, fields: &Fields<'_>, words: &Words) -> Vec<Cell> {
    let message = words.message(finding);
    let message = match &finding.cause {
        Some(cause) => format!("{} {message}", words.cause(cause)),
        None => message,
    };
    let (consequence, message) = match &finding.standing {
        Standing::Accepted(accepted) => ("accepted-heading", format!("{message} {}", words.accepted(accepted))),
        Standing::Known => ("known-heading", message),
        Standing::Counts => (consequence(finding.severity), message),
    };
    vec![
        file,
        Cell::text(&words.plain(consequence)),
        Cell::text(&finding.field.as_deref().map_or_else(String::new, |path| words.field(path, fields))),
        Cell::text(&message),
        Cell::kroner(finding.actual),
        Cell::kroner(finding.expected),
        Cell::kroner(finding.difference()),
        Cell::text(&words.place(finding, format).unwrap_or_default()),
        Cell::text(&words.help(finding).unwrap_or_default()),
        Cell::text(finding.caused_by.as_ref().map_or("", |leader| leader.code)),
        Cell::text(finding.code),
        Cell::text(finding.field.as_deref().unwrap_or_default()),
    ]
}
