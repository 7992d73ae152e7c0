//! The labels that every form of a kind has exactly once: their places show where a form begins and in which order its
//! pages are.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::form::definition::{Definition, Field, Label};
use crate::form::text::flow::Flow;

/// Fewer labels than this identify no form and no page order.
pub(super) const FEWEST: usize = 3;
/// Labels shorter than this, in bytes, also occur in answers and tables (`Eier`, `Navn`).
pub(super) const SHORTEST: usize = 12;

/// The places of the labels that every form of a kind has exactly once.
pub(super) struct Signs {
    /// The word and the number of the label, in the order of the words.
    hits: Vec<(usize, usize)>,
    /// How many such labels there are.
    all: usize,
}

impl Signs {
    pub fn of(flow: &Flow<'_>, definition: &Definition) -> Self {
        let once = definition.sections.iter().filter(|s| s.list.is_none() && s.record.is_none() && !s.optional);
        let fields = once.flat_map(|section| &section.fields).filter(|field| !field.optional && is_telling(field));
        // two fields may share one label
        let mut known = BTreeSet::new();
        let fields: Vec<&Field> = fields.filter(|field| known.insert(&field.labels[0].folded)).collect();
        let all = 0..flow.words.len();
        let places = |label: &Label, inline: bool| -> Vec<usize> {
            let starts = |hit: Range<usize>| hit.start;
            match inline {
                true => flow.find(&label.folded, all.clone()).map(starts).collect(),
                false => flow.find_at_line_starts(&label.folded, all.clone()).map(starts).collect(),
            }
        };
        let hits = fields.iter().enumerate().flat_map(|(number, field)| {
            let words: BTreeSet<usize> = field.labels.iter().flat_map(|label| places(label, field.inline)).collect();
            words.into_iter().map(move |word| (word, number))
        });
        let mut hits: Vec<(usize, usize)> = hits.collect();
        hits.sort_unstable();
        Self { hits, all: fields.len() }
    }

    /// Whether the pages are in reverse order: labels that the form has on earlier pages are on later ones.
    pub fn are_backwards(&self, flow: &Flow<'_>) -> bool {
        let page = |word: usize| flow.document.pages.partition_point(|start| *start <= flow.words[word].span.start);
        let mut known = BTreeSet::new();
        let first = self.hits.iter().filter(|(_, label)| known.insert(*label));
        let places: Vec<(usize, usize)> = first.map(|&(word, label)| (label, page(word))).collect();
        let pairs = || places.iter().flat_map(|a| places.iter().map(move |b| (a, b))).filter(|(a, b)| a.0 < b.0);
        let backwards = pairs().filter(|(a, b)| a.1 > b.1).count();
        let forwards = pairs().filter(|(a, b)| a.1 < b.1).count();
        backwards >= FEWEST && backwards > forwards
    }

    pub fn within(&self, words: &Range<usize>) -> &[(usize, usize)] {
        let at = |word: usize| self.hits.partition_point(|(start, _)| *start < word);
        &self.hits[at(words.start)..at(words.end).max(at(words.start))]
    }

    pub fn labels(&self, words: &Range<usize>) -> BTreeSet<usize> {
        self.within(words).iter().map(|(_, label)| *label).collect()
    }

    /// Whether so many labels are enough for a form.
    pub fn is_form(&self, labels: usize) -> bool {
        labels >= FEWEST && labels * 2 >= self.all
    }

    pub fn are_a_form(&self) -> bool {
        self.is_form(self.labels(&(0..usize::MAX)).len())
    }

    /// Whether so many labels repeat that there may be two forms.
    pub fn are_repeated(&self) -> bool {
        let labels = self.labels(&(0..usize::MAX));
        let repeated = labels.iter().filter(|label| self.hits.iter().filter(|(_, other)| other == *label).count() > 1);
        self.is_form(repeated.count())
    }

    /// Whether enough labels for a form occur once more in some words after every repeated label has occurred once.
    pub fn stand_twice(&self, words: &Range<usize>) -> bool {
        let hits = self.within(words);
        let first = |label: usize| hits.iter().find(|(_, other)| *other == label).map(|(word, _)| *word);
        let last = |label: usize| hits.iter().rfind(|(_, other)| *other == label).map(|(word, _)| *word);
        let repeated: Vec<usize> =
            self.labels(words).into_iter().filter(|&label| first(label) != last(label)).collect();
        let end = repeated.iter().filter_map(|&label| first(label)).max();
        self.is_form(repeated.iter().filter(|&&label| last(label) > end).count())
    }
}

/// Whether a label is long enough to occur nowhere else.
fn is_telling(field: &Field) -> bool {
    field.labels.iter().all(|label| label.folded.len() >= SHORTEST)
}
