//! The coordinator can be counted in two ways, and the sums can be read accordingly.

use super::KOORDINATOR;
use crate::finding::Code;
use crate::form::Behovsmelding;
use crate::rule::{Balance, Term};

/// What stands beside the coordinator wherever that is counted.
const EIER: &str = "videreforing.eier";

/// The sums with the coordinator beside eier, where the rules took it as part of eier because the total seems to.
pub(super) fn beside_eier(balances: &[Balance], behovsmelding: &Behovsmelding) -> Option<Vec<Balance>> {
    balances.iter().find(|balance| balance.code == Code::SumKoordinatorUklar)?;
    let amount = behovsmelding.videreforing.get()?.koordinator.value()?.sum.0;
    let with_coordinator = |balance: &Balance| {
        let mut balance = balance.clone();
        if balance.parts.iter().any(|part| part.field == EIER) {
            balance.parts.push(Term { field: KOORDINATOR.to_owned(), amount });
        }
        balance
    };
    Some(balances.iter().map(with_coordinator).collect())
}
