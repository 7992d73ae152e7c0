//! Labels that stand nearly as the form prints them. PDF writers on the Mac write `ti`, `tt` and `ft` in Calibri as one
//! character that means something else ("operaOons"), and a scanner takes a letter for another. What is as near to
//! another label of the form is neither.

use std::cell::OnceCell;
use std::ops::Range;

use super::definition::{Definition, Label};
use super::flow::Flow;

/// Looks for labels that are nearly there.
#[derive(Debug)]
pub(super) struct Near<'n, 'd> {
    pub flow: &'n Flow<'d>,
    pub definition: &'n Definition,
    /// For each word which letters it has: [`letters`].
    words: OnceCell<Vec<u64>>,
    /// Every label of the form, as [`Near`] compares them.
    labels: OnceCell<Vec<Wanted>>,
}

/// A label as it is compared.
#[derive(Debug, Clone)]
struct Wanted {
    text: String,
    length: usize,
    letters: u64,
    counts: [i32; 128],
}

impl Wanted {
    fn new(folded: &str) -> Self {
        let text: String = contracted(folded).collect();
        Self { length: text.chars().count(), letters: letters(folded), counts: counts(folded), text }
    }

    /// Whether a text has so many other letters that it cannot be this one, wherever they stand.
    fn is_far(&self, folded: &str) -> bool {
        let theirs = counts(folded);
        let (mut more, mut less) = (0, 0);
        for (own, their) in self.counts.iter().zip(theirs) {
            more += (own - their).max(0);
            less += (their - own).max(0);
        }
        usize::try_from(more.max(less)).is_ok_and(|wrong| wrong > self.slack())
    }

    /// How many letters may be wrong before it is another label.
    const fn slack(&self) -> usize {
        match self.length {
            0..4 => 0,
            4..8 => 1,
            8..18 => 2,
            _ => self.length / 6,
        }
    }

    /// How many letters of a text are wrong; `None` where too many are.
    fn wrong(&self, text: &Self) -> Option<usize> {
        let slack = self.slack();
        let possible =
            self.length.abs_diff(text.length) <= slack && (self.letters & !text.letters).count_ones() as usize <= slack;
        let wrong = if possible { strsim::levenshtein(&self.text, &text.text) } else { usize::MAX };
        (wrong <= slack).then_some(wrong)
    }
}

/// A place where a label nearly stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hit {
    wrong: usize,
    words: Range<usize>,
}

impl<'n, 'd> Near<'n, 'd> {
    pub const fn new(flow: &'n Flow<'d>, definition: &'n Definition) -> Self {
        Self { flow, definition, words: OnceCell::new(), labels: OnceCell::new() }
    }

    /// The place, among some words, where one of some labels stands nearest to what it should be.
    pub fn find(&self, labels: &[Label], within: Range<usize>, begins: impl Fn(usize) -> bool) -> Option<Range<usize>> {
        let hits = self.hits(labels, within, begins);
        hits.into_iter().min_by_key(|hit| (hit.wrong, hit.words.start)).map(|hit| hit.words)
    }

    /// Every such place, from left to right.
    pub fn all(&self, labels: &[Label], within: Range<usize>, begins: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
        self.hits(labels, within, begins).into_iter().map(|hit| hit.words).collect()
    }

    /// Whether a text is nearly one of some labels, or nearly how one of them begins.
    pub fn begins(&self, labels: &[Label], folded: &str) -> bool {
        let text = Wanted::new(folded);
        let start = |label: &Label| Wanted::new(&label.folded.chars().take(folded.chars().count()).collect::<String>());
        labels.iter().any(|label| start(label).wrong(&text).is_some_and(|wrong| !self.is_another(labels, &text, wrong)))
    }

    fn hits(&self, labels: &[Label], within: Range<usize>, begins: impl Fn(usize) -> bool) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for label in labels.iter().map(|label| Wanted::new(&label.folded)).filter(|label| label.slack() > 0) {
            let starts = within.clone().filter(|&word| begins(word));
            hits.extend(starts.filter_map(|start| self.at(&label, start, within.end)));
        }
        hits.retain(|hit| !self.is_another(labels, &Wanted::new(self.flow.folded(hit.words.clone())), hit.wrong));
        hits.sort_by_key(|hit| (hit.words.start, hit.wrong));
        hits.dedup_by(|later, earlier| later.words.start < earlier.words.end);
        hits
    }

    /// The words from `start` on that are nearest to a label.
    fn at(&self, label: &Wanted, start: usize, end: usize) -> Option<Hit> {
        let letters = self.words();
        let mut here = 0;
        let mut best: Option<Hit> = None;
        for (last, letters) in letters.iter().enumerate().take(end).skip(start) {
            here |= letters;
            let words = start..last + 1;
            let length = self.flow.folded(words.clone()).len();
            // å, æ and ø take two bytes, a contracted pair one
            if length > 2 * (label.length + label.slack()) {
                break;
            }
            if (label.letters & !here).count_ones() as usize > label.slack() || !self.may_end(label, last) {
                continue;
            }
            if label.is_far(self.flow.folded(words.clone())) {
                continue;
            }
            if let Some(wrong) = label.wrong(&Wanted::new(self.flow.folded(words.clone())))
                && best.as_ref().is_none_or(|best| wrong < best.wrong)
            {
                best = Some(Hit { wrong, words });
            }
        }
        best
    }

    /// A short word that is nearly a label may be any word, unless it stands as labels do: before a colon, or alone.
    fn may_end(&self, label: &Wanted, last: usize) -> bool {
        let word = &self.flow.words[last];
        let next = self.flow.words.get(last + 1);
        label.length >= 8
            || word.text.ends_with([':', '?'])
            || next.is_none_or(|next| (next.line, next.fragment) != (word.line, word.fragment))
    }

    /// Whether a text is nearly a label.
    pub fn is(&self, label: &Label, folded: &str) -> bool {
        let text = Wanted::new(folded);
        let wrong = Wanted::new(&label.folded).wrong(&text);
        wrong.is_some_and(|wrong| !self.is_another(std::slice::from_ref(label), &text, wrong))
    }

    /// Whether a text is as near to a label that is not among those looked for.
    fn is_another(&self, labels: &[Label], text: &Wanted, wrong: usize) -> bool {
        let own = |other: &Wanted| labels.iter().any(|label| Wanted::new(&label.folded).text == other.text);
        let others =
            self.labels.get_or_init(|| self.definition.labels().map(|label| Wanted::new(&label.folded)).collect());
        others.iter().any(|other| other.wrong(text).is_some_and(|theirs| theirs <= wrong) && !own(other))
    }

    fn words(&self) -> &[u64] {
        let flow = self.flow;
        self.words.get_or_init(|| (0..flow.words.len()).map(|word| letters(flow.folded(word..word + 1))).collect())
    }
}

/// The characters of a folded text, one for each pair of letters that a Mac may write as one.
fn contracted(folded: &str) -> impl Iterator<Item = char> {
    let mut chars = folded.chars().peekable();
    std::iter::from_fn(move || {
        let c = chars.next()?;
        let pair = match (c, chars.peek()) {
            ('t', Some('i')) => '\u{1}',
            ('t', Some('t')) => '\u{2}',
            ('f', Some('t')) => '\u{3}',
            _ => return Some(c),
        };
        chars.next();
        Some(pair)
    })
}

/// Which letters a folded text has, a bit each; some share one.
fn letters(folded: &str) -> u64 {
    contracted(folded).fold(0, |letters, c| letters | 1 << (u32::from(c) % 64))
}

/// How many there are of each letter that no pair can hide.
fn counts(folded: &str) -> [i32; 128] {
    let mut counts = [0; 128];
    for byte in folded.bytes().filter(|byte| byte.is_ascii() && !matches!(byte, b't' | b'i' | b'f')) {
        counts[usize::from(byte)] += 1;
    }
    counts
}
