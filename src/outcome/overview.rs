//! The totals of a call: counts, and why files could not be checked.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;

use super::{Amounts, Counts, Entry, Expectations, File, FileVerdict, SkipReason, Unmatched};
use crate::finding::{Code, Finding, Standing};
use crate::settings::Lapsed;

/// All files of a call together.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Folder {
    /// The counts.
    pub overview: Overview,
    /// What is kept of each file, in the order of the call.
    pub register: Vec<Entry>,
    /// What does not hold across files.
    pub findings: Vec<Finding>,
    /// Entries of the baseline that this call did not find.
    pub unmatched: Unmatched,
    /// Accepted deviations that say nothing any more.
    pub lapsed: Vec<Lapsed>,
    /// What has come in of what is expected, where there is a list.
    pub expected: Option<Expectations>,
}

impl Folder {
    /// How many findings across the files count, of each severity.
    #[must_use]
    pub fn across(&self) -> Counts {
        Counts::of(&self.findings)
    }

    /// How many findings count in all, as every report says: those of the forms that were checked, in part at least,
    /// and those across them. A file that could not be checked is counted as that, and not as an error in a form.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = self.overview.in_checked;
        counts.add(self.across());
        counts
    }
}

/// The counts over the files of a call. Its size does not grow with the number of checked files.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Overview {
    /// How many files there were.
    pub files: usize,
    /// How many of them were checked.
    pub checked: usize,
    /// How many were checked in part only.
    pub partly_checked: usize,
    /// How many of those have no unread answer that counts: all are in the baseline or accepted.
    pub known_partly_checked: usize,
    /// The others, in the order of the call.
    pub not_checked: Vec<NotChecked>,
    /// What was left out, and why.
    pub skipped: Vec<(OsString, SkipReason)>,
    /// How many were not checked because the call was ended before.
    pub left: usize,
    /// The findings of those that were checked, in part at least.
    pub in_checked: Counts,
    /// How many were checked and have neither errors nor warnings that count.
    pub clean: usize,
    /// How many were checked and have errors.
    pub with_errors: usize,
    /// How many were checked and have warnings, but no errors.
    pub with_warnings: usize,
    /// The counts of each code.
    pub per_code: BTreeMap<Code, PerCode>,
    /// What the forms ask for together.
    pub amounts: Amounts,
    /// How many findings are in the baseline.
    pub known: usize,
    /// How many findings are accepted.
    pub accepted: usize,
    /// How many findings the settings switch off.
    pub switched_off: usize,
    /// The rules that judged something in one of the files.
    pub judged: BTreeSet<Code>,
    /// The rules that could not judge something in one of the files, because an answer could not be read.
    pub not_evaluated: BTreeSet<Code>,
}

/// A file that could not be checked.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NotChecked {
    /// As it was given or found.
    pub path: OsString,
    /// Why.
    pub why: Option<Finding>,
}

impl NotChecked {
    /// Whether the baseline says that it cannot be checked.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.why.as_ref().is_some_and(|why| why.standing == Standing::Known)
    }

    /// The path for people; what is not UTF-8 in it is replaced.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        self.path.to_string_lossy()
    }
}

impl Overview {
    /// Counts a file.
    pub fn add(&mut self, file: &File) {
        self.files += 1;
        self.accepted += file.accepted().count();
        self.known += file.known();
        self.count_codes(file);
        self.switched_off += file.checked.rules.switched_off.iter().map(|off| off.count).sum::<usize>();
        match file.verdict() {
            FileVerdict::NotChecked => {
                self.not_checked.push(NotChecked { path: file.path.clone(), why: file.why_not_checked().cloned() });
                return;
            }
            FileVerdict::PartlyChecked => {
                self.partly_checked += 1;
                self.known_partly_checked += usize::from(file.is_known_to_be_partial());
            }
            FileVerdict::Errors => self.with_errors += 1,
            FileVerdict::Warnings => self.with_warnings += 1,
            FileVerdict::Clean => self.clean += 1,
        }
        self.checked = self.clean + self.with_warnings + self.with_errors;
        self.in_checked.add(file.counts());
        self.judged.extend(file.checked.rules.judged.iter().map(|judged| judged.code));
        self.not_evaluated.extend(file.checked.rules.not_evaluated.iter().map(|rule| rule.code));
    }

    /// Whether a file could not be checked, or in part only, and neither a baseline nor an acceptance says so.
    #[must_use]
    pub fn lacks_files(&self) -> bool {
        self.partly_checked > self.known_partly_checked || !self.not_checked.iter().all(NotChecked::is_known)
    }

    fn count_codes(&mut self, file: &File) {
        let mut here = BTreeSet::new();
        for finding in file.checked.findings.iter().filter(|finding| finding.counts()) {
            let code = self.per_code.entry(finding.code).or_default();
            code.findings += 1;
            code.files += usize::from(here.insert(finding.code));
        }
        for judged in &file.checked.rules.judged {
            self.per_code.entry(judged.code).or_default().judged += 1;
        }
        for rule in &file.checked.rules.not_evaluated {
            self.per_code.entry(rule.code).or_default().not_evaluated += 1;
        }
    }
}

/// The counts of one code over the files of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PerCode {
    /// How many findings count.
    pub findings: usize,
    /// In how many files.
    pub files: usize,
    /// How many forms the rule judged something in.
    pub judged: usize,
    /// In how many it could not judge everything.
    pub not_evaluated: usize,
}
