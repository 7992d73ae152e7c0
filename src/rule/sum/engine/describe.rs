//! The facts of a sum: its row, its column, its year, its party and its tiltak.

use super::Judging;
use super::cells::Cell;
use crate::finding::{Code, FactName, Finding, Rader};

/// Adds to a finding the facts about its answer.
pub(super) fn describe(judging: &Judging<'_, '_>, cell: &Cell<'_>, finding: Finding) -> Finding {
    let names = judging.declared.cell(&cell.path).unwrap_or_default();
    let label = |name: String| if name.is_empty() { cell.seen.label.to_owned() } else { name };
    let year = names.year.as_ref().and_then(|path| judging.cells.get(path)).map_or("", |year| year.seen.raw);
    let rows = if names.rows_are_ordninger { Rader::Ordninger } else { Rader::Andre };
    let finding = if finding.code == Code::SumKolonneAvvik { finding.choose(rows) } else { finding };
    finding
        .text(FactName::Row, label(names.row))
        .text(FactName::Column, label(names.column))
        .text(FactName::Year, year)
        .text(FactName::Party, cell.seen.label.split(',').next().unwrap_or_default())
        .text(FactName::Tiltak, entry(judging, cell))
}

/// The name of the list entry that an answer is in: its number, or its name.
pub(super) fn entry(judging: &Judging<'_, '_>, cell: &Cell<'_>) -> String {
    let Some((entry, _)) = cell.path.split_once("].") else { return String::new() };
    let number = judging.cells.get(&format!("{entry}].nummer")).and_then(|cell| cell.number());
    let name =
        || judging.cells.get(&format!("{entry}].navn")).map_or_else(String::new, |cell| cell.seen.raw.to_owned());
    number.map_or_else(name, |number| number.to_string())
}
