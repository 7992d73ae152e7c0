//! *Funn*: one row per finding.

use super::{Across, Cell, Column, Kind, Table, column};
use crate::document::Format;
use crate::finding::{Finding, Standing};
use crate::outcome::File;
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

pub(super) static TABLE: Table = Table { id: "funn", columns: COLUMNS, rows, across, adds_up: false };

/// Where findings are: a file, or the call.
struct Found<'a> {
    place: Cell,
    format: Format,
    fields: Fields<'a>,
    is_checked: bool,
}

fn rows(file: &File, words: &Words) -> Vec<Vec<Cell>> {
    let fields = Fields::of(file.behovsmelding());
    let is_checked = file.behovsmelding().is_some();
    let found = Found { place: Cell::file(file), format: file.checked.format, fields, is_checked };
    file.checked.findings.iter().map(|finding| row(finding, &found, words)).collect()
}

fn across(with: &Across<'_>) -> Vec<Vec<Cell>> {
    let place = Cell::text(&with.words.plain("folder-name"));
    let found = Found { place, format: Format::Unknown, fields: Fields::of(None), is_checked: true };
    with.folder.findings.iter().map(|finding| row(finding, &found, with.words)).collect()
}

/// The field and the figures are those of the amount that is probably wrong, if it is known: for a sum that follows
/// from it there is no value to write.
fn row(finding: &Finding, found: &Found<'_>, words: &Words) -> Vec<Cell> {
    let message = words.message(finding);
    let message = match &finding.cause {
        Some(cause) => format!("{} {message}", words.cause(cause)),
        None => message,
    };
    let message = match &finding.standing {
        Standing::Accepted(accepted) => format!("{message} {}", words.accepted(accepted)),
        Standing::Known | Standing::Counts => message,
    };
    let (at, likely) = (finding.at_cause(), finding.likely());
    let difference = at.actual.zip(likely).and_then(|(said, likely)| said.checked_sub(likely));
    let field = at.field.as_deref();
    vec![
        found.place.clone(),
        Cell::text(&words.plain(consequence_of(finding, found.is_checked))),
        Cell::text(&field.map_or_else(String::new, |path| words.field(path, &found.fields))),
        Cell::text(&message),
        Cell::kroner(at.actual),
        Cell::kroner(likely),
        Cell::kroner(difference),
        Cell::text(&words.place(&at, found.format).unwrap_or_default()),
        Cell::text(&words.help(finding).unwrap_or_default()),
        Cell::text(finding.caused_by.as_ref().map_or("", |leader| leader.code.key())),
        Cell::text(finding.code.key()),
        Cell::text(field.unwrap_or_default()),
    ]
}

/// What it asks of the sender: whoever counts the rows of a severity gets the count of the other reports.
const fn consequence_of(finding: &Finding, is_checked: bool) -> &'static str {
    match (&finding.standing, &finding.caused_by) {
        (Standing::Accepted(_), _) => "accepted-heading",
        (Standing::Known, _) => "known-heading",
        (Standing::Counts, Some(_)) => "consequence-follows",
        (Standing::Counts, None) if is_checked => consequence(finding.severity),
        (Standing::Counts, None) => "status-not-checked",
    }
}
