//! Paragraphs under construction.

use std::ops::Range;

use crate::document::{CellDraft, Origin, Piece, Remark};
use crate::value::is_unseen;

/// A line or a table that has no place in the view yet.
#[derive(Debug, PartialEq)]
pub(in crate::read) enum Draft {
    /// A line; a tab in it may be a gap between columns.
    Line(Piece),
    /// A table.
    Table(Vec<CellDraft>),
}

/// A paragraph; a line break in it ends a line.
#[derive(Debug, Default)]
pub(in crate::read) struct Paragraph {
    line: Piece,
    lines: Vec<Draft>,
    /// The content of its text boxes, which float beside it.
    pub(in crate::read) boxes: Vec<Draft>,
}

impl Paragraph {
    /// A paragraph at a place in the file.
    pub(in crate::read) fn at(origin: Origin) -> Self {
        Self { line: Piece { origin: Some(origin), ..Piece::default() }, ..Self::default() }
    }

    /// Its place in the file.
    pub(in crate::read) fn origin(&self) -> Option<Origin> {
        self.line.origin
    }

    /// Adds text to the line.
    pub(in crate::read) fn push(&mut self, text: &str, remark: Option<Remark>) {
        let start = self.line.text.len();
        self.line.text.extend(text.chars().filter(|&c| !is_unseen(c)));
        let end = self.line.text.len();
        let Some(remark) = remark else { return };
        match self.line.remarks.last_mut() {
            // Adjacent remarks are merged: Word cuts a text into runs wherever its formatting or language changes.
            Some((span, last)) if *last == remark && remark != Remark::Contradictory && span.end == start => {
                span.end = end;
            }
            _ => self.line.remarks.push((start..end, remark)),
        }
    }

    /// Records struck-out text at this place of the line.
    pub(in crate::read) fn strike(&mut self, text: &str) {
        let at = self.line.text.len();
        match self.line.struck.last_mut() {
            Some((last, struck)) if *last == at => struck.push_str(text),
            _ => self.line.struck.push((at, text.to_owned())),
        }
    }

    /// Ends a line.
    pub(in crate::read) fn break_line(&mut self) {
        let next = Piece { origin: self.line.origin, ..Piece::default() };
        let line = std::mem::replace(&mut self.line, next);
        if let Some(line) = part(&line, 0..line.text.len()) {
            self.lines.push(Draft::Line(line));
        }
    }

    /// Its lines, followed by its text boxes.
    pub(in crate::read) fn finish(mut self) -> Vec<Draft> {
        self.break_line();
        for floating in &mut self.boxes {
            if let Draft::Line(line) = floating {
                line.remarks.retain(|(_, remark)| *remark == Remark::Placeholder);
                if line.remarks.is_empty() {
                    line.remarks.push((0..line.text.len(), Remark::Floating));
                }
            }
        }
        self.lines.append(&mut self.boxes);
        self.lines
    }
}

/// A line's pieces: a tab with text on both sides is a gap between columns.
pub(in crate::read) fn columns(line: &Piece) -> Vec<Piece> {
    let mut start = 0;
    let ends = line.text.match_indices('\t').map(|(at, _)| at).chain([line.text.len()]);
    ends.filter_map(|end| part(line, std::mem::replace(&mut start, end + 1)..end)).collect()
}

/// A part of a piece without surrounding white space; `None` when it has neither text nor struck-out text.
fn part(piece: &Piece, range: Range<usize>) -> Option<Piece> {
    let text = &piece.text[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    let text = text.trim();
    let end = start + text.len();
    // Remarks are in order; a search is needed because a hostile line may have as many remarks as columns.
    let from = piece.remarks.partition_point(|(span, _)| span.end <= start);
    let remarks = piece.remarks[from..].iter().take_while(|(span, _)| span.start < end);
    let inside = |at: usize| at.clamp(start, end) - start;
    let remarks = remarks.map(|(span, remark)| (inside(span.start)..inside(span.end), *remark)).collect();
    let was = range.start..=range.end;
    let struck = piece.struck.iter().filter(|(at, _)| was.contains(at));
    let struck: Vec<_> = struck.map(|(at, text)| (inside(*at), text.clone())).collect();
    let text = text.to_owned();
    (!text.is_empty() || !struck.is_empty()).then(|| Piece {
        text,
        remarks,
        struck,
        origin: piece.origin,
        ..Piece::default()
    })
}
