//! Attaches each cause to one finding; the findings that follow from it refer to that one.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::Diagnosis;
use super::equations::System;
use super::localise::Step;
use super::rank::{Proposal, RankedMistake};
use crate::finding::{Cause, Change, Correction, Finding, Mends};

/// Writes the causes to the findings.
pub(super) fn fold(diagnosis: &Diagnosis<'_>, findings: &mut [Finding]) {
    let mends = match diagnosis.proposals.len() {
        _ if !diagnosis.is_complete => Mends::Some,
        1 => Mends::All,
        _ => Mends::Together,
    };
    // the one with the fewest findings chooses first, so that each gets one
    let mut caused: Vec<(&Proposal, Vec<usize>)> =
        diagnosis.proposals.iter().map(|proposal| (proposal, following(diagnosis, proposal, findings))).collect();
    caused.sort_by_key(|(_, following)| following.len());
    let mut leaders = Vec::new();
    for (proposal, following) in &caused {
        let cell = diagnosis.system.cells[proposal.best.mistake.steps[0].cell].field;
        let free = following.iter().copied().filter(|finding| !leaders.contains(finding));
        if let Some(leader) = free.min_by_key(|&finding| precedence(&diagnosis.system, &findings[finding], cell)) {
            findings[leader].cause = Some(cause(&diagnosis.system, proposal, mends));
            leaders.push(leader);
        }
    }
    for ((_, following), &leader) in caused.iter().zip(&leaders) {
        let identity = findings[leader].identity();
        for &finding in following.iter().filter(|finding| !leaders.contains(finding)) {
            findings[finding].caused_by.get_or_insert_with(|| identity.clone());
        }
    }
}

/// The findings that a mistake explains.
fn following(diagnosis: &Diagnosis<'_>, proposal: &Proposal, findings: &[Finding]) -> Vec<usize> {
    let system = &diagnosis.system;
    let broke = &proposal.best.mistake.broke;
    // these sums were off only because the coordinator was counted with eier
    let explains_coordinator = broke.iter().any(|&equation| system.equations[equation].lacks_a_part);
    let settled: Vec<usize> = if explains_coordinator {
        (0..system.equations.len()).filter(|&at| system.equations[at].excess.is_zero()).collect()
    } else {
        Vec::new()
    };
    (0..findings.len())
        .filter(|&at| broke.iter().chain(&settled).any(|&equation| is_about(system, &findings[at], equation)))
        .collect()
}

/// The order in which a finding is chosen to lead: the most severe first, so that it hides none more severe, then the
/// one about the cell itself, then the one whose sum is nearest to the cell.
fn precedence(system: &System<'_>, finding: &Finding, cell: &str) -> (Reverse<crate::finding::Severity>, bool, usize) {
    let mut equations = (0..system.equations.len()).filter(|&equation| is_about(system, finding, equation));
    let reach = equations.next().map_or(usize::MAX, |equation| system.equations[equation].reach(&system.cells));
    (Reverse(finding.severity), finding.field.as_deref() != Some(cell), reach)
}

/// Whether a finding reports that a sum is off.
fn is_about(system: &System<'_>, finding: &Finding, equation: usize) -> bool {
    let equation = &system.equations[equation];
    finding.code == equation.code && finding.field.as_deref() == Some(system.cells[equation.total].field)
}

fn cause(system: &System<'_>, proposal: &Proposal, mends: Mends) -> Cause {
    Cause {
        correction: correction(system, &proposal.best),
        confidence: proposal.confidence,
        alternatives: proposal.alternatives.iter().map(|judged| correction(system, judged)).collect(),
        mends,
    }
}

fn correction(system: &System<'_>, judged: &RankedMistake) -> Correction {
    let mut changes = judged.mistake.steps.iter().map(|&step| change(system, step));
    let change = changes.next().unwrap_or_default();
    Correction { kind: judged.kind, change, also: changes.collect() }
}

fn change(system: &System<'_>, step: Step) -> Change {
    let cell = &system.cells[step.cell];
    let from: Option<Decimal> = (cell.seen.status == crate::form::Status::Given).then_some(cell.amount);
    Change {
        field: cell.field.to_owned(),
        label: cell.seen.label.to_owned(),
        section: cell.seen.context.to_owned(),
        from,
        to: cell.amount + step.by,
        location: cell.seen.place.cloned(),
    }
}
