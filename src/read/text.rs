//! Reads text: the file itself is the text view, so that line and column are those of the file. A letter and its
//! combining marks count as one column.
//!
//! Tables are recognised where their columns are delimited: by tabs, Markdown's and Org's bars, the grids and rulers
//! that pandoc draws, or HTML in Markdown. Wide gaps (`pdftotext -layout`) split a line into fragments with a left edge
//! each. Where only one blank is left between two columns, the line stays one fragment: only a form's definition can
//! split it, see `form/table/layout/flattened.rs`.

mod asciidoc;
mod bars;
mod grid;
mod html;
mod markdown;
mod pages;
mod rulers;
mod source;
mod tabs;

use super::{Limit, ReadError, encoding, sniff};
use crate::document::{Block, Document, Format, Fragment, Line, Table, composed};
use source::{Source, fragment};

/// Returns the table that begins with the first of these lines, and the number of lines that it takes.
type Tables = fn(&[Source<'_>]) -> Option<(Table, usize)>;

/// The ways to write a table.
const TABLES: [Tables; 7] =
    [asciidoc::table, grid::table, rulers::table, bars::table, html::table, tabs::cells_on_lines, tabs::rows_on_lines];

/// A text with more lines than this is not a form: the longest have some hundreds.
const MAX_LINES: usize = 100_000;
/// The most lines of one table; a longer table is read as several.
const MAX_TABLE: usize = 500;

/// Whether a file is text that a person wrote, not markup for a program.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    sniff::unreadable(bytes).is_none() && encoding::decode(bytes).is_some()
}

/// Reads a text in any encoding that can be recognised.
///
/// # Errors
/// When the bytes are not text, or there are far too many lines.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let text = encoding::decode(bytes).ok_or_else(|| ReadError::Damaged("no known text encoding".to_owned()))?;
    // Line ends of classic Mac OS.
    let text = if text.contains('\n') { text.into_owned() } else { text.replace('\r', "\n") };
    let text = plain_letters(composed(&text).into_owned());
    if source::lines(&text).nth(MAX_LINES).is_some() {
        return Err(ReadError::TooLarge { what: Limit::Content });
    }
    Ok(document(text))
}

/// Replaces characters that programs write instead of letters when they extract text from a PDF: pdfium writes U+FFFE
/// for a hyphen at the end of a line, others write the ligatures of the font.
fn plain_letters(text: String) -> String {
    const LETTERS: [(char, &str); 6] =
        [('\u{fffe}', "-"), ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];
    let is_one = |c: char| LETTERS.iter().any(|(other, _)| *other == c);
    if !text.contains(is_one) {
        return text;
    }
    LETTERS.iter().fold(text, |text, (from, to)| text.replace(*from, to))
}

fn document(text: String) -> Document {
    let lines: Vec<Source<'_>> = pages::lines(&text);
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let window = &lines[at..lines.len().min(at + MAX_TABLE)];
        let table = TABLES.iter().find_map(|table| table(window));
        let Some((table, taken)) = table else {
            let fragments = fragments(lines[at]);
            if !fragments.is_empty() && !is_beside(lines[at].text) {
                blocks.push(Block::Line(Line { fragments }));
            }
            at += 1;
            continue;
        };
        blocks.push(Block::Table(table));
        at += taken;
    }
    Document::new(Format::Text, text, blocks)
}

/// Whether a line is not content of the form: a page number, a rule, a property of Org's.
fn is_beside(line: &str) -> bool {
    is_page_number(line)
        || is_rule(line)
        || bars::is_separator(line)
        || markdown::is_property(line)
        || pages::is_by_browser(line)
}

/// A page number at the foot of a page, if it is recognisable: `Side: 4/10`, `Side 4 av 10`, `4/10`. A bare number may
/// be an answer.
fn is_page_number(line: &str) -> bool {
    let line = line.trim();
    if !line.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let line = line.to_lowercase();
    let named = line.strip_prefix("side").map(|rest| rest.trim_start_matches([':', ' ']));
    let number = |text: &str| !text.trim().is_empty() && text.trim().bytes().all(|b| b.is_ascii_digit());
    let of = |text: &str| {
        text.split_once('/').or_else(|| text.split_once("av")).is_some_and(|(n, of)| number(n) && number(of))
    };
    match named {
        Some(rest) => number(rest) || of(rest),
        None => of(&line) && line.len() <= 7,
    }
}

/// A line drawn with characters, under a heading or between two parts.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let mut chars = line.chars();
    chars.next().is_some_and(|first| "-=~*_".contains(first) && chars.all(|c| c == first)) && line.len() > 3
}

/// The parts of a line between tabs and gaps of two blanks or more, without Markdown's heading marks.
fn fragments(line: Source<'_>) -> Vec<Fragment> {
    let body = markdown::without_heading_mark(line.text);
    let mut fragments = Vec::new();
    let mut start = None;
    let mut blanks = 0;
    let characters = body.char_indices().chain([(body.len(), '\t')]);
    for (column, (at, c)) in (line.text.len() - body.len()..).zip(characters) {
        if matches!(c, ' ' | '\t') {
            blanks += if c == '\t' { 2 } else { 1 };
            if let Some((from, column)) = start
                && blanks >= 2
            {
                fragments.extend(fragment(line.part(&body[from..at]), column));
                start = None;
            }
        } else {
            blanks = 0;
            start = start.or(Some((at, column)));
        }
    }
    fragments
}

#[cfg(test)]
mod tests;
