//! Files as they stream past, and what goes across them in the end.

use super::amounts::Amounts;
use super::{Counts, File, Folder, Overview};
use crate::rule::mappe::{self, Kort, Partnerskap};
use crate::settings::Settings;

/// Takes every file of a call and keeps a card of each, no more: ten thousand forms fit in little memory.
#[derive(Debug, Default)]
pub struct FolderBuilder {
    overview: Overview,
    kort: Vec<Kort>,
}

impl FolderBuilder {
    /// Takes the next file.
    pub fn add(&mut self, file: &File) {
        self.overview.add(file);
        if let Some(form) = file.behovsmelding() {
            let skjema = file.checked.definition().unwrap_or_default();
            self.kort.push(Kort::new(file.reference(), skjema, form));
        }
    }

    /// The findings so far, in the forms that were checked.
    #[must_use]
    pub const fn counts(&self) -> &Counts {
        &self.overview.in_checked
    }

    /// What goes across the files, as the settings ask for: a rule that is switched off finds nothing, and a finding is as
    /// grave as they say.
    #[must_use]
    pub fn finish(self, settings: &Settings) -> Folder {
        let Self { mut overview, kort } = self;
        let partnerskap = Partnerskap::of(&kort);
        overview.amounts = Amounts::of(&kort, &partnerskap);
        let mut findings = mappe::across(&kort, &partnerskap, overview.not_checked.len());
        let all = findings.len();
        findings.retain(|finding| settings.switched_off(finding.code).is_none());
        overview.switched_off += all - findings.len();
        for finding in &mut findings {
            finding.severity = settings.severity(finding.code).unwrap_or(finding.severity);
        }
        Folder { overview, findings, ..Folder::default() }
    }
}
