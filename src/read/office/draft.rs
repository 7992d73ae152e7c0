//! Paragraphs under construction.

use std::ops::Range;

use crate::document::{CellDraft, Mark, Origin, PICTURE, Piece, Remark};
use crate::read::office::drawing::{Drawn, Outline};
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
    /// The shape drawn beside it or over it; one that is no line counts most.
    drawn: Option<Outline>,
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

    /// Adds a drawing that is anchored to it.
    pub(in crate::read) fn draw(&mut self, drawn: Drawn) {
        match drawn {
            Drawn::Picture => {
                self.push(" ", None);
                self.push(PICTURE.encode_utf8(&mut [0; 4]), Some(Remark::Picture));
                self.push(" ", None);
            }
            Drawn::Over(Outline::Figure) => self.drawn = Some(Outline::Figure),
            Drawn::Over(Outline::Line) => self.drawn = self.drawn.or(Some(Outline::Line)),
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
    pub(in crate::read) fn finish(mut self, in_table: bool) -> Vec<Draft> {
        self.break_line();
        for line in &mut self.lines {
            if let (Draft::Line(line), Some(outline)) = (line, self.drawn)
                && is_near(&line.text, outline, in_table)
                && !make_unclear(&mut line.text)
            {
                line.remarks.push((0..line.text.len(), Remark::Drawn));
            }
        }
        for floating in &mut self.boxes {
            if let Draft::Line(line) = floating {
                line.remarks.retain(|(_, remark)| *remark != Remark::Strong);
                if !line.remarks.iter().any(|(_, remark)| *remark == Remark::Placeholder) {
                    line.remarks.push((0..line.text.len(), Remark::Floating));
                }
            }
        }
        self.lines.append(&mut self.boxes);
        self.lines
    }
}

/// Whether a shape that is anchored to a line may change what the line says. In a table, or beside boxes, every shape may;
/// elsewhere a line often only separates paragraphs, and a figure beside a long line illustrates it.
fn is_near(line: &str, outline: Outline, in_table: bool) -> bool {
    const LONGEST_OPTIONS: usize = 120;
    let has_boxes = line.chars().any(|c| Mark::from_char(c).is_some()) || line.contains('[');
    in_table || has_boxes || (outline == Outline::Figure && line.chars().count() <= LONGEST_OPTIONS)
}

/// Makes the boxes of a line unclear, whose ticks the shape may be. Returns whether it has any.
fn make_unclear(line: &mut String) -> bool {
    let unclear = Mark::Unclear.as_char();
    let is_box = |c: char| Mark::from_char(c).is_some() && c.len_utf8() == unclear.len_utf8();
    let has_boxes = line.contains(is_box);
    if has_boxes {
        *line = line.chars().map(|c| if is_box(c) { unclear } else { c }).collect();
    }
    has_boxes
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
