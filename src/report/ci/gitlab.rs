//! GitLab's code quality report: one JSON array, one object per finding.

use std::io;

use serde::Serialize;

use crate::finding::Severity;
use crate::outcome::{File, Folder};
use crate::report::ci::{Annotation, of_file, of_folder};
use crate::report::printable::printable_json;
use crate::report::words::Words;
use crate::report::{Out, Report};

/// One object per finding.
pub struct Gitlab<'a> {
    words: &'a Words,
    written: usize,
}

impl<'a> Gitlab<'a> {
    /// An empty report.
    #[must_use]
    pub const fn new(words: &'a Words) -> Self {
        Self { words, written: 0 }
    }

    fn write(&mut self, all: &[Annotation<'_>], checked: bool, out: &mut dyn Out) -> io::Result<()> {
        for one in all.iter().filter(|one| one.counts()) {
            let comma = if self.written == 0 { "[\n" } else { ",\n" };
            self.written += 1;
            write!(out, "{comma}  {}", printable_json(&serde_json::to_string(&Issue::new(one, checked))?))?;
        }
        Ok(())
    }
}

impl Report for Gitlab<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        self.write(&of_file(file, self.words), file.behovsmelding().is_some(), out)
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        self.write(&of_folder(&folder.findings, self.words), true, out)?;
        out.write_all(if self.written == 0 { b"[]\n" } else { b"\n]\n" })
    }
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

/// GitLab requires a line for every issue.
#[derive(Serialize)]
struct Lines {
    begin: u32,
}

impl<'a> Issue<'a> {
    fn new(one: &'a Annotation<'_>, checked: bool) -> Self {
        Self {
            description: one.message_and_help(),
            check_name: one.finding.code.key(),
            fingerprint: &one.fingerprint,
            severity: match one.severity() {
                Severity::Error if checked => "major",
                Severity::Error => "critical",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            location: Location {
                path: one.path.as_deref().unwrap_or("."),
                lines: Lines { begin: one.line.unwrap_or(1) },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;
    use snapbox::assert_data_eq;

    use super::*;
    use crate::report::words::Lang;
    use crate::report::{sample, whole};

    #[test]
    fn the_sample() {
        let text = whole(Gitlab::new(&Words::new(Lang::Nb)), &sample::all());
        assert_data_eq!(text, snapbox::file!["snapshots/gitlab.json"].raw());
        assert_eq!(whole(Gitlab::new(&Words::new(Lang::Nb)), &[sample::clean()]), "[]\n");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn it_is_json_without_control_characters(text in sample::hostile_text()) {
            let report = whole(Gitlab::new(&Words::new(Lang::Nb)), &[sample::quoting(&text)]);
            let issues: Value = serde_json::from_str(&report).unwrap();
            prop_assert_eq!(issues.as_array().unwrap().len(), sample::quoting(&text).checked.findings.len());
            prop_assert!(!sample::steers(&report), "{}", report);
        }
    }
}
