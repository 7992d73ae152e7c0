//! A part that a total may leave out, because another part seems to include it: the coordinator of a videreføring,
//! whose amount may be part of eier or separate from it.

use rust_decimal::Decimal;

use super::cells::{Cell, Cells};
use super::parts::parts;
use super::{Addition, Judging, add, balance, is_open, with_parts};
use crate::finding::FactName;
use crate::form::{Declared, Gaps, Sum, Whole};
use crate::rule::{Lacking, Term, Verdict};
use crate::value::Kroner;

/// A part that a total may leave out, in the form.
pub(super) struct MayLack<'a, 'f> {
    sum: &'a Sum,
    part: &'a Cell<'f>,
    into: &'a Cell<'f>,
    total: &'a Cell<'f>,
    /// The other parts.
    others: Vec<&'a Cell<'f>>,
}

impl MayLack<'_, '_> {
    /// Whether the total leaves the part out, as if the other part included it.
    fn is_left_out(&self) -> bool {
        let amount = self.part.addend();
        let is_positive = amount.is_some_and(|amount| amount > Decimal::ZERO);
        let others = self.others.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.addend()?));
        let stated = self.total.addend();
        is_positive && !self.total.is_open() && stated.is_some() && stated == others
    }

    /// The part for the diagnosis, with whether the total leaves it out.
    fn lacking(&self, is_left_out: bool) -> Option<Lacking> {
        let part = Term { field: self.part.path.clone(), amount: self.part.addend()? };
        Some(Lacking { part, into: self.into.path.clone(), is_left_out })
    }
}

/// What the totals of all sums may leave out.
pub(super) fn all<'a, 'f>(declared: &'a Declared, cells: &'a Cells<'f>) -> Vec<MayLack<'a, 'f>> {
    declared.sums.iter().flat_map(|sum| of_sum(sum, cells)).collect()
}

/// What the totals of a sum may leave out.
fn of_sum<'a, 'f>(sum: &'a Sum, cells: &'a Cells<'f>) -> Vec<MayLack<'a, 'f>> {
    let (Some(may), Whole::Total(total)) = (&sum.may_lack, &sum.whole) else { return Vec::new() };
    let places = cells.fitting(total, &Gaps::default()).into_iter().filter_map(|(gaps, total)| {
        let part = cells.get(&may.part.path(&gaps)?)?;
        let into = cells.get(&may.into.path(&gaps)?)?;
        let all = parts(cells, sum, &gaps, Some(total));
        let others = all.into_iter().filter(|cell| cell.path != part.path).collect();
        Some(MayLack { sum, part, into, total, others })
    });
    places.collect()
}

/// The parts of a sum without those that another part holds. If a total cannot be read, this is not known: then the
/// total takes the place of both, and is skipped.
pub(super) fn settled<'a, 'f>(judging: &Judging<'a, 'f>, parts: Vec<&'a Cell<'f>>) -> Vec<&'a Cell<'f>> {
    let mut settled = parts;
    for may in &judging.may_lack {
        let is_here = |cell: &Cell<'_>| settled.iter().any(|part| part.path == cell.path);
        if !is_here(may.part) || !is_here(may.into) {
            continue;
        }
        if may.total.addend().is_none() {
            let at = settled.iter().position(|part| part.path == may.into.path).unwrap_or_default();
            settled[at] = may.total;
        }
        if may.total.addend().is_none() || may.is_left_out() {
            settled.retain(|part| part.path != may.part.path);
        }
    }
    settled
}

/// What a sum may lack, for the diagnosis; `None` where its total leaves that out, which another finding reports.
pub(super) fn of(judging: &Judging<'_, '_>, addition: &Addition<'_, '_>, total: &Cell<'_>) -> Option<Option<Lacking>> {
    let is_of_total = |may: &&MayLack<'_, '_>| std::ptr::eq(may.sum, addition.sum) && may.total.path == total.path;
    match judging.may_lack.iter().find(is_of_total) {
        Some(may) if may.is_left_out() => None,
        Some(may) => Some(may.lacking(false)),
        None => Some(None),
    }
}

/// Judges for each total whether it leaves a part out.
pub(super) fn judge_each(judging: &Judging<'_, '_>, sum: &Sum, verdict: &mut Verdict) {
    for may in judging.may_lack.iter().filter(|may| std::ptr::eq(may.sum, sum)) {
        judge(judging, may, verdict);
    }
}

fn judge(judging: &Judging<'_, '_>, may: &MayLack<'_, '_>, verdict: &mut Verdict) {
    let Some(amount) = may.part.number_or_skip(verdict) else { return };
    if amount <= Decimal::ZERO {
        return;
    }
    let (total, parts) = (may.total, &may.others);
    let Some(without) = add(parts, verdict) else { return };
    let Some(stated) = total.number_or_skip(verdict) else { return };
    if is_open(parts.iter().copied().chain([total]), verdict) {
        return;
    }
    let finding = || {
        let finding = with_parts(total.finding(judging.rule).sum(without + amount, stated), parts);
        finding
            .text(FactName::Koordinator, Kroner(amount).to_string())
            .text(FactName::KoordinatorLabel, may.part.seen.label)
    };
    let is_left_out = may.is_left_out();
    verdict.judged(is_left_out.then(finding));
    let balance = balance(judging.rule.code, parts, total, Decimal::ZERO, may.lacking(true));
    verdict.balances.extend(balance.filter(|_| is_left_out));
}
