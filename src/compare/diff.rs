//! Two versions of a form: which fields changed, and which findings are gone, left or new. The versions may be of
//! different formats: answers are compared by what they mean, not by how they are written.

mod fields;
mod findings;

pub use fields::{FieldAnswer, FieldChange, Uncompared};
pub use findings::{FindingChange, FindingChanges};

use crate::outcome::File;

/// What became of a form.
#[derive(Debug)]
pub struct Diff<'a> {
    /// The earlier version.
    pub old: &'a File,
    /// The later one.
    pub new: &'a File,
    /// The fields that changed, in the order of the later version, those that only the earlier has last.
    pub changes: Vec<FieldChange<'a>>,
    /// The fields that could not be compared, because one of the versions could not be read there.
    pub uncompared: Vec<Uncompared<'a>>,
    /// What became of the findings.
    pub findings: Vec<FindingChange<'a>>,
}

impl<'a> Diff<'a> {
    /// Compares two versions; `None` when one of them could not be checked.
    #[must_use]
    pub fn of(old: &'a File, new: &'a File) -> Option<Self> {
        let [earlier, later] = fields::FormFields::of(old.behovsmelding()?, new.behovsmelding()?);
        let (changes, uncompared) = fields::compare(&earlier, &later);
        let findings = findings::compare((&old.checked, &earlier), (&new.checked, &later));
        Some(Self { old, new, changes, uncompared, findings })
    }

    /// How many findings have each fate.
    #[must_use]
    pub fn fates(&self) -> FindingChanges {
        FindingChanges::of(&self.findings)
    }

    /// Whether the versions are of one form: the same definition, year and ordning, as far as both could be read.
    #[must_use]
    pub fn is_of_one_form(&self) -> bool {
        let is_other = |path: &str| self.changes.iter().any(|change| change.field == path && change.is_of_answers());
        self.old.checked.definition() == self.new.checked.definition() && !is_other("aar") && !is_other("ordning")
    }
}
