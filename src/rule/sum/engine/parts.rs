//! The parts of a sum in a form.

use super::cells::{Cell, Cells};
use crate::form::{Gaps, Sum, Template};

/// The answers that are added up, in the order in which the sum names them, without the total.
pub(super) fn parts<'a, 'f>(
    cells: &'a Cells<'f>,
    sum: &'a Sum,
    gaps: &Gaps,
    total: Option<&Cell<'f>>,
) -> Vec<&'a Cell<'f>> {
    let of = |part: &'a Template| match part.path(gaps) {
        Some(path) => cells.get(&path).into_iter().collect::<Vec<_>>(),
        None => cells.fitting(part, gaps).into_iter().map(|(_, cell)| cell).collect(),
    };
    let is_total = |cell: &&Cell<'f>| total.is_some_and(|total| total.path == cell.path);
    sum.parts.iter().flat_map(of).filter(|cell| !is_total(cell)).collect()
}
