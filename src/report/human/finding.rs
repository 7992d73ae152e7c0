//! Findings: what is wrong, the line of the form with a marker below it, and what to do.

use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use owo_colors::Style;
use textwrap::core::display_width;
use textwrap::{WordSeparator, WordSplitter};

use super::paint::sign;
use super::paragraph::{breakable, fill, unbreakable};
use super::{Page, cause};
use crate::document::Span;
use crate::finding::{Cause, Code, Finding, Severity};
use crate::outcome::File;
use crate::report::human::excerpt::{Excerpt, NEAR};
use crate::report::printable::printable;
use crate::value::Kroner;

/// Miette's own indent, the bar and the blanks round it, and one column that stays free.
const GUTTER: usize = 6;
/// Lines without numbers get numbers from here on, which are removed after drawing, so that all boxes are aligned: two
/// digits for the few lines that an excerpt has.
const HIDDEN: usize = 10;
/// `╰── ` before a label.
const ELBOW: usize = 4;

/// Findings with what surrounds them. The help is shown once for consecutive findings with the same help.
pub(super) fn draw(findings: &[&Finding], file: &File, page: &Page<'_>) -> String {
    let is_located = |finding: &Finding| finding.cause.as_ref().is_some_and(Cause::is_located);
    let help = |finding: &&Finding| page.words.help(finding).filter(|_| !is_located(finding));
    let helps: Vec<Option<String>> = findings.iter().map(help).collect();
    let mut out = String::new();
    for (i, (finding, help)) in findings.iter().zip(&helps).enumerate() {
        let again = helps.get(i + 1) == Some(help);
        let help = help.as_deref().filter(|_| !again);
        let mut drawn = drawing(&finding.at_cause(), file, page);
        drawn.extend(finding.cause.as_ref().map(|cause| cause::options(cause, page)));
        drawn.push_str(&cause::following(finding, &file.checked.findings, page));
        out.push_str(&if is_located(finding) { drawn } else { with_help(drawn, help, finding.code, page) });
        out.push('\n');
    }
    out
}

/// The message and the line of the form.
fn drawing(finding: &Finding, file: &File, page: &Page<'_>) -> String {
    let numbered = file.checked.format.has_line_numbers();
    let place = page.words.place(finding, file.checked.format);
    let excerpt = finding.location.as_ref().and_then(|location| {
        let related: Vec<Span> =
            finding.related.iter().filter_map(|related| Some(related.location.as_ref()?.span.clone())).collect();
        let digits = (location.line as usize + NEAR).to_string().len();
        let width = page.width.saturating_sub(GUTTER + digits);
        let mut excerpt = Excerpt::new(&file.checked.text, &location.span, &related, width)?;
        excerpt.title = printable(place.as_deref().unwrap_or_default()).into_owned();
        if !numbered {
            excerpt.first_line = HIDDEN;
        }
        Some(excerpt)
    });
    let cause = finding.cause.as_ref().filter(|cause| cause.is_located());
    let mut message = cause.map_or_else(|| page.words.message(finding), |cause| page.words.cause(cause));
    if let (None, Some(place)) = (&excerpt, &place) {
        message = format!("{message} {place}.");
    }
    let label = excerpt.as_ref().and_then(|excerpt| label(finding, excerpt, page));
    let drawing = Drawing { message: unbreakable(&message), severity: finding.severity, label, excerpt };
    tidy(&drawing.draw(page), numbered)
}

/// The value that should be there, in the longest words that fit beside the marker. A finding that may be right has
/// none, and if another amount may be the wrong one, it only states the sum.
fn label(finding: &Finding, excerpt: &Excerpt, page: &Page<'_>) -> Option<String> {
    let expected = Kroner(finding.expected.filter(|_| finding.severity == Severity::Error)?).to_string();
    let start = usize::midpoint(excerpt.columns.start, excerpt.columns.end) + ELBOW;
    let room = page.width.saturating_sub(start + GUTTER + excerpt.last_line().to_string().len());
    let in_words = match &finding.cause {
        None => Some(page.words.label(finding)),
        Some(cause) if cause.is_located() => {
            Some(page.words.say("label-probable", [("expected", expected.as_str().into())]))
        }
        Some(_) => None,
    };
    // a finding at one of the parts has no label for that part
    let at_part = finding.related.iter().any(|part| Some(&part.field) == finding.field.as_ref());
    let short = Some(format!("≠ {expected}")).filter(|_| !at_part);
    [in_words, short].into_iter().flatten().find(|label| label.chars().count() <= room)
}

/// The help under a drawn finding, and its code at the end for those who look it up.
fn with_help(mut drawn: String, help: Option<&str>, code: Code, page: &Page<'_>) -> String {
    if let Some(help) = help {
        drawn.push_str(&fill(help, page.width, "    → ", "      "));
        drawn.push('\n');
    }
    let last = drawn.lines().last().map_or(0, display_width);
    if last + 2 + code.key().len() <= page.width {
        drawn.truncate(drawn.trim_end().len());
        drawn.push_str("  ");
    } else {
        drawn.push_str("      ");
    }
    format!("{drawn}{}\n", page.paint.faint().style(code))
}

/// Removes parts of miette's drawing that are not useful: empty lines, line numbers (except for a text file), and the
/// connecting lines of places without a label.
fn tidy(drawn: &str, numbered: bool) -> String {
    let blank_before = |end: char, line: &str, what: fn(char) -> bool| {
        let (head, rest) = line.split_at(line.find(end).unwrap_or(0));
        head.replace(what, " ") + rest
    };
    let is_row = |line: &str| line.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_pointer = |line: &str| line.trim_start().starts_with('·');
    let mut tidied = String::with_capacity(drawn.len());
    let mut lines = drawn.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if is_pointer(line) {
            tidied.push_str(&blank_before('╰', line, |c| c == '│'));
        } else if !is_row(line) {
            tidied.push_str(line);
        } else if !line.trim_end().ends_with('│') || lines.peek().is_some_and(|next| is_pointer(next)) {
            let digits = |c: char| c.is_ascii_digit();
            tidied.push_str(&if numbered { line.to_owned() } else { blank_before('│', line, digits) });
        }
    }
    tidied
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

    /// Miette gives its colours to the labels in the order of the text: the severity's colour to the main label,
    /// another colour to all others.
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
