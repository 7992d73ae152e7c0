//! Pages that were read by a machine from a picture, or by the second reader: which they are is told once, and what rests
//! on them is never held against the one who sent the form.

use std::collections::BTreeSet;

use crate::document::{Document, Place, ReadBy};
use crate::finding::{Fact, Finding, Identity, Severity};
use crate::form::{Behovsmelding, Node};

/// The code of the finding that names the pages.
pub(super) const CODE: &str = "lesing/maskinlest";
/// The fact by which a finding says that it rests on such a page; the wording selects on it.
const FACT: &str = "read_by";
/// Of these it is enough that an answer was not seen, wherever in the form it stands.
const OF_THE_WHOLE_FORM: [&str; 4] = ["samsvar/", "utfylling/", "avkryssing/", "sum/tiltak-mot-ordning"];

/// A finding for each way to read that is not by the file's own letters, with its pages.
#[must_use]
pub fn pages(document: &Document) -> Vec<Finding> {
    let of = |way: ReadBy| {
        let pages = document.read_by.iter().zip(1..).filter(|(read_by, _)| **read_by == way);
        let pages: Vec<String> = pages.map(|(_, page): (_, u32)| page.to_string()).collect();
        let count = Fact::Number(pages.len().into());
        let finding = Finding::new(CODE, Severity::Warning).text(FACT, key(way)).fact("count", count);
        (!pages.is_empty()).then(|| finding.fact("pages", Fact::List(pages)))
    };
    [ReadBy::Ocr, ReadBy::SecondReader].into_iter().filter_map(of).collect()
}

/// Lowers what rests on such a page to a warning that says so, and takes back what was supposed of its cause: the likeliest
/// cause is a misreading.
pub fn spare_the_sender(form: &Behovsmelding, findings: &mut [Finding]) {
    let mut ways = BTreeSet::new();
    form.visit(&mut |_, answer| ways.extend(answer.place.and_then(doubtful)));
    let Some(&whole) = ways.first() else { return };
    let mut lowered: Vec<Identity> = Vec::new();
    for finding in findings.iter_mut().filter(|finding| !finding.code.starts_with("lesing/")) {
        let related = finding.related.iter().map(|related| &related.location);
        let places = std::iter::once(&finding.location).chain(related);
        let rests_on = places.flatten().find_map(doubtful);
        let is_of_all = finding.location.is_none() || OF_THE_WHOLE_FORM.iter().any(|code| finding.code.starts_with(code));
        if let Some(way) = rests_on.or(Some(whole).filter(|_| is_of_all)) {
            finding.severity = finding.severity.min(Severity::Warning);
            finding.facts.insert(FACT, Fact::Text(key(way).to_owned()));
            (finding.cause, finding.caused_by) = (None, None);
            lowered.push(finding.identity());
        }
    }
    for finding in findings {
        finding.caused_by.take_if(|leader| lowered.contains(leader));
    }
}

impl Finding {
    /// How the page was read that it rests on, where not by the file's own letters: its key in JSON and in `locales/`.
    #[must_use]
    pub fn read_by(&self) -> Option<&str> {
        match self.facts.get(FACT) {
            Some(Fact::Text(way)) if !self.code.starts_with("lesing/") => Some(way),
            _ => None,
        }
    }
}

fn doubtful(place: &Place) -> Option<ReadBy> {
    Some(place.read_by).filter(ReadBy::is_doubtful)
}

const fn key(way: ReadBy) -> &'static str {
    match way {
        ReadBy::Letters => "letters",
        ReadBy::Ocr => "ocr",
        ReadBy::SecondReader => "second-reader",
    }
}
