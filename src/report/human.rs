//! The report for people: what was read, the amounts with the wrong cells marked, each finding at its line of the form,
//! and what could not be judged.

mod aside;
mod cause;
mod closing;
pub mod concise;
mod diff;
pub(in crate::report) mod excerpt;
mod finding;
mod headline;
mod overview;
mod paint;
mod paragraph;
mod rules;
mod table;
mod trial;
mod write_to;

use paint::Paint;
pub(super) use paint::sign;
pub(super) use paragraph::unbreakable;

use std::io;

use super::words::Words;
use super::{Out, Report};
use crate::compare::diff::Diff;
use crate::finding::{Finding, Severity};
use crate::form::Definition;
use crate::outcome::{File, Folder, Outcome, Trials};
use crate::report::words::explain::Explanation;

/// The terminal or file that the report is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Columns.
    pub width: usize,
    /// Whether it shows colours.
    pub colour: bool,
}

/// The narrowest and the widest layout: longer lines are hard to read.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=110;

/// What every part of the report needs.
struct Page<'a> {
    words: &'a Words,
    width: usize,
    paint: Paint,
}

impl<'a> Page<'a> {
    fn new(words: &'a Words, terminal: Terminal) -> Self {
        let width = terminal.width.clamp(*WIDTHS.start(), *WIDTHS.end());
        Self { words, width, paint: Paint { colour: terminal.colour } }
    }
}

/// The report on files.
pub struct Human<'a> {
    forms: &'a [Definition],
    page: Page<'a>,
    /// Whether files that are in order are only counted.
    brief: bool,
    statistics: bool,
    /// Where the letters of the call go, for people.
    letters: Option<String>,
}

/// In a call on more files than this, files without findings are only counted.
const SHOWN_IN_FULL: usize = 10;

impl<'a> Human<'a> {
    /// An empty report.
    #[must_use]
    pub fn new(forms: &'a [Definition], words: &'a Words, terminal: Terminal) -> Self {
        Self { forms, page: Page::new(words, terminal), brief: false, statistics: false, letters: None }
    }

    /// The report of a call whose letters go to this folder.
    #[must_use]
    pub fn with_letters(self, letters: Option<String>) -> Self {
        Self { letters, ..self }
    }

    /// The report of a call on so many files, with or without figures for each rule.
    #[must_use]
    pub fn of_call(self, files: usize, statistics: bool) -> Self {
        Self { brief: files > SHOWN_IN_FULL, statistics, ..self }
    }
}

impl Report for Human<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        let page = &self.page;
        if self.brief && is_in_order(file) {
            return Ok(());
        }
        out.write_all(headline::draw(file, self.forms, page).as_bytes())?;
        if let Some(form) = file.checked.outcome.form() {
            out.write_all(table::draw(file, form, page).as_bytes())?;
        }
        out.write_all(findings(file, page).as_bytes())?;
        out.write_all(aside::draw(file, page).as_bytes())?;
        out.write_all(closing::not_evaluated(file, page).as_bytes())?;
        out.write_all(closing::holds(file, page).as_bytes())
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        out.write_all(aside::lapsed(&folder.lapsed, &self.page).as_bytes())?;
        out.write_all(overview::unmatched(&folder.unmatched, &self.page).as_bytes())?;
        out.write_all(overview::draw(folder, self.statistics, &self.page).as_bytes())?;
        out.write_all(write_to::draw(folder, self.letters.as_deref(), &self.page).as_bytes())?;
        out.write_all(overview::expected::draw(folder, &self.page).as_bytes())?;
        out.write_all(closing::summary(folder, &self.page).as_bytes())
    }
}

/// Whether everything could be judged and there is nothing to report.
fn is_in_order(file: &File) -> bool {
    let told = file.checked.findings.iter().any(|finding| finding.caused_by.is_none() && !finding.is_known());
    let known = file.behovsmelding().is_none() && file.known() > 0;
    let is_checked = matches!(file.checked.outcome, Outcome::Checked(_));
    known || (is_checked && !told && file.checked.rules.not_evaluated.is_empty())
}

/// A definition tried on files, for its author; `is_concise`: only what there is to look at.
#[must_use]
pub fn trials(trials: &Trials, words: &Words, terminal: Terminal, is_concise: bool) -> String {
    trial::draw(trials, &Page::new(words, terminal), is_concise)
}

/// Two versions of a form: what changed, and what became of the findings.
#[must_use]
pub fn diff(diff: &Diff<'_>, words: &Words, terminal: Terminal) -> String {
    diff::draw(diff, &Page::new(words, terminal))
}

/// Findings alone, in words, for a program that prints something else (`behov extract`).
#[must_use]
pub fn findings_only(file: &File, words: &Words, terminal: Terminal) -> String {
    let page = Page::new(words, terminal);
    headline::draw(file, &[], &page) + &findings(file, &page)
}

/// The list of rules: a sign for the severity, the code, and one line each.
#[must_use]
pub fn rules(rules: &[Explanation], words: &Words, terminal: Terminal) -> String {
    rules::draw(rules, &Page::new(words, terminal))
}

/// One rule, explained.
#[must_use]
pub fn rule(rule: &Explanation, words: &Words, terminal: Terminal) -> String {
    rules::rule::draw(rule, &Page::new(words, terminal))
}

/// What the sender has to do about a severity.
pub(super) const fn consequence(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "consequence-error",
        Severity::Warning => "consequence-warning",
        Severity::Info => "consequence-info",
    }
}

fn findings(file: &File, page: &Page<'_>) -> String {
    let mut out = String::new();
    for severity in Severity::ALL {
        let these: Vec<&Finding> =
            file.checked.findings.iter().filter(|f| f.severity == severity && f.counts()).collect();
        if these.is_empty() {
            continue;
        }
        if file.behovsmelding().is_some() {
            let heading = format!("{} ({})", page.words.plain(consequence(severity)), these.len());
            out.push_str(&format!("{}\n\n", page.paint.severity(severity).style(heading)));
        }
        out.push_str(&finding::draw(&these, file, page));
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use snapbox::assert_data_eq;

    use super::super::{sample, whole};
    use super::*;
    use crate::document::Format;
    use crate::report::words::Lang;

    fn shown(lang: Lang, terminal: Terminal, format: Format) -> String {
        let files = [sample::checked(format), sample::clean(), sample::budget(), sample::not_checked()];
        whole(Human::new(&[], &Words::new(lang), terminal), &files)
    }

    /// `SNAPSHOTS=overwrite cargo test human` writes down what is shown now.
    #[test]
    fn the_sample_as_it_is_shown() {
        let plain = |width| Terminal { width, colour: false };
        let coloured = Terminal { width: 110, colour: true };
        assert_data_eq!(shown(Lang::Nb, plain(80), Format::Pdf), snapbox::file!["snapshots/pdf-80.txt"].raw());
        assert_data_eq!(shown(Lang::En, plain(60), Format::Text), snapbox::file!["snapshots/text-60-en.txt"].raw());
        assert_data_eq!(shown(Lang::Nb, coloured, Format::Docx), snapbox::file!["snapshots/docx-110-colour.txt"].raw());
    }

    #[test]
    fn no_line_is_too_wide_and_no_control_character_is_printed() {
        for width in [40, 60, 80, 100, 140, 400] {
            for colour in [false, true] {
                let text = shown(Lang::Nb, Terminal { width, colour }, Format::Text);
                for line in text.lines() {
                    let fits = textwrap::core::display_width(line) <= width.max(60);
                    assert!(fits, "{width}: {line}");
                    assert!(colour || !line.chars().any(char::is_control), "{line:?}");
                    assert!(!line.contains(['\u{202e}', '\u{9b}']), "{line:?}");
                }
                assert!(!text.contains("\u{1b}[2J"), "a stranger's sequence got through");
            }
        }
    }

    #[test]
    fn colours_add_nothing_to_the_words() {
        let (plain, coloured) = (Terminal { width: 80, colour: false }, Terminal { width: 80, colour: true });
        let coloured = shown(Lang::Nb, coloured, Format::Pdf);
        let bare = regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap().replace_all(&coloured, "");
        assert_eq!(bare, shown(Lang::Nb, plain, Format::Pdf));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn text_of_a_form_cannot_control_the_terminal(text in sample::hostile_text()) {
            let (files, words) = ([sample::hostile(&text), sample::quoting(&text)], Words::new(Lang::Nb));
            let ours = regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap();
            for colour in [false, true] {
                let report = Human::new(&[], &words, Terminal { width: 70, colour });
                let shown = whole(report, &files);
                let bare = ours.replace_all(&shown, "");
                prop_assert!(!sample::steers(&bare), "{}", bare);
                prop_assert!(colour || shown == bare, "{}", shown);
            }
        }
    }
}
