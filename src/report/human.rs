//! The report for people: what was read, the amounts with the wrong cells marked, each finding at its line of the form,
//! and what could not be judged.

mod closing;
mod excerpt;
mod finding;
mod headline;
mod paint;
mod paragraph;
mod rules;
mod table;

use paint::Paint;

use super::words::Words;
use crate::batch::File;
use crate::finding::{Finding, Severity};
use crate::form::Definition;

/// What the report is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Columns.
    pub width: usize,
    /// Whether it shows colours.
    pub colour: bool,
}

/// Below this nothing can be laid out, above it nobody reads a line to its end.
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

/// The report on all files.
#[must_use]
pub fn report(files: &[File], forms: &[Definition], words: &Words, terminal: Terminal) -> String {
    let page = Page::new(words, terminal);
    let mut out = String::new();
    for file in files {
        out.push_str(&headline::draw(file, forms, &page));
        if let Some(behovsmelding) = file.behovsmelding() {
            out.push_str(&table::draw(file, behovsmelding, &page));
        }
        out.push_str(&findings(file, &page));
        out.push_str(&closing::not_evaluated(file, &page));
        out.push_str(&closing::holds(file, &page));
    }
    out.push_str(&closing::summary(files, &page));
    out
}

/// Findings alone, in words, for a program that prints something else (`behov extract`).
#[must_use]
pub fn findings_only(file: &File, words: &Words, terminal: Terminal) -> String {
    let page = Page::new(words, terminal);
    headline::draw(file, &[], &page) + &findings(file, &page)
}

/// The list of rules: a sign for the severity, the code, and one line each.
#[must_use]
pub fn rules(rules: impl Iterator<Item = (&'static str, Severity)>, words: &Words, terminal: Terminal) -> String {
    rules::draw(&rules.collect::<Vec<_>>(), &Page::new(words, terminal))
}

/// What a severity asks of the sender.
const fn consequence(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "consequence-error",
        Severity::Warning => "consequence-warning",
        Severity::Info => "consequence-info",
    }
}

fn findings(file: &File, page: &Page<'_>) -> String {
    let mut out = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let these: Vec<&Finding> = file.checked.findings.iter().filter(|f| f.severity == severity).collect();
        if these.is_empty() {
            continue;
        }
        if file.behovsmelding().is_some() {
            let heading = format!("{} ({})", page.words.plain(consequence(severity)), these.len());
            out.push_str(&format!("{}\n\n", page.paint.severity(severity).style(heading)));
        }
        for finding in these {
            out.push_str(&finding::draw(finding, file, page));
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::report::words::Lang;

    /// For the eye: `cargo test shown -- --ignored --nocapture`, with COLUMNS and COLOUR.
    #[test]
    #[ignore = "prints"]
    fn shown() {
        let width = std::env::var("COLUMNS").ok().and_then(|n| n.parse().ok()).unwrap_or(80);
        let terminal = Terminal { width, colour: std::env::var_os("COLOUR").is_some() };
        let files = [sample::checked(), sample::clean(), sample::not_checked()];
        let text = report(&files, &sample::forms(), &Words::new(Lang::Nb), terminal);
        std::fs::write("/tmp/wt/report/target/shown.txt", text).unwrap();
    }
}
