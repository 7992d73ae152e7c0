//! One line per finding: `file:page: code severity message`, for reading many findings quickly, and for `grep`.

use std::io;

use crate::document::{Format, Place};
use crate::finding::Finding;
use crate::outcome::{Arrived, File, Folder};
use crate::report::printable::printable;
use crate::report::words::{Words, expected};
use crate::report::{Out, Report};

/// One line per finding; findings that follow from another are left out, as in the report for people.
pub struct Concise<'a> {
    words: &'a Words,
}

impl<'a> Concise<'a> {
    /// An empty report.
    #[must_use]
    pub const fn new(words: &'a Words) -> Self {
        Self { words }
    }

    fn line(&self, place: &str, finding: &Finding, out: &mut dyn Out) -> io::Result<()> {
        let cause = finding.cause.as_ref().map(|cause| self.words.cause(cause));
        let message = [Some(self.words.message(finding)), cause].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let (code, severity) = (finding.code, finding.severity.key());
        writeln!(out, "{}: {code} {severity} {}", printable(place), printable(&message))
    }
}

impl Concise<'_> {
    /// What has not come in, what may have, and what nobody expects, a line each.
    fn expected(&self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        let Some(list) = &folder.expected else { return Ok(()) };
        let words = self.words;
        for entry in list.by_urgency().into_iter().filter(|entry| entry.arrived != Arrived::Received) {
            let (who, state) = (expected::who(entry), expected::state(entry.arrived, words).to_lowercase());
            let line = format!("{who}: {state}. {}", expected::detail(entry, folder, words));
            writeln!(out, "{}", printable(line.trim_end()))?;
        }
        for form in &list.unexpected {
            writeln!(out, "{}", printable(&expected::unexpected(form, folder, words)))?;
        }
        Ok(())
    }
}

impl Report for Concise<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        if file.is_partly_checked() {
            writeln!(out, "{}: {}", printable(&file.name()), self.words.plain("partly-checked"))?;
        }
        for finding in file.checked.findings.iter().filter(|finding| finding.counts()) {
            let place = finding.at_cause().location;
            let number = place.and_then(|place| number(&place, file.checked.format));
            let place = number.map_or_else(|| file.name().into_owned(), |number| format!("{}:{number}", file.name()));
            self.line(&place, finding, out)?;
        }
        Ok(())
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        folder
            .findings
            .iter()
            .filter(|finding| !finding.is_known())
            .try_for_each(|finding| self.line(&self.words.plain("folder-name"), finding, out))?;
        self.expected(folder, out)
    }
}

/// The place that a reader can look up: the page, or the line of a text file.
fn number(place: &Place, format: Format) -> Option<u32> {
    place.page.or(format.has_line_numbers().then_some(place.line))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use snapbox::assert_data_eq;

    use super::*;
    use crate::report::words::Lang;
    use crate::report::{sample, whole};

    #[test]
    fn the_sample_a_line_each() {
        let files = [
            sample::checked(Format::Pdf),
            sample::checked(Format::Text),
            sample::clean(),
            sample::budget(),
            sample::not_checked(),
        ];
        let text = whole(Concise::new(&Words::new(Lang::Nb)), &files);
        assert_data_eq!(text, snapbox::file!["snapshots/concise.txt"].raw());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn a_form_adds_no_line(text in sample::hostile_text()) {
            let files = [sample::hostile(&text)];
            let report = whole(Concise::new(&Words::new(Lang::Nb)), &files);
            let counting = files[0].checked.findings.iter().filter(|finding| finding.counts()).count();
            prop_assert_eq!(report.lines().count(), counting + sample::folder(&files).findings.len());
            prop_assert!(!sample::steers(&report), "{}", report);
        }
    }
}
