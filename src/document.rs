//! The one shape that every file is read into: lines and tables, in reading order, each with its place.
//!
//! A `Document` owns a *text view*: what a person would see, one printed line (PDF, text) or paragraph (DOCX, ODT) a line,
//! one table row a line. For a text file the view is the file itself, so that line and column are those of the file.
//! Every fragment remembers where in the view it stands. Checkboxes are characters of the text: see [`Mark`].

mod mark;
mod origin;

use std::ops::Range;

use serde::Serialize;

pub use mark::Mark;
pub use origin::{Area, Origin};

/// How a page was read.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    schemars::JsonSchema,
    borsh::BorshSerialize,
    borsh::BorshDeserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ReadBy {
    /// By the letters that the file has.
    #[default]
    Letters,
    /// By a program that recognises letters in a picture of it: figures may be others than those on the paper.
    Ocr,
}

impl ReadBy {
    /// Whether what it says may be another thing than what the page shows.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        *self != Self::Letters
    }

    fn is_sure(&self) -> bool {
        !self.is_doubtful()
    }
}

/// What kind of file it was, by content.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Default,
    Serialize,
    schemars::JsonSchema,
    borsh::BorshSerialize,
    borsh::BorshDeserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Portable Document Format.
    Pdf,
    /// Word's Office Open XML.
    Docx,
    /// OpenDocument Text: LibreOffice Writer and others.
    Odt,
    /// Plain text in any encoding that can be told apart.
    Text,
    /// None of these.
    #[default]
    Unknown,
}

/// A stretch of the text view, in bytes.
pub type Span = Range<usize>;

/// A stretch of text with its place. `left` and `right` are in points (PDF) or character columns (text), 0 where the
/// format has none (DOCX, ODT).
#[derive(Debug, Clone, PartialEq)]
pub struct Fragment {
    /// The text, checkboxes as [`Mark`] characters. A blank at the end means that the line broke at a blank.
    pub text: String,
    /// Where it stands in the text view.
    pub span: Span,
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// Where it stands in the file; `None` in text files and ODT.
    pub origin: Option<Origin>,
    /// The left edge of each of its letters, in points; empty where that is not known.
    pub edges: Vec<f32>,
}

/// A printed line or a paragraph: one fragment, or several with wide gaps (or tabs) between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// From left to right, never empty ones.
    pub fragments: Vec<Fragment>,
}

/// One cell of a table, and the rows and columns it covers.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// First row, from 0.
    pub row: u32,
    /// First column, from 0.
    pub col: u32,
    /// How many rows, at least 1.
    pub row_span: u32,
    /// How many columns, at least 1.
    pub col_span: u32,
    /// Its lines from top to bottom; none where the cell is empty.
    pub lines: Vec<Fragment>,
    /// Where an empty cell stands in the view; for others, from the first to the last line.
    pub span: Span,
    /// Where it stands in the file; `None` in text files and ODT.
    pub origin: Option<Origin>,
}

/// A table: its cells in order of row and column. A boxed answer is a table of one cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// In order of row, then column.
    pub cells: Vec<Cell>,
}

/// A line or a table, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A line outside any table.
    Line(Line),
    /// A table.
    Table(Table),
}

/// Something that the reader could not take in, without the whole file being lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is.
    pub kind: NoteKind,
    /// Where in the view, if anywhere.
    pub span: Option<Span>,
    /// Words from the file that make it clear (a font's name, a part's name).
    pub detail: String,
}

/// What a [`Note`] tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// A page has no text that can be read; `detail` is its number.
    PageWithoutText,
    /// Characters that the font gives no meaning; `detail` is the share in per cent.
    UnmappedGlyphs,
    /// A checkbox whose glyph contradicts its control.
    ContradictoryCheckbox,
    /// A part of the file is damaged and was passed over; `detail` names it.
    DamagedPart,
    /// The end of the file is missing; `detail` is empty.
    CutOff,
    /// Tracked changes that nobody has accepted or rejected; `detail` is their number.
    UnacceptedChanges,
}

/// A file as text, lines and tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it was read from.
    pub format: Format,
    /// The text view.
    pub text: String,
    /// Lines and tables in reading order.
    pub blocks: Vec<Block>,
    /// Stretches of the view that the file itself marks as a placeholder (`w:showingPlcHdr`), in order.
    pub placeholders: Vec<Span>,
    /// What could not be taken in.
    pub notes: Vec<Note>,
    /// Where each page starts in the view; empty for formats without pages.
    pub pages: Vec<usize>,
    /// For each page, from an [`Area`] to the page's own coordinates: `x' = ax + cy + e`, `y' = bx + dy + f`.
    pub transforms: Vec<[f32; 6]>,
    /// How each page was read; empty for formats without pages.
    pub read_by: Vec<ReadBy>,
    line_starts: Vec<usize>,
}

/// Where something stands, for people and for JSON.
#[derive(
    Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
pub struct Place {
    /// Page from 1, for formats that have pages.
    pub page: Option<u32>,
    /// Line of the text view, from 1.
    pub line: u32,
    /// Character of that line, from 1.
    pub column: u32,
    /// What stands there.
    pub text: String,
    /// How it was read, where not by the letters that the file has.
    #[serde(default, skip_serializing_if = "ReadBy::is_sure")]
    pub read_by: ReadBy,
    /// The same in the text view, in bytes.
    #[serde(skip)]
    pub span: Span,
}

impl Document {
    /// A document over a finished text view. `blocks` hold spans into `text`.
    #[must_use]
    pub fn new(format: Format, text: String, blocks: Vec<Block>) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self {
            format,
            text,
            blocks,
            placeholders: Vec::new(),
            notes: Vec::new(),
            pages: Vec::new(),
            transforms: Vec::new(),
            read_by: Vec::new(),
            line_starts,
        }
    }

    /// Whether a page has something on it that has not been read.
    #[must_use]
    pub fn lacks_pages(&self) -> bool {
        self.notes.iter().any(|note| note.kind == NoteKind::PageWithoutText)
    }

    /// The place of a stretch of the view.
    #[must_use]
    pub fn place(&self, span: &Span) -> Place {
        let line = self.line_starts.partition_point(|&start| start <= span.start).saturating_sub(1);
        let before = self.text.get(self.line_starts[line]..span.start).unwrap_or_default();
        let page = self.pages.partition_point(|&start| start <= span.start);
        Place {
            page: u32::try_from(page).ok().filter(|&page| page > 0),
            line: u32::try_from(line + 1).unwrap_or(u32::MAX),
            column: u32::try_from(before.chars().count() + 1).unwrap_or(u32::MAX),
            text: self.text.get(span.clone()).unwrap_or_default().to_owned(),
            read_by: page.checked_sub(1).and_then(|page| self.read_by.get(page)).copied().unwrap_or_default(),
            span: span.clone(),
        }
    }
}

/// Builds a [`Document`] whose view is made of its lines and rows (PDF, DOCX, ODT).
#[derive(Debug)]
pub struct Builder {
    document: Document,
}

/// A piece of a line before it has its place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// Whether the file itself says that this is a placeholder.
    pub placeholder: bool,
    /// What the file says of a part of it: the stretch of `text`, in bytes.
    pub remarks: Vec<(Span, Remark)>,
    /// Where it stands in the file.
    pub origin: Option<Origin>,
    /// The left edge of each of its letters; empty where that is not known.
    pub edges: Vec<f32>,
}

/// What a file says of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remark {
    /// It is a placeholder.
    Placeholder,
    /// It is a checkbox that shows something else than its control says.
    Contradictory,
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

/// A cell before it has its place.
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
    /// Where it stands in the file.
    pub origin: Option<Origin>,
}

impl Builder {
    /// An empty document.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self { document: Document::new(format, String::new(), Vec::new()) }
    }

    /// Starts a page; how its places become its own coordinates is the document's [`transforms`](Document::transforms).
    pub fn page(&mut self, transform: [f32; 6], read_by: ReadBy) {
        self.document.pages.push(self.document.text.len());
        self.document.transforms.push(transform);
        self.document.read_by.push(read_by);
    }

    /// A line outside any table; its pieces stand two blanks apart in the view. Empty pieces are left out.
    pub fn line(&mut self, pieces: Vec<Piece>) {
        let mut line = Line::default();
        for piece in pieces {
            if piece.text.trim().is_empty() {
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

    /// Something that could not be taken in; `here` ties it to the end of what has been built so far.
    pub fn note(&mut self, kind: NoteKind, detail: impl Into<String>, here: bool) {
        let at = self.document.text.len();
        self.document.notes.push(Note { kind, span: here.then_some(at..at), detail: detail.into() });
    }

    /// The finished document.
    #[must_use]
    pub fn finish(self) -> Document {
        let Document { format, text, blocks, placeholders, notes, pages, transforms, read_by, .. } = self.document;
        Document { placeholders, notes, pages, transforms, read_by, ..Document::new(format, text, blocks) }
    }

    fn cell(&mut self, mut draft: CellDraft) -> Cell {
        let start = self.document.text.len();
        let mut lines = Vec::with_capacity(draft.lines.len());
        for piece in std::mem::take(&mut draft.lines) {
            if piece.text.trim().is_empty() {
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
                Remark::Contradictory => {
                    let kind = NoteKind::ContradictoryCheckbox;
                    self.document.notes.push(Note { kind, span: Some(part), detail: String::new() });
                }
            }
        }
        let Piece { text, left, right, origin, mut edges, .. } = piece;
        if !edges.is_empty() && edges.len() != text.chars().count() {
            edges.clear(); // accents have been put together, or a word that was parted
        }
        Fragment { text, span, left, right, origin, edges }
    }
}
