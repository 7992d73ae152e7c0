//! Sections under construction.

use super::heading::label;
use super::{DraftField, DraftKind, DraftSection, Guess};
use crate::form::text::fold::fold;

/// The sections so far.
#[derive(Debug, Default)]
pub(super) struct Sections {
    all: Vec<Growing>,
}

/// A section, and what is known of its occurrences.
#[derive(Debug, Default)]
struct Growing {
    section: DraftSection,
    /// The heading as it is printed.
    heading: String,
    /// How often it occurs.
    occurrences: usize,
    /// How often each of its fields does.
    seen: Vec<usize>,
}

impl Sections {
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Begins a section below a heading.
    pub(super) fn open(&mut self, heading: &str, guess: Option<Guess>) {
        let section =
            DraftSection { label: label(heading), guesses: guess.into_iter().collect(), ..DraftSection::default() };
        self.all.push(Growing { section, heading: heading.to_owned(), occurrences: 1, seen: Vec::new() });
    }

    /// Begins a section that may occur many times, or another occurrence of it.
    pub(super) fn repeat(&mut self, name: &str) {
        let is_same = |growing: &Growing| growing.section.heading.as_deref().map(fold) == Some(fold(name));
        if let Some(at) = self.all.iter().position(is_same) {
            let mut same = self.all.remove(at);
            same.occurrences += 1;
            self.all.push(same);
            return;
        }
        let section =
            DraftSection { heading: Some(name.to_owned()), guesses: vec![Guess::Repeated], ..DraftSection::default() };
        self.all.push(Growing { section, heading: name.to_owned(), occurrences: 1, seen: Vec::new() });
    }

    /// The heading of a section that has no questions yet.
    pub(super) fn unused_heading(&self) -> Option<String> {
        let last = self.all.last()?;
        (last.section.fields.is_empty() && !last.section.label.is_empty()).then(|| last.heading.clone())
    }

    /// Adds a question; in another occurrence of a section, only where the first did not have it.
    pub(super) fn add(&mut self, field: DraftField) {
        if self.all.is_empty() {
            self.all.push(Growing { occurrences: 1, ..Growing::default() });
        }
        let Some(growing) = self.all.last_mut() else { return };
        let is_same = |known: &DraftField| {
            fold(&known.label) == fold(&field.label)
                && (known.kind == DraftKind::Year) == (field.kind == DraftKind::Year)
        };
        let known = growing.section.fields.iter().position(is_same).filter(|_| growing.occurrences > 1);
        if let Some(seen) = known.and_then(|at| growing.seen.get_mut(at)) {
            *seen += 1;
            return;
        }
        growing.section.fields.push(field);
        growing.seen.push(1);
    }

    /// The sections that ask for something, and the headings of the others.
    pub(super) fn finish(self) -> (Vec<DraftSection>, Vec<String>) {
        let (mut sections, mut unused) = (Vec::new(), Vec::new());
        for mut growing in self.all {
            if growing.section.fields.is_empty() {
                unused.push(growing.heading);
                continue;
            }
            // what only the last occurrence has stands after all of them
            let from = growing.seen.iter().rposition(|seen| *seen >= growing.occurrences).map_or(0, |last| last + 1);
            let later = if growing.occurrences > 1 { growing.section.fields.split_off(from) } else { Vec::new() };
            if growing.occurrences > 1 {
                growing.section.guesses.retain(|guess| *guess != Guess::Repeated);
            }
            sections.push(growing.section);
            if !later.is_empty() {
                sections.push(DraftSection { fields: later, ..DraftSection::default() });
            }
        }
        for section in &mut sections {
            if let Some(first) = section.fields.first().filter(|_| section.label.is_empty()) {
                section.label.clone_from(&first.label);
            }
        }
        sections.retain(|section| !section.fields.is_empty());
        (sections, unused)
    }
}
