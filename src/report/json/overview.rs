//! The summary of a call, as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::Code;
use crate::outcome::{Counted, Counts, Entry, Folder, PerCode};
use crate::value::Kroner;

#[derive(Serialize, JsonSchema)]
pub(super) struct Summary {
    files: usize,
    checked: usize,
    partly_checked: usize,
    not_checked: usize,
    /// Findings that count in forms that were checked, in part at least, and across forms.
    errors: usize,
    warnings: usize,
    infos: usize,
    /// Shown, with the reason, and not counted.
    accepted: usize,
    /// Not shown, and not counted.
    switched_off: usize,
    /// In the baseline, and not counted.
    known: usize,
    /// Files that could not be checked according to the baseline too; they are among `not_checked`.
    known_not_checked: usize,
    /// Forms of which all that was not read is known or accepted; they are among `partly_checked`.
    known_partly_checked: usize,
    /// Checked files by their most severe finding.
    clean: usize,
    with_errors: usize,
    with_warnings: usize,
    /// How many of the findings are across forms.
    folder_findings: Across,
    amounts: Amounts,
    rules: BTreeMap<Code, Rule>,
    baseline_unmatched: Unmatched,
    /// How many were not checked because the call was ended before.
    #[serde(skip_serializing_if = "Option::is_none")]
    not_reached: Option<usize>,
}

#[derive(Serialize, JsonSchema)]
struct Across {
    errors: usize,
    warnings: usize,
    infos: usize,
}

/// What the forms ask for in the ordning and year that each is for, each form once.
#[derive(Serialize, JsonSchema)]
struct Amounts {
    rows: Vec<Row>,
    repeated: usize,
    conflicting: usize,
    unknown: usize,
    /// The forms that are not in the rows, or in them with another.
    not_counted: Vec<NotCounted>,
}

#[derive(Serialize, JsonSchema)]
struct NotCounted {
    path: String,
    /// `repeated`, `conflicting`, or what could not be told: `year`, `ordning`, `amount`.
    reason: &'static str,
    /// The form that says the same, or asks for other amounts.
    other: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct Row {
    aar: u32,
    ordning: &'static str,
    forms: usize,
    /// What the forms ask for each party, by its key: `eier`, `uh`.
    #[serde(flatten)]
    parties: BTreeMap<String, Kroner>,
    totalt: Kroner,
}

#[derive(Serialize, JsonSchema)]
struct Rule {
    findings: usize,
    files: usize,
    judged: usize,
    not_evaluated: usize,
}

#[derive(Serialize, JsonSchema)]
struct Unmatched {
    gone: usize,
    elsewhere: usize,
}

impl Summary {
    pub(super) fn new(folder: &Folder) -> Self {
        let overview = &folder.overview;
        let Counts { errors, warnings, infos } = folder.counts();
        let across = folder.across();
        let rows = overview.amounts.rows.iter().map(|row| Row {
            aar: row.aar,
            ordning: row.ordning.key(),
            forms: row.forms,
            parties: row.parties.iter().map(|(key, amount)| (key.clone(), Kroner(*amount))).collect(),
            totalt: Kroner(row.totalt),
        });
        let rule = |code: &PerCode| Rule {
            findings: code.findings,
            files: code.files,
            judged: code.judged,
            not_evaluated: code.not_evaluated,
        };
        Self {
            files: overview.files,
            checked: overview.checked,
            partly_checked: overview.partly_checked,
            not_checked: overview.not_checked.len(),
            errors,
            warnings,
            infos,
            accepted: overview.accepted,
            switched_off: overview.switched_off,
            known: overview.known + folder.findings.iter().filter(|finding| finding.is_known()).count(),
            known_not_checked: overview.not_checked.iter().filter(|file| file.is_known()).count(),
            known_partly_checked: overview.known_partly_checked,
            clean: overview.clean,
            with_errors: overview.with_errors,
            with_warnings: overview.with_warnings,
            folder_findings: Across { errors: across.errors, warnings: across.warnings, infos: across.infos },
            amounts: Amounts {
                rows: rows.collect(),
                repeated: overview.amounts.repeated,
                conflicting: overview.amounts.conflicting,
                unknown: overview.amounts.unknown,
                not_counted: not_counted(&folder.register),
            },
            rules: overview.per_code.iter().map(|(code, per)| (*code, rule(per))).collect(),
            baseline_unmatched: Unmatched {
                gone: folder.unmatched.gone.len(),
                elsewhere: folder.unmatched.elsewhere.len(),
            },
            not_reached: Some(overview.left).filter(|left| *left > 0),
        }
    }
}

fn not_counted(register: &[Entry]) -> Vec<NotCounted> {
    let left_out = |entry: &&Entry| !matches!(entry.counted, Counted::Yes | Counted::NotChecked);
    let report = |entry: &Entry| NotCounted {
        path: entry.name().into_owned(),
        reason: entry.counted.key(),
        other: entry.counted.other().and_then(|other| register.get(other)).map(|other| other.name().into_owned()),
    };
    register.iter().filter(left_out).map(report).collect()
}
