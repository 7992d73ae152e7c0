//! Many files in one call: finding them, and checking each within limits so that no file can take the others along.

mod discover;
mod limits;
mod overview;

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

pub use discover::{Discovered, Input, Wrong, discover};
pub use limits::quiet_panics;
pub use overview::{Counts, Folder, NotChecked, Overview};

use crate::annotate::{self, Annotated, Note, Refusal};
use crate::check::{Checked, Setup};
use crate::document::Format;
use crate::finding::{Accepted, Finding, Severity, Standing};
use crate::form::Behovsmelding;

/// One file and what became of it.
#[derive(Debug, Clone)]
pub struct File {
    /// As it was given or found; `-` for standard input.
    pub path: OsString,
    /// What became of it.
    pub checked: Checked,
}

impl File {
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

    /// The findings that are shown and do not count.
    pub fn accepted(&self) -> impl Iterator<Item = (&Finding, &Accepted)> {
        let leading = self.checked.findings.iter().filter(|finding| finding.caused_by.is_none());
        leading.filter_map(|finding| match &finding.standing {
            Standing::Accepted(accepted) => Some((finding, accepted)),
            Standing::Counts => None,
        })
    }
}

/// Checks every input with its own setup, in order, one as each is asked for.
pub fn check_all(inputs: &[Input], setups: &[Arc<Setup>]) -> impl Iterator<Item = File> {
    inputs.iter().zip(setups).map(|(input, setup)| check_contents(input, input.bytes(), setup))
}

/// Writes notes into a document with [`annotate::annotate`], within the limits that it was checked in.
///
/// # Errors
/// See [`Refusal`].
pub fn annotate(bytes: Vec<u8>, notes: Vec<Note>) -> Result<Annotated, Refusal> {
    limits::within(limits::TIME, move || annotate::annotate(&bytes, &notes)).unwrap_or(Err(Refusal::Damaged))
}

/// Checks the contents of an input, or says why it has none.
#[must_use]
pub fn check_contents(input: &Input, contents: Result<Vec<u8>, String>, setup: &Arc<Setup>) -> File {
    File { path: input.path(), checked: check_bytes(contents, setup) }
}

fn check_bytes(contents: Result<Vec<u8>, String>, setup: &Arc<Setup>) -> Checked {
    match contents {
        Ok(bytes) => limits::check_within(bytes, Arc::clone(setup)),
        Err(reason) => {
            let why = Finding::new("lesing/uleselig", Severity::Error).text("kind", "apning").text("detail", reason);
            Checked::not_checked(Format::Unknown, String::new(), why)
        }
    }
}
