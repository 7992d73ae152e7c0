//! Two versions of a form, as JSON.

use serde::Serialize;
use serde_json::Value;

use super::finding::{FindingReport, exact};
use super::{SCHEMA_VERSION, Tool};
use crate::compare::diff::{Diff, FieldAnswer, FindingChange, Unlike};
use crate::document::Format;
use crate::outcome::File;
use crate::report::words::Words;
use crate::value::Kroner;

#[derive(Serialize)]
pub(super) struct DiffReport<'a> {
    schema_version: u32,
    tool: Tool,
    old: Version<'a>,
    new: Version<'a>,
    /// Whether they are versions of one form.
    same_form: bool,
    /// What tells them apart as forms: `form`, `year`, `partnership`, `ordning`, or `names` where only some of the
    /// names are others.
    unlike: Vec<&'static str>,
    changes: Vec<ChangeReport<'a>>,
    uncompared: Vec<Named<'a>>,
    findings: Vec<FateReport<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Version<'a> {
    path: String,
    format: Format,
    sha256: &'a str,
}

#[derive(Serialize)]
struct ChangeReport<'a> {
    #[serde(flatten)]
    named: Named<'a>,
    old: Option<Side<'a>>,
    new: Option<Side<'a>>,
    /// In kroner, where the field is an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Kroner>,
}

#[derive(Serialize)]
struct Named<'a> {
    field: String,
    label: &'a str,
    context: &'a str,
}

#[derive(Serialize)]
struct Side<'a> {
    value: &'a Value,
    raw: &'a str,
}

#[derive(Serialize)]
struct FateReport<'a> {
    fate: &'static str,
    #[serde(flatten)]
    finding: FindingReport<'a>,
}

#[derive(Serialize)]
struct Summary {
    gone: usize,
    left: usize,
    new: usize,
    unsettled: usize,
}

impl<'a> DiffReport<'a> {
    pub(super) fn new(diff: &'a Diff<'a>, words: &Words) -> Self {
        let fates = diff.fates();
        let named = |field: &str, seen: Option<crate::form::Seen<'a>>| Named {
            field: field.to_owned(),
            label: seen.map_or("", |seen| seen.label),
            context: seen.map_or("", |seen| seen.context),
        };
        let changes = diff.changes.iter().map(|change| ChangeReport {
            named: named(&change.field, change.seen()),
            old: change.old.as_ref().map(Side::new),
            new: change.new.as_ref().map(Side::new),
            difference: exact(change.difference()),
        });
        let findings = diff.findings.iter().map(|fate| {
            let of = if matches!(fate, FindingChange::New(_) | FindingChange::Left(_)) { diff.new } else { diff.old };
            FateReport { fate: fate.key(), finding: FindingReport::new(fate.finding(), of.checked.format, words) }
        });
        Self {
            schema_version: SCHEMA_VERSION,
            tool: Tool::this(),
            old: Version::new(diff.old),
            new: Version::new(diff.new),
            same_form: diff.is_of_one_form(),
            unlike: diff.unlike().into_iter().map(Unlike::key).collect(),
            changes: changes.collect(),
            uncompared: diff.uncompared.iter().map(|one| named(&one.field, Some(one.seen))).collect(),
            findings: findings.collect(),
            summary: Summary { gone: fates.gone, left: fates.left, new: fates.new, unsettled: fates.unsettled },
        }
    }
}

impl<'a> Version<'a> {
    fn new(file: &'a File) -> Self {
        Self { path: file.name().into_owned(), format: file.checked.format, sha256: &file.checked.sha256 }
    }
}

impl<'a> Side<'a> {
    fn new(said: &'a FieldAnswer<'a>) -> Self {
        Self { value: &said.value, raw: said.seen.raw }
    }
}
