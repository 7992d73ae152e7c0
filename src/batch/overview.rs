//! What goes across the files of a call: counts, and why files could not be checked.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

use super::{File, Leaving};
use crate::finding::{Finding, Severity};

/// All files of a call together.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// The counts.
    pub overview: Overview,
    /// What does not hold across files.
    pub findings: Vec<Finding>,
}

/// The counts over the files of a call. It keeps nothing of a file that was checked, so that it does not grow with them.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// How many files there were.
    pub files: usize,
    /// How many of them were checked.
    pub checked: usize,
    /// The others, in the order of the call.
    pub not_checked: Vec<NotChecked>,
    /// What was left out, and why.
    pub skipped: Vec<(OsString, Leaving)>,
    /// How many were not checked because the call was ended before.
    pub left: usize,
    /// The findings of all files.
    pub findings: Counts,
    /// The findings of those that were checked.
    pub in_checked: Counts,
    /// The rules that judged something in one of the files.
    pub judged: BTreeSet<&'static str>,
    /// The rules that an unreadable answer kept from judging something in one of the files.
    pub not_evaluated: BTreeSet<&'static str>,
}

/// A file that could not be checked.
#[derive(Debug, Clone)]
pub struct NotChecked {
    /// As it was given or found.
    pub path: OsString,
    /// Why.
    pub why: Option<Finding>,
}

impl NotChecked {
    /// The path for people; what is not UTF-8 in it is replaced.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        Path::new(&self.path).to_string_lossy()
    }
}

impl Overview {
    /// Counts a file.
    pub fn add(&mut self, file: &File) {
        self.files += 1;
        self.findings.add(file);
        if file.behovsmelding().is_some() {
            self.checked += 1;
            self.in_checked.add(file);
            self.judged.extend(file.checked.rules.judged.iter().map(|judged| judged.code));
            self.not_evaluated.extend(file.checked.rules.not_evaluated.iter().map(|rule| rule.code));
        } else {
            self.not_checked.push(NotChecked { path: file.path.clone(), why: file.checked.findings.first().cloned() });
        }
    }
}

/// How many findings there are of each severity; those that follow from another count as one with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Severity error.
    pub errors: usize,
    /// Severity warning.
    pub warnings: usize,
    /// Severity info.
    pub infos: usize,
}

impl Counts {
    fn add(&mut self, file: &File) {
        self.errors += file.count(Severity::Error);
        self.warnings += file.count(Severity::Warning);
        self.infos += file.count(Severity::Info);
    }

    /// How many there are at or above a severity.
    #[must_use]
    pub const fn at_least(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.errors + self.warnings,
            Severity::Info => self.errors + self.warnings + self.infos,
        }
    }
}
