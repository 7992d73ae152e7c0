//! A coordinator can be counted in two ways, and the sums can be read accordingly.

use crate::rule::Balance;

/// The sums with the coordinator beside the part that the rules took to hold it, because the total seems to.
pub(super) fn counted_apart(balances: &[Balance]) -> Option<Vec<Balance>> {
    let left_out = |balance: &Balance| balance.may_lack.clone().filter(|may| may.is_left_out);
    let lacking: Vec<_> = balances.iter().filter_map(left_out).collect();
    let with_coordinator = |balance: &Balance| {
        let mut balance = balance.clone();
        for may in &lacking {
            if balance.parts.iter().any(|part| part.field == may.into) {
                balance.parts.push(may.part.clone());
            }
        }
        balance
    };
    (!lacking.is_empty()).then(|| balances.iter().map(with_coordinator).collect())
}
