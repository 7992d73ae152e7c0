//! JUnit's XML: a form is a suite, a rule is a case. A finding at or above `--fail-on` is a failure, a less severe one
//! is in the output of a passing case; a rule that could not be evaluated, in whole or in part, is skipped; a file that
//! could not be checked is an error.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use crate::finding::{Code, Severity};
use crate::outcome::{File, Folder};
use crate::report::ci::xml::{piece, text};
use crate::report::ci::{Annotation, of_file, of_folder, path};
use crate::report::words::Words;
use crate::report::words::fields::Fields;
use crate::report::{Out, Report};

/// One suite per form.
pub struct Junit<'a> {
    words: &'a Words,
    /// From which severity on a finding across files is a failure.
    fail_on: Severity,
    begun: bool,
}

/// A form, or what concerns several forms.
struct Suite<'a> {
    name: String,
    checked: bool,
    /// From which severity on a finding is a failure.
    fail_on: Severity,
    cases: BTreeMap<Code, Outcome<'a>>,
}

/// What became of a rule.
enum Outcome<'a> {
    Held,
    Broken(Vec<&'a Annotation<'a>>),
    NotEvaluated(String),
}

impl<'a> Junit<'a> {
    /// An empty report, in which findings across files are failures from a severity on.
    #[must_use]
    pub const fn new(words: &'a Words, fail_on: Severity) -> Self {
        Self { words, fail_on, begun: false }
    }

    fn begin(&mut self, out: &mut dyn Out) -> io::Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"behov\">")?;
        }
        Ok(())
    }

    fn suite(&self, suite: &Suite<'_>, out: &mut dyn Out) -> io::Result<()> {
        let count = |fits: &dyn Fn(&Outcome<'_>) -> bool| suite.cases.values().filter(|it| fits(it)).count();
        let broken = count(&|outcome| suite.is_failure(outcome));
        let (failures, errors) = if suite.checked { (broken, 0) } else { (0, broken) };
        let skipped = count(&|outcome| matches!(outcome, Outcome::NotEvaluated(_)));
        let [tests, failures, errors, skipped] =
            [suite.cases.len(), failures, errors, skipped].map(|count| count.to_string());
        piece(out, |xml| {
            let element = xml
                .create_element("testsuite")
                .with_attribute(("name", text(&suite.name).as_str()))
                .with_attribute(("tests", tests.as_str()))
                .with_attribute(("failures", failures.as_str()))
                .with_attribute(("errors", errors.as_str()))
                .with_attribute(("skipped", skipped.as_str()));
            element.write_inner_content(|xml| {
                suite.cases.iter().try_for_each(|(code, outcome)| self.case(suite, *code, outcome, xml))
            })?;
            Ok(())
        })
    }

    fn case(&self, suite: &Suite<'_>, code: Code, outcome: &Outcome<'_>, xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let title = text(&format!("{code}: {}", self.words.title(code)));
        let case = xml
            .create_element("testcase")
            .with_attribute(("classname", text(&suite.name).as_str()))
            .with_attribute(("name", title.as_str()));
        match outcome {
            Outcome::Held => case.write_empty()?,
            Outcome::NotEvaluated(reason) => case.write_inner_content(|xml| {
                xml.create_element("skipped").with_attribute(("message", text(reason).as_str())).write_empty()?;
                Ok(())
            })?,
            Outcome::Broken(findings) => case.write_inner_content(|xml| {
                let all: Vec<String> = findings.iter().map(|one| text(&one.message_and_help())).collect();
                let all = all.join("\n");
                if suite.is_failure(outcome) {
                    let (name, message) = (if suite.checked { "failure" } else { "error" }, text(&findings[0].message));
                    let element = xml.create_element(name).with_attribute(("type", findings[0].severity().key()));
                    element.with_attribute(("message", message.as_str())).write_text_content(BytesText::new(&all))?;
                } else {
                    xml.create_element("system-out").write_text_content(BytesText::new(&all))?;
                }
                Ok(())
            })?,
        };
        Ok(())
    }
}

impl Suite<'_> {
    fn is_failure(&self, outcome: &Outcome<'_>) -> bool {
        matches!(outcome, Outcome::Broken(findings) if findings.iter().any(|one| one.severity() >= self.fail_on))
    }
}

impl Report for Junit<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        self.begin(out)?;
        let findings = of_file(file, self.words);
        let mut cases = broken(&findings);
        let fields = Fields::of(file.behovsmelding());
        for rule in &file.checked.rules.not_evaluated {
            cases.entry(rule.code).or_insert_with(|| Outcome::NotEvaluated(self.words.reason(rule, &fields)));
        }
        for rule in &file.checked.rules.judged {
            cases.entry(rule.code).or_insert(Outcome::Held);
        }
        let (name, checked) = (path(file), file.behovsmelding().is_some());
        self.suite(&Suite { name, checked, fail_on: file.fail_on, cases }, out)
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        self.begin(out)?;
        if !folder.findings.is_empty() {
            let findings = of_folder(&folder.findings, self.words);
            let (name, cases) = (self.words.plain("folder-name"), broken(&findings));
            self.suite(&Suite { name, checked: true, fail_on: self.fail_on, cases }, out)?;
        }
        writeln!(out, "</testsuites>")
    }
}

fn broken<'a>(findings: &'a [Annotation<'a>]) -> BTreeMap<Code, Outcome<'a>> {
    let codes: BTreeSet<Code> = findings.iter().map(|one| one.finding.code).collect();
    let of = |code| Outcome::Broken(findings.iter().filter(|one| one.finding.code == code).collect());
    codes.into_iter().map(|code| (code, of(code))).collect()
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
        let text = whole(Junit::new(&Words::new(Lang::Nb), Severity::Error), &sample::all());
        assert_data_eq!(text, snapbox::file!["snapshots/junit.xml"].raw());
    }

    #[test]
    fn failures_are_what_the_call_fails_on() {
        let words = Words::new(Lang::Nb);
        let count = |fail_on| {
            let file = File { fail_on, ..sample::checked(crate::document::Format::Pdf) };
            let report = whole(Junit::new(&words, Severity::Error), &[file]);
            sample::elements(&report).iter().filter(|name| *name == "failure").count()
        };
        assert_eq!((count(Severity::Error), count(Severity::Warning), count(Severity::Info)), (2, 5, 6));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_form_adds_no_element(text in sample::hostile_text()) {
            let file = File { fail_on: Severity::Info, ..sample::quoting(&text) };
            let report = whole(Junit::new(&Words::new(Lang::Nb), Severity::Info), std::slice::from_ref(&file));
            let codes: BTreeSet<_> = file.checked.findings.iter().map(|finding| finding.code).collect();
            let elements = sample::elements(&report);
            prop_assert_eq!(elements.iter().filter(|name| *name == "failure").count(), codes.len());
            prop_assert!(!sample::steers(&report), "{}", report);
        }
    }
}
