//! Why sums are off: which amount is probably wrong, and what it should be.
//!
//! ```text
//! sums that the rules judged ──equations──▶ a system ──localise──▶ the smallest sets ──rank──▶ the best ──fold──▶ cause
//! ```
//!
//! The sums of a form hang together: a wrong amount puts out its row, its column and the tiltak. The smallest set of
//! amounts whose change makes every sum right is where the mistake is (Fellegi and Holt, 1976); of sets equally small,
//! the one that looks most like a mistake that people make (Scholtus, 2009). See `docs/diagnosis.md`.

mod coordinator;
mod equations;
mod fold;
mod kind;
mod localise;
mod mistake;
#[cfg(test)]
mod published;
mod rank;
#[cfg(test)]
mod tests;
mod typing;

use crate::finding::Finding;
use crate::form::Behovsmelding;
use crate::rule::Balance;
use equations::{Answers, System};
use localise::{MOST, State, smallest_sets};
use mistake::{Mistake, groups};
use rank::Proposal;

/// No genuine form has so many sums; a file that has more gets no explanation.
const MOST_SUMS: usize = 500;

/// Explains the findings on sums as far as possible: the first finding of each cause gets the cause, the others refer
/// to it.
///
/// `balances` are the sums that the rules judged when they made `findings`.
pub fn explain(behovsmelding: &Behovsmelding, balances: &[Balance], findings: &mut [Finding]) {
    if balances.iter().all(Balance::holds) || balances.len() > MOST_SUMS {
        return;
    }
    let answers = equations::answers(behovsmelding);
    let as_judged = Diagnosis::of(balances, &answers);
    let apart = coordinator::counted_apart(balances);
    let apart = apart.as_ref().map(|balances| Diagnosis::of(balances, &answers));
    let best = apart.filter(|apart| apart.mistakes < as_judged.mistakes).unwrap_or(as_judged);
    fold::fold(&best, findings);
}

/// Sums that are off together, and the sets of mistakes that explain them, all equally small.
struct Problem {
    /// By position in [`System::equations`].
    equations: Vec<usize>,
    /// Never empty.
    sets: Vec<Vec<Mistake>>,
}

/// What is wrong in a form.
struct Diagnosis<'a> {
    system: System<'a>,
    proposals: Vec<Proposal>,
    /// Whether the proposals explain every sum that is off.
    is_complete: bool,
    /// The number of mistakes, as far as is known: those found, and one for each sum that is not explained.
    mistakes: usize,
}

impl<'a> Diagnosis<'a> {
    fn of(balances: &'a [Balance], answers: &Answers<'a>) -> Self {
        let system = System::new(balances, answers);
        let (problems, unexplained) = problems(&system);
        let mistakes: usize = problems.iter().map(|problem| problem.sets[0].len()).sum();
        let proposals: Vec<Proposal> = problems.iter().flat_map(|problem| rank::proposals(&system, problem)).collect();
        let is_complete = unexplained == 0 && proposals.len() == mistakes;
        Self { is_complete, proposals, mistakes: mistakes + unexplained, system }
    }
}

/// The sums that are off, as problems that can be solved apart from each other, and how many are left unexplained.
///
/// A group that one mistake explains is solved; the other groups may be connected by sums that hold, and are taken as
/// one. Where that takes more mistakes than all groups together, separating them was wrong.
fn problems(system: &System<'_>) -> (Vec<Problem>, usize) {
    let of_several = mistake::of_several(system);
    let (mut solved, mut rest) = (Vec::new(), Vec::new());
    for equations in groups(system, &of_several) {
        let mut sets = sets(system, &equations, &State::default(), 1..=1);
        sets.extend(
            of_several.iter().filter(|mistake| mistake.broke == equations).map(|mistake| vec![mistake.clone()]),
        );
        if sets.is_empty() { rest.extend(equations) } else { solved.push(Problem { equations, sets }) }
    }
    if rest.is_empty() {
        return (solved, 0);
    }
    let settled = State::without(solved.iter().flat_map(|problem| problem.equations.iter().copied()));
    let of_rest = sets(system, &rest, &settled, 2..=MOST);
    if !solved.is_empty() {
        let most = of_rest.first().map_or(MOST, |set| MOST.min(solved.len() + set.len() - 1));
        let equations = system.broken();
        let together = sets(system, &equations, &State::default(), 2..=most);
        if !together.is_empty() {
            return (vec![Problem { equations, sets: together }], 0);
        }
    }
    let unexplained = if of_rest.is_empty() { rest.len() } else { 0 };
    if unexplained == 0 {
        solved.push(Problem { equations: rest, sets: of_rest });
    }
    (solved, unexplained)
}

/// The smallest sets, as mistakes.
fn sets(
    system: &System<'_>,
    equations: &[usize],
    state: &State,
    sizes: std::ops::RangeInclusive<usize>,
) -> Vec<Vec<Mistake>> {
    let sets = smallest_sets(system, equations, state, sizes);
    sets.into_iter().map(|set| set.into_iter().map(|step| Mistake::one(system, step)).collect()).collect()
}
