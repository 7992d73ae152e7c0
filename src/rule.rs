//! The rules, and the one list of them. A rule looks at a [`Behovsmelding`] and says what does not hold; it knows no
//! file and no wording.

use crate::finding::{Finding, Severity};
use crate::form::Behovsmelding;

pub mod lesing;

/// A rule: one file, one line in [`RULES`], its words in `locales/`.
pub trait Rule: Sync {
    /// `group/problem`.
    fn code(&self) -> &'static str;
    /// How grave its findings are.
    fn severity(&self) -> Severity;
    /// What does not hold.
    fn check(&self, behovsmelding: &Behovsmelding) -> Verdict;
}

/// What became of one rule on one form.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Verdict {
    /// How many things (rows, cells, questions) it could judge; 0 and nothing skipped: it does not apply.
    pub checked: u32,
    /// The answers that it needed and that could not be read: field path.
    pub skipped: Vec<String>,
    /// What does not hold.
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// One thing was judged, with this result.
    pub fn judged(&mut self, finding: Option<Finding>) {
        self.checked += 1;
        self.findings.extend(finding);
    }

    /// One thing could not be judged, because this answer could not be read.
    pub fn skip(&mut self, field: impl Into<String>) {
        self.skipped.push(field.into());
    }
}

/// Every rule, in the order in which they are listed and run.
pub static RULES: &[&dyn Rule] = &[];
