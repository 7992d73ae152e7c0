//! The files of a call: each goes to the reports as it comes in, and at the end so do the findings across files.

use std::ffi::OsString;
use std::path::Path;

use behov::Setup;
use behov::compare::baseline::Baseline;
use behov::outcome::{Counts, ExpectedList, File, Folder, FolderBuilder, SkipReason};
use behov::report::printable::printable;
use behov::report::redact::Redaction;
use behov::settings::Ledger;
use jiff::civil::Date;

use crate::flag::check_call::CheckCall;
use crate::flag::settings::today;
use crate::screen::progress::Progress;
use crate::screen::tell;
use crate::target::reports::Reports;

/// The files of a call, as far as they have come in.
pub(super) struct Gathering<'c, 's> {
    pub(super) arguments: &'c CheckCall,
    baseline: Option<Baseline>,
    reports: Reports<'s>,
    redaction: Option<Redaction>,
    files: FolderBuilder,
    /// The deviations that are accepted, and which of them are used.
    ledger: Ledger,
    today: Date,
    /// The reports of earlier calls.
    own: Vec<(OsString, SkipReason)>,
    /// Whether a finding makes the call fail.
    fails: bool,
}

impl<'c, 's> Gathering<'c, 's> {
    /// No file yet. `list`: the forms that are expected.
    pub(super) fn new(
        arguments: &'c CheckCall,
        baseline: Option<Baseline>,
        reports: Reports<'s>,
        list: Option<ExpectedList>,
    ) -> Self {
        Self {
            arguments,
            baseline,
            reports,
            redaction: arguments.redact.then(Redaction::default),
            files: FolderBuilder::default().expecting(list),
            ledger: Ledger::default(),
            today: today(),
            own: Vec::new(),
            fails: false,
        }
    }

    /// Leaves out a report of an earlier call.
    pub(super) fn pass_over(&mut self, file: File) {
        self.own.push((file.path, SkipReason::Report));
    }

    /// How many were left out.
    pub(super) fn passed_over(&self) -> usize {
        self.own.len()
    }

    /// Marks what is accepted or known in the next file, and gives it to the reports.
    ///
    /// # Errors
    /// In words: what could not be written, and why.
    pub(super) fn add(
        &mut self,
        mut file: File,
        path: &Path,
        setup: &Setup,
        progress: &Progress<'_>,
    ) -> Result<(), String> {
        let checked = &mut file.checked;
        setup.settings.accept(&mut checked.findings, (path, &checked.sha256), self.today, &mut self.ledger);
        if let Some(baseline) = &mut self.baseline {
            baseline.mark(&mut file);
        }
        self.fails |= file.counts().at_least(file.fail_on) > 0;
        self.files.add(&file);
        progress.aside(|| match &mut self.redaction {
            Some(redaction) => self.reports.file(&redaction.file(&file)),
            None => self.reports.file(&file),
        })
    }

    /// Whether every reader of a report has gone.
    pub(super) fn nobody_reads_on(&self) -> bool {
        self.reports.are_closed()
    }

    /// The findings so far.
    pub(super) const fn counts(&self) -> &Counts {
        self.files.counts()
    }

    /// Finishes the reports with the findings across files, prints their remarks, and returns whether the call fails.
    ///
    /// # Errors
    /// In words: what could not be written, and why.
    pub(super) fn finish(
        self,
        first: &Setup,
        skipped: Vec<(OsString, SkipReason)>,
        left: usize,
    ) -> Result<(Folder, bool), String> {
        let mut folder = across(self.files, first, self.ledger, self.baseline);
        folder.overview.skipped = [skipped, self.own].concat();
        folder.overview.left = left;
        let fails = self.fails || folder.across().at_least(first.settings.fail_on()) > 0;
        let remarks = match self.redaction {
            Some(mut redaction) => self.reports.finish(&redaction.folder(&folder))?,
            None => self.reports.finish(&folder)?,
        };
        if !self.arguments.quiet {
            remarks.iter().for_each(|remark| tell(&format!("{}\n", printable(remark))));
        }
        Ok((folder, fails))
    }
}

/// The findings across files, with those in the baseline marked, and the overview.
fn across(gathering: FolderBuilder, first: &Setup, ledger: Ledger, baseline: Option<Baseline>) -> Folder {
    let mut folder = gathering.finish(&first.settings);
    folder.lapsed = ledger.lapsed();
    if let Some(mut baseline) = baseline {
        baseline.mark_across(&mut folder.findings);
        folder.unmatched = baseline.unmatched();
    }
    folder
}
