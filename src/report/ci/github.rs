//! Annotations of GitHub Actions: one workflow command per finding, on standard output. The step summary is the report
//! `markdown`.

use std::io;

use crate::finding::Severity;
use crate::outcome::{File, Folder};
use crate::report::ci::{Annotation, of_file, of_folder};
use crate::report::words::Words;
use crate::report::{Out, Report};

/// One workflow command per finding.
pub struct Github<'a> {
    words: &'a Words,
}

impl<'a> Github<'a> {
    /// An empty report.
    #[must_use]
    pub const fn new(words: &'a Words) -> Self {
        Self { words }
    }
}

impl Report for Github<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        of_file(file, self.words).iter().filter(|one| one.counts()).try_for_each(|one| command(one, out))
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        of_folder(&folder.findings, self.words).iter().try_for_each(|one| command(one, out))
    }
}

fn command(one: &Annotation<'_>, out: &mut dyn Out) -> io::Result<()> {
    let level = match one.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let file = one.path.as_ref().map(|path| format!("file={},", property(path))).unwrap_or_default();
    let line = one.line.map(|line| format!("line={line},")).unwrap_or_default();
    let title = property(&format!("{} ({})", one.title, one.finding.code));
    writeln!(out, "::{level} {file}{line}title={title}::{}", data(&one.message_and_help()))
}

/// What follows the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value between commas.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use snapbox::assert_data_eq;

    use super::*;
    use crate::report::words::Lang;
    use crate::report::{sample, whole};

    #[test]
    fn the_sample() {
        let text = whole(Github::new(&Words::new(Lang::Nb)), &sample::all());
        assert_data_eq!(text, snapbox::file!["snapshots/github.txt"].raw());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_form_gives_no_command_of_its_own(text in sample::hostile_text()) {
            let words = Words::new(Lang::Nb);
            let report = whole(Github::new(&words), &[sample::quoting(&text)]);
            prop_assert_eq!(report.lines().count(), sample::quoting(&text).checked.findings.len());
            for line in report.lines() {
                let (head, _) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
                prop_assert!(["error ", "warning ", "notice "].iter().any(|level| head.starts_with(level)), "{}", line);
                prop_assert!(head.matches(',').count() <= 2 && !head.contains(':'), "{}", line);
                prop_assert!(!line.chars().any(char::is_control), "{}", line);
            }
        }
    }
}
