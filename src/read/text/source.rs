//! Slices of the file that know their place in it.

use super::markdown;
use crate::document::{Cell, Fragment};

/// A line of the file without its end, or a part of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'t> {
    pub(super) text: &'t str,
    /// Its start in the file, in bytes.
    pub(super) start: usize,
}

/// The lines; a form feed ends a page and a line.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Source<'_>> {
    let mut start = 0;
    text.split_inclusive(['\n', '\u{c}']).map(move |line| {
        let source = Source { text: line.trim_end_matches(['\n', '\r', '\u{c}']), start };
        start += line.len();
        source
    })
}

impl<'t> Source<'t> {
    /// A part of the slice; `text` must be a subslice of its text.
    pub(super) fn part(self, part: &'t str) -> Self {
        Self { text: part, start: self.start + (part.as_ptr() as usize - self.text.as_ptr() as usize) }
    }

    /// The characters from one column up to another, counted from 0; nothing where the line is shorter.
    pub(super) fn columns(self, from: usize, to: usize) -> Self {
        let byte = |column: usize| self.text.char_indices().nth(column).map_or(self.text.len(), |(at, _)| at);
        let start = byte(from);
        self.part(&self.text[start..byte(to).max(start)])
    }

    /// Whether it holds only white space.
    pub(super) fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A cell of one row and one column, with these slices as its lines.
pub(super) fn cell(row: u32, col: u32, lines: &[Source<'_>]) -> Cell {
    let fragments: Vec<Fragment> = lines.iter().filter_map(|line| fragment(*line, 0)).collect();
    let span = match (fragments.as_slice(), lines) {
        ([first, .., last], _) => first.span.start..last.span.end,
        ([only], _) => only.span.clone(),
        ([], [first, ..]) => first.start..first.start + first.text.len(),
        ([], []) => 0..0,
    };
    Cell { row, col, row_span: 1, col_span: 1, lines: fragments, span, origin: None }
}

/// A slice of a line as a fragment, without Markdown's marks around words; `None` for a blank one. `column` is its
/// start in the line.
pub(super) fn fragment(source: Source<'_>, column: usize) -> Option<Fragment> {
    let trimmed = source.part(source.text.trim());
    let text = markdown::plain(trimmed.text);
    let width = trimmed.text.chars().count();
    #[expect(clippy::cast_precision_loss, reason = "columns of a line")]
    let (left, right) = (column as f32, (column + width) as f32);
    let span = trimmed.start..trimmed.start + trimmed.text.len();
    (!text.trim().is_empty()).then_some(Fragment { text, span, left, right, origin: None, edges: Vec::new() })
}
