//! One file of a call.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};

use super::{Checked, Counts, InFile, Obstacle, Outcome};
use crate::finding::{Accepted, FileRef, Finding, Severity, Standing};
use crate::form::Behovsmelding;

/// One file and what became of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct File {
    /// As it was given or found; `-` for standard input.
    pub path: OsString,
    /// What became of its contents.
    pub checked: Checked,
    /// From which severity on a finding in it makes the call fail.
    pub fail_on: Severity,
}

/// How a file fared: what needs somebody most comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileVerdict {
    /// It could not be checked.
    NotChecked,
    /// It was checked in part only.
    PartlyChecked,
    /// It has errors that count.
    Errors,
    /// It has warnings that count, and no errors.
    Warnings,
    /// It has neither.
    Clean,
}

impl FileVerdict {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::NotChecked, Self::PartlyChecked, Self::Errors, Self::Warnings, Self::Clean];
}

impl File {
    /// A file whose errors make the call fail.
    #[must_use]
    pub fn new(path: impl Into<OsString>, checked: Checked) -> Self {
        Self { path: path.into(), checked, fail_on: Severity::Error }
    }

    /// Whether it is a report or a baseline that this program wrote.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self.checked.outcome, Outcome::NotChecked(Obstacle::OwnReport))
    }

    /// The path for people and for JSON; what is not UTF-8 in it is replaced.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        self.path.to_string_lossy()
    }

    /// The file by path and content.
    #[must_use]
    pub fn reference(&self) -> FileRef {
        let (path, sha256) = (self.name().into_owned(), self.checked.sha256.clone());
        FileRef { path, sha256, form: self.checked.in_file.map(|form| form.number) }
    }

    /// The path of the file that holds it; several forms may share a path. `None` if it is not UTF-8.
    #[must_use]
    pub fn holder(&self) -> Option<&str> {
        let path = self.path.to_str()?;
        self.checked.in_file.map_or(Some(path), |form| path.strip_suffix(&form.suffix()))
    }

    /// Whether it is the file with this path, or one of several forms in that file. A file inside an archive with this
    /// path is another file.
    #[must_use]
    pub fn is_held_by(&self, path: &OsStr) -> bool {
        let mut form = path.to_owned();
        form.push(self.checked.in_file.map(InFile::suffix).unwrap_or_default());
        self.path == form
    }

    /// What the form says; `None` when the file was not checked.
    #[must_use]
    pub fn behovsmelding(&self) -> Option<&Behovsmelding> {
        self.checked.behovsmelding()
    }

    /// Whether the form was checked in part only.
    #[must_use]
    pub const fn is_partly_checked(&self) -> bool {
        self.checked.outcome.is_partial()
    }

    /// Whether it was checked in part only, and all that was not read is known or accepted.
    #[must_use]
    pub fn is_known_to_be_partial(&self) -> bool {
        let mut unread = self.checked.findings.iter().filter(|finding| finding.is_about_reading()).peekable();
        self.is_partly_checked() && unread.peek().is_some() && unread.all(|finding| !finding.counts())
    }

    /// How many findings count, of each severity.
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts::of(&self.checked.findings)
    }

    /// How it fared.
    #[must_use]
    pub fn verdict(&self) -> FileVerdict {
        match self.checked.outcome {
            Outcome::NotChecked(_) => FileVerdict::NotChecked,
            Outcome::Partly(_) => FileVerdict::PartlyChecked,
            Outcome::Checked(_) => match self.counts() {
                Counts { errors: 1.., .. } => FileVerdict::Errors,
                Counts { warnings: 1.., .. } => FileVerdict::Warnings,
                _ => FileVerdict::Clean,
            },
        }
    }

    /// How many findings are in the baseline; those that follow from another count as one with it.
    #[must_use]
    pub fn known(&self) -> usize {
        let leading = self.checked.findings.iter().filter(|finding| finding.caused_by.is_none());
        leading.filter(|finding| finding.standing == Standing::Known).count()
    }

    /// What counts and is its sender's to put right: that we could not read something is not, nor is what a machine
    /// read from a picture, before someone has looked at the page.
    pub fn to_correct(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        let findings = self.checked.findings.iter().filter(move |finding| finding.severity == severity);
        let is_theirs =
            |finding: &&Finding| finding.counts() && !finding.is_about_reading() && !finding.read_by.is_doubtful();
        findings.filter(move |finding| self.behovsmelding().is_some() && is_theirs(finding))
    }

    /// The finding that says why it could not be checked, if it could not.
    #[must_use]
    pub fn why_not_checked(&self) -> Option<&Finding> {
        let Outcome::NotChecked(why) = &self.checked.outcome else { return None };
        let (findings, code) = (&self.checked.findings, why.finding().code);
        let says_so = |finding: &&Finding| finding.code == code && finding.severity == Severity::Error;
        findings.iter().find(says_so).or(findings.first())
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
