//! JSON and JSON Lines, as the contract has them: keys in a fixed order, amounts as exact numbers.

mod cause;
mod diff;
mod overview;
pub mod schema;

use std::ffi::OsString;
use std::io;
use std::path::Path;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use cause::CauseReport;
use diff::DiffReport;
use overview::Summary;

use super::fields::Fields;
use super::printable::printable_json;
use super::words::Words;
use super::{Out, Report};
use crate::batch::{File, Folder, Leaving};
use crate::check::{Checked, SwitchedOff};
use crate::diff::Diff;
use crate::document::{Format, Place, ReadBy};
use crate::finding::{Finding, Identity, Severity, Standing};
use crate::form::{Behovsmelding, Node, Seen, Status};
use crate::settings::{Lapse, Lapsed};
use crate::value::{JaNei, Kroner};

/// Raised when what other programs rely on changes.
const SCHEMA_VERSION: u32 = 1;

/// The whole report as one document.
pub struct Json<'a> {
    words: &'a Words,
    files: usize,
}

impl<'a> Json<'a> {
    /// An empty report.
    #[must_use]
    pub const fn new(words: &'a Words) -> Self {
        Self { words, files: 0 }
    }

    fn head(&self, out: &mut dyn Out) -> io::Result<()> {
        let tool = Tool::this();
        write!(out, "{{\n  \"schema_version\": {SCHEMA_VERSION},\n  \"tool\": {},\n  \"files\": [", nested(&tool, 1)?)
    }
}

impl Report for Json<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        if self.files == 0 {
            self.head(out)?;
        }
        let comma = if self.files == 0 { "" } else { "," };
        self.files += 1;
        write!(out, "{comma}\n    {}", nested(&FileReport::new(file, self.words), 2)?)
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        if self.files == 0 {
            self.head(out)?;
        } else {
            write!(out, "\n  ")?;
        }
        let findings = folder.findings.iter().map(|finding| FindingReport::new(finding, Format::Unknown, self.words));
        let findings = nested(&findings.collect::<Vec<_>>(), 1)?;
        let lapsed = nested(&folder.lapsed.iter().map(LapsedReport::new).collect::<Vec<_>>(), 1)?;
        let summary = nested(&Summary::new(folder), 1)?;
        let last = format!("{}\n  \"lapsed_acceptances\": {lapsed},\n  \"summary\": {summary}\n", skipped(folder)?);
        writeln!(out, "],\n  \"folder_findings\": {findings},{last}}}")
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Lapsed")]
struct LapsedReport<'a> {
    code: &'static str,
    field: Option<&'a str>,
    lapse: Lapse,
    until: &'a str,
    origin: String,
}

impl<'a> LapsedReport<'a> {
    fn new(Lapsed { acceptance, lapse }: &'a Lapsed) -> Self {
        Self {
            code: acceptance.code,
            field: acceptance.field.as_deref(),
            lapse: *lapse,
            until: &acceptance.accepted.until,
            origin: acceptance.origin.to_string(),
        }
    }
}

/// What was left out and why, where anything was.
fn skipped(folder: &Folder) -> io::Result<String> {
    let report = |(path, why): &(OsString, Leaving)| SkippedReport {
        path: Path::new(path).to_string_lossy().into_owned(),
        reason: why.key(),
    };
    let skipped: Vec<SkippedReport> = folder.overview.skipped.iter().map(report).collect();
    if skipped.is_empty() { Ok(String::new()) } else { Ok(format!("\n  \"skipped\": {},", nested(&skipped, 1)?)) }
}

/// One line a file.
pub struct Jsonl<'a> {
    words: &'a Words,
}

impl<'a> Jsonl<'a> {
    /// An empty report.
    #[must_use]
    pub const fn new(words: &'a Words) -> Self {
        Self { words }
    }
}

impl Report for Jsonl<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        writeln!(out, "{}", printable_json(&serde_json::to_string(&FileReport::new(file, self.words))?))
    }

    fn finish(&mut self, _: &Folder, _: &mut dyn Out) -> io::Result<()> {
        Ok(())
    }
}

/// The behovsmelding alone, with its form first and the states of its answers last; `None` when there is none.
///
/// # Errors
/// None that the data can cause; see [`serde_json::to_string_pretty`].
pub fn behovsmelding(file: &File) -> serde_json::Result<Option<String>> {
    Skjema::of(file).map(|skjema| pretty(&skjema)).transpose()
}

/// One rule or several, explained.
///
/// # Errors
/// As [`behovsmelding`].
pub fn rules<T: Serialize + ?Sized>(rules: &T) -> serde_json::Result<String> {
    pretty(rules)
}

/// What became of a form in its next version.
///
/// # Errors
/// As [`behovsmelding`].
pub fn diff(diff: &Diff<'_>, words: &Words) -> serde_json::Result<String> {
    pretty(&DiffReport::new(diff, words))
}

fn pretty<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<String> {
    Ok(printable_json(&serde_json::to_string_pretty(value)?) + "\n")
}

/// A value inside a document, so many levels deep. A JSON string has no line break of its own.
fn nested<T: Serialize + ?Sized>(value: &T, depth: usize) -> io::Result<String> {
    let text = printable_json(&serde_json::to_string_pretty(value)?);
    Ok(text.replace('\n', &format!("\n{}", "  ".repeat(depth))))
}

#[derive(Serialize, JsonSchema)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

impl Tool {
    const fn this() -> Self {
        Self { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") }
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Skipped")]
struct SkippedReport {
    path: String,
    reason: &'static str,
}

fn exact(number: Option<Decimal>) -> Option<Kroner> {
    number.map(Kroner)
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "File")]
struct FileReport<'a> {
    path: String,
    format: Format,
    /// `null` when the file could not be read to its end.
    sha256: Option<&'a str>,
    status: &'static str,
    behovsmelding: Option<Skjema<'a>>,
    rules: RulesReport<'a>,
    findings: Vec<FindingReport<'a>>,
}

impl<'a> FileReport<'a> {
    fn new(file: &'a File, words: &Words) -> Self {
        let checked = &file.checked;
        let behovsmelding = Skjema::of(file);
        Self {
            path: file.name().into_owned(),
            format: checked.format,
            sha256: Some(checked.sha256.as_str()).filter(|sha| !sha.is_empty()),
            status: if behovsmelding.is_some() { "checked" } else { "not_checked" },
            behovsmelding,
            rules: RulesReport::new(checked, words),
            findings: checked.findings.iter().map(|f| FindingReport::new(f, checked.format, words)).collect(),
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Rules")]
struct RulesReport<'a> {
    evaluated: u32,
    not_applicable: u32,
    not_evaluated: Vec<NotEvaluatedReport>,
    switched_off: &'a [SwitchedOff],
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NotEvaluated")]
struct NotEvaluatedReport {
    code: &'static str,
    reason: String,
    in_part: bool,
}

impl<'a> RulesReport<'a> {
    fn new(checked: &'a Checked, words: &Words) -> Self {
        let fields = Fields::of(checked.behovsmelding.as_ref());
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

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
struct FindingReport<'a> {
    code: &'static str,
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
    /// Why it does not count; `null` where it does.
    standing: Option<&'a Standing>,
    /// How what it rests on was read, where not by the letters that the file has: never an error.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_by: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Related")]
struct RelatedReport<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    field: &'a str,
    value: Option<Kroner>,
    location: Option<&'a Place>,
}

impl<'a> FindingReport<'a> {
    fn new(finding: &'a Finding, format: Format, words: &Words) -> Self {
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
            read_by: finding.read_by(),
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Behovsmelding")]
struct Skjema<'a> {
    skjema: Option<&'a str>,
    #[serde(flatten)]
    behovsmelding: &'a Behovsmelding,
    states: States<'a>,
    /// How each answer was read, where not by the letters that the file has.
    #[serde(skip_serializing_if = "ReadBys::is_empty")]
    read_by: ReadBys<'a>,
}

impl<'a> Skjema<'a> {
    fn of(file: &'a File) -> Option<Self> {
        let behovsmelding = file.behovsmelding()?;
        Some(Self { skjema: file.checked.skjema.as_deref(), behovsmelding, states: States(behovsmelding), read_by: ReadBys(behovsmelding) })
    }
}

/// How every answer was read that was not by the letters that the file has, in the order of the form.
struct ReadBys<'a>(&'a Behovsmelding);

impl ReadBys<'_> {
    fn each(&self) -> Vec<(String, ReadBy)> {
        let mut all = Vec::new();
        self.0.visit(&mut |path, seen| {
            let read_by = seen.place.map(|place| place.read_by).filter(ReadBy::is_doubtful);
            all.extend(read_by.map(|read_by| (path.to_owned(), read_by)));
        });
        all
    }

    fn is_empty(&self) -> bool {
        self.each().is_empty()
    }
}

impl Serialize for ReadBys<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.each())
    }
}

/// What became of every answer that has no value, or whose value is not the only reading, in the order of the form.
struct States<'a>(&'a Behovsmelding);

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "State")]
struct StateReport<'a> {
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<&'a str>,
    /// Other readings of a flattened line that arithmetic decided against.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    others: &'a [String],
}

impl Serialize for States<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut states = Vec::new();
        self.0.visit(&mut |path, seen| states.extend(state(seen).map(|state| (path.to_owned(), state))));
        serializer.collect_map(states)
    }
}

fn state(seen: Seen<'_>) -> Option<StateReport<'_>> {
    let others = seen.others;
    let without_raw = |state| Some(StateReport { state, raw: None, others });
    let unreadable = Some(StateReport { state: "unreadable", raw: Some(seen.raw), others });
    match (seen.status, seen.ja_nei) {
        (Status::Given, Some(JaNei::Ingen)) | (Status::Blank, _) => without_raw("blank"),
        (Status::Given, Some(JaNei::Begge)) | (Status::Unreadable(_), _) => unreadable,
        (Status::Placeholder, _) => without_raw("placeholder"),
        (Status::Missing, _) => without_raw("missing"),
        (Status::Given, _) if others.is_empty() => None,
        (Status::Given, _) => Some(StateReport { state: "chosen", raw: Some(seen.raw), others }),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use snapbox::{assert_data_eq, file};

    use super::super::{sample, whole};
    use super::*;
    use crate::report::words::Lang;

    fn keys(value: &Value) -> Vec<&str> {
        value.as_object().unwrap().keys().map(String::as_str).collect()
    }

    /// `SNAPSHOTS=overwrite cargo test json` writes down what is written now.
    #[test]
    fn the_sample_as_it_is_written() {
        let file = sample::checked(Format::Pdf);
        let text = pretty(&FileReport::new(&file, &Words::new(Lang::Nb))).unwrap();
        assert_data_eq!(text, file!["snapshots/file.json"].raw());
    }

    #[test]
    fn the_whole_report_counts_its_files() {
        let files = [sample::checked(Format::Pdf), sample::clean(), sample::not_checked()];
        let words = Words::new(Lang::En);
        let document: Value = serde_json::from_str(&whole(Json::new(&words), &files)).unwrap();
        let parts = ["files", "folder_findings", "lapsed_acceptances", "schema_version", "summary", "tool"];
        assert_eq!(keys(&document), parts);
        let summary: Value = serde_json::from_str(r#"{"files":3,"checked":2,"not_checked":1,"errors":3,"warnings":4,"infos":1,"accepted":0,"switched_off":0}"#).unwrap();
        for (key, count) in summary.as_object().unwrap() {
            assert_eq!(document["summary"][key], *count, "{key}");
        }
        assert_eq!(
            (document["summary"]["clean"].as_u64(), document["summary"]["with_errors"].as_u64()),
            (Some(1), Some(1))
        );
        assert_eq!(document["files"][2]["behovsmelding"], Value::Null);
        let lines = whole(Jsonl::new(&words), &files);
        let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(document["files"], Value::Array(lines));
    }

    #[test]
    fn a_report_made_piece_by_piece_looks_like_one_made_whole() {
        for files in [vec![], vec![sample::checked(Format::Pdf), sample::not_checked()]] {
            let text = whole(Json::new(&Words::new(Lang::Nb)), &files);
            let keys = ["schema_version", "tool", "files", "folder_findings", "summary"];
            let places: Vec<_> = keys.iter().map(|key| text.find(&format!("\n  \"{key}\": ")).unwrap()).collect();
            assert!(places.is_sorted(), "{text}");
            assert!(serde_json::from_str::<Value>(&text).is_ok(), "{text}");
            for file in &files {
                let alone = pretty(&FileReport::new(file, &Words::new(Lang::Nb))).unwrap();
                let inside: String = alone.lines().map(|line| format!("    {line}\n")).collect();
                assert!(text.contains(inside.trim_end()), "{text}");
            }
        }
    }

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

    #[test]
    fn amounts_are_exact_numbers_and_the_form_comes_first() {
        let text = behovsmelding(&sample::budget()).unwrap().unwrap();
        assert!(text.starts_with("{\n  \"skjema\": \"troms-og-finnmark\",\n  \"aar\": 2023,"), "{text}");
        assert!(text.contains("610000.5,"), "{text}");
        assert!(text.trim_end().ends_with("}\n}") && text.contains("\n  \"states\": {"), "{text}");
        assert_eq!(behovsmelding(&sample::not_checked()).unwrap(), None);
    }

    #[test]
    fn every_answer_without_a_value_has_a_state() {
        let text = behovsmelding(&sample::checked(Format::Pdf)).unwrap().unwrap();
        let json: Value = serde_json::from_str(&text).unwrap();
        let state = |field: &str| json["states"][field]["state"].as_str();
        assert_eq!((&json["flere_uh"], state("flere_uh")), (&Value::Null, Some("unreadable")));
        assert_eq!(json["states"]["flere_uh"]["raw"], "Ja ☒");
        assert_eq!((&json["flere_eiere"], state("flere_eiere")), (&Value::Null, Some("blank")));
        assert_eq!(state("kompetansenettverk"), Some("placeholder"));
        assert_eq!(state("totalsum.kompetanseloftet.uh"), Some("unreadable"));
        assert_eq!(state("eier"), None);
    }
}
