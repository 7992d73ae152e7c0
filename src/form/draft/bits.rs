//! A line as bits: what is printed, what is left open, boxes.

use super::Form;
use crate::document::{Fragment, Mark, Span};
use crate::form::text::placeholder::{OF_WORD, is_placeholder};
use crate::text::pattern::Constant;

/// A bit of a line, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Bit {
    /// Printed words, or words that somebody typed: a file does not tell which.
    Words(String),
    /// A place to fill in: a placeholder, a ruled line of underscores or dots; and which of the form's controls it is.
    Open(Option<usize>),
    /// A checkbox, and whether it is ticked.
    Box(bool),
    /// A wide gap or a tab.
    Gap,
}

/// Places to fill in that forms print: `____`, `……`, `.....`.
static RULED: Constant = Constant::new(r"_{3,}|…{2,}|\.{4,}");
/// Text in brackets, which may tell what to fill in.
static BRACKETED: Constant = Constant::new(r"\[[^\[\]]{1,60}\]|<[^<>]{2,60}>");
/// A checkbox typed with brackets.
static TYPED_BOX: Constant = Constant::new(r"^[\[(]\s{0,3}[xX]?\s{0,3}[\])]");

/// The bits of a printed line or a paragraph.
pub(super) fn of_line(form: &Form<'_>, fragments: &[Fragment]) -> Vec<Bit> {
    let mut bits = Vec::new();
    for fragment in fragments {
        if !bits.is_empty() {
            bits.push(Bit::Gap);
        }
        of_fragment(form, fragment, &mut bits);
    }
    bits
}

/// The bits of the text of one fragment.
pub(super) fn of_fragment(form: &Form<'_>, fragment: &Fragment, bits: &mut Vec<Bit>) {
    let text = fragment.text.as_str();
    let mut open: Vec<(Span, Option<usize>)> = Vec::new();
    for (number, span) in form.document.placeholders.iter().enumerate() {
        let start = span.start.max(fragment.span.start);
        let end = span.end.min(fragment.span.end);
        if start < end {
            open.push((start - fragment.span.start..end - fragment.span.start, form.control_of(number)));
        }
    }
    let bracketed = BRACKETED.find_iter(text).filter(|found| is_placeholder(found.as_str()));
    let printed = RULED.find_iter(text).chain(bracketed).map(|found| found.range()).chain(sentences(text));
    open.extend(printed.map(|range| (range, None)));
    open.retain(|(range, _)| text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
    open.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut at = 0;
    for (range, control) in open {
        if range.start < at {
            continue;
        }
        words(&text[at..range.start], bits);
        bits.push(Bit::Open(control));
        at = range.end;
    }
    words(&text[at..], bits);
}

/// The places of Word's own placeholders in a text that lost its marks, such as a PDF.
fn sentences(text: &str) -> Vec<std::ops::Range<usize>> {
    // lower case may have another length, so that places in it are used only where it has the same
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return Vec::new();
    }
    let found = OF_WORD.iter().flat_map(|sentence| {
        let sentence = sentence.to_lowercase();
        let length = sentence.len();
        lower.match_indices(&sentence).map(|(at, _)| at..at + length).collect::<Vec<_>>()
    });
    let with_dot = |range: std::ops::Range<usize>| {
        let dot = usize::from(text[range.end..].starts_with('.'));
        range.start..range.end + dot
    };
    found.map(with_dot).collect()
}

/// Adds words, parted at boxes and wide gaps.
fn words(text: &str, bits: &mut Vec<Bit>) {
    let mut run = String::new();
    let mut rest = text;
    let end = |run: &mut String, bits: &mut Vec<Bit>| {
        let words = run.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().any(|c| !c.is_whitespace()) {
            bits.push(Bit::Words(words));
        }
        run.clear();
    };
    while let Some(c) = rest.chars().next() {
        let typed = TYPED_BOX.find(rest).map(|found| found.as_str());
        let after = &rest[c.len_utf8()..];
        if let Some(mark) = Mark::from_char(c) {
            end(&mut run, bits);
            bits.push(Bit::Box(mark != Mark::Unticked));
            rest = after;
        } else if let Some(typed) = typed {
            end(&mut run, bits);
            bits.push(Bit::Box(typed.contains(['x', 'X'])));
            rest = &rest[typed.len()..];
        } else if c == '\t' || rest.starts_with("   ") {
            end(&mut run, bits);
            bits.push(Bit::Gap);
            rest = rest.trim_start();
        } else {
            run.push(c);
            rest = after;
        }
    }
    end(&mut run, bits);
}

/// The words among some bits, with a blank between them.
pub(super) fn said(bits: &[Bit]) -> String {
    let words = bits.iter().filter_map(|bit| match bit {
        Bit::Words(words) => Some(words.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

pub(super) fn has_box(bits: &[Bit]) -> bool {
    bits.iter().any(|bit| matches!(bit, Bit::Box(_)))
}

pub(super) fn has_open(bits: &[Bit]) -> bool {
    bits.iter().any(|bit| matches!(bit, Bit::Open(_)))
}

/// Whether a line goes on in the next one: a program that prints pages breaks a sentence where the line is full.
pub(super) fn goes_on(line: &[Bit], next: &[Bit]) -> bool {
    let (Some(Bit::Words(last)), Some(Bit::Words(first))) = (line.last(), next.first()) else { return false };
    let is_whole = last.ends_with(['.', ':', '?', '!']);
    !is_whole && !has_box(line) && !has_open(line) && first.starts_with(char::is_lowercase)
}
