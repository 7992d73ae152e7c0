//! Collects files one by one, and what concerns several of them at the end.

use super::amounts::Amounts;
use super::{Counts, Entry, Expectations, ExpectedList, File, Folder, Overview};
use crate::form::AllAnswers;
use crate::rule::mappe::{self, Kort, Partnerskap};
use crate::settings::Settings;

/// Takes every file of a call and keeps a card of each, no more: ten thousand forms fit in little memory.
#[derive(Debug, Default)]
pub struct FolderBuilder {
    overview: Overview,
    register: Vec<Entry>,
    kort: Vec<Kort>,
    /// The place of each card's file in the call.
    places: Vec<usize>,
    /// What the call is compared with.
    expected: Option<ExpectedList>,
}

impl FolderBuilder {
    /// A call whose forms are compared with a list of those that are expected.
    #[must_use]
    pub fn expecting(self, list: Option<ExpectedList>) -> Self {
        Self { expected: list, ..self }
    }

    /// Takes the next file.
    pub fn add(&mut self, file: &File) {
        self.overview.add(file);
        let form = file.checked.outcome.form();
        let answers = form.map(|form| AllAnswers::of(&form.behovsmelding));
        if let Some((form, answers)) = form.zip(answers.as_ref()) {
            let of = (&*form.layout, answers);
            self.kort.push(Kort::new(file.reference(), &form.definition, &form.behovsmelding, of));
            self.places.push(self.register.len());
        }
        self.register.push(Entry::new(file, answers.as_ref()));
    }

    /// The findings so far, in the forms that were checked.
    #[must_use]
    pub const fn counts(&self) -> &Counts {
        &self.overview.in_checked
    }

    /// What concerns several files, as the settings ask for: a rule that is switched off finds nothing, and a finding
    /// is as severe as they say.
    #[must_use]
    pub fn finish(self, settings: &Settings) -> Folder {
        let Self { mut overview, mut register, kort, places, expected } = self;
        let partnerskap = Partnerskap::of(&kort);
        let (amounts, counted) = Amounts::of(&kort, &partnerskap);
        overview.amounts = amounts;
        for (counted, &place) in counted.into_iter().zip(&places) {
            register[place].counted = counted.with(|card| places[card]);
        }
        let mut findings = mappe::across(&kort, &partnerskap, overview.not_checked.len());
        let all = findings.len();
        findings.retain(|finding| settings.switched_off(finding.code).is_none());
        overview.switched_off += all - findings.len();
        for finding in &mut findings {
            finding.severity = settings.severity(finding.code).unwrap_or(finding.severity);
        }
        let expected = expected.map(|list| Expectations::of(list, &kort, &places));
        Folder { overview, register, findings, expected, ..Folder::default() }
    }
}
