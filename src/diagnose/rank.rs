//! Ranks equally small explanations, and rates the confidence of the best.

use super::Problem;
use super::equations::System;
use super::kind::looks;
use super::mistake::Mistake;
use super::typing::{FAR, Oddity};
use crate::finding::{CauseKind, Confidence};

/// The difference in oddity from which an explanation is clearly better.
const MARGIN: Oddity = 2;

/// A mistake, its kind, and how odd it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RankedMistake {
    pub mistake: Mistake,
    pub kind: CauseKind,
    oddity: Oddity,
}

/// A mistake that is proposed.
pub(super) struct Proposal {
    pub best: RankedMistake,
    pub confidence: Confidence,
    /// The best first.
    pub alternatives: Vec<RankedMistake>,
}

/// A set of mistakes that explains a problem.
struct Explanation {
    mistakes: Vec<RankedMistake>,
    oddity: Oddity,
}

impl Explanation {
    fn has(&self, judged: &RankedMistake) -> bool {
        self.mistakes.iter().any(|other| other.mistake.steps == judged.mistake.steps)
    }
}

/// The proposals for a problem: one for each mistake of the best explanation. Empty where it has no more evidence than
/// mistakes and fits no known kind, or where other explanations are as good.
pub(super) fn proposals(system: &System<'_>, problem: &Problem) -> Vec<Proposal> {
    let mut explanations: Vec<Explanation> = problem.sets.iter().map(|set| explanation(system, set)).collect();
    explanations.sort_by_key(|explanation| explanation.oddity);
    let Some((best, rivals)) = explanations.split_first() else { return Vec::new() };
    let has_evidence = problem.equations.len() > best.mistakes.len();
    if best.mistakes.len() > 1 && !has_evidence {
        return Vec::new();
    }
    let proposals = best.mistakes.iter().map(|judged| proposal(system, judged, best, rivals));
    let says_something = |proposal: &Proposal| {
        proposal.best.oddity <= FAR || (has_evidence && proposal.confidence > Confidence::Possible)
    };
    proposals.filter(says_something).collect()
}

fn explanation(system: &System<'_>, set: &[Mistake]) -> Explanation {
    let judged = |mistake: &Mistake| {
        let (kind, oddity) = looks(system, mistake);
        RankedMistake { mistake: mistake.clone(), kind, oddity }
    };
    let mistakes: Vec<RankedMistake> = set.iter().map(judged).collect();
    Explanation { oddity: mistakes.iter().map(|judged| judged.oddity).sum(), mistakes }
}

fn proposal(system: &System<'_>, judged: &RankedMistake, best: &Explanation, rivals: &[Explanation]) -> Proposal {
    let without: Vec<&Explanation> = rivals.iter().filter(|rival| !rival.has(judged)).collect();
    let is_near = |rival: &Explanation| rival.oddity < best.oddity + MARGIN;
    let cell = &system.cells[judged.mistake.steps[0].cell];
    let is_clear =
        judged.kind != CauseKind::Unknown && (cell.seen.others.is_empty() || judged.kind == CauseKind::Misread);
    let confidence = match without.first() {
        None if is_clear => Confidence::Certain,
        Some(rival) if is_near(rival) => Confidence::Possible,
        _ => Confidence::Likely,
    };
    let mut alternatives: Vec<RankedMistake> = Vec::new();
    for rival in without {
        for other in &rival.mistakes {
            let instead = other.mistake.broke.iter().any(|equation| judged.mistake.broke.contains(equation));
            let known = alternatives.iter().any(|known| known.mistake.steps == other.mistake.steps);
            let worth = is_near(rival) || other.oddity <= FAR;
            if instead && worth && !known && !best.has(other) {
                alternatives.push(other.clone());
            }
        }
    }
    Proposal { best: judged.clone(), confidence, alternatives }
}
