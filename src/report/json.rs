//! JSON and JSON Lines, as documented in `docs/json.md`: keys in a fixed order, amounts as exact numbers.

mod cause;
mod diff;
mod expected;
mod file;
mod finding;
pub mod form_schema;
mod overview;
pub mod schema;
mod skjema;
mod trial;

use std::ffi::OsString;
use std::io;

use schemars::JsonSchema;
use serde::Serialize;

use diff::DiffReport;
use expected::ExpectedReport;
use file::FileReport;
use finding::FindingReport;
use overview::Summary;
use skjema::Skjema;
use trial::TrialsReport;

use super::printable::printable_json;
use super::words::Words;
use super::{Out, Report};
use crate::compare::diff::Diff;
use crate::document::Format;
use crate::finding::Code;
use crate::outcome::{File, Folder, SkipReason, Trials};
use crate::settings::{Lapse, Lapsed};

/// Increased when something changes that other programs rely on.
const SCHEMA_VERSION: u32 = 2;

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
        let expected = ExpectedReport::of(folder).map(|expected| nested(&expected, 1)).transpose()?;
        let expected = expected.map(|expected| format!("\n  \"expected\": {expected},")).unwrap_or_default();
        let last =
            format!("{}{expected}\n  \"lapsed_acceptances\": {lapsed},\n  \"summary\": {summary}\n", skipped(folder)?);
        writeln!(out, "],\n  \"folder_findings\": {findings},{last}}}")
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Lapsed")]
struct LapsedReport<'a> {
    code: Code,
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
    let report = |(path, why): &(OsString, SkipReason)| SkippedReport {
        path: path.to_string_lossy().into_owned(),
        reason: why.key(),
    };
    let skipped: Vec<SkippedReport> = folder.overview.skipped.iter().map(report).collect();
    if skipped.is_empty() { Ok(String::new()) } else { Ok(format!("\n  \"skipped\": {},", nested(&skipped, 1)?)) }
}

/// One line per file.
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

/// A definition tried on files.
///
/// # Errors
/// As [`behovsmelding`].
pub fn trials(trials: &Trials, words: &Words) -> serde_json::Result<String> {
    pretty(&TrialsReport::new(trials, words))
}

fn pretty<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<String> {
    Ok(printable_json(&serde_json::to_string_pretty(value)?) + "\n")
}

/// A value inside a document, indented by this many levels. A JSON string contains no line break.
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
        let summary: Value = serde_json::from_str(r#"{"files":3,"checked":2,"not_checked":1,"errors":2,"warnings":6,"infos":1,"accepted":0,"switched_off":0}"#).unwrap();
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
}
