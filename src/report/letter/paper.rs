//! The paper of a letter: its styles, lists and paragraphs.

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType, NumberFormat,
    Numbering, NumberingId, PageMargin, Paragraph, Run, RunFonts, SpecialIndentType, Start,
};

use super::super::printable::printable;

/// The property of a document that says who wrote it: Word keeps it when the letter is changed.
const MARK: &str = "behov";

/// Half points, as Word counts the size of letters.
const TEXT: usize = 22;
const HEADING: usize = 28;
/// Twentieths of a point: an inch, and half of one.
const MARGIN: i32 = 1440;
const INDENT: i32 = 720;

/// A list; what must be corrected is numbered, so that an answer can refer to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Numbered = 2,
    Bulleted = 3,
}

pub(super) fn blank() -> Docx {
    let level = |number: &str, text: &str| {
        let level = Level::new(0, Start::new(1), NumberFormat::new(number), LevelText::new(text), LevelJc::new("left"));
        level.indent(Some(INDENT), Some(SpecialIndentType::Hanging(360)), None, None)
    };
    Docx::new()
        .custom_property(MARK, "brev")
        .default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri"))
        .default_size(TEXT)
        .page_size(11906, 16838)
        .page_margin(PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN))
        .add_abstract_numbering(AbstractNumbering::new(List::Numbered as usize).add_level(level("decimal", "%1.")))
        .add_numbering(Numbering::new(List::Numbered as usize, List::Numbered as usize))
        .add_abstract_numbering(AbstractNumbering::new(List::Bulleted as usize).add_level(level("bullet", "•")))
        .add_numbering(Numbering::new(List::Bulleted as usize, List::Bulleted as usize))
}

/// The space after the paragraph, in twentieths of a point.
fn spacing(after: u32) -> LineSpacing {
    LineSpacing::new().after(after).line(264).line_rule(LineSpacingType::Auto)
}

/// Text; there is no line break inside an amount.
fn text(words: &str) -> Run {
    let words: Vec<char> = printable(words).chars().collect();
    let inside =
        |i: usize| i > 0 && words[i - 1].is_ascii_digit() && words.get(i + 1).is_some_and(char::is_ascii_digit);
    let kept = words.iter().enumerate().map(|(i, &c)| if c == ' ' && inside(i) { '\u{a0}' } else { c });
    Run::new().add_text(kept.collect::<String>())
}

pub(super) fn line(words: &str) -> Paragraph {
    Paragraph::new().add_run(text(words)).line_spacing(spacing(160))
}

/// A line that stays on the page of the next line.
pub(super) fn close(words: &str) -> Paragraph {
    line(words).line_spacing(spacing(0))
}

pub(super) fn heading(words: &str) -> Paragraph {
    let run = text(words).bold().size(HEADING);
    Paragraph::new().add_run(run).line_spacing(spacing(120).before(240)).keep_next(true)
}

/// An entry of a list, and the text below it, which stays on the same page.
pub(super) fn entry(list: List, words: &str, below: Option<&str>) -> Vec<Paragraph> {
    let entry = line(words).numbering(NumberingId::new(list as usize), IndentLevel::new(0));
    match below {
        Some(below) => {
            let below = line(below).indent(Some(INDENT), None, None, None);
            vec![entry.line_spacing(spacing(40)).keep_next(true), below]
        }
        None => vec![entry],
    }
}
