//! Many files in one call: finding them, and checking each within limits so that no file can take the others along.

mod amounts;
mod cache;
mod discover;
mod gathering;
mod input;
mod keeper;
mod launch;
mod leaving;
mod limits;
mod order;
mod overview;
mod process;
mod protocol;
mod run;
mod sandbox;
mod scribe;
mod tesseract;
mod unpack;
pub mod worker;

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::Path;

pub use amounts::{Amounts, Asked};
pub use cache::{Cache, CacheUse};
pub use discover::{Discovered, Discovery, Wrong, listed};
pub use gathering::Gathering;
pub use input::Input;
pub use keeper::unopened;
pub use launch::launch;
pub use leaving::Leaving;
pub use limits::quiet_panics;
pub use overview::{Counts, Folder, NotChecked, Overview, PerCode};
pub use process::Program;
pub use protocol::Gap;
pub use run::{Handle, Limits, Run, check_all};
pub use scribe::{Unwritten, annotate};
pub use tesseract::{NoTesseract, Tesseract};

use crate::check::Checked;
use crate::finding::{Accepted, Finding, Severity, Standing};
use crate::form::Behovsmelding;

/// The stack of the thread that reads files: the library that reads PDFs follows nested objects by recursion.
const STACK: usize = 64 << 20;

/// One file and what became of it.
#[derive(Debug, Clone)]
pub struct File {
    /// As it was given or found; `-` for standard input.
    pub path: OsString,
    /// What became of it.
    pub checked: Checked,
    /// From which severity on a finding in it makes the call fail.
    pub fail_on: Severity,
}

impl File {
    /// A file of which errors make the call fail.
    #[must_use]
    pub fn new(path: impl Into<OsString>, checked: Checked) -> Self {
        Self { path: path.into(), checked, fail_on: Severity::Error }
    }

    /// The path for people and for JSON; what is not UTF-8 in it is replaced.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        Path::new(&self.path).to_string_lossy()
    }

    /// What the form says; `None` when the file could not be checked, also when no rule found anything to judge.
    #[must_use]
    pub fn behovsmelding(&self) -> Option<&Behovsmelding> {
        self.checked.behovsmelding.as_ref().filter(|_| self.checked.rules.evaluated > 0)
    }

    /// How many findings of a severity count.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.checked.findings.iter().filter(|finding| finding.severity == severity && finding.counts()).count()
    }

    /// How many findings count, of each severity.
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts {
            errors: self.count(Severity::Error),
            warnings: self.count(Severity::Warning),
            infos: self.count(Severity::Info),
        }
    }

    /// How many findings stand in the baseline; those that follow from another count as one with it.
    #[must_use]
    pub fn known(&self) -> usize {
        let leading = self.checked.findings.iter().filter(|finding| finding.caused_by.is_none());
        leading.filter(|finding| finding.standing == Standing::Known).count()
    }

    /// The finding that says why it could not be checked, if it could not.
    #[must_use]
    pub fn why_not_checked(&self) -> Option<&Finding> {
        if self.behovsmelding().is_some() {
            return None;
        }
        let findings = &self.checked.findings;
        let unread = |finding: &&Finding| finding.code.starts_with("lesing/") && finding.severity == Severity::Error;
        findings.iter().rev().find(unread).or(findings.first())
    }

    /// The findings that are shown and do not count.
    pub fn accepted(&self) -> impl Iterator<Item = (&Finding, &Accepted)> {
        let leading = self.checked.findings.iter().filter(|finding| finding.caused_by.is_none());
        leading.filter_map(|finding| match &finding.standing {
            Standing::Accepted(accepted) => Some((finding, accepted)),
            Standing::Counts | Standing::Known => None,
        })
    }
}
