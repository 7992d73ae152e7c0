//! Many files in one call: finding them, and checking each within limits so that no file can take the others along.

mod amounts;
mod cache;
mod discover;
mod gathering;
mod input;
mod keeper;
mod leaving;
mod limits;
mod order;
mod overview;
mod process;
mod protocol;
mod run;
mod sandbox;
mod tesseract;
mod unpack;
pub mod worker;

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

pub use amounts::{Amounts, Asked};
pub use cache::{Cache, CacheUse};
pub use discover::{Discovered, Discovery, Wrong, listed};
pub use gathering::Gathering;
pub use input::Input;
pub use leaving::Leaving;
pub use limits::quiet_panics;
pub use overview::{Counts, Folder, NotChecked, Overview, PerCode};
pub use process::Program;
pub use protocol::Gap;
pub use run::{Handle, Limits, Run, check_all};
pub use tesseract::{NoTesseract, Tesseract};

use crate::annotate::{self, Annotated, Note, Refusal};
use crate::check::{Checked, Setup, check, sha256};
use crate::document::Format;
use crate::finding::{Accepted, Finding, Severity, Standing};
use crate::form::Behovsmelding;
use crate::read::Reading;

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

/// Checks the contents of one file in this process, in a thread of its own: for those who need the contents as well.
#[must_use]
pub fn check_contents(input: &Input, contents: Result<Vec<u8>, String>, setup: &Arc<Setup>) -> File {
    let checked = match contents {
        Ok(bytes) => {
            let (setup, hash) = (Arc::clone(setup), sha256(&bytes));
            limits::result(move || check(&bytes, &setup)).unwrap_or_else(|| {
                Checked::not_checked(Format::Unknown, hash, Finding::new("lesing/krasj", Severity::Error))
            })
        }
        Err(reason) => {
            let why = Finding::new("lesing/uleselig", Severity::Error).text("kind", "apning");
            Checked::not_checked(Format::Unknown, String::new(), why.text("detail", reason))
        }
    };
    File { fail_on: setup.settings.fail_on(), ..File::new(input.path(), checked) }
}

/// Writes notes into a document with [`annotate::annotate`], within the limits that it was checked in.
///
/// # Errors
/// See [`Refusal`].
pub fn annotate(bytes: Vec<u8>, notes: Vec<Note>, reading: Reading) -> Result<Annotated, Refusal> {
    limits::result(move || annotate::annotate(&bytes, &notes, &reading)).unwrap_or(Err(Refusal::Damaged))
}
