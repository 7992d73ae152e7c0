//! A finding, as JSON.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::cause::CauseReport;
use crate::document::{Format, Place, ReadBy};
use crate::finding::{Code, Finding, Identity, Severity, Standing};
use crate::report::words::Words;
use crate::value::Kroner;

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
pub(super) struct FindingReport<'a> {
    code: Code,
    severity: Severity,
    message: String,
    help: Option<String>,
    field: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Kroner>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<Kroner>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Kroner>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tolerance: Option<Kroner>,
    location: Option<&'a Place>,
    /// The files that a finding across files is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<&'a str>,
    related: Vec<RelatedReport<'a>>,
    cause: Option<CauseReport<'a>>,
    caused_by: Option<&'a Identity>,
    /// Why it does not count; `null` if it counts.
    standing: Option<&'a Standing>,
    /// How the answers that it is based on were read, if not from the text of the file. Such a finding is never an
    /// error.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    read_by: Option<ReadBy>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Related")]
pub(super) struct RelatedReport<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    field: &'a str,
    value: Option<Kroner>,
    location: Option<&'a Place>,
}

impl<'a> FindingReport<'a> {
    pub(super) fn new(finding: &'a Finding, format: Format, words: &Words) -> Self {
        let related = finding.related.iter().map(|related| RelatedReport {
            file: related.file.as_deref(),
            field: &related.field,
            value: exact(related.value),
            location: related.location.as_ref(),
        });
        Self {
            code: finding.code,
            severity: finding.severity,
            message: words.message_with_place(finding, format),
            help: words.help(finding),
            field: finding.field.as_deref(),
            expected: exact(finding.expected),
            actual: exact(finding.actual),
            difference: exact(finding.difference()),
            tolerance: exact(finding.tolerance),
            location: finding.location.as_ref(),
            files: finding.files.iter().map(|file| file.path.as_str()).collect(),
            related: related.collect(),
            cause: finding.cause.as_ref().map(|cause| CauseReport::new(cause, words)),
            caused_by: finding.caused_by.as_ref(),
            standing: Some(&finding.standing).filter(|standing| **standing != Standing::Counts),
            read_by: Some(finding.read_by).filter(ReadBy::is_doubtful),
        }
    }
}

pub(super) fn exact(number: Option<Decimal>) -> Option<Kroner> {
    number.map(Kroner)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::report::sample;
    use crate::report::words::Lang;

    #[test]
    fn sums_only_have_a_difference() {
        let file = sample::checked(Format::Pdf);
        let words = Words::new(Lang::Nb);
        for finding in &file.checked.findings {
            let json = serde_json::to_value(FindingReport::new(finding, Format::Pdf, &words)).unwrap();
            let sum = finding.expected.is_some();
            for key in ["expected", "actual", "difference", "tolerance"] {
                assert_eq!(json.get(key).is_some(), sum, "{} {key}", finding.code);
            }
            assert_eq!(json["cause"], Value::Null);
        }
    }
}
