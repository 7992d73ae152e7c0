//! A tiltak that was lost with its page, or with a block of the document. The file itself does not show it: only the
//! number of tiltak, their own numbers and the amounts do, when all agree that something is missing. A sender who
//! miscounts leaves the amounts right.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::finding::{Code, Fact, FactName, Finding};
use crate::form::Behovsmelding;
use crate::rule::{Balance, lesing};

/// The finding that a tiltak is not in the file; `None` where nothing, or only one sign, says so.
pub(super) fn tiltak(form: &Behovsmelding, findings: &[Finding], balances: &[Balance]) -> Option<Finding> {
    let count = findings.iter().find(|finding| finding.code == Code::SamsvarAntallTiltak)?;
    let number = |name: FactName| match count.facts.get(&name) {
        Some(Fact::Number(number)) => number.to_usize(),
        _ => None,
    };
    let (stated, found) = (number(FactName::Stated)?, number(FactName::Found)?);
    let is_lost = stated > found && (are_sums_short(balances) || has_gap(form));
    is_lost.then(|| lesing::lacks_tiltak(found, stated))
}

/// Whether the row of the ordning holds more than the tiltak in every column: a tiltak that is lost had all of them.
fn are_sums_short(balances: &[Balance]) -> bool {
    let mut of_tiltak = balances.iter().filter(|balance| balance.code == Code::SumTiltakMotOrdning).peekable();
    of_tiltak.peek().is_some()
        && of_tiltak.all(|Balance { parts, total, tolerance, .. }| {
            total.amount - parts.iter().map(|part| part.amount).sum::<Decimal>() > *tolerance
        })
}

/// Whether the numbers of the tiltak leave out one between them.
fn has_gap(form: &Behovsmelding) -> bool {
    let numbers: BTreeSet<u32> =
        form.tiltak.iter().flatten().filter_map(|tiltak| Some(tiltak.nummer.value()?.0)).collect();
    numbers.iter().zip(numbers.iter().skip(1)).any(|(a, b)| a + 1 < *b)
}
