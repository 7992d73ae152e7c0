//! A form as items: what its lines and tables ask for, before they are put into sections.

use super::{DraftOption, DraftTable};

/// What a stretch of a form is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// Words without a place to fill in.
    Words { text: String, is_strong: bool },
    /// A label, and what stands after it.
    Question { label: String, after: After, is_inline: bool, is_strong: bool },
    /// Boxes; the label is in the line before where there is none here.
    Boxes { label: Option<String>, options: Vec<String>, is_ticked: bool },
    /// A table; its keys and paths come later.
    Table { table: DraftTable, is_filled: bool },
    /// A place to fill in on a line of its own, and which of the form's controls it is.
    Open(Option<usize>),
}

/// What stands after a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum After {
    /// Nothing, in this line.
    Nothing,
    /// A place to fill in, and which of the form's controls it is.
    Open(Option<usize>),
    /// Words that somebody typed.
    Words(String),
}

/// What is printed and is no answer: remarks beside boxes, instructions.
pub(super) type Remarks = Vec<String>;

/// Options without keys.
pub(super) fn options(labels: &[String]) -> Vec<DraftOption> {
    labels.iter().map(|label| DraftOption { key: String::new(), label: label.clone() }).collect()
}
