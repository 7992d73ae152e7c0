//! Sections and fields as found in a document.

use std::ops::Range;

use crate::form::definition::{Field, Section};

/// A section as found in the document.
#[derive(Debug)]
pub(in crate::form) struct SectionHit<'f> {
    pub section: &'f Section,
    /// The words of its label; empty where the section is recognised by its contents.
    pub label: Range<usize>,
    /// The heading line before its label (`Tiltak 6`), if it has one.
    pub heading: Option<Range<usize>>,
    /// Its fields, found or not, in the order of the definition.
    pub fields: Vec<FieldHit<'f>>,
}

/// A field as found in the document.
#[derive(Debug)]
pub(in crate::form) struct FieldHit<'f> {
    pub field: &'f Field,
    /// The words of its label, empty for a table recognised by its head; `None` when it was not found.
    pub label: Option<Range<usize>>,
    /// The words between its label and the next one.
    pub answer: Range<usize>,
    /// Whether these words may also contain the answer to a question whose label was not found; for such a question,
    /// whether its answer is seen in the answer before.
    pub doubtful: bool,
}

/// Where a section begins.
pub(in crate::form) struct SectionStart<'f> {
    /// The words of its label; empty where the section is recognised by its contents.
    pub hit: Range<usize>,
    pub heading: Option<Range<usize>>,
    pub section: &'f Section,
}

impl SectionStart<'_> {
    pub fn word(&self) -> usize {
        self.heading.as_ref().map_or(self.hit.start, |heading| heading.start)
    }
}

/// Whether a field has the same label as the one before it (a year and a table under one heading).
pub(in crate::form) fn shares_label(section: &Section, at: usize) -> bool {
    let first = |at: usize| section.fields[at].labels.first().map(|label| &label.folded);
    at > 0 && first(at) == first(at - 1)
}
