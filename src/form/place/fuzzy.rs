//! Labels that stand nearly as the form prints them. A text that is as near to another label of the form is taken for
//! neither.

use std::cell::OnceCell;
use std::ops::Range;

use crate::form::definition::{Definition, Label};
use crate::form::text::flow::Flow;
use crate::form::text::likeness::{FIGURE, Letters, Wanted};

/// Looks for labels that are nearly there.
#[derive(Debug)]
pub(in crate::form) struct Near<'n, 'd> {
    pub flow: &'n Flow<'d>,
    pub definition: &'n Definition,
    /// For each word what stands before it in the document, and one more: what stands in it all.
    before: OnceCell<Vec<Letters>>,
}

/// A place where a label nearly stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hit {
    wrong: usize,
    words: Range<usize>,
}

impl<'n, 'd> Near<'n, 'd> {
    pub const fn new(flow: &'n Flow<'d>, definition: &'n Definition) -> Self {
        Self { flow, definition, before: OnceCell::new() }
    }

    /// The place where one of some labels stands nearest to what it should be, of those that begin at one of `starts`
    /// and end before `end`.
    pub fn find(
        &self,
        labels: &[Label],
        starts: impl Iterator<Item = usize> + Clone,
        end: usize,
    ) -> Option<Range<usize>> {
        self.hits(labels, starts, end).into_iter().next().map(|hit| hit.words)
    }

    /// Every such place.
    pub fn all(&self, labels: &[Label], starts: impl Iterator<Item = usize> + Clone, end: usize) -> Vec<Range<usize>> {
        self.hits(labels, starts, end).into_iter().map(|hit| hit.words).collect()
    }

    /// Whether a text is nearly one of some labels, or nearly how one of them begins.
    pub fn begins(&self, labels: &[Label], folded: &str) -> bool {
        let text = Wanted::new(folded);
        let start = |label: &Label| Wanted::new(&label.folded.chars().take(folded.chars().count()).collect::<String>());
        labels.iter().any(|label| start(label).wrong(&text).is_some_and(|wrong| !self.is_another(labels, &text, wrong)))
    }

    /// Where some labels nearly stand, the nearest first; of places that overlap the nearest only.
    fn hits(&self, labels: &[Label], starts: impl Iterator<Item = usize> + Clone, end: usize) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for label in labels.iter().map(Label::wanted).filter(|label| label.slack() > 0) {
            hits.extend(starts.clone().filter_map(|start| self.at(label, start, end)));
        }
        hits.retain(|hit| !self.is_another(labels, &Wanted::new(self.flow.folded(hit.words.clone())), hit.wrong));
        hits.sort_by_key(|hit| (hit.wrong, hit.words.start));
        let mut nearest: Vec<Hit> = Vec::new();
        for hit in hits {
            let overlaps = |other: &Hit| hit.words.start < other.words.end && other.words.start < hit.words.end;
            if !nearest.iter().any(overlaps) {
                nearest.push(hit);
            }
        }
        nearest
    }

    /// The words from `start` on that are nearest to a label.
    fn at(&self, label: &Wanted, start: usize, end: usize) -> Option<Hit> {
        let before = self.before();
        let here = &before[start];
        // a wrong letter may stand for a pair, or a pair for it
        let reach = 2 * label.slack();
        let length = |last: usize| before[last + 1].length.wrapping_sub(here.length) as usize;
        let wanted = label.letters.length as usize;
        let (mut best, mut ended): (Option<Hit>, Option<Hit>) = (None, None);
        let better = |hit: &Hit, than: &Option<Hit>| than.as_ref().is_none_or(|than| hit.wrong < than.wrong);
        for last in (start..end).skip_while(|&last| length(last) + reach < wanted) {
            // of a table and the line below it, the last cell is no part of the label
            if length(last) > wanted + reach || self.block(last) != self.block(start) {
                break;
            }
            let ends = self.ends(last);
            if label.letters.differ(&before[last + 1].since(here)) > label.slack() || !(ends || label.length >= 8) {
                continue;
            }
            let words = start..last + 1;
            let text = Wanted::new(self.flow.folded(words.clone()));
            let is_label = ends || ends_alike(&label.text, &text.text);
            let has_figures = text.letters.counts[FIGURE] > label.letters.counts[FIGURE];
            if let Some(wrong) = label.wrong(&text).filter(|_| is_label && !has_figures) {
                let hit = Hit { wrong, words };
                if ends && better(&hit, &ended) {
                    ended = Some(hit.clone());
                }
                if better(&hit, &best) {
                    best = Some(hit);
                }
            }
        }
        // a label of which the end is lost ends with its line, not with the first word of the answer below
        match (ended, best) {
            (Some(ended), Some(best)) if ended.words.end < best.words.end && !self.ends(best.words.end - 1) => {
                Some(ended)
            }
            (_, best) => best,
        }
    }

    /// The table that a word stands in.
    fn block(&self, word: usize) -> Option<usize> {
        self.flow.lines[self.flow.words[word].line].cell.map(|(block, _)| block)
    }

    /// Whether a word ends as labels do, which a short word that is only nearly one has to: with a colon, or its line.
    fn ends(&self, last: usize) -> bool {
        let word = &self.flow.words[last];
        let next = self.flow.words.get(last + 1);
        word.text.ends_with([':', '?'])
            || next.is_none_or(|next| (next.line, next.fragment) != (word.line, word.fragment))
    }

    /// Whether a text is nearly a label.
    pub fn is(&self, label: &Label, folded: &str) -> bool {
        let text = Wanted::new(folded);
        let wrong = label.wanted().wrong(&text);
        wrong.is_some_and(|wrong| !self.is_another(std::slice::from_ref(label), &text, wrong))
    }

    /// Whether a text is as near to a label that is not among those looked for.
    fn is_another(&self, labels: &[Label], text: &Wanted, wrong: usize) -> bool {
        let own = |other: &Wanted| labels.iter().any(|label| label.wanted().text == other.text);
        let mut others = self.definition.labels().map(Label::wanted);
        others.any(|other| other.wrong(text).is_some_and(|theirs| theirs <= wrong) && !own(other))
    }

    fn before(&self) -> &[Letters] {
        self.before.get_or_init(|| {
            let mut letters = Letters::default();
            let mut before = Vec::with_capacity(self.flow.words.len() + 1);
            for word in 0..self.flow.words.len() {
                before.push(letters);
                letters.add(self.flow.folded(word..word + 1));
            }
            before.push(letters);
            before
        })
    }
}

/// Whether the end of a label is there: what is cut off (`Ønsket sum` + `fra UH`) would be taken for the answer, and what
/// is not there be made up for by the answer's first word.
fn ends_alike(label: &str, text: &str) -> bool {
    let end = |text: &'_ str| text.chars().rev().take(2).collect::<Vec<_>>();
    end(label) == end(text)
}
