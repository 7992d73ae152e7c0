//! One finding: what is wrong, the line of the form with a finger on it, and what to do.

use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use owo_colors::Style;
use textwrap::core::display_width;
use textwrap::{WordSeparator, WordSplitter};

use super::Page;
use super::excerpt::Excerpt;
use super::paint::sign;
use super::paragraph::{breakable, fill, unbreakable};
use crate::batch::File;
use crate::document::{Format, Span};
use crate::finding::{Finding, Severity};
use crate::report::printable::printable;
use crate::value::Kroner;

/// Miette's own indent, the bar and the blanks round it, and one column that stays free.
const GUTTER: usize = 6;
/// Lines that are not numbered are numbered from here before the numbers are taken out, so that all boxes stand under
/// their message: two digits for the few lines that an excerpt has.
const HIDDEN: usize = 10;
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
        if file.checked.format != Format::Text {
            excerpt.first_line = HIDDEN;
        }
        Some(excerpt)
    });
    let mut message = page.words.message(finding);
    if let (None, Some(place)) = (&excerpt, &place) {
        message = format!("{message} {place}.");
    }
    let label = excerpt.as_ref().and_then(|excerpt| label(finding, excerpt, page));
    let drawing = Drawing { message: unbreakable(&message), severity: finding.severity, label, excerpt };
    with_help(tidy(&drawing.draw(page), file.checked.format == Format::Text), finding, page)
}

/// What should stand there, in the longest words that there is room for beside the finger.
fn label(finding: &Finding, excerpt: &Excerpt, page: &Page<'_>) -> Option<String> {
    let expected = Kroner(finding.expected?).to_string();
    let start = usize::midpoint(excerpt.columns.start, excerpt.columns.end) + ELBOW;
    let room = page.width.saturating_sub(start + GUTTER + excerpt.last_line().to_string().len());
    [page.words.say("label-expected", [("expected", expected.as_str().into())]), format!("≠ {expected}")]
        .into_iter()
        .find(|label| label.chars().count() <= room)
}

/// The help under a drawn finding, and its code at the end for those who look it up.
fn with_help(mut drawn: String, finding: &Finding, page: &Page<'_>) -> String {
    if let Some(help) = page.words.help(finding) {
        drawn.push_str(&fill(&help, page.width, "    → ", "      "));
        drawn.push('\n');
    }
    let last = drawn.lines().last().map_or(0, display_width);
    if last + 2 + finding.code.len() <= page.width {
        drawn.truncate(drawn.trim_end().len());
        drawn.push_str("  ");
    } else {
        drawn.push_str("      ");
    }
    format!("{drawn}{}\n", page.paint.faint().style(finding.code))
}

/// Takes out what miette draws and nobody can use: the numbers of lines that only a text file has for its reader, and,
/// beside a label, the tails of the places that have none.
fn tidy(drawn: &str, numbered: bool) -> String {
    let blank_before = |end: char, line: &str, what: fn(char) -> bool| {
        let (head, rest) = line.split_at(line.find(end).unwrap_or(0));
        head.replace(what, " ") + rest
    };
    let tidy_line = |line: &str| match line.trim_start().chars().next() {
        Some('0'..='9') if !numbered => blank_before('│', line, |c| c.is_ascii_digit()),
        Some('·') => blank_before('╰', line, |c| c == '│'),
        _ => line.to_owned(),
    };
    drawn.split_inclusive('\n').map(tidy_line).collect()
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
