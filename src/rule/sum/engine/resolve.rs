//! From a declared sum to the answers of a form: every place where the form has it.

use super::cells::Cell;
use super::parts::parts;
use super::{Addition, Judging, lacking};
use crate::form::{Gaps, Status, Sum, Template};
use crate::rule::Verdict;

/// Every place where a form has a sum, each with its total.
pub(super) fn additions<'a, 'f>(
    judging: &Judging<'a, 'f>,
    sum: &'a Sum,
    verdict: &mut Verdict,
) -> Vec<(Option<&'a Cell<'f>>, Addition<'a, 'f>)> {
    let cells = judging.cells;
    let is_asked_for = sum.when.as_ref().is_none_or(|when| cells.has(when))
        && !sum.unless.as_ref().is_some_and(|unless| cells.has(unless));
    let first = sum.total().or_else(|| sum.parts.first());
    let Some(first) = first.filter(|_| is_asked_for) else { return Vec::new() };
    let Some(gaps) = ticked(judging, first, verdict) else { return Vec::new() };
    let mut places: Vec<(Gaps, &Cell<'f>)> = Vec::new();
    for (gaps, cell) in cells.fitting(first, &gaps) {
        if !places.iter().any(|(known, _)| *known == gaps) {
            places.push((gaps, cell));
        }
    }
    let addition = |(gaps, cell): (Gaps, &'a Cell<'f>)| {
        let total = sum.total().map(|_| cell);
        let all = parts(cells, sum, &gaps, total);
        let parts = if sum.may_lack.is_some() { all } else { lacking::settled(judging, all) };
        (total, Addition { sum, gaps, parts })
    };
    places.into_iter().map(addition).collect()
}

/// The ticked option, for the gaps that are named like a question with boxes; `None` if not exactly one option is
/// ticked.
fn ticked(judging: &Judging<'_, '_>, template: &Template, verdict: &mut Verdict) -> Option<Gaps> {
    let mut gaps = Gaps::default();
    for name in template.gaps().filter(|name| judging.declared.choices.iter().any(|choice| choice == name)) {
        let table = template.first().unwrap_or_default();
        let cell = judging.cells.get(name).filter(|_| judging.cells.has(table))?;
        let is_unread = matches!(cell.seen.status, Status::Unreadable(_) | Status::Missing);
        if is_unread && !verdict.skipped.contains(&cell.path) {
            verdict.skip(&cell.path);
        }
        let keys = cell.seen.value?.keys();
        let [only] = keys.as_slice() else { return None };
        gaps = gaps.with(name, only);
    }
    Some(gaps)
}
