//! Answers whose letters the document reports as blurred: they are not read, whatever was found.

use crate::document::{Document, Place};
use crate::form::model::raw::{Content, Raws};
use crate::value::Why;

/// Marks an answer unreadable where the document is blurred at its place.
pub(in crate::form) fn mark(document: &Document, raws: &mut Raws) {
    let is_blurred = |place: &Place| document.blurred(&place.span).is_some();
    for raw in raws.answers.values_mut() {
        if raw.content != Content::Missing && raw.place.as_ref().is_some_and(is_blurred) {
            raw.content = Content::Unreadable(Why::Letters);
        }
    }
}
