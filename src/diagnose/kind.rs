//! Classifies a wrong amount by comparing it with the correct one and with its neighbours.

use rust_decimal::Decimal;

use super::equations::{AmountCell, System, record};
use super::mistake::{Mistake, other_readings};
use super::typing::{Oddity, TELLING, typing_error};
use crate::finding::CauseKind;
use crate::form::Status;
use crate::value::{Belop, Value};

/// A misreading by this program is assumed before any mistake of the sender.
const OURS: Oddity = 0;
/// Equal amounts in a column are frequent, so this kind is weak evidence.
const WEAK: Oddity = 4;
/// No known kind of mistake.
const UNKNOWN: Oddity = 5;

/// The kind of a mistake, and how odd it is.
pub(super) fn looks(system: &System<'_>, mistake: &Mistake) -> (CauseKind, Oddity) {
    if let Some(kind) = mistake.kind {
        return (kind, if kind == CauseKind::Misread { OURS } else { TELLING });
    }
    let Some(step) = mistake.steps.first() else { return (CauseKind::Unknown, UNKNOWN) };
    let cell = &system.cells[step.cell];
    let to = cell.amount + step.by;
    if other_readings(cell.seen.others).any(|other| other == to) {
        return (CauseKind::Misread, OURS);
    }
    if cell.seen.status != Status::Given {
        let used =
            system.cells.iter().any(|other| record(other.field) == record(cell.field) && !other.amount.is_zero());
        return if used { (CauseKind::NotFilledIn, TELLING) } else { (CauseKind::Unknown, UNKNOWN) };
    }
    let known = [
        typing_error(cell.amount, to),
        typing_error_in_part(cell, step.by),
        is_coordinator(system, cell, step.by).then_some((CauseKind::Coordinator, TELLING)),
        part_of_total(system, mistake, step.cell, step.by).map(|kind| (kind, TELLING)),
        is_of_other_row(system, cell).then_some((CauseKind::OtherRow, WEAK)),
    ];
    known.into_iter().flatten().min_by_key(|(_, oddity)| *oddity).unwrap_or((CauseKind::Unknown, UNKNOWN))
}

/// A typing error in one of several amounts in a cell: `637.950 (Sepu) 328.320,- (Nord)`.
fn typing_error_in_part(cell: &AmountCell<'_>, by: Decimal) -> Option<(CauseKind, Oddity)> {
    let deler = Belop::from_text(cell.seen.raw).ok()?.deler;
    deler.iter().filter_map(|del| typing_error(del.belop.0, del.belop.0 + by)).min_by_key(|(_, oddity)| *oddity)
}

/// Whether the coordinator's amount is the difference, in a sum that it belongs to.
fn is_coordinator(system: &System<'_>, cell: &AmountCell<'_>, by: Decimal) -> bool {
    let mut coordinators = system.may_lack.iter().filter_map(|field| system.position(field));
    coordinators.any(|at| {
        let coordinator = &system.cells[at];
        let shares = |&(equation, _): &(usize, _)| cell.uses.iter().any(|&(other, _)| other == equation);
        by.abs() == coordinator.amount && coordinator.uses.iter().any(shares)
    })
}

/// Whether a total that is off leaves out one of its parts, or counts it twice.
fn part_of_total(system: &System<'_>, mistake: &Mistake, cell: usize, by: Decimal) -> Option<CauseKind> {
    let sums = mistake.broke.iter().map(|&equation| &system.equations[equation]).filter(|sum| sum.total == cell);
    let mut parts = sums.flat_map(|sum| &sum.parts).map(|&part| system.cells[part].amount);
    let part = parts.find(|part| part.abs() == by.abs())?;
    Some(if part == by { CauseKind::PartLeftOut } else { CauseKind::PartTwice })
}

/// Whether the same amount is in another row of its column.
fn is_of_other_row(system: &System<'_>, cell: &AmountCell<'_>) -> bool {
    let same = |other: &&AmountCell<'_>| other.amount == cell.amount && column(other) == column(cell);
    !cell.amount.is_zero() && system.cells.iter().filter(same).count() > 1
}

/// The table or list, and the name of the column: `totalsum.regional.eier` and `totalsum.sum.eier` have the same.
fn column<'a>(cell: &AmountCell<'a>) -> (Option<&'a str>, Option<&'a str>) {
    let name = cell.field.rsplit('.').next().and_then(|last| last.split('[').next());
    (cell.field.split(['.', '[']).next(), name)
}
