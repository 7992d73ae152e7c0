//! A coordinator can be counted within a part or apart from it; this reads the sums in the second way.

use crate::rule::Balance;

/// The sums with the coordinator added beside the part that, by the total, seemed to contain it; `None` where no total
/// leaves it out.
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
