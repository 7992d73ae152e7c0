//! A text with stretches replaced, and where every place of the old one is in the new one.

use std::ops::Range;

use super::Found;
use crate::document::Place;

/// A masked text.
pub(super) struct View {
    pub(super) text: String,
    old: String,
    /// From and to in the old text, then in the new one.
    replaced: Vec<[usize; 4]>,
}

impl View {
    /// Replaces spans, which must be in order and must not overlap. Line breaks in them stay, so that lines keep their
    /// numbers.
    pub(super) fn new(old: &str, stretches: Vec<Found>) -> Self {
        let (mut text, mut replaced, mut at) = (String::with_capacity(old.len()), Vec::new(), 0);
        for Found { place: Range { start: from, end: to }, mask } in stretches {
            text.push_str(&old[at..from]);
            let start = text.len();
            text.push_str(&mask);
            old[from..to].chars().filter(|c| *c == '\n').for_each(|line| text.push(line));
            replaced.push([from, to, start, text.len()]);
            at = to;
        }
        text.push_str(&old[at..]);
        Self { text, old: old.to_owned(), replaced }
    }

    /// The place in the new text; `None` where it is not a place of the old one.
    pub(super) fn moved(&self, place: &Place) -> Option<Place> {
        if place.span.is_empty() || self.old.get(place.span.clone())? != place.text {
            return None;
        }
        let (start, end) = (self.start(place.span.start), self.end(place.span.end));
        let text = self.text.get(start..end)?.to_owned();
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let column = u32::try_from(self.text[line..start].chars().count() + 1).unwrap_or(u32::MAX);
        Some(Place { page: place.page, line: place.line, column, text, read_by: place.read_by, span: start..end })
    }

    fn start(&self, at: usize) -> usize {
        match self.replaced.iter().rev().find(|[from, ..]| *from <= at) {
            Some([_, to, start, _]) if at < *to => *start,
            Some([_, to, _, end]) => at - to + end,
            None => at,
        }
    }

    fn end(&self, at: usize) -> usize {
        match self.replaced.iter().rev().find(|[from, ..]| *from < at) {
            Some([_, to, _, end]) if at <= *to => *end,
            Some([_, to, _, end]) => at - to + end,
            None => at,
        }
    }
}
