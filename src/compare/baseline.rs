//! A baseline lists what was wrong in an archive on the day it was made, so that a check fails on new findings only.
//! This module reads and writes text only, never files.
//!
//! An entry identifies a file by its path and its content, and a finding by its code, its field and the value in the
//! form. It has no count and no line number, so that an error that replaces another error is reported. A finding is
//! known when all of that matches, the file by its path or by its content: a file may be moved, and an error that
//! remains in a corrected file is not new. A finding that a file could not be checked is known for the same content
//! only, because other content has to be reviewed.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::check::sha256;
use crate::finding::{Fact, FactName, FileRef, Finding, Standing};
use crate::outcome::{BaselineEntry, File, Unmatched};
use crate::value::Kroner;

const VERSION: u32 = 1;
/// Values are stored up to this many characters; a longer value ends in its hash.
const LONGEST: usize = 80;
/// Facts that do not describe the error and may change from call to call.
const CIRCUMSTANCES: [FactName; 3] = [FactName::Files, FactName::FileCount, FactName::NotChecked];

/// The entries of a baseline, and which of them this call has found.
#[derive(Debug, Clone, Default)]
pub struct Baseline {
    entries: Vec<(BaselineEntry, Seen)>,
    /// The positions of a file's entries, by its path and by its content.
    index: HashMap<String, Vec<usize>>,
    /// The files of this call, by path and by content.
    files: HashSet<String>,
}

/// Whether this call has the finding of an entry.
#[derive(Debug, Clone, Copy)]
struct Seen(bool);

/// Why a text is not a baseline.
#[derive(Debug, Error)]
pub enum BaselineError {
    /// It is not JSON, or not of this shape.
    #[error("{0}")]
    Shape(#[from] serde_json::Error),
    /// A newer program made it.
    #[error("schema_version {0}")]
    Version(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    schema_version: u32,
    entries: Vec<BaselineEntry>,
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// The text is not a baseline.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let version: serde_json::Value = serde_json::from_str(text)?;
        let version = version.get("schema_version").and_then(serde_json::Value::as_u64);
        if let Some(newer) =
            version.and_then(|version| u32::try_from(version).ok()).filter(|&version| version != VERSION)
        {
            return Err(BaselineError::Version(newer));
        }
        let document: Document = serde_json::from_str(text)?;
        let entries: Vec<_> = document.entries.into_iter().map(|entry| (entry, Seen(false))).collect();
        let mut index: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, (entry, _)) in entries.iter().enumerate() {
            for name in entry.files.iter().flat_map(|named| [&named.path, &named.sha256]) {
                index.entry(name.clone()).or_default().push(i);
            }
        }
        Ok(Self { entries, index, files: HashSet::new() })
    }

    /// The baseline as text: sorted, a line for each fact, so that two versions are easily compared.
    ///
    /// # Errors
    /// None that the data can cause; see [`serde_json::to_string_pretty`].
    pub fn text(&self) -> serde_json::Result<String> {
        let mut entries: Vec<BaselineEntry> = self.entries.iter().map(|(entry, _)| entry.clone()).collect();
        entries.sort();
        entries.dedup();
        Ok(serde_json::to_string_pretty(&Document { schema_version: VERSION, entries })? + "\n")
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds the findings of a file that count.
    pub fn record(&mut self, file: &File) {
        let named = named(file);
        for finding in file.checked.findings.iter().filter(|finding| finding.standing == Standing::Counts) {
            self.entries.push((known(vec![named.clone()], finding), Seen(true)));
        }
    }

    /// Adds the findings across files that count.
    pub fn record_across(&mut self, findings: &[Finding]) {
        for finding in findings.iter().filter(|finding| finding.standing == Standing::Counts) {
            self.entries.push((known(across(finding), finding), Seen(true)));
        }
    }

    /// Marks the findings of a file that are known.
    pub fn mark(&mut self, file: &mut File) {
        let named = vec![named(file)];
        let is_checked = file.behovsmelding().is_some();
        self.saw(&named);
        for finding in &mut file.checked.findings {
            self.mark_one(finding, named.clone(), is_checked);
        }
    }

    /// Marks the findings across files that are known.
    pub fn mark_across(&mut self, findings: &mut [Finding]) {
        for finding in findings {
            let named = across(finding);
            self.mark_one(finding, named, true);
        }
    }

    /// The entries that this call did not find.
    #[must_use]
    pub fn unmatched(&self) -> Unmatched {
        let mut unmatched = Unmatched::default();
        for (entry, _) in self.entries.iter().filter(|(_, seen)| !seen.0) {
            let is_here = |named: &FileRef| self.files.contains(&named.path) || self.files.contains(&named.sha256);
            let list = if entry.files.iter().any(is_here) { &mut unmatched.gone } else { &mut unmatched.elsewhere };
            list.push(entry.clone());
        }
        unmatched
    }

    /// Removes the entries that this call did not find, and returns their number.
    pub fn prune(&mut self) -> usize {
        let before = self.entries.len();
        self.entries.retain(|(_, seen)| seen.0);
        self.index.clear();
        before - self.entries.len()
    }

    fn saw(&mut self, files: &[FileRef]) {
        for named in files {
            self.files.insert(named.path.clone());
            self.files.extend(Some(named.sha256.clone()).filter(|sha256| !sha256.is_empty()));
        }
    }

    /// Marks one finding. `by_path`: whether a file may be identified by its path as well as by its content.
    fn mark_one(&mut self, finding: &mut Finding, files: Vec<FileRef>, by_path: bool) {
        let entry = known(files, finding);
        let Some(first) = entry.files.first() else { return };
        let same = |&&i: &&usize| {
            let known = &self.entries[i].0;
            what(known) == what(&entry) && are_same(&known.files, &entry.files, by_path)
        };
        let under = |name: &String| self.index.get(name).into_iter().flatten().find(same).copied();
        let known = under(&first.path).or_else(|| under(&first.sha256));
        if let Some((_, seen)) = known.and_then(|i| self.entries.get_mut(i)) {
            *seen = Seen(true);
            if finding.standing == Standing::Counts {
                finding.standing = Standing::Known;
            }
        }
    }
}

/// A finding as a baseline keeps it.
fn known(files: Vec<FileRef>, finding: &Finding) -> BaselineEntry {
    let value = match (finding.actual, &finding.location) {
        (Some(actual), _) => Some(Kroner(actual).to_string()),
        (None, Some(place)) if !place.text.is_empty() => Some(shortened(&place.text)),
        _ => Some(facts(finding)).filter(|facts| !facts.is_empty()),
    };
    let expected = finding.expected.map(|expected| Kroner(expected).to_string());
    BaselineEntry { files, code: finding.code.to_string(), field: finding.field.clone(), value, expected }
}

/// What identifies the finding within its file.
fn what(known: &BaselineEntry) -> (&str, Option<&str>, Option<&str>, Option<&str>) {
    (&known.code, known.field.as_deref(), known.value.as_deref(), known.expected.as_deref())
}

/// The facts of a finding, as text; they identify a finding without a place in a form.
fn facts(finding: &Finding) -> String {
    let told = finding.facts.iter().filter(|(name, _)| !CIRCUMSTANCES.contains(name));
    let shown = told.map(|(name, fact)| match fact {
        Fact::Text(text) => (name.key(), text.clone()),
        Fact::Choice(chosen) => (name.key(), chosen.key().to_owned()),
        Fact::Number(number) => (name.key(), number.normalize().to_string()),
        Fact::Sum(parts) => (name.key(), parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")),
        Fact::List(items) => (name.key(), items.join(", ")),
    });
    let read_by = finding.read_by.is_doubtful().then(|| ("read_by", "ocr".to_owned()));
    let all: BTreeMap<&str, String> = shown.chain(read_by).collect();
    shortened(&all.iter().map(|(name, fact)| format!("{name}: {fact}")).collect::<Vec<_>>().join("; "))
}

fn shortened(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}… ({})", &words[..end], &sha256(words.as_bytes())[..16]),
        None => words,
    }
}

fn named(file: &File) -> FileRef {
    normalised(&file.reference())
}

fn across(finding: &Finding) -> Vec<FileRef> {
    let mut files: Vec<FileRef> = finding.files.iter().map(normalised).collect();
    files.sort();
    files
}

/// A file by its path with `/` between folders, and by its content.
fn normalised(file: &FileRef) -> FileRef {
    let path = file.path.replace('\\', "/");
    FileRef { path: path.trim_start_matches("./").to_owned(), ..file.clone() }
}

fn is_same(known: &FileRef, other: &FileRef, by_path: bool) -> bool {
    (by_path && known.path == other.path) || (!known.sha256.is_empty() && known.content() == other.content())
}

fn are_same(known: &[FileRef], these: &[FileRef], by_path: bool) -> bool {
    known.len() == these.len() && known.iter().all(|known| these.iter().any(|this| is_same(known, this, by_path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Setup;
    use crate::finding::{Code, Group};

    fn file(path: &str, text: &str) -> File {
        File::new(path, crate::check(text.as_bytes(), &Setup::default()))
    }

    /// A form whose totals table has this amount in a cell that should be 1 455 000.
    fn form(amount: &str) -> String {
        let text = include_str!("../../fixtures/nordland-tiltak-feilfri/form.txt");
        assert_eq!(text.matches("Kr. 1 455 000,-").count(), 1);
        text.replace("Kr. 1 455 000,-", amount)
    }

    fn baseline(files: &[File]) -> Baseline {
        let mut baseline = Baseline::default();
        files.iter().for_each(|file| baseline.record(file));
        Baseline::parse(&baseline.text().unwrap()).unwrap()
    }

    fn new(baseline: &mut Baseline, mut file: File) -> Vec<(Code, Option<String>)> {
        baseline.mark(&mut file);
        let counting = file.checked.findings.into_iter().filter(|finding| finding.standing == Standing::Counts);
        counting.map(|finding| (finding.code, finding.field)).collect()
    }

    #[test]
    fn a_known_finding_stays_known_when_its_file_is_moved_or_corrected_elsewhere() {
        let wrong = || form("1 454 000");
        let known = || baseline(&[file("inn/a.txt", &wrong())]);
        assert!(!known().is_empty());
        assert_eq!(new(&mut known(), file("./inn/a.txt", &wrong())), []);
        assert_eq!(new(&mut known(), file("ut/b.txt", &wrong())), [], "moved");
        assert_eq!(new(&mut known(), file("inn\\a.txt", &("Takk\n\n".to_owned() + &wrong()))), [], "changed elsewhere");
        assert_ne!(new(&mut known(), file("ut/b.txt", &("Takk\n\n".to_owned() + &wrong()))), [], "another file");
    }

    #[test]
    fn an_error_that_replaces_another_is_new() {
        let mut known = baseline(&[file("a.txt", &form("1 454 000"))]);
        let new = new(&mut known, file("a.txt", &form("1 456 000")));
        let sums: Vec<_> = new.iter().filter(|(code, _)| code.group() == Group::Sum).collect();
        assert!(!sums.is_empty() && sums.len() == new.len(), "{new:?}");
        let gone = known.unmatched().gone;
        assert!(gone.iter().any(|entry| entry.value.as_deref() == Some("1 454 000")), "{gone:?}");
    }

    #[test]
    fn entries_that_were_not_found_are_reported_and_pruned() {
        let mut known = baseline(&[file("a.txt", &form("1 454 000")), file("borte.txt", "melk")]);
        assert_eq!(new(&mut known, file("a.txt", &form("1 455 000"))), []);
        let unmatched = known.unmatched();
        assert_eq!(unmatched.elsewhere.len(), 1);
        assert!(!unmatched.gone.is_empty());
        let before = known.len();
        assert_eq!(known.prune(), unmatched.gone.len() + 1);
        assert_eq!(known.len(), before - unmatched.gone.len() - 1);
    }

    #[test]
    fn a_file_that_cannot_be_checked_is_known_by_its_content_alone() {
        let known = || baseline(&[file("a.txt", "melk")]);
        assert_eq!(new(&mut known(), file("b.txt", "melk")), []);
        assert_eq!(new(&mut known(), file("a.txt", "brød")), [(Code::LesingUkjentSkjema, None)]);
    }

    #[test]
    fn the_text_is_the_same_whatever_the_order() {
        let files = [file("b.txt", &form("1 454 000")), file("a.txt", "melk")];
        let mut other = files.clone();
        other.reverse();
        let text = baseline(&files).text().unwrap();
        assert_eq!(text, baseline(&other).text().unwrap());
        assert_eq!(text, Baseline::parse(&text).unwrap().text().unwrap());
        assert!(text.find("a.txt") < text.find("b.txt"));
    }

    #[test]
    fn texts_that_are_not_a_baseline() {
        for wrong in ["", "melk", "[]", "{}", r#"{"schema_version": 1}"#, r#"{"schema_version": 1, "entries": [{}]}"#] {
            assert!(matches!(Baseline::parse(wrong), Err(BaselineError::Shape(_))), "{wrong}");
        }
        assert!(matches!(Baseline::parse(r#"{"schema_version": 2, "entries": []}"#), Err(BaselineError::Version(2))));
    }
}
