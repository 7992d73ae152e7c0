//! The findings as the JSON has them.

use rust_decimal::Decimal;
use serde_json::Value;

/// The contents of the JSON report.
pub(crate) struct Report {
    pub(crate) files: Vec<File>,
    /// Across the files.
    pub(crate) across: Vec<Found>,
    pub(crate) summary: Value,
}

/// A file and its findings.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) status: String,
    pub(crate) found: Vec<Found>,
}

/// A finding, with the field and the figures of its cause where that is located.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    pub(crate) code: String,
    pub(crate) severity: String,
    pub(crate) message: String,
    pub(crate) field: Option<String>,
    pub(crate) said: Option<Decimal>,
    /// The correct value, where it is certain enough.
    pub(crate) likely: Option<Decimal>,
    /// The message of its cause, where that is located.
    pub(crate) cause: Option<String>,
    pub(crate) follows: bool,
    /// Whether it counts by itself.
    pub(crate) counts: bool,
}

impl Report {
    pub(crate) fn new(json: &str) -> Self {
        let json: Value = serde_json::from_str(json).expect("JSON");
        let files = list(&json["files"]).iter().map(|file| File {
            path: text(&file["path"]).expect("a path"),
            status: text(&file["status"]).expect("a status"),
            found: list(&file["findings"]).iter().map(Found::new).collect(),
        });
        let across = list(&json["folder_findings"]).iter().map(Found::new).collect();
        Self { files: files.collect(), across, summary: json["summary"].clone() }
    }

    /// The findings of all files and across files, in order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Found> {
        self.files.iter().flat_map(|file| &file.found).chain(&self.across)
    }

    /// The number of counting findings of a severity, in checked files and across files.
    pub(crate) fn counted(&self, severity: &str) -> usize {
        let checked = self.files.iter().filter(|file| file.status != "not_checked").flat_map(|file| &file.found);
        checked.chain(&self.across).filter(|found| found.counts && found.severity == severity).count()
    }
}

impl Found {
    fn new(json: &Value) -> Self {
        let cause = &json["cause"];
        let is_located = ["certain", "likely"].iter().any(|sure| cause["confidence"] == *sure);
        let follows = !json["caused_by"].is_null();
        let (field, said, likely) = if is_located {
            (&cause["field"], &cause["from"], &cause["to"])
        } else {
            (&json["field"], &json["actual"], &json["expected"])
        };
        let is_firm = is_located || (cause.is_null() && !follows && json["severity"] == "error");
        Self {
            code: text(&json["code"]).expect("a code"),
            severity: text(&json["severity"]).expect("a severity"),
            message: text(&json["message"]).expect("a message"),
            field: text(field),
            said: number(said),
            likely: number(likely).filter(|_| is_firm),
            cause: text(&cause["message"]).filter(|_| is_located),
            follows,
            counts: !follows && json["standing"].is_null(),
        }
    }
}

pub(crate) fn list(json: &Value) -> &[Value] {
    json.as_array().map_or(&[], Vec::as_slice)
}

fn text(json: &Value) -> Option<String> {
    json.as_str().map(str::to_owned)
}

fn number(json: &Value) -> Option<Decimal> {
    json.is_number().then(|| json.to_string().parse::<Decimal>().expect("an amount").normalize())
}
