//! Labels that nearly match what the form prints. A text that is equally near to another label of the form matches
//! neither.

use std::cell::OnceCell;
use std::ops::Range;

use crate::document::Span;
use crate::form::definition::{Definition, Label, PrintedTexts};
use crate::form::text::flow::Flow;
use crate::form::text::likeness::{FIGURE, Letters, Wanted};

/// Finds labels that nearly match.
#[derive(Debug)]
pub(in crate::form) struct Near<'n, 'd> {
    pub flow: &'n Flow<'d>,
    pub definition: &'n Definition,
    /// The letters of the document before each word; the last entry counts the whole document.
    before: OnceCell<Vec<Letters>>,
    /// See [`Near::printed`].
    printed: OnceCell<Vec<PrintedWord>>,
}

/// What is known of a word before it is read as a part of an answer: answers are read several times.
#[derive(Debug, Clone, Copy)]
pub(in crate::form) struct PrintedWord {
    /// Whether it is the first of a placeholder of the form.
    pub begins_placeholder: bool,
    /// Whether it is the first of a remark of the form.
    pub begins_remark: bool,
    /// Whether the file itself marks it as a part of a placeholder.
    pub is_marked: bool,
}

/// A place where the text nearly matches a label.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hit {
    wrong: usize,
    words: Range<usize>,
}

impl<'n, 'd> Near<'n, 'd> {
    pub const fn new(flow: &'n Flow<'d>, definition: &'n Definition) -> Self {
        Self { flow, definition, before: OnceCell::new(), printed: OnceCell::new() }
    }

    /// Whether a word may be printed by the form.
    pub fn printed(&self, word: usize) -> PrintedWord {
        let Self { flow, definition, .. } = self;
        let of_word = |word: usize| {
            let folded = flow.folded(word..word + 1);
            let begins = |texts: &PrintedTexts| !folded.is_empty() && texts.beginning_with(folded).next().is_some();
            let span = &flow.words[word].span;
            let is_within = |other: &Span| other.start <= span.start && span.end <= other.end;
            PrintedWord {
                begins_placeholder: begins(&definition.placeholders),
                begins_remark: begins(&definition.remarks),
                is_marked: flow.document.placeholders.iter().any(is_within),
            }
        };
        self.printed.get_or_init(|| (0..flow.words.len()).map(of_word).collect())[word]
    }

    /// The place that matches one of some labels best, among those that begin at one of `starts` and end by `end`.
    pub fn find(
        &self,
        labels: &[Label],
        starts: impl Iterator<Item = usize> + Clone,
        end: usize,
    ) -> Option<Range<usize>> {
        self.hits(labels, starts, end).into_iter().next().map(|hit| hit.words)
    }

    /// Every place where one of some labels nearly matches, best first.
    pub fn all(&self, labels: &[Label], starts: impl Iterator<Item = usize> + Clone, end: usize) -> Vec<Range<usize>> {
        self.hits(labels, starts, end).into_iter().map(|hit| hit.words).collect()
    }

    /// Whether a text nearly matches one of some labels, or the beginning of one.
    pub fn begins(&self, labels: &[Label], folded: &str) -> bool {
        let text = Wanted::new(folded);
        let start = |label: &Label| Wanted::new(&label.folded.chars().take(folded.chars().count()).collect::<String>());
        labels.iter().any(|label| start(label).wrong(&text).is_some_and(|wrong| !self.is_another(labels, &text, wrong)))
    }

    /// The places that nearly match some labels, best first; of overlapping places only the best.
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

    /// The words from `start` on that match a label best.
    fn at(&self, label: &Wanted, start: usize, end: usize) -> Option<Hit> {
        let before = self.before();
        let here = &before[start];
        // a wrong letter may replace a pair of letters, or a pair a single letter
        let reach = 2 * label.slack();
        let length = |last: usize| before[last + 1].length.wrapping_sub(here.length) as usize;
        let wanted = label.letters.length as usize;
        let (mut best, mut ended): (Option<Hit>, Option<Hit>) = (None, None);
        let better = |hit: &Hit, than: &Option<Hit>| than.as_ref().is_none_or(|than| hit.wrong < than.wrong);
        for last in (start..end).skip_while(|&last| length(last) + reach < wanted) {
            // a label does not cross the border of a table
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
        // a label whose end is lost ends with its line, not with the first word of the answer below
        match (ended, best) {
            (Some(ended), Some(best)) if ended.words.end < best.words.end && !self.ends(best.words.end - 1) => {
                Some(ended)
            }
            (_, best) => best,
        }
    }

    /// The table that contains a word.
    fn block(&self, word: usize) -> Option<usize> {
        self.flow.lines[self.flow.words[word].line].cell.map(|(block, _)| block)
    }

    /// Whether a word ends as labels do: with a colon or question mark, or at the end of its line. A short label that
    /// only nearly matches has to end so.
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

    /// Whether a text is at least as near to a label that is not among those looked for.
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

/// Whether a label and a text end with the same two letters. Without this check the lost end of a label (`Ønsket sum` +
/// `fra UH`) would be read as the answer, or be replaced by the answer's first word.
fn ends_alike(label: &str, text: &str) -> bool {
    let end = |text: &'_ str| text.chars().rev().take(2).collect::<Vec<_>>();
    end(label) == end(text)
}
