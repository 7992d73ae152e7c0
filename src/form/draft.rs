//! The draft of a definition, made from one form: empty, as its author wrote it, or filled in.
//!
//! What a form prints and what somebody typed look alike in a file, so that the draft is made from signs: places to fill
//! in, boxes, colons and question marks, numbers, heads of tables. Where a sign is weak the draft has a [`Guess`].

mod bits;
mod boxes;
mod cell;
mod grid;
mod heading;
mod item;
mod layout;
pub mod like;
mod line;
mod names;
mod outline;
mod section;
#[cfg(test)]
mod tests;

use crate::document::{Block, Document, Fragment, Lines};
use crate::read::FormControl;
use bits::{Bit, goes_on};
use item::Item;

/// The draft of a definition.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// Its id.
    pub id: String,
    /// Its name for people: the title of the form.
    pub navn: String,
    /// The words of the title that do not change from year to year.
    pub title: String,
    /// Placeholders that are not Word's own.
    pub placeholders: Vec<String>,
    /// What is printed and asks for nothing.
    pub remarks: Vec<String>,
    /// Its sections, in the order of the form.
    pub sections: Vec<DraftSection>,
    /// Whether somebody has filled the form in: then an answer may be taken for a label, and the reverse.
    pub is_filled: bool,
}

/// A section of a draft.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftSection {
    /// The label that it begins with.
    pub label: String,
    /// The word of a numbered heading before it; the section may then occur any number of times.
    pub heading: Option<String>,
    /// The list that its occurrences are entries of.
    pub list: Option<String>,
    /// Its questions.
    pub fields: Vec<DraftField>,
    /// What was guessed about it.
    pub guesses: Vec<Guess>,
}

/// A question of a draft.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftField {
    /// The field path of its answer.
    pub path: String,
    /// How the form words it.
    pub label: String,
    /// The name of the control that takes the answer; empty where it has none.
    pub name: String,
    /// How its answer is read.
    pub kind: DraftKind,
    /// What the words of the answer are, where they are more than words.
    pub cell: Option<String>,
    /// Whether the label occurs inside a line.
    pub is_inline: bool,
    /// Whether its path resembles one of another form, and is a question of this form only.
    pub is_own: bool,
    /// What was guessed about it.
    pub guesses: Vec<Guess>,
}

/// How an answer of a draft is read.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum DraftKind {
    /// Words.
    #[default]
    Text,
    /// The year that follows the label.
    Year,
    /// Boxes Ja and Nei.
    JaNei,
    /// One box: Ja.
    Ja,
    /// Boxes with half-years.
    Terms,
    /// Boxes.
    Ticks(Vec<DraftOption>),
    /// Words from a list.
    Mention(Vec<DraftOption>),
    /// A table.
    Table(DraftTable),
}

/// A box, or a word to choose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftOption {
    /// Its key.
    pub key: String,
    /// What is printed beside the box.
    pub label: String,
}

/// A table of a draft.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftTable {
    /// Its columns; none where they are years.
    pub columns: Vec<DraftColumn>,
    /// The words before the year in the heads of its columns.
    pub years: Option<String>,
    /// The path of these years.
    pub years_path: String,
    /// Its rows; none in a list, and in a table of one row.
    pub rows: Vec<DraftColumn>,
    /// Whether it has any number of rows.
    pub is_list: bool,
    /// What its cells hold.
    pub cell: Option<String>,
    /// The column that is the sum of the others.
    pub total: Option<usize>,
    /// The row that is the sum of the others.
    pub total_row: Option<usize>,
    /// What was guessed about it.
    pub guesses: Vec<Guess>,
}

/// A column or a row of a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftColumn {
    /// Its part of the path.
    pub key: String,
    /// Its label; empty where the form prints none.
    pub label: String,
    /// What its cells hold.
    pub cell: Option<String>,
}

/// Something in a draft that its author has to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guess {
    /// A label without a place to fill in after it.
    NoPlace,
    /// What an answer is, from the words of its label.
    Kind,
    /// The label of a table or of boxes is the line before it.
    LineBefore,
    /// A table or boxes without a line before it.
    NoLabel,
    /// A table that may have any number of rows.
    List,
    /// A part that may occur many times: where it ends is not printed.
    Repeated,
    /// A short line taken for a heading.
    Heading,
    /// The year that the form is for.
    Year,
}

impl Guess {
    /// Every one of them.
    pub const ALL: [Self; 8] = [
        Self::NoPlace,
        Self::Kind,
        Self::LineBefore,
        Self::NoLabel,
        Self::List,
        Self::Repeated,
        Self::Heading,
        Self::Year,
    ];

    /// Its key in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoPlace => "no-place",
            Self::Kind => "kind",
            Self::LineBefore => "line-before",
            Self::NoLabel => "no-label",
            Self::List => "list",
            Self::Repeated => "repeated",
            Self::Heading => "heading",
            Self::Year => "year",
        }
    }
}

/// A form while it is drafted: its document, and the controls that it is filled in with.
struct Form<'d> {
    document: &'d Document,
    controls: &'d [FormControl],
    /// For each placeholder of the document, the control that shows it.
    shown_by: Vec<Option<usize>>,
}

impl<'d> Form<'d> {
    fn new(document: &'d Document, controls: &'d [FormControl]) -> Self {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut next = 0;
        let shown_by = document.placeholders.iter().map(|span| {
            let shown = plain(document.text.get(span.clone()).unwrap_or_default());
            let found = controls
                .iter()
                .enumerate()
                .skip(next)
                .find(|(_, control)| control.is_open && plain(&control.text) == shown)?;
            next = found.0 + 1;
            Some(found.0)
        });
        Self { document, controls, shown_by: shown_by.collect() }
    }

    /// The control that shows a placeholder of the document.
    fn control_of(&self, placeholder: usize) -> Option<usize> {
        self.shown_by.get(placeholder).copied().flatten()
    }
}

/// The draft of a definition of the form that a document is, filled in with these controls.
#[must_use]
pub fn draft(document: &Document, controls: &[FormControl]) -> Draft {
    let mut remarks = Vec::new();
    let form = Form::new(document, controls);
    let items = items(&form, &mut remarks);
    let mut draft = outline::outline(items, form.controls, remarks);
    draft.placeholders = placeholders(document);
    names::name(&mut draft);
    draft
}

/// Placeholders that the file itself marks, and that are not known anyway.
fn placeholders(document: &Document) -> Vec<String> {
    let marked = document.placeholders.iter().filter_map(|span| document.text.get(span.clone()));
    let mut own: Vec<String> = Vec::new();
    for text in marked.map(str::trim).filter(|text| text.contains(char::is_alphabetic)) {
        let is_known = crate::form::text::placeholder::is_placeholder(text);
        if !is_known && !own.iter().any(|known| known == text) {
            own.push(text.to_owned());
        }
    }
    own
}

/// The lines and tables of a document as items.
fn items(form: &Form<'_>, remarks: &mut Vec<String>) -> Vec<Item> {
    let document = form.document;
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(block) = document.blocks.get(at) {
        at += 1;
        match block {
            Block::Table(table) => items.extend(layout::read(grid::of_table(form, table), remarks)),
            Block::Line(first) => {
                let mut bits = bits::of_line(form, &first.fragments);
                let rows = rows(form, at - 1, &bits);
                if let Some(grid) = grid::of_lines(&rows) {
                    at += rows.len() - 1;
                    items.extend(layout::read(grid, remarks));
                    continue;
                }
                while document.format.lines() != Lines::Paragraphs
                    && let Some(Block::Line(next)) = document.blocks.get(at)
                    && let next = bits::of_line(form, &next.fragments)
                    && goes_on(&bits, &next)
                {
                    join(&mut bits, next);
                    at += 1;
                }
                items.extend(line::read(&bits, is_strong(document, &first.fragments), remarks));
            }
        }
    }
    items
}

/// The second line of a sentence after the first.
fn join(bits: &mut Vec<Bit>, next: Vec<Bit>) {
    let mut next = next.into_iter();
    if let (Some(Bit::Words(words)), Some(Bit::Words(more))) = (bits.last_mut(), next.next()) {
        *words = format!("{words} {more}");
    }
    bits.extend(next);
}

/// The lines from one on that are rows of a table: each in two pieces or more, without boxes.
fn rows(form: &Form<'_>, from: usize, first: &[Bit]) -> Vec<Vec<Vec<Bit>>> {
    let pieces = |bits: &[Bit]| -> Option<Vec<Vec<Bit>>> {
        let pieces: Vec<Vec<Bit>> =
            bits.split(|bit| *bit == Bit::Gap).filter(|piece| !piece.is_empty()).map(<[Bit]>::to_vec).collect();
        let is_label = |piece: &Vec<Bit>| bits::said(piece).ends_with([':', '?']);
        (pieces.len() > 1 && !bits::has_box(bits) && !pieces.iter().any(is_label)).then_some(pieces)
    };
    let Some(head) = pieces(first) else { return Vec::new() };
    let later = form.document.blocks.iter().skip(from + 1).map_while(|block| match block {
        Block::Line(line) => pieces(&bits::of_line(form, &line.fragments)),
        Block::Table(_) => None,
    });
    [head].into_iter().chain(later).collect()
}

fn is_strong(document: &Document, fragments: &[Fragment]) -> bool {
    let letters = |fragment: &Fragment| fragment.span.end.saturating_sub(fragment.span.start);
    let all: usize = fragments.iter().map(letters).sum();
    let strong: usize = fragments
        .iter()
        .flat_map(|fragment| {
            document
                .strong
                .iter()
                .map(move |span| span.end.min(fragment.span.end).saturating_sub(span.start.max(fragment.span.start)))
        })
        .sum();
    all > 0 && strong * 10 >= all * 9
}
