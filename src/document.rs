//! The one structure that every file is read into: lines and tables, in reading order, each with its place.
//!
//! A `Document` owns a *text view*: the text as a person would see it, with one line for each printed line (PDF, text),
//! paragraph (DOCX, ODT) or table row. For a text file the view is the file itself, so that line and column are those
//! of the file. Every fragment has its place in the view. Checkboxes are characters of the text: see [`Mark`].

mod builder;
mod format;
mod letters;
mod mark;
mod origin;

use std::ops::Range;

use borsh::{BorshDeserialize, BorshSerialize};
use schemars::JsonSchema;
use serde::Serialize;

pub use builder::{Builder, CellDraft, Piece, Remark};
pub use format::{Format, Lines};
pub(crate) use letters::{composed, raised};
pub use mark::{Mark, PICTURE, is_variation};
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
    JsonSchema,
    BorshSerialize,
    BorshDeserialize,
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
    /// Whether the text may differ from what the page shows.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        *self != Self::Letters
    }

    fn is_sure(&self) -> bool {
        !self.is_doubtful()
    }
}

/// A stretch of the text view, in bytes.
pub type Span = Range<usize>;

/// A stretch of text with its place. `left` and `right` are in points (PDF) or character columns (text), 0 where the
/// format has none (DOCX, ODT).
#[derive(Debug, Clone, PartialEq)]
pub struct Fragment {
    /// The text, checkboxes as [`Mark`] characters. A blank at the end means that the line broke at a blank.
    pub text: String,
    /// Its place in the text view.
    pub span: Span,
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// Its place in the file; `None` in text files and ODT.
    pub origin: Option<Origin>,
    /// The left edge of each of its letters, in points; empty where the edges are not known.
    pub edges: Vec<f32>,
}

/// A printed line or a paragraph: one fragment, or several with wide gaps (or tabs) between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// From left to right, at least one.
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
    /// Its lines from top to bottom; empty for an empty cell.
    pub lines: Vec<Fragment>,
    /// The place of an empty cell in the view; for other cells, from the first to the last line.
    pub span: Span,
    /// Its place in the file; `None` in text files and ODT.
    pub origin: Option<Origin>,
}

/// A table: its cells in order of row and column. An answer in a box is a table of one cell.
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

impl Block {
    /// Its start in the view.
    #[must_use]
    pub fn begins(&self) -> usize {
        match self {
            Self::Line(line) => line.fragments.first().map_or(0, |fragment| fragment.span.start),
            Self::Table(table) => table.cells.first().map_or(0, |cell| cell.span.start),
        }
    }
}

/// Something that the reader could not read, although the rest of the file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its kind.
    pub kind: NoteKind,
    /// Its place in the view, if it has one.
    pub span: Option<Span>,
    /// A word from the file that identifies it (a font's name, a part's name).
    pub detail: String,
}

/// Words that somebody has struck out. They are not part of the view; their place is recorded, because people also tick
/// a box by striking out the other answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Struck {
    /// Their place in the view.
    pub at: usize,
    /// The words, checkboxes as [`Mark`] characters.
    pub text: String,
}

/// The kind of a [`Note`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// A page without readable text; `detail` is its number.
    PageWithoutText,
    /// A page without readable text on which the recognizer found nothing, or took too long; `detail` is its number.
    PageNotSeen,
    /// Characters without a meaning in the font; `detail` is their share in per cent.
    UnmappedGlyphs,
    /// A checkbox whose glyph contradicts its control.
    ContradictoryCheckbox,
    /// A part of the file is damaged and was skipped; `detail` names it.
    DamagedPart,
    /// The end of the file is missing; `detail` is empty.
    CutOff,
    /// The printed page numbers leave out a page; `detail` is the numbers before and after it.
    PagesLeftOut,
    /// Tracked changes that nobody has accepted or rejected; `detail` is their number.
    UnacceptedChanges,
    /// The text in a place is uncertain; `detail` is the text found there.
    Blurred(Blur),
}

/// Why the text in a place is uncertain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Blur {
    /// Two texts are printed over each other.
    Overprinted,
    /// A line goes through it, and may strike it out.
    Crossed,
    /// A shape is drawn over or round it, and may choose it or strike it out.
    Drawn,
    /// It is covered, and nothing is written over the cover.
    Covered,
    /// Its colour is almost that of its background.
    Faint,
    /// A font of the page is damaged, so that letters may be others than those that the page shows.
    Font,
}

/// A file as text, lines and tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The format of the file.
    pub format: Format,
    /// The text view.
    pub text: String,
    /// Lines and tables in reading order.
    pub blocks: Vec<Block>,
    /// Stretches of the view that the file itself marks as a placeholder (`w:showingPlcHdr`), in order.
    pub placeholders: Vec<Span>,
    /// Stretches of the view that are set off from the rest: bold, underlined, highlighted, framed; in order.
    pub strong: Vec<Span>,
    /// Stretches of the view that are in text boxes, which float beside or over the text; in order.
    pub floating: Vec<Span>,
    /// Stretches of the view that stand for a picture, in order.
    pub pictures: Vec<Span>,
    /// Words that are struck out, in order.
    pub struck: Vec<Struck>,
    /// Notes on what could not be read.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, BorshSerialize, BorshDeserialize)]
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
            strong: Vec::new(),
            floating: Vec::new(),
            pictures: Vec::new(),
            struck: Vec::new(),
            notes: Vec::new(),
            pages: Vec::new(),
            transforms: Vec::new(),
            read_by: Vec::new(),
            line_starts,
        }
    }

    /// Whether a stretch of the view is in a text box.
    #[must_use]
    pub fn floats(&self, span: &Span) -> bool {
        let next = self.floating.partition_point(|floating| floating.end <= span.start);
        self.floating.get(next).is_some_and(|floating| floating.start <= span.start && span.end <= floating.end)
    }

    /// Whether a page has content that has not been read.
    #[must_use]
    pub fn lacks_pages(&self) -> bool {
        let is_page = |kind| matches!(kind, NoteKind::PageWithoutText | NoteKind::PageNotSeen);
        self.notes.iter().any(|note| is_page(note.kind))
    }

    /// Whether a page, or a part of the file that may hold answers, was not read.
    #[must_use]
    pub fn lacks_parts(&self) -> bool {
        let is_lost = |kind| {
            matches!(
                kind,
                NoteKind::CutOff | NoteKind::DamagedPart | NoteKind::PagesLeftOut | NoteKind::Blurred(Blur::Font)
            )
        };
        self.lacks_pages() || self.notes.iter().any(|note| is_lost(note.kind))
    }

    /// Why the text in a stretch of the view is uncertain, in whole or in part.
    #[must_use]
    pub fn blurred(&self, span: &Span) -> Option<Blur> {
        let meets = |of: &Span| {
            if of.is_empty() {
                span.contains(&of.start) || span.start == of.start
            } else {
                of.start < span.end && span.start < of.end
            }
        };
        self.notes.iter().find_map(|note| match (note.kind, &note.span) {
            (NoteKind::Blurred(blur), Some(of)) if meets(of) => Some(blur),
            _ => None,
        })
    }

    /// Some of its blocks as a document of their own. The view, its lines and its pages stay those of the whole; a note
    /// at the border of two parts belongs to both.
    #[must_use]
    pub fn part(&self, blocks: Range<usize>) -> Self {
        let begins = |at: usize| self.blocks.get(at).map_or(self.text.len(), Block::begins);
        let start = if blocks.start == 0 { 0 } else { begins(blocks.start) };
        let span = start..begins(blocks.end);
        let meets = |of: &Span| of.start <= span.end && span.start <= of.end;
        let within = |spans: &[Span]| spans.iter().filter(|of| meets(of)).cloned().collect();
        let ends = self.pages.iter().skip(1).copied().chain([self.text.len()]);
        let pages = self.pages.iter().zip(ends).zip(&self.read_by);
        let is_here = |(&page, end): (&usize, usize)| page < span.end && span.start < end;
        let read_by = pages.map(|(page, read_by)| if is_here(page) { *read_by } else { ReadBy::Letters }).collect();
        Self {
            format: self.format,
            text: self.text.clone(),
            blocks: self.blocks.get(blocks).unwrap_or_default().to_vec(),
            placeholders: within(&self.placeholders),
            strong: within(&self.strong),
            floating: within(&self.floating),
            pictures: within(&self.pictures),
            struck: self.struck.iter().filter(|struck| span.contains(&struck.at)).cloned().collect(),
            notes: self.notes.iter().filter(|note| note.span.as_ref().is_none_or(meets)).cloned().collect(),
            pages: self.pages.clone(),
            transforms: self.transforms.clone(),
            read_by,
            line_starts: self.line_starts.clone(),
        }
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
