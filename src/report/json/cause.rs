//! Why a sum is off, in JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::document::Place;
use crate::finding::{Cause, CauseKind, Change, Confidence, Correction};
use crate::report::words::Words;
use crate::value::Kroner;

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Cause")]
pub(super) struct CauseReport<'a> {
    #[serde(flatten)]
    best: CorrectionReport<'a>,
    confidence: Confidence,
    message: String,
    location: Option<&'a Place>,
    alternatives: Vec<CorrectionReport<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Correction")]
struct CorrectionReport<'a> {
    kind: CauseKind,
    #[serde(flatten)]
    change: ChangeReport<'a>,
    /// Where one mistake made several amounts wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<ChangeReport<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Change")]
struct ChangeReport<'a> {
    field: &'a str,
    from: Option<Kroner>,
    to: Kroner,
}

impl<'a> CauseReport<'a> {
    pub(super) fn new(cause: &'a Cause, words: &Words) -> Self {
        Self {
            best: CorrectionReport::new(&cause.correction),
            confidence: cause.confidence,
            message: words.cause(cause),
            location: cause.correction.change.location.as_ref(),
            alternatives: cause.alternatives.iter().map(CorrectionReport::new).collect(),
        }
    }
}

impl<'a> CorrectionReport<'a> {
    fn new(correction: &'a Correction) -> Self {
        Self {
            kind: correction.kind,
            change: ChangeReport::new(&correction.change),
            also: correction.also.iter().map(ChangeReport::new).collect(),
        }
    }
}

impl<'a> ChangeReport<'a> {
    fn new(change: &'a Change) -> Self {
        Self { field: &change.field, from: change.from.map(Kroner), to: Kroner(change.to) }
    }
}
