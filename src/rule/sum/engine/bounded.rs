//! Amounts that may not be less, or more, than a share of another amount, or than a number of kroner.

use rust_decimal::Decimal;

use super::cells::Cell;
use super::{Addition, Judging, describe};
use crate::finding::FactName;
use crate::form::Bounds;
use crate::rule::Verdict;

/// A share that is no whole number of kroner is rounded, up or down: by less than one krone.
const ROUNDED: Decimal = Decimal::ONE;

/// Whether an amount keeps to its bounds, of another amount where there is one.
pub(super) fn judge(
    judging: &Judging<'_, '_>,
    addition: &Addition<'_, '_>,
    (total, bounds, of): (&Cell<'_>, Bounds, Option<&Cell<'_>>),
    verdict: &mut Verdict,
) {
    if total.is_open() {
        return;
    }
    let stated = total.number_or_skip(verdict);
    let whole = match of {
        Some(of) if of.is_open() => return,
        Some(of) => of.number_or_skip(verdict).and_then(|whole| whole.checked_div(Decimal::ONE_HUNDRED)),
        None => Some(Decimal::ONE),
    };
    let (Some(stated), Some(whole)) = (stated, whole) else { return };
    let at = |bound: Option<Decimal>| bound.and_then(|bound| bound.checked_mul(whole));
    let (least, most) = (at(bounds.least), at(bounds.most));
    let asked = verdict.asked.tolerance;
    let slack = |bound: Decimal| asked + if bound.fract().is_zero() { Decimal::ZERO } else { ROUNDED };
    let too_little = least.filter(|least| stated + slack(*least) < *least);
    let too_much = most.filter(|most| stated - slack(*most) > *most);
    let finding = too_little.or(too_much).map(|bound| {
        let kind = match (least, most) {
            (Some(_), Some(_)) if least == most => "exact",
            _ if too_little.is_some() => "least",
            _ => "most",
        };
        let finding = judging.about(addition, total).sum(bound, stated).within(slack(bound));
        let mut finding = describe::describe(judging, total, finding).text(FactName::Bound, kind);
        finding.related = of.iter().map(|of| of.related(of.number())).collect();
        let per_cent = bounds.least.or(bounds.most).filter(|_| of.is_some()).unwrap_or_default();
        let share = if of.is_some() { "yes" } else { "no" };
        finding = finding.number(FactName::PerCent, per_cent).text(FactName::Share, share);
        finding.text(FactName::Of, of.map_or("", |of| of.seen.label))
    });
    verdict.judged(finding);
}
