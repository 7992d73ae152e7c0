//! Reads text: the file itself is the text view, so that line and column are those of the file.
//!
//! Wide gaps (`pdftotext -layout`) part a line into fragments with a left edge each; tabs and Markdown's bars make
//! tables. Where one blank is all that is left between two columns, the line stays one fragment: only a form's
//! definition can say more, see `form/flat.rs`.

use super::{ReadError, encoding};
use crate::document::{Block, Cell, Document, Format, Fragment, Line, Span, Table};

/// Reads a text in any encoding that can be told.
///
/// # Errors
/// [`ReadError::Damaged`] when the bytes are no text.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let text = encoding::decode(bytes).ok_or_else(|| ReadError::Damaged("no known text encoding".to_owned()))?;
    Ok(document(text.into_owned()))
}

/// A line of the file.
#[derive(Debug, Clone, Copy)]
struct Source<'t> {
    text: &'t str,
    start: usize,
}

fn document(text: String) -> Document {
    let lines: Vec<Source<'_>> = lines(&text).collect();
    let markdown = lines.iter().any(|line| is_separator(line.text));
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let rows = lines[at..].iter().take_while(|line| markdown && line.text.trim_start().starts_with('|')).count();
        let tabbed = tabbed_rows(&lines[at..]);
        if rows > 0 {
            blocks.push(table(
                lines[at..at + rows].iter().filter(|line| !is_separator(line.text)).map(|line| bar_cells(*line)),
            ));
        } else if tabbed > 1 {
            blocks.push(table(lines[at..at + tabbed].iter().map(|line| tab_cells(*line))));
        } else {
            let fragments = fragments(lines[at], markdown);
            if !fragments.is_empty() && !is_page_number(lines[at].text) {
                blocks.push(Block::Line(Line { fragments }));
            }
        }
        at += rows.max(if tabbed > 1 { tabbed } else { 1 });
    }
    Document::new(Format::Text, text, blocks)
}

/// The lines, without their ends; a form feed ends a page and a line.
fn lines(text: &str) -> impl Iterator<Item = Source<'_>> {
    let mut start = 0;
    text.split_inclusive(['\n', '\u{c}']).map(move |line| {
        let source = Source { text: line.trim_end_matches(['\n', '\r', '\u{c}']), start };
        start += line.len();
        source
    })
}

/// A page number at the foot of a page, as long as it says so: `Side: 4/10`, `Side 4 av 10`, `4/10`. A bare number may be
/// an answer.
fn is_page_number(line: &str) -> bool {
    let line = line.trim().to_lowercase();
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

/// Markdown's line between a table's head and body: `|---|:--:|`.
fn is_separator(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// How many lines from the first on have the same number of tabs, one at least.
fn tabbed_rows(lines: &[Source<'_>]) -> usize {
    let tabs = |line: &Source<'_>| line.text.matches('\t').count();
    let Some(first) = lines.first().map(tabs).filter(|&tabs| tabs > 0) else { return 0 };
    lines.iter().take_while(|line| tabs(line) == first).count()
}

fn table<'t>(rows: impl Iterator<Item = Vec<Source<'t>>>) -> Block {
    let mut table = Table::default();
    for (row, cells) in (0..).zip(rows) {
        for (col, cell) in (0..).zip(cells) {
            let fragment = fragment(cell, 0);
            let span =
                fragment.as_ref().map_or(cell.start..cell.start + cell.text.len(), |fragment| fragment.span.clone());
            table.cells.push(Cell { row, col, row_span: 1, col_span: 1, lines: fragment.into_iter().collect(), span });
        }
    }
    Block::Table(table)
}

fn tab_cells(line: Source<'_>) -> Vec<Source<'_>> {
    pieces(line, line.text.split('\t'))
}

fn bar_cells(line: Source<'_>) -> Vec<Source<'_>> {
    let inner = line.text.trim().trim_start_matches('|');
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    pieces(line, inner.split('|'))
}

fn pieces<'t>(line: Source<'t>, parts: impl Iterator<Item = &'t str>) -> Vec<Source<'t>> {
    parts.map(|text| Source { text, start: line.start + offset(line.text, text) }).collect()
}

/// Where a part of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// A stretch of a line as a fragment, without Markdown's emphasis around it; `None` for a blank one.
fn fragment(source: Source<'_>, column: usize) -> Option<Fragment> {
    let trimmed = source.text.trim_matches(|c: char| c.is_whitespace());
    let start = source.start + offset(source.text, trimmed);
    let span: Span = start..start + trimmed.len();
    let bare = trimmed.replace("**", "").replace("<br>", " ").replace("<br/>", " ").replace("\\_", "_");
    let width = trimmed.chars().count();
    #[expect(clippy::cast_precision_loss, reason = "columns of a line")]
    let (left, right) = (column as f32, (column + width) as f32);
    (!bare.trim().is_empty()).then_some(Fragment { text: bare, span, left, right })
}

/// The stretches of a line between tabs and gaps of two blanks or more. Marks of Markdown at its beginning are no text.
fn fragments(line: Source<'_>, markdown: bool) -> Vec<Fragment> {
    let body = if markdown { line.text.trim_start_matches('#') } else { line.text };
    let mut fragments = Vec::new();
    let mut start = None;
    let mut blanks = 0;
    let characters = body.char_indices().chain([(body.len(), '\t')]);
    for (column, (at, c)) in (offset(line.text, body)..).zip(characters) {
        if matches!(c, ' ' | '\t') {
            blanks += if c == '\t' { 2 } else { 1 };
            if let Some((from, column)) = start
                && blanks >= 2
            {
                let source = Source { text: &body[from..at], start: line.start + offset(line.text, body) + from };
                fragments.extend(fragment(source, column));
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
mod tests {
    use super::*;

    fn texts(document: &Document) -> Vec<Vec<String>> {
        let line = |fragments: &[Fragment]| fragments.iter().map(|f| f.text.clone()).collect::<Vec<_>>().join("¦");
        let block = |block: &Block| match block {
            Block::Line(l) => vec![line(&l.fragments)],
            Block::Table(table) => {
                table.cells.iter().map(|c| format!("{},{}:{}", c.row, c.col, line(&c.lines))).collect()
            }
        };
        document.blocks.iter().map(block).collect()
    }

    #[test]
    fn wide_gaps_part_a_line() {
        let document = document("Navn        Kari Eksempel   Ola Prøve\n\nEn linje til\n".to_owned());
        assert_eq!(texts(&document), [["Navn¦Kari Eksempel¦Ola Prøve"], ["En linje til"]]);
        let Block::Line(line) = &document.blocks[0] else { panic!("a line") };
        assert_eq!((line.fragments[1].left, &document.text[line.fragments[1].span.clone()]), (12.0, "Kari Eksempel"));
    }

    #[test]
    fn tabs_make_a_table() {
        let document = document("\tEier\tUH\nNavn\tKari\t\nSlutt\n".to_owned());
        assert_eq!(
            texts(&document),
            [vec!["0,0:", "0,1:Eier", "0,2:UH", "1,0:Navn", "1,1:Kari", "1,2:"], vec!["Slutt"]]
        );
    }

    #[test]
    fn markdown_makes_a_table() {
        let document = document("# **Tittel**\r\n| A | B |\r\n|---|---|\r\n| 1 | **2** |\r\n".to_owned());
        assert_eq!(texts(&document), [vec!["Tittel"], vec!["0,0:A", "0,1:B", "1,0:1", "1,1:2"]]);
        let place = document.place(
            &document
                .blocks
                .last()
                .map(|b| match b {
                    Block::Table(t) => t.cells[3].span.clone(),
                    Block::Line(_) => 0..0,
                })
                .unwrap(),
        );
        assert_eq!((place.line, place.column, place.text.as_str()), (4, 7, "**2**"));
    }

    #[test]
    fn page_numbers_are_left_out() {
        for line in ["Side: 4/10", "side 4 av 10", "Side 4", " 4/10 "] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["4", "Side", "2024/2025", "Siden 4", "Tiltak 4", ""] {
            assert!(!is_page_number(line), "{line}");
        }
    }

    #[test]
    fn a_form_feed_is_no_character() {
        assert_eq!(texts(&document("a\u{c}b".to_owned())), [["a"], ["b"]]);
    }
}
