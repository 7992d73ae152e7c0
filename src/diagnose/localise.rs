//! Finds the smallest sets of amounts whose change makes every sum right: error localisation after Fellegi and Holt
//! (1976), for sums alone.
//!
//! In such a set there is always a sum that contains only one of its amounts (otherwise the amounts would form a ring
//! of at least four, and sets that large are not searched for). That sum is off, and its excess is the change of that
//! amount. So it is enough to try, for each sum that is off, each of its amounts with that change, and to continue with
//! the sums that are off then.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::equations::{Side, System};

/// The most connected wrong amounts for which an explanation is given.
pub(super) const MOST: usize = 3;
/// How many changes are tried for one set of sums, whatever the form: a fraction of a millisecond.
const TRIALS: usize = 10_000;

/// A change of an amount: its position in [`System::cells`], and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Step {
    pub cell: usize,
    pub by: Decimal,
}

/// Sums by position in [`System::equations`], and their excess where it differs from the form's.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct State(Vec<(usize, Decimal)>);

impl State {
    /// The state in which these sums are right.
    pub fn without(equations: impl IntoIterator<Item = usize>) -> Self {
        Self(equations.into_iter().map(|equation| (equation, Decimal::ZERO)).collect())
    }

    /// The state after a change.
    pub fn after(&self, system: &System<'_>, step: Step) -> Self {
        let mut next = self.clone();
        for &(equation, side) in &system.cells[step.cell].uses {
            let change = side.weigh(step.by);
            match next.0.iter_mut().find(|(known, _)| *known == equation) {
                Some((_, excess)) => *excess += change,
                None => next.0.push((equation, system.equations[equation].excess + change)),
            }
        }
        next
    }

    pub fn excess(&self, system: &System<'_>, equation: usize) -> Decimal {
        let known = self.0.iter().find(|(known, _)| *known == equation);
        known.map_or(system.equations[equation].excess, |(_, excess)| *excess)
    }

    /// Of these sums, and of those that a change touched, the ones that are off.
    pub fn open(&self, system: &System<'_>, equations: &[usize]) -> Vec<usize> {
        let is_off = |equation: usize, excess: Decimal| excess.abs() > system.equations[equation].tolerance;
        let mut open: Vec<usize> =
            equations.iter().copied().filter(|&equation| is_off(equation, self.excess(system, equation))).collect();
        let touched =
            self.0.iter().filter(|&&(equation, excess)| is_off(equation, excess) && !equations.contains(&equation));
        open.extend(touched.map(|(equation, _)| equation));
        open
    }
}

/// The smallest sets of changes, of the sizes given, that make these sums right and no other sum wrong; none where
/// there are none, or too many to try.
pub(super) fn smallest_sets(
    system: &System<'_>,
    equations: &[usize],
    state: &State,
    sizes: RangeInclusive<usize>,
) -> Vec<Vec<Step>> {
    let most_uses = system.cells.iter().map(|cell| cell.uses.len()).max().unwrap_or(0);
    let mut search = Search { system, equations, most_uses, trials: 0, found: BTreeSet::new() };
    for size in sizes {
        search.go_on(state, &mut Vec::new(), size);
        if search.trials > TRIALS {
            return Vec::new();
        }
        if !search.found.is_empty() {
            break;
        }
    }
    search.found.into_iter().collect()
}

struct Search<'s> {
    system: &'s System<'s>,
    equations: &'s [usize],
    /// The largest number of sums that one amount is in.
    most_uses: usize,
    trials: usize,
    found: BTreeSet<Vec<Step>>,
}

impl Search<'_> {
    /// Tries all sets of `left` more changes; at most [`MOST`] deep.
    fn go_on(&mut self, state: &State, taken: &mut Vec<Step>, left: usize) {
        let open = state.open(self.system, self.equations);
        if open.is_empty() || open.len() > left * self.most_uses || self.trials > TRIALS {
            return;
        }
        // the last change has to correct all open sums, so any one of them determines it
        let tried = if left == 1 { &open[..1] } else { &open[..] };
        for &equation in tried {
            let excess = state.excess(self.system, equation);
            for (cell, side) in self.system.equations[equation].cells() {
                let step = Step { cell, by: side.weigh(-excess) };
                let hopeless = self.system.cells[cell].uses.len() < open.len() && left == 1;
                if hopeless || self.is_nonsense(step) || taken.iter().any(|taken| taken.cell == cell) {
                    continue;
                }
                self.trials += 1;
                taken.push(step);
                if left > 1 {
                    self.go_on(&state.after(self.system, step), taken, left - 1);
                } else if self.mends(state, &open, step) {
                    let mut set = taken.clone();
                    set.sort();
                    self.found.insert(set);
                }
                taken.pop();
            }
        }
    }

    /// Whether a change corrects all sums that are off, and breaks no other.
    fn mends(&self, state: &State, open: &[usize], step: Step) -> bool {
        let uses = &self.system.cells[step.cell].uses;
        let is_right = |&(equation, side): &(usize, Side)| {
            let excess = state.excess(self.system, equation) + side.weigh(step.by);
            excess.abs() <= self.system.equations[equation].tolerance
        };
        open.iter().all(|equation| uses.iter().any(|(used, _)| used == equation)) && uses.iter().all(is_right)
    }

    /// Whether a change would make an amount negative.
    fn is_nonsense(&self, step: Step) -> bool {
        self.system.cells[step.cell].amount + step.by < Decimal::ZERO
    }
}
