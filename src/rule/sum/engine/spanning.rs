//! Sums whose parts are in another table than their total.

use super::cells::Cell;
use super::{Addition, Judging, parts};
use crate::form::{Gaps, Whole};
use crate::rule::Verdict;

/// Whether something is left over in the row of one of the amounts: what is in a column of its own in one of the tables
/// may be a part of eier or UH in another. The totals of the rows hold it in both.
pub(super) fn is_open<'f>(
    judging: &Judging<'_, 'f>,
    addition: &Addition<'_, 'f>,
    total: &Cell<'f>,
    verdict: &mut Verdict,
) -> bool {
    if verdict.asked.open_sums.is_empty() {
        return false;
    }
    let mut cells = [total].into_iter().chain(addition.parts.iter().copied());
    cells.any(|cell| row_of(judging, cell).is_some_and(|row| super::is_open(row.into_iter(), verdict)))
}

/// The sum over the row of an amount, its total last; `None` for the total itself, and where the row has none.
fn row_of<'a, 'f>(judging: &Judging<'a, 'f>, cell: &Cell<'f>) -> Option<Vec<&'a Cell<'f>>> {
    let own = record(&cell.path)?;
    judging.declared.sums.iter().filter(|sum| !sum.spans()).find_map(|sum| {
        let Whole::Total(template) = &sum.whole else { return None };
        let places = judging.cells.fitting(template, &Gaps::default());
        let (gaps, total) = places.into_iter().find(|(_, total)| record(&total.path) == Some(own))?;
        let parts = parts::parts(judging.cells, sum, &gaps, Some(total));
        let is_row = parts.iter().all(|part| record(&part.path) == Some(own));
        let is_part = parts.iter().any(|part| part.path == cell.path);
        (is_row && is_part).then(|| parts.into_iter().chain([total]).collect())
    })
}

/// The row, tiltak or section of an amount.
fn record(path: &str) -> Option<&str> {
    path.rsplit_once('.').map(|(record, _)| record)
}
