//! `mappe/*`: what should hold across the forms of one call. The rules see only a summary of each form ([`Kort`]), so
//! that a folder of ten thousand takes little memory. An answer that could not be read never gives a finding.

use crate::finding::{Code, FactName, Finding, Related};

pub use expected::{Arrival, ExpectedForm, Surplus, Uncertainty, arrivals};
pub use kort::{Celle, Kort, Meldt};
pub use likhet::{Likhet, likhet};
pub use partnerskap::Partnerskap;

mod duplikat;
mod eier_i_flere;
mod expected;
mod kort;
mod likhet;
mod mangler_ordning;
mod orgnr_ulik_navn;
mod partnerskap;
mod samme_konto;
#[cfg(test)]
pub(crate) mod testing;
mod tiltak_nummer;
mod ulik_totalsum;

/// A rule across forms.
struct Regel {
    code: Code,
    check: fn(&Regel, &Mappe<'_>) -> Vec<Finding>,
}

/// Every rule across forms, in the order in which they are listed and run.
static RULES: &[&Regel] = &[
    &duplikat::RULE,
    &ulik_totalsum::RULE,
    &mangler_ordning::RULE,
    &tiltak_nummer::RULE,
    &eier_i_flere::RULE,
    &samme_konto::RULE,
    &orgnr_ulik_navn::RULE,
];

/// The forms of a call.
struct Mappe<'a> {
    kort: &'a [Kort],
    partnerskap: &'a [Partnerskap<'a>],
    /// How many files could not be checked; one of them may be the form that seems to be missing.
    not_checked: usize,
}

/// What does not hold across forms, in the order of the first form that each finding is about.
#[must_use]
pub fn across(kort: &[Kort], partnerskap: &[Partnerskap<'_>], not_checked: usize) -> Vec<Finding> {
    let mappe = Mappe { kort, partnerskap, not_checked };
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| (rule.check)(rule, &mappe)).collect();
    let order: std::collections::BTreeMap<&str, usize> =
        kort.iter().enumerate().rev().map(|(i, kort)| (kort.file.path.as_str(), i)).collect();
    let first = |finding: &Finding| finding.files.first().and_then(|file| order.get(file.path.as_str()));
    findings.sort_by(|a, b| first(a).cmp(&first(b)));
    findings
}

impl Regel {
    /// A finding about these forms.
    fn finding<'k>(&self, kort: impl IntoIterator<Item = &'k Kort>) -> Finding {
        let mut finding = Finding::new(self.code);
        for kort in kort {
            if !finding.files.contains(&kort.file) {
                finding.files.push(kort.file.clone());
            }
        }
        let paths: Vec<String> = finding.files.iter().map(|file| file.path.clone()).collect();
        let count = finding.files.len();
        finding.list(FactName::Files, paths).number(FactName::FileCount, count)
    }
}

impl Kort {
    /// A cell of this form as one that a finding is based on.
    fn related(&self, celle: &Celle) -> Related {
        Related {
            field: celle.field.clone(),
            value: celle.belop,
            location: celle.place.clone(),
            file: Some(self.file.path.clone()),
        }
    }
}
