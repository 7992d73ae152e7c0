//! Builds a document piece by piece, for the readers of PDF, DOCX and ODT.

use std::borrow::Cow;

use super::{
    Block, Blur, Cell, Document, Format, Fragment, Line, Note, NoteKind, Origin, ReadBy, Span, Struck, Table, composed,
};

/// Builds a [`Document`] whose view is made of its lines and rows (PDF, DOCX, ODT).
#[derive(Debug)]
pub struct Builder {
    document: Document,
}

/// A piece of a line that has no place in the view yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// Whether the file itself marks it as a placeholder.
    pub placeholder: bool,
    /// What the file says of parts of it, each a stretch of `text` in bytes.
    pub remarks: Vec<(Span, Remark)>,
    /// Struck-out text, and the byte of `text` before which it was.
    pub struck: Vec<(usize, String)>,
    /// Its place in the file.
    pub origin: Option<Origin>,
    /// The left edge of each of its letters; empty where the edges are not known.
    pub edges: Vec<f32>,
}

/// A property that a file gives to a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remark {
    /// It is a placeholder.
    Placeholder,
    /// It is set off from the rest: bold, underlined, highlighted, framed.
    Strong,
    /// It is in a text box.
    Floating,
    /// It is a checkbox whose glyph contradicts its control.
    Contradictory,
    /// It stands for a picture.
    Picture,
    /// A shape is drawn beside or over it.
    Drawn,
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

/// A cell that has no place in the view yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CellDraft {
    /// First row, from 0.
    pub row: u32,
    /// First column, from 0.
    pub col: u32,
    /// How many rows, at least 1.
    pub row_span: u32,
    /// How many columns, at least 1.
    pub col_span: u32,
    /// Its lines.
    pub lines: Vec<Piece>,
    /// Its place in the file.
    pub origin: Option<Origin>,
}

/// Composes letters and their combining marks, and moves the remarks accordingly.
fn compose(piece: &mut Piece) {
    let Cow::Owned(text) = composed(&piece.text) else { return };
    let place = |at: usize| piece.text.get(..at).map_or(text.len(), |before| composed(before).len());
    for (part, _) in &mut piece.remarks {
        *part = place(part.start)..place(part.end);
    }
    piece.text = text;
}

impl Builder {
    /// An empty document.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self { document: Document::new(format, String::new(), Vec::new()) }
    }

    /// Starts a page; `transform` becomes the page's entry in [`transforms`](Document::transforms).
    pub fn page(&mut self, transform: [f32; 6], read_by: ReadBy) {
        self.document.pages.push(self.document.text.len());
        self.document.transforms.push(transform);
        self.document.read_by.push(read_by);
    }

    /// A line outside any table; two blanks separate its pieces in the view. Empty pieces are left out.
    pub fn line(&mut self, pieces: Vec<Piece>) {
        let mut line = Line::default();
        for mut piece in pieces {
            if piece.text.trim().is_empty() {
                self.strike(&mut piece, 0);
                continue;
            }
            if !line.fragments.is_empty() {
                self.document.text.push_str("  ");
            }
            let fragment = self.fragment(piece);
            line.fragments.push(fragment);
        }
        if !line.fragments.is_empty() {
            self.document.text.push('\n');
            self.document.blocks.push(Block::Line(line));
        }
    }

    /// A table; in the view its rows are lines, with ` | ` between the cells.
    pub fn table(&mut self, mut drafts: Vec<CellDraft>) {
        drafts.sort_by_key(|cell| (cell.row, cell.col));
        let mut table = Table::default();
        let mut row = None;
        for draft in drafts {
            match row {
                Some(row) if row == draft.row => self.document.text.push_str(" | "),
                Some(_) => self.document.text.push('\n'),
                None => {}
            }
            row = Some(draft.row);
            table.cells.push(self.cell(draft));
        }
        if !table.cells.is_empty() {
            self.document.text.push('\n');
            self.document.blocks.push(Block::Table(table));
        }
    }

    /// Notes something that could not be read; `here` gives the note the end of the view as its place.
    pub fn note(&mut self, kind: NoteKind, detail: impl Into<String>, here: bool) {
        let at = self.document.text.len();
        self.document.notes.push(Note { kind, span: here.then_some(at..at), detail: detail.into() });
    }

    /// The finished document.
    #[must_use]
    pub fn finish(self) -> Document {
        let Document { format, text, blocks, .. } = self.document;
        let Document { placeholders, strong, floating, pictures, struck, .. } = self.document;
        let Document { notes, pages, transforms, read_by, .. } = self.document;
        let known = Document::new(format, text, blocks);
        Document { placeholders, strong, floating, pictures, struck, notes, pages, transforms, read_by, ..known }
    }

    /// Records the struck-out text of a piece whose text begins `before` bytes before the end of the view.
    fn strike(&mut self, piece: &mut Piece, before: usize) {
        let start = self.document.text.len() - before;
        let struck = std::mem::take(&mut piece.struck).into_iter();
        self.document.struck.extend(struck.map(|(at, text)| Struck { at: start + at.min(before), text }));
    }

    fn cell(&mut self, mut draft: CellDraft) -> Cell {
        let start = self.document.text.len();
        let mut lines = Vec::with_capacity(draft.lines.len());
        for mut piece in std::mem::take(&mut draft.lines) {
            if piece.text.trim().is_empty() {
                self.strike(&mut piece, 0);
                continue;
            }
            if !lines.is_empty() && !self.document.text.ends_with(' ') {
                self.document.text.push(' ');
            }
            lines.push(self.fragment(piece));
        }
        let span = start..self.document.text.len();
        let CellDraft { row, col, row_span, col_span, origin, .. } = draft;
        Cell { row, col, row_span: row_span.max(1), col_span: col_span.max(1), lines, span, origin }
    }

    fn fragment(&mut self, mut piece: Piece) -> Fragment {
        compose(&mut piece);
        let start = self.document.text.len();
        self.document.text.push_str(&piece.text);
        let span = start..self.document.text.len();
        if piece.placeholder {
            self.document.placeholders.push(span.clone());
        }
        for (part, remark) in std::mem::take(&mut piece.remarks) {
            let part = start + part.start..start + part.end;
            match remark {
                Remark::Placeholder => self.document.placeholders.push(part),
                Remark::Strong => self.document.strong.push(part),
                Remark::Floating => self.document.floating.push(part),
                Remark::Picture => self.document.pictures.push(part),
                Remark::Contradictory => {
                    let kind = NoteKind::ContradictoryCheckbox;
                    self.document.notes.push(Note { kind, span: Some(part), detail: String::new() });
                }
                Remark::Drawn => {
                    let detail = self.document.text[part.clone()].to_owned();
                    self.document.notes.push(Note { kind: NoteKind::Blurred(Blur::Drawn), span: Some(part), detail });
                }
            }
        }
        let length = piece.text.len();
        self.strike(&mut piece, length);
        let Piece { text, left, right, origin, mut edges, .. } = piece;
        if !edges.is_empty() && edges.len() != text.chars().count() {
            edges.clear(); // not one edge a letter, as after composing accents
        }
        Fragment { text, span, left, right, origin, edges }
    }
}
