//! Sums that hold in filled-in forms: what an author may declare.
//!
//! A relation is proposed where it holds in every example, whatever the amounts: parts of a table's row or column, the
//! amounts of an entry of a list, the entries of a list against an amount elsewhere, one table against another. What
//! says nothing is left out: sums of zeros, a sum with one part that is not zero beside it in the same table, larger
//! sums that a smaller one explains.

mod candidate;
mod cross;
mod figures;
mod within;

use crate::form::{Behovsmelding, Declared};
use candidate::Candidate;
use figures::Figures;

/// A sum that holds in examples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedSum {
    /// The code of its findings.
    pub code: String,
    /// What it applies to, if it is judged once for each of these; its other paths are below it.
    pub each: String,
    /// The amounts that add up.
    pub parts: Vec<String>,
    /// What they add up to.
    pub total: String,
    /// In how many of the forms it holds with two or more amounts, or between two places.
    pub forms: usize,
    /// Whether the definition already declares it.
    pub is_declared: bool,
}

/// The sums that hold in all of some forms that were read with the same definition.
#[must_use]
pub fn propose(forms: &[&Behovsmelding], declared: &Declared) -> Vec<ProposedSum> {
    let figures = Figures::of(forms, declared);
    let mut found: Vec<Candidate> = Vec::new();
    for group in within::groups(&figures, declared) {
        found.extend(within::search(&group, &figures));
    }
    found.extend(cross::search(&figures, declared, &found));
    found.iter().map(|candidate| candidate.proposed(&figures, declared)).collect()
}
