//! A file and what became of it, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use super::finding::FindingReport;
use super::skjema::Skjema;
use crate::document::Format;
use crate::finding::Code;
use crate::outcome::File;
use crate::outcome::{Checked, InFile, SwitchedOff};
use crate::report::words::Words;
use crate::report::words::fields::Fields;

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "File")]
pub(super) struct FileReport<'a> {
    path: String,
    format: Format,
    /// `null` when the file could not be read to its end.
    sha256: Option<&'a str>,
    /// Which of the forms in the file, where there are several: they have one `sha256`.
    #[serde(skip_serializing_if = "Option::is_none")]
    in_file: Option<InFile>,
    status: &'static str,
    behovsmelding: Option<Skjema<'a>>,
    rules: RulesReport<'a>,
    findings: Vec<FindingReport<'a>>,
}

impl<'a> FileReport<'a> {
    pub(super) fn new(file: &'a File, words: &Words) -> Self {
        let checked = &file.checked;
        let behovsmelding = Skjema::of(file);
        Self {
            path: file.name().into_owned(),
            format: checked.format,
            sha256: Some(checked.sha256.as_str()).filter(|sha| !sha.is_empty()),
            in_file: checked.in_file,
            status: checked.outcome.key(),
            behovsmelding,
            rules: RulesReport::new(checked, words),
            findings: checked.findings.iter().map(|f| FindingReport::new(f, checked.format, words)).collect(),
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Rules")]
pub(super) struct RulesReport<'a> {
    evaluated: u32,
    not_applicable: u32,
    not_evaluated: Vec<NotEvaluatedReport>,
    switched_off: &'a [SwitchedOff],
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NotEvaluated")]
pub(super) struct NotEvaluatedReport {
    code: Code,
    reason: String,
    in_part: bool,
}

impl<'a> RulesReport<'a> {
    pub(super) fn new(checked: &'a Checked, words: &Words) -> Self {
        let fields = Fields::of(checked.behovsmelding());
        let not_evaluated = checked.rules.not_evaluated.iter().map(|rule| NotEvaluatedReport {
            code: rule.code,
            reason: words.reason(rule, &fields),
            in_part: rule.in_part,
        });
        Self {
            evaluated: checked.rules.evaluated,
            not_applicable: checked.rules.not_applicable,
            not_evaluated: not_evaluated.collect(),
            switched_off: &checked.rules.switched_off,
        }
    }
}
