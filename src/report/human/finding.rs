//! One finding: what is wrong, the line of the form with a finger on it, and what to do.

use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use owo_colors::Style;
use textwrap::{WordSeparator, WordSplitter};

use super::Page;
use super::excerpt::Excerpt;
use super::paint::sign;
use super::paragraph::{breakable, fill, unbreakable};
use crate::batch::File;
use crate::document::{Format, Span};
use crate::finding::{Finding, Severity};
use crate::report::printable::printable;

/// Miette's own indent, the bar and the blanks round it, and one column that stays free.
const GUTTER: usize = 6;
/// `╰── ` before a label.
const ELBOW: usize = 4;

/// A finding with what surrounds it.
pub(super) fn draw(finding: &Finding, file: &File, page: &Page<'_>) -> String {
    let place = page.words.place(finding, file.checked.format);
    let excerpt = finding.location.as_ref().and_then(|location| {
        let related: Vec<Span> =
            finding.related.iter().filter_map(|related| Some(related.location.as_ref()?.span.clone())).collect();
        let digits = location.line.to_string().len();
        let mut excerpt =
            Excerpt::new(&file.checked.text, &location.span, &related, page.width.saturating_sub(GUTTER + digits))?;
        excerpt.title = printable(place.as_deref().unwrap_or_default()).into_owned();
        Some(excerpt)
    });
    let mut message = page.words.message(finding);
    if let (None, Some(place)) = (&excerpt, &place) {
        message = format!("{message} {place}.");
    }
    let label = excerpt.as_ref().and_then(|excerpt| label(finding, excerpt, page));
    let drawing = Drawing { message: unbreakable(&message), severity: finding.severity, label, excerpt };
    let mut drawn = drawing.draw(page);
    if file.checked.format != Format::Text {
        drawn = without_line_numbers(&drawn);
    }
    drawn + &help(finding, page)
}

/// What should stand there, if there is room for it beside the finger.
fn label(finding: &Finding, excerpt: &Excerpt, page: &Page<'_>) -> Option<String> {
    let expected = crate::value::Kroner(finding.expected?).to_string();
    let label = page.words.say("label-expected", [("expected", expected.into())]);
    let end = usize::midpoint(excerpt.columns.start, excerpt.columns.end) + ELBOW + label.chars().count();
    let digits = excerpt.last_line().to_string().len();
    (end + GUTTER + digits <= page.width).then_some(label)
}

fn help(finding: &Finding, page: &Page<'_>) -> String {
    let mut lines = String::new();
    if let Some(help) = page.words.help(finding) {
        lines = fill(&help, page.width, "    → ", "      ") + "\n";
    }
    format!("{lines}      {}\n", page.paint.faint().style(finding.code))
}

/// Only a text file has lines that its reader can look up by number.
fn without_line_numbers(drawn: &str) -> String {
    let mut blank = String::with_capacity(drawn.len());
    for line in drawn.split_inclusive('\n') {
        let numbered = line.trim_start().starts_with(|c: char| c.is_ascii_digit());
        match line.split_once('│').filter(|_| numbered) {
            Some((number, rest)) => {
                blank.extend(number.chars().map(|_| ' '));
                blank.push('│');
                blank.push_str(rest);
            }
            None => blank.push_str(line),
        }
    }
    blank
}

/// What miette draws: everything but the help, whose heading it has in English only.
#[derive(Debug)]
struct Drawing {
    message: String,
    severity: Severity,
    label: Option<String>,
    excerpt: Option<Excerpt>,
}

impl Drawing {
    fn draw(&self, page: &Page<'_>) -> String {
        let handler = GraphicalReportHandler::new_themed(self.theme(page))
            .with_links(false)
            .with_width(page.width)
            .with_context_lines(0)
            .without_primary_span_start()
            .with_word_separator(WordSeparator::AsciiSpace)
            .with_word_splitter(WordSplitter::NoHyphenation);
        let mut drawn = String::new();
        match handler.render_report(&mut drawn, self) {
            Ok(()) => breakable(&drawn),
            Err(fmt::Error) => format!("  {}\n", self.message),
        }
    }

    /// Miette gives its colours to the labels in the order of the text: the severity's to the finger, one other to all
    /// others.
    fn theme(&self, page: &Page<'_>) -> GraphicalTheme {
        let mut theme = GraphicalTheme::unicode_nocolor();
        let mark = sign(self.severity);
        theme.characters.error = mark.to_owned();
        theme.characters.warning = mark.to_owned();
        theme.characters.advice = mark.to_owned();
        let severity = page.paint.severity(self.severity);
        theme.styles.error = severity;
        theme.styles.warning = severity;
        theme.styles.advice = severity;
        theme.styles.link = page.paint.faint();
        theme.styles.highlights = self.colours(page);
        theme
    }

    fn colours(&self, page: &Page<'_>) -> Vec<Style> {
        let Some(excerpt) = &self.excerpt else { return vec![Style::new()] };
        let before = excerpt.related.iter().filter(|span| span.start < excerpt.primary.start).count();
        let mut colours = vec![page.paint.related(); excerpt.related.len() + 1];
        colours[before] = page.paint.severity(self.severity);
        colours
    }
}

impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Drawing {}

impl Diagnostic for Drawing {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let excerpt = self.excerpt.as_ref()?;
        let finger = LabeledSpan::new_primary_with_span(self.label.clone(), excerpt.primary.clone());
        let others = excerpt.related.iter().map(|span| LabeledSpan::new_with_span(None, span.clone()));
        Some(Box::new(others.chain(std::iter::once(finger))))
    }
}
