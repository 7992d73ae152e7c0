//! Pages that were read with OCR: one finding names them, and findings that depend on them are never errors.

use crate::document::{Document, Place, ReadBy};
use crate::finding::{Code, FactName, Finding, Identity, Need, Severity};
use crate::form::{Behovsmelding, Node};

/// The finding that names the pages, if there are any.
#[must_use]
pub fn pages(document: &Document) -> Option<Finding> {
    let pages = document.read_by.iter().zip(1_u32..).filter(|(read_by, _)| read_by.is_doubtful());
    let pages: Vec<String> = pages.map(|(_, page)| page.to_string()).collect();
    let finding = Finding::new(Code::LesingMaskinlest).number(FactName::Count, pages.len());
    (!pages.is_empty()).then(|| finding.list(FactName::Pages, pages))
}

/// Lowers findings that depend on such a page to warnings that say so, and removes their causes: the most likely cause
/// is a misreading.
pub fn lower_on_scanned_pages(form: &Behovsmelding, findings: &mut [Finding]) {
    let mut has_any = false;
    form.visit(&mut |_, answer| has_any |= answer.place.is_some_and(is_doubtful));
    if !has_any {
        return;
    }
    let mut lowered: Vec<Identity> = Vec::new();
    for finding in findings.iter_mut().filter(|finding| !finding.is_about_reading()) {
        let related = finding.related.iter().map(|related| &related.location);
        let mut places = std::iter::once(&finding.location).chain(related).flatten();
        let is_of_all = finding.location.is_none() || finding.code.depends_on(Need::AllAnswers);
        if is_of_all || places.any(is_doubtful) {
            finding.severity = finding.severity.min(Severity::Warning);
            finding.read_by = ReadBy::Ocr;
            (finding.cause, finding.caused_by) = (None, None);
            lowered.push(finding.identity());
        }
    }
    for finding in findings {
        finding.caused_by.take_if(|leader| lowered.contains(leader));
    }
}

fn is_doubtful(place: &Place) -> bool {
    place.read_by.is_doubtful()
}
