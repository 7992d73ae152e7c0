//! Turns the words that answer a question with boxes into signs: labels of options, boxes, typed ticks, and the rest.

use std::ops::Range;

use crate::document::{Mark, Span, is_variation};
use crate::form::place::reader::Reader;
use crate::form::text::flow::Word;
use crate::form::text::fold::fold;
use crate::form::text::year::is_year;
use crate::value::Termin;

/// Something that may decide a tick, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sign {
    pub what: What,
    /// The distance to the sign before it: in blanks, or in points where letters have positions; infinite at the start
    /// of a line.
    pub gap: f32,
    /// Its words; none where they are struck out.
    pub words: Range<usize>,
}

/// What a sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The label of an option.
    Option {
        key: usize,
        struck: bool,
        /// Whether it is set off from the text around it.
        strong: bool,
        /// Whether it is a word of the label that no other option has: `Desentralisert`.
        short: bool,
    },
    /// A box.
    Box(Mark),
    /// An x typed where a tick belongs, or Ja or Nei.
    Typed(bool),
    /// A remark that the form prints beside its boxes.
    Remark,
    /// Other words, and whether they are a year.
    Words { year: bool },
    /// A sign with an unknown meaning.
    Unknown,
}

/// An option, and the folded texts that name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub key: String,
    pub labels: Vec<String>,
}

/// A run of letters and digits of a word, or one other character.
struct Atom<'w> {
    text: &'w str,
    folded: String,
    span: Span,
    word: usize,
    mark: Option<Mark>,
}

impl Atom<'_> {
    fn shape(&self) -> Option<Mark> {
        self.text.chars().next().and_then(Mark::from_shape)
    }
}

/// Whether filled and hollow shapes are the boxes of a question, or some of them; elsewhere they are bullets.
fn shapes_are_boxes(atoms: &[Atom<'_>], options: usize) -> bool {
    let boxes = atoms.iter().filter(|atom| atom.mark.is_some()).count();
    let hollow = |atom: &Atom<'_>| atom.mark.or_else(|| atom.shape()) == Some(Mark::Unticked);
    boxes < options && atoms.iter().any(hollow)
}

/// The signs among some words. `yes_and_no`: the words Ja and Nei count as typed marks (in a question with other
/// options).
pub(super) fn signs(reader: &Reader<'_, '_>, choices: &[Choice], words: Range<usize>, yes_and_no: bool) -> Vec<Sign> {
    let all: Vec<usize> = words.clone().collect();
    let remarks = reader.remarks(&all);
    let atoms: Vec<Atom<'_>> = words.clone().flat_map(|word| atoms(&reader.flow.words[word], word)).collect();
    // a box before a printed remark is not part of it
    let is_remark = |atom: &Atom<'_>| remarks[atom.word - words.start] && !atom.folded.is_empty();
    let shapes = shapes_are_boxes(&atoms, choices.len());
    let crosses_deny = atoms.iter().any(|atom| is_check(atom.text)) && atoms.iter().any(|atom| is_cross(atom.text));
    let mut signs: Vec<(What, Span, Range<usize>)> = Vec::new();
    let mut at = 0;
    while let Some(atom) = atoms.get(at) {
        let (what, length) = match option(choices, &atoms[at..]) {
            _ if is_remark(atom) => (Some(What::Remark), 1),
            // the text does not show which box a text box covers
            _ if reader.flow.document.floats(&atom.span) => (Some(What::Unknown), 1),
            Some((key, length, short)) => {
                let strong = atoms[at..at + length].iter().all(|atom| is_strong(reader, &atom.span));
                (Some(What::Option { key, struck: false, strong, short }), length)
            }
            None => (plain(atom, shapes, crosses_deny, yes_and_no), 1),
        };
        if let Some(what) = what {
            let last = &atoms[at + length - 1];
            signs.push((what, atom.span.start..last.span.end, atom.word..last.word + 1));
        }
        at += length;
    }
    set_off(reader, &mut signs);
    signs.extend(struck(reader, choices, &words));
    signs.sort_by_key(|(what, span, _)| (span.start, !matches!(what, What::Option { struck: true, .. })));
    beside_their_options(reader, with_gaps(reader, signs))
}

/// Makes an empty box unclear that is set off while others are not: somebody may have chosen it by marking it.
fn set_off(reader: &Reader<'_, '_>, signs: &mut [(What, Span, Range<usize>)]) {
    let is_box = |what: &What| matches!(what, What::Box(_));
    let strong: Vec<bool> = signs.iter().map(|(what, span, _)| is_box(what) && is_strong(reader, span)).collect();
    let all = signs.iter().filter(|(what, ..)| is_box(what)).count();
    if strong.iter().filter(|strong| **strong).count() < all {
        for ((what, ..), _) in
            signs.iter_mut().zip(strong).filter(|((what, ..), strong)| *strong && *what == What::Box(Mark::Unticked))
        {
            *what = What::Box(Mark::Unclear);
        }
    }
}

/// Moves a mark that is alone in a table cell behind the one option of its column, where its row has no option: the
/// options are the head of a table, with an x below one of them.
fn beside_their_options(reader: &Reader<'_, '_>, mut signs: Vec<Sign>) -> Vec<Sign> {
    let cell = |sign: &Sign| {
        let word = reader.flow.words.get(sign.words.start)?;
        reader.flow.lines[word.line].cell.map(|(block, cell)| (block, cell.row, cell.col))
    };
    let is_option = |sign: &Sign| matches!(sign.what, What::Option { struck: false, .. });
    for at in (0..signs.len()).filter(|&at| is_mark(signs[at].what)).collect::<Vec<_>>() {
        let Some((block, row, col)) = cell(&signs[at]) else { continue };
        let options = |same: &dyn Fn(u32, u32) -> bool| {
            let here = |sign: &Sign| cell(sign).is_some_and(|(other, row, col)| other == block && same(row, col));
            (0..at).filter(|&other| is_option(&signs[other]) && here(&signs[other])).collect::<Vec<_>>()
        };
        let in_row = options(&|other, _| other == row);
        if let ([], [head]) = (in_row.as_slice(), options(&|_, other| other == col).as_slice()) {
            let mark = Sign { gap: 0.0, ..signs.remove(at) };
            signs.insert(head + 1, mark);
        }
    }
    signs
}

/// The sign of an atom that names no option.
fn plain(atom: &Atom<'_>, shapes: bool, crosses_deny: bool, yes_and_no: bool) -> Option<What> {
    let shape = || atom.shape().filter(|_| shapes);
    match (atom.mark, atom.folded.as_str()) {
        _ if is_cross(atom.text) => Some(What::Typed(!crosses_deny)),
        _ if is_check(atom.text) || matches!(atom.text, "[x]" | "[X]" | "(x)" | "(X)") => Some(What::Typed(true)),
        (Some(mark), _) => Some(What::Box(mark)),
        (None, "ja") if yes_and_no => Some(What::Typed(true)),
        (None, "nei" | "ikke" | "ikkje") if yes_and_no => Some(What::Typed(false)),
        (None, "svar") => None,
        (None, "") if atom.text == "×" => Some(What::Typed(true)),
        (None, "") => match shape() {
            Some(mark) => Some(What::Box(mark)),
            None => (!is_punctuation(atom.text)).then_some(What::Unknown),
        },
        (None, folded) if folded.chars().all(|c| c == 'x') => Some(What::Typed(true)),
        (None, folded) => Some(What::Words { year: is_year(folded) }),
    }
}

/// Whether a text is a tick without a box around it.
fn is_check(text: &str) -> bool {
    matches!(text, "✓" | "✔" | "✅" | "√" | "🗸")
}

/// Whether a text is a cross without a box around it; beside ticks a cross means no.
fn is_cross(text: &str) -> bool {
    matches!(text, "✗" | "✘" | "✖" | "✕" | "☓" | "🗴" | "🗶" | "🗙")
}

fn is_punctuation(text: &str) -> bool {
    let drawn = |c: char| matches!(c, '…' | '–' | '—' | '‘' | '’' | '“' | '”' | '«' | '»' | '·' | '•' | '‐' | '‑');
    text.chars().all(|c| matches!(c, '!'..='/' | ':'..='@' | '['..='`' | '{'..='~') || drawn(c) || is_variation(c))
}

/// The pieces of a word. Options may be joined in one word: `Ja/Nei`, `Nei…x`.
fn atoms<'w>(word: &Word<'w>, at: usize) -> Vec<Atom<'w>> {
    let whole = |text: &'w str| Atom { text, folded: fold(text), span: word.span.clone(), word: at, mark: word.mark };
    if word.mark.is_some() || word.span.len() != word.text.len() {
        return vec![whole(word.text)];
    }
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut last_is_letter = false;
    for (start, c) in word.text.char_indices() {
        let is_letter = c.is_alphanumeric();
        let end = start + c.len_utf8();
        match ranges.last_mut() {
            Some(range) if is_letter && last_is_letter => range.end = end,
            _ => ranges.push(start..end),
        }
        last_is_letter = is_letter;
    }
    let atom = |range: Range<usize>| {
        let text = &word.text[range.clone()];
        let span = word.span.start + range.start..word.span.start + range.end;
        Atom { text, folded: fold(text), span, word: at, mark: None }
    };
    ranges.into_iter().map(atom).collect()
}

/// The option that some atoms begin with, how many of them name it, and whether in short.
fn option(choices: &[Choice], atoms: &[Atom<'_>]) -> Option<(usize, usize, bool)> {
    let whole = choices.iter().enumerate().find_map(|(key, choice)| {
        let length = choice.labels.iter().filter_map(|label| named(label, atoms)).max()?;
        Some((key, length, false))
    });
    whole.or_else(|| {
        let first = &*atoms.first()?.folded;
        let short = |choice: &Choice| choice.labels.iter().any(|label| is_short_for(first, label));
        let mut keys = (0..choices.len()).filter(|&key| short(&choices[key]));
        let key = keys.next()?;
        keys.next().is_none().then_some((key, 1, true))
    })
}

/// How many atoms fill a label exactly; blanks and punctuation do not count.
fn named(label: &str, atoms: &[Atom<'_>]) -> Option<usize> {
    let mut rest = label;
    for (at, atom) in atoms.iter().enumerate() {
        if atom.mark.is_some() {
            return None;
        }
        rest = rest.strip_prefix(atom.folded.as_str())?;
        if rest.is_empty() && !atom.folded.is_empty() {
            return Some(at + 1);
        }
        if at == 0 && atom.folded.is_empty() {
            return None;
        }
    }
    None
}

/// Whether a word is the beginning of a label, and long enough to identify it.
fn is_short_for(word: &str, label: &str) -> bool {
    const LONG_ENOUGH: usize = 6;
    word.chars().count() >= LONG_ENOUGH && label.starts_with(word) && label.len() > word.len()
}

fn is_strong(reader: &Reader<'_, '_>, span: &Span) -> bool {
    let strong = &reader.flow.document.strong;
    let next = strong.partition_point(|strong| strong.end <= span.start);
    strong.get(next).is_some_and(|strong| strong.start <= span.start && span.end <= strong.end)
}

/// The options that are struck out, at the places where they were.
fn struck(reader: &Reader<'_, '_>, choices: &[Choice], words: &Range<usize>) -> Vec<(What, Span, Range<usize>)> {
    let flow = reader.flow;
    let start = words.start.checked_sub(1).map_or(0, |label| flow.words[label].span.end);
    let end = flow.words.get(words.end).map_or(flow.document.text.len(), |next| next.span.start);
    let region = start..=end;
    let mut found = Vec::new();
    for struck in flow.document.struck.iter().filter(|struck| region.contains(&struck.at)) {
        let text = fold(&struck.text);
        let next = flow.words.partition_point(|word| word.span.start < struck.at);
        for (key, choice) in choices.iter().enumerate() {
            if choice.labels.iter().any(|label| names(&struck.text, &text, label)) {
                let what = What::Option { key, struck: true, strong: false, short: false };
                found.push((what, struck.at..struck.at, next..next));
            }
        }
    }
    found
}

/// Whether a struck-out text names an option: a short option has to be a word of its own.
fn names(text: &str, folded: &str, label: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| fold(word) == label) || (label.len() > 3 && folded.contains(label))
}

fn with_gaps(reader: &Reader<'_, '_>, signs: Vec<(What, Span, Range<usize>)>) -> Vec<Sign> {
    let mut last: Option<(Span, usize)> = None;
    let mut with_gaps = Vec::with_capacity(signs.len());
    for (what, span, words) in signs {
        let first = words.start.min(reader.flow.words.len().saturating_sub(1));
        let span = span.start - before(&reader.flow.document.text, &span, what)..span.end;
        let gap = last.as_ref().map_or(f32::INFINITY, |(before, last)| gap(reader, (before, *last), (&span, first)));
        let span = span.start..span.end + behind(&reader.flow.document.text, &span, what);
        last = Some((span, words.end.saturating_sub(1).max(first)));
        with_gaps.push(Sign { what, gap, words });
    }
    with_gaps
}

/// The length of the characters behind a sign, without a blank between, that belong to it: a colon behind an option,
/// which leads to the text after it, and characters around a mark (`..x..`, `(x)`).
fn behind(text: &str, span: &Span, what: What) -> usize {
    let rest = text.get(span.end..).unwrap_or_default();
    let own: &[char] = if is_mark(what) { &['.', '_', ')', ']', ':', '-'] } else { &[':', ',', '.'] };
    rest.len() - rest.trim_start_matches(own).len()
}

/// The length of such characters before a sign.
fn before(text: &str, span: &Span, what: What) -> usize {
    let rest = text.get(..span.start).unwrap_or_default();
    let own: &[char] = if is_mark(what) { &['.', '_', '(', '[', '-'] } else { &['('] };
    rest.len() - rest.trim_end_matches(own).len()
}

const fn is_mark(what: What) -> bool {
    matches!(what, What::Box(_) | What::Typed(_))
}

/// The distance between two stretches: by the positions of their letters, or by the blanks between them.
fn gap(reader: &Reader<'_, '_>, (before, last): (&Span, usize), (after, first): (&Span, usize)) -> f32 {
    let flow = reader.flow;
    let (one, other) = (&flow.words[last], &flow.words[first]);
    if one.line != other.line {
        return f32::INFINITY;
    }
    let fragments = flow.lines[one.line].fragments;
    let right = fragments.get(one.fragment).and_then(|fragment| fragment.edge(before.end));
    let left = fragments.get(other.fragment).and_then(|fragment| fragment.edge(after.start));
    if let (Some(right), Some(left)) = (right, left) {
        return (left - right).max(0.0);
    }
    let between = flow.document.text.get(before.end..after.start).unwrap_or_default();
    f32::from(u16::try_from(between.chars().filter(|c| c.is_whitespace()).count()).unwrap_or(u16::MAX))
}

/// Half-years, each with the words that name it.
pub(super) fn terms(reader: &Reader<'_, '_>, words: &Range<usize>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for at in words.clone().take(words.len().saturating_sub(1)) {
        let names = [at, at + 1].map(|word| reader.flow.folded(word..word + 1));
        let Some(termin) = Termin::parse(&names.join(" ")) else { continue };
        let (key, label) = (termin.to_string(), names.concat());
        match choices.iter_mut().find(|choice| choice.key == key) {
            Some(choice) if choice.labels.contains(&label) => {}
            Some(choice) => choice.labels.push(label),
            None => choices.push(Choice { key, labels: vec![label] }),
        }
    }
    choices
}
