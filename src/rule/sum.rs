//! `sum/*`: what should add up.

use rust_decimal::Decimal;

use super::part::{Part, labels};
use super::{Spec, Verdict};
use crate::finding::{Fact, Finding};
use crate::form::Answer;
use crate::value::{Belop, Prosent, Tall};

pub(super) mod aar_avvik;
pub(super) mod enheter_avvik;
pub(super) mod kolonne_avvik;
pub(super) mod koordinator_uklar;
pub(super) mod okonomi_avvik;
pub(super) mod okonomi_mot_ordning;
pub(super) mod prosent_avvik;
pub(super) mod rad_avvik;
pub(super) mod spesifikasjon_avvik;
pub(super) mod tiltak_avvik;
pub(super) mod tiltak_mot_ordning;

/// What can be added up.
trait Quantity {
    fn number(&self) -> Decimal;
}

impl Quantity for Belop {
    fn number(&self) -> Decimal {
        self.sum.0
    }
}

impl Quantity for Prosent {
    fn number(&self) -> Decimal {
        self.0
    }
}

impl Quantity for Tall {
    fn number(&self) -> Decimal {
        self.0.into()
    }
}

/// The number that an answer adds to a sum, 0 where it is not filled in; `None` when it cannot be read.
fn addend<T: Quantity>(answer: &Answer<T>) -> Option<Decimal> {
    if answer.is_open() { Some(Decimal::ZERO) } else { answer.value().map(Quantity::number) }
}

/// What these add up to; those that cannot be read are skipped, and there is no sum.
fn add<T: Quantity>(parts: &[Part<'_, Answer<T>>], verdict: &mut Verdict) -> Option<Decimal> {
    let unreadable: Vec<_> = parts.iter().filter(|part| addend(part).is_none()).collect();
    for part in &unreadable {
        verdict.skip(&part.path);
    }
    unreadable.is_empty().then(|| parts.iter().filter_map(|part| addend(part)).sum())
}

/// Whether a total is what its parts add up to. A total that is not filled in is left to `belop/mangler`.
fn judge<T: Quantity>(
    rule: &Spec,
    verdict: &mut Verdict,
    parts: &[Part<'_, Answer<T>>],
    total: &Part<'_, Answer<T>>,
    describe: impl FnOnce(Finding) -> Finding,
) {
    if total.is_open() {
        return;
    }
    let stated = total.value_or_skip(verdict).map(Quantity::number);
    let expected = add(parts, verdict);
    if let (Some(expected), Some(stated)) = (expected, stated) {
        let finding = || describe(with_parts(total.finding(rule).sum(expected, stated), parts));
        verdict.judged((stated != expected).then(finding));
    }
}

/// The finding with the parts it rests on: as places, as an addition, and by name.
fn with_parts<T: Quantity>(mut finding: Finding, parts: &[Part<'_, Answer<T>>]) -> Finding {
    finding.related = parts.iter().map(|part| part.related(part.value().map(Quantity::number))).collect();
    let addition = parts.iter().filter_map(|part| addend(part)).collect();
    let blank: Vec<_> = parts.iter().filter(|part| part.is_open()).collect();
    finding
        .fact("sum", Fact::Sum(addition))
        .fact("parts", labels(parts))
        .fact("part_count", Fact::Number(parts.len().into()))
        .fact("blanks", labels(blank.iter().copied()))
        .fact("blank_count", Fact::Number(blank.len().into()))
}
