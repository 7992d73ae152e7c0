//! Mistakes: one wrong amount, or several that went wrong together.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::equations::{System, record};
use super::localise::{State, Step};
use crate::finding::CauseKind;
use crate::value::{Belop, Value};

/// A mistake, as the changes that correct it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mistake {
    /// Known from the start for mistakes in several amounts; others are classified by their change.
    pub kind: Option<CauseKind>,
    /// At least one.
    pub steps: Vec<Step>,
    /// The sums that it broke.
    pub broke: Vec<usize>,
}

impl Mistake {
    pub fn one(system: &System<'_>, step: Step) -> Self {
        let broke = broken_of(system, &[step]);
        Self { kind: None, steps: vec![step], broke }
    }

    /// The mistake that these steps correct; `None` where they leave any of their sums wrong, or change nothing.
    fn several(system: &System<'_>, kind: CauseKind, steps: Vec<Step>) -> Option<Self> {
        let broke = broken_of(system, &steps);
        let state = steps.iter().fold(State::default(), |state, &step| state.after(system, step));
        let mends = !broke.is_empty() && state.open(system, &[]).is_empty();
        mends.then_some(Self { kind: Some(kind), steps, broke })
    }
}

/// The sums that are off and that these changes touch.
fn broken_of(system: &System<'_>, steps: &[Step]) -> Vec<usize> {
    let uses = steps.iter().flat_map(|step| &system.cells[step.cell].uses).map(|&(equation, _)| equation);
    let mut broken: Vec<usize> = uses.filter(|&equation| !system.equations[equation].excess.is_zero()).collect();
    broken.sort_unstable();
    broken.dedup();
    broken
}

/// The mistakes that made several amounts wrong at once, and that explain every sum with these amounts that is off.
pub(super) fn of_several(system: &System<'_>) -> Vec<Mistake> {
    let exchanged = (0..system.cells.len()).filter_map(|eier| exchanged(system, eier));
    let misread = (0..system.cells.len()).filter_map(|first| misread(system, first));
    exchanged.chain(misread).collect()
}

/// Eier and uh of one row, tiltak or videreføring exchanged.
fn exchanged(system: &System<'_>, eier: usize) -> Option<Mistake> {
    let (record, _) = system.cells[eier].field.rsplit_once('.').filter(|(_, name)| *name == "eier")?;
    let uh = system.position(&format!("{record}.uh"))?;
    let by = system.cells[uh].amount - system.cells[eier].amount;
    Mistake::several(system, CauseKind::Exchanged, vec![Step { cell: eier, by }, Step { cell: uh, by: -by }])
}

/// A flattened row that may have been divided wrongly: corrects its cells that have exactly one other reading.
fn misread(system: &System<'_>, first: usize) -> Option<Mistake> {
    let row = |cell: usize| record(system.cells[cell].field);
    let step = |cell: usize| match system.cells[cell].seen.others {
        [only] => Some(Step { cell, by: Belop::from_text(only).ok()?.sum.0 - system.cells[cell].amount }),
        _ => None,
    };
    let leader = step(first)?;
    let others = (0..system.cells.len()).filter(|&cell| cell != first && row(cell) == row(first));
    let steps: Vec<Step> = [leader].into_iter().chain(others.filter_map(step)).collect();
    // the other cells of the row lead to the same mistake
    let leads = steps.len() > 1 && steps.iter().all(|step| step.cell >= first);
    Mistake::several(system, CauseKind::Misread, steps).filter(|_| leads)
}

/// The amounts in the other readings of a cell.
pub(super) fn other_readings(others: &[String]) -> impl Iterator<Item = Decimal> {
    others.iter().filter_map(|text| Belop::from_text(text).ok()).map(|belop| belop.sum.0)
}

/// The sums that are off, in groups that share no amount and none of these mistakes.
pub(super) fn groups(system: &System<'_>, mistakes: &[Mistake]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for equation in system.broken() {
        let cells = system.equations[equation].cells();
        let by_cell = cells.flat_map(|(cell, _)| system.cells[cell].uses.iter().map(|&(equation, _)| equation));
        let by_mistake = mistakes.iter().map(|mistake| &mistake.broke).filter(|broke| broke.contains(&equation));
        let near: BTreeSet<usize> = by_cell.chain(by_mistake.flatten().copied()).collect();
        let (mut joined, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|equation| near.contains(equation)));
        joined.push(vec![equation]);
        groups = apart;
        groups.push(joined.concat());
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}
